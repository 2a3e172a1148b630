//! What the words around a name say it is: `the startup Zorbex`, `Vellam is a village in …`, `the film Kalyug`.

use super::nouns::{self, BODIES, Sort, THINGS, sort};
use super::{Context, Proposal, partners, word_before};
use crate::candidate::list::List;
use crate::candidate::said::{self, Sieve};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, SENTENCE_START};

/// What may stand right before a name and say what it is, besides the nouns for bodies and things.
static OTHERS: List = List::new(&[
    "based",
    "backed",
    "owned",
    "giant",
    "major",
    "up",
    "rival",
    "competitor",
    "supplier",
    "vendor",
    "contractor",
    "backer",
    "affiliate",
    "sponsor",
    "client",
    "customer",
    "distributor",
]);
// Asked of what stands before each name.
pub(super) static INTRODUCES: Sieve = Sieve::new(&[])
    .or(BODIES.sieve())
    .or(THINGS.sieve())
    .or(OTHERS.sieve());

/// What stands behind a name and its comma, or its verb, where they say what it is.
pub(super) static DEFINING: List = List::new(&[
    "a",
    "an",
    "the",
    "founded",
    "headquartered",
    "cofounded",
    "backed",
    "bootstrapped",
    "which",
]);

/// What a body does, behind `which`.
static MAKES: List = List::new(&[
    "makes",
    "sells",
    "runs",
    "operates",
    "builds",
    "owns",
    "produces",
    "manufactures",
    "provides",
    "offers",
    "employs",
    "competes",
    "supplies",
    "counts",
    "develops",
    "distributes",
    "publishes",
]);

/// What stands in small letters behind the name of a body or thing and its article: `the Zorbex airline`.
pub(super) static FOLLOWERS: List = List::new(&[
    "airline",
    "newspaper",
    "magazine",
    "broadcaster",
    "carmaker",
    "automaker",
    "drugmaker",
    "chipmaker",
    "startup",
    "conglomerate",
    "militia",
    "cartel",
    "insurgents",
    "app",
    "film",
    "movie",
    "missile",
    "satellite",
    "rocket",
    "spacecraft",
    "vaccine",
    "virus",
    "smartphone",
]);

/// Armed bodies, which stand before no name.
fn armed(word: &str) -> bool {
    matches!(word, "militia" | "cartel" | "insurgents")
}

/// `the Zorbex airline`, `the Kalyug film`: the noun right behind the name at `to`, which has an article before it.
#[inline]
pub(super) fn followed(c: &Context<'_>, from: usize, to: usize) -> Option<Sort> {
    if c.breaks(to) || !c.one_of(to, &FOLLOWERS) || !super::article(c, from) {
        return None;
    }
    if armed(c.token_text(to)) {
        return Some(Sort::Of(Kind::Org));
    }
    sort(c, to)
}

/// What has a verb behind it, whatever noun that looks like.
static AUXILIARIES: List = List::new(&[
    "will", "would", "to", "can", "could", "should", "must", "may", "might", "shall", "did", "do",
    "does", "they", "we", "you", "who", "not", "I",
]);

pub(super) static COPULAS: List = List::new(&["is", "was", "are", "were"]);

/// `X is a village …`, `X, a Mumbai-based startup, …`: what the noun behind the name at `at` says.
#[inline]
pub(super) fn defined(c: &Context<'_>, at: usize) -> Option<Sort> {
    if c.breaks(at) {
        return None;
    }
    let t = &c.tokens[at];
    let comma = t.is_punctuation(b',');
    let next = at + 1;
    let defines = (comma || c.one_of(at, &COPULAS)) && !c.breaks(next) && c.one_of(next, &DEFINING);
    if defines {
        defined_by(c, at, comma)
    } else {
        None
    }
}

/// `Zorbex, backed by Velban Capital`: one word that no list knows; who stands for election is backed by somebody, too (`by the party`).
fn backed(c: &Context<'_>, comma: usize) -> bool {
    let Some(name) = comma.checked_sub(1) else {
        return false;
    };
    let alone = name == 0 || c.tokens[name].has(SENTENCE_START) || !c.capitalised(name - 1);
    c.unknown(name)
        && alone
        && !c.breaks(comma + 3)
        && c.token_text(comma + 2) == "by"
        && c.tokens[comma + 3].has(CAPITAL)
}

