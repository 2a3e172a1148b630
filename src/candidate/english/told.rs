//! Whether the words around a name say what it is: what introduces it, what follows or defines it, whom a side plays.

use super::nouns::Sort;
use super::phrase::NAMED;
use super::{Context, Proposal, business, evidence, firms, partners, union};
use crate::candidate::said::Sieve;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CLITIC, TokenKind, punctuation_hash};

// What the word right behind a name is asked for, where a genitive may stand too.
static SAYS_BEHIND: Sieve = Sieve::new(&[])
    .or(evidence::FOLLOWERS.sieve())
    .or(business::OWNED.sieve())
    .or(&firms::OPENING)
    .with(punctuation_hash(b'\''));

// What the word right before it is asked for.
static SAYS_BEFORE: Sieve = Sieve::new(&[])
    .or(&evidence::INTRODUCES)
    .or(&partners::PLAYS);

/// The words around say what the name is. Whether nothing else need be asked.
#[inline]
pub(super) fn told(
    c: &Context<'_>,
    from: usize,
    to: usize,
    whole: usize,
    titled: bool,
    out: &mut Vec<Proposal>,
) -> bool {
    if titled || to != whole || to - from > 5 {
        return false;
    }
    // Most names have nothing beside them that says anything.
    let before = from.checked_sub(1).and_then(|k| c.tokens.get(k));
    let before = before.is_some_and(|t| SAYS_BEFORE.may_hold(t) | t.is_number())
        | business::may_be_linked(c, from)
        || partners::may_be_cued(c, from);
    let behind = match c.tokens.get(to..) {
        // All are looked at: whether a comma stands there cannot be foreseen.
        Some([t, next, ..]) => {
            let comma =
                (t.kind == TokenKind::Punctuation) & (t.hash == const { punctuation_hash(b',') });
            let defines = comma | evidence::COPULAS.may_hold(t);
            let owned = t.has(CLITIC) & business::OWNED_BY_ANY.may_hold(next);
            let says = !comma & SAYS_BEHIND.may_hold(t);
            (defines & evidence::DEFINING.may_hold(next)) | owned | says
        }
        Some([t]) => SAYS_BEHIND.may_hold(t),
        _ => false,
    };
    before | behind && told_beside(c, from, to, out)
}

/// `Velban FC edge Zorbex`: whom a side plays. Whether one does.
#[inline(always)]
pub(super) fn opponent(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) -> bool {
    let before = from.checked_sub(1).map(|k| &c.tokens[k]);
    let plays = before.is_some_and(|t| partners::PLAYS.may_hold(t) | t.is_number())
        && partners::opponent(c, from, to);
    if plays {
        out.push(c.rule(from, to, Kind::Org, 0.93, "english/opponent"));
    }
    plays
}

#[inline(never)]
fn told_beside(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) -> bool {
    if opponent(c, from, to, out) {
        return true;
    }
    // Names of the lists are known without it.
    let bits = union(c, from, to);
    let known = bits & NAMED != 0;
    if known && to == from + 1 {
        return false;
    }
    // `the firm Nirmal Quellan`, whose second word is no part of a name.
    let given = c.is(from, class::GIVEN)
        && !c.is(from, class::WEAK_PART)
        && to > from + 1
        && !c.unknown(to - 1);
    let people = |s: &Sort| !given || *s != Sort::Of(Kind::Org);
    let sort = evidence::introduced(c, from)
        .filter(people)
        .or_else(|| evidence::defined(c, to).filter(|s| !given || *s == Sort::Of(Kind::Person)))
        .or_else(|| evidence::followed(c, from, to).filter(|_| !known && bits & class::PART == 0));
    if let Some(sort) = sort {
        out.push(evidence::judge(c, from, to, sort));
        return true;
    }
    let sure = |i: usize| c.is(i, class::PART) && !c.is(i, class::WEAK_PART);
    let parts = || bits & class::PART != 0 && (from..to).any(sure);
    // `shares of Trent`: a given name that lists know as a firm too.
    let firm = || to == from + 1 && firms::rows(c, from).0;
    // `the Zilla Parishad chairman`, `Exchange data shows`: a head alone.
    let bare = to == from + 1 && bits & class::ORG_HEAD != 0;
    if !known
        && !bare
        && (!parts() || firm())
        && (business::business(c, from, to) || firms::acts(c, to))
    {
        out.push(c.rule(from, to, Kind::Org, 0.8, "english/business"));
        return true;
    }
    false
}
