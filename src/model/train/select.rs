//! Which feature gets which row of the table.

use super::learn::Learner;
use super::prepare::{Feature, NONE};
use crate::model::LABELS;
use crate::model::weights::{ROWS, index, tag};

/// The feature of each row, [`NONE`] where none falls on it: of those that do, the one that moves most scores furthest.
pub(super) fn rows(features: &[Feature], learner: &Learner) -> Vec<u32> {
    let mut kept = vec![(NONE, 0f32); ROWS];
    for (f, feature) in features.iter().enumerate() {
        let w = learner.weight(f);
        let top = w.iter().fold(f32::MIN, |a, &b| a.max(b));
        let low = w.iter().fold(f32::MAX, |a, &b| a.min(b));
        let worth = (top - low) * (feature.count as f32).sqrt();
        let row = &mut kept[index(feature.hash)];
        if worth > row.1 {
            *row = (f as u32, worth);
        }
    }
    kept.into_iter().map(|r| r.0).collect()
}

/// Weights and tag of each row.
pub(super) fn table(
    kept: &[u32],
    features: &[Feature],
    weights: &[[f32; LABELS]],
) -> Vec<([f32; LABELS], u8)> {
    kept.iter()
        .map(|&f| match f {
            NONE => ([0.0; LABELS], 0),
            f => (weights[f as usize], tag(features[f as usize].hash)),
        })
        .collect()
}
