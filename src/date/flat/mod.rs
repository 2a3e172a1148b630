//! The commonest expressions, each read at once: `22 मार्च 2021`, `मार्च 2021`, `दो दिन`, `पिछले साल`, `शनिवार को`, `आज`.
//!
//! The general readers know every shape, and a page of news has four dates: their code, several times what the instruction cache
//! holds, is fetched anew for each. Most dates have one of a few shapes and stand among words that say nothing of time. These
//! are read here by a few looks at two to five tokens; what has anything else beside it is left to the general readers, and where
//! this file reads anything, they read the same (`tests.rs` holds both against each other).

pub(super) mod around;
mod around_english;
mod english;
pub(super) mod lone_year;
pub(super) mod timed;

use crate::date::cursor::Cursor;
use crate::date::frame::{Frame, Open};
use crate::date::length::unit;
use crate::date::lexicon::{ADJECTIVE, Class, DAY, ENGLISH, Lex, SHORT};
use crate::date::plain::{Anchor, Plain, Read};
use crate::date::{holiday, named, numeric};
use crate::token::{JOINED, JOINS, LINE_START, SPACED};
use around::{behind, free, inert, lone, year};
use lone_year::second;

/// Classes that plain expressions begin with.
const FIRST: u128 = {
    use Class::*;
    1 << Month as u8
        | 1 << Num as u8
        | 1 << Unit as u8
        | 1 << YearMark as u8
        | 1 << Shift as u8
        | 1 << RelDay as u8
        | 1 << Weekday as u8
        | 1 << Set as u8
        | 1 << Each as u8
        | 1 << Ord as u8
        | 1 << Part as u8
};

/// The expression at token `i`, where it is a plain one.
pub(super) fn flat(c: &Cursor, i: usize) -> Read {
    let t = c.tokens.get(i)?;
    let lex = c.lex(i);
    let next = c.lex(i + 1);
    if t.is_number() {
        return counted(c, i, next);
    }
    let short = lex.has(SHORT) && !(lex.english() && lex.class == Class::Month);
    if FIRST >> lex.class as u8 & 1 == 0 || short || lex.has(ADJECTIVE) {
        return None;
    }
    if lex.has(DAY) && holiday::may_begin(c.tokens, i) {
        return None;
    }
    if lex.english() {
        return english::flat(c, i, lex, next);
    }
    if !free(c, i) {
        return None;
    }
    match lex.class {
        Class::Month => month(c, i, lex),
        Class::Part => timed::opening(c, i, lex),
        Class::Num if next.class == Class::Oclock => timed::clock(c, i, next),
        // `दो जून की रोटी` is no day.
        Class::Num if next.class == Class::Month && !lex.roman() && !c.ka(i + 2) => {
            day(c, i, u16::try_from(lex.v).ok()?, next)
        }
        Class::Num if !lex.roman() || next.roman() => {
            length(c, i, u16::try_from(lex.v).ok()?, next)
        }
        Class::Unit | Class::YearMark => {
            if lex.class == Class::Unit && lex.v != i16::from(unit::YEAR) || lex.roman() {
                return None;
            }
            let y = year(c, i + 1)?;
            if c.dash(i + 2) {
                let to = second(c, i + 3, y)?;
                let open = behind(c, i + 4, Class::YearMark)?;
                return Some((i + 4, Plain::Years(y, to), open));
            }
            Some((i + 2, Plain::Year(y), behind(c, i + 2, Class::YearMark)?))
        }
        Class::Shift => shifted(c, i, lex, next),
        Class::RelDay => relative_day(c, i, lex, next),
        Class::Weekday if !lex.ambiguous() => {
            let w = lex.v as u8;
            let (end, plain) =
                part(c, i, next, Anchor::Weekday(w)).unwrap_or((i + 1, Plain::Weekday(w)));
            Some((end, plain, behind(c, end, Class::Weekday)?))
        }
        Class::Ord if !lex.roman() => century(c, i, u32::try_from(lex.v).ok()?, i + 1),
        Class::Set if !lex.ambiguous() && !lex.roman() && inert(c, i + 1) => {
            Some((i + 1, Plain::Set(lex.v as u8), Open::No))
        }
        Class::Each
            if !lex.roman() && next.class == Class::Unit
                && hindi(c, i + 1, next)
                && !next.ambiguous()
                // `हर महीने की 5 तारीख`
                && (inert(c, i + 2) || c.ka(i + 2) && next.v != i16::from(unit::MONTH)) =>
        {
            Some((i + 2, Plain::Set(next.v as u8), Open::No))
        }
        _ => None,
    }
}

