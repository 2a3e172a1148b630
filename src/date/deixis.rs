//! `पिछले साल`, `अगले तीन दिन`, `इस शुक्रवार`, `last week`: what points from the reference.

use super::clock::{self, Time};
use super::cursor::Cursor;
use super::duration::{duration, unit_at};
use super::frame::{Day, Frame, Rel, Week, Which};
use super::length::{Length, unit};
use super::lexicon::{COMING, Class, ENGLISH, ROMAN, SHORT};
use super::{holiday, named, number, numeric, year};

/// A pointing word: -1 past, 0 this, 1 next, 9 that; whether it means the very nearest; the token behind it.
#[derive(Clone, Copy)]
pub(super) struct Shift {
    pub end: usize,
    pub by: i32,
    pub coming: bool,
    pub flags: u8,
    /// `इसी`, `उसी`, `same`.
    pub exact: bool,
}

/// The pointing word at token `i`: `पिछले`, `आने वाले`, `बीते हुए`, `इस आगामी`, `the coming`.
pub(super) fn shift(c: &Cursor, i: usize) -> Option<Shift> {
    let lex = c.lex(i);
    let flags = lex.flags & (ENGLISH | ROMAN);
    // `the following day`, but `following days of rain`
    if lex.class == Class::Shift
        && lex.english()
        && c.one_of(i, &["following"])
        && (c.before(i).class != Class::The || c.str(i + 1).ends_with('s'))
    {
        return None;
    }
    let mut s = match lex.class {
        Class::Shift => Shift {
            end: i + 1,
            by: i32::from(lex.v),
            coming: lex.has(COMING),
            flags,
            exact: matches!(c.str(i), "इसी" | "उसी" | "isi" | "usi" | "same"),
        },
        Class::Aane if c.is(i + 1, Class::Wala) => Shift {
            end: i + 2,
            by: 1,
            coming: true,
            flags,
            exact: false,
        },
        // `आखिरी मिनट`, `अंतिम सप्ताह` without a stretch they end point back.
        _ => return None,
    };
    // इस आगामी, this coming, the same
    if s.by == 0 || s.by == 9 {
        let next = c.lex(s.end);
        if next.class == Class::Shift && next.has(COMING) || c.one_of(s.end, &["same"]) {
            s.by = if next.has(COMING) { 1 } else { s.by };
            s.coming = true;
            s.end += 1;
        }
    }
    if c.one_of(s.end, &["हुए", "ही"]) {
        s.end += 1;
    }
    Some(s)
}

/// A deictic expression at token `i`, its slots filled; the token behind it.
pub(super) fn deictic(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let s = shift(c, i)?;
    if endures(c, i) {
        return None;
    }
    at(c, i, s, f)
}

/// `expected to last 30 months`, `will last two days`: the verb. `compared to last two years` has none.
pub(super) fn endures(c: &Cursor, i: usize) -> bool {
    const LINKS: [&str; 7] = [
        "compared", "Compared", "relative", "similar", "back", "close", "due",
    ];
    if i == 0 || c.str(i) != "last" || !c.number(i + 1) && !c.is(i + 1, Class::Num) {
        return false;
    }
    let modal = [
        "will", "would", "may", "might", "could", "can", "should", "not",
    ];
    c.one_of(i - 1, &modal) || c.one_of(i - 1, &["to"]) && !(i > 1 && c.one_of(i - 2, &LINKS))
}

