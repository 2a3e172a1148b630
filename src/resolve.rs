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

mod held;

use crate::candidate::Proposal;
use crate::span::Span;
use held::Held;
use std::cmp::Ordering;

/// From this score on length decides.
const SURE: f32 = 0.7;

/// Buffers of the resolver, kept from segment to segment.
#[derive(Debug, Default)]
pub(crate) struct Resolver {
    blocks: Vec<Span>,
    /// By token: one more than the number of the first candidate that starts there, none at all between two calls. By candidate: the
    /// same of the next one there. Candidates are in text order so without being sorted.
    first: Vec<u32>,
    next: Vec<u32>,
    /// The tokens where candidates start, as bits, and how many words of them there are; none is set between two calls.
    starts: Vec<u64>,
    words: usize,
    /// Candidates behind the first of their cluster.
    cluster: Vec<u32>,
    keyed: Vec<(u64, u32)>,
    taken: Vec<(Span, u32)>,
    winners: Vec<u32>,
    held: Held,
}

/// Rounds in which what candidates touch is gathered.
const ROUNDS: usize = 3;

impl Resolver {
    /// Marks the winners among candidates of at least this score: one flag per candidate, in the order of `candidates`.
    pub fn resolve(&mut self, candidates: &[Proposal], least: f32, won: &mut Vec<bool>) {
        won.clear();
        won.resize(candidates.len(), false);
        self.winners.clear();
        self.blocks.clear();
        if self.chain(candidates, least) {
            self.without_blocked(candidates, least);
        }
        self.decide_chained(candidates, won);
    }

    /// Decides what is chained, in text order.
    fn decide_chained(&mut self, candidates: &[Proposal], won: &mut [bool]) {
        // Clusters of candidates that touch each other are decided apart, so that the cost stays near linear in a long text.
        let mut reach = 0;
        // Most stand alone: the first of a cluster waits outside it.
        let mut first = None;
        for word in 0..self.words {
            let mut bits = std::mem::take(&mut self.starts[word]);
            while bits != 0 {
                let place = word * 64 + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let mut at = std::mem::take(&mut self.first[place]);
                let chained = self.next[at as usize - 1] != 0;
                if chained && !self.same_start(candidates, at) {
                    at = self.in_order(candidates, at);
                }
                while at != 0 {
                    let i = at as usize - 1;
                    let span = candidates[i].span;
                    if span.start >= reach {
                        self.decide(first, candidates, won);
                        first = Some(i as u32);
                        reach = span.end;
                    } else {
                        reach = reach.max(span.end);
                        self.cluster.push(i as u32);
                    }
                    at = self.next[i];
                }
            }
        }
        self.decide(first, candidates, won);
        self.words = 0;
    }

    /// Adds the candidates from number `from` on to those of the last call, all others as they were: decides these and what they touch
    /// anew. Where that might be much the answer is no, and all have to be resolved.
    pub fn add(
        &mut self,
        candidates: &[Proposal],
        from: usize,
        least: f32,
        won: &mut Vec<bool>,
    ) -> bool {
        let (old, new) = candidates.split_at(from);
        let tries = |p: &Proposal| !p.block && p.score >= least;
        if !self.blocks.is_empty() || !new.iter().all(tries) {
            return false;
        }
        self.held.clear();
        for p in new {
            self.held.add(p.tokens);
        }
        let mut grown = true;
        let mut rounds = 0;
        while grown {
            // Longer chains of candidates, each touching the next, are not worth it.
            if rounds == ROUNDS {
                return false;
            }
            rounds += 1;
            grown = false;
            for p in old {
                if self.held.has_any(p.tokens) && tries(p) {
                    grown |= self.held.add(p.tokens);
                }
            }
        }
        let held = std::mem::take(&mut self.held);
        won.resize(candidates.len(), false);
        self.winners.retain(|&i| {
            let stays = !held.has(candidates[i as usize].tokens.0);
            won[i as usize] = stays;
            stays
        });
        self.next.clear();
        self.next.resize(candidates.len(), 0);
        for (i, p) in candidates.iter().enumerate().rev() {
            if held.has(p.tokens.0) && tries(p) {
                self.put(i, p);
            }
        }
        self.held = held;
        let kept = self.winners.len();
        self.decide_chained(candidates, won);
        self.merge(candidates, kept);
        true
    }

