//! Names across scripts: one name, many spellings, in Devanagari and in Latin letters.
//!
//! [`key`] gives spellings of a name one short string for a hash map, [`matches()`] and [`similarity`] compare two names
//! sound by sound, [`to_latin`] and [`to_devanagari`] write a name the way newspapers do, [`to_iso15919`] letter by letter.
//!
//! ```
//! use sangya::transliterate::{key, matches, to_latin};
//!
//! assert_eq!(key("छत्तीसगढ़"), key("Chattisgarh"));
//! assert!(matches("विष्णुदेव साय", "Vishnu Deo Sai"));
//! assert!(!matches("Sanjay", "Sanjana"));
//! assert_eq!(to_latin("नाकाजो काज़ुया"), "Nakajo Kazuya");
//! ```
//!
//! All functions take any text, never fail and allocate in proportion to it. Names are compared, not texts: cut names
//! out first. Comparing knows no name, only sounds and spelling habits, and English words of company names
//! (`english.tsv`); [`to_devanagari`] also looks up the second parts and the commonest surnames of Indian names
//! (`parts.tsv`), whose long vowels Latin letters do not show.

// Data flows from the first group to the last: script, sounds, comparison of words, comparison of names.
mod aksara;
mod syllable;
mod words;

mod english;
mod letters;

mod devanagari_phones;
mod latin_phones;
mod phone;

mod cost;
mod key;
mod name;
mod names;
mod similarity;

mod devanagari;
mod devanagari_word;
mod iso15919;
mod japanese;
mod romanise;

#[cfg(test)]
mod spelling_tests;
#[cfg(test)]
mod tests;

pub use devanagari::to_devanagari;
pub use iso15919::to_iso15919;
pub use key::Key;
pub(crate) use romanise::Latin;
pub use romanise::to_latin;
pub(crate) use words::{is_zero_stop, words};

use key::Reading;
use name::{Capitals, Name};
pub(crate) use words::few_bytes;

/// The least [`similarity`] at which [`matches()`] says yes.
///
/// Chosen where the rate of false pairs is below 3 in 10,000 for single words and 1 in 10,000 for whole names and both
/// still find more than 95 of 100 spellings (`examples/transliterate_eval.rs`; the whole curve is in `docs/transliteration.md`).
pub const MATCH_THRESHOLD: f32 = 0.82;

/// The key of a name: equal for the spellings of it that press and people use, in both scripts.
///
/// About three spellings in four of a name have its key; [`keys`] joins a few more, [`matches()`] nearly all. Linear time.
///
/// ```
/// # use sangya::transliterate::key;
/// assert_eq!(key("लक्ष्मी"), key("Laxmi"));
/// assert_eq!(key("Vishnu Deo"), key("विष्णुदेव"));
/// assert_ne!(key("राम"), key("रमा"));
/// ```
#[must_use]
pub fn key(name: &str) -> Key {
    key::key(&Name::new(name, Capitals::Spoken), Reading::default())
}

/// Reads many names' keys, each as [`key`] does, with the same buffers.
#[derive(Debug, Default)]
pub(crate) struct Keys(name::Buffers);

impl Keys {
    /// The key of a name.
    pub(crate) fn key(&mut self, name: &str) -> Key {
        key::key(self.0.read(name, Capitals::Spoken), Reading::default())
    }

    /// Appends the key of a name.
    pub(crate) fn push(&mut self, name: &str, out: &mut String) {
        key::push(self.0.read(name, Capitals::Spoken), Reading::default(), out);
    }
}

/// 32 bits of a name's key, 0 for no name: equal for equal keys, made beforehand for the names of the lists.
#[allow(dead_code)] // Only the build script calls it.
pub(crate) fn fingerprint(name: &str) -> u32 {
    if name.is_empty() {
        0
    } else {
        key(name).fingerprint()
    }
}

/// All keys of a name, [`key`] first, at most five: where a spelling has two readings, one key for each.
///
/// Two names are candidates for each other when they share a key.
///
/// ```
/// # use sangya::transliterate::keys;
/// let (a, b) = (keys("राठौड़"), keys("Rathod"));
/// assert!(a.iter().any(|k| b.contains(k)));
/// ```
#[must_use]
pub fn keys(name: &str) -> Vec<Key> {
    let mut out: Vec<Key> = Vec::with_capacity(2);
    let mut add = |k: Key| {
        if !k.is_empty() && !out.contains(&k) {
            out.push(k);
        }
    };
    let spoken = Name::new(name, Capitals::Spoken);
    let plain = Reading::default();
    add(key::key(&spoken, plain));
    add(key::key(
        &spoken,
        Reading {
            flap_as_d: true,
            ..plain
        },
    ));
    add(key::key(
        &spoken,
        Reading {
            final_a: true,
            ..plain
        },
    ));
    add(key::key(
        &spoken,
        Reading {
            turn_e: true,
            ..plain
        },
    ));
    if has_capitals(name) {
        add(key::key(&Name::new(name, Capitals::Letters), plain));
    }
    out
}

