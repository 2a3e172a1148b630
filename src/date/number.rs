//! Numbers in digits and words.

use super::cursor::Cursor;
use super::lexicon::{Class, ENGLISH, LOAN, ROMAN};
use crate::token::TokenKind;

/// A number read: `3.5`, `दो हज़ार अठारह`, `ढाई`, `twenty-one`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Token behind it.
    pub end: usize,
    /// In thousandths, so that quarters and decimals stay exact.
    pub milli: u64,
    /// Length where it is one run of digits, otherwise 0.
    pub digits: u8,
    /// `ROMAN`, `ENGLISH` or `LOAN`, of its words.
    pub flags: u8,
}

impl Number {
    /// The value where it is whole and not huge.
    pub fn whole(&self) -> Option<u32> {
        self.milli
            .is_multiple_of(1000)
            .then(|| u32::try_from(self.milli / 1000).ok())
            .flatten()
    }

    /// The value where it lies in a range.
    pub fn within(&self, low: u32, high: u32) -> Option<u32> {
        self.whole().filter(|n| (low..=high).contains(n))
    }
}

const MAX: u64 = 100_000_000_000;
/// Tokens of the longest number in groups, commas counted: `9,99,99,99,999` and a little more.
const LONGEST: usize = 12;

/// The number that starts at token `i`.
pub(super) fn number(c: &Cursor, i: usize) -> Option<Number> {
    if c.number(i) {
        digits(c, i)
    } else {
        words(c, i)
    }
}

/// A number in digits, with its groups, decimals, fraction and scale words.
fn digits(c: &Cursor, i: usize) -> Option<Number> {
    let (value, count) = c.digits(i)?;
    let mut n = Number {
        end: i + 1,
        milli: u64::from(value) * 1000,
        digits: count,
        flags: 0,
    };
    match c.tokens.get(n.end).map(|t| t.kind) {
        Some(TokenKind::Punctuation) => grouped(c, i, &mut n),
        Some(TokenKind::Word) => {}
        _ => return Some(n),
    }
    while c.is(n.end, Class::Scale) && !c.lex(n.end).roman() {
        n.milli = scaled(n.milli, c.lex(n.end).v)?;
        n.digits = 0;
        n.end += 1;
    }
    Some(n)
}

/// Adds the groups and decimals of the number whose first digits are token `i`.
fn grouped(c: &Cursor, i: usize, n: &mut Number) {
    // 1,20,000 and 12,500: groups of two or three digits, the last of three. A run of noughts never grows too great, so groups
    // are counted, too.
    while n.end < i + LONGEST
        && c.punct(n.end, b',')
        && !c.spaced(n.end)
        && c.number(n.end + 1)
        && !c.spaced(n.end + 1)
    {
        match c.digits(n.end + 1) {
            Some((more, len @ 2..=3)) if n.milli < MAX && (n.digits == 0 || n.digits <= 3) => {
                n.milli = n.milli * if len == 2 { 100 } else { 1000 } + u64::from(more) * 1000;
                n.digits = 0;
                n.end += 2;
            }
            _ => break,
        }
    }
    if c.punct(n.end, b'.')
        && !c.spaced(n.end)
        && c.number(n.end + 1)
        && !c.spaced(n.end + 1)
        && let Some((part, len @ 1..=3)) = c.digits(n.end + 1)
    {
        n.milli += u64::from(part) * 10u64.pow(3 - u32::from(len));
        n.digits = 0;
        n.end += 2;
    }
}

fn scaled(milli: u64, power: i16) -> Option<u64> {
    let out = milli.checked_mul(10u64.pow(power.clamp(0, 9) as u32))?;
    (out < MAX).then_some(out)
}

