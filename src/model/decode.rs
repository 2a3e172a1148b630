//! Forward–backward over one sentence: label probabilities, span probabilities, and the best labelling.

// Loops over labels index several fixed arrays in step: the plainest form, and the one that vectorises.
#![allow(clippy::needless_range_loop)]

use super::score::Scorer;
use super::weights::{STEP, Weights};
use super::{KINDS, LABELS, OUTSIDE, WIDTH, begin, inside, may_follow};
use crate::candidate::Context;

/// Tables of one sentence, reused from sentence to sentence.
#[derive(Default)]
pub(crate) struct Lattice {
    /// exp(score) per token and label, scaled per token.
    node: Vec<[f32; WIDTH]>,
    forward: Vec<[f32; WIDTH]>,
    backward: Vec<[f32; WIDTH]>,
    scorer: Scorer,
    sums: Vec<[u16; WIDTH]>,
}

/// exp of the transition weights, 0 where a label may not follow.
pub(crate) struct Steps {
    pub step: [[f32; WIDTH]; LABELS + 1],
    /// The same, `[to][from]`.
    back: [[f32; WIDTH]; WIDTH],
    /// exp(-k · [`STEP`]): scores are whole steps, so their exponents are few.
    powers: [f32; POWERS],
}

/// e⁻³⁰ stands for everything below.
const POWERS: usize = (30.0 / STEP) as usize + 1;

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
                    step[from][to] = transitions[from][to].clamp(-30.0, 30.0).exp();
                }
            }
        }
        let mut back = [[0.0; WIDTH]; WIDTH];
        for (from, row) in step.iter().enumerate().take(LABELS) {
            for (to, &x) in row.iter().enumerate() {
                back[to][from] = x;
            }
        }
        let mut powers = [0.0; POWERS];
        for (k, p) in powers.iter_mut().enumerate() {
            *p = (-(k as f32) * STEP).exp();
        }
        Steps { step, back, powers }
    }

    /// exp of the scores with their maximum taken off, so that nothing overflows.
    #[inline]
    fn exponent(&self, scores: &[u16; WIDTH]) -> [f32; WIDTH] {
        let top = scores[..LABELS].iter().fold(0, |a, &b| a.max(b));
        let mut out = [0.0; WIDTH];
        for l in 0..LABELS {
            out[l] = self.powers[((top - scores[l]) as usize).min(POWERS - 1)];
        }
        out
    }
}

impl Lattice {
    /// Runs both passes over tokens `first..end` of the context.
    pub fn run(
        &mut self,
        c: &Context<'_>,
        evidence: &[u16],
        weights: &Weights,
        steps: &Steps,
        first: usize,
        end: usize,
    ) {
        self.node.clear();
        self.sums.clear();
        self.scorer
            .score(c, evidence, weights, first, end, &mut self.sums);
        self.node
            .extend(self.sums.iter().map(|s| steps.exponent(s)));
        self.passes(steps);
    }

    /// Takes over node scores and runs both passes.
    #[cfg(feature = "train")]
    pub fn run_scores(&mut self, scores: &[[f32; WIDTH]], steps: &Steps) {
        self.node.clear();
        self.node.extend(scores.iter().map(exponent));
        self.passes(steps);
    }

    #[inline(never)]
    fn passes(&mut self, steps: &Steps) {
        let n = self.node.len();
        self.forward.clear();
        self.backward.clear();
        self.backward.resize(n, [0.0; WIDTH]);
        let mut last = [0.0; WIDTH];
        for (i, node) in self.node.iter().enumerate() {
            let mut a = [0.0; WIDTH];
            if i == 0 {
                for to in 0..WIDTH {
                    a[to] = steps.step[LABELS][to] * node[to];
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
        let mut next = [1.0; WIDTH];
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

    /// Probability of each label at token `i` of the sentence.
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

    /// Probability that tokens `from..to` of the sentence are exactly one mention of kind `k`.
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
            let p = self.marginal(i);
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

/// exp of the scores with their maximum taken off, so that nothing overflows.
#[cfg(feature = "train")]
fn exponent(scores: &[f32; WIDTH]) -> [f32; WIDTH] {
    let top = scores[..LABELS].iter().fold(f32::MIN, |a, &b| a.max(b));
    let mut out = [0.0; WIDTH];
    for l in 0..LABELS {
        out[l] = (scores[l] - top).max(-30.0).exp();
    }
    out
}

#[inline]
fn scale(v: &mut [f32; WIDTH]) {
    let sum: f32 = v.iter().sum();
    if sum > 0.0 {
        let k = 1.0 / sum;
        for x in v {
            *x *= k;
        }
    }
}
