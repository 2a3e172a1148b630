//! The words of the names that a text has shown so far, by their hashes, with a filter in front of them.

use crate::token::Token;

/// What a word was part of.
pub(super) const PERSON: u8 = 1;
/// Part of a person's name that is also a word.
pub(super) const WEAK_PERSON: u8 = 1 << 1;
pub(super) const ORG: u8 = 1 << 2;
pub(super) const PLACE: u8 = 1 << 3;
/// A body's short name, given in brackets behind the full one.
pub(super) const DEFINED: u8 = 1 << 4;

/// A body's or a place's name in Latin letters that no list knows and the words around it have told for certain.
pub(super) const LATIN_ORG: u8 = 1 << 6;
pub(super) const LATIN_PLACE: u8 = 1 << 7;

/// Surname of an English name that is also a word or another name.
pub(super) const LATIN_PERSON: u8 = 1 << 5;

/// Token hashes of the words of names found so far.
#[derive(Default)]
pub(crate) struct Names {
    pub(super) words: Words,
    /// Whether any word is [`DEFINED`].
    pub(super) defined: bool,
    /// Whether a firm's name of several words is among them, or its first word.
    pub(super) firms: bool,
    /// A bit for each hash: the map itself is asked for one word in fifty.
    pub(super) filter: Filter,
    /// Of the segment: which tokens stand in names already, as bits.
    pub(super) taken: Vec<u64>,
}

/// What each word was part of, by its hash: one array, each word in its place or right behind it.
#[derive(Default)]
pub(super) struct Words {
    slots: Vec<(u64, u8)>,
    pub(super) len: usize,
}

impl Words {
    /// The place of a word or the free one it would take. There is always one.
    #[inline]
    fn place(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash >> 32) as usize & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != hash {
            at = (at + 1) & mask;
        }
        at
    }

    #[inline]
    pub(super) fn get(&self, hash: u64) -> u8 {
        if self.len == 0 {
            return 0;
        }
        self.slots[self.place(hash)].1
    }

    fn add(&mut self, hash: u64, bit: u8) {
        if self.len * 2 >= self.slots.len() {
            self.grow();
        }
        let at = self.place(hash);
        self.len += usize::from(self.slots[at].1 == 0);
        self.slots[at].0 = hash;
        self.slots[at].1 |= bit;
    }

    #[cold]
    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for (hash, bits) in old.into_iter().filter(|w| w.1 != 0) {
            let at = self.place(hash);
            self.slots[at] = (hash, bits);
        }
    }
}

/// A bit for each word, at the upper bits of its hash.
pub(super) struct Filter {
    few: [u64; Filter::FEW],
    /// In place of `few` once a text has many names: a filter that is half full turns nothing away.
    many: Vec<u64>,
}

impl Default for Filter {
    fn default() -> Self {
        Filter {
            few: [0; Filter::FEW],
            many: Vec::new(),
        }
    }
}

impl Filter {
    /// Sixty-four bits each. A power of two, like the length of `many`.
    const FEW: usize = 64;

    fn add(&mut self, hash: u64) {
        if self.many.is_empty() {
            set(&mut self.few, hash);
        } else {
            set(&mut self.many, hash);
        }
    }

    /// Whether a word may be among them.
    #[inline]
    pub(super) fn may_hold(&self, hash: u64) -> bool {
        let bits = self.bits();
        bits[(hash >> 38) as usize & (bits.len() - 1)] >> (hash >> 58) & 1 != 0
    }

    /// See [`held`].
    pub(super) fn held(&self, tokens: &[Token], small: u64, taken: u64) -> u64 {
        let has = |bits: u64, hash: u64| bits >> (hash >> 58) & 1 != 0;
        if self.many.is_empty() {
            let few = |hash: u64| self.few[(hash >> 38) as usize % Filter::FEW];
            held(tokens, small, taken, |hash| has(few(hash), hash))
        } else {
            let last = self.many.len() - 1;
            let many = |hash: u64| self.many[(hash >> 38) as usize & last];
            held(tokens, small, taken, |hash| has(many(hash), hash))
        }
    }

