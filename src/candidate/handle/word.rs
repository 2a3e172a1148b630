//! Handles of bodies that no list knows, by the word that says what they are: `@hydcitypolice`, `@AgriGoI`, `@MinOfPower`.

use super::cuts::cuts;
use crate::candidate::{Context, Proposal};
use crate::kind::Kind;
use crate::token::TokenKind;

/// What such a handle ends in, in whatever letters.
const ENDS: &[&str] = &[
    "goi",
    "police",
    "ministry",
    "university",
    "univ",
    "college",
    "hospital",
    "airport",
    "railway",
    "railways",
    "rly",
    "foundation",
    "deptt",
    "dept",
    "nigam",
    "commission",
    "authority",
    "headquarters",
    "congress",
    "federation",
    "council",
    "association",
    "smartcity",
    "embassy",
    "motors",
    "limited",
    "bank",
    "news",
];

/// Pieces that say so wherever they stand.
const PIECES: &[&str] = &[
    "min", "ministry", "police", "railway", "railways", "dept", "deptt", "goi",
];

/// A body's handle by its head.
pub(super) fn propose(c: &Context<'_>, i: usize) -> Option<Proposal> {
    if c.tokens[i].kind != TokenKind::Handle {
        return None;
    }
    let written = c
        .token_text(i)
        .get(1..)?
        .trim_end_matches(|ch: char| ch.is_ascii_digit() || ch == '_');
    if !written.is_ascii() || written.len() < 6 {
        return None;
    }
    let lower = written.to_ascii_lowercase();
    let ends = ENDS
        .iter()
        .any(|w| lower.strip_suffix(w).is_some_and(|rest| rest.len() > 1));
    let found = ends || {
        let pieces = cuts(written);
        pieces.len() > 1
            && pieces
                .iter()
                .any(|p| PIECES.contains(&p.to_ascii_lowercase().as_str()))
    };
    found.then(|| c.rule(i, i + 1, Kind::Org, 0.72, "handle/word"))
}
