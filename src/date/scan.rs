//! The stage: tokens to temporal expressions.

use super::cursor::Cursor;
use super::expression::{Expression, Meaning, expression};
use super::flat::flat;
use super::flat::lone_year::lone_year;
use super::flat::timed::feast;
use super::frame::Frame;
use super::lexicon::{Class, Lexicon, lexicon};
use super::opener::{counts_other, number_opens, opens};
use super::settle::Settler;
use super::vain::vain;
use super::{Found, Memory, holiday};
use crate::token::{SPACED, Token, TokenKind};

/// Expressions read before they are resolved. What reads and what resolves are two thirds of the instruction cache each, so that
/// neither is still there when dates are read and resolved one by one.
const READ: usize = 32;

/// What was read and is not yet resolved; buffers that texts share.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// Where an expression begins, and what it is.
    read: Vec<(usize, Expression)>,
    /// The slots of those that have any, in the same order.
    frames: Vec<Frame>,
}

/// Appends the temporal expressions of a segment, in text order and without overlaps.
pub(crate) fn scan(
    text: &str,
    tokens: &[Token],
    reading: &mut Reading,
    memory: &mut Memory,
    out: &mut Vec<Found>,
) {
    scan_with::<true>(text, tokens, reading, memory, out);
}

/// The same with the flat readers or without them, which says the same.
pub(super) fn scan_with<const FLAT: bool>(
    text: &str,
    tokens: &[Token],
    reading: &mut Reading,
    memory: &mut Memory,
    out: &mut Vec<Found>,
) {
    let c = Cursor::new(text, tokens);
    let mut settler = Settler::default();
    let Reading { read, frames } = reading;
    let mut openers = Openers {
        lexicon: lexicon(),
        tokens,
        from: 0,
        bits: openers(lexicon(), tokens),
    };
    let mut i = 0;
    while let Some(k) = openers.next(i) {
        i = k;
        c.open(i);
        if FLAT && vain(&c, i) {
            i += 1;
            continue;
        }
        if read.len() == READ {
            settler.settle(&c, read, frames, memory, out);
            read.clear();
            frames.clear();
            c.open(i);
        }
        let number = tokens[i].kind == TokenKind::Number;
        if FLAT {
            let year = if number { lone_year(&c, i) } else { None };
            let named = number || c.lex(i).class != Class::None;
            let day = if named { None } else { holiday::named(&c, i) };
            let plain = match day {
                Some((end, id)) => feast(&c, i, end, id),
                None if !named => {
                    i += 1;
                    continue;
                }
                None => year.or_else(|| flat(&c, i)),
            };
            if let Some((end, plain, open)) = plain {
                read.push((i, Expression::plain(end, plain, open)));
                i = end;
                continue;
            }
        }
        let found = match number {
            false if !opens(&c, i) => {
                i += 1;
                continue;
            }
            true if !number_opens(&c, i) => {
                i += 1;
                continue;
            }
            true if counts_other(&c, i) => None,
            _ => whole(&c, i, frames),
        };
        if let Some(e) = found {
            let at = i;
            i = e.end;
            read.push((at, e));
            continue;
        }
        i += 1;
        // The rest of a run of digits and separators holds no date that its start did not.
        while number
            && i + 1 < tokens.len()
            && !tokens[i].has(SPACED)
            && tokens[i].kind == TokenKind::Punctuation
            && tokens[i + 1].is_number()
            && !tokens[i + 1].has(SPACED)
            && !c.punct(i, b'(')
            && !c.punct(i, b',')
        {
            i += 2;
        }
    }
    settler.settle(&c, read, frames, memory, out);
    read.clear();
    frames.clear();
}

/// The expression at token `i`, and its frame behind the others where it has one.
fn whole(c: &Cursor, i: usize, frames: &mut Vec<Frame>) -> Option<Expression> {
    frames.push(Frame::default());
    let found = expression(c, i, frames.last_mut()?).filter(|e| e.end > i);
    if !found
        .as_ref()
        .is_some_and(|e| matches!(e.meaning, Meaning::Frame | Meaning::Ended(_)))
    {
        frames.pop();
    }
    found
}

/// Which of up to 64 tokens may open an expression, one bit each: nearly all are turned away by one look at the filter. No branch,
/// since a number or an opener among words cannot be foreseen.
#[inline(never)]
fn openers(lexicon: &Lexicon, tokens: &[Token]) -> u64 {
    let mut bits = 0;
    for t in tokens[..tokens.len().min(64)].iter().rev() {
        let open = lexicon.may_open_bit(t.hash) | u64::from(t.kind == TokenKind::Number);
        bits = bits << 1 | open;
    }
    bits
}

/// The tokens that may open an expression, in order, looked for 64 at a time.
struct Openers<'a> {
    lexicon: &'a Lexicon,
    tokens: &'a [Token],
    /// Where the bits begin.
    from: usize,
    bits: u64,
}

impl Openers<'_> {
    /// The first one that is not before token `i`.
    #[inline]
    fn next(&mut self, i: usize) -> Option<usize> {
        loop {
            let skip = i.saturating_sub(self.from);
            let rest = if skip < 64 {
                self.bits >> skip << skip
            } else {
                0
            };
            if rest != 0 {
                return Some(self.from + rest.trailing_zeros() as usize);
            }
            self.from = i.max(self.from + 64);
            self.bits = openers(self.lexicon, self.tokens.get(self.from..)?);
        }
    }
}
