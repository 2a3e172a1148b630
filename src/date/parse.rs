//! One expression of time, read word by word into a [`Frame`].
//!
//! Hindi orders the parts of a date freely (`2020 में 26 जून`, `शाम 5 बजे सोमवार को`, `अगले हफ्ते सोमवार को सुबह`), so there is no
//! rule per order: a first word opens the frame, and every further word is let in where its slot is still free and the link
//! between them (`की`, `को`, a comma, nothing) suits it. Nothing is read twice, so the work is linear.

use super::clock::{Time, clock, clock_at, half_night};
use super::cursor::Cursor;
use super::deixis::deictic;
use super::duration::duration;
use super::edge::{edge, edge_of, half_letter, lettered, rest, unit_first};
use super::frame::{Day, Edge, Frame, Lunar, Rel, Week, Which, YearKind};
use super::lexicon::Class;
use super::named::{month, relday, weekday};
use super::number::number;
use super::ordinal::{ordinal, ordinal_in};
use super::{count, evidence, holiday, hour, inside, lunar, year};
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
    Some((afterwards(c, end, &mut f), f))
}

/// `आज बाद में`, `इस महीने (के) बाद में`: later today, later this month.
fn afterwards(c: &Cursor, end: usize, f: &mut Frame) -> usize {
    let at = if c.ka(end) { end + 1 } else { end };
    if !c.is(at, Class::After) || !c.is(at + 1, Class::Men) || c.lex(at).english() {
        return end;
    }
    let today = f.day == Some(Day::Off(0)) && at == end && !f.has_time();
    let off = |r: Option<Rel>| matches!(r, Some(Rel::Off(0 | 1)));
    let stretch = matches!(f.week, Some(Week::Off(0 | 1))) || off(f.month) || off(f.year);
    let later = today || stretch && !f.has_day() && !f.weekend;
    if f.edge.is_some() || f.offset.is_some() || !later {
        return end;
    }
    f.edge = Some(Edge::End);
    f.later = today;
    at + 2
}

