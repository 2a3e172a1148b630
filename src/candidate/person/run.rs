//! A run of tokens that could be one person's name, and the short way to tell that it has one word or none.

use super::ending::recorded;
use super::initial::may_be_initial;
use super::long_run::long_run;
use super::role::{OTHER_IN_POSTS, Role, latin_case_ok, role};
use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{CAPITAL, CLITIC, DOTTED, JOINED, SENTENCE_START, SPACED, Token};

/// A run of tokens that could be one name.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::candidate) struct Run {
    pub(in crate::candidate) end: usize,
    pub(in crate::candidate) words: usize,
    pub(in crate::candidate) parts: usize,
    pub(in crate::candidate) strong: usize,
    pub(in crate::candidate) unknown: usize,
    pub(super) initials: usize,
    pub(super) last_is_surname: bool,
    pub(super) first_is_given: bool,
}

/// Whether a name may well end before token `i`: punctuation, a postposition, a verb of speech or a sentence's end.
pub(in crate::candidate) fn boundary_after(c: &Context<'_>, i: usize) -> bool {
    c.breaks(i)
        || c.is(
            i,
            class::POST | class::SPEECH | class::HONORIFIC | class::STOP,
        )
        || matches!(c.tokens[i].kind, crate::token::TokenKind::Punctuation)
        || c.tokens[i].has(CLITIC)
        || recorded(c, i)
}

/// A Latin word in small letters where names have capitals: no run begins with it.
#[inline(always)]
pub(super) fn in_small_letters(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.is_latin() & c.cased && !t.has(CAPITAL | DOTTED)
}

/// A Latin word where capitals tell nothing that is anything else than a part of a name, as [`role`] has it: no run begins with it, but for
/// a surname before a name in two halves.
#[inline(always)]
pub(super) fn ordinary_in_posts(c: &Context<'_>, i: usize) -> bool {
    let (t, info) = (&c.tokens[i], c.info[i]);
    t.is_latin() & !c.cased & (info & (OTHER_IN_POSTS | class::UNTAGGED_HEAD) != 0)
        && !may_be_initial(t)
        && !(info & class::SURNAME != 0 && c.mark(i + 2, b'-'))
}

/// The longest run of name-like tokens from `start` on; unknown words only where a cue or a part went before.
#[inline]
pub(in crate::candidate) fn run_from(c: &Context<'_>, start: usize, cued: bool) -> Run {
    // No part, no person, no initial: most words behind a cue open no name, as their bits tell.
    if in_small_letters(c, start)
        || c.info[start] & (class::PART | class::SURNAME | class::PERSON) == 0
            && !may_be_initial(&c.tokens[start])
            && !(cued && c.unknown(start))
    {
        return Run {
            end: start,
            ..Run::default()
        };
    }
    lone_run(c, start, cued).unwrap_or_else(|| long_run(c, start, cued))
}

/// A run of one word or none, which two in three are, where what stands behind it tells at once that it goes no further.
pub(super) fn lone_run(c: &Context<'_>, start: usize, cued: bool) -> Option<Run> {
    let t = &c.tokens[start];
    let next = start + 1;
    if !(t.is_word() && (t.is_devanagari() || t.is_latin()))
        || t.has(JOINED | CLITIC)
        || may_be_initial(t)
        || !ends_before(c, next, t)
    {
        return None;
    }
    let none = Run {
        end: start,
        ..Run::default()
    };
    if !latin_case_ok(c, start) {
        return Some(none);
    }
    let role = role(c, start);
    let strong = match role {
        // `ली` before a postposition or a name in two halves is looked at again.
        Role::None if c.is(start, class::SURNAME) && (cued || c.mark(start + 2, b'-')) => {
            return None;
        }
        Role::None => return Some(none),
        Role::Unknown if !cued => return Some(none),
        Role::Unknown => {
            return Some(Run {
                end: next,
                words: 1,
                unknown: 1,
                ..none
            });
        }
        Role::Weak => false,
        _ => true,
    };
    Some(Run {
        end: next,
        words: 1,
        parts: 1,
        strong: usize::from(strong),
        last_is_surname: matches!(role, Role::Surname | Role::Both)
            || !strong && c.is(start, class::SURNAME),
        first_is_given: matches!(role, Role::Given | Role::Both),
        ..none
    })
}

/// `सुनील कु. यादव`: Kumar in the middle of a name, which before one is कुमारी.
#[inline]
pub(super) fn kumar(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].end - c.tokens[i].start == 6
        && c.mark(i + 1, b'.')
        && c.token_text(i) == "कु"
        && !c.breaks(i + 2)
        && c.is(i + 2, class::SURNAME)
}

/// Whether a run that begins with the word `first` ends before token `i` right behind it. Says no where that takes a
/// longer look.
#[inline]
fn ends_before(c: &Context<'_>, i: usize, first: &Token) -> bool {
    let Some(t) = c.tokens.get(i) else {
        return true;
    };
    if t.has(SENTENCE_START | JOINED | CLITIC) {
        return true;
    }
    if !t.is_word() {
        return !t.is_punctuation(b'-');
    }
    if t.script != first.script || !t.has(SPACED) {
        return true;
    }
    if may_be_initial(t) || c.mark(i + 1, b'-') || kumar(c, i) {
        return false;
    }
    // A word that lists know, and not as part of a name; a Latin one in small letters where names have capitals.
    let info = c.info[i];
    info & (class::PART | class::PERSON) == 0 && info & !class::WEAK_PART != 0
        || !latin_case_ok(c, i)
}

/// Whether words of romanised Hindi in small letters may well be no name: lists know none of them that is no other word too.
#[inline]
pub(super) fn unsure(c: &Context<'_>, from: usize, end: usize) -> bool {
    c.romanised
        && !c.cased
        && c.tokens[from].is_latin()
        && !c.capitalised(from)
        && !(from..end).any(|k| c.is(k, class::ALONE_PART | class::PERSON))
}
