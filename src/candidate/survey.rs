//! Which tokens each rule has to look at, found in one pass over the segment.
//!
//! A rule that walks all tokens itself pays for every one of them, and ten rules did: together they cost more than the tokeniser.
//! Here each rule names class bits and [`sort`]s, and gets the tokens that have any as a set of bits.

mod sets;
#[cfg(test)]
mod tests;

pub(super) use sets::{side_by_side, transposed};

use super::latin::{self, Latin};
use super::{apposition, english, handle, organisation, person, place, untagged};
use crate::date;
use crate::normalize::hash::of_char;
use crate::token::{
    ALL_CAPS, CAPITAL, CLITIC, DOTTED, JOINED, LINE_START, ODD, OTHER, Script, Token, TokenKind,
    punctuation_hash,
};
use once_cell::sync::Lazy;
use sets::sets_of;

/// What a token is to the rules beyond its class bits. A sort may say yes too often, never no where it should say yes.
pub(crate) mod sort {
    /// `(`
    pub(crate) const BRACKET: u8 = 1;
    /// May be the initial of a name: a dotted abbreviation, a capital alone or two, the Hindi name of a letter.
    pub(crate) const INITIAL: u8 = 1 << 1;
    /// A quotation mark that may open a title.
    pub(crate) const QUOTE: u8 = 1 << 2;
    /// A word that no list knows as more than a name part.
    pub(crate) const STRANGE: u8 = 1 << 3;
    /// `वर्षीय`, `साल`
    pub(crate) const AGED: u8 = 1 << 4;
    /// A Latin word with a capital.
    pub(crate) const CAPITAL: u8 = 1 << 5;
    /// A handle or hashtag.
    pub(crate) const HANDLE: u8 = 1 << 6;
    /// A postposition right behind a place, the sentence aside.
    pub(crate) const OF_PLACE: u8 = 1 << 7;
}

/// What makes a token worth a rule's look: any of these class bits, or any of these sorts.
pub(crate) struct Look {
    pub classes: u32,
    pub sorts: u8,
}

/// The rules that ask.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule {
    Person,
    Apposition,
    Place,
    Organisation,
    English,
    Untagged,
    Handle,
    /// Words that no list knows as more than a name part: the model reads them although no candidate holds them.
    Strange,
}

const RULES: usize = 8;

/// In the order of [`Rule`].
const LOOKS: [Look; RULES] = [
    person::LOOK,
    apposition::LOOK,
    place::LOOK,
    organisation::LOOK,
    english::LOOK,
    untagged::LOOK,
    handle::LOOK,
    Look {
        classes: 0,
        sorts: sort::STRANGE,
    },
];

/// A rule's bit in what is known of one token.
#[inline(always)]
const fn bit(rule: Rule) -> u8 {
    1 << rule as u8
}

/// The rules that look at tokens of these sorts: asked for when the program is compiled, in a `const` block where need be.
const fn asking(sorts: u8) -> u8 {
    let mut rules = 0;
    let mut k = 0;
    while k < RULES {
        if LOOKS[k].sorts & sorts != 0 {
            rules |= 1 << k;
        }
        k += 1;
    }
    rules
}

/// Of a token's own text: a word. Of its class bits: lists know it. Where both are gathered: a word that no list knows, which is all
/// that [`Rule::Strange`] asks for.
const WORD: u8 = 1 << 7;

/// In place of [`Rule::Handle`], which no word calls: no date begins with the token.
const DATELESS: u8 = bit(Rule::Handle);

/// In place of [`Rule::English`], which no word calls by its letters: a word of [`latin::lists`], if it is a Latin one.
const LISTED: u8 = bit(Rule::English);

// Which rules ask for classes is written out below, where a loop over them would cost more than all of them.
const _: () = assert!(
    LOOKS[Rule::Apposition as usize].classes == 0
        && LOOKS[Rule::English as usize].classes == 0
        && LOOKS[Rule::Handle as usize].classes == 0
);
const _: () = assert!(RULES <= 8 && asking(!sort::STRANGE) & WORD == 0);
const _: () = assert!(bit(Rule::Strange) == WORD && LOOKS[Rule::Strange as usize].classes == 0);
const _: () = assert!(LOOKS[Rule::Handle as usize].sorts == sort::HANDLE);
const _: () = assert!(LOOKS[Rule::English as usize].sorts == sort::CAPITAL);

