//! Letters that stand alone: a body in its place, a party, a court that opens a headline.

use super::{Context, Proposal, before, word_at};
use crate::candidate::list::List;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, SPACED};

/// Letters in capitals, or with stops: a court, a body by whose office stands behind, a body in its place.
pub(super) fn letters(c: &Context<'_>, i: usize, initial: bool, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    // `SC refuses stay on …`: the court's letters, with a court's verb.
    if c.token_text(i) == "SC" && court(word_at(c, i + 1)) {
        out.push(c.rule(i, i + 1, Kind::Org, 0.8, "english/acronym"));
        return;
    }
    // `TN ministers`, `AI firms`: letters that the lists know as something else.
    let mut listed = false;
    if c.is(i, class::NAMES) {
        let (body, state) = super::firms::rows(c, i);
        listed = body;
        let number = c.tokens.get(i + 1).is_some_and(|t| t.is_number());
        if !body && state && !number && !c.is(i, class::TITLE | class::PLACE) {
            out.push(c.rule(i, i + 1, Kind::Place, 0.7, "english/state"));
        }
        if !body {
            return;
        }
    }
    // `UPCC chief`, `QRS chairman`: whose office it is.
    if t.end - t.start >= 3
        && t.end - t.start <= 7
        && c.info[i] & !(class::NAMES | class::WEAK_PART) == 0
        && (super::business::office(c, i + 1) || !c.breaks(i + 1) && c.one_of(i + 1, &PARTY_PEOPLE))
        && !roman_numeral(c.token_text(i))
    {
        out.push(c.rule(i, i + 1, Kind::Org, 0.76, "english/acronym"));
        return;
    }
    // `RGP's Manoj Drosk`, `QVC, IDA and ZPC officials`: who is of it, what is listed with it.
    let plain = c.info[i] & !(class::NAMES | class::WEAK_PART) == 0 && t.end - t.start >= 3;
    if plain
        && !roman_numeral(c.token_text(i))
        && (owns_somebody(c, i) || super::peers::among_firms(c, i, i + 1))
    {
        out.push(c.rule(i, i + 1, Kind::Org, 0.76, "english/acronym"));
        return;
    }
    let short = t.end - t.start <= 7;
    // `CCI` is a number as well.
    if short
        && c.info[i] & !(class::NAMES | class::WEAK_PART) == 0
        && (listed || !roman_numeral(c.token_text(i)))
    {
        out.push(c.rule(
            i,
            i + 1,
            Kind::Org,
            if initial && !speaks(c, i) || !acronym_place(c, i) {
                0.42
            } else {
                0.6
            },
            "english/acronym",
        ));
    }
}

/// `RGP's Manoj Drosk`: a given name and another behind the genitive of the letters at token `i`.
fn owns_somebody(c: &Context<'_>, i: usize) -> bool {
    if !super::possessive(c, i + 1) {
        return false;
    }
    let name = i + if c.mark(i + 1, b'\'') { 3 } else { 2 };
    !c.breaks(name)
        && !c.breaks(name + 1)
        && c.is(name, class::GIVEN)
        && !c.is(
            name,
            class::WEAK_PART | class::WORD | class::PLACE | class::ORG,
        )
        && super::starts(c, name + 1)
        && !c.tokens[name].has(ALL_CAPS)
}

/// Who speaks or stands for a party.
static PARTY_PEOPLE: List = List::new(&[
    "leader",
    "leaders",
    "MLA",
    "MLAs",
    "MP",
    "MPs",
    "legislator",
    "legislators",
    "candidate",
    "candidates",
    "supremo",
    "veteran",
    "cadre",
    "cadres",
]);

/// What bodies do besides speaking.
static ACTS: List = List::new(&[
    "announced",
    "launched",
    "issued",
    "filed",
    "arrested",
    "signed",
    "demanded",
    "alleged",
    "approved",
    "rejected",
    "directed",
    "ordered",
    "asked",
    "urged",
    "awarded",
    "invited",
    "organised",
    "organized",
    "conducted",
    "condemned",
    "urges",
    "launches",
    "announces",
    "demands",
    "offers",
    "provides",
]);

/// What bodies are going to do, in headlines.
static PLANS: List = List::new(&[
    "hold", "launch", "hire", "recruit", "invest", "build", "buy", "sell", "probe", "train",
    "appeal", "organise", "host", "audit", "conduct", "develop", "supply", "procure", "fund",
    "auction",
]);

/// Pasts of what is no body as well: `QVST used to be a method`.
static OF_ANYTHING: List = List::new(&[
    "used",
    "needed",
    "seemed",
    "turned",
    "happened",
    "increased",
    "decreased",
    "declined",
    "improved",
    "remained",
    "caused",
    "ended",
    "started",
    "based",
    "called",
    "named",
]);

