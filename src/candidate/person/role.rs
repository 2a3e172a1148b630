//! What one token can be in a person's name.

use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, CLITIC};

/// What one token can be in a person's name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    Given,
    Surname,
    /// Given name and surname both.
    Both,
    /// A part that is also a word.
    Weak,
    Unknown,
    None,
}

/// Whether token `i` may stand in a name as far as Latin capitals tell.
pub(super) fn latin_case_ok(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    !t.is_latin() || t.has(CAPITAL) || !c.cased && c.is(i, class::PART)
}

/// What a Latin word is where capitals tell nothing that is no part of a name, whatever lists of parts say.
pub(super) const OTHER_IN_POSTS: u32 =
    class::CONTENT_WORD | class::ORG_HEAD | class::HONORIFIC | class::KIN;

pub(super) fn role(c: &Context<'_>, i: usize) -> Role {
    let t = &c.tokens[i];
    if !t.is_word() || t.has(CLITIC) {
        return Role::None;
    }
    let info = c.info[i];
    // Romanised without case (`modi sarkar ne`, `khattar sahab`): a word that is anything else is no part of a name.
    if t.is_latin() && info & class::UNTAGGED_HEAD != 0 {
        return Role::None;
    }
    if t.is_latin() && !c.cased && info & OTHER_IN_POSTS != 0 {
        return Role::None;
    }
    // `Nuh DEO Paramjeet Chahal`: letters of an office among words that are not written so.
    if info & (class::TITLE | class::PART) == class::TITLE | class::PART
        && t.has(ALL_CAPS)
        && t.end - t.start > 2
        && c.cased
        && !c.tokens.get(i + 1).is_some_and(|n| n.has(ALL_CAPS))
    {
        return Role::None;
    }
    if info & class::PART != 0 {
        let clash = class::WORD
            | class::STOP
            | class::POST
            | class::PLACE
            | class::ORG
            | class::ORG_HEAD
            | class::PLACE_HEAD;
        if info & class::WEAK_PART != 0 || info & clash != 0 {
            return if info & (class::STOP | class::POST) != 0 {
                Role::None
            } else {
                Role::Weak
            };
        }
        return match (info & class::GIVEN != 0, info & class::SURNAME != 0) {
            (true, true) => Role::Both,
            (true, false) => Role::Given,
            _ => Role::Surname,
        };
    }
    if info & class::PERSON != 0 {
        return Role::Both;
    }
    if c.unknown(i) && !t.has(ALL_CAPS) && t.end - t.start > 3 {
        return Role::Unknown;
    }
    Role::None
}
