//! The stages one by one, for the benches and profiles of this repository. No public interface: hidden, and changed at will.

use crate::date;
use crate::extractor::{Extractor, Scratch};
use crate::segment::segments;

/// How far to go; each includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Tokens and sentences.
    Tokens,
    /// The gazetteers' forms.
    Scan,
    /// Lists, rules, patterns and dates.
    Candidates,
    /// Resolver and short names.
    Resolved,
    /// The same with the model's vote, where the extractor has one.
    Model,
}

impl Stage {
    /// In order.
    pub const ALL: [Stage; 5] = [
        Stage::Tokens,
        Stage::Scan,
        Stage::Candidates,
        Stage::Resolved,
        Stage::Model,
    ];

    /// The row's name in a table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stage::Tokens => "tokens",
            Stage::Scan => "+ scan",
            Stage::Candidates => "+ candidates",
            Stage::Resolved => "+ resolver",
            Stage::Model => "+ model",
        }
    }
}

/// Buffers.
#[derive(Debug, Default)]
pub struct Stages(Scratch);

impl Stages {
    /// Runs the stages over a text; a count of what the last one found.
    pub fn run(&mut self, extractor: &Extractor, text: &str, stage: Stage) -> usize {
        let mut memory = date::Memory::default();
        self.0.names.clear();
        let mut count = 0;
        for s in segments(text) {
            count += extractor.stage(&mut self.0, &text[s.start..s.end], &mut memory, stage);
        }
        count
    }
}
