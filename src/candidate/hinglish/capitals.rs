//! What capitals say in a post: whether its writer keeps them for names, and the names they then show.

use crate::candidate::latin::Writing;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, SENTENCE_START};

/// Whether few of the words are written in capitals only, so that these mean something.
pub(super) fn quiet(w: &Writing) -> bool {
    w.upper * 3 < w.openings + w.inner
}

/// Whether the writer keeps capitals for names: few of them behind a sentence's first word, and some, in a text long enough
/// to tell.
pub(super) fn orderly(w: &Writing) -> bool {
    let (openings, lower) = (w.capital_openings, w.openings - w.capital_openings);
    w.inner_title > 0
        && w.inner >= 25
        && w.inner_title * 10 < w.inner * 3
        && openings >= 2
        && openings > lower * 2
}

/// What opens no name of capitals.
pub(super) const OTHER: u32 = class::PLACE
    | class::ORG
    | class::ORG_HEAD
    | class::PLACE_HEAD
    | class::TITLE
    | class::MODIFIER;

/// Whether a name of capitals may open with token `i`, by what it is and is not.
#[inline]
fn may_start(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.flags & (CAPITAL | ALL_CAPS | SENTENCE_START) == CAPITAL
        && t.is_latin()
        && c.info[i] & OTHER == 0
}

/// Capitals in a row behind a sentence's first word, one of them a known part of a name: `Sukhdas Kashyap ke saath`.
pub(super) fn capitals(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let starts = |k: usize| {
        k < c.tokens.len()
            && may_start(c, k)
            && (c.unknown(k) || c.is(k, class::PART) && !c.is(k, class::CONTENT_WORD))
    };
    if !starts(i) || starts(i - usize::from(i > 0)) && i > 0 {
        return;
    }
    let mut end = i + 1;
    // `Rohit Bhaiya`: what he is called is no part of it.
    while starts(end) && end - i < 4 && !c.is(end, class::HONORIFIC | class::KIN) {
        end += 1;
    }
    let next_capital = c
        .tokens
        .get(end)
        .is_some_and(|t| t.has(CAPITAL) && !t.has(SENTENCE_START));
    if end > i + 1 && !next_capital && (i..end).any(|k| c.is(k, class::PART)) {
        out.push(c.rule(i, end, Kind::Person, 0.78, "hinglish/capitals"));
    } else if end == i + 1 && !next_capital && c.unknown(i) && !c.breaks(end) {
        // `Bandakpur mein`
        if matches!(c.token_text(end), "mein" | "me" | "gaya" | "gaye" | "gayi") {
            out.push(c.rule(i, end, Kind::Place, 0.6, "hinglish/place"));
        }
    }
}
