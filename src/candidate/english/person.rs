//! A person's name of several words, as sure as its parts are.

use super::around::{described, determined, place_score};
use super::phrase::{LISTED, sure_part};
use super::{Context, Proposal, before, firms, listing, words};
use crate::candidate::list::List;
use crate::candidate::said::{OF, Said};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, SPACED, punctuation_hash};

/// `the Drosk government`, named after who leads it.
const GOVERNMENT: Said = Said::new("government");

/// What stands behind a person's name and belongs to it.
static SUFFIXES: List = List::new(&["Jr", "Sr", "II", "III"]);

/// Of some tokens, how many are what.
pub(super) struct Parts {
    pub(super) words: usize,
    /// Parts of people's names, and those that are nothing else.
    pub(super) parts: usize,
    pub(super) strong: usize,
    /// Lists name one of them.
    pub(super) listed: bool,
    /// One may be a hyphen or a small word inside a name.
    pub(super) linked: bool,
}

impl Parts {
    pub(super) fn of(c: &Context<'_>, from: usize, to: usize) -> Parts {
        let (mut n, mut any) = (
            Parts {
                words: 0,
                parts: 0,
                strong: 0,
                listed: false,
                linked: false,
            },
            0,
        );
        for i in from..to {
            let (t, info) = (&c.tokens[i], c.info[i]);
            any |= info;
            n.words += usize::from(t.is_word());
            n.linked |= words::may_be_particle(t) | (t.hash == const { punctuation_hash(b'-') });
            n.parts += usize::from(info & class::PART != 0);
            n.strong += usize::from(sure_part(info));
        }
        n.listed = any & LISTED != 0;
        n
    }
}

