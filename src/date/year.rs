//! Years with their marks, eras, fiscal years, decades.

use super::cursor::Cursor;
use super::evidence::{LIKELY, year_number, year_pair};
use super::frame::{Frame, Rel, YearKind};
use super::lexicon::{ADJECTIVE, Class, SHORT};
use super::number::number;
use super::numeric;
use crate::token::CAPITAL;

/// An era behind a year: `ई.`, `ईस्वी`, `ईसा पूर्व`, BC.
pub(super) fn era(c: &Cursor, i: usize) -> Option<(usize, bool)> {
    if c.is(i, Class::Isa) {
        if c.is(i + 1, Class::Before) {
            return Some((i + 2, true));
        }
        return None;
    }
    let lex = c.lex(i);
    if lex.class != Class::Era || c.breaks(i) || lex.english() && !c.has(i, CAPITAL) {
        return None;
    }
    let mut end = i + 1;
    // `200 ई-बसें`: electronic or electric, and so many of them.
    if lex.has(SHORT) && c.punct(end, b'-') && !c.spaced(end) {
        return None;
    }
    if lex.has(SHORT) && c.punct(end, b'.') {
        end += 1;
        // ई . पू .
        if c.one_of(end, &["पू"]) {
            end += 1;
            if c.punct(end, b'.') {
                end += 1;
            }
            return Some((end, true));
        }
    }
    Some((end, lex.v < 0))
}

/// Puts a year, and an era behind it, into the frame.
pub(super) fn fill(c: &Cursor, end: usize, y: i32, f: &mut Frame) -> usize {
    f.year = Some(Rel::Abs(y));
    if let Some((after, bc)) = era(c, end) {
        f.bc = bc;
        return after;
    }
    end
}

/// `वर्ष 2004`, `सन् 1947`, `साल 2024-25`, `year 2020`, `ईसवी सन 1857`.
pub(super) fn marked(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    let mark = lex.class == Class::YearMark
        || lex.class == Class::Unit && lex.v == 6 && !lex.has(ADJECTIVE);
    if !mark || lex.class == Class::YearMark && lex.roman() && !c.number(i + 1) {
        return None;
    }
    if let Some((end, y, to)) = year_pair(c, i + 1) {
        f.year = Some(Rel::Abs(y));
        f.year_to = Some(to);
        return Some(end);
    }
    if let Some((end, y)) = year_number(c, i + 1) {
        return Some(fill(c, end, y, f));
    }
    // साल 247, सन 79: three digits only right behind the mark.
    let n = number(c, i + 1)?;
    let y = n
        .within(100, 999)
        .or_else(|| n.within(1, 99).filter(|_| lex.class == Class::YearMark))?;
    let unit = c.is(n.end, Class::Unit) || c.is(n.end, Class::Scale);
    let end = (!unit && !c.joined(n.end)).then(|| fill(c, n.end, y as i32, f))?;
    // `सन् 57`: of the last century, unless an era says otherwise.
    if (30..100).contains(&y) && end == n.end && c.one_of(i, &["सन", "सन्"]) {
        f.year = Some(Rel::Abs(1900 + y as i32));
    }
    Some(end)
}

