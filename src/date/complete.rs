//! The ends of a range completed from each other: the month of `12 से 15 जून`, the year of `जून से अगस्त 2024`.

use super::clock::Clock;
use super::frame::{Day, Frame, Rel, Week, Which, YearKind};

/// Makes the end of a time range later than its start: `11 से 1 बजे`, `शाम 6 से 11`.
pub(super) fn later(start: Clock, end: &mut Clock) {
    let (h, next) = start.hour24();
    let from = i32::from(h) * 60 + i32::from(start.minute) + if next { 1440 } else { 0 };
    if end.part.is_some() && end.part != start.part || end.pm.is_some() && end.pm != start.pm {
        return;
    }
    let (eh, enext) = end.hour24();
    let to = i32::from(eh) * 60 + i32::from(end.minute) + if enext { 1440 } else { 0 };
    if to <= from && end.hour <= 12 {
        let flipped = (i32::from(end.hour) % 12 + 12) * 60 + i32::from(end.minute);
        end.part = None;
        if flipped > from {
            end.pm = Some(true);
        } else {
            end.pm = None;
        }
    }
}

pub(super) fn frames(a: &Frame, b: &Frame, through: bool) -> Option<(Frame, Frame)> {
    let (mut l, mut r) = (*a, *b);
    if l.span.is_some() || r.span.is_some() || l.impossible || r.impossible {
        return None;
    }
    // One side that is written month first tells the order of the other.
    if l.month_first && r.swappable {
        swap(&mut r);
    } else if r.month_first && l.swappable {
        swap(&mut l);
    }
    // Clock times.
    if let (Some(s), Some(e)) = (l.clock, r.clock) {
        if !through {
            return None;
        }
        let mut s = s;
        let mut e = e;
        if s.part.is_none() && s.pm.is_none() && s.hour <= 12 && e.certain() {
            let same = Clock {
                part: e.part,
                pm: e.pm,
                ..s
            };
            let (sh, _) = same.hour24();
            let (eh, _) = e.hour24();
            if sh < eh || sh == eh && s.minute < e.minute {
                s = same;
            }
        } else if e.part.is_none() && e.pm.is_none() && e.hour <= 12 && s.certain() {
            let same = Clock {
                part: s.part,
                pm: s.pm,
                ..e
            };
            e = same;
        }
        later(s, &mut e);
        (l.clock, r.clock) = (Some(s), Some(e));
        if l.has_date() && !r.has_date() {
            r = Frame {
                clock: r.clock,
                part: None,
                ..l
            };
        } else if r.has_date() && !l.has_date() {
            l = Frame {
                clock: l.clock,
                part: None,
                ..r
            };
        }
        return Some((l, r));
    }
    if l.clock.is_some() != r.clock.is_some()
        || l.part.is_some() != r.part.is_some() && !(l.now || r.now)
    {
        return None;
    }
    if l.part.is_some() {
        // `सुबह से शाम तक`, `आज दोपहर से कल सुबह तक`
        if l.has_date() != r.has_date() && l.has_date() {
            let part = r.part;
            r = Frame { part, ..l };
        }
        return through.then_some((l, r));
    }
    if !through {
        return list(l, r);
    }
    if l.holiday.is_some() || r.holiday.is_some() {
        return Some((l, r));
    }
    share_year(&mut l, &mut r);
    // इस सप्ताह बुधवार से शुक्रवार
    if l.week.is_some()
        && l.weekday.is_some()
        && r.weekday.is_some()
        && !r.coarse()
        && r.which == Which::Near
    {
        r.week = l.week;
    }
    let dated = |f: &Frame| f.has_date();
    if !dated(&l) || !dated(&r) {
        return None;
    }
    // A day and a bare year do not make a range unless the year stands for its time: `2014 से 2 मई, 2018`.
    Some((l, r))
}

/// Reads a numeric date in the other order.
pub(super) fn swap(f: &mut Frame) {
    if let (Some(Rel::Abs(m)), Some(Day::Dom(d))) = (f.month, f.day) {
        f.month = Some(Rel::Abs(i32::from(d)));
        f.day = Some(Day::Dom(m as u8));
        f.swappable = false;
    }
}

