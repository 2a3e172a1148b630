//! TIMEX3 values and ISO 8601 moments.

use super::timex::TimexType;
use jiff::civil::{Date, DateTime};

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
            let (h, m, s) = (self.at.hour(), self.at.minute(), self.at.second());
            out.push_str(&clock(h as u8, m as u8, (s != 0).then_some(s as u8)));
        }
        out
    }
}

/// The two digits of a number below a hundred.
fn two(n: u32) -> [u8; 2] {
    [b'0' + (n / 10 % 10) as u8, b'0' + (n % 10) as u8]
}

/// ASCII made here as a string.
fn ascii(bytes: &[u8]) -> String {
    String::from(std::str::from_utf8(bytes).unwrap_or_default())
}

/// `T17:00`, `T17:00:30`
pub(super) fn clock(hour: u8, minute: u8, second: Option<u8>) -> String {
    let [a, b] = two(u32::from(hour));
    let [c, d] = two(u32::from(minute));
    let [e, f] = two(u32::from(second.unwrap_or(0)));
    let all = [b'T', a, b, b':', c, d, b':', e, f];
    ascii(if second.is_some() { &all } else { &all[..6] })
}

/// Digits of a number.
pub(super) fn push_number(out: &mut String, mut n: u64) {
    let mut digits = [0; 20];
    let mut from = digits.len();
    loop {
        from -= 1;
        digits[from] = b'0' + (n % 10) as u8;
        n /= 10;
        if n == 0 || from == 0 {
            break;
        }
    }
    out.push_str(std::str::from_utf8(&digits[from..]).unwrap_or_default());
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
        Stretch::valued(kind, value.to_string())
    }

    pub fn valued(kind: TimexType, value: String) -> Self {
        Stretch {
            value: Some(value),
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
        let begin = Moment { at, timed };
        Stretch {
            kind: TimexType::Time,
            value: Some(begin.iso()),
            begin: Some(begin),
            end: next(at, at.second() != 0).map(|at| Moment { at, timed }),
            modifier: None,
        }
    }
}

/// `2025-08-23`
pub(super) fn day(d: Date) -> String {
    let Ok(y @ 0..10_000) = u32::try_from(d.year()) else {
        return format!("{:04}-{:02}-{:02}", d.year(), d.month(), d.day());
    };
    iso(y as i32, d.month().unsigned_abs(), d.day().unsigned_abs())
}

/// A day of the years of four digits as a value.
pub(super) fn iso(y: i32, m: u8, d: u8) -> String {
    ascii(&digits_of_day(y, m, d))
}

/// The same as bytes.
pub(super) fn digits_of_day(y: i32, m: u8, d: u8) -> [u8; 10] {
    let y = y.unsigned_abs();
    let [a, b] = two(y / 100);
    let [c, e] = two(y);
    let [m, n] = two(m.into());
    let [p, q] = two(d.into());
    [a, b, c, e, b'-', m, n, b'-', p, q]
}

/// `2025-08`
pub(super) fn month(d: Date) -> String {
    let mut out = day(d);
    out.truncate(out.len().saturating_sub(3));
    out
}

/// `2025`, `0079`
pub(super) fn year(y: i32) -> String {
    let Ok(y @ 0..10_000) = u32::try_from(y) else {
        return format!("{y:04}");
    };
    let [a, b] = two(y / 100);
    let [c, d] = two(y);
    ascii(&[a, b, c, d])
}

/// The moment as a value; empty where there is none.
pub(super) fn datetime(m: Option<Moment>) -> String {
    m.map(|m| m.iso()).unwrap_or_default()
}

/// The next minute, or the next second.
pub(super) fn next(at: DateTime, second: bool) -> Option<DateTime> {
    // Nearly always of the same hour; a span would be added by the whole calendar.
    if !second && at.minute() < 59 {
        return at.with().minute(at.minute() + 1).build().ok();
    }
    let step = if second {
        jiff::Span::new().seconds(1)
    } else {
        jiff::Span::new().minutes(1)
    };
    at.checked_add(step).ok()
}

/// So many days on.
pub(super) fn days(d: Date, n: i32) -> Option<Date> {
    // Most days asked for are of the same month: every month has twenty-eight.
    if let day @ 1..=28 = i32::from(d.day()).saturating_add(n) {
        return Date::new(d.year(), d.month(), day as i8).ok();
    }
    far(d, n)
}

#[cold]
#[inline(never)]
fn far(d: Date, n: i32) -> Option<Date> {
    d.checked_add(jiff::Span::new().try_days(n).ok()?).ok()
}

#[inline(never)]
pub(super) fn months(d: Date, n: i32) -> Option<Date> {
    d.checked_add(jiff::Span::new().try_months(n).ok()?).ok()
}

#[inline(never)]
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
