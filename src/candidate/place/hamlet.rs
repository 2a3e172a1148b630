//! Villages called by phrases, and a ground that is none: `जोरा मीणा की ढाणी`, `ग्राम बंधा बाड़ीझरिया गड़ई`.

use super::residence::pure;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// Hamlets that are called whose they are.
pub(super) static HAMLETS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "ढाणी",
        "ढाणियां",
        "पुरवा",
        "टोला",
        "मजरा",
        "नगला",
        "डेरा",
        "फलिया",
    ])
});

/// `जोरा मीणा की ढाणी`, `ठाकुर का पुरवा`: a hamlet that is called whose it is.
pub(super) fn hamlet(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if !c.among(i, &HAMLETS)
        || !matches!(c.token_text(i - 1), "की" | "का" | "के")
        || (i - 1..=i).any(|k| c.tokens[k].has(SENTENCE_START))
    {
        return;
    }
    const NO_NAME: u32 = class::CONTENT_WORD | class::TITLE | class::ROLE | class::KIN;
    let mut from = i - 1;
    while from > 0 && i - 1 - from < 3 {
        let k = from - 1;
        let named = c.tokens[k].is_devanagari()
            && c.tokens[k].is_word()
            && (c.is(k, class::PART) || c.unknown(k))
            && (!c.is(k, NO_NAME) || c.honour(k));
        // `नायकों की ढाणी`
        let whose = from == i - 1
            && c.tokens[k].is_devanagari()
            && c.token_text(k).ends_with("ों")
            && c.is(k, class::WORD)
            && !matches!(
                c.token_text(k),
                "लोगों" | "ग्रामीणों" | "किसानों" | "बच्चों" | "महिलाओं"
            )
            && c.token_text(i).starts_with("ढाणि")
                | matches!(c.token_text(i), "ढाणी" | "पुरवा" | "टोला");
        if !named && !whose {
            break;
        }
        from = k;
        if c.tokens[k].has(SENTENCE_START) {
            break;
        }
    }
    if from < i - 1 {
        out.push(c.rule(from, i + 1, Kind::Place, 0.9, "place/home"));
    }
}

/// Whose a hamlet is.
static OF_HAMLETS: Lazy<Words> = Lazy::new(|| Words::new(&closed::OF_HAMLETS));

/// `यादव टोला`, `दक्खिन टोला`: a hamlet or quarter that is called only whose it is. `i` is its head.
pub(super) fn of_caste(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let k = i - 1;
    if c.tokens[i].has(SENTENCE_START)
        || !c.among(k, &OF_HAMLETS)
        || !matches!(
            c.token_text(i),
            "टोला"
                | "टोले"
                | "टोली"
                | "पुरवा"
                | "पुरवे"
                | "मोहल्ला"
                | "मोहल्ले"
                | "मुहल्ला"
                | "मुहल्ले"
        )
    {
        return;
    }
    let left = k == 0
        || c.tokens[k].has(SENTENCE_START)
        || c.is(
            k - 1,
            class::POST | class::PLACE | class::PLACE_HEAD_OUTSIDE | class::PLACE_CONTEXT,
        )
        || c.tokens[k - 1].kind == TokenKind::Punctuation
        || c.is_conjunction(k - 1);
    if left {
        out.push(c.rule(k, i + 1, Kind::Place, 0.93, "place/home"));
    }
}

/// `ग्राम बंधा बाड़ीझरिया गड़ई के पास`: two or three words up to the postposition, all of them unknown but perhaps the first.
/// One past the last.
pub(super) fn village_of_words(c: &Context<'_>, i: usize) -> Option<usize> {
    if !c.tokens[i].is_devanagari() {
        return None;
    }
    let formal = matches!(c.token_text(i), "ग्राम" | "मौजा");
    if !formal && !matches!(c.token_text(i), "गांव" | "गाँव" | "मजरा" | "मजरे")
    {
        return None;
    }
    let first = i + 1;
    let end = hamlet_of(c, first)
        .or_else(|| pure(c, first))
        .or_else(|| told_apart(c, first));
    if let Some(end) = end {
        return Some(end);
    }
    if !formal {
        return None;
    }
    const NO_NAME: u32 = class::POST
        | class::STOP
        | class::MODIFIER
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::PLACE_HEAD_OUTSIDE
        | class::PLACE_HEAD_BEFORE;
    if !c.tokens[first].is_word() || c.is(first, NO_NAME) {
        return None;
    }
    let mut end = first + 1;
    while end < first + 3 && !c.breaks(end) && c.unknown(end) {
        end += 1;
    }
    let closed = c.breaks(end) || c.is(end, class::POST) || c.mark(end, b',');
    (end > first + 1 && closed).then_some(end)
}

