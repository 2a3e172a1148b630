//! The ends and parts of a stretch: `के अंत`, `की शुरुआत`, early 2019, `बाकी दिन`, Q1, H2, `सप्ताह 10`.

use super::clock::{Time, clock};
use super::cursor::Cursor;
use super::deixis::deictic;
use super::duration::Duration;
use super::frame::{Day, Edge, Frame, Rel, Week};
use super::length::{Length, unit};
use super::lexicon::Class;
use super::named::{month, weekday};
use super::ordinal::ordinal_in;
use super::reported::reported;
use super::slot::Link;
use super::{count, evidence};

/// `के अंत`, `की शुरुआत`, `के मध्य`, `के शुरू में`.
pub(super) fn edge(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    let coarse = f.coarse() && !matches!(f.day, Some(Day::Dom(_))) && f.weekday.is_none();
    let day = matches!(f.day, Some(Day::Off(_) | Day::Either(_))) && lex.v == 3;
    if !coarse && !day {
        return None;
    }
    // `बीच` is "between" more often; `शुरू` and `आखिर` are other words without their case ending.
    if lex.v == 4 && !(c.is(i + 1, Class::Men) || c.ka(i + 1)) {
        return None;
    }
    if matches!(c.str(i), "शुरू" | "शुरु" | "आखिर" | "समाप्ति")
        && !c.is(i + 1, Class::Men)
        && !c.is(i + 1, Class::Se)
        && !c.is(i + 1, Class::Tak)
    {
        return None;
    }
    f.edge = Some(match lex.v {
        1 => Edge::Start,
        3 => Edge::End,
        _ => Edge::Mid,
    });
    Some(i + 1)
}

/// `सप्ताह के बाकी दिन`, `आज के बचे दिन`.
pub(super) fn rest(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let mut end = i + 1;
    if c.ka(end) {
        end += 1;
    }
    if !(c.is_value(end, Class::Unit, 3) || c.one_of(end, &["समय", "हिस्से"])) {
        return None;
    }
    f.rest = true;
    Some(end + 1)
}

/// `end of March`, `early 2019`, `mid-2020`, `late last year`.
pub(super) fn edge_of(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let mut at = i + 1;
    // late on Friday, early in May
    let adverb = c.lex(i).class == Class::Early
        && !c.breaks(at)
        && (c.is(at, Class::On) || c.one_of(at, &["in"]));
    if c.dash(at) || c.is(at, Class::Of) || adverb {
        at += 1;
    }
    if c.is(at, Class::The) {
        at += 1;
    }
    let lex = c.lex(at);
    let near = matches!(
        c.str(i),
        "early"
            | "late"
            | "mid"
            | "Early"
            | "Late"
            | "Mid"
            | "end"
            | "start"
            | "beginning"
            | "middle"
            | "End"
    );
    if !near {
        return None;
    }
    let end = if let Some((end, y)) = evidence::year_number(c, at) {
        f.year = Some(Rel::Abs(y));
        end
    } else {
        match lex.class {
            Class::Month => month(c, at, f)?,
            // early Tuesday
            Class::Weekday if c.lex(i).class == Class::Early && (at == i + 1 || adverb) => {
                let end = weekday(c, at, f)?;
                // late Wednesday night
                let part = c.lex(end);
                if c.is(end, Class::Part) && part.english() && part.v <= 4 {
                    f.part = Some((part.v as u8, c.lex(i).v as i8));
                    return Some(end + 1);
                }
                f.edge = Some(if c.lex(i).v < 0 {
                    Edge::Start
                } else {
                    Edge::End
                });
                return (!c.is(end, Class::Part)).then_some(end);
            }
            Class::Shift => deictic(c, at, f).filter(|_| f.coarse() && f.weekday.is_none())?,
            Class::Unit if c.is(at - 1, Class::The) && (4..=7).contains(&lex.v) => {
                unit_now(lex.v as u8, at, f)?
            }
            _ if c.number(at) => {
                count::first(c, at, f).filter(|_| f.decade.is_some() || f.century.is_some())?
            }
            _ => return None,
        }
    };
    f.edge = Some(match (c.lex(i).class, c.lex(i).v) {
        (Class::Early, -1) | (Class::Edge, 1) => Edge::Start,
        (Class::Edge, 2) => Edge::Mid,
        _ => Edge::End,
    });
    (!f.has_day()).then_some(end)
}

pub(super) fn unit_now(u: u8, i: usize, f: &mut Frame) -> Option<usize> {
    match u {
        unit::WEEK => f.week = Some(Week::Off(0)),
        unit::MONTH => f.month = Some(Rel::Off(0)),
        unit::YEAR => f.year = Some(Rel::Off(0)),
        unit::DECADE => f.decade = Some(Rel::Off(0)),
        _ => return None,
    }
    Some(i + 1)
}

