//! How far each kind of evidence is to be believed: logistic regressions on texts that the model has not seen.

// Loops over labels and parameters index several fixed arrays in step.
#![allow(clippy::needless_range_loop)]

use super::Example;
use crate::extractor::Extractor;
use crate::model::combine::{DEFAULT, GROUPS, OTHER, Trust, key, logit, prior};
use crate::model::kind_index;
use crate::model::vote::{Buffers, Judged, Voter};
use crate::resolve::Resolver;
use std::collections::{BTreeMap, HashSet};

/// A candidate that was judged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    key: u32,
    /// Odds of its own score, of the model, and 1.
    x: [f64; 3],
    right: bool,
    weight: f64,
    prior: [f64; 3],
}

/// Judges the candidates of an example.
pub(super) fn judge(
    extractor: &Extractor,
    voter: &Voter,
    example: &Example,
    out: &mut Vec<Sample>,
) {
    let gold: HashSet<_> = example.names.iter().copied().collect();
    let mut buffers = Buffers::default();
    extractor.with_evidence(&example.text, None, |c, base, _, _, proposals, won| {
        voter.judge(c, proposals, won, &mut buffers);
        for &Judged {
            index,
            probability,
            across,
        } in buffers.judged()
        {
            let p = &proposals[index as usize];
            let span = crate::span::Span::new(p.span.start + base, p.span.end + base);
            // Texts that are read more often are nearer to what is asked for.
            let times = 1.0 + example.again as f64;
            out.push(Sample {
                key: key(p, across),
                x: [
                    f64::from(logit(p.score)),
                    f64::from(logit(probability)),
                    1.0,
                ],
                right: gold.contains(&(p.kind, span)),
                weight: times * times,
                prior: prior(p, across).map(f64::from),
            });
        }
    });
}

/// The combined odds of a candidate that would be shown, and whether it is right.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    odds: f64,
    right: bool,
}

/// Least score of what takes part: what even a user who wants all would not ask for is no evidence.
const LEAST: f32 = 0.05;

/// Reads an example to the end.
pub(super) fn outcomes(
    extractor: &Extractor,
    voter: &Voter,
    example: &Example,
    out: &mut Vec<Outcome>,
) {
    let gold: HashSet<_> = example.names.iter().copied().collect();
    let mut buffers = Buffers::default();
    let (mut resolver, mut winners) = (Resolver::default(), Vec::new());
    extractor.with_evidence(&example.text, None, |c, base, _, _, proposals, won| {
        voter.vote(c, proposals, won, &mut buffers);
        resolver.resolve(proposals, LEAST, &mut winners);
        for (p, _) in proposals.iter().zip(&winners).filter(|w| *w.1) {
            if kind_index(p.kind).is_some() && !p.silent {
                let span = crate::span::Span::new(p.span.start + base, p.span.end + base);
                out.push(Outcome {
                    odds: f64::from(logit(p.score)),
                    right: gold.contains(&(p.kind, span)),
                });
            }
        }
    });
}

/// What makes the [`Sharpness`](crate::model::sharpness::Sharpness) under which the outcomes are likeliest.
pub(super) fn sharpness(outcomes: &[Outcome]) -> Trust {
    let plain = [1.0, 0.0, 0.0];
    let samples: Vec<Sample> = outcomes
        .iter()
        .map(|o| Sample {
            key: 0,
            x: [o.odds, o.odds / (1.0 + o.odds.abs()), 0.0],
            right: o.right,
            weight: 1.0,
            prior: plain,
        })
        .collect();
    regression(samples.iter(), plain, 20.0).map(|x| x as f32)
}

