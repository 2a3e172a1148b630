//! Places in a list that a head for several of them closes: `कमला, अधवारा और खिरोई नदियां`.

use super::name::name_word;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind};

/// A head for several places: `नदियां`, `जिलों`, `गांवों`.
pub(super) fn plural(c: &Context<'_>, i: usize) -> bool {
    let w = c.token_text(i);
    w.ends_with("ों") || w.ends_with("ओं") || w.ends_with("यां") || w.ends_with("याँ")
}

/// Members of a list that a plural head closes: `कमला, अधवारा और खिरोई नदियां`. Each is one word that no list knows otherwise.
pub(super) fn listed(c: &Context<'_>, last: usize, out: &mut Vec<Proposal>) {
    let mut at = last;
    for _ in 0..12 {
        // A comma or a conjunction, or both, right before the member behind.
        let mut joint = at;
        while joint > 0
            && !c.tokens[joint].has(SENTENCE_START)
            && (c.mark(joint - 1, b',') || c.is_conjunction(joint - 1))
        {
            joint -= 1;
        }
        if joint == at || joint == 0 || c.tokens[joint].has(SENTENCE_START) {
            return;
        }
        let member = joint - 1;
        if !name_word(c, member) {
            return;
        }
        at = member;
        if c.unknown(member) {
            // A second word makes it a phrase.
            let alone = member == 0
                || c.tokens[member].has(SENTENCE_START)
                || c.tokens[member - 1].kind == TokenKind::Punctuation
                || c.is_conjunction(member - 1)
                || c.is(member - 1, class::POST);
            if !alone {
                return;
            }
            out.push(c.rule(member, member + 1, Kind::Place, 0.76, "place/list"));
        } else {
            // Known names of several words are candidates of their own: only their start is needed.
            while at > 0
                && !c.tokens[at].has(SENTENCE_START)
                && name_word(c, at - 1)
                && member - at < 2
            {
                at -= 1;
            }
        }
    }
}