fn at(c: &Cursor, i: usize, s: Shift, f: &mut Frame) -> Option<usize> {
    let at = s.end;
    if c.breaks(at) {
        return None;
    }
    // इस कार्य सप्ताह
    let at = if c.one_of(at, &["कार्य", "कामकाजी"]) && c.is_value(at + 1, Class::Unit, 4)
    {
        at + 1
    } else {
        at
    };
    let lex = c.lex(at);
    let that = s.by == 9;
    // `इस` and `us` are also "this" before anything, `is` and `us` English words: the rest must be romanised too.
    let agrees = |flags: u8| s.flags & ROMAN == 0 || flags & ROMAN != 0 || c.number(at);
    match lex.class {
        Class::Fiscal | Class::Academic | Class::Calendar if f.year.is_none() => {
            let end = year::kind(c, at, f)?;
            f.year.is_none().then_some(())?;
            if that {
                return None;
            }
            f.year = Some(Rel::Off(s.by));
            Some(end)
        }
        Class::Unit | Class::Second | Class::Set if lex.class != Class::Set => {
            // `गत दिवस` is yesterday; `इस दिवस` an observance.
            let (end, u, adjective) = unit_at(c, at, s.flags, s.by == -1)?;
            if adjective || !agrees(lex.flags) {
                return None;
            }
            // the same quarter last year
            if c.one_of(s.end - 1, &["same"])
                && c.is_value(end, Class::Shift, -1)
                && c.lex(end).english()
                && c.is_value(end + 1, Class::Unit, 6)
            {
                // Business news compares months and quarters so.
                match u {
                    unit::MONTH => f.month = Some(Rel::Off(-12)),
                    unit::QUARTER => f.quarter = Some(Rel::Off(-4)),
                    _ => f.year = Some(Rel::Off(-1)),
                }
                return Some(end + 2);
            }
            unit_slot(c, i, s, u, end, f)
        }
        // `बीते कल`, `गत रोज`: yesterday.
        Class::RelDay | Class::Set
            if s.by == -1
                && matches!(c.str(i), "बीते" | "गत" | "विगत")
                && c.one_of(at, &["कल", "रोज"]) =>
        {
            f.day = Some(Day::Off(-1));
            Some(at + 1)
        }
        Class::Weekday
            if (!lex.ambiguous() || lex.english() && c.has(at, crate::token::CAPITAL))
                && agrees(lex.flags) =>
        {
            f.weekday = Some(lex.v as u8);
            f.which = match (s.by, s.coming) {
                (9, _) => Which::Near,
                (_, true) => Which::Coming,
                (-1, _) => Which::Last,
                (by, _) => Which::Week(by),
            };
            Some(at + 1)
        }
        Class::Month
            if !that
                && (lex.v != 3 || lex.english() || named::march_is_month(c, at))
                && agrees(lex.flags) =>
        {
            f.month = Some(Rel::Abs(i32::from(lex.v)));
            f.month_which = Some(s.by);
            let dot = lex.has(SHORT) && c.punct(at + 1, b'.');
            Some(if dot { at + 2 } else { at + 1 })
        }
        Class::Season => {
            f.season = Some((lex.v as u8, Some(if that { 0 } else { s.by })));
            Some(at + 1)
        }
        Class::Part | Class::Early if agrees(lex.flags) => {
            let (end, time) = clock::clock(c, at)?;
            match time {
                Time::Part { part, edge } => f.part = Some((part, edge)),
                Time::Clock(clock) => f.clock = Some(clock),
            }
            f.day = Some(if that { Day::Named(0) } else { Day::Off(s.by) });
            Some(end)
        }
        Class::IndMonth | Class::HijMonth => None,
        _ => counted(c, at, s, f).or_else(|| dated(c, at, s, f)),
    }
}

/// `अगले 3 दिन`, `पिछले कुछ हफ्तों`, `पहले तीन महीने` is elsewhere.
fn counted(c: &Cursor, at: usize, s: Shift, f: &mut Frame) -> Option<usize> {
    if s.by == 9 {
        return None;
    }
    let approx = c.is(at, Class::About);
    let from = if approx { at + 1 } else { at };
    let d = duration(c, from).filter(|d| !d.adjective && !d.whole)?;
    if s.flags & ROMAN != 0 && !c.lex(d.end - 1).roman() {
        return None;
    }
    if s.by == 0 {
        // `इस एक साल`: no more than the length.
        return None;
    }
    f.span = Some((d.upper.unwrap_or(d.length), s.by as i8));
    f.approx = approx || d.vague;
    Some(d.end)
}

