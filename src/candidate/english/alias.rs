//! `Ramkishun @ Kallu`, `Raju alias Langda`: what the police and the courts call people, on both sides of the sign.

use super::{Context, Proposal, Run, common, run_end, starts};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, SPACED};

/// What no nickname is.
const OTHER: u32 = class::TITLE
    | class::ROLE
    | class::STOP
    | class::POST
    | class::PLACE
    | class::ORG
    | class::ORG_HEAD
    | class::PLACE_HEAD;

/// Appends the name before the sign behind a run and the one behind it.
pub(super) fn propose(c: &Context<'_>, run: Run, limit: usize, out: &mut Vec<Proposal>) {
    let sign = run.end;
    let next = sign + 1;
    if !c.tokens[sign].has(SPACED)
        || next >= limit
        || !c.tokens[next].has(SPACED)
        || !starts(c, next)
    {
        return;
    }
    let fits = |i: usize| c.tokens[i].is_word() && c.info[i] & OTHER == 0;
    // `Meet @ Raipur`: the sign alone says little of ordinary words.
    let known = |i: usize| c.is(i, class::PART | class::PERSON) || !common(c, i);
    let mut from = sign;
    while from > run.start && sign - from < 3 && fits(from - 1) {
        from -= 1;
    }
    let mut end = next;
    let until = run_end(c, next, limit);
    while end < until && end < next + 2 && fits(end) {
        end += 1;
    }
    let word = !c.mark(sign, b'@');
    let shouts = c.tokens[next].has(ALL_CAPS) && !c.tokens[from].has(ALL_CAPS);
    if from == sign || end == next || shouts || !(from..sign).all(known) || !word && !known(next) {
        return;
    }
    out.push(c.rule(from, sign, Kind::Person, 0.86, "english/alias"));
    out.push(c.rule(next, end, Kind::Person, 0.86, "english/alias"));
}
