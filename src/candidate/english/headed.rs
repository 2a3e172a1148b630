//! Places by the head behind them in small letters, and by a genitive or a number: `the Gorai bridge`, `Queen's Road`, `Dimapur-III`.

use super::town::town;
use super::{Context, Proposal, Run, Style, before, common, possessive, starts, stops, words};
use crate::candidate::list::{List, sieve};
use crate::candidate::said::Sieve;
use crate::gazetteer::flags::{self, class};
use crate::kind::Kind;
use crate::token::{ALL_CAPS, SENTENCE_START, SPACED, Token};

/// `the Gorai bridge`, `the Tighra dam`: a name in no list before a place's head in small letters.
pub(super) fn headed(c: &Context<'_>, run: Run, head: usize, out: &mut Vec<Proposal>) {
    // `HAL airport`, `the AIIMS flyover`
    if head == run.start + 1
        && run.style != Style::Headline
        && c.tokens[run.start].has(ALL_CAPS)
        && c.is(run.start, class::ORG)
        && matches!(
            c.token_text(head),
            "airport" | "flyover" | "crossing" | "stadium" | "underpass" | "chowk" | "roundabout"
        )
    {
        out.push(c.rule(run.start, head + 1, Kind::Place, 0.97, "english/place-head"));
        return;
    }
    if run.style != Style::Prose || run.end != head || head - run.start > 5 {
        return;
    }
    if shrine(c, run.start, head) {
        out.push(c.rule(run.start, head + 1, Kind::Place, 0.95, "english/shrine"));
        return;
    }
    if of_officers(c.token_text(head))
        && !c.is(run.start, class::PLACE)
        && district(c, run.start, head)
    {
        out.push(c.rule(run.start, head, Kind::Place, 0.95, "english/place-head"));
        return;
    }
    if head - run.start > 4 {
        return;
    }
    let from = if stops(c, run.start) {
        run.start + 1
    } else {
        run.start
    };
    let article = from > run.start
        || matches!(
            before(c, from),
            "the" | "near" | "at" | "of" | "and" | "from" | "to"
        )
        // Kerala's Poovar beach
        || from > 0 && possessive(c, from - 1);
    let built = matches!(
        c.token_text(head),
        "dam"
            | "barrage"
            | "bridge"
            | "temple"
            | "mosque"
            | "dargah"
            | "fort"
            | "palace"
            | "stadium"
            | "ghat"
            | "chowk"
            | "flyover"
            | "lake"
            | "bazaar"
            | "waterfall"
            | "reservoir"
            | "beach"
            | "pass"
            | "glacier"
            | "valley"
            | "highway"
            | "expressway"
            | "crossing"
            | "airport"
            | "hills"
            | "falls"
            | "waterfalls"
            | "caves"
            | "gorge"
            | "wetland"
            | "monastery"
            | "gurdwara"
            | "harbour"
            | "jetty"
            | "underpass"
            | "canal"
            | "stepwell"
    );
    // `Ramagundam station`, `the Krishna Raja Sagara dam`: that of a town or of a water that lists know, not of a state.
    if matches!(c.token_text(head), "station" | "dam" | "barrage")
        && town(c, from, head)
        && !c.tokens[run.start].has(ALL_CAPS)
    {
        out.push(c.rule(from, head + 1, Kind::Place, 0.95, "english/place-head"));
        return;
    }
    // `a resident of Kale Velbane village`
    let settled = matches!(
        c.token_text(head),
        "village"
            | "hamlet"
            | "town"
            | "township"
            | "taluk"
            | "taluka"
            | "tehsil"
            | "mandal"
            | "panchayat"
    );
    if settled
        && from < head
        && words::place_preposition(c, from) + f32::from(before(c, from) == "of") > 0.5
        && (from..head).all(|i| {
            c.tokens[i].is_word() && (c.unknown(i) || c.is(i, class::PART)) && !common(c, i)
        })
    {
        out.push(c.rule(from, head, Kind::Place, 0.95, "english/place-head"));
        return;
    }
    // Its head is no part of a river's name: `the Kav river`.
    let water = matches!(
        c.token_text(head),
        "river" | "rivulet" | "nullah" | "nala" | "nallah" | "stream" | "creek"
    );
    if (built || water)
        && article
        && head - run.start <= 2
        && from < head
        && (from..head).all(|i| {
            c.tokens[i].is_word() && (c.unknown(i) || c.is(i, class::PART)) && !common(c, i)
        })
    {
        let end = if water { head } else { head + 1 };
        out.push(c.rule(from, end, Kind::Place, 0.82, "english/place-head"));
    }
}

/// Parts of a state that are called after people, too.
fn of_officers(head: &str) -> bool {
    matches!(
        head,
        "district" | "districts" | "taluk" | "taluka" | "tehsil" | "mandal"
    )
}

/// `Alluri Sitharama Raju district`: whether a list that is not sure of it calls tokens `from..to` a place.
fn district(c: &Context<'_>, from: usize, to: usize) -> bool {
    super::matches_at(c, from)
        .filter(|m| m.end as usize == to)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            let mut rows = table.rows(m.form);
            rows.any(|r| flags::is_name(r.flags) && r.kind == flags::PLACE)
        })
}

