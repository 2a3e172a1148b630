//! The same in English: `24 August 2025`, `since August 24`, `Monday night`, `last year`, `two days`, `86-year-old`.

use super::around::{one_of, set};
use super::around_english::{around, behind};
use super::timed;
use super::{self as flat, COUNTED, day_of_month, exists, year_behind};
use crate::date::clock;
use crate::date::cursor::Cursor;
use crate::date::deixis;
use crate::date::frame::Open;
use crate::date::length::unit;
use crate::date::lexicon::{ADJECTIVE, Class, Lex, SHORT};
use crate::date::plain::{Anchor, Hour, Plain, Read};
use crate::date::written::ABOUT;
use crate::token::{CAPITAL, LINE_START, SPACED};

/// The expression that begins with the word at token `i`.
pub(super) fn flat(c: &Cursor, i: usize, lex: Lex, next: Lex) -> Read {
    let part = |anchor| match next.class {
        Class::Part if next.english() => timed::of_day(c, i + 1, next, anchor),
        _ => None,
    };
    let (end, plain) = match lex.class {
        Class::Month if c.has(i, CAPITAL) => month(c, i, lex)?,
        Class::Weekday if c.has(i, CAPITAL) && !lex.ambiguous() => {
            let w = lex.v as u8;
            if c.punct(i + 1, b',')
                && let Some((end, m, d)) = dated(c, i + 2)
            {
                return Some((end, Plain::DayOfWeek(w, m, d), around(c, i, end)?));
            }
            part(Anchor::Weekday(w)).unwrap_or((i + 1, Plain::Weekday(w)))
        }
        Class::RelDay if lex.v == 100 => {
            let night = Hour::Part(clock::part::NIGHT);
            (i + 1, Plain::Timed(Anchor::Off(0), night))
        }
        Class::RelDay if matches!(lex.v, 0 | 10 | -10) => {
            let off = (lex.v / 10) as i8;
            let vague = false;
            part(Anchor::Off(off)).unwrap_or((i + 1, Plain::Today { off, vague }))
        }
        // `will last two years`
        Class::Shift if next.class == Class::Num || c.number(i + 1) => {
            if deixis::endures(c, i) {
                return None;
            }
            shifted(c, i, lex, next)?
        }
        Class::Shift => shifted(c, i, lex, next)?,
        Class::Num => {
            let n = u16::try_from(lex.v).ok()?;
            return match next.class {
                Class::AmPm => timed::clock(c, i, next),
                _ => length(c, i, n),
            };
        }
        Class::Ord => ranked(c, i, lex, next)?,
        Class::Each if unit_of_line(c, i + 1, next) && next.v < i16::from(unit::CENTURY) => {
            let set = Plain::Set(next.v as u8);
            return behind(c, i + 2).map(|_| (i + 2, set, Open::No));
        }
        _ => return None,
    };
    let open = around(c, i, end)?;
    // No stretch is left open that is counted from today.
    let open = match plain {
        Plain::Span { .. } => Open::No,
        _ => open,
    };
    Some((end, plain, open))
}

/// The expression that begins with the number `n` at token `i`: a day and its month, or so many units.
pub(super) fn counted(c: &Cursor, i: usize, n: u16, next: Lex) -> Read {
    if next.class != Class::Month {
        return length(c, i, n);
    }
    let m = next.v as u8;
    let month = c.has(i + 1, CAPITAL) && !c.has(i + 1, LINE_START);
    let dot = next.has(SHORT) && c.punct(i + 2, b'.');
    if !month || dot || !exists(m, day_of_month(c, i)?) {
        return None;
    }
    let d = n as u8;
    let (end, plain) = match year_behind(c, i + 2) {
        Some((end, y)) => (end, Plain::Day(y, m, d)),
        None => (i + 2, Plain::SomeDay(m, d)),
    };
    Some((end, plain, around(c, i, end)?))
}

/// `1990s`
pub(super) fn decade(c: &Cursor, i: usize) -> Read {
    let (y @ 1700..=2059, 4) = c.digits(i)? else {
        return None;
    };
    let whole = y % 10 == 0 && c.str(i + 1) == "s" && c.has(i, SPACED);
    let decade = Plain::Decade((y / 10) as i16);
    Some((i + 2, decade, around(c, i, i + 2).filter(|_| whole)?))
}

/// `August 24`, `August 24, 2025`, `August 2025`, `August`
fn month(c: &Cursor, i: usize, lex: Lex) -> Option<(usize, Plain)> {
    let m = lex.v as u8;
    if let Some((end, y)) = year_behind(c, i + 1) {
        return Some((end, Plain::Month(y, m)));
    }
    if c.number(i + 1) {
        let d = day_of_month(c, i + 1).filter(|&d| exists(m, d))? as u8;
        return Some(match year_behind(c, i + 2) {
            Some((end, y)) => (end, Plain::Day(y, m, d)),
            None => (i + 2, Plain::SomeDay(m, d)),
        });
    }
    // `June Malia won`, `they may`; but `in May`
    const CUE: u128 = set(&[Class::In, Class::Since, Class::Of]);
    let told = || {
        one_of(CUE, c.before(i).class)
            && c.before(i).english()
            && !matches!(c.str(i + 1), "be" | "have")
    };
    let sure = !c.has(i + 1, CAPITAL) && !lex.has(SHORT) && (!lex.ambiguous() || told());
    sure.then_some((i + 1, Plain::SomeMonth(m)))
}

