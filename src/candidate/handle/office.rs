//! Handles of bodies and offices, written in pieces: `@PIBRaipur`, `@DPIITGoI`, `@IndianEmbTokyo`, `@CMMadhyaPradesh`.
//!
//! Capitals, digits and `_` cut a handle into pieces. It is a body's where all of it is understood: one listed body with its
//! town or with words of any handle, or an office with the place it is in charge of.

use super::cuts::cuts;
use super::{body, classes, roles};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::gazetteer::layout::SEPARATOR;
use crate::gazetteer::pieces::role;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::token::{TokenKind, in_small_letters};
use std::borrow::Cow;
use std::sync::Arc;

/// Most pieces that are looked at.
const PIECES: usize = 8;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Body,
    Office,
    Place,
    Around,
}

/// A handle that is a body's or an office's, all its pieces considered.
pub(super) fn propose(c: &Context<'_>, i: usize) -> Option<Proposal> {
    if c.tokens[i].kind != TokenKind::Handle {
        return None;
    }
    let cuts = cuts(c.token_text(i).get(1..)?);
    let pieces = cuts.len();
    if pieces == 1 {
        return glued(c, i, cuts[0]);
    }
    if !(2..=PIECES).contains(&pieces) {
        return None;
    }
    let mut first = cuts[0].to_ascii_lowercase();
    let begins = roles(c.tables, &first);
    if begins & role::SURE_OFFICE != 0 {
        return Some(c.rule(i, i + 1, Kind::Org, 0.76, "handle/office"));
    }
    let mission = begins & role::MISSION != 0
        || pieces > 2 && {
            // `IndianEmb`, cut in two by its capital.
            first.push_str(&cuts[1].to_ascii_lowercase());
            roles(c.tables, &first) & role::MISSION != 0
        };
    // The rest says where it is, in whatever letters (`@IndiainROK`).
    if mission {
        return Some(c.rule(i, i + 1, Kind::Org, 0.78, "handle/mission"));
    }
    // `@INC4MP`: letters for a state are a party's unit, listed or not.
    if let [letters, "4", state] = cuts[..]
        && (3..=6).contains(&letters.len())
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && state_of(c.tables, state).is_some()
    {
        return Some(c.rule(i, i + 1, Kind::Org, 0.8, "handle/office"));
    }
    let (mut named, mut office, mut place) = (None, 0, 0);
    let mut at = 0;
    while at < pieces {
        // `bjp4mp`: what stands behind the `4` is a state, in whatever letters.
        if at > 0 && cuts[at - 1] == "4" && state_of(c.tables, cuts[at]).is_some() {
            place += 1;
            at += 1;
            continue;
        }
        // The longest stretch of pieces that is known: `Madhya` `Pradesh`.
        let (end, piece, form) = (at + 1..=pieces)
            .rev()
            .find_map(|end| known(c, &cuts[at..end]).map(|(piece, form)| (end, piece, form)))?;
        match piece {
            Piece::Body if named.is_some() => return None,
            Piece::Body => named = Some(form),
            Piece::Office => office += 1,
            Piece::Place => place += 1,
            Piece::Around => {}
        }
        at = end;
    }
    let score = match (named, office, place) {
        (Some(_), _, _) => 0.8,
        (None, 1.., 1) => 0.78,
        _ => return None,
    };
    let mut p = c.rule(i, i + 1, Kind::Org, score, "handle/office");
    // A body's office in a town is not the body.
    if place == 0 {
        p.form = named.flatten();
    }
    Some(p)
}

