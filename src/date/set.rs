//! What recurs: `हर सोमवार`, `प्रतिदिन सुबह 9 बजे`, `हफ्ते में दो बार`, twice a week.

use super::clock::{Clock, Time, behind_part, clock, code};
use super::cursor::Cursor;
use super::duration::{duration, skip_business};
use super::expression::{Expression, Meaning, SURE};
use super::frame::Frame;
use super::length::{Length, order, unit};
use super::lexicon::{ADJECTIVE, Class, ENGLISH, ROMAN};
use super::number::number;
use super::parse::frame;
use super::range;
use crate::token::CAPITAL;

/// `हर सोमवार`, `प्रतिदिन सुबह 9 बजे`, `हफ्ते में दो बार`, `every day`, `twice a week`.
pub(super) fn set(c: &Cursor, i: usize) -> Option<Expression> {
    let lex = c.lex(i);
    let (end, value) = match lex.class {
        Class::Each => each(c, i + 1, lex.flags & (ENGLISH | ROMAN))?,
        Class::Set if !c.breaks(i) => {
            // `रोज` behind a number is a unit and was read with it.
            if lex.ambiguous() && c.one_of(i + 1, &["गार्डन", "डे"]) {
                return None;
            }
            if let Some(length) = multiple(c, i, lex.v as u8) {
                return Some(Expression {
                    back: 2,
                    ..expression(i + 1, length.iso(), None)
                });
            }
            (i + 1, Length::new(1000, lex.v as u8).iso())
        }
        Class::Half if lex.v == 2 => (half_yearly(c, i)?, Length::new(1000, unit::HALF).iso()),
        Class::Unit if c.is(i + 1, Class::Men) || c.is_value(i + 1, Class::Times, 0) => {
            let n = number(c, i + 2)?;
            let value = Length::new(1000, lex.v as u8).iso();
            if days_in(c, i, n.end) {
                return Some(expression(n.end + 1, value, None));
            }
            if !c.is_value(n.end, Class::Times, 0) || lex.english() {
                return None;
            }
            (n.end + 1, value)
        }
        // on Saturdays and Sundays
        Class::Days if c.has(i, CAPITAL) && !c.breaks(i) => (i + 1, format!("XXXX-WXX-{}", lex.v)),
        // twice a week, once every month
        Class::Times if lex.v > 0 && (c.is(i + 1, Class::The) || c.is(i + 1, Class::Each)) => {
            english_unit(c, i + 2)?
        }
        // three times a day
        Class::Num
            if lex.english() && c.is_value(i + 1, Class::Times, 0) && c.is(i + 2, Class::The) =>
        {
            english_unit(c, i + 3)?
        }
        _ => return None,
    };
    let (end, value, time) = timed(c, lex.class == Class::Each, end, value);
    Some(expression(end, value, time))
}

fn expression(end: usize, value: String, time: Option<Time>) -> Expression {
    Expression {
        end,
        back: 0,
        meaning: Meaning::Set { value, time },
        rule: "set",
        score: SURE,
    }
}

/// Half-yearly, `अर्ध-वार्षिक`: the token behind it.
fn half_yearly(c: &Cursor, i: usize) -> Option<usize> {
    let at = i + 1 + usize::from(c.dash(i + 1));
    let yearly = c.is_value(at, Class::Set, i16::from(unit::YEAR))
        && c.lex(at).english() == c.lex(i).english();
    yearly.then_some(at + 1)
}

/// `सप्ताह में तीन दिन`: whether at `at`, behind the number, stands a shorter unit than the one at `i`.
fn days_in(c: &Cursor, i: usize, at: usize) -> bool {
    let (of, days) = (c.lex(i), c.lex(at));
    days.class == Class::Unit
        && order(days.v as u8) < order(of.v as u8)
        && days.v < 13
        && !days.has(ADJECTIVE)
        && !of.english()
        && c.one_of(
            i,
            &["सप्ताह", "हफ्ते", "हफ़्ते", "महीने", "माह", "साल", "वर्ष", "दिन"],
        )
        && matches!(c.lex(at + 1).class, Class::None | Class::Ko)
}

/// The unit of `twice a week`.
fn english_unit(c: &Cursor, at: usize) -> Option<(usize, String)> {
    let unit = c.lex(at);
    (unit.class == Class::Unit && unit.english())
        .then_some((at + 1, Length::new(1000, unit.v as u8).iso()))
}

/// With the time of day that may follow: `हर सोमवार | को शाम 4 बजे`.
fn timed(c: &Cursor, each: bool, end: usize, value: String) -> (usize, String, Option<Time>) {
    let part = c.lex(end - 1);
    if each && part.class == Class::Part {
        // हर रात 9 से 11 बजे तक; हर सुबह 9 बजे
        return if let Some((after, hours)) = hours(c, end - 1) {
            (after, format!("XXXX-XX-XX{hours}"), None)
        } else if let Some((after, time)) = behind_part(c, end, part.v as u8) {
            (after, "P1D".into(), Some(time))
        } else {
            (end, value, None)
        };
    }
    let at = end + usize::from(c.is(end, Class::Ko) || c.is(end, Class::On));
    if let Some((after, hours)) = hours(c, at) {
        let day = if value == "P1D" {
            "XXXX-XX-XX"
        } else {
            value.as_str()
        };
        (after, format!("{day}{hours}"), None)
    } else if let Some((after, time)) = clock(c, at).filter(|_| !c.breaks(at)) {
        (after, value, Some(time))
    } else {
        (end, value, None)
    }
}

