//! A year and nothing else: `2024 में`, `in 2024`. A third of all dates in news is one, and between words that say nothing of time
//! it needs none of the other readers.

use super::cursor::Cursor;
use super::lexicon::Class;
use super::{evidence, holiday};
use crate::token::{JOINED, LINE_START};

/// The year at token `i`, where its neighbours leave it at that. What is turned away here may be a year all the same.
pub(super) fn lone_year(c: &Cursor, i: usize) -> Option<i32> {
    let t = &c.tokens[i];
    if t.end - t.start != 4 || t.has(JOINED | LINE_START) || i == 0 || c.joined(i + 1) {
        return None;
    }
    let y = match c.text.as_bytes().get(t.start as usize..t.end as usize)? {
        [b'1', b'7'..=b'9', a, b] | [b'2', b'0', a @ b'0'..=b'5', b]
            if a.is_ascii_digit() && b.is_ascii_digit() =>
        {
            c.digits(i)?.0 as i32
        }
        _ => return None,
    };
    // (2024)
    if c.punct(i - 1, b'(') && c.punct(i + 1, b')') {
        return Some(y);
    }
    if !c.spaced(i) || !c.word(i - 1) {
        return None;
    }
    let before = c.lex(i - 1);
    let next = c.lex(i + 1);
    let alone = match (before.class, next.class) {
        _ if c.breaks(i + 1) => false,
        // in 2024, but by 2024
        (Class::In, Class::None) => {
            before.english()
                && matches!(c.str(i - 1), "in" | "In")
                && (word(c, i + 1)
                    || c.punct(i + 1, b'.') && c.spaced(i + 2)
                    || c.punct(i + 1, b',')
                        && c.spaced(i + 2)
                        && (word(c, i + 2) || small(c, i + 2)))
        }
        // 2024 में, 2024 के
        (
            Class::None | Class::Ka | Class::Ko | Class::Se | Class::Men | Class::Par | Class::Aur,
            _,
        ) if !before.english() && !evidence::numbered(c, i) => match next.class {
            Class::Men => word(c, i + 2) || small(c, i + 2) || c.mark(i + 2),
            Class::Ka => word(c, i + 2) && !c.among(i + 2, &evidence::COUNTED),
            _ => false,
        },
        _ => false,
    };
    alone.then_some(y)
}

/// A word that says nothing of time. Letters are halves and quarters, `more` may stand before a unit.
fn word(c: &Cursor, i: usize) -> bool {
    c.word(i)
        && c.lex(i).class == Class::None
        && c.tokens[i].end - c.tokens[i].start > 1
        && c.str(i) != "more"
        && holiday::named(c, i).is_none()
}

/// A word that links, and here has nothing to link: `2022, and`.
fn small(c: &Cursor, i: usize) -> bool {
    use Class::*;
    matches!(
        c.lex(i).class,
        The | Of | On | In | To | From | Aur | Ka | Ko | Se | Par
    )
}
