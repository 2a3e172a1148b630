//! Companies by what they do and how they are written: `Zorbex raises Rs 40 crore`, `Zorbex gained 2%`, `FarVista`.

use super::{Context, matches_at};
use crate::candidate::list::{List, sieve};
use crate::candidate::said::Sieve;
use crate::gazetteer::flags::{self, class};
use crate::token::TokenKind;

/// Most tokens behind a verb that are looked at for what it is done with.
const REACH: usize = 7;

/// What companies do with money and shares, and people do with other things.
static DEALS: List = List::new(&[
    "raises",
    "raised",
    "raise",
    "acquires",
    "acquired",
    "bags",
    "bagged",
    "unveils",
    "unveiled",
    "launches",
    "launched",
    "posts",
    "posted",
    "reports",
    "reported",
    "lays",
    "laid",
    "files",
    "filed",
    "clocks",
    "clocked",
    "secures",
    "secured",
    "closes",
    "closed",
    "invests",
    "invested",
    "commits",
    "committed",
    "sells",
    "sold",
    "buys",
    "bought",
    "ships",
    "shipped",
    "wins",
    "won",
    "forecast",
    "expects",
    "expected",
    "granted",
    "offloads",
    "offloaded",
    "picks",
    "picked",
    "operates",
    "operated",
    "employs",
    "manufactures",
    "owns",
    "owned",
    "signs",
    "signed",
    "receives",
    "received",
    "acquire",
    "buy",
    "invest",
    "sell",
    "launch",
    "merge",
    "manufacture",
    "hire",
    "unveil",
    "announces",
    "announced",
]);

/// What companies do with what is theirs, `its`: of people one says otherwise.
static OF_ITS_OWN: List = List::new(&[
    "shut",
    "shuts",
    "cut",
    "cuts",
    "opened",
    "opens",
    "named",
    "names",
    "appointed",
    "appoints",
    "doubled",
    "expanded",
    "expands",
    "slashed",
    "moved",
    "trimmed",
    "revised",
    "renamed",
    "began",
    "started",
    "starts",
    "increased",
    "reduced",
    "pledged",
    "hiked",
    "raised",
    "launched",
    "filed",
    "sold",
    "posted",
    "reported",
    "announced",
    "unveiled",
    "closed",
    "paused",
]);

/// What prices do.
static MOVES: List = List::new(&[
    "gained", "gains", "rose", "rises", "fell", "falls", "jumped", "jumps", "surged", "surges",
    "climbed", "climbs", "declined", "dropped", "drops", "slipped", "slips", "plunged", "plunges",
    "soared", "soars", "tumbled", "tanked", "rallied", "advanced", "shed", "lost", "added",
    "slumped", "ended", "closed", "settled", "was",
]);

/// What is raised, posted or sold by a company.
static OBJECTS: List = List::new(&[
    "crore",
    "crores",
    "lakh",
    "million",
    "billion",
    "mn",
    "bn",
    "funding",
    "funds",
    "capital",
    "stake",
    "stakes",
    "round",
    "shares",
    "profit",
    "profits",
    "revenue",
    "revenues",
    "sales",
    "earnings",
    "loss",
    "losses",
    "order",
    "orders",
    "contract",
    "contracts",
    "ipo",
    "drhp",
    "startup",
    "startups",
    "units",
    "plant",
    "plants",
    "factory",
    "factories",
    "stores",
    "outlets",
    "employees",
    "staff",
    "jobs",
    "unicorn",
    "subsidiary",
    "guidance",
    "rs",
    "usd",
    "inr",
    "bse",
    "nse",
    "papers",
    "prospectus",
    "partnership",
    "collaboration",
    "layoffs",
    "acquisition",
    "merger",
    "dividend",
    "buyback",
    "results",
]);

/// What companies have.
static PREMISES: List = List::new(&[
    "office",
    "offices",
    "headquarters",
    "campus",
    "campuses",
    "showroom",
    "showrooms",
    "outlets",
    "branches",
    "subsidiaries",
    "employees",
]);

/// The first word of what a company does.
pub(super) static OPENING: Sieve = sieve(&[
    "has", "have", "had", "also", "recently", "on", "to", "will", "plans", "data", "said", "says",
    "is",
])
.or(OF_ITS_OWN.sieve())
.or(MOVES.sieve())
.or(DEALS.sieve());

fn listed(words: &List, c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.is_word() && words.may_hold(t) && words.contains_in_any_case(t, c.token_text(i))
}

/// What the name before token `to` does is what companies do.
pub(super) fn acts(c: &Context<'_>, to: usize) -> bool {
    !c.breaks(to) && OPENING.may_hold(&c.tokens[to]) && does(c, to)
}

