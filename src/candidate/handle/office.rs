//! Handles of bodies and offices, written in pieces: `@PIBRaipur`, `@DPIITGoI`, `@IndianEmbTokyo`, `@CMMadhyaPradesh`.
//!
//! Capitals, digits and `_` cut a handle into pieces. It is a body's where all of it is understood: one listed body with its
//! town or with words of any handle, or an office with the place it is in charge of.

use super::cuts::cuts;
use super::office_words::{FILLERS, KNOWN_OFFICES, MISSIONS, OFFICES, STATES};
use super::{AROUND, body, classes};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::gazetteer::layout::SEPARATOR;
use crate::kind::Kind;
use crate::token::{TokenKind, in_small_letters};
use std::borrow::Cow;

/// Most pieces that are looked at.
const PIECES: usize = 8;

/// The first and last letters of some words: most runs of letters are turned away by theirs before a list is gone through, for every
/// cut of a handle asks.
struct Ends([u32; 26]);

static OFFICE_ENDS: Ends = Ends::new(&[OFFICES, KNOWN_OFFICES]);
static STATE_ENDS: Ends = Ends::new(&[&CODES]);
/// The letters of states alone.
const CODES: [&str; STATES.len()] = {
    let mut codes = [""; STATES.len()];
    let mut k = 0;
    while k < codes.len() {
        codes[k] = STATES[k].0;
        k += 1;
    }
    codes
};
static FILLER_ENDS: Ends = Ends::new(&[FILLERS]);

impl Ends {
    const fn new(lists: &[&[&str]]) -> Self {
        let mut bits = [0; 26];
        let mut l = 0;
        while l < lists.len() {
            let mut w = 0;
            while w < lists[l].len() {
                let word = lists[l][w].as_bytes();
                let (first, last) = (word[0] | 0x20, word[word.len() - 1] | 0x20);
                bits[(first - b'a') as usize] |= 1 << (last - b'a');
                w += 1;
            }
            l += 1;
        }
        Ends(bits)
    }

    /// Of a word in small letters.
    fn may_hold(&self, word: &str) -> bool {
        let (Some(first), Some(last)) = (word.bytes().next(), word.bytes().next_back()) else {
            return false;
        };
        let last = last.wrapping_sub(b'a');
        let bits = self.0.get(usize::from(first.wrapping_sub(b'a')));
        last < 26 && bits.is_some_and(|b| b >> last & 1 != 0)
    }
}

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
    let first = cuts[0].to_ascii_lowercase();
    if OFFICE_ENDS.may_hold(&first) && KNOWN_OFFICES.contains(&first.as_str()) {
        return Some(c.rule(i, i + 1, Kind::Org, 0.76, "handle/office"));
    }
    if MISSIONS.contains(&first.as_str()) || pieces > 2 && mission(&first, cuts[1]) {
        return Some(c.rule(i, i + 1, Kind::Org, 0.78, "handle/mission"));
    }
    // `@INC4MP`: letters for a state are a party's unit, listed or not.
    if let [letters, "4", state] = cuts[..]
        && (3..=6).contains(&letters.len())
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && state_of(state).is_some()
    {
        return Some(c.rule(i, i + 1, Kind::Org, 0.8, "handle/office"));
    }
    let (mut named, mut office, mut place) = (None, 0, 0);
    let mut at = 0;
    while at < pieces {
        // `bjp4mp`: what stands behind the `4` is a state, in whatever letters.
        if at > 0 && cuts[at - 1] == "4" && state_of(cuts[at]).is_some() {
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
    let capitals = written.bytes().all(|b| b.is_ascii_uppercase());
    let state = |s: &str| state_of(s).is_some();
    let place = |s: &str| {
        let bits = classes(c, s);
        s.len() > 3 && bits & class::PLACE != 0 && bits & class::CONTENT_WORD == 0
    };
    let found = (2..lower.len().saturating_sub(1)).any(|cut| {
        let (a, b) = lower.split_at(cut);
        // The lists are asked last.
        office(a) && (state(b) || place(b))
            || office(b) && (state(a) || place(a))
            // The letters of a body and of a state, both in capitals.
            || capitals && cut > 2 && state(b) && body(c, a, &written[..cut]).is_some()
            // `@imdshimla`: letters that are a body's in capitals, and its town.
            || !capitals
                && cut > 2
                && place(b)
                && body(c, a, &a.to_ascii_uppercase()).is_some()
    });
    found.then(|| c.rule(i, i + 1, Kind::Org, 0.74, "handle/office"))
}

/// An office's letters, in small ones.
fn office(s: &str) -> bool {
    s.len() > 2 && OFFICE_ENDS.may_hold(s) && (OFFICES.contains(&s) || KNOWN_OFFICES.contains(&s))
}

/// The id of the state that some letters stand for in handles, in whatever case.
pub(crate) fn state_of(letters: &str) -> Option<&'static str> {
    let mut buffer = [0; 32];
    let lower = &*in_small_letters(letters, &mut buffer);
    let state = || {
        STATES
            .iter()
            .find(|(code, _)| code.eq_ignore_ascii_case(lower))
    };
    STATE_ENDS.may_hold(lower).then(state)?.map(|s| s.1)
}

