//! One expression of time, read word by word into a [`Frame`].
//!
//! Hindi orders the parts of a date freely (`2020 में 26 जून`, `शाम 5 बजे सोमवार को`, `अगले हफ्ते सोमवार को सुबह`), so there is no
//! rule per order: a first word opens the frame, and every further word is let in where its slot is still free and the link
//! between them (`की`, `को`, a comma, nothing) suits it. Nothing is read twice, so the work is linear.

use super::clock::{Time, clock};
use super::count;
use super::cursor::Cursor;
use super::deixis::{deictic, shift};
use super::duration::{duration, unit};
use super::frame::{Day, Edge, Frame, Lunar, Rel, Week, Which};
use super::lexicon::{Class, ENGLISH, Lex, ROMAN, SHORT};
use super::number::number;
use super::{holiday, lunar, numeric, year};
use crate::token::{ALL_CAPS, CAPITAL};

/// What stands between two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    None,
    Ka,
    Ko,
    Men,
    Comma,
    Of,
    On,
    Dash,
}

/// The expression at token `i`, without ranges: the token behind it and its frame.
pub(super) fn frame(c: &Cursor, i: usize) -> Option<(usize, Frame)> {
    let mut f = Frame::default();
    let mut end = first(c, i, &mut f)?;
    for _ in 0..8 {
        match more(c, end, &mut f) {
            Some(next) => end = next,
            None => break,
        }
    }
    Some((end, f))
}

/// Opens a frame.
fn first(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    if c.number(i) {
        return count::first(c, i, f);
    }
    if let Some((end, id)) = holiday::named(c, i) {
        f.holiday = Some(id);
        return Some(end);
    }
    if super::clock::half_night(c, i) {
        let (end, time) = clock(c, i)?;
        put_time(f, time);
        return Some(end);
    }
    match lex.class {
        Class::Num | Class::Scale | Class::Frac | Class::Half | Class::Few => count::first(c, i, f),
        Class::Ord | Class::Second => ordinal(c, i, f),
        Class::Before => ordinal(c, i, f),
        Class::Month => month(c, i, f),
        Class::Weekday => weekday(c, i, f),
        Class::RelDay => relday(c, i, f),
        Class::Shift | Class::Aane => deictic(c, i, f),
        Class::Early if lex.english() && !c.is(i + 1, Class::Part) => edge_of(c, i, f),
        Class::Part | Class::Early => {
            let (end, time) = clock(c, i)?;
            put_time(f, time);
            Some(end)
        }
        Class::YearMark => year::marked(c, i, f).or_else(|| lunar::era_year(c, i, f)),
        Class::Unit if !half_letter(c, i) => year::marked(c, i, f).or_else(|| unit_first(c, i, f)),
        Class::Fiscal | Class::Academic | Class::Calendar => year::kind(c, i, f),
        Class::Quarter | Class::HalfYear => lettered(c, i, f),
        Class::Unit if half_letter(c, i) => lettered(c, i, f),
        Class::Isa => {
            // ईसा पूर्व छठी शताब्दी, ईसा पूर्व 300
            let (at, bc) = year::era(c, i)?;
            f.bc = bc;
            if let Some(end) = ordinal(c, at, f).filter(|_| f.century.is_some()) {
                return Some(end);
            }
            let n = number(c, at)?;
            f.year = Some(Rel::Abs(n.within(1, 9999)? as i32));
            Some(n.end)
        }
        Class::Era if lex.english() && c.has(i, ALL_CAPS) && c.number(i + 1) => {
            let (_, bc) = year::era(c, i)?;
            let (y, len) = c.digits(i + 1)?;
            f.bc = bc;
            f.year = Some(Rel::Abs(i32::try_from(y).ok().filter(|_| len <= 4)?));
            Some(i + 2)
        }
        Class::Vikram
        | Class::Shaka
        | Class::Hijri
        | Class::Samvat
        | Class::IndMonth
        | Class::HijMonth => lunar::first(c, i, f),
        Class::Edge if lex.english() => edge_of(c, i, f),
        Class::Aur => None,
        Class::Now => {
            f.now = true;
            Some(i + 1)
        }
        Class::Season if lex.english() => {
            let at = if c.is(i + 1, Class::Of) { i + 2 } else { i + 1 };
            let (end, y) = year::year_number(c, at)?;
            f.season = Some((lex.v as u8, None));
            f.year = Some(Rel::Abs(y));
            Some(end)
        }
        _ if c.one_of(i, &["half", "quarter"]) => {
            let (end, t) = super::clock::marked(c, i)?;
            f.clock = Some(t);
            Some(end)
        }
        _ => None,
    }
}