fn does(c: &Context<'_>, mut to: usize) -> bool {
    if c.tokens[to].kind != TokenKind::Word {
        return false;
    }
    // `has an office in Velban`
    if matches!(c.token_text(to), "has" | "had")
        && (to + 1..to + 5)
            .take_while(|&i| !c.breaks(i) && c.tokens[i].is_word())
            .any(|i| listed(&PREMISES, c, i))
    {
        return true;
    }
    // `has acquired`, `also raised`, `will launch`
    while matches!(
        c.token_text(to),
        "has" | "have" | "had" | "also" | "recently" | "on" | "to" | "will" | "plans"
    ) {
        to += 1;
        if c.breaks(to) || c.tokens[to].kind != TokenKind::Word {
            return false;
        }
    }
    let next = c.token_text(to);
    let word = |i: usize| if c.breaks(i) { "" } else { c.token_text(i) };
    // `said it had signed`, `said its board`, `said in a stock exchange filing`
    if matches!(next, "said" | "says") {
        return match word(to + 1) {
            "its" => true,
            "it" => matches!(
                word(to + 2),
                "had"
                    | "has"
                    | "would"
                    | "will"
                    | "plans"
                    | "planned"
                    | "expects"
                    | "expected"
                    | "aims"
                    | "intends"
                    | "received"
            ),
            "in" => (to + 2..to + 6).any(|i| word(i) == "filing"),
            _ => false,
        };
    }
    if next == "is" {
        return word(to + 1) == "hiring";
    }
    if word(to + 1) == "its" && listed(&OF_ITS_OWN, c, to) {
        return true;
    }
    if next == "data" {
        return !c.breaks(to + 1) && matches!(c.token_text(to + 1), "show" | "shows" | "showed");
    }
    if listed(&MOVES, c, to) {
        // `gained 2%`, `rose nearly 4 per cent`
        return (to + 1..to + 4)
            .take_while(|&i| !c.breaks(i))
            .find(|&i| c.tokens[i].is_number())
            .is_some_and(|i| {
                c.mark(i + 1, b'%')
                    || !c.breaks(i + 1)
                        && matches!(c.token_text(i + 1), "per" | "percent" | "pc" | "points")
            });
    }
    if !listed(&DEALS, c, to) {
        return false;
    }
    for i in to + 1..to + 1 + REACH {
        if c.breaks(i) {
            return false;
        }
        let t = &c.tokens[i];
        if t.is_punctuation(b'$') || t.text(c.text) == "₹" || listed(&OBJECTS, c, i) {
            return true;
        }
        if t.is_punctuation(b',') || t.is_punctuation(b';') {
            return false;
        }
    }
    false
}

/// What the rows of the lists that fit token `i` as a whole call it: bodies, places.
pub(super) fn rows(c: &Context<'_>, i: usize) -> (bool, bool) {
    let (mut body, mut state) = (false, false);
    for m in matches_at(c, i).filter(|m| m.end as usize == i + 1) {
        let table = &c.tables[m.table as usize];
        for row in table.rows(m.form).filter(|r| flags::is_name(r.flags)) {
            if table.applies(&row, c.text, &c.tokens[i..i + 1]) {
                body |= row.kind == flags::ORG;
                state |=
                    row.kind == flags::PLACE && table.entry(row.entry).id.starts_with("iso:IN-");
            }
        }
    }
    (body, state)
}

/// A row of the lists calls token `i` a body but is not sure of it (`Amazon`, `Oracle`), and no row calls it a person or a place.
pub(in crate::candidate) fn doubtful(c: &Context<'_>, i: usize) -> bool {
    const OTHER: u32 = class::PERSON | class::PLACE | class::ORG | class::PART | class::TITLE;
    if c.info[i] & class::NAMES == 0 || c.is(i, OTHER) {
        return false;
    }
    let mut body = false;
    for m in matches_at(c, i).filter(|m| m.end as usize == i + 1) {
        let table = &c.tables[m.table as usize];
        for row in table.rows(m.form).filter(|r| flags::is_name(r.flags)) {
            if !table.applies(&row, c.text, &c.tokens[i..i + 1]) {
                continue;
            }
            match row.kind {
                flags::ORG => body = true,
                flags::PERSON | flags::PLACE => return false,
                _ => {}
            }
        }
    }
    body
}

/// A capital inside the word, as companies write themselves: `FarVista`, `CtrlQ`; not `McKay`, `DeSoto`, `LaRue`.
pub(super) fn camel(word: &str) -> bool {
    let b = word.as_bytes();
    if b.len() < 5 || !word.is_ascii() {
        return false;
    }
    let Some(at) = b
        .windows(2)
        .position(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase())
    else {
        return false;
    };
    // The plural of letters is no name: `MoUs`.
    let upper = b.iter().filter(|ch| ch.is_ascii_uppercase()).count();
    let plural = b[b.len() - 1] == b's' && upper + 2 >= b.len();
    let prefix = &word[..=at];
    let person = matches!(
        prefix,
        "Mc" | "Mac"
            | "De"
            | "Di"
            | "Du"
            | "La"
            | "Le"
            | "Fitz"
            | "Van"
            | "Von"
            | "Da"
            | "Del"
            | "Des"
            | "Al"
            | "El"
            | "Ver"
            | "San"
            | "St"
    );
    !person && !plural
}

#[cfg(test)]
mod tests {
    use super::camel;

    #[test]
    fn capitals_inside_a_word() {
        for word in ["FarVista", "CtrlQ", "BioZorb", "PadQuor"] {
            assert!(camel(word), "{word}");
        }
        for word in [
            "McKay", "DeSoto", "MoUs", "Zorbex", "ZORBEX", "MacRae", "IPhO",
        ] {
            assert!(!camel(word), "{word}");
        }
    }
}