/// An office and its state in one run of letters: `dgpup` as `dgp`, `up`.
pub(crate) fn office_in_one(written: &str) -> Option<[&str; 2]> {
    let lower = written.to_ascii_lowercase();
    (2..lower.len().saturating_sub(1)).find_map(|cut| {
        let (a, b) = lower.split_at(cut);
        let apart = office(a) && state_of(b).is_some() || office(b) && state_of(a).is_some();
        apart.then(|| written.split_at(cut).into())
    })
}

/// `IndianEmb`, cut in two by its capital.
fn mission(first: &str, second: &str) -> bool {
    MISSIONS.iter().any(|m| {
        m.strip_prefix(first)
            .is_some_and(|rest| rest.eq_ignore_ascii_case(second))
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
    let shortened = |s: &str| s == written || s.len() > 2 && s.eq_ignore_ascii_case(&written);
    if lower == "india" || STATE_ENDS.may_hold(lower) && CODES.iter().any(|s| shortened(s)) {
        return Some((Piece::Place, None));
    }
    if OFFICE_ENDS.may_hold(lower) && OFFICES.contains(&lower) {
        return Some((Piece::Office, None));
    }
    // Whose a ministry is: no second body.
    if matches!(lower, "goi" | "jpn" | "state" | "dept" | "deptt")
        || FILLER_ENDS.may_hold(lower) && FILLERS.contains(&lower)
    {
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
    if AROUND.contains(&lower) {
        return Some((Piece::Around, None));
    }
    let place = |form: &str| {
        let bits = classes(c, form);
        bits & class::PLACE != 0 && bits & (class::PERSON | class::WORD) == 0
    };
    (lower.len() > 2 && forms().any(place)).then_some((Piece::Place, None))
}

#[cfg(test)]
mod tests {
    use super::{CODES, FILLER_ENDS, FILLERS, KNOWN_OFFICES, OFFICE_ENDS, OFFICES, STATE_ENDS};

    #[test]
    fn ends_let_their_words_pass() {
        for word in OFFICES.iter().chain(KNOWN_OFFICES) {
            assert!(OFFICE_ENDS.may_hold(word), "{word}");
        }
        for state in CODES {
            assert!(STATE_ENDS.may_hold(&state.to_ascii_lowercase()), "{state}");
        }
        for word in FILLERS {
            assert!(FILLER_ENDS.may_hold(word), "{word}");
        }
        for other in ["", "9", "-", "zq", "{a", "का"] {
            assert!(!OFFICE_ENDS.may_hold(other), "{other}");
        }
    }
}
