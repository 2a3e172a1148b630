//! The date that relative expressions count from.

use crate::error::Error;
use std::fmt;
use std::str::FromStr;

/// A calendar date with an optional time of day: what `कल` is relative to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    inner: jiff::civil::DateTime,
    timed: bool,
}

impl Date {
    /// The date, in the proleptic Gregorian calendar.
    ///
    /// # Errors
    /// Where there is no such day (month 13, 31 April).
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, Error> {
        jiff::civil::Date::new(year, month, day)
            .map(|d| Date {
                inner: d.at(0, 0, 0, 0),
                timed: false,
            })
            .map_err(|e| Error::value(&format!("{year}-{month}-{day}"), e.to_string()))
    }

    pub(crate) fn civil(&self) -> jiff::civil::DateTime {
        self.inner
    }

    /// Whether a time of day was given.
    #[must_use]
    pub fn has_time(&self) -> bool {
        self.timed
    }
}

impl FromStr for Date {
    type Err = Error;

    /// Reads `2025-08-24`, or a date and time `2025-08-24T17:30:00`; an offset behind it is ignored.
    ///
    /// # Errors
    /// Where it is written otherwise, or there is no such day or time.
    fn from_str(s: &str) -> Result<Self, Error> {
        let t = s.trim();
        if t.len() == 10 {
            return t
                .parse::<jiff::civil::Date>()
                .map(|d| Date {
                    inner: d.at(0, 0, 0, 0),
                    timed: false,
                })
                .map_err(|e| Error::value(s, e.to_string()));
        }
        t.trim_end_matches('Z')
            .parse::<jiff::civil::DateTime>()
            .map(|inner| Date { inner, timed: true })
            .map_err(|e| Error::value(s, e.to_string()))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.timed {
            write!(f, "{}", self.inner)
        } else {
            write!(f, "{}", self.inner.date())
        }
    }
}
