//! Runs of one word that no rule makes anything of, told by their class bits.

use super::{phrase, words};
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, Token};

/// A function word that is nothing else (`The`, `In`): alone it opens no name, nor is it one.
#[inline]
pub(super) fn function_word(t: &Token, info: u32) -> bool {
    const OTHER: u32 = class::NAMES
        | class::UNTAGGED_HEAD
        | class::TITLE
        | class::ROLE
        | class::ORG_HEAD
        | class::ORG_HEAD_BEFORE;
    (info & (class::STOP | class::POST) != 0) & (info & OTHER == 0) & !t.has(ALL_CAPS)
}

/// `Delhi`, `Infosys` alone, nothing of it a head or title, and `next` the bits of the word behind it: the lists have said it, and no rule
/// for runs says more, but for a line's first word.
#[inline]
pub(super) fn listed_alone(info: u32, next: u32) -> bool {
    const OTHER: u32 = phrase::CUTS | class::ORG_HEAD | class::ORG_HEAD_BEFORE;
    const HEADS: u32 = class::PLACE_HEAD | class::ORG_HEAD | class::ORG_CONTEXT;
    (info & phrase::NAMED != 0) & (info & OTHER | next & HEADS == 0)
}

/// What an ordinary word is none of.
const NAMES_AND_HEADS: u32 = phrase::CUTS
    | phrase::NAMED
    | class::NAMES
    | class::PART
    | class::ORG_HEAD
    | class::ORG_HEAD_BEFORE;

/// `Tenders`, `Monday` alone: a word of the language and nothing else, of which no rule for runs makes more than the word before it says.
#[inline]
pub(super) fn ordinary_alone(t: &Token, info: u32) -> bool {
    info & NAMES_AND_HEADS == 0 && (info & class::CONTENT_WORD != 0 || words::in_calendar(t))
}

/// The same of words that the lists know as such.
#[inline(always)]
pub(super) fn word_alone(info: u32) -> bool {
    (info & NAMES_AND_HEADS == 0) & (info & class::CONTENT_WORD != 0)
}
