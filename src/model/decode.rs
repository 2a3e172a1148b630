//! Forward–backward over one stretch of a sentence: label probabilities, span probabilities, and the best labelling.

// Loops over labels index several fixed arrays in step: the plainest form, and the one that vectorises.
#![allow(clippy::needless_range_loop)]

use super::evidence::Stretch;
use super::features::Seen;
use super::score;
use super::weights::{PER_OCTAVE, Weights};
use super::{KINDS, LABELS, OUTSIDE, WIDTH, begin, inside, may_follow};
use crate::candidate::Context;

/// Tables of one stretch, reused from one to the next.
#[derive(Default)]
pub(crate) struct Lattice {
    /// Odds of the labels per token.
    node: Vec<[f32; WIDTH]>,
    forward: Vec<[f32; WIDTH]>,
    backward: Vec<[f32; WIDTH]>,
    line: Vec<Seen>,
    sums: Vec<[i16; WIDTH]>,
}

/// exp of the transition weights, 0 where a label may not follow.
pub(crate) struct Steps {
    pub step: [[f32; WIDTH]; LABELS + 1],
    /// The same, `[to][from]`.
    back: [[f32; WIDTH]; WIDTH],
}

impl Steps {
    pub fn new(transitions: &[[f32; WIDTH]; LABELS + 1]) -> Self {
        let mut step = [[0.0; WIDTH]; LABELS + 1];
        for from in 0..=LABELS {
            for to in 0..LABELS {
                let allowed = if from == LABELS {
                    to == OUTSIDE || to % 2 == 1
                } else {
                    may_follow(from, to)
                };
                if allowed {
                    step[from][to] = transitions[from][to].clamp(-5.0, 5.0).exp();
                }
            }
        }
        let mut back = [[0.0; WIDTH]; WIDTH];
        for (from, row) in step.iter().enumerate().take(LABELS) {
            for (to, &x) in row.iter().enumerate() {
                back[to][from] = x;
            }
        }
        Steps { step, back }
    }
}

/// Most octaves that a label's odds against [`OUTSIDE`] may go up or down at one token: what the passes multiply stays in range.
const OCTAVES: u32 = 20;

/// Odds of the labels against [`OUTSIDE`]. Scores are whole steps, [`PER_OCTAVE`] of which double the odds: the bits of a float's
/// exponent, times a power of two between 1 and 2 by its parabola (0.2 % off at most).
#[inline(always)]
fn odds(scores: &[i16; WIDTH]) -> [f32; WIDTH] {
    const BOUND: i16 = OCTAVES as i16 * PER_OCTAVE as i16;
    let zero = scores[OUTSIDE];
    let mut out = [0.0; WIDTH];
    for l in 0..WIDTH {
        let steps = scores[l].wrapping_sub(zero).clamp(-BOUND, BOUND) as u16;
        let steps = u32::from(steps.wrapping_add(127 * PER_OCTAVE as u16));
        let part = (steps % PER_OCTAVE) as i32 as f32 * (1.0 / PER_OCTAVE as f32);
        let whole = f32::from_bits((steps / PER_OCTAVE) << 23);
        out[l] = whole * (1.0 + part * (0.656_51 + part * 0.343_49));
    }
    out[LABELS] = 0.0;
    out
}

impl Lattice {
    /// Runs both passes over a stretch.
    pub fn run(
        &mut self,
        c: &Context<'_>,
        evidence: &[u16],
        weights: &Weights,
        steps: &Steps,
        stretch: Stretch,
    ) {
        score::line(c, evidence, stretch, &mut self.line);
        self.sums.clear();
        score::score(&self.line, weights, &mut self.sums);
        self.node.clear();
        self.node.extend(self.sums.iter().map(odds));
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
        self.node.clear();
        self.node.extend(scores.iter().map(exact_odds));
        self.passes(steps, opens, closes);
    }

    /// What stands outside of a stretch names nothing, unless the sentence begins or ends there.
    #[inline(never)]
    fn passes(&mut self, steps: &Steps, opens: bool, closes: bool) {
        let n = self.node.len();
        self.forward.clear();
        self.backward.clear();
        self.backward.resize(n, [0.0; WIDTH]);
        let start = if opens { LABELS } else { OUTSIDE };
        let mut last = [0.0; WIDTH];
        for (i, node) in self.node.iter().enumerate() {
            let mut a = [0.0; WIDTH];
            if i == 0 {
                for to in 0..WIDTH {
                    a[to] = steps.step[start][to] * node[to];
                }
            } else {
                for from in 0..LABELS {
                    for to in 0..WIDTH {
                        a[to] += last[from] * steps.step[from][to];
                    }
                }
                for to in 0..WIDTH {
                    a[to] *= node[to];
                }
            }
            scale(&mut a);
            self.forward.push(a);
            last = a;
        }
        let mut next = if closes {
            [1.0; WIDTH]
        } else {
            steps.back[OUTSIDE]
        };
        for i in (0..n).rev() {
            self.backward[i] = next;
            let mut b = [0.0; WIDTH];
            let mut weighted = [0.0; WIDTH];
            for to in 0..WIDTH {
                weighted[to] = next[to] * self.node[i][to];
            }
            for to in 0..WIDTH {
                for from in 0..WIDTH {
                    b[from] += steps.back[to][from] * weighted[to];
                }
            }
            scale(&mut b);
            next = b;
        }
    }

    /// Probability of each label at token `i` of the stretch.
    pub fn marginal(&self, i: usize) -> [f32; WIDTH] {
        let mut p = [0.0; WIDTH];
        for (l, p) in p.iter_mut().enumerate().take(LABELS) {
            *p = self.forward[i][l] * self.backward[i][l];
        }
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
        if to < self.node.len() {
            p *= 1.0 - self.conditional(steps, to, label)[i];
        }
        p
    }

    /// Distribution of the label at `at` when the one before it is `label`.
    fn conditional(&self, steps: &Steps, at: usize, label: usize) -> [f32; WIDTH] {
        let mut p = [0.0; WIDTH];
        let mut sum = 0.0;
        for to in 0..LABELS {
            p[to] = steps.step[label][to] * self.node[at][to] * self.backward[at][to];
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
                p[from][to] = self.forward[i - 1][from]
                    * steps.step[from][to]
                    * self.node[i][to]
                    * self.backward[i][to];
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
        for i in 0..self.node.len() {
            let (f, b) = (&self.forward[i], &self.backward[i]);
            let p: [f32; WIDTH] = std::array::from_fn(|l| f[l] * b[l]);
            let label = (0..LABELS).fold(OUTSIDE, |best, l| if p[l] > p[best] { l } else { best });
            if let Some((k, from)) = open {
                if label == inside(k) {
                    continue;
                }
                out.push((k, from, i));
                open = None;
            }
            if label != OUTSIDE {
                // An inside label whose beginning lost still names something: it begins here.
                open = Some(((label - 1) / 2, i));
            }
        }
        if let Some((k, from)) = open {
            out.push((k, from, self.node.len()));
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
fn scale(v: &mut [f32; WIDTH]) {
    const HIGH: f32 = (1u64 << OCTAVES) as f32;
    let sum: f32 = v[0] + v[1] + v[2] + v[3] + v[4] + v[5] + v[6];
    if !(1.0 / HIGH..HIGH).contains(&sum) && sum > 0.0 {
        let k = 1.0 / sum;
        for x in v {
            *x *= k;
        }
    }
}
