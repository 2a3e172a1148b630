//! The order of two candidates, in full and as a number that mostly decides.

use super::SURE;
use crate::candidate::Proposal;
use std::cmp::Ordering;

/// [`precedence`] of two candidates with their [`key`]s and numbers.
#[inline(always)]
pub(super) fn before(candidates: &[Proposal], a: (u64, u32), b: (u64, u32)) -> Ordering {
    let whole = || precedence(&candidates[a.1 as usize], &candidates[b.1 as usize]);
    b.0.cmp(&a.0).then_with(whole).then(a.1.cmp(&b.1))
}

/// The first steps of [`precedence`] as a number: the greater goes first.
pub(super) fn key(p: &Proposal) -> u64 {
    let (user, len) = weight(p);
    // The order of `f32::total_cmp`.
    let bits = p.score.to_bits() as i32;
    let score = (bits ^ ((bits >> 31) as u32 >> 1) as i32) as u32 ^ 1 << 31;
    u64::from(user) << 63 | (len as u64) << 32 & (u64::MAX >> 1) | u64::from(score)
}

/// `Less` where `a` goes before `b`.
pub(crate) fn precedence(a: &Proposal, b: &Proposal) -> Ordering {
    weight(b)
        .cmp(&weight(a))
        .then_with(|| b.score.total_cmp(&a.score))
        .then_with(|| a.kind.cmp(&b.kind))
        .then_with(|| a.span.cmp(&b.span))
        .then_with(|| a.source.cmp(b.source))
        .then_with(|| a.form.cmp(&b.form))
}

/// User first, then length, which counts for nothing in an unsure candidate.
fn weight(p: &Proposal) -> (bool, usize) {
    let len = if p.score < SURE && !p.user {
        0
    } else {
        p.span.len()
    };
    (p.user, len)
}
