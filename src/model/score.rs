//! Label scores of tokens: the sum of the weight rows of their [`features`].

// Plain loops over labels and features become straight code.
#![allow(clippy::needless_range_loop)]

use super::WIDTH;
use super::evidence::Stretch;
use super::features::{self, COUNT, REACH, Seen};
use super::weights::Weights;
use crate::candidate::Context;

/// Replaces `line` by what the features know of the stretch's tokens and of [`REACH`] tokens on either side.
pub(super) fn line(c: &Context<'_>, evidence: &[u16], s: Stretch, line: &mut Vec<Seen>) {
    let (start, stop) = s.sentence;
    line.clear();
    for back in (1..=REACH).rev() {
        line.push(match s.first.checked_sub(back) {
            Some(i) if i >= start => Seen::beside(c, evidence, i),
            _ => Seen::LEFT,
        });
    }
    line.extend((s.first..s.end).map(|i| Seen::of(c, evidence, i)));
    line.extend((s.end..s.end + REACH).map(|i| {
        if i < stop {
            Seen::beside(c, evidence, i)
        } else {
            Seen::RIGHT
        }
    }));
}

/// Bytes with an even number.
const EVEN: u64 = 0x00FF_00FF_00FF_00FF;

/// Appends to `out` the scores of the tokens of a [`line`], too large by the same amount for each label.
///
/// Eight labels are added at once, in lanes of 16 bits of two words: the even ones and the odd ones. A weight is counted from
/// -128 on, so that lanes never borrow. The last lane adds up tags, which nobody reads.
pub(super) fn score(line: &[Seen], weights: &Weights, out: &mut Vec<[i16; WIDTH]>) {
    let rows = weights.rows();
    for window in line.windows(2 * REACH + 1) {
        let Some(window) = window.first_chunk() else {
            continue;
        };
        let (mut even, mut odd) = (0, 0);
        let values = features::values(window);
        for k in 0..COUNT {
            let row = rows.get(features::hash(k, values[k])) ^ 0x8080_8080_8080_8080;
            even += row & EVEN;
            odd += row >> 8 & EVEN;
        }
        let mut sum = [0i16; WIDTH];
        for l in 0..WIDTH {
            let lanes = if l & 1 == 0 { even } else { odd };
            sum[l] = (lanes >> (16 * (l / 2))) as u16 as i16;
        }
        out.push(sum);
    }
}
