//! One expression of time, read word by word into a [`Frame`].
//!
//! Hindi orders the parts of a date freely (`2020 में 26 जून`, `शाम 5 बजे सोमवार को`, `अगले हफ्ते सोमवार को सुबह`), so there is no
//! rule per order: a first word opens the frame, and every further word is let in where its slot is still free and the link
//! between them (`की`, `को`, a comma, nothing) suits it. Nothing is read twice, so the work is linear.

use super::count;
use super::cursor::Cursor;
use super::duration::duration;
use super::first::first;
use super::frame::{Day, Edge, Frame, Rel, Week};
use super::lexicon::Class;
use super::number::number;
use super::slot::{Link, fill};
use super::year;

/// The expression at token `i`, without ranges: the token behind it and its frame.
pub(super) fn frame(c: &Cursor, i: usize) -> Option<(usize, Frame)> {
    let mut f = Frame::default();
    let end = read(c, i, &mut f)?;
    Some((end, f))
}

/// The same into an empty frame.
pub(super) fn read(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let mut end = first(c, i, f)?;
    if c.quiet(end) {
        return Some(end);
    }
    for _ in 0..8 {
        match more(c, end, f) {
            Some(next) => end = next,
            None => break,
        }
    }
    Some(afterwards(c, end, f))
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
        _ if !c.mark(at) => return None,
        _ if c.punct(at, b',') => (Link::Comma, at + 1),
        _ if c.punct(at, b'@') => (Link::On, at + 1),
        _ if c.dash(at) => (Link::Dash, at + 1),
        _ => return year::shortened(c, at, f),
    };
    let next = if matches!(link, Link::Of | Link::On) && c.is(next, Class::The) {
        next + 1
    } else {
        next
    };
    if c.breaks(next) {
        return None;
    }
    if link == Link::Comma && c.is(next, Class::The) {
        return named_day(c, next + 1, f);
    }
    fill(c, next, f, link).or_else(|| (link == Link::Ka).then(|| offset(c, at, f)).flatten())
}

/// `Friday, the 20th of March`: a day behind its weekday, a comma and an article, whose month is named.
fn named_day(c: &Cursor, at: usize, f: &mut Frame) -> Option<usize> {
    if f.weekday.is_none() || f.month.is_some() || c.breaks(at) {
        return None;
    }
    let mut dated = *f;
    let end = fill(c, at, &mut dated, Link::Comma)?;
    dated.month?;
    *f = dated;
    Some(end)
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
