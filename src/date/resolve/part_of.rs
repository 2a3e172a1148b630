//! The start, the middle, the end or the rest of a stretch.

use super::Context;
use crate::date::frame::{Edge, Frame, Rel, Week};
use crate::date::value::{Moment, Stretch, days, months};
use jiff::civil::Date;

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
        (s.begin, s.end) = until_or_from_now(b, e, edge, ctx);
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
    let (mut begin, mut end) = part(b, e, edge);
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

/// `later today`, `earlier today`: from now or noon on, or up to now.
fn until_or_from_now(
    b: Date,
    e: Date,
    edge: Edge,
    ctx: &Context,
) -> (Option<Moment>, Option<Moment>) {
    let now = ctx
        .reference
        .filter(|r| r.date() == b && r.time() != jiff::civil::Time::midnight());
    let now = now.unwrap_or_else(|| b.at(12, 0, 0, 0));
    let timed = |at| Some(Moment { at, timed: true });
    match edge {
        Edge::End => (timed(now), timed(e.at(0, 0, 0, 0))),
        _ => (timed(b.at(0, 0, 0, 0)), timed(now)),
    }
}

/// First day and end of the part of the stretch `b..e`.
fn part(b: Date, e: Date, edge: Edge) -> (Option<Date>, Option<Date>) {
    let length = (e - b).get_days();
    if length >= 365 {
        // Half-years end with June, half-decades with a year.
        let years = i32::from(e.year()) - i32::from(b.year());
        return match edge {
            Edge::Start => (Some(b), months(b, 6 * years)),
            Edge::End => (months(b, 6 * years), days(b, length)),
            Edge::Mid if years == 1 => (months(b, 3), months(b, 9)),
            Edge::Mid => (months(b, 4 * years), months(b, 8 * years)),
        };
    }
    let (from, to) = match (edge, length) {
        (Edge::Start, 7) => (0, 3),
        (Edge::Mid, 7) => (2, 5),
        (Edge::End, 7) => (3, 7),
        (Edge::Start, 28..=31) => (0, 15),
        (Edge::Mid, 28..=31) => (9, 20),
        (Edge::End, 28..=31) => (15, length),
        (Edge::Start, n) => (0, n / 2),
        (Edge::Mid, n) => (n / 3, n - n / 3),
        (Edge::End, n) => (n / 2, n),
    };
    (days(b, from), days(b, to))
}
