//! What stands around a plain expression: whether it has a say in it.

use crate::date::cursor::Cursor;
use crate::date::frame::Open;
use crate::date::holiday;
use crate::date::lexicon::{ADJECTIVE, Class, ENGLISH, SHORT};
use crate::token::{JOINED, JOINS, LINE_START, SPACED, Token, TokenKind};

pub(in crate::date) const fn set(classes: &[Class]) -> u128 {
    let mut bits = 0;
    let mut k = 0;
    while k < classes.len() {
        bits |= 1 << classes[k] as u8;
        k += 1;
    }
    bits
}

pub(in crate::date) fn one_of(bits: u128, class: Class) -> bool {
    bits >> class as u8 & 1 != 0
}

/// Whether what stands before token `i` has no say in the Hindi expression that begins there: most of what might has been read itself.
pub(super) fn free(c: &Cursor, i: usize) -> bool {
    let Some(t) = i.checked_sub(1).and_then(|j| c.tokens.get(j)) else {
        return true;
    };
    if c.has(i, LINE_START) {
        return !matches!(t.text(c.text), "$" | "₹" | "£" | "€");
    }
    match t.kind {
        // `प्रति 5 दिन`, `लगभग 5 दिन`
        TokenKind::Word => {
            let lex = c.lex(i - 1);
            c.has(i, SPACED)
                && !lex.english()
                && !one_of(const { set(&[Class::Per, Class::About]) }, lex.class)
        }
        // No price and no range.
        TokenKind::Punctuation => {
            let mark = |b| t.is_punctuation(b);
            calm(c, t) && (c.has(i, SPACED) || mark(b'('))
                || (mark(b',') || mark(b'.') || mark(b':')) && c.has(i, SPACED)
        }
        _ => false,
    }
}

/// Marks that neither link nor belong to a number.
pub(super) fn calm(c: &Cursor, t: &Token) -> bool {
    let text = t.text(c.text);
    matches!(
        text.as_bytes(),
        [b'(' | b')' | b'"' | b'!' | b'?' | b';' | b'*']
    ) || text == "।"
}

/// What the token behind a Hindi expression leaves open, where nothing there goes on with it: an ordinary word, a full stop, or a
/// postposition with something behind it that the expression cannot go on with.
///
/// `shape` says what it has already: `DateWord` a whole date, `YearMark` a year, `RelDay` a day, `Month` and `Weekday` one of their kind,
/// `Shift` a stretch that points, `Unit` a length.
pub(super) fn behind(c: &Cursor, end: usize, shape: Class) -> Option<Open> {
    use Class::*;
    let Some(t) = c.tokens.get(end) else {
        return Some(Open::No);
    };
    if t.has(LINE_START) {
        return Option::None;
    }
    if !t.is_word() {
        let still = calm(c, t)
            || shape == RelDay && few(c, end)
            || t.is_punctuation(b',') && still(c, end + 1)
            || t.is_punctuation(b'.') && c.spaced(end + 1) && !c.number(end + 1);
        return still.then_some(Open::No);
    }
    if still(c, end) {
        return Some(Open::No);
    }
    let lex = c.lex(end);
    if lex.has(ENGLISH | SHORT | ADJECTIVE) {
        return Option::None;
    }
    const BESIDE: u128 = set(&[Few, Each, Whole, Set, Filler, Dauran, Times]);
    const POSTPOSED: u128 = set(&[
        Few, Each, Whole, Set, Filler, Dauran, Times, Edge, Shift, Aur, Ka, Ko, Se, Men, Tak, More,
        Within,
    ]);
    // Days and parts of them that `में` links.
    const UNSAFE: u128 = set(&[Unit, Ord, Second, Before]);
    let next = c.lex(end + 1);
    match lex.class {
        Ko | Men | Par => {
            let calm = rest(c, end + 1)
                || !c.has(end + 1, LINE_START) && one_of(POSTPOSED, next.class)
                // `शनिवार को पहली बार`
                || lex.class == Ko && next.class == Ord && !c.has(end + 1, LINE_START)
                || few(c, end + 1)
                // `मार्च 2004 में एक सदस्य`, but `2004 में एक मार्च`
                || lex.class == Men
                    && match shape {
                        DateWord | Month | Shift => !one_of(UNSAFE, next.class),
                        YearMark => {
                            (next.class == Num || c.number(end + 1)) && still(c, end + 2)
                        }
                        _ => false,
                    }
                    && !c.has(end + 1, LINE_START);
            calm.then_some(Open::No)
        }
        // `से पहले वह`, `के बाद वह`
        Ka | Se
            if matches!(next.class, Before | After)
                && !next.english()
                && !c.has(end + 1, LINE_START) =>
        {
            let open = match next.class {
                Before => Open::Before,
                After if lex.class == Ka => Open::After,
                _ => return Option::None,
            };
            still(c, end + 2).then_some(open)
        }
        Aur => (still(c, end + 1) && c.lex(end + 2).class != Part).then_some(Open::No),
        // Of a length, so long from now.
        // `पिछले साल की समान तिमाही`
        Ka if c.str(end + 1) == "समान" => Option::None,
        Ka => (still(c, end + 1)
            || one_of(const { set(&[Dauran, Within, Filler]) }, next.class)
            || few(c, end + 1)
            || next.class == Ord && still(c, end + 2))
        .then_some(Open::No),
        Tak => Some(Open::Until),
        // `5 जून से मध्य रात्रि तक`
        Se => (still(c, end + 1) && c.lex(end + 2).class != Part
            // `2016 से शुरू हुई`
            || matches!(next.class, Edge | Filler) && still(c, end + 2))
        .then_some(Open::Since),
        // `आज एक समझौता`
        Num if shape == RelDay => few(c, end).then_some(Open::No),
        class => (one_of(BESIDE, class) || shape == RelDay && class == Shift).then_some(Open::No),
    }
}

