//! For people at a terminal: the text with its mentions marked, and tables of what it names.

mod table;

use super::Document;
use super::document::{by_kind, date_wordings, printable, timex_type};
use crate::entity::{Entity, Lang};
use crate::extraction::Extraction;
use crate::kind::Kind;
use std::io::{self, Write};
use table::Table;

/// How a document is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Style {
    /// ANSI colours; without them mentions stand in brackets with their kind.
    pub color: bool,
    /// The output is a terminal: columns are set by moving the cursor, so that they line up however it draws Devanagari.
    pub terminal: bool,
}

impl Style {
    /// Plain text.
    #[must_use]
    pub fn plain() -> Self {
        Style::default()
    }

    /// With colours.
    #[must_use]
    pub fn colored() -> Self {
        Style {
            color: true,
            terminal: false,
        }
    }

    /// Sets whether the output is a terminal.
    #[must_use]
    pub fn terminal(self, yes: bool) -> Self {
        Style {
            terminal: yes,
            ..self
        }
    }
}

const RESET: &str = "\x1b[0m";
const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";

/// Foreground and background from the 256 colours: dark text on a light patch, readable on any background.
fn color(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "\x1b[38;5;16;48;5;222m",
        Kind::Org => "\x1b[38;5;16;48;5;153m",
        Kind::Place => "\x1b[38;5;16;48;5;157m",
        Kind::Date => "\x1b[38;5;16;48;5;225m",
        Kind::Sector => "\x1b[38;5;16;48;5;159m",
        _ => "\x1b[38;5;16;48;5;252m",
    }
}

/// Writes a document.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, document: &Document<'_>, style: &Style) -> io::Result<()> {
    if let Some(name) = document.name() {
        let name = printable(name);
        if style.color {
            writeln!(out, "{BOLD}{name}{RESET}")?;
        } else {
            writeln!(out, "{name}\n{}", "─".repeat(super::width(&name)))?;
        }
    }
    marked(out, document, style)?;
    let extraction = document.extraction();
    if extraction.mentions().is_empty() {
        return writeln!(out, "\nnothing found");
    }
    for (kind, entities) in by_kind(extraction) {
        let mentions: usize = entities.iter().map(|e| e.mentions.len()).sum();
        let counts = format!(
            "{} {}, {} {}",
            entities.len(),
            plural(entities.len(), "entity", "entities"),
            mentions,
            plural(mentions, "mention", "mentions")
        );
        if style.color {
            writeln!(out, "\n{} {kind} {RESET} {DIM}{counts}{RESET}", color(kind))?;
        } else {
            writeln!(out, "\n{kind}  {counts}")?;
        }
        let mut table = Table::default();
        for entity in entities {
            table.row(if kind == Kind::Date {
                date_row(extraction, entity)
            } else {
                name_row(extraction, entity)
            });
        }
        table.write(out, style)?;
    }
    Ok(())
}

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

fn marked(out: &mut dyn Write, document: &Document<'_>, style: &Style) -> io::Result<()> {
    let text = document.text();
    let mut at = 0;
    for m in document.extraction().mentions() {
        let span = m.span();
        out.write_all(printable(&text[at..span.start]).as_bytes())?;
        let surface = printable(m.text());
        if style.color {
            write!(out, "{}{surface}{RESET}", color(m.kind()))?;
        } else {
            write!(out, "[{} {surface}]", m.kind())?;
        }
        at = span.end;
    }
    let rest = printable(&text[at..]);
    out.write_all(rest.as_bytes())?;
    if text.is_empty() || text.ends_with('\n') {
        Ok(())
    } else {
        out.write_all(b"\n")
    }
}

/// Name in both scripts, id, count, and the rest.
fn name_row(extraction: &Extraction<'_>, entity: &Entity) -> Vec<String> {
    let name = |name: &Option<String>, lang: Lang| match name {
        Some(n) if entity.generated.contains(&lang) => format!("~{n}"),
        Some(n) => n.clone(),
        None => String::new(),
    };
    let id = match (&entity.id, entity.candidates.as_slice()) {
        (Some(id), _) => id.clone(),
        (None, []) => String::from("–"),
        (None, [one]) => format!("{one} ?"),
        (None, [one, ..]) => format!("{one} … ?"),
    };
    let mut more: Vec<String> = Vec::new();
    if let Some(codes) = &entity.codes {
        more.extend(codes.isic4.iter().map(|c| format!("ISIC {c}")));
        more.extend(codes.nic2008.iter().map(|c| format!("NIC {c}")));
    }
    let mut add = |s: String| {
        if !more.contains(&s) {
            more.push(s);
        }
    };
    for m in extraction.mentions_of(entity) {
        if let Some(title) = m.title() {
            add(title.to_string());
        }
    }
    let names = [entity.name_hi.as_deref(), entity.name_en.as_deref()];
    for m in extraction.mentions_of(entity) {
        if !names.contains(&Some(m.text())) {
            add(format!("“{}”", m.text()));
        }
    }
    vec![
        name(&entity.name_hi, Lang::Hi),
        name(&entity.name_en, Lang::En),
        id,
        format!("×{}", entity.mentions.len()),
        more.join(" · "),
    ]
}

/// Surface forms, type, value and interval.
fn date_row(extraction: &Extraction<'_>, entity: &Entity) -> Vec<String> {
    let (surfaces, timex) = date_wordings(extraction, entity);
    let (kind, value, interval) = match timex {
        Some(t) => (
            timex_type(t.kind).to_string(),
            t.value.clone().unwrap_or_else(|| String::from("–")),
            match (&t.begin, &t.end) {
                (Some(b), Some(e)) => format!("{b} … {e}"),
                _ => String::new(),
            },
        ),
        None => Default::default(),
    };
    vec![
        surfaces,
        kind,
        value,
        format!("×{}", entity.mentions.len()),
        interval,
    ]
}
