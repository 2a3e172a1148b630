//! What the model sees of a token, as row numbers of the weight table.
//!
//! No strings: words come as the hashes the tokeniser made, affixes as bytes of the text, list and rule evidence as class bits.

use super::weights::ROW_BITS;
use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, JOINED, PLAIN, Script, Token, TokenKind};

/// Features per token.
#[cfg_attr(not(feature = "train"), allow(dead_code))]
pub(crate) const COUNT: usize = 30;

/// Bits that say what a word is to the lists, without the one that only steers the scan.
pub(super) const SIGNATURE: u32 = !class::NAMES;

/// What stands beyond the sentence's edges: words, class bits and evidence of their own.
pub(super) const BEYOND_LEFT: u64 = 1;
pub(super) const BEYOND_RIGHT: u64 = 2;
pub(super) const BEYOND_SIGN: u64 = 3;
pub(super) const BEYOND_EVIDENCE: u16 = 0xFFFF;

/// Row number of template `template` with value `value`.
#[inline(always)]
pub(super) fn row(template: u64, value: u64) -> u32 {
    let h =
        (value ^ template.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    ((h ^ (h >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> (64 - ROW_BITS)) as u32
}

/// Digits of a number, which are one byte each or three.
#[inline]
fn digits(t: &Token) -> usize {
    let len = (t.end - t.start) as usize;
    if t.has(PLAIN) { len } else { len / 3 }
}

/// Digits say little by their value: a word of digits is its length.
#[inline]
pub(super) fn word(t: &Token) -> u64 {
    match t.kind {
        TokenKind::Number => 0x11 + (digits(t) as u64).min(12),
        TokenKind::Handle => 0x31,
        TokenKind::Hashtag => 0x32,
        TokenKind::Url | TokenKind::Email => 0x33,
        _ => t.hash,
    }
}

#[inline]
pub(super) fn shape(t: &Token, len: usize) -> u64 {
    let script = match t.script {
        Script::None => 0,
        Script::Devanagari => 1,
        Script::Latin => 2,
        Script::Other => 3,
    };
    let flags = u64::from(t.flags & (CAPITAL | ALL_CAPS | DOTTED | JOINED));
    let len = if t.is_number() { digits(t) } else { len };
    let len = (len as u64 / if script == 1 { 3 } else { 1 }).min(9);
    script | (t.kind as u64) << 2 | len << 6 | flags << 12
}

/// Up to 12 bytes as a number.
#[inline]
fn bytes(b: &[u8]) -> u64 {
    b.iter().fold(0xCBF2_9CE4_8422_2325, |h: u64, &x| {
        (h ^ u64::from(x)).wrapping_mul(0x1000_0000_01B3)
    })
}

/// Features of a token's word alone.
pub(super) struct Own {
    pub rows: [u32; 10],
    pub shape: u64,
    pub suffix3: u64,
}

pub(super) fn own(t: &Token, raw: &[u8]) -> Own {
    let unit = if t.is_devanagari() { 3 } else { 1 };
    let suffix = |n: usize| {
        if t.is_word() {
            bytes(&raw[raw.len().saturating_sub(n * unit)..]) ^ (raw.len() <= n * unit) as u64
        } else {
            5
        }
    };
    let prefix = |n: usize| {
        if t.is_word() {
            bytes(&raw[..(n * unit).min(raw.len())])
        } else {
            5
        }
    };
    let shape = shape(t, raw.len());
    let suffix3 = suffix(3);
    Own {
        rows: [
            row(1, 0),
            row(2, word(t)),
            row(7, suffix(1)),
            row(8, suffix(2)),
            row(9, suffix3),
            row(10, suffix(4)),
            row(11, prefix(1)),
            row(12, prefix(2)),
            row(13, prefix(3)),
            row(14, shape),
        ],
        shape,
        suffix3,
    }
}

/// Fills `out` with the rows of token `i`. `evidence` holds what lists and rules say of each token, see [`super::vote`].
///
/// This is the definition, which the trainer uses; [`super::score`] takes the same sums a shorter way.
#[cfg_attr(not(feature = "train"), allow(dead_code))]
pub(crate) fn of_token(
    c: &Context<'_>,
    evidence: &[u16],
    first: usize,
    end: usize,
    i: usize,
    out: &mut [u32; COUNT],
) {
    let t = &c.tokens[i];
    // Neighbours beyond the sentence are a word of their own.
    let near = |d: isize| -> u64 {
        let k = i as isize + d;
        if k < first as isize {
            BEYOND_LEFT
        } else if k >= end as isize {
            BEYOND_RIGHT
        } else {
            word(&c.tokens[k as usize])
        }
    };
    let sign = |d: isize| -> u64 {
        let k = i as isize + d;
        if k < first as isize || k >= end as isize {
            BEYOND_SIGN
        } else {
            u64::from(c.info[k as usize] & SIGNATURE) << 2
        }
    };
    let seen = |d: isize| -> u64 {
        let k = i as isize + d;
        u64::from(if k < first as isize || k >= end as isize {
            BEYOND_EVIDENCE
        } else {
            evidence[k as usize]
        })
    };
    let (s, e) = (sign(0), seen(0));
    let own = own(t, c.token_text(i).as_bytes());
    let (w1, w2) = (near(-1), near(1));
    out[..10].copy_from_slice(&own.rows);
    out[10..].copy_from_slice(&[
        row(3, w1),
        row(4, w2),
        row(5, near(-2)),
        row(6, near(2)),
        row(15, s),
        row(16, sign(-1)),
        row(17, sign(1)),
        row(18, sign(-2)),
        row(19, sign(2)),
        row(20, s.rotate_left(32) ^ sign(1)),
        row(21, sign(-1).rotate_left(32) ^ s),
        row(22, e),
        row(23, seen(-1)),
        row(24, seen(1)),
        row(25, e.rotate_left(16) ^ seen(1)),
        row(26, e ^ w2.rotate_left(17)),
        row(27, e ^ w1.rotate_left(17)),
        row(28, own.shape ^ e.rotate_left(40)),
        row(29, own.suffix3 ^ e.rotate_left(32)),
        row(30, w2.rotate_left(9) ^ near(2)),
    ]);
}
