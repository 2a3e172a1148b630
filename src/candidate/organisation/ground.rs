//! The ground of a school or college is a place of its own: `पीजी कॉलेज मैदान`, `एमबी इंटर कॉलेज ग्राउंड`. In the genitive
//! (`कॉलेज के मैदान में`) the school alone is named.

use super::heads::{said, says};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::SENTENCE_START;

/// Behind the head that starts at `i`, whose proposals are those of `out` from `before` on.
pub(super) fn ground(c: &Context<'_>, i: usize, before: usize, out: &mut Vec<Proposal>) {
    // A word of the head that stands by itself elsewhere (`कॉलेज`) is gone through once more.
    if i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && c.is(i - 1, class::ORG_HEAD)
        && !c.is(i - 1, class::NAMES)
    {
        return;
    }
    let mut end = i + 1;
    while end < i + 3 && !c.breaks(end) && c.is(end, class::ORG_HEAD) {
        end += 1;
    }
    if c.breaks(end)
        || !c.is(end, class::PLACE_HEAD)
        || !matches!(c.token_text(end), "मैदान" | "ग्राउंड" | "ग्राउण्ड")
        || said(c, end - 1) & says::INSTITUTION == 0
        || !matches!(
            c.token_text(end - 1),
            "कॉलेज" | "कालेज" | "स्कूल" | "विद्यालय" | "महाविद्यालय"
        )
    {
        return;
    }
    let proposed = out[before..]
        .iter()
        .filter(|p| p.kind == Kind::Org && p.tokens.1 as usize == end)
        .max_by(|a, b| a.score.total_cmp(&b.score))
        .map(|p| p.tokens.0 as usize);
    // `सभा डीएवी स्कूल मैदान में हुई`: a listed school has its own beginning, its town before it aside.
    let listed = c.listed_until(end, class::ORG);
    let from = proposed
        .filter(|&from| c.is(from, class::PLACE) || listed.is_none_or(|l| l <= from))
        .or(listed)
        // `पीजी कॉलेज मैदान`: what a town has one of. `स्कूल मैदान` is anybody's.
        .or((end > i + 1).then_some(i));
    if let Some(from) = from {
        out.push(c.rule(from, end + 1, Kind::Place, 0.95, "place/ground"));
    }
}