/// `12 February`, `February 12` behind a weekday: the token behind it, the month and the day.
fn dated(c: &Cursor, i: usize) -> Option<(usize, u8, u8)> {
    let (month, day) = if c.number(i) { (i + 1, i) } else { (i, i + 1) };
    let lex = c.lex(month);
    if lex.class != Class::Month || !lex.english() || lex.has(SHORT) || !c.has(month, CAPITAL) {
        return None;
    }
    let d = day_of_month(c, day).filter(|&d| exists(lex.v as u8, d))? as u8;
    let line = c.has(i, LINE_START) || c.has(i + 1, LINE_START);
    let year = c.number(i + 2) || c.punct(i + 2, b',') && c.number(i + 3);
    (!line && !year && c.has(i, SPACED)).then_some((i + 2, lex.v as u8, d))
}

/// An English unit on the line of the word before it, by its entry.
fn unit_of_line(c: &Cursor, i: usize, u: Lex) -> bool {
    u.class == Class::Unit
        && u.english()
        && !u.has(SHORT | ADJECTIVE)
        && !u.ambiguous()
        && !c.has(i, LINE_START)
}

/// `two days`, `5 years`, `six more months`, `14-hour`, `86-year-old`
pub(super) fn length(c: &Cursor, i: usize, n: u16) -> Read {
    let dash = c.dash(i + 1);
    let more = || c.lex(i + 1).class == Class::None && matches!(c.str(i + 1), "more");
    let at = i + 1 + usize::from(dash || more());
    let u = c.lex(at);
    if n == 0 || !COUNTED.contains(&u.v) || !unit_of_line(c, at, u) || c.has(i + 1, LINE_START) {
        return None;
    }
    let mut bound = 0;
    if i > 0 {
        let before = c.lex(i - 1).class;
        if !c.has(i, SPACED)
            || before == Class::Per
            || matches!(c.str(i - 1), "$" | "₹" | "£" | "€" | ":")
        {
            return None;
        }
        if before == Class::About && !c.has(i, LINE_START) {
            bound = ABOUT;
        }
    }
    let length = Plain::Length(n, u.v as u8, bound);
    let old = if c.dash(at + 1) { at + 2 } else { at + 1 };
    if c.one_of(old, &["old", "olds"]) {
        return behind(c, old + 1).map(|_| (old + 1, length, Open::No));
    }
    // `two days के बाद`
    let placed = matches!(behind(c, at + 1)?, Open::Before | Open::After);
    (alone(c, at + 1) && !placed).then_some((at + 1, length, Open::No))
}

/// Whether the word behind a length does not belong to it.
fn alone(c: &Cursor, i: usize) -> bool {
    !c.has(i, LINE_START)
        && !matches!(
            c.str(i),
            "old" | "olds" | "ended" | "ending" | "hence" | "back"
        )
        && !matches!(c.lex(i).class, Class::After | Class::Before | Class::From)
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
    if next.class == Class::Month
        && next.english()
        && !next.has(SHORT)
        && c.has(i + 1, CAPITAL)
        && !c.has(i + 2, CAPITAL)
    {
        return Some((i + 2, Plain::MonthThen(next.v as u8, by)));
    }
    if by == 0 {
        return None;
    }
    let count = match next.class {
        Class::Num if next.english() => u16::try_from(next.v).ok()?,
        Class::None if c.number(i + 1) && c.has(i + 1, SPACED) => flat::small(c, i + 1)?,
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

/// `the first day`, `the third year`, `the first week of January`
fn ranked(c: &Cursor, i: usize, ord: Lex, next: Lex) -> Option<(usize, Plain)> {
    let n = i8::try_from(ord.v).ok()?;
    if !unit_of_line(c, i + 1, next) {
        return None;
    }
    match next.v as u8 {
        // at the eleventh hour
        unit::HOUR if n == 11 => None,
        unit::MINUTE | unit::HOUR | unit::DAY | unit::MONTH | unit::YEAR => {
            Some((i + 2, Plain::Nth(n)))
        }
        unit::WEEK => {
            let month = c.lex(i + 3);
            let named = c.is(i + 2, Class::Of)
                && c.is(i + 3, Class::Month)
                && month.english()
                && !month.has(SHORT)
                && !month.ambiguous()
                && c.has(i + 3, CAPITAL)
                && !c.has(i + 4, CAPITAL);
            named.then_some((i + 4, Plain::NthWeek(n, month.v as u8)))
        }
        _ => None,
    }
}
