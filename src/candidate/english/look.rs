//! What one token is to the rules for English, and what is asked of the tokens of a run.

use super::{around, words};
use crate::candidate::Context;
use crate::candidate::said;
use crate::gazetteer::flags::class;
use crate::gazetteer::table::Match;
use crate::token::{CAPITAL, CLITIC, DOTTED, SENTENCE_START, TokenKind};

/// The class bits of tokens `from..to`, joined.
#[inline]
pub(super) fn union(c: &Context<'_>, from: usize, to: usize) -> u32 {
    let info = c.info.get(from..to).unwrap_or_default();
    info.iter().fold(0, |all, bits| all | bits)
}

/// What is known of the tokens of a run or a piece of one, gathered in one walk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bits {
    /// The class bits that any of them has, and those that all have.
    pub(super) any: u32,
    pub(super) all: u32,
    /// All of them are words and parts of people's names.
    pub(super) parts: bool,
    /// One may be [`said::US`].
    pub(super) us: bool,
}

impl Bits {
    /// Of one token at least.
    #[inline(always)]
    pub(super) fn of(c: &Context<'_>, from: usize, to: usize) -> Bits {
        let one = |i: usize| {
            let (t, info) = (&c.tokens[i], c.info[i]);
            Bits {
                any: info,
                all: info,
                parts: (info & class::PART != 0) & t.is_word(),
                us: t.hash == said::US.hash(),
            }
        };
        let mut bits = one(from);
        for i in from + 1..to {
            let next = one(i);
            bits.any |= next.any;
            bits.all &= next.all;
            bits.parts &= next.parts;
            bits.us |= next.us;
        }
        bits
    }
}

/// A capitalised word that may open a name.
#[inline]
pub(super) fn starts(c: &Context<'_>, i: usize) -> bool {
    c.latin.starts(i)
}

/// The built-in lists' matches that start at token `i`.
pub(in crate::candidate) fn matches_at<'a>(
    c: &'a Context<'_>,
    i: usize,
) -> impl Iterator<Item = &'a Match> {
    // Sorted by their start within each table; the built-in table is the last.
    let last = c.tables.len().saturating_sub(1);
    let builtin = if last == 0 {
        0
    } else {
        c.matches.partition_point(|m| (m.table as usize) < last)
    };
    let all = &c.matches[builtin..];
    all[all.partition_point(|m| (m.start as usize) < i)..]
        .iter()
        .take_while(move |m| m.start as usize == i)
}

/// Function words. Romanised Hindi has some that are names in English (`Kia`).
pub(super) fn stops(c: &Context<'_>, i: usize) -> bool {
    // `Kevin De Drosk`: a capital inside a name.
    c.is(i, class::STOP | class::POST)
        // `K.R. Drosk Port Trust`: letters of a name, words of romanised Hindi.
        && !(c.tokens[i].has(DOTTED) && c.tokens[i].hash != said::US.hash())
        && !(c.tokens[i].has(CAPITAL)
            && !c.tokens[i].has(SENTENCE_START)
            && (c.is(i, class::NAMES)
                // `H D Drosk`: a letter of a name, a word of romanised Hindi.
                || c.tokens[i].end - c.tokens[i].start == 1
                    && !matches!(c.token_text(i), "A" | "I")
                    && starts(c, i + 1)
                || matches!(
                    c.token_text(i),
                    "De" | "Di"
                        | "Da"
                        | "Du"
                        | "La"
                        | "Le"
                        | "El"
                        | "Al"
                        | "Van"
                        | "Von"
                        | "Bin"
                        | "Dos"
                )))
}

/// A word of the language rather than of names: listed as vocabulary, or built like an English word.
#[inline(always)]
pub(super) fn common(c: &Context<'_>, i: usize) -> bool {
    const NAMES: u32 = class::PART | class::PERSON | class::ORG | class::PLACE;
    let info = c.info[i];
    if info & class::CONTENT_WORD == 0 {
        return info & NAMES == 0 && words::english(c, i);
    }
    info & (class::STOP | class::POST) != 0 || info & NAMES == 0 || info & class::WEAK_PART != 0
}

/// The same for other rules.
pub(in crate::candidate) fn ordinary(c: &Context<'_>, i: usize) -> bool {
    common(c, i)
}

/// `'s` behind a word, also where a corpus sets it apart.
pub(super) fn possessive(c: &Context<'_>, i: usize) -> bool {
    c.tokens.get(i).is_some_and(|t| t.has(CLITIC))
        || c.mark(i, b'\'') && c.tokens.get(i + 1).is_some_and(|t| t.end - t.start == 1)
}

/// What stands behind a person's name alone: a verb, a genitive, an age behind a comma.
pub(in crate::candidate) fn acts(c: &Context<'_>, at: usize) -> bool {
    words::personal_verb(c, at)
        || words::verb(c, at)
        || possessive(c, at)
        || around::described(c, at)
}

/// An article or the like before token `i`.
pub(in crate::candidate) fn article(c: &Context<'_>, i: usize) -> bool {
    around::determined(c, i)
}

/// The word before `i` in its sentence; nothing at a sentence's start and behind punctuation.
#[inline]
pub(super) fn word_before(c: &Context<'_>, i: usize) -> Option<usize> {
    let before = i.checked_sub(1)?;
    (!c.tokens[i].has(SENTENCE_START) && c.tokens[before].is_word()).then_some(before)
}

/// Its text, or nothing.
pub(super) fn before<'a>(c: &Context<'a>, i: usize) -> &'a str {
    word_before(c, i).map_or("", |k| c.token_text(k))
}

/// The word at `i` if the sentence goes on with one.
pub(super) fn word_at<'a>(c: &Context<'a>, i: usize) -> &'a str {
    if c.breaks(i) || c.tokens[i].kind != TokenKind::Word {
        ""
    } else {
        c.token_text(i)
    }
}
