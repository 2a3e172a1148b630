//! Label scores of tokens: the sums of the weight rows of their [`features`].
//!
//! A token is looked up once for all that it says to its neighbours: what it says lies side by side in the table, and so do their sums.

// Plain loops over labels become vector code.
#![allow(clippy::needless_range_loop)]

use super::WIDTH;
use super::evidence::{Reading, Stretch};
use super::features::{self, AHEAD, FAMILIES, Letters, REACH, SLOTS, Seen};
use super::weights::{Lines, Rows};
use crate::candidate::Context;

/// Scores too large by the same amount for each label, in steps, by label; the last lane adds up tags, which nobody reads.
pub(super) type Sums = [u16; WIDTH];

/// Sums before that of a stretch's first token.
const BEFORE: usize = REACH + AHEAD;

/// Replaces `line` by what the features know of the stretch's tokens and of the one on either side.
pub(super) fn line(c: &Context<'_>, evidence: &[u16], s: Stretch, line: &mut Vec<Seen>) {
    let (left, right) = (usize::from(s.opens), usize::from(s.closes));
    let (first, end) = (s.first + left - REACH, s.end + REACH - right);
    let len = s.end - s.first + 2 * REACH;
    // What lies there from the last stretch is written anew.
    line.resize(len, Seen::RIGHT);
    let (tokens, info, evidence) = (
        &c.tokens[first..end],
        &c.info[first..end],
        &evidence[first..end],
    );
    let own = &mut line[left..][..end - first];
    for k in 0..own.len() {
        own[k] = Seen::of(&tokens[k], info[k], evidence[k]);
    }
    if s.opens {
        line[0] = Seen::LEFT;
    }
    if s.closes {
        line[len - 1] = Seen::RIGHT;
    }
}

/// Replaces `sums` by the scores of the tokens of a stretch, `line` being its [`line`]; returns them.
// Written without closures, which are not made one with the code around them at every level of optimisation.
pub(super) fn score<'a>(
    c: &Context<'_>,
    reading: &Reading,
    stretch: Stretch,
    line: &[Seen],
    (lines, rows): (Lines<'_>, Rows<'_>),
    sums: &'a mut Vec<Sums>,
) -> &'a [Sums] {
    if sums.len() < line.len() + SLOTS {
        sums.resize(line.len() + SLOTS, [0; WIDTH]);
    }
    let sums = &mut sums[..line.len() + SLOTS];
    sums[..SLOTS].fill([0; WIDTH]);
    let mut before = &Seen::UNSEEN;
    for k in 0..line.len() {
        let says = add(features::lines(before, &line[k]), lines);
        if let Some(to) = sums[k..].first_chunk_mut() {
            let to: &mut [Sums; SLOTS] = to;
            for slot in 0..SLOTS - 1 {
                for l in 0..WIDTH {
                    to[slot][l] += says[slot * WIDTH + l];
                }
            }
            // Nobody has spoken to the next one yet.
            for l in 0..WIDTH {
                to[SLOTS - 1][l] = says[(SLOTS - 1) * WIDTH + l];
            }
        }
        before = &line[k];
    }
    let own = &mut sums[BEFORE..][..line.len() - 2 * REACH];
    for k in 0..own.len() {
        let i = stretch.first + k;
        if reading.worth(i)
            && let Some(around) = line[k..].first_chunk()
        {
            let hashes = features::singles(around, &Letters::of(c, i));
            let mut sum = own[k];
            for hash in hashes {
                let row = rows.get(hash);
                for l in 0..WIDTH {
                    sum[l] += u16::from(row[l]);
                }
            }
            own[k] = sum;
        }
    }
    own
}

/// What a token says to those around it, slot by slot: the sum of its lines, in a place of its own. Were it added where it belongs at
/// once, the compiler would have to make sure that sums and weights are not the same.
#[inline(always)]
fn add(hashes: [u64; FAMILIES], lines: Lines<'_>) -> [u16; SLOTS * WIDTH] {
    let [a, b, c, d] = hashes;
    let (a, b, c, d) = (lines.get(a), lines.get(b), lines.get(c), lines.get(d));
    let mut says = [0; SLOTS * WIDTH];
    for l in 0..SLOTS * WIDTH {
        says[l] = u16::from(a[l]) + u16::from(b[l]) + u16::from(c[l]) + u16::from(d[l]);
    }
    says
}