/// A unit that opens an expression: `साल के अंत`, `सप्ताहांत`, `सप्ताह 10`, `दिन के 11 बजे`.
pub(super) fn unit_first(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    let u = lex.v as u8;
    if u == unit::WEEKEND && !lex.english() {
        f.weekend = true;
        f.week = Some(Week::Off(0));
        return Some(i + 1);
    }
    if u == unit::DAY
        && let Some((end, Time::Clock(t))) = clock(c, i)
    {
        f.clock = Some(t);
        return Some(end);
    }
    let within = c.is(i + 1, Class::Men) && matches!(c.lex(i + 2).class, Class::Baki | Class::Rest);
    if (c.ka(i + 1) || within) && !lex.english() {
        return end_of_unit(c, i, within, f);
    }
    if lex.english()
        && let Some(end) = english_unit(c, i, f)
    {
        return end;
    }
    // over the weekend
    if u == unit::WEEKEND && c.before(i).class == Class::The {
        f.weekend = true;
        f.week = Some(Week::Off(0));
        f.near_week = true;
        return Some(i + 1);
    }
    if u == unit::WEEK {
        let (n, len) = c.digits(i + 1)?;
        if len <= 2 && (1..=53).contains(&n) && !c.is(i + 2, Class::Unit) {
            f.week = Some(Week::Nth(n as i32));
            return Some(i + 2);
        }
    }
    None
}

/// `साल के अंत में`, `महीने की शुरुआत में`, `दिन के अंत में`, `महीने के बाकी दिन`.
fn end_of_unit(c: &Cursor, i: usize, within: bool, f: &mut Frame) -> Option<usize> {
    let u = c.lex(i).v as u8;
    let mut g = Frame::default();
    if u == unit::DAY {
        g.day = Some(Day::Off(0));
    } else {
        unit_now(u, i, &mut g)?;
    }
    let e = c.lex(i + 2);
    let end = if e.class == Class::Edge && e.v != 4 {
        edge(c, i + 2, &mut g)?
    } else if matches!(e.class, Class::Baki | Class::Rest) && u != unit::DAY {
        rest(c, i + 2, &mut g)?
    } else if u != unit::DAY && !within && matches!(e.class, Class::Ord | Class::Before) {
        // `महीने के आखिरी दिन`, `साल का पहला दिन`
        let end = ordinal_in(c, i + 2, &mut g, Link::Ka)?;
        // `माह के अंतिम शनिवार`: of every month as often as of this one.
        if u == unit::MONTH && g.weekday.is_some() {
            g.month = None;
        } else if !matches!(g.day, Some(Day::Ordinal(_))) {
            return None;
        }
        end
    } else {
        return None;
    };
    // `आजादी के साल की शुरुआत` belongs to another year.
    if i > 0
        && (c.ka(i - 1)
            || matches!(c.before(i).class, Class::Num | Class::Ord | Class::Few)
            || c.number(i - 1))
    {
        return None;
    }
    g.loose = true;
    *f = g;
    Some(end)
}

/// An English unit with its article or a hyphen; the token behind it, and none where it is read on as any other.
fn english_unit(c: &Cursor, i: usize, f: &mut Frame) -> Option<Option<usize>> {
    let u = c.lex(i).v as u8;
    if i > 0 && !c.breaks(i) {
        // a year ago, an hour later
        let article = c.one_of(i - 1, &["a", "an", "A", "An"]);
        // the day before yesterday, the day after Holi
        if article || u == unit::DAY && c.one_of(i + 1, &["before", "after"]) {
            return Some(count::offset(c, i, one(u, i + 1), f));
        }
    }
    if !c.dash(i + 1) || c.spaced(i + 1) {
        return None;
    }
    // the year-ago period
    if c.one_of(i + 2, &["ago"]) {
        let period = |end| c.one_of(end, &["period", "quarter", "month"]);
        let end = count::offset(c, i, one(u, i + 2), f);
        return Some(end.map(|end| end + usize::from(period(end))));
    }
    // by year-end
    let by = &["by", "before", "till", "until", "at", "from", "By"];
    if matches!(u, unit::YEAR | unit::MONTH)
        && c.one_of(i + 2, &["end"])
        && i > 0
        && c.one_of(i - 1, by)
    {
        f.edge = Some(Edge::End);
        return Some(unit_now(u, i + 2, f));
    }
    None
}

/// One of the unit, whose article stands in front.
fn one(u: u8, end: usize) -> Duration {
    Duration {
        end,
        length: Length::new(1000, u),
        upper: None,
        vague: false,
        adjective: false,
        whole: false,
    }
}

/// The `h` of `H2`.
pub(super) fn half_letter(c: &Cursor, i: usize) -> bool {
    matches!(c.str(i), "h" | "H") && c.joined(i + 1)
}

/// q1, H2, Q3FY25.
pub(super) fn lettered(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    if !c.joined(i + 1) {
        return None;
    }
    let (n, 1) = c.digits(i + 1)? else {
        return None;
    };
    match c.lex(i).class {
        Class::Quarter if (1..=4).contains(&n) => f.quarter = Some(Rel::Abs(n as i32)),
        _ if half_letter(c, i) && (1..=2).contains(&n) => f.half = Some(Rel::Abs(n as i32)),
        _ => return None,
    }
    f.reported |= reported(c, i, i + 2);
    Some(i + 2)
}
