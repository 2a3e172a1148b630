//! The letters of acronyms, and the initials of names that may be behind them.

use super::{hash, initial, transliterate};
use std::borrow::Cow;

/// Longer than any acronym.
const MOST_LETTERS: usize = 8;

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
}

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
        }
    }

    /// Whether an acronym may begin like a name: yes where its first word lends no letter, or cannot be told.
    #[inline]
    fn begins(&self, name: &str) -> bool {
        let Some(c) = name.chars().next() else {
            return true;
        };
        let first = || {
            let ends = |b: &u8| matches!(b, b' ' | b'-' | 0xC2);
            let end = name.as_bytes().iter().position(ends);
            &name[..end.unwrap_or(name.len())]
        };
        let fits = if c.is_ascii() {
            !c.is_ascii_alphanumeric()
                || self.latin_first & initial::latin(c) != 0
                || !name.is_ascii()
        } else {
            !is_letter(c)
                || self.devanagari_first & initial::devanagari(c) != 0
                || self.latin != 0 && self.latin_first & initial::spelt(first()) != 0
        };
        fits || may_be_joint(name) && is_joint(first())
    }

    fn up_to(&self, words: usize) -> bool {
        (self.latin | self.devanagari) & ((2 << words.min(14)) - 1) != 0
    }

    /// Whether an acronym may be made of the letters that so many words begin with: yes where one begins with something else.
    fn devanagari(&self, words: &[&str]) -> bool {
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
    fn latin(&self, letters: &Letters) -> bool {
        let n = usize::from(letters.count);
        let mut pairs = self.latin_at[n].iter().zip(letters.letters());
        self.latin >> n & 1 != 0
            && pairs.all(|(at, c)| at & initial::latin(char::from_u32(c).unwrap_or(' ')) != 0)
    }

    /// The same for the Latin spelling of a Devanagari name, in which one of the words may turn out a joint and lend none.
    fn spelt(&self, name: &str) -> bool {
        let mut masks = [0; MOST_LETTERS];
        let mut n = 0;
        for word in name.split([' ', '-']).filter(|w| !w.is_empty()) {
            let mask = initial::spelt(word);
            if mask == initial::ANY || n == MOST_LETTERS {
                return true;
            }
            masks[n] = mask;
            n += 1;
        }
        let mut pairs = self.latin_at[n].iter().zip(&masks[..n]);
        pairs.all(|(at, mask)| at & mask != 0)
    }
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

/// Initials, or the letters of an acronym.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    /// The consonants, or vowels, that begin Devanagari words: `बसप` for `बसपा`, `बहुजन समाज पार्टी`; else Latin letters in lower case:
    /// `nia` for `NIA`, `एनआईए`, `National Investigation Agency`.
    devanagari: bool,
    count: u8,
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

    fn letters(self) -> impl Iterator<Item = u32> {
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

    /// What an acronym may stand for, where it may be one of syllables too; nothing for any other word.
    pub(super) fn of_acronym(word: &str, syllables: bool) -> Option<Letters> {
        let mut compact = Cow::Borrowed(word);
        // Of `.` and `॰` the last bytes.
        if word.bytes().any(|b| matches!(b, b'.' | 0xB0)) {
            compact.to_mut().retain(|c| c != '.' && c != '॰');
        }
        if compact.is_ascii() {
            return (compact.len() >= 2)
                .then(|| Self::of_capitals(&compact))
                .flatten();
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

    /// The initials of a name of several words, if an acronym of so many letters is there: in its own script, and in English.
    pub(super) fn of_name(name: &str, wanted: &Wanted) -> [Option<Letters>; 2] {
        if !wanted.begins(name) {
            return [None; 2];
        }
        let spaces = name.bytes().filter(|b| matches!(b, b' ' | b'-')).count();
        // Joints lend no letter: the acronym may be shorter than the name, and never longer.
        if spaces == 0 || !wanted.up_to(spaces + 1) {
            return [None; 2];
        }
        if name.is_ascii() {
            return [ascii_initials(name).filter(|l| wanted.latin(l)), None];
        }
        let mut found = [""; MOST_LETTERS];
        let mut n = 0;
        let words = name.split([' ', '-', '\u{A0}']);
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
        if wanted.devanagari(words) {
            let mut letters = Letters::new(true);
            for c in words.iter().filter_map(|w| first_letter(w)) {
                letters.push(c as u32 - 0x900);
            }
            out[0] = Some(letters);
        }
        if wanted.latin >> words.len() & 1 == 0 || !wanted.spelt(name) {
            return out;
        }
        // `नेशनल इन्वेस्टिगेशन एजेंसी`: the English words behind it.
        let latin = transliterate::to_latin(name);
        let words = latin.split([' ', '-']);
        out[1] = initials(words.filter(|w| !w.is_empty() && !is_joint(w)));
        out
    }
}

/// The initials of a name in ASCII, two words or more that are no joints.
fn ascii_initials(name: &str) -> Option<Letters> {
    let mut letters = Letters::new(false);
    let mut words = 0;
    for word in name.split([' ', '-']) {
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

/// Words that lend no letter to an acronym.
const JOINTS: [&str; 25] = [
    "of",
    "the",
    "for",
    "and",
    "&",
    "in",
    "Of",
    "The",
    "For",
    "And",
    "In",
    "on",
    "और",
    "एवं",
    "एवम",
    "तथा",
    "व",
    "का",
    "के",
    "की",
    "ऑफ",
    "आफ",
    "फॉर",
    "एंड",
    "द",
];

/// The bits of their first letters, ASCII and Devanagari.
const JOINT_BITS: [u64; 2] = {
    let mut bits = [0; 2];
    let mut i = 0;
    while i < JOINTS.len() {
        let (script, bit) = first_bit(JOINTS[i].as_bytes());
        bits[script] |= bit;
        i += 1;
    }
    bits
};

/// The script of the first letter of a word, and a bit that it shares with few.
const fn first_bit(word: &[u8]) -> (usize, u64) {
    match word {
        [0xE0, _, third, ..] => (1, 1 << (*third & 63)),
        [first, ..] => (0, 1 << (*first & 63)),
        [] => (0, 0),
    }
}

#[inline]
fn may_be_joint(word: &str) -> bool {
    let (script, bit) = first_bit(word.as_bytes());
    JOINT_BITS[script] & bit != 0
}

#[inline]
fn is_joint(word: &str) -> bool {
    may_be_joint(word) && JOINTS.contains(&word)
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
