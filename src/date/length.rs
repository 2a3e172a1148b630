//! Lengths of time as values.

use super::value;
use jiff::civil::DateTime;
use std::fmt::Write;

/// Units by the values of `words.txt`.
pub(super) mod unit {
    pub const SECOND: u8 = 0;
    pub const MINUTE: u8 = 1;
    pub const HOUR: u8 = 2;
    pub const DAY: u8 = 3;
    pub const WEEK: u8 = 4;
    pub const MONTH: u8 = 5;
    pub const YEAR: u8 = 6;
    pub const DECADE: u8 = 7;
    pub const CENTURY: u8 = 8;
    pub const MILLENNIUM: u8 = 9;
    pub const QUARTER: u8 = 10;
    pub const HALF: u8 = 11;
    pub const FORTNIGHT: u8 = 12;
    pub const WEEKEND: u8 = 13;
    pub const WORKDAY: u8 = 14;
    pub const NIGHT: u8 = 15;
}

/// How TIMEX3 writes the units, by their numbers: a fortnight is two weeks.
pub(super) const WRITTEN: [(u64, char); 16] = [
    (1, 'S'),
    (1, 'M'),
    (1, 'H'),
    (1, 'D'),
    (1, 'W'),
    (1, 'M'),
    (1, 'Y'),
    (10, 'Y'),
    (100, 'Y'),
    (1000, 'Y'),
    (3, 'M'),
    (6, 'M'),
    (2, 'W'),
    (2, 'D'),
    (1, 'D'),
    (1, 'N'),
];

pub(super) const PARTS: usize = 6;

/// A length: up to six numbers with their units, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Length {
    /// Each with its unit in the low byte.
    parts: [u64; PARTS],
    len: u8,
}

impl Length {
    pub fn new(milli: u64, unit: u8) -> Self {
        let mut length = Length::default();
        length.push(milli, unit);
        length
    }

    pub fn push(&mut self, milli: u64, unit: u8) {
        if let Some(slot) = self.parts.get_mut(self.len as usize) {
            *slot = milli.saturating_mul(256) | u64::from(unit);
            self.len += 1;
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (u64, u8)> + '_ {
        let parts = self.parts.get(..self.len as usize).unwrap_or(&[]);
        parts.iter().map(|p| (p >> 8, *p as u8))
    }

    /// The smallest unit named.
    pub fn finest(&self) -> u8 {
        self.iter().map(|p| order(p.1)).min().unwrap_or(unit::DAY)
    }

    pub fn single(&self) -> Option<(u64, u8)> {
        (self.len == 1).then(|| self.iter().next()).flatten()
    }

    /// The number of whole years, where it is one of nothing else.
    pub fn years(&self) -> Option<i32> {
        let (milli, u) = self.single()?;
        (u == unit::YEAR && milli % 1000 == 0)
            .then(|| i32::try_from(milli / 1000).ok())
            .flatten()
    }

    /// TIMEX3 value: `P10D`, `PT1.5H`, `P1Y21D`.
    pub fn iso(&self) -> String {
        let mut out = String::with_capacity(24);
        out.push('P');
        for fine in [false, true] {
            let mut parts = self
                .iter()
                .filter(|p| (p.1 <= unit::HOUR) == fine)
                .peekable();
            if fine && parts.peek().is_some() {
                out.push('T');
            }
            for (milli, u) in parts {
                let (factor, letter) = WRITTEN.get(usize::from(u)).copied().unwrap_or((1, 'D'));
                push_milli(&mut out, milli.saturating_mul(factor), letter);
                if u == unit::NIGHT {
                    out.push('I');
                }
            }
        }
        out
    }

    /// The moment this long after (or, with a negative sign, before) `from`; `None` outside the calendar.
    pub fn shift(&self, from: DateTime, sign: i64) -> Option<DateTime> {
        let mut at = from;
        for (milli, u) in self.iter() {
            let milli = i64::try_from(milli).ok()?;
            let (months, seconds) = match u {
                unit::SECOND => (0, 1),
                unit::MINUTE => (0, 60),
                unit::HOUR => (0, 3600),
                unit::WEEK => (0, 7 * 86_400),
                unit::FORTNIGHT => (0, 14 * 86_400),
                unit::MONTH => (1, 0),
                unit::QUARTER => (3, 0),
                unit::HALF => (6, 0),
                unit::YEAR => (12, 0),
                unit::DECADE => (120, 0),
                unit::CENTURY => (1200, 0),
                unit::MILLENNIUM => (12_000, 0),
                unit::WORKDAY => {
                    at = workdays(at, milli / 1000, sign)?;
                    continue;
                }
                _ => (0, 86_400),
            };
            let span = if months > 0 {
                let total = milli.checked_mul(months)?;
                // Half a month is fifteen days.
                let days = total % 1000 * 30 / 1000;
                jiff::Span::new()
                    .try_months(sign * (total / 1000))
                    .and_then(|s| s.try_days(sign * days))
                    .ok()?
            } else {
                let total = milli.checked_mul(seconds)? / 1000;
                let (days, rest) = if u <= unit::HOUR {
                    (0, total)
                } else {
                    (total / 86_400, total % 86_400)
                };
                jiff::Span::new()
                    .try_days(sign * days)
                    .and_then(|s| s.try_seconds(sign * rest))
                    .ok()?
            };
            at = at.checked_add(span).ok()?;
        }
        Some(at)
    }
}

/// A number of thousandths and the letter of its unit.
fn push_milli(out: &mut String, milli: u64, letter: char) {
    value::push_number(out, milli / 1000);
    if !milli.is_multiple_of(1000) {
        let _ = write!(
            out,
            ".{}",
            format!("{:03}", milli % 1000).trim_end_matches('0')
        );
    }
    out.push(letter);
}

/// Units by size, where the value alone does not order them.
pub(super) fn order(u: u8) -> u8 {
    match u {
        unit::QUARTER | unit::HALF => unit::MONTH,
        unit::FORTNIGHT => unit::WEEK,
        unit::WEEKEND | unit::WORKDAY | unit::NIGHT => unit::DAY,
        u => u,
    }
}

/// So many working days on, Monday to Friday.
pub(super) fn workdays(from: DateTime, n: i64, sign: i64) -> Option<DateTime> {
    if n > 10_000 {
        return None;
    }
    let mut at = from;
    let mut left = n;
    while left > 0 {
        at = at.checked_add(jiff::Span::new().days(sign)).ok()?;
        if at.weekday().to_monday_one_offset() <= 5 {
            left -= 1;
        }
    }
    Some(at)
}
