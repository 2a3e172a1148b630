//! What recurs: `हर सोमवार`, `प्रतिदिन सुबह 9 बजे`, `हफ्ते में दो बार`, twice a week.

use super::clock::{Clock, behind_part, clock, code};
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
                    end: i + 1,
                    back: 2,
                    meaning: Meaning::Set {
                        value: length.iso(),
                        time: None,
                    },
                    rule: "set",
                    score: SURE,
                });
            }
            (i + 1, Length::new(1000, lex.v as u8).iso())
        }
        // half-yearly, अर्ध-वार्षिक
        Class::Half if lex.v == 2 => {
            let at = i + 1 + usize::from(c.dash(i + 1));
            let yearly = c.is_value(at, Class::Set, i16::from(unit::YEAR))
                && c.lex(at).english() == lex.english();
            yearly.then(|| (at + 1, Length::new(1000, unit::HALF).iso()))?
        }
        Class::Unit if c.is(i + 1, Class::Men) || c.is_value(i + 1, Class::Times, 0) => {
            let n = number(c, i + 2)?;
            // सप्ताह में तीन दिन
            let days = c.lex(n.end);
            if days.class == Class::Unit
                && order(days.v as u8) < order(lex.v as u8)
                && days.v < 13
                && !days.has(ADJECTIVE)
                && !lex.english()
                && c.one_of(
                    i,
                    &["सप्ताह", "हफ्ते", "हफ़्ते", "महीने", "माह", "साल", "वर्ष", "दिन"],
                )
                && matches!(c.lex(n.end + 1).class, Class::None | Class::Ko)
            {
                let value = Length::new(1000, lex.v as u8).iso();
                return Some(Expression {
                    end: n.end + 1,
                    back: 0,
                    meaning: Meaning::Set { value, time: None },
                    rule: "set",
                    score: SURE,
                });
            }
            if !c.is_value(n.end, Class::Times, 0) || lex.english() {
                return None;
            }
            (n.end + 1, Length::new(1000, lex.v as u8).iso())
        }
        // on Saturdays and Sundays
        Class::Days if c.has(i, CAPITAL) && !c.breaks(i) => (i + 1, format!("XXXX-WXX-{}", lex.v)),
        Class::Times if lex.v > 0 => {
            let at = if c.is(i + 1, Class::The) || c.is(i + 1, Class::Each) {
                i + 2
            } else {
                return None;
            };
            let unit = c.lex(at);
            (unit.class == Class::Unit && unit.english())
                .then_some((at + 1, Length::new(1000, unit.v as u8).iso()))?
        }
        Class::Num
            if lex.english() && c.is_value(i + 1, Class::Times, 0) && c.is(i + 2, Class::The) =>
        {
            let unit = c.lex(i + 3);
            (unit.class == Class::Unit && unit.english())
                .then_some((i + 4, Length::new(1000, unit.v as u8).iso()))?
        }
        _ => return None,
    };
    // A time of day may follow: हर सोमवार को शाम 4 बजे.
    let mut time = None;
    let mut last = end;
    let at = if c.is(end, Class::Ko) || c.is(end, Class::On) {
        end + 1
    } else {
        end
    };
    let mut value = value;
    let part = c.lex(end - 1);
    if lex.class == Class::Each && part.class == Class::Part {
        // हर रात 9 से 11 बजे तक; हर सुबह 9 बजे
        if let Some((after, hours)) = hours(c, end - 1) {
            (last, value) = (after, format!("XXXX-XX-XX{hours}"));
        } else if let Some((after, t)) = behind_part(c, end, part.v as u8) {
            value = "P1D".into();
            time = Some(t);
            last = after;
        }
    } else if let Some((after, hours)) = hours(c, at) {
        let day = if value == "P1D" {
            "XXXX-XX-XX"
        } else {
            value.as_str()
        };
        (last, value) = (after, format!("{day}{hours}"));
    } else if let Some((after, t)) = clock(c, at).filter(|_| !c.breaks(at)) {
        time = Some(t);
        last = after;
    }
    Some(Expression {
        end: last,
        back: 0,
        meaning: Meaning::Set { value, time },
        rule: "set",
        score: SURE,
    })
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
