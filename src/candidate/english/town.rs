//! Places with a word of their own before them: `South Mumbai`, `St. Albans`; and what stands in a place: `the Morbi police`.

use super::{Context, Proposal, Run, Style, before, common, matches_at, stops, words};
use crate::candidate::council::{COUNCILS, OF_MANY};
use crate::candidate::list::{List, sieve};
use crate::candidate::said::Sieve;
use crate::gazetteer::flags::{self, class};
use crate::kind::Kind;
use crate::token::{ALL_CAPS, DOTTED, NO_STOP};

/// The end of the longest place of the lists that starts at token `i`.
pub(super) fn listed_place(c: &Context<'_>, i: usize) -> Option<usize> {
    matches_at(c, i)
        .filter(|m| m.classes & class::PLACE != 0)
        .map(|m| m.end as usize)
        .max()
}

/// `the Drosk police`, `held by Drosk police`: one word no list knows, behind the article or what a force is named after.
fn strange(c: &Context<'_>, from: usize, to: usize) -> bool {
    to == from + 1
        && c.unknown(from)
        && !common(c, from)
        && !c.tokens[from].has(ALL_CAPS)
        && matches!(
            before(c, from),
            "the" | "by" | "with" | "told" | "while" | "as" | "when" | "that" | "but" | "and"
        )
}

/// `the Morbi police`, `Khyala police station`: the force or station of the place `open..to`, its head in small letters.
pub(super) fn police(c: &Context<'_>, open: usize, to: usize, out: &mut Vec<Proposal>) {
    let from = if stops(c, open) { open + 1 } else { open };
    if from >= to || to - from > 3 {
        return;
    }
    // `the Palam Vihar crime branch`
    if c.token_text(to) == "crime"
        && !c.breaks(to + 1)
        && c.token_text(to + 1) == "branch"
        && (listed_place(c, from) == Some(to) || c.is(to - 1, class::PLACE_HEAD))
    {
        out.push(c.rule(from, to + 2, Kind::Org, 0.93, "english/police"));
    }
    // `the Thane sessions court`; `a Thane sessions court` is any of its.
    if c.token_text(to) == "sessions"
        && !c.breaks(to + 1)
        && c.token_text(to + 1) == "court"
        && listed_place(c, from) == Some(to)
        && !matches!(before(c, from), "a" | "an")
        && from == open
    {
        out.push(c.rule(from, to + 2, Kind::Org, 0.93, "english/court"));
    }
    if c.token_text(to) != "police" {
        return;
    }
    let behind = if c.breaks(to + 1) {
        ""
    } else {
        c.token_text(to + 1)
    };
    // `Velbane and Dorapet police stations`: of several the places stay.
    let station = behind == "station";
    let listed = listed_place(c, from) == Some(to);
    if behind == "stations" {
        if !listed && strange(c, from, to) {
            out.push(c.rule(from, to, Kind::Place, 0.85, "english/police"));
        }
        return;
    }
    let main = to == from + 1 && matches!(c.token_text(from), "Sadar" | "Kotwali" | "Mahila");
    if station && (listed || main || (from..to).all(|i| c.tokens[i].is_word() && !common(c, i))) {
        out.push(c.rule(from, to + 2, Kind::Org, 0.93, "english/police"));
    } else if (listed || strange(c, from, to))
        && !c.is(to, class::TITLE | class::ROLE)
        && !c.is(to + 1, class::TITLE | class::ROLE)
    {
        out.push(c.rule(from, to + 1, Kind::Org, 0.93, "english/police"));
    }
}

/// `Sector 29 police station`: the quarter `from..to` and its number.
pub(super) fn numbered_station(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    let word = |i: usize| if c.breaks(i) { "" } else { c.token_text(i) };
    if word(to) == "police" && word(to + 1) == "station" {
        out.push(c.rule(from, to + 2, Kind::Org, 0.93, "english/police"));
    }
}

// What such names begin with.
static STATIONS: Sieve = sieve(&[
    "PS", "Police", "Nagar", "Gram", "Janpad", "Zila", "Zilla", "Jila",
]);

