//! Ranges and lists: `12 से 15 जून`, `10-12 मार्च`, `शाम 5 से 6 बजे तक`, `22 और 23 मार्च`, `2014 से 2018 के बीच`.

use super::clock::Clock;
use super::cursor::Cursor;
use super::expression::{beside, lone};
use super::frame::{Day, Edge, Frame, Rel, Which};
use super::lexicon::Class;
use super::number::quantity;
use super::parse::frame;
use super::year;

/// One end of a range.
enum Side {
    Frame(Frame),
    /// A number that only its neighbour makes a date; whether it was an ordinal.
    Number(u32, bool),
}

/// How the ends are linked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Via {
    /// `से`, `to`, a dash.
    Through,
    /// `और`, a comma: a range only with `के बीच`, else a list.
    And,
}

/// The range at token `i`: the token behind it and its ends.
pub(super) fn range(c: &Cursor, i: usize) -> Option<(usize, Frame, Frame)> {
    hours_behind(c, i).or_else(|| plain(c, i))
}

fn plain(c: &Cursor, i: usize) -> Option<(usize, Frame, Frame)> {
    let (mut end, left) = side(c, i)?;
    let mut left = left;
    let mut first: Option<Frame> = None;
    let mut via = Via::Through;
    let mut found: Option<(usize, Frame, Frame)> = None;
    // Lists may be long; every turn takes at least one token.
    for turn in 0..12 {
        let Some((at, how)) = link(c, i, end, &left) else {
            break;
        };
        let Some((right_end, right)) = right_side(c, at, how, &left) else {
            break;
        };
        // `A से B के बीच में`: no middle of B.
        let (right_end, right, inner) = match right {
            Side::Frame(mut f)
                if f.edge == Some(Edge::Mid) && c.is_value(right_end - 1, Class::Edge, 4) =>
            {
                f.edge = None;
                (right_end, Side::Frame(f), true)
            }
            other => (right_end, other, false),
        };
        let closed = if inner {
            Some((right_end, true))
        } else {
            closer(c, right_end)
        };
        let between =
            closed.is_some_and(|x| x.1) || c.one_of(i.wrapping_sub(1), &["between", "Between"]);
        if turn == 0 {
            via = how;
        } else if how != Via::And {
            break;
        }
        match (&left, &right) {
            (Side::Number(a, _), Side::Number(b, ordinal)) => {
                // 10, 11 और 12 मार्च: wait for what makes them dates.
                if let Some((l, r)) = numbers(c, i, right_end, *a, *b, how, between) {
                    found = Some((right_end, l, r));
                    break;
                }
                if how == Via::Through && turn > 0 || *ordinal && false {
                    break;
                }
                if first.is_none() && how == Via::And {
                    // Keep the first number; its frame comes with the month.
                    first = None;
                }
                let a = *a;
                let next = pending(c, i, right_end, a, how)?;
                return Some(next);
            }
            _ => {
                if let Some((l, r)) = pair(&left, &right, how, between) {
                    found = Some((right_end, l, r));
                }
            }
        }
        if how == Via::And && found.is_some() && !between {
            // 5, 6 और 7 मई: go on while numbers follow.
            break;
        }
        if found.is_none() {
            return None;
        }
        break;
    }
    let _ = (first.take(), via, &mut left);
    let (right_end, l, r) = found?;
    // June 12-15, 2024
    let (mut l, mut r, mut right_end) = (l, r, right_end);
    if l.year.is_none()
        && r.year.is_none()
        && matches!(r.month, Some(Rel::Abs(_)))
        && matches!(r.day, Some(Day::Dom(_)))
        && !r.has_time()
    {
        let at = if c.punct(right_end, b',') {
            right_end + 1
        } else {
            right_end
        };
        if let Some((after, y)) = year::year_number(c, at).filter(|_| !c.breaks(at)) {
            (l.year, r.year) = (Some(Rel::Abs(y)), Some(Rel::Abs(y)));
            right_end = after;
        }
    }
    end = closer(c, right_end).map_or(right_end, |x| x.0);
    // `10 और 11:30 के बीच 1/1/2015`: the date of two clock times may follow them.
    if l.clock.is_some() && !l.has_date() && !r.has_date() {
        if let Some((after, day)) =
            frame(c, end).filter(|(_, f)| f.has_day() && !f.has_time() && f.offset.is_none())
        {
            let with = |f: Frame| Frame {
                clock: f.clock,
                ..day.clone()
            };
            return Some((after, with(l), with(r)));
        }
    }
    Some((end, l, r))
}

