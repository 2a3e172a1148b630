//! Words that are their own match form, read and hashed at once: nine in ten of a Hindi text.
//!
//! A word is looked at through a window of bytes, all its letters at the same time and without a step that depends on how long it is:
//! the end of a word is what a processor guesses wrongly. What does not fit takes the long way, with the same answer.

use super::{ODD, PLAIN};
use crate::normalize::devanagari::{FOLD, SORTS, sort};
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
    /// What a plain word does not hold.
    pub(super) const OTHER: u8 = 1 << 3;
    /// May be a word's first.
    pub(super) const STARTS: u8 = 1 << 4;
    /// Folds to another letter, whatever follows.
    pub(super) const FOLDS: u8 = 1 << 5;
    pub(super) const VANISHES: u8 = 1 << 6;
    /// Digits, dandas and the abbreviation sign end a word.
    pub(super) const STOP: u8 = 1 << 7;
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
        } else if matches!(i, 0x64..=0x71) {
            lane::OTHER | lane::STOP
        } else if FOLD[i] == 0 {
            lane::OTHER | lane::VANISHES
        } else if i == 0x29 {
            // ऩ folds to a nasal, which with a virama folds further.
            lane::OTHER
        } else {
            lane::OTHER | lane::FOLDS
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

/// Up to eight Devanagari letters.
pub(super) struct Block {
    words: [u64; 3],
    /// Their bytes, dandas and digits included.
    bytes: usize,
    /// Their lanes, and what comes of the bytes behind them.
    lanes: u64,
}

impl Block {
    #[inline(always)]
    pub fn read(window: &[u8; WINDOW]) -> Block {
        let words = first_words(window);
        let [a, b, c] = words;
        let [fixed, bits] = &LETTERS;
        let other = |k: usize, w: u64| (w ^ fixed[k]) & bits[k];
        let (x, y, z) = (other(0, a), other(1, b), other(2, c));
        let mut bytes = 16 + place(z);
        bytes = if y != 0 { 8 + place(y) } else { bytes };
        bytes = if x != 0 { place(x) } else { bytes };

        // The upper half of the block is in a letter's second byte. With it moved to the third, that one says all.
        let upper = |k: usize, w: u64| (w & UPPER[k]) << 14;
        let x = a ^ upper(0, a);
        let y = b ^ upper(1, b) ^ (a >> 56 & 1) << 6;
        let z = c ^ upper(2, c);
        let lane = |k: usize, third: u64| u64::from(LANES[third as usize & 0x7F]) << (8 * k);
        let lanes = lane(0, x >> 16)
            | lane(1, x >> 40)
            | lane(2, y)
            | lane(3, y >> 24)
            | lane(4, y >> 48)
            | lane(5, z >> 8)
            | lane(6, z >> 32)
            | lane(7, z >> 56);
        Block {
            words,
            bytes,
            lanes,
        }
    }

    /// The plain word that is the block's beginning, of which `window` shows what follows: its length in bytes and its hash.
    #[inline(always)]
    pub fn plain(&self, window: &[u8; WINDOW]) -> Option<(usize, u64)> {
        // Where the next word begins hangs on this and nothing below, which the processor does meanwhile.
        if window[self.bytes] >= 0x80 {
            return None;
        }
        // A third of the bytes, for numbers as small as these.
        let lanes = self.lanes & INSIDE[(self.bytes * 11) >> 5][0];
        if !plain(lanes, 0) || lanes as u8 & lane::STARTS == 0 {
            return None;
        }
        Some((self.bytes, self.join(hash::SEED, self.bytes)))
    }

    /// Joins the first so many bytes to a hash.
    #[inline(always)]
    fn join(&self, hash: u64, bytes: usize) -> u64 {
        let ([a, b, c], inside) = (self.words, &INSIDE[bytes]);
        hash::join(hash, [a & inside[0], b & inside[1], c & inside[2]])
    }
}

/// The words of a window's block.
#[inline(always)]
fn first_words(window: &[u8; WINDOW]) -> [u64; 3] {
    match window.first_chunk() {
        Some(block) => hash::words(block),
        None => [0; 3],
    }
}

/// The first byte that is not zero.
#[inline(always)]
fn place(bytes: u64) -> usize {
    bytes.trailing_zeros() as usize / 8
}

/// Whether letters with these lanes fold to themselves, `next` being the lane behind eight of them: nothing that folds or ends a word;
/// a letter behind every virama; no virama behind a nasal, which may fold then.
#[inline(always)]
fn plain(lanes: u64, next: u64) -> bool {
    let next = lanes >> 8 | next << 56;
    let wrong = (lanes & all!(lane::OTHER)) >> 3
        | (lanes & all!(lane::VIRAMA)) >> 1 & !next
        | (lanes & all!(lane::NASAL)) >> 2 & (next >> 1);
    wrong & all!(1) == 0
}

/// The word at `start` that is longer than a block, has a danda or digit behind it, or has letters that fold each for itself: nukta, ँ,
/// letters composed with a nukta. Its length in bytes, its hash and its flags.
#[inline(never)]
pub(super) fn harder(windows: &Windows<'_>, start: usize) -> Option<(usize, u64, u16)> {
    let mut hash = hash::SEED;
    let mut at = start;
    let mut block = Block::read(windows.at(at));
    if block.lanes as u8 & lane::STARTS == 0 {
        return None;
    }
    loop {
        let letters = block.bytes / 3;
        let stop = place(block.lanes & all!(lane::STOP));
        let word = letters.min(stop);
        let lanes = block.lanes & INSIDE[word][0];
        if stop < letters || windows.at(at)[block.bytes] < 0x80 {
            if !plain(lanes, 0) {
                return if at == start {
                    folded(windows.at(at), word, lanes)
                } else {
                    None
                };
            }
            if word > 0 {
                hash = block.join(hash, 3 * word);
            }
            return Some((at + 3 * word - start, hash, PLAIN));
        }
        if block.bytes < BLOCK {
            return None;
        }
        let next = Block::read(windows.at(at + BLOCK));
        if !plain(lanes, next.lanes & 0xFF) {
            return None;
        }
        hash = block.join(hash, BLOCK);
        at += BLOCK;
        block = next;
    }
}

/// A word of so many letters, of which some fold.
#[inline(always)]
fn folded(window: &[u8; WINDOW], letters: usize, lanes: u64) -> Option<(usize, u64, u16)> {
    let next = lanes >> 8;
    let any = (lanes >> 5 | lanes >> 6) & all!(1);
    // As in `plain`; and nothing vanishes behind a nasal, since a virama may follow.
    let wrong = (lanes & all!(lane::OTHER)) >> 3 & !any
        | (lanes & all!(lane::VIRAMA)) >> 1 & !next
        | (lanes & all!(lane::NASAL)) >> 2 & (next >> 1 | next >> 6);
    if wrong & all!(1) != 0 {
        return None;
    }
    let mut out = [0; WINDOW];
    let mut len = 0;
    for letter in window.as_chunks::<3>().0.iter().take(letters) {
        let index = usize::from((letter[1] & 1) << 6 | letter[2] & 0x3F);
        let (bytes, more) = FOLDED[index];
        if let Some(place) = out[len & 31..].first_chunk_mut() {
            *place = u32::to_le_bytes(bytes);
        }
        len += usize::from(more);
    }
    let odd = lanes & all!(lane::FOLDS) != 0;
    let words = first_words(&out);
    let flags = if odd { ODD } else { 0 };
    Some((3 * letters, hash::join(hash::SEED, words), flags))
}

/// What each letter folds to, first byte lowest, and its length, which is none where it vanishes.
const FOLDED: [(u32, u8); 128] = {
    let mut t = [(0, 0); 128];
    let mut i = 0;
    while i < 128 {
        if FOLD[i] != 0 {
            let (bytes, len) = hash::coded(0x900 + FOLD[i] as u32);
            t[i] = (bytes, len as u8);
        }
        i += 1;
    }
    t
};

/// Up to seven ASCII digits at the window's start: their number and hash; `None` where more may follow.
#[inline(always)]
pub(super) fn digits(window: &[u8; WINDOW]) -> Option<(usize, u64)> {
    let [word, ..] = first_words(window);
    // The upper bit of each byte that is no digit.
    let above = word ^ all!(b'0');
    let n = place((above | ((above & all!(0x7F)) + all!(0x80 - 10))) & all!(0x80));
    if n == 8 || window[n] >= 0x80 {
        return None;
    }
    let folded = [word & INSIDE[n][0], 0, 0];
    Some((n, hash::join(hash::SEED, folded)))
}

/// Whether a byte is an ASCII punctuation character that neither ends a sentence, nor closes what went before, nor begins a handle or
/// hashtag.
#[inline(always)]
pub(super) fn mark(byte: u8) -> bool {
    const BYTES: [bool; 256] = {
        let mut t = [false; 256];
        let marks = b"$%&(*+,-/:;<=>[\\^_`{}~";
        let mut i = 0;
        while i < marks.len() {
            t[marks[i] as usize] = true;
            i += 1;
        }
        t
    };
    BYTES[usize::from(byte)]
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
    let words = first_words(window);
    let low = words.map(|w| w | all!(0x20));
    // The upper bit of each byte that is no letter: above z, or not up to a.
    let other = low.map(|w| {
        let seven = w & all!(0x7F);
        (w | !(seven + all!(0x80 - b'a')) | (seven + all!(0x80 - b'z' - 1))) & all!(0x80)
    });
    let mut n = 16 + place(other[2]);
    n = if other[1] != 0 {
        8 + place(other[1])
    } else {
        n
    };
    n = if other[0] != 0 { place(other[0]) } else { n };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::hash_folded;

    fn at(text: &str) -> [u8; WINDOW] {
        *Windows::new(text.as_bytes()).at(0)
    }

    #[test]
    fn plain_words_are_read_at_once() {
        for (text, word) in [
            ("भारत में", "भारत"),
            ("के", "के"),
            ("अंतरराष् ", "अंतरराष्"),
            ("विश्वास,", "विश्वास"),
            ("मन", "मन"),
        ] {
            let read = Block::read(&at(text)).plain(&at(text));
            let wanted = (!word.ends_with('्')).then(|| (word.len(), hash_folded(word)));
            assert_eq!(read, wanted, "{text}");
        }
        // Long, folding, followed by what may belong to it, no letter, no word.
        for text in [
            "महाराष्ट्रीयन ",
            "बड़ा ",
            "चाँद ",
            "हिन्दी ",
            "राम\u{200d} ",
            "है।",
            "ा ",
            "।",
            "५ ",
            "",
        ] {
            assert_eq!(Block::read(&at(text)).plain(&at(text)), None, "{text}");
        }
    }

    #[test]
    fn harder_words_are_read_in_blocks() {
        for (text, folded, flags) in [
            ("महाराष्ट्रीयन ", "महाराष्ट्रीयन", PLAIN),
            ("है।", "है", PLAIN),
            ("अगस्त२", "अगस्त", PLAIN),
            ("बड़ा ", "बडा", 0),
            ("चाँद ", "चांद", ODD),
            ("क\u{958} ", "कक", ODD),
        ] {
            let len = text.trim_end_matches([' ', '।', '२']).len();
            let read = harder(&Windows::new(text.as_bytes()), 0);
            assert_eq!(read, Some((len, hash_folded(folded), flags)), "{text}");
        }
        for text in [
            "हिन्दी ",
            "सन् ",
            "राम\u{200d} ",
            "ऩ् ",
            "अ",
            "महाराष्ट्रीयन\u{200d}",
        ] {
            let read = harder(&Windows::new(text.as_bytes()), 0);
            let plain = text == "अ";
            assert_eq!(read.is_some(), plain, "{text}");
        }
    }

    #[test]
    fn marks_neither_end_nor_close() {
        for byte in 0..=255 {
            let c = char::from(byte);
            let other = !c.is_ascii_punctuation() || "@#.|?!\"')]".contains(c);
            assert_eq!(mark(byte), !other, "{c}");
        }
        assert_eq!(digits(&at("2024 ")), Some((4, hash_folded("2024"))));
        assert_eq!(digits(&at("2024२")), None);
        assert_eq!(digits(&at("12345678")), None);
    }
}
