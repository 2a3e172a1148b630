//! What the words right beside a run say of it: who is told something, who speaks, which head follows.

use super::look::word_before;
use super::{Run, alias, headed, phrase, town};
use crate::candidate::said;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, SPACED, Token, TokenKind, punctuation_hash};

/// A run that somebody is told, or that may have another name behind it.
#[inline(never)]
pub(super) fn called(c: &Context<'_>, run: Run, end: usize, told: bool, out: &mut Vec<Proposal>) {
    if told && told_to(c, run.start) {
        phrase::paper(c, run.start, run.end, out);
    }
    let at = |t: &Token| t.hash == const { punctuation_hash(b'@') };
    if c.tokens.get(run.end).is_some_and(at) || run.end < end && c.is(run.end, class::ALIAS) {
        alias::propose(c, run, end, out);
    }
}

/// A run at a line's start that a colon follows: where it was written, or whose line of a talk it is (`Neha: I am coming`).
#[inline(never)]
pub(super) fn speaker(c: &Context<'_>, run: Run, out: &mut Vec<Proposal>) {
    let (i, stop) = (run.start, run.end);
    if !c.mark(stop, b':') {
        return;
    }
    town::dateline(c, i, stop, out);
    let info = c.info[i];
    if stop == i + 1
        && !c.tokens[i].has(ALL_CAPS)
        && phrase::sure_part(info)
        && info & class::GIVEN != 0
    {
        out.push(c.rule(i, stop, Kind::Person, 0.78, "english/speaker"));
    }
}

/// A run before a head or another word of places or bodies, `next` its bits.
#[inline(never)]
pub(super) fn before_head(c: &Context<'_>, run: Run, next: u32, out: &mut Vec<Proposal>) {
    if next & (class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE) != 0
        && !c.tokens[run.end].has(CAPITAL)
    {
        headed::headed(c, run, run.end, out);
    }
    if next & (class::ORG_HEAD | class::ORG_CONTEXT) != 0 {
        town::police(c, run.start, run.end, out);
    }
}

/// `told PTI`: whom one tells something.
#[inline(always)]
pub(super) fn told_to(c: &Context<'_>, i: usize) -> bool {
    word_before(c, i).is_some_and(|k| c.says(k, said::TOLD) || c.says(k, said::TELLS))
}

/// Whether a token opens something, as a sentence does: a colon, a quote where it stands `inside` one, a dash (`11:05 - Called Tormel`).
#[inline(always)]
pub(super) fn opener(t: &Token, inside: bool) -> bool {
    let colon = t.hash == const { punctuation_hash(b':') };
    let quote = t.hash == const { punctuation_hash(b'"') };
    let dash = (t.hash == const { punctuation_hash(b'-') }) & t.has(SPACED);
    (t.kind == TokenKind::Punctuation) & (colon | dash | (inside & quote))
}