/// A list of numbers that ends in a dated one: `10, 11 और 12 मार्च`.
fn pending(c: &Cursor, _i: usize, from: usize, a: u32, how: Via) -> Option<(usize, Frame, Frame)> {
    let mut end = from;
    if how == Via::Through {
        return None;
    }
    for _ in 0..12 {
        let at = if c.is(end, Class::Aur) || c.punct(end, b',') {
            end + 1
        } else {
            return None;
        };
        if let Some((after, f)) =
            frame(c, at).filter(|(_, f)| f.month.is_some() && matches!(f.day, Some(Day::Dom(_))))
        {
            let l = beside(a, false, &f)?;
            let after = closer(c, after).map_or(after, |x| x.0);
            return Some((after, l, f));
        }
        let (after, n, _) = lone(c, at)?;
        if n > 31 {
            return None;
        }
        end = after;
    }
    None
}

fn side(c: &Cursor, i: usize) -> Option<(usize, Side)> {
    if let Some((end, f)) = frame(c, i) {
        // `12 जून` inside `10 से 12 जून` is the right side's; as a left side it stands.
        return Some((end, Side::Frame(f)));
    }
    lone(c, i).map(|(end, n, o)| (end, Side::Number(n, o)))
}

/// The link behind the left side: where the right one starts.
fn link(c: &Cursor, i: usize, at: usize, left: &Side) -> Option<(usize, Via)> {
    if c.breaks(at) {
        return None;
    }
    let lex = c.lex(at);
    let between = c.one_of(i.wrapping_sub(1), &["between", "Between"]);
    match lex.class {
        Class::Se => {
            let mut next = at + 1;
            if c.is(next, Class::Lekar) {
                next += 1;
            }
            // `अभी से और 15 नवंबर के बीच`
            if c.is(next, Class::Aur) && matches!(left, Side::Frame(f) if f.now) {
                next += 1;
            }
            Some((next, Via::Through))
        }
        Class::To
            if !c.one_of(at, &["till", "until", "upto"]) || matches!(left, Side::Frame(_)) =>
        {
            Some((at + 1, Via::Through))
        }
        Class::Aur => Some((at + 1, if between { Via::Through } else { Via::And })),
        _ if c.dash(at) => Some((at + 1, Via::Through)),
        _ if c.punct(at, b',') && matches!(left, Side::Number(n, false) if *n <= 31) => {
            Some((at + 1, Via::And))
        }
        _ => None,
    }
}

fn right_side(c: &Cursor, at: usize, how: Via, left: &Side) -> Option<(usize, Side)> {
    if c.breaks(at) {
        return None;
    }
    if let Some((end, f)) = frame(c, at) {
        return Some((end, Side::Frame(f)));
    }
    // शाम के 4 से साढ़े पाँच तक
    if let Side::Frame(f) = left {
        if let (Some(t), Some(q)) = (
            f.clock,
            quantity(c, at).filter(|q| q.milli % 1000 != 0 && q.milli < 25_000),
        ) {
            let mut end_clock = Clock {
                hour: (q.milli / 1000) as u8,
                minute: (q.milli % 1000 * 60 / 1000) as u8,
                second: None,
                ..t
            };
            later(t, &mut end_clock);
            let right = Frame {
                clock: Some(end_clock),
                ..f.clone()
            };
            return closer(c, q.end)
                .is_some()
                .then_some((q.end, Side::Frame(right)));
        }
    }
    let (end, n, ordinal) = lone(c, at)?;
    if let Side::Frame(f) = left {
        // A number behind a dated left side must end there: `15 अगस्त से 10 लोग`.
        let fits = closer(c, end).is_some()
            || c.ends(end)
            || !c.word(end)
            || matches!(
                c.lex(end).class,
                Class::Ko | Class::Men | Class::Ka | Class::Par | Class::Dauran
            );
        let year = f.year.is_some() && f.month.is_none();
        let time = f
            .clock
            .is_some_and(|t| t.part.is_some() || t.minute > 0 || t.pm.is_some());
        let month = f.month.is_some() && matches!(f.day, Some(Day::Dom(_)));
        let day_first = month && (matches!(f.month, Some(Rel::Off(_))) || fits);
        if !(time && fits
            || day_first && (fits || matches!(f.month, Some(Rel::Off(_))))
            || year && (1000..=2199).contains(&n) && how == Via::Through)
        {
            return None;
        }
    }
    Some((end, Side::Number(n, ordinal)))
}

