//! The letters of acronyms, and the initials of names that may be behind them.

use super::joint::is_joint;
use super::numbers::Numbers;
use super::pieces::pieces;
use super::wanted::Wanted;
use super::{hash, transliterate};
use std::borrow::Cow;

/// Longer than any acronym.
pub(super) const MOST_LETTERS: usize = 8;

/// The letters of words, each made once: texts that follow upon each other have their parties and offices in common.
#[derive(Debug, Default)]
pub(super) struct Acronyms {
    numbers: Numbers,
    known: Vec<Option<Letters>>,
    /// Room for the acronyms of a text and their groups.
    pub found: Vec<(usize, Letters)>,
}

/// Most words kept from one text for the next.
const MAX_KEPT: usize = 4096;

impl Acronyms {
    /// Forgets what would grow with the texts.
    #[inline]
    pub fn trim(&mut self) {
        if self.known.len() > MAX_KEPT {
            *self = Acronyms::default();
        }
    }

    /// As [`Letters::of_acronym`].
    pub fn of_acronym(&mut self, word: &str, syllables: bool) -> Option<Letters> {
        // A look at its letters is less than one into the table.
        if word.is_ascii() && !word.as_bytes().contains(&b'.') {
            return Letters::of_ascii(word);
        }
        let start = hash::mix(hash::seed(), u64::from(syllables));
        let next = self.known.len();
        let hash = hash::of_bytes(start, word.as_bytes());
        let number = self.numbers.get_or_insert(hash, next as u32) as usize;
        if number == next {
            self.known.push(Letters::of_acronym(word, syllables));
        }
        self.known[number]
    }
}

/// Initials, or the letters of an acronym.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    /// The consonants, or vowels, that begin Devanagari words: `बसप` for `बसपा`, `बहुजन समाज पार्टी`; else Latin letters in lower case:
    /// `nia` for `NIA`, `एनआईए`, `National Investigation Agency`.
    pub(super) devanagari: bool,
    pub(super) count: u8,
    /// A letter a byte, the first lowest; of Devanagari less the beginning of its block.
    packed: u64,
}

impl Letters {
    fn new(devanagari: bool) -> Self {
        Letters {
            devanagari,
            count: 0,
            packed: 0,
        }
    }

    /// Appends a letter; says whether there is room.
    fn push(&mut self, letter: u32) -> bool {
        let room = usize::from(self.count) < MOST_LETTERS;
        if room {
            self.packed |= u64::from(letter & 0xFF) << (8 * self.count);
            self.count += 1;
        }
        room
    }

    pub(super) fn letters(self) -> impl Iterator<Item = u32> {
        self.packed
            .to_le_bytes()
            .into_iter()
            .take(usize::from(self.count))
            .map(u32::from)
    }

    pub(super) fn hash(self, kind: u64) -> u64 {
        let start = kind << 1 | u64::from(self.devanagari);
        hash::mix(hash::mix(hash::seed(), start), self.packed)
    }

    /// The letters of a word in capitals.
    fn of_capitals(word: &str) -> Option<Letters> {
        let capitals = word.bytes().all(|b| b.is_ascii_uppercase());
        if !capitals || word.len() > MOST_LETTERS {
            return None;
        }
        let mut out = Letters::new(false);
        for b in word.bytes() {
            out.push(u32::from(b.to_ascii_lowercase()));
        }
        Some(out)
    }

    fn of_ascii(word: &str) -> Option<Letters> {
        (word.len() >= 2).then(|| Self::of_capitals(word)).flatten()
    }

    /// What an acronym may stand for, where it may be one of syllables too; nothing for any other word.
    pub(super) fn of_acronym(word: &str, syllables: bool) -> Option<Letters> {
        let mut compact = Cow::Borrowed(word);
        // Of `.` and `॰` the last bytes, and the zeros that stand for them.
        if word.bytes().any(|b| matches!(b, b'.' | b'0' | 0xB0)) || word.contains('०') {
            let zero = |c| !word.is_ascii() && matches!(c, '0' | '०');
            compact
                .to_mut()
                .retain(|c| c != '.' && c != '॰' && !zero(c));
        }
        if compact.is_ascii() {
            return Self::of_ascii(&compact);
        }
        if crate::candidate::organisation::spelled_letters(&compact) {
            if let Some(letters) = transliterate::spelled_letters(&compact) {
                let mut out = Letters::new(false);
                return letters
                    .iter()
                    .all(|l| out.push(u32::from(l.to_ascii_lowercase())))
                    .then_some(out);
            }
            let latin = transliterate::to_latin(&compact);
            if latin.bytes().all(|b| b.is_ascii_uppercase()) {
                return Self::of_capitals(&latin);
            }
        }
        syllables.then(|| aksharas(&compact)).flatten()
    }

