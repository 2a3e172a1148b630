//! Initials: letters, or the Devanagari names of letters, before a name's parts.

use super::role::{Role, latin_case_ok, role};
use crate::candidate::Context;
use crate::candidate::said::Sieve;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, JOINED, NO_STOP, SENTENCE_START, Token, Words};
use once_cell::sync::Lazy;

/// Devanagari names of Latin letters, as initials are written (`एम. वेंकैया नायडू`, `वी.के. सिंह`).
const NAMES: &[&str] = &[
    "ए",
    "बी",
    "सी",
    "डी",
    "ई",
    "एफ",
    "जी",
    "एच",
    "आई",
    "जे",
    "के",
    "एल",
    "एम",
    "एन",
    "ओ",
    "पी",
    "क्यू",
    "आर",
    "एस",
    "टी",
    "यू",
    "वी",
    "डब्ल्यू",
    "डब्लू",
    "एक्स",
    "वाई",
    "जेड",
    "च",
    "म",
    "र",
    "क",
    "ब",
    // `मो. शमीम`, for Mohammad
    "मो",
];

pub(in crate::candidate) static LETTERS: Lazy<Words> = Lazy::new(|| Words::new(NAMES));

/// `सुंदरराज पी. ने`: whether the stop of a letter that closes a name, tokens up to `end`, stands right behind it and ends no sentence.
#[inline]
pub(crate) fn stop_behind(tokens: &[Token], end: usize) -> bool {
    let Some([letter, stop, next]) = end.checked_sub(1).and_then(|i| tokens.get(i..i + 3)) else {
        return false;
    };
    // A mark that hangs on the stop is one grapheme with it.
    stop.is_punctuation(b'.')
        && stop.end - stop.start == 1
        && stop.has(NO_STOP)
        && stop.start == letter.end
        && letter.is_devanagari()
        && letter.end - letter.start <= 9
        && may_be_letter(letter)
        && !next.has(SENTENCE_START)
}

/// What may be one of them: they are their own match forms.
pub(in crate::candidate) static LETTER: Sieve = Sieve::new(NAMES);

/// An initial at `i` (with its dot, where it has one): the token behind it.
#[inline]
pub(super) fn initial_at(c: &Context<'_>, i: usize) -> Option<usize> {
    // Nearly all words are turned away here.
    if may_be_initial(&c.tokens[i]) {
        letter_at(c, i)
    } else {
        None
    }
}

/// Whether a postposition or the like at `i` opens no name, as its neighbours tell: `के` is in every sentence, and hardly ever an
/// initial. Says no where that takes a longer look.
#[inline]
pub(super) fn idle(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    if !t.is_devanagari() || !t.is_word() || t.has(DOTTED) {
        return false;
    }
    // No stop behind it, and no hyphen that makes `ली` a surname.
    if !c.tokens.get(i + 1).is_none_or(Token::is_word)
        || c.is(i, class::SURNAME) && c.mark(i + 2, b'-')
    {
        return false;
    }
    // No title and no other letter beside it.
    let letter = |k: usize| c.tokens.get(k).is_some_and(may_be_letter);
    !may_be_letter(t)
        || (i == 0 || !c.is(i - 1, class::TITLE) && !letter(i - 1))
            && (c.is(i, class::POST) || !letter(i + 1))
}

/// Whether [`initial_at`] has to look at the token's text.
#[inline]
pub(super) fn may_be_initial(t: &Token) -> bool {
    if t.is_latin() {
        let capitals = match t.end - t.start {
            1 => CAPITAL,
            2 => ALL_CAPS,
            _ => 0,
        };
        return t.has(DOTTED | capitals);
    }
    t.has(DOTTED) || may_be_letter(t)
}

/// Whether it may be a letter's name in Devanagari.
#[inline]
pub(super) fn may_be_letter(t: &Token) -> bool {
    t.is_devanagari() && LETTER.may_hold(t)
}

fn letter_at(c: &Context<'_>, i: usize) -> Option<usize> {
    let t = &c.tokens[i];
    if !t.is_word() || t.has(JOINED) {
        return None;
    }
    if t.has(DOTTED) {
        return letters_with_stops(c, i).then_some(i + 1);
    }
    let dotted = c.mark(i + 1, b'.') && c.tokens[i + 1].has(NO_STOP);
    let behind = if dotted { i + 2 } else { i + 1 };
    let initial = if t.is_latin() {
        // `KP जोशी`: two letters before a surname in the other script, where they are nothing else.
        if t.end - t.start == 2
            && t.has(ALL_CAPS)
            && c.info[i] & !(class::WEAK_PART | class::NAMES) == 0
            && !c.breaks(i + 1)
            && c.tokens[i + 1].is_devanagari()
            && matches!(role(c, i + 1), Role::Surname | Role::Both)
        {
            return Some(i + 1);
        }
        let single = t.end - t.start == 1 && t.has(CAPITAL);
        single && (dotted || part_follows(c, behind)) && c.token_text(i) != "I"
    } else {
        named_letter(c, i, dotted, behind)
    };
    initial.then_some(behind)
}