/// `तक` or `के बीच` behind a range, which belong to it: without them it would be none. True for `के बीच`.
fn closer(c: &Cursor, at: usize) -> Option<(usize, bool)> {
    if c.breaks(at) {
        return None;
    }
    if c.is(at, Class::Tak) {
        return Some((at + 1, false));
    }
    if c.ka(at) && c.is_value(at + 1, Class::Edge, 4) {
        return Some((at + 2, true));
    }
    None
}

/// Two bare numbers: years, or hours in four digits.
fn numbers(
    c: &Cursor,
    i: usize,
    end: usize,
    a: u32,
    b: u32,
    how: Via,
    between: bool,
) -> Option<(Frame, Frame)> {
    let year = |y: u32| Frame {
        year: Some(Rel::Abs(y as i32)),
        ..Frame::default()
    };
    let years = c.number(i) && (1000..=2199).contains(&a) && (1000..=2199).contains(&b) && a < b;
    let four = |j: usize| c.digits(j).is_some_and(|d| d.1 == 4);
    if years && (how == Via::Through || between) && four(i) && four(end - 1) {
        let likely = (1700..=2100).contains(&a);
        let before = i > 0 && !c.spaced(i) && (c.punct(i - 1, b'-') || c.punct(i - 1, b'+'));
        let after = c.punct(end, b'-') && !c.spaced(end) && c.number(end + 1);
        let counted = c.word(end) && year_counts(c, end);
        return (likely && !before && !after && !counted).then(|| (year(a), year(b)));
    }
    // 0730-0930 के बीच
    let clocks = four(i)
        && four(end - 1)
        && (c.str(i).starts_with('0') || c.str(end - 1).starts_with('0'))
        && closer(c, end).is_some();
    if clocks && a / 100 < 24 && a % 100 < 60 && b / 100 < 24 && b % 100 < 60 {
        let at = |n: u32| Frame {
            clock: Some(Clock {
                hour: (n / 100) as u8,
                minute: (n % 100) as u8,
                second: None,
                part: None,
                pm: None,
                approx: false,
            }),
            ..Frame::default()
        };
        return Some((at(a), at(b)));
    }
    None
}

/// A noun that counts `2014 से 2018 …` follows.
fn year_counts(c: &Cursor, end: usize) -> bool {
    c.one_of(
        end,
        &[
            "रुपये",
            "रुपए",
            "लोग",
            "लोगों",
            "सीटें",
            "मीटर",
            "किमी",
            "करोड़",
            "लाख",
            "पद",
            "पदों",
            "अंक",
        ],
    ) || c.is(end, Class::Unit) && !c.is_value(end, Class::Unit, 6)
}

/// Two ends, each completed from the other.
fn pair(left: &Side, right: &Side, how: Via, between: bool) -> Option<(Frame, Frame)> {
    let through = how == Via::Through || between;
    match (left, right) {
        (Side::Number(n, o), Side::Frame(f)) => {
            let dated = matches!(f.day, Some(Day::Dom(_)))
                || f.decade.is_some()
                || f.century.is_some()
                || *o;
            if !through && !dated {
                return None;
            }
            // `2019 से 5 मई`: a year alone on the left.
            if f.month.is_some() && (1000..=2199).contains(n) {
                let l = Frame {
                    year: Some(Rel::Abs(*n as i32)),
                    ..Frame::default()
                };
                return through.then(|| (l, f.clone()));
            }
            let mut l = beside(*n, *o, f)?;
            if let (Some(a), Some(b)) = (&mut l.clock, f.clock) {
                if a.hour > b.hour && b.part.is_some() {
                    // `11 से शाम 5 बजे`: the part of the day is the right side's.
                    a.part = None;
                    a.pm = None;
                }
            }
            Some((l, f.clone()))
        }
        (Side::Frame(f), Side::Number(n, o)) => {
            let mut r = beside(*n, *o, f)?;
            if !through && f.clock.is_some() {
                return None;
            }
            if let (Some(t), Some(u)) = (&mut r.clock, f.clock) {
                later(u, t);
            }
            Some((f.clone(), r))
        }
        (Side::Frame(a), Side::Frame(b)) => frames(a, b, through),
        _ => None,
    }
}

