//! What was missed and what was wrong, in context.

use super::Labelled;
use super::annotation::{Gold, in_chars};
use sangya::{Kind, Span};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Bytes of context on either side.
const CONTEXT: usize = 90;

/// The first `most` missed mentions and the first `most` false ones.
pub fn errors(
    gold: &[Gold],
    predicted: &[BTreeSet<Labelled>],
    kinds: &[Kind],
    most: usize,
) -> String {
    let mut out = String::new();
    for (what, missed) in [("MISSED", true), ("FALSE ALARM", false)] {
        let mut lines = Vec::new();
        for (g, p) in gold.iter().zip(predicted) {
            let (wrong, other) = if missed {
                (&g.mentions, p)
            } else {
                (p, &g.mentions)
            };
            let mut here: Vec<&Labelled> = wrong
                .iter()
                .filter(|m| kinds.contains(&m.0) && !other.contains(m))
                .collect();
            here.sort_by_key(|m| m.1);
            lines.extend(here.into_iter().map(|m| (g, *m, other)));
        }
        let _ = writeln!(out, "\n{what}: {}", lines.len());
        for (g, (kind, span), other) in lines.iter().take(most) {
            let chars = in_chars(&g.text, *span);
            let _ = write!(
                out,
                "  {}:{} {kind} {}",
                g.id,
                chars.start,
                context(&g.text, *span)
            );
            let near: Vec<String> = other
                .iter()
                .filter(|o| o.1.overlaps(span))
                .map(|o| format!("{} {}", o.0, one_line(o.1.slice(&g.text))))
                .collect();
            let _ = writeln!(
                out,
                "{}{}",
                if near.is_empty() { "" } else { "   <> " },
                near.join(", ")
            );
        }
    }
    out
}

fn context(text: &str, span: Span) -> String {
    let mut from = span.start.saturating_sub(CONTEXT);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = (span.end + CONTEXT).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let cut = |a: usize, b: usize| one_line(text.get(a..b).unwrap_or(""));
    format!(
        "…{}[[{}]]{}…",
        cut(from, span.start),
        cut(span.start, span.end),
        cut(span.end, to)
    )
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}
