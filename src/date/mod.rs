//! Dates, times, durations and sets: found and resolved.

mod reference;
mod timex;

pub use reference::Date;
pub use timex::{Timex, TimexType};

use crate::token::Token;

/// A temporal expression: tokens `start..end`.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub start: u32,
    pub end: u32,
    pub score: f32,
    pub rule: &'static str,
    pub timex: Timex,
}

/// What one document's segments share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    pub reference: Option<Date>,
}

/// Appends the temporal expressions of a segment.
pub(crate) fn scan(text: &str, tokens: &[Token], memory: &mut Memory, out: &mut Vec<Found>) {
    let _ = (text, tokens, memory, out);
}
