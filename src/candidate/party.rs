//! `आप विधायक`, `आप सरकार`: a party that is called by a function word, told by who is of it.

use super::Context;
use super::said::NE;
use crate::gazetteer::flags::class;
use crate::token::{SENTENCE_START, Words};
use once_cell::sync::Lazy;

/// Who or what is a party's.
static MEMBERS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "विधायक",
        "विधायकों",
        "सांसद",
        "सांसदों",
        "नेता",
        "नेताओं",
        "प्रवक्ता",
        "पार्षद",
        "पार्षदों",
        "प्रत्याशी",
        "प्रत्याशियों",
        "उम्मीदवार",
        "उम्मीदवारों",
        "कार्यकर्ता",
        "कार्यकर्ताओं",
        "समर्थक",
        "समर्थकों",
        "सुप्रीमो",
        "संयोजक",
        "प्रमुख",
        "सरकार",
    ])
});

/// What follows where the word in front addresses somebody: `आप विधायक हैं`, `आप नेता बन गए`.
static ADDRESSED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "है",
        "हैं",
        "हो",
        "थे",
        "थीं",
        "हुए",
        "होंगे",
        "बनें",
        "बनेंगे",
        "बने",
        "बन",
        "बनना",
        "चुनें",
        "चुनेंगे",
        "चुनते",
        "को",
        "से",
        "पर",
        "होते",
        "नहीं",
    ])
});

/// Whether the function word that is token `start` (a party's name has `start..end`) stands before who is of the party.
pub(super) fn of_a_party(c: &Context<'_>, start: usize, end: usize) -> bool {
    if end != start + 1 || !c.tokens[start].is_devanagari() || c.breaks(end) {
        return false;
    }
    // `आप के पार्षद अंकुश नारंग ने`: a name follows.
    if matches!(c.token_text(end), "के" | "की") {
        return !c.breaks(end + 1)
            && !c.breaks(end + 2)
            && (c.among(end + 1, &MEMBERS) && c.is(end + 2, class::PART) || somebody(c, end + 1));
    }
    c.among(end, &MEMBERS)
        && !c.breaks(end + 1)
        && !c.tokens[end + 1].has(SENTENCE_START)
        && !c.among(end + 1, &ADDRESSED)
}

/// `आप के मालविंदर कंग`, `आप की आतिशी ने`: a full name, or somebody of the lists who acts; "your" is written `आपके`.
fn somebody(c: &Context<'_>, i: usize) -> bool {
    const GIVEN: u32 = class::GIVEN | class::PERSON;
    c.is(i, GIVEN)
        && !c.is(i, class::WEAK_PART | class::CONTENT_WORD)
        && (c.is(i + 1, class::SURNAME) && !c.is(i + 1, class::POST | class::STOP)
            || c.is(i, class::PERSON) && c.says(i + 1, NE))
}
