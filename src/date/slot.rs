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

impl Link {
    /// The one before is of the one behind, or the other way round: nothing between them, `का`, `of`.
    fn is_genitive(self) -> bool {
        matches!(self, Link::None | Link::Ka | Link::Of)
    }
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
    match lex.class {
        Class::Month
            if f.month.is_none()
                && link != Link::Ko
                && (f.part.is_none() && f.clock.is_none()
                    || !f.has_date()
                    // 5 pm on Monday, November 28
                    || f.weekday.is_some() && link == Link::Comma) =>
        {
            month_name(c, i, f, link)
        }
        Class::Unit => unit(c, i, f, link),
        Class::Wala if matches!(f.day, Some(Day::Dom(_))) && c.is_value(i + 1, Class::Unit, 4) => {
            f.week = Some(Week::OfDay);
            Some(i + 2)
        }
        Class::Weekday if f.weekday.is_none() && f.holiday.is_none() && f.which == Which::Near => {
            weekday(c, i, f, link)
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
                && !matches!(link, Link::Dash | Link::Of | Link::Men)
                && !(lex.english() && lex.class == Class::Early) =>
        {
            time(c, i, f)
        }
        Class::Half if f.has_day() && !f.has_time() && (plain || link == Link::On) => time(c, i, f),
        Class::About
            if f.has_day() && !f.has_time() && (plain || matches!(link, Link::On | Link::Ko)) =>
        {
            let end = time(c, i + 1, f)?;
            f.approx = true;
            Some(end)
        }
        // the first week of next month
        Class::Shift
            if link == Link::Of
                && f.span.is_none()
                && (matches!(f.week, Some(Week::Nth(_))) || matches!(f.which, Which::Nth(_))) =>
        {
            of_shifted(c, i, f)
        }
        Class::Shift | Class::Aane if f.span.is_none() && link == Link::None => shifted(c, i, f),
        Class::Shift if lex.v == 0 && link == Link::Ka && years_back(f).is_some() => {
            shifted(c, i, f)
        }
        Class::YearMark => marked_year(c, i, f, link),
        Class::Ord | Class::Second | Class::Before => ordinal_in(c, i, f, link),
        Class::Edge if link == Link::Ka && f.edge.is_none() => edge(c, i, f),
        Class::Season
            if f.season.is_none()
                && f.year.is_some()
                && f.month.is_none()
                && link.is_genitive() =>
        {
            f.season = Some((lex.v as u8, None));
            Some(i + 1)
        }
        Class::Quarter | Class::HalfYear => half(c, i, f, link),
        Class::Fiscal
            if f.year.is_none()
                && (f.quarter.is_some() || f.half.is_some() || f.ends_quarter)
                && link.is_genitive() =>
        {
            year::kind(c, i, f)
        }
        Class::Baki | Class::Rest
            if link == Link::Ka && (f.coarse() && !f.has_day() || f.day == Some(Day::Off(0))) =>
        {
            rest(c, i, f)
        }
        Class::None if c.str(i) == "समान" => alike(c, i, f, link),
        Class::None
            if f.year.is_some()
                && f.holiday.is_none()
                && !f.has_day()
                && f.month.is_none()
                && link.is_genitive() =>
        {
            let (end, id) = holiday::named(c, i)?;
            f.holiday = Some(id);
            Some(end)
        }
        _ => None,
    }
}

/// A month behind a year, a time or a weekday: `2019 मार्च`, `the night of August 9`, `the first Monday of May`.
fn month_name(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
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
    // `the night of August 9`, `midnight on December 31`
    let part = f.part.is_some() && matches!(link, Link::Of | Link::On);
    let timed = (f.clock.is_some() || part) && !f.has_date();
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
    // `2019, मार्च` but no new date behind a comma: `2019, 5 मार्च` is count's.
    if link == Link::Dash && g.day.is_none() || (f.weekday.is_some() || timed) && g.day.is_none() {
        return None;
    }
    f.month = g.month;
    f.day = g.day;
    Some(end)
}

/// A unit of time that says what kind of thing the expression is: `जून माह`, `10 अप्रैल के सप्ताह`, `मार्च तिमाही`.
fn unit(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let lex = c.lex(i);
    match lex.v {
        // जनवरी के महीने, जून माह
        5 if f.month.is_some()
            && !f.has_day()
            && link.is_genitive()
            && f.year_kind == Default::default()
            && !(link == Link::Ka && lex.roman())
            && !lex.ambiguous() =>
        {
            matches!(f.month, Some(Rel::Abs(_))).then_some(i + 1)
        }
        // मार्च तिमाही: the quarter that ends with the month
        10 if link == Link::None
            && matches!(f.month, Some(Rel::Abs(m)) if m % 3 == 0)
            && !f.has_day()
            && !f.has_time()
            && f.edge.is_none() =>
        {
            f.ends_quarter = true;
            Some(i + 1)
        }
        13 if f.week.is_some() || f.weekend => None,
        // क्रिसमस के दिन
        3 if link == Link::Ka
            && f.holiday.is_some()
            && c.one_of(i - 1, &["के"])
            && c.one_of(i, &["दिन"])
            && !f.has_time()
            && f.offset.is_none()
            && clock(c, i).is_none() =>
        {
            Some(i + 1)
        }
        // दिन के 11 बजे
        3 if f.has_day() && !f.has_time() && link != Link::Ka => time(c, i, f),
        // 10 अप्रैल के सप्ताह
        4 if f.week.is_none()
            && matches!(f.day, Some(Day::Dom(_)))
            && matches!(link, Link::Ka | Link::Of) =>
        {
            f.week = Some(Week::OfDay);
            Some(i + 1)
        }
        6 => marked_year(c, i, f, link),
        _ if half_letter(c, i) => half(c, i, f, link),
        _ => None,
    }
}

/// A weekday beside a day of a month, in a week or behind a time.
fn weekday(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let lex = c.lex(i);
    let dated = matches!(f.day, Some(Day::Dom(_))) && matches!(link, Link::None | Link::Comma);
    let of_week = f.lunar.is_some_and(|l| l.tithi.is_none()) && link == Link::Ka
        || f.week.is_some() && !f.weekend && (link.is_genitive() || link == Link::Comma);
    let timed = f.has_time()
        && !f.has_date()
        && (matches!(link, Link::None | Link::On)
            || link == Link::Of && lex.english() && f.part.is_some());
    if !dated && !of_week && !timed || lex.ambiguous() && lex.english() && !c.has(i, CAPITAL) {
        return None;
    }
    if dated && link == Link::Comma && c.is(i + 1, Class::Aur) {
        return None;
    }
    f.weekday = Some(lex.v as u8);
    Some(i + 1)
}

/// A time of the day that begins at `i`.
fn time(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let (end, time) = clock(c, i)?;
    put_time(f, time);
    Some(end)
}

/// The month or year that a week or the like is of: `the first week of next month`.
fn of_shifted(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let mut g = Frame::default();
    let end = deictic(c, i, &mut g)?;
    if g.month.is_none() && g.year.is_none() || g.has_day() || g.week.is_some() {
        return None;
    }
    (f.month, f.year, f.month_which) = (g.month, g.year, g.month_which);
    Some(end)
}

/// The week of a weekday, the year of a month: `शुक्रवार अगले हफ्ते`, `जनवरी इस साल`.
fn shifted(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let mut g = Frame::default();
    let end = deictic(c, i, &mut g)?;
    if let Some(years) = years_back(f) {
        same_stretch(c, end, years, &g, f)?;
        return Some(end);
    }
    match (g.week, g.year) {
        (Some(Week::Off(n)), _) if f.weekday.is_some() && f.week.is_none() && !f.coarse() => {
            f.week = Some(Week::Off(n));
        }
        (_, Some(y))
            if f.year.is_none()
                && f.month.is_some()
                && f.month_which.is_none()
                && g.month.is_none() =>
        {
            f.year = Some(y);
        }
        _ => return None,
    }
    Some(end)
}

/// What goes by the name of today's, so many years on: `पिछले साल इसी महीने`, `पिछले वर्ष की इसी तिमाही`, `पिछले साल इसी दिन`. What `इसी दिन` is
/// of is the day last named where it stands alone.
#[inline(never)]
fn same_stretch(c: &Cursor, end: usize, years: i32, g: &Frame, f: &mut Frame) -> Option<()> {
    let day = matches!(g.day, Some(Day::Off(0) | Day::Named(0)));
    // `पिछले वित्त वर्ष की इसी तिमाही`: of a fiscal year, quarters alone.
    let fiscal = f.year_kind != Default::default();
    match (g.month, g.quarter) {
        _ if c.lex(end - 1).english() || g.has_time() || g.that => return None,
        (month, _) if fiscal && (month.is_some() || day) => return None,
        (Some(Rel::Off(0)), None) => f.month = Some(Rel::Off(12 * years)),
        (None, Some(Rel::Off(0))) => f.quarter = Some(Rel::Off(4 * years)),
        (None, None) if day && !g.coarse() => {
            f.day = Some(Day::Off(0));
            return Some(());
        }
        _ => return None,
    }
    years_gone(f);
    Some(())
}

/// How many years on an expression is that says nothing but this: `पिछले साल`, `पिछले वित्त वर्ष`, `एक साल पहले`.
fn years_back(f: &Frame) -> Option<i32> {
    if (f.month, f.quarter, f.half, f.week) != (None, None, None, None)
        || f.has_day()
        || f.edge.is_some()
        || f.span.is_some()
    {
        return None;
    }
    match (f.year, f.offset) {
        (Some(Rel::Off(years)), None) => Some(years),
        (None, Some((length, -1))) if !f.coarse() && !f.unanchored => Some(-length.years()?),
        _ => None,
    }
}

/// The years are said by what has taken their place.
fn years_gone(f: &mut Frame) {
    (f.year, f.year_kind, f.offset) = (None, Default::default(), None);
}

/// `पिछले साल की समान तिमाही`, `एक साल पहले की समान तिमाही`: the quarter that goes by the name of today's.
#[inline(never)]
fn alike(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let years = years_back(f)?;
    if link != Link::Ka || !c.is_value(i + 1, Class::Unit, 10) {
        return None;
    }
    years_gone(f);
    f.quarter = Some(Rel::Off(4 * years));
    Some(i + 2)
}

/// The year of a month, behind the word for it: `मार्च वर्ष 2019`.
fn marked_year(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let open = f.year.is_none() && matches!(f.month, Some(Rel::Abs(_)));
    (open && matches!(link, Link::None | Link::Comma | Link::Of))
        .then(|| year::marked(c, i, f))
        .flatten()
}

/// A quarter or half of the year before it.
fn half(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let open = f.year.is_some() && !f.has_day() && f.month.is_none();
    (open && (link.is_genitive() || link == Link::Dash))
        .then(|| lettered(c, i, f))
        .flatten()
}

#[cfg(test)]
mod tests {
    #[test]
    fn about_an_hour_of_a_day() {
        let found = crate::date::find("बैठक शनिवार करीब 5 बजे हुई।", None);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].timex.modifier.as_deref(), Some("APPROX"));
        let found = crate::date::find("बैठक शनिवार को लगभग 5 बजे हुई।", None);
        assert_eq!(found.len(), 1);
    }
}
