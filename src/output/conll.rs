//! CoNLL: one token and its IOB2 tag a line, tab between them, a blank line behind each sentence.
//!
//! Tokens are the library's own, cut once more where a mention begins or ends inside one. The text between tokens is not kept;
//! readers join tokens by one space.

use super::Document;
use crate::segment::segments;
use crate::span::Span;
use crate::token::{SENTENCE_START, tokenize};
use std::io::{self, Write};

/// Writes a document.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, document: &Document<'_>) -> io::Result<()> {
    let text = document.text();
    let mut mentions = document.extraction().mentions().iter().peekable();
    let mut written = false;
    for piece in pieces(document) {
        let mut begins = false;
        let mut inside = None;
        while let Some(m) = mentions.peek() {
            if m.span().end <= piece.span.start {
                mentions.next();
                continue;
            }
            if m.span().start <= piece.span.start {
                inside = Some(m.kind());
                begins = m.span().start == piece.span.start;
            }
            break;
        }
        // A sentence mark inside a name (`Yahoo! India`) ends no sentence here.
        if piece.sentence && written && (inside.is_none() || begins) {
            out.write_all(b"\n")?;
        }
        written = true;
        let token = piece.span.slice(text);
        match (inside, begins) {
            (None, _) => writeln!(out, "{token}\tO")?,
            (Some(kind), true) => writeln!(out, "{token}\tB-{kind}")?,
            (Some(kind), false) => writeln!(out, "{token}\tI-{kind}")?,
        }
    }
    if written {
        out.write_all(b"\n")
    } else {
        Ok(())
    }
}

/// A token or, where a mention's edge cuts one, a part of it.
pub(super) struct Piece {
    pub span: Span,
    /// Whether a sentence starts here.
    pub sentence: bool,
}

/// The tokens of the text, none of which a mention's edge cuts.
pub(super) fn pieces(document: &Document<'_>) -> Vec<Piece> {
    let text = document.text();
    let mut edges = document
        .extraction()
        .mentions()
        .iter()
        .flat_map(|m| [m.span().start, m.span().end])
        .peekable();
    let mut tokens = Vec::new();
    let mut out = Vec::new();
    for segment in segments(text) {
        tokens.clear();
        tokenize(segment.slice(text), &mut tokens);
        for t in &tokens {
            let (mut start, end) = (
                segment.start + t.start as usize,
                segment.start + t.end as usize,
            );
            let mut sentence = t.has(SENTENCE_START);
            while let Some(&edge) = edges.peek() {
                if edge >= end {
                    break;
                }
                if edge > start {
                    out.push(Piece {
                        span: Span::new(start, edge),
                        sentence,
                    });
                    sentence = false;
                    start = edge;
                }
                edges.next();
            }
            out.push(Piece {
                span: Span::new(start, end),
                sentence,
            });
        }
    }
    out
}
