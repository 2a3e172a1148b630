//! Forward–backward over one stretch of a sentence: label probabilities, span probabilities, and the best labelling.

// Loops over labels index several fixed arrays in step: the plainest form, and the one that vectorises.
// Copies of four at a time, too: a call of `memcpy` costs more than the four.
#![allow(clippy::needless_range_loop, clippy::manual_memcpy)]

use super::evidence::{Reading, Stretch};
use super::features::Seen;
use super::score;
use super::weights::{PER_OCTAVE, Weights};
use super::{HALF, KINDS, LABELS, OUTSIDE, WIDTH, begin, inside, may_follow};
use crate::candidate::Context;

/// Tables of one stretch, reused from one to the next.
#[derive(Default)]
pub(crate) struct Lattice {
    cells: Vec<Cell>,
    line: Vec<Seen>,
}

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

impl Cell {
    #[inline(always)]
    pub fn new(node: [f32; WIDTH]) -> Self {
        const NONE: [f32; WIDTH] = [0.0; WIDTH];
        Cell {
            node,
            forward: NONE,
            backward: NONE,
            both: NONE,
        }
    }
}

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

/// Powers of two between 1 and 2.
const PARTS: [f32; PER_OCTAVE as usize] = {
    let mut parts = [0.0; PER_OCTAVE as usize];
    let mut i = 0;
    while i < PER_OCTAVE as usize {
        // Its parabola is 0.2 % off at most.
        let x = i as f32 / PER_OCTAVE as f32;
        parts[i] = 1.0 + x * (0.656_51 + x * 0.343_49);
        i += 1;
    }
    parts
};

/// Odds of the labels against [`OUTSIDE`] from their lanes. Scores are whole steps, [`PER_OCTAVE`] of which double the odds:
/// the bits of a float's exponent, times a power of two between 1 and 2.
#[inline(always)]
pub(super) fn odds(lanes: [u64; 2]) -> [f32; WIDTH] {
    const BOUND: i32 = (OCTAVES * PER_OCTAVE) as i32;
    let lane = |l: usize| (lanes[l / HALF] >> (16 * (l % HALF))) as u16 as i32;
    let zero = lane(OUTSIDE);
    let mut out = [0.0; WIDTH];
    for l in 0..LABELS {
        let steps = (lane(l) - zero).clamp(-BOUND, BOUND);
        let part = PARTS[(steps as u32 % PER_OCTAVE) as usize];
        // A whole octave is one in the exponent.
        let whole = (steps >> PER_OCTAVE.ilog2()) << 23;
        out[l] = f32::from_bits(part.to_bits().wrapping_add(whole as u32));
    }
    out
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
        weights: &Weights,
        steps: &Steps,
        stretch: Stretch,
    ) {
        score::line(c, evidence, stretch, &mut self.line);
        self.cells.clear();
        score::score(c, reading, stretch, &self.line, weights, &mut self.cells);
        self.passes(steps, stretch.opens(), stretch.closes());
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
        self.cells.clear();
        self.cells
            .extend(scores.iter().map(|s| Cell::new(exact_odds(s))));
        self.passes(steps, opens, closes);
    }

    /// What stands outside of a stretch names nothing, unless the sentence begins or ends there.
    fn passes(&mut self, steps: &Steps, opens: bool, closes: bool) {
        let start = if opens { LABELS } else { OUTSIDE };
        for i in 0..self.cells.len() {
            let (before, here) = self.cells.split_at_mut(i);
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
        for i in (0..self.cells.len()).rev() {
            let (here, behind) = self.cells.split_at_mut(i + 1);
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
        }
    }

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
        let mut p = self.marginal(from)[b];
        let mut label = b;
        for at in from + 1..to {
            p *= self.conditional(steps, at, label)[i];
            label = i;
        }
        if to < self.cells.len() {
            p *= 1.0 - self.conditional(steps, to, label)[i];
        }
        p
    }

    /// Distribution of the label at `at` when the one before it is `label`.
    fn conditional(&self, steps: &Steps, at: usize, label: usize) -> [f32; WIDTH] {
        let mut p = [0.0; WIDTH];
        let mut sum = 0.0;
        for to in 0..LABELS {
            p[to] = steps.step[label][to] * self.cells[at].node[to] * self.cells[at].backward[to];
            sum += p[to];
        }
        if sum > 0.0 {
            for x in &mut p {
                *x /= sum;
            }
        }
        p
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
        let mut open: Option<(usize, usize)> = None;
        for (i, Cell { both: p, .. }) in self.cells.iter().enumerate() {
            let outside = p[OUTSIDE];
            let label = if p[0] + p[1] + p[2] + p[4] + p[5] + p[6] < outside {
                OUTSIDE
            } else {
                (0..LABELS).fold(OUTSIDE, |best, l| if p[l] > p[best] { l } else { best })
            };
            if let Some((k, from)) = open {
                if label == inside(k) {
                    continue;
                }
                out.push((k, from, i));
                open = None;
            }
            if label != OUTSIDE {
                // An inside label whose beginning lost still names something: it begins here.
                open = Some((label % HALF, i));
            }
        }
        if let Some((k, from)) = open {
            out.push((k, from, self.cells.len()));
        }
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
