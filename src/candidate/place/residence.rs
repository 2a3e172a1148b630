//! Where somebody is at home, by what reports say of people: `मोहन निवासी बज्जियां हाल कोटा`, `निवासी पूरे मिसिर`, `ससुराल मझिआरी आया`.

use super::name::settlement;
use crate::candidate::said::Said;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

const RULE: &str = "place/home";

/// What is no name of a village, wherever it stands.
const NO_NAME: u32 = class::POST
    | class::STOP
    | class::WORD
    | class::TITLE
    | class::ROLE
    | class::KIN
    | class::SPEECH
    | class::HONORIFIC
    | class::PLACE_HEAD_OUTSIDE
    | class::PLACE_HEAD_BEFORE
    | class::ORG_HEAD;

/// Who lives in what is named behind it, as reports of the police shorten it.
static RESIDENT: Lazy<Words> =
    Lazy::new(|| Words::new(&["निवासी", "निवासिनी", "नि", "नि.", "नि0"]));

/// What a report goes on with behind the village of somebody's address.
static GOES_ON: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "हाल",
        "थाना",
        "थानांतर्गत",
        "तहसील",
        "जिला",
        "जनपद",
        "पोस्ट",
        "प्रखंड",
        "ब्लॉक",
        "कोतवाली",
        "मजरे",
        "मजरा",
        "वार्ड",
        "उम्र",
        "आयु",
        "जाति",
        "पुलिस",
        "मौके",
        "गिरफ्तार",
        "घायल",
        "अपने",
        "अपनी",
        "बाइक",
        "घर",
        "खेत",
        "बताया",
        "बताई",
        "है",
        "हैं",
        "था",
        "थे",
        "थी",
        "ने",
    ])
});

/// `सोनू पुत्र हरिराम निवासी बज्जियां हाल कोटा`: behind somebody of whom it is said, the village that he is from and where he lives now.
/// `i` is a head outside the name.
pub(super) fn resident(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let first = c.skip_dot(i + 1);
    if i == 0 || !c.among(i, &RESIDENT) || c.breaks(first) || c.breaks(i) || !somebody(c, i) {
        return;
    }
    let Some(end) = address(c, first) else {
        return;
    };
    out.push(c.rule(first, end, Kind::Place, 0.9, RULE));
    if lone(c, i) {
        out.push(c.rule(i - 1, i, Kind::Person, 0.86, "person/parent"));
    }
    // `निवासी गुलाबोग कन्नौज बताया`: the village's town.
    if !c.breaks(end)
        && c.is(end, class::PLACE)
        && !c.breaks(end + 1)
        && c.listed_until(end + 1, class::PLACE) == Some(end)
        && (c.among(end + 1, &GOES_ON) || c.is(end + 1, class::POST))
    {
        out.push(c.rule(end, end + 1, Kind::Place, 0.9, RULE));
    }
    now_at(c, end, out);
}

/// Where the village of an address ends that begins at token `first`, if one does and the report goes on as behind an address.
fn address(c: &Context<'_>, first: usize) -> Option<usize> {
    let end = match pure(c, first) {
        Some(end) => end,
        None if named(c, first) => settlement(c, first),
        None => return None,
    };
    // `निवासी नौरंगा दरियाव को`
    let second = end == first + 1 && c.unknown(first) && !c.breaks(end) && c.unknown(end);
    let end = end + usize::from(second);
    let closed = c.breaks(end)
        || c.is(end, class::POST | class::PLACE_CONTEXT | class::PLACE)
        || c.among(end, &GOES_ON)
        || c.tokens[end].kind == TokenKind::Punctuation;
    closed.then_some(end)
}

/// Whether the given name before `निवासी` at `i` stands alone.
fn lone(c: &Context<'_>, i: usize) -> bool {
    let k = i - 1;
    c.is(k, class::GIVEN)
        && !c.is(k, class::PLACE | class::CONTENT_WORD)
        && (k == 0
            || c.tokens[k].has(SENTENCE_START)
            || !c.is(k - 1, class::PART) && !c.unknown(k - 1))
}

/// `सोहन निवासी झिंझोरा को`: whether the word before `निवासी` at `i` is somebody whose village stands behind it.
pub(super) fn somebody_of(c: &Context<'_>, i: usize) -> bool {
    lone(c, i) && !c.breaks(i + 1) && address(c, i + 1).is_some()
}

