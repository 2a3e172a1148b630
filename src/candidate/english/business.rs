//! What only companies have and what is done with them: `Zorbex shares`, `a stake in Zorbex`, `Zorbex CEO`.

use super::{Context, before, behind, possessive};
use crate::candidate::list::List;

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
]);

/// Words before a company's name that say more of it, with others before them.
pub(super) static LINKS: List = List::new(&[
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
]);

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
