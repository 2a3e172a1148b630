//! What a text says of a name once and for all: letters behind a full name, a firm told by the words around it, a handle beside its owner.

use super::alone;
use super::names::Names;
use crate::candidate::origin::Origin;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, TokenKind};

/// `Meera Solnitz (@meera_writes)`, as posts are quoted: the handle in brackets is that of the name before it, whatever it says.
pub(super) fn owned_handle(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i) && c.tokens[i].kind == TokenKind::Handle && c.mark(i + 1, b')')
}

/// `Meera Solnitz @solnitzmeera`, as posts begin: a word of the name, tokens `first..end`, in the letters of the handle behind it.
pub(super) fn signed(c: &Context<'_>, first: usize, end: usize) -> bool {
    let letters = c.token_text(end).to_ascii_lowercase();
    !c.breaks(end)
        && (first..end).any(|i| {
            let word = c.token_text(i);
            c.tokens[i].is_latin()
                && word.len() >= 4
                && letters.contains(&word.to_ascii_lowercase())
        })
}

/// One Latin word that the shape of its sentence alone made a name.
pub(super) fn latin_guess(p: &Proposal) -> bool {
    p.tokens.1 == p.tokens.0 + 1
        && p.score < 0.8
        && match p.source {
            Origin::Model => true,
            Origin::Rule(rule) => matches!(rule, "english/person" | "english/place"),
            _ => false,
        }
}

/// What the words around it made a body or a place of for certain, a single Latin word in no list.
pub(super) fn told(
    c: &Context<'_>,
    (i, score, source): (usize, f32, Origin),
    bit: u8,
    names: &mut Names,
) {
    let sure = || {
        matches!(
            source,
            Origin::Rule("english/evidence" | "english/business")
        )
    };
    if c.cased && c.unknown(i) && score >= 0.8 && sure() && alone(&c.tokens[i]) {
        names.add(c.tokens[i].hash, bit);
    }
}

/// A Latin word with a capital that no other name follows.
pub(super) fn capital(c: &Context<'_>, i: usize) -> bool {
    let name = |k: usize| {
        let t = &c.tokens[k];
        t.is_word() && t.has(CAPITAL) && !t.has(ALL_CAPS) && !c.is(k, class::TITLE | class::ROLE)
    };
    c.tokens[i].has(CAPITAL) && (c.breaks(i + 1) || !name(i + 1))
}