/// What a deity is addressed by, before a name or as its last word.
static DEITIES: List = List::new(&[
    "Sri",
    "Shri",
    "Shree",
    "Arulmigu",
    "Swami",
    "Swamy",
    "Amman",
    "Amma",
    "Devi",
    "Mata",
    "Maa",
    "Perumal",
    "Baba",
    "Bhagavathy",
    "Bhagavathi",
    "Eswarar",
    "Easwaran",
    "Ayyappa",
    "Ganapathi",
    "Vinayagar",
    "Mahadev",
    "Bhairav",
    "Thirumeni",
    "Murugan",
    "Thevar",
    "Mahadeva",
    "Narasimha",
    "Hanuman",
    "Balaji",
    "Jagannath",
]);

/// `Sri Mariamman temple`: a house of prayer in small letters behind a name that its deity's words tell, of two words or more.
fn shrine(c: &Context<'_>, from: usize, head: usize) -> bool {
    matches!(
        c.token_text(head),
        "temple" | "kovil" | "devasthanam" | "mutt" | "shrine"
    ) && head - from >= 2
        && (c.one_of(from, &DEITIES) || c.one_of(head - 1, &DEITIES))
        && (from..head).all(|i| {
            c.tokens[i].is_word()
                && (c.one_of(i, &DEITIES) || c.unknown(i) || c.is(i, class::PART | class::PERSON))
                && (c.one_of(i, &DEITIES) || !common(c, i))
        })
}

// What such heads begin with.
static PAIRED: Sieve = sieve(&["toll", "bus", "railway", "metro", "check"]);

/// Whether a token may open a head of two words.
#[inline(always)]
pub(super) fn paired(t: &Token) -> bool {
    PAIRED.may_hold(t)
}

/// `near the Drosk toll plaza`, `its Velban bus stand`: a name in no list before a head of two words in small letters, which stays out.
#[inline(never)]
pub(super) fn headed_by_two(c: &Context<'_>, run: Run, out: &mut Vec<Proposal>) {
    let head = run.end;
    if run.style != Style::Prose || c.breaks(head) || c.breaks(head + 1) {
        return;
    }
    let two = matches!(
        (c.token_text(head), c.token_text(head + 1)),
        ("toll", "plaza" | "naka" | "gate")
            | (
                "bus",
                "stand" | "stop" | "depot" | "terminus" | "terminal" | "station"
            )
            | ("railway", "station" | "crossing" | "gate")
            | ("metro", "station")
            | ("check", "post")
    );
    let from = if stops(c, run.start) {
        run.start + 1
    } else {
        run.start
    };
    let named = from < head
        && head - from <= 2
        && (from..head).all(|i| {
            c.tokens[i].is_word()
                && !c.tokens[i].has(ALL_CAPS)
                && !c.is(i, class::ORG | class::TITLE | class::ROLE | class::MODIFIER)
                && (c.is(i, class::PART | class::PLACE) || !common(c, i))
        });
    if two && named && !c.is(head - 1, class::PLACE) {
        out.push(c.rule(from, head, Kind::Place, 0.86, "english/place-head"));
    }
}

/// `Dimapur-III`, `Aizawl East-II`: whether the letters of a number behind the hyphen at `hyphen` tell one seat of the town `from..hyphen` from
/// others.
pub(super) fn part_of_several(c: &Context<'_>, from: usize, hyphen: usize, end: usize) -> bool {
    let number = hyphen + 1;
    if number >= end
        || !c.mark(hyphen, b'-')
        || c.tokens[number].has(SPACED)
        || c.tokens[hyphen].has(SPACED)
    {
        return false;
    }
    let part = matches!(
        c.token_text(hyphen - 1),
        "East" | "West" | "North" | "South" | "Central"
    );
    let to = if part { hyphen - 1 } else { hyphen };
    matches!(c.token_text(number), "I" | "II" | "III" | "IV" | "V" | "VI")
        && from < to
        && !c.is(from, class::PART)
        && town(c, from, to)
}

/// `Queen's Road`, `Drosk's Lane`: a road or park that bears somebody's name in the genitive.
#[inline(never)]
pub(super) fn owned(c: &Context<'_>, head: usize, out: &mut Vec<Proposal>) {
    let name = head - if c.mark(head - 2, b'\'') { 3 } else { 2 };
    let road = matches!(
        c.token_text(head),
        "Road"
            | "Street"
            | "Lane"
            | "Avenue"
            | "Island"
            | "Islands"
            | "Bay"
            | "Square"
            | "Gate"
            | "Creek"
            | "Bazaar"
    );
    let bearer = starts(c, name)
        && !c.tokens[name].has(ALL_CAPS)
        && !c.is(name, class::PLACE | class::ORG)
        && (name == 0 || !starts(c, name - 1) || c.tokens[name].has(SENTENCE_START));
    if road && bearer && !c.breaks(head) {
        // `St. Peter's Square`
        let saint = name > 1 && c.mark(name - 1, b'.') && c.token_text(name - 2) == "St";
        let from = if saint { name - 2 } else { name };
        out.push(c.rule(from, head + 1, Kind::Place, 0.97, "english/place-head"));
    }
}
