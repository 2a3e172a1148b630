//! Dates in digits: `23/08/2025`, `2025-8-23`, `23.8.25`, `11/2016`, `22/04`.

use super::attack::remembered;
use super::cursor::Cursor;
use super::frame::{Day, Frame, Rel};
use super::lexicon::{Class, Lex};
use super::numbered::{counted, filed, house};
use crate::token::TokenKind;

/// A numeric date from token `i`, with the token behind it.
///
/// India writes the day first; month first is read only where day first cannot be. Runs of digits and separators that go on
/// to either side (phone numbers, versions) are no dates.
pub(super) fn numeric(c: &Cursor, i: usize) -> Option<(usize, Frame)> {
    if !c.number(i) {
        return None;
    }
    let (sep, second) = separator(c, i + 1)?;
    if glued_before(c, i) {
        return None;
    }
    if c.number(second) {
        // `12/13 मई`, `12/13.05.2025 की रात्रि`: two days of a month.
        if sep == b'/' && two_days(c, second) {
            return None;
        }
        let a = c.digits(i)?;
        let b = c.digits(second)?;
        let mut end = second + 1;
        if let Some((again, third)) = separator(c, end).filter(|s| s.0 == sep) {
            if let Some(y) = c.digits(third) {
                if let Some(found) = iso_time(c, a, b, y, third + 1).filter(|_| sep == b'-') {
                    return Some(found);
                }
                if again == sep && !glued_behind(c, third + 1) {
                    end = third + 1;
                    return three(a, b, y, sep).map(|f| (end, f));
                }
                return None;
            }
            // 2020/23/सित
            if let Some(m) = month(c, third).filter(|_| a.1 == 4 && b.0 <= 31) {
                return Some((third + 1, dated(a.0 as i32, m, b.0)));
            }
            if let Some(m) = month(c, third).filter(|_| b.1 == 4 && a.0 <= 31) {
                return Some((third + 1, dated(b.0 as i32, m, a.0)));
            }
        }
        if glued_behind(c, end)
            || b.1 == 4 && counted(c, i)
            || filed(c, i)
            || sep == b'/' && house(c, end)
        {
            return None;
        }
        return two(c, i, second, a, b, sep).map(|f| (end, f));
    }
    // 05-अगस्त-2016, 1-जन., 2020/सित/23
    let m = month(c, second)?;
    let (a, len) = c.digits(i)?;
    let mut end = second + 1;
    let dot = c.punct(end, b'.') && !c.spaced(end);
    let after = if dot { end + 1 } else { end };
    if let Some((_, third)) = separator(c, after).filter(|s| s.0 == sep)
        && let Some((y, ylen)) = c.digits(third)
    {
        if len == 4 && y <= 31 {
            return Some((third + 1, dated(a as i32, m, y)));
        }
        if len <= 2 && (ylen == 4 || ylen == 2) {
            return Some((third + 1, dated(year(y, ylen), m, a)));
        }
    }
    if dot {
        end += 1;
    }
    if len <= 2 && (1..=31).contains(&a) {
        let mut f = Frame {
            month: Some(Rel::Abs(i32::from(m))),
            day: Some(Day::Dom(a as u8)),
            ..Frame::default()
        };
        if a > u32::from(longest(m)) {
            f.impossible = true;
        }
        return Some((end, f));
    }
    None
}

/// Whether the number at `i`, behind a day and a slash, is another day that its month stands behind.
pub(super) fn two_days(c: &Cursor, i: usize) -> bool {
    let month = c.lex(i + 1);
    let named = month.class == Class::Month && !month.english() && c.spaced(i + 1);
    let dotted = c.punct(i + 1, b'.') && c.number(i + 2) && c.punct(i + 3, b'.') && c.number(i + 4);
    c.digits(i).is_some_and(|d| d.1 <= 2) && (named || dotted && !c.spaced(i + 2))
}

/// The time of `2016-12-16T12:23:59Z`, behind its date.
fn iso_time(
    c: &Cursor,
    y: (u32, u8),
    m: (u32, u8),
    d: (u32, u8),
    at: usize,
) -> Option<(usize, Frame)> {
    if y.1 != 4 || !c.joined(at) || !matches!(c.str(at), "T" | "t") || !c.joined(at + 1) {
        return None;
    }
    let (mut end, clock, _) = super::hour::written(c, at + 1).filter(|w| w.0 > at + 2)?;
    if c.joined(end) && matches!(c.str(end), "Z" | "z") {
        end += 1;
    }
    // `+05:30`, `+0530`
    if (c.punct(end, b'+') || c.dash(end)) && !c.spaced(end) && !c.spaced(end + 1) {
        match c.digits(end + 1) {
            Some((_, 4)) => end += 2,
            Some((_, 2))
                if c.punct(end + 2, b':')
                    && !c.spaced(end + 2)
                    && matches!(c.digits(end + 3), Some((_, 2))) =>
            {
                end += 4
            }
            _ => {}
        }
    }
    let f = three(y, m, d, b'-')?;
    Some((
        end,
        Frame {
            clock: Some(clock),
            ..f
        },
    ))
}

