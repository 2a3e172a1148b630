//! Handles of bodies that only their letters tell: `@PMCPune`, `@ChennaiyinFC`.

use super::classes;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;

/// What clubs write behind their name.
const CLUBS: [&str; 4] = ["FC", "CC", "SC", "HC"];

/// A handle of an abbreviation and a listed place, or of a club.
pub(super) fn propose(c: &Context<'_>, i: usize) -> Option<Proposal> {
    let written = c.token_text(i).get(1..)?;
    if !written.is_ascii() {
        return None;
    }
    let (body, rule) = if club(written) {
        (true, "handle/club")
    } else {
        (abbreviated(c, written), "handle/letters")
    };
    body.then(|| c.rule(i, i + 1, Kind::Org, 0.72, rule))
}

/// `ChennaiyinFC`: a word with a capital, and the letters of a club.
fn club(written: &str) -> bool {
    CLUBS.iter().any(|letters| {
        written.strip_suffix(letters).is_some_and(|name| {
            let mut bytes = name.bytes();
            name.len() >= 5
                && bytes.next().is_some_and(|b| b.is_ascii_uppercase())
                && bytes.all(|b| b.is_ascii_lowercase())
        })
    })
}

/// `PMCPune`: two to five capitals, and a place that no word is.
fn abbreviated(c: &Context<'_>, written: &str) -> bool {
    let capitals = written.bytes().take_while(u8::is_ascii_uppercase).count();
    if !(3..=6).contains(&capitals) || written.len() < capitals + 3 {
        return false;
    }
    let place = &written[capitals - 1..];
    let bits = place
        .bytes()
        .skip(1)
        .all(|b| b.is_ascii_lowercase())
        .then(|| classes(c, &place.to_ascii_lowercase()));
    bits.is_some_and(|b| b & class::PLACE != 0 && b & (class::CONTENT_WORD | class::PART) == 0)
}
