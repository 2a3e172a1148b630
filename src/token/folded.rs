//! Words of which letters fold, each for itself or a nasal before a stop.

use super::plain::{lane, lane_of};
use super::windows::{WINDOW, all, first_words};
use super::{ODD, PLAIN};
use crate::normalize::devanagari::{FOLD, letter};
use crate::normalize::hash::{self, Folded, INSIDE};

/// A word of so many letters, of which some fold: its hash and its flags.
#[inline(never)]
pub(super) fn folded(window: &[u8; WINDOW], letters: usize, lanes: u64) -> Option<(u64, u16)> {
    let form = Form::of(window, letters, lanes)?;
    let flags = if form.nasals || lanes & all!(lane::FOLDS) != 0 {
        ODD
    } else if lanes & all!(lane::OTHER) == 0 {
        PLAIN
    } else {
        0
    };
    Some((hash::join(hash::SEED, form.words), flags))
}

/// A word of more letters than a block has, of which some fold: its length in bytes, its hash and its flags. Letter by letter, with the
/// fewest questions about each; what they do not settle takes the long way.
#[inline(never)]
pub(super) fn long(word: &[u8]) -> Option<(usize, u64, u16)> {
    let mut hash = Folded::new();
    let (mut flags, mut at) = (PLAIN, 0);
    while let Some(index) = letter(&word[at..]) {
        let this = LANE[index];
        at += 3;
        let behind = &word[at..];
        let next = |n: usize| behind.get(3 * n..).and_then(letter);
        let is = |index: Option<usize>, lane: u8| index.is_some_and(|i| LANE[i] & lane != 0);
        if this & (lane::VIRAMA | lane::NASAL | lane::OTHER) == 0 {
            hash.push_letter(index);
        } else if this & lane::VIRAMA != 0 {
            if !is(next(0), lane::LETTER) {
                return None;
            }
            hash.push_letter(index);
        } else if this & lane::NASAL != 0 {
            let mut form = index;
            if is(next(0), lane::VIRAMA) {
                // What folds itself or away may stand for a stop.
                let stop = next(1).filter(|&i| LANE[i] & lane::LETTER != 0)?;
                if STOPS[index] >> 5 & STOPS[stop] != 0 {
                    form = ANUSVARA;
                    flags = flags & !PLAIN | ODD;
                    at += 3;
                }
            } else if is(next(0), lane::VANISHES) {
                return None;
            }
            hash.push_letter(form);
        } else if this & lane::STOP != 0 {
            at -= 3;
            break;
        } else if this & lane::FOLDS != 0 {
            flags = flags & !PLAIN | ODD;
            hash.push_letter(FOLD[index] as usize);
        } else if this & lane::VANISHES != 0 {
            flags &= !PLAIN;
        } else {
            return None;
        }
    }
    // A word ends here, unless what folds away follows.
    let ends = word
        .get(at)
        .is_some_and(|&b| b < 0x80 || is_stop(&word[at..]));
    (ends && at > 0).then(|| (at, hash.finish(), flags))
}

/// Whether a danda or digit stands here.
fn is_stop(word: &[u8]) -> bool {
    letter(word).is_some_and(|index| LANE[index] & lane::STOP != 0)
}

/// ं
const ANUSVARA: usize = 0x02;

/// By a letter's place in the block.
const LANE: [u8; 128] = {
    let mut t = [0; 128];
    let mut i = 0;
    while i < 128 {
        t[i] = lane_of(i);
        i += 1;
    }
    t
};

/// The match form of such a word: its bytes, and how many.
#[inline(never)]
pub(super) fn spelt(
    window: &[u8; WINDOW],
    letters: usize,
    lanes: u64,
) -> Option<([u64; 3], usize)> {
    let form = Form::of(window, letters, lanes)?;
    Some((form.words, 3 * form.letters))
}

/// What letters fold to.
struct Form {
    /// Zeros behind the last letter.
    words: [u64; 3],
    letters: usize,
    /// Nasals have become ं.
    nasals: bool,
}

impl Form {
    #[inline(always)]
    fn of(window: &[u8; WINDOW], letters: usize, lanes: u64) -> Option<Form> {
        let next = lanes >> 8;
        let any = (lanes >> 5 | lanes >> 6) & all!(1);
        // As in `plain`, but a virama may stand behind a nasal; nothing that vanishes, since a virama may follow.
        let wrong = (lanes & all!(lane::OTHER)) >> 3 & !any
            | (lanes & all!(lane::VIRAMA)) >> 1 & !next
            | (lanes & all!(lane::NASAL)) >> 2 & (next >> 6);
        if wrong & all!(1) != 0 {
            return None;
        }
        let all = &window.as_chunks::<3>().0[..letters];
        let index = |k: usize| {
            all.get(k).map_or(0, |letter| {
                usize::from((letter[1] & 1) << 6 | letter[2] & 0x3F)
            })
        };
        // Letters that may fold, most often one: those that always do, and nasals with a virama behind. The last one first, so that what goes
        // away moves none that is still to come.
        let mut at =
            (lanes & all!(lane::OTHER)) >> 3 | (lanes & all!(lane::NASAL)) >> 2 & (next >> 1);
        at &= all!(1);
        let inside = &INSIDE[(3 * letters) & 31];
        let mut words = first_words(window);
        for (word, inside) in words.iter_mut().zip(inside) {
            *word &= inside;
        }
        let (mut left, mut nasals) = (letters, false);
        while at != 0 {
            let k = (63 - at.leading_zeros() as usize) / 8;
            at ^= 1 << (8 * k);
            let this = index(k);
            let sort = (lanes >> (8 * k)) as u8;
            if sort & lane::NASAL != 0 {
                if STOPS[this] >> 5 & STOPS[index(k + 2)] != 0 {
                    nasals = true;
                    left -= 1;
                    words = without(changed(words, k, NASALS[this]), k + 1);
                }
            } else if sort & lane::VANISHES != 0 {
                left -= 1;
                words = without(words, k);
            } else {
                words = changed(words, k, FOLDS[this]);
            }
        }
        Some(Form {
            words,
            letters: left,
            nasals,
        })
    }
}

