//! What opens a name before its chain of modifiers: a place or the word for the whole country over a few plain words, a person with
//! words of honour.

use super::heads::{said, says};
use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::SENTENCE_START;

/// Whether a listed person's name of several words starts at `from` and ends by `until`.
pub(super) fn opens_person(c: &Context<'_>, from: usize, until: usize) -> bool {
    (from + 2..=until).any(|end| c.listed_until(end, class::PERSON) == Some(from))
}

/// The word of honour before token `i`, its dot skipped: `डॉ.`, `श्रीमती`.
pub(super) fn honour_before(c: &Context<'_>, i: usize) -> Option<usize> {
    if i == 0 || c.tokens[i].has(SENTENCE_START) {
        return None;
    }
    let dot = c.mark(i - 1, b'.') && !c.tokens[i - 1].has(SENTENCE_START);
    let word = if dot { i.checked_sub(2)? } else { i - 1 };
    c.honour(word).then_some(word)
}

/// `तमिलनाडु स्लम क्लीयरेंस बोर्ड`, `राजस्थान बेरोजगार एकीकृत महासंघ`: a place at most four plain words before token `end`, with nothing between
/// them that could part them.
pub(super) fn placed(c: &Context<'_>, end: usize, head: usize) -> Option<usize> {
    const PARTS: u32 = class::POST
        | class::STOP
        | class::SPEECH
        | class::TITLE
        | class::PLACE_CONTEXT
        | class::PERSON_CONTEXT
        | class::ORG_HEAD_OUTSIDE
        | class::PLACE_HEAD
        | class::PLACE_HEAD_OUTSIDE
        | class::PLACE_HEAD_BEFORE;
    let mut k = end;
    while k > 0 && end - k < 5 && !c.tokens[k].has(SENTENCE_START) {
        k -= 1;
        // `जल आपूर्ति एवं सीवरेज`, never right behind the place.
        if c.is_conjunction(k) && k + 1 < head && k > 0 && !c.is(k - 1, class::PLACE) {
            continue;
        }
        if !c.tokens[k].is_devanagari() || !c.tokens[k].is_word() {
            return None;
        }
        if c.is(k, class::PLACE) && !c.is(k, class::CONTENT_WORD) {
            let from = c.listed_until(k + 1, class::PLACE)?;
            let hyphen = from > 0 && c.mark(from - 1, b'-');
            return (k + 1 < head && !hyphen).then_some(from);
        }
        if c.is(k, PARTS) && !c.is(k, class::MODIFIER)
            || c.is(k, class::PART) && !c.is(k, class::WORD | class::MODIFIER)
        {
            return None;
        }
    }
    None
}

/// What is done and who does it: `इसका निर्माण जयपुर मेट्रो रेल कॉर्पोरेशन करेगा`. Whether token `k` is such a noun, with a name behind it.
pub(super) fn action(c: &Context<'_>, k: usize) -> bool {
    c.tokens[k].is_devanagari()
        && c.is(k, class::MODIFIER)
        && !c.breaks(k + 1)
        && c.is(
            k + 1,
            class::PLACE | class::PART | class::PERSON | class::TITLE | class::KIN,
        )
        && matches!(
            c.token_text(k),
            "निर्माण"
                | "आपूर्ति"
                | "संचालन"
                | "प्रबंधन"
                | "वितरण"
                | "उत्पादन"
                | "आयोजन"
                | "जांच"
                | "खरीद"
                | "सहयोग"
        )
}

/// `केंद्रीय`, `राष्ट्रीय`, `भारतीय` up to three ordinary words before token `end`.
pub(super) fn national(c: &Context<'_>, end: usize) -> Option<usize> {
    const NEVER: u32 = class::POST
        | class::STOP
        | class::SPEECH
        | class::TITLE
        | class::ROLE
        | class::PART
        | class::PERSON
        | class::ORG
        | class::PLACE
        | class::PERSON_CONTEXT
        | class::ORG_HEAD_OUTSIDE;
    let mut k = end;
    while k > 0 && end - k < 4 && !c.tokens[k].has(SENTENCE_START) {
        k -= 1;
        if !c.tokens[k].is_devanagari() || !c.tokens[k].is_word() {
            return None;
        }
        if said(c, k) & says::OPENER != 0 {
            return (k + 1 < end).then_some(k);
        }
        if c.is(k, NEVER) || !c.is(k, class::WORD | class::NAMES | class::MODIFIER) && !c.unknown(k)
        {
            return None;
        }
    }
    None
}

/// `ऑल इंडिया`, `अखिल भारतीय` at most four plain words before token `end`.
pub(super) fn country_wide(c: &Context<'_>, end: usize) -> Option<usize> {
    let mut k = end;
    while k > 0 && end - k < 6 && !c.tokens[k].has(SENTENCE_START) {
        k -= 1;
        if !c.tokens[k].is_devanagari() || c.is(k, class::POST | class::SPEECH | class::TITLE) {
            return None;
        }
        if !c.breaks(k + 1)
            && matches!(
                (c.token_text(k), c.token_text(k + 1)),
                ("ऑल" | "आल", "इंडिया" | "इण्डिया" | "इंडियन") | ("अखिल", "भारतीय" | "भारत")
            )
        {
            return Some(k);
        }
    }
    None
}
