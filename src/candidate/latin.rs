//! The Latin words of a segment, looked at once: how each is written and which are Hindi, as sets of tokens. The rules for
//! English and for romanised Hindi, and the question which of the two a text is, count in them.

use super::survey::transposed;
use crate::normalize::hash_folded;
use crate::token::{ALL_CAPS, CAPITAL, CLITIC, JOINED, PLAIN, SENTENCE_START, Token};
use once_cell::sync::Lazy;
use std::cell::Cell;

/// Romanised Hindi's function words that are no English words. Two of them make a sentence Hindi.
const ROMANISED: [&str; 56] = [
    "ka", "ki", "ke", "ko", "hai", "hain", "se", "mein", "nahi", "nahin", "nhi", "ne", "aur",
    "bhi", "toh", "kya", "kyu", "kyun", "kyon", "ye", "yeh", "wo", "woh", "kar", "karo", "karne",
    "raha", "rahe", "rahi", "tha", "thi", "ho", "hoga", "hua", "gaya", "gaye", "gayi", "apna",
    "apne", "apni", "aap", "hum", "tum", "koi", "sab", "kuch", "abhi", "liye", "wala", "wale",
    "wali", "jo", "jab", "tak", "kaise", "h",
];

/// Short words that headlines write with a capital, as they do not with `of` and `in`.
const VERBS: [&str; 4] = ["is", "was", "has", "met"];

/// What is known of one Latin token, a bit each; those of the token's flags stand where they do there.
mod bit {
    use super::{ALL_CAPS, CAPITAL, JOINED, SENTENCE_START};
    /// No clitic.
    pub(super) const WORD: u8 = 1 << 2;
    /// More than three letters, or one of [`VERBS`](super::VERBS).
    pub(super) const FULL: u8 = 1 << 3;
    /// One of [`ROMANISED`](super::ROMANISED), in any case but for the single letter.
    pub(super) const HINDI: u8 = 1 << 6;
    pub(super) const LATIN: u8 = 1 << 7;
    pub(super) const FLAGS: u8 = (JOINED | SENTENCE_START | CAPITAL | ALL_CAPS) as u8;
    const _: () = assert!((WORD | FULL | HINDI | LATIN) & FLAGS == 0);
}

/// What is known of a Latin token by its flags and its bytes, a bit each.
pub(super) const fn written(flags: u16, bytes: u32) -> u8 {
    let word = if flags & CLITIC == 0 { bit::WORD } else { 0 };
    let full = if bytes > 3 { bit::FULL } else { 0 };
    flags as u8 & bit::FLAGS | bit::LATIN | word | full
}

/// A listed word: its hash, its bytes and its bit.
#[derive(Clone, Copy, Default)]
struct Listed {
    hash: u64,
    bytes: u32,
    bit: u8,
}

/// The listed words by twelve bits of their hash, each with a place of its own. A token of the same hash and as many bytes is the
/// word but for the case of its letters, for whatever folds to a letter of ASCII is longer.
pub(super) struct Lists {
    places: [u8; 4096],
    shift: u32,
    words: [Listed; 256],
}

static LISTS: Lazy<Lists> = Lazy::new(|| {
    let romanised = ROMANISED.iter().map(|w| (w, bit::HINDI));
    let words = romanised.chain(VERBS.iter().map(|w| (w, bit::FULL)));
    let listed = words.map(|(w, bit)| Listed {
        hash: hash_folded(w),
        bytes: w.len() as u32,
        bit,
    });
    let mut lists = Lists {
        places: [0; 4096],
        shift: 0,
        words: [Listed::default(); 256],
    };
    let mut count = 1;
    for (place, word) in lists.words[1..].iter_mut().zip(listed) {
        *place = word;
        count += 1;
    }
    let words = lists.words;
    // The first twelve bits that tell all of them apart; a test sees that there are such.
    for shift in 0..=52 {
        lists.shift = shift;
        lists.places = [0; 4096];
        let apart = (1..count).all(|k: usize| {
            let place = &mut lists.places[(words[k].hash >> shift & 0xFFF) as usize];
            std::mem::replace(place, k as u8) == 0
        });
        if apart {
            break;
        }
    }
    lists
});

/// The listed words.
pub(super) fn lists() -> &'static Lists {
    &LISTS
}

impl Lists {
    /// The bit of a Latin token that is one of them, or none.
    #[inline(always)]
    pub(super) fn bit(&self, t: &Token) -> u8 {
        let place = self.places[(t.hash >> self.shift & 0xFFF) as usize];
        // Nineteen words of English in twenty are none of them.
        if place == 0 { 0 } else { self.listed(place, t) }
    }

