//! A village that no list knows, where a town or a road says what it is: `शाहपुर के झौवां से`, `मार्ग पर स्वांला के पास`.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::SENTENCE_START;

/// Whether token `i` stands behind a postposition, which all that [`within`] reads does.
#[inline]
pub(super) fn may_be(c: &Context<'_>, i: usize) -> bool {
    i >= 2
        && c.is(i - 1, class::POST)
        && c.is(
            i - 2,
            class::PLACE | class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE,
        )
}

/// `शाहपुर के झौवां से`, `टनकपुर मार्ग पर स्वांला के पास`, `मार्ग से बिंदकी होते हुए`.
pub(super) fn within(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if !c.unknown(i)
        || !t.is_devanagari()
        || t.end - t.start < 9
        || t.has(SENTENCE_START)
        || c.tokens[i - 1].has(SENTENCE_START)
        || c.breaks(i + 1)
        || !c.is(i + 1, class::POST | class::PLACE_CONTEXT | class::WORD)
    {
        return;
    }
    let name = c.token_text(i);
    // Plurals and verbs are what the lists happen not to know.
    if ["ों", "ने", "ना", "कर", "ते", "ता"]
        .iter()
        .any(|e| name.ends_with(e))
    {
        return;
    }
    let next = c.token_text(i + 1);
    let near = || {
        next == "के"
            && !c.breaks(i + 2)
            && matches!(
                c.token_text(i + 2),
                "पास" | "निकट" | "समीप" | "नजदीक" | "करीब"
            )
    };
    let there = match c.token_text(i - 1) {
        // The town is sure to be one: `बिलासपुर के भराड़ी में`.
        "के" => {
            c.is(i - 2, class::PLACE)
                && !c.tokens[i - 2].has(crate::token::JOINED)
                && (matches!(next, "में" | "से" | "स्थित") || near())
        }
        "पर" => c.is(i - 2, class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE) && near(),
        _ => false,
    };
    if there {
        out.push(c.rule(i, i + 1, Kind::Place, 0.74, "place/within"));
    }
}
