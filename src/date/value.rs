//! TIMEX3 values and ISO 8601 moments.

use super::timex::TimexType;
use jiff::civil::{Date, DateTime};
use std::fmt::Write;

/// A moment, or a whole day where no time of day is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    pub at: DateTime,
    pub timed: bool,
}

impl Moment {
    pub fn day(d: Date) -> Self {
        Moment {
            at: d.at(0, 0, 0, 0),
            timed: false,
        }
    }
}

impl Moment {
    /// ISO 8601. Every mention writes two or three of these, so no formatting machinery.
    pub fn iso(&self) -> String {
        let mut out = day(self.at.date());
        if self.timed {
            out.push('T');
            push_two(&mut out, self.at.hour());
            out.push(':');
            push_two(&mut out, self.at.minute());
            if self.at.second() != 0 {
                out.push(':');
                push_two(&mut out, self.at.second());
            }
        }
        out
    }
}

fn push_two(out: &mut String, n: i8) {
    let n = n.unsigned_abs() % 100;
    out.push((b'0' + n / 10) as char);
    out.push((b'0' + n % 10) as char);
}

/// What an expression means: type, value, half-open interval.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub kind: TimexType,
    pub value: Option<String>,
    pub begin: Option<Moment>,
    pub end: Option<Moment>,
    pub modifier: Option<String>,
}

impl Stretch {
    pub fn unknown(kind: TimexType) -> Self {
        Stretch {
            kind,
            value: None,
            begin: None,
            end: None,
            modifier: None,
        }
    }

    pub fn named(kind: TimexType, value: &str) -> Self {
        Stretch {
            value: Some(value.to_string()),
            ..Stretch::unknown(kind)
        }
    }

    pub fn dates(value: String, begin: Option<Date>, end: Option<Date>) -> Self {
        if begin.is_none() {
            return Stretch::unknown(TimexType::Date);
        }
        Stretch {
            kind: TimexType::Date,
            value: Some(value),
            begin: begin.map(Moment::day),
            end: end.map(Moment::day),
            modifier: None,
        }
    }

    pub fn day(d: Date) -> Self {
        Stretch::dates(day(d), Some(d), d.tomorrow().ok())
    }

    /// A moment to the minute, or to the second where it has one.
    pub fn point(at: DateTime, timed: bool) -> Self {
        let step = if at.second() != 0 {
            jiff::Span::new().seconds(1)
        } else {
            jiff::Span::new().minutes(1)
        };
        let begin = Moment { at, timed };
        Stretch {
            kind: TimexType::Time,
            value: Some(begin.iso()),
            begin: Some(begin),
            end: at.checked_add(step).ok().map(|at| Moment { at, timed }),
            modifier: None,
        }
    }
}

/// `2025-08-23`
pub(super) fn day(d: Date) -> String {
    let mut out = year(i32::from(d.year()));
    out.push('-');
    push_two(&mut out, d.month());
    out.push('-');
    push_two(&mut out, d.day());
    out
}

/// `2025`, `0079`
pub(super) fn year(y: i32) -> String {
    let mut out = String::with_capacity(20);
    match i16::try_from(y) {
        Ok(y @ 0..10_000) => {
            push_two(&mut out, (y / 100) as i8);
            push_two(&mut out, (y % 100) as i8);
        }
        _ => {
            let _ = write!(out, "{y:04}");
        }
    }
    out
}

/// The moment as a value; empty where there is none.
pub(super) fn datetime(m: Option<Moment>) -> String {
    m.map(|m| m.iso()).unwrap_or_default()
}

pub(super) fn days(d: Date, n: i32) -> Option<Date> {
    d.checked_add(jiff::Span::new().try_days(n).ok()?).ok()
}

pub(super) fn months(d: Date, n: i32) -> Option<Date> {
    d.checked_add(jiff::Span::new().try_months(n).ok()?).ok()
}

pub(super) fn ymd(y: i32, m: i32, d: u8) -> Option<Date> {
    Date::new(
        i16::try_from(y).ok()?,
        i8::try_from(m).ok()?,
        i8::try_from(d).ok()?,
    )
    .ok()
}

pub(super) fn monday(d: Date) -> Option<Date> {
    days(d, -i32::from(d.weekday().to_monday_zero_offset()))
}
