//! Reads the annotated passages: headers, an empty line, then text with `⟦surface|KIND|field=value⟧` around each mention.

use sangya::{Date, Input, Kind, Span};
use std::path::PathBuf;

pub struct Mention {
    pub kind: Kind,
    pub span: Span,
    /// Names the real-world thing within the passage.
    pub entity: Option<String>,
    /// TIMEX3 value of a date.
    pub value: Option<String>,
    /// TIMEX3 type of a date, where the value alone does not tell it.
    pub timex_type: Option<String>,
}

pub struct Passage {
    pub name: String,
    pub date: Option<Date>,
    pub text: String,
    pub mentions: Vec<Mention>,
}

impl Passage {
    pub fn input(&self) -> Input<'_> {
        let input = Input::new(&self.text);
        match self.date {
            Some(date) => input.reference_date(date),
            None => input,
        }
    }
}

pub fn dir() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/gold")
}

/// All passages, by name.
pub fn passages() -> Vec<Passage> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(dir().join("passages"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths.into_iter().map(|p| parse(&p)).collect()
}

fn parse(path: &std::path::Path) -> Passage {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let raw = std::fs::read_to_string(path).unwrap();
    let (head, body) = raw
        .split_once("\n\n")
        .unwrap_or_else(|| panic!("{name}: no empty line behind the headers"));
    let date = head
        .lines()
        .find_map(|l| l.strip_prefix("date: "))
        .map(|d| d.trim().parse().unwrap());
    let mut text = String::new();
    let mut mentions = Vec::new();
    let mut rest = body;
    while let Some((before, marked)) = rest.split_once('⟦') {
        text.push_str(before);
        let (inside, after) = marked
            .split_once('⟧')
            .unwrap_or_else(|| panic!("{name}: ⟦ without ⟧"));
        let mut fields = inside.split('|');
        let surface = fields.next().unwrap();
        let kind = fields
            .next()
            .unwrap_or_else(|| panic!("{name}: {inside:?} has no kind"))
            .parse()
            .unwrap();
        let start = text.len();
        text.push_str(surface);
        let mut mention = Mention {
            kind,
            span: Span::new(start, text.len()),
            entity: None,
            value: None,
            timex_type: None,
        };
        for field in fields {
            match field.split_once('=') {
                Some(("e", e)) => mention.entity = Some(e.to_string()),
                Some(("v", v)) => mention.value = Some(v.to_string()),
                Some(("t", t)) => mention.timex_type = Some(t.to_string()),
                _ => panic!("{name}: field {field:?}"),
            }
        }
        mentions.push(mention);
        rest = after;
    }
    text.push_str(rest);
    Passage {
        name,
        date,
        text,
        mentions,
    }
}
