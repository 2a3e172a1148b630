//! What stands behind a range and belongs to both of its ends: a year, a week, a day, the quarter that its months make up.

use super::cursor::Cursor;
use super::evidence;
use super::frame::{Day, Frame, Rel, Week};
use super::lexicon::Class;
use super::parse::frame;

/// June 12-15, 2024: the year behind both ends is that of both. The token behind it.
pub(super) fn year(c: &Cursor, end: usize, l: &mut Frame, r: &mut Frame) -> usize {
    if l.year.is_some()
        || r.year.is_some()
        || !matches!(r.month, Some(Rel::Abs(_)))
        || !matches!(r.day, Some(Day::Dom(_)))
        || r.has_time()
    {
        return end;
    }
    let at = end + usize::from(c.punct(end, b','));
    match evidence::year_number(c, at).filter(|_| !c.breaks(at)) {
        Some((after, y)) => {
            (l.year, r.year) = (Some(Rel::Abs(y)), Some(Rel::Abs(y)));
            after
        }
        None => end,
    }
}

/// `बुधवार से शुक्रवार तक अगले सप्ताह`: the week behind two weekdays. The token behind it.
pub(super) fn week(c: &Cursor, end: usize, l: &mut Frame, r: &mut Frame) -> usize {
    let weekday = |f: &Frame| f.weekday.is_some() && f.week.is_none() && !f.coarse();
    if weekday(l)
        && weekday(r)
        && let Some((after, week)) = frame(c, end)
            .filter(|(_, f)| matches!(f.week, Some(Week::Off(_))) && !f.has_day() && !f.has_time())
        && week.edge.is_none()
        && !week.weekend
    {
        (l.week, r.week) = (week.week, week.week);
        return after;
    }
    end
}

/// `10 और 11:30 के बीच 1/1/2015`: the date of two clock times may follow them. The token behind it.
pub(super) fn day(c: &Cursor, end: usize, l: &mut Frame, r: &mut Frame) -> usize {
    if l.clock.is_some()
        && !l.has_date()
        && !r.has_date()
        && let Some((after, day)) =
            frame(c, end).filter(|(_, f)| f.has_day() && !f.has_time() && f.offset.is_none())
    {
        let with = |clock| Frame { clock, ..day };
        (*l, *r) = (with(l.clock), with(r.clock));
        return after;
    }
    end
}

/// `जुलाई-सितंबर तिमाही`, `अप्रैल से सितंबर की छमाही`, July–September quarter: what the months make up.
pub(super) fn quarter(c: &Cursor, at: usize, l: &Frame, r: &Frame) -> Option<usize> {
    let month = |f: &Frame| match f.month {
        Some(Rel::Abs(m)) if !f.has_day() && !f.has_time() => Some(m),
        _ => None,
    };
    let months = (month(r)? - month(l)?).rem_euclid(12) + 1;
    let i = if c.ka(at) { at + 1 } else { at };
    let made = c.is_value(i, Class::Unit, 10) && months == 3
        || c.is_value(i, Class::Unit, 11) && months == 6;
    made.then_some(i + 1)
}
