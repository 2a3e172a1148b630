//! Words that a run of name parts ends with, or that a name has in its middle.

use super::initial::may_be_letter;
use crate::candidate::Context;
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::token::Words;
use once_cell::sync::Lazy;

/// Latin titles that stand in no name.
pub(super) static ANNOUNCED: Lazy<Words> =
    Lazy::new(|| Words::new(&["Shri", "Smt", "Dr", "Prof", "Mr", "Mrs", "Ms"]));

/// Honorifics behind a name.
pub(super) const HONORIFIC_WORDS: [&str; 10] = [
    "जी",
    "बाबू",
    "साहब",
    "साहिब",
    "भैया",
    "दीदी",
    "ji",
    "babu",
    "bhaiya",
    "didi",
];
pub(super) static HONORIFICS: Lazy<Words> = Lazy::new(|| Words::new(&HONORIFIC_WORDS));

/// How good somebody is at what he does; rare name parts as well: `अभिषेक श्रेष्ठ खिलाड़ी चुने गए`.
pub(super) const PRAISE_WORDS: [&str; 6] = ["श्रेष्ठ", "प्रमुख", "कुशल", "प्रखर", "विशिष्ट", "उत्तम"];
pub(super) static PRAISES: Lazy<Words> = Lazy::new(|| Words::new(&PRAISE_WORDS));

/// What a village calls its elders and players call each other, behind a given name; elsewhere name parts as well: `रामवीर काका`,
/// `रामजन्म बाबा`, `विराट भाई`.
pub(super) const ELDER_WORDS: [&str; 9] = [
    "काका",
    "काकी",
    "बाबा",
    "दाऊ",
    "ताई",
    "नाना",
    "मास्टर",
    "भाई",
    "पाजी",
];
pub(super) static ELDERS: Lazy<Words> = Lazy::new(|| Words::new(&ELDER_WORDS));

/// A letter that is no word, closed by a postposition.
#[inline]
pub(super) fn last_initial(c: &Context<'_>, i: usize) -> bool {
    c.is(i + 1, class::POST)
        && may_be_letter(&c.tokens[i])
        && c.tokens[i].end - c.tokens[i].start <= 6
        && !c.breaks(i + 1)
        && matches!(
            c.token_text(i),
            "टी" | "पी"
                | "एस"
                | "एम"
                | "एन"
                | "आर"
                | "एल"
                | "वी"
                | "डी"
                | "बी"
                | "सी"
                | "यू"
        )
}

/// The verb of a noun for an activity: `जुताई कर रहे थे`.
pub(super) fn works(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i)
        && matches!(
            c.token_text(i),
            "कर" | "करने" | "करते" | "करके" | "करना" | "हो" | "होने"
        )
}

/// Words that stand in the middle of names oftener than at their end.
pub(super) static MIDDLE: Lazy<Words> = Lazy::new(|| Words::new(&closed::MIDDLE_WORDS));