pub(super) fn put_time(f: &mut Frame, time: Time) {
    match time {
        Time::Clock(t) => f.clock = Some(t),
        Time::Part { part, edge } => f.part = Some((part, edge)),
    }
}

/// A further part, directly behind or over a link.
fn more(c: &Cursor, at: usize, f: &mut Frame) -> Option<usize> {
    if let Some(end) = fill(c, at, f, Link::None) {
        return Some(end);
    }
    let lex = c.lex(at);
    let (link, next) = match lex.class {
        _ if c.breaks(at) => return None,
        Class::Ka => (Link::Ka, at + 1),
        Class::Ko => (Link::Ko, at + 1),
        Class::Men => (Link::Men, at + 1),
        Class::Par => (Link::Ko, at + 1),
        Class::Of => (Link::Of, at + 1),
        Class::On => (Link::On, at + 1),
        Class::In if lex.english() => (Link::Of, at + 1),
        Class::Se => return offset(c, at, f),
        _ if c.punct(at, b',') => (Link::Comma, at + 1),
        _ if c.punct(at, b'@') => (Link::On, at + 1),
        _ if c.dash(at) => (Link::Dash, at + 1),
        _ => return None,
    };
    let next = if matches!(link, Link::Of | Link::On) && c.is(next, Class::The) {
        next + 1
    } else {
        next
    };
    if c.breaks(next) {
        return None;
    }
    fill(c, next, f, link).or_else(|| (link == Link::Ka).then(|| offset(c, at, f)).flatten())
}

/// `आज से दो दिन बाद`, `कल से दो दिन पहले`, `15 अगस्त के दो दिन बाद`.
fn offset(c: &Cursor, at: usize, f: &mut Frame) -> Option<usize> {
    if f.offset.is_some()
        || !(f.has_day() || f.now || f.clock.is_some() && f.has_date() || f.year.is_some())
    {
        return None;
    }
    let d = duration(c, at + 1).filter(|d| !d.adjective && !d.whole)?;
    let (end, sign) = count::direction(c, d.end)?;
    if sign == 0 && !(c.is(at, Class::Se)) {
        return None;
    }
    f.offset = Some((d.length, if sign == 0 { 1 } else { sign }));
    f.approx |= d.vague;
    Some(end)
}

