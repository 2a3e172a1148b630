//! Bodies of which there are many: `IIT Kanpur` is told by its town, `सीएसआईआर-राष्ट्रीय भूभौतिकीय अनुसंधान संस्थान` by
//! the council that runs it.

use super::{Context, Proposal};
use crate::gazetteer::closed;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, SPACED, Words};
use once_cell::sync::Lazy;

/// Councils whose institutes bear their letters.
pub(super) static COUNCILS: Lazy<Words> = Lazy::new(|| Words::new(&closed::COUNCILS));

/// Schools and institutes with a branch in many a town.
pub(super) static OF_MANY: Lazy<Words> = Lazy::new(|| Words::new(&closed::OF_MANY));

/// The body of tokens `from..to` with such letters and a hyphen before it.
pub(super) fn with_council(c: &Context<'_>, from: usize, to: usize) -> Option<Proposal> {
    (from >= 2
        && to > from + 1
        && c.mark(from - 1, b'-')
        && !c.tokens[from].has(SENTENCE_START | SPACED)
        && !c.tokens[from - 1].has(SENTENCE_START | SPACED)
        && c.among(from - 2, &COUNCILS))
    .then(|| c.rule(from - 2, to, Kind::Org, 0.96, "organisation/body"))
}
