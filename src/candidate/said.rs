//! Single words that rules ask for, known by their hash before their letters are compared.

use super::Context;
use crate::normalize::hash;
use crate::token::Token;
#[cfg(test)]
use crate::token::Words;

/// A word that is its own match form. Nearly every other word is told from it by one comparison of numbers.
#[derive(Clone, Copy)]
pub(crate) struct Said {
    hash: u64,
    text: &'static str,
}

impl Said {
    pub const fn new(text: &'static str) -> Self {
        Said::written(text, text)
    }

    /// What tokens have as their hash, for whoever asks for several words at once.
    #[inline(always)]
    pub const fn hash(self) -> u64 {
        self.hash
    }

    /// A word that is written otherwise than its match form.
    pub const fn written(form: &str, text: &'static str) -> Self {
        Said {
            hash: hash::of_form(form),
            text,
        }
    }
}

/// Agent, object, source.
pub(crate) const NE: Said = Said::new("ने");
pub(crate) const NE_LATIN: Said = Said::new("ne");
pub(crate) const KO: Said = Said::new("को");
pub(crate) const SE: Said = Said::new("से");
/// Former, and eastern.
pub(crate) const PURV: Said = Said::new("पूर्व");
/// A surname that is a verb.
pub(crate) const LI: Said = Said::new("ली");
pub(crate) const MAHARAJ: Said = Said::new("महाराज");
pub(crate) const KA_LATIN: Said = Said::new("ka");
pub(crate) const KI_LATIN: Said = Said::new("ki");
pub(crate) const OF: Said = Said::new("of");
pub(crate) const TOLD: Said = Said::new("told");
pub(crate) const TELLS: Said = Said::new("tells");
pub(crate) const RS: Said = Said::written("rs", "Rs");
pub(crate) const THE: Said = Said::new("the");
/// A river.
pub(crate) const NADI: Said = Said::new("नदी");
pub(crate) const PAPER: Said = Said::new("अखबार");
pub(crate) const ROOP: Said = Said::new("रूप");
/// A province.
pub(crate) const PRANT: Said = Said::new("प्रांत");
/// The country, and no pronoun.
pub(crate) const US: Said = Said::written("us", "US");

/// Which words may be among some, by twelve bits of their hash: a table that needs no look whether it is there already.
pub(crate) struct Sieve([u64; 64]);

impl Sieve {
    /// Of the match forms of the words.
    pub const fn new(forms: &[&str]) -> Self {
        Sieve::of(&[forms])
    }

    /// Of several lists.
    pub const fn of(lists: &[&[&str]]) -> Self {
        let mut bits = [0; 64];
        let mut list = 0;
        while list < lists.len() {
            let mut k = 0;
            while k < lists[list].len() {
                let hash = hash::of_form(lists[list][k]);
                bits[(hash >> 58) as usize] |= 1 << (hash >> 52 & 63);
                k += 1;
            }
            list += 1;
        }
        Sieve(bits)
    }

    /// And of words with these hashes.
    pub fn and(mut self, hashes: impl Iterator<Item = u64>) -> Self {
        for hash in hashes {
            self.0[(hash >> 58) as usize] |= 1 << (hash >> 52 & 63);
        }
        self
    }

    /// And of those of another.
    pub const fn or(mut self, other: &Sieve) -> Self {
        let mut k = 0;
        while k < self.0.len() {
            self.0[k] |= other.0[k];
            k += 1;
        }
        self
    }

    /// And of one more, by the hash of its match form.
    pub const fn with(mut self, hash: u64) -> Self {
        self.0[(hash >> 58) as usize] |= 1 << (hash >> 52 & 63);
        self
    }

    #[inline(always)]
    pub const fn may_hold(&self, t: &Token) -> bool {
        self.0[(t.hash >> 58) as usize] >> (t.hash >> 52 & 63) & 1 != 0
    }

    /// Whether all words of a list, which are asked for behind it, pass.
    #[cfg(test)]
    pub fn lets_pass(&self, words: &Words) -> bool {
        let passes = |hash: u64| self.0[(hash >> 58) as usize] >> (hash >> 52 & 63) & 1 != 0;
        words.hashes().all(passes)
    }
}

/// A closed list of ASCII words in small letters, asked without regard to letter case and without a look at the text. A token of the
/// same hash and as many bytes is the word but for the case of its letters, for whatever folds to a letter of ASCII is longer.
pub(crate) struct Closed {
    sieve: Sieve,
    /// Hash and bytes, open-addressed by the upper bits of the hash.
    words: [(u64, u32); 64],
}

impl Closed {
    pub const fn new(list: &[&str]) -> Self {
        assert!(list.len() < 64);
        let mut words = [(0, 0); 64];
        let mut k = 0;
        while k < list.len() {
            let hash = hash::of_form(list[k]);
            let mut at = (hash >> 58) as usize;
            while words[at].1 != 0 {
                at = (at + 1) % 64;
            }
            words[at] = (hash, list[k].len() as u32);
            k += 1;
        }
        Closed {
            sieve: Sieve::new(list),
            words,
        }
    }

    #[inline(always)]
    pub fn has(&self, t: &Token) -> bool {
        self.sieve.may_hold(t) && self.holds(t)
    }

    fn holds(&self, t: &Token) -> bool {
        let mut at = (t.hash >> 58) as usize;
        loop {
            let (hash, bytes) = self.words[at % 64];
            if bytes == 0 || hash == t.hash {
                return bytes != 0 && bytes == t.end - t.start;
            }
            at += 1;
        }
    }
}

impl Context<'_> {
    /// Whether token `i` is this word.
    #[inline(always)]
    pub fn says(&self, i: usize, word: Said) -> bool {
        self.tokens[i].hash == word.hash && self.token_text(i) == word.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::{TokenKind, match_form};

    #[test]
    fn words_are_their_own_match_forms() {
        for w in [
            NE, NE_LATIN, KO, SE, PURV, LI, MAHARAJ, OF, TOLD, TELLS, THE, PRANT,
        ] {
            assert_eq!(match_form(w.text, TokenKind::Word), w.text);
            assert_eq!(hash::hash_folded(w.text), w.hash, "{}", w.text);
        }
        for w in [US, RS] {
            let form = match_form(w.text, TokenKind::Word);
            assert_eq!(hash::hash_folded(&form), w.hash);
        }
    }
}