/// `QRST said that`, `QRST has launched`, `QRST procured`: what letters that open a sentence do, if they are a body's.
fn speaks(c: &Context<'_>, i: usize) -> bool {
    // `QRST to hold a course`
    if word_at(c, i + 1) == "to" && !c.breaks(i + 2) && c.one_of(i + 2, &PLANS) {
        return true;
    }
    let has = matches!(word_at(c, i + 1), "has" | "had" | "also");
    let not = has && word_at(c, i + 2) == "not";
    let verb = i + 1 + usize::from(has) + usize::from(not);
    let past = || {
        let word = c.token_text(verb);
        word.len() > 4 && word.ends_with("ed") && !c.one_of(verb, &OF_ANYTHING)
    };
    !c.breaks(verb) && (c.is(verb, class::SPEECH) || c.one_of(verb, &ACTS) || past())
}

/// What parties have to do with.
static POLLS: List = List::new(&[
    "seats",
    "seat",
    "fielded",
    "fields",
    "contest",
    "contested",
    "contesting",
    "alliance",
    "candidate",
    "candidates",
    "nominee",
    "nominees",
    "ticket",
    "tickets",
    "votes",
    "vote",
    "Assembly",
    "Sabha",
    "manifesto",
    "constituency",
    "constituencies",
    "electoral",
    "ally",
    "allies",
    "MLAs",
    "legislators",
    "government",
    "regime",
]);

/// `SP won 37 seats`: the letters of a party that are an officer's too, with what parties win.
pub(super) fn party(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let next = i + 1;
    // `SP Rakesh Kumar`
    if c.breaks(next) || super::starts(c, next) || !super::firms::rows(c, i).0 {
        return;
    }
    let polls = (next..next + 7)
        .take_while(|&k| !c.breaks(k))
        .any(|k| c.one_of(k, &POLLS));
    if polls {
        out.push(c.rule(i, next, Kind::Org, 0.8, "english/party"));
    }
}

/// What a court does in a headline.
fn court(word: &str) -> bool {
    const VERBS: [&str; 28] = [
        "refuses",
        "stays",
        "grants",
        "issues",
        "seeks",
        "asks",
        "orders",
        "upholds",
        "quashes",
        "rejects",
        "reserves",
        "dismisses",
        "allows",
        "directs",
        "sets",
        "bars",
        "pulls",
        "raps",
        "says",
        "tells",
        "slams",
        "agrees",
        "declines",
        "hears",
        "judge",
        "bench",
        "verdict",
        "collegium",
    ];
    VERBS.iter().any(|v| v.eq_ignore_ascii_case(word))
}

/// `SC Grants Bail To …`: the court's letters open a headline.
pub(super) fn court_acts(c: &Context<'_>, i: usize) -> bool {
    matches!(c.token_text(i), "SC" | "HC") && court(word_at(c, i + 1))
}

/// What letters before it name is no body.
static THINGS: List = List::new(&[
    "portal",
    "scheme",
    "category",
    "app",
    "platform",
    "software",
    "module",
    "format",
    "test",
    "tests",
    "exam",
    "certificate",
    "number",
    "code",
    "codes",
    "form",
    "rating",
    "card",
    "cards",
    "engine",
    "machine",
    "machines",
    "scan",
    "technology",
    "protocol",
    "norms",
    "mode",
    "ratio",
    "rate",
    "benefits",
    "scale",
    "model",
    "gene",
    "virus",
    "vaccine",
    "level",
    "levels",
    "limit",
    "value",
    "treatment",
    "therapy",
    "programme",
    "program",
    "course",
    "degree",
    "fields",
    "farming",
    "cultivation",
    "crop",
    "crops",
    "panels",
    "lights",
    "cameras",
    "footage",
    "kits",
    "pumps",
    "meters",
    "buses",
    "coaches",
    "quota",
    "forms",
    "payments",
    "transactions",
    "wells",
    "pipes",
    "poles",
    "cylinders",
    "connections",
    "bulbs",
    "charges",
    "cases",
    "patients",
    "infection",
    "surgery",
]);

fn roman_numeral(word: &str) -> bool {
    word.bytes()
        .all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// Letters in capitals between words in lower case: not a shout, not a part of a longer code.
fn acronym_place(c: &Context<'_>, i: usize) -> bool {
    let shouts = |k: usize| c.tokens.get(k).is_some_and(|t| t.has(ALL_CAPS));
    let joined = c
        .tokens
        .get(i + 1)
        .is_some_and(|t| !t.has(SPACED) && (t.is_number() || t.is_punctuation(b'-')));
    let next_number = c.tokens.get(i + 1).is_some_and(|t| t.is_number());
    let crowd = i > 0 && shouts(i - 1) || shouts(i + 1);
    // `250 MW`, `1.5 GB`
    let unit = i > 0
        && c.tokens[i - 1].is_number()
        && !matches!(c.token_text(i - 1).as_bytes(), [b'1' | b'2', _, _, _]);
    // `the CIMS portal`: what is no body's.
    let thing = c.tokens.get(i + 1).is_some_and(|t| t.is_word()) && c.one_of(i + 1, &THINGS);
    let code = joined || next_number || unit || thing || matches!(before(c, i), "a" | "an");
    !(crowd || code)
}
