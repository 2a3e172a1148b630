//! A day and its month, in either order, and the year behind them.

use super::clock::clock;
use super::cursor::Cursor;
use super::frame::{Day, Frame, Rel};
use super::hour::marked;
use super::lexicon::{Class, ENGLISH, SHORT};
use super::number::{Number, number};
use super::ordinal::ord_at;
use super::{evidence, lunar, named, numeric, year};
use crate::token::{CAPITAL, Words};
use once_cell::sync::Lazy;

/// An era behind a pair of years.
pub(super) fn year_tail(c: &Cursor, end: usize, f: &mut Frame) -> usize {
    match year::era(c, end) {
        Some((after, bc)) => {
            f.bc = bc;
            after
        }
        None => end,
    }
}

/// `23 अगस्त`, `23 Aug`, `2 भाद्रपद`, `10 तारीख`.
pub(super) fn day_month(c: &Cursor, n: Number, f: &mut Frame) -> Option<usize> {
    let d = n.within(1, 31).filter(|_| n.digits <= 2)?;
    let mut at = n.end;
    if c.breaks(at) {
        return None;
    }
    if c.punct(at, b'.') && !c.spaced(at) && n.digits > 0 && c.lex(at + 1).class == Class::Month {
        at += 1;
    }
    let mut lex = c.lex(at);
    if lex.class == Class::DateWord && !lex.english() && (n.digits > 0 || d > 1) {
        f.day = Some(Day::Dom(d as u8));
        let month = c.lex(at + 1);
        if month.class == Class::Month && !month.has(SHORT) {
            f.month = Some(Rel::Abs(i32::from(month.v)));
            return Some(at + 2);
        }
        return Some(at + 1);
    }
    if lex.class == Class::Of && c.lex(at + 1).class == Class::Month {
        at += 1;
        lex = c.lex(at);
    }
    match lex.class {
        Class::Month => {
            // `2 may` is nothing in English text without a capital; `एक मार्च निकाला`.
            if lex.english()
                && lex.ambiguous()
                && !c.has(at, CAPITAL)
                && !named::romanised(c, at + 1)
                // Hardly anything counts what is august: `15 august, subah 9 baje`.
                && !(n.digits > 0 && lex.v == 8)
                || lex.v == 3 && !lex.english() && !named::march_is_month(c, at)
            {
                return None;
            }
            if named::bread(c, at) {
                return None;
            }
            if lex.has(SHORT) && !lex.english() && n.digits == 0 && !c.punct(at + 1, b'.') {
                return None;
            }
            f.day = Some(Day::Dom(d as u8));
            f.month = Some(Rel::Abs(i32::from(lex.v)));
            f.impossible = d > u32::from(numeric::longest(lex.v as u8));
            let dot = lex.has(SHORT)
                && c.punct(at + 1, b'.')
                && !c.spaced(at + 1)
                && (!lex.english()
                    || !c.ends(at + 2)
                    || c.digits(at + 2).is_some_and(|d| d.1 == 4));
            Some(if dot { at + 2 } else { at + 1 })
        }
        Class::IndMonth => lunar::dated(c, at, d as u8, f),
        Class::HijMonth => lunar::dated(c, at, d as u8, f),
        _ => None,
    }
}

/// Verbs that no number counts: `मीटिंग अगस्त 22 कर दो`.
static VERBS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "कर",
        "करो",
        "करें",
        "रखो",
        "रखें",
        "है",
        "हैं",
        "था",
        "थी",
        "थे",
        "होगा",
        "होगी",
        "होंगे",
        "हो",
    ])
});

/// The day behind a month name: `अगस्त 23`, `Aug 23rd`, `अक्टूबर, 1`, `मई 29th`, `जून -15`.
pub(super) fn month_day(c: &Cursor, i: usize, english: bool) -> Option<(usize, u8)> {
    if c.breaks(i) {
        return None;
    }
    let mut at = i;
    let mark = c.mark(at);
    let comma = mark && c.punct(at, b',');
    let dash = mark && c.dash(at);
    if comma || dash || mark && c.punct(at, b'/') {
        at += 1;
        if !c.number(at) {
            return None;
        }
    }
    let digits = c.number(at);
    if !digits && !matches!(c.lex(at).class, Class::Num | Class::Scale | Class::Frac) {
        return None;
    }
    if digits && let Some((end, n, _)) = ord_at(c, at) {
        return ((1..=31).contains(&n) && !c.is(end, Class::Unit)).then_some((end, n as u8));
    }
    let n = number(c, at)?;
    let d = n.within(1, 31).filter(|_| n.digits <= 2)? as u8;
    if n.flags & ENGLISH != 0 || c.is(n.end, Class::Scale) || c.joined(n.end) {
        return None;
    }
    let next = c.lex(n.end);
    // The number counts what follows unless that is a case ending, a year, a clock time or the end.
    let year = c.punct(n.end, b',') && evidence::year_number(c, n.end + 1).is_some()
        || evidence::year_number(c, n.end).is_some();
    let counts = c.word(n.end)
        && (!english || matches!(next.class, Class::Unit | Class::Scale))
        && !matches!(
            next.class,
            Class::Ko
                | Class::Se
                | Class::Tak
                | Class::Ka
                | Class::Aur
                | Class::To
                | Class::OrdSuffix
                | Class::Men
                | Class::Par
                | Class::Part
                | Class::On
                | Class::In
                | Class::Weekday
        )
        && clock(c, n.end).is_none()
        && !c.among(n.end, &VERBS);
    let colon = c.punct(n.end, b':') && c.number(n.end + 1)
        || c.punct(n.end, b'.') && !c.spaced(n.end) && c.number(n.end + 1);
    // अक्टूबर, 1 के लिए: a comma asks for a case ending or a year.
    let loose = (comma || dash)
        && !year
        && !matches!(
            next.class,
            Class::Ko | Class::Se | Class::Ka | Class::Tak | Class::Aur
        )
        && !c.punct(n.end, b')');
    let ranged = dash && c.number(n.end)
        || c.dash(n.end)
            && c.lex(n.end + 1).class == Class::Month
            // Jan 28-Feb 13
            && !(english && c.number(n.end + 2));
    if colon || loose || ranged {
        return None;
    }
    if year || !counts {
        return Some((n.end, d));
    }
    // फरवरी बाईस 3:30 बजे, मई 5 की
    marked(c, n.end).is_some().then_some((n.end, d))
}
