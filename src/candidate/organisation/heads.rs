//! What a head noun asks of the words before it: which need a name, which a subject, which name nobody by themselves.

use super::head_words::{
    BARE_HEADS, FORMAL, GENERIC, INSTITUTIONS, INTRODUCES, LOOSE_HEADS, NAMING_HEADS, OPENERS,
    OWNED, PRIVATE, RUN_BY, UNIONS,
};
use crate::candidate::Context;
use crate::legal_form;
use crate::normalize::hash::hash_folded;
use crate::token::{PLAIN, TokenKind, match_form};
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
    /// A legal form, or its first word.
    pub(in super::super) const LEGAL: u32 = 1 << 24;
    pub(in super::super) const CENTRE: u32 = 1 << 25;
    /// Runs a firm.
    pub(in super::super) const RUNS: u32 = 1 << 26;
    /// Of a local paper or channel.
    pub(in super::super) const NEWS: u32 = 1 << 27;
    /// Sums up bodies named before it.
    pub(in super::super) const SEVERAL: u32 = 1 << 28;
    /// A works of somebody's name.
    pub(in super::super) const WORKS: u32 = 1 << 29;
    /// Those whom an office has.
    pub(in super::super) const TEAM: u32 = 1 << 30;
    /// Of some people of a village.
    pub(in super::super) const MEMBERS: u32 = 1 << 31;
}

/// The lists and their bits.
const LISTS: [(&[&str], u32); 32] = [
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
    (&["बटालियन", "वाहिनी"], says::BATTALION),
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
    (&legal_form::HINDI_FORMS, says::LEGAL),
    (&["केंद्र", "केन्द्र"], says::CENTRE),
    (RUN_BY, says::RUNS),
    (&["न्यूज"], says::NEWS),
    (&["उद्योग"], says::WORKS),
    (&["टीम"], says::TEAM),
    (&["मंडल", "समूह", "मंडली"], says::MEMBERS),
    (
        &["अस्पतालों", "बैंकों", "कंपनियों", "एजेंसियों", "संगठनों", "पार्टियों"],
        says::SEVERAL,
    ),
];

/// Words of the lists by their hash: each stands in its own place or right behind it.
static PLACES: Lazy<Places> = Lazy::new(Places::new);

const SIZE: usize = 1024;

struct Places {
    hashes: [u64; SIZE],
    /// Whether the word is its own match form: a token of its hash that is plain is it.
    plain: [bool; SIZE],
    words: [(&'static str, u32); SIZE],
}

impl Places {
    fn new() -> Self {
        let mut places = Places {
            hashes: [0; SIZE],
            plain: [false; SIZE],
            words: [("", 0); SIZE],
        };
        for (list, bit) in LISTS {
            for word in list {
                let form = match_form(word, TokenKind::Word);
                let hash = hash_folded(&form);
                let mut at = (hash >> 54) as usize;
                while places.words[at].1 != 0 && places.words[at].0 != *word {
                    at = (at + 1) % SIZE;
                }
                places.hashes[at] = hash;
                places.plain[at] = form == *word;
                places.words[at].0 = word;
                places.words[at].1 |= bit;
            }
        }
        places
    }
}

/// What the word of token `i` says.
#[inline(always)]
pub(super) fn said(c: &Context<'_>, i: usize) -> u32 {
    let places: &Places = &PLACES;
    let t = &c.tokens[i];
    let hash = t.hash;
    let mut at = (hash >> 54) as usize;
    while places.hashes[at] != 0 {
        if places.hashes[at] == hash
            && (places.plain[at] & t.has(PLAIN) || places.words[at].0 == c.token_text(i))
        {
            return places.words[at].1;
        }
        at = (at + 1) % SIZE;
    }
    0
}

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