/// `वित्त वर्ष 2024-25`, `वित्तीय वर्ष`, FY25, `sy18`, `शैक्षणिक वर्ष`, `कैलेंडर वर्ष`.
pub(super) fn kind(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    f.year_kind = match lex.class {
        Class::Fiscal => YearKind::Fiscal,
        Class::Academic => YearKind::Academic,
        Class::Calendar => YearKind::Calendar,
        _ => return None,
    };
    let mut end = i + 1;
    let unit = c.is_value(end, Class::Unit, 6);
    if unit || c.one_of(end, &["सत्र"]) && lex.class == Class::Academic {
        end += 1;
    }
    // FY-26, FY'26
    if (c.dash(end) || lex.english() && apostrophe(c, end) && !c.spaced(end + 1))
        && c.number(end + 1)
        && !unit
    {
        end += 1;
    }
    if let Some((after, y, to)) = year_pair(c, end) {
        f.year = Some(Rel::Abs(y));
        f.year_to = Some(to);
        return Some(after);
    }
    // FY2025-26, in one piece
    if let (Some((y, 4)), Some((to, 2))) = (c.digits(end), c.digits(end + 2))
        && lex.english()
        && (1900..=2100).contains(&y)
        && c.punct(end + 1, b'-')
        && to == (y + 1) % 100
        && !c.joined(end + 3)
    {
        f.year = Some(Rel::Abs(y as i32));
        return Some(end + 3);
    }
    if let Some((after, y)) = year_number(c, end).or_else(|| {
        c.digits(end)
            .filter(|d| d.1 == 4)
            .map(|d| (end + 1, d.0 as i32))
    }) {
        // `प्रति स्कूल 5000 रुपये`
        if !(1900..=2100).contains(&y) {
            return None;
        }
        f.year = Some(Rel::Abs(named_by_end(y, f.year_kind)));
        return Some(after);
    }
    // FY25, sy18: India names the fiscal year by the one it ends in.
    // `वित्त वर्ष 26 की दूसरी तिमाही`: read from FY26; nothing but the end of the phrase may stand behind it.
    let read_out = |y: u32| {
        unit && f.year_kind == YearKind::Fiscal
            && (10..=40).contains(&y)
            && (c.ends(end + 1)
                || c.mark(end + 1) && !c.joined(end + 1)
                || matches!(
                    c.lex(end + 1).class,
                    Class::Ka | Class::Men | Class::Ko | Class::Se | Class::Tak | Class::Par
                ))
    };
    if let Some((y, 2)) = c
        .digits(end)
        .filter(|d| lex.english() || d.1 == 2 && read_out(d.0))
    {
        let y = numeric::year(y, 2);
        let to = c.punct(end + 1, b'-')
            && c.digits(end + 2)
                .is_some_and(|d| d.1 == 2 && d.0 as i32 == (y + 1) % 100);
        f.year = Some(Rel::Abs(if to { y } else { named_by_end(y, f.year_kind) }));
        return Some(if to { end + 3 } else { end + 1 });
    }
    unit.then_some(end)
}

/// `15 Jan'26`, `Aug ’47`: two digits of a year behind their apostrophe, token `i`, and a month, a quarter or `FY`.
pub(super) fn shortened(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let digits = i + 1;
    if !apostrophe(c, i) || c.spaced(digits) || c.joined(digits + 1) || f.year.is_some() {
        return None;
    }
    let named = matches!(f.month, Some(Rel::Abs(_))) && f.month_which.is_none()
        || matches!(f.quarter, Some(Rel::Abs(_)));
    let (y, 2) = c.digits(digits).filter(|_| named)? else {
        return None;
    };
    f.year = Some(Rel::Abs(numeric::year(y, 2)));
    Some(digits + 1)
}

/// An apostrophe, straight or curved.
pub(super) fn apostrophe(c: &Cursor, i: usize) -> bool {
    c.punct(i, b'\'') || c.mark(i) && !c.breaks(i) && matches!(c.str(i), "\u{2019}" | "\u{2018}")
}

/// `2023-24`: a year and the next.
pub(super) fn two(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let (end, y, to) = year_pair(c, i).filter(|(_, y, to)| *to == y + 1)?;
    (f.year, f.year_to) = (Some(Rel::Abs(y)), Some(to));
    Some(end)
}

/// `FY2025` ends in March 2025, and so does `वित्त वर्ष 2025`, which Hindi business news writes for it; a school year is named by
/// the year it begins in as often, and stays.
fn named_by_end(y: i32, kind: YearKind) -> i32 {
    if kind == YearKind::Fiscal { y - 1 } else { y }
}

/// `80 के दशक`, `1970 के दशक`, `1980s`: the decade that the number at `i`, ending before `end`, names.
pub(super) fn decade(c: &Cursor, i: usize, value: u32, end: usize, f: &mut Frame) -> Option<usize> {
    let whole = value.is_multiple_of(10)
        && ((10..100).contains(&value) || LIKELY.contains(&value) && value <= 2090);
    if !whole {
        return None;
    }
    let full = if value < 100 {
        if value < 30 {
            2000 + value
        } else {
            1900 + value
        }
    } else {
        value
    };
    let tail = c.word(end) && c.joined(end) && matches!(c.str(end), "s");
    let named = c.ka(end) && c.lex(end + 1).is(Class::Unit) && c.lex(end + 1).v == 7;
    let plain = c.is_value(end, Class::Unit, 7) && LIKELY.contains(&value);
    let end = match (tail, named, plain) {
        (true, _, _) if value >= 100 || i > 0 => end + 1,
        (_, true, _) => end + 2,
        (_, _, true) => end + 1,
        _ => return None,
    };
    f.decade = Some(Rel::Abs(full as i32 / 10));
    Some(end)
}
