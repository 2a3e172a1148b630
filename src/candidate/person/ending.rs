//! What ends a name in local reports: the words of police and courts, who somebody is by trade, and the place in a contest.

use crate::candidate::Context;
use crate::candidate::said::Sieve;
use crate::gazetteer::flags::class;
use crate::token::{SENTENCE_START, SPACED, Words};
use once_cell::sync::Lazy;

/// What a report of police says of somebody behind his name: `रामस्वरूप जाति मीणा उम्र 26 साल हाल कोटा`, `देवीलाल मय जाब्ता`.
const RECORD_WORDS: [&str; 23] = [
    "जाति",
    "जात",
    "कौम",
    "उम्र",
    "आयु",
    "पेशा",
    "धर्म",
    "हाल",
    "मय",
    "बमय",
    "निवासी",
    "निवासीगण",
    "नि",
    "साकिन",
    "साकिनान",
    "पुत्र",
    "पुत्री",
    "पुत्रगण",
    "पत्नी",
    "पिता",
    "वल्द",
    "आत्मज",
    "बनाम",
];
static RECORD: Lazy<Words> = Lazy::new(|| Words::new(&RECORD_WORDS));
static RECORDED: Sieve = Sieve::new(&RECORD_WORDS);

/// What somebody is in his village, behind his name; rare surnames as well: `भूरा पहलवान`, `लाखन सिंह फौजी`.
pub(super) const TRADE_WORDS: [&str; 7] = [
    "पहलवान",
    "ठेकेदार",
    "फौजी",
    "मास्टर",
    "नंबरदार",
    "लंबरदार",
    "दरोगा",
];
static TRADES: Lazy<Words> = Lazy::new(|| Words::new(&TRADE_WORDS));

/// The places of a contest.
const PLACE_WORDS: [&str; 11] = [
    "प्रथम",
    "द्वितीय",
    "तृतीय",
    "चतुर्थ",
    "पंचम",
    "पहले",
    "दूसरे",
    "तीसरे",
    "चौथे",
    "पांचवें",
    "अव्वल",
];
static PLACES: Lazy<Words> = Lazy::new(|| Words::new(&PLACE_WORDS));

/// What stands behind a place of a contest, and before the name of who has it.
const PRIZE_WORDS: [&str; 4] = ["स्थान", "पुरस्कार", "प्राइज", "इनाम"];
static PRIZES: Lazy<Words> = Lazy::new(|| Words::new(&PRIZE_WORDS));

static NEAR: Sieve = Sieve::of(&[&PLACE_WORDS, &PRIZE_WORDS]);

/// What a pupil is of.
const CLASS_WORDS: [&str; 4] = ["वर्ष", "सेमेस्टर", "कक्षा", "क्लास"];
static CLASSES: Lazy<Words> = Lazy::new(|| Words::new(&CLASS_WORDS));
static CLASS: Sieve = Sieve::new(&CLASS_WORDS);

/// Whether token `i` is a word of a record.
#[inline(always)]
pub(super) fn recorded(c: &Context<'_>, i: usize) -> bool {
    RECORDED.may_hold(&c.tokens[i]) && c.among(i, &RECORD)
}

/// Whether token `i` says in which trade somebody is.
#[inline]
pub(super) fn trade(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::ROLE | class::TITLE) && c.tokens[i].is_devanagari() && c.among(i, &TRADES)
}

/// Where a name among the tokens `from..to` ends before what is none of it.
#[cfg(feature = "model")]
pub(crate) fn cut(c: &Context<'_>, from: usize, to: usize) -> usize {
    (from + 1..to)
        .find(|&i| {
            recorded(c, i)
                || i + 2 == to
                    && c.says(i + 1, crate::candidate::said::MAHARAJ)
                    && c.is(i, class::HONORIFIC)
                || trade(c, i) && i + 1 == to
                || i + 1 == to && ranked(c, i)
        })
        .unwrap_or(to)
}

/// `काव्या द्वितीय और प्रिंस तृतीय रहे`: a place of a contest behind a name at `i`.
fn ranked(c: &Context<'_>, i: usize) -> bool {
    NEAR.may_hold(&c.tokens[i])
        && c.among(i, &PLACES)
        && (c.list_joint(i + 1).is_some()
            || !c.breaks(i + 1)
                && (c.among(i + 1, &PRIZES)
                    || matches!(
                        c.token_text(i + 1),
                        "रहे" | "रहा"
                            | "रही"
                            | "रहीं"
                            | "आए"
                            | "आई"
                            | "आया"
                            | "घोषित"
                            | "आयी"
                            | "आये"
                    )))
}

/// Whether the name in tokens `start..end` has a place in a contest: `अनुज प्रथम, सलोनी द्वितीय`, `द्वितीय पुरस्कार पलक को`, `प्रथम- रोहित`.
#[inline]
pub(super) fn placed(c: &Context<'_>, start: usize, end: usize) -> bool {
    let behind = c
        .tokens
        .get(end)
        .is_some_and(|t| NEAR.may_hold(t) && !t.has(SENTENCE_START));
    if behind && ranked(c, end) {
        return true;
    }
    let before = start > 1 && !c.tokens[start].has(SENTENCE_START) && {
        let t = &c.tokens[start - 1];
        NEAR.may_hold(t) || t.is_punctuation(b'-')
    };
    before && prized(c, start, end) || taught(c, start, end)
}

