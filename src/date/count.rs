//! Expressions that begin with a number.

use super::clock::{Time, clock};
use super::cursor::Cursor;
use super::day_month::{day_month, year_tail};
use super::duration::{Duration, duration, measured, unit_at};
use super::edge::half_letter;
use super::frame::{Day, Frame, Rel, Which, YearKind};
use super::hour::{marked, may_go_on, may_tell};
use super::length::Length;
use super::lexicon::Class;
use super::number::{Number, number};
use super::ordinal::{ord_at, ordinal};
use super::reported::is_fiscal;
use super::{deixis, evidence, numeric, parse, year};

/// A frame opened by the number (digits or words) at `i`.
pub(super) fn first(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    // What stands behind digits says which of the readers may find anything.
    let digits = c.number(i);
    let mark = digits && c.mark(i + 1);
    if mark && let Some((end, found)) = numeric::numeric(c, i) {
        *f = found;
        return Some(end);
    }
    if price(c, i) {
        return None;
    }
    let told =
        may_tell(c, i + 1) || !digits && (c.lex(i).class == Class::Half || may_go_on(c, i + 1));
    if told && let Some((end, t)) = marked(c, i) {
        f.clock = Some(t);
        return Some(end);
    }
    if digits && c.lex(i + 1).class == Class::OrdSuffix && ord_at(c, i).is_some() {
        // 15 वीं अगस्त was read above; 23rd of August as well.
        return ordinal(c, i, f);
    }
    if mark && let Some((end, y, to)) = evidence::year_pair(c, i) {
        f.year = Some(Rel::Abs(y));
        f.year_to = Some(to);
        // 2024-25 के वित्त वर्ष
        if c.ka(end) && c.is(end + 1, Class::Fiscal) && c.is_value(end + 2, Class::Unit, 6) {
            f.year_kind = YearKind::Fiscal;
            return Some(end + 3);
        }
        if to == y + 1 && is_fiscal(c, i, end) {
            f.year_kind = YearKind::Fiscal;
        }
        return Some(year_tail(c, end, f));
    }
    let n = number(c, i);
    if let Some(n) = n
        && let Some(end) = told_behind(c, i, n, f)
    {
        return Some(end);
    }
    // Fractions join what follows to a number of their own.
    let length = match c.lex(i).class {
        Class::Num | Class::Scale | Class::None => n.and_then(|n| measured(c, n)),
        _ => duration(c, i),
    };
    if let Some(d) = length {
        c.keep_length(i, d);
        return offset(c, i, d, f);
    }
    lone_year(c, i, n, f)
}

/// An expression whose number the word behind it explains: `22 मार्च`, `18 शताब्दी`, `दो रविवार बाद`, `300 ईसा पूर्व`.
fn told_behind(c: &Cursor, i: usize, n: Number, f: &mut Frame) -> Option<usize> {
    // What stands behind a number of four digits is seldom looked at: no day, hour or count of weekdays is that great.
    let small = n.digits <= 2;
    let behind = c.lex(n.end).class;
    if small
        && (c.mark(n.end) || month_may_be(behind))
        && let Some(end) = day_month(c, n, f)
    {
        return Some(end);
    }
    if matches!(behind, Class::None | Class::Ka | Class::Unit)
        && let Some(value) = n.whole()
        && let Some(end) = year::decade(c, i, value, n.end, f)
    {
        return Some(end);
    }
    match behind {
        // 18 शताब्दी
        Class::Unit if n.digits == 2 && c.is_value(n.end, Class::Unit, 8) => {
            if let Some(v) = n.within(10, 21) {
                f.century = Some(Rel::Abs(v as i32));
                return Some(n.end + 1);
            }
        }
        // 15 को सात बजे
        Class::Ko if matches!(n.digits, 1 | 2) && c.is(n.end, Class::Ko) => {
            if let Some(d) = n.within(1, 31)
                && marked(c, n.end + 1).is_some()
            {
                f.day = Some(Day::Dom(d as u8));
                return Some(n.end);
            }
        }
        Class::Weekday if small => {
            if let Some(end) = weekdays_on(c, n, f) {
                return Some(end);
            }
            if let Some((end, f2)) = weekday_day(c, n) {
                *f = f2;
                return Some(end);
            }
        }
        Class::Shift | Class::Aane => {
            if let Some(end) = points(c, n, f) {
                return Some(end);
            }
        }
        // 300 ईसा पूर्व, 500 ई.पू., 79 AD
        Class::Era | Class::Isa => {
            if let (Some(y), Some((end, bc))) = (n.within(1, 9999), year::era(c, n.end))
                && (bc || c.lex(n.end).english() || n.digits >= 3)
            {
                f.year = Some(Rel::Abs(y as i32));
                f.bc = bc;
                return Some(end);
            }
        }
        _ => {}
    }
    None
}

/// A year in front of an era, a month or a quarter, or that stands where years do.
fn lone_year(c: &Cursor, i: usize, n: Option<Number>, f: &mut Frame) -> Option<usize> {
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
    None
}

/// Whether a day of a month may stand before a word of the class.
fn month_may_be(class: Class) -> bool {
    use Class::*;
    matches!(class, Month | DateWord | Of | IndMonth | HijMonth)
}

/// A year in words is rare enough to count as one in front of a case ending.
pub(super) fn words_evident(c: &Cursor, end: usize) -> bool {
    c.is(end, Class::Men)
}

/// A price, a score, a section: `$12`, `₹ 20`, `धारा 144`.
pub(super) fn price(c: &Cursor, i: usize) -> bool {
    i > 0 && c.mark(i - 1) && (c.punct(i - 1, b'$') || matches!(c.str(i - 1), "₹" | "£" | "€"))
        || c.punct(i + 1, b'%') && !c.spaced(i + 1)
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
    // `down from 75.70 last year`: a figure, and when it was that.
    let one = c.lex(s.end).english() && !c.str(end - 1).ends_with('s');
    if one || n.whole().is_none() {
        return None;
    }
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
        // ten years back; but three months back pay
        _ if c.one_of(i, &["back"])
            && !c.one_of(
                i + 1,
                &["to", "pay", "wages", "rent", "home", "and", "with", "up"],
            ) =>
        {
            Some((i + 1, -1))
        }
        // two weeks from now
        Class::From if c.one_of(i + 1, &["now", "today"]) => Some((i + 2, 1)),
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
