//! Clock times and parts of the day, on a date or without one.

use super::Context;
use crate::date::clock::{self, Clock};
use crate::date::frame::Frame;
use crate::date::timex::TimexType;
use crate::date::value::{self, Moment, Stretch};
use jiff::civil::{Date, DateTime};

/// Puts the clock time or part of the day on a date.
#[inline]
pub(super) fn timed(s: Stretch, f: &Frame, ctx: &Context) -> Stretch {
    if f.clock.is_none() && f.part.is_none() {
        return s;
    }
    at_time(s, f, ctx)
}

#[inline(never)]
fn at_time(s: Stretch, f: &Frame, ctx: &Context) -> Stretch {
    let dated = f.has_date();
    let day = if dated {
        s.begin.map(|m| m.at.date())
    } else {
        ctx.near.or(ctx.today())
    };
    let mut prefix = match (dated, s.value) {
        (true, Some(v)) => v,
        (true, None) => "XXXX-XX-XX".into(),
        _ => String::new(),
    };
    if let Some(t) = f.clock {
        return clocked(&t, dated, prefix, day, f.approx || t.approx);
    }
    let (p, e) = f.part.unwrap_or_default();
    prefix.push('T');
    prefix.push_str(clock::code(p));
    let mut out = Stretch::valued(TimexType::Time, prefix);
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
            .and_then(|m| value::next(m.at, false))
            .map(|at| Moment { at, timed: true });
    }
    out
}

pub(super) fn clocked(
    t: &Clock,
    dated: bool,
    prefix: String,
    day: Option<Date>,
    approx: bool,
) -> Stretch {
    let (hour, next) = t.hour24();
    let time = value::clock(hour, t.minute, t.second);
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
        (true, Some(at)) => value::day(at.date()) + &time,
        (true, None) => prefix + &time,
        _ => time,
    };
    let mut out = Stretch::valued(TimexType::Time, v);
    out.modifier = approx.then(|| "APPROX".into());
    out.begin = at.map(|at| Moment { at, timed: true });
    out.end = at
        .and_then(|a| value::next(a, t.second.is_some()))
        .map(|at| Moment { at, timed: true });
    out
}
