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

/// Appends the temporal expressions of a segment, in text order and without overlaps. Where somebody has looked at the tokens already,
/// `maybe` has a bit for each that may [open](opening_words) one, as far as part of its hash tells.
pub(crate) fn scan(
    text: &str,
    tokens: &[Token],
    maybe: &[u64],
    reading: &mut Reading,
    memory: &mut Memory,
    out: &mut Vec<Found>,
) {
    scan_with::<true>(text, tokens, maybe, reading, memory, out);
}

/// Hashes of the words that an expression begins with; numbers in digits are the only other tokens that do.
pub(crate) fn opening_words() -> impl Iterator<Item = u64> {
    lexicon().opening().chain(holiday::first_tokens())
}

/// The same with the flat readers or without them, which says the same.
pub(super) fn scan_with<const FLAT: bool>(
    text: &str,
    tokens: &[Token],
    maybe: &[u64],
    reading: &mut Reading,
    memory: &mut Memory,
    out: &mut Vec<Found>,
) {
    let c = Cursor::new(text, tokens);
    let mut settler = Settler::default();
    let Reading { read, frames } = reading;
    let mut openers = Openers::of(tokens, maybe);
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

/// The tokens that may open an expression, in order, looked for [`SET`] at a time.
struct Openers<'a> {
    lexicon: &'a Lexicon,
    tokens: &'a [Token],
    maybe: &'a [u64],
    /// The number of the set that is looked at, and what is found there.
    set: usize,
    bits: u64,
}

/// Tokens of a set.
const SET: usize = 64;

impl<'a> Openers<'a> {
    fn of(tokens: &'a [Token], maybe: &'a [u64]) -> Self {
        let mut all = Openers {
            lexicon: lexicon(),
            tokens,
            maybe,
            set: 0,
            bits: 0,
        };
        all.bits = all.found();
        all
    }

    /// The first one that is not before token `i`.
    #[inline]
    fn next(&mut self, i: usize) -> Option<usize> {
        let mut rest = match i / SET == self.set {
            true => self.bits >> (i % SET) << (i % SET),
            false if i / SET < self.set => self.bits,
            false => {
                self.set = i / SET;
                self.bits = self.found();
                self.bits >> (i % SET) << (i % SET)
            }
        };
        while rest == 0 {
            self.set += 1;
            if self.set * SET >= self.tokens.len() {
                return None;
            }
            self.bits = self.found();
            rest = self.bits;
        }
        Some(self.set * SET + rest.trailing_zeros() as usize)
    }

    /// Which tokens of the set may open an expression, one bit each: numbers, and words that the filter lets through. Of those that
    /// somebody has looked at, one in three is left to be asked for.
    #[inline(never)]
    fn found(&self) -> u64 {
        let from = self.set * SET;
        let tokens = self.tokens.get(from..).unwrap_or_default();
        let tokens = &tokens[..tokens.len().min(SET)];
        let mut left = self.maybe.get(self.set).copied().unwrap_or(u64::MAX);
        let mut bits = 0;
        while left != 0 {
            let k = left.trailing_zeros();
            left &= left - 1;
            let Some(t) = tokens.get(k as usize) else {
                break;
            };
            // No branch, since a number or an opener among words cannot be foreseen.
            let open = self.lexicon.may_open_bit(t.hash) | u64::from(t.kind == TokenKind::Number);
            bits |= open << k;
        }
        bits
    }
}
