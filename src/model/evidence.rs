//! What the model is shown of lists and rules, and which stretches of a text it reads at all.

use super::{begin, kind_index};
use crate::candidate::origin::Origin;
use crate::candidate::{Context, Proposal, score};
use crate::gazetteer::flags::class;
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
            (Some(k), _) => begin(k),
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

/// The stretches worth reading: candidates and unknown words with [`MARGIN`] tokens around them.
pub(crate) fn stretches<'a>(
    c: &'a Context<'_>,
    evidence: &'a [u16],
) -> impl Iterator<Item = Stretch> + 'a {
    let n = c.tokens.len();
    let mut at = 0;
    let mut sentence = (0, 0);
    std::iter::from_fn(move || {
        loop {
            if at >= n {
                return None;
            }
            if at >= sentence.1 {
                let mut end = at + 1;
                while end < n && !c.tokens[end].has(SENTENCE_START) {
                    end += 1;
                }
                sentence = (at, end);
            }
            let (start, stop) = sentence;
            let floor = at;
            while at < stop && !worth_reading(c, evidence, at) {
                at += 1;
            }
            if at == stop {
                continue;
            }
            let first = at.saturating_sub(MARGIN).max(floor).max(start);
            let mut end = at + 1;
            let mut i = at + 1;
            // Two words that leave fewer tokens between them than their margins hold are read together.
            while i < stop && i <= end + 2 * MARGIN && end - first < MAX_STRETCH {
                if worth_reading(c, evidence, i) {
                    end = i + 1;
                }
                i += 1;
            }
            let end = (end + MARGIN).min(stop);
            at = end;
            return Some(Stretch {
                first,
                end,
                sentence,
            });
        }
    })
}

/// Tokens read on either side of a word that may be a name.
const MARGIN: usize = 1;

/// A word that may be part of a name: one with a candidate, or one that no list calls a common word.
#[inline]
fn worth_reading(c: &Context<'_>, evidence: &[u16], i: usize) -> bool {
    const PLAIN_WORDS: u32 = class::CONTENT_WORD | class::TITLE | class::ROLE;
    let e = evidence[i];
    if e != 0 {
        // Dates and sectors are not the model's business.
        return !matches!(e & 15, 8..=11);
    }
    c.tokens[i].is_word() && c.tokens[i].is_devanagari() && c.info[i] & PLAIN_WORDS == 0
}
