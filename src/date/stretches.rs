//! Weeks, quarters, years and what is longer; fiscal years, named days, other calendars.

use super::days::{days_of, distance, pick};
use super::frame::{Day, Frame, Lunar, Rel, Week, YearKind};
use super::resolve::Context;
use super::tense::Tense;
use super::timex::TimexType;
use super::value::{self, Stretch, days, monday, months, ymd};
use super::{calendar, holiday};
use jiff::civil::Date;

pub(super) fn year_of(y: i32) -> Stretch {
    Stretch::dates(value::year(y), ymd(y, 1, 1), ymd(y + 1, 1, 1))
}

pub(super) fn month_of(y: i32, m: i32) -> Stretch {
    let first = ymd(y, m, 1);
    Stretch::dates(
        format!("{}-{m:02}", value::year(y)),
        first,
        first.and_then(|d| months(d, 1)),
    )
}

/// Everything but offsets, edges and times of day.
pub(super) fn calendar_part(f: &Frame, ctx: &Context) -> Stretch {
    let unknown = || Stretch::unknown(TimexType::Date);
    let today = ctx.today();
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
        const CODES: [&str; 5] = ["SP", "SU", "FA", "WI", "SU"];
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
    let whole = calendar_part(
        &Frame {
            day: None,
            ..f.clone()
        },
        ctx,
    );
    let day = match (whole.begin, whole.end) {
        (Some(b), Some(e)) if n > 0 => days(b.at.date(), n - 1).filter(|d| *d < e.at.date()),
        (_, Some(e)) if n < 0 => days(e.at.date(), n),
        _ => None,
    };
    day.map_or_else(|| Stretch::unknown(TimexType::Date), Stretch::day)
}

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

pub(super) fn before_christ(f: &Frame, year: Option<i32>) -> Stretch {
    if let Some(Rel::Abs(n)) = f.century {
        return Stretch::named(TimexType::Date, &format!("BC{:02}", n - 1));
    }
    match year {
        Some(y) => Stretch::named(TimexType::Date, &format!("BC{y:04}")),
        None => Stretch::unknown(TimexType::Date),
    }
}

/// Decades and centuries.
pub(super) fn long(f: &Frame, today: Option<Date>) -> Stretch {
    let now = today.map(|t| i32::from(t.year()));
    let century = match f.century {
        Some(Rel::Abs(n)) => Some(n),
        Some(Rel::Off(n)) => now.map(|y| (y - 1) / 100 + 1 + n),
        None => None,
    };
    let decade = match f.decade {
        // The n-th of the century.
        Some(Rel::Abs(n)) if n < 0 => century.map(|c| (c - 1) * 10 + (-n - 1)),
        Some(Rel::Abs(n)) => Some(n),
        Some(Rel::Off(n)) => now.map(|y| y / 10 + n),
        None => None,
    };
    if f.decade.is_some() {
        return match decade {
            Some(d) => Stretch::dates(format!("{d:03}"), ymd(d * 10, 1, 1), ymd(d * 10 + 10, 1, 1)),
            None => Stretch::unknown(TimexType::Date),
        };
    }
    match century {
        Some(c) if (1..=99).contains(&c) => Stretch::dates(
            format!("{:02}", c - 1),
            ymd(c * 100 - 99, 1, 1),
            ymd(c * 100 + 1, 1, 1),
        ),
        _ => Stretch::unknown(TimexType::Date),
    }
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
        return Stretch::named(TimexType::Date, &format!("XXXX-{letter}{n}"));
    };
    let begin = ymd(y, (n - 1) * length + 1, 1);
    Stretch::dates(
        format!("{}-{letter}{n}", value::year(y)),
        begin,
        begin.and_then(|d| months(d, length)),
    )
}

