//! What speaks for a doubtful body in Latin letters: a match for a club that is called by a place, its side for a party, what is the
//! firm's in a post.

use crate::candidate::Context;
use crate::candidate::list::List;
use crate::gazetteer::table::{Match, RowRef};
use crate::token::SENTENCE_START;

/// Words of a match and of those who play it.
static OF_A_MATCH: List = List::new(&[
    "beat",
    "beats",
    "beaten",
    "defeated",
    "stunned",
    "thrashed",
    "edged",
    "hammered",
    "trounced",
    "drew",
    "draw",
    "hosts",
    "host",
    "match",
    "game",
    "derby",
    "final",
    "finals",
    "semifinal",
    "semifinals",
    "quarterfinal",
    "quarterfinals",
    "goal",
    "goals",
    "goalless",
    "coach",
    "striker",
    "midfielder",
    "defender",
    "goalkeeper",
    "winger",
    "club",
    "clubs",
    "league",
    "season",
    "fans",
    "supporters",
    "fixture",
    "clash",
    "squad",
    "penalties",
    "equaliser",
    "scored",
    "jersey",
    "football",
    "footballer",
    "transfer",
    "ISL",
]);

/// Words around a name that are looked at.
const REACH: usize = 8;

/// Whether a club's form that is a place too stands among words of a match, and not where something is.
#[inline(never)]
pub(super) fn plays(c: &Context<'_>, m: &Match, row: &RowRef<'_>) -> bool {
    let (start, end) = (m.start as usize, m.end as usize);
    let id = c.tables[m.table as usize].entry(row.entry).id;
    if !(id.starts_with("x:sport/") || id.starts_with("x:club/")) {
        return false;
    }
    let behind =
        |i: usize, words: &[&str]| i > 0 && !c.breaks(i) && words.contains(&c.token_text(i - 1));
    if behind(start, &["in", "near", "across", "of"]) {
        return false;
    }
    // `2-1`
    let number = |i: usize| !c.breaks(i) && c.tokens[i].is_number();
    if number(end) && !c.breaks(end + 1) && c.mark(end + 1, b'-') && number(end + 2) {
        return true;
    }
    let said = |i: &usize| OF_A_MATCH.contains(&c.tokens[*i], c.token_text(*i));
    let after = (end..end + REACH).take_while(|&i| !c.breaks(i));
    let before = (start.saturating_sub(REACH)..start).rev();
    after.into_iter().any(|i| said(&i))
        || before.take_while(|&i| !c.breaks(i + 1)).any(|i| said(&i))
}

/// What firms have, and men hardly, in romanised Hindi.
static OWNED: List = List::new(&[
    "CEO",
    "CFO",
    "IPO",
    "founder",
    "kamaan",
    "share",
    "shares",
    "stock",
    "valuation",
    "app",
    "office",
    "store",
    "stores",
    "delivery",
    "rider",
    "riders",
    "service",
    "plant",
    "factory",
    "branch",
    "results",
    "customer",
    "customers",
    "naukri",
    "job",
]);

/// `Eternal ki kamaan`, `Eternal ke CEO`
pub(super) fn owns(c: &Context<'_>, end: usize) -> bool {
    !c.breaks(end)
        && !c.breaks(end + 1)
        && matches!(c.token_text(end), "ka" | "ki" | "ke")
        && OWNED.contains(&c.tokens[end + 1], c.token_text(end + 1))
}

/// What parties are, before a name that is common words otherwise: `the opposition Law and Justice`.
static SIDES: List = List::new(&[
    "opposition",
    "ruling",
    "governing",
    "populist",
    "conservative",
    "nationalist",
    "liberal",
    "centrist",
    "socialist",
    "right",
    "left",
    "wing",
    "party",
]);

pub(super) fn sided(c: &Context<'_>, start: usize) -> bool {
    start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && SIDES.contains(&c.tokens[start - 1], c.token_text(start - 1))
}
