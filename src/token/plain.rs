//! Words that are their own match form, read and hashed at once: nine in ten of a Hindi text.
//!
//! A word is looked at through a window of bytes, all its letters at the same time and without a step that depends on how long it is:
//! the end of a word is what a processor guesses wrongly. What does not fit takes the long way, with the same answer.

use crate::normalize::devanagari::{SORTS, sort};
use crate::normalize::hash::{self, BLOCK};

/// Bytes looked at: a block and what follows it.
pub(super) const WINDOW: usize = 32;

/// Windows on a text: its bytes from any place on, zeros behind its end.
pub(super) struct Windows<'t> {
    text: &'t [u8],
    /// The text's last bytes and zeros, and where in the text that begins.
    tail: [u8; 2 * WINDOW],
    from: usize,
}

impl<'t> Windows<'t> {
    pub fn new(text: &'t [u8]) -> Self {
        let from = text.len().saturating_sub(WINDOW);
        let mut tail = [0; 2 * WINDOW];
        tail[..text.len() - from].copy_from_slice(&text[from..]);
        Windows { text, tail, from }
    }

    #[inline(always)]
    pub fn at(&self, i: usize) -> &[u8; WINDOW] {
        match self.text[i..].first_chunk() {
            Some(window) => window,
            None => self.last(i),
        }
    }

    #[cold]
    #[inline(never)]
    fn last(&self, i: usize) -> &[u8; WINDOW] {
        self.tail[i - self.from..]
            .first_chunk()
            .unwrap_or(&[0; WINDOW])
    }
}

/// Eight times the same byte.
macro_rules! all {
    ($byte:expr) => {
        const { u64::from_le_bytes([$byte; 8]) }
    };
}

/// What is asked of a Devanagari letter, one byte each of eight.
mod lane {
    /// A letter, matra or nasal: what a virama may stand before.
    pub(super) const LETTER: u8 = 1;
    pub(super) const VIRAMA: u8 = 1 << 1;
    pub(super) const NASAL: u8 = 1 << 2;
    /// Folds to something else, or ends a word.
    pub(super) const FOLDS: u8 = 1 << 3;
    /// May be a word's first.
    pub(super) const STARTS: u8 = 1 << 4;
}

/// By a letter's place in the block.
const LANES: [u8; 128] = {
    let mut t = [0; 128];
    let mut i = 0;
    while i < 128 {
        let s = SORTS[i];
        t[i] = if s & sort::LETTER != 0 {
            lane::LETTER
        } else if s & sort::NASAL != 0 {
            lane::LETTER | lane::NASAL
        } else if s & sort::VIRAMA != 0 {
            lane::VIRAMA
        } else {
            lane::FOLDS
        };
        if s & sort::STARTS != 0 {
            t[i] |= lane::STARTS;
        }
        i += 1;
    }
    t
};

/// The bytes of eight letters: those fixed by the block, and which bits are.
const LETTERS: [[u64; 3]; 2] = {
    let mut bytes = [[0; BLOCK]; 2];
    let mut i = 0;
    while i < BLOCK {
        // E0, A4 or A5, 80–BF
        bytes[0][i] = [0xE0, 0xA4, 0x80][i % 3];
        bytes[1][i] = [0xFF, 0xFE, 0xC0][i % 3];
        i += 1;
    }
    [words(&bytes[0]), words(&bytes[1])]
};

/// The lowest bits of second bytes.
const UPPER: [u64; 3] = {
    let mut bytes = [0; BLOCK];
    let mut i = 1;
    while i < BLOCK {
        bytes[i] = 1;
        i += 3;
    }
    words(&bytes)
};

const fn words(b: &[u8; BLOCK]) -> [u64; 3] {
    let mut words = [0; 3];
    let mut i = BLOCK;
    while i > 0 {
        i -= 1;
        words[i / 8] = words[i / 8] << 8 | b[i] as u64;
    }
    words
}

/// The first so many bytes.
const INSIDE: [[u64; 3]; BLOCK + 1] = {
    let mut t = [[0; 3]; BLOCK + 1];
    let mut n = 0;
    while n <= BLOCK {
        let mut bytes = [0; BLOCK];
        let mut i = 0;
        while i < n {
            bytes[i] = 0xFF;
            i += 1;
        }
        t[n] = words(&bytes);
        n += 1;
    }
    t
};