/// A number in words. Hindi has one word per number to ninety-nine; a hundred, a thousand and so on multiply what is before.
fn words(c: &Cursor, i: usize) -> Option<Number> {
    let mut at = i;
    let mut total = 0u64;
    let mut group: Option<u64> = None;
    let mut flags = 0;
    let mut last_scale = i16::MAX;
    while at < i + 10 && !(at > i && c.breaks(at)) {
        let lex = c.lex(at);
        let language = lex.flags & (ROMAN | ENGLISH | LOAN);
        if at > i
            && language != flags
            && !matches!(lex.class, Class::None)
            && matches!(lex.class, Class::Num | Class::Scale | Class::Frac)
        {
            break;
        }
        match lex.class {
            Class::Num if group.is_none() => group = Some(lex.v as u64 * 1000),
            // twenty one, twenty-one
            Class::Num
                if lex.english()
                    && group.is_some_and(|g| g % 10_000 == 0 && (20_000..100_000).contains(&g))
                    && lex.v < 10 =>
            {
                group = group.map(|g| g + lex.v as u64 * 1000);
            }
            Class::Scale if lex.v < last_scale => {
                let Some(value) = group.or((at == i || total == 0).then_some(1000)) else {
                    break;
                };
                // `सौ` stays inside its group: दो सौ, उन्नीस सौ अठत्तर.
                total += scaled(value, lex.v)?;
                group = None;
                last_scale = lex.v;
            }
            Class::Frac if group.is_none() => {
                let Some((last, value)) = fraction(c, at) else {
                    break;
                };
                group = Some(value);
                at = last;
            }
            _ => break,
        }
        if at == i || flags == 0 {
            flags = language;
        }
        at += 1;
        if c.punct(at, b'-')
            && flags & ENGLISH != 0
            && c.lex(at + 1).is(Class::Num)
            && !c.spaced(at)
        {
            let next = c.lex(at + 1);
            if next.v < 10 && group.is_some_and(|g| g % 10_000 == 0 && g >= 20_000) {
                at += 1;
            } else {
                break;
            }
        }
    }
    if at == i {
        return None;
    }
    let mut n = Number {
        end: at,
        milli: total + group.unwrap_or(0),
        digits: 0,
        flags,
    };
    and_a_fraction(c, &mut n);
    Some(n)
}

/// Adds the fraction that is spelt out behind a number: `two-and-a-half`, `two and a half`, `एक और एक चौथाई`.
fn and_a_fraction(c: &Cursor, n: &mut Number) {
    let at = n.end;
    if n.flags & ENGLISH != 0 {
        let skip = |p: usize| if c.punct(p, b'-') { p + 1 } else { p };
        let and = skip(at);
        let half = skip(skip(and + 1) + 1);
        if c.is(and, Class::Aur)
            && c.is(skip(and + 1), Class::The)
            && c.is_value(half, Class::Half, 2)
        {
            n.milli += 500;
            n.end = skip(half + 1);
        }
    }
    if c.is(at, Class::Aur)
        && c.is_value(at + 1, Class::Num, 1)
        && c.is_value(at + 2, Class::Half, 4)
    {
        n.milli += 250;
        n.end = at + 3;
    }
}

/// What the fraction at `i` makes, alone or with the number behind it: its last token, and the value in thousandths.
fn fraction(c: &Cursor, i: usize) -> Option<(usize, u64)> {
    let quarters = i64::from(c.lex(i).v);
    // `डेढ़`, `ढाई`
    if quarters >= 6 {
        return Some((i, quarters as u64 * 250));
    }
    // `सवा घंटा`, `पौन घंटे`, `सवा सौ साल`: a quarter more or less than one.
    if quarters.abs() == 1
        && matches!(c.lex(i + 1).class, Class::Unit | Class::Scale)
        && !c.breaks(i + 1)
    {
        return Some((i, (1000 + quarters * 250) as u64));
    }
    let n = fraction_base(c, i + 1)?;
    Some((i + 1, (i64::from(n) * 1000 + quarters * 250) as u64))
}

/// The number that `सवा`, `साढ़े` and `पौने` change: a word or digits.
fn fraction_base(c: &Cursor, i: usize) -> Option<u32> {
    if c.number(i) {
        return c.digits(i).map(|d| d.0).filter(|&n| n <= 999);
    }
    let lex = c.lex(i);
    (lex.is(Class::Num)).then_some(lex.v as u32)
}

/// Like [`number`], with a fraction word before digits: `साढ़े 5`.
pub(super) fn quantity(c: &Cursor, i: usize) -> Option<Number> {
    let lex = c.lex(i);
    if lex.is(Class::Frac)
        && lex.v < 6
        && let (Some(base), true) = (fraction_base(c, i + 1), c.number(i + 1))
    {
        return Some(Number {
            end: i + 2,
            milli: (i64::from(base) * 1000 + i64::from(lex.v) * 250).max(0) as u64,
            digits: 0,
            flags: lex.flags & (ROMAN | ENGLISH),
        });
    }
    if lex.is(Class::Half) && lex.v == 2 && !c.breaks(i) {
        let end = if lex.english() && c.is(i + 1, Class::The) {
            i + 2
        } else {
            i + 1
        };
        return Some(Number {
            end,
            milli: 500,
            digits: 0,
            flags: lex.flags & (ROMAN | ENGLISH),
        });
    }
    number(c, i)
}
