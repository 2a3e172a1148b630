//! Ends of lines, roads and flights: one end is known, or the word behind both says so.

use super::town::{listed_place, town};
use super::{Context, Proposal, before, common};
use crate::candidate::list::List;
use crate::gazetteer::flags::{self, class};
use crate::kind::Kind;
use crate::token::ALL_CAPS;

/// What leads from one place to another.
static WAYS: List = List::new(&[
    "line",
    "lines",
    "road",
    "highway",
    "route",
    "expressway",
    "section",
    "corridor",
    "rail",
    "railway",
    "bus",
    "flight",
    "flights",
    "stretch",
    "track",
    "train",
    "trains",
    "border",
    "project",
    "doubling",
    "electrification",
    "link",
    "canal",
    "pipeline",
    "ferry",
    "passenger",
    "gauge",
    "metro",
]);

/// Which of them.
static NTH: List = List::new(&[
    "second", "third", "fourth", "new", "double", "broad", "main", "state", "national",
]);

/// `between Velbane and Kota`: one end of a way that no list knows, the other a place smaller than a state.
pub(super) fn between(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let strange = |k: usize| c.unknown(k) && !common(c, k) && !c.tokens[k].has(ALL_CAPS);
    let and = i + 1;
    // `between Kota and Velbane`
    if before(c, i) == "and" {
        let second = i >= 3
            && strange(i)
            && before(c, i - 2) == "between"
            && !c.breaks(i - 1)
            && town(c, i - 2, i - 1);
        if second {
            out.push(c.rule(i, i + 1, Kind::Place, 0.8, "english/stretch"));
        }
        return;
    }
    if !strange(i) || c.breaks(and) || c.breaks(and + 1) || c.token_text(and) != "and" {
        return;
    }
    if listed_place(c, and + 1).is_some_and(|to| town(c, and + 1, to)) {
        out.push(c.rule(i, i + 1, Kind::Place, 0.8, "english/stretch"));
    }
}

/// Whether token `i` is a place of the lists that is something else as often.
fn doubtful(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::NAMES)
        && !c.is(i, class::PLACE | class::ORG)
        && super::matches_at(c, i)
            .filter(|m| m.end as usize == i + 1)
            .any(|m| {
                let table = &c.tables[m.table as usize];
                let mut rows = table.rows(m.form);
                rows.any(|r| flags::is_name(r.flags) && r.kind == flags::PLACE)
            })
}

/// `the Ratnagiri-Velbane line`: the other end of a road or line that starts at a known place.
pub(super) fn stretch(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    if to != from + 3 || !c.mark(from + 1, b'-') || c.breaks(to) {
        return;
    }
    // `the Katni-Velbane third line`
    let nth = usize::from(c.one_of(to, &NTH) && !c.breaks(to + 1));
    let way = c.one_of(to + nth, &WAYS);
    let strange = |i: usize| c.unknown(i) && !common(c, i);
    if !way {
    } else if c.is(from, class::PLACE) && strange(from + 2) {
        out.push(c.rule(from + 2, to, Kind::Place, 0.8, "english/stretch"));
    } else if c.is(from + 2, class::PLACE) && doubtful(c, from) {
        out.push(c.rule(from, from + 1, Kind::Place, 0.93, "english/stretch"));
    } else if c.is(from, class::PLACE) && doubtful(c, from + 2) {
        out.push(c.rule(from + 2, to, Kind::Place, 0.93, "english/stretch"));
    } else if c.is(from + 2, class::PLACE) && strange(from) {
        out.push(c.rule(from, from + 1, Kind::Place, 0.8, "english/stretch"));
    }
}
