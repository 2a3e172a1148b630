//! User patterns: regular expressions that name things no list can hold (case numbers, product codes).

use super::origin::Origin;
use super::{Context, Proposal};
use crate::error::Error;
use crate::kind::Kind;
use regex::Regex;

/// A user's pattern for one kind.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    kind: Kind,
    regex: Regex,
}

impl Pattern {
    /// Compiles a pattern; a group named `name`, where there is one, is the span, else the whole match.
    pub fn new(kind: Kind, pattern: &str) -> Result<Self, Error> {
        let regex = Regex::new(pattern).map_err(|e| {
            let why = e.to_string();
            Error::pattern(
                pattern,
                why.lines()
                    .last()
                    .unwrap_or("does not compile")
                    .trim_start_matches("error: ")
                    .to_string(),
            )
            .caused_by(e)
        })?;
        Ok(Pattern { kind, regex })
    }
}

/// Appends a candidate per match. A match that cuts a token is widened to the token's edges, so that spans stay on grapheme
/// boundaries.
pub(crate) fn propose(c: &Context<'_>, patterns: &[Pattern], out: &mut Vec<Proposal>) {
    for p in patterns {
        for found in p.regex.captures_iter(c.text) {
            let Some(m) = found.name("name").or_else(|| found.get(0)) else {
                continue;
            };
            let Some((first, past)) = widen(c, m.start(), m.end()) else {
                continue;
            };
            out.push(Proposal {
                span: c.span(first, past),
                tokens: (first as u32, past as u32),
                kind: p.kind,
                score: 1.0,
                source: Origin::Pattern,
                user: true,
                form: None,
                date: None,
                block: false,
                silent: false,
            });
        }
    }
}

/// The tokens that a match touches.
fn widen(c: &Context<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let first = c.tokens.partition_point(|t| t.end as usize <= start);
    let past = c.tokens.partition_point(|t| (t.start as usize) < end);
    (first < past).then_some((first, past))
}
