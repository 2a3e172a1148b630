//! Further words of an expression: which slot of the frame each fills, where it is free and the link suits it.

use super::clock::clock;
use super::cursor::Cursor;
use super::deixis::deictic;
use super::edge::{edge, half_letter, lettered, rest};
use super::first::put_time;
use super::frame::{Day, Frame, Rel, Week, Which};
use super::lexicon::Class;
use super::named::{month, relday};
use super::ordinal::ordinal_in;
use super::{holiday, inside, year};
use crate::token::CAPITAL;

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
            // `the night of August 9`, `midnight on December 31`
            let part = f.part.is_some() && matches!(link, Link::Of | Link::On);
            let timed = (f.clock.is_some() || part) && !f.has_date();
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
            let timed = f.has_time()
                && !f.has_date()
                && (matches!(link, Link::None | Link::On)
                    || link == Link::Of && lex.english() && f.part.is_some());
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