/// What the number in digits at token `i` counts; years are read elsewhere.
fn counted(c: &Cursor, i: usize, next: Lex) -> Read {
    if next.class == Class::OrdSuffix {
        return century(c, i, c.digits(i)?.0, i + 2);
    }
    if c.has(i, JOINS) {
        return english::decade(c, i);
    }
    let n = small(c, i)?;
    match next.class {
        Class::Month | Class::Unit if next.english() => english::counted(c, i, n, next),
        Class::Oclock | Class::AmPm => timed::clock(c, i, next),
        Class::None if c.dash(i + 1) || c.word(i + 1) => english::length(c, i, n),
        Class::Month => day(c, i, day_of_month(c, i)?, next),
        Class::Unit => length(c, i, n, next),
        _ => None,
    }
}

/// The part of a Hindi day behind the word that names it: `कल शाम`, `शनिवार रात`.
fn part(c: &Cursor, i: usize, next: Lex, anchor: Anchor) -> Option<(usize, Plain)> {
    match next.class {
        Class::Part if !next.english() => timed::of_day(c, i + 1, next, anchor),
        _ => None,
    }
}

/// `आज`, `कल`, `परसों`, and the part of the day behind them.
fn relative_day(c: &Cursor, i: usize, lex: Lex, next: Lex) -> Read {
    match lex.v {
        day @ (1 | 2) => {
            let day = day as i8;
            let (end, plain) =
                part(c, i, next, Anchor::Either(day)).unwrap_or((i + 1, Plain::Either(day)));
            let open = behind(c, end, Class::Weekday)?;
            // `बेहतर कल`, `Kal Penn`
            named::relday(c, i, &mut Frame::default()).filter(|&end| end == i + 1)?;
            Some((end, plain, open))
        }
        0 => {
            if lex.roman() && named::capitals(c, i) {
                return None;
            }
            if let Some((end, plain)) = part(c, i, next, Anchor::Off(0)) {
                return Some((end, plain, behind(c, end, Class::Weekday)?));
            }
            let open = behind(c, i + 1, Class::RelDay)?;
            let vague = named::vague(c, i);
            let open = if vague { Open::No } else { open };
            Some((i + 1, Plain::Today { off: 0, vague }, open))
        }
        _ => None,
    }
}

/// A Hindi word on the line of the word before it, by its entry.
fn hindi(c: &Cursor, i: usize, lex: Lex) -> bool {
    !lex.has(ENGLISH | SHORT | ADJECTIVE) && !c.has(i, LINE_START)
}

/// The number of one to three digits at token `i`, which touches no word.
pub(super) fn small(c: &Cursor, i: usize) -> Option<u16> {
    let t = c.tokens.get(i)?;
    if t.end - t.start > 3 || t.has(JOINED | JOINS) {
        return None;
    }
    u16::try_from(c.digits(i)?.0).ok()
}

/// The same of one or two digits.
pub(super) fn day_of_month(c: &Cursor, i: usize) -> Option<u16> {
    let t = c.tokens.get(i)?;
    small(c, i).filter(|_| t.end - t.start <= 2)
}

/// The year at `i`, or behind a comma there; the token behind it.
pub(super) fn year_behind(c: &Cursor, i: usize) -> Option<(usize, i32)> {
    let at = if c.punct(i, b',') { i + 1 } else { i };
    Some((at + 1, year(c, at)?))
}

/// Whether every year has the day.
pub(super) fn exists(m: u8, d: u16) -> bool {
    let longest = if m == 2 { 28 } else { numeric::longest(m) };
    (1..=u16::from(longest)).contains(&d)
}

/// `21वीं सदी`, `अठारहवीं शताब्दी`
fn century(c: &Cursor, i: usize, n: u32, at: usize) -> Read {
    let u = c.lex(at);
    let suffix = at == i + 1 || c.joined(i + 1) && !c.lex(i + 1).ambiguous();
    if !suffix
        || !(10..=21).contains(&n)
        || u.class != Class::Unit
        || u.v != i16::from(unit::CENTURY)
        || !hindi(c, at, u)
        || c.has(i, JOINED)
        || !free(c, i)
    {
        return None;
    }
    Some((
        at + 1,
        Plain::Century(n as u8),
        behind(c, at + 1, Class::Shift)?,
    ))
}

