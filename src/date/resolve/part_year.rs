//! Fiscal years, quarters and halves.

use super::Context;
use crate::date::frame::{Frame, Rel};
use crate::date::tense::Tense;
use crate::date::timex::TimexType;
use crate::date::value::{self, Stretch, months, ymd};
use jiff::civil::Date;

/// The fiscal year that a date lies in, by the year it begins in.
pub(super) fn fiscal_of(d: Date) -> i32 {
    i32::from(d.year()) - i32::from(d.month() < 4)
}

pub(super) fn fiscal(f: &Frame, ctx: &Context) -> Stretch {
    let start = match f.year {
        Some(Rel::Abs(y)) => Some(y),
        Some(Rel::Off(n)) => ctx.today().map(|t| fiscal_of(t) + n),
        None => None,
    };
    let Some(y) = start else {
        return Stretch::unknown(TimexType::Date);
    };
    let last = f.year_to.unwrap_or(y + 1);
    let (first, count, step) = match (f.quarter, f.half) {
        (Some(Rel::Abs(q)), _) => (3 * (q - 1), 3, 1),
        (_, Some(Rel::Abs(h))) => (6 * (h - 1), 6, 1),
        _ => (0, 12 * (last - y), 1),
    };
    let begin = ymd(y, 4, 1).and_then(|d| months(d, first * step));
    let end = begin.and_then(|d| months(d, count));
    let (Some(b), Some(e)) = (begin, end.and_then(|e| months(e, -1))) else {
        return Stretch::unknown(TimexType::Date);
    };
    Stretch::dates(
        format!(
            "{:04}-{:02}/{:04}-{:02}",
            b.year(),
            b.month(),
            e.year(),
            e.month()
        ),
        begin,
        end,
    )
}

/// A quarter or half of the fiscal year that today makes likely: the one that began last, or that does not end before today where the
/// clause looks ahead. None where a year is named or nothing says what day it is.
pub(super) fn reported_part(f: &Frame, year: Option<i32>, ctx: &Context) -> Option<Stretch> {
    let (None, None, Some(today)) = (year, f.year, ctx.today()) else {
        return None;
    };
    let now = fiscal_of(today);
    let of = |y: i32| {
        let part = Frame {
            year: Some(Rel::Abs(y)),
            ..*f
        };
        fiscal(&part, ctx)
    };
    let begun = |s: &Stretch| s.begin.is_some_and(|b| b.at.date() <= today);
    let ended = |s: &Stretch| s.end.is_some_and(|e| e.at.date() <= today);
    let whole = matches!(
        (f.quarter, f.half),
        (Some(Rel::Abs(_)), _) | (None, Some(Rel::Abs(_)))
    );
    let mut years = [now + 1, now, now - 1].map(of).into_iter();
    let found = match ctx.tense {
        Tense::Future | Tense::Planned => years.rfind(|s| !ended(s)),
        Tense::Past | Tense::Unknown => years.find(begun),
    };
    found.filter(|_| whole)
}

/// Quarters and halves of the calendar year.
pub(super) fn parts_of_year(
    year: Option<i32>,
    today: Option<Date>,
    which: Rel,
    length: i32,
    letter: char,
) -> Stretch {
    let (y, n) = match which {
        Rel::Abs(n) => (year.or(today.map(|t| i32::from(t.year()))), n),
        Rel::Off(by) => {
            let Some(t) = today else {
                return Stretch::unknown(TimexType::Date);
            };
            let index =
                i32::from(t.year()) * (12 / length) + (i32::from(t.month()) - 1) / length + by;
            (
                Some(index.div_euclid(12 / length)),
                index.rem_euclid(12 / length) + 1,
            )
        }
    };
    let Some(y) = y else {
        return Stretch::valued(TimexType::Date, format!("XXXX-{letter}{n}"));
    };
    let begin = ymd(y, (n - 1) * length + 1, 1);
    Stretch::dates(
        format!("{}-{letter}{n}", value::year(y)),
        begin,
        begin.and_then(|d| months(d, length)),
    )
}
