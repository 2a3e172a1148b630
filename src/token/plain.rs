//! Words that are their own match form, read and hashed at once: nine in ten of a Hindi text.
//!
//! A word is looked at through a window of bytes, all its letters at the same time and without a step that depends on how long it is:
//! the end of a word is what a processor guesses wrongly. What does not fit takes the long way, with the same answer.

use super::folded::{folded, long, spelt};
use super::windows::{WINDOW, Windows, all, first_words, place};
use super::{PLAIN, Token};
use crate::normalize::devanagari::{FOLD, SORTS, sort};
use crate::normalize::hash::{self, BLOCK, INSIDE};
use std::hint::select_unpredictable;

/// What is asked of a Devanagari letter, one byte each of eight.
pub(super) mod lane {
    /// A letter, matra or nasal: what a virama may stand before.
    pub const LETTER: u8 = 1;
    pub const VIRAMA: u8 = 1 << 1;
    pub const NASAL: u8 = 1 << 2;
    /// What a plain word does not hold.
    pub const OTHER: u8 = 1 << 3;
    /// A sign, which is no word's first.
    pub const SIGN: u8 = 1 << 4;
    /// Folds to another letter, whatever follows.
    pub const FOLDS: u8 = 1 << 5;
    pub const VANISHES: u8 = 1 << 6;
    /// Digits, dandas and the abbreviation sign end a word.
    pub const STOP: u8 = 1 << 7;
}

/// By a letter's place in the block.
pub(super) const fn lane_of(index: usize) -> u8 {
    let s = SORTS[index];
    let lane = if s & sort::LETTER != 0 {
        lane::LETTER
    } else if s & sort::NASAL != 0 {
        lane::LETTER | lane::NASAL
    } else if s & sort::VIRAMA != 0 {
        lane::VIRAMA
    } else if matches!(index, 0x64..=0x71) {
        lane::OTHER | lane::STOP
    } else if FOLD[index] == 0 {
        lane::OTHER | lane::VANISHES
    } else if index == 0x29 {
        // ऩ folds to a nasal, which with a virama folds further.
        lane::OTHER
    } else {
        lane::OTHER | lane::FOLDS
    };
    if s & sort::STARTS == 0 {
        lane | lane::SIGN
    } else {
        lane
    }
}

