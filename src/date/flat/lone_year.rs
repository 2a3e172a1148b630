//! A year and nothing else, or two: `2024 में`, `in 2024`, `2024-25 में`. A third of all dates in news is one, and between words that say nothing of time
//! it needs none of the other readers.

use super::around::{behind, still};
use crate::date::cursor::Cursor;
use crate::date::evidence;
use crate::date::frame::Open;
use crate::date::lexicon::Class;
use crate::date::plain::{Plain, Read};
use crate::date::reported::is_fiscal;
use crate::token::{JOINED, JOINS, LINE_START};

/// The year at token `i`, where its neighbours leave it at that. What is turned away here may be a year all the same.
pub(in crate::date) fn lone_year(c: &Cursor, i: usize) -> Read {
    if c.is(i + 1, Class::Aur) && !c.lex(i + 1).english() && i > 0 {
        // `2002 और 2003 में`, but `2002 और 2003 के बीच`
        let y = digits(c, i).filter(|_| c.spaced(i) && placed(c, i) && !titled(c, i))?;
        let last = matches!(c.lex(i + 3).class, Class::Men | Class::Tak);
        return year(c, i + 2)
            .filter(|_| last)
            .map(|_| (i + 1, Plain::Year(y), Open::No));
    }
    year(c, i)
}

/// The four digits of a likely year.
fn digits(c: &Cursor, i: usize) -> Option<i32> {
    let t = c.tokens.get(i)?;
    if !matches!(t.end - t.start, 4 | 12) || t.has(JOINED | JOINS) {
        return None;
    }
    match c.text.as_bytes().get(t.start as usize..t.end as usize)? {
        [b'1', b'7'..=b'9', a, b] | [b'2', b'0', a @ b'0'..=b'5', b]
            if a.is_ascii_digit() && b.is_ascii_digit() =>
        {
            Some(c.digits(i)?.0 as i32)
        }
        // `१९६९`
        [0xE0, ..] => {
            let (y @ 1700..2060, 4) = c.digits(i)? else {
                return None;
            };
            Some(y as i32)
        }
        _ => None,
    }
}

/// Whether the word before says that the digits are no year, or part of a name.
fn titled(c: &Cursor, i: usize) -> bool {
    evidence::numbered(c, if c.punct(i - 1, b',') { i - 1 } else { i })
}

fn year(c: &Cursor, i: usize) -> Read {
    if i == 0 {
        return None;
    }
    let y = digits(c, i)?;
    // (2024)
    if c.punct(i - 1, b'(') && c.punct(i + 1, b')') {
        return Some((i + 1, Plain::Year(y), Open::No));
    }
    // `(1915-2000)`
    if c.punct(i - 1, b'(')
        && c.dash(i + 1)
        && c.punct(i + 3, b')')
        && let Some(to) = second(c, i + 2, y)
    {
        return Some((i + 3, Plain::Years(y, to), Open::No));
    }
    if !c.spaced(i) || c.breaks(i + 1) {
        return None;
    }
    let before = c.lex(i - 1);
    let next = c.lex(i + 1);
    let open = match next.class {
        // in 2024, by 2024, since 2023-24
        Class::None | Class::In | Class::On if before.english() && !c.has(i, LINE_START) => {
            let opened = if c.word(i - 1) { c.str(i - 1) } else { "" };
            let open = match (before.class, opened) {
                (Class::In, "by" | "By") => Open::Until,
                (Class::In, _) => Open::No,
                (Class::Since, _) => Open::Since,
                // `until 1976` with a word behind it asks for more.
                (Class::To, "till" | "until" | "Until" | "Till") if !c.word(i + 1) => Open::Until,
                _ => return None,
            };
            if c.dash(i + 1) {
                let to = second(c, i + 2, y)?;
                return alone(c, i + 3).then_some((i + 3, Plain::Years(y, to), open));
            }
            return alone(c, i + 1).then_some((i + 1, Plain::Year(y), open));
        }
        Class::None if c.dash(i + 1) && placed(c, i) => {
            let to = second(c, i + 2, y)?;
            let open = behind(c, i + 3, Class::YearMark)?;
            return Some((i + 3, Plain::Years(y, to), open));
        }
        // 2024 में, 2024 के, 2024 तक
        Class::Men | Class::Ka | Class::Tak | Class::Se if placed(c, i) && !titled(c, i) => {
            let counted =
                || c.lex(i + 2).class == Class::More || c.among(i + 2, &evidence::COUNTED);
            let word = word(c, i + 2);
            // `1990 के दशक`
            if next.class == Class::Ka && y % 10 == 0 && c.is_value(i + 2, Class::Unit, 7) {
                let open = behind(c, i + 3, Class::Shift)?;
                return Some((i + 3, Plain::Decade((y / 10) as i16), open));
            }
            match next.class {
                // `2016 के बाद विदेशी लोग`
                Class::Ka
                    if c.is(i + 2, Class::After) && !c.lex(i + 2).english() && still(c, i + 3) =>
                {
                    Open::After
                }
                Class::Men if word || small(c, i + 2) || c.mark(i + 2) => Open::No,
                Class::Ka if word && !counted() => Open::No,
                Class::Se if word && !counted() && c.lex(i + 3).class != Class::Part => Open::Since,
                Class::Tak if !counted() => Open::Until,
                Class::Ka | Class::Se if counted() => return None,
                Class::Men | Class::Ka | Class::Se => behind(c, i + 1, Class::YearMark)?,
                _ => return None,
            }
        }
        _ => return None,
    };
    Some((i + 1, Plain::Year(y), open))
}