/// A regression for each kind of evidence, drawn to what is believed beforehand.
pub(super) fn fit(samples: &[Sample]) -> Vec<(u32, Trust)> {
    let mut groups: BTreeMap<u32, Vec<&Sample>> = BTreeMap::new();
    for s in samples {
        groups.entry(s.key).or_default().push(s);
    }
    let mut order: Vec<_> = groups.into_iter().collect();
    order.sort_by_key(|(_, s)| std::cmp::Reverse(s.len()));
    // Two places are taken: for evidence of no kind here, and for how sure to sound.
    order.truncate(GROUPS - 2);
    let mut out = vec![(OTHER, DEFAULT)];
    for (key, samples) in order {
        let n = samples.len() as f64;
        let mut prior = [0.0; 3];
        for s in &samples {
            prior = std::array::from_fn(|i| prior[i] + s.prior[i] / n);
        }
        let own = regression(samples.iter().copied(), prior, DRAWN);
        out.push((key, own.map(|x| x as f32)));
    }
    out
}

/// How strongly a kind of evidence is drawn to what is believed beforehand, as a prior's precision. Corpora of other conventions
/// than ours make the model look righter than it is on news: with 4 instead, IL-NER dev gains two points and news loses one.
const DRAWN: f64 = 10_000.0;

/// Newton's method on the logistic loss plus `pull`/2 · |θ - prior|².
fn regression<'a>(
    samples: impl Iterator<Item = &'a Sample> + Clone,
    prior: [f64; 3],
    pull: f64,
) -> [f64; 3] {
    let mut theta = prior;
    for _ in 0..30 {
        let mut gradient: [f64; 3] = std::array::from_fn(|i| pull * (theta[i] - prior[i]));
        let mut hessian = [[0.0; 3]; 3];
        for (i, row) in hessian.iter_mut().enumerate() {
            row[i] = pull;
        }
        for s in samples.clone() {
            let z: f64 = theta.iter().zip(s.x).map(|(t, x)| t * x).sum();
            let p = 1.0 / (1.0 + (-z).exp());
            let error = (p - f64::from(u8::from(s.right))) * s.weight;
            let curve = (p * (1.0 - p)).max(1e-6) * s.weight;
            for i in 0..3 {
                gradient[i] += error * s.x[i];
                for j in 0..3 {
                    hessian[i][j] += curve * s.x[i] * s.x[j];
                }
            }
        }
        let step = solve(hessian, gradient);
        let size: f64 = step.iter().map(|x| x * x).sum::<f64>().sqrt();
        // Far from the end Newton's step can be too long.
        let k = if size > 1.0 { 1.0 / size } else { 1.0 };
        theta = std::array::from_fn(|i| theta[i] - k * step[i]);
        if size < 1e-6 {
            break;
        }
    }
    theta
}

/// Gaussian elimination; the matrix is positive definite.
fn solve(mut a: [[f64; 3]; 3], mut b: [f64; 3]) -> [f64; 3] {
    for i in 0..3 {
        for j in i + 1..3 {
            let k = a[j][i] / a[i][i];
            for c in i..3 {
                a[j][c] -= k * a[i][c];
            }
            b[j] -= k * b[i];
        }
    }
    let mut x = [0.0; 3];
    for i in (0..3).rev() {
        let known: f64 = (i + 1..3).map(|c| a[i][c] * x[c]).sum();
        x[i] = (b[i] - known) / a[i][i];
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_always_right_is_believed() {
        let sample = |key, own: f32, right| Sample {
            key,
            x: [f64::from(logit(own)), 0.0, 1.0],
            right,
            // Many more than the prior's weight.
            weight: 1e5,
            prior: [0.5, 0.5, 0.0],
        };
        let mut samples = Vec::new();
        for i in 0..400 {
            samples.push(sample(2, 0.7, i % 20 != 0));
            samples.push(sample(6, 0.7, i % 4 == 0));
        }
        let trust = fit(&samples);
        let probability = |key: u32, own: f32| {
            let t = trust.iter().find(|t| t.0 == key).unwrap().1;
            1.0 / (1.0 + (-(t[0] * logit(own) + t[2])).exp())
        };
        assert!((probability(2, 0.7) - 0.95).abs() < 0.02);
        assert!((probability(6, 0.7) - 0.25).abs() < 0.02);
        assert!(trust.iter().any(|t| t.0 == OTHER));
    }
}
