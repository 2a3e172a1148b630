//! Label scores of tokens: the sum of the weight rows of their [`features`].

// Plain loops over labels and features become straight code.
#![allow(clippy::needless_range_loop)]

use super::decode::{Cell, odds};
use super::evidence::{Reading, Stretch};
use super::features::{self, COUNT, LEAN, Letters, REACH, Seen, Window};
use super::weights::{Rows, Weights};
use crate::candidate::Context;

/// Replaces `line` by what the features know of the stretch's tokens and of [`REACH`] tokens on either side.
pub(super) fn line(c: &Context<'_>, evidence: &[u16], s: Stretch, line: &mut Vec<Seen>) {
    let (start, stop) = s.sentence;
    line.clear();
    for back in (1..=REACH).rev() {
        line.push(match s.first.checked_sub(back) {
            Some(i) if i >= start => Seen::of(c, evidence, i),
            _ => Seen::LEFT,
        });
    }
    line.extend((s.first..(s.end + REACH).min(stop)).map(|i| Seen::of(c, evidence, i)));
    line.resize(s.end - s.first + 2 * REACH, Seen::RIGHT);
}

/// Bytes with an even number.
const EVEN: u64 = 0x00FF_00FF_00FF_00FF;

/// Appends to `out` the odds of the labels of a stretch's tokens, `line` being its [`line`].
pub(super) fn score(
    c: &Context<'_>,
    reading: &Reading,
    stretch: Stretch,
    line: &[Seen],
    weights: &Weights,
    out: &mut Vec<Cell>,
) {
    let rows = weights.rows();
    out.reserve(line.len());
    let windows = line.windows(2 * REACH + 1);
    for (window, i) in windows.filter_map(|w| w.first_chunk()).zip(stretch.first..) {
        let lanes = if reading.worth(i) {
            add::<COUNT>(window, &Letters::of(c, i), rows)
        } else {
            add::<LEAN>(window, &Letters::NONE, rows)
        };
        out.push(Cell::new(odds(lanes)));
    }
}

/// Scores of a token by its first `N` features, too large by the same amount for each label: four labels are added at once, in
/// lanes of 16 bits, of which stored weights, counted from -128 on, never borrow. The last lane adds up tags, which nobody reads.
#[inline(always)]
fn add<const N: usize>(window: Window<'_>, letters: &Letters, rows: Rows<'_>) -> [u64; 2] {
    let values = features::values(window, letters);
    let (mut even, mut odd) = (0, 0);
    for k in 0..N {
        let row = rows.get(features::hash(k, values[k]));
        even += row & EVEN;
        odd += row >> 8 & EVEN;
    }
    [even, odd]
}
