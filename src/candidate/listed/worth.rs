//! What a row's form is worth where it stands: sure forms by their length, doubtful ones by what stands beside them.

use super::club;
use super::cued::{cued, listed_neighbour};
use crate::candidate::organisation::spelled_acronym;
use crate::candidate::{Context, said, score};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::{Match, RowRef};
use crate::kind::Kind;
use crate::token::{CAPITAL, SENTENCE_START};

/// A user's row stands as it is, unless the user calls it ambiguous.
pub(super) fn user_score(c: &Context<'_>, m: &Match, row: &RowRef<'_>, kind: Kind) -> f32 {
    if row.flags & flags::AMBIGUOUS != 0 && !cued(c, m.start as usize, m.end as usize, kind) {
        score::LISTED_AMBIGUOUS
    } else {
        1.0
    }
}

/// A built-in row: what is a word, a part of other names or written in small letters too is doubtful.
#[inline(always)]
pub(super) fn builtin_score(c: &Context<'_>, m: &Match, row: &RowRef<'_>, kind: Kind) -> f32 {
    let (start, end) = (m.start as usize, m.end as usize);
    let single = end - start == 1;
    // One sure row of this kind is enough: `PTI` is a party too, and always a body.
    let sure = match kind {
        Kind::Person => class::PERSON,
        Kind::Org => class::ORG,
        Kind::Place => class::PLACE,
        _ => 0,
    };
    let mut ambiguous = row.flags & flags::AMBIGUOUS != 0 && m.classes & sure == 0;
    if single {
        let info = c.info[start];
        // The vocabulary knows the form as an ordinary word.
        ambiguous |= info & (class::WORD | class::STOP | class::POST) != 0;
        // A surname or given name that is also a town's or a company's name.
        ambiguous |=
            kind != Kind::Person && info & class::PART != 0 && info & class::WEAK_PART == 0;
        let t = &c.tokens[start];
        if t.is_latin() && c.cased && !t.has(CAPITAL) && kind != Kind::Sector {
            ambiguous = true;
        }
    }
    // `एमसीएक्स`, `पीएसी`: letters that are no word are as sure as several words.
    let letters = kind == Kind::Org && c.tokens[start].is_devanagari() && {
        let word = c.token_text(start);
        spelled_acronym(word)
    };
    let long = if single & !letters {
        score::LISTED
    } else {
        score::LISTED_LONG
    };
    let variant = if row.flags & flags::VARIANT != 0 {
        0.02
    } else {
        0.0
    };
    if ambiguous {
        doubtful_score(c, m, row, kind, variant)
    } else {
        long - variant
    }
}

/// The score of a form that is something else too.
#[inline(never)]
fn doubtful_score(c: &Context<'_>, m: &Match, row: &RowRef<'_>, kind: Kind, variant: f32) -> f32 {
    let (start, end) = (m.start as usize, m.end as usize);
    let single = end - start == 1;
    // `हीरा ग्रुप`: with its head the form is no word any more.
    if !single
        && kind == Kind::Org
        && c.is(end - 1, class::ORG_HEAD)
        && !c.is(start, class::MODIFIER)
    {
        return 0.9 - variant;
    }
    // `wrote for The Guardian`: the article has its capital inside a sentence.
    let t = &c.tokens[start];
    if !single
        && kind == Kind::Org
        && c.cased
        && t.has(CAPITAL)
        && !t.has(SENTENCE_START)
        && t.hash == said::THE.hash()
        && start > 0
        && (c.tokens[start - 1].is_word() && !c.tokens[start - 1].has(CAPITAL)
            || c.mark(start - 1, b','))
    {
        return score::LISTED_CUED - variant;
    }
    if kind == Kind::Org && t.is_latin() && c.capitalised(start) {
        if club::plays(c, m, row) {
            return 0.96;
        }
        if club::owns(c, end) || !single && club::sided(c, start) {
            return score::LISTED_CUED - variant;
        }
    }
    if kind == Kind::Org && t.is_devanagari() && club::plays_in_hindi(c, m, row) {
        return 0.96;
    }
    if cued(c, start, end, kind) {
        // `मंडी और कुल्लू`: beside a sure name in a list there is little doubt.
        let bits = match kind {
            Kind::Place => class::PLACE,
            Kind::Org => class::ORG,
            _ => 0,
        };
        if bits != 0 && c.tokens[start].is_devanagari() && listed_neighbour(c, start, end, bits) {
            return 0.86 - variant;
        }
        return score::LISTED_CUED - variant;
    }
    // A capital inside a sentence speaks for an English name.
    let t = &c.tokens[start];
    if c.cased
        && t.is_latin()
        && t.has(CAPITAL)
        && !t.has(SENTENCE_START)
        && row.flags & flags::AMBIGUOUS == 0
    {
        return score::LISTED_CUED - variant;
    }
    score::LISTED_AMBIGUOUS
}
