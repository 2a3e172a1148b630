//! The entities of a text, with links to their mentions.

use super::escape::Escaped;
use crate::entity::{Entity, Lang};
use crate::extraction::Extraction;
use crate::kind::Kind;
use crate::output::document::{by_kind, date_wordings, timex_type};
use std::io::{self, Write};

/// More links than this to one entity help nobody.
const LINKS: usize = 40;

pub(super) fn write(out: &mut dyn Write, extraction: &Extraction<'_>, key: &str) -> io::Result<()> {
    out.write_all(b"<nav class=\"index\" aria-label=\"Entities\">\n")?;
    if extraction.mentions().is_empty() {
        out.write_all(b"<p>Nothing found.</p>\n")?;
    }
    for (kind, entities) in by_kind(extraction) {
        writeln!(
            out,
            "<section class=\"i-{kind}\">\n<h3><span class=\"chip {kind}\">{kind}</span> <i>{}</i></h3>\n<ul>",
            entities.len()
        )?;
        for entity in entities {
            out.write_all(b"<li>")?;
            if kind == Kind::Date {
                date(out, extraction, entity)?
            } else {
                name(out, extraction, entity)?
            }
            out.write_all(b"<div class=\"at\">")?;
            for (n, m) in entity.mentions.iter().enumerate().take(LINKS) {
                write!(out, "<a class=\"{kind}\" href=\"#{key}-{m}\">{}</a>", n + 1)?;
            }
            if entity.mentions.len() > LINKS {
                write!(out, "<small>of {}</small>", entity.mentions.len())?;
            }
            out.write_all(b"</div></li>\n")?;
        }
        out.write_all(b"</ul>\n</section>\n")?;
    }
    out.write_all(b"</nav>\n")
}

fn name(out: &mut dyn Write, extraction: &Extraction<'_>, entity: &Entity) -> io::Result<()> {
    let mut first = true;
    for (name, lang) in [(&entity.name_hi, Lang::Hi), (&entity.name_en, Lang::En)] {
        let Some(name) = name else { continue };
        if !first {
            out.write_all(" · ".as_bytes())?;
        }
        first = false;
        if entity.generated.contains(&lang) {
            write!(out, "<span class=\"made\">{}</span>", Escaped(name))?;
        } else {
            write!(out, "{}", Escaped(name))?;
        }
    }
    let mut notes: Vec<String> = Vec::new();
    if let Some(id) = &entity.id {
        notes.push(match id.strip_prefix("wd:") {
            Some(q) if q.bytes().all(|b| b.is_ascii_alphanumeric()) => {
                format!("<a href=\"https://www.wikidata.org/wiki/{q}\" rel=\"noreferrer\">{id}</a>")
            }
            _ => Escaped(id).to_string(),
        });
    } else if !entity.candidates.is_empty() {
        notes.push(format!("{}?", Escaped(&entity.candidates.join(" or "))));
    }
    if let Some(codes) = &entity.codes {
        notes.extend(codes.isic4.iter().map(|c| format!("ISIC {}", Escaped(c))));
        notes.extend(codes.nic2008.iter().map(|c| format!("NIC {}", Escaped(c))));
    }
    let mut titles: Vec<&str> = Vec::new();
    for title in extraction.mentions_of(entity).filter_map(|m| m.title()) {
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    notes.extend(titles.iter().map(|t| Escaped(t).to_string()));
    if notes.is_empty() {
        Ok(())
    } else {
        write!(out, " <small>{}</small>", notes.join(" · "))
    }
}

fn date(out: &mut dyn Write, extraction: &Extraction<'_>, entity: &Entity) -> io::Result<()> {
    let (surfaces, timex) = date_wordings(extraction, entity);
    write!(out, "{}", Escaped(&surfaces))?;
    match timex {
        Some(t) => write!(
            out,
            " <small>{} {}</small>",
            timex_type(t.kind),
            Escaped(t.value.as_deref().unwrap_or("–"))
        ),
        None => Ok(()),
    }
}
