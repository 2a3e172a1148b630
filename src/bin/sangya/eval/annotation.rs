//! Gold and predictions from files: JSONL, folders of JSON, CoNLL.

use super::{Labelled, conll};
use crate::args::EvalArgs;
use crate::failure::{Failure, json_reason, reason};
use sangya::{Date, Kind, OffsetConverter, OffsetUnit, Span};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// A text marked by hand.
pub struct Gold {
    pub id: String,
    pub text: String,
    pub date: Option<Date>,
    pub mentions: BTreeSet<Labelled>,
}

/// Mentions of a text that is known from elsewhere.
pub struct Marked {
    pub mentions: BTreeSet<Labelled>,
}

/// One text of a JSON file. Offsets are bytes, or characters where their names say so.
#[derive(Deserialize)]
struct Annotated {
    #[serde(default)]
    id: serde_json::Value,
    text: Option<String>,
    date: Option<String>,
    mentions: Option<Vec<Mention>>,
    error: Option<String>,
}

#[derive(Deserialize)]
struct Mention {
    kind: String,
    start: Option<usize>,
    end: Option<usize>,
    start_char: Option<usize>,
    end_char: Option<usize>,
}

/// The gold asked for.
pub fn gold(args: &EvalArgs) -> Result<Vec<Gold>, Failure> {
    let path = &args.gold;
    if path.is_dir() {
        return folder(path, args);
    }
    let text = read(path)?;
    if text.trim_start().starts_with('{') {
        let mut out = Vec::new();
        let mut annotated = false;
        for (n, line) in text
            .lines()
            .enumerate()
            .filter(|(_, l)| !l.trim().is_empty())
        {
            let wrong = |why| wrong_line(path, n + 1, why);
            let a: Annotated = serde_json::from_str(line).map_err(|e| wrong(json_reason(&e)))?;
            annotated |= a.mentions.is_some();
            out.push(one(a, args).map_err(wrong)?);
        }
        // Texts that nobody has annotated would be read as texts that name nothing.
        if !annotated {
            return Err(Failure::failed(format!(
                "{}: no line has `mentions`",
                path.display()
            )));
        }
        return Ok(out);
    }
    let out = conll::read(&text, args.trim).map_err(|(line, why)| wrong_line(path, line, why))?;
    if out.is_empty() {
        return Err(Failure::failed(format!(
            "{}: neither JSONL nor CoNLL: no sentence",
            path.display()
        )));
    }
    Ok(out)
}

/// A line of a file that is not what it should be; `line` counts from 1.
fn wrong_line(path: &Path, line: usize, why: String) -> Failure {
    Failure::failed(format!("{}:{line}: {why}", path.display()))
}

/// A folder of one JSON file a text, the texts in another.
fn folder(path: &Path, args: &EvalArgs) -> Result<Vec<Gold>, Failure> {
    let entries = std::fs::read_dir(path)
        .map_err(|e| Failure::failed(format!("{}: {}", path.display(), reason(&e))))?;
    let mut files: Vec<_> = entries
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .collect();
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let wrong = |why: String| Failure::failed(format!("{}: {why}", file.display()));
        let a: Annotated = serde_json::from_str(&read(&file)?).map_err(|e| wrong(e.to_string()))?;
        out.push(one(a, args).map_err(wrong)?);
    }
    if out.is_empty() {
        return Err(Failure::failed(format!(
            "{}: no .json file",
            path.display()
        )));
    }
    Ok(out)
}

fn one(a: Annotated, args: &EvalArgs) -> Result<Gold, String> {
    let id = id(&a.id);
    let text = match (a.text, &args.texts) {
        (Some(text), _) => text,
        (None, Some(dir)) => {
            let plain = dir.join(&id);
            let path = if plain.is_file() {
                plain
            } else {
                dir.join(format!("{id}.txt"))
            };
            std::fs::read_to_string(&path)
                .map_err(|e| format!("{}: {}", path.display(), reason(&e)))?
        }
        (None, None) => {
            return Err(String::from(
                "no `text`; --texts names the folder of the texts",
            ));
        }
    };
    Ok(Gold {
        mentions: spans(a.mentions.as_deref().unwrap_or_default(), &text)?,
        date: a.date.and_then(|d| d.parse().ok()),
        id,
        text,
    })
}

/// Predictions by id: what `extract --format jsonl` wrote, or CoNLL with the same sentences as the gold.
pub fn predicted(path: &Path, gold: &[Gold]) -> Result<HashMap<String, Marked>, Failure> {
    let content = read(path)?;
    let mut out = HashMap::new();
    if !content.trim_start().starts_with('{') {
        let read = conll::read(&content, false);
        for g in read.map_err(|(line, why)| wrong_line(path, line, why))? {
            out.insert(
                g.id,
                Marked {
                    mentions: g.mentions,
                },
            );
        }
        return Ok(out);
    }
    let texts: HashMap<&str, &str> = gold
        .iter()
        .map(|g| (g.id.as_str(), g.text.as_str()))
        .collect();
    for (n, line) in content
        .lines()
        .enumerate()
        .filter(|(_, l)| !l.trim().is_empty())
    {
        let wrong = |why| wrong_line(path, n + 1, why);
        let a: Annotated = serde_json::from_str(line).map_err(|e| wrong(json_reason(&e)))?;
        if a.error.is_some() {
            continue;
        }
        let id = id(&a.id);
        let text = texts.get(id.as_str()).copied().unwrap_or("");
        let mentions = if text.is_empty() {
            BTreeSet::new()
        } else {
            spans(a.mentions.as_deref().unwrap_or_default(), text).map_err(wrong)?
        };
        if out.insert(id.clone(), Marked { mentions }).is_some() {
            return Err(wrong(format!("id \"{id}\" for the second time")));
        }
    }
    Ok(out)
}

fn spans(mentions: &[Mention], text: &str) -> Result<BTreeSet<Labelled>, String> {
    let mut out = BTreeSet::new();
    let has_chars = mentions.iter().any(|m| m.start_char.is_some());
    let bytes: Vec<usize> = if has_chars {
        text.char_indices()
            .map(|c| c.0)
            .chain([text.len()])
            .collect()
    } else {
        Vec::new()
    };
    for m in mentions {
        let kind: Kind = m.kind.parse().map_err(|e: sangya::Error| e.to_string())?;
        let byte = |char: Option<usize>| char.and_then(|c| bytes.get(c).copied());
        let span = match (m.start.zip(m.end), byte(m.start_char).zip(byte(m.end_char))) {
            (_, Some((start, end))) | (Some((start, end)), None) => Span::new(start, end),
            (None, None) => return Err(String::from("a mention without start and end")),
        };
        if span.slice(text).is_empty() {
            return Err(format!(
                "the span {}..{} is not one of the text",
                span.start, span.end
            ));
        }
        out.insert((kind, span));
    }
    Ok(out)
}

fn id(id: &serde_json::Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_string)
}

fn read(path: &Path) -> Result<String, Failure> {
    let wrong = |why: String| Failure::failed(format!("{}: {why}", path.display()));
    let bytes = std::fs::read(path).map_err(|e| wrong(reason(&e)))?;
    let text = String::from_utf8(bytes).map_err(|e| {
        wrong(format!(
            "not UTF-8 at byte {}",
            e.utf8_error().valid_up_to()
        ))
    })?;
    Ok(text.trim_start_matches('\u{feff}').to_string())
}

/// A byte position in characters, for people who count those.
pub fn in_chars(text: &str, span: Span) -> Span {
    OffsetConverter::new(text, OffsetUnit::Char).span(span)
}
