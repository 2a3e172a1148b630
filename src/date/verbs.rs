//! Verb forms that tell a clause's tense.

use crate::token::Words;
use once_cell::sync::Lazy;

/// Verb forms of the past, as printed. Perfects of common verbs stand for the rest, which end in था, थे, थी, गया, गई, गए …
const PERFECTS: &[&str] = &[
    "था",
    "थे",
    "थी",
    "थीं",
    "गया",
    "गयी",
    "गई",
    "गए",
    "गये",
    "गईं",
    "चुका",
    "चुकी",
    "चुके",
    "किया",
    "की",
    "कहा",
    "बताया",
    "हुआ",
    "हुई",
    "हुए",
    "दिया",
    "दी",
    "दिए",
    "लिया",
    "ली",
    "लिए",
    "मारा",
    "रहा",
    "रही",
    "रहे",
    "आया",
    "आई",
    "आए",
    "मिला",
    "मिली",
    "मिले",
    "पहुंचा",
    "पहुंचे",
    "पहुंची",
    "हुईं",
    "बनाया",
    "चलाया",
    "लगाया",
    "निकाला",
    "जीता",
    "हारा",
    "tha",
    "the",
    "thi",
    "gaya",
    "gayi",
    "gaye",
    "kiya",
    "kaha",
    "hua",
    "hui",
    "was",
    "were",
    "had",
    "did",
    "said",
    "has",
];

pub(super) static PAST: Lazy<Words> = Lazy::new(|| Words::new(PERFECTS));

/// Words that speak of a tense whatever they end in, beside [`PERFECTS`]: asked for by hash before they are compared.
const OTHERS: &[&str] = &[
    "will",
    "shall",
    "ll",
    "would",
    "is",
    "are",
    "went",
    "came",
    "won",
    "lost",
    "made",
    "took",
    "met",
    "held",
    "died",
    "began",
    "left",
    "है",
    "हैं",
    "करें",
    "कीजिए",
    "करो",
    "रखो",
    "दें",
];

const SPEAKING: [&str; PERFECTS.len() + OTHERS.len()] = {
    let mut all = [""; PERFECTS.len() + OTHERS.len()];
    let mut k = 0;
    while k < all.len() {
        all[k] = if k < PERFECTS.len() {
            PERFECTS[k]
        } else {
            OTHERS[k - PERFECTS.len()]
        };
        k += 1;
    }
    all
};

pub(super) static KNOWN: Lazy<Words> = Lazy::new(|| Words::new(&SPEAKING));

/// Words that end like a future and are none.
pub(super) const NO_FUTURE: [&str; 12] = [
    "मनरेगा",
    "नरेगा",
    "मेगा",
    "ओमेगा",
    "मेगे",
    "एगा",
    "बेगा",
    "वेगा",
    "लेगे",
    "टेगे",
    "रेगा",
    "सेगा",
];
