//! Organisations: chains of modifiers before a head noun, heads before a name, and acronyms in brackets.

mod acronym;
mod bracket;
mod chain;
mod country;
mod head;
mod heads;
mod introduced;
mod of;
mod seat;

pub(crate) use acronym::{spelled_acronym, spelled_letters};

use crate::candidate::survey::{Look, Rule, sort};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::token::{JOINED, SENTENCE_START, Words};
use once_cell::sync::Lazy;

const STATION: u32 = class::ORG_HEAD
    | class::ORG_HEAD_OUTSIDE
    | class::ORG_HEAD_BEFORE
    | class::PLACE_HEAD_OUTSIDE
    | class::PLACE_HEAD_BEFORE;

static STATIONS: Lazy<Words> =
    Lazy::new(|| Words::new(&["थाना", "थाने", "थानों", "कोतवाली", "चौकी", "thana", "Thana"]));

static SHARES: Lazy<Words> = Lazy::new(|| Words::new(&["शेयर", "शेयरों", "शेयरधारकों"]));

/// Heads, words that introduce a body, countries, brackets, and words that may be spelled letters.
pub(in crate::candidate) const LOOK: Look = Look {
    classes: STATION | class::ORG_CONTEXT | class::PLACE,
    sorts: sort::BRACKET | sort::STRANGE,
};

/// Appends candidates for organisations.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    for i in c.survey.of(Rule::Organisation) {
        let info = c.info[i];
        if info & class::ORG_HEAD != 0 && head::starts_head(c, i) {
            head::head(c, i, out);
        }
        if info & STATION != 0 && c.among(i, &STATIONS) {
            seat::station(c, i, out);
        }
        if info & (class::ORG_HEAD | class::ORG_HEAD_BEFORE) != 0
            && !c.breaks(i + 1)
            && c.is(i + 1, class::MODIFIER)
        {
            of::joint(c, i + 1, out);
        }
        if info & class::ORG_HEAD_BEFORE != 0 {
            introduced::head_before(c, i, out);
            introduced::messrs(c, i, out);
        }
        if info & (class::ORG_HEAD_OUTSIDE | class::ORG_CONTEXT) != 0
            && c.among(i, &introduced::INTRODUCES)
        {
            introduced::introduced(c, i, out);
        }
        if info & class::ORG_CONTEXT != 0 && c.among(i, &SHARES) {
            introduced::shares(c, i, out);
        }
        if c.tokens[i].is_punctuation(b'(') {
            bracket::bracket(c, i, out);
            bracket::agency(c, i, out);
        } else if info & !class::WEAK_PART == 0 {
            let t = &c.tokens[i];
            if t.is_devanagari()
                && t.is_word()
                && t.end - t.start >= 12
                && !t.has(JOINED)
                && acronym::may_spell(c, i)
            {
                acronym::lone(c, i, out);
            }
        } else if info & class::PLACE != 0 && i > 0 && !c.tokens[i].has(SENTENCE_START) {
            country::of_country(c, i, out);
        }
    }
}