/// A person's name, as sure as its parts are, or a place's where a preposition says so.
pub(super) fn person(
    c: &Context<'_>,
    from: usize,
    to: usize,
    n: &Parts,
    prose: bool,
    titled: bool,
    out: &mut Vec<Proposal>,
) {
    // `Jaya Marine Fabricators`: a body's head closes no name of a person.
    let headed = to > from + 1
        && c.is(to - 1, class::ORG_HEAD)
        // `Velban Vidyut Nigam`: a head of two words, the last of which some people bear.
        && (!c.is(to - 1, class::PART) || to > from + 2 && c.is(to - 2, class::ORG_HEAD));
    if headed && prose || portfolio(c, from) || degree(c, from, to) || coded(c, from, to, n) {
        return;
    }
    if recruits(c, from, to) {
        let mut p = c.rule(to - 1, to, Kind::Sector, 0.96, "english/recruits");
        p.silent = true;
        out.push(p);
        return;
    }
    // `VRX SpaceVelban`: no person writes capitals inside a word.
    // `Vistra ITCL`: nor behind another word that people are not called by.
    let letters = n.parts == 0
        && to == from + 2
        && c.tokens[to - 1].has(ALL_CAPS)
        && !c.tokens[from].has(ALL_CAPS)
        && c.tokens[to - 1].end - c.tokens[to - 1].start > 2;
    let firm = |i: usize| letters || !c.is(i, class::PART) && firms::camel(c.token_text(i));
    if prose && !titled && (from..to).any(firm) {
        out.push(c.rule(from, to, Kind::Org, 0.74, "english/camel"));
        return;
    }
    // `ADC Velban Mohan Drosk`: where somebody holds his office.
    if titled
        && n.words > 2
        && let Some(name) = behind_seat(c, from, to)
    {
        out.push(c.rule(name, to, Kind::Person, 0.95, "english/seat"));
        return;
    }
    // `to P. C. Drosk`: initials are people's.
    let initial = || c.tokens[from].end - c.tokens[from].start == 1 && c.mark(from + 1, b'.');
    if n.parts == 0 && !initial() {
        let place = place_score(c, from, to);
        if place > 0.0 {
            if prose {
                out.push(c.rule(from, to, Kind::Place, place, "english/place"));
            }
            return;
        }
    }
    // `Colaba, Velban Causeway and Kala Drosk`
    if prose && n.strong == 0 && n.parts > 0 && !titled && listing::listed(c, from, to) >= 0.8 {
        out.push(c.rule(from, to, Kind::Place, 0.8, "english/place"));
        return;
    }
    // `the Quellan Drosk government`
    // The word behind seldom says it.
    let behind = c.tokens.get(to);
    if behind.is_some_and(|t| t.hash == GOVERNMENT.hash())
        && prose
        && n.strong > 0
        && !c.breaks(to)
        && c.says(to, GOVERNMENT)
        && determined(c, from)
    {
        out.push(c.rule(from, to + 1, Kind::Org, 0.95, "english/government"));
        return;
    }
    let suffix =
        behind.is_some_and(|t| SUFFIXES.may_hold(t)) && !c.breaks(to) && c.one_of(to, &SUFFIXES);
    let end = to + usize::from(suffix);
    let end = if prose && n.parts > 0 && end == to {
        initials_behind(c, to)
    } else {
        end
    };
    let article = || determined(c, from) && !titled;
    let given_first =
        || c.is(from, class::GIVEN) && !c.is(from, class::WEAK_PART | class::WORD | class::PLACE);
    // `Harshil Mathur`: a small place's name before a surname.
    let town_first = || {
        n.words == 2
            && to == from + 2
            && c.is(from, class::PLACE)
            && !c.is(from, class::ORG | class::PLACE_HEAD)
            && c.is(from + 1, class::SURNAME)
            && !c.is(from + 1, class::WEAK_PART | class::PLACE | class::ORG)
    };
    let either = |in_prose: f32, elsewhere: f32| if prose { in_prose } else { elsewhere };
    let lettered = n.parts == 0 && initials_before(c, from, to);
    let score: f32 = match (n.strong, n.parts) {
        (0, 0) if lettered => 0.74,
        (2.., _) => 0.93,
        (0, _) if article() => 0.3,
        (1, 1) if article() => 0.45,
        (1, 2..) => 0.9,
        (1, _) if !n.listed => either(0.8, 0.66),
        (1, _) if n.words <= 3 && given_first() => 0.74,
        (1, _) if prose && town_first() => 0.76,
        (1, _) => 0.55,
        (0, 2..) => either(0.74, 0.55),
        (0, 1) => either(0.69, 0.4),
        _ if !prose => 0.3,
        _ if words::personal_verb(c, end) || described(c, end) => 0.72,
        _ => 0.6,
    };
    let hyphen = || (from..to).any(|i| c.mark(i, b'-') || words::particle(c, i));
    let score = if n.linked && score > 0.75 && hyphen() {
        score + 0.01
    } else {
        score
    };
    out.push(c.rule(from, end, Kind::Person, score, "english/person"));
}

/// `S. Velukkan`, `K. K. Drosk`: letters with their stops before one word that no list knows, which nothing but people have.
fn initials_before(c: &Context<'_>, from: usize, to: usize) -> bool {
    let last = to - 1;
    let letter = |i: usize| {
        c.tokens[i].is_word()
            && c.tokens[i].end - c.tokens[i].start == 1
            && c.tokens[i].has(CAPITAL)
    };
    let name = &c.tokens[last];
    from < last
        && c.mark(from + 1, b'.')
        && (from..last).all(|i| letter(i) || c.mark(i, b'.'))
        && c.unknown(last)
        && name.end - name.start > 3
        && !name.has(ALL_CAPS)
        && !words::derived(c, last)
        && !matches!(
            c.token_text(last),
            "Pharm" | "Pharma" | "Arch" | "Phil" | "Litt" | "Optom" | "Tech" | "Libr"
        )
}

