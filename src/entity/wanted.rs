//! What the acronyms of a text may stand for, as bits: most names are turned away by their first word.

use super::initial;
use super::joint::{LONGEST as LONGEST_JOINT, is_joint, may_be_joint};
use super::letters::{Letters, MOST_LETTERS, is_letter};
use super::pieces::pieces;

/// The letters of the acronyms of a text as bits, by how many there are and where they stand: a name whose words cannot
/// begin so needs no spelling.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    /// How many letters, as bits.
    latin: u16,
    devanagari: u16,
    /// Bits of [`initial::latin`], and of [`initial::devanagari`].
    latin_at: [[u32; MOST_LETTERS]; MOST_LETTERS + 1],
    devanagari_at: [[u64; MOST_LETTERS]; MOST_LETTERS + 1],
    /// Those of all first letters, however many follow.
    latin_first: u32,
    devanagari_first: u64,
    /// The Latin ones themselves: in a long text, letters of one stand beside those of another and together fit every name.
    known: Vec<Letters>,
}

/// With more Latin acronyms than that names are not held against each.
const MOST_KNOWN: usize = 256;

impl Wanted {
    pub(super) fn add(&mut self, acronym: Letters) {
        let n = usize::from(acronym.count);
        if acronym.devanagari {
            self.devanagari |= 1 << n;
            for (at, c) in self.devanagari_at[n].iter_mut().zip(acronym.letters()) {
                *at |= initial::devanagari(char::from_u32(0x900 + c).unwrap_or(' '));
            }
            self.devanagari_first |= self.devanagari_at[n][0];
        } else {
            self.latin |= 1 << n;
            for (at, c) in self.latin_at[n].iter_mut().zip(acronym.letters()) {
                *at |= initial::latin(char::from_u32(c).unwrap_or(' '));
            }
            self.latin_first |= self.latin_at[n][0];
            if self.known.len() <= MOST_KNOWN {
                self.known.push(acronym);
            }
        }
    }

    /// Whether an acronym may begin like a name of several words: yes where its first word lends no letter, or cannot be told.
    #[inline]
    pub(super) fn begins(&self, name: &str) -> bool {
        let Some(c) = name.chars().next() else {
            return false;
        };
        if c.is_ascii() {
            return !c.is_ascii_alphanumeric()
                || self.latin_first & initial::latin(c) != 0
                || !name.is_ascii()
                || may_be_joint(name) && first_word(name, LONGEST_JOINT[0]).is_some_and(is_joint);
        }
        !is_letter(c)
            || self.devanagari_first & initial::devanagari(c) != 0
            || self.latin != 0
                && initial::may_be_spelt(c, self.latin_first)
                && first_word(name, usize::MAX)
                    .is_some_and(|word| self.latin_first & initial::spelt(word) != 0)
            || may_be_joint(name) && first_word(name, LONGEST_JOINT[1]).is_some_and(is_joint)
    }

    /// Whether there is one of so many Latin letters.
    pub(super) fn has_latin(&self, letters: usize) -> bool {
        self.latin >> letters & 1 != 0
    }

    pub(super) fn up_to(&self, words: usize) -> bool {
        (self.latin | self.devanagari) & ((2 << words.min(14)) - 1) != 0
    }

    /// Whether an acronym may be made of the letters that so many words begin with: yes where one begins with something else.
    pub(super) fn fits_devanagari(&self, words: &[&str]) -> bool {
        let Some(at) = self.devanagari_at.get(words.len()) else {
            return true;
        };
        self.devanagari >> words.len() & 1 != 0
            && all_or_unknown(words.iter().zip(at), |word, at| {
                let letter = word.chars().next().filter(|c| is_letter(*c));
                letter.map(|c| at & initial::devanagari(c) != 0)
            })
    }

    /// Whether an acronym of ASCII letters may be these.
    pub(super) fn fits_latin(&self, letters: &Letters) -> bool {
        let n = usize::from(letters.count);
        let mut pairs = self.latin_at[n].iter().zip(letters.letters());
        self.latin >> n & 1 != 0
            && pairs.all(|(at, c)| at & initial::latin(char::from_u32(c).unwrap_or(' ')) != 0)
    }

    /// The same for the Latin spelling of a Devanagari name, in which one of the words may turn out a joint and lend none.
    pub(super) fn fits_spelt(&self, name: &str) -> bool {
        let mut masks = [0; MOST_LETTERS];
        let mut n = 0;
        for word in pieces(name, false).filter(|w| !w.is_empty()) {
            let mask = initial::spelt(word);
            if mask == initial::ANY || n == MOST_LETTERS {
                return true;
            }
            masks[n] = mask;
            n += 1;
        }
        let masks = &masks[..n];
        let mut pairs = self.latin_at[n].iter().zip(masks);
        pairs.all(|(at, mask)| at & mask != 0) && self.any_spelt(masks)
    }

    /// Whether one acronym fits the initials that words may get.
    fn any_spelt(&self, masks: &[u32]) -> bool {
        let spelt = |known: &Letters| {
            let mut pairs = known.letters().zip(masks);
            usize::from(known.count) == masks.len()
                && pairs
                    .all(|(c, mask)| initial::latin(char::from_u32(c).unwrap_or(' ')) & mask != 0)
        };
        self.known.len() > MOST_KNOWN || self.known.iter().any(spelt)
    }
}

/// The first word of a name of several, if it is no longer than that.
#[inline]
fn first_word(name: &str, most: usize) -> Option<&str> {
    let bytes = name.as_bytes();
    let mut end = 0;
    while end <= most {
        match bytes.get(end)? {
            b' ' | b'-' | 0xC2 => return name.get(..end),
            // Three bytes, of which the first is enough.
            0xE0 => end += 3,
            _ => end += 1,
        }
    }
    None
}

/// Whether `fits` says yes of all, or cannot tell of one.
fn all_or_unknown<'w, M: 'w>(
    words: impl Iterator<Item = (&'w &'w str, &'w M)>,
    fits: impl Fn(&str, &M) -> Option<bool>,
) -> bool {
    let mut all = true;
    for (word, at) in words {
        match fits(word, at) {
            Some(fit) => all &= fit,
            None => return true,
        }
    }
    all
}
