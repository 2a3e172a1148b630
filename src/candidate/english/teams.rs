//! Bodies named after a town or with a word of bodies: `Leeds Rovers`, `Nagpur Sentinel`, `FC Velban`, `Samsung India`.

use super::town::listed_place;
use super::{Context, Proposal, article, before, common, matches_at, stops, words};
use crate::candidate::list::List;
use crate::candidate::said;
use crate::gazetteer::closed;
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::Match;
use crate::kind::Kind;
use crate::token::ALL_CAPS;

/// Words that make a newspaper, broadcaster or club of the town before them, and are ordinary words elsewhere.
static BEARERS: List = List::new(&closed::BEARERS);

/// What papers and stations are called, whatever is before it.
static PAPERS: List = List::new(&[
    "Times",
    "Post",
    "Herald",
    "Journal",
    "Chronicle",
    "Tribune",
    "Gazette",
    "Today",
    "News",
    "Radio",
    "TV",
    "Samachar",
    "Live",
]);

/// Whether token `i` is one.
pub(super) fn of_a_paper(c: &Context<'_>, i: usize) -> bool {
    c.one_of(i, &PAPERS)
}

/// A team, paper or company named after its town: tokens `from..to` of a run of capitals in prose.
pub(super) fn bearer(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    const OTHER: u32 = class::TITLE
        | class::ROLE
        | class::KIN
        | class::HONORIFIC
        | class::UNTAGGED_HEAD
        | class::PLACE_HEAD
        | class::PLACE_HEAD_OUTSIDE
        | class::ORG_HEAD
        | class::STOP
        | class::POST;
    // `its Velban Urban candidate`: one of a town's seats.
    let part = matches!(
        c.token_text(to - 1),
        "Urban"
            | "Rural"
            | "Sadar"
            | "Cantt"
            | "Cantonment"
            | "North"
            | "South"
            | "East"
            | "West"
            | "Central"
    );
    let seat = || {
        !c.breaks(to)
            && matches!(
                c.token_text(to),
                "candidate"
                    | "MLA"
                    | "MP"
                    | "seat"
                    | "constituency"
                    | "legislator"
                    | "assembly"
                    | "Assembly"
                    | "bypoll"
                    | "segment"
                    | "nominee"
            )
    };
    if part && seat() && listed_place(c, from) == Some(to - 1) {
        out.push(c.rule(from, to, Kind::Place, 0.96, "english/seat"));
        return;
    }
    // Most towns have a head of another kind behind them.
    if c.is(to - 1, OTHER) {
        return;
    }
    let Some(rest) = listed_place(c, from) else {
        return;
    };
    if rest >= to || to - rest > 3 {
        return;
    }
    if (rest..to).any(|i| !c.tokens[i].is_word() || c.is(i, OTHER) || stops(c, i)) {
        return;
    }
    let last = to - 1;
    let text = c.token_text(last);
    if c.tokens[last].has(ALL_CAPS) || words::calendar(c, last) {
        return;
    }
    // No list has the word: a team's name more often than anything else, if it is a plural.
    let unlisted = c.info[last] & !(class::NAMES | class::WEAK_PART | class::MODIFIER) == 0;
    let plural = unlisted && text.len() > 4 && text.ends_with('s') && !text.ends_with("ss");
    // `the Baltimore Colts`, `against Punjab Kings`: an ordinary plural, which may be the people of the town elsewhere.
    let animals = to == rest + 1
        && matches!(before(c, from), "the" | "The" | "against")
        && common(c, last)
        && text.len() > 4
        && text.ends_with('s')
        && !text.ends_with("ss")
        && c.info[last] & (class::SECTOR | class::MODIFIER) == 0;
    let score = if plural || to == rest + 1 && c.one_of(last, &BEARERS) {
        0.77
    } else if animals {
        0.72
    } else if unlisted && to == rest + 1 && !c.is(from, class::PART) && !common(c, last) {
        // `residents of Kasba Bonli`: a place of two words.
        let site = !c.breaks(to)
            && (c.is(to, class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE)
                || matches!(
                    c.token_text(to),
                    "dump" | "landfill" | "depot" | "area" | "quarry"
                ));
        if words::place_preposition(c, from) > 0.56 || before(c, from) == "of" || site {
            out.push(c.rule(from, to, Kind::Place, 0.8, "english/place"));
            return;
        }
        0.71
    } else {
        return;
    };
    out.push(c.rule(from, to, Kind::Org, score, "english/team"));
}