/// What tells a village from another of its name, before it and behind it.
static FIRST: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "छोटा",
        "छोटी",
        "छोटे",
        "बड़ा",
        "बड़ी",
        "बड़े",
        "नया",
        "नई",
        "नवा",
        "पुराना",
        "पुरानी",
        "ऊपरी",
        "निचला",
        "निचली",
        "मझला",
        "मझली",
        "बसई",
        "बेहटा",
        "बिचला",
    ])
});
static LAST: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "टोला",
        "टोली",
        "माजरा",
        "मजरा",
        "बाजार",
        "बाज़ार",
        "डेरा",
        "पुरवा",
        "पट्टी",
        "खेड़ा",
        "खेड़ी",
        "हाट",
        "डीह",
        "नवादा",
        "बस्ती",
        "गांव",
        "जंगल",
        "चक",
    ])
});

/// `ग्राम छोटी बेलसर में`, `ग्राम गौरा बाजार में`: a name of two words, up to what closes it. One past it.
fn told_apart(c: &Context<'_>, first: usize) -> Option<usize> {
    let (last, end) = (first + 1, first + 2);
    if c.breaks(first) || c.breaks(last) || !c.tokens[last].is_devanagari() {
        return None;
    }
    let closed = c.breaks(end)
        || c.is(end, class::POST | class::ROLE)
        || c.mark(end, b',')
        || c.is_conjunction(end);
    let name = |k: usize| {
        c.unknown(k)
            || c.is(k, class::NAMES | class::PART)
                && !c.is(
                    k,
                    class::POST | class::STOP | class::TITLE | class::ROLE | class::WORD,
                )
    };
    let apart = c.among(first, &FIRST) && (name(last) || c.among(last, &LAST))
        || name(first) && c.among(last, &LAST);
    (closed && apart).then_some(end)
}

/// `गांव नगला ऊसर में`, `ग्राम चक मानपुर निवासी`: a hamlet, a field, a hill and the word that tells it from others. One past it.
fn hamlet_of(c: &Context<'_>, first: usize) -> Option<usize> {
    if c.breaks(first)
        || c.breaks(first + 1)
        || !matches!(
            c.token_text(first),
            "नगला"
                | "नंगला"
                | "पुरवा"
                | "चक"
                | "खेड़ा"
                | "खेड़ी"
                | "गढ़ी"
                | "टीकरी"
                | "माजरा"
                | "डेरा"
                | "टांडा"
                | "मजरा"
                | "बरखेड़ा"
                | "पिपरिया"
        )
    {
        return None;
    }
    const NO_NAME: u32 = class::POST
        | class::STOP
        | class::TITLE
        | class::ROLE
        | class::KIN
        | class::PLACE_HEAD_OUTSIDE
        | class::PLACE_HEAD_BEFORE;
    let end = first + 2;
    let named =
        c.tokens[end - 1].is_devanagari() && c.tokens[end - 1].is_word() && !c.is(end - 1, NO_NAME);
    let closed = c.breaks(end) || c.is(end, class::POST | class::ROLE) || c.mark(end, b',');
    (named && closed).then_some(end)
}

/// `देवघर में रवि राउत मैदान में हैं`: somebody of two names who stands for election or against another; of any name behind a party
/// (`बसपा से फूलचंद मैदान में हैं`).
pub(super) fn in_the_field(c: &Context<'_>, from: usize, i: usize, end: usize) -> bool {
    let named = from + 2 <= i && c.is(from, class::GIVEN) && c.is(i - 1, class::SURNAME);
    let of_party = || {
        from > 1
            && !c.tokens[from].has(SENTENCE_START)
            && c.is(from - 1, class::POST)
            && c.is(from - 2, class::ORG)
            && c.is(from, class::PART)
    };
    end == i + 1
        && c.token_text(i) == "मैदान"
        && (named || of_party())
        && !c.breaks(end)
        && c.token_text(end) == "में"
        && !c.breaks(end + 1)
        && matches!(
            c.token_text(end + 1),
            "हैं" | "है"
                | "थे"
                | "थीं"
                | "था"
                | "उतरे"
                | "उतरीं"
                | "उतर"
                | "उतरेंगे"
                | "उतरेंगी"
                | "डटे"
                | "डटी"
                | "कूदे"
                | "कूद"
                | "आए"
                | "आ"
                | "रहे"
                | "रहेंगे"
                | "होंगे"
                | "होंगी"
        )
}