/// By the lowest nine bits of a letter's second and third byte, for four letters side by side: a lane where it belongs.
static LANES: [[u32; 512]; 4] = {
    let mut t = [[0; 512]; 4];
    let mut i = 0;
    while i < 128 {
        // 80–BF, above them the bit that tells A4 from A5.
        let at = (i & 0x40) << 2 | 0x80 | i & 0x3F;
        let mut k = 0;
        while k < 4 {
            t[k][at] = (lane_of(i) as u32) << (8 * k);
            k += 1;
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
    [hash::packed(&bytes[0]), hash::packed(&bytes[1])]
};

/// The first so many bytes of a block's words, and the lanes of their letters, half a cache line together.
static UP_TO: [[u64; 4]; WINDOW] = {
    let mut t = [[0; 4]; WINDOW];
    let mut n = 0;
    while n <= BLOCK {
        let [a, b, c] = INSIDE[n];
        t[n] = [a, b, c, INSIDE[n / 3][0]];
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
        // The first of them that is not zero, and its place.
        let (first, before) = (
            select_unpredictable(y != 0, y, z),
            select_unpredictable(y != 0, 8, 16),
        );
        let (first, before) = (
            select_unpredictable(x != 0, x, first),
            select_unpredictable(x != 0, 0, before),
        );
        let bytes = before + place(first);

        // The upper half of the block is in a letter's second byte, and with the first byte highest that bit lies above the third.
        let (x, y, z) = (a.swap_bytes(), b.swap_bytes(), c.swap_bytes());
        let lane = |k: usize, last: u64| LANES[k % 4][last as usize & 0x1FF];
        let lower = lane(0, x >> 40)
            | lane(1, x >> 16)
            | lane(2, (x & 1) << 8 | y >> 56)
            | lane(3, y >> 32);
        let upper = lane(4, y >> 8) | lane(5, z >> 48) | lane(6, z >> 24) | lane(7, z);
        let lanes = u64::from(lower) | u64::from(upper) << 32;
        Block {
            words,
            bytes,
            lanes,
        }
    }

    /// The letters' length in bytes, and the byte behind them, 0 where the text ends.
    #[inline(always)]
    pub fn end(&self, window: &[u8; WINDOW]) -> (usize, u8) {
        // Where the next word begins hangs on this and on nothing else, which the processor does meanwhile.
        (self.bytes, window[self.bytes])
    }

    /// What keeps the word that ends with the block's bytes from being plain; 0 where nothing does.
    #[inline(always)]
    pub fn unplain(&self) -> u64 {
        unplain(self.lanes & UP_TO[self.bytes][3], 0, lane::SIGN)
    }

    /// The hash of that word.
    #[inline(always)]
    pub fn hash(&self) -> u64 {
        let [a, b, c, _] = &UP_TO[self.bytes];
        let [x, y, z] = self.words;
        hash::join(hash::SEED, [x & a, y & b, z & c])
    }

    /// The same of the plain word right before a danda or digit, as the last one of a sentence is; its length in bytes with it.
    #[inline(always)]
    pub fn before_stop(&self) -> Option<(usize, u64)> {
        let stop = place(self.lanes & all!(lane::STOP));
        if stop >= self.bytes / 3 || unplain(self.lanes & INSIDE[stop][0], 0, lane::SIGN) != 0 {
            return None;
        }
        (stop > 0).then(|| (3 * stop, self.join(hash::SEED, 3 * stop)))
    }

    /// The same for a word of which some letters fold, and which ends with the block's bytes.
    #[inline(always)]
    pub fn folded(&self, window: &[u8; WINDOW]) -> Option<(u64, u16)> {
        let lanes = self.lanes & UP_TO[self.bytes][3];
        if lanes as u8 & lane::SIGN != 0 {
            return None;
        }
        folded(window, self.bytes / 3, lanes)
    }

    /// Joins the first so many bytes to a hash.
    #[inline(always)]
    fn join(&self, hash: u64, bytes: usize) -> u64 {
        let ([a, b, c], inside) = (self.words, &INSIDE[bytes]);
        hash::join(hash, [a & inside[0], b & inside[1], c & inside[2]])
    }
}

/// What keeps letters with these lanes from folding to themselves, 0 where nothing does, `next` being the lane behind eight of them: nothing that folds or ends a word;
/// a letter behind every virama; no virama behind a nasal, which may fold then; nothing of `not_first` at the beginning.
#[inline(always)]
fn unplain(lanes: u64, next: u64, not_first: u8) -> u64 {
    // Whether the next is a letter or a virama, where a lane says whether this is a virama or a nasal.
    const _: () = assert!(lane::LETTER << 1 == lane::VIRAMA && lane::VIRAMA << 1 == lane::NASAL);
    let next = (lanes >> 7 | next << 57) & all!(lane::VIRAMA | lane::NASAL);
    let wrong = next ^ all!(lane::VIRAMA) | all!(lane::OTHER) | u64::from(not_first);
    lanes & wrong
}

/// The word at `start` that is longer than a block, has a danda or digit behind it, or has letters that fold: nukta, ँ, letters
/// composed with a nukta, nasals before a stop of their class. Its length in bytes, its hash and its flags; `block` is the one at its start.
#[inline(never)]
pub(super) fn harder(
    windows: &Windows,
    text: &[u8],
    start: usize,
    mut block: Block,
) -> Option<(usize, u64, u16)> {
    let mut hash = hash::SEED;
    let mut at = start;
    if block.bytes < 3 || block.lanes as u8 & lane::SIGN != 0 {
        return None;
    }
    loop {
        let letters = block.bytes / 3;
        let stop = place(block.lanes & all!(lane::STOP));
        let word = letters.min(stop);
        let lanes = block.lanes & INSIDE[word][0];
        if stop < letters || windows.at(text, at)[block.bytes] < 0x80 {
            if unplain(lanes, 0, 0) != 0 {
                if at > start {
                    return long(&text[start..]);
                }
                let (hash, flags) = folded(windows.at(text, at), word, lanes)?;
                return Some((3 * word, hash, flags));
            }
            if word > 0 {
                hash = block.join(hash, 3 * word);
            }
            return Some((at + 3 * word - start, hash, PLAIN));
        }
        if block.bytes < BLOCK {
            return None;
        }
        let next = Block::read(windows.at(text, at + BLOCK));
        if unplain(lanes, next.lanes & 0xFF, 0) != 0 {
            return long(&text[start..]);
        }
        hash = block.join(hash, BLOCK);
        at += BLOCK;
        block = next;
    }
}

/// The match form of a Devanagari word of up to eight letters, of which some fold: its bytes, and how many. Nothing where the word takes
/// a longer look, or stands where the text ends.
#[inline]
pub(crate) fn short_form(text: &str, t: &Token) -> Option<([u8; BLOCK], usize)> {
    let bytes = (t.end - t.start) as usize;
    let window = text.as_bytes().get(t.start as usize..)?.first_chunk()?;
    let block = Block::read(window);
    if bytes > block.bytes || !bytes.is_multiple_of(3) {
        return None;
    }
    let (words, bytes) = spelt(window, bytes / 3, block.lanes & UP_TO[bytes][3])?;
    let mut form = [0; BLOCK];
    for (to, word) in form.as_chunks_mut::<8>().0.iter_mut().zip(words) {
        *to = word.to_le_bytes();
    }
    Some((form, bytes))
}

#[cfg(test)]
mod tests {
    use super::super::ODD;
    use super::*;
    use crate::normalize::hash_folded;

    fn at(text: &str) -> [u8; WINDOW] {
        *Windows::new(text.as_bytes()).at(text.as_bytes(), 0)
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
            let block = Block::read(&at(text));
            let after = text.as_bytes().get(word.len()).copied().unwrap_or(0);
            let plain = !word.ends_with('्');
            assert_eq!(block.end(&at(text)), (word.len(), after), "{text}");
            assert_eq!(block.unplain() == 0, plain, "{text}");
            assert_eq!(block.hash(), hash_folded(word), "{text}");
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
        ] {
            let block = Block::read(&at(text));
            let plain = block.end(&at(text)).1 < 0x80 && block.unplain() == 0;
            assert!(!plain, "{text}");
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
            ("हिन्दी ", "हिंदी", ODD),
            ("अन्य।", "अन्य", PLAIN),
            ("मुम्बई ", "मुंबई", ODD),
            ("बाङ्ला ", "बाङ्ला", PLAIN),
            ("ज़िन्दा ", "जिंदा", ODD),
        ] {
            let len = text.trim_end_matches([' ', '।', '२']).len();
            let bytes = text.as_bytes();
            let windows = Windows::new(bytes);
            let read = harder(&windows, bytes, 0, Block::read(windows.at(bytes, 0)));
            assert_eq!(read, Some((len, hash_folded(folded), flags)), "{text}");
        }
        for text in ["सन् ", "राम\u{200d} ", "ऩ् ", "अ", "महाराष्ट्रीयन\u{200d}"]
        {
            let bytes = text.as_bytes();
            let windows = Windows::new(bytes);
            let read = harder(&windows, bytes, 0, Block::read(windows.at(bytes, 0)));
            let plain = text == "अ";
            assert_eq!(read.is_some(), plain, "{text}");
        }
    }
}
