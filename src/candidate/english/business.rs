//! What only companies have and what is done with them: `Zorbex shares`, `a stake in Zorbex`, `Zorbex CEO`.

use super::{Context, possessive, word_before};
use crate::candidate::list::List;
use crate::candidate::said::Sieve;

static OFFICES: List = List::new(&[
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
]);

/// Whether an office that bodies have stands at token `i`, as it does behind the body's name.
pub(super) fn office(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i) && c.one_of(i, &OFFICES)
}

/// What companies have, behind their name; more of it behind a genitive.
pub(super) static OWNED: List = List::new(&[
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
]);
static OWNED_OF: List = List::new(&[
    "chief",
    "profit",
    "revenue",
    "sales",
    "results",
    "management",
    "market",
    "rival",
    "parent",
]);

/// All of these.
pub(super) static OWNED_BY_ANY: Sieve = Sieve::new(&[]).or(OWNED.sieve()).or(OWNED_OF.sieve());

/// Verbs right before a company's name.
static BOUGHT: List = List::new(&[
    "acquire",
    "acquires",
    "acquired",
    "acquiring",
    "quit",
    "values",
    "buy",
    "buys",
]);
static JOINED: List = List::new(&["join", "joined", "joining"]);

/// Words before a company's name that say more of it, with a noun before them.
static LINKS: List = List::new(&["of", "in", "by", "at", "on", "with"]);

// What stands before them.
static OF: List = List::new(&[
    "CEO",
    "founder",
    "founders",
    "cofounder",
    "chairman",
    "chairperson",
    "MD",
    "CFO",
    "COO",
    "CTO",
    "subsidiary",
    "arm",
    "shares",
    "shareholders",
    "employees",
    "promoter",
    "promoters",
    "acquisition",
    "IPO",
    "valuation",
    "takeover",
    "dealers",
    "drummer",
    "bassist",
    "frontman",
    "frontwoman",
    "keyboardist",
    "vocalist",
    "alumnus",
    "alumna",
    "alumni",
    "editor",
    "subsidiaries",
    "division",
    "imprint",
    "affiliate",
]);
static IN: List = List::new(&["stake", "shares", "invested", "shareholding"]);
static BY: List = List::new(&[
    "owned",
    "manufactured",
    "acquired",
    "operated",
    "backed",
    "marketed",
    "published",
    "distributed",
    "led",
]);
static WITH: List = List::new(&["competes", "competing", "compete", "merged", "merger"]);
/// What companies lead.
static ROUNDS: List = List::new(&["round", "funding", "investment"]);
static ON: List = List::new(&["bullish", "bearish", "upbeat"]);
static AT: List = List::new(&[
    "CEO",
    "engineer",
    "engineers",
    "executive",
    "executives",
    "analyst",
    "analysts",
    "Analysts",
    "economist",
    "economists",
    "Economists",
    "strategist",
    "partner",
    "dealers",
    "traders",
    "worked",
    "works",
    "working",
    "stint",
    "employed",
    "interned",
    "studied",
    "studies",
    "studying",
    "taught",
    "teaches",
    "teaching",
    "professor",
    "lecturer",
    "intern",
    "internship",
    "consultant",
    "researcher",
]);

static VERBS: Sieve = Sieve::new(&[]).or(BOUGHT.sieve()).or(JOINED.sieve());
static NOUNS: Sieve = Sieve::new(&[])
    .or(OF.sieve())
    .or(IN.sieve())
    .or(BY.sieve())
    .or(ON.sieve())
    .or(AT.sieve())
    .or(WITH.sieve());

/// Whether the words before token `from` may say that a company's name begins there.
#[inline(always)]
pub(super) fn may_be_linked(c: &Context<'_>, from: usize) -> bool {
    let [noun, link] = match c.tokens.get(..from) {
        Some([.., noun, link]) => [noun, link],
        Some([link]) => [link; 2],
        _ => return false,
    };
    VERBS.may_hold(link) | (LINKS.may_hold(link) & NOUNS.may_hold(noun))
}

/// `Zorbex shares`, `Zorbex's employees`, `stake in Zorbex`, `co-founder of Zorbex`: what only companies have.
pub(super) fn business(c: &Context<'_>, from: usize, to: usize) -> bool {
    let mut next = to;
    if possessive(c, next) {
        next += if c.mark(next, b'\'') { 2 } else { 1 };
    }
    if !c.breaks(next) {
        let owned = c.one_of(next, &OWNED) || next > to && c.one_of(next, &OWNED_OF);
        if owned && (c.token_text(next) != "co" || c.mark(next + 1, b'-')) {
            return true;
        }
    }
    may_be_linked(c, from) && linked(c, from, to)
}

fn linked(c: &Context<'_>, from: usize, to: usize) -> bool {
    let Some(link) = word_before(c, from) else {
        return false;
    };
    if c.one_of(link, &BOUGHT) {
        return true;
    }
    // `join Zorbex as`, `joined Zorbex in`
    if c.one_of(link, &JOINED) {
        return !c.breaks(to) && matches!(c.token_text(to), "as" | "in" | "after" | "from" | ".");
    }
    let nouns = match c.token_text(link) {
        "of" => &OF,
        "in" => &IN,
        "by" => &BY,
        "on" => &ON,
        "at" => &AT,
        "with" => &WITH,
        _ => return false,
    };
    let Some(noun) = word_before(c, link).filter(|&noun| c.one_of(noun, nouns)) else {
        return false;
    };
    // `a Series A round led by Zorbex`
    c.token_text(noun) != "led"
        || word_before(c, noun).is_some_and(|round| c.one_of(round, &ROUNDS))
}