/// `हाल कोटा`, `हाल निवासी कोटा`, `हाल मुकाम जोधपुर` behind an address that ends before token `at`.
fn now_at(c: &Context<'_>, at: usize, out: &mut Vec<Proposal>) {
    let at = at + usize::from(c.mark(at, b',') && !c.breaks(at));
    if c.breaks(at) || c.token_text(at) != "हाल" {
        return;
    }
    let mut k = at + 1;
    while k < at + 3
        && !c.breaks(k)
        && matches!(
            c.token_text(k),
            "निवासी"
                | "मुकाम"
                | "निवास"
                | "पता"
                | "नि"
                | "किराएदार"
                | "किरायेदार"
                | "."
        )
    {
        k += 1;
    }
    if c.breaks(k) || !c.tokens[k].is_devanagari() || !c.tokens[k].is_word() {
        return;
    }
    let listed = c
        .forms_at(k)
        .filter(|m| m.classes & (class::PLACE | class::NAMES) != 0)
        .map(|m| m.end as usize)
        .max();
    const OTHER: u32 = class::POST | class::STOP | class::SPEECH | class::KIN | class::TITLE;
    if c.is(k, OTHER) || listed.is_none() && !c.unknown(k) {
        return;
    }
    let end = listed.unwrap_or_else(|| settlement(c, k));
    out.push(c.rule(k, end, Kind::Place, 0.93, RULE));
}

/// Whether what stands before `निवासी` at `i` is somebody, so that the place is behind it: a name, a father's name, an age.
fn somebody(c: &Context<'_>, i: usize) -> bool {
    let k = i - 1;
    if c.is(k, class::PLACE) {
        return c.listed_until(i, class::PERSON).is_some();
    }
    let before = |n: usize| k >= n && !(k + 1 - n..=k).any(|j| c.tokens[j].has(SENTENCE_START));
    // `मोहन लाल निवासी`, `पुत्र सूरज निवासी`: words elsewhere.
    let part = c.is(k, class::PART)
        && (!c.is(k, class::CONTENT_WORD)
            || before(1) && c.is(k - 1, class::PART | class::KIN | class::ALIAS));
    if part || c.honour(k) {
        return true;
    }
    if c.mark(k, b')') || matches!(c.token_text(k), "वर्ष" | "साल" | "वर्षीय")
    {
        return true;
    }
    // `पुत्र हरिसुमन निवासी`, `राजू उर्फ भुर्रे निवासी`
    c.unknown(k)
        && (before(1) && c.is(k - 1, class::KIN | class::ALIAS)
            || before(2) && c.is(k - 1, class::PART) && c.is(k - 2, class::KIN | class::ALIAS)
            || before(1) && c.is(k - 1, class::GIVEN) && !c.is(k - 1, class::PLACE))
}

/// A word that may be a village's name, as lists know it.
fn named(c: &Context<'_>, k: usize) -> bool {
    let t = &c.tokens[k];
    if !t.is_devanagari() || !t.is_word() || t.end - t.start <= 6 {
        return false;
    }
    c.unknown(k)
        || c.is(k, class::NAMES) && !c.is(k, NO_NAME | class::PERSON | class::ORG)
        // `निवासी राजू अपने घर`: whose home it is, unless a postposition shows the place.
        || c.is(k, class::PART)
            && !c.is(k, NO_NAME | class::NAMES)
            && !c.breaks(k + 1)
            && matches!(c.token_text(k + 1), "हाल" | "थाना" | "तहसील" | "जिला" | "पोस्ट")
}

/// `पूरे मिसिर`, `पूरे लाल साहब`: hamlets of Awadh, called after whose they were. One past the name.
pub(super) fn pure(c: &Context<'_>, first: usize) -> Option<usize> {
    if first >= c.tokens.len() || !c.says(first, const { Said::new("पूरे") }) {
        return None;
    }
    let own = |k: usize| {
        !c.breaks(k)
            && c.tokens[k].is_devanagari()
            && c.tokens[k].is_word()
            && (c.unknown(k)
                || c.is(k, class::PART | class::PERSON) && !c.is(k, class::POST | class::STOP)
                || c.honour(k))
    };
    let mut end = first + 1;
    while end < first + 4 && own(end) {
        end += 1;
    }
    (end > first + 1).then_some(end)
}