/// Rules that a word may call by its own text, by some bits of its hash: few enough for the first cache, and enough
/// for one word in two hundred to be looked at in vain; by the dates, one in seven.
static WORDS: Lazy<ByHash> = Lazy::new(|| {
    let mut table = [WORD | DATELESS; ROOM];
    for hash in date::opening_words() {
        table[room(hash)] &= !DATELESS;
    }
    for hash in latin::listed_words() {
        table[room(hash)] |= LISTED;
    }
    for (words, sort) in [
        (&person::LETTERS, sort::INITIAL),
        (&apposition::AGED, sort::AGED),
        (&apposition::YEARS, sort::AGED),
    ] {
        for hash in words.hashes() {
            table[room(hash)] |= asking(sort);
        }
    }
    table[room(punctuation_hash(b'('))] |= asking(sort::BRACKET);
    for mark in untagged::QUOTES {
        table[room(of_char(mark as u32))] |= asking(sort::QUOTE);
    }
    table
});

const ROOM: usize = 1 << 13;

type ByHash = [u8; ROOM];

#[inline(always)]
const fn room(hash: u64) -> usize {
    (hash >> (64 - ROOM.trailing_zeros())) as usize
}

/// What [`WORDS`] has to say of the kinds of tokens.
const OF_KIND: [u8; 7] = {
    let mut rules = [0; 7];
    rules[TokenKind::Word as usize] = !LISTED;
    rules[TokenKind::Punctuation as usize] = asking(sort::BRACKET | sort::QUOTE) | DATELESS;
    rules
};

/// Tokens whose class bits are looked at together, and those of one set per rule.
const STEP: usize = 16;
const SET: usize = 64;

/// Flags of tokens that get a second look; few in Devanagari.
const SECOND_LOOK: u16 = OTHER | ODD | DOTTED | LINE_START;

/// The tokens of a segment that rules look at.
#[derive(Default)]
pub(crate) struct Survey {
    /// For 64 tokens each, a set per rule.
    sets: Vec<[u64; RULES]>,
    /// Rules that look at any token.
    asked: u8,
    /// For 64 tokens each, those with which a date may begin: numbers, and a word in three.
    pub dates: Vec<u64>,
    /// Tokens that open a line.
    pub lines: Vec<u32>,
    /// Words that [`Bare`](crate::token::Bare) may write otherwise.
    pub odd: Vec<u32>,
}

impl Survey {
    /// Looks at all tokens; `info` has their class bits. Those in Latin letters go to `latin`.
    #[allow(clippy::needless_range_loop)]
    pub fn fill(&mut self, tokens: &[Token], info: &[u32], latin: &mut Latin) {
        let words: &ByHash = &WORDS;
        let lists = latin::lists();
        latin.clear();
        self.sets.clear();
        self.dates.clear();
        self.lines.clear();
        self.odd.clear();
        let mut asked = [0; RULES];
        // Class bits of a set's tokens, behind those of the token in front of them.
        let mut bits = [0; SET + 1];
        let mut number = 0;
        for (tokens, info) in tokens.chunks(SET).zip(info.chunks(SET)) {
            let mut own = [0; SET];
            // What is known of Latin tokens, a byte each.
            let (mut letters, mut any) = ([0u8; SET], 0);
            let mut handles = 0;
            for (k, t) in tokens.iter().enumerate() {
                let own_text = words[room(t.hash)];
                let listed = || own_text & OF_KIND[t.kind as usize];
                let mut calls;
                if t.flags & SECOND_LOOK == 0 {
                    calls = listed();
                } else {
                    calls = if !t.has(OTHER) {
                        listed()
                    } else if t.script == Script::Latin {
                        let [rules, byte] = in_latin(t);
                        // Nineteen words of English in twenty are in no list.
                        let listed = if own_text & LISTED != 0 {
                            lists.bit(t)
                        } else {
                            0
                        };
                        letters[k % SET] = byte | listed;
                        any |= byte;
                        rules | own_text & DATELESS
                    } else {
                        handles |= u64::from(is_handle(t)) << (k % SET);
                        other(t) | own_text & DATELESS
                    };
                    if t.flags & (ODD | DOTTED | LINE_START) != 0 {
                        calls |= self.unusual(t, number + k as u32);
                    }
                }
                own[k % SET] = calls;
            }
            let in_latin = if any != 0 {
                latin.close(number as usize / SET, &letters)
            } else {
                0
            };
            bits[0] = bits[SET];
            match (info.first_chunk::<SET>(), bits.last_chunk_mut::<SET>()) {
                (Some(info), Some(bits)) => *bits = *info,
                _ => {
                    if number > 0 {
                        bits[1..].fill(0);
                    }
                    bits[1..=info.len()].copy_from_slice(info);
                }
            }
            let mut sets = sets_of(&own, &bits, tokens.len().div_ceil(STEP));
            // Bodies are told by the letters that a word of Devanagari spells: a Latin word that no list knows says nothing of them.
            sets[Rule::Organisation as usize] &= !(sets[Rule::Strange as usize] & in_latin);
            let dateless = std::mem::replace(&mut sets[Rule::Handle as usize], handles);
            self.dates
                .push(!dateless & u64::MAX >> (SET - tokens.len()));
            for rule in 0..RULES {
                asked[rule] |= sets[rule];
            }
            self.sets.push(sets);
            number += SET as u32;
        }
        latin.end(tokens.len());
        self.asked = 0;
        for (rule, set) in asked.iter().enumerate() {
            self.asked |= u8::from(*set != 0) << rule;
        }
    }

