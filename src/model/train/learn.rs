//! Gradient descent.

// Loops over labels and parameters index several fixed arrays in step.
#![allow(clippy::needless_range_loop)]

use super::Options;
use super::prepare::{Data, Item, NONE};
use crate::model::decode::Lattice;
use crate::model::features::{COUNT, OWN_LETTERS};
use crate::model::steps::Steps;
use crate::model::{LABELS, OUTSIDE, WIDTH};

type Transitions = [[f32; WIDTH]; LABELS + 1];

/// Where the sums of squared gradients begin: the first step of a feature is not a leap.
const START: f32 = 1e-4;

pub(super) struct Learner {
    options: Options,
    weights: Vec<[f32; LABELS]>,
    squares: Vec<[f32; LABELS]>,
    transitions: Transitions,
    transition_squares: Transitions,
    /// Sums of the weights after each of the last passes.
    sums: Vec<[f32; LABELS]>,
    transition_sums: Transitions,
    summed: usize,
    /// Whether a feature takes part.
    active: Vec<bool>,
    random: u64,
    lattice: Lattice,
}

impl Learner {
    pub fn new(features: usize, options: &Options) -> Self {
        Learner {
            options: options.clone(),
            weights: vec![[0.0; LABELS]; features],
            squares: vec![[START; LABELS]; features],
            transitions: Default::default(),
            transition_squares: [[START; WIDTH]; LABELS + 1],
            sums: vec![[0.0; LABELS]; features],
            transition_sums: Default::default(),
            summed: 0,
            active: vec![true; features],
            random: options.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            lattice: Lattice::default(),
        }
    }

    /// A feature's weights.
    pub fn weight(&self, feature: usize) -> [f32; LABELS] {
        self.weights[feature]
    }

    /// Goes on with the features `kept`: step sizes and sums are forgotten, weights are not.
    pub fn restart(&mut self, kept: &[u32]) {
        self.active.fill(false);
        for &f in kept.iter().filter(|&&f| f != NONE) {
            self.active[f as usize] = true;
        }
        self.squares.fill([START; LABELS]);
        self.transition_squares = [[START; WIDTH]; LABELS + 1];
        self.sums.fill([0.0; LABELS]);
        self.transition_sums = Default::default();
        self.summed = 0;
    }

    /// The mean of the last passes.
    pub fn result(self) -> (Transitions, Vec<[f32; LABELS]>) {
        let k = 1.0 / self.summed.max(1) as f32;
        (
            self.transition_sums.map(|row| row.map(|x| x * k)),
            self.sums.iter().map(|row| row.map(|x| x * k)).collect(),
        )
    }

    fn next(&mut self) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random
    }

    fn chance(&mut self, share: f32) -> bool {
        ((self.next() >> 11) % 10_000) as f32 / 10_000.0 < share
    }

    /// One pass over the examples `wanted` in a new order; the mean loss of a token.
    pub fn pass(
        &mut self,
        data: &Data,
        wanted: &dyn Fn(usize) -> bool,
        epoch: usize,
        epochs: usize,
    ) -> f64 {
        let mut order: Vec<(usize, usize)> = Vec::new();
        for (e, &again) in data.again.iter().enumerate().filter(|(e, _)| wanted(*e)) {
            for _ in 0..=again {
                let reading = if data.readings.len() > 1 && self.chance(self.options.hidden) {
                    1 + self.next() as usize % (data.readings.len() - 1)
                } else {
                    0
                };
                order.push((reading, e));
            }
        }
        for i in (1..order.len()).rev() {
            order.swap(i, (self.next() % (i as u64 + 1)) as usize);
        }
        // Smaller steps towards the end settle the weights.
        let rate = self.options.rate * (1.0 - 0.8 * epoch as f32 / epochs as f32);
        let (mut loss, mut count) = (0.0, 0);
        for (reading, e) in order {
            for item in &data.readings[reading][e] {
                loss += self.learn(item, rate);
                count += item.labels.len();
            }
        }
        if 2 * (epoch + 1) > epochs {
            for (s, w) in self.sums.iter_mut().zip(&self.weights) {
                s.iter_mut().zip(w).for_each(|(s, w)| *s += w);
            }
            for (s, w) in self
                .transition_sums
                .as_flattened_mut()
                .iter_mut()
                .zip(self.transitions.as_flattened())
            {
                *s += w;
            }
            self.summed += 1;
        }
        loss / count.max(1) as f64
    }

    fn learn(&mut self, item: &Item, rate: f32) -> f64 {
        let steps = Steps::new(&self.transitions);
        let dropout = self.options.dropout;
        let hide: Vec<bool> = item.rows.iter().map(|_| self.chance(dropout)).collect();
        let scores: Vec<[f32; WIDTH]> = item
            .rows
            .iter()
            .zip(&hide)
            .map(|(rows, hide)| {
                let mut s = [0f32; WIDTH];
                for f in visible(rows, *hide).filter(|&f| self.active[f]) {
                    for (s, w) in s.iter_mut().zip(&self.weights[f]) {
                        *s += w;
                    }
                }
                s
            })
            .collect();
        let mut lattice = std::mem::take(&mut self.lattice);
        lattice.run_scores(&scores, &steps, item.opens, item.closes);
        let mut loss = 0.0;
        for (i, (rows, hide)) in item.rows.iter().zip(&hide).enumerate() {
            let p = lattice.marginal(i);
            let gold = item.labels[i] as usize;
            loss -= f64::from(p[gold].max(1e-9).ln());
            let mut gradient = [0f32; LABELS];
            for l in 0..LABELS {
                gradient[l] = f32::from(l == gold) - p[l];
            }
            if gradient.iter().all(|g| g.abs() < 0.002) {
                continue;
            }
            for f in visible(rows, *hide).filter(|&f| self.active[f]) {
                let (w, s) = (&mut self.weights[f], &mut self.squares[f]);
                for l in 0..LABELS {
                    let g = gradient[l] - self.options.decay * w[l];
                    s[l] += g * g;
                    w[l] += rate * g / s[l].sqrt();
                }
            }
            if i > 0 {
                let pair = lattice.pair(&steps, i);
                let before = item.labels[i - 1] as usize;
                for from in 0..LABELS {
                    for to in 0..LABELS {
                        let g = f32::from(from == before && to == gold) - pair[from][to];
                        self.step(from, to, g, rate);
                    }
                }
            } else {
                let from = if item.opens { LABELS } else { OUTSIDE };
                for to in 0..LABELS {
                    self.step(from, to, gradient[to], rate);
                }
            }
            if i + 1 == item.labels.len() && !item.closes {
                for from in 0..LABELS {
                    self.step(from, OUTSIDE, gradient[from], rate);
                }
            }
        }
        self.lattice = lattice;
        loss
    }

    fn step(&mut self, from: usize, to: usize, gradient: f32, rate: f32) {
        let s = &mut self.transition_squares[from][to];
        *s += gradient * gradient;
        self.transitions[from][to] += rate * gradient / s.sqrt();
    }
}

/// The features of a token, without those of its own letters where they are hidden.
fn visible(rows: &[u32; COUNT], hide: bool) -> impl Iterator<Item = usize> + '_ {
    rows.iter()
        .enumerate()
        .filter(move |(k, f)| **f != NONE && !(hide && OWN_LETTERS.contains(k)))
        .map(|(_, f)| *f as usize)
}
