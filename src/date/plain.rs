//! What the flat readers read: a meaning in a few bytes, and the slots it would fill.

use super::clock::Clock;
use super::frame::{Day, Frame, Open, Rel, Week};
use super::length::{Length, unit};

/// What a plain expression means: what a frame would hold, in a few bytes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Plain {
    Year(i32),
    /// `2018-19`
    Years(i32, i32),
    /// Year and month.
    Month(i32, u8),
    /// Year, month and day.
    Day(i32, u8, u8),
    /// A month of a year that is not named.
    SomeMonth(u8),
    /// Month and day.
    SomeDay(u8, u8),
    Weekday(u8),
    /// So many days from today, before or after it.
    Either(i8),
    /// So many days from today; these days, where it is vague.
    Today {
        off: i8,
        vague: bool,
    },
    /// Years, months, … from this one.
    Shifted(i8, u8),
    /// So many units before or after the reference.
    Span {
        count: u16,
        unit: u8,
        by: i8,
        vague: bool,
    },
    Decade(i16),
    Century(u8),
    /// So many units; more (1) or less (-1) than that.
    Length(u16, u8, i8),
    /// Every such unit.
    Set(u8),
    /// A time of a day that is named, or of none.
    Timed(Anchor, Hour),
    /// A named day, by its number.
    Feast(u16),
    /// A month before, in or after this one: `last September`.
    MonthThen(u8, i8),
    /// A weekday with its month and day.
    DayOfWeek(u8, u8, u8),
    /// The n-th such day, month or year of something: `the first day`.
    Nth(i8),
    /// The n-th week of a month.
    NthWeek(i8, u8),
}

/// The day that a time belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Nowhere,
    Weekday(u8),
    /// So many days from today.
    Off(i8),
    /// So many days before or after it.
    Either(i8),
}

/// A part of the day or an hour of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hour {
    Part(u8),
    Clock {
        hour: u8,
        minute: u8,
        part: Option<u8>,
        pm: Option<bool>,
    },
}

impl Hour {
    pub fn clock(self) -> Option<Clock> {
        match self {
            Hour::Part(_) => None,
            Hour::Clock {
                hour,
                minute,
                part,
                pm,
            } => Some(Clock {
                part,
                pm,
                ..Clock::at(hour, minute)
            }),
        }
    }
}

impl Plain {
    pub fn rule(self) -> &'static str {
        use Plain::*;
        match self {
            Year(_)
            | Years(..)
            | Month(..)
            | SomeMonth(_)
            | Shifted(..)
            | Span { .. }
            | Decade(_)
            | Century(_)
            | MonthThen(..)
            | NthWeek(..) => "stretch",
            Day(..)
            | SomeDay(..)
            | Weekday(_)
            | Either(_)
            | Today { .. }
            | DayOfWeek(..)
            | Nth(_) => "day",
            Timed(..) => "time",
            Feast(_) => "named day",
            Length(..) => "duration",
            Set(_) => "set",
        }
    }

    /// The slots that the general readers would fill; none for a length and a set, which have no frame.
    pub fn frame(self, open: Open) -> Frame {
        let mut f = Frame {
            open,
            ..Frame::default()
        };
        match self {
            Plain::Year(y) => f.year = Some(Rel::Abs(y)),
            Plain::Years(y, to) => (f.year, f.year_to) = (Some(Rel::Abs(y)), Some(to)),
            Plain::Month(y, m) => {
                (f.year, f.month) = (Some(Rel::Abs(y)), Some(Rel::Abs(i32::from(m))));
            }
            Plain::Day(y, m, d) => {
                (f.year, f.month) = (Some(Rel::Abs(y)), Some(Rel::Abs(i32::from(m))));
                f.day = Some(Day::Dom(d));
            }
            Plain::SomeMonth(m) => f.month = Some(Rel::Abs(i32::from(m))),
            Plain::SomeDay(m, d) => {
                (f.month, f.day) = (Some(Rel::Abs(i32::from(m))), Some(Day::Dom(d)));
            }
            Plain::Either(n) => f.day = Some(Day::Either(i32::from(n))),
            Plain::Weekday(w) => f.weekday = Some(w),
            Plain::Today { off, vague } => {
                (f.day, f.vague_now) = (Some(Day::Off(i32::from(off))), vague);
            }
            Plain::Shifted(by, u) => {
                let by = i32::from(by);
                match u {
                    unit::YEAR => f.year = Some(Rel::Off(by)),
                    unit::MONTH => f.month = Some(Rel::Off(by)),
                    unit::WEEK => f.week = Some(Week::Off(by)),
                    _ => f.decade = Some(Rel::Off(by)),
                }
            }
            Plain::Span {
                count,
                unit,
                by,
                vague,
            } => {
                f.span = Some((Length::new(u64::from(count) * 1000, unit), by));
                f.approx = vague;
            }
            Plain::Decade(n) => f.decade = Some(Rel::Abs(i32::from(n))),
            Plain::Century(n) => f.century = Some(Rel::Abs(i32::from(n))),
            Plain::Timed(anchor, hour) => {
                match anchor {
                    Anchor::Nowhere => {}
                    Anchor::Weekday(w) => f.weekday = Some(w),
                    Anchor::Off(n) => f.day = Some(Day::Off(i32::from(n))),
                    Anchor::Either(n) => f.day = Some(Day::Either(i32::from(n))),
                }
                match hour {
                    Hour::Part(p) => f.part = Some((p, 0)),
                    Hour::Clock { .. } => f.clock = hour.clock(),
                }
            }
            Plain::Feast(id) => f.holiday = Some(usize::from(id)),
            Plain::MonthThen(m, by) => {
                f.month = Some(Rel::Abs(i32::from(m)));
                f.month_which = Some(i32::from(by));
            }
            Plain::DayOfWeek(w, m, d) => {
                f.weekday = Some(w);
                (f.month, f.day) = (Some(Rel::Abs(i32::from(m))), Some(Day::Dom(d)));
            }
            Plain::Nth(n) => f.day = Some(Day::Ordinal(i32::from(n))),
            Plain::NthWeek(n, m) => {
                f.week = Some(Week::Nth(i32::from(n)));
                f.month = Some(Rel::Abs(i32::from(m)));
            }
            Plain::Length(..) | Plain::Set(_) => {}
        }
        f
    }
}

/// What is read: the token behind it, what it means, what is left open.
pub(super) type Read = Option<(usize, Plain, Open)>;
