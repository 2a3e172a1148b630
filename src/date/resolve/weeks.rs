//! Weeks, weekends, and days by their week.

use super::Context;
use super::days::days_of;
use crate::date::frame::{Frame, Week};
use crate::date::tense::Tense;
use crate::date::timex::TimexType;
use crate::date::value::{Stretch, days, monday, months, ymd};
use jiff::civil::Date;

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
            let mut g = *f;
            g.week = None;
            let day = days_of(&g, year, ctx);
            match day.begin.and_then(|m| monday(m.at.date())) {
                Some(m) => m,
                None => return unknown(),
            }
        }
        Week::Nth(n) => {
            let first = if f.month.is_some() {
                let g = Frame { week: None, ..*f };
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
