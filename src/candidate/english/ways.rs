//! Ends of lines, roads and flights: one end is known, or the word behind both says so.

use super::around::{described, place_score};
use super::town::{listed_place, town};
use super::{Context, Proposal, Run, before, common, starts, words};
use crate::candidate::list::List;
use crate::gazetteer::flags::{self, class};
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL};

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

/// `New Velbane`, `Lower Haflong`: a place told from another of its name.
pub(super) fn twin(c: &Context<'_>, run: Run, from: usize, to: usize) -> bool {
    const TWINS: [&str; 6] = ["New", "Old", "Lower", "Upper", "Greater", "Little"];
    if to != from + 2
        || run.initial && from == run.start
        || !c.tokens[from].is_word()
        || !TWINS.contains(&c.token_text(from))
    {
        return false;
    }
    let name = from + 1;
    town(c, name, to) && !c.is(name, class::ORG | class::PLACE_HEAD | class::TITLE)
        || c.unknown(name)
            && !common(c, name)
            && !c.tokens[name].has(ALL_CAPS)
            && (place_score(c, from, to) >= 0.56 || stands_between(c, from))
}

/// `between Velbane Drosk and New Velbane`: whether what begins with token `from` is one of two ends.
fn stands_between(c: &Context<'_>, from: usize) -> bool {
    let other = |k: usize| before(c, k) == "between";
    other(from)
        || before(c, from) == "and"
            && (from.saturating_sub(4)..from - 1)
                .rev()
                .take_while(|&k| starts(c, k) && !c.breaks(k + 1))
                .any(other)
}

/// What roads and quarters are whose names are letters.
static LETTERED: List = List::new(&[
    "Road",
    "Nagar",
    "Puram",
    "Layout",
    "Circle",
    "Marg",
    "Salai",
    "Hills",
    "Colony",
    "Chowk",
    "Extension",
    "Market",
    "Palya",
    "Pura",
    "Kote",
    "Pete",
]);

/// `M G Road`, `H D Velkote`, `R.K. Puram`: letters before the head of a road, a quarter or a town of the south.
pub(super) fn lettered(c: &Context<'_>, from: usize, to: usize) -> bool {
    let last = to - 1;
    if last == from || last - from > 6 || !c.one_of(last, &LETTERED) {
        return false;
    }
    let letter = |i: usize| {
        let t = &c.tokens[i];
        t.is_word() && t.end - t.start == 1 && t.has(CAPITAL)
    };
    let letters = (from..last).filter(|&i| letter(i)).count();
    // `R K Nagar said`: people are called so.
    let person = words::personal_verb(c, to) || described(c, to);
    (1..=3).contains(&letters)
        && (from..last).all(|i| letter(i) || c.mark(i, b'.'))
        && !(c.is(last, class::PART) && (person || words::place_preposition(c, from) == 0.0))
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
