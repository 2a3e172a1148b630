//! Everything that was proposed, with what became of it.

use super::{Extractor, Input, Scratch, shift, whole_span};
use crate::date;
use crate::entity;
use crate::extraction::{Candidate, Outcome};
use crate::resolve;
use crate::segment::segments;
use crate::span::Span;
use std::collections::HashSet;

impl Extractor {
    /// Everything that was proposed for a text, with source, rule, score and what became of it, in the order of precedence
    /// within each place: why a span was tagged, and what lost.
    ///
    /// ```
    /// use sangya::{Extractor, Kind, Outcome};
    /// let all = Extractor::new().candidates("भारत सरकार ने कहा।");
    /// assert_eq!((all[0].text(), all[0].outcome()), ("भारत सरकार", Outcome::Won));
    /// // The country is only a part of the longer name.
    /// let country = all.iter().find(|c| c.kind() == Kind::Place).unwrap();
    /// assert_eq!(country.text(), "भारत");
    /// assert_ne!(country.outcome(), Outcome::Won);
    /// ```
    pub fn candidates<'t>(&self, input: impl Into<Input<'t>>) -> Vec<Candidate<'t>> {
        let input = input.into();
        let text = input.text;
        let mut scratch = Scratch {
            weak: true,
            ..Scratch::default()
        };
        let mut memory = date::Memory {
            reference: input.reference,
            ..date::Memory::default()
        };
        let mut out = Vec::new();
        for segment in segments(text) {
            self.segment(&mut scratch, &text[segment.start..segment.end], &mut memory);
            let won = &scratch.won;
            let mut order: Vec<usize> = (0..scratch.proposals.len()).collect();
            let p = &scratch.proposals;
            order.sort_by(|&a, &b| {
                p[a].span
                    .start
                    .cmp(&p[b].span.start)
                    .then_with(|| resolve::precedence(&p[a], &p[b]))
            });
            let blocks = scratch.proposals.iter().filter(|p| p.block);
            let blocked: HashSet<Span> = blocks.map(|p| p.span).collect();
            for i in order {
                let p = &scratch.proposals[i];
                if p.block || p.silent {
                    continue;
                }
                let score = self.shown(p);
                let outcome = if won[i] && self.returns(p.kind, score) {
                    Outcome::Won
                } else if !p.user && blocked.contains(&p.span) {
                    Outcome::Blocked
                } else if won[i] || p.score < self.least() {
                    Outcome::Dropped
                } else {
                    Outcome::Lost
                };
                let span = shift(whole_span(&scratch.tokens, p), segment.start);
                out.push(Candidate {
                    kind: p.kind,
                    span,
                    text: span.slice(text),
                    score,
                    rule: p.source.rule(),
                    source: p.source.source(&self.inner.sources).get().clone(),
                    ids: entity::ids(&self.inner.tables, p.form, p.kind),
                    outcome,
                });
            }
        }
        out
    }
}
