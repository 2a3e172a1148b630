//! Months and days of the calendar: the year or month that a date leaves out, the weekday meant.

use super::Context;
use super::part_year::parts_of_year;
use super::stretches::month_of;
use crate::date::frame::{Day, Frame, Rel, Which};
use crate::date::tense::Tense;
use crate::date::timex::TimexType;
use crate::date::value::{Stretch, days, months, ymd};
use jiff::civil::{Date, Weekday};

/// Months and days.
pub(super) fn days_of(f: &Frame, year: Option<i32>, ctx: &Context) -> Stretch {
    if let Some(day) = counted_day(f, year, ctx) {
        return day;
    }
    let unknown = || Stretch::unknown(TimexType::Date);
    let today = ctx.today();
    let (month, year) = match f.month {
        Some(Rel::Off(n)) => match month_from(today, n) {
            Some((y, m)) => (Some(m), Some(y)),
            None => {
                return match f.day {
                    Some(Day::Dom(d)) if today.is_none() => {
                        Stretch::valued(TimexType::Date, format!("XXXX-XX-{d:02}"))
                    }
                    _ => unknown(),
                };
            }
        },
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
                swapped(m, d, w, year, today)
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
        (Some(m), None, None) if f.ends_quarter => {
            // Companies report on the last one unless they forecast.
            let tense = match ctx.tense {
                Tense::Unknown => Tense::Past,
                // Results of the last one will be out, too.
                Tense::Future => Tense::Unknown,
                tense => tense,
            };
            let ctx = Context { tense, ..*ctx };
            match year.or_else(|| near_month(m, f.month_which, &ctx)) {
                Some(y) => parts_of_year(Some(y), today, Rel::Abs(m / 3), 3, 'Q'),
                None => Stretch::valued(TimexType::Date, format!("XXXX-Q{}", m / 3)),
            }
        }
        (Some(m), None, None) => match year.or_else(|| near_month(m, f.month_which, ctx)) {
            Some(y) => month_of(y, m),
            None => Stretch::valued(TimexType::Date, format!("XXXX-{m:02}")),
        },
        (None, Some(d), w) => day_near(d, w, f.month_which, ctx),
        (None, None, Some(w)) => weekday(w, f.which, ctx),
        _ => unknown(),
    }
}

/// A day that is counted from today or from the last one named: `आज`, `परसों`, `इसी दिन`, `अगले दिन`.
fn counted_day(f: &Frame, year: Option<i32>, ctx: &Context) -> Option<Stretch> {
    let today = ctx.today();
    let day = match f.day? {
        Day::Off(n) => {
            // `पिछले साल इसी दिन`
            let of_year = |t: Date| match (f.year, year) {
                (Some(Rel::Off(_)), Some(y)) => ymd(y, i32::from(t.month()), t.day() as u8),
                _ => Some(t),
            };
            today.and_then(of_year).and_then(|t| days(t, n))
        }
        Day::Either(n) => {
            let n = if ctx.tense == Tense::Past { -n } else { n };
            today.and_then(|t| days(t, n))
        }
        Day::Named(n) => {
            let base = match (ctx.last, n) {
                (Some(d), _) => Some(d),
                (None, 0) => today,
                // `अगले दिन`, alone in a text about what will be.
                (None, _) if ctx.tense != Tense::Past => today,
                _ => None,
            };
            base.and_then(|d| days(d, n))
        }
        Day::Ordinal(_) => None,
        Day::Dom(_) => return None,
    };
    Some(day.map_or_else(|| Stretch::unknown(TimexType::Date), Stretch::day))
}

/// Year and month, `n` months from today's.
fn month_from(today: Option<Date>, n: i32) -> Option<(i32, i32)> {
    let today = today?;
    let first = ymd(i32::from(today.year()), i32::from(today.month()), 1)?;
    let month = months(first, n)?;
    Some((i32::from(month.year()), i32::from(month.month())))
}

pub(super) fn weekday_of(w: u8) -> Weekday {
    Weekday::from_monday_one_offset(w as i8).unwrap_or(Weekday::Monday)
}

/// Month and day of a numeric date: the weekday beside it says which order was meant.
pub(super) fn swapped(
    m: i32,
    d: u8,
    w: Option<u8>,
    year: Option<i32>,
    today: Option<Date>,
) -> (i32, u8) {
    let (Some(w), Some(y)) = (w, year.or(today.map(|t| i32::from(t.year())))) else {
        return (m, d);
    };
    let fits = |m: i32, d: u8| ymd(y, m, d).is_some_and(|x| x.weekday() == weekday_of(w));
    if !fits(m, d) && fits(i32::from(d), m as u8) {
        (i32::from(d), m as u8)
    } else {
        (m, d)
    }
}

