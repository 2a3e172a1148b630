//! Which words can be a place's name, and where the name begins before a head and ends behind one.

use crate::candidate::Context;
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::token::{CAPITAL, JOINED, SENTENCE_START, Words};
use once_cell::sync::Lazy;

/// Most tokens of a place's name before its head.
const MAX_BEFORE: usize = 4;

static TWINS: Lazy<Words> = Lazy::new(|| Words::new(&closed::TWINS));
static CLOSED_TWINS: Lazy<Words> = Lazy::new(|| Words::new(&closed::CLOSED_TWINS));

/// End of a settlement's name that starts at `i`: one word, with the qualifier that tells twins apart (`खुर्द`, `कलां`).
pub(super) fn settlement(c: &Context<'_>, i: usize) -> usize {
    let twin = |k: usize| !c.breaks(k) && c.among(k, &TWINS);
    // `ग्राम न्यांगल बड़ी में`: words elsewhere, so a postposition has to close the name.
    let closed = |k: usize| {
        !c.breaks(k) && !c.breaks(k + 1) && c.is(k + 1, class::POST) && c.among(k, &CLOSED_TWINS)
    };
    if twin(i + 1) || closed(i + 1) {
        i + 2
    } else {
        i + 1
    }
}

/// Whether token `k` is a word that tells a village's name from the next one, as far as it stands behind a name.
pub(super) fn twin_at(c: &Context<'_>, k: usize) -> bool {
    c.among(k, &TWINS) || c.among(k, &CLOSED_TWINS)
}

/// Start of the name that ends right before token `i`.
pub(super) fn name_before(c: &Context<'_>, i: usize) -> Option<usize> {
    let mut from = i;
    while from > 0 && i - from < MAX_BEFORE && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        if !name_word(c, k)
            || c.tokens[k].script != c.tokens[i].script
            || c.tokens[from].has(JOINED)
        {
            break;
        }
        from = k;
        // One unknown word before a head is a name, a second one may be the end of the phrase before.
        if c.unknown(k) && !c.tokens[k].has(CAPITAL) {
            break;
        }
    }
    (from < i).then_some(from)
}

/// A listed name that is a word too (`पाली`).
pub(super) fn ambiguous_name(c: &Context<'_>, k: usize) -> bool {
    c.tokens[k].is_devanagari()
        && c.is(k, class::NAMES)
        && !c.is(
            k,
            class::POST
                | class::STOP
                | class::WORD
                | class::TITLE
                | class::ROLE
                | class::PLACE_HEAD
                | class::PLACE_HEAD_BEFORE
                | class::ORG_HEAD,
        )
}

pub(super) fn name_word(c: &Context<'_>, k: usize) -> bool {
    let t = &c.tokens[k];
    if !t.is_word() || t.has(JOINED) {
        return false;
    }
    if t.is_latin() && c.cased && !t.has(CAPITAL) {
        return false;
    }
    let info = c.info[k];
    // `Engineer Harnam Rai Puri`: somebody's trade.
    if t.is_latin()
        && info & class::ROLE != 0
        && info & class::PLACE == 0
        && c.is(k + 1, class::GIVEN)
    {
        return false;
    }
    if info & (class::PLACE | class::PART) != 0 {
        return info & (class::POST | class::STOP) == 0;
    }
    // `ट्रेन से कटकर मंझवे गांव के`, `हड़प्पाकालीन स्थल`: a verb that no list knows, of the times of somebody.
    let word = || {
        t.is_devanagari()
            && ["कर", "कालीन"]
                .iter()
                .any(|ending| c.token_text(k).ends_with(ending))
    };
    t.end - t.start > 3 && (c.unknown(k) && !word() || info == class::MODIFIER && t.is_latin())
}