    fn bits(&self) -> &[u64] {
        if self.many.is_empty() {
            &self.few
        } else {
            &self.many
        }
    }

    /// Makes room for `words`, of which `hashes` are those there are.
    #[cold]
    fn grow(&mut self, words: usize, hashes: impl Iterator<Item = u64>) {
        let size = (words / 4).next_power_of_two();
        if size > self.bits().len() {
            self.many = vec![0; size];
            hashes.for_each(|hash| set(&mut self.many, hash));
        }
    }
}

fn set(bits: &mut [u64], hash: u64) {
    bits[(hash >> 38) as usize & (bits.len() - 1)] |= 1 << (hash >> 58);
}

/// Which of 64 tokens a filter lets pass, those in `small` and `taken` aside: asked all at once, so that the few that pass are all that
/// is guessed wrongly.
#[inline(always)]
fn held(tokens: &[Token], small: u64, taken: u64, may_hold: impl Fn(u64) -> bool) -> u64 {
    let mut set = 0;
    if small == 0 {
        for (k, t) in tokens.iter().enumerate() {
            set |= u64::from(may_hold(t.hash)) << k;
        }
        return set & !taken;
    }
    let mut asked = !(small | taken) & u64::MAX >> (64 - tokens.len());
    while asked != 0 {
        let k = asked.trailing_zeros();
        asked &= asked - 1;
        let hash = tokens.get(k as usize).map_or(0, |t| t.hash);
        set |= u64::from(may_hold(hash)) << k;
    }
    set
}

impl Names {
    /// Forgets them: another text begins.
    pub fn clear(&mut self) {
        if self.words.len == 0 {
            return;
        }
        if self.filter.many.is_empty() {
            self.words.slots.fill((0, 0));
            self.words.len = 0;
            self.filter.few = [0; Filter::FEW];
            self.defined = false;
            self.firms = false;
        } else {
            // The next text begins with a small table again, and with the filter that goes with it.
            *self = Names::default();
        }
    }

    /// A firm's name of several words, by one number for all of them.
    pub(super) fn add_firm(&mut self, hash: u64) {
        self.firms = true;
        self.add(hash, LATIN_ORG);
    }

    pub(super) fn add(&mut self, hash: u64, bit: u8) {
        let room = self.words.slots.len();
        self.words.add(hash, bit);
        if self.words.slots.len() > room {
            let words = self.words.slots.iter().filter(|w| w.1 != 0);
            self.filter
                .grow(self.words.slots.len() / 2, words.map(|w| w.0));
        }
        self.defined |= bit & (DEFINED | LATIN_ORG | LATIN_PLACE) != 0;
        self.filter.add(hash);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    /// The table and its filter, against a map of the standard library: few names and many, hashes that share a place.
    #[test]
    fn names_are_those_of_a_map() {
        let mut tokens = Vec::new();
        crate::token::tokenize("राम", &mut tokens);
        let mut names = Names::default();
        let mut map: HashMap<u64, u8> = HashMap::new();
        let mut random = 1u64;
        for n in 0..5000 {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            // Every third one has the place of others.
            let hash = if n % 3 == 0 {
                random | 0xFFF << 32
            } else {
                random
            };
            let bit = [PERSON, ORG, PLACE][n % 3];
            assert_eq!(names.words.get(hash), map.get(&hash).copied().unwrap_or(0));
            names.add(hash, bit);
            *map.entry(hash).or_default() |= bit;
            if n % 512 == 0 || n < 80 {
                for (&hash, &bits) in &map {
                    assert_eq!(names.words.get(hash), bits);
                    let t = Token { hash, ..tokens[0] };
                    assert_eq!(names.filter.held(&[t], 0, 0), 1, "{n}");
                }
            }
        }
        assert_eq!(names.words.len, map.len());
    }
}
