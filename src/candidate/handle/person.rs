//! Handles of people: letters that fall into name parts (`@rameshkumar12`), words told apart by capitals (`@UmarKhalidJNU`).

use super::{POOR_WITNESS, classes, cuts};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::TokenKind;

/// Letters that fall into a given name, at most one initial, and a surname: `vishnudsai`, `rameshkumar12`.
pub(super) fn parts(c: &Context<'_>, i: usize, body: &str) -> Option<Proposal> {
    let letters = body.trim_matches(|ch: char| ch.is_ascii_digit());
    if letters.len() < 7 || letters.len() > 30 || !letters.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let part = |s: &str| classes(c, s);
    for cut in (3..=letters.len() - 3).rev() {
        let first = part(&letters[..cut]);
        if first & class::PART == 0 {
            continue;
        }
        for skip in 0..=1 {
            let Some(rest) = letters.get(cut + skip..).filter(|r| r.len() >= 3) else {
                continue;
            };
            let second = part(rest);
            let strong = (first | second) & class::WEAK_PART == 0;
            let swapped =
                skip == 0 && strong && first & class::SURNAME != 0 && second & class::GIVEN != 0;
            if swapped
                || first & class::GIVEN != 0
                    && (second & class::SURNAME != 0
                        || skip == 0 && second & class::PART != 0 && strong)
            {
                return Some(c.rule(
                    i,
                    i + 1,
                    Kind::Person,
                    if strong { 0.8 } else { 0.6 },
                    "handle/parts",
                ));
            }
        }
    }
    // One or two initials and a surname: `rsprasad`.
    (1..=2).find_map(|cut| {
        let surname = part(letters.get(cut..)?);
        let sure = letters.len() - cut >= 5
            && surname & class::SURNAME != 0
            && surname & (class::WEAK_PART | class::CONTENT_WORD | class::PLACE | class::ORG) == 0;
        sure.then(|| c.rule(i, i + 1, Kind::Person, 0.64, "handle/initials"))
    })
}

/// `@ravi_patrakar`: a given name, `_`, and whatever else its bearer calls himself.
pub(super) fn given(c: &Context<'_>, i: usize, body: &str) -> Option<Proposal> {
    let (name, rest) = body.split_once('_')?;
    let bits = classes(c, name);
    (name.len() >= 4
        && !rest.is_empty()
        && bits & class::GIVEN != 0
        && (bits & POOR_WITNESS == 0 || bits & class::ALONE_PART != 0))
        .then(|| c.rule(i, i + 1, Kind::Person, 0.7, "handle/given"))
}

/// A hashtag that is one given name or surname and nothing else (`#Kohli`): whoever tags a name means its best-known bearer.
pub(super) fn part(c: &Context<'_>, i: usize, body: &str) -> Option<Proposal> {
    let stem = body
        .strip_suffix("ji")
        .filter(|s| s.len() > 3)
        .unwrap_or(body);
    let bits = classes(c, &stem.to_ascii_lowercase());
    (stem.len() > 4 && bits & class::PART != 0 && bits & POOR_WITNESS == 0)
        .then(|| c.rule(i, i + 1, Kind::Person, 0.7, "handle/part"))
}

/// `#kanikakapoor`: a hashtag's letters fall into a given name and a surname, one of which is no other word.
pub(super) fn tagged(c: &Context<'_>, i: usize, body: &str) -> Option<Proposal> {
    let letters = body.trim_matches(|ch: char| ch.is_ascii_digit());
    if letters.len() < 9 || letters.len() > 30 || !letters.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let named = (4..=letters.len() - 4).any(|cut| {
        let (first, last) = letters.split_at(cut);
        let given = classes(c, first);
        if given & class::GIVEN == 0 || given & POOR_WITNESS != 0 {
            return false;
        }
        let surname = classes(c, last);
        surname & class::SURNAME != 0
            && surname & POOR_WITNESS == 0
            && (given | surname) & class::ALONE_PART != 0
    });
    named.then(|| c.rule(i, i + 1, Kind::Person, 0.78, "handle/tagged"))
}

/// `UmarKhalidJNU`, `TarekFatah`: capitals tell where the words begin, one of them is a known part of a name.
pub(super) fn words(c: &Context<'_>, i: usize) -> Option<Proposal> {
    let body = c
        .token_text(i)
        .get(1..)?
        .trim_end_matches(|ch: char| ch.is_ascii_digit() || ch == '_');
    if !body.is_ascii() || body.len() < 7 {
        return None;
    }
    let mut words = cuts::words(body);
    // An institution's letters may close a handle: `KhalidJNU`.
    if words.len() == 3 && words[2].len() < 6 && words[2].bytes().all(|b| b.is_ascii_uppercase()) {
        words.pop();
    }
    if words.len() != 2 && words.len() != 3 {
        return None;
    }
    let mut strong = 0;
    let mut unknown = 0;
    let mut parts = 0;
    for w in &words {
        let bits = classes(c, &w.to_ascii_lowercase());
        if bits & class::PART != 0
            && bits & (class::WEAK_PART | class::CONTENT_WORD | class::PLACE | class::ORG) == 0
        {
            strong += 1;
            parts += 1;
        } else if bits & class::PART != 0
            || bits == 0 && w.len() > 2 && w.as_bytes()[0].is_ascii_uppercase()
        {
            unknown += 1;
            parts += usize::from(bits != 0);
        } else {
            return None;
        }
    }
    let handle = c.tokens[i].kind == TokenKind::Handle;
    match (strong, unknown) {
        (2.., 0) => Some(c.rule(i, i + 1, Kind::Person, 0.8, "handle/words")),
        // `RamRahimSingh`: all of them parts of names, though not each a sure one.
        (1.., _) if parts == 3 && !words[0].eq_ignore_ascii_case("jai") => {
            Some(c.rule(i, i + 1, Kind::Person, 0.66, "handle/words"))
        }
        (1.., 1) => Some(c.rule(
            i,
            i + 1,
            Kind::Person,
            if handle { 0.66 } else { 0.45 },
            "handle/words",
        )),
        _ => None,
    }
}
