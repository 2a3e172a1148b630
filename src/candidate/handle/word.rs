//! Handles of bodies that no list knows, by the word that says what they are: `@hydcitypolice`, `@AgriGoI`, `@MinOfPower`.

use super::cuts::cuts;
use crate::candidate::{Context, Proposal};
use crate::kind::Kind;
use crate::token::TokenKind;

/// What such a handle ends in, in whatever letters.
const ENDS: &[&str] = &[
    "goi",
    "police",
    "ministry",
    "university",
    "univ",
    "college",
    "hospital",
    "airport",
    "railway",
    "railways",
    "rly",
    "foundation",
    "deptt",
    "dept",
    "nigam",
    "commission",
    "authority",
    "headquarters",
    "congress",
    "federation",
    "council",
    "association",
    "smartcity",
    "embassy",
    "motors",
    "limited",
    "bank",
    "news",
    "airlines",
    "insurance",
    "technologies",
    "industries",
    "hospitals",
    "institute",
    "academy",
    "school",
    "samiti",
    "sangh",
    "parishad",
    "morcha",
    "museum",
    "productions",
    "studios",
    "pictures",
    "pharma",
    "metro",
];

/// Pieces that say so wherever they stand.
const PIECES: &[&str] = &[
    "min", "ministry", "police", "railway", "railways", "dept", "deptt", "goi",
];

/// Last pieces that do: `@ZorbexCares`, `@zorbex_support`, not `@ihsupport`.
const LAST: &[&str] = &[
    "cares", "care", "support", "helpdesk", "helpline", "hq", "tv", "fm",
];

/// A body's handle by its head.
pub(super) fn propose(c: &Context<'_>, i: usize) -> Option<Proposal> {
    if c.tokens[i].kind != TokenKind::Handle {
        return None;
    }
    let written = c
        .token_text(i)
        .get(1..)?
        .trim_end_matches(|ch: char| ch.is_ascii_digit() || ch == '_');
    if !written.is_ascii() || written.len() < 6 {
        return None;
    }
    let lower = written.to_ascii_lowercase();
    let ends = ENDS
        .iter()
        .any(|w| lower.strip_suffix(w).is_some_and(|rest| rest.len() > 1));
    let found = ends || {
        let pieces = cuts(written);
        let is = |p: &str, words: &[&str]| words.iter().any(|w| p.eq_ignore_ascii_case(w));
        pieces.len() > 1
            && (pieces.iter().any(|p| is(p, PIECES)) || pieces.last().is_some_and(|p| is(p, LAST)))
    };
    found.then(|| c.rule(i, i + 1, Kind::Org, 0.72, "handle/word"))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::{Extractor, Kind};

    #[test]
    fn bodies_by_their_last_word() {
        let found = |text: &str| {
            let all = Extractor::new().extract(text);
            all.mentions().iter().any(|m| m.kind() == Kind::Org)
        };
        for handle in [
            "@ZorvelCares",
            "@zorvel_support",
            "@ZorvelHQ",
            "@ZorvelTV",
            "@zorvelairlines",
            "@VelbanParishad",
        ] {
            assert!(found(&format!("{handle} mera order kahan hai")), "{handle}");
        }
        for handle in ["@zorvelcares", "@whocares", "@CareZorvel", "@zorvel"] {
            assert!(
                !found(&format!("{handle} mera order kahan hai")),
                "{handle}"
            );
        }
    }
}
