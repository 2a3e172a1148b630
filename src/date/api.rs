//! Dates alone, without the rest of the pipeline.

use super::{Date, Found, Memory, Reading, Timex, scan};
use crate::segment::segments;
use crate::span::Span;
use crate::token::tokenize;

/// A temporal expression of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DateMention<'t> {
    /// Where it stands, in bytes.
    pub span: Span,
    /// The expression as written.
    pub text: &'t str,
    /// What it means.
    pub timex: Timex,
}

/// The temporal expressions of a text, in order and without overlaps.
///
/// `reference` is the date that `आज` is: a newspaper's day of issue. Without it relative expressions are found all the same,
/// and carry no value, or one with the unknown places marked (`XXXX-WXX-6` for `शनिवार`).
///
/// ```
/// let found = sangya::date::find("दिनांक २३-०८-२०२५ से", None);
/// assert_eq!(found[0].timex.value.as_deref(), Some("2025-08-23"));
/// ```
#[must_use]
pub fn find(text: &str, reference: Option<Date>) -> Vec<DateMention<'_>> {
    let mut memory = Memory {
        reference,
        ..Memory::default()
    };
    let mut reading = Reading::default();
    let mut tokens = Vec::new();
    let mut found: Vec<Found> = Vec::new();
    let mut out = Vec::new();
    for segment in segments(text) {
        let part = segment.slice(text);
        tokens.clear();
        found.clear();
        tokenize(part, &mut tokens);
        scan(part, &tokens, &[], &mut reading, &mut memory, &mut found);
        out.extend(found.drain(..).filter_map(|f| {
            let start = segment.start + tokens.get(f.start as usize)?.start as usize;
            let end = segment.start + tokens.get((f.end as usize).checked_sub(1)?)?.end as usize;
            let span = Span::new(start, end);
            Some(DateMention {
                span,
                text: span.slice(text),
                timex: f.timex.into_timex()?,
            })
        }));
    }
    out
}
