//! What stands around a plain English expression: whether it has a say in it, and what it leaves open.

use super::around::{self, calm, one_of, set, still};
use crate::date::cursor::Cursor;
use crate::date::frame::Open;
use crate::date::lexicon::Class;
use crate::token::{LINE_START, SPACED, TokenKind};

/// What the words around tokens `i..end` leave open, where they have no other say in the date.
pub(super) fn around(c: &Cursor, i: usize, end: usize) -> Option<Open> {
    match (free(c, i)?, behind(c, end)?) {
        (Open::No, open) => Some(open),
        (open, _) => Some(open),
    }
}

/// What the word before token `i` leaves open, where it has no other say in the date that begins there.
pub(super) fn free(c: &Cursor, i: usize) -> Option<Open> {
    let Some(t) = i.checked_sub(1).and_then(|j| c.tokens.get(j)) else {
        return Some(Open::No);
    };
    use Class::*;
    const FREE: u128 = set(&[None, On, Of, The, Aur, Ka, Ko, Se, Men, Par, Tak]);
    if c.has(i, LINE_START) {
        let free = match t.kind {
            TokenKind::Word => one_of(FREE, c.lex(i - 1).class),
            _ => !matches!(t.text(c.text), "$" | "₹" | "£" | "€"),
        };
        return free.then_some(Open::No);
    }
    if !c.has(i, SPACED) {
        return Option::None;
    }
    match t.kind {
        TokenKind::Word => {
            let class = c.lex(i - 1).class;
            if one_of(FREE, class) {
                return Some(Open::No);
            }
            // One that opens a line leaves nothing open but for `since`.
            let word = if c.word(i - 1) { c.str(i - 1) } else { "" };
            // by Monday: until then
            match (class, word) {
                (In, "by" | "By") => Some(Open::Until),
                (In, _) => Some(Open::No),
                (Since, _) => Some(Open::Since),
                (To, "till" | "until" | "upto" | "Until" | "Till") => Some(Open::Until),
                (Before, "before" | "Before") => Some(Open::Before),
                (After, "after" | "After") => Some(Open::After),
                _ => Option::None,
            }
        }
        TokenKind::Number => (c.lex(i).class == RelDay).then_some(Open::No),
        TokenKind::Punctuation => {
            let free = calm(c, t) || t.is_punctuation(b',') || t.is_punctuation(b'.');
            free.then_some(Open::No)
        }
        _ => Some(Open::No),
    }
}

/// Whether an article stands at token `i` and no day behind it: `Friday, the 20th of March`.
fn article(c: &Cursor, i: usize) -> bool {
    c.is(i, Class::The) && !c.number(i + 1)
}

/// What stands at token `end` leaves open, where nothing there goes on with the date before it: an ordinary word, one that links with
/// an ordinary word behind it, a mark.
pub(super) fn behind(c: &Cursor, end: usize) -> Option<Open> {
    let Some(t) = c.tokens.get(end) else {
        return Some(Open::No);
    };
    use Class::*;
    if t.has(LINE_START) {
        // An hour in words may stand on the next line.
        const HOUR: u128 = set(&[Num, Scale, Frac, Half]);
        return (!one_of(HOUR, c.lex(end).class)).then_some(Open::No);
    }
    if !t.is_word() {
        let next = end + 1;
        let apart = || c.spaced(next) && !c.number(next) || c.punct(next, b'"');
        let ends = match t.kind {
            TokenKind::Number => false,
            TokenKind::Punctuation => {
                calm(c, t)
                    || (t.is_punctuation(b'.') || t.is_punctuation(b':')) && apart()
                    || t.is_punctuation(b',')
                        && (c.punct(next, b'"')
                            || c.spaced(next) && (still(c, next) || article(c, next)))
            }
            _ => true,
        };
        return ends.then_some(Open::No);
    }
    if still(c, end) {
        return Some(Open::No);
    }
    let lex = c.lex(end);
    if !lex.english() && lex.class != Shift {
        // `Sunday ko final hai`
        return around::behind(c, end, Part);
    }
    // `on Monday and a Tuesday night`
    let linked = || {
        let at = if c.is(end + 1, The) { end + 2 } else { end + 1 };
        still(c, at) && c.lex(at + 1).class != Part
    };
    let ends = match lex.class {
        The | After | Since | From => true,
        Aur | To | In | On | Of => linked(),
        // `on Monday that paddy would be bought`
        Shift => still(c, end + 1) || lex.v == 9 && matches!(c.lex(end + 1).class, The | Num),
        _ => false,
    };
    ends.then_some(Open::No)
}
