//! A name before `उर्फ` that nothing else shows, and a word behind it that is a name only there: `भूरा उर्फ चीनी`.

use super::run::run_from;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind};

/// What ends the way back.
const EDGE: u32 = class::POST
    | class::STOP
    | class::TITLE
    | class::ROLE
    | class::KIN
    | class::SPEECH
    | class::PLACE
    | class::ORG
    | class::ORG_HEAD
    | class::PLACE_HEAD;

/// Appends the names on both sides of an alias word at `i`, as far as they are no candidates yet.
pub(super) fn propose(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i == 0 || c.tokens[i].has(SENTENCE_START) || !c.tokens[i].is_devanagari() {
        return;
    }
    let until = c.tokens[i - 1].end as usize;
    let known = out
        .iter()
        .rev()
        .take(16)
        .any(|p| p.kind == Kind::Person && p.span.end == until && p.score >= 0.6);
    if !known {
        let mut from = i;
        while from > 0 && i - from < 3 && !c.tokens[from].has(SENTENCE_START) {
            let k = from - 1;
            let t = &c.tokens[k];
            // A nickname may be any word, a name further back must look like one.
            let fits = t.is_devanagari()
                && t.is_word()
                && !c.is(k, EDGE)
                && (from == i || c.is(k, class::PART) || c.unknown(k));
            if !fits {
                break;
            }
            from = k;
            if c.is(k, class::WORD) && !c.is(k, class::PART) {
                break;
            }
        }
        if from == i {
            return;
        }
        out.push(c.rule(from, i, Kind::Person, 0.88, "person/alias"));
    }
    let next = i + 1;
    if c.breaks(next) || run_from(c, next, true).words > 0 {
        return; // the list rule goes on from the name before
    }
    let closed = c.breaks(next + 1)
        || c.is(
            next + 1,
            class::POST | class::KIN | class::HONORIFIC | class::ROLE,
        )
        || c.tokens[next + 1].kind == TokenKind::Punctuation;
    if c.tokens[next].is_word() && !c.is(next, EDGE) && closed {
        out.push(c.rule(next, next + 1, Kind::Person, 0.82, "person/alias"));
    }
}
