//! ASCII words, numbers and marks, read and hashed at once.

use super::windows::{WINDOW, all, first_words, place};
use super::{ALL_CAPS, CAPITAL, PLAIN};
use crate::normalize::hash::{self, INSIDE};

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
    /// What its capitals say.
    pub flags: u16,
    /// The byte behind it, 0 where the text ends.
    pub after: u8,
}

/// Up to sixteen ASCII letters at the window's start; `None` where the word may go on behind them.
#[inline(always)]
pub(super) fn latin(window: &[u8; WINDOW]) -> Option<Latin> {
    let [a, b, _] = first_words(window);
    let (low_a, low_b) = (a | all!(0x20), b | all!(0x20));
    let (other_a, other_b) = (no_letters(low_a), no_letters(low_b));
    let n = 8 + place(other_b);
    let n = if other_a != 0 { place(other_a) } else { n };
    // One look for what may go on: another letter, an apostrophe, more than ASCII.
    let after = window[n];
    if LATIN_GOES_ON[usize::from(after)] {
        return None;
    }
    let [in_a, in_b, _] = INSIDE[n];
    let (a, b) = (a & in_a, b & in_b);
    let (low_a, low_b) = (low_a & in_a, low_b & in_b);
    let on = |yes: bool, flag: u16| if yes { flag } else { 0 };
    let no_capitals = (a ^ low_a) | (b ^ low_b) == 0;
    let capitals_only = (a | b) & all!(0x20) == 0;
    let flags =
        on(no_capitals, PLAIN) | on(a & 0x20 == 0, CAPITAL) | on(capitals_only && n >= 2, ALL_CAPS);
    Some(Latin {
        len: n,
        hash: hash::join(hash::SEED, [low_a, low_b, 0]),
        flags,
        after,
    })
}

/// The upper bit of each byte that is no letter, of bytes that have small letters for capitals.
#[inline(always)]
fn no_letters(low: u64) -> u64 {
    let seven = low & all!(0x7F);
    // From a on, and beyond z: one of them alone is a letter.
    let (from, beyond) = (seven + all!(0x80 - b'a'), seven + all!(0x80 - b'z' - 1));
    (low | !(from ^ beyond)) & all!(0x80)
}

/// Bytes behind ASCII letters with which their word may go on.
const LATIN_GOES_ON: [bool; 256] = {
    let mut t = [false; 256];
    let mut i = 0;
    while i < 256 {
        t[i] = i >= 0x80 || i == b'\'' as usize || (i as u8).is_ascii_alphabetic();
        i += 1;
    }
    t
};

#[cfg(test)]
mod tests {
    use super::super::windows::Windows;
    use super::*;
    use crate::normalize::hash_folded;

    fn at(text: &str) -> [u8; WINDOW] {
        *Windows::new(text.as_bytes()).at(text.as_bytes(), 0)
    }

    #[test]
    fn letters_are_read_at_once() {
        for (word, flags) in [
            ("delhi", PLAIN),
            ("Delhi", CAPITAL),
            ("PM", CAPITAL | ALL_CAPS),
            ("A", CAPITAL),
            ("iPhone", 0),
            ("Maharashtra", CAPITAL),
            ("UNCONVENTIONALS", CAPITAL | ALL_CAPS),
        ] {
            for after in ["", " ", ".", "1", "-b"] {
                let read = latin(&at(&format!("{word}{after}"))).unwrap();
                assert_eq!((read.len, read.flags), (word.len(), flags), "{word}");
                assert_eq!(read.hash, hash_folded(&word.to_ascii_lowercase()), "{word}");
            }
        }
        for longer in ["can't", "café", "unconventionality", "raiके"] {
            assert!(latin(&at(longer)).is_none(), "{longer}");
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
