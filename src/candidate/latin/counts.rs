//! How many words of a sentence, and of a segment, are written how: what tells running text from headlines and English from Hindi.

use super::{Block, Latin, bit};
use crate::candidate::survey::{side_by_side, transposed};
use crate::token::{ALL_CAPS, CAPITAL, JOINED, SENTENCE_START};

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

impl Latin {
    /// The sets of one block, of what [`written`](super::written) and [`Lists::bit`](super::listed::Lists::bit) say of its Latin tokens, which it returns.
    pub(in crate::candidate) fn close(&mut self, at: usize, bytes: &[u8; 64]) -> u64 {
        let (eights, _) = bytes.as_chunks::<8>();
        let mut sets = [0u64; 8];
        for (set, eight) in sets.iter_mut().zip(eights) {
            *set = transposed(u64::from_le_bytes(*eight));
        }
        side_by_side(&mut sets);
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
