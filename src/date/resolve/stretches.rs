//! The years, months and other stretches of the calendar that a frame's slots name.

use super::Context;
use super::days::days_of;
use super::long::{before_christ, long};
use super::named_day::named_day;
use super::other_calendar::lunar_date;
use super::part_year::{fiscal, fiscal_of, parts_of_year, reported_part};
use super::weeks::weeks;
use crate::date::calendar;
use crate::date::frame::{Day, Frame, Rel, YearKind};
use crate::date::timex::TimexType;
use crate::date::value::{self, Stretch, days, ymd};
use jiff::civil::Date;

pub(super) fn year_of(y: i32) -> Stretch {
    Stretch::dates(value::year(y), ymd(y, 1, 1), ymd(y + 1, 1, 1))
}

pub(super) fn month_of(y: i32, m: i32) -> Stretch {
    let first = ymd(y, m, 1);
    let next = if m == 12 {
        ymd(y.saturating_add(1), 1, 1)
    } else {
        ymd(y, m.saturating_add(1), 1)
    };
    let value = first.map_or_else(String::new, value::month);
    Stretch::dates(value, first, next)
}

/// Whether it is a quarter or a half of a year and the next.
fn is_part_of_two(f: &Frame) -> bool {
    let part = matches!(
        (f.quarter, f.half),
        (Some(Rel::Abs(_)), _) | (_, Some(Rel::Abs(_)))
    );
    match (f.year, f.year_to) {
        (Some(Rel::Abs(y)), Some(to)) => part && to == y + 1,
        _ => false,
    }
}

/// `वित्त वर्ष 2024-25 की जून तिमाही`, `2024-25 का मार्च`: with the year that a month has in a fiscal one.
fn month_of_fiscal(f: &Frame, today: Option<Date>) -> Option<Frame> {
    let Some(Rel::Abs(month)) = f.month else {
        return None;
    };
    let first = match (f.year_kind, f.year?, f.year_to) {
        (YearKind::Fiscal, Rel::Abs(y), _) => y,
        (YearKind::Fiscal, Rel::Off(n), _) => fiscal_of(today?) + n,
        (YearKind::Calendar, Rel::Abs(y), Some(to)) if to == y + 1 => y,
        _ => return None,
    };
    Some(Frame {
        year: Some(Rel::Abs(first + i32::from(month <= 3))),
        year_to: None,
        year_kind: YearKind::Calendar,
        ..*f
    })
}

/// Everything but offsets, edges and times of day.
pub(super) fn calendar_part(f: &Frame, ctx: &Context) -> Stretch {
    let unknown = || Stretch::unknown(TimexType::Date);
    let today = ctx.today();
    if let Some(f) = month_of_fiscal(f, today) {
        return calendar_part(&f, ctx);
    }
    let year = match f.year {
        Some(Rel::Abs(y)) => Some(y),
        Some(Rel::Off(n)) => today.map(|t| i32::from(t.year()) + n),
        None => None,
    };
    if let Some(lunar) = f.lunar {
        return lunar_date(f, lunar, year, ctx);
    }
    match f.year_kind {
        YearKind::Vikram => {
            let Some((a, b, exact)) = year.and_then(calendar::vikram) else {
                return unknown();
            };
            let mut s =
                Stretch::dates(format!("{:04}/{:04}", a.year(), b.year()), Some(a), Some(b));
            s.modifier = (!exact).then(|| "APPROX".into());
            return s;
        }
        YearKind::Shaka => {
            let Some((a, b)) = year.and_then(|y| calendar::saka(y, None, None)) else {
                return unknown();
            };
            return Stretch::dates(
                format!("{:04}-03/{:04}-03", a.year(), b.year()),
                Some(a),
                Some(b),
            );
        }
        YearKind::Hijri => {
            let Some((a, b)) = year.and_then(calendar::hijri) else {
                return unknown();
            };
            let mut s =
                Stretch::dates(format!("{:04}/{:04}", a.year(), b.year()), Some(a), Some(b));
            s.modifier = Some("APPROX".into());
            return s;
        }
        YearKind::Fiscal | YearKind::Academic => return fiscal(f, ctx),
        // `2023-24 की चौथी तिमाही`: a part of two years is one of a fiscal year.
        YearKind::Calendar if is_part_of_two(f) => return fiscal(f, ctx),
        YearKind::Calendar => {}
    }
    if let (Some(Day::Ordinal(n)), true) = (f.day, f.coarse()) {
        return nth_day(f, n, ctx);
    }
    if let Some(id) = f.holiday {
        return named_day(f, id, year, ctx);
    }
    if f.bc {
        return before_christ(f, year);
    }
    if f.century.is_some() || f.decade.is_some() {
        return long(f, today);
    }
    if let Some((season, by)) = f.season {
        use crate::date::set::SEASONS as CODES;
        let code = CODES
            .get(usize::from(season).wrapping_sub(1))
            .copied()
            .unwrap_or("SU");
        let y = year.or_else(|| Some(i32::from(today?.year()) + by?));
        return Stretch::named(
            TimexType::Date,
            &format!("{}-{code}", y.map_or("XXXX".into(), value::year)),
        );
    }
    if f.reported
        && let Some(part) = reported_part(f, year, ctx)
    {
        return part;
    }
    if let Some(q) = f.quarter {
        return parts_of_year(year, today, q, 3, 'Q');
    }
    if let Some(h) = f.half {
        return parts_of_year(year, today, h, 6, 'H');
    }
    if let Some(week) = f.week {
        return weeks(f, week, year, ctx);
    }
    if f.month.is_some() || f.day.is_some() || f.weekday.is_some() {
        return days_of(f, year, ctx);
    }
    if let (Some(y), Some(to)) = (year, f.year_to) {
        return Stretch::dates(
            format!("{}/{}", value::year(y), value::year(to)),
            ymd(y, 1, 1),
            ymd(to + 1, 1, 1),
        );
    }
    match (year, f.year) {
        (Some(y), _) => year_of(y),
        (None, Some(_)) => Stretch::named(TimexType::Date, "XXXX"),
        _ => unknown(),
    }
}

/// `इस महीने का आखिरी दिन`: the n-th day of a stretch, from its end where negative.
fn nth_day(f: &Frame, n: i32, ctx: &Context) -> Stretch {
    let whole = calendar_part(&Frame { day: None, ..*f }, ctx);
    let day = match (whole.begin, whole.end) {
        (Some(b), Some(e)) if n > 0 => days(b.at.date(), n - 1).filter(|d| *d < e.at.date()),
        (_, Some(e)) if n < 0 => days(e.at.date(), n),
        _ => None,
    };
    day.map_or_else(|| Stretch::unknown(TimexType::Date), Stretch::day)
}