/// The separator at token `i` and the token behind it; spaces are let through on either side.
fn separator(c: &Cursor, i: usize) -> Option<(u8, usize)> {
    if c.tokens.get(i)?.kind != TokenKind::Punctuation {
        return None;
    }
    let sep = if c.punct(i, b'/') {
        b'/'
    } else if c.punct(i, b'-') {
        b'-'
    } else if c.punct(i, b'.') && !c.spaced(i) && !c.spaced(i + 1) {
        b'.'
    } else {
        return None;
    };
    (c.number(i + 1) || c.word(i + 1)).then_some((sep, i + 1))
}

fn month(c: &Cursor, i: usize) -> Option<u8> {
    let lex: Lex = c.lex(i);
    (lex.class == Class::Month && c.word(i)).then_some(lex.v as u8)
}

fn glued_before(c: &Cursor, i: usize) -> bool {
    if i == 0 || c.spaced(i) {
        return false;
    }
    if c.joined(i) {
        return true;
    }
    let sep = |j: usize| {
        c.punct(j, b'-')
            || c.punct(j, b'/')
            || c.punct(j, b'.')
            || c.punct(j, b'+')
            || c.punct(j, b':')
            || c.punct(j, b'$')
            || c.punct(j, b'_')
    };
    if c.punct(i - 1, b'-') && i >= 3 && c.number(i - 2) && c.punct(i - 3, b'/') {
        return false;
    }
    sep(i - 1)
        && (i < 2
            || !c.spaced(i - 1) && (c.number(i - 2) || !c.punct(i - 1, b'-'))
            || c.punct(i - 1, b'+')
            || c.punct(i - 1, b'$'))
}

fn glued_behind(c: &Cursor, i: usize) -> bool {
    if c.joined(i) {
        return true;
    }
    let sep = c.punct(i, b'-') || c.punct(i, b'/') || c.punct(i, b'.') || c.punct(i, b':');
    sep && !c.spaced(i)
        && c.number(i + 1)
        && !c.spaced(i + 1)
        && !(c.punct(i, b'-') && c.punct(i + 2, b'/'))
        || c.punct(i, b'%') && !c.spaced(i)
}

pub(super) fn dated(y: i32, m: u8, d: u32) -> Frame {
    Frame {
        year: Some(Rel::Abs(y)),
        month: Some(Rel::Abs(i32::from(m))),
        day: u8::try_from(d)
            .ok()
            .filter(|d| (1..=31).contains(d))
            .map(Day::Dom),
        impossible: !(1..=31).contains(&d),
        ..Frame::default()
    }
}

/// Two digits of a year: up to 40 of this century.
pub(super) fn year(y: u32, digits: u8) -> i32 {
    match (digits, y) {
        (2, 0..=40) => 2000 + y as i32,
        (2, _) => 1900 + y as i32,
        _ => y as i32,
    }
}

/// Days of the month in a leap year.
pub(super) fn longest(month: u8) -> u8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn three(a: (u32, u8), b: (u32, u8), y: (u32, u8), sep: u8) -> Option<Frame> {
    let day_month = |d: u32, m: u32| (1..=31).contains(&d) && (1..=12).contains(&m);
    if a.1 == 4 && b.1 <= 2 && y.1 <= 2 && (1000..=2199).contains(&a.0) {
        return day_month(y.0, b.0).then(|| dated(a.0 as i32, b.0 as u8, y.0));
    }
    if a.1 > 2 || b.1 > 2 || !(y.1 == 2 || y.1 == 4 && (1000..=2199).contains(&y.0)) {
        return None;
    }
    // 1.2.10 is a version as likely as a date; 23.8.25 has two digits somewhere in front.
    if sep == b'.' && y.1 == 2 && a.1 == 1 && b.1 == 1 {
        return None;
    }
    let year = year(y.0, y.1);
    let mut frame = if day_month(a.0, b.0) {
        dated(year, b.0 as u8, a.0)
    } else if day_month(b.0, a.0) {
        Frame {
            month_first: true,
            ..dated(year, a.0 as u8, b.0)
        }
    } else {
        return None;
    };
    frame.swappable = a.0 <= 12 && b.0 <= 12;
    Some(frame)
}