/// Makes the end of a time range later than its start: `11 से 1 बजे`, `शाम 6 से 11`.
fn later(start: Clock, end: &mut Clock) {
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

fn frames(a: &Frame, b: &Frame, through: bool) -> Option<(Frame, Frame)> {
    let (mut l, mut r) = (a.clone(), b.clone());
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
                ..l.clone()
            };
        } else if r.has_date() && !l.has_date() {
            l = Frame {
                clock: l.clock,
                part: None,
                ..r.clone()
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
            r = Frame { part, ..l.clone() };
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
fn swap(f: &mut Frame) {
    if let (Some(Rel::Abs(m)), Some(Day::Dom(d))) = (f.month, f.day) {
        f.month = Some(Rel::Abs(i32::from(d)));
        f.day = Some(Day::Dom(m as u8));
        f.swappable = false;
    }
}

/// The year, and the month, that one side leaves to the other.
fn share_year(l: &mut Frame, r: &mut Frame) {
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
        if l.month_which.is_none() && l.year.is_none() {
            if let Some(Rel::Abs(y)) = r.year {
                l.year = Some(Rel::Abs(if a > b { y - 1 } else { y }));
            }
        }
        if r.year.is_none() && r.month_which.is_none() {
            if let Some(y) = l.year {
                r.year = Some(match y {
                    Rel::Abs(y) => Rel::Abs(if a > b { y + 1 } else { y }),
                    Rel::Off(y) => Rel::Off(if a > b { y + 1 } else { y }),
                });
            }
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
fn list(mut l: Frame, mut r: Frame) -> Option<(Frame, Frame)> {
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

/// `कल 3 से 8 के बीच`, `सोमवार को 12-4 का समय`, `अगले रविवार को 5 से 6 बजे`, `1/1/2015 को 10:30 से 3 बजे तक`.
fn hours_behind(c: &Cursor, i: usize) -> Option<(usize, Frame, Frame)> {
    let (end, f) =
        frame(c, i).filter(|(_, f)| f.has_day() && !f.has_time() && f.offset.is_none())?;
    let at = if c.is(end, Class::Ko) || c.punct(end, b',') || c.is(end, Class::On) {
        end + 1
    } else {
        end
    };
    if c.breaks(at) || c.lex(at).class == Class::Num && c.lex(at).v > 12 {
        return None;
    }
    // 1/1/2015 को 10 और 11:30 के बीच: hours with minutes are a range of their own behind the day.
    if let Some((end, l, r)) = plain(c, at).filter(|(_, l, r)| {
        l.clock.is_some() && r.clock.is_some() && !l.has_date() && !r.has_date()
    }) {
        let with = |g: Frame| Frame {
            clock: g.clock,
            ..f.clone()
        };
        return Some((end, with(l), with(r)));
    }
    let (mid, a, ordinal) = lone(c, at)?;
    if ordinal || a > 24 || !(c.is(mid, Class::Se) || c.dash(mid) || c.is(mid, Class::Aur)) {
        return None;
    }
    let (after, b, ordinal) = lone(c, mid + 1)?;
    let (after, clocked) = if c.is(after, Class::Oclock) {
        (after + 1, true)
    } else {
        (after, false)
    };
    if ordinal || b > 24 {
        return None;
    }
    let closed = closer(c, after);
    let asked = c.ka(after) && c.one_of(after + 1, &["समय"]);
    if !clocked && closed.is_none() && !asked {
        return None;
    }
    let clock = |h: u32| Clock {
        hour: h as u8,
        minute: 0,
        second: None,
        part: None,
        pm: None,
        approx: false,
    };
    let (s, mut e) = (clock(a), clock(b));
    later(s, &mut e);
    let l = Frame {
        clock: Some(s),
        ..f.clone()
    };
    let r = Frame {
        clock: Some(e),
        ..f
    };
    Some((closed.map_or(after, |x| x.0), l, r))
}
