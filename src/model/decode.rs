//! Forward–backward over one stretch of a sentence: label probabilities, span probabilities, and the best labelling.

// Loops over labels index several fixed arrays in step: the plainest form, and the one that vectorises.
// Copies of four at a time, too: a call of `memcpy` costs more than the four.
#![allow(clippy::needless_range_loop, clippy::manual_memcpy)]

use super::evidence::{MAX_STRETCH, Reading, Stretch};
use super::features::Seen;
use super::score::{self, Sums};
use super::weights::{Lines, PER_OCTAVE, Rows};
use super::{HALF, KINDS, LABELS, OUTSIDE, WIDTH, begin, inside, may_follow};
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

/// exp of the transition weights, 0 where a label may not follow.
pub(crate) struct Steps {
    pub step: [[f32; WIDTH]; LABELS + 1],
    /// The same, `[to][from]`, of the labels that may follow any.
    back: [[f32; WIDTH]; HALF],
    /// Of those that go on with a kind: from its beginning and from its inside.
    on: [[f32; HALF]; 2],
    /// From any label to [`OUTSIDE`].
    last: [f32; WIDTH],
}

impl Steps {
    /// Odds at a token, by its own and by those at the token before it; their sum.
    ///
    /// Reads and writes memory only, as the next one: so the compiler works on four labels at once.
    #[inline]
    fn forth(&self, last: &[f32; WIDTH], node: &[f32; WIDTH], out: &mut [f32; WIDTH]) -> f32 {
        let (mut p, mut q) = ([0.0; HALF], [0.0; HALF]);
        for from in 0..LABELS {
            for to in 0..HALF {
                p[to] += last[from] * self.step[from][to];
            }
        }
        for k in 0..HALF {
            p[k] *= node[k];
            q[k] = last[k] * self.on[0][k] + last[HALF + k] * self.on[1][k];
            q[k] *= node[HALF + k];
        }
        for k in 0..HALF {
            out[k] = p[k];
            out[HALF + k] = q[k];
        }
        sum(&p, &q)
    }

    /// Odds of what follows a token, by those of the next token, `node`, and of what follows that; their sum.
    #[inline]
    fn back(&self, next: &[f32; WIDTH], node: &[f32; WIDTH], out: &mut [f32; WIDTH]) -> f32 {
        let (mut here, mut on) = ([0.0; HALF], [0.0; HALF]);
        for k in 0..HALF {
            here[k] = next[k] * node[k];
            on[k] = next[HALF + k] * node[HALF + k];
        }
        let (mut p, mut q) = ([0.0; HALF], [0.0; HALF]);
        for k in 0..HALF {
            p[k] = self.on[0][k] * on[k];
            q[k] = self.on[1][k] * on[k];
        }
        for to in 0..HALF {
            for k in 0..HALF {
                p[k] += self.back[to][k] * here[to];
                q[k] += self.back[to][HALF + k] * here[to];
            }
        }
        for k in 0..HALF {
            out[k] = p[k];
            out[HALF + k] = q[k];
        }
        sum(&p, &q)
    }

    pub fn new(transitions: &[[f32; WIDTH]; LABELS + 1]) -> Self {
        let mut step = [[0.0; WIDTH]; LABELS + 1];
        for from in 0..=LABELS {
            for to in 0..LABELS {
                let allowed = if from == LABELS {
                    to < HALF
                } else {
                    may_follow(from, to)
                };
                if allowed {
                    step[from][to] = transitions[from][to].clamp(-5.0, 5.0).exp();
                }
            }
        }
        let mut back = [[0.0; WIDTH]; HALF];
        for (from, row) in step.iter().enumerate().take(LABELS) {
            for to in 0..HALF {
                back[to][from] = row[to];
            }
        }
        let mut on = [[0.0; HALF]; 2];
        for k in 0..KINDS.len() {
            on[0][k] = step[begin(k)][inside(k)];
            on[1][k] = step[inside(k)][inside(k)];
        }
        let last = back[OUTSIDE];
        Steps {
            step,
            back,
            on,
            last,
        }
    }
}

/// Most octaves that a label's odds against [`OUTSIDE`] may go up or down at one token: what the passes multiply stays in range.
const OCTAVES: u32 = 20;

/// Odds of the labels against [`OUTSIDE`]. Scores are whole steps, [`PER_OCTAVE`] of which double the odds: the bits of a float's
/// exponent, times a power of two between 1 and 2.
///
/// A call of its own: so the compiler works on the labels of one token at once, not on one label of several. What the last lane has
/// is finite, and no transition leads there.
#[inline(never)]
fn odds(sums: &Sums, out: &mut [f32; WIDTH]) {
    const BOUND: i16 = (OCTAVES * PER_OCTAVE) as i16;
    const EXPONENT: i32 = f32::INFINITY.to_bits() as i32;
    const ONE: i32 = 1.0f32.to_bits() as i32;
    let mut steps = [0; WIDTH];
    for l in 0..WIDTH {
        steps[l] = (sums[l].wrapping_sub(sums[OUTSIDE]) as i16).clamp(-BOUND, BOUND);
    }
    for l in 0..WIDTH {
        // A whole octave is one in the exponent; what is left of the steps, a part of one, is the number's fraction.
        let bits = (i32::from(steps[l]) << (23 - PER_OCTAVE.ilog2())) + ONE;
        let part = f32::from_bits((bits & !EXPONENT | ONE) as u32) - 1.0;
        // A parabola that is 0.2 % off at most.
        let power = 1.0 + part * (0.656_51 + part * 0.343_49);
        out[l] = power * f32::from_bits((bits & EXPONENT) as u32);
    }
}

/// The first `len` cells.
fn grown(cells: &mut Vec<Cell>, len: usize) -> &mut [Cell] {
    if cells.len() < len {
        cells.resize(len, EMPTY);
    }
    &mut cells[..len]
}

/// The sum of all labels.
#[inline(always)]
fn total(p: &[f32; WIDTH]) -> f32 {
    let mut both = [0.0; HALF];
    for k in 0..HALF {
        both[k] = p[k] + p[HALF + k];
    }
    (both[0] + both[2]) + (both[1] + both[3])
}

/// The share of one label in all.
#[inline(always)]
fn share(p: &[f32; WIDTH], label: usize) -> f32 {
    let sum = total(p);
    if sum > 0.0 { p[label] / sum } else { 0.0 }
}

#[inline(always)]
fn sum(p: &[f32; HALF], q: &[f32; HALF]) -> f32 {
    let mut both = [0.0; HALF];
    for k in 0..HALF {
        both[k] = p[k] + q[k];
    }
    (both[0] + both[2]) + (both[1] + both[3])
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
            cell.node = exact_odds(score);
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

/// The same of the trainer's scores.
#[cfg(feature = "train")]
fn exact_odds(scores: &[f32; WIDTH]) -> [f32; WIDTH] {
    let bound = OCTAVES as f32 * std::f32::consts::LN_2;
    let mut out = [0.0; WIDTH];
    for l in 0..LABELS {
        out[l] = (scores[l] - scores[OUTSIDE]).clamp(-bound, bound).exp();
    }
    out
}

/// Keeps products in range: by far the most need no change.
#[inline(always)]
fn scale(v: &mut [f32; WIDTH], sum: f32) {
    const HIGH: f32 = (1u64 << OCTAVES) as f32;
    if !(1.0 / HIGH..HIGH).contains(&sum) && sum > 0.0 {
        let k = 1.0 / sum;
        for x in v {
            *x *= k;
        }
    }
}
