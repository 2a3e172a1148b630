//! Numbers inside an expression that something else began.

use super::clock::{Time, clock};
use super::count::price;
use super::cursor::Cursor;
use super::day_month::day_month;
use super::frame::{Day, Frame, Rel, Week};
use super::lexicon::{Class, ENGLISH};
use super::number::number;
use super::ordinal::{ord_at, ordinal};
use super::slot::Link;
use super::{evidence, numeric, year};

/// A number met inside an expression.
pub(super) fn fill(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    in_digits(c, i, f, link)
        .or_else(|| clock_behind(c, i, f, link))
        .or_else(|| day_behind(c, i, f, link))
        .or_else(|| day_of_named_month(c, i, f, link))
        .or_else(|| year_in(c, i, f, link))
}

/// A numeric date behind a weekday or a clock: `शुक्रवार 2018-7-6`, `अगले शुक्रवार 5/12`.
fn in_digits(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    if f.month.is_some()
        || f.year.is_some()
        || f.day.is_some()
        || f.week.is_some()
        || f.holiday.is_some()
        || f.offset.is_some()
        || f.span.is_some()
        || link == Link::Ka
    {
        return None;
    }
    let (end, found) = numeric::numeric(c, i).filter(|x| x.1.day.is_some())?;
    (f.year, f.month, f.day) = (found.year, found.month, found.day);
    (f.impossible, f.swappable, f.month_first) =
        (found.impossible, found.swappable, found.month_first);
    Some(end)
}

/// A clock time behind a day, or behind the part of a day that it is in.
fn clock_behind(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    if (!f.has_time()
        && (f.has_day() || f.now)
        && !matches!(link, Link::Ka | Link::Men | Link::Dash)
        || f.has_day() && f.clock.is_none() && f.part.is_none() && link == Link::None)
        && let Some((end, Time::Clock(t))) = clock(c, i)
    {
        f.clock = Some(t);
        return Some(end);
    }
    // `tonight at 9 pm`, `Tuesday night at 9`
    if f.has_day()
        && f.clock.is_none()
        && link == Link::On
        && let Some((part, _)) = f.part
        && c.lex(i - 1).english()
        && let Some((end, Time::Clock(mut t))) = clock(c, i)
    {
        if t.pm.is_none() && t.part.is_none() {
            t.part = Some(part);
        }
        f.clock = Some(t);
        f.part = None;
        return Some(end);
    }
    None
}

/// The day of a month behind a weekday, a year or a time: `शाम को 8 बजे 1ली जनवरी`, `शुक्रवार 22 तारीख`, `the night of 9 August`.
fn day_behind(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let linked = matches!(
        link,
        Link::None | Link::Comma | Link::Men | Link::Ko | Link::On
    ) || link == Link::Of && f.part.is_some() && !f.has_date();
    if f.month.is_some()
        || f.year_kind != Default::default()
        || f.coarse_but_year()
        || f.day.is_some()
        || f.holiday.is_some()
        || !linked
    {
        return None;
    }
    let n = number(c, i)?;
    if f.weekday.is_some() || f.year.is_some() || f.has_time() {
        let mut g = Frame::default();
        // शाम को 8 बजे 1ली जनवरी
        if let Some(end) = ord_at(c, i)
            .and_then(|_| ordinal(c, i, &mut g))
            .filter(|_| g.month.is_some())
        {
            (f.month, f.day) = (g.month, g.day);
            return Some(end);
        }
        if let Some(end) = day_month(c, n, &mut g).filter(|_| g.month.is_some()) {
            if link == Link::Comma && f.year.is_some()
                || link == Link::Men && f.year.is_none()
                || link == Link::Ko && (f.weekday.is_none() || c.ka(end))
            {
                return None;
            }
            (f.month, f.day) = (g.month, g.day);
            f.impossible |= g.impossible;
            return Some(end);
        }
    }
    // शुक्रवार 22 तारीख, सोमवार बाईस को
    if f.weekday.is_none()
        || f.which != Default::default()
        || f.week.is_some()
        || link != Link::None
    {
        return None;
    }
    let date_word = c.is(n.end, Class::DateWord);
    let d = n.within(1, 31).filter(|_| match n.digits {
        0 | 2 => date_word || c.is(n.end, Class::Ko),
        1 => date_word,
        _ => false,
    })?;
    f.day = Some(Day::Dom(d as u8));
    Some(n.end + usize::from(date_word))
}

