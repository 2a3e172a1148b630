//! Festivals and other named days in the year meant.

use super::Context;
use super::days::{distance, pick};
use crate::date::frame::Frame;
use crate::date::holiday;
use crate::date::timex::TimexType;
use crate::date::value::{self, Stretch};
use jiff::civil::Date;

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
        Some((m, d)) => Stretch::valued(TimexType::Date, format!("XXXX-{m:02}-{d:02}")),
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
