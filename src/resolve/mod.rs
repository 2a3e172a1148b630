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
mod order;
#[cfg(test)]
mod tests;

use crate::candidate::Proposal;
use crate::span::Span;
use held::Held;
pub(crate) use order::precedence;
use order::{before, key};

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
        match self.cluster[..] {
            [] => {
                won[first as usize] = true;
                self.winners.push(first);
            }
            [other] => self.decide_two(first, other, candidates, won),
            _ => self.decide_many(first, candidates, won),
        }
    }

    /// The better one of two, as most clusters are: the one begins where the other has not yet ended.
    #[inline]
    fn decide_two(&mut self, first: u32, other: u32, candidates: &[Proposal], won: &mut [bool]) {
        let span = |i: u32| candidates[i as usize].span;
        debug_assert!(span(first).overlaps(&span(other)));
        let keyed = |i: u32| (key(&candidates[i as usize]), i);
        let better = before(candidates, keyed(first), keyed(other)).is_lt();
        let best = if better { first } else { other };
        won[best as usize] = true;
        self.winners.push(best);
        self.cluster.clear();
    }

    #[inline(never)]
    fn decide_many(&mut self, first: u32, candidates: &[Proposal], won: &mut [bool]) {
        self.cluster.push(first);
        if self.cluster.len() > FEW {
            self.decide_sorted(candidates, won);
        } else {
            self.decide_few(candidates, won);
        }
        self.cluster.clear();
    }

    /// Best first, each unless it overlaps one taken before.
    fn decide_sorted(&mut self, candidates: &[Proposal], won: &mut [bool]) {
        let keyed = &mut self.keyed;
        keyed.clear();
        keyed.extend(
            self.cluster
                .iter()
                .map(|&i| (key(&candidates[i as usize]), i)),
        );
        keyed.sort_unstable_by(|a, b| before(candidates, *a, *b));
        // Taken spans in text order: what overlaps a new one stands right beside its place.
        let taken = &mut self.taken;
        taken.clear();
        for &(_, i) in keyed.iter() {
            let span = candidates[i as usize].span;
            let at = taken.partition_point(|t| t.0.start < span.end);
            if at == 0 || taken[at - 1].0.end <= span.start {
                taken.insert(at, (span, i));
                won[i as usize] = true;
            }
        }
        self.winners.extend(taken.iter().map(|t| t.1));
    }

    /// The best one, and again of what does not overlap it: two or three are not worth sorting.
    #[inline(always)]
    fn decide_few(&mut self, candidates: &[Proposal], won: &mut [bool]) {
        let winners = &mut self.winners;
        let mut few = [(0, 0); FEW];
        let mut left = self.cluster.len();
        for (place, &i) in few.iter_mut().zip(&self.cluster) {
            *place = (key(&candidates[i as usize]), i);
        }
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