    #[inline(always)]
    fn listed(&self, place: u8, t: &Token) -> u8 {
        let word = &self.words[place as usize];
        // The verbs count in small letters only, and so does the one letter: `H&M`, `Capt. H. Das`.
        let written = match word.bytes {
            _ if t.has(PLAIN) => u8::MAX,
            1 => 0,
            _ => !bit::FULL,
        };
        if word.hash == t.hash && word.bytes == t.end - t.start {
            word.bit & written
        } else {
            0
        }
    }
}

/// Sets of 64 tokens.
#[derive(Clone, Debug, Default)]
struct Block {
    latin: u64,
    /// No clitics.
    words: u64,
    /// Words in capitals; others that begin with one; others in small letters that headlines would write with one.
    upper: u64,
    title: u64,
    lower: u64,
    hindi: u64,
    /// May open a name: a capital, and touches no digits.
    starts: u64,
    /// Of any of the Latin tokens, which touch digits and which open a sentence.
    joined: u64,
    first: u64,
    /// By [`Question`], tokens that it has been asked of, and those where the answer was yes.
    answers: [Cell<(u64, u64)>; 2],
}

/// What rules ask of one word again and again.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Question {
    /// Is it a form of a known word, or ends as English words do?
    Derived,
    /// Is it that, or a name of a calendar?
    English,
}

/// How 64 tokens are written: sets of the Latin ones.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub latin: u64,
    /// Touch digits; open a sentence.
    pub joined: u64,
    pub first: u64,
    /// In capitals; with a capital and small letters; words of Hindi.
    pub upper: u64,
    pub title: u64,
    pub hindi: u64,
}

/// How many words of a sentence are written how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub words: u32,
    pub upper: u32,
    pub title: u32,
    pub lower: u32,
    pub hindi: u32,
}

/// The same of a whole segment, where a sentence's first token is counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Writing {
    /// Words, clitics left out, and those of them that are Hindi.
    pub words: usize,
    pub hindi: usize,
    /// Latin tokens that open a sentence, and those with a capital.
    pub openings: usize,
    pub capital_openings: usize,
    /// All others: how many, with a capital, with a capital and small letters, in capitals only.
    pub inner: usize,
    pub inner_capitals: usize,
    pub inner_title: usize,
    pub inner_upper: usize,
    /// Latin tokens in capitals only.
    pub upper: usize,
}

/// What is known of the Latin tokens of a segment.
#[derive(Debug, Default)]
pub(crate) struct Latin {
    blocks: Vec<Block>,
    pub writing: Writing,
    /// Latin tokens.
    all: usize,
}

impl Latin {
    /// Forgets all tokens.
    pub(super) fn clear(&mut self) {
        self.blocks.clear();
        self.writing = Writing::default();
        self.all = 0;
    }

    /// All blocks that have any Latin tokens were closed.
    pub(super) fn end(&mut self, tokens: usize) {
        if !self.blocks.is_empty() {
            self.blocks.resize_with(tokens.div_ceil(64), Block::default);
        }
        self.writing.inner = self.all - self.writing.openings;
    }