/// A day of a month that is already named: `मई की ग्यारहवीं`, `जून की बाईस तारीख`, `इस महीने 21 तारीख`, `अगले महीने की बीसवीं`.
fn day_of_named_month(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    if f.month.is_none()
        || f.has_day()
        || f.has_time()
        || f.week.is_some()
        || f.edge.is_some()
        || !matches!(link, Link::None | Link::Ka)
    {
        return None;
    }
    if let Some((end, n, _)) = ord_at(c, i).filter(|o| (1..=31).contains(&o.1))
        && (c.is(end, Class::DateWord)
            || link == Link::Ka && (c.is(end, Class::Ko) || c.is(end, Class::Se)))
    {
        f.day = Some(Day::Dom(n as u8));
        return Some(end + usize::from(c.is(end, Class::DateWord)));
    }
    let n = number(c, i)?;
    let d = n.within(1, 31).filter(|_| n.digits <= 2)?;
    if c.is(n.end, Class::DateWord) {
        f.day = Some(Day::Dom(d as u8));
        return Some(n.end + 1);
    }
    // अगले महीने 4-23, इस महीने 4 से 22 तक
    let to = n.end + 1 + usize::from(c.is(n.end + 1, Class::Lekar));
    let ranged = (c.dash(n.end) || c.is(n.end, Class::Se))
        && number(c, to).is_some_and(|m| m.within(1, 31).is_some() && !c.is(m.end, Class::Unit));
    if !ranged || link != Link::None || !matches!(f.month, Some(Rel::Off(_))) {
        return None;
    }
    f.day = Some(Day::Dom(d as u8));
    Some(n.end)
}

/// The year behind a month, quarter, week, season or named day.
pub(super) fn year_in(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let open = f.year.is_none()
        && f.decade.is_none()
        && f.century.is_none()
        && f.offset.is_none()
        && f.span.is_none();
    let wants = matches!(f.month, Some(Rel::Abs(_)))
        || matches!(f.quarter, Some(Rel::Abs(_)))
        || matches!(f.half, Some(Rel::Abs(_)))
        || matches!(f.week, Some(Week::Nth(_)))
        || f.holiday.is_some()
        || f.season.is_some_and(|s| s.1.is_none());
    if !open
        || !wants
        || !matches!(
            link,
            Link::None | Link::Comma | Link::Of | Link::Dash | Link::Ka
        )
        // `बीते 9 मई 2019`: with its year the day needs no pointing at.
        || f.month_which.is_some() && !matches!(f.day, Some(Day::Dom(_)))
    {
        return None;
    }
    // `जून की 2019` no; `06/06, 2015` yes. A dash only as in `23-अगस्त-2025`.
    if link == Link::Ka {
        return None;
    }
    if c.punct(i, b'\'') {
        return None;
    }
    // `Q4 of 2023-24`, `March quarter of 2023-24`: a part of a fiscal year.
    if (f.quarter.is_some() || f.half.is_some() || f.ends_quarter)
        && let Some(end) = year::two(c, i, f)
    {
        return Some(end);
    }
    if link == Link::None
        && let Some(end) = short_year(c, i, f)
    {
        return Some(end);
    }
    let (end, y) = evidence::year_number(c, i)?;
    // A comma before a year that another date begins: `12 मई, 2019 में` is the year of it all the same.
    if c.number(i)
        && (c.punct(end, b'/') || c.punct(end, b':'))
        && !c.spaced(end)
        && c.number(end + 1)
    {
        return None;
    }
    if f.holiday.is_some() && link == Link::Comma {
        return None;
    }
    f.month_which = None;
    Some(year::fill(c, end, y, f))
}

/// `27 जुलाई 19 को`: two digits of a year behind a day and its month, and the case ending of the date behind them.
fn short_year(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let (y, 2) = c.digits(i)? else { return None };
    let dated = matches!(f.day, Some(Day::Dom(_))) && matches!(f.month, Some(Rel::Abs(_)));
    let written = c.lex(i - 1).class == Class::Month && !c.lex(i - 1).english();
    if !dated || !written || y > 40 || !c.is(i + 1, Class::Ko) || c.breaks(i) || c.breaks(i + 1) {
        return None;
    }
    f.month_which = None;
    f.year = Some(Rel::Abs(numeric::year(y, 2)));
    Some(i + 1)
}

/// A number that only a neighbour makes a date: the first of `12 से 15 जून`, `5 से 6 बजे`, `70 और 80 के दशक`.
pub(super) fn bare(c: &Cursor, i: usize) -> Option<(usize, u32, bool)> {
    if price(c, i) || i > 0 && c.joined(i) {
        return None;
    }
    if let Some((end, n, _)) = ord_at(c, i).filter(|o| o.1 > 0) {
        return Some((end, n as u32, true));
    }
    let n = number(c, i)?;
    let lex = c.lex(i);
    let ok = n.flags & ENGLISH == 0 || lex.v <= 31;
    n.within(1, 2199).filter(|_| ok).map(|v| (n.end, v, false))
}

impl Frame {
    /// A stretch other than a year stands in the frame.
    fn coarse_but_year(&self) -> bool {
        self.decade.is_some()
            || self.century.is_some()
            || self.quarter.is_some()
            || self.half.is_some()
            || self.season.is_some()
            || self.week.is_some()
            || self.weekend
            || self.lunar.is_some()
    }
}
