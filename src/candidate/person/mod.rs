//! People: titles, name parts, initials, kin, lists of names, and short names of people named in full before.

mod address;
mod alias;
mod around;
mod beyond;
mod cue;
mod desk;
mod ending;
mod initial;
mod linked;
mod lists;
mod long_run;
mod pair;
mod parts;
mod role;
mod run;
mod run_words;
mod title;
mod worth;

#[cfg(feature = "model")]
pub(crate) use ending::cut;
#[cfg(test)]
pub(in crate::candidate) use initial::LETTER;
pub(in crate::candidate) use initial::LETTERS;
pub(crate) use initial::stop_behind;
pub(in crate::candidate) use run::{boundary_after, run_from};
pub(crate) use title::title_before;

use crate::candidate::survey::{Look, Rule, sort};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::token::DOTTED;

/// What may stand before a name and say that it is one.
const CUE: u32 = class::TITLE | class::ROLE | class::KIN;

/// Cues, name parts and initials.
pub(in crate::candidate) const LOOK: Look = Look {
    classes: CUE | class::ALIAS | class::PART,
    sorts: sort::INITIAL,
};

/// Appends candidates for people.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    let first_new = out.len();
    // A name found is stepped over.
    let mut next = 0;
    for i in c.survey.of(Rule::Person) {
        if i < next {
            continue;
        }
        let info = c.info[i];
        if info & (CUE | class::ALIAS) != 0 {
            if info & CUE != 0 {
                next = cue::after_cue(c, i, out);
            } else {
                alias::propose(c, i, out);
            }
            continue;
        }
        if !c.weak && info & class::PART != 0 {
            let hindi = c.tokens[i].is_devanagari();
            if hindi && parts::tells_nothing(c, i) || !hindi && parts::alone_in_english(c, i) {
                continue;
            }
        }
        if run::in_small_letters(c, i)
            || run::ordinary_in_posts(c, i)
            || info & (class::POST | class::STOP) != 0 && initial::idle(c, i)
        {
            continue;
        }
        if info & class::PART != 0 || c.tokens[i].has(DOTTED) || initial::initial_at(c, i).is_some()
        {
            next = parts::from_parts(c, i, out);
        }
    }
    if out.len() > first_new {
        lists::lists(c, first_new, out);
    }
}