fn defined_by(c: &Context<'_>, at: usize, comma: bool) -> Option<Sort> {
    let next = at + 1;
    if c.says(next, said::THE) {
        return the_body(c, at);
    }
    // `Zorbex, which makes sensors`
    if c.token_text(next) == "which" {
        let makes = comma && !c.breaks(next + 1) && c.one_of(next + 1, &MAKES);
        return (makes && at > 0 && c.unknown(at - 1)).then_some(Sort::Of(Kind::Org));
    }
    // `Cred, founded by …`
    if !matches!(c.token_text(next), "a" | "an") {
        let firm = c.token_text(next) != "backed" || backed(c, at);
        return (comma && firm).then_some(Sort::Of(Kind::Org));
    }
    let mut found = None;
    for i in at + 2..at + 10 {
        if c.breaks(i) {
            break;
        }
        let t = &c.tokens[i];
        if t.is_punctuation(b'-') {
            continue;
        }
        if !t.is_word() {
            // `a small , quiet village`
            if c.mark(i, b',') && found.is_none() {
                continue;
            }
            break;
        }
        if t.has(CAPITAL) {
            continue;
        }
        let text = c.token_text(i);
        if let Some(s) = sort(c, i) {
            found = Some(s);
        } else if c.is(i, class::ROLE | class::TITLE | class::KIN) {
            found = Some(Sort::Of(Kind::Person));
        } else if found.is_some() && c.is(i, class::POST | class::STOP)
            || matches!(
                text,
                "of" | "in" | "on" | "at" | "who" | "which" | "that" | "from" | "by" | "for"
            )
        {
            break;
        }
    }
    found
}

/// `Zorbex, the outfit floated by …`: a noun for bodies behind the comma at `at` and the article, with no other noun behind it.
fn the_body(c: &Context<'_>, at: usize) -> Option<Sort> {
    let small = |i: &usize| !c.breaks(*i) && c.tokens[*i].is_word() && !c.tokens[*i].has(CAPITAL);
    let noun = (at + 2..at + 5)
        .take_while(small)
        .find(|&i| nouns::body(c, i))?;
    let closed = !c.breaks(noun + 1)
        && (c.is(noun + 1, class::POST | class::STOP) || c.token_text(noun + 1).ends_with("ed"));
    (closed && at > 0 && c.unknown(at - 1)).then_some(Sort::Of(Kind::Org))
}

/// `the startup Zorbex`, `the film Kalyug`: the noun right before the name.
#[inline]
pub(super) fn introduced(c: &Context<'_>, from: usize) -> Option<Sort> {
    let introduces = |k: &usize| INTRODUCES.may_hold(&c.tokens[*k]) && introducing(c, *k);
    word_before(c, from)
        .filter(introduces)
        .and_then(|noun| introduced_by(c, noun, from))
        .or_else(|| partners::cued(c, from))
}

fn introducing(c: &Context<'_>, k: usize) -> bool {
    nouns::body(c, k) || c.one_of(k, &THINGS) || c.one_of(k, &OTHERS)
}

fn introduced_by(c: &Context<'_>, noun: usize, from: usize) -> Option<Sort> {
    let size = c.token_text(noun);
    // `Kanpur-based Zorbex`: people are told from firms by their given name.
    if from >= 3 && size == "based" && c.mark(from - 2, b'-') {
        return Some(Sort::Of(Kind::Org))
            .filter(|_| !c.is(from, class::PART | class::ROLE | class::TITLE));
    }
    // `Velban-backed Zorbex`
    if matches!(size, "backed" | "owned") {
        let linked = from >= 3 && c.mark(from - 2, b'-') && c.tokens[from - 3].has(CAPITAL);
        return linked
            .then_some(Sort::Of(Kind::Org))
            .filter(|_| !c.is(from, class::PART | class::ROLE | class::TITLE));
    }
    // `the start-up Zorbex`
    if size == "up" {
        let startup = from >= 3 && c.mark(from - 2, b'-') && c.token_text(from - 3) == "start";
        return startup.then_some(Sort::Of(Kind::Org));
    }
    // `IT major Zorbex`, `retail giant Zorbex`, `its rival Zorbex`
    if !matches!(size, "based" | "major") && c.one_of(noun, &OTHERS)
        || size == "major"
            && from >= 2
            && (c.is(from - 2, class::SECTOR | class::SECTOR_CONTEXT)
                || c.tokens[from - 2].has(crate::token::ALL_CAPS)
                || matches!(
                    c.token_text(from - 2),
                    "oil"
                        | "auto"
                        | "tech"
                        | "pharma"
                        | "steel"
                        | "telecom"
                        | "software"
                        | "energy"
                        | "shipping"
                        | "retail"
                ))
    {
        return Some(Sort::Of(Kind::Org)).filter(|_| !c.is(from, class::PART | class::TITLE));
    }
    // `will play Quellan Drosk`, `to film Velban`: a verb.
    if word_before(c, noun).is_some_and(|k| c.one_of(k, &AUXILIARIES)) {
        return None;
    }
    // `city`, `state`, `village` stand before names of other things too; the place rules know them.
    sort(c, noun).filter(|s| *s != Sort::Of(Kind::Place))
}

/// The proposal that the evidence asks for.
pub(super) fn judge(c: &Context<'_>, from: usize, to: usize, s: Sort) -> Proposal {
    match s {
        Sort::Of(kind) => c.rule(from, to, kind, 0.87, "english/evidence"),
        Sort::Thing => {
            let mut p = c.rule(from, to, Kind::Sector, 0.88, "english/thing");
            p.silent = true;
            p
        }
    }
}
