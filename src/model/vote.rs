//! The model's part in the pipeline: what it is shown of lists and rules, and what it says back.
//!
//! The shipped weights have seen Devanagari only, so the model has no say on names in Latin letters: there the rules, which can
//! rely on capitals, decide alone.

use super::decode::{Lattice, Steps};
use super::weights::Weights;
use super::{KINDS, begin, kind_index};
use crate::candidate::origin::Origin as Source;
use crate::candidate::{Context, Proposal, score};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind};

/// Longest stretch decoded at once, in tokens; a longer sentence is cut.
const MAX_SENTENCE: usize = 250;

/// A model ready to vote.
pub(crate) struct Voter {
    weights: Weights,
    steps: Steps,
}

/// Buffers reused between texts.
#[derive(Default)]
pub(crate) struct Buffers {
    pub evidence: Vec<u16>,
    lattice: Lattice,
    best: Vec<(usize, usize, usize)>,
}

/// Fills in what lists and rules say of each token: the label a winning candidate would give it and how sure that is, else
/// that of the best loser.
pub(crate) fn evidence(c: &Context<'_>, proposals: &[Proposal], won: &[bool], out: &mut Vec<u16>) {
    out.clear();
    out.resize(c.tokens.len(), 0);
    for pass in [false, true] {
        for (p, _) in proposals
            .iter()
            .zip(won)
            .filter(|(p, w)| **w == pass && !p.block)
        {
            let label = match (kind_index(p.kind), p.kind) {
                _ if p.silent => 12,
                (Some(k), _) => begin(k),
                (None, Kind::Date) => 8,
                (None, Kind::Sector) => 10,
                _ => 12,
            } as u16;
            let strength = if pass {
                match p.score {
                    s if s >= 0.9 => 4,
                    s if s >= 0.8 => 3,
                    s if s >= 0.7 => 2,
                    _ => 1,
                }
            } else {
                u16::from(p.score >= score::LISTED_AMBIGUOUS)
            };
            let listed = u16::from(matches!(p.source, Source::Gazetteer(_)));
            let value = 1 | u16::from(pass) << 1 | listed << 2 | strength << 3;
            let (from, to) = tokens_of(c, p);
            for (i, e) in out[from..to].iter_mut().enumerate() {
                let v = value << 4 | (label + u16::from(i > 0));
                // Among losers the strongest shows.
                if pass || *e >> 4 < value {
                    *e = v;
                }
            }
        }
    }
}

/// Token range of a candidate.
pub(crate) fn tokens_of(_: &Context<'_>, p: &Proposal) -> (usize, usize) {
    (p.tokens.0 as usize, p.tokens.1 as usize)
}

/// Token ranges that are decoded apart: sentences, cut where they are too long.
pub(crate) fn sentences(c: &Context<'_>) -> impl Iterator<Item = (usize, usize)> {
    let mut first = 0;
    std::iter::from_fn(move || {
        if first >= c.tokens.len() {
            return None;
        }
        let mut end = first + 1;
        while end < c.tokens.len()
            && end - first < MAX_SENTENCE
            && !c.tokens[end].has(SENTENCE_START)
        {
            end += 1;
        }
        let range = (first, end);
        first = end;
        Some(range)
    })
}

impl Voter {
    pub fn new(weights: Weights) -> Self {
        let steps = Steps::new(&weights.transitions);
        Voter { weights, steps }
    }

    pub fn header(&self) -> &str {
        self.weights.header()
    }

    /// Rescores the candidates of a segment and appends the model's own. `won` is the resolver's first answer.
    pub fn vote(
        &self,
        c: &Context<'_>,
        proposals: &mut Vec<Proposal>,
        won: &[bool],
        buffers: &mut Buffers,
    ) {
        evidence(c, proposals, won, &mut buffers.evidence);
        let mut order: Vec<(usize, usize, u32)> = proposals
            .iter()
            .enumerate()
            .filter(|(_, p)| !p.user && !p.block && kind_index(p.kind).is_some())
            .map(|(i, p)| {
                let (from, to) = tokens_of(c, p);
                (from, to, i as u32)
            })
            .collect();
        order.sort_unstable();
        let settled: Vec<(usize, usize, Kind)> = order
            .iter()
            .filter(|o| won[o.2 as usize])
            .filter(|o| matches!(proposals[o.2 as usize].source, Source::Rule(r) if convention(r)))
            .map(|&(from, to, i)| (from, to, proposals[i as usize].kind))
            .collect();
        let mut next = 0;
        for (first, end) in sentences(c) {
            let from = next;
            while next < order.len() && order[next].0 < end {
                next += 1;
            }
            if from == next && !worth_reading(c, first, end) {
                continue;
            }
            buffers
                .lattice
                .run(c, &buffers.evidence, &self.weights, &self.steps, first, end);
            buffers.lattice.best(&mut buffers.best);
            for &(from, to, i) in &order[from..next] {
                let p = &mut proposals[i as usize];
                let (Some(k), true) = (kind_index(p.kind), to <= end && to > from) else {
                    continue;
                };
                if !c.tokens[from].is_devanagari() {
                    continue;
                }
                let probability = buffers
                    .lattice
                    .span(&self.steps, k, from - first, to - first);
                p.score = combine(p, probability);
            }
            for &(k, a, b) in &buffers.best {
                let (mut from, mut to) = trim(c, first + a, first + b);
                if KINDS[k] == Kind::Person {
                    // Titles stay outside: `न्यायमूर्ति | आर. लालथनमाविया`, `जाकिर | भाई`.
                    while from + 1 < to && c.is(from, class::TITLE) && !c.is(from, class::PART) {
                        from = c.skip_dot(from + 1);
                    }
                    while to > from + 1
                        && c.is(to - 1, class::HONORIFIC)
                        && !c.is(to - 1, class::SURNAME)
                    {
                        to -= 1;
                    }
                }
                // A bracket or comma inside is the edge of a name that the labels ran over.
                if from >= to
                    || !c.tokens[from].is_devanagari()
                    || (from..to).any(|i| {
                        c.tokens[i].kind == TokenKind::Punctuation
                            && !c.mark(i, b'-')
                            && !c.mark(i, b'.')
                    })
                {
                    continue;
                }
                let span = c.span(from, to);
                let known = order_range(&order, next, from).any(|&(f, t, i)| {
                    f == from && t == to && proposals[i as usize].kind == KINDS[k]
                });
                if known {
                    continue;
                }
                // A guess does not lengthen what such a rule found: `मेसर्स [… लिमिटेड] स्पंज आयरन`.
                let at = settled.partition_point(|s| s.0 < from);
                if settled[at..]
                    .iter()
                    .take_while(|s| s.0 < to)
                    .any(|s| s.1 <= to && s.2 == KINDS[k])
                {
                    continue;
                }
                let probability = buffers
                    .lattice
                    .span(&self.steps, k, from - first, to - first);
                proposals.push(Proposal {
                    span,
                    tokens: (from as u32, to as u32),
                    kind: KINDS[k],
                    score: probability * 0.98,
                    source: Source::Model,
                    user: false,
                    form: None,
                    date: None,
                    block: false,
                    silent: false,
                });
            }
        }
    }
}

