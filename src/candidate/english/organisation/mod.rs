//! English organisations by their head noun: `Goa Chamber of Commerce and Industry`, `Bhosale Agro Industries`.

mod start;
mod tail;

use crate::candidate::english::{Context, Proposal, Run, Style, common, starts, stops, words};
use crate::candidate::list::List;
use crate::candidate::said::{self, Said};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::legal_form;
use crate::token::{CAPITAL, JOINED, NO_STOP, SENTENCE_START};
use start::{left, partners};
pub(super) use tail::may_begin as may_go_on;
use tail::tail;

/// Modifiers that name no particular body with a bare head: `State Government`, `High Court`.
static GENERIC: List = List::new(&[
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
    "Divisional",
    "Regional",
    "Zonal",
    "Registered",
    "Corporate",
    "Mini",
    "Additional",
    "Zilla",
    "Zila",
    "Sub",
]);

/// The halves of a modifier.
static COOPERATIVE: List = List::new(&["Co", "operative", "op"]);

/// Heads any number of bodies have: they need a name before them.
static LOOSE: List = List::new(&[
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
]);

const MINISTER: Said = Said::written("minister", "Minister");
const GROUP: Said = Said::written("group", "Group");
const DEPARTMENT: Said = Said::written("department", "Department");
const OFFICE: Said = Said::written("office", "Office");

