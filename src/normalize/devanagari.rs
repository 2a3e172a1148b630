//! Folds of the Devanagari block, U+0900–097F.

use super::{Class, Step};

pub(crate) const VIRAMA: u32 = 0x94D;
const ANUSVARA: u8 = 0x02;

/// Low byte of the folded character for U+0900 + index; 0 where the character folds away. Digits, danda and the
/// abbreviation sign are decided in [`step`].
pub(crate) const FOLD: [u8; 128] = {
    let mut t = [0u8; 128];
    let mut i = 0;
    while i < 128 {
        t[i] = i as u8;
        i += 1;
    }
    t[0x00] = ANUSVARA; // inverted candrabindu
    t[0x01] = ANUSVARA; // ँ: print and typists use ं for it freely
    t[0x03] = 0; // visarga: `दुःख`/`दुख`, and a colon typed as one at a word's end
    t[0x29] = 0x28; // ऩ ऱ ऴ: the letters NFC composes
    t[0x31] = 0x30;
    t[0x34] = 0x33;
    t[0x3C] = 0; // nukta, often left out
    t[0x51] = 0; // stress signs of Vedic print
    t[0x52] = 0;
    t[0x53] = 0;
    t[0x54] = 0;
    // क़ ख़ ग़ ज़ ड़ ढ़ फ़ य़: composed in old fonts, decomposed by NFC
    t[0x58] = 0x15;
    t[0x59] = 0x16;
    t[0x5A] = 0x17;
    t[0x5B] = 0x1C;
    t[0x5C] = 0x21;
    t[0x5D] = 0x22;
    t[0x5E] = 0x2B;
    t[0x5F] = 0x2F;
    t
};

/// Characters that fold to themselves whatever follows: neither folded, nor nasals, digits and punctuation.
const UNFOLDED: [bool; 128] = {
    let mut t = [false; 128];
    let mut i = 0;
    while i < 128 {
        let special = matches!(i, 0x19 | 0x1E | 0x23 | 0x28 | 0x29 | 0x2E | 0x64..=0x71);
        t[i] = FOLD[i] as usize == i && i != 0 && !special;
        i += 1;
    }
    t
};

/// What the tokeniser asks of a character before it takes the long way through [`step`].
pub(crate) mod sort {
    /// A letter or matra that folds to itself whatever follows.
    pub(crate) const LETTER: u8 = 1;
    pub(crate) const VIRAMA: u8 = 1 << 1;
    /// A nasal: folds to itself unless a virama follows.
    pub(crate) const NASAL: u8 = 1 << 2;
    /// A letter, not a sign: may start a word.
    pub(crate) const STARTS: u8 = 1 << 3;
}

/// The sorts of U+0900–097F.
pub(crate) const SORTS: [u8; 128] = {
    let mut t = [0u8; 128];
    let mut i = 0;
    while i < 128 {
        let sign = matches!(i, 0x00..=0x03 | 0x3A..=0x3C | 0x3E..=0x4F | 0x51..=0x57 | 0x62 | 0x63);
        t[i] = if i == 0x4D {
            sort::VIRAMA
        } else if UNFOLDED[i] {
            sort::LETTER
        } else if matches!(i, 0x19 | 0x1E | 0x23 | 0x28 | 0x2E) {
            sort::NASAL
        } else {
            0
        };
        if !sign && !matches!(i, 0x64..=0x71) {
            t[i] |= sort::STARTS;
        }
        i += 1;
    }
    t
};

/// The Devanagari character that `b` begins with, as its place in the block; none in the last three bytes of a text, which go the long
/// way. Four bytes at once are one comparison in place of three.
#[inline(always)]
pub(crate) fn letter(b: &[u8]) -> Option<usize> {
    let word = u32::from_le_bytes(*b.first_chunk()?);
    // E0, A4 or A5, 80–BF
    (word & 0x00C0_FEFF == 0x0080_A4E0)
        .then_some((word >> 16 & 0x3F | (word & 0x100) >> 2) as usize)
}

