//! Closed lists of Latin words, built by the compiler: no look whether they are there already, no search.

use super::said::Sieve;
use crate::normalize::hash;
use crate::token::Token;

/// Places of a list's words, a power of two.
const PLACES: usize = 256;

/// Words of ASCII letters and digits, found by the hash of their token.
pub(crate) struct List {
    sieve: Sieve,
    /// By eight bits of the hash, open-addressed: the number of a word, from one on.
    places: [u8; PLACES],
    words: &'static [&'static str],
}

impl List {
    pub const fn new(words: &'static [&'static str]) -> Self {
        // So few that a word in none of the places is told soon.
        assert!(words.len() <= PLACES / 2);
        let mut places = [0; PLACES];
        let mut k = 0;
        while k < words.len() {
            let mut at = first(of_form(words[k]));
            while places[at] != 0 {
                at = (at + 1) % PLACES;
            }
            places[at] = k as u8 + 1;
            k += 1;
        }
        List {
            sieve: sieve(words),
            places,
            words,
        }
    }

    /// Whether the word of a token may be in the list, by twelve bits of its hash.
    #[inline(always)]
    pub const fn may_hold(&self, t: &Token) -> bool {
        self.sieve.may_hold(t)
    }

    pub const fn sieve(&self) -> &Sieve {
        &self.sieve
    }

    /// Whether `text`, that of token `t`, is.
    #[inline(always)]
    pub fn contains(&self, t: &Token, text: &str) -> bool {
        self.may_hold(t) && self.holds(t.hash, text)
    }

    /// The same whatever the letter case.
    #[inline(always)]
    pub fn contains_in_any_case(&self, t: &Token, text: &str) -> bool {
        self.may_hold(t) && self.at(t.hash).any(|word| word.eq_ignore_ascii_case(text))
    }

    fn holds(&self, hash: u64, text: &str) -> bool {
        self.at(hash).any(|word| word == text)
    }

    /// The words that may have this hash.
    #[inline(always)]
    fn at(&self, hash: u64) -> impl Iterator<Item = &'static str> {
        (first(hash)..).map_while(|at| {
            let place = usize::from(self.places[at % PLACES]);
            self.words.get(place.wrapping_sub(1)).copied()
        })
    }
}

/// Where a word of this hash is looked for first.
const fn first(hash: u64) -> usize {
    (hash >> 44) as usize % PLACES
}

/// Which words may be among these.
pub(crate) const fn sieve(words: &[&str]) -> Sieve {
    let mut sieve = Sieve::new(&[]);
    let mut k = 0;
    while k < words.len() {
        sieve = sieve.with(of_form(words[k]));
        k += 1;
    }
    sieve
}

/// The hash of a word's match form, which has small letters.
const fn of_form(word: &str) -> u64 {
    let (mut small, bytes) = ([0; 24], word.as_bytes());
    let mut k = 0;
    while k < bytes.len() {
        assert!(bytes[k].is_ascii_alphanumeric());
        small[k] = bytes[k].to_ascii_lowercase();
        k += 1;
    }
    match std::str::from_utf8(small.split_at(bytes.len()).0) {
        Ok(form) => hash::of_form(form),
        Err(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        const WORDS: [&str; 6] = ["Ltd", "of", "CEO", "van", "II", "Chamberlain"];
        static LIST: List = List::new(&WORDS);
        let asked = |text: &str| {
            let mut tokens = Vec::new();
            tokenize(text, &mut tokens);
            let t = &tokens[0];
            (LIST.contains(t, text), LIST.contains_in_any_case(t, text))
        };
        for word in WORDS {
            assert_eq!(asked(word), (true, true), "{word}");
        }
        assert_eq!(asked("LTD"), (false, true));
        assert_eq!(asked("Of"), (false, true));
        for word in ["l.t.d.", "in", "chamber", "राम", "III", "2", "."] {
            assert_eq!(asked(word), (false, false), "{word}");
        }
    }
}
