//! What a frame means on the calendar.

use super::calendar;
use super::clock::{self, Clock};
use super::duration::unit;
use super::frame::{Day, Edge, Frame, Open, Rel, Week, Which, YearKind};
use super::holiday;
use super::tense::Tense;
use super::timex::{Timex, TimexType};
use super::value::{self, Moment, Stretch};
use jiff::civil::{Date, DateTime, Weekday};

/// What resolution knows beside the frame.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    pub reference: Option<DateTime>,
    /// The day last named in the document.
    pub last: Option<Date>,
    pub tense: Tense,
    /// The day named before in the same sentence: where a bare clock time belongs.
    pub near: Option<Date>,
    /// Not before this day: the start of the range whose end is looked for.
    pub after: Option<Date>,
}

impl Context {
    fn today(&self) -> Option<Date> {
        self.reference.map(|r| r.date())
    }
}

fn days(d: Date, n: i32) -> Option<Date> {
    d.checked_add(jiff::Span::new().try_days(n).ok()?).ok()
}

fn months(d: Date, n: i32) -> Option<Date> {
    d.checked_add(jiff::Span::new().try_months(n).ok()?).ok()
}

fn ymd(y: i32, m: i32, d: u8) -> Option<Date> {
    Date::new(
        i16::try_from(y).ok()?,
        i8::try_from(m).ok()?,
        i8::try_from(d).ok()?,
    )
    .ok()
}

fn monday(d: Date) -> Option<Date> {
    days(d, -i32::from(d.weekday().to_monday_zero_offset()))
}

/// The meaning of a frame.
pub(super) fn resolve(f: &Frame, ctx: &Context) -> Stretch {
    if f.impossible {
        return Stretch::unknown(TimexType::Date);
    }
    if f.vague_now && !f.has_time() && f.offset.is_none() {
        return Stretch::named(TimexType::Date, "PRESENT_REF");
    }
    if let Some((length, sign)) = f.span {
        return span(length, sign, f, ctx);
    }
    let f = &that(f, ctx);
    let base = if f.now && !f.has_day() {
        ctx.reference
            .map(|r| Stretch::point(r, true))
            .unwrap_or_else(|| Stretch::named(TimexType::Date, "PRESENT_REF"))
    } else {
        let dated = calendar_part(f, ctx);
        match f.offset {
            Some(_) if !f.has_day() && !f.coarse() => Stretch::unknown(TimexType::Date),
            _ => dated,
        }
    };
    let shifted = match f.offset {
        Some((length, sign)) => {
            let anchor = if f.has_day() || f.coarse() || f.now {
                base.begin.map(|m| m.at)
            } else if f.unanchored {
                None
            } else {
                narrative(ctx, sign)
            };
            offset(length, sign, anchor, f.unanchored && !f.has_day())
        }
        None => base,
    };
    let edged = edge(shifted, f, ctx);
    timed(edged, f, ctx)
}

/// `दो दिन बाद वह लौटा` counts from the story, not from today.
fn narrative(ctx: &Context, sign: i8) -> Option<DateTime> {
    if sign > 0 && ctx.tense == Tense::Past {
        ctx.last.map(|d| d.at(0, 0, 0, 0))
    } else {
        ctx.reference
    }
}

/// `उसी महीने`: the frame with its offsets put on the date last named.
fn that(f: &Frame, ctx: &Context) -> Frame {
    let mut f = f.clone();
    if let (true, Some(last)) = (f.that, ctx.last) {
        if let Some(Rel::Off(n)) = f.year {
            f.year = Some(Rel::Abs(i32::from(last.year()) + n));
        }
        if let Some(Rel::Off(0)) = f.month {
            f.year = Some(Rel::Abs(i32::from(last.year())));
            f.month = Some(Rel::Abs(i32::from(last.month())));
        }
    }
    f
}