    /// Puts the winners from number `kept` on, mostly one or two, between the others.
    fn merge(&mut self, candidates: &[Proposal], kept: usize) {
        const FEW: usize = 16;
        let start = |i: &u32| candidates[*i as usize].span.start;
        if self.winners.len() - kept > FEW {
            self.winners.sort_unstable_by_key(start);
            return;
        }
        for k in kept..self.winners.len() {
            let own = start(&self.winners[k]);
            let place = self.winners[..k].partition_point(|i| start(i) < own);
            self.winners[place..=k].rotate_right(1);
        }
    }

    /// The numbers of the last call's winners, in text order.
    pub fn winners(&self) -> &[u32] {
        &self.winners
    }

    /// Chains the candidates that try for their span to their first token; whether any only blocks others.
    fn chain(&mut self, candidates: &[Proposal], least: f32) -> bool {
        self.next.clear();
        self.next.resize(candidates.len(), 0);
        let mut block = false;
        for (i, p) in candidates.iter().enumerate().rev() {
            block |= p.block;
            let tries = !p.block
                && p.score >= least
                && (p.user
                    || self.blocks.is_empty()
                    || self.blocks.binary_search(&p.span).is_err());
            if tries {
                self.put(i, p);
            }
        }
        block
    }

    /// Chains candidate `i` to its first token.
    #[inline(always)]
    fn put(&mut self, i: usize, p: &Proposal) {
        let place = p.tokens.0 as usize;
        if place >= self.words * 64 {
            self.words = place / 64 + 1;
            if self.starts.len() < self.words {
                self.starts.resize(self.words, 0);
                self.first.resize(self.words * 64, 0);
            }
        }
        self.next[i] = std::mem::replace(&mut self.first[place], i as u32 + 1);
        self.starts[place / 64] |= 1 << (place % 64);
    }

    /// The same again where a user's rows silence some of the candidates.
    #[cold]
    fn without_blocked(&mut self, candidates: &[Proposal], least: f32) {
        let blocks = candidates.iter().filter(|p| p.block).map(|p| p.span);
        self.blocks.extend(blocks);
        self.blocks.sort_unstable();
        self.first.fill(0);
        self.starts.fill(0);
        self.chain(candidates, least);
    }

    /// Whether the candidates of one token start at one byte: names inside a handle do not.
    fn same_start(&self, candidates: &[Proposal], first: u32) -> bool {
        let start = candidates[first as usize - 1].span.start;
        let mut at = self.next[first as usize - 1];
        while at != 0 {
            if candidates[at as usize - 1].span.start != start {
                return false;
            }
            at = self.next[at as usize - 1];
        }
        true
    }

    /// Chains the candidates of one token anew, in the order of their starts.
    #[cold]
    fn in_order(&mut self, candidates: &[Proposal], first: u32) -> u32 {
        let mut order = Vec::new();
        let mut at = first;
        while at != 0 {
            order.push(at);
            at = self.next[at as usize - 1];
        }
        order.sort_unstable_by_key(|&i| (candidates[i as usize - 1].span.start, i));
        for (k, &i) in order.iter().enumerate() {
            self.next[i as usize - 1] = order.get(k + 1).copied().unwrap_or(0);
        }
        order[0]
    }

    /// Marks the winners among candidates that touch each other, `first` and those kept, and forgets these.
    #[inline(always)]
    fn decide(&mut self, first: Option<u32>, candidates: &[Proposal], won: &mut [bool]) {
        let Some(first) = first else {
            return;
        };
        if self.cluster.is_empty() {
            won[first as usize] = true;
            self.winners.push(first);
        } else {
            self.decide_many(first, candidates, won);
        }
    }

