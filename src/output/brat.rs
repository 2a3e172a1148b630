//! brat standoff: the annotation file beside a text file, offsets in characters.
//!
//! `T` lines are the mentions, `N` lines refer to ids, notes hold dates and titles. [`configuration`] is the
//! `annotation.conf` that brat wants in the folder.

use super::Document;
use super::document::timex_type;
use crate::kind::Kind;
use crate::span::{OffsetConverter, OffsetUnit, Span};
use std::io::{self, Write};

/// Writes a document's annotation.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, document: &Document<'_>) -> io::Result<()> {
    let text = document.text();
    let extraction = document.extraction();
    let mut converter = OffsetConverter::new(text, OffsetUnit::Char);
    let (mut references, mut notes) = (0, 0);
    for (n, m) in extraction.mentions().iter().enumerate() {
        let t = n + 1;
        write!(out, "T{t}\t{}", m.kind())?;
        let fragments = lines(m.span(), text);
        for (i, fragment) in fragments.iter().enumerate() {
            let span = converter.span(*fragment);
            write!(
                out,
                "{}{} {}",
                if i == 0 { ' ' } else { ';' },
                span.start,
                span.end
            )?;
        }
        let surface: Vec<&str> = fragments.iter().map(|f| f.slice(text)).collect();
        writeln!(out, "\t{}", surface.join(" "))?;
        let entity = extraction.entities().get(m.entity());
        if let Some(id) = entity.and_then(|e| e.id.as_deref()) {
            references += 1;
            let name = entity
                .and_then(|e| e.name_en.as_deref().or(e.name_hi.as_deref()))
                .unwrap_or(id);
            writeln!(
                out,
                "N{references}\tReference T{t} {id}\t{}",
                one_line(name)
            )?;
        }
        if let Some(timex) = m.timex() {
            notes += 1;
            write!(
                out,
                "#{notes}\tAnnotatorNotes T{t}\t{}",
                timex_type(timex.kind)
            )?;
            for value in [&timex.value, &timex.begin, &timex.end]
                .into_iter()
                .flatten()
            {
                write!(out, " {}", one_line(value))?;
            }
            out.write_all(b"\n")?;
        }
        if let Some(title) = m.title() {
            notes += 1;
            writeln!(out, "#{notes}\tAnnotatorNotes T{t}\t{}", one_line(title))?;
        }
    }
    Ok(())
}

/// The `annotation.conf` for these kinds.
#[must_use]
pub fn configuration(kinds: &[Kind]) -> String {
    let mut conf = String::from("[entities]\n");
    for kind in kinds {
        conf.push_str(kind.as_str());
        conf.push('\n');
    }
    conf.push_str("[relations]\n[events]\n[attributes]\n");
    conf
}

/// The parts of a span between line ends: brat's text spans hold none.
fn lines(span: Span, text: &str) -> Vec<Span> {
    let mut out = Vec::with_capacity(1);
    let mut from = span.start;
    for (at, c) in span.slice(text).char_indices() {
        if c == '\n' || c == '\r' {
            if span.start + at > from {
                out.push(Span::new(from, span.start + at));
            }
            from = span.start + at + 1;
        }
    }
    if from < span.end {
        out.push(Span::new(from, span.end));
    }
    out
}

fn one_line(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}