/// What makes a decimal of two numbers with a stop.
const SCALES: [&str; 12] = [
    "lakh", "lakhs", "lac", "crore", "crores", "thousand", "million", "billion", "trillion", "per",
    "percent", "pc",
];

/// Two numbers: a month of a year, or a day of a month where something says so.
fn two(c: &Cursor, i: usize, second: usize, a: (u32, u8), b: (u32, u8), sep: u8) -> Option<Frame> {
    let month_of = |y: u32, m: u32| Frame {
        year: Some(Rel::Abs(y as i32)),
        month: Some(Rel::Abs(m as i32)),
        ..Frame::default()
    };
    let plausible = |y: u32| (1800..=2199).contains(&y);
    if sep != b'.' && a.1 == 4 && b.1 <= 2 && plausible(a.0) && (1..=12).contains(&b.0) {
        // 2010-11 is rather a year and the next; `2015-3` and `2015-12` are months.
        if sep == b'-' && b.1 == 2 && b.0 == (a.0 + 1) % 100 {
            return None;
        }
        return Some(month_of(a.0, b.0));
    }
    if sep != b'.' && b.1 == 4 && a.1 <= 2 && plausible(b.0) && (1..=12).contains(&a.0) {
        return Some(month_of(b.0, a.0));
    }
    let tight = !c.spaced(i + 1) && !c.spaced(second);
    if a.1 > 2
        || b.1 > 2
        || !(sep == b'/' || sep == b'.' && evident(c, i, second + 1))
        || !(tight || range_beside(c, i, second + 1))
    {
        return None;
    }
    // `that 26.4 lakh households`
    if sep == b'.' && c.one_of(second + 1, &SCALES) {
        return None;
    }
    let day_month = |d: u32, m: u32| (1..=31).contains(&d) && (1..=12).contains(&m);
    let (d, m) = if day_month(a.0, b.0) {
        (a.0, b.0)
    } else if day_month(b.0, a.0) {
        (b.0, a.0)
    } else {
        return None;
    };
    if let Some(frame) = remembered(c, i, second + 1, a.0, b.0) {
        return Some(frame);
    }
    // 1/4 is a quarter, 24/7 is always: a day of a month needs two digits, or a cue.
    let one_digit = a.1 == 1 && b.1 == 1;
    if (one_digit || a == (24, 2) && b == (7, 1) || a.0 == 9 && b.0 == 11)
        && !evident(c, i, second + 1)
    {
        return None;
    }
    // `He took 4/27 in 12 overs`: English dates of this form have their preposition.
    let latin = |k: usize| c.tokens.get(k).is_some_and(|t| t.is_word() && t.is_latin());
    let placed = matches!(
        c.before(i).class,
        Class::On | Class::In | Class::Since | Class::To | Class::DateWord
    );
    if i > 0 && latin(i - 1) && latin(second + 1) && !placed && !evident(c, i, second + 1) {
        return None;
    }
    // `Krunal ka spell, 2/17`: India writes the day first; so many wickets for so many runs.
    let romanised = i > 0 && latin(i - 1) || i > 1 && c.punct(i - 1, b',') && latin(i - 2);
    if romanised && !day_month(a.0, b.0) && a.1 == 1 && !placed && !evident(c, i, second + 1) {
        return None;
    }
    Some(Frame {
        month: Some(Rel::Abs(m as i32)),
        day: Some(Day::Dom(d as u8)),
        impossible: d > u32::from(longest(m as u8)),
        swappable: a.0 <= 12 && b.0 <= 12,
        month_first: !day_month(a.0, b.0),
        ..Frame::default()
    })
}

/// A weekday, a date word, a deictic or a postposition beside the numbers.
fn evident(c: &Cursor, i: usize, end: usize) -> bool {
    let lex = c.lex(end);
    let before = c.before(i);
    let weekday = |l: Lex| l.class == Class::Weekday;
    weekday(lex)
        || weekday(before)
        || matches!(before.class, Class::DateWord | Class::Shift)
        || c.is(end, Class::Ko)
        || c.is(end, Class::Se) && !c.is(end + 1, Class::More) && c.punct(i + 1, b'/')
        || range_beside(c, i, end)
}

/// Another numeric date follows or went before: `5/1 से 5/7`, `10/1-11/2/2017`.
fn range_beside(c: &Cursor, i: usize, end: usize) -> bool {
    let link = |j: usize| c.is(j, Class::Se) || c.punct(j, b'-') || c.is(j, Class::To);
    link(end) && c.number(end + 1) && c.punct(end + 2, b'/')
        || i >= 3 && link(i - 1) && c.number(i - 2) && c.punct(i - 3, b'/')
}
