//! Words of Latin letters that are told by themselves: Hindi ones, and short verbs that headlines write with a capital.

use super::bit;
use crate::normalize::hash_folded;
use crate::token::{PLAIN, Token};
use once_cell::sync::Lazy;

/// Romanised Hindi's function words that are no English words. Two of them make a sentence Hindi.
pub(super) const ROMANISED: [&str; 56] = [
    "ka", "ki", "ke", "ko", "hai", "hain", "se", "mein", "nahi", "nahin", "nhi", "ne", "aur",
    "bhi", "toh", "kya", "kyu", "kyun", "kyon", "ye", "yeh", "wo", "woh", "kar", "karo", "karne",
    "raha", "rahe", "rahi", "tha", "thi", "ho", "hoga", "hua", "gaya", "gaye", "gayi", "apna",
    "apne", "apni", "aap", "hum", "tum", "koi", "sab", "kuch", "abhi", "liye", "wala", "wale",
    "wali", "jo", "jab", "tak", "kaise", "h",
];

/// Short words that headlines write with a capital, as they do not with `of` and `in`.
pub(super) const VERBS: [&str; 4] = ["is", "was", "has", "met"];

/// A listed word: its hash, its bytes and its bit.
#[derive(Clone, Copy, Default)]
struct Listed {
    hash: u64,
    bytes: u32,
    bit: u8,
}

/// The listed words by twelve bits of their hash, each with a place of its own. A token of the same hash and as many bytes is the
/// word but for the case of its letters, for whatever folds to a letter of ASCII is longer.
pub(in crate::candidate) struct Lists {
    places: [u8; 4096],
    shift: u32,
    words: [Listed; 256],
}

static LISTS: Lazy<Lists> = Lazy::new(|| {
    let romanised = ROMANISED.iter().map(|w| (w, bit::HINDI));
    let words = romanised.chain(VERBS.iter().map(|w| (w, bit::FULL)));
    let listed = words.map(|(w, bit)| Listed {
        hash: hash_folded(w),
        bytes: w.len() as u32,
        bit,
    });
    let mut lists = Lists {
        places: [0; 4096],
        shift: 0,
        words: [Listed::default(); 256],
    };
    let mut count = 1;
    for (place, word) in lists.words[1..].iter_mut().zip(listed) {
        *place = word;
        count += 1;
    }
    let words = lists.words;
    // The first twelve bits that tell all of them apart; a test sees that there are such.
    for shift in 0..=52 {
        lists.shift = shift;
        lists.places = [0; 4096];
        let apart = (1..count).all(|k: usize| {
            let place = &mut lists.places[(words[k].hash >> shift & 0xFFF) as usize];
            std::mem::replace(place, k as u8) == 0
        });
        if apart {
            break;
        }
    }
    lists
});

/// The listed words.
pub(in crate::candidate) fn lists() -> &'static Lists {
    &LISTS
}

/// Their hashes.
pub(in crate::candidate) fn listed_words() -> impl Iterator<Item = u64> {
    ROMANISED.iter().chain(&VERBS).map(|w| hash_folded(w))
}

impl Lists {
    /// The bit of a Latin token that is one of them, or none.
    #[inline]
    pub(in crate::candidate) fn bit(&self, t: &Token) -> u8 {
        let place = self.places[(t.hash >> self.shift & 0xFFF) as usize];
        if place == 0 { 0 } else { self.listed(place, t) }
    }

    #[inline(always)]
    fn listed(&self, place: u8, t: &Token) -> u8 {
        let word = &self.words[place as usize];
        // The verbs count in small letters only, and so does the one letter: `H&M`, `Capt. H. Das`.
        let written = match word.bytes {
            _ if t.has(PLAIN) => u8::MAX,
            1 => 0,
            _ => !bit::FULL,
        };
        if word.hash == t.hash && word.bytes == t.end - t.start {
            word.bit & written
        } else {
            0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::{TokenKind, match_form, tokenize};

    #[test]
    fn every_listed_word_has_its_place() {
        for word in ROMANISED.iter().chain(&VERBS) {
            assert_eq!(match_form(word, TokenKind::Word), *word);
            let mut tokens = Vec::new();
            tokenize(word, &mut tokens);
            assert!(LISTS.bit(&tokens[0]) != 0, "{word}");
            tokens.clear();
            let shouted = word.to_uppercase();
            tokenize(&shouted, &mut tokens);
            let hindi = ROMANISED.contains(word) && word.len() > 1;
            assert_eq!(LISTS.bit(&tokens[0]) != 0, hindi, "{shouted}");
        }
    }
}
