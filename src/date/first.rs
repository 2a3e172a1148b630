//! The word that opens a frame.

use super::clock::{Time, clock, clock_at, half_night};
use super::cursor::Cursor;
use super::deixis::deictic;
use super::edge::{edge_of, half_letter, lettered, unit_first};
use super::frame::{Frame, Rel};
use super::lexicon::{Class, DAY};
use super::named::{month, relday, weekday};
use super::number::number;
use super::ordinal::ordinal;
use super::{count, evidence, holiday, hour, lunar, year};
use crate::token::ALL_CAPS;

/// Opens a frame.
pub(super) fn first(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    if c.number(i) {
        return count::first(c, i, f);
    }
    if (lex.class == Class::None || lex.has(DAY))
        && let Some((end, id)) = holiday::named(c, i)
    {
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
        Class::Early if lex.english() && c.one_of(i + 1, &["hours"]) => small_hours(c, i + 2, f),
        // A small Monday crowd.
        Class::Early if c.one_of(i, &["small"]) => None,
        Class::Early if lex.english() && !c.is(i + 1, Class::Part) => edge_of(c, i, f),
        Class::Part | Class::Early => {
            let (end, time) = clock_at(c, i, true)?;
            put_time(f, time);
            Some(end)
        }
        Class::YearMark => year::marked(c, i, f).or_else(|| lunar::era_year(c, i, f)),
        Class::Unit if !half_letter(c, i) => year::marked(c, i, f).or_else(|| unit_first(c, i, f)),
        Class::Fiscal | Class::Academic | Class::Calendar => year::kind(c, i, f),
        Class::Quarter | Class::HalfYear if !in_code(c, i) => lettered(c, i, f),
        Class::Unit if half_letter(c, i) && !in_code(c, i) => lettered(c, i, f),
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

/// `the early hours of Sunday`
fn small_hours(c: &Cursor, of: usize, f: &mut Frame) -> Option<usize> {
    let at = of + 1;
    let day = matches!(
        c.lex(at).class,
        Class::Weekday | Class::Month | Class::RelDay
    );
    if !c.is(of, Class::Of) || !(day || c.number(at)) || c.breaks(at) {
        return None;
    }
    let mut g = Frame::default();
    let end = first(c, at, &mut g).filter(|_| g.has_day() && !g.has_time())?;
    *f = g;
    f.part = Some((5, 0));
    Some(end)
}

pub(super) fn put_time(f: &mut Frame, time: Time) {
    match time {
        Time::Clock(t) => f.clock = Some(t),
        Time::Part { part, edge } => f.part = Some((part, edge)),
    }
}

/// `22AAACT2727Q1ZW`: letters and digits of a code, before the letter at `i` or behind its digit.
fn in_code(c: &Cursor, i: usize) -> bool {
    let glued = |k: usize| !c.spaced(k) && (c.number(k) || c.word(k) && c.tokens[k].is_latin());
    i > 0 && !c.spaced(i) && (c.number(i - 1) || c.word(i - 1))
        || glued(i + 2) && c.lex(i + 2).class != Class::Fiscal
}
