//! Expressions that begin with a number.

use super::clock::{Time, clock};
use super::cursor::Cursor;
use super::duration::{Duration, duration, unit_at};
use super::edge::half_letter;
use super::frame::{Day, Frame, Rel, Which, YearKind};
use super::hour::marked;
use super::length::Length;
use super::lexicon::{Class, ENGLISH, SHORT};
use super::number::{Number, number};
use super::ordinal::{ord_at, ordinal};
use super::{deixis, evidence, lunar, named, numeric, parse, year};
use crate::token::CAPITAL;

/// A frame opened by the number (digits or words) at `i`.
pub(super) fn first(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    if let Some((end, found)) = numeric::numeric(c, i) {
        *f = found;
        return Some(end);
    }
    if price(c, i) {
        return None;
    }
    if let Some((end, t)) = marked(c, i) {
        f.clock = Some(t);
        return Some(end);
    }
    if ord_at(c, i).is_some() {
        if let Some(end) = ordinal(c, i, f) {
            return Some(end);
        }
        // 15 वीं अगस्त was read above; 23rd of August as well.
        return None;
    }
    if let Some((end, y, to)) = evidence::year_pair(c, i) {
        f.year = Some(Rel::Abs(y));
        f.year_to = Some(to);
        // 2024-25 के वित्त वर्ष
        if c.ka(end) && c.is(end + 1, Class::Fiscal) && c.is_value(end + 2, Class::Unit, 6) {
            f.year_kind = YearKind::Fiscal;
            return Some(end + 3);
        }
        return Some(year_tail(c, end, f));
    }
    let n = number(c, i);
    if let Some(n) = n {
        if let Some(end) = day_month(c, n, f) {
            return Some(end);
        }
        if let Some(value) = n.whole()
            && let Some(end) = year::decade(c, i, value, n.end, f)
        {
            return Some(end);
        }
        // 18 शताब्दी
        if c.is_value(n.end, Class::Unit, 8)
            && n.digits == 2
            && let Some(v) = n.within(10, 21)
        {
            f.century = Some(Rel::Abs(v as i32));
            return Some(n.end + 1);
        }
        if let Some(d) = n.within(1, 31).filter(|_| n.digits == 1 || n.digits == 2) {
            // 15 को सात बजे
            if c.is(n.end, Class::Ko) && marked(c, n.end + 1).is_some() {
                f.day = Some(Day::Dom(d as u8));
                return Some(n.end);
            }
        }
        if let Some(end) = weekdays_on(c, n, f) {
            return Some(end);
        }
        if let Some((end, f2)) = weekday_day(c, n) {
            *f = f2;
            return Some(end);
        }
        if let Some(end) = points(c, n, f) {
            return Some(end);
        }
        // 300 ईसा पूर्व, 500 ई.पू., 79 AD
        if let (Some(y), Some((end, bc))) = (n.within(1, 9999), year::era(c, n.end))
            && (bc || c.lex(n.end).english() || n.digits >= 3)
        {
            f.year = Some(Rel::Abs(y as i32));
            f.bc = bc;
            return Some(end);
        }
    }
    if let Some(d) = duration(c, i) {
        return offset(c, i, d, f);
    }
    let (end, y) = evidence::year_number(c, i)?;
    if let Some((after, bc)) = year::era(c, end) {
        f.year = Some(Rel::Abs(y));
        f.bc = bc;
        return Some(after);
    }
    let month_next = c.lex(end).class == Class::Month
        || c.punct(end, b',') && c.lex(end + 1).class == Class::Month && !c.number(end + 2);
    let letter =
        |j: usize| c.lex(j).class == Class::Quarter && c.joined(j + 1) || half_letter(c, j);
    let quarter_next = letter(end) || (c.dash(end) || c.ka(end)) && letter(end + 1);
    if month_next
        || quarter_next
        || evidence::year_evident(c, i, end, y)
        || n.is_some_and(|n| n.digits == 0) && i > 0 && words_evident(c, end)
    {
        f.year = Some(Rel::Abs(y));
        return Some(year_tail(c, end, f));
    }
    // 300 ईसा पूर्व
    None
}

/// A year in words is rare enough to count as one in front of a case ending.
pub(super) fn words_evident(c: &Cursor, end: usize) -> bool {
    c.is(end, Class::Men)
}

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

