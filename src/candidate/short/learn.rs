//! Which words of the names that have won are theirs where they stand alone.

use super::names::{
    DEFINED, LATIN_ORG, LATIN_PERSON, LATIN_PLACE, Names, ORG, PERSON, PLACE, WEAK_PERSON,
};
use super::told::{owned_handle, signed, told};
use super::{MAX, alone, firms};
use crate::candidate::origin::Origin;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, Token, TokenKind, Words};
use once_cell::sync::Lazy;

/// Learns the words of the winning names. By their kind first: each asks for something else, and most winners teach nothing.
pub(super) fn learn(
    c: &Context<'_>,
    names: &mut Names,
    proposals: &mut Vec<Proposal>,
    winners: &[u32],
) {
    for &i in winners {
        let p = &proposals[i as usize];
        if p.silent {
            continue;
        }
        match p.kind {
            Kind::Person => person(c, i as usize, names, proposals),
            Kind::Org => body(c, i as usize, names, proposals),
            Kind::Place => {
                let first = p.tokens.0 as usize;
                let single = p.tokens.1 as usize == first + 1;
                if single & (p.score >= LEAST) && names.words.len <= MAX {
                    let (score, source) = (p.score, p.source);
                    bodies(c, first, PLACE, names);
                    told(c, (first, score, source), LATIN_PLACE, names);
                }
            }
            _ => {}
        }
    }
}

/// Least score of a name that teaches.
const LEAST: f32 = 0.7;

/// What stands behind a name: a bracket, a handle.
#[inline(always)]
fn behind(c: &Context<'_>, end: usize) -> (bool, bool) {
    let t = c.tokens.get(end);
    let handle = t.is_some_and(|t| t.kind == TokenKind::Handle);
    (c.mark(end, b'('), handle)
}

/// A handle in a bracket or right behind the name of proposal `p`, which is its own.
fn handles(
    c: &Context<'_>,
    p: usize,
    (bracket, handle): (bool, bool),
    proposals: &mut Vec<Proposal>,
) {
    let p = &proposals[p];
    let (first, end, kind) = (p.tokens.0 as usize, p.tokens.1 as usize, p.kind);
    if bracket && owned_handle(c, end + 1) {
        proposals.push(c.rule(end + 1, end + 2, kind, 0.9, "handle/owner"));
    }
    if handle && signed(c, first, end) {
        proposals.push(c.rule(end, end + 1, kind, 0.9, "handle/owner"));
    }
}

/// People of several words.
#[inline(always)]
fn person(c: &Context<'_>, i: usize, names: &mut Names, proposals: &mut Vec<Proposal>) {
    let p = &proposals[i];
    let (first, end) = (p.tokens.0 as usize, p.tokens.1 as usize);
    // Two words in capitals that no list knows teach a surname, which has to show itself where it stands alone.
    let guessed = p.score < LEAST && c.cased;
    let least = if guessed { 0.58 } else { LEAST };
    let (bracket, handle) = behind(c, end);
    if p.score < least || !((end > first + 1) | bracket | handle) || names.words.len > MAX {
        return;
    }
    if bracket | handle {
        handles(c, i, (bracket, handle), proposals);
    }
    if guessed {
        surname(c, first, end, names);
    } else {
        people(c, first, end, names);
    }
}

/// Bodies of one word, firms, teams.
#[inline(always)]
fn body(c: &Context<'_>, i: usize, names: &mut Names, proposals: &mut Vec<Proposal>) {
    let p = &proposals[i];
    let (first, end) = (p.tokens.0 as usize, p.tokens.1 as usize);
    let (listed, score, source) = (p.form.is_some(), p.score, p.source);
    if score < LEAST {
        return;
    }
    let (single, pair) = (end == first + 1, end == first + 2);
    // No list has the firm, or none has the first of its words.
    if c.cased & (!listed | pair) {
        firms::learn(c, (first, end), (source, listed), names);
    }
    let plural = listed & pair;
    let (bracket, handle) = behind(c, end);
    if !(single | bracket | plural | handle) || names.words.len > MAX {
        return;
    }
    if bracket | handle {
        handles(c, i, (bracket, handle), proposals);
    }
    if single {
        let defined = first > 0 && c.mark(first - 1, b'(') && c.mark(end, b')');
        // `ज़ेंटोरा ने 210 करोड़ रुपये जुटाए`: a firm by what it does.
        let told_firm = c.tokens[first].is_devanagari()
            && c.unknown(first)
            && matches!(source, Origin::Rule("organisation/body"));
        let bits = if (defined || told_firm) && !listed {
            ORG | DEFINED
        } else {
            ORG
        };
        bodies(c, first, bits, names);
        told(c, (first, score, source), LATIN_ORG, names);
        let t = &c.tokens[first];
        // `(CAI)` behind the full name: letters that are said again.
        if defined && t.is_latin() && t.has(ALL_CAPS) && !c.is(first, class::CONTENT_WORD) {
            names.add(t.hash, LATIN_ORG);
        }
    } else if plural {
        team(c, first, names);
    }
}

