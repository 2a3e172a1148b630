//! Where the name of a road or crossing begins: called after what stands there (`स्टेशन रोड`), or after both its ends.

use crate::candidate::Context;
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::token::{SENTENCE_START, SPACED, TokenKind, Words};
use once_cell::sync::Lazy;

/// What roads of every town lead to.
static ENDS: Lazy<Words> = Lazy::new(|| Words::new(&closed::ROAD_ENDS));

/// `स्टेशन रोड`, `बस स्टैंड रोड`, `विधान सभा मार्ग`, `घंटाघर चौक`: where the name begins of a road that is called after what stands there.
pub(super) fn way(c: &Context<'_>, road: usize) -> Option<usize> {
    let starts = |k: usize| k == 0 || c.tokens[k].has(SENTENCE_START);
    if !c.tokens[road].is_devanagari()
        || !matches!(
            c.token_text(road),
            "रोड"
                | "मार्ग"
                | "चौक"
                | "चौराहा"
                | "चौराहे"
                | "तिराहा"
                | "तिराहे"
        )
        || starts(road)
        || !c.among(road - 1, &ENDS)
    {
        return None;
    }
    let mut from = road - 1;
    if !starts(from)
        && matches!(
            (c.token_text(from - 1), c.token_text(from)),
            ("बस", "स्टैंड" | "स्टैण्ड" | "अड्डा")
                | ("रेलवे", "स्टेशन")
                | ("पानी", "टंकी")
                | ("विधान", "सभा")
                | ("पुलिस" | "सिविल" | "रेलवे", "लाइन")
                | ("पोस्ट", "ऑफिस")
                | ("सर्किट" | "गेस्ट" | "पावर", "हाउस")
                | ("सब्जी" | "अनाज" | "गल्ला", "मंडी")
                | ("शुगर" | "चीनी" | "राइस", "मिल")
        )
    {
        from -= 1;
    }
    let open = starts(from)
        || c.is(from - 1, class::POST | class::STOP)
        || c.is_conjunction(from - 1)
        || c.is(from - 1, class::WORD)
            && !c.is(from - 1, class::PART | class::NAMES | class::MODIFIER)
        || c.tokens[from - 1].kind == TokenKind::Punctuation;
    open.then_some(from)
}

/// Where a road's name begins that is written as no other place's.
pub(super) fn road(c: &Context<'_>, from: usize, i: usize, end: usize) -> Option<usize> {
    // `गंगा एक्सप्रेस वे`
    if end == i + 2
        && c.token_text(i + 1) == "वे"
        && i - from == 1
        && c.is(from, class::PLACE)
        && !c.mark(from.wrapping_sub(1), b'-')
    {
        return Some(from);
    }
    // `गोरखपुर-सिलीगुड़ी एक्सप्रेसवे`: called after both its ends.
    let both = from >= 2
        && c.mark(from - 1, b'-')
        && !c.tokens[from - 1].has(SPACED)
        && !c.tokens[from].has(SENTENCE_START | SPACED)
        && !c.tokens[from - 1].has(SENTENCE_START)
        && (c.is(from - 2, class::PLACE) || c.unknown(from - 2))
        && matches!(
            c.token_text(end - 1),
            "एक्सप्रेसवे"
                | "वे"
                | "गलियारा"
                | "गलियारे"
                | "कॉरिडोर"
                | "क्षेत्र"
        );
    both.then(|| from - 2)
}
