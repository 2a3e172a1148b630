//! Tab-separated values: one mention a line.

use super::Document;
use super::text::{decimal, is_plain};
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
    let names = extraction.names();
    let mut name = Vec::new();
    field(&mut name, document.name().unwrap_or(""));
    let mut lines = Vec::with_capacity(128 + 192 * extraction.mentions().len());
    for m in extraction.mentions() {
        let span = converter.span(m.span());
        lines.extend_from_slice(&name);
        for number in [span.start, span.end] {
            lines.push(b'\t');
            decimal(&mut lines, number);
        }
        for text in [m.kind().as_str(), m.text()] {
            lines.push(b'\t');
            field(&mut lines, text);
        }
        lines.push(b'\t');
        decimal(&mut lines, m.entity());
        let entity = names.get(m.entity());
        let known = entity.map(|e| [&e.id, &e.hi, &e.en]);
        for value in known.unwrap_or([&None; 3]) {
            lines.push(b'\t');
            field(&mut lines, value.as_deref().unwrap_or(""));
        }
        lines.push(b'\t');
        score(&mut lines, m.score())?;
        lines.push(b'\t');
        for text in m.source().parts() {
            lines.extend_from_slice(text.as_bytes());
        }
        lines.push(b'\t');
        field(&mut lines, m.title().unwrap_or(""));
        match m.timex() {
            Some(t) => {
                lines.push(b'\t');
                lines.extend_from_slice(super::document::timex_type(t.kind).as_bytes());
                for value in [&t.value, &t.begin, &t.end] {
                    lines.push(b'\t');
                    field(&mut lines, value.as_deref().unwrap_or(""));
                }
                lines.push(b'\n');
            }
            None => lines.extend_from_slice(b"\t\t\t\t\n"),
        }
    }
    out.write_all(&lines)
}

/// Appends a score in three digits, as `{:.3}` does.
fn score(out: &mut Vec<u8>, score: f32) -> io::Result<()> {
    // A thousand times a single number is exact in a double one.
    let thousands = f64::from(score) * 1000.0;
    let below = thousands.floor();
    let rest = thousands - below;
    if !(0.0..9000.0).contains(&thousands) || rest == 0.5 || score.is_sign_negative() {
        return write!(out, "{score:.3}");
    }
    let number = below as u32 + u32::from(rest > 0.5);
    let digit = |place: u32| b'0' + (number / place % 10) as u8;
    out.extend_from_slice(&[digit(1000), b'.', digit(100), digit(10), digit(1)]);
    Ok(())
}

/// Appends a text.
fn field(out: &mut Vec<u8>, text: &str) {
    if is_plain(text) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    for c in text.bytes() {
        match c {
            b'\t' => out.extend_from_slice(b"\\t"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\\' => out.extend_from_slice(b"\\\\"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores() {
        let edge = [0.0, 1.0, 0.0005, 0.0625, 0.1875, 8.9996, 9.5, 1e9, -0.25];
        let all = (0..20_000u16).map(|n| f32::from(n) / 17_001.0).chain(edge);
        for s in all.chain([f32::NAN, f32::INFINITY, -0.0]) {
            let mut out = Vec::new();
            score(&mut out, s).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), format!("{s:.3}"));
        }
    }

    #[test]
    fn fields() {
        let mut out = Vec::new();
        field(&mut out, "a\tराम\n\\\r.");
        assert_eq!(String::from_utf8(out).unwrap(), "a\\tराम\\n\\\\\\r.");
    }
}
