//! What the model sees of a token, as hashes that name rows of the weight table.
//!
//! No strings: words come as the hashes the tokeniser made, affixes as bytes of the text, list and rule evidence as class bits.
//! The trainer and the reader use the one definition here.

use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, JOINED, ODD, PLAIN, Script, Token, TokenKind};

/// Features per token.
pub(crate) const COUNT: usize = 22;

/// So many of them, the first, are looked at in a common word that merely stands beside what may be a name.
pub(crate) const LEAN: usize = 11;

/// Templates that hold the word's own letters.
#[cfg(feature = "train")]
pub(super) const OWN_LETTERS: [usize; 2] = [1, 13];

/// Tokens on either side that a token's features look at.
pub(super) const REACH: usize = 2;

/// Bits that say what a word is to the lists, without the one that only steers the scan.
const SIGNATURE: u32 = !class::NAMES;

/// What the features know of a token by itself and of one beside it. Words are spread over all bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    word: u64,
    /// Class bits.
    sign: u64,
    /// What lists and rules say, see [`super::evidence`].
    evidence: u64,
}

impl Seen {
    /// What stands beyond the sentence's edge: words, class bits and evidence of their own.
    const fn edge(word: u64) -> Self {
        Seen {
            word,
            sign: 3,
            evidence: 0xFFFF,
        }
    }

    pub const LEFT: Seen = Seen::edge(1);
    pub const RIGHT: Seen = Seen::edge(2);

    #[inline(always)]
    pub fn of(c: &Context<'_>, evidence: &[u16], i: usize) -> Self {
        Seen {
            word: word(&c.tokens[i]),
            sign: u64::from(c.info[i] & SIGNATURE) << 2,
            evidence: u64::from(evidence[i]),
        }
    }
}

/// What they know of a word that may be part of a name beyond that: its letters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    shape: u64,
    /// The last letters, three of Devanagari, and the first ones.
    suffix: u64,
    prefix: u64,
}

impl Letters {
    pub const NONE: Letters = Letters {
        shape: 0,
        suffix: 0,
        prefix: 0,
    };

    #[inline(always)]
    pub fn of(c: &Context<'_>, i: usize) -> Self {
        let t = &c.tokens[i];
        let bytes = c.text.as_bytes();
        // A word written with joiners or composed nuktas looks as a careful typist writes it.
        let raw = if t.has(ODD) {
            c.token_text(i).as_bytes()
        } else {
            bytes
                .get(t.start as usize..t.end as usize)
                .unwrap_or_default()
        };
        let mut letters = Letters {
            shape: shape(t, raw.len()),
            ..Letters::NONE
        };
        if t.is_word() {
            let (first, last) = ends(raw);
            // The first byte of a Devanagari letter's three is always the same: eight bytes are three letters.
            let other = if t.is_devanagari() { 0 } else { 24 };
            letters.suffix = last >> other;
            letters.prefix = first << other;
        }
        letters
    }
}

/// Digits of a number, which are one byte each or three.
#[inline]
fn digits(t: &Token) -> usize {
    let len = (t.end - t.start) as usize;
    if t.has(PLAIN) { len } else { len / 3 }
}

/// Digits say little by their value: a word of digits is its length.
#[inline]
fn word(t: &Token) -> u64 {
    match t.kind {
        TokenKind::Word | TokenKind::Punctuation => t.hash,
        TokenKind::Number => 0x11 + (digits(t) as u64).min(12),
        TokenKind::Handle => 0x31,
        TokenKind::Hashtag => 0x32,
        TokenKind::Url | TokenKind::Email => 0x33,
    }
}

#[inline]
fn shape(t: &Token, len: usize) -> u64 {
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

/// The first eight bytes, the first of them lowest, and the last eight, the last of them highest; zeros where a word is shorter.
#[inline]
fn ends(b: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (b.first_chunk(), b.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    let mut first = 0;
    for &x in b.iter().rev() {
        first = first << 8 | u64::from(x);
    }
    (first, first << ((64 - 8 * b.len() as u32) % 64))
}

/// Odd numbers that keep the templates apart.
const SALT: [u64; COUNT] = {
    let mut salt = [0; COUNT];
    let mut x = 0x243F_6A88_85A3_08D3u64;
    let mut i = 0;
    while i < COUNT {
        x = x.wrapping_mul(0xD129_0B2A_5C5F_3A15).rotate_left(31) ^ 0x9E37_79B9_7F4A_7C15;
        salt[i] = x | 1;
        i += 1;
    }
    salt
};

/// Tokens around one, and itself in the middle.
pub(super) type Window<'a> = &'a [Seen; 2 * REACH + 1];

/// The features of the token in the middle: what [`hash`] makes hashes of.
#[inline(always)]
pub(super) fn values(window: Window<'_>, letters: &Letters) -> [u64; COUNT] {
    let [l2, l1, t, r1, r2] = window;
    let e = t.evidence.rotate_left(40);
    [
        0,
        t.word,
        t.sign,
        l1.word,
        r1.word,
        l1.sign,
        r1.sign,
        t.sign.rotate_left(32) ^ r1.sign,
        l1.sign.rotate_left(32) ^ t.sign,
        l1.evidence,
        r1.evidence,
        // From here on words that may be part of a name only.
        letters.shape,
        letters.suffix,
        letters.prefix,
        r2.word,
        l2.sign,
        r2.sign,
        t.evidence,
        e.rotate_left(20) ^ r1.evidence,
        e ^ r1.word,
        e ^ l1.word,
        e ^ letters.suffix,
    ]
}

/// A feature's hash: its upper bits name a row of the table.
#[inline(always)]
pub(super) fn hash(template: usize, value: u64) -> u64 {
    (value ^ SALT[template]).wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

/// The hashes of all features of a token; without its letters, of the first [`LEAN`].
#[cfg(feature = "train")]
pub(super) fn hashes(window: Window<'_>, letters: Option<&Letters>) -> Vec<u64> {
    let count = letters.map_or(LEAN, |_| COUNT);
    let values = values(window, letters.unwrap_or(&Letters::NONE));
    (0..count).map(|k| hash(k, values[k])).collect()
}
