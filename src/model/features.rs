//! What the model sees of a token, as hashes that name rows of the weight table.
//!
//! No strings: words come as the hashes the tokeniser made, affixes as bytes of the text, list and rule evidence as class bits.
//! The trainer and the reader use the one definition here.

use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, JOINED, ODD, PLAIN, Script, Token, TokenKind};

/// What a token shows of itself to those around it, each of which has one line of the table: its word, its class bits, both its
/// own class bits and those of the token before it, its evidence.
pub(crate) const FAMILIES: usize = 4;

/// The tokens it shows them to, which have a row each on that line: the second before it, the one before it, itself, the next one.
pub(crate) const SLOTS: usize = 4;

/// Slots in front of a token's own.
pub(super) const AHEAD: usize = 2;

/// Features with rows of their own, of words that may be part of a name only.
pub(crate) const SINGLES: usize = 7;

/// Features per token: family by family and slot by slot, then the singles.
#[cfg(feature = "train")]
pub(crate) const COUNT: usize = FAMILIES * SLOTS + SINGLES;

/// Templates that hold the word's own letters.
#[cfg(feature = "train")]
pub(super) const OWN_LETTERS: [usize; 2] = [AHEAD, FAMILIES * SLOTS + 2];

/// Tokens on either side of a stretch that are looked at.
pub(super) const REACH: usize = 1;

/// Bits that say what a word is to the lists, without the one that only steers the scan and the one of Latin words.
const SIGNATURE: u32 = !(class::NAMES | class::ALONE_PART);

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
            word: spread(word),
            sign: 3,
            evidence: 0xFFFF,
        }
    }

    pub const LEFT: Seen = Seen::edge(1);
    pub const RIGHT: Seen = Seen::edge(2);

    /// What stands before the first token that is looked at.
    pub const UNSEEN: Seen = Seen {
        word: 0,
        sign: 1,
        evidence: 0,
    };

    #[inline(always)]
    pub fn of(t: &Token, info: u32, evidence: u16) -> Self {
        Seen {
            word: word(t),
            sign: u64::from(info & SIGNATURE) << 2,
            evidence: u64::from(evidence),
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
            suffix: 0,
            prefix: 0,
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

#[inline(always)]
fn word(t: &Token) -> u64 {
    match t.kind {
        TokenKind::Word | TokenKind::Punctuation => t.hash,
        _ => spread(other(t)),
    }
}

/// Digits say little by their value: a word of digits is its length.
#[inline(never)]
fn other(t: &Token) -> u64 {
    match t.kind {
        TokenKind::Number => 0x11 + (digits(t) as u64).min(12),
        TokenKind::Handle => 0x31,
        TokenKind::Hashtag => 0x32,
        _ => 0x33,
    }
}

/// A number over all bits.
#[inline(always)]
const fn spread(x: u64) -> u64 {
    x.wrapping_mul(0xD6E8_FEB8_6659_FD93)
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
    let letters = if script == 1 { len / 3 } else { len };
    let len = (letters as u64).min(9);
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

/// Odd numbers that keep the families and the singles apart.
const SALT: [u64; FAMILIES + SINGLES] = {
    let mut salt = [0; FAMILIES + SINGLES];
    let mut x = 0x243F_6A88_85A3_08D3u64;
    let mut i = 0;
    while i < FAMILIES + SINGLES {
        x = x.wrapping_mul(0xD129_0B2A_5C5F_3A15).rotate_left(31) ^ 0x9E37_79B9_7F4A_7C15;
        salt[i] = x | 1;
        i += 1;
    }
    salt
};

/// A feature's hash: its upper bits name a line or a row of the table.
#[inline(always)]
fn hash(template: usize, value: u64) -> u64 {
    spread(value ^ SALT[template])
}

/// The hashes of a token's lines, family by family, `before` being the token before it.
#[inline(always)]
pub(super) fn lines(before: &Seen, t: &Seen) -> [u64; FAMILIES] {
    [
        t.word,
        hash(1, t.sign),
        hash(2, before.sign.rotate_left(32) ^ t.sign),
        hash(3, t.evidence),
    ]
}

/// The hashes of the singles of a word that may be part of a name, between the tokens around it.
#[inline(always)]
pub(super) fn singles(around: &[Seen; 3], letters: &Letters) -> [u64; SINGLES] {
    let [l1, t, r1] = around;
    let e = t.evidence.rotate_left(40);
    [
        hash(FAMILIES, letters.shape),
        hash(FAMILIES + 1, letters.suffix),
        hash(FAMILIES + 2, letters.prefix),
        hash(FAMILIES + 3, e.rotate_left(20) ^ r1.evidence),
        hash(FAMILIES + 4, e ^ r1.word),
        hash(FAMILIES + 5, e ^ l1.word),
        hash(FAMILIES + 6, e ^ letters.suffix),
    ]
}