    /// Rules that an abbreviation calls; lists what the line-wise rules ask for.
    fn unusual(&mut self, t: &Token, number: u32) -> u8 {
        if t.has(LINE_START) {
            self.lines.push(number);
        }
        if t.has(ODD) {
            self.odd.push(number);
        }
        on(t.has(DOTTED), const { asking(sort::INITIAL) })
    }

    /// Whether the rule looks at any token.
    #[inline]
    pub fn asks(&self, rule: Rule) -> bool {
        self.asked & bit(rule) != 0
    }

    /// The same as sets of 64 tokens.
    #[cfg(feature = "model")]
    pub fn sets(&self, rule: Rule) -> impl Iterator<Item = u64> + '_ {
        self.sets.iter().map(move |s| s[rule as usize])
    }

    /// The tokens a rule looks at, in text order.
    pub fn of(&self, rule: Rule) -> Looked<'_> {
        let rule = rule as usize;
        Looked {
            left: self.sets.first().map_or(0, |s| s[rule]),
            sets: &self.sets,
            rule,
            block: 0,
        }
    }
}

#[inline(always)]
const fn on(yes: bool, rules: u8) -> u8 {
    if yes { rules } else { 0 }
}

/// Rules that a Latin word calls by its own text, and what is known of it.
#[inline(always)]
fn in_latin(t: &Token) -> [u8; 2] {
    let length = (t.end - t.start).min(LONGEST) as usize;
    IN_LATIN[(t.flags & FLAGS_OF_LATIN) as usize][length]
}

/// The lower flags, [`CLITIC`] the highest of them.
const FLAGS_OF_LATIN: u16 = 2 * CLITIC - 1;
const _: () = assert!((CAPITAL | ALL_CAPS | JOINED) & !FLAGS_OF_LATIN == 0);

/// So many bytes and more.
const LONGEST: u32 = 4;

/// By flags and bytes: a dozen lines of it are ever looked at.
static IN_LATIN: [[[u8; 2]; LONGEST as usize + 1]; FLAGS_OF_LATIN as usize + 1] = {
    let mut table = [[[0; 2]; LONGEST as usize + 1]; FLAGS_OF_LATIN as usize + 1];
    let mut flags = 0;
    while flags <= FLAGS_OF_LATIN {
        let capital = flags & (CAPITAL | CLITIC) == CAPITAL;
        let mut bytes = 0;
        while bytes <= LONGEST {
            let initial = flags & (CAPITAL | JOINED) == CAPITAL && bytes == 1
                || flags & ALL_CAPS != 0 && bytes == 2;
            table[flags as usize][bytes as usize] = [
                WORD | on(capital, asking(sort::CAPITAL)) | on(initial, asking(sort::INITIAL)),
                latin::written(flags, bytes),
            ];
            bytes += 1;
        }
        flags += 1;
    }
    table
};

/// Those of a token that is neither a word of Devanagari or Latin letters nor a number nor a mark, handles aside.
#[inline(always)]
fn other(t: &Token) -> u8 {
    if t.is_word() { WORD } else { 0 }
}

#[inline(always)]
fn is_handle(t: &Token) -> bool {
    matches!(t.kind, TokenKind::Handle | TokenKind::Hashtag)
}

/// Iterator of [`Survey::of`].
pub(crate) struct Looked<'a> {
    sets: &'a [[u64; RULES]],
    rule: usize,
    block: usize,
    left: u64,
}

impl Iterator for Looked<'_> {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.block += 1;
            self.left = self.sets.get(self.block)?[self.rule];
        }
        let k = self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(self.block * 64 + k)
    }
}
