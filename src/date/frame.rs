//! What an expression says, slot by slot, before a reference date resolves it.

use super::clock::Clock;
use super::length::Length;

/// A year, month, week, … by number or counted from the one of the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rel {
    Abs(i32),
    Off(i32),
}

/// What kind of year the year slot counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum YearKind {
    #[default]
    Calendar,
    /// April to March.
    Fiscal,
    /// April to March in Indian schools.
    Academic,
    Vikram,
    Shaka,
    Hijri,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Week {
    Off(i32),
    /// n-th of the year or month; negative from its end.
    Nth(i32),
    /// The week that holds the day named with it.
    OfDay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// Of the month.
    Dom(u8),
    /// From the reference day.
    Off(i32),
    /// `कल` and `परसों`: one or two days off, before or after by the tense.
    Either(i32),
    /// From the day last named: `उसी दिन`, `अगले दिन`.
    Named(i32),
    /// `दूसरे दिन`: counted from something the text knows.
    Ordinal(i32),
}

/// Which of the weekdays of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Which {
    /// The nearest one by tense.
    #[default]
    Near,
    /// That of last, this or next week.
    Week(i32),
    /// The last one before the reference day.
    Last,
    /// The first one behind the reference day.
    Coming,
    /// The n-th of the month; negative from its end.
    Nth(i32),
    /// So many of them on, or back.
    Count(i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    Mid,
    End,
}

/// A stretch that an expression leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Open {
    #[default]
    No,
    /// From it on: `2014 से`.
    Since,
    /// Up to and with it: `30 जून तक`.
    Until,
    Before,
    After,
}

/// A date of a lunar or Saka calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lunar {
    pub month: Option<u8>,
    pub paksha: Option<u8>,
    pub tithi: Option<u8>,
    pub hijri: bool,
}

/// The slots. Each is filled at most once, in whatever order the text has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub year: Option<Rel>,
    pub year_kind: YearKind,
    /// The second half of `2024-25`.
    pub year_to: Option<i32>,
    pub bc: bool,
    pub decade: Option<Rel>,
    pub century: Option<Rel>,
    pub quarter: Option<Rel>,
    pub half: Option<Rel>,
    /// The quarter or half is of a fiscal year where none is named: what companies report.
    pub reported: bool,
    pub season: Option<(u8, Option<i32>)>,
    pub month: Option<Rel>,
    /// The quarter that ends with the month: `मार्च तिमाही`.
    pub ends_quarter: bool,
    /// The month is one before, in or after the reference: `पिछले सितंबर`, `इस जून`.
    pub month_which: Option<i32>,
    pub week: Option<Week>,
    pub weekend: bool,
    /// The week is the nearest one by tense, not surely this one: `over the weekend`.
    pub near_week: bool,
    pub day: Option<Day>,
    pub weekday: Option<u8>,
    pub which: Which,
    pub holiday: Option<usize>,
    pub lunar: Option<Lunar>,
    pub part: Option<(u8, i8)>,
    pub clock: Option<Clock>,
    pub edge: Option<Edge>,
    pub rest: bool,
    /// The edge is that of a day under way: `later today`, `आज बाद में`.
    pub later: bool,
    /// A bare unit, `साल के अंत में`: any such end, not what is left of this one.
    pub loose: bool,
    /// So long before (-1) or after (1) what the other slots say.
    pub offset: Option<(Length, i8)>,
    /// The reckoning starts at something that is no date (`हादसे के दो दिन बाद`).
    pub unanchored: bool,
    /// A stretch of this length before (-1) or after (1) the reference: `पिछले तीन साल`.
    pub span: Option<(Length, i8)>,
    pub now: bool,
    /// Counts from the date last named, not from the reference: `उसी महीने`.
    pub that: bool,
    /// `आज` as "these days".
    pub vague_now: bool,
    pub approx: bool,
    pub open: Open,
    /// The day does not exist (31 February), or the numbers fit no order: a mention without a value.
    pub impossible: bool,
    /// A numeric date whose day and month may be read either way.
    pub swappable: bool,
    /// A numeric date that can only be read month first.
    pub month_first: bool,
}

/// Nothing said yet. Copied whole: forty stores in each of the many places that need one would push the readers out of the
/// instruction cache.
static EMPTY: Frame = Frame {
    year: None,
    year_kind: YearKind::Calendar,
    year_to: None,
    bc: false,
    decade: None,
    century: None,
    quarter: None,
    half: None,
    reported: false,
    season: None,
    month: None,
    ends_quarter: false,
    month_which: None,
    week: None,
    weekend: false,
    near_week: false,
    day: None,
    weekday: None,
    which: Which::Near,
    holiday: None,
    lunar: None,
    part: None,
    clock: None,
    edge: None,
    rest: false,
    later: false,
    loose: false,
    offset: None,
    unanchored: false,
    span: None,
    now: false,
    that: false,
    vague_now: false,
    approx: false,
    open: Open::No,
    impossible: false,
    swappable: false,
    month_first: false,
};

impl Default for Frame {
    #[inline(never)]
    fn default() -> Self {
        EMPTY
    }
}

impl Frame {
    /// Names a day by itself or with a weekday, month or year.
    pub fn has_day(&self) -> bool {
        self.day.is_some()
            || self.weekday.is_some()
            || self.holiday.is_some()
            || self.lunar.is_some_and(|l| l.tithi.is_some())
    }

    pub fn has_time(&self) -> bool {
        self.clock.is_some() || self.part.is_some()
    }

    /// Anything of the calendar, a time of day aside.
    pub fn has_date(&self) -> bool {
        self.has_day() || self.coarse() || self.offset.is_some() || self.span.is_some() || self.now
    }

    /// A stretch longer than a day.
    pub fn coarse(&self) -> bool {
        self.year.is_some()
            || self.decade.is_some()
            || self.century.is_some()
            || self.quarter.is_some()
            || self.half.is_some()
            || self.season.is_some()
            || self.month.is_some()
            || self.week.is_some()
            || self.weekend
            || self.lunar.is_some()
    }
}
