//! What a head noun asks of the words before it: which need a name, which a subject, which name nobody by themselves.

use crate::candidate::Context;
use crate::normalize::hash::hash_folded;
use crate::token::{TokenKind, match_form};
use once_cell::sync::Lazy;

/// What a word says as a body's head or modifier, as bits.
pub(super) mod says {
    /// Names no particular body with a bare head.
    pub(in super::super) const GENERIC: u32 = 1;
    /// Makes a name with one ordinary modifier.
    pub(in super::super) const NAMING: u32 = 1 << 1;
    /// Needs a name before it.
    pub(in super::super) const LOOSE: u32 = 1 << 2;
    /// Bears the name of a trade.
    pub(in super::super) const UNION: u32 = 1 << 3;
    /// Names nobody with general words alone.
    pub(in super::super) const BARE: u32 = 1 << 4;
    /// Opens the name of a national body.
    pub(in super::super) const OPENER: u32 = 1 << 5;
    /// Is a name with a name before it.
    pub(in super::super) const INSTITUTION: u32 = 1 << 6;
    pub(in super::super) const MINISTRY: u32 = 1 << 7;
    /// A part of an administration.
    pub(in super::super) const DEPARTMENT: u32 = 1 << 8;
    /// The police, the government.
    pub(in super::super) const STATE: u32 = 1 << 9;
    pub(in super::super) const BATTALION: u32 = 1 << 10;
    pub(in super::super) const HIGH_COURT: u32 = 1 << 11;
    pub(in super::super) const STATION: u32 = 1 << 12;
    pub(in super::super) const MARKET: u32 = 1 << 13;
    pub(in super::super) const GROUP: u32 = 1 << 14;
    pub(in super::super) const COURT: u32 = 1 << 15;
    /// A police station or post, in any form.
    pub(in super::super) const POLICE_POST: u32 = 1 << 16;
    /// Introduces a body's name.
    pub(in super::super) const INTRODUCES: u32 = 1 << 17;
    pub(in super::super) const SHARES: u32 = 1 << 18;
    pub(in super::super) const MESSRS: u32 = 1 << 19;
    /// Of a private body, hardly ever without a name.
    pub(in super::super) const PRIVATE: u32 = 1 << 20;
    /// Of these one ordinary word is name enough.
    pub(in super::super) const OWNED: u32 = 1 << 21;
    /// Of a body that the state or a trade sets up.
    pub(in super::super) const FORMAL: u32 = 1 << 22;
    /// Of a trust or the like, whose name keeps its words of honour.
    pub(in super::super) const TRUST: u32 = 1 << 23;
}

/// The lists and their bits.
const LISTS: [(&[&str], u32); 24] = [
    (GENERIC, says::GENERIC),
    (NAMING_HEADS, says::NAMING),
    (LOOSE_HEADS, says::LOOSE),
    (UNIONS, says::UNION),
    (BARE_HEADS, says::BARE),
    (OPENERS, says::OPENER),
    (INSTITUTIONS, says::INSTITUTION),
    (&["मंत्रालय"], says::MINISTRY),
    (
        &["मंत्रालय", "विभाग", "निदेशालय", "संचालनालय"],
        says::DEPARTMENT,
    ),
    (&["पुलिस", "सरकार"], says::STATE),
    (&["बटालियन"], says::BATTALION),
    (&["हाईकोर्ट", "हाइकोर्ट"], says::HIGH_COURT),
    (&["थाना", "कोतवाली"], says::STATION),
    (&["मंडी"], says::MARKET),
    (&["ग्रुप", "समूह"], says::GROUP),
    (&["कोर्ट", "अदालत", "न्यायालय", "जेल"], says::COURT),
    (
        &["थाना", "थाने", "थानों", "कोतवाली", "चौकी", "thana", "Thana"],
        says::POLICE_POST,
    ),
    (INTRODUCES, says::INTRODUCES),
    (&["शेयर", "शेयरों", "शेयरधारकों"], says::SHARES),
    (&["मेसर्स", "मैसर्स"], says::MESSRS),
    (PRIVATE, says::PRIVATE),
    (OWNED, says::OWNED),
    (FORMAL, says::FORMAL),
    (&["ट्रस्ट", "फाउंडेशन", "न्यास"], says::TRUST),
];

/// Words of the lists by their hash: each stands in its own place or right behind it.
static PLACES: Lazy<Places> = Lazy::new(Places::new);

const SIZE: usize = 1024;

