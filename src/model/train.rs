//! The trainer (feature `train`): CoNLL sentences in, a weight file out.
//!
//! Stochastic gradient descent on the likelihood of a conditional random field, step sizes by AdaGrad, reproducible with a
//! seed. The features show what lists and rules say, so the same extractor must be used for training and for reading.

use super::decode::{Lattice, Steps};
use super::features::{self, COUNT};
use super::weights::{ROW_BITS, to_bytes};
use super::{LABELS, WIDTH, vote};
use crate::extractor::Extractor;
use crate::kind::Kind;
use crate::span::Span;

/// One training text: a sentence and the spans that are names in it.
#[derive(Clone, Debug, Default)]
pub struct Example {
    /// The text.
    pub text: String,
    /// Names: kind and bytes of the text. Kinds the model does not know are ignored.
    pub names: Vec<(Kind, Span)>,
}

/// Settings of the trainer.
#[derive(Clone, Debug)]
pub struct Options {
    /// Passes over the examples.
    pub epochs: usize,
    /// Seed of the shuffling and of feature dropout.
    pub seed: u64,
    /// Step size.
    pub rate: f32,
    /// Weight decay per step on the rows a token uses.
    pub decay: f32,
    /// Chance that a word's own identity is hidden from the model, so that it learns from what surrounds the word.
    pub dropout: f32,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            epochs: 8,
            seed: 1,
            rate: 0.12,
            decay: 1e-6,
            dropout: 0.25,
        }
    }
}

struct Sentence {
    rows: Vec<[u32; COUNT]>,
    labels: Vec<u8>,
}

/// Trains weights and returns the file's bytes. `progress` is called after every pass with its number and the mean loss.
pub fn train(
    extractor: &Extractor,
    examples: &[Example],
    options: &Options,
    header: &str,
    mut progress: impl FnMut(usize, f64),
) -> Vec<u8> {
    let sentences = prepare(extractor, examples);
    let rows = 1usize << ROW_BITS;
    let mut weights = vec![0f32; rows * WIDTH];
    let mut squares = vec![1e-4f32; rows * WIDTH];
    let mut transitions = [[0f32; WIDTH]; LABELS + 1];
    let mut transition_squares = [[1e-4f32; WIDTH]; LABELS + 1];
    let mut random = options.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut lattice = Lattice::default();
    for epoch in 0..options.epochs {
        for i in (1..order.len()).rev() {
            order.swap(i, (next() % (i as u64 + 1)) as usize);
        }
        let mut loss = 0.0;
        let mut count = 0usize;
        // Smaller steps towards the end settle the weights.
        let rate = options.rate * (1.0 - 0.8 * epoch as f32 / options.epochs as f32);
        for &s in &order {
            let sentence = &sentences[s];
            let steps = Steps::new(&transitions);
            let hide: Vec<bool> = sentence
                .rows
                .iter()
                .map(|_| (next() % 1000) as f32 / 1000.0 < options.dropout)
                .collect();
            let scores: Vec<[f32; WIDTH]> = sentence
                .rows
                .iter()
                .zip(&hide)
                .map(|(rows, hide)| {
                    let mut s = [0f32; WIDTH];
                    for &r in visible(rows, *hide) {
                        for (s, w) in s.iter_mut().zip(&weights[r as usize * WIDTH..]) {
                            *s += w;
                        }
                    }
                    s
                })
                .collect();
            lattice.run_scores(&scores, &steps);
            for (i, (rows, hide)) in sentence.rows.iter().zip(&hide).enumerate() {
                let p = lattice.marginal(i);
                let gold = sentence.labels[i] as usize;
                loss -= f64::from(p[gold].max(1e-9).ln());
                count += 1;
                let mut gradient = [0f32; WIDTH];
                for l in 0..LABELS {
                    gradient[l] = f32::from(l == gold) - p[l];
                }
                if gradient.iter().all(|g| g.abs() < 0.002) {
                    continue;
                }
                for &r in visible(rows, *hide) {
                    let at = r as usize * WIDTH;
                    for l in 0..LABELS {
                        let g = gradient[l] - options.decay * weights[at + l];
                        squares[at + l] += g * g;
                        weights[at + l] += rate * g / squares[at + l].sqrt();
                    }
                }
                if i > 0 {
                    let pair = lattice.pair(&steps, i);
                    let before = sentence.labels[i - 1] as usize;
                    for from in 0..LABELS {
                        for to in 0..LABELS {
                            let g = f32::from(from == before && to == gold) - pair[from][to];
                            transition_squares[from][to] += g * g;
                            transitions[from][to] += rate * g / transition_squares[from][to].sqrt();
                        }
                    }
                }
            }
        }
        progress(epoch + 1, loss / count.max(1) as f64);
    }
    to_bytes(header, &transitions, &weights)
}

/// The rows of a token, without those of its own letters where they are hidden.
fn visible(rows: &[u32; COUNT], hide: bool) -> impl Iterator<Item = &u32> {
    rows.iter()
        .enumerate()
        .filter(move |(k, _)| !hide || !OWN_LETTERS.contains(k))
        .map(|(_, r)| r)
}

/// Templates that hold the word itself.
const OWN_LETTERS: [usize; 3] = [1, 9, 12];

fn prepare(extractor: &Extractor, examples: &[Example]) -> Vec<Sentence> {
    let mut out = Vec::new();
    for example in examples {
        extractor.with_evidence(&example.text, |c, base, evidence| {
            let mut labels = vec![0u8; c.tokens.len()];
            for (kind, span) in &example.names {
                let Some(k) = super::kind_index(*kind) else {
                    continue;
                };
                let (Some(start), Some(end)) =
                    (span.start.checked_sub(base), span.end.checked_sub(base))
                else {
                    continue;
                };
                let from = c.tokens.partition_point(|t| (t.end as usize) <= start);
                let to = c.tokens.partition_point(|t| (t.start as usize) < end);
                if from < to {
                    vote::label_span(&mut labels[from..to], k);
                }
            }
            for (first, end) in vote::sentences(c) {
                let rows = (first..end)
                    .map(|i| {
                        let mut rows = [0; COUNT];
                        features::of_token(c, evidence, first, end, i, &mut rows);
                        rows
                    })
                    .collect();
                out.push(Sentence {
                    rows,
                    labels: labels[first..end].to_vec(),
                });
            }
        });
    }
    out
}