/// `पूरे तिवारी मजरे बेहटा में`, `पूरे पांडेय गांव`: such a hamlet before the head at `i`. `पूरे बभनलई गांव में` is all of the village.
pub(super) fn pure_before(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let mut from = i;
    while from > 0 && i - from < 4 && !c.tokens[from].has(SENTENCE_START) {
        from -= 1;
        if c.says(from, const { Said::new("पूरे") }) {
            break;
        }
    }
    let head = c.token_text(i);
    let hamlet = matches!(head, "मजरे" | "मजरा");
    let village = || {
        matches!(head, "गांव" | "गाँव" | "निवासी" | "ग्राम")
            && c.is(i - 1, class::PART | class::HONORIFIC)
            && !c.is(i - 1, class::PLACE)
            && !super::settled(c.token_text(i - 1))
    };
    if from < i && pure(c, from) == Some(i) && (hamlet || village()) {
        out.push(c.rule(from, i, Kind::Place, 0.93, RULE));
    }
}

/// Whose homes are named with the place right behind them.
static HOMES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "ससुराल",
        "ननिहाल",
        "मायके",
        "मायका",
        "पीहर",
        "मजरे",
        "गृहग्राम",
        "गृहनगर",
    ])
});

/// `अपनी ससुराल मझिआरी आया था`: the word `i`, which no list knows, behind such a home.
pub(super) fn at_home(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if i == 0 || t.has(SENTENCE_START) || t.end - t.start < 9 || !c.among(i - 1, &HOMES) {
        return;
    }
    let end = settlement(c, i);
    let closed = c.breaks(end)
        || c.is(end, class::CONTENT_WORD | class::PLACE_CONTEXT)
        || c.tokens[end].kind == TokenKind::Punctuation;
    if c.unknown(i) && closed && !c.token_text(i).ends_with("ों") {
        out.push(c.rule(i, end, Kind::Place, 0.86, RULE));
    }
}

/// Whether the word before `i` may be such a home, by its hash.
#[inline]
pub(super) fn may_be_at_home(c: &Context<'_>, i: usize) -> bool {
    i > 0 && HOMES.may_hold(&c.tokens[i - 1])
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn homes_behind_people() {
        finds(
            "मोनू पुत्र रामफल निवासी झिंझोरा हाल निवासी कोटा को पकड़ा।",
            &["L:झिंझोरा", "L:कोटा"],
        );
        finds(
            "विक्रम सिंह निवासी बज्जोला हाल मुकाम जोधपुर ने बताया।",
            &["L:बज्जोला", "L:जोधपुर"],
        );
        finds("किशन (24) निवासी झिंझोरा घायल हुआ।", &["L:झिंझोरा"]);
        finds("राजू पुत्र बाबूराम नि0 झिंझोरा को पकड़ा।", &["L:झिंझोरा"]);
        finds("सोहन निवासी नौरंगा दरीपुरा को बुलाया।", &["L:नौरंगा दरीपुरा"]);
        lacks("मझिआरा निवासी झिंगुरा ने बताया।", &["L:झिंगुरा"]);
        lacks("हाल के दिनों में ठंड बढ़ी।", &["L:के"]);
        lacks("ग्राम के निवासी हाल पूछते रहे।", &["L:पूछते"]);
    }

    #[test]
    fn hamlets_of_awadh() {
        finds("राजू पुत्र सूरज निवासी पूरे दुबान की मौत हुई।", &["L:पूरे दुबान"]);
        finds(
            "थाना क्षेत्र के ग्राम पूरे लाल साहब में विवाद हुआ।",
            &["L:पूरे लाल साहब"],
        );
        finds(
            "पूरे तिवारी मजरे झिंझोरा में आग लगी।",
            &["L:पूरे तिवारी", "L:झिंझोरा"],
        );
        lacks("इससे पूरे बभनोरा गांव में मातम है।", &["L:पूरे बभनोरा"]);
        lacks("निवासी पूरे दिन परेशान रहे।", &["L:पूरे दिन"]);
        lacks("रमेश निवासी पूरे देश में घूमे।", &["L:पूरे देश"]);
    }

    #[test]
    fn at_the_home_of_the_family() {
        finds("वह अपनी ससुराल मझिओरा आया था।", &["L:मझिओरा"]);
        lacks("ससुराल वालों ने मारपीट की।", &["L:वालों"]);
    }
}
