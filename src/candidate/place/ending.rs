//! Endings that only settlements have: `-पुर`, `-गढ़`, `-garh`.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, ODD};

/// Endings of Indian settlements. A word no list knows that ends in one is a place where the context is right.
const ENDINGS: &[&str] = &closed::ENDINGS;

/// The endings whose last character, and those whose last but one, has a last byte of these six bits: nine words in ten have no
/// ending in both.
const LAST: [u64; 64] = by_byte(ENDINGS, 1);
const BEFORE: [u64; 64] = by_byte(ENDINGS, 4);

const fn by_byte(words: &[&str], from_end: usize) -> [u64; 64] {
    let mut endings = [0; 64];
    let mut k = 0;
    while k < words.len() {
        let b = words[k].as_bytes();
        endings[(b[b.len() - from_end] & 63) as usize] |= 1 << k;
        k += 1;
    }
    endings
}

const LATIN_ENDINGS: &[&str] = &closed::LATIN_ENDINGS;

/// The same of [`LATIN_ENDINGS`], of their last two letters in any case.
const LATIN_TAILS: [u32; 32] = {
    let mut tails = [0; 32];
    let mut k = 0;
    while k < LATIN_ENDINGS.len() {
        let b = LATIN_ENDINGS[k].as_bytes();
        tails[(b[b.len() - 1] & 31) as usize] |= 1 << (b[b.len() - 2] & 31);
        k += 1;
    }
    tails
};

fn settled_latin(text: &str) -> bool {
    let b = text.as_bytes();
    let [.., before, last] = b else {
        return false;
    };
    LATIN_TAILS[usize::from(last & 31)] >> (before & 31) & 1 != 0
        && LATIN_ENDINGS.iter().any(|e| {
            b.len() > e.len() + 2 && b[b.len() - e.len()..].eq_ignore_ascii_case(e.as_bytes())
        })
}

/// The same of the last three Latin letters, in any case.
const LATIN_LAST: [u64; 64] = by_byte(LATIN_ENDINGS, 1);
const LATIN_BEFORE: [u64; 64] = by_byte(LATIN_ENDINGS, 2);
const LATIN_THIRD: [u64; 64] = by_byte(LATIN_ENDINGS, 3);

/// Whether a word ends as settlements do.
pub(in crate::candidate) fn settled(text: &str) -> bool {
    let mut may = may_end(text.as_bytes());
    while may != 0 {
        let ending = ENDINGS[may.trailing_zeros() as usize];
        if text.len() > ending.len() + 3 && text.ends_with(ending) {
            return true;
        }
        may &= may - 1;
    }
    false
}

/// The endings that a text may have, as bits.
#[inline(always)]
fn may_end(text: &[u8]) -> u64 {
    match text {
        [.., before, _, _, last] => LAST[usize::from(last & 63)] & BEFORE[usize::from(before & 63)],
        _ => 0,
    }
}

/// Whether the word of token `i` may end as settlements do, by two or three of its bytes.
#[inline(always)]
pub(super) fn may_settle(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    let text = c.text.as_bytes().get(t.start as usize..t.end as usize);
    let text = text.unwrap_or_default();
    if t.is_devanagari() {
        t.has(ODD) || may_end(text) != 0
    } else if let [.., third, before, last] = text {
        let small = |b: &u8| usize::from((b | 0x20) & 63);
        let two = LATIN_LAST[small(last)] & LATIN_BEFORE[small(before)];
        // Joiners may stand between the letters.
        two != 0 && (two & LATIN_THIRD[small(third)] != 0 || t.has(ODD))
    } else {
        false
    }
}

/// A word no list knows with the ending of a settlement.
pub(super) fn ending(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    let text = c.token_text(i);
    let found = if t.is_devanagari() {
        settled(text)
    } else {
        t.is_latin() && (t.has(CAPITAL) || !c.cased) && settled_latin(text)
    };
    if found && !c.endless(i) {
        let part = c.is(i, class::PART);
        let next_part = !c.breaks(i + 1) && c.is(i + 1, class::PART);
        // `murdabad`, `gadbad` in posts: the ending alone says nothing without capitals.
        let flat = t.is_latin() && !c.cased;
        let score = if part || next_part || flat { 0.4 } else { 0.68 };
        out.push(c.rule(i, i + 1, Kind::Place, score, "place/ending"));
    }
}
