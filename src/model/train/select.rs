//! Which features get which line and which row of the tables.

use super::learn::Learner;
use super::prepare::{Feature, NONE, Place};
use crate::model::LABELS;
use crate::model::features::SLOTS;
use crate::model::weights::{LINE_BITS, ROW_BITS, Row, index, tag};
use std::collections::HashMap;

/// The features that are kept: of each line and of each row, with the tag. [`NONE`] where there is none.
pub(super) struct Kept {
    lines: Vec<([u32; SLOTS], u8)>,
    rows: Vec<(u32, u8)>,
}

impl Kept {
    /// All of them.
    pub fn all(&self) -> Vec<u32> {
        let lines = self.lines.iter().flat_map(|l| l.0);
        lines.chain(self.rows.iter().map(|r| r.0)).collect()
    }
}

/// Of those whose hash falls on a place, the features that move most scores furthest; those of a line go together. The first line
/// and row stay empty.
pub(super) fn rows(features: &[Feature], learner: &Learner) -> Kept {
    let mut groups: HashMap<u64, ([u32; SLOTS], f32)> = HashMap::new();
    let mut rows = vec![((NONE, 0), 0f32); 1 << ROW_BITS];
    for (f, feature) in features.iter().enumerate() {
        let w = learner.weight(f);
        let top = w.iter().fold(f32::MIN, |a, &b| a.max(b));
        let low = w.iter().fold(f32::MAX, |a, &b| a.min(b));
        let worth = (top - low) * (feature.count as f32).sqrt();
        match feature.place {
            Place::Line(hash, slot) => {
                let group = groups.entry(hash).or_insert(([NONE; SLOTS], 0.0));
                group.0[slot as usize] = f as u32;
                group.1 += worth;
            }
            Place::Single(hash) => {
                let at = index(hash, ROW_BITS);
                if at != 0 && worth > rows[at].1 {
                    rows[at] = ((f as u32, tag(hash, ROW_BITS)), worth);
                }
            }
        }
    }
    // In an order that does not change from run to run.
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_unstable_by_key(|g| g.0);
    let mut lines = vec![(([NONE; SLOTS], 0), 0f32); 1 << LINE_BITS];
    for (hash, (group, worth)) in groups {
        let at = index(hash, LINE_BITS);
        if at != 0 && worth > lines[at].1 {
            lines[at] = ((group, tag(hash, LINE_BITS)), worth);
        }
    }
    Kept {
        lines: lines.into_iter().map(|l| l.0).collect(),
        rows: rows.into_iter().map(|r| r.0).collect(),
    }
}

/// Lines and rows with their tags.
pub(super) type Tables = (Vec<([Row; SLOTS], u8)>, Vec<(Row, u8)>);

/// Weights and tags of what is kept.
pub(super) fn tables(kept: &Kept, weights: &[[f32; LABELS]]) -> Tables {
    let row = |f: u32| match f {
        NONE => [0.0; LABELS],
        f => weights[f as usize],
    };
    let line = |&(line, tag): &([u32; SLOTS], u8)| (line.map(row), tag);
    (
        kept.lines.iter().map(line).collect(),
        kept.rows.iter().map(|&(f, tag)| (row(f), tag)).collect(),
    )
}
