//! The same in English: `24 August 2025`, `August 24`, `Monday`, `last year`, `two days`.

use super::around::{calm, one_of, set};
use super::cursor::Cursor;
use super::flat::{COUNTED, exists, small, year_behind};
use super::frame::Open;
use super::length::unit;
use super::lexicon::{ADJECTIVE, Class, Lex, SHORT};
use super::plain::{Plain, Read};
use crate::token::{CAPITAL, LINE_START, SPACED, TokenKind};

/// The expression that begins with the word at token `i`.
pub(super) fn flat(c: &Cursor, i: usize, lex: Lex, next: Lex) -> Read {
    let read = match lex.class {
        Class::Month if c.has(i, CAPITAL) => month(c, i, lex)?,
        Class::Weekday if c.has(i, CAPITAL) && !lex.ambiguous() => {
            (i + 1, Plain::Weekday(lex.v as u8))
        }
        Class::RelDay if matches!(lex.v, 0 | 10 | -10) => {
            let off = (lex.v / 10) as i8;
            (i + 1, Plain::Today { off, vague: false })
        }
        Class::Shift => shifted(c, i, lex, next)?,
        Class::Num => return length(c, i, u16::try_from(lex.v).ok()?, next),
        _ => return None,
    };
    (free(c, i) && behind(c, read.0)).then_some((read.0, read.1, Open::No))
}

/// The expression that begins with the number `n` at token `i`: a day and its month, or so many units.
pub(super) fn counted(c: &Cursor, i: usize, n: u16, next: Lex) -> Read {
    if next.class == Class::Unit {
        return length(c, i, n, next);
    }
    let m = next.v as u8;
    let month = c.has(i + 1, CAPITAL) && !next.has(SHORT) && !c.has(i + 1, LINE_START);
    if !month || !exists(m, n) {
        return None;
    }
    let d = n as u8;
    let (end, plain) = match year_behind(c, i + 2) {
        Some((end, y)) => (end, Plain::Day(y, m, d)),
        None => (i + 2, Plain::SomeDay(m, d)),
    };
    (free(c, i) && behind(c, end)).then_some((end, plain, Open::No))
}

/// `August 24`, `August 24, 2025`, `August 2025`, `August`
fn month(c: &Cursor, i: usize, lex: Lex) -> Option<(usize, Plain)> {
    let m = lex.v as u8;
    if let Some((end, y)) = year_behind(c, i + 1) {
        return Some((end, Plain::Month(y, m)));
    }
    if c.number(i + 1) {
        let d = small(c, i + 1).filter(|&d| exists(m, d))? as u8;
        return Some(match year_behind(c, i + 2) {
            Some((end, y)) => (end, Plain::Day(y, m, d)),
            None => (i + 2, Plain::SomeDay(m, d)),
        });
    }
    // `June Malia won`, `they may`
    let sure = !lex.ambiguous() && !c.has(i + 1, CAPITAL);
    sure.then_some((i + 1, Plain::SomeMonth(m)))
}

/// An English unit on the line of the word before it, by its entry.
fn unit_of_line(c: &Cursor, i: usize, u: Lex) -> bool {
    u.class == Class::Unit
        && u.english()
        && !u.has(SHORT | ADJECTIVE)
        && !u.ambiguous()
        && !c.has(i, LINE_START)
}

/// `two days`, `5 years`
fn length(c: &Cursor, i: usize, n: u16, u: Lex) -> Read {
    if n == 0 || !COUNTED.contains(&u.v) || !unit_of_line(c, i + 1, u) {
        return None;
    }
    const NOT: u128 = set(&[Class::Per, Class::About]);
    if i > 0 && (!c.has(i, SPACED) || one_of(NOT, c.lex(i - 1).class) || c.str(i - 1) == "$") {
        return None;
    }
    let length = Plain::Length(n, u.v as u8, 0);
    (alone(c, i + 2) && behind(c, i + 2)).then_some((i + 2, length, Open::No))
}

