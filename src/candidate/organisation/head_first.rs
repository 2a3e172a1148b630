//! Names behind their head: `University of X`, `थाना X`, `मेसर्स X`.

use super::called::hotel;
use super::one_a_town::{one_a_town, town_end};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, CLITIC, SENTENCE_START, TokenKind};

/// `University of X`, `Ministry of X and Y`, `थाना X`.
pub(super) fn head_before(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // Work from the head's last word.
    if !c.breaks(i + 1) && c.is(i + 1, class::ORG_HEAD_BEFORE) {
        return;
    }
    let mut start = i;
    while start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.is(start - 1, class::ORG_HEAD_BEFORE)
    {
        start -= 1;
    }
    let latin = c.tokens[i].is_latin();
    if latin && c.cased {
        return;
    }
    if !latin {
        return named_behind(c, start, i, out);
    }
    let mut end = i + 1;
    while !c.breaks(end) && end - i <= 6 {
        let t = &c.tokens[end];
        let joint = c.is_conjunction(end) || matches!(c.token_text(end), "of" | "the" | "for");
        let goes_on =
            !c.breaks(end + 1) && c.tokens[end + 1].has(CAPITAL) && c.tokens[end + 1].is_latin();
        let word = t.is_latin() && t.has(CAPITAL) && !t.has(CLITIC);
        if !(word || joint && goes_on) {
            break;
        }
        end += 1;
    }
    if end > i + 1 {
        out.push(c.rule(start, end, Kind::Org, 0.84, "organisation/head-before"));
    }
}

/// `प्रेस क्लब पेंड्रा`, `बैंक ऑफ बड़ौदा`: the same of a head in Devanagari, which starts at `start` and whose last word is token `i`.
fn named_behind(c: &Context<'_>, start: usize, i: usize, out: &mut Vec<Proposal>) {
    if c.token_text(i) == "होटल" {
        return hotel(c, i, out);
    }
    let end = town_end(c, i);
    if end == i + 1 {
        return;
    }
    if let Some(from) = one_a_town(c, start, i, end) {
        // A village's council is as often the village.
        let village = start < i && c.token_text(i - 1) == "ग्राम";
        let score = if village { 0.88 } else { 0.92 };
        out.push(c.rule(from, end, Kind::Org, score, "organisation/body"));
        return;
    }
    // `बैंक ऑफ बड़ौदा | सेमरी के`: a listed name that is whole without the town of its branch.
    let whole = (i + 2..end).find(|&e| c.listed_until(e, class::ORG) == Some(start));
    let end = whole.unwrap_or(end);
    out.push(c.rule(start, end, Kind::Org, 0.6, "organisation/head-before"));
}

/// `मेसर्स मां काली अलॉयज उद्योग प्राइवेट लिमिटेड`: a firm's name runs to its last head, or to the postposition.
pub(super) fn messrs(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let from = i + 1;
    let mut end = from;
    let mut head = 0;
    while !c.breaks(end) && end - from < 9 {
        let t = &c.tokens[end];
        let mark = t.kind == TokenKind::Punctuation && !c.mark(end, b'.') && !c.mark(end, b'-');
        if mark || t.is_number() || c.is(end, class::POST) {
            break;
        }
        end += 1;
        if c.is(end - 1, class::ORG_HEAD) {
            head = end;
            // The legal form closes a name.
            if c.token_text(end - 1).starts_with("लि") {
                break;
            }
        }
    }
    if head > 0 {
        out.push(c.rule(from, head, Kind::Org, 0.93, "organisation/body"));
    } else if end > from && end - from <= 4 {
        out.push(c.rule(from, end, Kind::Org, 0.8, "organisation/introduced"));
    }
}
