//! Groups found again by a hash: one open table of numbers, no text kept.
//!
//! The hash starts from a number drawn once per process, so that no text can be written to collide.

use crate::normalize::{self, Class};
use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;

static SEED: OnceLock<u64> = OnceLock::new();

/// A prime with its bits well spread: the multiplier of each step.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

pub(super) fn seed() -> u64 {
    *SEED.get_or_init(|| RandomState::new().hash_one(STEP) | 1)
}

/// One step: both halves of the wide product depend on all bits.
#[inline(always)]
pub(super) fn mix(hash: u64, word: u64) -> u64 {
    let wide = u128::from(hash ^ word) * u128::from(STEP);
    (wide as u64) ^ (wide >> 64) as u64
}

/// Hash of bytes as they stand.
#[inline]
pub(super) fn of_bytes(start: u64, bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words
        .iter()
        .fold(start, |h, w| mix(h, u64::from_le_bytes(*w)));
    mix(mix(hash, short(rest)), bytes.len() as u64 ^ STEP)
}

/// Less than eight bytes as a number, the first lowest and zeros behind the last: read in pieces that overlap, without a loop.
#[inline(always)]
fn short(bytes: &[u8]) -> u64 {
    let n = bytes.len();
    if let (Some(a), Some(b)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let (a, b) = (u32::from_le_bytes(*a), u32::from_le_bytes(*b));
        u64::from(a) | u64::from(b) << (8 * (n & 7) - 32)
    } else if let [first, .., last] = bytes {
        let middle = u64::from(bytes[n / 2]);
        u64::from(*first) | middle << (8 * (n / 2)) | u64::from(*last) << (8 * (n - 1))
    } else {
        bytes.first().map_or(0, |b| u64::from(*b))
    }
}

/// Whether a name has other letters than ASCII, and how many white spaces of ASCII it has: eight bytes at a time.
#[inline]
pub(super) fn letters_and_spaces(name: &str) -> (bool, u32) {
    const ONES: u64 = u64::MAX / 255;
    let (words, rest) = name.as_bytes().as_chunks::<8>();
    let (mut high, mut spaces, mut odd) = (0, 0, 0);
    let mut read = |word: u64| {
        high |= word;
        // Exact: no byte borrows from the next.
        let other = word ^ (ONES * 0x20);
        let same = !(((other & (ONES * 0x7F)) + ONES * 0x7F) | other | (ONES * 0x7F));
        spaces += same.count_ones();
        // Bytes below a space, line ends and tabs among them; now and then one behind them, which costs time.
        odd |= word.wrapping_sub(ONES * 0x20) & !word & (ONES * 0x80);
    };
    for word in words {
        read(u64::from_le_bytes(*word));
    }
    if !rest.is_empty() {
        read(short(rest) | (ONES * 0x40) << (8 * rest.len()));
    }
    if odd != 0 {
        spaces = name.bytes().filter(u8::is_ascii_whitespace).count() as u32;
    }
    (high & (ONES * 0x80) != 0, spaces)
}

/// Hash of the letters and digits of a name as they fold: spaces, points, hyphens and signs count for nothing.
#[inline]
pub(super) fn of_letters(start: u64, name: &str) -> u64 {
    of_first_letters(start, name, usize::MAX)
}

/// The first two letters of names, as bits: what does not begin like any of them needs no hash.
#[derive(Debug)]
pub(super) struct Heads([u64; 64]);

/// Twelve bits of what a name begins with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head(u16);

impl Default for Heads {
    fn default() -> Self {
        Heads([0; 64])
    }
}

impl Heads {
    pub fn add(&mut self, name: &str) {
        self.put(Self::of(name));
    }

    /// Adds the head of a name; says whether one like it was there.
    pub fn put(&mut self, head: Head) -> bool {
        let (at, bit) = (usize::from(head.0 >> 6), 1 << (head.0 & 63));
        let before = self.0[at] & bit != 0;
        self.0[at] |= bit;
        before
    }

    /// Whether a name of these letters may have been added: yes where one was.
    pub fn may_hold(&self, name: &str) -> bool {
        self.has(Self::of(name))
    }

    #[inline]
    pub fn has(&self, head: Head) -> bool {
        self.0[usize::from(head.0 >> 6)] & 1 << (head.0 & 63) != 0
    }

    pub fn of(name: &str) -> Head {
        Head((of_first_letters(STEP, name, 2) >> 52) as u16)
    }
}

#[inline(always)]
fn of_first_letters(start: u64, name: &str, mut most: usize) -> u64 {
    let mut hash = start;
    let mut i = 0;
    while i < name.len() && most > 0 {
        let s = normalize::step(name, i);
        i += s.len;
        if s.ch == normalize::devanagari::VIRAMA && i == name.len() {
            break;
        }
        if s.ch != 0
            && !matches!(
                s.class,
                Class::Space | Class::Newline | Class::Punctuation | Class::Invisible
            )
        {
            hash = mix(hash, u64::from(s.ch));
            most -= 1;
        }
    }
    hash
}

/// Numbers by hash.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Upper half of the hash, and the number plus one; zero where free.
    slots: Vec<(u32, u32)>,
    filled: usize,
}

impl Index {
    /// Empties the table.
    pub fn clear(&mut self) {
        // The size that the last text needed, not that of the longest text ever.
        let size = (self.filled * 4).next_power_of_two().max(64);
        self.slots.truncate(size);
        self.slots.fill((0, 0));
        self.filled = 0;
    }

