//! The head of a report with brackets behind the town: its district or who wrote it (`करैरा (शिवपुरी) :-`, `सिमगा(रमेश वर्मा)।`).

use super::dateline::{REPORTERS, closes, listed_place};
use super::{Context, Proposal, place};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::JOINED;

/// Most words of the town.
const TOWN: usize = 2;

/// Most tokens between the brackets, stops of initials among them.
const INSIDE: usize = 4;

/// Appends the town that opens the line, and the place behind it.
pub(super) fn propose(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) {
    let Some(open) = (start + 1..=start + TOWN).find(|&k| c.mark(k, b'(') && !c.breaks(k)) else {
        return;
    };
    let inside = open + 1;
    let Some(close) = (inside + 1..=inside + INSIDE).find(|&k| c.mark(k, b')')) else {
        return;
    };
    if (start + 1..=close).any(|k| c.breaks(k)) || !closes(c, close + 1) {
        return;
    }
    // The report goes on behind it.
    if c.tokens.len() < close + 4 || !town(c, start, open) {
        return;
    }
    let district = c.tokens[inside].is_devanagari()
        && (close == inside + 1
            && (listed_place(c, inside) || place::settled(c.token_text(inside)))
            || c.listed_until(close, class::PLACE) == Some(inside));
    const ANYBODY: u32 = class::ROLE | class::ORG_HEAD | class::ORG_CONTEXT | class::ORG;
    let writer = || {
        c.among(close - 1, &REPORTERS)
            || c.is(close - 1, ANYBODY | class::PERSON)
            || c.is(inside, class::GIVEN) && c.is(close - 1, class::PART)
            || c.is(close - 1, class::SURNAME)
    };
    if !district && !writer() {
        return;
    }
    out.push(c.rule(start, open, Kind::Place, 0.9, "place/dateline"));
    if district {
        out.push(c.rule(inside, close, Kind::Place, 0.93, "place/dateline"));
    }
}

/// Whether the words of a line before its brackets may be a town.
fn town(c: &Context<'_>, start: usize, end: usize) -> bool {
    let t = &c.tokens[start];
    if !t.is_devanagari() || !t.is_word() || t.has(JOINED) || t.end - t.start <= 6 {
        return false;
    }
    if c.listed_until(end, class::PLACE) == Some(start) {
        return true;
    }
    let named = |k: usize| c.unknown(k) && c.tokens[k].is_devanagari();
    if end == start + 1 {
        named(start) || listed_place(c, start) && !c.is(start, class::POST | class::STOP)
    } else {
        (start..end).all(named)
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn a_town_and_its_district() {
        finds(
            "कुंडोरा( प्रतापगढ़ )। उपकेंद्र का ट्रांसफार्मर जल गया।",
            &["L:कुंडोरा", "L:प्रतापगढ़"],
        );
        finds(
            "झिंझोरा (शिवपुरी) :- नगर में मेला लगा।",
            &["L:झिंझोरा", "L:शिवपुरी"],
        );
        finds("झिंझोरा (ब्यूरो)। नगर में मेला लगा।", &["L:झिंझोरा"]);
        finds("झिंझोरा (रमेश वर्मा): नगर में मेला लगा।", &["L:झिंझोरा"]);
        lacks("बैठक (शिवपुरी) में हुई।", &["L:बैठक"]);
        lacks("सूचना (ब्यूरो)। नगर में मेला लगा।", &["L:सूचना"]);
    }

    #[test]
    fn a_colon_and_a_dash() {
        finds("झिंझोरा:- क्षेत्र के किसानों को खाद नहीं मिली।", &["L:झिंझोरा"]);
        lacks("सूचना:- क्षेत्र के किसानों को खाद नहीं मिली।", &["L:सूचना"]);
    }
}
