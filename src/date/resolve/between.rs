//! Ranges from one frame to another, and stretches open at one side.

use super::{Context, resolve};
use crate::date::frame::{Day, Frame, Open, Which};
use crate::date::tense::Tense;
use crate::date::timex::TimexType;
use crate::date::value::{self, Moment, Stretch};
use jiff::civil::Date;

/// A range: from the begin of the one through the end of the other.
pub(in crate::date) fn range(l: &Frame, r: &Frame, ctx: &Context) -> Stretch {
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
            *s = Stretch::valued(TimexType::Date, value::day(t));
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
        (Some(x), Some(y)) if x == y => Some(x.clone()),
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
    // A clock time is where a range ends, a day is its last one.
    let end = if clock && r.clock.is_some() || r.now {
        b.begin
    } else {
        b.end
    };
    if let (Some(from), Some(to)) = (a.begin, end)
        && to.at < from.at
    {
        // `21 - 8 जनवरी`, `2024 से 2020`: misprinted, or no range at all.
        return Stretch::unknown(kind);
    }
    Stretch {
        kind,
        value: v,
        begin: a.begin,
        end,
        modifier: None,
    }
}

/// Leaves a stretch open at one side.
pub(in crate::date) fn opened(mut s: Stretch, open: Open) -> Stretch {
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
