//! A stretch named by its end, as companies and banks report: `quarter ended March 31`, `nine months ended December 31, 2025`.

use super::cursor::Cursor;
use super::duration::duration;
use super::evidence;
use super::expression::{Expression, Meaning, SURE};
use super::frame::{Day, Frame, Rel, YearKind};
use super::length::{Length, unit};
use super::lexicon::Class;
use super::parse::frame;
use super::timex::TimexType;
use super::value::{self, Stretch, days, months};

const WORDS: [&str; 2] = ["ended", "ending"];

/// Whether the word at `i` says so.
pub(super) fn says(c: &Cursor, i: usize) -> bool {
    c.one_of(i, &WORDS)
}

/// The stretch at token `i`, where a length was read or a bare unit stands.
pub(super) fn ended(
    c: &Cursor,
    i: usize,
    read: &Option<Expression>,
    f: &mut Frame,
) -> Option<Expression> {
    let (at, length) = match read {
        Some(e) => match e.meaning {
            Meaning::Length {
                length,
                upper: None,
                ..
            } => (e.end, length),
            _ => return None,
        },
        None => {
            let lex = c.lex(i);
            let unit = lex.class == Class::Unit && lex.english();
            (i + 1, unit.then(|| Length::new(1000, lex.v as u8))?)
        }
    };
    if !says(c, at) {
        return None;
    }
    let coarse = matches!(
        length.finest(),
        unit::WEEK | unit::MONTH | unit::YEAR | unit::QUARTER | unit::HALF | unit::FORTNIGHT
    );
    let (end, date) = frame(c, at + 1)?;
    let dated = date.month.is_some() && matches!(date.day, Some(Day::Dom(_)) | None);
    if !coarse || !dated || date.has_time() || date.offset.is_some() || date.edge.is_some() {
        return None;
    }
    *f = date;
    Some(Expression {
        end,
        back: 0,
        meaning: Meaning::Ended(length),
        rule: "stretch",
        score: SURE,
    })
}

/// Whether it is said to have ended.
pub(super) fn over(c: &Cursor, i: usize, end: usize) -> bool {
    (i..end).any(|k| c.one_of(k, &WORDS[..1]))
}

/// So long, up to the end of the day or month.
pub(super) fn stretch(e: &Expression, last: Stretch) -> Stretch {
    let unknown = || Stretch::unknown(TimexType::Date);
    let (Meaning::Ended(length), Some(end)) = (&e.meaning, last.end.map(|m| m.at.date())) else {
        return unknown();
    };
    let begin = length.shift(end.at(0, 0, 0, 0), -1).map(|at| at.date());
    let Some(begin) = begin else { return unknown() };
    let value = match (begin.day(), end.day()) {
        (1, 1) => months(end, -1).map(|m| match m == begin {
            true => value::month(m),
            false => format!("{}/{}", value::month(begin), value::month(m)),
        }),
        _ => days(end, -1).map(|d| format!("{}/{}", value::day(begin), value::day(d))),
    };
    Stretch::dates(value.unwrap_or_default(), Some(begin), Some(end))
}

/// `वर्ष 2026 के पहले दस महीनों`, `चालू वित्त वर्ष के पहले छह महीने`: the same in Hindi, where the year stands in front, ending before `end`.
#[inline(never)]
pub(super) fn opening_months(c: &Cursor, end: usize, f: &mut Frame) -> Option<Expression> {
    let year = f.year.filter(|_| {
        f.month.is_none()
            && f.quarter.is_none()
            && f.half.is_none()
            && f.edge.is_none()
            && (f.year_to.is_none() || f.year_kind == YearKind::Fiscal)
            && !f.has_day()
            && !f.has_time()
            && matches!(f.year_kind, YearKind::Calendar | YearKind::Fiscal)
    })?;
    let first = c.one_of(end + 1, &["पहले", "शुरुआती", "प्रथम"]);
    if !first || !c.ka(end) {
        return None;
    }
    let length = duration(c, end + 2).filter(|d| !d.vague && !d.adjective && d.upper.is_none())?;
    let (milli, unit::MONTH) = length.length.single()? else {
        return None;
    };
    let n = (milli / 1000) as i32;
    if !milli.is_multiple_of(1000) || !(2..=12).contains(&n) {
        return None;
    }
    let whole = |meaning| {
        Some(Expression {
            end: length.end,
            back: 0,
            meaning,
            rule: "stretch",
            score: SURE,
        })
    };
    match (year, f.year_kind) {
        (Rel::Abs(y), kind) => {
            let before = if kind == YearKind::Fiscal { 3 } else { 0 };
            let month = |n: i32| Frame {
                year: Some(Rel::Abs(y + (n - 1) / 12)),
                month: Some(Rel::Abs((n - 1) % 12 + 1)),
                ..Frame::default()
            };
            let (a, b) = (month(before + 1), month(before + n));
            return whole(Meaning::Range(Box::new(a), Box::new(b)));
        }
        (Rel::Off(_), YearKind::Calendar) => {
            let month = |n: i32| Frame {
                year: Some(year),
                month: Some(Rel::Abs(n)),
                ..Frame::default()
            };
            return whole(Meaning::Range(Box::new(month(1)), Box::new(month(n))));
        }
        // Of a fiscal year that only today names, quarters and halves.
        _ if n == 3 => f.quarter = Some(Rel::Abs(1)),
        _ if n == 6 => f.half = Some(Rel::Abs(1)),
        _ => f.impossible = true,
    }
    whole(Meaning::Frame)
}

/// `first nine months of 2026`, `of FY26`: the months that a year opens with; `end` is behind the unit.
pub(super) fn opening(c: &Cursor, i: usize, end: usize, f: &Frame) -> Option<Expression> {
    if f.day != Some(Day::Ordinal(1)) || !c.is(end, Class::Of) || !c.lex(end).english() {
        return None;
    }
    let length = duration(c, i + 1)?.length;
    let Some((milli, unit::MONTH)) = length.single() else {
        return None;
    };
    let months = (milli / 1000) as i32;
    let at = end + 1 + usize::from(c.is(end + 1, Class::The));
    let (end, year) = match evidence::year_number(c, at) {
        Some((end, y)) => {
            let year = Frame {
                year: Some(Rel::Abs(y)),
                ..Frame::default()
            };
            (end, year)
        }
        None if matches!(c.lex(at).class, Class::Fiscal | Class::Calendar) => frame(c, at)?,
        None => return None,
    };
    let Some(Rel::Abs(y)) = year.year else {
        return None;
    };
    if !(1..=12).contains(&months) || year.month.is_some() || year.year_to.is_some() {
        return None;
    }
    // The fiscal year begins with April.
    let before = match year.year_kind {
        YearKind::Fiscal => 3,
        _ => 0,
    };
    let month = |n: i32| Frame {
        year: Some(Rel::Abs(y + (n - 1) / 12)),
        month: Some(Rel::Abs((n - 1) % 12 + 1)),
        ..Frame::default()
    };
    Some(Expression {
        end,
        back: 0,
        meaning: Meaning::Range(
            Box::new(month(before + 1)),
            Box::new(month(before + months)),
        ),
        rule: "range",
        score: SURE,
    })
}