/// `22 मार्च`, `22 मार्च 2021`, `22 मार्च, 2021`
fn day(c: &Cursor, i: usize, d: u16, month: Lex) -> Read {
    let m = month.v as u8;
    if !hindi(c, i + 1, month) || !exists(m, d) || !free(c, i) {
        return None;
    }
    if let Some((end, y)) = year_behind(c, i + 2) {
        return Some((
            end,
            Plain::Day(y, m, d as u8),
            behind(c, end, Class::DateWord)?,
        ));
    }
    // March may be one on foot.
    if m == 3 {
        return None;
    }
    Some((
        i + 2,
        Plain::SomeDay(m, d as u8),
        behind(c, i + 2, Class::Month)?,
    ))
}

/// `मार्च 2021`, `मार्च, 2021`, `मार्च 22, 2021`, `जून में`
fn month(c: &Cursor, i: usize, month: Lex) -> Read {
    let m = month.v as u8;
    if let Some((end, y)) = year_behind(c, i + 1) {
        return Some((end, Plain::Month(y, m), behind(c, end, Class::DateWord)?));
    }
    if c.number(i + 1) {
        let d = day_of_month(c, i + 1).filter(|&d| exists(m, d))?;
        let (end, y) = year_behind(c, i + 2)?;
        return Some((
            end,
            Plain::Day(y, m, d as u8),
            behind(c, end, Class::DateWord)?,
        ));
    }
    // `दो जून की रोटी`
    if m == 3 || c.before(i).class == Class::Num {
        return None;
    }
    Some((i + 1, Plain::SomeMonth(m), behind(c, i + 1, Class::Month)?))
}

/// Units that a number counts here: clock times and centuries have readers of their own.
pub(super) const COUNTED: std::ops::RangeInclusive<i16> = unit::MINUTE as i16..=unit::DECADE as i16;

/// `दो दिन`, `5 साल`
fn length(c: &Cursor, i: usize, n: u16, u: Lex) -> Read {
    if u.class != Class::Unit
        || n == 0
        || !COUNTED.contains(&u.v)
        || !hindi(c, i + 1, u)
        || !free(c, i)
    {
        return None;
    }
    let bound = lone(c, i + 2)?;
    Some((i + 2, Plain::Length(n, u.v as u8, bound), Open::No))
}

/// `पिछले साल`, `इस महीने`, `अगले तीन साल`, `पिछले कुछ वर्षों`
fn shifted(c: &Cursor, i: usize, shift: Lex, next: Lex) -> Read {
    let by = shift.v as i8;
    if by == 9 || !hindi(c, i + 1, next) || shift.roman() && next.class == Class::Few {
        return None;
    }
    let agrees = |u: Lex| !shift.roman() || u.roman();
    if next.class == Class::Unit {
        let u = next.v as u8;
        if !matches!(u, unit::YEAR | unit::MONTH | unit::WEEK | unit::DECADE)
            || next.ambiguous()
            || !agrees(next)
            // `पिछले वर्षों` is vague.
            || c.str(i + 1).ends_with(['ं', 'ो', 'n', 'o'])
        {
            return None;
        }
        let open = behind(c, i + 2, Class::YearMark)?;
        return Some((i + 2, Plain::Shifted(by, u), open));
    }
    if by == 0 {
        return None;
    }
    let (count, vague) = match next.class {
        Class::Num => (u16::try_from(next.v).ok()?, false),
        Class::Few => (u16::try_from(next.v).ok()?, true),
        Class::None if c.number(i + 1) && c.has(i + 1, SPACED) => (small(c, i + 1)?, false),
        _ => return None,
    };
    let u = c.lex(i + 2);
    if u.class != Class::Unit
        || count == 0
        || !COUNTED.contains(&u.v)
        || !hindi(c, i + 2, u)
        || !agrees(u)
        || next.roman() && !u.roman()
    {
        return None;
    }
    behind(c, i + 3, Class::Shift)?;
    let unit = u.v as u8;
    let span = Plain::Span {
        count,
        unit,
        by,
        vague,
    };
    Some((i + 3, span, Open::No))
}
