//! Private bodies whose head never stands alone: `जीवन ज्योति हॉस्पिटल`, `राधे कृष्णा ज्वेलर्स`, `उम्मीद फाउंडेशन`. What opens such a name is
//! often an ordinary word, so a clean edge on its left has to tell where.

use super::openers::action;
use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{JOINED, SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// What such a body is like, and no part of its name.
static QUALITIES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "निजी",
        "प्राइवेट",
        "सरकारी",
        "प्रसिद्ध",
        "मशहूर",
        "नामी",
        "नामचीन",
        "चर्चित",
        "प्रमुख",
        "स्थानीय",
        "बड़े",
        "बड़ी",
        "बड़ा",
        "छोटे",
        "नए",
        "नया",
        "नई",
        "पुराने",
        "पुरानी",
        "अन्य",
        "कई",
        "तमाम",
        "अनेक",
        "विभिन्न",
        "संबंधित",
        "उक्त",
        "मजबूत",
        "सामाजिक",
        "समाजसेवी",
        "स्वयंसेवी",
        "संस्था",
        "एनजीओ",
        "संगठन",
        "धार्मिक",
        "गैर",
        "विदेशी",
        "भारतीय",
        "स्थित",
        "नामक",
        "संचालित",
        "पंजीकृत",
        "फर्जी",
        "अवैध",
        "मेगा",
        "सुपर",
        "डेटा",
        "डाटा",
        "कॉल",
        "ट्रेड",
        "शॉपिंग",
        "सेवा",
        "परीक्षा",
        "मतगणना",
        "रिसर्च",
        "मनी",
        "एंड",
        "मुख्य",
        "जांच",
        "आधुनिक",
        "विशेष",
        "अलग",
        "भव्य",
        "परीक्षण",
        "मल्टीस्पेशलिटी",
        "मल्टीस्पेशियलिटी",
        "सुपरस्पेशलिटी",
        "चैरिटेबल",
    ])
});

/// Words of honour before a deity's or saint's name.
pub(super) static HONOURED: Lazy<Words> =
    Lazy::new(|| Words::new(&["मां", "माँ", "माता", "जय", "बाबा", "श्री", "संत", "गुरु"]));

/// Where the name of such a body begins whose head is `i..end`, if it can be told. Of some heads (`owned`) one ordinary word before
/// them is enough.
pub(super) fn opens(c: &Context<'_>, i: usize, end: usize, owned: bool) -> Option<usize> {
    if i == 0 {
        return None;
    }
    let mut from = i;
    // What tells that somebody named it: a part of a name, a word no list knows.
    let mut named = false;
    while from > 0 && i - from < 5 && !c.tokens[from].has(SENTENCE_START) && fits(c, from - 1) {
        from -= 1;
        named |= witness(c, from);
    }
    if from == i || !edge(c, from) {
        return None;
    }
    // A plain word in front of a name is what is said of it.
    while from + 1 < i
        && named
        && (!witness(c, from) && !c.is(from, class::MODIFIER | class::NAMES) || action(c, from))
    {
        from += 1;
    }
    // `नई किरण महिला समूह`: a word that names people too, made new.
    if from + 1 == i
        && from > 0
        && c.is(from, class::WORD)
        && c.is(from, class::PART)
        && !c.tokens[from].has(SENTENCE_START)
        && matches!(c.token_text(from - 1), "नई" | "नया" | "नव")
    {
        from -= 1;
    }
    // The clinic of a trade or a place is any: `कोचिंग सेंटर`, `नर्सिंग होम`.
    let closed = c.breaks(end)
        || c.is(end, class::POST)
        || c.tokens[end].kind == TokenKind::Punctuation
        || c.is_conjunction(end)
        // `आशीर्वाद नर्सिंग होम ले जाया गया`
        || matches!(c.token_text(end), "ले" | "लाया" | "लाई" | "लाए" | "भेजा" | "रेफर");
    let word = from + 1 == i
        && owned
        && c.is(from, class::WORD)
        && !c.is(from, class::MODIFIER | class::SECTOR | class::PLACE)
        && !c.token_text(from).ends_with(['ा', 'े', 'ी', 'ो'])
        && (!c.tokens[from].has(SENTENCE_START) || c.token_text(i) == "फाउंडेशन");
    if !(closed && (named || word)) {
        return None;
    }
    // `मां वैष्णवी ज्वेलर्स`, `जय बाबा ट्रेडर्स`: whom the owner honours.
    while from > 0
        && i - from < 5
        && !c.tokens[from].has(SENTENCE_START)
        && c.is(from - 1, class::TITLE | class::KIN)
        && c.among(from - 1, &HONOURED)
    {
        from -= 1;
    }
    Some(from)
}

/// Nothing that could belong to a name at `from` stands before it.
pub(super) fn edge(c: &Context<'_>, from: usize) -> bool {
    from == 0
        || c.tokens[from].has(SENTENCE_START)
        || c.tokens[from - 1].kind == TokenKind::Punctuation
        || c.is_conjunction(from - 1)
        || c.among(from - 1, &QUALITIES)
        || c.is(
            from - 1,
            class::POST | class::STOP | class::TITLE | class::ROLE,
        )
}

/// Part of a person's name, or a word that no list knows.
fn witness(c: &Context<'_>, k: usize) -> bool {
    (c.is(k, class::PART) || c.unknown(k)) && !c.is(k, class::MODIFIER)
}

fn fits(c: &Context<'_>, k: usize) -> bool {
    let t = &c.tokens[k];
    if !t.is_word() || !t.is_devanagari() || t.has(JOINED) {
        return false;
    }
    let named = c.is(k, class::PART);
    if c.is(k, class::POST | class::STOP) && !c.is(k, class::MODIFIER)
        || c.is(
            k,
            class::TITLE | class::ROLE | class::KIN | class::HONORIFIC,
        ) && !c.honour(k)
        || c.is(
            k,
            class::SPEECH | class::PLACE_CONTEXT | class::PERSON_CONTEXT,
        ) && !named
            && !c.is(k, class::WORD)
        || c.is(k, class::PLACE_CONTEXT | class::PERSON_CONTEXT) && !named
        || c.among(k, &QUALITIES)
    {
        return false;
    }
    named
        || c.unknown(k)
        || c.is(
            k,
            class::WORD | class::MODIFIER | class::NAMES | class::PLACE_HEAD | class::SECTOR,
        )
}