/// A stretch behind or ahead of the reference.
fn span(length: super::duration::Length, sign: i8, f: &Frame, ctx: &Context) -> Stretch {
    if length == super::duration::Length::default() {
        return Stretch::named(
            TimexType::Date,
            if sign < 0 { "PAST_REF" } else { "FUTURE_REF" },
        );
    }
    let mut out = Stretch::named(TimexType::Duration, &length.iso());
    out.modifier = f.approx.then(|| "APPROX".into());
    let Some(now) = ctx.reference else { return out };
    let fine = length.finest() <= unit::HOUR;
    // The coming three days begin tomorrow; the last three end today.
    let start = if fine || sign < 0 {
        now
    } else {
        now.checked_add(jiff::Span::new().days(1)).unwrap_or(now)
    };
    let Some(other) = length.shift(start, i64::from(sign)) else {
        return out;
    };
    let (begin, end) = if sign < 0 {
        (other, start)
    } else {
        (start, other)
    };
    // The last of so many working days counts whole.
    let end = match length.single() {
        Some((_, unit::WORKDAY)) if sign > 0 => length
            .shift(now, 1)
            .and_then(|d| d.checked_add(jiff::Span::new().days(1)).ok())
            .unwrap_or(end),
        _ => end,
    };
    out.begin = Some(Moment {
        at: begin,
        timed: fine,
    });
    out.end = Some(Moment {
        at: end,
        timed: fine,
    });
    out
}

/// So long before or after a moment, as precise as its smallest unit.
fn offset(
    length: super::duration::Length,
    sign: i8,
    anchor: Option<DateTime>,
    _event: bool,
) -> Stretch {
    let fine = length.finest();
    let kind = if fine <= unit::HOUR {
        TimexType::Time
    } else {
        TimexType::Date
    };
    let Some(at) = anchor.and_then(|a| length.shift(a, i64::from(sign))) else {
        return Stretch::unknown(kind);
    };
    let date = at.date();
    let (y, m) = (i32::from(date.year()), i32::from(date.month()));
    match fine {
        unit::SECOND..=unit::HOUR => Stretch::point(at, true),
        unit::MONTH | unit::QUARTER | unit::HALF => month_of(y, m),
        unit::YEAR => year_of(y),
        unit::DECADE | unit::CENTURY | unit::MILLENNIUM => year_of(y),
        _ => Stretch::day(date),
    }
}

fn year_of(y: i32) -> Stretch {
    Stretch::dates(value::year(y), ymd(y, 1, 1), ymd(y + 1, 1, 1))
}

fn month_of(y: i32, m: i32) -> Stretch {
    let first = ymd(y, m, 1);
    Stretch::dates(
        format!("{}-{m:02}", value::year(y)),
        first,
        first.and_then(|d| months(d, 1)),
    )
}