/// `बीए द्वितीय वर्ष के साहिल को`, `कक्षा आठ की काव्या ने`: whose class stands before him.
#[inline]
fn taught(c: &Context<'_>, start: usize, end: usize) -> bool {
    if start < 4 || !c.is(start - 1, class::POST) || c.breaks(end) {
        return false;
    }
    let near = |k: usize| CLASS.may_hold(&c.tokens[k]) && c.among(k, &CLASSES);
    (near(start - 2) && c.tokens[start - 3].is_word() || near(start - 3))
        && !(start - 2..=start).any(|k| c.tokens[k].has(SENTENCE_START))
        && matches!(c.token_text(start - 1), "के" | "की")
        && (matches!(c.token_text(end), "को" | "ने") || c.list_joint(end).is_some())
}

/// `प्रथम पुरस्कार पलक को`, `प्रथम- रोहित,`
#[inline(never)]
fn prized(c: &Context<'_>, start: usize, end: usize) -> bool {
    let dash = c.mark(start - 1, b'-') && c.tokens[start].has(SPACED);
    (dash || c.among(start - 1, &PRIZES))
        && c.among(start - 2, &PLACES)
        && (c.breaks(end)
            || c.list_joint(end).is_some()
            || matches!(c.token_text(end), "को" | "ने" | "का" | "की" | "रहे" | "रही"))
}

/// What somebody makes or takes in a game.
static SCORES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "रन",
        "रनों",
        "विकेट",
        "गोल",
        "अंक",
        "गेंद",
        "गेंदों",
        "चौके",
        "छक्के",
        "चौकों",
        "छक्कों",
        "ओवर",
        "मीटर",
        "सेकंड",
    ])
});

/// What somebody wins.
static MEDALS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "स्वर्ण",
        "रजत",
        "कांस्य",
        "गोल्ड",
        "सिल्वर",
        "ब्रॉन्ज",
        "ब्रांज",
        "प्रथम",
        "द्वितीय",
        "तृतीय",
        "बाजी",
    ])
});

/// `अभिनव ने 27 रन बनाए`, `विकास ने 32 और`: whether who acts before token `ne` has scored. A team loses its wickets.
pub(super) fn scored(c: &Context<'_>, ne: usize) -> bool {
    if c.breaks(ne + 1) {
        return false;
    }
    if !c.tokens[ne + 1].is_number() {
        return c.among(ne + 1, &MEDALS);
    }
    let mut scores = false;
    for i in ne + 2..(ne + 8).min(c.tokens.len()) {
        if c.breaks(i) {
            break;
        }
        if c.is(i, class::STOP | class::WORD)
            && matches!(
                c.token_text(i),
                "खोकर" | "गंवाकर" | "गवांकर" | "गंवा" | "नुकसान"
            )
        {
            return false;
        }
        scores |= c.among(i, &SCORES);
    }
    scores
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn words_of_a_record_end_a_name() {
        let text = "आरोपी सुरेश पुत्र भंवरलाल जाति मीणा उम्र 32 साल निवासी खेड़ली को पकड़ा।";
        finds(text, &["P:सुरेश", "P:भंवरलाल", "L:खेड़ली"]);
        finds("एएसआई रामस्वरूप मय जाब्ता गश्त पर थे।", &["P:रामस्वरूप"]);
        lacks("प्रभारी मय जाप्ता तैनात रहे।", &["P:मय जाप्ता", "P:मय"]);
    }

    #[test]
    fn places_of_a_contest() {
        finds(
            "भाषण में अनुज प्रथम, सलोनी द्वितीय व आयुष तृतीय रहे।",
            &["P:अनुज", "P:सलोनी", "P:आयुष"],
        );
        finds(
            "द्वितीय पुरस्कार पलक को और तृतीय पुरस्कार रिया को मिला।",
            &["P:पलक", "P:रिया"],
        );
        finds(
            "राजा वीर देव द्वितीय को गद्दी से हटाया गया।",
            &["P:वीर देव द्वितीय"],
        );
        lacks(
            "बैठक में प्रथम, द्वितीय और तृतीय स्थान तय हुए।",
            &["P:प्रथम", "P:तृतीय"],
        );
    }

    #[test]
    fn trades_behind_a_name() {
        finds(
            "दंगल में नासिर पहलवान और विक्रम यादव उतरे।",
            &["P:नासिर", "P:विक्रम यादव"],
        );
        finds("मेले में लाखन सिंह फौजी रहे।", &["P:लाखन सिंह"]);
        lacks("पहलवान ने बाजी मारी।", &["P:पहलवान"]);
    }

    #[test]
    fn runs_and_wickets() {
        finds("अभिनव ने 27 रन बनाए।", &["P:अभिनव"]);
    }
}