/// Whether an English year ends before token `end`.
fn alone(c: &Cursor, end: usize) -> bool {
    let next = end + 1;
    word(c, end)
        || c.punct(end, b'.') && c.spaced(next)
        || c.punct(end, b',') && c.spaced(next) && (word(c, next) || small(c, next))
        || matches!(c.lex(end).class, Class::In | Class::On)
            && c.lex(end).english()
            && word(c, next)
}

/// Whether what stands before a year has no say in what it is.
fn placed(c: &Cursor, i: usize) -> bool {
    let before = c.lex(i - 1);
    match before.class {
        Class::About | Class::Per => false,
        Class::None if !c.tokens[i - 1].is_word() => {
            c.str(i - 1) == "।"
                || [b',', b'(', b')', b'"', b'!', b'?', b':', b'.']
                    .into_iter()
                    .any(|mark| c.punct(i - 1, mark))
                    && i > 1
        }
        _ => !before.english(),
    }
}

/// The second year of a pair, in two digits, where a month would be 12 at most, or in four.
pub(super) fn second(c: &Cursor, i: usize, y: i32) -> Option<i32> {
    let t = c.tokens.get(i)?;
    if !t.is_number() || t.has(JOINED | JOINS | LINE_START) {
        return None;
    }
    let (n, digits) = c.digits(i)?;
    let n = n as i32;
    if digits == 4 {
        return (1700..2100).contains(&n).then_some(n).filter(|to| *to > y);
    }
    // `2024-25 का बजट` is of the fiscal year: read elsewhere.
    if digits != 2 || n == (y + 1) % 100 && is_fiscal(c, i.saturating_sub(2), i + 1) {
        return None;
    }
    let to = y / 100 * 100 + n + if (y % 100, n) == (99, 0) { 100 } else { 0 };
    (to > y && (n > 12 || to == y + 1)).then_some(to)
}

/// A word that says nothing of time. Letters are halves and quarters, `more` may stand before a unit.
fn word(c: &Cursor, i: usize) -> bool {
    (c.idle(i) && c.tokens[i].end - c.tokens[i].start > 1) || still(c, i)
}

/// A word that links, and here has nothing to link: `2022, and`.
fn small(c: &Cursor, i: usize) -> bool {
    use Class::*;
    matches!(
        c.lex(i).class,
        The | Of | On | In | To | From | Aur | Ka | Ko | Se | Par
    )
}
