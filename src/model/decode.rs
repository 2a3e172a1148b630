//! Forward–backward over one stretch of a sentence: label probabilities, span probabilities, and the best labelling.

// Loops over labels index several fixed arrays in step, see `steps`.
#![allow(clippy::needless_range_loop, clippy::manual_memcpy)]

use super::evidence::{MAX_STRETCH, Reading, Stretch};
use super::features::Seen;
use super::score::{self, Sums};
use super::steps::{Steps, odds, scale, share, total};
use super::weights::{Lines, Rows};
use super::{HALF, KINDS, LABELS, OUTSIDE, WIDTH, begin, inside};
use crate::candidate::Context;

/// Tables of one stretch, reused from one to the next.
#[derive(Default)]
pub(crate) struct Lattice {
    /// At least as many as are in use: what lies in one is written anew.
    cells: Vec<Cell>,
    len: usize,
    /// Tokens that are not named for sure by no name, as sets of 64.
    named: [u64; SETS],
    line: Vec<Seen>,
    sums: Vec<Sums>,
}

/// Enough sets for the longest stretch.
const SETS: usize = (MAX_STRETCH + 3).div_ceil(64);

/// Odds of the labels at one token.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    /// Of its own.
    node: [f32; WIDTH],
    /// With what stands before it, up to a factor; of what stands behind it; of both together.
    forward: [f32; WIDTH],
    backward: [f32; WIDTH],
    both: [f32; WIDTH],
}

const EMPTY: Cell = Cell {
    node: [0.0; WIDTH],
    forward: [0.0; WIDTH],
    backward: [0.0; WIDTH],
    both: [0.0; WIDTH],
};

/// The first `len` cells.
fn grown(cells: &mut Vec<Cell>, len: usize) -> &mut [Cell] {
    if cells.len() < len {
        cells.resize(len, EMPTY);
    }
    &mut cells[..len]
}

impl Lattice {
    /// Runs both passes over a stretch.
    pub fn run(
        &mut self,
        c: &Context<'_>,
        evidence: &[u16],
        reading: &Reading,
        tables: (Lines<'_>, Rows<'_>),
        steps: &Steps,
        stretch: Stretch,
    ) {
        score::line(c, evidence, stretch, &mut self.line);
        let (line, sums) = (&self.line, &mut self.sums);
        let sums = score::score(c, reading, stretch, line, tables, sums);
        let cells = grown(&mut self.cells, sums.len());
        for k in 0..cells.len() {
            odds(&sums[k], &mut cells[k].node);
        }
        self.len = cells.len();
        self.passes(steps, stretch.opens, stretch.closes);
    }

    /// Takes over node scores and runs both passes.
    #[cfg(feature = "train")]
    pub fn run_scores(
        &mut self,
        scores: &[[f32; WIDTH]],
        steps: &Steps,
        opens: bool,
        closes: bool,
    ) {
        let cells = grown(&mut self.cells, scores.len());
        for (cell, score) in cells.iter_mut().zip(scores) {
            cell.node = super::steps::exact_odds(score);
        }
        self.len = scores.len();
        self.passes(steps, opens, closes);
    }

    /// The tokens of the stretch.
    fn cells(&self) -> &[Cell] {
        &self.cells[..self.len]
    }

    /// What stands outside of a stretch names nothing, unless the sentence begins or ends there.
    fn passes(&mut self, steps: &Steps, opens: bool, closes: bool) {
        let start = if opens { LABELS } else { OUTSIDE };
        let cells = &mut self.cells[..self.len];
        self.named = [0; SETS];
        for i in 0..cells.len() {
            let (before, here) = cells.split_at_mut(i);
            let Cell { node, forward, .. } = &mut here[0];
            match before.last() {
                Some(last) => {
                    let sum = steps.forth(&last.forward, node, forward);
                    scale(forward, sum);
                }
                None => {
                    for l in 0..WIDTH {
                        forward[l] = steps.step[start][l] * node[l];
                    }
                }
            }
        }
        for i in (0..cells.len()).rev() {
            let (here, behind) = cells.split_at_mut(i + 1);
            let Cell {
                forward,
                backward,
                both,
                ..
            } = &mut here[i];
            match behind.first() {
                Some(next) => {
                    let sum = steps.back(&next.backward, &next.node, backward);
                    scale(backward, sum);
                }
                None if closes => *backward = [1.0; WIDTH],
                None => *backward = steps.last,
            }
            for l in 0..WIDTH {
                both[l] = forward[l] * backward[l];
            }
            let named = 2.0 * both[OUTSIDE] < total(both);
            self.named[i / 64 % SETS] |= u64::from(named) << (i % 64);
        }
    }

