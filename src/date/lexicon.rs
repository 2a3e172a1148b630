//! The closed vocabulary, found by token hash.

use crate::normalize::hash_folded;
use crate::token::{Token, TokenKind, match_form};
use once_cell::sync::Lazy;

/// What a word can do in a date. One word, one class: where a word has two jobs (`पहले` "ago" and "first", `second`), the
/// grammar asks for both at the place where they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[repr(u8)]
pub(super) enum Class {
    #[default]
    None,
    Num,
    Scale,
    Frac,
    Half,
    Ord,
    Second,
    OrdSuffix,
    Month,
    Weekday,
    Unit,
    Days,
    RelDay,
    Shift,
    Aane,
    Wala,
    Few,
    Part,
    Early,
    Oclock,
    Bajkar,
    Bajne,
    Baki,
    AmPm,
    Zone,
    Before,
    After,
    Within,
    More,
    Each,
    Per,
    Set,
    Times,
    YearMark,
    Vikram,
    Samvat,
    Shaka,
    Hijri,
    Era,
    Isa,
    Fiscal,
    Academic,
    Calendar,
    Quarter,
    HalfYear,
    Season,
    DateWord,
    IndMonth,
    HijMonth,
    Paksha,
    PakshaWord,
    Tithi,
    Edge,
    Whole,
    Bhar,
    Lasting,
    Rest,
    Ka,
    Ko,
    Se,
    Men,
    Par,
    Tak,
    Lekar,
    Aur,
    Dauran,
    Of,
    The,
    To,
    From,
    Since,
    On,
    In,
    About,
    Now,
    Filler,
}

impl Class {
    /// Whether an expression can begin with a word of the class.
    pub fn opens(self) -> bool {
        use Class::*;
        !matches!(
            self,
            None | OrdSuffix
                | Oclock
                | Bajkar
                | Bajne
                | Baki
                | AmPm
                | Zone
                | After
                | Within
                | More
                | Per
                | PakshaWord
                | Bhar
                | Rest
                | Ka
                | Ko
                | Se
                | Men
                | Par
                | Tak
                | Lekar
                | Aur
                | Dauran
                | Of
                | The
                | To
                | From
                | Since
                | On
                | In
                | About
                | Wala
                | DateWord
                | Tithi
                | Paksha
                | Filler
        )
    }
}

/// Needs evidence beside it.
pub(super) const AMBIGUOUS: u8 = 1;
/// Romanised Hindi.
pub(super) const ROMAN: u8 = 2;
/// English.
pub(super) const ENGLISH: u8 = 4;
/// The adjective of a unit: `दिवसीय`, `वर्षीय`.
pub(super) const ADJECTIVE: u8 = 8;
/// Of a shift: the nearest one, today's week or not (`आगामी`).
pub(super) const COMING: u8 = 16;
/// An English word in Devanagari.
pub(super) const LOAN: u8 = 32;
/// A short form, often with a full stop behind it.
pub(super) const SHORT: u8 = 64;

/// Set by the reader: named days begin with the word, too.
pub(super) const DAY: u8 = 128;

/// A word's entry.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lex {
    pub class: Class,
    pub flags: u8,
    pub v: i16,
}

impl Lex {
    pub fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    pub fn is(&self, class: Class) -> bool {
        self.class == class
    }
}

const SLOTS: usize = 4096;
/// Bits of the filter in front of the table, which keeps the price of an ordinary word at one load.
const FILTER_BITS: usize = 1 << 16;

/// Open-addressed table of hashes with a bit filter in front.
pub(super) struct Lexicon {
    filter: Box<Bits>,
    /// The same for words that an expression begins with, named days included: what the scan asks of every token.
    openers: Box<Bits>,
    slots: Box<[(u64, Lex); SLOTS]>,
}

// Arrays, whose length the compiler knows: no look-up checks a bound.
type Bits = [u64; FILTER_BITS / 64];

static LEXICON: Lazy<Lexicon> = Lazy::new(|| Lexicon::read(include_str!("words.txt")));

/// The vocabulary, read at first use.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

#[inline]
fn slot(hash: u64) -> usize {
    (hash >> 40) as usize % SLOTS
}

/// Two bits of one word of the filter: with a single one, chance lets a word in forty through, `को` and `नहीं` among them.
#[inline(always)]
fn opener(hash: u64) -> (usize, u64) {
    let word = (hash >> 32) as usize % (FILTER_BITS / 64);
    (word, 1 << (hash >> 48 & 63) | 1 << (hash >> 58))
}

impl Lexicon {
    fn read(words: &str) -> Self {
        let mut lexicon = Lexicon {
            filter: Box::new([0; FILTER_BITS / 64]),
            openers: Box::new([0; FILTER_BITS / 64]),
            slots: Box::new([(0, Lex::default()); SLOTS]),
        };
        for line in words
            .lines()
            .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        {
            let Some((head, surfaces)) = line.split_once('|') else {
                continue;
            };
            let mut head = head.split_whitespace();
            let (Some(class), Some(v), Some(flags)) = (head.next(), head.next(), head.next())
            else {
                continue;
            };
            let lex = Lex {
                class: class_named(class),
                flags: flags.bytes().map(flag_named).fold(0, |a, b| a | b),
                v: v.parse().unwrap_or(0),
            };
            for surface in surfaces.split_whitespace() {
                lexicon.insert(hash_folded(&match_form(surface, TokenKind::Word)), lex);
            }
        }
        // Named days have a table of their own.
        for hash in super::holiday::first_tokens() {
            lexicon.open(hash);
            let mut at = slot(hash);
            while lexicon.slots[at].0 != 0 {
                if lexicon.slots[at].0 == hash {
                    lexicon.slots[at].1.flags |= DAY;
                }
                at = (at + 1) % SLOTS;
            }
        }
        lexicon
    }

