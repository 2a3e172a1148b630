//! Plain meanings as they are written: from the numbers that were read to digits, without a calendar between them.

use super::frame::Open;
use super::length::{Length, unit};
use super::plain::Plain;
use super::timex::{Timex, TimexType};
use super::value::{self, iso};

/// A day by its numbers.
type Ymd = (i32, u8, u8);

/// The public form of a plain meaning, open at one side or at none; none where it takes the calendar, the day of the reference or the
/// sentence to tell.
pub(super) fn written(plain: Plain, open: Open, reference: bool) -> Option<Timex> {
    let (value, stretch) = match plain {
        Plain::Year(y) => (Some(value::year(y)), Some(years(y, y))),
        Plain::Years(y, to) => {
            let mut value = value::year(y);
            value.push('/');
            value.push_str(&value::year(to));
            (Some(value), Some(years(y, to)))
        }
        Plain::Month(y, m) => {
            let mut value = iso(y, m, 1);
            value.truncate(value.len().saturating_sub(3));
            (Some(value), Some(((y, m, 1), month_after(y, m))))
        }
        Plain::Day(y, m, d) => {
            let next = match d < longest(y, m) {
                true => (y, m, d + 1),
                false => month_after(y, m),
            };
            (Some(iso(y, m, d)), Some(((y, m, d), next)))
        }
        Plain::Set(unit) => return Some(counted(TimexType::Set, 1, unit, None)),
        Plain::Weekday(_) | Plain::Decade(_) | Plain::Century(_) => return None,
        _ if reference => return None,
        Plain::Length(n, unit, bound) => {
            return Some(counted(TimexType::Duration, n, unit, bounded(bound)));
        }
        Plain::Span {
            count, unit, vague, ..
        } => {
            let modifier = vague.then_some("APPROX");
            return Some(counted(TimexType::Duration, count, unit, modifier));
        }
        Plain::SomeMonth(m) => (Some(value::some_day(m, None)), None),
        Plain::SomeDay(m, d) => (Some(value::some_day(m, Some(d))), None),
        Plain::Today { vague, .. } => (vague.then(|| "PRESENT_REF".into()), None),
        Plain::Shifted(_, unit::YEAR) => (Some("XXXX".into()), None),
        Plain::Shifted(..) | Plain::Either(_) => (None, None),
    };
    let (begin, end) = stretch.unzip();
    let (begin, end, modifier) = match open {
        Open::Since => (begin, None, Some("ON_OR_AFTER")),
        Open::Until => (None, end, Some("ON_OR_BEFORE")),
        _ => (begin, end, None),
    };
    let write = |(y, m, d)| iso(y, m, d);
    Some(Timex {
        kind: TimexType::Date,
        value,
        begin: begin.map(write),
        end: end.map(write),
        modifier: modifier.map(String::from),
    })
}

/// A number of units.
fn counted(kind: TimexType, n: u16, unit: u8, modifier: Option<&str>) -> Timex {
    Timex {
        kind,
        value: Some(Length::new(u64::from(n) * 1000, unit).iso()),
        begin: None,
        end: None,
        modifier: modifier.map(String::from),
    }
}

/// More or less than that.
pub(super) fn bounded(bound: i8) -> Option<&'static str> {
    match bound {
        1 => Some("MORE_THAN"),
        -1 => Some("LESS_THAN"),
        _ => None,
    }
}

/// From the start of the one through the other.
fn years(y: i32, to: i32) -> (Ymd, Ymd) {
    ((y, 1, 1), (to + 1, 1, 1))
}

/// The first day of the next month.
fn month_after(y: i32, m: u8) -> Ymd {
    if m < 12 { (y, m + 1, 1) } else { (y + 1, 1, 1) }
}

/// Days of a month.
fn longest(y: i32, m: u8) -> u8 {
    match m {
        2 if y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