/// `अगले 6 अप्रैल`, `इस 15 अगस्त`, `पिछली दिवाली`.
fn dated(c: &Cursor, at: usize, s: Shift, f: &mut Frame) -> Option<usize> {
    if s.by == 9 {
        // `उस 27 को`
        let (d, len) = c.digits(at)?;
        if c.is(at + 1, Class::Ko) && len <= 2 && (1..=31).contains(&d) {
            f.day = Some(Day::Dom(d as u8));
            return Some(at + 1);
        }
        return None;
    }
    if let Some((end, id)) = holiday::named(c, at) {
        f.holiday = Some(id);
        f.month_which = Some(s.by);
        return Some(end);
    }
    let from = |f: &Frame| f.year.is_none() && f.month.is_some() && f.day.is_some();
    if let Some((end, found)) = numeric::numeric(c, at).filter(|x| from(&x.1)) {
        *f = found;
        f.month_which = Some(s.by);
        return Some(end);
    }
    let n = number::number(c, at)?;
    let d = n.within(1, 31)?;
    let lex = c.lex(n.end);
    if lex.class == Class::Month {
        f.day = Some(Day::Dom(d as u8));
        f.month = Some(Rel::Abs(i32::from(lex.v)));
        f.month_which = Some(s.by);
        return Some(n.end + 1);
    }
    if lex.class == Class::DateWord && s.by != 9 {
        f.day = Some(Day::Dom(d as u8));
        // `गत 3 तारीख` is the last third there was, this month's or not.
        match s.by {
            0 => f.month = Some(Rel::Off(0)),
            by => f.month_which = Some(by),
        }
        return Some(n.end + 1);
    }
    None
}

/// A bare unit behind a pointing word.
fn unit_slot(c: &Cursor, i: usize, s: Shift, u: u8, end: usize, f: &mut Frame) -> Option<usize> {
    let that = s.by == 9;
    // `the past decade` counts back from now; `last decade` is the one before this.
    if s.by == -1 && s.flags & ENGLISH != 0 && c.one_of(s.end - 1, &["past", "Past"]) {
        f.span = Some((Length::new(1000, u), -1));
        return Some(end);
    }
    let by = if that { 0 } else { s.by };
    let plural = matches!(
        c.str(end - 1),
        "दिनों"
            | "दिनो"
            | "वर्षों"
            | "वर्षो"
            | "सालो"
            | "महीनो"
            | "हफ्तो"
            | "घंटो"
            | "मिनटो"
            | "सालों"
            | "महीनों"
            | "हफ्तों"
            | "हफ़्तों"
            | "सप्ताहों"
            | "दशकों"
            | "घंटों"
            | "मिनटों"
            | "days"
            | "years"
            | "months"
            | "weeks"
            | "decades"
            | "dinon"
            | "dino"
    );
    if plural {
        // `पिछले दिनों`, `आने वाले वर्षों`: as vague as `हाल ही में`, and left out like it.
        return None;
    }
    match u {
        unit::YEAR => f.year = Some(Rel::Off(by)),
        unit::MONTH => f.month = Some(Rel::Off(by)),
        // `the last week of April` is April's.
        unit::WEEK
            if by == -1
                && s.flags & ENGLISH != 0
                && c.is(end, Class::Of)
                && c.lex(end + 1).class == Class::Month =>
        {
            f.week = Some(Week::Nth(-1))
        }
        unit::WEEK => f.week = Some(Week::Off(by)),
        unit::QUARTER => f.quarter = Some(Rel::Off(by)),
        unit::HALF => f.half = Some(Rel::Off(by)),
        unit::DECADE => f.decade = Some(Rel::Off(by)),
        unit::CENTURY => f.century = Some(Rel::Off(by)),
        unit::WEEKEND => {
            f.weekend = true;
            f.week = Some(Week::Off(by));
        }
        unit::DAY => {
            // `गत दिवस` is yesterday; `पिछले दिन` the one before that of the story.
            let gone = by == -1 && matches!(c.str(i), "गत" | "विगत" | "बीते");
            f.day = Some(if gone || s.by == 0 && !s.exact {
                Day::Off(by)
            } else {
                Day::Named(by)
            });
        }
        unit::FORTNIGHT | unit::HOUR | unit::MINUTE | unit::SECOND if by != 0 => {
            f.span = Some((Length::new(1000, u), by as i8))
        }
        unit::WORKDAY if by != 0 => f.offset = Some((Length::new(1000, u), by as i8)),
        _ => return None,
    }
    // `उसी महीने`: that of the date last named, as far as one is known.
    f.that = that || s.exact && matches!(c.str(i), "उसी" | "usi");
    Some(end)
}
