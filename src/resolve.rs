//! Candidates to mentions: the whole order of precedence.
//!
//! A candidate below the least score takes part in nothing. Of two that overlap, the better one by this total order wins:
//!
//! 1. a user's row or pattern over what is built in;
//! 2. a sure candidate (score from [`SURE`] on) over an unsure one: a guess never swallows a known name;
//! 3. of two sure ones the longer span;
//! 4. the higher score;
//! 5. the kind, in the order PERSON, ORG, PLACE, DATE, SECTOR, labels;
//! 6. the earlier span, then the source (dates, lists in the order they were given, model, patterns, rules by name)
//!    and the gazetteer form.
//!
//! Partial overlaps follow the same order: the loser is dropped whole, never cut. The result does not depend on the order of
//! the input. A user's `block` row silences built-in candidates of exactly its span.

use crate::candidate::Proposal;
use crate::span::Span;
use std::cmp::Ordering;

/// From this score on length decides.
const SURE: f32 = 0.7;

/// Buffers of the resolver, kept from segment to segment.
#[derive(Debug, Default)]
pub(crate) struct Resolver {
    blocks: Vec<Span>,
    /// A candidate's start and its number in one: sorted without a look at the candidates.
    order: Vec<u64>,
    taken: Vec<Span>,
}

impl Resolver {
    /// Marks the winners among candidates of at least this score: one flag per candidate, in the order of `candidates`.
    pub fn resolve(&mut self, candidates: &[Proposal], least: f32, won: &mut Vec<bool>) {
        won.clear();
        won.resize(candidates.len(), false);
        let Resolver {
            blocks,
            order,
            taken,
        } = self;
        blocks.clear();
        blocks.extend(candidates.iter().filter(|p| p.block).map(|p| p.span));
        blocks.sort_unstable();
        order.clear();
        let tries = |p: &Proposal| {
            !p.block
                && p.score >= least
                && (p.user || blocks.is_empty() || blocks.binary_search(&p.span).is_err())
        };
        // Offsets inside a segment are below 2³².
        let trying = candidates.iter().enumerate().filter(|(_, p)| tries(p));
        order.extend(trying.map(|(i, p)| (p.span.start as u64) << 32 | i as u64));
        // Clusters of candidates that touch each other are decided apart, so that the cost stays near linear in a long text.
        order.sort_unstable();
        let mut from = 0;
        while from < order.len() {
            let span = |key: u64| candidates[key as u32 as usize].span;
            let mut reach = span(order[from]).end;
            let mut to = from + 1;
            while to < order.len() && span(order[to]).start < reach {
                reach = reach.max(span(order[to]).end);
                to += 1;
            }
            decide(candidates, &mut order[from..to], taken, won);
            from = to;
        }
    }
}

/// Marks the winners among candidates that touch each other.
fn decide(candidates: &[Proposal], cluster: &mut [u64], taken: &mut Vec<Span>, won: &mut [bool]) {
    if let [one] = cluster {
        won[*one as u32 as usize] = true;
        return;
    }
    cluster.sort_unstable_by(|&a, &b| {
        let (a, b) = (a as u32, b as u32);
        precedence(&candidates[a as usize], &candidates[b as usize]).then(a.cmp(&b))
    });
    // Taken spans in text order: what overlaps a new one stands right beside its place.
    taken.clear();
    for i in cluster.iter().map(|&key| key as u32) {
        let span = candidates[i as usize].span;
        let at = taken.partition_point(|t| t.start < span.end);
        if at == 0 || taken[at - 1].end <= span.start {
            taken.insert(at, span);
            won[i as usize] = true;
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::origin::Origin;
    use crate::candidate::score;
    use crate::kind::Kind;
    use proptest::prelude::*;

    fn proposal() -> impl Strategy<Value = Proposal> {
        let kind = prop::sample::select(Kind::ALL.to_vec());
        (0usize..60, 1usize..12, kind, 0u32..12, 0u32..8, 0u32..4).prop_map(
            |(start, len, kind, score, sort, form)| Proposal {
                span: Span::new(start, start + len),
                tokens: (start as u32, (start + len) as u32),
                kind,
                score: score as f32 / 10.0,
                source: Origin::Rule(["a", "b", "c", "d"][sort as usize % 4]),
                user: sort == 0,
                form: (form > 0).then_some((0, form)),
                date: None,
                block: sort == 7,
                silent: false,
            },
        )
    }

    type Winner = (Span, Kind, u32, String, Option<(u32, u32)>);

    fn winners(proposals: &[Proposal]) -> Vec<Winner> {
        let mut won = Vec::new();
        Resolver::default().resolve(proposals, score::ACCEPT, &mut won);
        let mut out: Vec<_> = proposals
            .iter()
            .zip(won)
            .filter(|p| p.1)
            .map(|(p, _)| {
                (
                    p.span,
                    p.kind,
                    (p.score * 10.0) as u32,
                    p.source.rule().to_string(),
                    p.form,
                )
            })
            .collect();
        out.sort();
        out
    }

    proptest! {
        #[test]
        fn order_of_the_input_does_not_matter((sorted, shuffled) in prop::collection::vec(proposal(), 0..40).prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))) {
            prop_assert_eq!(winners(&sorted), winners(&shuffled));
        }

        /// The documented order, taken at its word: best first, each unless it overlaps one taken before.
        #[test]
        fn winners_are_those_of_the_plain_definition(proposals in prop::collection::vec(proposal(), 0..40)) {
            let blocked = |p: &Proposal| !p.user && proposals.iter().any(|b| b.block && b.span == p.span);
            let mut order: Vec<&Proposal> = proposals.iter().filter(|p| !p.block && p.score >= score::ACCEPT && !blocked(p)).collect();
            order.sort_by(|a, b| precedence(a, b));
            let mut taken: Vec<&Proposal> = Vec::new();
            for p in order {
                if taken.iter().all(|t| !t.span.overlaps(&p.span)) {
                    taken.push(p);
                }
            }
            let mut wanted: Vec<_> = taken.iter().map(|p| (p.span, p.kind, (p.score * 10.0) as u32, p.source.rule().to_string(), p.form)).collect();
            wanted.sort();
            prop_assert_eq!(winners(&proposals), wanted);
        }
    }
}
