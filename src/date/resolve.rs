//! What a frame means on the calendar.

use super::clock::{self, Clock};
use super::frame::{Day, Edge, Frame, Open, Rel, Week, Which};
use super::length::{Length, unit};
use super::stretches::{calendar_part, month_of, year_of};
use super::tense::Tense;
use super::timex::{Timex, TimexType};
use super::value::{self, Moment, Stretch, days, months};
use jiff::civil::{Date, DateTime};

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
    pub fn today(&self) -> Option<Date> {
        self.reference.map(|r| r.date())
    }
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
pub(super) fn narrative(ctx: &Context, sign: i8) -> Option<DateTime> {
    if sign > 0 && ctx.tense == Tense::Past {
        ctx.last.map(|d| d.at(0, 0, 0, 0))
    } else {
        ctx.reference
    }
}

/// `उसी महीने`: the frame with its offsets put on the date last named.
pub(super) fn that(f: &Frame, ctx: &Context) -> Frame {
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
pub(super) fn span(length: Length, sign: i8, f: &Frame, ctx: &Context) -> Stretch {
    if length == Length::default() {
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

/// The start, middle or end of a stretch. Halves, for want of a sharper use: `शुरुआत` of a month is its first fifteen days.
pub(super) fn edge(mut s: Stretch, f: &Frame, ctx: &Context) -> Stretch {
    if f.rest {
        if let (Some(t), Some(b)) = (ctx.reference, s.begin)
            && b.at < t
        {
            s.begin = Some(Moment {
                at: t.date().at(0, 0, 0, 0),
                timed: false,
            });
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
    if f.later {
        // From now or noon on; up to now.
        let now = ctx
            .reference
            .filter(|r| r.date() == b && r.time() != jiff::civil::Time::midnight());
        let now = now.unwrap_or_else(|| b.at(12, 0, 0, 0));
        let split = Some(Moment {
            at: now,
            timed: true,
        });
        let at = |d: Date| {
            Some(Moment {
                at: d.at(0, 0, 0, 0),
                timed: true,
            })
        };
        (s.begin, s.end) = match edge {
            Edge::End => (split, at(e)),
            _ => (at(b), split),
        };
        return s;
    }
    // early Tuesday, late Friday
    if length == 1 && f.weekday.is_some() {
        return s;
    }
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
        (Edge::Start, 365 | 366) => (0, length / 2 - 1),
        (Edge::End, 365 | 366) => (length / 2 - 1, length),
        (Edge::Start, n) => (0, n / 2),
        (Edge::Mid, n) => (n / 3, n - n / 3),
        (Edge::End, n) => (n / 2, n),
    };
    let mut begin = days(b, from);
    let mut end = days(b, to);
    if (365..=366).contains(&length) {
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
pub(super) fn timed(s: Stretch, f: &Frame, ctx: &Context) -> Stretch {
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

pub(super) fn clocked(
    t: &Clock,
    dated: bool,
    prefix: String,
    day: Option<Date>,
    approx: bool,
) -> Stretch {
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
    // `2014 से अब तक`: now, as finely as the other end.
    if let Some(t) = ctx.today() {
        let today = |s: &mut Stretch| {
            let day = Some(Moment::day(t));
            *s = Stretch::named(TimexType::Date, &value::day(t));
            (s.begin, s.end) = (day, day);
        };
        match (l.now, r.now) {
            (true, false) if b.kind == TimexType::Date => today(&mut a),
            (false, true) if a.kind == TimexType::Date => today(&mut b),
            _ => {}
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
    // `रात 8 बजे से सुबह 6 बजे तक`: over midnight.
    if l.clock.is_some()
        && r.clock.is_some()
        && !r.has_date()
        && let (Some(from), Some(to)) = (a.begin, &mut b.begin)
        && to.at < from.at
        && let Ok(next) = to.at.checked_add(jiff::Span::new().days(1))
    {
        to.at = next;
    }
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
        begin: s.begin.map(|m| m.iso()),
        end: s.end.map(|m| m.iso()),
        modifier: s.modifier,
    }
}
