//! The two ends of a range, each completed from the other; bare numbers as ends.

use super::clock::Clock;
use super::complete::{beside, frames, later};
use super::cursor::Cursor;
use super::frame::{Day, Frame, Rel};
use super::inside::bare;
use super::lexicon::Class;
use super::parse::frame;

/// One end of a range.
#[allow(clippy::large_enum_variant)]
pub(super) enum Side {
    Frame(Frame),
    /// A number that only its neighbour makes a date; whether it was an ordinal.
    Number(u32, bool),
}

/// How the ends are linked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Via {
    /// `से`, `to`, a dash.
    Through,
    /// `और`, a comma: a range only with `के बीच`, else a list.
    And,
}

/// A list of numbers that ends in a dated one: `10, 11 और 12 मार्च`.
pub(super) fn pending(c: &Cursor, from: usize, a: u32, how: Via) -> Option<(usize, Frame, Frame)> {
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

/// `तक` or `के बीच` behind a range, which belong to it: without them it would be none. True for `के बीच`.
pub(super) fn closer(c: &Cursor, at: usize) -> Option<(usize, bool)> {
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
pub(super) fn numbers(
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
pub(super) fn pair(left: &Side, right: &Side, how: Via, between: bool) -> Option<(Frame, Frame)> {
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
                return through.then_some((l, *f));
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
            Some((l, *f))
        }
        (Side::Frame(f), Side::Number(n, o)) => {
            let mut r = beside(*n, *o, f)?;
            if !through && f.clock.is_some() {
                return None;
            }
            if let (Some(t), Some(u)) = (&mut r.clock, f.clock) {
                later(u, t);
            }
            Some((*f, r))
        }
        (Side::Frame(a), Side::Frame(b)) => frames(a, b, through),
        _ => None,
    }
}