/// Weeks and what stands in them.
pub(super) fn weeks(f: &Frame, week: Week, year: Option<i32>, ctx: &Context) -> Stretch {
    let unknown = || Stretch::unknown(TimexType::Date);
    let start = match week {
        Week::Off(n) => match ctx.today().and_then(monday).and_then(|m| days(m, 7 * n)) {
            Some(m) => m,
            None if f.weekday.is_some() => {
                return Stretch::named(
                    TimexType::Date,
                    &format!("XXXX-WXX-{}", f.weekday.unwrap_or(1)),
                );
            }
            None => return unknown(),
        },
        Week::OfDay => {
            let mut g = f.clone();
            g.week = None;
            let day = days_of(&g, year, ctx);
            match day.begin.and_then(|m| monday(m.at.date())) {
                Some(m) => m,
                None => return unknown(),
            }
        }
        Week::Nth(n) => {
            let first = if f.month.is_some() {
                let g = Frame {
                    week: None,
                    ..f.clone()
                };
                days_of(&g, year, ctx).begin.map(|m| m.at.date())
            } else {
                let y = year.or(ctx.today().map(|t| i32::from(t.year())));
                y.and_then(|y| ymd(y, 1, 1))
            };
            let Some(first) = first else { return unknown() };
            // Without a month or year the week is one of something unknown (`पहले सप्ताह में`), unless numbered like `सप्ताह 10`.
            if f.month.is_none() && f.year.is_none() && n < 10 {
                return unknown();
            }
            let length = if f.month.is_some() { 1 } else { 12 };
            match nth_week(first, length, n) {
                Some(m) => m,
                None => return unknown(),
            }
        }
    };
    // What news tells of a weekend was the last one.
    let start = match (f.near_week && ctx.tense != Tense::Future, ctx.today()) {
        (true, Some(t)) if days(start, 5).is_some_and(|s| s > t) => match days(start, -7) {
            Some(last) => last,
            None => return unknown(),
        },
        _ => start,
    };
    if f.weekend {
        let iso = days(start, 3).map(|d| d.iso_week_date());
        let v = iso.map_or(String::new(), |w| {
            format!("{:04}-W{:02}-WE", w.year(), w.week())
        });
        return Stretch::dates(v, days(start, 5), days(start, 7));
    }
    if let Some(w) = f.weekday {
        return days(start, i32::from(w) - 1).map_or_else(unknown, Stretch::day);
    }
    let iso = start.iso_week_date();
    Stretch::dates(
        format!("{:04}-W{:02}", iso.year(), iso.week()),
        Some(start),
        days(start, 7),
    )
}

/// Monday of the n-th week: the first is the one whose Thursday lies in the month or year, as ISO 8601 counts.
pub(super) fn nth_week(first: Date, length: i32, n: i32) -> Option<Date> {
    if n > 0 {
        let thursday = days(monday(days(first, 3)?)?, 3)?;
        return days(thursday, 7 * (n - 1) - 3);
    }
    let last = days(months(first, length)?, -1)?;
    let thursday = days(monday(days(last, -3)?)?, 3)?;
    days(thursday, 7 * (n + 1) - 3)
}

/// A named day in its year, or in the year that tense and table allow.
pub(super) fn named_day(f: &Frame, id: usize, year: Option<i32>, ctx: &Context) -> Stretch {
    let in_year = |y: i32| {
        i16::try_from(y)
            .ok()
            .into_iter()
            .flat_map(move |y| holiday::days(id, y))
    };
    let feast = |first: Date| {
        let last = holiday::last(id, first);
        if last == first {
            return Stretch::day(first);
        }
        let value = format!("{}/{}", value::day(first), value::day(last));
        Stretch::dates(value, Some(first), last.tomorrow().ok())
    };
    // Of a feast that a year has twice, the year alone says nothing.
    let only = |y: i32| {
        let mut days = in_year(y);
        days.next().filter(|_| days.next().is_none())
    };
    if let Some(y) = year {
        return only(y).map_or_else(|| Stretch::unknown(TimexType::Date), feast);
    }
    let open = || match holiday::fixed(id) {
        Some((m, d)) => Stretch::named(TimexType::Date, &format!("XXXX-{m:02}-{d:02}")),
        None => Stretch::unknown(TimexType::Date),
    };
    let Some(t) = ctx.today() else { return open() };
    let y = i32::from(t.year());
    let candidates = (y - 1..=y + 1).flat_map(in_year);
    let day = match f.month_which {
        Some(-1) => candidates.filter(|d| *d < t).max(),
        Some(0) => only(y),
        Some(_) => candidates.filter(|d| *d > t).min(),
        // A table with a gap beside today would pick the wrong year.
        None => pick(candidates, t, ctx).filter(|d| distance(*d, t) < 367),
    };
    day.map_or_else(open, feast)
}