/// A block without its letter `k`.
#[inline(always)]
fn without([a, b, c]: [u64; 3], k: usize) -> [u64; 3] {
    let before = &INSIDE[(3 * k) & 31];
    let moved = [a >> 24 | b << 40, b >> 24 | c << 40, c >> 24];
    let of = |k: usize, word: u64| word & before[k] | moved[k] & !before[k];
    [of(0, a), of(1, b), of(2, c)]
}

/// A block with other bits in its letter `k`.
#[inline(always)]
fn changed([a, b, c]: [u64; 3], k: usize, bits: u32) -> [u64; 3] {
    let (before, with) = (&INSIDE[(3 * k) & 31], &INSIDE[(3 * k + 3) & 31]);
    // The same in every letter, of which one is kept.
    let bits = u64::from(bits);
    let all = [
        bits | bits << 24 | bits << 48,
        bits >> 16 | bits << 8 | bits << 32 | bits << 56,
        bits >> 8 | bits << 16 | bits << 40,
    ];
    let of = |k: usize, word: u64| word ^ all[k] & with[k] & !before[k];
    [of(0, a), of(1, b), of(2, c)]
}

/// Of stops their class, and of nasals, five bits higher, the classes before whose stops they fold.
const STOPS: [u16; 128] = {
    let mut t = [0; 128];
    let mut i = 0x15;
    while i <= 0x2D {
        t[i] = match i {
            0x15..=0x18 => 1,
            0x1A..=0x1D => 2,
            0x1F..=0x22 => 4,
            0x24..=0x27 => 8,
            0x2A..=0x2D => 16,
            _ => 0,
        };
        i += 1;
    }
    t[0x19] = 1 << 5;
    t[0x1E] = 2 << 5;
    t[0x23] = 4 << 5;
    t[0x28] = (4 | 8) << 5;
    t[0x2E] = 16 << 5;
    t
};

/// The bits in which each letter differs from what it folds to, first byte lowest; of no account where it vanishes.
const FOLDS: [u32; 128] = {
    let mut t = [0; 128];
    let mut i = 0;
    while i < 128 {
        t[i] = differing(i, FOLD[i] as usize);
        i += 1;
    }
    t
};

/// The same for ं.
const NASALS: [u32; 128] = {
    let mut t = [0; 128];
    let mut i = 0;
    while i < 128 {
        t[i] = differing(i, 0x02);
        i += 1;
    }
    t
};

const fn differing(one: usize, other: usize) -> u32 {
    hash::coded(0x900 + one as u32).0 ^ hash::coded(0x900 + other as u32).0
}

#[cfg(test)]
mod tests {
    use super::super::plain::{Block, harder};
    use super::super::windows::Windows;
    use super::super::{PLAIN, word_hash};

    /// Long words the same way.
    #[test]
    fn long_words_as_letter_by_letter() {
        let letters: Vec<char> = "कडदनमङअािुकरतलसँंः़्क़ऩ।".chars().chain(['\u{95C}']).collect();
        let mut read = 0;
        for n in 0..400_000_usize {
            let mut rest = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 2;
            let mut word = String::from("क");
            for _ in 0..8 + n % 9 {
                word.push(letters[rest % letters.len()]);
                rest /= letters.len() - 1;
            }
            for behind in [" ", "।", ".", "\u{200d}", "–", ""] {
                let text = format!("{word}{behind}");
                let Some((len, hash, flags)) = super::long(text.as_bytes()) else {
                    continue;
                };
                let mut tokens = Vec::new();
                let mut scan = super::super::scan::word_by_letters(&text, &mut tokens);
                assert_eq!(scan.1 as usize, len, "{text}");
                scan.2 &= PLAIN | super::ODD;
                assert_eq!((hash, flags), (scan.0, scan.2), "{text}");
                read += 1;
            }
        }
        assert!(read > 10_000, "{read}");
    }

    /// All words of some letters, of every sort there is: what is folded at once is what is folded letter by letter.
    #[test]
    fn at_once_as_letter_by_letter() {
        let letters: Vec<char> = "कडदनमङअाँंः़्क़ऩ".chars().chain(['\u{95C}']).collect();
        let (mut folded, mut plain) = (0, 0);
        for n in 0..400_000_usize {
            // Digits to the base of the letters, mixed so that long words come early.
            let mut rest = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
            let mut word = String::new();
            for _ in 0..1 + rest % 8 {
                rest /= 8;
                word.push(letters[rest % letters.len()]);
                rest /= letters.len();
            }
            let text = format!("{word} ");
            let windows = Windows::new(text.as_bytes());
            let block = Block::read(windows.at(text.as_bytes(), 0));
            let Some((len, hash, flags)) = harder(&windows, text.as_bytes(), 0, block) else {
                continue;
            };
            assert_eq!((len, hash), (word.len(), word_hash(&word)), "{word}");
            let same = super::super::match_form(&word, super::super::TokenKind::Word) == word;
            assert_eq!(flags & PLAIN != 0, same, "{word}");
            if same {
                plain += 1;
            } else {
                folded += 1;
            }
        }
        assert!(folded > 1_000 && plain > 1_000, "{folded} {plain}");
    }
}