    #[inline(never)]
    fn decide_many(&mut self, first: u32, candidates: &[Proposal], won: &mut [bool]) {
        let Resolver {
            cluster,
            keyed,
            taken,
            winners,
            ..
        } = self;
        cluster.push(first);
        if cluster.len() > FEW {
            let sorted = |a: &(u64, u32), b: &(u64, u32)| before(candidates, *a, *b);
            keyed.clear();
            keyed.extend(cluster.iter().map(|&i| (key(&candidates[i as usize]), i)));
            keyed.sort_unstable_by(sorted);
            // Taken spans in text order: what overlaps a new one stands right beside its place.
            taken.clear();
            for &(_, i) in keyed.iter() {
                let span = candidates[i as usize].span;
                let at = taken.partition_point(|t| t.0.start < span.end);
                if at == 0 || taken[at - 1].0.end <= span.start {
                    taken.insert(at, (span, i));
                    won[i as usize] = true;
                }
            }
            winners.extend(taken.iter().map(|t| t.1));
            cluster.clear();
            return;
        }
        // The best one, and again of what does not overlap it.
        let mut few = [(0, 0); FEW];
        let mut left = cluster.len();
        for (place, &i) in few.iter_mut().zip(cluster.iter()) {
            *place = (key(&candidates[i as usize]), i);
        }
        cluster.clear();
        let from = winners.len();
        while left > 0 {
            let mut best = few[0];
            for &other in &few[1..left] {
                if before(candidates, other, best).is_lt() {
                    best = other;
                }
            }
            let span = candidates[best.1 as usize].span;
            won[best.1 as usize] = true;
            let mut at = winners.len();
            while at > from && candidates[winners[at - 1] as usize].span.start > span.start {
                at -= 1;
            }
            winners.insert(at, best.1);
            let mut kept = 0;
            for k in 0..left {
                if !candidates[few[k].1 as usize].span.overlaps(&span) {
                    few[kept] = few[k];
                    kept += 1;
                }
            }
            left = kept;
        }
    }
}

/// Candidates of a cluster that are decided without being sorted.
const FEW: usize = 8;

/// [`precedence`] of two candidates with their [`key`]s and numbers.
#[inline(always)]
fn before(candidates: &[Proposal], a: (u64, u32), b: (u64, u32)) -> Ordering {
    let whole = || precedence(&candidates[a.1 as usize], &candidates[b.1 as usize]);
    b.0.cmp(&a.0).then_with(whole).then(a.1.cmp(&b.1))
}

/// The first steps of [`precedence`] as a number: the greater goes first.
fn key(p: &Proposal) -> u64 {
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

        /// What is added is decided as if it had been there from the start, also by a resolver that goes on with another text.
        #[test]
        fn added_candidates_are_as_good_as_old_ones(
            old in prop::collection::vec(proposal(), 0..12),
            new in prop::collection::vec(proposal(), 0..4),
            next in prop::collection::vec(proposal(), 0..12),
        ) {
            let (mut resolver, mut won) = (Resolver::default(), Vec::new());
            resolver.resolve(&old, score::ACCEPT, &mut won);
            let mut all = old.clone();
            all.extend(new);
            let added = resolver.add(&all, old.len(), score::ACCEPT, &mut won);
            let (mut whole, mut wanted) = (Resolver::default(), Vec::new());
            whole.resolve(&all, score::ACCEPT, &mut wanted);
            if added {
                prop_assert_eq!(&won, &wanted);
                prop_assert_eq!(resolver.winners(), whole.winners());
            }
            resolver.resolve(&next, score::ACCEPT, &mut won);
            whole.resolve(&next, score::ACCEPT, &mut wanted);
            prop_assert_eq!(won, wanted);
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
