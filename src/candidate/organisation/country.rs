//! The country or town behind a name of many: `मित्सुबिशी इलेक्ट्रिक इंडिया`, `एम्स रायपुर`.

use crate::candidate::council::OF_MANY;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::TokenKind;

/// `मित्सुबिशी इलेक्ट्रिक इंडिया`: the country behind a company's name makes it the company there.
pub(super) fn of_country(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // `IIT कानपुर`, `एम्स रायपुर`: one institute of many, told by its town.
    if c.is(i - 1, class::ORG) && c.among(i - 1, &OF_MANY) {
        out.push(c.rule(i - 1, i + 1, Kind::Org, 0.95, "organisation/body"));
        return;
    }
    if !c.is(i - 1, class::ORG | class::ORG_HEAD) && !c.unknown(i - 1) {
        return;
    }
    if !matches!(c.token_text(i), "इंडिया" | "इण्डिया") || !closed(c, i + 1)
    {
        return;
    }
    let until = c.tokens[i - 1].end as usize;
    let company = out
        .iter()
        .rev()
        .take(64)
        .filter(|p| p.kind == Kind::Org && p.span.end == until && p.score >= 0.7)
        .map(|p| p.tokens.0 as usize)
        .min();
    if let Some(from) = company {
        out.push(c.rule(from, i + 1, Kind::Org, 0.94, "organisation/body"));
    }
}

/// A postposition, a mark or the end follows.
fn closed(c: &Context<'_>, i: usize) -> bool {
    c.breaks(i) || c.is(i, class::POST) || c.tokens[i].kind == TokenKind::Punctuation
}
