//! Odds of labels at one token, and from one token to the next: what the passes of [`decode`](super::decode) multiply and add.

// Loops over labels index several fixed arrays in step: the plainest form, and the one that vectorises.
// Copies of four at a time, too: a call of `memcpy` costs more than the four.
#![allow(clippy::needless_range_loop, clippy::manual_memcpy)]

use super::score::Sums;
use super::weights::PER_OCTAVE;
use super::{HALF, KINDS, LABELS, OUTSIDE, WIDTH, begin, inside, may_follow};

/// exp of the transition weights, 0 where a label may not follow.
pub(crate) struct Steps {
    pub step: [[f32; WIDTH]; LABELS + 1],
    /// The same, `[to][from]`, of the labels that may follow any.
    pub back: [[f32; WIDTH]; HALF],
    /// Of those that go on with a kind: from its beginning and from its inside.
    pub on: [[f32; HALF]; 2],
    /// From any label to [`OUTSIDE`].
    pub last: [f32; WIDTH],
}

impl Steps {
    /// Odds at a token, by its own and by those at the token before it; their sum.
    ///
    /// Reads and writes memory only, as the next one: so the compiler works on four labels at once.
    #[inline]
    pub fn forth(&self, last: &[f32; WIDTH], node: &[f32; WIDTH], out: &mut [f32; WIDTH]) -> f32 {
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
    pub fn back(&self, next: &[f32; WIDTH], node: &[f32; WIDTH], out: &mut [f32; WIDTH]) -> f32 {
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
pub(super) fn odds(sums: &Sums, out: &mut [f32; WIDTH]) {
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

/// The sum of all labels.
#[inline(always)]
pub(super) fn total(p: &[f32; WIDTH]) -> f32 {
    let mut both = [0.0; HALF];
    for k in 0..HALF {
        both[k] = p[k] + p[HALF + k];
    }
    (both[0] + both[2]) + (both[1] + both[3])
}

/// The share of one label in all.
#[inline(always)]
pub(super) fn share(p: &[f32; WIDTH], label: usize) -> f32 {
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

/// The same of the trainer's scores.
#[cfg(feature = "train")]
pub(super) fn exact_odds(scores: &[f32; WIDTH]) -> [f32; WIDTH] {
    let bound = OCTAVES as f32 * std::f32::consts::LN_2;
    let mut out = [0.0; WIDTH];
    for l in 0..LABELS {
        out[l] = (scores[l] - scores[OUTSIDE]).clamp(-bound, bound).exp();
    }
    out
}

/// Keeps products in range: by far the most need no change.
#[inline(always)]
pub(super) fn scale(v: &mut [f32; WIDTH], sum: f32) {
    const HIGH: f32 = (1u64 << OCTAVES) as f32;
    if !(1.0 / HIGH..HIGH).contains(&sum) && sum > 0.0 {
        let k = 1.0 / sum;
        for x in v {
            *x *= k;
        }
    }
}
