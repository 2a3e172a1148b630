//! What the model's best labels name, which is not always all that they cover.

use super::combine::convention;
use super::evidence::Placed;
use crate::candidate::origin::Origin;
use crate::candidate::person::cut;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::TokenKind;

/// Longest initial with a stop behind it, in bytes: a letter and another or a sign (`एस.`, `जी.`).
const INITIAL: usize = 6;

/// The name among the tokens `from..to` that are labelled as one of `kind`.
#[inline]
pub(super) fn named(c: &Context<'_>, kind: Kind, from: usize, to: usize) -> Option<(usize, usize)> {
    let (mut from, mut to) = trim(c, from, to);
    if kind == Kind::Person {
        // Titles stay outside: `न्यायमूर्ति | आर. लालथनमाविया`, `जाकिर | भाई`.
        while from + 1 < to && c.is(from, class::TITLE) && !c.is(from, class::PART) {
            from = c.skip_dot(from + 1);
        }
        while to > from + 1
            && c.is(to - 1, class::HONORIFIC | class::KIN)
            && !c.is(to - 1, class::SURNAME)
        {
            to -= 1;
        }
        // `भंवरलाल | जाति मीणा`, `काव्या | द्वितीय`
        to = cut(c, from, to);
    }
    // `एनआईए | टीम`, `लोकायुक्त | टीम`: some of the people whom a body or office has.
    if kind == Kind::Org
        && to > from + 1
        && c.is(to - 1, class::ORG_HEAD_OUTSIDE)
        && !c.is(to - 1, class::NAMES)
        && c.is(to - 2, class::ORG | class::TITLE)
        && c.token_text(to - 1) == "टीम"
    {
        to -= 1;
    }
    // `झांसी रेल मंडल`: the railway's division is no body, and rules tell its town.
    if kind == Kind::Org
        && to > from + 2
        && c.is(to - 1, class::PLACE_HEAD_OUTSIDE)
        && c.is(to - 2, class::ORG_HEAD)
        && matches!(c.token_text(to - 2), "रेल" | "रेलवे")
    {
        return None;
    }
    // An initial alone is no name. A bracket or comma inside is the edge of one that the labels ran over.
    let none = from >= to
        || to == from + 1 && c.mark(to, b'.') && c.span(from, to).len() <= INITIAL
        || !c.tokens[from].is_devanagari()
        || (from..to).any(|i| {
            c.endless(i)
                || c.tokens[i].kind == TokenKind::Punctuation
                    && !c.mark(i, b'-')
                    && !c.mark(i, b'.')
        });
    (!none).then_some((from, to))
}

/// `इंडियन स्टील एसोसिएशन और ऑल इंडिया मोबाइल रिटेलर्स एसोसिएशन`: two bodies, each with its own head. The second piece is empty where
/// there is one.
#[inline]
pub(super) fn pieces(c: &Context<'_>, kind: Kind, from: usize, to: usize) -> [(usize, usize); 2] {
    let joint = (from + 1..to.saturating_sub(1)).find(|&j| {
        kind == Kind::Org
            && j > from + 1
            && c.is_conjunction(j)
            && (c.is(j - 1, class::ORG_HEAD) && c.is(to - 1, class::ORG_HEAD)
                // `लायंस क्लब मिर्जापुर और रोटरी क्लब विंध्याचल`
                || (from + 1..j).any(|k| c.is(k, class::ORG_HEAD))
                    && (j + 2..to).any(|k| c.is(k, class::ORG_HEAD))
                    && c.is(j - 1, class::PLACE)
                    && c.is(to - 1, class::PLACE))
            // `इंटर मियामी ने एफसी सिनसिनाटी को`: who did it, and to whom.
            || c.is(j, class::POST) && c.token_text(j) == "ने"
    });
    match joint {
        Some(j) => [(from, j), (j + 1, to)],
        None => [(from, to), (to, to)],
    }
}

/// Whether the candidates `here` have the guess already, or a rule has settled what it would lengthen.
#[inline]
pub(super) fn known(
    here: &[Placed],
    proposals: &[Proposal],
    won: &[bool],
    kind: Kind,
    from: usize,
    to: usize,
) -> bool {
    let has = here.iter().any(|at| {
        (at.from as usize, at.to as usize) == (from, to)
            && proposals[at.index as usize].kind == kind
    });
    // A guess does not lengthen what such a rule found: `मेसर्स [… लिमिटेड] स्पंज आयरन`.
    let settled = || {
        here.iter().any(|s| {
            let p = &proposals[s.index as usize];
            (s.from as usize) >= from
                && s.to as usize <= to
                && p.kind == kind
                && won[s.index as usize]
                && matches!(p.source, Origin::Rule(r) if convention(r))
        })
    };
    has || settled()
}

/// Punctuation at the edges is no part of a name.
fn trim(c: &Context<'_>, mut from: usize, mut to: usize) -> (usize, usize) {
    while from < to && c.tokens[from].kind == TokenKind::Punctuation {
        from += 1;
    }
    while to > from && c.tokens[to - 1].kind == TokenKind::Punctuation {
        to -= 1;
    }
    // Nor are postpositions and other function words, unless they are more than that; people by what they do are nobody by name.
    let name = class::NAMES | class::PART | class::MODIFIER | class::ORG_HEAD | class::PLACE_HEAD;
    while from < to && c.is(from, class::POST | class::STOP) && !c.is(from, name | class::TITLE) {
        from += 1;
    }
    if to == from + 1
        && c.is(from, class::ROLE | class::TITLE | class::KIN)
        // `मुखिया सुमन देवी`: a title that is a surname too, with its name behind it.
        && (!c.is(from, class::NAMES | class::PART)
            || c.is(from, class::TITLE)
                && !c.breaks(to)
                && c.is(to, class::PART)
                && !c.is(to, class::HONORIFIC))
    {
        to = from;
    }
    // `छत्तीसगढ़ सरकार का लक्ष्य | प्रदेश | को`: a word that makes names of others is none by itself.
    const MAKES: u32 = class::MODIFIER | class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE;
    if to == from + 1 && c.is(from, MAKES) && !c.is(from, class::NAMES | class::PART) {
        to = from;
    }
    (from, to)
}