/// `India A`, `Australia A`: whether the letter at token `i` makes a second team of the country before it.
pub(super) fn second(c: &Context<'_>, i: usize) -> bool {
    let country = |m: &Match| {
        let table = &c.tables[m.table as usize];
        let mut rows = table.rows(m.form);
        rows.any(|r| {
            r.kind == flags::PLACE
                && table.entry(r.entry).id.starts_with("iso:")
                && table.entry(r.entry).id.len() == 6
        })
    };
    c.token_text(i) == "A"
        && !c.mark(i + 1, b'-')
        && !c.mark(i + 1, b'.')
        && matches_at(c, i - 1).any(|m| m.end as usize == i && country(m))
}

/// Words before a club's or station's name.
static CLUBS: List = List::new(&closed::CLUBS);

/// Words behind the name of a town's team.
static TEAMS: List = List::new(&closed::TEAMS);

/// Letters behind it.
static SUFFIXES: List = List::new(&closed::CLUB_LETTERS);

/// `FC Velban`, `Radio Velban`: a word before the name makes a club or a station of it.
pub(super) fn prefixed(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    if to != from + 2 || !c.tokens[from + 1].is_word() {
        return;
    }
    let name = |i: usize| c.unknown(i) || c.is(i, class::PLACE);
    if name(from + 1)
        && c.one_of(from, &CLUBS)
        && !common(c, from + 1)
        && !c.is(from + 1, class::TITLE | class::ROLE)
    {
        out.push(c.rule(from, to, Kind::Org, 0.95, "english/team"));
    }
    // `Velban United`, `Zorvane India`
    if c.unknown(from)
        && !common(c, from)
        && (c.one_of(from + 1, &TEAMS) || c.token_text(from + 1) == "India" && !article(c, from))
    {
        out.push(c.rule(from, to, Kind::Org, 0.78, "english/team"));
    }
    // `Velbanås IK`
    if name(from) && c.one_of(from + 1, &SUFFIXES) && !common(c, from) {
        out.push(c.rule(from, to, Kind::Org, 0.86, "english/team"));
    }
}

/// `Corporación Velbana de Drosk`, `Grupo Velban`, `Hotel Velban`: a head that stands before the name.
pub(super) fn headed(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    const OTHER: u32 = class::TITLE | class::ROLE | class::UNTAGGED_HEAD | class::POST;
    let fits = |i: usize| !c.is(i, OTHER) || words::particle(c, i);
    let behind = c.mark(to, b'-') || !c.breaks(to) && c.says(to, said::OF);
    if (2..=7).contains(&(to - from))
        && !behind
        && !c.tokens[from].has(ALL_CAPS)
        && (!c.is(from, class::ORG_HEAD | class::TITLE)
            // `Club Atlético Velban`
            || c.is(from + 1, class::ORG_HEAD_BEFORE) && to > from + 2)
        && (from + 1..to).all(fits)
    {
        out.push(c.rule(from, to, Kind::Org, 0.95, "english/head-before"));
    }
}

/// Words that companies put behind their name for a part of themselves.
static BRANCHES: List = List::new(&closed::BRANCHES);

/// Whether [`branch`] may have to look at token `i`.
#[inline(always)]
pub(super) fn may_be_branch(c: &Context<'_>, i: usize) -> bool {
    BRANCHES.may_hold(&c.tokens[i])
}

/// `NTT Global`, `Samsung India`: a company of the lists with a word of companies behind it, tokens `from..to` of a run.
pub(super) fn branch(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    if !c.one_of(to - 1, &BRANCHES) || c.is(to - 1, class::TITLE | class::ROLE) {
        return;
    }
    let known = matches_at(c, from)
        .filter(|m| m.classes & class::ORG != 0)
        .map(|m| m.end as usize)
        .max();
    // `Suzlon Global Services`: two such words at most.
    let Some(known) = known.filter(|k| (1..=2).contains(&to.wrapping_sub(*k))) else {
        return;
    };
    if known + 2 == to && !c.one_of(known, &BRANCHES) {
        return;
    }
    if !super::possessive(c, to) {
        out.push(c.rule(from, to, Kind::Org, 0.86, "english/branch"));
    }
}