/// Lets the word at `i` into a free slot.
fn fill(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    if c.breaks(i) {
        return None;
    }
    let lex = c.lex(i);
    if c.number(i) || lex.class == Class::Num || lex.class == Class::Frac {
        return count::fill(c, i, f, link);
    }
    let plain = matches!(link, Link::None | Link::Comma);
    let genitive = matches!(link, Link::None | Link::Ka | Link::Of);
    match lex.class {
        Class::Month
            if f.month.is_none()
                && link != Link::Ko
                && (f.part.is_none() && f.clock.is_none() || !f.has_date()) =>
        {
            // `2019, मार्च` but no new date behind a comma: `2019, 5 मार्च` is count's.
            let timed = f.clock.is_some() && !f.has_date();
            let open = f.year.is_some()
                || timed
                || f.weekday.is_some() && matches!(link, Link::None | Link::Comma | Link::Dash);
            if !open || f.has_day() && f.weekday.is_none() {
                return None;
            }
            let mut g = Frame {
                year: f.year,
                ..Frame::default()
            };
            let end = month(c, i, &mut g)?;
            if link == Link::Dash && g.day.is_none()
                || link == Link::Comma && f.year.is_none() && g.day.is_none()
                || (f.weekday.is_some() || timed) && g.day.is_none()
            {
                return None;
            }
            f.month = g.month;
            f.day = g.day;
            Some(end)
        }
        // जनवरी के महीने, जून माह
        Class::Unit
            if lex.v == 5
                && f.month.is_some()
                && !f.has_day()
                && genitive
                && f.year_kind == Default::default()
                && !lex.ambiguous() =>
        {
            matches!(f.month, Some(Rel::Abs(_))).then_some(i + 1)
        }
        Class::Unit if lex.v == 13 && (f.week.is_some() || f.weekend) => None,
        // 10 अप्रैल के सप्ताह
        Class::Unit
            if lex.v == 4
                && f.week.is_none()
                && matches!(f.day, Some(Day::Dom(_)))
                && matches!(link, Link::Ka | Link::Of) =>
        {
            f.week = Some(Week::OfDay);
            Some(i + 1)
        }
        Class::Wala if matches!(f.day, Some(Day::Dom(_))) && c.is_value(i + 1, Class::Unit, 4) => {
            f.week = Some(Week::OfDay);
            Some(i + 2)
        }
        Class::Weekday if f.weekday.is_none() && f.holiday.is_none() && f.which == Which::Near => {
            let dated = matches!(f.day, Some(Day::Dom(_))) && plain;
            let of_week = f.week.is_some()
                && !f.weekend
                && matches!(link, Link::None | Link::Ka | Link::Comma | Link::Of);
            let timed = f.has_time() && !f.has_date() && matches!(link, Link::None | Link::On);
            if !dated && !of_week && !timed
                || lex.ambiguous() && lex.english() && !c.has(i, CAPITAL)
            {
                return None;
            }
            if dated && link == Link::Comma && c.is(i + 1, Class::Aur) {
                return None;
            }
            f.weekday = Some(lex.v as u8);
            Some(i + 1)
        }
        Class::RelDay if f.has_time() && !f.has_date() && matches!(link, Link::None | Link::On) => {
            let mut g = Frame::default();
            let end = relday(c, i, &mut g)?;
            f.day = g.day;
            Some(end)
        }
        Class::Part | Class::Early
            if !f.has_time()
                && f.has_day()
                && f.edge.is_none()
                && link != Link::Dash
                && link != Link::Of =>
        {
            if lex.english() && lex.class == Class::Early {
                return None;
            }
            if link == Link::Men {
                return None;
            }
            let (end, time) = clock(c, i)?;
            put_time(f, time);
            Some(end)
        }
        Class::Half | Class::About if f.has_day() && !f.has_time() && plain => {
            let at = if lex.class == Class::About { i + 1 } else { i };
            let (end, time) = clock(c, at)?;
            put_time(f, time);
            f.approx |= lex.class == Class::About;
            Some(end)
        }
        // दिन के 11 बजे
        Class::Unit if lex.v == 3 && f.has_day() && !f.has_time() && link != Link::Ka => {
            let (end, time) = clock(c, i)?;
            put_time(f, time);
            Some(end)
        }
        // शुक्रवार अगले हफ्ते, जनवरी इस साल
        Class::Shift | Class::Aane if f.span.is_none() && link == Link::None => {
            let mut g = Frame::default();
            let end = deictic(c, i, &mut g)?;
            match (g.week, g.year) {
                (Some(Week::Off(n)), _)
                    if f.weekday.is_some() && f.week.is_none() && !f.coarse() =>
                {
                    f.week = Some(Week::Off(n))
                }
                (_, Some(y))
                    if f.year.is_none()
                        && (f.month.is_some() && f.month_which.is_none())
                        && g.month.is_none() =>
                {
                    f.year = Some(y)
                }
                _ => return None,
            }
            Some(end)
        }
        Class::YearMark | Class::Unit if lex.v == 6 || lex.class == Class::YearMark => {
            let open =
                f.year.is_none() && f.month.is_some() && matches!(f.month, Some(Rel::Abs(_)));
            if !open || !matches!(link, Link::None | Link::Comma | Link::Of) {
                return None;
            }
            year::marked(c, i, f)
        }
        Class::Ord | Class::Second | Class::Before => ordinal_in(c, i, f, link),
        Class::Edge if matches!(link, Link::Ka) && f.edge.is_none() => edge(c, i, f),
        Class::Season
            if f.season.is_none() && f.year.is_some() && f.month.is_none() && genitive =>
        {
            f.season = Some((lex.v as u8, None));
            Some(i + 1)
        }
        Class::Quarter | Class::HalfYear | Class::Unit
            if (lex.class != Class::Unit || half_letter(c, i))
                && f.year.is_some()
                && !f.has_day()
                && f.month.is_none()
                && (genitive || link == Link::Dash) =>
        {
            lettered(c, i, f)
        }
        Class::Fiscal
            if f.year.is_none()
                && (f.quarter.is_some() || f.half.is_some())
                && matches!(link, Link::None | Link::Ka | Link::Of) =>
        {
            year::kind(c, i, f)
        }
        Class::Baki | Class::Rest
            if link == Link::Ka && (f.coarse() && !f.has_day() || f.day == Some(Day::Off(0))) =>
        {
            rest(c, i, f)
        }
        Class::Now => None,
        Class::None
            if f.year.is_some()
                && f.holiday.is_none()
                && !f.has_day()
                && f.month.is_none()
                && genitive =>
        {
            let (end, id) = holiday::named(c, i)?;
            f.holiday = Some(id);
            Some(end)
        }
        _ => None,
    }
}

