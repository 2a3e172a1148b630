//! A mention: a span that names something, and what is known of it.

use crate::date::{Meant, Timex};
use crate::kind::Kind;
use crate::source::{Kept, Source};
use crate::span::Span;
use serde::Serialize;

/// A span of the text that names something.
///
/// Serialises as an object of `kind`, `start` and `end` (bytes), `text`, `entity`, `score`, `source` and, where there is one, `title` and
/// `timex`.
#[derive(Clone, Debug, Serialize)]
pub struct Mention<'t> {
    pub(crate) kind: Kind,
    #[serde(flatten)]
    pub(crate) span: Span,
    pub(crate) text: &'t str,
    pub(crate) entity: usize,
    pub(crate) score: f32,
    pub(crate) source: Kept,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<&'t str>,
    #[serde(skip_serializing_if = "Meant::is_none")]
    pub(crate) timex: Meant,
    /// Gazetteer form: table and form number. The linking takes it away where the form's entries are not what is meant.
    #[serde(skip)]
    pub(crate) form: Option<(u32, u32)>,
}

impl<'t> Mention<'t> {
    /// What it names.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Where it stands: bytes of the text, on grapheme boundaries.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The surface form, always the span's slice of the text: what stands there, not what it is called elsewhere. The canonical name
    /// is its [entity](Self::entity)'s.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Index into [`Extraction::entities`](crate::Extraction::entities).
    pub fn entity(&self) -> usize {
        self.entity
    }

    /// How sure it is, 0 to 1.
    pub fn score(&self) -> f32 {
        self.score
    }

    /// What produced it.
    pub fn source(&self) -> &Source {
        self.source.get()
    }

    /// The titles in front of a person's name (`सीएम`, `केंद्रीय मंत्री डॉ.`), a slice of the text.
    pub fn title(&self) -> Option<&'t str> {
        self.title
    }

    /// TIMEX3 type, value and interval of a date.
    pub fn timex(&self) -> Option<&Timex> {
        self.timex.get()
    }
}
