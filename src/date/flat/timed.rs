//! Times of day, read the same way: `कल रात`, `Monday night`, `शाम 5 बजे`, `12 baje`, `4 pm`; and named days.

use super::around::{behind, free};
use super::around_english as english;
use crate::date::cursor::Cursor;
use crate::date::frame::Open;
use crate::date::lexicon::{Class, Lex};
use crate::date::plain::{Anchor, Hour, Plain, Read};
use crate::token::{DOTTED, LINE_START, SPACED};

/// The part of the day at token `i`, or the hour of it that stands behind it.
pub(super) fn part(c: &Cursor, i: usize, lex: Lex) -> Option<(usize, Hour)> {
    let p = lex.v as u8;
    // Noon and midnight are moments.
    if lex.class != Class::Part || !matches!(p, 1..=5 | 7) {
        return None;
    }
    if !lex.english() && !c.has(i + 1, LINE_START) {
        let clock = |hour, minute| Hour::Clock {
            hour,
            minute,
            part: Some(p),
            pm: None,
        };
        if let Some((end, hour)) = oclock(c, i + 1) {
            return Some((end, clock(hour, 0)));
        }
        if let Some((end, minute)) = minutes(c, i + 2) {
            return Some((end, clock(hour(c, i + 1)?, minute)));
        }
    }
    Some((i + 1, Hour::Part(p)))
}

/// `5 बजे`
fn oclock(c: &Cursor, i: usize) -> Option<(usize, u8)> {
    let sure = c.lex(i + 1).class == Class::Oclock && !c.has(i + 1, LINE_START);
    Some((i + 2, hour(c, i).filter(|_| sure)?))
}

/// The minutes behind a colon at token `i`, and a word that says so: `11:45`, `11:45 बजे`.
fn minutes(c: &Cursor, i: usize) -> Option<(usize, u8)> {
    if !c.punct(i, b':') || c.spaced(i) || c.spaced(i + 1) {
        return None;
    }
    let (minute @ 0..60, 2) = c.digits(i + 1)? else {
        return None;
    };
    let end = i + 2;
    let oclock = c.is(end, Class::Oclock);
    let apart = c.ends(end) || c.spaced(end);
    apart.then_some((end + usize::from(oclock), minute as u8))
}

/// The hour that the number at token `i` writes, in digits or as one word.
fn hour(c: &Cursor, i: usize) -> Option<u8> {
    let hour = if c.tokens.get(i)?.is_number() {
        let (n, 1 | 2) = c.digits(i).filter(|_| c.has(i, SPACED))? else {
            return None;
        };
        n
    } else {
        let lex = c.lex(i);
        u32::try_from(lex.v)
            .ok()
            .filter(|_| lex.class == Class::Num)?
    };
    (1..=12).contains(&hour).then_some(hour as u8)
}

/// `शाम 5 बजे`, whose part of the day is at token `i`.
pub(super) fn opening(c: &Cursor, i: usize, lex: Lex) -> Read {
    let (end, hour) = part(c, i, lex).filter(|x| x.0 > i + 1)?;
    Some((
        end,
        Plain::Timed(Anchor::Nowhere, hour),
        behind(c, end, Class::Part)?,
    ))
}

/// `12 बजे`, `4 pm`: the number is at token `i`.
pub(super) fn clock(c: &Cursor, i: usize, next: Lex) -> Read {
    let timed = |hour, pm| {
        let (minute, part) = (0, None);
        let clock = Hour::Clock {
            hour,
            minute,
            part,
            pm,
        };
        Plain::Timed(Anchor::Nowhere, clock)
    };
    if next.class == Class::Oclock {
        let (end, hour) = oclock(c, i).filter(|_| free(c, i))?;
        return Some((end, timed(hour, None), behind(c, end, Class::Part)?));
    }
    let end = i + 2;
    // `5 p.m.`: the stop may be its own.
    let stop = c.punct(end, b'.') && !c.ends(end + 1);
    if !next.english() || c.has(i + 1, DOTTED | LINE_START) || stop {
        return None;
    }
    let hour = hour(c, i)?;
    let open = english::around(c, i, end)?;
    Some((end, timed(hour, Some(next.v == 1)), open))
}

/// A part of the day that the day before token `i` has behind it.
pub(super) fn of_day(c: &Cursor, i: usize, lex: Lex, anchor: Anchor) -> Option<(usize, Plain)> {
    let (end, hour) = part(c, i, lex).filter(|_| !c.has(i, LINE_START))?;
    Some((end, Plain::Timed(anchor, hour)))
}

/// The named day of tokens `i..end`.
pub(in crate::date) fn feast(c: &Cursor, i: usize, end: usize, id: usize) -> Read {
    let open = match free(c, i) {
        true => behind(c, end, Class::Part).or_else(|| english::behind(c, end))?,
        false => match english::free(c, i)? {
            Open::No => behind(c, end, Class::Part).or_else(|| english::behind(c, end))?,
            open => english::behind(c, end).map(|_| open)?,
        },
    };
    Some((end, Plain::Feast(u16::try_from(id).ok()?), open))
}
