//! What the model sees of a token, as hashes that name rows of the weight table.
//!
//! No strings: words come as the hashes the tokeniser made, affixes as bytes of the text, list and rule evidence as class bits.
//! The trainer and the reader use the one definition here.

use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, JOINED, PLAIN, Script, Token, TokenKind};

/// Features per token.
pub(crate) const COUNT: usize = 24;

/// Templates that hold the word's own letters.
#[cfg(feature = "train")]
pub(super) const OWN_LETTERS: [usize; 2] = [1, 5];

/// Tokens on either side that a token's features look at.
pub(super) const REACH: usize = 2;

/// Bits that say what a word is to the lists, without the one that only steers the scan.
const SIGNATURE: u32 = !class::NAMES;

/// What the features know of one token. Values are spread over all bits where they are words, small numbers else.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    word: u64,
    /// Class bits.
    sign: u64,
    /// What lists and rules say, see [`super::evidence`].
    evidence: u64,
    shape: u64,
    /// Two letters and three; of Latin words three and five.
    suffixes: [u64; 2],
    prefixes: [u64; 2],
}

impl Seen {
    /// What stands beyond the sentence's edge: words, class bits and evidence of their own.
    const fn edge(word: u64) -> Self {
        Seen {
            word,
            sign: 3,
            evidence: 0xFFFF,
            shape: 0,
            suffixes: [0; 2],
            prefixes: [0; 2],
        }
    }

    pub const LEFT: Seen = Seen::edge(1);
    pub const RIGHT: Seen = Seen::edge(2);

    /// A token whose own features are not asked for.
    #[inline]
    pub fn beside(c: &Context<'_>, evidence: &[u16], i: usize) -> Self {
        Seen {
            word: word(&c.tokens[i]),
            sign: u64::from(c.info[i] & SIGNATURE) << 2,
            evidence: u64::from(evidence[i]),
            shape: 0,
            suffixes: [0; 2],
            prefixes: [0; 2],
        }
    }

    #[inline]
    pub fn of(c: &Context<'_>, evidence: &[u16], i: usize) -> Self {
        let t = &c.tokens[i];
        let mut seen = Seen::beside(c, evidence, i);
        let raw = c.token_text(i).as_bytes();
        seen.shape = shape(t, raw.len());
        if t.is_word() {
            let (first, last) = ends(raw);
            // The first byte of a Devanagari letter's three is always the same: eight bytes are three letters.
            let (short, long) = if t.is_devanagari() { (16, 0) } else { (40, 24) };
            seen.suffixes = [last >> short, last >> long];
            seen.prefixes = [first << short, first << long];
        }
        seen
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

/// The features of the token in the middle of `line`: what [`hash`] makes hashes of.
#[inline(always)]
pub(super) fn values(line: &[Seen; 2 * REACH + 1]) -> [u64; COUNT] {
    let [l2, l1, t, r1, r2] = line;
    let e = t.evidence.rotate_left(40);
    [
        0,
        t.word,
        t.suffixes[0],
        t.suffixes[1],
        t.prefixes[0],
        t.prefixes[1],
        t.shape,
        l1.word,
        r1.word,
        r2.word,
        t.sign,
        l1.sign,
        r1.sign,
        l2.sign,
        r2.sign,
        t.sign.rotate_left(32) ^ r1.sign,
        l1.sign.rotate_left(32) ^ t.sign,
        t.evidence,
        l1.evidence,
        r1.evidence,
        e.rotate_left(20) ^ r1.evidence,
        e ^ r1.word,
        e ^ l1.word,
        e ^ t.suffixes[1],
    ]
}

/// A feature's hash: its upper bits name a row of the table.
#[inline(always)]
pub(super) fn hash(template: usize, value: u64) -> u64 {
    (value ^ SALT[template]).wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

/// The hashes of all features of a token.
#[cfg(feature = "train")]
pub(super) fn hashes(line: &[Seen; 2 * REACH + 1]) -> [u64; COUNT] {
    let values = values(line);
    std::array::from_fn(|k| hash(k, values[k]))
}
