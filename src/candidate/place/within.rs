//! A village that no list knows, where a town or a road says what it is: `शाहपुर के झौवां से`, `मार्ग पर स्वांला के पास`.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, Words};
use once_cell::sync::Lazy;

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

/// Plurals and verbs, which are what the lists happen not to know.
pub(super) fn inflected(c: &Context<'_>, i: usize) -> bool {
    let name = c.token_text(i);
    ["ों", "ने", "ना", "कर", "ते", "ता"]
        .iter()
        .any(|e| name.ends_with(e))
}

/// Whether a word that no list knows has a word of place next to it or next but one.
#[inline]
pub(super) fn may_be_near(c: &Context<'_>, i: usize) -> bool {
    c.unknown(i)
        && !c.breaks(i + 1)
        && (c.is(i + 1, class::PLACE_CONTEXT)
            || c.is(i + 1, class::POST) && !c.breaks(i + 2) && c.is(i + 2, class::PLACE_CONTEXT))
}

/// `ट्रक भदवासिया के समीप पलट गया`, `बंद कर झपहां स्थित घर लौटे`: a word alone before what says where.
pub(super) fn near(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if !t.is_devanagari() || t.end - t.start < 9 || inflected(c, i) {
        return;
    }
    // Behind another part of a name it is one.
    const NAME: u32 = class::PART | class::ORG | class::TITLE | class::ROLE;
    let alone = i == 0
        || t.has(SENTENCE_START)
        || c.is(i - 1, class::POST | class::CONTENT_WORD)
        || !c.is(i - 1, NAME | class::PLACE_HEAD_BEFORE) && !c.unknown(i - 1);
    let there = match c.token_text(i + 1) {
        "स्थित" => true,
        "के" => matches!(c.token_text(i + 2), "निकट" | "समीप" | "नजदीक"),
        _ => false,
    };
    if alone && there {
        out.push(c.rule(i, i + 1, Kind::Place, 0.8, "place/near"));
    }
}

/// What somebody does who is on the way to a place.
static GOING: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "जा",
        "लौट",
        "जाने",
        "जाते",
        "लौटते",
        "लौटने",
        "होते",
        "जाकर",
        "लौटकर",
        "लौटा",
        "लौटे",
        "पहुंचा",
        "पहुंचे",
        "पहुंची",
        "पहुँचा",
        "पहुँचे",
        "पहुँची",
    ])
});

/// Whether the word before `i` may be a postposition, and the one behind it a verb of going.
#[inline]
pub(super) fn may_go(c: &Context<'_>, i: usize) -> bool {
    i > 0 && c.is(i - 1, class::POST) && c.tokens.get(i + 1).is_some_and(|t| GOING.may_hold(t))
}

/// `बाइक से सोनोहारी जा रहे`, `पटना से बंजोरी होते हुए`: between where from or what with, and going.
pub(super) fn on_the_way(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if !c.unknown(i)
        || t.end - t.start < 9
        || t.has(SENTENCE_START)
        || c.breaks(i + 1)
        || c.tokens[i - 1].has(SENTENCE_START)
        || inflected(c, i)
        || c.token_text(i - 1) != "से"
        || !c.among(i + 1, &GOING)
    {
        return;
    }
    let next = || !c.breaks(i + 2);
    let on = |k: usize| c.token_text(k);
    let goes = match on(i + 1) {
        "जा" | "लौट" => next() && on(i + 2).starts_with("रह"),
        "जाने" | "लौटने" => {
            next() && (on(i + 2).starts_with("वाल") || on(i + 2) == "के")
        }
        "जाते" | "लौटते" => next() && matches!(on(i + 2), "समय" | "वक्त" | "हुए"),
        "होते" => next() && on(i + 2) == "हुए",
        _ => true,
    };
    if goes {
        out.push(c.rule(i, i + 1, Kind::Place, 0.85, "place/home"));
    }
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
    if inflected(c, i) {
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
