//! Label scores of tokens: the sums of the weight rows of their [`features`].
//!
//! A token is looked up once for all that it says to its neighbours: what it says lies side by side in the table, and so do their sums.

// Plain loops over labels become vector code.
#![allow(clippy::needless_range_loop)]

use super::WIDTH;
use super::evidence::{Reading, Stretch};
use super::features::{self, AHEAD, FAMILIES, Letters, REACH, SINGLES, SLOTS, Seen};
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
    let mut says = [0; SLOTS * WIDTH];
    for k in 0..line.len() {
        add(&features::lines(before, &line[k]), lines, &mut says);
        // Nobody has spoken to the next one yet.
        sums[k + SLOTS - 1] = [0; WIDTH];
        if let Some(to) = sums[k..].as_flattened_mut().first_chunk_mut() {
            give(to, &says);
        }
        before = &line[k];
    }
    let own = &mut sums[BEFORE..][..line.len() - 2 * REACH];
    for k in 0..own.len() {
        let i = stretch.first + k;
        if reading.worth(i)
            && let Some(around) = line[k..].first_chunk()
        {
            let mut says = [0; WIDTH];
            add_singles(
                &features::singles(around, &Letters::of(c, i)),
                rows,
                &mut says,
            );
            give(&mut own[k], &says);
        }
    }
    own
}

/// What a token says to those around it, slot by slot: the sum of its lines, in a place of its own. Were it added where it belongs at
/// once, the compiler would have to make sure that sums and weights are not the same.
///
/// A call of its own, as the next two: inside the loop the compiler makes a branch of the look for the tag, which is guessed wrongly as
/// often as rightly, and adds one lane after the other.
#[inline(never)]
fn add(hashes: &[u64; FAMILIES], lines: Lines<'_>, says: &mut [u16; SLOTS * WIDTH]) {
    let [a, b, c, d] = *hashes;
    let (a, b, c, d) = (lines.get(a), lines.get(b), lines.get(c), lines.get(d));
    for l in 0..SLOTS * WIDTH {
        says[l] = u16::from(a[l]) + u16::from(b[l]) + u16::from(c[l]) + u16::from(d[l]);
    }
}

/// The sum of the rows of a word that may be part of a name.
#[inline(never)]
fn add_singles(hashes: &[u64; SINGLES], rows: Rows<'_>, says: &mut Sums) {
    let [a, b, c, d, e, f, g] = *hashes;
    let (a, b, c, d) = (rows.get(a), rows.get(b), rows.get(c), rows.get(d));
    let (e, f, g) = (rows.get(e), rows.get(f), rows.get(g));
    for l in 0..WIDTH {
        let half = u16::from(a[l]) + u16::from(b[l]) + u16::from(c[l]) + u16::from(d[l]);
        says[l] = half + u16::from(e[l]) + u16::from(f[l]) + u16::from(g[l]);
    }
}

#[inline(never)]
fn give<const N: usize>(to: &mut [u16; N], says: &[u16; N]) {
    for l in 0..N {
        to[l] += says[l];
    }
}
