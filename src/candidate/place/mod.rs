//! Places: names before and behind generic heads, heads that belong to the name, and endings that only places have.

mod closing;
mod constituency;
mod ending;
mod hamlet;
mod head;
mod heavens;
mod landmark;
mod list;
mod name;
mod numbered;
mod office;
mod residence;
mod road;
mod told;
mod venue;
mod within;

pub(super) use constituency::{constituency, of_body, stood_from};
pub(super) use ending::settled;
pub(super) use heavens::told as of_the_sky;
pub(super) use office::{of_district, office};

use super::survey::{Look, Rule, sort};
use super::{Context, Proposal, members};
use crate::gazetteer::flags::class;

const HEAD: u32 = class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE | class::PLACE_HEAD_BEFORE;

/// Heads, and words whose ending may tell.
pub(super) const LOOK: Look = Look {
    classes: HEAD | class::SECTOR_HEAD,
    sorts: sort::STRANGE,
};

/// Appends candidates for places.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    for i in c.survey.of(Rule::Place) {
        let info = c.info[i];
        if info & (class::PLACE_HEAD_BEFORE | class::SECTOR_HEAD) != 0 {
            numbered::numbered(c, i, out);
        }
        if info & HEAD != 0 {
            if info & class::ROLE != 0 {
                residence::resident(c, i, out);
            }
            if closing::may_close(c, i) {
                closing::close(c, i, out);
            }
            if !head::names_nothing(c, i) {
                head::head(c, i, out);
            }
        } else if info & class::SECTOR_HEAD == 0 {
            if ending::may_settle(c, i) {
                ending::ending(c, i, out);
            }
            // What stands around it tells of a word in Devanagari only.
            if !c.tokens[i].is_devanagari() {
                continue;
            }
            if within::may_be(c, i) {
                within::within(c, i, out);
            }
            if within::may_be_near(c, i) {
                within::near(c, i, out);
            }
            if told::may_be(c, i) {
                told::told(c, i, out);
            }
            if within::may_go(c, i) {
                within::on_the_way(c, i, out);
            }
            if residence::may_be_at_home(c, i) {
                residence::at_home(c, i, out);
            }
            if members::may_stand(c, i) {
                list::member(c, i, out);
            }
        }
    }
}
