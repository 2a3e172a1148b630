//! What the trainer reads: candidates and evidence, before the model has its say.

use super::pipeline::writing;
use super::{Extractor, Scratch};
use crate::candidate::{self, Context, Proposal};
use crate::date;
use crate::model::evidence::{self, Placed};
use crate::segment::segments;
use crate::stages::Stage;

impl Extractor {
    /// Runs lists, rules and the resolver, with some of the lists hidden or none, and hands each segment, its first byte, the
    /// evidence in it and the candidates to `each`.
    pub(crate) fn with_evidence(
        &self,
        text: &str,
        hidden: Option<crate::model::train::Hidden>,
        mut each: impl FnMut(&Context<'_>, usize, &[u16], &[Placed], &mut Vec<Proposal>, &[bool]),
    ) {
        let mut scratch = Scratch {
            hidden,
            weak: true,
            ..Scratch::default()
        };
        let mut memory = date::Memory::default();
        let (mut order, mut placed, mut seen) =
            (evidence::Order::default(), Vec::new(), Vec::new());
        for segment in segments(text) {
            let part = &text[segment.start..segment.end];
            self.stage(&mut scratch, part, &mut memory, Stage::Candidates);
            let Scratch {
                tokens,
                bare,
                survey,
                latin,
                info,
                matches,
                proposals,
                won,
                resolver,
                ..
            } = &mut scratch;
            resolver.resolve(proposals, candidate::score::ACCEPT, won);
            let (cased, romanised) = writing(&latin.writing);
            let c = Context {
                text: part,
                tokens,
                bare,
                info,
                matches,
                survey,
                latin,
                tables: &self.inner.tables,
                user_tables: self.inner.user_tables,
                cased,
                romanised,
                weak: true,
                shown: false,
            };
            order.place(c.tokens.len(), proposals, &mut placed);
            evidence::fill(tokens.len(), proposals, &placed, won, &mut seen);
            each(&c, segment.start, &seen, &placed, proposals, won);
        }
    }
}