/// The last head of a run takes in what stands before it, and an `of` phrase behind it.
pub(super) fn propose(c: &Context<'_>, run: Run, limit: usize, out: &mut Vec<Proposal>) {
    const HEAD: u32 = class::ORG_HEAD | class::ORG_HEAD_BEFORE;
    if run.style == Style::Prose && c.is(run.start, class::ORG_HEAD_BEFORE) {
        super::teams::headed(c, run.start, run.end, out);
    }
    let head = |i: &usize| c.is(*i, HEAD) && starts(c, *i);
    let Some(last) = (run.start..run.end).rev().find(head) else {
        return;
    };
    // In a headline one run may hold several bodies: `Supreme Court Stays Allahabad HC Order`.
    if run.style != Style::Prose {
        let mut heads = (run.start..=last).filter(head);
        let mut one = heads.next().unwrap_or(last);
        for next in heads {
            if (one + 1..next).any(|i| foreign(c, i)) {
                body(c, run, one, limit, out);
            }
            one = next;
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
    if anybodys(c, run, last, limit) {
        return;
    }
    let mut start = left(c, run, last);
    if start == last {
        start = partners(c, last);
    }
    let mut end = last + 1;
    // `Govt. of Kerala`
    let stop =
        end + 1 < limit && c.mark(end, b'.') && !c.breaks(end + 1) && c.says(end + 1, said::OF);
    let at = end + usize::from(stop);
    let phrase = at < limit && tail::may_begin(&c.tokens[at]);
    let numbered = if start == run.start {
        unit(c, start, last)
    } else {
        None
    };
    start = numbered.unwrap_or(start);
    let mut of = if phrase { tail(c, at, limit) } else { None };
    // `University` with a listed name of its own around it, `Ministry` alone: nothing to add.
    // `Co-operative Banks` without a name.
    let hyphen = |i: usize| c.mark(i, b'-');
    let half = |i: usize| c.one_of(i, &COOPERATIVE) && (hyphen(i + 1) || i > 0 && hyphen(i - 1));
    let proper = (start..last + 1)
        .filter(|&i| {
            const HEAD: u32 = class::ORG_HEAD | class::ORG_HEAD_BEFORE;
            c.tokens[i].is_word()
                && !c.is(i, HEAD)
                && !c.one_of(i, &GENERIC)
                && !stops(c, i)
                && !half(i)
        })
        .count();
    let named = (start..last).any(|i| {
        c.token_text(i) != "Sub"
            && (c.is(i, class::PLACE | class::PART | class::ORG | class::PERSON)
                || c.tokens[i].is_word()
                    && !common(c, i)
                    && c.info[i] & class::CONTENT_WORD == 0
                    && !half(i))
    });
    // `Velban University of Australia`: a name of its own takes no country along.
    if named
        && of.is_some()
        && c.token_text(last) == "University"
        && (start..last).any(|i| c.unknown(i) || c.is(i, class::PART))
        && country(c, at + 1)
    {
        of = None;
    }
    // `Velban FC of Goa`: where a club is at home.
    if named && of.is_some() && matches!(c.token_text(last), "FC" | "SC" | "CC" | "FA") {
        of = None;
    }
    // `the Public Works Department of Bombay`: whose it is, the name is said already.
    if proper > 0
        && of.is_some_and(|(to, _)| super::town::listed_place(c, at + 1) == Some(to))
        && c.says(last, DEPARTMENT)
    {
        of = None;
    }
    if abbreviated(c, last, end) {
        end += 1;
    }
    // `Velban Leaders Fund II`
    if c.token_text(last) == "Fund"
        && end < run.end
        && matches!(c.token_text(end), "I" | "II" | "III" | "IV" | "V" | "VI")
    {
        end += 1;
    }
    if !named {
        let to = seat(c, last, end);
        if to > end && (start < last || proper > 0) {
            out.push(c.rule(start, to, Kind::Org, 0.88, "english/seat"));
            return;
        }
    }
    // `United Drosk Forum Assam (UDFA)`: the letters have the state, too.
    if lettered(c, start, end, run.end) {
        out.push(c.rule(start, run.end, Kind::Org, 0.97, "english/head"));
        return;
    }
    if start == run.start && start > 1 && c.is_conjunction(start - 1) {
        start = joint_firm(c, start, last);
    }
    if c.is(last, class::ORG_HEAD) && proper > 0 {
        let loose = c.one_of(last, &LOOSE);
        let score = worth(run.style, named, loose, proper);
        out.push(c.rule(start, end, Kind::Org, score, "english/head"));
    }
    if numbered.is_some() {
        out.push(c.rule(start, end, Kind::Org, 0.87, "english/unit"));
    }
    // `the College of Engineering, Pune`
    if let Some((to, _)) = of
        && last == start
        && let Some(seat) = seat_of_school(c, last, to)
    {
        out.push(c.rule(start, seat, Kind::Org, 0.95, "english/seat"));
        return;
    }
    if let Some((to, sure)) = of {
        let generic = proper == 0 && last == start && c.one_of(last, &LOOSE);
        let score = if generic { 0.5 } else { 0.87 };
        if sure < to {
            out.push(c.rule(start, sure, Kind::Org, score, "english/head-of"));
        }
        let more = if sure < to { 0.02 } else { 0.0 };
        out.push(c.rule(start, to, Kind::Org, score + more, "english/head-of"));
    }
}

/// Whether the letters in the bracket behind tokens `start..to` have one for each word, those behind the head at `end - 1` too.
fn lettered(c: &Context<'_>, start: usize, end: usize, to: usize) -> bool {
    if end >= to || to > end + 2 || !c.mark(to, b'(') || !c.mark(to + 2, b')') {
        return false;
    }
    let mut letters = c.token_text(to + 1).bytes();
    let words = (start..to).filter(|&i| c.tokens[i].is_word());
    let same = words.clone().count() == letters.len();
    same && words
        .into_iter()
        .all(|i| c.token_text(i).bytes().next() == letters.next())
}

/// Whether the head at token `last` is that of an office, an event, or anybody's.
fn anybodys(c: &Context<'_>, run: Run, last: usize, limit: usize) -> bool {
    const HEAD: u32 = class::ORG_HEAD | class::ORG_HEAD_BEFORE;
    // `Tamil Nadu Industries Minister`
    if last + 1 < run.end && c.says(last + 1, MINISTER) {
        return true;
    }
    // `Velban and Drosk Assembly constituencies`: a seat of it.
    if last + 1 == run.end
        && c.token_text(last) == "Assembly"
        && !c.breaks(run.end)
        && matches!(
            c.token_text(run.end),
            "constituency"
                | "constituencies"
                | "seat"
                | "seats"
                | "segment"
                | "segments"
                | "election"
                | "elections"
                | "polls"
                | "poll"
                | "bypoll"
                | "bypolls"
                | "byelection"
                | "byelections"
        )
    {
        return true;
    }
    // `Ranji Trophy Group A`: of an event.
    if last > run.start && c.is(last - 1, class::UNTAGGED_HEAD) && c.says(last, GROUP) {
        return true;
    }
    // `Bengaluru Tech Summit`, an event; `Office of the Chief Engineer`, anybody's.
    last + 1 < run.end
        && c.is(last + 1, class::UNTAGGED_HEAD)
        && !c.is(last + 1, HEAD | class::PLACE | class::PART)
        || last == run.start
            && c.says(last, OFFICE)
            && last + 1 < limit
            && c.says(last + 1, said::OF)
}

/// `Kia Corp.`, `Mitsui & Co.`: whether the abbreviation at token `last` keeps its stop.
fn abbreviated(c: &Context<'_>, last: usize, end: usize) -> bool {
    c.mark(end, b'.')
        && c.tokens[end].has(NO_STOP)
        && matches!(
            c.token_text(last),
            "Co" | "Corp" | "Inc" | "Ltd" | "Pvt" | "Bros"
        )
}

/// What a head with `proper` words of its own before it is worth; `named` where one of them is a name, `loose` where any number of bodies
/// have it.
fn worth(style: Style, named: bool, loose: bool, proper: usize) -> f32 {
    match (style, named, loose) {
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
    }
}

/// Heads of units that are told by their number.
static UNITS: List = List::new(&[
    "Battalion",
    "Brigade",
    "Division",
    "Regiment",
    "Squadron",
    "Corps",
    "Army",
    "Wing",
    "Fleet",
    "Flotilla",
    "Infantry",
    "Cavalry",
    "Artillery",
    "Rifles",
]);

/// `the 65th Air Division`, `17 Rashtriya Rifles`: the number before a unit whose head is token `last`.
fn unit(c: &Context<'_>, start: usize, last: usize) -> Option<usize> {
    if start == 0 || !c.one_of(last, &UNITS) || c.tokens[start].has(SENTENCE_START) {
        return None;
    }
    let number = |k: usize| c.tokens[k].is_number() && c.tokens[k].end - c.tokens[k].start <= 3;
    let k = start - 1;
    if number(k) {
        return Some(k);
    }
    let ordinal = k > 0
        && c.tokens[k].has(JOINED)
        && number(k - 1)
        && matches!(c.token_text(k), "st" | "nd" | "rd" | "th" | "d");
    ordinal.then(|| k - 1)
}

/// Whether the place at token `i` is a country, with nothing in capitals behind it.
fn country(c: &Context<'_>, i: usize) -> bool {
    super::matches_at(c, i)
        .filter(|m| m.classes & class::PLACE != 0)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            let land = |id: &str| id.starts_with("iso:") && !id.contains('-');
            table.rows(m.form).any(|r| land(table.entry(r.entry).id))
                && (c.breaks(m.end as usize) || !starts(c, m.end as usize))
        })
}

