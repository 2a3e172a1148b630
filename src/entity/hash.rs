//! Hashes of names, and what is read of them on the way.
//!
//! A hash starts from a number drawn once per process, so that no text can be written to collide: its 64 bits stand for the text.

use super::transliterate::{self, few_bytes};
use crate::normalize::devanagari::{self, sort};
use crate::normalize::{self, Class};
use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;

static SEED: OnceLock<u64> = OnceLock::new();

/// A prime with its bits well spread: the multiplier of each step.
pub(super) const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

#[inline]
pub(super) fn seed() -> u64 {
    SEED.get().copied().unwrap_or_else(drawn)
}

#[cold]
fn drawn() -> u64 {
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
    // What is left, as part of the last eight: without a jump.
    let last = match bytes.last_chunk() {
        Some(eight) => u64::from_le_bytes(*eight).unbounded_shr(64 - 8 * rest.len() as u32),
        None => few_bytes(rest),
    };
    mix(mix(hash, last), bytes.len() as u64 ^ STEP)
}

/// What is seen of a name on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// Whether it is all ASCII.
    pub ascii: bool,
    /// How many white spaces of ASCII it has; two stand for more.
    pub spaces: u8,
}

/// As [`of_bytes`], and the shape of the text, eight bytes at a time. It stands at that byte of a longer one, so that its last bytes are
/// read together with what follows.
#[inline]
pub(super) fn of_text(start: u64, text: &str, whole: &str, at: usize) -> (u64, Shape) {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES * 0x80;
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let (mut high, mut one, mut more, mut odd) = (0, 0, 0, 0);
    let mut see = |word: u64| {
        high |= word;
        // Exact: no byte borrows from the next.
        let other = word ^ (ONES * 0x20);
        let same = !(((other & !HIGH) + !HIGH) | other | !HIGH);
        more |= (same & same.wrapping_sub(1)) | (same & one);
        // All ones from the first space on.
        one |= 0u64.wrapping_sub(u64::from(same != 0));
        // Bytes below a space, line ends and tabs among them; now and then one behind them, which costs time.
        odd |= word.wrapping_sub(ONES * 0x20) & !word & HIGH;
    };
    let mut hash = start;
    for word in words {
        let word = u64::from_le_bytes(*word);
        see(word);
        hash = mix(hash, word);
    }
    let at = at + 8 * words.len();
    let eight = whole.as_bytes().get(at..).and_then(|b| b.first_chunk());
    let last = match eight {
        Some(eight) => u64::from_le_bytes(*eight) & !(u64::MAX << (8 * (rest.len() & 7))),
        None => few_bytes(rest),
    };
    see(last | (ONES << 6).unbounded_shl(8 * rest.len() as u32));
    hash = mix(mix(hash, last), text.len() as u64 ^ STEP);
    let mut spaces = u8::from(one != 0) + u8::from(more != 0);
    if odd != 0 {
        let all = text.bytes().filter(u8::is_ascii_whitespace);
        spaces = all.take(2).count() as u8;
    }
    let ascii = high & HIGH == 0;
    (hash, Shape { ascii, spaces })
}

/// Hash of the letters and digits of a name as they fold: spaces, points (zeros for points too, `डी0एम0`), hyphens and
/// signs count for nothing.
#[inline]
pub(super) fn of_letters(start: u64, name: &str) -> u64 {
    let mut packed = Packed {
        hash: start,
        letters: 0,
        count: 0,
    };
    fold(name, |letter| {
        packed.push(letter);
        true
    });
    packed.hash()
}

/// The same of the first letters, one by one.
pub(super) fn of_first_letters(start: u64, name: &str, mut most: usize) -> u64 {
    let mut hash = start;
    fold(name, |letter| {
        hash = mix(hash, u64::from(letter));
        most -= 1;
        most > 0
    });
    hash
}

/// Letters on their way into a hash: a step for four of them, for each waits for the one before.
struct Packed {
    hash: u64,
    letters: u64,
    count: u32,
}

impl Packed {
    #[inline(always)]
    fn push(&mut self, letter: u32) {
        if letter > 0xFFFF {
            // No letter is none, so that the top bit tells it from four others.
            *self = Packed {
                hash: mix(self.hash(), 1 << 63 | u64::from(letter)),
                letters: 0,
                count: 0,
            };
            return;
        }
        self.letters = self.letters << 16 | u64::from(letter);
        self.count += 1;
        if self.count == 4 {
            (self.hash, self.letters, self.count) = (mix(self.hash, self.letters), 0, 0);
        }
    }

    #[inline(always)]
    fn hash(&self) -> u64 {
        match self.count {
            0 => self.hash,
            _ => mix(self.hash, self.letters),
        }
    }
}

/// Gives the letters and digits of a name, folded, to somebody who says whether to go on.
#[inline(always)]
fn fold(name: &str, mut push: impl FnMut(u32) -> bool) {
    let bytes = name.as_bytes();
    let mut i = 0;
    while i < name.len() {
        // A letter of ASCII with another or none behind it folds to its small one; most of Latin names are these.
        let letter = bytes[i] | 0x20;
        if letter.is_ascii_lowercase() && bytes.get(i + 1).is_none_or(u8::is_ascii) {
            i += 1;
            if !push(u32::from(letter)) {
                break;
            }
            continue;
        }
        // Most of Devanagari fold to themselves. The last three bytes go the long way: a virama there counts for nothing.
        let (index, sorts) = devanagari::sorts(&bytes[i..]);
        if sorts & (sort::LETTER | sort::VIRAMA) != 0 {
            i += 3;
            if !push(0x900 + index) {
                break;
            }
            continue;
        }
        let s = normalize::step(name, i);
        i += s.len;
        if s.ch == devanagari::VIRAMA && i == name.len() {
            break;
        }
        let counts = s.ch != 0
            && !matches!(
                s.class,
                Class::Space | Class::Newline | Class::Punctuation | Class::Invisible
            )
            && !(s.class == Class::Digit && transliterate::is_zero_stop(name, i - s.len));
        if counts && !push(s.ch) {
            break;
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
        assert_eq!(of("डी.एम. शर्मा"), of("डी0एम० शर्मा"));
        assert_ne!(of("जी20"), of("जी2"));
        assert_eq!(of("हिन्दी"), of("हिंदी"));
        assert_eq!(of("Rahul Gandhi"), of("#rahulgandhi"));
        assert_ne!(of("राम"), of("रमा"));
        assert_ne!(of(""), of("क"));
        assert_eq!(of("Ra\u{301}hul É"), of("rahul e"));
        assert_eq!(of("ÉCOLE d'art"), of("ecole-dart"));
    }

    #[test]
    fn shorter_than_a_step() {
        for n in 0..8 {
            let bytes: Vec<u8> = (1..=n).collect();
            let mut all = [0; 8];
            all[..bytes.len()].copy_from_slice(&bytes);
            assert_eq!(few_bytes(&bytes), u64::from_le_bytes(all));
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
            let spaces = name.bytes().filter(u8::is_ascii_whitespace);
            let known = Shape {
                ascii: name.is_ascii(),
                spaces: spaces.take(2).count() as u8,
            };
            assert_eq!(
                of_text(7, name, name, 0),
                (of_bytes(7, name.as_bytes()), known),
                "{name:?}"
            );
            let whole = ["a ", name, " \n \u{90F} राम"].concat();
            assert_eq!(
                of_text(7, name, &whole, 2),
                of_text(7, name, name, 0),
                "{name:?}"
            );
        }
    }
}
