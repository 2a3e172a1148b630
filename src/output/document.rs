//! What a writer is given.

use super::Origin;
use crate::date::Timex;
use crate::entity::Entity;
use crate::extraction::Extraction;
use crate::kind::Kind;
use crate::mention::Mention;
use crate::span::{OffsetConverter, OffsetUnit, Span};

/// An extraction with what a file says of it besides.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    extraction: &'a Extraction<'a>,
    id: Option<&'a str>,
    origin: Option<&'a Origin>,
}

impl<'a> Document<'a> {
    /// An extraction without an id.
    pub fn new(extraction: &'a Extraction<'a>) -> Self {
        Document {
            extraction,
            id: None,
            origin: None,
        }
    }

    /// Sets the id: a file name, a key of the user's.
    #[must_use]
    pub fn id(self, id: &'a str) -> Self {
        Document {
            id: Some(id),
            ..self
        }
    }

    /// Sets what the text was made from: JSON and TSV then count their offsets there.
    #[must_use]
    pub fn origin(self, origin: &'a Origin) -> Self {
        Document {
            origin: Some(origin),
            ..self
        }
    }

    /// The extraction.
    #[must_use]
    pub fn extraction(&self) -> &'a Extraction<'a> {
        self.extraction
    }

    /// The id, where it has one.
    #[must_use]
    pub fn name(&self) -> Option<&'a str> {
        self.id
    }

    /// The text that was read.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.extraction.text()
    }

    /// A converter of spans for those formats that have no text of their own.
    pub(super) fn offsets(&self, unit: OffsetUnit) -> Offsets<'a> {
        Offsets {
            origin: self.origin,
            converter: OffsetConverter::new(self.origin.map_or(self.text(), Origin::source), unit),
        }
    }
}

/// Spans of the text to those of what it was made from, in the unit asked for.
pub(super) struct Offsets<'a> {
    origin: Option<&'a Origin>,
    converter: OffsetConverter<'a>,
}

impl Offsets<'_> {
    pub fn span(&mut self, span: Span) -> Span {
        let span = self.origin.map_or(span, |o| o.span(span));
        self.converter.span(span)
    }
}

/// The TIMEX3 name of a type.
pub(super) fn timex_type(kind: crate::date::TimexType) -> &'static str {
    use crate::date::TimexType as T;
    match kind {
        T::Date => "DATE",
        T::Time => "TIME",
        T::Duration => "DURATION",
        T::Set => "SET",
    }
}

/// The entities of each kind that the text names, kinds in their fixed order.
pub(super) fn by_kind<'a>(extraction: &'a Extraction<'_>) -> Vec<(Kind, Vec<&'a Entity>)> {
    let mut kinds: Vec<Kind> = extraction.mentions().iter().map(Mention::kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let of = |kind| extraction.entities().iter().filter(move |e| e.kind == kind);
    kinds
        .into_iter()
        .map(|kind| (kind, of(kind).collect()))
        .collect()
}

/// The different wordings of a date's mentions, and the value of the first that has one.
pub(super) fn date_wordings<'e>(
    extraction: &'e Extraction<'_>,
    entity: &'e Entity,
) -> (String, Option<&'e Timex>) {
    let mut surfaces: Vec<&str> = Vec::new();
    let mut timex = None;
    for m in extraction.mentions_of(entity) {
        if !surfaces.contains(&m.text()) {
            surfaces.push(m.text());
        }
        timex = timex.or(m.timex());
    }
    (surfaces.join(", "), timex)
}

/// Text that does nothing to a terminal: control characters but tab and line feed become their pictures.
pub(super) fn printable(text: &str) -> std::borrow::Cow<'_, str> {
    let harmless = |c: char| !c.is_control() || c == '\n' || c == '\t';
    if text.chars().all(harmless) {
        return text.into();
    }
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| match c as u32 {
            _ if harmless(c) => c,
            u @ 0..=0x1F => char::from_u32(0x2400 + u).unwrap_or('\u{fffd}'),
            0x7F => '\u{2421}',
            _ => '\u{fffd}',
        })
        .collect()
}