/// `M.Ch.`, `B.Optom`: what somebody has learned.
fn degree(c: &Context<'_>, from: usize, to: usize) -> bool {
    to == from + 3
        && c.mark(from + 1, b'.')
        && matches!(c.token_text(from), "B" | "M" | "D" | "F")
        && matches!(
            c.token_text(from + 2),
            "Ch" | "Sc"
                | "Com"
                | "Ed"
                | "Tech"
                | "Phil"
                | "Pharm"
                | "Pharma"
                | "Litt"
                | "Lib"
                | "Libr"
                | "Arch"
                | "Des"
                | "Voc"
                | "Optom"
                | "Plan"
                | "Stat"
                | "Arts"
        )
}

/// `RSSB Patwari Bharti`, `Police Bharti 2025`: who is being recruited, in the word of romanised Hindi that women are called, too.
fn recruits(c: &Context<'_>, from: usize, to: usize) -> bool {
    let letters = |k: usize| c.tokens[k].has(ALL_CAPS) && c.tokens[k].end - c.tokens[k].start > 2;
    matches!(
        c.token_text(to - 1),
        "Bharti" | "Bharati" | "Vacancy" | "Recruitment"
    ) && ((from..to - 1).any(letters)
        || !c.breaks(to) && c.tokens[to].is_number() && c.tokens[to].end - c.tokens[to].start == 4)
}

/// `MERS-CoV`, `BLR-DEL`: letters before a hyphen, and nothing that people are called.
fn coded(c: &Context<'_>, from: usize, to: usize, n: &Parts) -> bool {
    n.strong == 0
        && to == from + 3
        && c.mark(from + 1, b'-')
        && c.tokens[from].has(ALL_CAPS)
        && c.tokens[from].end - c.tokens[from].start > 2
        && !c.tokens[from + 2].has(SPACED)
}

/// Words behind a town that tell which part of it an officer is in charge of.
static SEATS: List = List::new(&[
    "Nagar", "Sadar", "City", "Rural", "Urban", "Kotwali", "Cantt", "Town", "East", "West",
    "North", "South", "Central",
]);

/// `Bandipora Mohammad Drosk`, `Kotwali Nagar Sanjay Drosk` behind an office: where the name of two words or more begins behind the seat.
fn behind_seat(c: &Context<'_>, from: usize, to: usize) -> Option<usize> {
    let listed = super::town::listed_place(c, from)
        .filter(|_| !c.is(from, class::PART))
        .filter(|&name| name + 1 < to);
    let name = listed.or_else(|| {
        (from + 1..to.saturating_sub(1))
            .rev()
            .find(|&k| c.one_of(k - 1, &SEATS))
    })?;
    let sure = |k: usize| sure_part(c.info[k]);
    (c.is(name, class::GIVEN)
        && sure(name)
        && (name + 1..to).all(|k| !c.tokens[k].is_word() || c.is(k, class::PART) || c.unknown(k)))
    .then_some(name)
}

/// `Minister of Jal Shakti`: what somebody minds is no person.
fn portfolio(c: &Context<'_>, from: usize) -> bool {
    from > 1
        && c.tokens[from - 1].hash == OF.hash()
        && before(c, from) == "of"
        && matches!(
            before(c, from - 1),
            "Minister" | "Ministers" | "Ministry" | "Secretary" | "Department"
        )
}

/// `Anoop Kumar A.S.`, `Sreejith K.,`: the initials that southern names end with, from token `to` on.
fn initials_behind(c: &Context<'_>, to: usize) -> usize {
    let mut end = to;
    while c.mark(end + 1, b'.') && !c.breaks(end) {
        let (t, stop) = (&c.tokens[end], &c.tokens[end + 1]);
        let letter = t.is_word() && t.end - t.start == 1 && t.has(CAPITAL) && !stop.has(SPACED);
        if !letter || (end == to) != t.has(SPACED) {
            break;
        }
        end += 2;
    }
    if end == to {
        return to;
    }
    // One letter and its stop may be the next name's: `Sunil K. Menon`.
    let closed = c.mark(end, b',') || !c.breaks(end) && !c.tokens[end].has(CAPITAL);
    match end - to {
        2 if !closed => to,
        _ => end,
    }
}