struct Places {
    hashes: [u64; SIZE],
    words: [(&'static str, u32); SIZE],
}

impl Places {
    fn new() -> Self {
        let mut places = Places {
            hashes: [0; SIZE],
            words: [("", 0); SIZE],
        };
        for (list, bit) in LISTS {
            for word in list {
                let hash = hash_folded(&match_form(word, TokenKind::Word));
                let mut at = (hash >> 54) as usize;
                while places.words[at].1 != 0 && places.words[at].0 != *word {
                    at = (at + 1) % SIZE;
                }
                places.hashes[at] = hash;
                places.words[at].0 = word;
                places.words[at].1 |= bit;
            }
        }
        places
    }
}

/// What the word of token `i` says.
#[inline]
pub(super) fn said(c: &Context<'_>, i: usize) -> u32 {
    let places: &Places = &PLACES;
    let hash = c.tokens[i].hash;
    let mut at = (hash >> 54) as usize;
    while places.hashes[at] != 0 {
        if places.hashes[at] == hash && places.words[at].0 == c.token_text(i) {
            return places.words[at].1;
        }
        at = (at + 1) % SIZE;
    }
    0
}

/// Modifiers that name no particular body with a bare head: `राज्य सरकार`, `जिला प्रशासन`, `केंद्र सरकार`.
const GENERIC: &[&str] = &[
    "सदर",
    "अंतरिम",
    "नियामक",
    "विनियामक",
    "कार्यवाहक",
    "मल्टी",
    "स्पेशलिटी",
    "स्पेशियलिटी",
    "मल्टीस्पेशलिटी",
    "मल्टीस्पेशियलिटी",
    "सुपरस्पेशलिटी",
    "सुपरस्पेशियलिटी",
    "कंपोजिट",
    "उत्कृष्ट",
    "आदर्श",
    "मॉडल",
    "बुनियादी",
    "कन्या",
    "आवासीय",
    "अंग्रेजी",
    "हिंदी",
    "हिन्दी",
    "माध्यम",
    "राजकीय",
    "राज्य",
    "केंद्र",
    "केन्द्र",
    "केंद्रीय",
    "केन्द्रीय",
    "जिला",
    "नगर",
    "ग्राम",
    "स्थानीय",
    "प्रदेश",
    "निजी",
    "सरकारी",
    "शासकीय",
    "भारतीय",
    "राष्ट्रीय",
    "अंतरराष्ट्रीय",
    "अंतर्राष्ट्रीय",
    "विदेशी",
    "सार्वजनिक",
    "उच्च",
    "विशेष",
    "संयुक्त",
    "मुख्य",
    "प्राथमिक",
    "माध्यमिक",
    "महिला",
    "बाल",
    "छात्र",
    "किसान",
    "मजदूर",
    "जन",
    "नई",
    "नया",
    "पुलिस",
    "state",
    "central",
    "local",
    "district",
    "national",
    "private",
    "the",
    "government",
    "special",
    "union",
];

/// Heads that make a name with one ordinary modifier: `शिक्षा विभाग`, `रेल मंत्रालय`.
const NAMING_HEADS: &[&str] = &[
    "मंत्रालय",
    "विभाग",
    "आयोग",
    "प्राधिकरण",
    "निगम",
    "परिषद",
    "निदेशालय",
    "संचालनालय",
    "Ministry",
    "Department",
    "Commission",
    "Authority",
];

/// Heads that need a name before them, for any body of the kind may be meant: `सरकार`, `कंपनी`, `पुलिस`, `टीम`.
const LOOSE_HEADS: &[&str] = &[
    "गिरोह",
    "गैंग",
    "सरकार",
    "पुलिस",
    "कंपनी",
    "टीम",
    "समिति",
    "संगठन",
    "संस्था",
    "संस्थान",
    "स्कूल",
    "कॉलेज",
    "अस्पताल",
    "बैंक",
    "कोर्ट",
    "अदालत",
    "थाना",
    "थाने",
    "दल",
    "सेना",
    "प्रशासन",
    "केंद्र",
    "केन्द्र",
    "क्लब",
    "यूनियन",
    "समूह",
    "ग्रुप",
    "मंडल",
    "बोर्ड",
];

/// Unions and the like, which bear the name of a trade.
const UNIONS: &[&str] = &[
    "संघ",
    "महासंघ",
    "यूनियन",
    "एसोसिएशन",
    "मोर्चा",
    "मंच",
    "महासभा",
    "फेडरेशन",
    "परिसंघ",
    "समाज",
];

/// Heads that name nobody with general words alone: `राज्य सरकार`, `जिला प्रशासन`, `केंद्रीय मंत्रिमंडल`.
const BARE_HEADS: &[&str] = &[
    "शाला",
    "टीम",
    "अस्पताल",
    "विद्यालय",
    "स्कूल",
    "कॉलेज",
    "सरकार",
    "सरकारों",
    "पुलिस",
    "प्रशासन",
    "मंत्रिमंडल",
    "कंपनी",
    "संगठन",
    "संस्था",
    "अदालत",
    "विभाग",
];

/// Words that open the name of a national body.
const OPENERS: &[&str] = &["राष्ट्रीय", "भारतीय", "केंद्रीय", "केन्द्रीय", "अंतरराष्ट्रीय", "अखिल"];

/// Institutions that a name before them makes a name, whoever else is meant by the words.
const INSTITUTIONS: &[&str] = &[
    "शाला",
    "आयोग",
    "प्राधिकरण",
    "बोर्ड",
    "अकादमी",
    "एकेडमी",
    "केंद्र",
    "केन्द्र",
    "विश्वविद्यालय",
    "यूनिवर्सिटी",
    "विद्यापीठ",
    "पॉलिटेक्निक",
    "इंस्टीट्यूट",
    "महाविद्यालय",
    "कॉलेज",
    "कालेज",
    "विद्यालय",
    "स्कूल",
    "अस्पताल",
    "चिकित्सालय",
    "हॉस्पिटल",
    "संस्थान",
    "न्यायालय",
    "हाईकोर्ट",
    "कोर्ट",
    "निगम",
    "परिषद",
];

/// Heads of bodies that the state or a trade sets up; before them a place and the words between belong to the name.
const FORMAL: &[&str] = &[
    "बोर्ड",
    "निगम",
    "आयोग",
    "प्राधिकरण",
    "परिषद",
    "पर्षद",
    "मंडल",
    "महामंडल",
    "संघ",
    "महासंघ",
    "परिसंघ",
    "एसोसिएशन",
    "यूनियन",
    "फेडरेशन",
    "महासभा",
    "अभिकरण",
    "न्यास",
    "अधिकरण",
];

/// Heads of firms, schools and charities that somebody owns.
const PRIVATE: &[&str] = &[
    "फाउंडेशन",
    "फाउंडेशंस",
    "ज्वेलर्स",
    "ट्रेडर्स",
    "ट्रैवल्स",
    "ट्रेवल्स",
    "एंटरप्राइजेज",
    "इंटरप्राइजेज",
    "इंडस्ट्रीज",
    "बिल्डर्स",
    "डेवलपर्स",
    "स्वीट्स",
    "मोटर्स",
    "हॉस्पिटल",
    "होम",
    "एकेडमी",
    "अकादमी",
    "क्लासेज",
    "क्लिनिक",
    "क्लीनिक",
    "फूड्स",
    "टेक्सटाइल्स",
    "नेत्रालय",
    "संस्था",
    "ट्रस्ट",
    "डायमंड्स",
    "एक्सपोर्ट्स",
    "इंफ्राटेक",
    "बिल्डकॉन",
    "लैब्स",
    "लैबोरेटरीज",
    "केमिकल्स",
    "स्टील्स",
    "लाइफसाइंसेज",
    "वेंचर्स",
    "सिक्योरिटीज",
    "प्रॉपर्टीज",
    "एसोसिएट्स",
    "ब्रदर्स",
    "एजेंसीज",
    "होटल्स",
    "प्रोडक्शंस",
    "पिक्चर्स",
    "कंसल्टेंट्स",
];

/// Of these one ordinary word before them is enough: `समर्पण फाउंडेशन`.
const OWNED: &[&str] = &[
    "फाउंडेशन",
    "ट्रेडर्स",
    "एंटरप्राइजेज",
    "इंटरप्राइजेज",
    "इंडस्ट्रीज",
    "एकेडमी",
    "नेत्रालय",
    "ट्रैवल्स",
    "ट्रेवल्स",
];

/// Words that introduce a body's name: `कोरियाई कंपनी हानूल टेक`, `समाचार एजेंसी एपी`.
const INTRODUCES: &[&str] = &[
    "कंपनी",
    "फर्म",
    "संस्था",
    "संगठन",
    "एनजीओ",
    "स्टार्टअप",
    "अखबार",
    "समाचारपत्र",
    "पत्रिका",
    "चैनल",
    "एजेंसी",
    "बैंड",
    "पार्टी",
    "क्लब",
    "बैंक",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_place_of_its_own() {
        let places: &Places = &PLACES;
        for (list, bit) in LISTS {
            for word in list {
                let mut of_word = places.words.iter().filter(|w| w.0 == *word);
                assert!(of_word.next().is_some_and(|w| w.1 & bit != 0), "{word}");
                assert!(of_word.next().is_none(), "{word}");
            }
        }
        let taken = places.words.iter().filter(|w| w.1 != 0).count();
        assert!(taken * 3 < SIZE, "{taken}");
    }
}
