//! Ranges and lists: `12 से 15 जून`, `10-12 मार्च`, `शाम 5 से 6 बजे तक`, `22 और 23 मार्च`, `2014 से 2018 के बीच`.

use super::clock::Clock;
use super::complete::{beside, frames, later};
use super::cursor::Cursor;
use super::evidence;
use super::frame::{Day, Edge, Frame, Rel, Week};
use super::inside::bare;
use super::lexicon::Class;
use super::number::quantity;
use super::parse::frame;

/// One end of a range.
#[allow(clippy::large_enum_variant)]
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
pub(super) fn range(
    c: &Cursor,
    i: usize,
    first: Option<&(usize, Frame)>,
) -> Option<(usize, Frame, Frame)> {
    hours_behind(c, first).or_else(|| plain(c, i, first))
}

/// A range without a day in front of its hours.
fn plain(c: &Cursor, i: usize, first: Option<&(usize, Frame)>) -> Option<(usize, Frame, Frame)> {
    let (end, left) = match first {
        Some((end, f)) => {
            // Nearly every expression is no range: seen before anything is copied.
            links(c, *end).then(|| (*end, Side::Frame(f.clone())))?
        }
        None => match half_hour(c, i) {
            Some((end, f)) => (end, Side::Frame(f)),
            None => bare(c, i).map(|(end, n, o)| (end, Side::Number(n, o)))?,
        },
    };
    let (at, how) = link(c, i, end, &left)?;
    let (right_end, right) = right_side(c, at, how, &left)?;
    // `साढ़े सात से आठ लाख` is no time.
    if first.is_none()
        && matches!((&left, &right), (Side::Frame(_), r) if !matches!(r, Side::Frame(f) if f.clock.is_some()))
    {
        return None;
    }
    // `A से B के बीच में`: no middle of B.
    let (right, inner) = match right {
        Side::Frame(mut f)
            if f.edge == Some(Edge::Mid) && c.is_value(right_end - 1, Class::Edge, 4) =>
        {
            f.edge = None;
            (Side::Frame(f), true)
        }
        other => (other, false),
    };
    let closed = if inner {
        Some((right_end, true))
    } else {
        closer(c, right_end)
    };
    let between =
        closed.is_some_and(|x| x.1) || c.one_of(i.wrapping_sub(1), &["between", "Between"]);
    let (mut l, mut r) = match (&left, &right) {
        (Side::Number(a, _), Side::Number(b, _)) => {
            match numbers(c, i, right_end, *a, *b, how, between) {
                Some(ends) => ends,
                None => return pending(c, right_end, *a, how),
            }
        }
        _ => pair(&left, &right, how, between)?,
    };
    let mut right_end = right_end;
    // June 12-15, 2024
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
        if let Some((after, y)) = evidence::year_number(c, at).filter(|_| !c.breaks(at)) {
            (l.year, r.year) = (Some(Rel::Abs(y)), Some(Rel::Abs(y)));
            right_end = after;
        }
    }
    r.ends_quarter &= !matches!(l.month, Some(Rel::Abs(_)));
    right_end = quarter(c, right_end, &l, &r).unwrap_or(right_end);
    let mut end = closer(c, right_end).map_or(right_end, |x| x.0);
    // बुधवार से शुक्रवार तक अगले सप्ताह
    if l.weekday.is_some()
        && r.weekday.is_some()
        && l.week.is_none()
        && r.week.is_none()
        && !l.coarse()
        && !r.coarse()
        && let Some((after, week)) = frame(c, end)
            .filter(|(_, f)| matches!(f.week, Some(Week::Off(_))) && !f.has_day() && !f.has_time())
        && week.edge.is_none()
        && !week.weekend
    {
        (l.week, r.week) = (week.week, week.week);
        end = after;
    }
    // `10 और 11:30 के बीच 1/1/2015`: the date of two clock times may follow them.
    if l.clock.is_some()
        && !l.has_date()
        && !r.has_date()
        && let Some((after, day)) =
            frame(c, end).filter(|(_, f)| f.has_day() && !f.has_time() && f.offset.is_none())
    {
        let with = |f: Frame| Frame {
            clock: f.clock,
            ..day.clone()
        };
        return Some((after, with(l), with(r)));
    }
    Some((end, l, r))
}