/// The same with its sorts; none where there is no such character.
#[inline(always)]
pub(crate) fn sorts(b: &[u8]) -> (u32, u8) {
    letter(b).map_or((0, 0), |index| (index as u32, SORTS[index]))
}

#[inline(always)]
pub(super) fn step(text: &str, i: usize) -> Step {
    let b = text.as_bytes();
    // U+0900–093F are E0 A4 80–BF, U+0940–097F are E0 A5 80–BF.
    let index = (((b[i + 1] & 1) << 6) | (b[i + 2] & 0x3F)) as usize;
    let low = FOLD[index & 127];
    let mut class = Class::Devanagari;
    match index {
        0x19 | 0x1E | 0x23 | 0x28 | 0x29 | 0x2E => {
            if let Some(skip) = nasal_before_stop(text, i + 3, index) {
                return Step {
                    len: skip,
                    class,
                    ch: 0x900 + u32::from(ANUSVARA),
                };
            }
        }
        0x64..=0x71 => {
            if (0x66..=0x6F).contains(&index) {
                return Step {
                    len: 3,
                    class: Class::Digit,
                    ch: (index - 0x66) as u32 + u32::from(b'0'),
                };
            }
            class = Class::Punctuation;
            if index == 0x70 {
                return Step {
                    len: 3,
                    class,
                    ch: u32::from(b'.'),
                };
            }
        }
        _ => {}
    }
    Step {
        len: 3,
        class,
        ch: if low == 0 { 0 } else { 0x900 + u32::from(low) },
    }
}

/// With a nasal consonant read and byte `at` behind it: the bytes of nasal and virama (and of what folds away between) where a
/// stop of the nasal's own class follows (of two classes for न), so that both stand for an anusvara (`न्द`, but not `न्म`).
#[inline]
fn nasal_before_stop(text: &str, at: usize, index: usize) -> Option<usize> {
    let virama = skip_vanishing(text, at);
    if text.as_bytes().get(virama..virama + 3) != Some(&[0xE0, 0xA5, 0x8D]) {
        return None;
    }
    let stop = skip_vanishing(text, virama + 3);
    let Some(&[0xE0, 0xA4 | 0xA5, third]) = text.as_bytes().get(stop..stop + 3) else {
        return None;
    };
    let second = text.as_bytes()[stop + 1];
    let folded = FOLD[((((second & 1) << 6) | (third & 0x3F)) & 127) as usize];
    let class = match index {
        0x19 => 0x15..=0x18,
        0x1E => 0x1A..=0x1D,
        0x23 => 0x1F..=0x22,
        // न् stands before retroflex stops too, in words from English: `सेन्टर`/`सेंटर`, `अर्जेन्टीना`/`अर्जेंटीना`.
        0x28 | 0x29 => 0x1F..=0x27,
        _ => 0x2A..=0x2D,
    };
    // ण lies among the stops and is none.
    (class.contains(&folded) && folded != 0x23).then_some(stop - (at - 3))
}

/// The first byte from `i` on whose character does not fold away: nuktas, joiners and invisible characters are stepped over.
#[inline]
fn skip_vanishing(text: &str, mut i: usize) -> usize {
    let b = text.as_bytes();
    while i < b.len() && b[i] >= 0x80 {
        if b[i] == 0xE0 && i + 2 < b.len() && (b[i + 1] == 0xA4 || b[i + 1] == 0xA5) {
            let index = (((b[i + 1] & 1) << 6) | (b[i + 2] & 0x3F)) & 127;
            if FOLD[index as usize] != 0 {
                return i;
            }
            i += 3;
            continue;
        }
        let s = super::step_other(text, i);
        if !matches!(s.class, Class::Mark | Class::Invisible) {
            return i;
        }
        i += s.len;
    }
    i
}