/// Whether the word behind a length does not belong to it.
fn alone(c: &Cursor, i: usize) -> bool {
    !matches!(c.str(i), "old" | "olds" | "ended" | "ending" | "hence")
        && !matches!(c.lex(i).class, Class::After | Class::Before)
}

/// `last year`, `this week`, `next two months`
fn shifted(c: &Cursor, i: usize, shift: Lex, next: Lex) -> Option<(usize, Plain)> {
    let by = shift.v as i8;
    if by == 9 || matches!(c.str(i), "following" | "Following") || c.has(i + 1, LINE_START) {
        return None;
    }
    if next.class == Class::Unit {
        let u = next.v as u8;
        if !matches!(u, unit::YEAR | unit::MONTH | unit::WEEK | unit::DECADE)
            || !unit_of_line(c, i + 1, next)
            || c.str(i + 1).ends_with('s')
            // `past` counts back from now.
            || matches!(c.str(i), "past" | "Past")
            || !alone(c, i + 2)
        {
            return None;
        }
        return Some((i + 2, Plain::Shifted(by, u)));
    }
    if by == 0 {
        return None;
    }
    let count = match next.class {
        Class::Num if next.english() => u16::try_from(next.v).ok()?,
        Class::None if c.number(i + 1) && c.has(i + 1, SPACED) => small(c, i + 1)?,
        _ => return None,
    };
    let u = c.lex(i + 2);
    if count == 0 || !COUNTED.contains(&u.v) || !unit_of_line(c, i + 2, u) || !alone(c, i + 3) {
        return None;
    }
    let span = Plain::Span {
        count,
        unit: u.v as u8,
        by,
        vague: false,
    };
    Some((i + 3, span))
}

/// Whether what stands before token `i` has no say in the date that begins there.
fn free(c: &Cursor, i: usize) -> bool {
    let Some(t) = i.checked_sub(1).and_then(|j| c.tokens.get(j)) else {
        return true;
    };
    if !c.has(i, SPACED) || c.has(i, LINE_START) {
        return false;
    }
    use Class::*;
    const FREE: u128 = set(&[None, On, Of, The, Aur, Ka, Ko, Se, Men, Par, Tak]);
    match t.kind {
        TokenKind::Word => {
            let class = c.lex(i - 1).class;
            // by Monday: until then
            one_of(FREE, class) || class == In && !matches!(c.str(i - 1), "by" | "By")
        }
        TokenKind::Punctuation => calm(c, t) || t.is_punctuation(b',') || t.is_punctuation(b'.'),
        _ => false,
    }
}

/// Whether nothing at token `end` goes on with the date before it: an ordinary word, one that links with an ordinary word behind it,
/// a mark.
fn behind(c: &Cursor, end: usize) -> bool {
    let Some(t) = c.tokens.get(end) else {
        return true;
    };
    if t.has(LINE_START) {
        return false;
    }
    use Class::*;
    if !t.is_word() {
        let next = end + 1;
        return t.kind == TokenKind::Punctuation
            && (calm(c, t)
                || t.is_punctuation(b'.') && c.spaced(next) && !c.number(next)
                || t.is_punctuation(b',')
                    && c.spaced(next)
                    && (still(c, next) || c.is(next, The) || c.punct(next, b'"')));
    }
    if still(c, end) {
        return true;
    }
    let lex = c.lex(end);
    if !lex.english() {
        // `Sunday ko final hai`
        return lex.roman() && matches!(lex.class, Ko | Men | Par) && still(c, end + 1);
    }
    // `on Monday and a Tuesday night`
    let linked = || {
        let at = if c.is(end + 1, The) { end + 2 } else { end + 1 };
        still(c, at) && c.lex(at + 1).class != Part
    };
    match lex.class {
        The | After | Since | From => true,
        Aur | To | In | On | Of => linked(),
        _ => false,
    }
}

/// An ordinary Latin word.
fn still(c: &Cursor, i: usize) -> bool {
    c.tokens.get(i).is_some_and(|t| t.is_latin() && c.idle(i))
}