/// The candidates (sorted by first token) that start at `from`.
fn order_range(
    order: &[(usize, usize, u32)],
    until: usize,
    from: usize,
) -> impl Iterator<Item = &(usize, usize, u32)> {
    let at = order[..until].partition_point(|o| o.0 < from);
    order[at..until].iter().take_while(move |o| o.0 == from)
}

/// A sentence of known words only, without a candidate, names nobody.
fn worth_reading(c: &Context<'_>, first: usize, end: usize) -> bool {
    (first..end).any(|i| {
        c.tokens[i].is_word() && c.info[i] & (class::CONTENT_WORD | class::TITLE | class::ROLE) == 0
    })
}

/// Punctuation at the edges is no part of a name.
fn trim(c: &Context<'_>, mut from: usize, mut to: usize) -> (usize, usize) {
    while from < to && c.tokens[from].kind == TokenKind::Punctuation {
        from += 1;
    }
    while to > from && c.tokens[to - 1].kind == TokenKind::Punctuation {
        to -= 1;
    }
    // Nor are postpositions and other function words, unless they are more than that; people by what they do are nobody by name.
    let name = class::NAMES | class::PART | class::MODIFIER | class::ORG_HEAD | class::PLACE_HEAD;
    while from < to && c.is(from, class::POST | class::STOP) && !c.is(from, name | class::TITLE) {
        from += 1;
    }
    if to == from + 1
        && c.is(from, class::ROLE | class::TITLE | class::KIN)
        && !c.is(from, class::NAMES | class::PART)
    {
        to = from;
    }
    (from, to)
}

/// Rules for what our own annotation settles and other corpora, from which the weights are learned, do not share.
fn convention(rule: &str) -> bool {
    matches!(
        rule,
        "organisation/station"
            | "organisation/body"
            | "organisation/agency"
            | "place/head-before"
            | "place/list"
            | "place/home"
            | "place/landmark"
            | "place/numbered"
            | "place/dateline"
            | "person/desk"
            | "person/alias"
            | "person/parent"
            | "person/gloss"
    )
}

/// One probability from a list's or rule's score and the model's.
///
/// Both are treated as odds and multiplied, each with the weight that fitted best on held-back text: lists keep more of their
/// own word than rules.
fn combine(p: &Proposal, probability: f32) -> f32 {
    let logit = |x: f32| {
        let x = x.clamp(0.003, 0.997);
        (x / (1.0 - x)).ln()
    };
    let (own, model, bias) = match &p.source {
        Source::Gazetteer(_) if p.score >= 0.96 => (0.8, 0.35, 0.3),
        Source::Gazetteer(_) if p.score >= 0.85 => (0.6, 0.5, 0.2),
        Source::Gazetteer(_) => (0.4, 0.7, 0.4),
        Source::Rule(rule) if convention(rule) => (0.9, 0.1, 0.0),
        Source::Rule("person/list" | "person/short") => (0.7, 0.3, 0.1),
        Source::Rule(_) if p.score >= 0.84 => (0.7, 0.4, 0.2),
        _ => (0.5, 0.5, 0.2),
    };
    let z = own * logit(p.score) + model * logit(probability) + bias;
    1.0 / (1.0 + (-z).exp())
}

/// Labels of a gold span for the trainer.
#[cfg(feature = "train")]
pub(crate) fn label_span(labels: &mut [u8], k: usize) {
    for (i, l) in labels.iter_mut().enumerate() {
        *l = if i == 0 { begin(k) } else { super::inside(k) } as u8;
    }
}
