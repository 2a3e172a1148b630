//! Runs of one word: a name, or letters that stand for one.

use super::around::{described, determined, place_score};
use super::{Context, Proposal, Run, Style, before, possessive, ways, word_at, words};
use crate::candidate::list::List;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, SPACED};

/// One capitalised word.
#[allow(clippy::too_many_arguments)]
pub(super) fn single(
    c: &Context<'_>,
    run: Run,
    i: usize,
    initial: bool,
    strong: bool,
    part: bool,
    titled: bool,
    out: &mut Vec<Proposal>,
) {
    let t = &c.tokens[i];
    // `Don't`, `Can't`
    if c.mark(i + 1, b'\'') && word_at(c, i + 2) == "t"
        || matches!(word_at(c, i + 1), "'t" | "\u{2019}t")
    {
        return;
    }
    // `Fire In Metairie, Louisiana`
    if run.style == Style::Headline
        && !titled
        && !strong
        && c.mark(i + 1, b',')
        && t.end - t.start > 3
        && !t.has(ALL_CAPS)
        && place_score(c, i, i + 1) >= 0.84
    {
        out.push(c.rule(i, i + 1, Kind::Place, 0.84, "english/place"));
        return;
    }
    if run.style != Style::Prose || t.end - t.start < 3 && !t.has(ALL_CAPS) || titled {
        return;
    }
    if t.has(ALL_CAPS) || t.has(DOTTED) {
        letters(c, i, initial, out);
        return;
    }
    // `at Expo 2025`: an event by its head alone.
    if c.is(i, class::UNTAGGED_HEAD) {
        return;
    }
    match before(c, i) {
        // `Minister of Ports and Ayush Shri …`
        "and" if c.is(i + 1, class::TITLE) && !c.breaks(i + 1) && minds(c, i) => return,
        "between" | "and" if !strong => ways::between(c, i, out),
        // `served as Diwan of Mysore`: an office that is a surname too.
        "as" if word_at(c, i + 1) == "of" => return,
        _ => {}
    }
    let place = place_score(c, i, i + 1);
    // `in Gilchrist, Oregon`: even where people bear the name.
    if strong && place > 0.8 {
        out.push(c.rule(i, i + 1, Kind::Place, 0.93, "english/place"));
        return;
    }
    if place > 0.0 && !strong {
        out.push(c.rule(i, i + 1, Kind::Place, place, "english/place"));
        return;
    }
    // `Lindenstraße`
    if c.unknown(i)
        && ["straße", "strasse", "gasse", "platz"]
            .iter()
            .any(|e| c.token_text(i).ends_with(e))
    {
        out.push(c.rule(i, i + 1, Kind::Place, 0.84, "english/place"));
        return;
    }
    if determined(c, i) {
        return;
    }
    let kin = i > 0
        && !initial
        && c.is(i - 1, class::KIN)
        && !c.tokens[i - 1].has(CAPITAL)
        && !c.breaks(i);
    // `his brother Drosk and wife Velba`
    if kin && !c.is(i, class::WORD | class::ORG | class::MODIFIER) && !words::derived(c, i) {
        out.push(c.rule(i, i + 1, Kind::Person, 0.74, "english/kin"));
        return;
    }
    let score = person(c, i, (strong, part, initial), place > 0.0);
    out.push(c.rule(i, i + 1, Kind::Person, score, "english/person"));
}

/// Whether a minister minds what is listed up to token `i`.
fn minds(c: &Context<'_>, i: usize) -> bool {
    (i.saturating_sub(14)..i).any(|k| {
        matches!(c.token_text(k), "Minister" | "Ministry")
            && matches!(word_at(c, k + 1), "of" | "for")
    })
}

/// Letters in capitals, or with stops: a court, a body by whose office stands behind, a body in its place.
fn letters(c: &Context<'_>, i: usize, initial: bool, out: &mut Vec<Proposal>) {
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

/// How much speaks for a person whom one word names: whether it is a sure part of a name, one at all, and its sentence's first word,
/// and whether anything says that it is a place.
fn person(
    c: &Context<'_>,
    i: usize,
    (strong, part, initial): (bool, bool, bool),
    placed: bool,
) -> f32 {
    let acts = words::personal_verb(c, i + 1) || described(c, i + 1);
    let verb = || words::verb(c, i + 1) || possessive(c, i + 1);
    match (strong, part, initial) {
        (true, ..) if acts => 0.82,
        (true, _, false) => {
            if placed {
                0.55
            } else {
                0.68
            }
        }
        (true, _, true) => {
            if verb() {
                0.66
            } else {
                0.56
            }
        }
        _ if acts => {
            if initial {
                0.62
            } else {
                0.68
            }
        }
        (_, true, false) => {
            if verb() {
                0.6
            } else {
                0.45
            }
        }
        // `Opponents had …`, `Secrets would …`: a plural opens its sentence.
        _ if initial && c.token_text(i).ends_with('s') && !possessive(c, i + 1) => 0.45,
        _ if verb() => {
            if initial {
                0.54
            } else {
                0.56
            }
        }
        _ => 0.42,
    }
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