/// A small number at `i` that counts an ordinary word: `एक सदस्य`, `19 प्रतिशत`.
pub(super) fn few(c: &Cursor, i: usize) -> bool {
    let small = |t: &Token| t.is_number() && t.end - t.start <= 3;
    (c.lex(i).class == Class::Num || c.tokens.get(i).is_some_and(small))
        && !c.has(i, LINE_START)
        && still(c, i + 1)
}

/// Whether the length that ends before token `end` is nothing more, neither so long ago nor with another one added: 1 or -1 where it is
/// more or less than that.
pub(super) fn lone(c: &Cursor, end: usize) -> Option<i8> {
    use Class::*;
    const MORE: u128 = set(&[Before, After, Num, Scale, Frac, Half]);
    let counts =
        |i: usize| c.tokens.get(i).is_some_and(Token::is_number) || one_of(MORE, c.lex(i).class);
    let Some(t) = c.tokens.get(end) else {
        return Some(0);
    };
    if t.has(LINE_START) || counts(end) {
        return Option::None;
    }
    let lone = match c.lex(end).class {
        None if t.is_word() => {
            t.is_devanagari()
                || still(c, end) && !matches!(c.str(end), "hence" | "ended" | "ending" | "back")
        }
        None => t.kind == TokenKind::Punctuation && !counts(end + 1),
        Ka => c.lex(end + 1).class != After,
        Se if c.lex(end + 1).class == More => {
            // `5 साल से अधिक पहले`, `5 दिन से कम समय में`
            let bound = !c.has(end + 1, LINE_START) && still(c, end + 2) && c.str(end + 2) != "समय";
            return bound.then(|| c.lex(end + 1).v as i8);
        }
        Se => true,
        Aur => !counts(end + 1),
        _ => !c.lex(end).english(),
    };
    lone.then_some(0)
}

/// Whether a set ends before token `i`: no time of day follows.
pub(super) fn inert(c: &Cursor, i: usize) -> bool {
    match c.tokens.get(i) {
        Some(t) if t.is_word() => still(c, i) || c.is(i, Class::Aur),
        Some(t) => calm(c, t) && !t.has(LINE_START),
        None => true,
    }
}

/// An ordinary word: none of the vocabulary, none that a named day begins with.
pub(in crate::date) fn still(c: &Cursor, i: usize) -> bool {
    c.tokens.get(i).is_some_and(|t| {
        c.idle(i)
            || t.is_word()
                && !t.has(LINE_START)
                && c.lex(i).class == Class::None
                && !holiday::may_begin(c.tokens, i)
                // six more months
                && !(t.is_latin() && c.str(i) == "more")
    })
}

/// An ordinary word, a mark, or the text's end.
fn rest(c: &Cursor, i: usize) -> bool {
    still(c, i)
        || c.tokens
            .get(i)
            .is_none_or(|t| t.kind == TokenKind::Punctuation && !t.has(LINE_START))
}

/// The year that the four digits of token `i` write.
pub(super) fn year(c: &Cursor, i: usize) -> Option<i32> {
    let t = c.tokens.get(i)?;
    if !t.is_number()
        || !matches!(t.end - t.start, 4 | 12)
        || t.flags & (JOINED | JOINS | LINE_START | SPACED) != SPACED
    {
        return None;
    }
    let (y, 4) = c.digits(i)? else { return None };
    (1700..2100).contains(&y).then_some(y as i32)
}
