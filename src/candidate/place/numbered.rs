//! Roads and quarters that have a number for their name.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{JOINED, SENTENCE_START};

/// `राष्ट्रीय राजमार्ग-11`, `एनएच 30`, `सेक्टर-45`: a road or a quarter that has a number for its name.
pub(super) fn numbered(c: &Context<'_>, first: usize, out: &mut Vec<Proposal>) {
    // `National Highway 66`
    let two = matches!(c.token_text(first), "National" | "State")
        && !c.breaks(first + 1)
        && c.token_text(first + 1) == "Highway";
    let i = first + usize::from(two);
    if !two
        && !matches!(
            c.token_text(i),
            "राजमार्ग"
                | "जलमार्ग"
                | "एनएच"
                | "सेक्टर"
                | "हाईवे"
                | "NH"
                | "SH"
                | "Waterway"
        )
    {
        return;
    }
    let mut at = i + 1;
    // `राष्ट्रीय राजमार्ग (NH) 52`
    if c.mark(at, b'(')
        && c.mark(at + 2, b')')
        && !(at..at + 4).any(|k| c.breaks(k))
        && matches!(c.token_text(at + 1), "NH" | "एनएच" | "SH" | "एसएच")
    {
        at += 3;
    }
    if c.mark(at, b'-') && !c.breaks(at) {
        at += 1;
    }
    if c.breaks(at) || !c.tokens[at].is_number() || c.tokens[at].end - c.tokens[at].start > 9 {
        return;
    }
    // `स्पेस सेक्टर 2033 तक` tells a year: no quarter has such a number.
    if c.tokens[at].end - c.tokens[at].start == 4 && c.token_text(i) == "सेक्टर" {
        return;
    }
    let mut from = first;
    if !two
        && i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && (c.is(i - 1, class::PLACE_HEAD_BEFORE)
            || matches!(c.token_text(i - 1), "राज्य" | "राष्ट्रीय" | "स्टेट" | "नेशनल"))
    {
        from = i - 1;
    }
    // `एनएच 527सी`
    let letter = c.tokens.get(at + 1).is_some_and(|t| {
        t.is_word() && t.has(JOINED) && !t.has(SENTENCE_START) && t.end - t.start <= 6
    });
    let end = at + 1 + usize::from(letter);
    out.push(c.rule(from, end, Kind::Place, 0.92, "place/numbered"));
}