    fn open(&mut self, hash: u64) {
        let (word, bits) = opener(hash);
        self.openers[word] |= bits;
    }

    /// The first row of a surface counts.
    fn insert(&mut self, hash: u64, lex: Lex) {
        let bit = (hash >> 32) as usize % FILTER_BITS;
        self.filter[bit / 64] |= 1 << (bit % 64);
        if lex.class.opens() {
            self.open(hash);
        }
        let mut at = slot(hash);
        while self.slots[at].0 != 0 {
            if self.slots[at].0 == hash {
                return;
            }
            at = (at + 1) % SLOTS;
        }
        self.slots[at] = (hash, lex);
    }

    /// Whether the token may be in the table; false for nearly every other word.
    #[inline]
    pub fn maybe(&self, hash: u64) -> bool {
        let bit = (hash >> 32) as usize % FILTER_BITS;
        self.filter[bit / 64] >> (bit % 64) & 1 != 0
    }

    /// Whether an expression may begin with the word; false for nearly every other one.
    #[inline]
    pub fn may_open(&self, hash: u64) -> bool {
        let (word, bits) = opener(hash);
        self.openers[word] & bits == bits
    }

    /// The entry of a word token; class [`Class::None`] where there is none.
    #[inline]
    pub fn get(&self, token: &Token) -> Lex {
        if token.kind != TokenKind::Word || !self.maybe(token.hash) {
            return Lex::default();
        }
        let mut at = slot(token.hash);
        while self.slots[at].0 != 0 {
            if self.slots[at].0 == token.hash {
                return self.slots[at].1;
            }
            at = (at + 1) % SLOTS;
        }
        Lex::default()
    }
}

fn flag_named(name: u8) -> u8 {
    match name {
        b'a' => AMBIGUOUS,
        b'r' => ROMAN,
        b'e' => ENGLISH,
        b'j' => ADJECTIVE,
        b'c' => COMING,
        b'l' => LOAN,
        b's' => SHORT,
        _ => 0,
    }
}

fn class_named(name: &str) -> Class {
    use Class::*;
    match name {
        "num" => Num,
        "scale" => Scale,
        "frac" => Frac,
        "half" => Half,
        "ord" => Ord,
        "second" => Second,
        "ordsuffix" => OrdSuffix,
        "month" => Month,
        "weekday" => Weekday,
        "unit" => Unit,
        "days" => Days,
        "relday" => RelDay,
        "shift" => Shift,
        "aane" => Aane,
        "wala" => Wala,
        "few" => Few,
        "part" => Part,
        "early" => Early,
        "oclock" => Oclock,
        "bajkar" => Bajkar,
        "bajne" => Bajne,
        "baki" => Baki,
        "ampm" => AmPm,
        "zone" => Zone,
        "before" => Before,
        "after" => After,
        "within" => Within,
        "more" => More,
        "each" => Each,
        "per" => Per,
        "set" => Set,
        "times" => Times,
        "yearmark" => YearMark,
        "vikram" => Vikram,
        "samvat" => Samvat,
        "shaka" => Shaka,
        "hijri" => Hijri,
        "era" => Era,
        "isa" => Isa,
        "fiscal" => Fiscal,
        "academic" => Academic,
        "calendar" => Calendar,
        "quarter" => Quarter,
        "halfyear" => HalfYear,
        "season" => Season,
        "datew" => DateWord,
        "indmonth" => IndMonth,
        "hijmonth" => HijMonth,
        "paksha" => Paksha,
        "pakshaw" => PakshaWord,
        "tithi" => Tithi,
        "edge" => Edge,
        "whole" => Whole,
        "bhar" => Bhar,
        "lasting" => Lasting,
        "rest" => Rest,
        "ka" => Ka,
        "ko" => Ko,
        "se" => Se,
        "men" => Men,
        "par" => Par,
        "tak" => Tak,
        "lekar" => Lekar,
        "aur" => Aur,
        "dauran" => Dauran,
        "of" => Of,
        "the" => The,
        "to" => To,
        "from" => From,
        "since" => Since,
        "on" => On,
        "in" => In,
        "about" => About,
        "now" => Now,
        "filler" => Filler,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for line in include_str!("words.txt")
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
        {
            let (head, _) = line.split_once('|').unwrap_or_else(|| panic!("{line}"));
            let class = head.split_whitespace().next().unwrap();
            assert_ne!(class_named(class), Class::None, "{line}");
        }
    }

    #[test]
    fn spellings_meet() {
        let mut tokens = Vec::new();
        let text = "सितम्बर सितंबर SEPTEMBER साढ़े साढे पाँच पांच छः छह तीन जहाज";
        crate::token::tokenize(text, &mut tokens);
        let classes: Vec<(Class, i16)> = tokens
            .iter()
            .map(|t| lexicon().get(t))
            .map(|l| (l.class, l.v))
            .collect();
        assert_eq!(classes[0], (Class::Month, 9));
        assert_eq!(classes[1], classes[0]);
        assert_eq!(classes[2], classes[0]);
        assert_eq!(classes[3], classes[4]);
        assert_eq!(classes[5], classes[6]);
        assert_eq!(classes[7], classes[8]);
        assert_eq!(classes[9], (Class::Num, 3));
        assert_eq!(classes[10], (Class::None, 0));
    }
}