/// A day of a month whose year may be missing.
pub(super) fn day_in_year(
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
    let open = || Stretch::valued(TimexType::Date, format!("XXXX-{m:02}-{d:02}"));
    let Some(t) = ctx.today() else { return open() };
    let y = i32::from(t.year());
    // The day of the nearest years, where every year has it.
    let far = if (m, d) == (2, 29) || w.is_some() || ctx.after.is_some() {
        4
    } else {
        1
    };
    let candidates = || (y - far..=y + far).filter_map(move |y| ymd(y, m, d));
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

pub(super) fn distance(a: Date, b: Date) -> i32 {
    (number(a) - number(b)).abs()
}

/// Days since the first of March of the year 0, by which a leap day is the last of its year.
fn number(d: Date) -> i32 {
    let (m, d, y) = (
        i32::from(d.month()),
        i32::from(d.day()),
        i32::from(d.year()),
    );
    let (y, m) = if m > 2 { (y, m - 3) } else { (y - 1, m + 9) };
    365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * m + 2) / 5 + d - 1
}

/// Of the same day in several years: not before the range's start, by tense, else the nearest.
pub(super) fn pick(
    candidates: impl Iterator<Item = Date>,
    today: Date,
    ctx: &Context,
) -> Option<Date> {
    if let Some(after) = ctx.after {
        return candidates.filter(|x| *x >= after).min();
    }
    candidates
        .filter(|x| match ctx.tense {
            Tense::Past => *x <= today,
            Tense::Future => *x >= today,
            Tense::Unknown | Tense::Planned => true,
        })
        .min_by_key(|x| {
            let behind = ctx.tense == Tense::Planned && *x < today;
            distance(*x, today) * if behind { 3 } else { 1 }
        })
}

/// The year of a month named without one.
pub(super) fn near_month(m: i32, which: Option<i32>, ctx: &Context) -> Option<i32> {
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
        (None, Tense::Planned) => y + i32::from(4 * (now - m) > 12),
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
pub(super) fn day_near(d: u8, w: Option<u8>, which: Option<i32>, ctx: &Context) -> Stretch {
    let Some(t) = ctx.today() else {
        return Stretch::valued(TimexType::Date, format!("XXXX-XX-{d:02}"));
    };
    let Some(first) = ymd(i32::from(t.year()), i32::from(t.month()), 1) else {
        return Stretch::unknown(TimexType::Date);
    };
    let reach = if w.is_some() { 14 } else { 2 };
    let candidates = (-reach..=reach)
        .filter_map(move |n| months(first, n))
        .filter_map(|m| ymd(i32::from(m.year()), i32::from(m.month()), d))
        .filter(|x| w.is_none_or(|w| x.weekday() == weekday_of(w)));
    let mut candidates = candidates;
    let day = match which {
        Some(-1) => candidates.filter(|x| *x < t).max(),
        Some(1) => candidates.find(|x| *x > t),
        _ => pick(candidates, t, ctx),
    };
    day.map_or_else(
        || Stretch::valued(TimexType::Date, format!("XXXX-XX-{d:02}")),
        Stretch::day,
    )
}

/// A weekday without a date: news means the nearest past one, unless the clause is about the future.
pub(super) fn weekday(w: u8, which: Which, ctx: &Context) -> Stretch {
    let open = || Stretch::valued(TimexType::Date, format!("XXXX-WXX-{w}"));
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
        Which::Count(n) if n > 0 => (ahead + 6) % 7 + 1 + 7 * (n - 1),
        Which::Count(n) if ahead == 0 => 7 * n,
        Which::Count(n) => ahead + 7 * n,
        Which::Nth(_) => return open(),
        Which::Near => {
            if let Some(after) = ctx.after {
                let from = i32::from(after.weekday().to_monday_one_offset());
                return days(after, (i32::from(w) - from).rem_euclid(7))
                    .map_or_else(open, Stretch::day);
            }
            if matches!(ctx.tense, Tense::Future | Tense::Planned) || ahead == 0 {
                ahead
            } else {
                ahead - 7
            }
        }
    };
    days(t, shift).map_or_else(open, Stretch::day)
}
