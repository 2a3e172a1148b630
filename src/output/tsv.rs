//! Tab-separated values: one mention a line.

use super::Document;
use crate::span::OffsetUnit;
use std::io::{self, Write};

/// The columns, in order.
pub const COLUMNS: [&str; 16] = [
    "document",
    "start",
    "end",
    "kind",
    "text",
    "entity",
    "id",
    "name_hi",
    "name_en",
    "score",
    "source",
    "title",
    "timex_type",
    "timex_value",
    "begin",
    "end_exclusive",
];

/// Writes the line of column names.
///
/// # Errors
/// Those of `out`.
pub fn write_header(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.join("\t"))
}

/// Writes a document's mentions. A tab, line end or backslash inside a field is written `\t`, `\n`, `\r`, `\\`; what is not
/// known is empty.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, document: &Document<'_>, offsets: OffsetUnit) -> io::Result<()> {
    let extraction = document.extraction();
    let mut converter = document.offsets(offsets);
    for m in extraction.mentions() {
        let span = converter.span(m.span());
        let entity = extraction.entities().get(m.entity());
        let of_entity = |field: fn(&crate::Entity) -> &Option<String>| {
            entity.and_then(|e| field(e).as_deref()).unwrap_or("")
        };
        field(out, document.name().unwrap_or(""))?;
        write!(out, "\t{}\t{}\t{}\t", span.start, span.end, m.kind())?;
        field(out, m.text())?;
        write!(out, "\t{}", m.entity())?;
        for value in [
            of_entity(|e| &e.id),
            of_entity(|e| &e.name_hi),
            of_entity(|e| &e.name_en),
        ] {
            out.write_all(b"\t")?;
            field(out, value)?;
        }
        write!(out, "\t{:.3}\t{}\t", m.score(), m.source())?;
        field(out, m.title().unwrap_or(""))?;
        match m.timex() {
            Some(t) => {
                write!(out, "\t{}", super::document::timex_type(t.kind))?;
                for value in [&t.value, &t.begin, &t.end] {
                    out.write_all(b"\t")?;
                    field(out, value.as_deref().unwrap_or(""))?;
                }
                out.write_all(b"\n")?;
            }
            None => out.write_all(b"\t\t\t\t\n")?,
        }
    }
    Ok(())
}

fn field(out: &mut dyn Write, text: &str) -> io::Result<()> {
    let mut from = 0;
    for (at, c) in text.bytes().enumerate() {
        let escape: &[u8] = match c {
            b'\t' => b"\\t",
            b'\n' => b"\\n",
            b'\r' => b"\\r",
            b'\\' => b"\\\\",
            _ => continue,
        };
        out.write_all(&text.as_bytes()[from..at])?;
        out.write_all(escape)?;
        from = at + 1;
    }
    out.write_all(&text.as_bytes()[from..])
}