    /// The tokens in Latin letters, as sets of 64.
    #[cfg(feature = "model")]
    pub fn tokens(&self) -> impl Iterator<Item = u64> + '_ {
        self.blocks.iter().map(|b| b.latin)
    }

    /// How they are written, 64 at a time.
    pub(super) fn written(&self) -> impl Iterator<Item = Written> + '_ {
        self.blocks.iter().map(|b| Written {
            latin: b.latin,
            joined: b.joined,
            first: b.first,
            upper: b.upper,
            title: b.title,
            hindi: b.hindi,
        })
    }

    /// The sets of one block, of what [`written`] and [`Lists::bit`] say of its Latin tokens, which it returns.
    pub(super) fn close(&mut self, at: usize, bytes: &[u8; 64]) -> u64 {
        let (eights, _) = bytes.as_chunks::<8>();
        let mut sets = [0u64; 8];
        for eight in eights {
            let mut rows = transposed(u64::from_le_bytes(*eight));
            for set in &mut sets {
                *set = *set >> 8 | rows << 56;
                rows >>= 8;
            }
        }
        let of = |bit: u8| sets[bit.trailing_zeros() as usize];
        let (latin, first) = (of(bit::LATIN), of(SENTENCE_START as u8));
        let (capital, upper_set) = (of(CAPITAL as u8), of(ALL_CAPS as u8));
        let words = of(bit::WORD);
        // Blocks without a Latin token are left out.
        self.blocks.resize_with(at, Block::default);
        self.blocks.push(Block::default());
        let block = &mut self.blocks[at];
        block.latin = latin;
        block.words = words;
        block.upper = words & upper_set;
        block.title = words & capital & !upper_set;
        block.lower = words & of(bit::FULL) & !capital & !upper_set;
        block.hindi = words & of(bit::HINDI);
        block.joined = of(JOINED as u8);
        block.first = first;
        block.starts = words & capital & !block.joined;
        // Few tokens are written in capitals, or Hindi, or clitics: what is empty is not counted.
        let count = |set: u64| {
            if set == 0 {
                0
            } else {
                set.count_ones() as usize
            }
        };
        let w = &mut self.writing;
        let (openings, capital_openings) = (count(latin & first), count(latin & first & capital));
        let (upper, inner_upper) = (count(latin & upper_set), count(latin & upper_set & !first));
        let inner_capitals = count(latin & capital) - capital_openings;
        self.all += latin.count_ones() as usize;
        w.words += count(words);
        w.hindi += count(block.hindi);
        w.openings += openings;
        w.capital_openings += capital_openings;
        w.inner_capitals += inner_capitals;
        w.inner_title += inner_capitals - count(latin & capital & upper_set & !first);
        w.inner_upper += inner_upper;
        w.upper += upper;
        latin
    }

    /// How the words among tokens `from..end` are written.
    pub fn counts(&self, from: usize, end: usize) -> Counts {
        let mut n = Counts::default();
        if from >= end {
            return n;
        }
        for at in from / 64..=(end - 1) / 64 {
            let Some(block) = self.blocks.get(at) else {
                break;
            };
            let inside = within(at, from, end);
            n.words += (block.words & inside).count_ones();
            n.title += (block.title & inside).count_ones();
            n.lower += (block.lower & inside).count_ones();
            // Most sentences have none of these.
            if block.upper & inside != 0 {
                n.upper += (block.upper & inside).count_ones();
            }
            if block.hindi & inside != 0 {
                n.hindi += (block.hindi & inside).count_ones();
            }
        }
        n
    }

    /// Whether among tokens `from..end` are two words and more in small letters that headlines would write with a capital, at most three in
    /// capitals, and none of Hindi: what nearly all English sentences are, told without counting them.
    #[inline]
    pub fn plain(&self, from: usize, end: usize) -> bool {
        let (mut one, mut two, mut few) = (false, false, true);
        for at in from / 64..=end.saturating_sub(1) / 64 {
            let Some(block) = self.blocks.get(at) else {
                break;
            };
            let inside = within(at, from, end);
            let (lower, upper) = (block.lower & inside, block.upper & inside);
            two |= one & (lower != 0) | (lower & lower.wrapping_sub(1) != 0);
            one |= lower != 0;
            // Of one block's words at most one, that three blocks have no more than three.
            few &= block.hindi & inside == 0 && upper & upper.wrapping_sub(1) == 0;
        }
        two & few && end - from <= 128
    }

    /// A capitalised word that may open a name.
    #[inline]
    pub fn starts(&self, i: usize) -> bool {
        self.blocks
            .get(i / 64)
            .is_some_and(|b| b.starts >> (i % 64) & 1 != 0)
    }

    /// The words in small letters of a block of 64 tokens.
    #[inline]
    pub fn small(&self, block: usize) -> u64 {
        let words = |b: &Block| b.words & !(b.upper | b.title);
        self.blocks.get(block).map_or(0, words)
    }

    /// The next of them among tokens `from..end`.
    #[inline(always)]
    pub fn next_start(&self, from: usize, end: usize) -> Option<usize> {
        let set = self.blocks.get(from / 64)?.starts >> (from % 64);
        if set == 0 {
            return self.start_beyond(from / 64 + 1, end);
        }
        let i = from + set.trailing_zeros() as usize;
        (i < end).then_some(i)
    }

    /// The first from block `at` on.
    fn start_beyond(&self, at: usize, end: usize) -> Option<usize> {
        for (k, block) in self.blocks.iter().enumerate().skip(at) {
            if k * 64 >= end {
                break;
            }
            if block.starts != 0 {
                let i = k * 64 + block.starts.trailing_zeros() as usize;
                return (i < end).then_some(i);
            }
        }
        None
    }

    /// How many of them stand in a row from token `i` on, as far as its block tells.
    #[inline(always)]
    pub fn row(&self, i: usize) -> usize {
        let set = self.blocks.get(i / 64).map_or(0, |b| b.starts >> (i % 64));
        (!set).trailing_zeros() as usize
    }

    /// The answer of `tell` for token `i`, which is called once.
    #[inline]
    pub fn asked(&self, question: Question, i: usize, tell: impl FnOnce() -> bool) -> bool {
        let Some(block) = self.blocks.get(i / 64) else {
            return tell();
        };
        let answers = &block.answers[question as usize];
        let (asked, yes) = answers.get();
        let bit = 1 << (i % 64);
        if asked & bit != 0 {
            return yes & bit != 0;
        }
        let answer = tell();
        let yes = if answer { yes | bit } else { yes };
        answers.set((asked | bit, yes));
        answer
    }
}