/// Opens a frame.
pub(super) fn first(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    if c.number(i) {
        return count::first(c, i, f);
    }
    if let Some((end, id)) = holiday::named(c, i) {
        f.holiday = Some(id);
        return Some(end);
    }
    if half_night(c, i) {
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
            let (end, time) = clock_at(c, i, true)?;
            put_time(f, time);
            Some(end)
        }
        Class::YearMark => year::marked(c, i, f).or_else(|| lunar::era_year(c, i, f)),
        Class::Unit if !half_letter(c, i) => year::marked(c, i, f).or_else(|| unit_first(c, i, f)),
        Class::Fiscal | Class::Academic | Class::Calendar => year::kind(c, i, f),
        Class::Quarter | Class::HalfYear => lettered(c, i, f),
        Class::Unit if half_letter(c, i) => lettered(c, i, f),
        Class::Isa => {
            // ईसा पूर्व छठी शताब्दी, ईसा पूर्व 300; ईसा की दूसरी शताब्दी
            if c.ka(i + 1) {
                let mut g = Frame::default();
                let end = ordinal(c, i + 2, &mut g).filter(|_| g.century.is_some())?;
                *f = g;
                return Some(end);
            }
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
            let (end, y) = evidence::year_number(c, at)?;
            f.season = Some((lex.v as u8, None));
            f.year = Some(Rel::Abs(y));
            Some(end)
        }
        _ if c.one_of(i, &["half", "quarter"]) => {
            let (end, t) = hour::marked(c, i)?;
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
pub(super) fn more(c: &Cursor, at: usize, f: &mut Frame) -> Option<usize> {
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
pub(super) fn offset(c: &Cursor, at: usize, f: &mut Frame) -> Option<usize> {
    if f.offset.is_some()
        || !(f.has_day() || f.now || f.clock.is_some() && f.has_date() || f.year.is_some())
    {
        return None;
    }
    // अब से दो रविवार बाद
    if f.now || f.day == Some(Day::Off(0)) && !f.has_time() {
        let mut g = Frame::default();
        if let Some(end) = number(c, at + 1).and_then(|n| count::weekdays_on(c, n, &mut g)) {
            *f = g;
            return Some(end);
        }
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
pub(super) fn fill(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    if c.breaks(i) {
        return None;
    }
    let lex = c.lex(i);
    if c.number(i) || lex.class == Class::Num || lex.class == Class::Frac {
        return inside::fill(c, i, f, link);
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
            let of = link == Link::Of
                && (matches!(f.week, Some(Week::Nth(_)))
                    || matches!(f.which, Which::Nth(_))
                    || matches!(f.day, Some(Day::Ordinal(_))) && f.part.is_none());
            if of {
                let mut g = Frame::default();
                let end = month(c, i, &mut g).filter(|_| g.day.is_none())?;
                f.month = g.month;
                return Some(end);
            }
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
                && !(link == Link::Ka && lex.roman())
                && !lex.ambiguous() =>
        {
            matches!(f.month, Some(Rel::Abs(_))).then_some(i + 1)
        }
        // मार्च तिमाही: the quarter that ends with the month
        Class::Unit
            if lex.v == 10
                && link == Link::None
                && matches!(f.month, Some(Rel::Abs(m)) if m % 3 == 0)
                && !f.has_day()
                && !f.has_time()
                && f.edge.is_none() =>
        {
            f.ends_quarter = true;
            Some(i + 1)
        }
        Class::Unit if lex.v == 13 && (f.week.is_some() || f.weekend) => None,
        // क्रिसमस के दिन
        Class::Unit
            if lex.v == 3
                && link == Link::Ka
                && f.holiday.is_some()
                && c.one_of(i - 1, &["के"])
                && c.one_of(i, &["दिन"])
                && !f.has_time()
                && f.offset.is_none()
                && clock(c, i).is_none() =>
        {
            Some(i + 1)
        }
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
            let of_week = f.lunar.is_some_and(|l| l.tithi.is_none()) && link == Link::Ka
                || f.week.is_some()
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
        Class::Half | Class::About
            if f.has_day() && !f.has_time() && (plain || link == Link::On) =>
        {
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
        // the first week of next month
        Class::Shift
            if link == Link::Of
                && f.span.is_none()
                && (matches!(f.week, Some(Week::Nth(_))) || matches!(f.which, Which::Nth(_))) =>
        {
            let mut g = Frame::default();
            let end = deictic(c, i, &mut g)?;
            if g.month.is_none() && g.year.is_none() || g.has_day() || g.week.is_some() {
                return None;
            }
            (f.month, f.year, f.month_which) = (g.month, g.year, g.month_which);
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
        return f.year_kind == YearKind::Fiscal;
    }
    if let (Some((p, _)), false) = (f.part, f.has_date()) {
        return part_stands(c, i, end, p);
    }
    // A lone ordinal day of the month: `21वीं को` is a date, `21वीं` a rank.
    if matches!(f.lunar, Some(Lunar { month: None, .. })) {
        return false;
    }
    true
}

/// Whether a part of the day alone is a time: not in a greeting, not in `रात-दिन`.
pub(super) fn part_stands(c: &Cursor, i: usize, end: usize, p: u8) -> bool {
    let lex = c.lex(i);
    if lex.english() {
        // at noon, around midnight
        let sharp = matches!(p, 6 | 8)
            && matches!(
                c.before(i).class,
                Class::On | Class::About | Class::To | Class::Since
            );
        return (sharp || matches!(c.before(i).class, Class::The | Class::In | Class::Shift))
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
    if c.one_of(end, &["भोजन", "क्लब", "शिफ्ट", "कर्फ्यू", "रानी"])
    {
        return false;
    }
    !c.one_of(end, &["का", "की"])
        || !c.one_of(
            end + 1,
            &["खाना", "खाने", "रानी", "भोजन", "नींद", "चाय", "पाली"],
        )
}