    /// The number kept for what has this hash and is `same`; where there is none, `new`, which is kept from now on.
    #[inline]
    pub fn get_or_insert(&mut self, hash: u64, new: u32, same: impl Fn(u32) -> bool) -> u32 {
        if self.filled * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let tag = (hash >> 32) as u32;
        let mut at = tag as usize & mask;
        loop {
            let (t, n) = self.slots[at];
            if n == 0 {
                self.slots[at] = (tag, new + 1);
                self.filled += 1;
                return new;
            }
            if t == tag && same(n - 1) {
                return n - 1;
            }
            at = (at + 1) & mask;
        }
    }

    #[cold]
    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(64);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for slot in old.into_iter().filter(|s| s.1 != 0) {
            let mut at = slot.0 as usize & (size - 1);
            while self.slots[at].1 != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = slot;
        }
    }
}

/// Numbers by a hash whose 64 seeded bits stand for the text. One table for all that is looked up of a text: small, kept from step to
/// step, and no code of its own for every sort of value.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// The hash, and the number plus one; zero where free.
    slots: Vec<(u64, u32)>,
    filled: usize,
}

impl Numbers {
    /// Empties the table.
    pub fn clear(&mut self) {
        if self.filled > 0 {
            let size = (self.filled * 4).next_power_of_two().max(64);
            self.slots.truncate(size);
            self.slots.fill((0, 0));
            self.filled = 0;
        }
    }

    /// Whether it has room already.
    pub fn is_kept(&self) -> bool {
        !self.slots.is_empty()
    }

    /// The number kept for a hash.
    pub fn get(&self, hash: u64) -> Option<u32> {
        if self.filled == 0 {
            return None;
        }
        let (_, number) = self.slots[self.find(hash)];
        number.checked_sub(1)
    }

    /// The number kept for a hash; where there is none, `new`, which is kept from now on.
    pub fn get_or_insert(&mut self, hash: u64, new: u32) -> u32 {
        if self.filled * 2 >= self.slots.len() {
            self.grow();
        }
        let at = self.find(hash);
        let slot = &mut self.slots[at];
        if slot.1 == 0 {
            *slot = (hash, new + 1);
            self.filled += 1;
        }
        slot.1 - 1
    }

    /// The slot of a hash, or the free one that it may have.
    #[inline]
    fn find(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash >> 32) as usize & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != hash {
            at = (at + 1) & mask;
        }
        at
    }

    #[cold]
    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(64);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for slot in old.into_iter().filter(|s| s.1 != 0) {
            let at = self.find(slot.0);
            self.slots[at] = slot;
        }
    }
}

/// A hash that is one already: for maps keyed by [`of_letters`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ready(u64);

impl std::hash::Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = of_bytes(self.0, bytes);
    }
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// A map keyed by a hash of [`of_letters`] or [`of_bytes`]; 64 seeded bits stand for the text.
pub(super) type ByHash<T> = std::collections::HashMap<u64, T, std::hash::BuildHasherDefault<Ready>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_only() {
        let of = |t| of_letters(seed(), t);
        assert_eq!(of("ए.पी.जे. अब्दुल कलाम"), of("एपीजे अब्दुल-कलाम"));
        assert_eq!(of("हिन्दी"), of("हिंदी"));
        assert_eq!(of("Rahul Gandhi"), of("#rahulgandhi"));
        assert_ne!(of("राम"), of("रमा"));
        assert_ne!(of(""), of("क"));
    }

    #[test]
    fn heads() {
        let mut heads = Heads::default();
        heads.add("ए.पी.जे. अब्दुल कलाम");
        heads.add("Ra");
        for (name, held) in [
            ("एपीजे", true),
            ("R. A. Mehta", true),
            ("rahul", true),
            ("एक", false),
            ("r", false),
            ("", false),
        ] {
            assert_eq!(heads.may_hold(name), held, "{name}");
        }
    }

    #[test]
    fn shorter_than_a_step() {
        for n in 0..8 {
            let bytes: Vec<u8> = (1..=n).collect();
            let mut all = [0; 8];
            all[..bytes.len()].copy_from_slice(&bytes);
            assert_eq!(short(&bytes), u64::from_le_bytes(all));
        }
    }

    #[test]
    fn spaces() {
        for name in [
            "",
            " ",
            "a",
            "राम",
            "राम कुमार वर्मा",
            "a b\tc\nd\u{B}e\u{C}f\r!",
            "  !! \u{1} ",
            "Ram Kumar Varma é",
            "\u{7F}  \u{80}",
            "abcdefg ",
            "abcdefgh ",
            "abcdefg h",
        ] {
            let spaces = name.bytes().filter(u8::is_ascii_whitespace).count() as u32;
            assert_eq!(
                letters_and_spaces(name),
                (!name.is_ascii(), spaces),
                "{name:?}"
            );
        }
    }

    #[test]
    fn numbers() {
        let mut numbers = Numbers::default();
        for round in 0..3u64 {
            assert_eq!(numbers.get(7), None);
            for n in 0..1000u32 {
                // Many of one upper half.
                let hash = u64::from(n) * (1 + (round << 40));
                assert_eq!(numbers.get_or_insert(hash, n), n);
                assert_eq!(numbers.get_or_insert(hash, n + 1), n);
            }
            assert_eq!(numbers.get(0), Some(0));
            assert_eq!(numbers.get(u64::MAX), None);
            numbers.clear();
        }
    }

    #[test]
    fn finds_again() {
        let mut index = Index::default();
        for round in 0..2 {
            for n in 0u32..1000 {
                let hash = of_bytes(seed(), &n.to_le_bytes());
                let got = index.get_or_insert(hash, n, |m| m == n);
                assert_eq!(got, n, "round {round}");
            }
        }
        index.clear();
        assert_eq!(index.get_or_insert(7, 3, |_| true), 3);
    }
}