/// The tokens of block `at` among `from..end`, which reach into it.
#[inline]
fn within(at: usize, from: usize, end: usize) -> u64 {
    let mut inside = u64::MAX;
    if at == from / 64 {
        inside &= u64::MAX << (from % 64);
    }
    if end - at * 64 < 64 {
        inside &= (1 << (end - at * 64)) - 1;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::survey::Survey;
    use crate::token::{TokenKind, match_form, tokenize};

    #[test]
    fn every_listed_word_has_its_place() {
        for word in ROMANISED.iter().chain(&VERBS) {
            assert_eq!(match_form(word, TokenKind::Word), *word);
            let mut tokens = Vec::new();
            tokenize(word, &mut tokens);
            assert!(LISTS.bit(&tokens[0]) != 0, "{word}");
            tokens.clear();
            let shouted = word.to_uppercase();
            tokenize(&shouted, &mut tokens);
            let hindi = ROMANISED.contains(word) && word.len() > 1;
            assert_eq!(LISTS.bit(&tokens[0]) != 0, hindi, "{shouted}");
        }
    }

    /// The sets and counts are what a look at one token after the other gives, at the edges of blocks too.
    #[test]
    fn sets_agree_with_a_walk() {
        let text = "Ravi met KA's aide in G20 hai, IS राम nahi Kya U.S. was on. ".repeat(9);
        let mut tokens = Vec::new();
        tokenize(&text, &mut tokens);
        let mut sets = Latin::default();
        let mut survey = Survey::default();
        for len in (0..70).chain([127, 128, 129, tokens.len()]) {
            let tokens = &tokens[..len];
            survey.fill(tokens, &vec![0; len], &mut sets);
            let word = |t: &&Token| t.is_latin() && !t.has(CLITIC);
            let hindi = |t: &Token| {
                ROMANISED
                    .iter()
                    .any(|w| w.eq_ignore_ascii_case(t.text(&text)))
            };
            let starts: Vec<_> = (0..len)
                .filter(|&i| word(&&tokens[i]) && tokens[i].has(CAPITAL) && !tokens[i].has(JOINED))
                .collect();
            for from in [0, 1, 63, 64, 65, len / 2, len] {
                for end in [0, 1, 63, 64, 65, len / 2, len] {
                    let (from, end) = (from.min(len), end.min(len));
                    let inside = || tokens[from.min(end)..end].iter().filter(word);
                    let count =
                        |f: &dyn Fn(&Token) -> bool| inside().filter(|t| f(t)).count() as u32;
                    let full = |t: &Token| t.end - t.start > 3 || VERBS.contains(&t.text(&text));
                    let walk = Counts {
                        words: count(&|_| true),
                        upper: count(&|t| t.has(ALL_CAPS)),
                        title: count(&|t| !t.has(ALL_CAPS) && t.has(CAPITAL)),
                        lower: count(&|t| !t.has(ALL_CAPS) && !t.has(CAPITAL) && full(t)),
                        hindi: count(&hindi),
                    };
                    assert_eq!(sets.counts(from, end), walk, "{from}..{end} of {len}");
                    let plain = walk.lower >= 2 && walk.upper <= 3 && walk.hindi == 0;
                    assert!(plain || from >= end || !sets.plain(from, end));
                    let next = starts.iter().copied().find(|&i| i >= from && i < end);
                    assert_eq!(sets.next_start(from, end), next, "{from}..{end} of {len}");
                }
            }
            assert_eq!(
                starts,
                (0..len + 3).filter(|&i| sets.starts(i)).collect::<Vec<_>>()
            );
            let words = tokens.iter().filter(word);
            assert_eq!(sets.writing.words, words.clone().count());
            assert_eq!(sets.writing.hindi, words.filter(|t| hindi(t)).count());
            let inner = |t: &&Token| t.is_latin() && !t.has(SENTENCE_START);
            assert_eq!(sets.writing.inner, tokens.iter().filter(inner).count());
        }
    }
}
