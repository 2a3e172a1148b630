//! What the words around a name say it is: `the startup Zorbex`, `Zorbex shares`, `Vellam is a village in …`, `the film Kalyug`.

use super::{Context, Proposal, before, behind, possessive, word_before};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, Words};
use once_cell::sync::Lazy;

/// What a noun says of the name beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Of(Kind),
    /// A work, a product, a language: none of the kinds.
    Thing,
}

/// Nouns in lower case for bodies.
static BODIES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "company",
        "firm",
        "startup",
        "conglomerate",
        "corporation",
        "manufacturer",
        "maker",
        "carmaker",
        "automaker",
        "drugmaker",
        "retailer",
        "chain",
        "airline",
        "carrier",
        "lender",
        "bank",
        "insurer",
        "brokerage",
        "brand",
        "subsidiary",
        "developer",
        "newspaper",
        "daily",
        "magazine",
        "broadcaster",
        "channel",
        "publisher",
        "label",
        "band",
        "duo",
        "trio",
        "quartet",
        "orchestra",
        "choir",
        "team",
        "club",
        "side",
        "franchise",
        "party",
        "outfit",
        "organisation",
        "organization",
        "nonprofit",
        "ngo",
        "charity",
        "foundation",
        "trust",
        "union",
        "alliance",
        "coalition",
        "agency",
        "association",
        "society",
        "institute",
        "university",
        "college",
        "school",
        "hospital",
        "thinktank",
        "consultancy",
        "consortium",
        "unicorn",
        "fintech",
        "edtech",
        "bookseller",
        "distributor",
        "steelmaker",
        "chipmaker",
        "planemaker",
        "miner",
        "refiner",
        "exporter",
        "financier",
        "multiplex",
        "bourse",
    ])
});

/// For places.
static PLACES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "village",
        "town",
        "city",
        "hamlet",
        "suburb",
        "municipality",
        "commune",
        "district",
        "county",
        "province",
        "region",
        "locality",
        "neighbourhood",
        "neighborhood",
        "island",
        "islet",
        "river",
        "lake",
        "mountain",
        "hill",
        "peak",
        "valley",
        "parish",
        "township",
        "settlement",
        "port",
        "country",
        "nation",
        "state",
        "taluk",
        "tehsil",
        "tributary",
        "resort",
        "bay",
        "beach",
        "peninsula",
        "planet",
        "asteroid",
        "moon",
        "capital",
    ])
});

/// For things that are none of the kinds.
static THINGS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "film",
        "movie",
        "song",
        "single",
        "album",
        "soundtrack",
        "novel",
        "book",
        "memoir",
        "poem",
        "play",
        "musical",
        "opera",
        "series",
        "serial",
        "sitcom",
        "show",
        "episode",
        "game",
        "videogame",
        "software",
        "app",
        "website",
        "language",
        "dialect",
        "genus",
        "species",
        "genre",
        "dish",
        "drug",
        "vaccine",
        "virus",
        "disease",
        "festival",
        "tournament",
        "event",
        "ship",
        "vessel",
        "submarine",
        "missile",
        "satellite",
        "spacecraft",
        "rocket",
        "aircraft",
        "train",
        "cyclone",
        "hurricane",
        "typhoon",
        "smartphone",
        "car",
        "scheme",
        "campaign",
        "operation",
        "painting",
        "comic",
        "anime",
        "instrument",
        "protein",
        "sport",
        "dance",
        "religion",
        "horse",
        "tigress",
        "cheetah",
    ])
});

/// What may stand right before a name and say what it is.
static INTRODUCING: Lazy<Words> =
    Lazy::new(|| Words::of(&[&BODIES, &THINGS], &["based", "giant", "major"]));

/// The sort of things that the noun at token `i` stands for.
fn sort(c: &Context<'_>, i: usize) -> Option<Sort> {
    if c.among(i, &BODIES) {
        Some(Sort::Of(Kind::Org))
    } else if c.among(i, &PLACES) {
        Some(Sort::Of(Kind::Place))
    } else if c.among(i, &THINGS) {
        Some(Sort::Thing)
    } else {
        None
    }
}

/// What stands behind a name and its comma, or its verb, where they say what it is.
static DEFINING: Lazy<Words> =
    Lazy::new(|| Words::new(&["a", "an", "founded", "headquartered", "cofounded"]));

static COPULAS: Lazy<Words> = Lazy::new(|| Words::new(&["is", "was", "are", "were"]));

/// `X is a village …`, `X, a Mumbai-based startup, …`: what the noun behind the name at `at` says.
#[inline]
pub(super) fn defined(c: &Context<'_>, at: usize) -> Option<Sort> {
    if c.breaks(at) {
        return None;
    }
    let comma = c.tokens[at].is_punctuation(b',');
    if comma || c.among(at, &COPULAS) {
        defined_by(c, at, comma)
    } else {
        None
    }
}