/// `Police Station Kotwali Nagar`, `PS Civil Lines`, `Gram Panchayat Mulkhed`: the head before the name, as offices have it.
pub(super) fn station(c: &Context<'_>, run: Run, out: &mut Vec<Proposal>) {
    let t = &c.tokens[run.start];
    if !STATIONS.may_hold(t) && !t.has(DOTTED) {
        return;
    }
    let first = c.token_text(run.start);
    let short = matches!(first, "PS" | "P.S.");
    let second = if run.start + 1 < run.end {
        c.token_text(run.start + 1)
    } else {
        ""
    };
    let name = match (first, second) {
        _ if short => run.start + 1,
        ("Police", "Station")
        | ("Nagar", "Parishad" | "Nigam" | "Panchayat")
        | ("Gram" | "Janpad" | "Zila" | "Zilla" | "Jila", "Panchayat" | "Parishad") => {
            run.start + 2
        }
        // `Nagar Palika Parishad Kondagaon`
        ("Nagar", "Palika") if run.start + 2 < run.end => {
            let parishad = c.token_text(run.start + 2) == "Parishad";
            run.start + 2 + usize::from(parishad)
        }
        _ => return,
    };
    let fits = |i: usize| {
        c.tokens[i].is_word() && !c.is(i, class::TITLE | class::ROLE | class::STOP | class::POST)
    };
    let end = (name..run.end.min(name + 3))
        .find(|&i| !fits(i))
        .unwrap_or(run.end.min(name + 3));
    if end <= name {
        return;
    }
    // `PS Rao` is somebody.
    let placed = !short || listed_place(c, name).is_some() || c.unknown(name) && !common(c, name);
    if placed {
        out.push(c.rule(run.start, end, Kind::Org, 0.96, "english/station"));
    }
}

static QUARTERS: List = List::new(&[
    "Team", "North", "South", "East", "West", "Central", "Old", "Greater", "Upper", "Lower",
    "Outer", "Inner",
]);

/// `South Mumbai`, `Old Goa`, `Team India`: token `i` is such a word, with a listed place behind it.
pub(super) fn quarter(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if !c.one_of(i, &QUARTERS) {
        return;
    }
    if c.token_text(i) == "Team"
        && let Some(end) = listed_place(c, i + 1)
    {
        out.push(c.rule(i, end, Kind::Org, 0.95, "english/team"));
        return;
    }
    // `East Bengal` is a club.
    let body =
        |end: usize| matches_at(c, i).any(|m| m.end as usize == end && m.classes & class::ORG != 0);
    if let Some(end) = listed_place(c, i + 1)
        && !c.is(i + 1, class::ORG)
        && !body(end)
    {
        out.push(c.rule(i, end, Kind::Place, 0.95, "english/quarter"));
    }
}

/// `Washington: The talks …`: a place's name that is a person's too, alone before the colon that opens a report.
pub(super) fn dateline(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    if to > from + 2 || c.breaks(to + 1) || !c.is(from, class::NAMES) {
        return;
    }
    let place = matches_at(c, from)
        .filter(|m| m.end as usize == to)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            table
                .rows(m.form)
                .any(|r| flags::is_name(r.flags) && r.kind == flags::PLACE)
        });
    if place && !c.is(from, class::TITLE | class::PERSON | class::ORG) {
        out.push(c.rule(from, to, Kind::Place, 0.9, "english/dateline"));
    }
}

/// `the Periyar`, `the Moon`: a river or heavenly body whose name is something else too.
pub(super) fn wide(c: &Context<'_>, i: usize) -> bool {
    // `To the Moon & Beyond`, a slogan.
    if before(c, i) != "the" || c.mark(i + 1, b'&') {
        return false;
    }
    let river = |id: &str| id.starts_with("x:river/") || id.starts_with("x:space/");
    matches_at(c, i)
        .filter(|m| m.end as usize == i + 1)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            let mut rows = table.rows(m.form);
            rows.any(|r| r.kind == flags::PLACE && river(table.entry(r.entry).id))
        })
}

/// Whether tokens `from..to` are a place of the lists below a state.
pub(super) fn town(c: &Context<'_>, from: usize, to: usize) -> bool {
    matches_at(c, from)
        .filter(|m| m.end as usize == to && m.classes & class::PLACE != 0)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            let mut rows = table.rows(m.form);
            rows.any(|r| r.kind == flags::PLACE && !table.entry(r.entry).id.starts_with("iso:"))
        })
}