/// The year, and the month, that one side leaves to the other.
pub(super) fn share_year(l: &mut Frame, r: &mut Frame) {
    // वित्त वर्ष 2021-22 से 2023-24
    if l.year_kind != r.year_kind
        && r.year_kind == Default::default()
        && r.year.is_some()
        && r.month.is_none()
    {
        r.year_kind = l.year_kind;
    }
    let month = |f: &Frame| match f.month {
        Some(Rel::Abs(m)) => Some(m),
        _ => None,
    };
    if let (Some(a), Some(b)) = (month(l), month(r)) {
        // `वित्त वर्ष 2024-25 की अक्टूबर-मार्च छमाही`: both months are of the fiscal year, whichever of its two they lie in.
        let fiscal = |f: &Frame| f.year_kind == YearKind::Fiscal || f.year_to.is_some();
        let (from, to) = if fiscal(l) {
            (*l, &mut *r)
        } else {
            (*r, &mut *l)
        };
        if fiscal(&from) && to.year.is_none() {
            (to.year, to.year_to, to.year_kind) = (from.year, from.year_to, from.year_kind);
            return;
        }
        if l.month_which.is_none()
            && l.year.is_none()
            && let Some(Rel::Abs(y)) = r.year
        {
            l.year = Some(Rel::Abs(if a > b { y - 1 } else { y }));
        }
        if r.year.is_none()
            && r.month_which.is_none()
            && let Some(y) = l.year
        {
            r.year = Some(match y {
                Rel::Abs(y) => Rel::Abs(if a > b { y + 1 } else { y }),
                Rel::Off(y) => Rel::Off(if a > b { y + 1 } else { y }),
            });
        }
    }
    // `15 से 20 तारीख` share the month already; `इस महीने 4 तारीख से 22 तारीख`.
    if l.month.is_some()
        && r.month.is_none()
        && matches!(l.day, Some(Day::Dom(_)))
        && matches!(r.day, Some(Day::Dom(_)))
    {
        r.month = l.month;
        r.year = l.year;
    }
    if r.month.is_some()
        && l.month.is_none()
        && matches!(l.day, Some(Day::Dom(_)))
        && matches!(r.day, Some(Day::Dom(_)))
    {
        l.month = r.month;
        l.year = r.year;
    }
}

/// `अप्रैल और मई 2021`: two months that share a year are one mention; two complete dates are two.
pub(super) fn list(mut l: Frame, mut r: Frame) -> Option<(Frame, Frame)> {
    let bare_month = |f: &Frame| {
        matches!(f.month, Some(Rel::Abs(_))) && !f.has_day() && f.edge.is_none() && f.week.is_none()
    };
    if bare_month(&l)
        && l.year.is_none()
        && l.month_which.is_none()
        && bare_month(&r)
        && r.year.is_some()
    {
        share_year(&mut l, &mut r);
        return Some((l, r));
    }
    None
}

/// What a lone number becomes beside a frame.
pub(super) fn beside(n: u32, ordinal: bool, f: &Frame) -> Option<Frame> {
    let mut out = *f;
    let day = u8::try_from(n)
        .ok()
        .filter(|d| (1..=31).contains(d))
        .map(Day::Dom);
    if matches!(f.day, Some(Day::Dom(_))) && !f.has_time() {
        out.day = Some(day?);
        out.weekday = None;
        return Some(out);
    }
    if let Some(t) = f.clock {
        if n > 24 || ordinal {
            return None;
        }
        out.clock = Some(Clock {
            hour: n as u8,
            minute: 0,
            second: None,
            ..t
        });
        return Some(out);
    }
    if let Some(Rel::Abs(_)) = f.decade {
        let full = if n < 100 {
            if n < 30 { 2000 + n } else { 1900 + n }
        } else {
            n
        };
        out.decade = Some(Rel::Abs(full as i32 / 10));
        return (n.is_multiple_of(10) && n >= 10).then_some(out);
    }
    if let Some(Rel::Abs(_)) = f.century {
        out.century = Some(Rel::Abs(n as i32));
        return (1..=21).contains(&n).then_some(out);
    }
    if let Some(Week::Nth(_)) = f.week {
        out.week = Some(Week::Nth(n as i32));
        return (n <= 53).then_some(out);
    }
    if let Some(Rel::Abs(_)) = f.quarter {
        out.quarter = Some(Rel::Abs(n as i32));
        return ordinal.then_some(out).filter(|_| n <= 4);
    }
    // `दूसरे और चौथे शनिवार`
    if ordinal && matches!(f.which, Which::Nth(_)) && !f.coarse() && !f.has_time() {
        out.which = Which::Nth(n as i32);
        return (n <= 5).then_some(out);
    }
    // `34th and 41st minute`
    if ordinal && matches!(f.day, Some(Day::Ordinal(_))) && !f.has_time() {
        out.day = Some(Day::Ordinal(n as i32));
        return (n <= 120).then_some(out);
    }
    let year_only =
        f.year.is_some() && f.month.is_none() && !f.has_day() && f.year_kind == YearKind::Calendar;
    if year_only && f.quarter.is_none() && f.half.is_none() && f.season.is_none() {
        out.year = Some(Rel::Abs(n as i32));
        return (1000..=2199).contains(&n).then_some(out);
    }
    None
}
