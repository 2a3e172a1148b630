//! What the model is shown of lists and rules, and which stretches of a text it reads at all.

use super::kind_index;
use crate::candidate::origin::Origin;
use crate::candidate::survey::{Look, Rule, sort};
use crate::candidate::{Context, Proposal, score};
use crate::kind::Kind;
use crate::token::SENTENCE_START;

/// Longest stretch decoded at once, in tokens; a longer one is cut.
const MAX_STRETCH: usize = 250;

/// A candidate's place: first token, one past the last, number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Placed {
    pub from: u32,
    pub to: u32,
    pub index: u32,
}

/// Sorts the candidates by their first token. `keys` is a buffer.
pub(crate) fn place(proposals: &[Proposal], keys: &mut Vec<u64>, out: &mut Vec<Placed>) {
    keys.clear();
    keys.extend(
        proposals
            .iter()
            .enumerate()
            .filter(|(_, p)| !p.block)
            .map(|(i, p)| u64::from(p.tokens.0) << 32 | i as u64),
    );
    keys.sort_unstable();
    out.clear();
    out.extend(keys.iter().map(|&key| {
        let (from, to) = proposals[key as u32 as usize].tokens;
        Placed {
            from,
            to,
            index: key as u32,
        }
    }));
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
        for (i, e) in out[at.from as usize..at.to as usize].iter_mut().enumerate() {
            if *e >> 4 < value {
                *e = value << 4 | (label + u16::from(i > 0));
            }
        }
    }
}

/// A stretch of one sentence that the model reads: what stands right outside of it is taken to name nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub first: usize,
    pub end: usize,
    /// Bounds of the sentence.
    pub sentence: (usize, usize),
}

impl Stretch {
    /// Whether the sentence begins with it.
    pub fn opens(&self) -> bool {
        self.first == self.sentence.0
    }

    /// Whether the sentence ends with it.
    pub fn closes(&self) -> bool {
        self.end == self.sentence.1
    }
}

/// Words that the model reads although no candidate holds them: those no list knows as more than a name part.
pub(crate) const LOOK: Look = Look {
    classes: 0,
    sorts: sort::STRANGE,
};

/// What of a segment is worth reading.
#[derive(Default)]
pub(crate) struct Reading {
    /// Words that may be part of a name, as sets of 64 tokens.
    worth: Vec<u64>,
}

/// Tokens read on either side of a word that may be a name.
const MARGIN: usize = 1;

impl Reading {
    /// Chooses the words worth reading.
    pub fn fill(&mut self, c: &Context<'_>, evidence: &[u16], placed: &[Placed]) {
        self.worth.clear();
        self.worth.extend(c.survey.sets(Rule::Model));
        // Names in Latin letters are left to the rules, see [`super::vote`].
        for &i in &c.survey.latin {
            self.worth[i as usize / 64] &= !(1 << (i % 64));
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

    /// The stretches worth reading: words that may be names with [`MARGIN`] tokens around them.
    pub fn stretches<'a>(&'a self, c: &'a Context<'_>) -> impl Iterator<Item = Stretch> + 'a {
        let mut at = 0;
        let mut sentence = (0, 0);
        std::iter::from_fn(move || {
            let i = next(&self.worth, at)?;
            if i >= sentence.1 {
                sentence = around(c, i, sentence.1);
            }
            let (start, stop) = sentence;
            let first = i.saturating_sub(MARGIN).max(at).max(start);
            let mut end = i + 1;
            // Two words that leave fewer tokens between them than their margins hold are read together.
            while end - first < MAX_STRETCH {
                let limit = (end + 2 * MARGIN + 1).min(stop);
                match (end..limit).find(|&k| self.worth(k)) {
                    Some(k) => end = k + 1,
                    None => break,
                }
            }
            let end = (end + MARGIN).min(stop);
            at = end;
            Some(Stretch {
                first,
                end,
                sentence,
            })
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

/// The bounds of the sentence of token `i`; those before `from` are in others.
fn around(c: &Context<'_>, i: usize, from: usize) -> (usize, usize) {
    let opens = |k: &usize| c.tokens[*k].has(SENTENCE_START);
    let start = (from..=i).rev().find(opens).unwrap_or(from);
    let end = (i + 1..c.tokens.len()).find(opens);
    (start, end.unwrap_or(c.tokens.len()))
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
