//! English organisations by their head noun: `Goa Chamber of Commerce and Industry`, `Bhosale Agro Industries`.

mod start;
mod tail;

use crate::candidate::english::{Context, Proposal, Run, Style, common, starts, stops, words};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, NO_STOP};
use start::{left, partners};
use tail::tail;

/// Modifiers that name no particular body with a bare head: `State Government`, `High Court`.
const GENERIC: [&str; 33] = [
    "State",
    "Central",
    "Local",
    "District",
    "National",
    "Private",
    "The",
    "Government",
    "Special",
    "Union",
    "High",
    "Supreme",
    "Public",
    "Federal",
    "City",
    "New",
    "Old",
    "First",
    "General",
    "Primary",
    "Secondary",
    "Joint",
    "Middle",
    "International",
    "Senior",
    "Junior",
    "Home",
    "Main",
    "Indian",
    "Police",
    "Lok",
    "Rajya",
    "Vidhan",
];

/// Heads any number of bodies have: they need a name before them.
const LOOSE: [&str; 14] = [
    "Government",
    "Police",
    "Team",
    "Court",
    "Party",
    "School",
    "College",
    "Hospital",
    "Group",
    "Club",
    "Board",
    "Force",
    "Army",
    "Administration",
];

/// The last head of a run takes in what stands before it, and an `of` phrase behind it.
pub(super) fn propose(c: &Context<'_>, run: Run, limit: usize, out: &mut Vec<Proposal>) {
    const HEAD: u32 = class::ORG_HEAD | class::ORG_HEAD_BEFORE;
    if !(run.start..run.end).any(|i| c.is(i, HEAD)) {
        return;
    }
    let heads: Vec<usize> = (run.start..run.end)
        .filter(|&i| c.is(i, HEAD) && starts(c, i))
        .collect();
    let Some(&last) = heads.last() else { return };
    // In a headline one run may hold several bodies: `Supreme Court Stays Allahabad HC Order`.
    if run.style != Style::Prose {
        for pair in heads.windows(2) {
            if (pair[0] + 1..pair[1]).any(|i| foreign(c, i)) {
                body(c, run, pair[0], limit, out);
            }
        }
    }
    body(c, run, last, limit, out);
}

/// A word that cannot stand inside a body's name: a verb or an ordinary noun of a headline.
fn foreign(c: &Context<'_>, i: usize) -> bool {
    const INSIDE: u32 = class::MODIFIER
        | class::PLACE
        | class::PART
        | class::ORG
        | class::PERSON
        | class::ORG_HEAD
        | class::ORG_HEAD_BEFORE
        | class::SECTOR;
    c.tokens[i].is_word() && !c.is(i, INSIDE) && common(c, i)
}

/// The body whose head is token `last`.
fn body(c: &Context<'_>, run: Run, last: usize, limit: usize, out: &mut Vec<Proposal>) {
    const HEAD: u32 = class::ORG_HEAD | class::ORG_HEAD_BEFORE;
    // `Tamil Nadu Industries Minister`
    if last + 1 < run.end && c.token_text(last + 1) == "Minister" {
        return;
    }
    let mut start = left(c, run, last);
    if start == last {
        start = partners(c, last);
    }
    let mut end = last + 1;
    let of = tail(c, end, limit);
    // `University` with a listed name of its own around it, `Ministry` alone: nothing to add.
    let proper = (start..last + 1)
        .filter(|&i| {
            c.tokens[i].is_word()
                && !c.is(i, HEAD)
                && !GENERIC.contains(&c.token_text(i))
                && !stops(c, i)
        })
        .count();
    let named = (start..last).any(|i| {
        c.is(i, class::PLACE | class::PART | class::ORG | class::PERSON)
            || c.tokens[i].is_word() && !common(c, i) && c.info[i] & class::CONTENT_WORD == 0
    });
    // `Kia Corp.`, `Mitsui & Co.`: the abbreviation keeps its stop.
    if c.mark(end, b'.')
        && c.tokens[end].has(NO_STOP)
        && matches!(
            c.token_text(last),
            "Co" | "Corp" | "Inc" | "Ltd" | "Pvt" | "Bros"
        )
    {
        end += 1;
    }
    if c.is(last, class::ORG_HEAD) && proper > 0 {
        let loose = LOOSE.contains(&c.token_text(last));
        let score = match (run.style, named, loose) {
            (Style::Prose, true, _) => 0.86,
            (Style::Prose, false, false) => 0.8,
            (Style::Prose, false, true) => 0.62,
            (_, true, false) => 0.8,
            (_, true, true) => 0.71,
            (_, false, _) => {
                if proper > 1 {
                    0.66
                } else {
                    0.4
                }
            }
        };
        out.push(c.rule(start, end, Kind::Org, score, "english/head"));
    }
    if let Some(to) = of {
        end = to;
        let generic = proper == 0 && last == start && LOOSE.contains(&c.token_text(last));
        out.push(c.rule(
            start,
            end,
            Kind::Org,
            if generic { 0.5 } else { 0.87 },
            "english/head-of",
        ));
    }
}

/// A capitalised word that describes rather than names.
fn describes(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_word()
        && c.tokens[i].has(CAPITAL)
        && !c.is(i, class::PLACE | class::ORG | class::PERSON)
        && (c.is(
            i,
            class::MODIFIER | class::WORD | class::SECTOR | class::SECTOR_HEAD,
        ) || words::derived(c, i))
}