/// The last word of a name of two words or three that no list knows.
fn surname(c: &Context<'_>, first: usize, end: usize, names: &mut Names) {
    let last = end - 1;
    let words = || c.tokens[first..end].iter().all(Token::is_word);
    if (2..=3).contains(&(end - first))
        && c.tokens[last].is_latin()
        && c.unknown(last)
        && alone(&c.tokens[last])
        && words()
    {
        names.add(c.tokens[last].hash, LATIN_PERSON);
    }
}

/// Words of nearly every name: `कुमार` alone names nobody.
pub(super) static NEVER_ALONE: Lazy<Words> = Lazy::new(|| Words::new(&closed::NEVER_ALONE));

/// The words of a full name.
fn people(c: &Context<'_>, first: usize, end: usize, names: &mut Names) {
    if c.tokens[first..end].iter().filter(|t| t.is_word()).count() < 2 {
        return;
    }
    for i in first..end {
        let t = &c.tokens[i];
        // `Bukayo Saka`, `Tyrone Power`: of an English name the last word, which may be a word or a place elsewhere.
        let surname = t.is_latin() && c.cased && i + 1 == end && t.has(CAPITAL);
        const COMMON: u32 = class::STOP
            | class::POST
            | class::TITLE
            | class::PLACE
            | class::ORG
            | class::ORG_HEAD
            | class::PLACE_HEAD
            | class::MODIFIER;
        if !alone(t) || c.among(i, &NEVER_ALONE) {
            continue;
        }
        if c.is(i, COMMON) {
            if surname {
                names.add(t.hash, LATIN_PERSON);
            }
            continue;
        }
        let bit = if !c.is(i, class::WORD | class::WEAK_PART) {
            PERSON
        } else if t.is_devanagari() && c.is(i, class::PART) {
            WEAK_PERSON
        } else if surname {
            LATIN_PERSON
        } else {
            continue;
        };
        names.add(t.hash, bit);
    }
}

/// Heads of film houses, which go by their first word afterwards: `धर्मा` after `धर्मा प्रोडक्शंस`.
static STUDIOS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "प्रोडक्शंस",
        "प्रोडक्शन्स",
        "प्रोडक्शन",
        "फिल्म्स",
        "पिक्चर्स",
        "स्टूडियोज",
        "एंटरटेनमेंट",
    ])
});

/// `पटना पाइरेट्स`, `पुणेरी पलटन`: a listed team of a town that is `पाइरेट्स` afterwards, an English plural. Its class bits are those of the whole.
fn team(c: &Context<'_>, first: usize, names: &mut Names) {
    const OTHER: u32 = class::CONTENT_WORD | class::TITLE | class::ROLE | class::MODIFIER;
    let i = first + 1;
    if c.among(i, &STUDIOS) {
        let named = alone(&c.tokens[first]) && c.tokens[first].is_devanagari();
        if named && !c.is(first, OTHER | class::PART | class::PERSON | class::PLACE) {
            names.add(c.tokens[first].hash, ORG);
        }
        return;
    }
    let word = c.token_text(i);
    if (c.is(first, class::PLACE) || c.token_text(first).ends_with("री"))
        && c.tokens[i].is_devanagari()
        && alone(&c.tokens[i])
        && !c.is(i, OTHER)
        && (word.ends_with("्स") || word.ends_with("ंस") || word == "पलटन")
    {
        names.add(c.tokens[i].hash, ORG);
    }
}

/// A body's or a place's name of one word that no list is sure of.
fn bodies(c: &Context<'_>, i: usize, bit: u8, names: &mut Names) {
    const SURE: u32 = class::CONTENT_WORD
        | class::TITLE
        | class::ROLE
        | class::PLACE
        | class::ORG
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::MODIFIER
        | class::SECTOR;
    let t = &c.tokens[i];
    if t.is_devanagari() && alone(t) && !c.is(i, SURE) {
        names.add(t.hash, bit);
    }
}
