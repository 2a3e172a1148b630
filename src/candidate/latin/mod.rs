//! The Latin words of a segment, looked at once: how each is written and which are Hindi, as sets of tokens. The rules for
//! English and for romanised Hindi, and the question which of the two a text is, count in them.

mod counts;
mod listed;
#[cfg(test)]
mod tests;

pub(crate) use counts::Writing;
pub(super) use listed::{listed_words, lists};

use crate::token::{ALL_CAPS, CAPITAL, CLITIC, JOINED, SENTENCE_START};
use std::cell::Cell;

/// What is known of one Latin token, a bit each; those of the token's flags stand where they do there.
mod bit {
    use super::{ALL_CAPS, CAPITAL, JOINED, SENTENCE_START};
    /// No clitic.
    pub(super) const WORD: u8 = 1 << 2;
    /// More than three letters, or one of [`VERBS`](super::listed::VERBS).
    pub(super) const FULL: u8 = 1 << 3;
    /// One of [`ROMANISED`](super::listed::ROMANISED), in any case but for the single letter.
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