/// How alike two names sound, 0 for unrelated ones, 1 for the same sounds; symmetrical.
///
/// Texts without a letter or digit are like nothing but themselves.
///
/// Word boundaries may differ, initials stand for letters in either script and, from two on or beside two whole words,
/// for words; middle words may be missing on one side; the last word may come first. Time is bounded by the product of
/// the lengths of the words compared, and words of more than 64 sounds are compared for equality only.
///
/// ```
/// # use sangya::transliterate::similarity;
/// assert!(similarity("शर्मा", "Sharma") > 0.99);
/// assert!(similarity("चौधरी", "Choudhary") > 0.9);
/// assert!(similarity("राम", "Rahul") < 0.5);
/// ```
#[must_use]
pub fn similarity(a: &str, b: &str) -> f32 {
    if a == b {
        return 1.0;
    }
    let (x, y) = (
        Name::new(a, Capitals::Spoken),
        Name::new(b, Capitals::Spoken),
    );
    let best = names::similarity(&x, &y);
    if best >= MATCH_THRESHOLD || !has_capitals(a) && !has_capitals(b) {
        return best;
    }
    // SAIL may be a word or four letters.
    let (x, y) = (
        Name::new(a, Capitals::Letters),
        Name::new(b, Capitals::Letters),
    );
    best.max(names::similarity(&x, &y))
}

/// Whether two names, or two words of names, are spellings of one by their sound.
///
/// ```
/// # use sangya::transliterate::matches;
/// assert!(matches("मोहम्मद", "Muhammed"));
/// assert!(matches("ए.पी.जे. अब्दुल कलाम", "APJ Abdul Kalam"));
/// assert!(!matches("लक्ष्मी", "लक्ष्मण"));
/// ```
#[must_use]
pub fn matches(a: &str, b: &str) -> bool {
    Matcher::default().matches(a, b)
}

/// Matches many names, each pair as [`matches()`] does, with the same buffers.
#[derive(Debug, Default)]
pub(crate) struct Matcher {
    a: name::Buffers,
    b: name::Buffers,
}

impl Matcher {
    /// Whether two names are spellings of one.
    pub(crate) fn matches(&mut self, a: &str, b: &str) -> bool {
        a == b || self.against(b).sounds_like(a)
    }

    /// Reads a name that several others are compared with.
    pub(crate) fn against<'m, 'n>(&'m mut self, name: &'n str) -> Against<'m, 'n> {
        self.b.read(name, Capitals::Spoken);
        self.b.price();
        Against {
            matcher: self,
            name,
        }
    }

    fn alike(&self) -> bool {
        let (a, b) = (self.a.name(), self.b.name());
        names::reaching(a, b, Some(MATCH_THRESHOLD)) >= MATCH_THRESHOLD
    }
}

/// A name that has been read.
#[derive(Debug)]
pub(crate) struct Against<'m, 'n> {
    matcher: &'m mut Matcher,
    name: &'n str,
}

impl Against<'_, '_> {
    /// Whether it [matches](matches()) another name.
    pub(crate) fn matches(&mut self, other: &str) -> bool {
        other == self.name || self.sounds_like(other)
    }

    fn sounds_like(&mut self, other: &str) -> bool {
        self.read(other, Capitals::Spoken);
        if self.matcher.alike() {
            return true;
        }
        if !has_capitals(other) && !has_capitals(self.name) {
            return false;
        }
        // SAIL may be a word or four letters.
        self.read(other, Capitals::Letters);
        self.read_own(Capitals::Letters);
        let alike = self.matcher.alike();
        self.read_own(Capitals::Spoken);
        alike
    }

    /// Whether it can be matched by a text that ends in the words `tail`; says yes too often, but for a small part of the price.
    pub(crate) fn may_end(&mut self, tail: &str) -> bool {
        if has_capitals(self.name) {
            return true;
        }
        self.read(tail, Capitals::Spoken);
        names::may_end(self.matcher.a.name(), self.matcher.b.name())
    }

    fn read_own(&mut self, capitals: Capitals) {
        self.matcher.b.read(self.name, capitals);
        self.matcher.b.price();
    }

    fn read(&mut self, other: &str, capitals: Capitals) {
        self.matcher.a.read(other, capitals);
        self.matcher.a.price();
    }
}

/// Whether a Devanagari word is an English one of those that names of companies and institutions are made of.
pub(crate) fn is_english(word: &str) -> bool {
    english::to_latin(word).is_some()
}

/// Whether a Latin word is one of them.
pub(crate) fn is_english_in_latin(word: &str) -> bool {
    english::to_devanagari(word).is_some()
}

/// The letters of a word that spells two or more, as [`to_latin`] gives them.
pub(crate) fn spelled_letters(word: &str) -> Option<Vec<char>> {
    let mut letters = Vec::with_capacity(8);
    (letters::read(word, &mut letters) && letters.len() > 1).then_some(letters)
}

/// The usual name of a Latin letter in Devanagari.
pub(crate) fn letter_name(letter: char) -> Option<&'static str> {
    letters::name(letter)
}

/// Whether a name has capitals in a row, which may be letters to be spelt.
fn has_capitals(name: &str) -> bool {
    name.as_bytes()
        .windows(2)
        .any(|w| w.iter().all(u8::is_ascii_uppercase))
}