/// `के अंत`, `की शुरुआत`, `के मध्य`, `के शुरू में`.
fn edge(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
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
fn rest(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
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
fn edge_of(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let mut at = i + 1;
    if c.dash(at) || c.is(at, Class::Of) {
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
    let end = if let Some((end, y)) = year::year_number(c, at) {
        f.year = Some(Rel::Abs(y));
        end
    } else {
        match lex.class {
            Class::Month => month(c, at, f)?,
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

fn unit_now(u: u8, i: usize, f: &mut Frame) -> Option<usize> {
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
fn unit_first(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    let u = lex.v as u8;
    if u == unit::WEEKEND && !lex.english() {
        f.weekend = true;
        f.week = Some(Week::Off(0));
        return Some(i + 1);
    }
    if u == unit::DAY {
        if let Some((end, Time::Clock(t))) = clock(c, i) {
            f.clock = Some(t);
            return Some(end);
        }
    }
    // साल के अंत में, महीने की शुरुआत में, दिन के अंत में
    if c.ka(i + 1) && !lex.english() {
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
        return Some(end);
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

/// The `h` of `H2`.
pub(super) fn half_letter(c: &Cursor, i: usize) -> bool {
    matches!(c.str(i), "h" | "H") && c.joined(i + 1)
}

/// q1, H2, Q3FY25.
fn lettered(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
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
    Some(i + 2)
}

/// Whether `मार्च` at token `i` is the month: not a march on foot.
pub(super) fn march_is_month(c: &Cursor, i: usize) -> bool {
    const KINDS: [&str; 22] = [
        "फ्लैग",
        "पैदल",
        "कैंडल",
        "मशाल",
        "विरोध",
        "रूट",
        "लॉन्ग",
        "लांग",
        "लॉंग",
        "शांति",
        "किसान",
        "ट्रैक्टर",
        "मौन",
        "रोष",
        "प्रदर्शन",
        "संसद",
        "आक्रोश",
        "दांडी",
        "तिरंगा",
        "न्याय",
        "जन",
        "संघर्ष",
    ];
    const VERBS: [&str; 16] = [
        "निकाला",
        "निकाल",
        "निकाली",
        "निकाले",
        "निकालेंगे",
        "निकालने",
        "निकालकर",
        "निकला",
        "कर",
        "किया",
        "करते",
        "करेंगे",
        "करने",
        "करता",
        "पास्ट",
        "निकालते",
    ];
    if i > 0 && c.one_of(i - 1, &KINDS) || c.one_of(i + 1, &VERBS) {
        return false;
    }
    // `मार्च में शामिल हुए`, `मार्च का नेतृत्व`
    !((c.is(i + 1, Class::Men) || c.ka(i + 1))
        && c.one_of(i + 2, &["शामिल", "भाग", "हिस्सा", "नेतृत्व", "आयोजन", "दौरान"]))
}

/// A month name at `i`, with the day that may follow it: `अगस्त 23`, `Aug 23rd`.
pub(super) fn month(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    if lex.class != Class::Month {
        return None;
    }
    let dot = lex.has(SHORT) && c.punct(i + 1, b'.') && !c.spaced(i + 1);
    let mut end = if dot { i + 2 } else { i + 1 };
    let next = count::month_day(c, end, lex.english());
    let year_next = year::year_number(c, end).is_some()
        || c.punct(end, b',') && year::year_number(c, end + 1).is_some();
    let strong = next.is_some() || year_next || f.year.is_some();
    if !month_evident(c, i, lex, dot, strong) {
        return None;
    }
    f.month = Some(Rel::Abs(i32::from(lex.v)));
    if let Some((after, d)) = next {
        f.day = Some(Day::Dom(d));
        f.impossible |= d > numeric::longest(lex.v as u8);
        end = after;
    }
    Some(end)
}

/// Whether a month name is one here. `may`, `march`, short forms and `जन` need something beside them.
fn month_evident(c: &Cursor, i: usize, lex: Lex, dot: bool, strong: bool) -> bool {
    if lex.english() {
        if lex.ambiguous() || lex.has(SHORT) {
            let before = c.before(i);
            let cue = matches!(
                before.class,
                Class::In
                    | Class::Since
                    | Class::Shift
                    | Class::Edge
                    | Class::Of
                    | Class::From
                    | Class::To
                    | Class::Part
            ) && before.english()
                && !matches!(c.str(i + 1), "be" | "have");
            let hindi_cue = i > 0 && c.is(i + 1, Class::Men) && !c.lex(i + 1).roman()
                || c.is(i + 1, Class::Ko) && !c.lex(i + 1).roman();
            return (c.has(i, CAPITAL) || strong && lex.has(SHORT))
                && (strong || cue || hindi_cue && !lex.has(SHORT));
        }
        return c.has(i, CAPITAL)
            || strong
            || !c.word(i + 1)
            || matches!(
                c.before(i).class,
                Class::In | Class::Since | Class::Shift | Class::Of | Class::From
            );
    }
    if lex.has(SHORT) {
        let case = c.is(i + 1, Class::Men) || c.is(i + 2, Class::Men) || c.ka(i + 2);
        return dot
            && (strong || case || !c.word(i + 2) || matches!(c.before(i).class, Class::Shift))
            || strong && c.str(i) != "जन" && c.str(i) != "मा"
            || strong && dot;
    }
    if lex.v == 3 && !strong {
        return march_is_month(c, i);
    }
    if lex.v == 5 && !strong && !lex.roman() {
        // `मई दिवस` is a named day; `मई` has no other sense in Hindi.
        return true;
    }
    true
}

/// A weekday at `i`.
fn weekday(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    if lex.ambiguous() && !weekday_evident(c, i, lex) {
        return None;
    }
    if lex.english()
        && !lex.ambiguous()
        && !c.has(i, CAPITAL)
        && c.before(i).class == Class::None
        && c.word(i + 1)
        && c.lex(i + 1).class == Class::None
        && !c.str(i).ends_with("day")
    {
        return None;
    }
    f.weekday = Some(lex.v as u8);
    let dot = lex.ambiguous()
        && lex.english()
        && c.punct(i + 1, b'.')
        && !c.spaced(i + 1)
        && !c.ends(i + 2);
    Some(if dot { i + 2 } else { i + 1 })
}

/// `सोम` and `Sat` are weekdays beside a date or another weekday.
fn weekday_evident(c: &Cursor, i: usize, lex: Lex) -> bool {
    let dated = |j: usize| {
        number(c, j)
            .and_then(|n| n.within(1, 31).map(|_| n.end))
            .is_some_and(|e| c.lex(e).class == Class::Month)
            || numeric::numeric(c, j).is_some()
    };
    let mut after = i + 1;
    if c.punct(after, b'.') {
        after += 1;
    }
    if c.punct(after, b',') {
        after += 1;
    }
    if dated(after) || c.lex(after).class == Class::Month && c.number(after + 1) {
        return !lex.english() || c.has(i, CAPITAL);
    }
    let other = |j: usize| c.lex(j).class == Class::Weekday && c.word(j);
    let linked = (c.is(after, Class::Se) || c.dash(after) || c.is(after, Class::To))
        && other(after + 1)
        || i >= 2
            && (c.is(i - 1, Class::Se) || c.dash(i - 1) || c.is(i - 1, Class::To))
            && other(i - 2);
    if lex.english() {
        return c.has(i, CAPITAL) && linked;
    }
    linked
        || matches!(c.before(i).class, Class::Unit) && c.before(i).v == 4 && c.is(i + 1, Class::Ko)
}

/// `आज`, `कल`, `परसों`, today.
fn relday(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    // `कल-कारखाने`, `कल पुर्जे`: machines. `kal` alone in English text is a name.
    if lex.v == 1
        && (c.one_of(i + 1, &["पुर्जे", "पुर्जों"])
            || c.dash(i + 1) && c.one_of(i + 2, &["कारखाने", "कारखानों", "पुर्जे", "पुर्जों", "कल", "छल"]))
    {
        return None;
    }
    if lex.has(ROMAN) && c.has(i, CAPITAL) && c.has(i + 1, CAPITAL) && !c.lex(i + 1).roman() {
        return None;
    }
    f.day = Some(match lex.v {
        0 => Day::Off(0),
        10 => Day::Off(1),
        -10 => Day::Off(-1),
        100 => {
            f.part = Some((super::clock::part::NIGHT, 0));
            Day::Off(0)
        }
        n => Day::Either(i32::from(n)),
    });
    let mut end = i + 1;
    if lex.v == 0 && !lex.has(ENGLISH) {
        f.vague_now = vague(c, i);
        // `आज ही`, `आज दिन में` stay; `आज बाद में` has no clear end.
        if c.ka(end) && c.is_value(end + 1, Class::Unit, 3) && c.str(end) == "का" {
            end += 2;
        }
    }
    if matches!(lex.v, 0 | 1)
        && c.punct(end, b',')
        && c.is(end + 1, Class::Weekday)
        && !c.lex(end + 1).ambiguous()
    {
        return Some(end);
    }
    Some(end)
}

/// `आज भी`, `आज के दौर में`, `आज की पीढ़ी`: these days.
fn vague(c: &Cursor, i: usize) -> bool {
    if c.one_of(i + 1, &["भी"]) {
        return true;
    }
    c.ka(i + 1)
        && c.one_of(
            i + 2,
            &[
                "दौर",
                "समय",
                "युग",
                "जमाने",
                "ज़माने",
                "दुनिया",
                "पीढ़ी",
                "युवा",
                "युवाओं",
                "भारत",
                "समाज",
                "जीवन",
                "परिवेश",
                "परिप्रेक्ष्य",
                "हालात",
                "माहौल",
                "आधुनिक",
            ],
        )
}

/// An ordinal that opens an expression: `पहली जनवरी`, `21वीं सदी`, `दूसरे दिन`, `पहली तिमाही`, `तीसरे शनिवार`.
pub(super) fn ordinal(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let (end, n, flags) = ord_at(c, i)?;
    ranked(c, i, end, n, flags, f)
}

/// An ordinal at `i`: the token behind it, its number (-1 the last) and the language of its word.
pub(super) fn ord_at(c: &Cursor, i: usize) -> Option<(usize, i32, u8)> {
    let lex = c.lex(i);
    match lex.class {
        Class::Ord | Class::Second => {
            Some((i + 1, i32::from(lex.v), lex.flags & (ENGLISH | ROMAN)))
        }
        // `पहले सप्ताह`, `पहले शुक्रवार`: first, not before.
        Class::Before if matches!(c.str(i), "पहले" | "pehle") => {
            let next = c.lex(i + 1);
            let ranks = next.class == Class::Unit
                && !c.is(i + 2, Class::Before)
                && !c.is(i + 2, Class::After)
                || next.class == Class::Weekday && !next.ambiguous();
            (ranks && !matches!(c.before(i).class, Class::Se | Class::Unit)).then_some((
                i + 1,
                1,
                lex.flags & ROMAN,
            ))
        }
        Class::Shift if lex.english() && lex.v == -1 => Some((i + 1, -1, ENGLISH)),
        _ if c.number(i) => {
            let (n, len) = c.digits(i)?;
            let suffix = c.lex(i + 1);
            let spaced = matches!(c.str(i + 1), "वीं" | "वें" | "वां" | "वी" | "वे" | "वाँ");
            (len <= 2
                && n > 0
                && suffix.class == Class::OrdSuffix
                && (c.joined(i + 1) || spaced && !c.breaks(i + 1))
                && !suffix.ambiguous())
            .then_some((i + 2, n as i32, 0))
        }
        _ => None,
    }
}

/// What an ordinal ranks.
fn ranked(c: &Cursor, i: usize, at: usize, n: i32, flags: u8, f: &mut Frame) -> Option<usize> {
    if c.breaks(at) {
        return None;
    }
    let lex = c.lex(at);
    match lex.class {
        Class::Month if (1..=31).contains(&n) => {
            f.month = Some(Rel::Abs(i32::from(lex.v)));
            f.day = Some(Day::Dom(n as u8));
            let dot = lex.has(SHORT) && c.punct(at + 1, b'.');
            Some(if dot { at + 2 } else { at + 1 })
        }
        Class::Of
            if lex.english() && c.lex(at + 1).class == Class::Month && (1..=31).contains(&n) =>
        {
            ranked(c, i, at + 1, n, flags, f)
        }
        Class::DateWord if (1..=31).contains(&n) => {
            f.day = Some(Day::Dom(n as u8));
            Some(at + 1)
        }
        Class::Weekday if !lex.ambiguous() => {
            f.weekday = Some(lex.v as u8);
            f.which = Which::Nth(n);
            Some(at + 1)
        }
        Class::Unit | Class::Second => {
            if flags & ENGLISH != 0 && !lex.english() || flags & ROMAN != 0 && !lex.roman() {
                return None;
            }
            match lex.v as u8 {
                unit::CENTURY => f.century = Some(Rel::Abs(n)),
                unit::DECADE => f.decade = Some(Rel::Abs(-n)),
                unit::QUARTER if (1..=4).contains(&n) => f.quarter = Some(Rel::Abs(n)),
                unit::HALF if (1..=2).contains(&n) => f.half = Some(Rel::Abs(n)),
                unit::WEEK => f.week = Some(Week::Nth(n)),
                unit::DAY | unit::MONTH | unit::YEAR
                    if lex.flags & super::lexicon::ADJECTIVE == 0 =>
                {
                    f.day = Some(Day::Ordinal(n))
                }
                _ => return None,
            }
            if f.century.is_some() {
                if let Some((end, bc)) = year::era(c, at + 1) {
                    f.bc |= bc;
                    return Some(end);
                }
            }
            Some(at + 1)
        }
        _ if c.one_of(at, &["half"]) && (1..=2).contains(&n) => {
            f.half = Some(Rel::Abs(n));
            Some(at + 1)
        }
        // पहले तीन महीने
        Class::Num if n == 1 || n == -1 => {
            let d = duration(c, at).filter(|d| !d.adjective)?;
            f.day = Some(Day::Ordinal(n));
            Some(d.end)
        }
        _ => None,
    }
}

/// An ordinal inside an expression: `जुलाई के पहले शुक्रवार`, `2015 का पहला हफ्ता`, `मई की ग्यारहवीं तारीख`, `इस साल की तीसरी तिमाही`.
fn ordinal_in(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let (end, n, flags) = ord_at(c, i)?;
    if !matches!(
        link,
        Link::None | Link::Ka | Link::Men | Link::Of | Link::Comma
    ) {
        return None;
    }
    let bare_month = f.month.is_some() && !f.has_day();
    // मई की ग्यारहवीं
    if bare_month
        && (1..=31).contains(&n)
        && f.week.is_none()
        && matches!(link, Link::None | Link::Ka)
    {
        if c.is(end, Class::DateWord) {
            f.day = Some(Day::Dom(n as u8));
            return Some(end + 1);
        }
        if link == Link::None && !c.is(end, Class::Unit) && c.lex(end).class != Class::Weekday
            || link == Link::Ka && (c.is(end, Class::Ko) || c.is(end, Class::Se))
        {
            f.day = Some(Day::Dom(n as u8));
            return Some(end);
        }
    }
    let mut g = Frame::default();
    let end = ranked(c, i, end, n, flags, &mut g)?;
    if let Some(Rel::Abs(y)) = f.year.filter(|_| !f.has_day() && f.month.is_none()) {
        let _ = y;
    }
    let year_only = f.year.is_some() && !f.has_day() && f.month.is_none() && f.week.is_none();
    match () {
        _ if g.quarter.is_some() && year_only && f.quarter.is_none() => f.quarter = g.quarter,
        _ if g.half.is_some() && year_only && f.half.is_none() => f.half = g.half,
        _ if g.week.is_some() && (year_only || bare_month) && f.week.is_none() => f.week = g.week,
        _ if g.decade.is_some() && f.century.is_some() && f.decade.is_none() => f.decade = g.decade,
        _ if g.weekday.is_some() && (bare_month || year_only) && f.weekday.is_none() => {
            f.weekday = g.weekday;
            f.which = g.which;
        }
        // `मंगलवार ग्यारहवें दिन`
        _ if f.weekday.is_some()
            && f.day.is_none()
            && link == Link::None
            && (1..=31).contains(&n)
            && matches!(g.day, Some(Day::Ordinal(_) | Day::Dom(_))) =>
        {
            f.day = Some(Day::Dom(n as u8));
        }
        _ => return None,
    }
    Some(end)
}

/// Whether a frame stands on its own: words that need more than themselves have got it.
pub(super) fn stands(c: &Cursor, i: usize, end: usize, f: &Frame) -> bool {
    if f.now && f.offset.is_none() {
        return false;
    }
    // `वित्त वर्ष`, bare, is no mention of one.
    if f.year_kind != Default::default()
        && f.year.is_none()
        && f.quarter.is_none()
        && f.half.is_none()
    {
        return f.year_kind == super::frame::YearKind::Fiscal;
    }
    if let (Some((p, _)), false) = (f.part, f.has_date()) {
        return part_stands(c, i, end, p);
    }
    // A lone ordinal day of the month: `21वीं को` is a date, `21वीं` a rank.
    if matches!(f.lunar, Some(Lunar { month: None, .. })) {
        return false;
    }
    let _ = shift;
    true
}

/// Whether a part of the day alone is a time: not in a greeting, not in `रात-दिन`.
fn part_stands(c: &Cursor, i: usize, end: usize, p: u8) -> bool {
    let lex = c.lex(i);
    if lex.english() {
        return matches!(c.before(i).class, Class::The | Class::In | Class::Shift)
            && p < 9
            && !c.one_of(end, &["club", "show"]);
    }
    if lex.roman() {
        return c.is(end, Class::Ko)
            || c.is(end, Class::Men)
            || c.is(end, Class::Se)
            || c.is(end, Class::Tak);
    }
    if i > 0 && c.one_of(i - 1, &["शुभ", "गुड", "दिन"])
        || c.dash(end)
        || i > 0 && c.dash(i - 1) && !c.spaced(i)
    {
        return false;
    }
    if c.one_of(end, &["भोजन", "क्लब", "शिफ्ट", "कर्फ्यू"])
    {
        return false;
    }
    !c.one_of(end, &["का", "की"])
        || !c.one_of(
            end + 1,
            &["खाना", "खाने", "रानी", "भोजन", "नींद", "चाय", "पाली"],
        )
}