/// A price, a score, a section: `$12`, `₹ 20`, `धारा 144`.
pub(super) fn price(c: &Cursor, i: usize) -> bool {
    i > 0 && (c.punct(i - 1, b'$') || matches!(c.str(i - 1), "₹" | "£" | "€"))
        || c.punct(i + 1, b'%') && !c.spaced(i + 1)
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
            if lex.english() && lex.ambiguous() && !c.has(at, CAPITAL)
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
const VERBS: [&str; 14] = [
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
];

/// The day behind a month name: `अगस्त 23`, `Aug 23rd`, `अक्टूबर, 1`, `मई 29th`, `जून -15`.
pub(super) fn month_day(c: &Cursor, i: usize, english: bool) -> Option<(usize, u8)> {
    if c.breaks(i) {
        return None;
    }
    let mut at = i;
    let comma = c.punct(at, b',');
    let dash = c.dash(at);
    if comma || dash || c.punct(at, b'/') {
        at += 1;
        if !c.number(at) {
            return None;
        }
    }
    if let Some((end, n, _)) = ord_at(c, at).filter(|_| c.number(at)) {
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
        && !c.one_of(n.end, &VERBS);
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
    let ranged =
        dash && c.number(n.end) || (c.dash(n.end) && c.lex(n.end + 1).class == Class::Month);
    if colon || loose || ranged {
        return None;
    }
    if year || !counts {
        return Some((n.end, d));
    }
    // फरवरी बाईस 3:30 बजे, मई 5 की
    marked(c, n.end).is_some().then_some((n.end, d))
}

/// `दो रविवार बाद`, `दो शुक्रवार पहले`
pub(super) fn weekdays_on(c: &Cursor, n: Number, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(n.end);
    if lex.class != Class::Weekday || lex.ambiguous() || c.breaks(n.end) {
        return None;
    }
    let count = n.within(1, 10)? as i32;
    let sign = match c.lex(n.end + 1).class {
        _ if c.breaks(n.end + 1) => return None,
        Class::After => 1,
        Class::Before => -1,
        _ => return None,
    };
    f.weekday = Some(lex.v as u8);
    f.which = Which::Count(sign * count);
    Some(n.end + 2)
}

/// `सत्ताईस सोमवार शाम छह बजे`: a day of the month before its weekday, with a time behind.
pub(super) fn weekday_day(c: &Cursor, n: Number) -> Option<(usize, Frame)> {
    let d = n.within(1, 31).filter(|_| n.digits <= 2)?;
    let lex = c.lex(n.end);
    if lex.class != Class::Weekday || lex.ambiguous() || c.breaks(n.end) {
        return None;
    }
    if !matches!(clock(c, n.end + 1), Some((_, Time::Clock(_)))) {
        return None;
    }
    let f = Frame {
        day: Some(Day::Dom(d as u8)),
        weekday: Some(lex.v as u8),
        ..Frame::default()
    };
    Some((n.end + 1, f))
}

/// `5 आने वाले मिनटों`, `5 पिछले वर्षों`: the pointing word behind its number.
pub(super) fn points(c: &Cursor, n: Number, f: &mut Frame) -> Option<usize> {
    let s = deixis::shift(c, n.end).filter(|s| s.by == 1 || s.by == -1)?;
    let (end, u, _) = unit_at(c, s.end, n.flags, true)?;
    f.span = Some((Length::new(n.milli, u), s.by as i8));
    Some(end)
}

/// `पहले`, `बाद`, `के भीतर` behind a length: the token behind and -1, 1, or 0 for `में` and `के भीतर`, which say "at most so long
/// from now" with a future verb only.
pub(super) fn direction(c: &Cursor, i: usize) -> Option<(usize, i8)> {
    if c.breaks(i) {
        return None;
    }
    let lex = c.lex(i);
    match lex.class {
        Class::Before if lex.english() && lex.ambiguous() => Some((i + 1, -1)),
        Class::Before => {
            // `दो दिन पहले ही` keeps its particle outside; `पहले से` is since.
            Some((i + 1, -1))
        }
        Class::After => Some((i + 1, 1)),
        Class::Ka if c.is(i + 1, Class::After) => Some((i + 2, 1)),
        Class::Ka if c.is(i + 1, Class::Within) => Some((i + 2, 0)),
        Class::Se if c.is(i + 1, Class::More) && c.is(i + 2, Class::Before) => Some((i + 3, -1)),
        Class::Se if c.is_value(i + 1, Class::More, -1) && c.one_of(i + 2, &["समय"]) => {
            Some((i + 3, 0))
        }
        // The postposition stays outside; the verb makes it "in so long from now".
        Class::Men if !lex.english() => Some((i, 0)),
        _ if c.one_of(i, &["hence"]) => Some((i + 1, 1)),
        _ => None,
    }
}

/// `तीन दिन पहले`, `दो साल बाद`, `two weeks ago`, `two days after Diwali`: the length read, what follows it places it.
pub(super) fn offset(c: &Cursor, i: usize, d: Duration, f: &mut Frame) -> Option<usize> {
    if d.adjective || d.whole {
        return None;
    }
    let (end, sign) = direction(c, d.end)?;
    if sign == 0 {
        return None;
    }
    // `तीन साल पहले की तुलना`, fine; `10 दिन पहले दिन` is none.
    let lex = c.lex(end - 1);
    if lex.english() && lex.ambiguous() {
        // before/after need what they count from; `later` and `earlier` do not.
        if matches!(c.str(end - 1), "before" | "after") {
            let at = if c.is(end, Class::The) { end + 1 } else { end };
            // No second count inside: a chain of them would be read over and over.
            let mut g = Frame::default();
            let after = match c.lex(at).class {
                Class::Num
                | Class::Scale
                | Class::Frac
                | Class::Half
                | Class::Few
                | Class::Unit => return None,
                _ if c.number(at) => day_month(c, number(c, at)?, &mut g)?,
                _ => {
                    let (after, found) = parse::frame(c, at)?;
                    g = found;
                    after
                }
            };
            if !g.has_day() && g.year.is_none() {
                return None;
            }
            *f = g;
            f.offset = Some((d.length, sign));
            return Some(after);
        }
    }
    f.offset = Some((d.length, sign));
    f.approx |= d.vague;
    // `हादसे के दो दिन बाद`, `आजादी से एक साल पहले`: counted from something that is no date.
    f.unanchored = matches!(c.before(i).class, Class::Ka | Class::Se) && i > 1;
    Some(end)
}
