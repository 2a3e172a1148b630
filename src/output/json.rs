//! JSON: one object a document, `{"id", "mentions": […], "entities": […]}`; a field that is not known is absent.
//!
//! Mentions are those of [`Extraction::mentions`](crate::Extraction::mentions) with `start` and `end` in the unit asked for and the score in three digits,
//! entities those of [`Extraction::entities`](crate::Extraction::entities).

use super::{Document, compact};
use crate::date::Timex;
use crate::kind::Kind;
use crate::source::Source;
use crate::span::OffsetUnit;
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};
use std::io::{self, Write};

/// Writes the document as one object, without a line end.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, document: &Document<'_>, offsets: OffsetUnit) -> io::Result<()> {
    write_with_id(out, document, document.name(), offsets)
}

/// As [`write()`], with an id that need not be a string, in place of the document's.
///
/// # Errors
/// Those of `out` and of the id's own serialisation.
pub fn write_with_id<I: Serialize>(
    out: &mut dyn Write,
    document: &Document<'_>,
    id: Option<I>,
    offsets: OffsetUnit,
) -> io::Result<()> {
    let mut buffer = Vec::with_capacity(256 + 512 * document.extraction().mentions().len());
    buffer.push(b'{');
    if let Some(id) = id {
        buffer.extend_from_slice(b"\"id\":");
        serde_json::to_writer(&mut buffer, &id)?;
        buffer.push(b',');
    }
    compact::write(&mut buffer, document, offsets)?;
    out.write_all(&buffer)
}

/// As [`write_with_id`], indented by two spaces.
///
/// # Errors
/// Those of `out` and of the id's own serialisation.
pub fn write_indented<I: Serialize>(
    out: &mut dyn Write,
    document: &Document<'_>,
    id: Option<I>,
    offsets: OffsetUnit,
) -> io::Result<()> {
    let view = View::new(id, document, offsets);
    Ok(serde_json::to_writer_pretty(out, &view)?)
}

#[derive(Serialize)]
struct View<'a, I> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<I>,
    mentions: Mentions<'a>,
    entities: Entities<'a>,
}

impl<'a, I> View<'a, I> {
    fn new(id: Option<I>, document: &Document<'a>, offsets: OffsetUnit) -> Self {
        View {
            id,
            mentions: Mentions {
                document: *document,
                offsets,
            },
            entities: Entities(*document),
        }
    }
}

struct Entities<'a>(Document<'a>);

impl Serialize for Entities<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.extraction().written_entities().serialize(serializer)
    }
}

/// The mentions with offsets in the unit asked for: converted while they are written, in one pass over the text.
struct Mentions<'a> {
    document: Document<'a>,
    offsets: OffsetUnit,
}

#[derive(Serialize)]
struct Mention<'a> {
    kind: Kind,
    start: usize,
    end: usize,
    text: &'a str,
    entity: usize,
    score: f32,
    source: &'a Source,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timex: Option<&'a Timex>,
}

impl Serialize for Mentions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mentions = self.document.extraction().mentions();
        let mut converter = self.document.offsets(self.offsets);
        let mut seq = serializer.serialize_seq(Some(mentions.len()))?;
        for m in mentions {
            let span = converter.span(m.span());
            seq.serialize_element(&Mention {
                kind: m.kind(),
                start: span.start,
                end: span.end,
                text: m.text(),
                entity: m.entity(),
                score: score(m.score()),
                source: m.source(),
                title: m.title(),
                timex: m.timex(),
            })?;
        }
        seq.end()
    }
}

/// Three digits: more would only look exact.
pub(super) fn score(score: f32) -> f32 {
    (score * 1000.0).round() / 1000.0
}