/// Everything but offsets, edges and times of day.
fn calendar_part(f: &Frame, ctx: &Context) -> Stretch {
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
        YearKind::Fiscal | YearKind::Academic => return fiscal(f, year, ctx),
        YearKind::Calendar => {}
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

/// The fiscal year that a date lies in, by the year it begins in.
fn fiscal_of(d: Date) -> i32 {
    i32::from(d.year()) - i32::from(d.month() < 4)
}

fn fiscal(f: &Frame, _year: Option<i32>, ctx: &Context) -> Stretch {
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

fn before_christ(f: &Frame, year: Option<i32>) -> Stretch {
    if let Some(Rel::Abs(n)) = f.century {
        return Stretch::named(TimexType::Date, &format!("BC{:02}", n - 1));
    }
    match year {
        Some(y) => Stretch::named(TimexType::Date, &format!("BC{y:04}")),
        None => Stretch::unknown(TimexType::Date),
    }
}

/// Decades and centuries.
fn long(f: &Frame, today: Option<Date>) -> Stretch {
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
fn parts_of_year(
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
fn weeks(f: &Frame, week: Week, year: Option<i32>, ctx: &Context) -> Stretch {
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
fn nth_week(first: Date, length: i32, n: i32) -> Option<Date> {
    if n > 0 {
        let thursday = days(monday(days(first, 3)?)?, 3)?;
        return days(thursday, 7 * (n - 1) - 3);
    }
    let last = days(months(first, length)?, -1)?;
    let thursday = days(monday(days(last, -3)?)?, 3)?;
    days(thursday, 7 * (n + 1) - 3)
}

/// Months and days.
fn days_of(f: &Frame, year: Option<i32>, ctx: &Context) -> Stretch {
    let unknown = || Stretch::unknown(TimexType::Date);
    let today = ctx.today();
    match f.day {
        Some(Day::Off(n)) => {
            return today
                .and_then(|t| days(t, n))
                .map_or_else(unknown, Stretch::day);
        }
        Some(Day::Either(n)) => {
            let n = if ctx.tense == Tense::Past { -n } else { n };
            return today
                .and_then(|t| days(t, n))
                .map_or_else(unknown, Stretch::day);
        }
        Some(Day::Named(n)) => {
            let base = match (ctx.last, n) {
                (Some(d), _) => Some(d),
                (None, 0) => today,
                // `अगले दिन`, alone in a text about what will be.
                (None, _) if ctx.tense != Tense::Past => today,
                _ => None,
            };
            return base
                .and_then(|d| days(d, n))
                .map_or_else(unknown, Stretch::day);
        }
        Some(Day::Ordinal(_)) => return unknown(),
        _ => {}
    }
    let (month, year) = match f.month {
        Some(Rel::Off(n)) => {
            let Some(t) = today else {
                return match f.day {
                    Some(Day::Dom(d)) => {
                        Stretch::named(TimexType::Date, &format!("XXXX-XX-{d:02}"))
                    }
                    _ => unknown(),
                };
            };
            let Some(m) =
                ymd(i32::from(t.year()), i32::from(t.month()), 1).and_then(|d| months(d, n))
            else {
                return unknown();
            };
            (Some(i32::from(m.month())), Some(i32::from(m.year())))
        }
        Some(Rel::Abs(m)) => (Some(m), year),
        None => (None, year),
    };
    let dom = match f.day {
        Some(Day::Dom(d)) => Some(d),
        _ => None,
    };
    match (month, dom, f.weekday) {
        (Some(m), Some(d), w) => {
            let (m, d) = if f.swappable {
                swapped(m, d, w, f.which, year, today)
            } else {
                (m, d)
            };
            day_in_year(m, d, w, year, f.month_which, ctx)
        }
        (Some(m), None, Some(w)) => {
            let y = year.or_else(|| near_month(m, f.month_which, ctx));
            let nth = if let Which::Nth(n) = f.which { n } else { 1 };
            let day = y
                .and_then(|y| ymd(y, m, 1))
                .and_then(|d| d.nth_weekday_of_month(nth as i8, weekday_of(w)).ok());
            day.map_or_else(unknown, Stretch::day)
        }
        (Some(m), None, None) => match year.or_else(|| near_month(m, f.month_which, ctx)) {
            Some(y) => month_of(y, m),
            None => Stretch::named(TimexType::Date, &format!("XXXX-{m:02}")),
        },
        (None, Some(d), w) => day_near(d, w, ctx),
        (None, None, Some(w)) => weekday(w, f.which, ctx),
        _ => unknown(),
    }
}

fn weekday_of(w: u8) -> Weekday {
    Weekday::from_monday_one_offset(w as i8).unwrap_or(Weekday::Monday)
}

/// Month and day of a numeric date: the weekday beside it says which order was meant.
fn swapped(
    m: i32,
    d: u8,
    w: Option<u8>,
    which: Which,
    year: Option<i32>,
    today: Option<Date>,
) -> (i32, u8) {
    let (Some(w), Some(y)) = (w, year.or(today.map(|t| i32::from(t.year())))) else {
        return (m, d);
    };
    let fits = |m: i32, d: u8| ymd(y, m, d).is_some_and(|x| x.weekday() == weekday_of(w));
    let _ = which;
    if !fits(m, d) && fits(i32::from(d), m as u8) {
        (i32::from(d), m as u8)
    } else {
        (m, d)
    }
}

/// A day of a month whose year may be missing.
fn day_in_year(
    m: i32,
    d: u8,
    w: Option<u8>,
    year: Option<i32>,
    which: Option<i32>,
    ctx: &Context,
) -> Stretch {
    if let Some(y) = year {
        return match ymd(y, m, d) {
            Some(day) => Stretch::day(day),
            None => Stretch::unknown(TimexType::Date),
        };
    }
    let open = || Stretch::named(TimexType::Date, &format!("XXXX-{m:02}-{d:02}"));
    let Some(t) = ctx.today() else { return open() };
    let y = i32::from(t.year());
    let candidates = || (y - 4..=y + 4).filter_map(move |y| ymd(y, m, d));
    if let Some(w) = w {
        if let Some(day) = ctx
            .after
            .and_then(|a| candidates().filter(|x| *x >= a).min())
        {
            return Stretch::day(day);
        }
        // The weekday picks the year; a wrong weekday picks none.
        if let Some(day) = candidates()
            .filter(|x| x.weekday() == weekday_of(w))
            .min_by_key(|x| distance(*x, t))
            .filter(|x| distance(*x, t) < 550)
        {
            return Stretch::day(day);
        }
    }
    let day = match which {
        Some(-1) => candidates().filter(|x| *x < t).max(),
        Some(0) => ymd(y, m, d),
        Some(_) => candidates().filter(|x| *x > t).min(),
        None => pick(candidates(), t, ctx),
    };
    day.map_or_else(open, Stretch::day)
}

fn distance(a: Date, b: Date) -> i32 {
    (a - b).get_days().abs()
}

/// Of the same day in several years: not before the range's start, by tense, else the nearest.
fn pick(candidates: impl Iterator<Item = Date>, today: Date, ctx: &Context) -> Option<Date> {
    if let Some(after) = ctx.after {
        let mut all: Vec<Date> = candidates.collect();
        all.retain(|x| *x >= after);
        return all.into_iter().min();
    }
    let mut all: Vec<Date> = candidates.collect();
    match ctx.tense {
        Tense::Past => all.retain(|x| *x <= today),
        Tense::Future => all.retain(|x| *x >= today),
        Tense::Unknown => {}
    }
    all.into_iter().min_by_key(|x| distance(*x, today))
}

/// The year of a month named without one.
fn near_month(m: i32, which: Option<i32>, ctx: &Context) -> Option<i32> {
    let t = ctx.today()?;
    let (y, now) = (i32::from(t.year()), i32::from(t.month()));
    if let Some(after) = ctx.after {
        let (ay, am) = (i32::from(after.year()), i32::from(after.month()));
        return Some(if m < am { ay + 1 } else { ay });
    }
    Some(match (which, ctx.tense) {
        (Some(-1), _) => y - i32::from(m >= now),
        (Some(0), _) => y,
        (Some(_), _) => y + i32::from(m <= now),
        (None, Tense::Past) => y - i32::from(m > now),
        (None, Tense::Future) => y + i32::from(m < now),
        (None, Tense::Unknown) => {
            let gap = m - now;
            if gap > 6 {
                y - 1
            } else if gap < -6 {
                y + 1
            } else {
                y
            }
        }
    })
}

/// A day of an unnamed month, with a weekday or without.
fn day_near(d: u8, w: Option<u8>, ctx: &Context) -> Stretch {
    let Some(t) = ctx.today() else {
        return Stretch::named(TimexType::Date, &format!("XXXX-XX-{d:02}"));
    };
    let Some(first) = ymd(i32::from(t.year()), i32::from(t.month()), 1) else {
        return Stretch::unknown(TimexType::Date);
    };
    let reach = if w.is_some() { 14 } else { 2 };
    let candidates = (-reach..=reach)
        .filter_map(move |n| months(first, n))
        .filter_map(|m| ymd(i32::from(m.year()), i32::from(m.month()), d))
        .filter(|x| w.is_none_or(|w| x.weekday() == weekday_of(w)));
    pick(candidates, t, ctx).map_or_else(
        || Stretch::named(TimexType::Date, &format!("XXXX-XX-{d:02}")),
        Stretch::day,
    )
}

/// A weekday without a date: news means the nearest past one, unless the clause is about the future.
fn weekday(w: u8, which: Which, ctx: &Context) -> Stretch {
    let open = || Stretch::named(TimexType::Date, &format!("XXXX-WXX-{w}"));
    let Some(t) = ctx.today() else { return open() };
    let now = i32::from(t.weekday().to_monday_one_offset());
    let ahead = (i32::from(w) - now).rem_euclid(7);
    let shift = match which {
        Which::Week(n) => i32::from(w) - now + 7 * n,
        Which::Last => {
            if ahead == 0 {
                -7
            } else {
                ahead - 7
            }
        }
        Which::Coming => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        Which::Nth(_) => return open(),
        Which::Near => {
            if let Some(after) = ctx.after {
                let from = i32::from(after.weekday().to_monday_one_offset());
                return days(after, (i32::from(w) - from).rem_euclid(7))
                    .map_or_else(open, Stretch::day);
            }
            if ctx.tense == Tense::Future || ahead == 0 {
                ahead
            } else {
                ahead - 7
            }
        }
    };
    days(t, shift).map_or_else(open, Stretch::day)
}

/// A named day in its year, or in the year that tense and table allow.
fn named_day(f: &Frame, id: usize, year: Option<i32>, ctx: &Context) -> Stretch {
    let in_year = |y: i32| i16::try_from(y).ok().and_then(|y| holiday::day(id, y));
    if let Some(y) = year {
        return in_year(y).map_or_else(|| Stretch::unknown(TimexType::Date), Stretch::day);
    }
    let open = || match holiday::fixed(id) {
        Some((m, d)) => Stretch::named(TimexType::Date, &format!("XXXX-{m:02}-{d:02}")),
        None => Stretch::unknown(TimexType::Date),
    };
    let Some(t) = ctx.today() else { return open() };
    let y = i32::from(t.year());
    let candidates = (y - 1..=y + 1).filter_map(in_year);
    let day = match f.month_which {
        Some(-1) => candidates.filter(|d| *d < t).max(),
        Some(0) => in_year(y),
        Some(_) => candidates.filter(|d| *d > t).min(),
        // A table with a gap beside today would pick the wrong year.
        None => pick(candidates, t, ctx).filter(|d| distance(*d, t) < 367),
    };
    day.map_or_else(open, Stretch::day)
}

/// Months and days of the lunar and the Saka calendars.
fn lunar_date(f: &Frame, lunar: super::frame::Lunar, year: Option<i32>, ctx: &Context) -> Stretch {
    let unknown = || Stretch::unknown(TimexType::Date);
    let day = match f.day {
        Some(Day::Dom(d)) => Some(d),
        _ => None,
    };
    let Some(month) = lunar.month else {
        return unknown();
    };
    if lunar.hijri {
        let Some((a, b)) = year
            .filter(|_| f.year_kind == YearKind::Hijri)
            .and_then(|y| calendar::hijri_month(y, month))
        else {
            return unknown();
        };
        let mut s = Stretch::dates(
            format!(
                "{:04}-{:02}/{:04}-{:02}",
                a.year(),
                a.month(),
                b.year(),
                b.month()
            ),
            Some(a),
            Some(b),
        );
        s.modifier = Some("APPROX".into());
        return if day.is_some() { unknown() } else { s };
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
    if lunar.tithi.is_some() || lunar.paksha.is_some() || day.is_some() {
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

/// The start, middle or end of a stretch. Halves, for want of a sharper use: `शुरुआत` of a month is its first fifteen days.
fn edge(mut s: Stretch, f: &Frame, ctx: &Context) -> Stretch {
    if f.rest {
        if let (Some(t), Some(b)) = (ctx.reference, s.begin) {
            if b.at < t {
                s.begin = Some(Moment {
                    at: t.date().at(0, 0, 0, 0),
                    timed: false,
                });
            }
        }
        return s;
    }
    let Some(edge) = f.edge else { return s };
    s.modifier = Some(
        match edge {
            Edge::Start => "START",
            Edge::Mid => "MID",
            Edge::End => "END",
        }
        .into(),
    );
    let (Some(b), Some(e)) = (s.begin.map(|m| m.at.date()), s.end.map(|m| m.at.date())) else {
        return s;
    };
    let length = (e - b).get_days();
    if length == 1 && edge == Edge::End {
        // The end of a day is its last moment.
        let at = b.at(23, 59, 59, 0);
        let mut point = Stretch::point(at, true);
        point.modifier = s.modifier;
        return point;
    }
    let (from, to) = match (edge, length) {
        (Edge::Start, 7) => (0, 3),
        (Edge::Mid, 7) => (2, 5),
        (Edge::End, 7) => (3, 7),
        (Edge::Start, 28..=31) => (0, 15),
        (Edge::Mid, 28..=31) => (9, 20),
        (Edge::End, 28..=31) => (15, length),
        (Edge::Start, 365 | 366) => (0, length / 2 - 1 + length % 2 * 0),
        (Edge::End, 365 | 366) => (length / 2 - 1, length),
        (Edge::Start, n) => (0, n / 2),
        (Edge::Mid, n) => (n / 3, n - n / 3),
        (Edge::End, n) => (n / 2, n),
    };
    let mut begin = days(b, from);
    let mut end = days(b, to);
    if length >= 365 && length <= 366 {
        // Half-years end with June.
        let half = months(b, 6);
        match edge {
            Edge::Start => end = half,
            Edge::End => begin = half,
            Edge::Mid => (begin, end) = (months(b, 3), months(b, 9)),
        }
    }
    // `इस महीने के अंत में`, said near the end, is what is left of it.
    let current = !f.loose
        && (matches!(f.year, Some(Rel::Off(0)))
            || matches!(f.month, Some(Rel::Off(0)))
            || matches!(f.week, Some(Week::Off(0))));
    if let (true, Some(t)) = (current, ctx.today()) {
        match edge {
            Edge::End if begin.is_some_and(|x| x < t) => begin = Some(t),
            Edge::Start if end.is_some_and(|x| x > t) && t > b => end = Some(t),
            _ => {}
        }
    }
    s.begin = begin.map(Moment::day);
    s.end = end.map(Moment::day);
    s
}

/// Puts the clock time or part of the day on a date.
fn timed(s: Stretch, f: &Frame, ctx: &Context) -> Stretch {
    let dated = f.has_date();
    let day = if dated {
        s.begin.map(|m| m.at.date())
    } else {
        ctx.near.or(ctx.today())
    };
    let prefix = match (dated, &s.value) {
        (true, Some(v)) => v.clone(),
        (true, None) => "XXXX-XX-XX".into(),
        _ => String::new(),
    };
    if let Some(t) = f.clock {
        return clocked(&t, dated, prefix, day, f.approx || t.approx);
    }
    let Some((p, e)) = f.part else { return s };
    let mut out = Stretch::named(TimexType::Time, &format!("{prefix}T{}", clock::code(p)));
    let (mut from, mut to) = clock::hours(p);
    match e {
        -1 => to = from + (to - from) / 2,
        1 => from = to - (to - from) / 2,
        _ => {}
    }
    if e != 0 {
        out.modifier = Some(if e < 0 { "START" } else { "END" }.into());
    }
    if p == clock::part::MIDNIGHT {
        // Midnight of a day is the one it ends with.
        let next = day.and_then(|d| d.tomorrow().ok());
        out.begin = next.map(|d| Moment {
            at: d.at(0, 0, 0, 0),
            timed: true,
        });
        out.end = next.map(|d| Moment {
            at: d.at(0, 1, 0, 0),
            timed: true,
        });
        out.value = Some(if dated {
            value::datetime(out.begin)
        } else {
            "T00:00".into()
        });
        return out;
    }
    out.begin = day.map(|d| Moment {
        at: d.at(from, 0, 0, 0),
        timed: true,
    });
    out.end = day.and_then(|d| {
        let at = if to == 24 {
            d.tomorrow().ok()?.at(0, 0, 0, 0)
        } else {
            d.at(to, 0, 0, 0)
        };
        Some(Moment { at, timed: true })
    });
    if p == clock::part::NOON {
        out.end = out
            .begin
            .and_then(|m| m.at.checked_add(jiff::Span::new().minutes(1)).ok())
            .map(|at| Moment { at, timed: true });
    }
    out
}

fn clocked(t: &Clock, dated: bool, prefix: String, day: Option<Date>, approx: bool) -> Stretch {
    let (hour, next) = t.hour24();
    let time = match t.second {
        Some(s) => format!("T{hour:02}:{:02}:{s:02}", t.minute),
        None => format!("T{hour:02}:{:02}", t.minute),
    };
    // The small hours of a night belong to the day after it.
    let on = if next {
        day.and_then(|d| d.tomorrow().ok())
    } else {
        day
    };
    let at = on.and_then(|d| {
        DateTime::new(
            d.year(),
            d.month(),
            d.day(),
            hour as i8,
            t.minute as i8,
            t.second.unwrap_or(0) as i8,
            0,
        )
        .ok()
    });
    let v = match (dated, at) {
        (true, Some(at)) => format!("{}{time}", value::day(at.date())),
        (true, None) => format!("{prefix}{time}"),
        _ => time,
    };
    let mut out = Stretch::named(TimexType::Time, &v);
    out.modifier = approx.then(|| "APPROX".into());
    let step = if t.second.is_some() {
        jiff::Span::new().seconds(1)
    } else {
        jiff::Span::new().minutes(1)
    };
    out.begin = at.map(|at| Moment { at, timed: true });
    out.end = at
        .and_then(|a| a.checked_add(step).ok())
        .map(|at| Moment { at, timed: true });
    out
}

/// A range: from the begin of the one through the end of the other.
pub(super) fn range(l: &Frame, r: &Frame, ctx: &Context) -> Stretch {
    let near = Context {
        tense: Tense::Unknown,
        ..*ctx
    };
    let missing = |f: &Frame| {
        f.year.is_none()
            && f.week.is_none()
            && f.which == Which::Near
            && f.month_which.is_none()
            && (f.month.is_some() || matches!(f.day, Some(Day::Dom(_))))
    };
    let mut a = resolve(l, if missing(l) { &near } else { ctx });
    let mut after = a.begin.map(|m| m.at.date());
    let end_of = |after: Option<Date>| resolve(r, &Context { after, ..*ctx });
    let mut b = end_of(after);
    // The whole range by tense: what will be does not end before today, what was does not begin behind it.
    if let (true, Some(t), Some(begin), Some(end)) = (missing(l), ctx.reference, a.begin, b.end) {
        let again = match ctx.tense {
            Tense::Future if end.at <= t => Some(Tense::Future),
            Tense::Past if begin.at > t => Some(Tense::Past),
            _ => None,
        };
        if let Some(tense) = again {
            a = resolve(l, &Context { tense, ..*ctx });
            after = a.begin.map(|m| m.at.date());
            b = end_of(after);
        }
    }
    let kind = if a.kind == TimexType::Time || b.kind == TimexType::Time {
        TimexType::Time
    } else {
        TimexType::Date
    };
    let v = match (&a.value, &b.value) {
        // The ends may be stretches of two values themselves.
        (Some(x), Some(y)) => Some(format!(
            "{}/{}",
            x.split('/').next().unwrap_or(x),
            y.rsplit('/').next().unwrap_or(y)
        )),
        _ => None,
    };
    let clock = l.clock.is_some() && r.clock.is_some() || l.now || r.now;
    Stretch {
        kind,
        value: v,
        begin: a.begin,
        // A clock time is where a range ends, a day is its last one.
        end: if clock && r.clock.is_some() || r.now {
            b.begin
        } else {
            b.end
        },
        modifier: None,
    }
}

/// Leaves a stretch open at one side.
pub(super) fn opened(mut s: Stretch, open: Open) -> Stretch {
    let modifier = match open {
        Open::No => return s,
        Open::Since => {
            s.end = None;
            "ON_OR_AFTER"
        }
        Open::Until => {
            if s.kind == TimexType::Time && s.begin.is_some() {
                s.end = s.begin;
            }
            s.begin = None;
            "ON_OR_BEFORE"
        }
        Open::Before => {
            s.end = s.begin;
            s.begin = None;
            "BEFORE"
        }
        Open::After => {
            s.begin = if s.kind == TimexType::Time {
                s.begin
            } else {
                s.end
            };
            s.end = None;
            "AFTER"
        }
    };
    s.modifier.get_or_insert_with(|| modifier.into());
    s
}

/// The public form.
pub(super) fn timex(s: Stretch) -> Timex {
    Timex {
        kind: s.kind,
        value: s.value,
        begin: s.begin.map(|m| m.to_string()),
        end: s.end.map(|m| m.to_string()),
        modifier: s.modifier,
    }
}