/// The month of that name that the reference makes likely: the last or coming one by tense, else the nearest.
fn hijri_near(month: u8, ctx: &Context) -> Option<(Date, Date)> {
    let t = ctx.today()?;
    // A lunar year is eleven days shorter.
    let year = (i32::from(t.year()) - 622) * 33 / 32;
    (year - 1..=year + 2)
        .filter_map(|y| calendar::hijri_month(y, month))
        .filter(|(a, b)| match ctx.tense {
            Tense::Past => *a <= t,
            Tense::Future => *b > t,
            Tense::Unknown => true,
        })
        .min_by_key(|(a, _)| distance(*a, t))
}

/// Months and days of the lunar and the Saka calendars.
pub(super) fn lunar_date(f: &Frame, lunar: Lunar, year: Option<i32>, ctx: &Context) -> Stretch {
    let unknown = || Stretch::unknown(TimexType::Date);
    let day = match f.day {
        Some(Day::Dom(d)) => Some(d),
        _ => None,
    };
    let Some(month) = lunar.month else {
        return unknown();
    };
    if lunar.hijri {
        let named = year.filter(|_| f.year_kind == YearKind::Hijri);
        let Some((a, b)) = named
            .and_then(|y| calendar::hijri_month(y, month))
            .or_else(|| hijri_near(month, ctx).filter(|_| year.is_none() && day.is_none()))
        else {
            return unknown();
        };
        let mut value = format!("{:04}-{:02}", a.year(), a.month());
        if a.month() != b.month() {
            value += &format!("/{:04}-{:02}", b.year(), b.month());
        }
        let mut s = Stretch::dates(value, Some(a), Some(b));
        s.modifier = Some("APPROX".into());
        let Some(d) = day else { return s };
        // The sighted month begins a day before or behind the reckoned one: three days hold the one meant.
        let on = |n: i32| days(a, i32::from(d) - 1 + n).filter(|x| *x <= b);
        let (Some(first), Some(last), Some(end)) = (on(-1), on(1), on(2)) else {
            return unknown();
        };
        let mut s = Stretch::dates(
            format!("{}/{}", value::day(first), value::day(last)),
            Some(first),
            Some(end),
        );
        s.modifier = Some("APPROX".into());
        return s;
    }
    if f.year_kind == YearKind::Shaka {
        let Some((a, b)) = year.and_then(|y| calendar::saka(y, Some(month), day)) else {
            return unknown();
        };
        return match day {
            Some(_) => Stretch::day(a),
            None => Stretch::dates(
                format!(
                    "{:04}-{:02}/{:04}-{:02}",
                    a.year(),
                    a.month(),
                    b.year(),
                    b.month()
                ),
                Some(a),
                Some(b),
            ),
        };
    }
    if lunar.tithi.is_some() || lunar.paksha.is_some() || day.is_some() || f.weekday.is_some() {
        return unknown();
    }
    let g = match f.year_kind {
        YearKind::Vikram => year.map(|y| y - 57),
        _ => ctx.today().map(|t| {
            // The year whose month lies nearest.
            let (y, m) = (i32::from(t.year()), i32::from(t.month()));
            if i32::from(month) >= 10 && m < 4 {
                y - 1
            } else {
                y
            }
        }),
    };
    let Some((a, b)) = g
        .and_then(|y| i16::try_from(y).ok())
        .and_then(|y| calendar::lunar_month(y, month))
    else {
        return unknown();
    };
    let last = months(b, -1).unwrap_or(b);
    let mut s = Stretch::dates(
        format!(
            "{:04}-{:02}/{:04}-{:02}",
            a.year(),
            a.month(),
            last.year(),
            last.month()
        ),
        Some(a),
        Some(b),
    );
    s.modifier = Some("APPROX".into());
    s
}