/// The first of `साढ़े सात से आठ बजे`: a fraction that only the time behind it makes one.
fn half_hour(c: &Cursor, i: usize) -> Option<(usize, Frame)> {
    if !c.is(i, Class::Frac) {
        return None;
    }
    let q = quantity(c, i).filter(|q| (1000..=12_750).contains(&q.milli))?;
    let clock = Clock::at((q.milli / 1000) as u8, (q.milli % 1000 * 60 / 1000) as u8);
    let clock = Some(clock);
    Some((
        q.end,
        Frame {
            clock,
            ..Frame::default()
        },
    ))
}

/// `जुलाई-सितंबर तिमाही`, `अप्रैल से सितंबर की छमाही`, July–September quarter: what the months make up.
fn quarter(c: &Cursor, at: usize, l: &Frame, r: &Frame) -> Option<usize> {
    let month = |f: &Frame| match f.month {
        Some(Rel::Abs(m)) if !f.has_day() && !f.has_time() => Some(m),
        _ => None,
    };
    let months = (month(r)? - month(l)?).rem_euclid(12) + 1;
    let i = if c.ka(at) { at + 1 } else { at };
    let made = c.is_value(i, Class::Unit, 10) && months == 3
        || c.is_value(i, Class::Unit, 11) && months == 6;
    made.then_some(i + 1)
}

/// A list of numbers that ends in a dated one: `10, 11 और 12 मार्च`.
fn pending(c: &Cursor, from: usize, a: u32, how: Via) -> Option<(usize, Frame, Frame)> {
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
        let (after, n, _) = bare(c, at)?;
        if n > 31 {
            return None;
        }
        end = after;
    }
    None
}

/// Whether what stands at `at` may link two ends.
fn links(c: &Cursor, at: usize) -> bool {
    matches!(c.lex(at).class, Class::Se | Class::To | Class::Aur) || c.dash(at) || c.punct(at, b',')
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
    if let Side::Frame(f) = left
        && let (Some(t), Some(q)) = (
            f.clock,
            quantity(c, at).filter(|q| q.milli % 1000 != 0 && q.milli < 25_000),
        )
    {
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
    let (end, n, ordinal) = bare(c, at)?;
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
        let part = f.clock.is_some_and(|t| t.part.is_some())
            && !matches!(c.lex(end).class, Class::Unit | Class::Scale | Class::Ord)
            && n <= 12;
        if !(time && (fits || part)
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
            if let (Some(a), Some(b)) = (&mut l.clock, f.clock)
                && a.hour > b.hour
                && b.part.is_some()
            {
                // `11 से शाम 5 बजे`: the part of the day is the right side's.
                a.part = None;
                a.pm = None;
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

/// `कल 3 से 8 के बीच`, `सोमवार को 12-4 का समय`, `अगले रविवार को 5 से 6 बजे`, `1/1/2015 को 10:30 से 3 बजे तक`.
fn hours_behind(c: &Cursor, first: Option<&(usize, Frame)>) -> Option<(usize, Frame, Frame)> {
    let (end, f) = first.filter(|(_, f)| f.has_day() && !f.has_time() && f.offset.is_none())?;
    let end = *end;
    let at = if c.is(end, Class::Ko) || c.punct(end, b',') || c.is(end, Class::On) {
        end + 1
    } else {
        end
    };
    let number = c.number(at) || matches!(c.lex(at).class, Class::Num | Class::Frac | Class::Part);
    if !number {
        return None;
    }
    if c.breaks(at) || c.lex(at).class == Class::Num && c.lex(at).v > 12 {
        return None;
    }
    // 1/1/2015 को 10 और 11:30 के बीच: hours with minutes are a range of their own behind the day.
    if let Some((end, l, r)) = plain(c, at, frame(c, at).as_ref()).filter(|(_, l, r)| {
        l.clock.is_some() && r.clock.is_some() && !l.has_date() && !r.has_date()
    }) {
        let with = |g: Frame| Frame {
            clock: g.clock,
            ..f.clone()
        };
        return Some((end, with(l), with(r)));
    }
    let (mid, a, ordinal) = bare(c, at)?;
    if ordinal || a > 24 || !(c.is(mid, Class::Se) || c.dash(mid) || c.is(mid, Class::Aur)) {
        return None;
    }
    let (after, b, ordinal) = bare(c, mid + 1)?;
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
        ..f.clone()
    };
    Some((closed.map_or(after, |x| x.0), l, r))
}
