//! Handles of people with what people put around their names: `@PRajeevOfficial`, `@DrKirodilalBJP`, `@vijaysharmacg`.

use super::cuts::cuts;
use super::{POOR_WITNESS, classes, person, roles};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::gazetteer::pieces::role;
use crate::kind::Kind;
use crate::token::TokenKind;

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
    let is = |k: usize, role: u32| roles(c.tables, &lower(k)) & role != 0;
    let (mut from, mut end) = (0, pieces.len());
    // `OfficeOfMPPatel`
    while from + 1 < end
        && (is(from, role::BEFORE_PERSON)
            || from > 0 && matches!(lower(from).as_str(), "of" | "office"))
    {
        from += 1;
    }
    while end > from + 1
        && (is(end - 1, role::BEHIND_PERSON) || pieces[end - 1].bytes().all(|b| b.is_ascii_digit()))
    {
        end -= 1;
    }
    let cut = from > 0 || end < pieces.len();
    let name = &pieces[from..end];
    let sure = |p: &str, len: usize| {
        let bits = classes(c, &p.to_ascii_lowercase());
        p.len() >= len
            && p.as_bytes()[0].is_ascii_uppercase()
            && bits & (class::PART | class::PERSON) != 0
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
    let is = |letters: &str, role: u32| roles(c.tables, letters) & role != 0;
    let mut rest = compact.trim_matches(digit);
    let mut cut = false;
    // The longest ones first: `officeof`, not `office`.
    let mut cuts = (1..=rest.len()).rev().map(|k| rest.split_at(k));
    if let Some((_, r)) = cuts.find(|(before, _)| is(before, role::BEFORE_PERSON))
        && r.len() >= 6
    {
        rest = r;
        cut = true;
    }
    // Twice: `bjpup` is a party and its state.
    for _ in 0..2 {
        let mut cuts = (0..rest.len()).map(|k| rest.split_at(k));
        if let Some((r, _)) = cuts.find(|(_, behind)| is(behind, role::BEHIND_PERSON))
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