/// `प्रतिदिन सुबह 10 से शाम 5 बजे तक`: from one hour to the other.
#[inline(never)]
fn hours(c: &Cursor, at: usize) -> Option<(usize, String)> {
    let opens = c.number(at) || matches!(c.lex(at).class, Class::Part | Class::Early | Class::Num);
    let (mid, f) = (opens && !c.breaks(at)).then(|| frame(c, at)).flatten()?;
    let bare = |f: &Frame| f.clock.filter(|_| !f.has_date());
    bare(&f)?;
    if !range::links(c, mid) {
        return None;
    }
    let (end, l, r) = range::plain(c, at, Some((mid, &f)))?;
    let written = |t: Clock| format!("T{:02}:{:02}", t.hour24().0, t.minute);
    Some((
        end,
        format!("{}/{}", written(bare(&l)?), written(bare(&r)?)),
    ))
}

/// `bi-weekly`, `six-monthly`: how long it is from one to the next. What is bi-annual comes twice a year.
fn multiple(c: &Cursor, i: usize, of: u8) -> Option<Length> {
    let at = i.checked_sub(2)?;
    if !c.lex(i).english() || !c.dash(i - 1) || c.breaks(i - 1) || c.breaks(i) {
        return None;
    }
    let times = match c.str(at) {
        "bi" | "Bi" | "semi" | "Semi" if of == unit::YEAR => {
            return Some(Length::new(1000, unit::HALF));
        }
        "bi" | "Bi" | "two" | "Two" => 2,
        "three" | "Three" => 3,
        "four" | "Four" => 4,
        "six" | "Six" => 6,
        _ => return None,
    };
    Some(Length::new(1000 * times, of))
}

/// TIMEX3 names of the seasons by the values of `words.txt`; a monsoon is none of its four.
pub(super) const SEASONS: [&str; 5] = ["SP", "SU", "FA", "WI", "SU"];

pub(super) fn each(c: &Cursor, i: usize, flags: u8) -> Option<(usize, String)> {
    if c.breaks(i) {
        return None;
    }
    // every other month
    if flags & ENGLISH != 0 && c.one_of(i, &["other"]) {
        let unit = c.lex(i + 1);
        return (unit.class == Class::Unit && unit.english() && !c.breaks(i + 1))
            .then(|| (i + 2, Length::new(2000, unit.v as u8).iso()));
    }
    let lex = c.lex(i);
    // har Sunday, har week
    let english = lex.english() && matches!(lex.class, Class::Weekday | Class::Unit);
    if flags & ROMAN != 0 && !lex.roman() && (!english || lex.ambiguous())
        || flags & ENGLISH != 0 && !(lex.english() || c.number(i))
    {
        return None;
    }
    let work = skip_business(c, i);
    if work > i && c.is_value(work, Class::Unit, 3) {
        return Some((work + 1, "P1D".into()));
    }
    match lex.class {
        Class::Unit if !lex.ambiguous() || c.str(i) == "मास" => {
            // हर महीने की 5 तारीख
            if lex.v == 5
                && c.ka(i + 1)
                && let Some(n) = number(c, i + 2)
                && let Some(d) = n.within(1, 31)
                && c.is(n.end, Class::DateWord)
            {
                return Some((n.end + 1, format!("XXXX-XX-{d:02}")));
            }
            Some((i + 1, Length::new(1000, lex.v as u8).iso()))
        }
        Class::Season => {
            let code = SEASONS.get((lex.v as usize).wrapping_sub(1))?;
            Some((i + 1, format!("XXXX-{code}")))
        }
        Class::Set if lex.v == 3 => Some((i + 1, "P1D".into())),
        Class::Weekday => Some((i + 1, format!("XXXX-WXX-{}", lex.v))),
        Class::Month => Some((i + 1, format!("XXXX-{:02}", lex.v))),
        Class::Part => Some((i + 1, format!("XXXX-XX-XXT{}", code(lex.v as u8)))),
        Class::Ord => {
            let unit = c.lex(i + 1);
            match unit.class {
                Class::Unit => Some((
                    i + 2,
                    Length::new(lex.v.max(1) as u64 * 1000, unit.v as u8).iso(),
                )),
                Class::Weekday => Some((i + 2, format!("XXXX-WXX-{}", unit.v))),
                _ => None,
            }
        }
        _ => {
            let d = duration(c, i).filter(|d| !d.adjective && !d.whole && !d.vague)?;
            Some((d.end, d.length.iso()))
        }
    }
}
