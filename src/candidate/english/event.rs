//! What is named and yet is no entity here: events, prizes, laws, schemes. Names inside them are not tagged either.

use super::{Context, Proposal, Run, Style, before, starts, stops, words};
use crate::gazetteer::flags::class;
use crate::kind::Kind;

/// Score of what stands inside an event's name: shown, not used.
const SILENCED: f32 = 0.3;

/// Lowers all proposals inside a run that names an event; `true` where it did.
pub(super) fn silence(c: &Context<'_>, run: Run, out: &mut [Proposal]) -> bool {
    let words = (run.start..run.end).filter(|&i| c.tokens[i].is_word()).count();
    if words < 2 || run.style != Style::Prose {
        return false;
    }
    let Some(last) = (run.start..run.end).rev().find(|&i| words::event(c.token_text(i))) else { return false };
    // A name before the event's own may share the run: `Rahul Dravid Trophy` does not, `Modi, Olympics` has no run.
    if last == run.start || last + 1 < run.end && !starts(c, last + 1) {
        return false;
    }
    // `Mission` or `Games` inside a body's name: its head comes later.
    if (last + 1..run.end).any(|i| c.is(i, class::ORG_HEAD | class::TITLE | class::PART)) || stops(c, last) {
        return false;
    }
    // A listed name of the whole is the list's business.
    let span = c.span(run.start, last + 1);
    if out.iter().any(|p| p.user || p.form.is_some() && p.span.end >= span.end && p.span.start <= span.start + 4 && p.score >= 0.7) {
        return false;
    }
    for p in out.iter_mut().filter(|p| !p.user && p.kind != Kind::Date && span.start <= p.span.start && p.span.end <= span.end) {
        p.score = p.score.min(SILENCED);
    }
    let _ = before;
    true
}