fn defined_by(c: &Context<'_>, at: usize, comma: bool) -> Option<Sort> {
    let next = at + 1;
    if c.breaks(next) || !c.among(next, &DEFINING) {
        return None;
    }
    // `Cred, founded by …`
    if !matches!(c.token_text(next), "a" | "an") {
        return comma.then_some(Sort::Of(Kind::Org));
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

/// `the startup Zorbex`, `the film Kalyug`: the noun right before the name.
#[inline]
pub(super) fn introduced(c: &Context<'_>, from: usize) -> Option<Sort> {
    let noun = word_before(c, from).filter(|&k| c.among(k, &INTRODUCING))?;
    introduced_by(c, noun, from)
}

fn introduced_by(c: &Context<'_>, noun: usize, from: usize) -> Option<Sort> {
    let size = c.token_text(noun);
    // `Kanpur-based Zorbex`: people are told from firms by their given name.
    if from >= 3 && size == "based" && c.mark(from - 2, b'-') {
        return Some(Sort::Of(Kind::Org))
            .filter(|_| !c.is(from, class::PART | class::ROLE | class::TITLE));
    }
    // `IT major Zorbex`, `retail giant Zorbex`
    if size == "giant"
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
    // `city`, `state`, `village` stand before names of other things too; the place rules know them.
    sort(c, noun).filter(|s| *s != Sort::Of(Kind::Place))
}

static OFFICES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "chief",
        "president",
        "chairman",
        "chairperson",
        "chairwoman",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "secretary",
        "convener",
        "executive",
        "executives",
        "MD",
        "CMD",
        "CEO",
        "CFO",
        "COO",
        "CTO",
        "founder",
        "founders",
        "promoter",
        "promoters",
    ])
});

/// Whether an office that bodies have stands at token `i`, as it does behind the body's name.
pub(super) fn office(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i) && c.among(i, &OFFICES)
}

/// What companies have, behind their name; more of it behind a genitive.
static OWNED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "shares",
        "shareholders",
        "stock",
        "employees",
        "IPO",
        "investors",
        "board",
        "customers",
        "subscribers",
        "CEO",
        "founder",
        "founders",
        "subsidiary",
        "valuation",
        "app",
        "chairman",
        "chairperson",
        "spokesperson",
        "spokesman",
        "executive",
        "executives",
        "MD",
        "CMD",
        "CFO",
        "COO",
        "CTO",
        "promoter",
        "promoters",
        "workers",
        "workforce",
        "headquarters",
        "stores",
        "outlets",
        "showroom",
        "showrooms",
        "quarterly",
        "dealership",
        "co",
    ])
});
static OWNED_OF: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "chief",
        "profit",
        "revenue",
        "sales",
        "results",
        "management",
        "market",
    ])
});

/// Words before a company's name that say more of it, with others before them.
static LINKS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "acquire",
        "acquires",
        "acquired",
        "acquiring",
        "quit",
        "values",
        "buy",
        "buys",
        "join",
        "joined",
        "joining",
        "of",
        "in",
        "by",
        "at",
        "on",
    ])
});

/// `Zorbex shares`, `Zorbex's employees`, `stake in Zorbex`, `co-founder of Zorbex`: what only companies have.
pub(super) fn business(c: &Context<'_>, from: usize, to: usize) -> bool {
    let mut next = to;
    if possessive(c, next) {
        next += if c.mark(next, b'\'') { 2 } else { 1 };
    }
    if !c.breaks(next) {
        let owned = c.among(next, &OWNED) || next > to && c.among(next, &OWNED_OF);
        if owned && (c.token_text(next) != "co" || c.mark(next + 1, b'-')) {
            return true;
        }
    }
    behind(c, from, &LINKS) && linked(c, from, to)
}

fn linked(c: &Context<'_>, from: usize, to: usize) -> bool {
    let link = before(c, from);
    if matches!(
        link,
        "acquire" | "acquires" | "acquired" | "acquiring" | "quit" | "values" | "buy" | "buys"
    ) {
        return true;
    }
    // `join Zorbex as`, `joined Zorbex in`
    if matches!(link, "join" | "joined" | "joining") {
        return !c.breaks(to) && matches!(c.token_text(to), "as" | "in" | "after" | "from");
    }
    if from < 2 || !matches!(link, "of" | "in" | "by" | "at" | "on") {
        return false;
    }
    let noun = before(c, from - 1);
    match link {
        "of" => matches!(
            noun,
            "CEO"
                | "founder"
                | "founders"
                | "cofounder"
                | "chairman"
                | "chairperson"
                | "MD"
                | "CFO"
                | "COO"
                | "CTO"
                | "subsidiary"
                | "arm"
                | "shares"
                | "shareholders"
                | "employees"
                | "promoter"
                | "promoters"
                | "acquisition"
        ),
        "in" => matches!(noun, "stake" | "shares" | "invested" | "shareholding"),
        "by" => matches!(noun, "owned" | "manufactured" | "acquired" | "operated"),
        "on" => matches!(noun, "bullish" | "bearish" | "upbeat"),
        _ => matches!(
            noun,
            "CEO"
                | "engineer"
                | "engineers"
                | "executive"
                | "executives"
                | "analyst"
                | "analysts"
                | "Analysts"
                | "economist"
                | "economists"
                | "Economists"
                | "strategist"
                | "partner"
                | "dealers"
                | "traders"
                | "worked"
                | "works"
                | "working"
                | "stint"
                | "employed"
                | "interned"
        ),
    }
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