/// An office and a place in one run of letters: `@dgpup`, `@igrangebareilly`, `@INCMP`.
fn glued(c: &Context<'_>, i: usize, written: &str) -> Option<Proposal> {
    let lower = written.to_ascii_lowercase();
    // `@lkopolice`, `@khammampolice`: whatever the letters before it stand for.
    if lower.len() > 8 && lower.ends_with("police") {
        return Some(c.rule(i, i + 1, Kind::Org, 0.76, "handle/office"));
    }
    let capitals = written.bytes().all(|b| b.is_ascii_uppercase());
    let place = |s: &str| {
        let bits = classes(c, s);
        s.len() > 3 && bits & class::PLACE != 0 && bits & class::CONTENT_WORD == 0
    };
    let found = (2..lower.len().saturating_sub(1)).any(|cut| {
        let (a, b) = lower.split_at(cut);
        let (first, last) = (roles(c.tables, a), roles(c.tables, b));
        let state = last & role::STATE != 0;
        // The lists are asked last.
        is_office(a, first) && (state || place(b))
            || is_office(b, last) && (first & role::STATE != 0 || place(a))
            // The letters of a body and of a state, both in capitals.
            || capitals && cut > 2 && state && body(c, a, &written[..cut]).is_some()
            // `@imdshimla`: letters that are a body's in capitals, and its town.
            || !capitals
                && cut > 2
                && place(b)
                && body(c, a, &a.to_ascii_uppercase()).is_some()
    });
    found.then(|| c.rule(i, i + 1, Kind::Org, 0.74, "handle/office"))
}

/// Whether letters with these roles are an office's where nothing tells the pieces apart.
fn is_office(letters: &str, roles: u32) -> bool {
    letters.len() > 2 && roles & (role::OFFICE | role::SURE_OFFICE) != 0
}

/// The id of the state that some letters stand for in handles, in whatever case.
pub(crate) fn state_of<'a>(tables: &'a [Arc<Table>], letters: &str) -> Option<&'a str> {
    let mut buffer = [0; 32];
    let lower = &*in_small_letters(letters, &mut buffer);
    tables.iter().find_map(|t| t.piece_state(lower))
}

/// An office and its state in one run of letters: `dgpup` as `dgp`, `up`.
pub(crate) fn office_in_one<'a>(tables: &[Arc<Table>], written: &'a str) -> Option<[&'a str; 2]> {
    let lower = written.to_ascii_lowercase();
    (2..lower.len().saturating_sub(1)).find_map(|cut| {
        let (a, b) = lower.split_at(cut);
        let (first, last) = (roles(tables, a), roles(tables, b));
        let apart = is_office(a, first) && last & role::STATE != 0
            || is_office(b, last) && first & role::STATE != 0;
        apart.then(|| written.split_at(cut).into())
    })
}

/// What a stretch of pieces is, with the listed form of a body.
fn known(c: &Context<'_>, pieces: &[&str]) -> Option<(Piece, Option<(u32, u32)>)> {
    let written = match pieces {
        [one] => Cow::Borrowed(*one),
        _ => Cow::Owned(pieces.concat()),
    };
    let mut buffer = [0; 32];
    let lower = &*in_small_letters(&written, &mut buffer);
    if lower.bytes().all(|b| b.is_ascii_digit()) {
        return Some((Piece::Around, None));
    }
    let roles = roles(c.tables, lower);
    // Two letters are a state's in capitals only: `UP`, not `Up`.
    let shortened = lower.len() > 2 || written.bytes().all(|b| b.is_ascii_uppercase());
    if roles & role::COUNTRY != 0 || roles & role::STATE != 0 && shortened {
        return Some((Piece::Place, None));
    }
    if roles & role::OFFICE != 0 {
        return Some((Piece::Office, None));
    }
    if roles & role::FILLER != 0 {
        return Some((Piece::Around, None));
    }
    // A name of several words is listed with something between them.
    let spaced = (pieces.len() > 1).then(|| {
        let spaced = pieces.join(SEPARATOR.encode_utf8(&mut [0; 4]));
        spaced.to_ascii_lowercase()
    });
    let forms = || [Some(lower), spaced.as_deref()].into_iter().flatten();
    if lower.len() > 2
        && let Some(form) = forms().find_map(|form| body(c, form, &written))
    {
        return Some((Piece::Body, Some(form)));
    }
    if roles & role::AROUND != 0 {
        return Some((Piece::Around, None));
    }
    let place = |form: &str| {
        let bits = classes(c, form);
        bits & class::PLACE != 0 && bits & (class::PERSON | class::WORD) == 0
    };
    (lower.len() > 2 && forms().any(place)).then_some((Piece::Place, None))
}
