//! Handles of people with what people put around their names: `@PRajeevOfficial`, `@DrKirodilalBJP`, `@vijaysharmacg`.

use super::cuts::cuts;
use super::{POOR_WITNESS, classes, person};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::TokenKind;

/// Before a name.
const BEFORE: &[&str] = &[
    "officeof", "office", "prof", "adv", "shri", "capt", "real", "iam", "dr", "mp", "er", "im",
];

/// Behind a name: what one is, one's party or state. The longer ones first.
const BEHIND: &[&str] = &[
    "official", "office", "speaks", "online", "bharat", "offc", "offl", "india", "live", "bjp",
    "inc", "aap", "rjd", "jdu", "bsp", "jmm", "tmc", "ias", "ips", "irs", "mla", "mlc", "ind",
    "mp", "cg", "up", "cm", "ji",
];

/// A person's handle with such an affix, or with initials told by capitals.
pub(super) fn propose(c: &Context<'_>, i: usize, compact: &str) -> Option<Proposal> {
    if c.tokens[i].kind != TokenKind::Handle {
        return None;
    }
    words(c, i).or_else(|| letters(c, i, compact))
}

/// Where capitals or `_` tell the pieces.
fn words(c: &Context<'_>, i: usize) -> Option<Proposal> {
    let pieces = cuts(c.token_text(i).get(1..)?);
    if !(2..=7).contains(&pieces.len()) {
        return None;
    }
    let lower = |k: usize| pieces[k].to_ascii_lowercase();
    let (mut from, mut end) = (0, pieces.len());
    // `OfficeOfMPPatel`
    while from + 1 < end
        && (BEFORE.contains(&lower(from).as_str())
            || from > 0 && matches!(lower(from).as_str(), "of" | "office"))
    {
        from += 1;
    }
    while end > from + 1
        && (BEHIND.contains(&lower(end - 1).as_str())
            || pieces[end - 1].bytes().all(|b| b.is_ascii_digit()))
    {
        end -= 1;
    }
    let cut = from > 0 || end < pieces.len();
    let name = &pieces[from..end];
    let sure = |p: &str, len: usize| {
        let bits = classes(c, &p.to_ascii_lowercase());
        p.len() >= len
            && p.as_bytes()[0].is_ascii_uppercase()
            && bits & class::PART != 0
            && bits & POOR_WITNESS == 0
    };
    let initial = |p: &str| p.len() <= 2 && p.bytes().all(|b| b.is_ascii_uppercase());
    let score = match name {
        [one] if cut && sure(one, 5) => 0.66,
        [first, last] if initial(first) && sure(last, 5) => {
            if cut {
                0.72
            } else {
                0.62
            }
        }
        [first, middle @ .., last] if name.len() <= 4 && sure(last, 4) => {
            let word = |p: &&str| {
                let bits = classes(c, &p.to_ascii_lowercase());
                p.as_bytes()[0].is_ascii_uppercase()
                    && (bits & class::PART != 0 || bits == 0 && p.len() > 2)
            };
            if word(first)
                && middle.iter().all(|p| word(p) || initial(p))
                && (cut || name.len() > 2)
            {
                0.64
            } else {
                return None;
            }
        }
        _ => return None,
    };
    Some(c.rule(i, i + 1, Kind::Person, score, "handle/affix"))
}

/// Where all of it is one run of letters.
fn letters(c: &Context<'_>, i: usize, compact: &str) -> Option<Proposal> {
    let digit = |ch: char| ch.is_ascii_digit();
    let mut rest = compact.trim_matches(digit);
    let mut cut = false;
    if let Some(r) = BEFORE.iter().find_map(|w| rest.strip_prefix(w))
        && r.len() >= 6
    {
        rest = r;
        cut = true;
    }
    // Twice: `bjpup` is a party and its state.
    for _ in 0..2 {
        if let Some(r) = BEHIND.iter().find_map(|w| rest.strip_suffix(w))
            && r.len() >= 5
        {
            rest = r.trim_end_matches(digit);
            cut = true;
        }
    }
    if !cut {
        return None;
    }
    if let Some(p) = person::parts(c, i, rest) {
        return Some(p);
    }
    let bits = classes(c, rest);
    (rest.len() >= 6 && bits & class::PART != 0 && bits & POOR_WITNESS == 0)
        .then(|| c.rule(i, i + 1, Kind::Person, 0.62, "handle/affix"))
}