/// The plain Devanagari word at the window's start: its length in bytes and its hash.
#[inline(always)]
pub(super) fn devanagari(window: &[u8; WINDOW]) -> Option<(usize, u64)> {
    let Some(block) = window.first_chunk() else {
        return None;
    };
    let [a, b, c] = hash::words(block);
    let [fixed, bits] = &LETTERS;
    let other = |k: usize, w: u64| (w ^ fixed[k]) & bits[k];
    let (x, y, z) = (other(0, a), other(1, b), other(2, c));
    let same = |x: u64| x.trailing_zeros() as usize / 8;
    let mut bytes = 16 + same(z);
    bytes = if y != 0 { 8 + same(y) } else { bytes };
    bytes = if x != 0 { same(x) } else { bytes };
    // Where the next word begins hangs on this and nothing below, which the processor does meanwhile.
    if window[bytes] >= 0x80 {
        return None;
    }

    // The upper half of the block is in a letter's second byte. With it moved to the third, that one says all.
    let upper = |k: usize, w: u64| w & UPPER[k];
    let x = a ^ upper(0, a) << 14;
    let y = b ^ upper(1, b) << 14 ^ (a >> 56 & 1) << 6;
    let z = c ^ upper(2, c) << 14;
    let lane = |k: usize, third: u64| u64::from(LANES[third as usize & 0x7F]) << (8 * k);
    let lanes = lane(0, x >> 16)
        | lane(1, x >> 40)
        | lane(2, y)
        | lane(3, y >> 24)
        | lane(4, y >> 48)
        | lane(5, z >> 8)
        | lane(6, z >> 32)
        | lane(7, z >> 56);
    let inside = &INSIDE[bytes];
    // Nothing that folds or ends a word; a letter behind every virama; no virama behind a nasal, which may fold then.
    // A third of the bytes, for numbers as small as these.
    let lanes = lanes & INSIDE[(bytes * 11) >> 5][0];
    let next = lanes >> 8;
    let wrong = (lanes & all!(lane::FOLDS)) >> 3
        | (lanes & all!(lane::VIRAMA)) >> 1 & !next
        | (lanes & all!(lane::NASAL)) >> 2 & (next >> 1);
    if wrong & all!(1) != 0 || lanes as u8 & lane::STARTS == 0 {
        return None;
    }
    let folded = [a & inside[0], b & inside[1], c & inside[2]];
    Some((bytes, hash::join(hash::SEED, folded)))
}

/// A run of ASCII letters.
pub(super) struct Latin {
    pub len: usize,
    /// In lower case.
    pub hash: u64,
    /// A bit for each letter.
    pub capitals: u32,
}

/// The ASCII letters at the window's start; `None` where the word may go on behind them.
#[inline(always)]
pub(super) fn latin(window: &[u8; WINDOW]) -> Option<Latin> {
    let Some(block) = window.first_chunk() else {
        return None;
    };
    let words = hash::words(block);
    let low = words.map(|w| w | all!(0x20));
    // The upper bit of each byte that is no letter: above z, or not up to a.
    let other = low.map(|w| {
        let seven = w & all!(0x7F);
        (w | !(seven + all!(0x80 - b'a')) | (seven + all!(0x80 - b'z' - 1))) & all!(0x80)
    });
    let same = |x: u64| x.trailing_zeros() as usize / 8;
    let mut n = 16 + same(other[2]);
    n = if other[1] != 0 { 8 + same(other[1]) } else { n };
    n = if other[0] != 0 { same(other[0]) } else { n };
    let after = window[n];
    if after >= 0x80 || after == b'\'' || after.is_ascii_alphabetic() {
        return None;
    }
    let inside = INSIDE[n];
    let capitals = |k: usize| {
        let spread = (!words[k] & all!(0x20) & inside[k]) >> 5;
        // The lowest bits of eight bytes side by side.
        (spread.wrapping_mul(0x0102_0408_1020_4080) >> 56) as u32
    };
    let capitals = capitals(0) | capitals(1) << 8 | capitals(2) << 16;
    let folded = [low[0] & inside[0], low[1] & inside[1], low[2] & inside[2]];
    Some(Latin {
        len: n,
        hash: hash::join(hash::SEED, folded),
        capitals,
    })
}
