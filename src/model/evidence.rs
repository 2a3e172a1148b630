//! What the model is shown of lists and rules, and which stretches of a text it reads at all.

use super::kind_index;
use crate::candidate::origin::Origin;
use crate::candidate::survey::Rule;
use crate::candidate::{Context, Proposal, score};
use crate::kind::Kind;

/// Longest stretch decoded at once, in tokens; a longer one is cut.
pub(super) const MAX_STRETCH: usize = 250;

/// A candidate's place: first token, one past the last, number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Placed {
    pub from: u32,
    pub to: u32,
    pub index: u32,
}

/// The order of the candidates: by their first token, then by their numbers.
#[derive(Default)]
pub(crate) struct Order {
    /// By token: one past the number of the first candidate that begins there.
    heads: Vec<u32>,
    /// By candidate: the same of the next one that begins with it.
    next: Vec<u32>,
    /// Tokens where any begins, as sets of 64.
    starts: Vec<u64>,
}

impl Order {
    /// Lists the candidates in order, blocks left out. There are fewer of them than tokens, and most begin where no other does:
    /// a list for each token costs less than sorting.
    pub fn place(&mut self, tokens: usize, proposals: &[Proposal], out: &mut Vec<Placed>) {
        self.heads.clear();
        self.heads.resize(tokens, 0);
        self.starts.clear();
        self.starts.resize(tokens.div_ceil(64), 0);
        self.next.clear();
        self.next.resize(proposals.len(), 0);
        let (heads, starts) = (&mut self.heads[..tokens], &mut self.starts[..]);
        let next = &mut self.next[..proposals.len()];
        for number in (0..proposals.len()).rev() {
            let p = &proposals[number];
            let from = p.tokens.0 as usize;
            if !p.block {
                next[number] = std::mem::replace(&mut heads[from], number as u32 + 1);
                starts[from / 64] |= 1 << (from % 64);
            }
        }
        out.clear();
        out.reserve(proposals.len());
        for block in 0..starts.len() {
            let mut left = starts[block];
            while left != 0 {
                let mut number = heads[64 * block + left.trailing_zeros() as usize];
                left &= left - 1;
                while number != 0 {
                    let index = number - 1;
                    let (from, to) = proposals[index as usize].tokens;
                    out.push(Placed { from, to, index });
                    number = next[index as usize];
                }
            }
        }
    }
}

/// Fills in what lists and rules say of each token: the label a winning candidate would give it and how sure that is, else
/// that of the best loser.
pub(crate) fn fill(
    tokens: usize,
    proposals: &[Proposal],
    placed: &[Placed],
    won: &[bool],
    out: &mut Vec<u16>,
) {
    out.clear();
    out.resize(tokens, 0);
    for at in placed {
        let p = &proposals[at.index as usize];
        let pass = won[at.index as usize];
        let label = match (kind_index(p.kind), p.kind) {
            _ if p.silent => 12,
            (Some(k), _) => 1 + 2 * k,
            (None, Kind::Date) => 8,
            (None, Kind::Sector) => 10,
            _ => 12,
        } as u16;
        let strength = if pass {
            match p.score {
                s if s >= 0.9 => 4,
                s if s >= 0.8 => 3,
                s if s >= 0.7 => 2,
                _ => 1,
            }
        } else {
            u16::from(p.score >= score::LISTED_AMBIGUOUS)
        };
        let listed = u16::from(matches!(p.source, Origin::Gazetteer(_)));
        // Winners do not overlap; among losers the strongest shows, and none beside a winner.
        let value = 1 | listed << 1 | strength << 2 | u16::from(pass) << 5;
        let mut own = value << 4 | label;
        for e in &mut out[at.from as usize..at.to as usize] {
            if *e >> 4 < value {
                *e = own;
            }
            own = value << 4 | (label + 1);
        }
    }
}

/// A stretch of one sentence that the model reads: what stands right outside of it is taken to name nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub first: usize,
    pub end: usize,
    /// Whether the sentence begins, and ends, with it.
    pub opens: bool,
    pub closes: bool,
}

/// What of a segment is worth reading.
#[derive(Default)]
pub(crate) struct Reading {
    /// Words that may be part of a name, as sets of 64 tokens.
    worth: Vec<u64>,
}

/// Tokens read on either side of a word that may be a name: one.
const MARGIN: usize = 1;

impl Reading {
    /// Chooses the words worth reading.
    pub fn fill(&mut self, c: &Context<'_>, evidence: &[u16], placed: &[Placed]) {
        self.worth.clear();
        self.worth.extend(c.survey.sets(Rule::Strange));
        // Names in Latin letters are left to the rules, see [`super::vote`].
        for (worth, latin) in self.worth.iter_mut().zip(c.latin.tokens()) {
            *worth &= !latin;
        }
        for at in placed {
            let (from, to) = (at.from as usize, at.to as usize);
            for (i, seen) in (from..).zip(&evidence[from..to]) {
                let (word, bit) = (&mut self.worth[i / 64], 1 << (i % 64));
                // Dates and sectors are not the model's business.
                match seen & 15 {
                    8..=11 => *word &= !bit,
                    _ => *word |= bit,
                }
            }
        }
    }

    /// Whether token `i` may be part of a name.
    #[inline]
    pub fn worth(&self, i: usize) -> bool {
        self.worth[i / 64] >> (i % 64) & 1 != 0
    }

    /// The next stretch worth reading from token `at` on: words that may be names with [`MARGIN`] tokens around them.
    pub fn stretch(&self, c: &Context<'_>, at: usize) -> Option<Stretch> {
        let i = next(&self.worth, at)?;
        let breaks = |i: usize| i == 0 || c.breaks(i);
        let opens = breaks(i);
        let first = if i > at && !opens { i - MARGIN } else { i };
        let mut end = i + 1;
        // Two words that leave fewer tokens between them than their margins hold are read together.
        let mut k = end;
        while !breaks(k) && k <= end + 2 * MARGIN && end - first < MAX_STRETCH {
            k += 1;
            if self.worth(k - 1) {
                end = k;
            }
        }
        if k > end || !breaks(end) {
            end += MARGIN;
        }
        Some(Stretch {
            first,
            end,
            opens: opens || breaks(first),
            closes: breaks(end),
        })
    }
}

/// The first set bit from `from` on.
fn next(bits: &[u64], from: usize) -> Option<usize> {
    let mut block = from / 64;
    let mut word = bits.get(block)? & (u64::MAX << (from % 64));
    while word == 0 {
        block += 1;
        word = *bits.get(block)?;
    }
    Some(64 * block + word.trailing_zeros() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_bit_is_found_across_blocks() {
        let bits = [1 << 5, 0, 1 << 3 | 1 << 63];
        assert_eq!(next(&bits, 0), Some(5));
        assert_eq!(next(&bits, 5), Some(5));
        assert_eq!(next(&bits, 6), Some(131));
        assert_eq!(next(&bits, 132), Some(191));
        assert_eq!(next(&bits, 192), None);
        assert_eq!(next(&[], 0), None);
    }
}
