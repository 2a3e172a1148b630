//! One self-contained HTML page: the texts with their mentions marked, and an index of entities beside each.
//!
//! No script and no network: a content security policy in the page's head forbids both, so that nothing a text or a
//! gazetteer holds can do anything. Hiding kinds and showing details are left to style sheets.

mod escape;
mod index;

use super::Document;
use super::document::timex_type;
use crate::kind::Kind;
use crate::mention::Mention;
use escape::Escaped;
use std::io::{self, Write};

const STYLE: &str = include_str!("style.css");

/// Writes the page up to the first document.
///
/// # Errors
/// Those of `out`.
pub fn open(out: &mut dyn Write, title: &str) -> io::Result<()> {
    let title = if title.is_empty() { "sangya" } else { title };
    write!(
        out,
        "<!doctype html>\n<html lang=\"hi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{0}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{0}</h1>\n<div class=\"legend\">\n",
        Escaped(title)
    )?;
    for kind in Kind::ALL {
        writeln!(
            out,
            "<label class=\"{kind}\"><input type=\"checkbox\" id=\"k-{kind}\" checked> {kind}</label>"
        )?;
    }
    out.write_all(b"</div>\n</header>\n<main>\n")
}

/// Writes a document, under its name unless that is the page's `title` already.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, document: &Document<'_>, title: &str) -> io::Result<()> {
    let key = key(document);
    out.write_all(b"<article>\n")?;
    if let Some(name) = document.name().filter(|n| *n != title) {
        writeln!(out, "<h2>{}</h2>", Escaped(name))?;
    }
    // The first line end behind `<div>` is kept by `pre-wrap`, so there is none.
    out.write_all(b"<div class=\"text\">")?;
    let text = document.text();
    let mut at = 0;
    for (n, m) in document.extraction().mentions().iter().enumerate() {
        let span = m.span();
        write!(out, "{}", Escaped(&text[at..span.start]))?;
        write!(
            out,
            "<mark class=\"{}\" id=\"{key}-{n}\" tabindex=\"0\">{}",
            m.kind(),
            Escaped(m.text())
        )?;
        tip(out, document, m)?;
        out.write_all(b"</mark>")?;
        at = span.end;
    }
    writeln!(out, "{}</div>", Escaped(text[at..].trim_end()))?;
    index::write(out, document.extraction(), &key)?;
    out.write_all(b"</article>\n")
}

/// Ends the page.
///
/// # Errors
/// Those of `out`.
pub fn close(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"</main>\n<footer>Made with sangya. <i>Names in italics</i> are transliterated, not read from a list or the text.</footer>\n</body>\n</html>\n")
}

/// What is known of a mention, shown where it is pointed at.
fn tip(out: &mut dyn Write, document: &Document<'_>, m: &Mention<'_>) -> io::Result<()> {
    out.write_all(b"<span class=\"tip\" role=\"tooltip\">")?;
    let entity = document.extraction().entities().get(m.entity());
    let names = entity
        .map(|e| [e.name_hi.as_deref(), e.name_en.as_deref()])
        .unwrap_or_default();
    let names: Vec<&str> = names.into_iter().flatten().collect();
    if !names.is_empty() {
        write!(out, "<b>{}</b>", Escaped(&names.join(" · ")))?;
    }
    if let Some(t) = m.timex() {
        write!(
            out,
            "<b>{} {}</b>",
            timex_type(t.kind),
            Escaped(t.value.as_deref().unwrap_or("–"))
        )?;
        if let (Some(begin), Some(end)) = (&t.begin, &t.end) {
            write!(
                out,
                "<span>from {} to before {}</span>",
                Escaped(begin),
                Escaped(end)
            )?;
        }
    }
    if let Some(id) = entity.and_then(|e| e.id.as_deref()) {
        write!(out, "<span>{}</span>", Escaped(id))?;
    }
    if let Some(title) = m.title() {
        write!(out, "<span>title: {}</span>", Escaped(title))?;
    }
    write!(
        out,
        "<span>{} · score {:.2} · {}</span></span>",
        m.kind(),
        m.score(),
        Escaped(&m.source().to_string())
    )
}

/// What the ids of a document's mentions begin with, so that they differ on a page of many: a hash of id and text. A document
/// is written without knowledge of the others.
fn key(document: &Document<'_>) -> String {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for b in document
        .name()
        .unwrap_or("")
        .bytes()
        .chain([0])
        .chain(document.text().bytes())
    {
        hash = (hash ^ u64::from(b)).wrapping_mul(0x100_0000_01B3);
    }
    format!("m{:08x}", hash as u32)
}