    /// The initials of a name of several words that [begins](Wanted::begins) like an acronym, if one of so many letters is there: in
    /// its own script, and in English.
    pub(super) fn of_name(name: &str, wanted: &Wanted) -> [Option<Letters>; 2] {
        let spaces = name.bytes().filter(|b| matches!(b, b' ' | b'-')).count();
        // Joints lend no letter: the acronym may be shorter than the name, and never longer.
        if spaces == 0 || !wanted.up_to(spaces + 1) {
            return [None; 2];
        }
        if name.is_ascii() {
            return [ascii_initials(name).filter(|l| wanted.fits_latin(l)), None];
        }
        let mut found = [""; MOST_LETTERS];
        let mut n = 0;
        let words = pieces(name, true);
        for word in words.filter(|w| !w.is_empty() && !is_joint(w)) {
            let Some(at) = found.get_mut(n) else {
                return [None; 2];
            };
            *at = word;
            n += 1;
        }
        let words = &found[..n];
        if n < 2 {
            return [None; 2];
        }
        let mut out = [None; 2];
        if wanted.fits_devanagari(words) {
            let mut letters = Letters::new(true);
            for c in words.iter().filter_map(|w| first_letter(w)) {
                letters.push(c as u32 - 0x900);
            }
            out[0] = Some(letters);
        }
        if !wanted.has_latin(words.len()) || !wanted.fits_spelt(name) {
            return out;
        }
        // `नेशनल इन्वेस्टिगेशन एजेंसी`: the English words behind it.
        let latin = transliterate::to_latin(name);
        let words = pieces(&latin, false);
        out[1] = initials(words.filter(|w| !w.is_empty() && !is_joint(w)));
        out
    }
}

/// The initials of a name in ASCII, two words or more that are no joints.
fn ascii_initials(name: &str) -> Option<Letters> {
    let mut letters = Letters::new(false);
    let mut words = 0;
    for word in pieces(name, false) {
        // No joint is longer.
        if word.is_empty() || word.len() <= 3 && is_joint(word) {
            continue;
        }
        words += 1;
        if words > MOST_LETTERS {
            return None;
        }
        if let Some(b) = word.bytes().find(u8::is_ascii_alphanumeric) {
            letters.push(u32::from(b.to_ascii_lowercase()));
        }
    }
    (words > 1 && letters.count > 1).then_some(letters)
}

/// More letters than any acronym has are none.
fn initials<'w>(words: impl Iterator<Item = &'w str>) -> Option<Letters> {
    let mut letters = Letters::new(false);
    for word in words {
        if let Some(b) = word.bytes().find(u8::is_ascii_alphanumeric)
            && !letters.push(u32::from(b.to_ascii_lowercase()))
        {
            return None;
        }
    }
    (letters.count >= 2).then_some(letters)
}

/// The letter a Devanagari word begins with.
fn first_letter(word: &str) -> Option<char> {
    word.chars().find(|c| is_letter(*c))
}

pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '\u{904}'..='\u{939}' | '\u{958}'..='\u{961}')
}

/// The letters that begin the syllables of a word, three to six of them; a conjunct gives its first.
fn aksharas(word: &str) -> Option<Letters> {
    let mut out = Letters::new(true);
    let mut joined = false;
    for c in word.chars() {
        if is_letter(c) && !joined && !out.push(c as u32 - 0x900) {
            return None;
        }
        joined = c == '\u{94D}' || joined && matches!(c, '\u{200C}' | '\u{200D}' | '\u{93C}');
    }
    (3..=6).contains(&out.count).then_some(out)
}
