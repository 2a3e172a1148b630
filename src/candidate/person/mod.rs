//! People: titles, name parts, initials, kin, lists of names, and short names of people named in full before.

mod alias;
mod cue;
mod lists;
mod parts;
mod run;

pub(crate) use cue::title_before;
pub(in crate::candidate) use run::{boundary_after, run_from};

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::token::DOTTED;

/// Appends candidates for people.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    let first_new = out.len();
    let mut i = 0;
    while i < c.tokens.len() {
        let info = c.info[i];
        if info & (class::TITLE | class::ROLE | class::KIN) != 0 {
            i = cue::after_cue(c, i, out);
            continue;
        }
        if info & class::ALIAS != 0 {
            alias::propose(c, i, out);
            i += 1;
            continue;
        }
        if info & class::PART != 0 || c.tokens[i].has(DOTTED) || run::initial_at(c, i).is_some() {
            i = parts::from_parts(c, i, out);
            continue;
        }
        i += 1;
    }
    lists::lists(c, first_new, out);
}
