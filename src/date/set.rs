//! What recurs: `हर सोमवार`, `प्रतिदिन सुबह 9 बजे`, `हफ्ते में दो बार`, twice a week.

use super::clock::{clock, code};
use super::cursor::Cursor;
use super::duration::duration;
use super::expression::{Expression, Meaning, SURE};
use super::length::Length;
use super::lexicon::{Class, ENGLISH, ROMAN};
use super::number::number;

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
            (i + 1, Length::new(1000, lex.v as u8).iso())
        }
        Class::Unit if c.is(i + 1, Class::Men) || c.is_value(i + 1, Class::Times, 0) => {
            let n = number(c, i + 2)?;
            if !c.is_value(n.end, Class::Times, 0) || lex.english() {
                return None;
            }
            (n.end + 1, Length::new(1000, lex.v as u8).iso())
        }
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
    if let Some((after, t)) = clock(c, at).filter(|_| !c.breaks(at)) {
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

pub(super) fn each(c: &Cursor, i: usize, flags: u8) -> Option<(usize, String)> {
    if c.breaks(i) {
        return None;
    }
    let lex = c.lex(i);
    if flags & ROMAN != 0 && !lex.roman() || flags & ENGLISH != 0 && !(lex.english() || c.number(i))
    {
        return None;
    }
    match lex.class {
        Class::Unit if !lex.ambiguous() || c.str(i) == "मास" => {
            Some((i + 1, Length::new(1000, lex.v as u8).iso()))
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