/// `Velbanpur BDO R K Das`: a word no list knows before an office that is held in one seat, block or district.
pub(super) fn seat(c: &Context<'_>, run: Run, i: usize, title: usize, out: &mut Vec<Proposal>) {
    if run.style != Style::Prose || !c.unknown(i) || common(c, i) || c.tokens[i].has(ALL_CAPS) {
        return;
    }
    let office = matches!(
        c.token_text(title),
        "MLA"
            | "MP"
            | "BDO"
            | "SDM"
            | "SDO"
            | "SDPO"
            | "SP"
            | "SSP"
            | "DSP"
            | "DM"
            | "CMO"
            | "Collector"
            | "collector"
            | "tehsildar"
            | "Tehsildar"
            | "tahsildar"
            | "Mayor"
            | "mayor"
            | "sarpanch"
            | "Sarpanch"
            | "councillor"
            | "inspector"
    );
    // `Velban MP Ravi Das`, but `Tormel MP said`: with the officer's name behind it.
    if office && !c.breaks(title + 1) && super::starts(c, title + 1) {
        out.push(c.rule(i, i + 1, Kind::Place, 0.76, "english/seat"));
    }
}

/// `Washington-based`: a place that people are called after.
pub(super) fn based(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) -> bool {
    let based = !c.breaks(i + 2)
        && !c.tokens[i + 2].has(crate::token::SPACED)
        && matches!(
            c.token_text(i + 2),
            "based" | "headquartered" | "bound" | "born"
        );
    if !based || c.is(i, class::PLACE) {
        return false;
    }
    let place = matches_at(c, i)
        .filter(|m| m.end as usize == i + 1)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            table
                .rows(m.form)
                .any(|r| flags::is_name(r.flags) && r.kind == flags::PLACE)
        });
    if place {
        out.push(c.rule(i, i + 1, Kind::Place, 0.9, "english/based"));
    }
    place
}

/// `DPS RK Puram`: the branch of a school, by its quarter or town.
pub(super) fn school(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if c.among(i, &OF_MANY)
        && let Some(end) = listed_place(c, i + 1)
    {
        out.push(c.rule(i, end, Kind::Org, 0.95, "english/school"));
    }
    // `GSSS Velban`: a village that no list knows.
    if c.among(i, &OF_MANY)
        && c.tokens[i].end - c.tokens[i].start >= 4
        && !c.breaks(i + 1)
        && c.unknown(i + 1)
        && super::starts(c, i + 1)
        && !c.tokens[i + 1].has(ALL_CAPS)
        && (c.breaks(i + 2) || !super::starts(c, i + 2))
    {
        out.push(c.rule(i, i + 2, Kind::Org, 0.93, "english/school"));
    }
    // `CSIR-NEERI Nagpur`, `ICMR-NIRTH`: an institute behind the council it belongs to.
    if c.mark(i + 1, b'-')
        && c.tokens.get(i + 2).is_some_and(|t| t.has(ALL_CAPS))
        && c.among(i, &COUNCILS)
    {
        let end = listed_place(c, i + 3).unwrap_or(i + 3);
        out.push(c.rule(i, end, Kind::Org, 0.96, "english/school"));
    }
}

static SAINTS: List = List::new(&["St", "Saint"]);

/// `St. Albans`: a place where a preposition or a known place behind a comma says so, a saint otherwise.
pub(super) fn saint(c: &Context<'_>, i: usize, limit: usize, out: &mut Vec<Proposal>) {
    if !c.one_of(i, &SAINTS) {
        return;
    }
    let name = if c.mark(i + 1, b'.') && c.tokens[i + 1].has(NO_STOP) {
        i + 2
    } else {
        i + 1
    };
    if name >= limit || !super::starts(c, name) {
        return;
    }
    let end = name + 1;
    let placed = words::place_preposition(c, i) >= 0.58
        || c.mark(end, b',') && !c.breaks(end + 1) && c.is(end + 1, class::PLACE);
    let closed = end >= limit || !super::starts(c, end);
    if placed && closed && !super::possessive(c, end) {
        out.push(c.rule(i, end, Kind::Place, 0.95, "english/saint"));
    }
}