    #[cfg(feature = "train")]
    /// Probability of each label at token `i` of the stretch.
    pub fn marginal(&self, i: usize) -> [f32; WIDTH] {
        let mut p = self.cells[i].both;
        let sum: f32 = p.iter().sum();
        if sum > 0.0 {
            for x in &mut p {
                *x /= sum;
            }
        }
        p
    }

    /// Probability that tokens `from..to` of the stretch are exactly one mention of kind `k`.
    pub fn span(&self, steps: &Steps, k: usize, from: usize, to: usize) -> f32 {
        let (b, i) = (begin(k), inside(k));
        // P(begin at from), then P(inside | …) step by step, then P(not inside behind it): exact for a linear chain.
        let mut p = share(&self.cells[from].both, b);
        let mut label = b;
        for at in from + 1..to {
            p *= self.conditional(steps, at, label, i);
            label = i;
        }
        if to < self.len {
            p *= 1.0 - self.conditional(steps, to, label, i);
        }
        p
    }

    /// Probability of label `to` at `at` when the one before it is `label`.
    #[inline]
    fn conditional(&self, steps: &Steps, at: usize, label: usize, to: usize) -> f32 {
        let Cell { node, backward, .. } = &self.cells[at];
        let mut p = [0.0; WIDTH];
        for l in 0..WIDTH {
            p[l] = steps.step[label][l] * node[l] * backward[l];
        }
        share(&p, to)
    }

    /// Pairwise probabilities of the labels at `i - 1` and `i`.
    #[cfg(feature = "train")]
    pub fn pair(&self, steps: &Steps, i: usize) -> [[f32; WIDTH]; LABELS] {
        let mut p = [[0.0; WIDTH]; LABELS];
        let mut sum = 0.0;
        for from in 0..LABELS {
            for to in 0..LABELS {
                p[from][to] = self.cells[i - 1].forward[from]
                    * steps.step[from][to]
                    * self.cells[i].node[to]
                    * self.cells[i].backward[to];
                sum += p[from][to];
            }
        }
        if sum > 0.0 {
            for x in p.as_flattened_mut() {
                *x /= sum;
            }
        }
        p
    }

    /// Spans of the most probable labels, token by token: (kind, from, to). Cheaper than Viterbi once the marginals are there,
    /// and as good on every corpus measured.
    pub fn best(&self, out: &mut Vec<(usize, usize, usize)>) {
        out.clear();
        let cells = self.cells();
        let mut open: Option<(usize, usize, usize)> = None;
        for block in 0..SETS {
            let mut left = self.named[block];
            while left != 0 {
                let i = 64 * block + left.trailing_zeros() as usize;
                left &= left - 1;
                let p = &cells[i].both;
                let mut label = OUTSIDE;
                for l in 0..LABELS {
                    if p[l] > p[label] {
                        label = l;
                    }
                }
                if let Some(span) = &mut open {
                    if i == span.2 && label == inside(span.0) {
                        span.2 = i + 1;
                        continue;
                    }
                    out.extend(open.take());
                }
                if label != OUTSIDE {
                    // An inside label whose beginning lost still names something: it begins here.
                    open = Some((label % HALF, i, i + 1));
                }
            }
        }
        out.extend(open);
        debug_assert!(out.iter().all(|s| s.0 < KINDS.len()));
    }
}