/// `ए.पी.जे.` stands before a name, `म.प्र.` is a place: the table knows the latter.
fn letters_with_stops(c: &Context<'_>, i: usize) -> bool {
    // `टी.के. नागेश्वर राव`: without its stops it is a word (`टीके`), which before a sure part of a name says little.
    let word = c.is(i, class::WORD);
    let title = c.is(i, class::TITLE | class::HONORIFIC);
    !c.is(i, class::PLACE | class::ORG)
        && (!title || stopped(c, i))
        && part_follows(c, i + 1)
        && !(word && matches!(role(c, i + 1), Role::Weak | Role::Unknown))
}

/// Whether the name of a letter in Devanagari is an initial: `एम. वेंकैया नायडू`, `पी एस रायकवार`.
fn named_letter(c: &Context<'_>, i: usize, dotted: bool, behind: usize) -> bool {
    let t = &c.tokens[i];
    if !may_be_letter(t) {
        return false;
    }
    // `के` is in every sentence, and hardly ever beside another letter.
    let word = !dotted && c.is(i, class::POST | class::STOP | class::WORD);
    if word {
        let beside = |k: usize| c.tokens.get(k).is_some_and(may_be_letter);
        let titled = i > 0 && c.is(i - 1, class::TITLE);
        if !(titled || i > 0 && beside(i - 1) || !c.is(i, class::POST) && beside(i + 1)) {
            return false;
        }
    }
    if !LETTERS.contains(t, c.token_text(i)) {
        return false;
    }
    let titled = i > 0 && c.is(i - 1, class::TITLE) && !t.has(SENTENCE_START);
    if !dotted && titled_pair(c, i, titled) {
        return true;
    }
    // Known words are no initials without a dot; that spares most tokens the comparison. Behind a title (`प्रमुख आर मधु सूदन`) or
    // in front of a second letter (`पी एस रायकवार`) they are.
    if word && !(titled && !c.is(i, class::POST) || word_paired(c, i, titled)) {
        return false;
    }
    part_follows(c, behind) || dotted && initial_chain(c, behind)
}

/// `मंत्री ए के सक्सेना`, `श्री जी पी सरकार`: behind a title two letters and a surname, whatever else they are; `i` is one of the two.
fn titled_pair(c: &Context<'_>, i: usize, titled: bool) -> bool {
    let letter = |k: usize| LETTERS.contains(&c.tokens[k], c.token_text(k));
    let first = titled
        && i + 2 < c.tokens.len()
        && !(i + 1..i + 3).any(|k| c.breaks(k))
        && c.tokens[i + 1].is_devanagari()
        && letter(i + 1)
        && c.is(i + 2, class::SURNAME);
    first
        || i > 1
            && c.is(i - 2, class::TITLE)
            && !(i - 1..i + 2).any(|k| c.breaks(k))
            && letter(i - 1)
            && c.is(i + 1, class::SURNAME)
}

/// Whether a letter that is a word too has another one beside it, and a name behind both.
fn word_paired(c: &Context<'_>, i: usize, titled: bool) -> bool {
    let letter = |k: usize| {
        let t = c.tokens.get(k);
        t.is_some_and(|t| may_be_letter(t) && LETTERS.contains(t, c.token_text(k)))
    };
    let part =
        |k: usize| !c.breaks(k) && matches!(role(c, k), Role::Given | Role::Surname | Role::Both);
    let first =
        (titled || !c.is(i, class::POST)) && !c.breaks(i + 1) && letter(i + 1) && part(i + 2);
    first
        || i > 0
            && !c.tokens[i].has(SENTENCE_START)
            && !c.is(i - 1, class::POST)
            && letter(i - 1)
            && part(i + 1)
}

/// `S.P. Singh`, `K.M. Mani`: two letters with their stops and one surname behind them are initials, whatever they abbreviate elsewhere;
/// an officer is called so without the stops, or has a given name too. Heads of governments alone keep them: `P.M. Modi`. Behind another
/// title (`Union minister G.M. Siddeshwara`) no name is too much of a given one.
pub(super) fn stopped(c: &Context<'_>, i: usize) -> bool {
    let letters = |text: &[u8]| match text {
        b"P.M." | b"C.M." => false,
        [a, b'.', b, b'.'] => a.is_ascii_uppercase() && b.is_ascii_uppercase(),
        _ => false,
    };
    let t = &c.tokens[i];
    let name = i + 1;
    t.has(DOTTED)
        && t.is_latin()
        && c.info[i] & (class::PLACE | class::ORG) == 0
        && letters(t.text(c.text).as_bytes())
        && !c.breaks(name)
        && c.tokens[name].has(CAPITAL)
        && (c.is(name, class::SURNAME)
            || c.unknown(name)
            || i > 0 && c.is(i - 1, class::TITLE) && !c.tokens[i - 1].has(DOTTED))
        && (c.breaks(name + 1) || !c.tokens[name + 1].has(CAPITAL))
}

/// Another dotted letter and then a name.
fn initial_chain(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i)
        && c.mark(i + 1, b'.')
        && LETTERS.contains(&c.tokens[i], c.token_text(i))
        && part_follows(c, i + 2)
}

/// A word that can be a name stands at `i`.
fn part_follows(c: &Context<'_>, i: usize) -> bool {
    if c.breaks(i) {
        return false;
    }
    let r = role(c, i);
    matches!(r, Role::Given | Role::Surname | Role::Both | Role::Weak)
        || r == Role::Unknown && latin_case_ok(c, i)
        || c.tokens[i].is_latin()
            && c.tokens[i].end - c.tokens[i].start == 1
            && c.tokens[i].has(CAPITAL)
}
