//! The words of legal forms, in one place: `लिमिटेड`, `प्रा. लि.`, `Ltd`, `Private Limited`, `GmbH`.
//!
//! As heads of names they stand in `gazetteers/cues/heads.tsv` like any other head; here is what else is known of them, for the rule
//! that takes a legal form for proof of a firm (`candidate::legal`) and for names that are compared without (`entity::body`).

use crate::by_length::ByLength;

/// A legal form by itself.
pub(crate) const CLOSES: u8 = 1;
/// The same, and what [`LEADS`] waits for.
pub(crate) const LIMITED: u8 = 1 << 1;
/// The first word of a legal form of two: `Private Limited`, `Co., Ltd.`
pub(crate) const LEADS: u8 = 1 << 2;
/// At its end a firm's name says no more with it than without.
pub(crate) const DROPS: u8 = 1 << 3;

/// A word: its match form, the ways it is written as one, what it is.
pub(crate) struct Word {
    form: &'static str,
    written: &'static [&'static str],
    bits: u8,
}

const fn word(form: &'static str, written: &'static [&'static str], bits: u8) -> Word {
    Word {
        form,
        written,
        bits,
    }
}

const HINDI: [Word; 7] = [
    word("लिमिटेड", &["लिमिटेड"], LIMITED | DROPS),
    word("लि", &["लि"], LIMITED | DROPS),
    word("प्राइवेट", &["प्राइवेट"], LEADS | DROPS),
    word("प्रा", &["प्रा"], LEADS | DROPS),
    // `दिल्ली पब्लिक` is a school.
    word("पब्लिक", &["पब्लिक"], LEADS),
    word("एलएलपी", &["एलएलपी"], CLOSES | DROPS),
    word("इंक", &["इंक"], CLOSES | DROPS),
];

/// In small letters some are verbs and adjectives, which whoever asks looks at.
const LATIN: [Word; 11] = [
    word("ltd", &["Ltd", "LTD", "ltd"], LIMITED | DROPS),
    word(
        "limited",
        &["Limited", "LIMITED", "limited"],
        LIMITED | DROPS,
    ),
    word("private", &["Private", "PRIVATE", "private"], LEADS | DROPS),
    word("pvt", &["Pvt", "PVT", "pvt"], LEADS | DROPS),
    word("co", &["Co", "CO"], LEADS | DROPS),
    word("inc", &["Inc", "INC"], CLOSES | DROPS),
    word("corp", &["Corp"], CLOSES | DROPS),
    word("llp", &["LLP"], CLOSES | DROPS),
    word("llc", &["LLC"], CLOSES | DROPS),
    word("plc", &["PLC", "plc"], CLOSES | DROPS),
    word("gmbh", &["GmbH"], CLOSES | DROPS),
];

/// No legal form, and yet what a firm is called with or without.
const COMPANY: [Word; 6] = [
    word("कंपनी", &["कंपनी"], DROPS),
    word("कॉर्पोरेशन", &["कॉर्पोरेशन"], DROPS),
    word("कॉरपोरेशन", &["कॉरपोरेशन"], DROPS),
    word("कारपोरेशन", &["कारपोरेशन"], DROPS),
    word("company", &["Company"], DROPS),
    word("corporation", &["Corporation"], DROPS),
];

const fn forms<const N: usize>(words: &[Word; N]) -> [&'static str; N] {
    let mut out = [""; N];
    let mut k = 0;
    while k < N {
        out[k] = words[k].form;
        k += 1;
    }
    out
}

/// Match forms of the words of legal forms.
pub(crate) const HINDI_FORMS: [&str; HINDI.len()] = forms(&HINDI);
pub(crate) const LATIN_FORMS: [&str; LATIN.len()] = forms(&LATIN);

static WRITTEN: ByLength = {
    let mut all = ByLength::new(&[]);
    let lists: [&[Word]; 3] = [&HINDI, &LATIN, &COMPANY];
    let mut list = 0;
    while list < lists.len() {
        let mut k = 0;
        while k < lists[list].len() {
            all = all.with(lists[list][k].written);
            k += 1;
        }
        list += 1;
    }
    all
};

/// What a word is as it is written: bits, 0 for any other.
#[inline]
pub(crate) fn of(word: &str) -> u8 {
    if WRITTEN.may_hold(word) {
        among_all(word)
    } else {
        0
    }
}

fn among_all(word: &str) -> u8 {
    let mut all = HINDI.iter().chain(&LATIN).chain(&COMPANY);
    all.find(|w| w.written.contains(&word))
        .map_or(0, |w| w.bits)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use super::*;
    use crate::gazetteer::{builtin, flags};

    #[test]
    fn words_of_legal_forms_are_listed_heads() {
        let table = builtin::table();
        let heads: Vec<&str> = table
            .forms()
            .filter(|(form, _)| {
                let head = |r: u32| r & flags::HEAD != 0;
                table
                    .rows(*form)
                    .any(|r| r.kind == flags::ORG && head(r.flags))
            })
            .map(|(_, text)| text)
            .collect();
        for word in HINDI.iter().chain(&LATIN) {
            let listed = heads.iter().any(|text| {
                let mut words = text.split(crate::gazetteer::layout::SEPARATOR);
                words.any(|w| w == word.form)
            });
            assert!(listed, "{}", word.form);
        }
    }

    #[test]
    fn bits_of_words() {
        assert_eq!(of("Pvt"), LEADS | DROPS);
        assert_eq!(of("लि"), LIMITED | DROPS);
        assert_eq!(of("पब्लिक") & DROPS, 0);
        for other in ["", "Pub", "inc", "co", "corp", "बैंक"] {
            assert_eq!(of(other), 0, "{other}");
        }
    }
}
