//! What is set, asked for or spoken of in the past and need not have happened by then: `15 दिसंबर तक जवाब मांगा`, `3 दिसंबर को आने की पुष्टि की`.

use super::Cursor;
use crate::date::lexicon::Class;

/// Said of a term that somebody sets, has or moves: `15 दिसंबर तक जवाब मांगा`, `12 जनवरी तक रोक लगाई`.
const OF_TERMS: &[&str] = &[
    "जवाब",
    "मांगा",
    "मांगी",
    "मांगे",
    "तलब",
    "मोहलत",
    "मियाद",
    "समय",
    "वक्त",
    "अल्टीमेटम",
    "निर्देश",
    "आदेश",
    "रोक",
    "हिरासत",
    "रिमांड",
    "स्थगित",
    "टाल",
    "टाली",
    "बढ़ाई",
    "बढ़ाया",
    "सुरक्षित",
];

/// How many tokens behind `तक` such a word is looked for.
const TERM: usize = 12;

/// Whether the date before token `at` closes a term that somebody sets.
pub(super) fn of_term(c: &Cursor, at: usize) -> bool {
    (c.is(at, Class::Tak) || at > 0 && c.is(at - 1, Class::Tak))
        && (at..(at + TERM).min(c.len()))
            .take_while(|&i| i == at || !c.breaks(i))
            .any(|i| c.one_of(i, OF_TERMS))
}

/// `सुनवाई के लिए 8 दिसंबर की तारीख तय की`
pub(super) fn fixed(c: &Cursor, at: usize) -> bool {
    c.ka(at) && c.one_of(at + 1, &["तारीख", "तिथि", "डेट"]) && c.one_of(at + 2, SET)
}

/// `5 दिसंबर को प्रस्तावित रैली`
pub(super) fn proposed(word: &str) -> bool {
    matches!(word, "प्रस्तावित" | "संभावित")
}

/// What is done about something that need not have happened yet.
const SAID_OF_PLANS: &[&str] = &[
    "पुष्टि",
    "घोषणा",
    "ऐलान",
    "एलान",
    "योजना",
    "तैयारी",
    "अपील",
    "निर्देश",
    "आदेश",
    "अनुमति",
    "इजाजत",
    "फैसला",
    "निर्णय",
    "प्रस्ताव",
    "आग्रह",
    "अनुरोध",
    "न्योता",
    "निमंत्रण",
    "लक्ष्य",
    "वादा",
    "आश्वासन",
    "सहमति",
    "चेतावनी",
    "नोटिस",
    "समन",
    "आह्वान",
];

/// What is called for a day.
const STRIKES: &[&str] = &[
    "कूच",
    "बंद",
    "हड़ताल",
    "आंदोलन",
    "प्रदर्शन",
    "धरने",
    "रैली",
    "महापंचायत",
    "पंचायत",
    "चक्काजाम",
    "घेराव",
    "मार्च",
    "सम्मेलन",
];

/// `10 दिसंबर को कूच का ऐलान किया`: whether what the verb at token `i` says is that something is called for the day.
pub(super) fn called(c: &Cursor, i: usize) -> bool {
    said_of_plans(c, i - 1) && c.ka(i - 2) && c.one_of(i - 3, STRIKES)
}

/// Whether words that say so stand at token `i`.
pub(super) fn said_of_plans(c: &Cursor, i: usize) -> bool {
    c.one_of(i, SAID_OF_PLANS)
}

/// Set for a day: `तय की गई है`, `निर्धारित किया गया है`.
const SET: &[&str] = &[
    "तय",
    "निर्धारित",
    "नियत",
    "निश्चित",
    "मुकर्रर",
    "प्रस्तावित",
    "आमंत्रित",
];

/// Whether the passive `गया है` at token `i` says that something is arranged for the date before token `at`: `5 दिसंबर को तय की गई है`,
/// `बुलाई गई है`. What is kept for a day stands right behind it: `शनिवार को रखा गया है`.
pub(super) fn arranged(c: &Cursor, i: usize, at: usize) -> bool {
    if i <= at {
        return false;
    }
    match c.str(i - 1) {
        "बुलाई" | "बुलाया" | "बुलाए" | "बुलायी" => true,
        "किया" | "की" | "किए" => i > 1 && c.one_of(i - 2, SET),
        "रखा" | "रखी" | "रखे" => i <= at + 2,
        _ => false,
    }
}
