//! Counting: strict is the same kind and span, overlap the same kind and any byte in common, one to one.

use super::Labelled;
use super::annotation::Gold;
use crate::table;
use sangya::Kind;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy, Default)]
struct Count {
    gold: usize,
    predicted: usize,
    strict: usize,
    overlap: usize,
}

pub struct Tally {
    by: BTreeMap<Kind, Count>,
}

impl Tally {
    pub fn count(gold: &[Gold], predicted: &[BTreeSet<Labelled>], kinds: &[Kind]) -> Self {
        let mut by: BTreeMap<Kind, Count> = kinds.iter().map(|k| (*k, Count::default())).collect();
        for (g, p) in gold.iter().zip(predicted) {
            for (kind, _) in &g.mentions {
                by.entry(*kind).and_modify(|c| c.gold += 1);
            }
            for m in p {
                by.entry(m.0).and_modify(|c| {
                    c.predicted += 1;
                    c.strict += usize::from(g.mentions.contains(m));
                });
            }
            for (x, _) in pairs(&g.mentions, p) {
                by.entry(x.0).and_modify(|c| c.overlap += 1);
            }
        }
        Tally { by }
    }

    pub fn table(&self, kinds: &[Kind]) -> String {
        let head = [
            "",
            "gold",
            "found",
            "strict P",
            "R",
            "F1",
            "overlap P",
            "R",
            "F1",
        ];
        let mut rows = vec![head.map(str::to_string).to_vec()];
        let mut all = Count::default();
        for kind in kinds {
            let c = self.by.get(kind).copied().unwrap_or_default();
            rows.push(row(kind.as_str(), c));
            all.gold += c.gold;
            all.predicted += c.predicted;
            all.strict += c.strict;
            all.overlap += c.overlap;
        }
        rows.push(row("all", all));
        table::lines(&rows)
    }
}

/// Pairs of gold and predicted mentions of one kind that share a byte, each used once: equal ones first, then by most overlap.
pub fn pairs<'a>(
    gold: &'a BTreeSet<Labelled>,
    predicted: &'a BTreeSet<Labelled>,
) -> Vec<(&'a Labelled, &'a Labelled)> {
    let mut all = Vec::new();
    for x in gold {
        for y in predicted
            .iter()
            .filter(|y| y.0 == x.0 && y.1.overlaps(&x.1))
        {
            let shared = x.1.end.min(y.1.end) - x.1.start.max(y.1.start);
            all.push((x != y, std::cmp::Reverse(shared), x, y));
        }
    }
    all.sort();
    let (mut used_gold, mut used) = (BTreeSet::new(), BTreeSet::new());
    let mut out = Vec::new();
    for (_, _, x, y) in all {
        if !used_gold.contains(x) && !used.contains(y) {
            used_gold.insert(x);
            used.insert(y);
            out.push((x, y));
        }
    }
    out
}

fn row(name: &str, c: Count) -> Vec<String> {
    let mut row = vec![
        name.to_string(),
        c.gold.to_string(),
        c.predicted.to_string(),
    ];
    for right in [c.strict, c.overlap] {
        // Nothing to find and nothing found is right.
        let share = |of: usize, other: usize| match (of, other) {
            (0, 0) => 1.0,
            (0, _) => 0.0,
            _ => right as f64 / of as f64,
        };
        let (p, r) = (share(c.predicted, c.gold), share(c.gold, c.predicted));
        let f = if p + r > 0.0 {
            2.0 * p * r / (p + r)
        } else {
            0.0
        };
        row.extend([p, r, f].map(|x| format!("{x:.4}")));
    }
    row
}
