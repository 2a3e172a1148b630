//! `सीएसआईआर-राष्ट्रीय भूभौतिकीय अनुसंधान संस्थान`: an institute with the council that runs it, which is one name.

use super::{Context, Proposal};
use crate::kind::Kind;
use crate::token::{SENTENCE_START, SPACED, Words};
use once_cell::sync::Lazy;

/// Councils whose institutes bear their letters.
static COUNCILS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "सीएसआईआर",
        "आईसीएआर",
        "आईसीएमआर",
        "भाकृअनुप",
        "डीबीटी",
        "डीएसटी",
        "बीआरआईसी",
        "ब्रिक",
        "एनसीईआरटी",
        "एम्स",
        "CSIR",
        "ICAR",
        "ICMR",
        "DBT",
        "DST",
        "BRIC",
    ])
});

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
