//! The short way through a run of two words, which most names have: no letters, links or halves to be looked for.

use super::ending::TRADE_WORDS;
use super::initial::{may_be_initial, may_be_letter};
use super::linked::LINK_WORDS;
use super::role::{Role, latin_case_ok, role};
use super::run::Run;
use super::run_words::{ELDER_WORDS, HONORIFIC_WORDS, PRAISE_WORDS};
use crate::candidate::Context;
use crate::candidate::organisation::spelled_acronym;
use crate::candidate::said::{LI, ROOP, Sieve};
use crate::gazetteer::flags::class;
use crate::token::{CAPITAL, CLITIC, DOTTED, JOINED, SENTENCE_START, SPACED, Token};

/// What closes no name, or is a name beside a few words only.
pub(super) static EDGES: Sieve = Sieve::of(&[
    &LINK_WORDS,
    &HONORIFIC_WORDS,
    &ELDER_WORDS,
    &PRAISE_WORDS,
    &TRADE_WORDS,
])
.with(LI.hash());

/// The run from `start` on where it has two words at most, as one look at each of them and at the token behind them tells. It is what
/// [`walk`](super::long_run::walk) says.
pub(super) fn pair(c: &Context<'_>, start: usize, cued: bool) -> Option<Run> {
    let [first, second] = c.tokens.get(start..start + 2)? else {
        return None;
    };
    const PLAIN: u16 = JOINED | CLITIC | DOTTED;
    let plain = first.is_word()
        & second.is_word()
        & (first.script == second.script)
        & (first.flags & PLAIN == 0)
        & (second.flags & (PLAIN | SENTENCE_START | SPACED) == SPACED);
    let latin = first.is_latin();
    if !plain
        || !(if latin {
            c.cased
        } else {
            first.is_devanagari() && first.hash != LI.hash() && !EDGES.may_hold(second)
        })
        || c.is(start + 1, class::TITLE)
        || may_be_initial(first)
        || may_be_initial(second)
        || !ends(c, start + 2, second, cued)
    {
        return None;
    }
    let mut run = Run {
        end: start,
        ..Run::default()
    };
    let r = role(c, start);
    if r == Role::None || r == Role::Unknown && !cued || !latin_case_ok(c, start) {
        return Some(run);
    }
    add(c, start, r, &mut run);
    run.first_is_given = matches!(r, Role::Given | Role::Both);
    let r = role(c, start + 1);
    let letters = || r == Role::Unknown && !latin && spelled_acronym(c.token_text(start + 1));
    if r != Role::None && latin_case_ok(c, start + 1) && !letters() {
        add(c, start + 1, r, &mut run);
    }
    Some(run)
}

/// One word more.
#[inline(always)]
fn add(c: &Context<'_>, i: usize, r: Role, run: &mut Run) {
    let part = r != Role::Unknown;
    run.unknown += usize::from(!part);
    run.parts += usize::from(part);
    run.strong += usize::from(part & (r != Role::Weak));
    run.last_is_surname =
        matches!(r, Role::Surname | Role::Both) || r == Role::Weak && c.is(i, class::SURNAME);
    run.words += 1;
    run.end = i + 1;
}

/// Whether no name goes on at token `i`, right behind the word `before`. Says no where that takes a longer look.
#[inline(always)]
fn ends(c: &Context<'_>, i: usize, before: &Token, cued: bool) -> bool {
    let Some(t) = c.tokens.get(i) else {
        return true;
    };
    if !t.is_word() {
        // `ली मिन-हो`; `सुनील कु. यादव`
        let stop = before.is_devanagari() & (before.end - before.start == 6);
        return !(t.is_punctuation(b'-') || stop && t.is_punctuation(b'.'));
    }
    // `अंकित गंभीर रूप से`; `Glenn Velban II`
    if t.hash == ROOP.hash() || t.is_latin() & t.has(CAPITAL) {
        return false;
    }
    if t.has(SENTENCE_START | JOINED | CLITIC) || t.script != before.script || !t.has(SPACED) {
        return true;
    }
    // A word in small letters where names have capitals.
    if t.is_latin() {
        return !may_be_initial(t);
    }
    // A word that lists know, and not as part of a name; `के` is a letter too, but not where it stands behind a name.
    let info = c.info[i];
    let letter = may_be_letter(t) && (cued || info & class::POST == 0 || c.mark(i + 1, b'.'));
    info & (class::PART | class::PERSON) == 0
        && info & !class::WEAK_PART != 0
        && !t.has(DOTTED)
        && t.hash != LI.hash()
        && !letter
}

#[cfg(test)]
mod tests {
    use super::super::linked::LINKS;
    use super::super::run_words::{ELDERS, HONORIFICS};
    use super::*;

    // That a pair is what the walk says is checked wherever a test comes by.
    #[test]
    fn edges_let_their_words_pass() {
        for words in [&LINKS, &HONORIFICS, &ELDERS] {
            assert!(EDGES.lets_pass(words));
        }
    }
}
