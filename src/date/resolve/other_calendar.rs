//! Months and days of the Hijri, Saka and Vikram calendars.

use super::Context;
use super::days::distance;
use crate::date::calendar;
use crate::date::frame::{Day, Frame, Lunar, YearKind};
use crate::date::tense::Tense;
use crate::date::timex::TimexType;
use crate::date::value::{self, Stretch, days, months};
use jiff::civil::Date;

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
            Tense::Unknown | Tense::Planned => true,
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
