//! Names in two halves and names that a word links: `ली मिन-हो`, `Park Ji-eun`, `अब्दुल्लाह बिन नासेर`.

use super::role::{Role, role};
use crate::candidate::Context;
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::token::{CAPITAL, SPACED, Words};
use once_cell::sync::Lazy;

pub(super) const LINK_WORDS: [&str; 8] = ["बिन", "बिंत", "इब्न", "अल", "वॉन", "वान", "फॉन", "डेर"];
pub(super) static LINKS: Lazy<Words> = Lazy::new(|| Words::new(&LINK_WORDS));

/// A hyphen without spaces at `i` with a name-like word behind it.
#[inline]
pub(super) fn hyphenated(c: &Context<'_>, i: usize) -> bool {
    c.mark(i, b'-') && joined_behind(c, i)
}

/// The same of a hyphen.
fn joined_behind(c: &Context<'_>, i: usize) -> bool {
    if c.breaks(i) || c.breaks(i + 1) || c.tokens[i].has(SPACED) || c.tokens[i + 1].has(SPACED) {
        return false;
    }
    let t = &c.tokens[i + 1];
    // `Se-young`, but not `Ambani-owned`
    if t.is_latin()
        && !t.has(CAPITAL)
        && c.cased
        && t.end - t.start > 3
        && c.token_text(i + 1).ends_with("ed")
    {
        return false;
    }
    t.is_word()
        && t.script == c.tokens[i - 1].script
        && c.info[i + 1] & (class::PLACE | class::ORG | class::POST) == 0
        && role(c, i + 1) != Role::None
        || t.is_latin()
            && !t.has(CAPITAL)
            && c.tokens[i - 1].has(CAPITAL)
            && (c.unknown(i + 1) || syllable(c, i + 1))
        // `ली मिन-हो`; what case markers a careless hand joins to an Indian name (`रमेश वर्मा-का`) are none of it.
        || t.is_devanagari()
            && syllable(c, i + 1)
            && (!matches!(c.token_text(i + 1), "की" | "से" | "का" | "जी" | "ही")
                || role(c, i - 1) == Role::Unknown)
}

/// A word that links two names of one person: `अब्दुल्लाह | बिन | नासेर | बिन | खलीफा | अल | थानी`.
#[inline]
pub(super) fn links(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_devanagari() && c.among(i, &LINKS)
}

/// A hyphen without spaces behind token `i`.
#[inline]
pub(super) fn hyphen_behind(c: &Context<'_>, i: usize) -> bool {
    c.mark(i + 1, b'-')
        && !c.breaks(i + 1)
        && !c.breaks(i + 2)
        && !c.tokens[i + 1].has(SPACED)
        && !c.tokens[i + 2].has(SPACED)
}

static SYLLABLES: Lazy<Words> = Lazy::new(|| Words::new(&closed::KOREAN_SYLLABLES));

/// One of the syllables of Korean given names that are words too: `मिन-हो`, `जी-हून`, `Jong-ho`, `Eun-hye`.
pub(super) fn syllable(c: &Context<'_>, i: usize) -> bool {
    c.among(i, &SYLLABLES)
}