/// `Government Medical College, Kannauj`: the town behind the comma is what names one of many. The end of the name.
fn seat(c: &Context<'_>, last: usize, end: usize) -> usize {
    // `Government Medical College Nagpur`
    let comma = usize::from(c.mark(end, b','));
    let many = matches!(
        c.token_text(last),
        "College" | "Hospital" | "Polytechnic" | "School" | "Institute"
    );
    if !many || end != last + 1 || c.breaks(end) || c.breaks(end + comma) {
        return end;
    }
    match super::town::listed_place(c, end + comma) {
        Some(to) if !starts(c, to.min(c.tokens.len() - 1)) || c.breaks(to) => to,
        _ => end,
    }
}

/// The end of the town behind the comma at token `to`, where a school named by what it teaches (`College of Engineering`) is told by it.
fn seat_of_school(c: &Context<'_>, last: usize, to: usize) -> Option<usize> {
    // `School of Planning and Architecture, Bhopal`
    let more =
        c.is_conjunction(to) && !c.breaks(to + 2) && starts(c, to + 1) && c.mark(to + 2, b',');
    let to = if more { to + 2 } else { to };
    let school = matches!(
        c.token_text(last),
        "College" | "School" | "Institute" | "Polytechnic"
    );
    if !school || !c.mark(to, b',') || c.breaks(to + 1) || (last..to).any(|i| c.is(i, class::PLACE))
    {
        return None;
    }
    super::town::listed_place(c, to + 1)
        .filter(|&end| c.breaks(end) || end >= c.tokens.len() || !starts(c, end))
}

/// `Tata Semiconductor Assembly and Test Pvt Ltd`: a listed firm of two halves before its legal form.
fn joint_firm(c: &Context<'_>, start: usize, last: usize) -> usize {
    if legal_form::of(c.token_text(last)) & legal_form::DROPS == 0 {
        return start;
    }
    (start.saturating_sub(6)..start - 1)
        .find(|&s| {
            super::matches_at(c, s).any(|m| {
                m.classes & class::ORG != 0 && (start + 1..=last).contains(&(m.end as usize))
            })
        })
        .unwrap_or(start)
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
