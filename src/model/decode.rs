//! Forward–backward over one sentence: label probabilities, span probabilities, and the best labelling.

use super::weights::{STEP, Weights};
use super::{KINDS, LABELS, OUTSIDE, WIDTH, begin, features, inside, may_follow};
use crate::candidate::Context;

/// Tables of one sentence, reused from sentence to sentence.
#[derive(Default)]
pub(crate) struct Lattice {
    /// exp(score) per token and label, scaled per token.
    node: Vec<[f32; WIDTH]>,
    forward: Vec<[f32; WIDTH]>,
    backward: Vec<[f32; WIDTH]>,
}

/// exp of the transition weights, 0 where a label may not follow.
pub(crate) struct Steps {
    pub step: [[f32; WIDTH]; LABELS + 1],
}

impl Steps {
    pub fn new(transitions: &[[f32; WIDTH]; LABELS + 1]) -> Self {
        let mut step = [[0.0; WIDTH]; LABELS + 1];
        for from in 0..=LABELS {
            for to in 0..LABELS {
                let allowed = if from == LABELS { to == OUTSIDE || to % 2 == 1 } else { may_follow(from, to) };
                if allowed {
                    step[from][to] = transitions[from][to].clamp(-30.0, 30.0).exp();
                }
            }
        }
        Steps { step }
    }
}

impl Lattice {
    /// Runs both passes over tokens `first..end` of the context.
    pub fn run(&mut self, c: &Context<'_>, evidence: &[u16], weights: &Weights, steps: &Steps, first: usize, end: usize) {
        self.node.clear();
        let mut rows = [0; features::COUNT];
        for i in first..end {
            features::of_token(c, evidence, first, end, i, &mut rows);
            let mut scores = [0i32; WIDTH];
            for &r in &rows {
                weights.add(r, &mut scores);
            }
            self.node.push(exponent(&scores.map(|s| s as f32 * STEP)));
        }
        self.passes(steps);
    }

    /// Takes over node scores and runs both passes.
    #[cfg(feature = "train")]
    pub fn run_scores(&mut self, scores: &[[f32; WIDTH]], steps: &Steps) {
        self.node.clear();
        self.node.extend(scores.iter().map(exponent));
        self.passes(steps);
    }

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
            for from in 0..LABELS {
                b[from] = (0..WIDTH).map(|to| steps.step[from][to] * weighted[to]).sum();
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
                p[from][to] = self.forward[i - 1][from] * steps.step[from][to] * self.node[i][to] * self.backward[i][to];
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
#[inline]
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
