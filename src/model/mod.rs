//! A small linear-chain model: how likely a span names a person, an organisation or a place, given what the lists and rules
//! say of its words and of those around it.
//!
//! The model is a conditional random field over the labels of [`LABELS`] with hashed features ([`features`]); weights are one
//! byte each ([`weights`]). It does two things in the pipeline ([`vote`]): it gives every candidate of the lists and rules a
//! probability, and it proposes the spans of its own best labelling ([`decode`]).

pub(crate) mod combine;
pub(crate) mod decode;
pub(crate) mod evidence;
pub(crate) mod features;
mod guess;
pub(crate) mod score;
pub(crate) mod sharpness;
pub(crate) mod steps;
#[cfg(feature = "train")]
pub(crate) mod train;
pub(crate) mod vote;
pub(crate) mod weights;

use crate::kind::Kind;

/// Begin of each kind, outside, inside of each kind.
pub(crate) const LABELS: usize = 7;
/// Weights per feature row: the labels, padded so that a row is one load.
pub(crate) const WIDTH: usize = 8;
/// Labels that may follow any other come first, four of them, and four lanes on come those that go on with a kind: both halves
/// are worked on as vectors of four.
pub(crate) const HALF: usize = 4;
pub(crate) const OUTSIDE: usize = 3;

/// The kinds the model knows; label k begins kind k, label 4 + k goes on with it.
pub(crate) const KINDS: [Kind; 3] = [Kind::Person, Kind::Org, Kind::Place];

#[inline(always)]
pub(crate) fn begin(kind: usize) -> usize {
    kind
}

#[inline(always)]
pub(crate) fn inside(kind: usize) -> usize {
    HALF + kind
}

/// The weights as they lie in the binary, on the bounds of a cache line.
#[repr(C, align(64))]
struct Aligned<T: ?Sized>(T);

static BYTES: &Aligned<[u8]> = &Aligned(*include_bytes!("../../models/news.bin"));

/// The model that comes with the crate.
pub(crate) fn builtin() -> Option<std::sync::Arc<vote::Voter>> {
    static VOTER: once_cell::sync::Lazy<Option<std::sync::Arc<vote::Voter>>> =
        once_cell::sync::Lazy::new(|| {
            weights::Weights::new("models/news.bin", (&BYTES.0).into())
                .ok()
                .map(|w| std::sync::Arc::new(vote::Voter::new(w)))
        });
    VOTER.clone()
}

/// Index into [`KINDS`].
#[inline]
pub(crate) fn kind_index(kind: Kind) -> Option<usize> {
    KINDS.iter().position(|k| *k == kind)
}

/// Whether label `b` may follow label `a`.
pub(crate) fn may_follow(a: usize, b: usize) -> bool {
    // An inside label goes on with its own kind only.
    b < HALF || a == b || a + HALF == b
}
