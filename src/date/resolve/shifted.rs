//! Stretches counted from a moment: `दो दिन बाद`, `पिछले तीन महीने`.

use super::Context;
use super::stretches::{month_of, year_of};
use crate::date::frame::Frame;
use crate::date::length::{Length, unit};
use crate::date::tense::Tense;
use crate::date::timex::TimexType;
use crate::date::value::{Moment, Stretch};
use jiff::civil::DateTime;

/// `दो दिन बाद वह लौटा` counts from the story, not from today.
pub(super) fn narrative(ctx: &Context, sign: i8) -> Option<DateTime> {
    if sign > 0 && ctx.tense == Tense::Past {
        ctx.last.map(|d| d.at(0, 0, 0, 0))
    } else {
        ctx.reference
    }
}

/// A stretch behind or ahead of the reference.
pub(super) fn span(length: Length, sign: i8, f: &Frame, ctx: &Context) -> Stretch {
    if length == Length::default() {
        return Stretch::named(
            TimexType::Date,
            if sign < 0 { "PAST_REF" } else { "FUTURE_REF" },
        );
    }
    let mut out = Stretch::valued(TimexType::Duration, length.iso());
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
pub(super) fn offset(length: Length, sign: i8, anchor: Option<DateTime>, _event: bool) -> Stretch {
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
