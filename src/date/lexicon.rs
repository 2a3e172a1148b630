//! The closed vocabulary, found by token hash.

pub(super) use super::vocabulary::{
    ADJECTIVE, AMBIGUOUS, COMING, Class, DAY, ENGLISH, LOAN, Lex, ROMAN, SHORT,
};
use super::vocabulary::{ROW, unpack};
use crate::token::{Token, TokenKind};
use once_cell::sync::Lazy;

const SLOTS: usize = 4096;
/// Bits of the filter in front of the table, which keeps the price of an ordinary word at one load.
const FILTER_BITS: usize = 1 << 16;

/// Words of the filter of openers: four kilobytes, asked for every token, in a first-level cache that the other stages share.
const OPENERS: usize = 512;

/// Open-addressed table of hashes with a bit filter in front.
pub(super) struct Lexicon {
    filter: Box<Bits>,
    /// The same for words that an expression begins with, named days included: what the scan asks of every token.
    openers: Box<[u64; OPENERS]>,
    slots: Box<[(u64, Lex); SLOTS]>,
}

// Arrays, whose length the compiler knows: no look-up checks a bound.
type Bits = [u64; FILTER_BITS / 64];

/// `words.txt`, packed by the build script.
static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));

static LEXICON: Lazy<Lexicon> = Lazy::new(|| Lexicon::read(WORDS));

/// The vocabulary, read at first use.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

#[inline]
fn slot(hash: u64) -> usize {
    (hash >> 40) as usize % SLOTS
}

/// Two bits of one word of the filter: with a single one, chance lets a word in forty through, `को` and `नहीं` among them.
#[inline(always)]
fn opener(hash: u64) -> (usize, u32, u32) {
    (
        (hash >> 55) as usize,
        (hash >> 48) as u32,
        (hash >> 42) as u32,
    )
}

impl Lexicon {
    fn read(rows: &[u8]) -> Self {
        let mut lexicon = Lexicon {
            filter: Box::new([0; FILTER_BITS / 64]),
            openers: Box::new([0; OPENERS]),
            slots: Box::new([(0, Lex::default()); SLOTS]),
        };
        let (rows, _) = rows.as_chunks::<ROW>();
        for (hash, lex) in rows.iter().map(unpack) {
            lexicon.insert(hash, lex);
        }
        // Named days have a table of their own.
        for hash in super::holiday::first_tokens() {
            lexicon.open(hash);
            let mut at = slot(hash);
            while lexicon.slots[at].0 != 0 {
                if lexicon.slots[at].0 == hash {
                    lexicon.slots[at].1.flags |= DAY;
                }
                at = (at + 1) % SLOTS;
            }
        }
        lexicon
    }

    fn know(&mut self, hash: u64) {
        let bit = (hash >> 32) as usize % FILTER_BITS;
        self.filter[bit / 64] |= 1 << (bit % 64);
    }

    fn open(&mut self, hash: u64) {
        let (word, one, two) = opener(hash);
        self.openers[word] |= 1 << (one % 64) | 1 << (two % 64);
    }

    /// The first row of a surface counts.
    fn insert(&mut self, hash: u64, lex: Lex) {
        self.know(hash);
        if lex.class.opens() {
            self.open(hash);
        }
        let mut at = slot(hash);
        while self.slots[at].0 != 0 {
            if self.slots[at].0 == hash {
                return;
            }
            at = (at + 1) % SLOTS;
        }
        self.slots[at] = (hash, lex);
    }

    /// Whether the word may be in the table; false for nearly every other one.
    #[inline]
    pub fn maybe(&self, hash: u64) -> bool {
        let bit = (hash >> 32) as usize % FILTER_BITS;
        self.filter[bit / 64] >> (bit % 64) & 1 != 0
    }

    /// Whether an expression may begin with the word; false for nearly every other one.
    #[inline]
    pub fn may_open(&self, hash: u64) -> bool {
        self.may_open_bit(hash) != 0
    }

    /// The same as one bit.
    #[inline(always)]
    pub fn may_open_bit(&self, hash: u64) -> u64 {
        let (word, one, two) = opener(hash);
        let bits = self.openers[word % OPENERS];
        bits.wrapping_shr(one) & bits.wrapping_shr(two) & 1
    }

    /// Hashes of the words of the table that an expression may begin with.
    pub fn opening(&self) -> impl Iterator<Item = u64> {
        let slots = self.slots.iter().filter(|slot| slot.1.class.opens());
        slots.map(|slot| slot.0)
    }

    /// The entry of a word token; class [`Class::None`] where there is none.
    #[inline]
    pub fn get(&self, token: &Token) -> Lex {
        if token.kind != TokenKind::Word || !self.maybe(token.hash) {
            return Lex::default();
        }
        let mut at = slot(token.hash);
        while self.slots[at].0 != 0 {
            if self.slots[at].0 == token.hash {
                return self.slots[at].1;
            }
            at = (at + 1) % SLOTS;
        }
        Lex::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        let mut tokens = Vec::new();
        let text = "सितम्बर सितंबर SEPTEMBER साढ़े साढे पाँच पांच छः छह तीन जहाज";
        crate::token::tokenize(text, &mut tokens);
        let classes: Vec<(Class, i16)> = tokens
            .iter()
            .map(|t| lexicon().get(t))
            .map(|l| (l.class, l.v))
            .collect();
        assert_eq!(classes[0], (Class::Month, 9));
        assert_eq!(classes[1], classes[0]);
        assert_eq!(classes[2], classes[0]);
        assert_eq!(classes[3], classes[4]);
        assert_eq!(classes[5], classes[6]);
        assert_eq!(classes[7], classes[8]);
        assert_eq!(classes[9], (Class::Num, 3));
        assert_eq!(classes[10], (Class::None, 0));
    }
}
