//! Clauses that speak of what is wanted or supposed: `10 दिसंबर तक काम पूरा हो`, `यदि 5 दिसंबर तक वेतन नहीं मिला तो …`; and where a
//! relative clause ends: `जो पुल 20 नवंबर को बना वह …`.

use super::Cursor;
use crate::date::lexicon::Class;
use crate::token::{SENTENCE_START, Words};
use once_cell::sync::Lazy;

/// How many tokens before a date the word that opens its clause is looked for.
const BEFORE: usize = 10;

/// What opens a condition.
static IF: Lazy<Words> = Lazy::new(|| Words::new(&["यदि", "अगर", "agar", "yadi"]));

/// Relative pronouns.
static WHICH: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "जो",
        "जिस",
        "जिन",
        "जिसे",
        "जिसने",
        "जिन्हें",
        "जिन्होंने",
        "जिसका",
        "जिसकी",
        "जिसके",
        "जिनका",
        "जिनकी",
        "जिनके",
        "जिसमें",
        "जिनमें",
    ])
});

/// What takes them up.
static THAT: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "वह",
        "वो",
        "वे",
        "उस",
        "उसे",
        "उसने",
        "उसका",
        "उसकी",
        "उसके",
        "उन",
        "उन्हें",
        "उन्होंने",
        "उनका",
        "उनकी",
        "उनके",
        "उसमें",
        "उनमें",
    ])
});

/// A form that says what is to be, where it ends its clause.
pub(super) fn subjunctive(word: &str) -> bool {
    matches!(
        word,
        "हो" | "हों"
            | "जाए"
            | "जाये"
            | "जाय"
            | "करे"
            | "रखे"
            | "दे"
            | "ले"
    ) || word.len() > 6 && ["ें", "एं", "एँ", "ाय"].iter().any(|end| word.ends_with(end)) && word != "में"
}

/// Whether a word before `है` says that something is expected.
pub(super) fn foreseen(word: &str) -> bool {
    matches!(
        word,
        "आशंका"
            | "संभावना"
            | "सम्भावना"
            | "आसार"
            | "उम्मीद"
            | "अनुमान"
            | "पूर्वानुमान"
            | "अंदेशा"
    )
}

/// Whether a word before `है` says how something has been since: `2 दिसंबर से जेल में बंद है`.
pub(super) fn lasts(word: &str) -> bool {
    matches!(
        word,
        "बंद" | "ठप"
            | "लापता"
            | "फरार"
            | "गायब"
            | "गुल"
            | "जाम"
            | "बाधित"
            | "प्रभावित"
            | "खराब"
            | "खाली"
            | "बीमार"
            | "भर्ती"
            | "परेशान"
            | "बेहाल"
            | "सूखा"
            | "सूखे"
            | "सूखी"
            | "बंधक"
            | "कैद"
            | "निलंबित"
            | "जारी"
    )
}

/// Whether a perfect in `-े` or `-ए` may as well be a wish, for the date before token `at` is a term: `15 दिसंबर तक शिविर लगे`.
pub(super) fn may_be_wish(c: &Cursor, at: usize, word: &str) -> bool {
    const DONE: [&str; 9] = ["थे", "गए", "गये", "हुए", "किए", "किये", "दिए", "लिए", "चुके"];
    word.ends_with(['े', 'ए']) && !DONE.contains(&word) && term(c, at)
}

/// Whether the date before token `at` says until or before when something is to be done.
fn term(c: &Cursor, at: usize) -> bool {
    c.is(at, Class::Tak)
        || at > 0 && c.is(at - 1, Class::Tak)
        || c.is(at, Class::Se) && c.one_of(at + 1, &["पहले", "पूर्व"])
        || c.ka(at) && c.one_of(at + 1, &["पहले", "पूर्व", "भीतर", "अंदर"])
}

/// Whether the clause of the date at token `from` is a condition.
pub(super) fn supposed(c: &Cursor, from: usize) -> bool {
    opened_by(c, from, &IF)
}

/// Whether the clause of the date at token `from` is a relative one.
pub(super) fn relative(c: &Cursor, from: usize) -> bool {
    opened_by(c, from, &WHICH)
}

fn opened_by(c: &Cursor, from: usize, words: &Words) -> bool {
    for k in 1..=BEFORE.min(from) {
        let i = from - k;
        if c.among(i, words) {
            return true;
        }
        if c.tokens[i].has(SENTENCE_START) {
            return false;
        }
    }
    false
}

/// Whether token `i` takes up what a relative clause before it was about.
pub(super) fn takes_up(c: &Cursor, i: usize) -> bool {
    c.among(i, &THAT)
}
