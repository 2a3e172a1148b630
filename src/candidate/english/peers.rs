//! Words no list knows, or lists know as something else too, in a list of firms: `Infosys, Zorbex and Titan`, `shares of Trent and Zorbex`,
//! `companies like Velban, Drosk and Tormel`.

use super::person::Parts;
use super::phrase::sure_part;
use super::{Context, common, firms, listing, matches_at, word_at, words};
use crate::candidate::list::List;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, JOINED, SENTENCE_START};

/// What the members of a list are together.
static FIRMS: List = List::new(&[
    "companies",
    "firms",
    "startups",
    "ups",
    "unicorns",
    "banks",
    "lenders",
    "insurers",
    "brokerages",
    "brands",
    "retailers",
    "carmakers",
    "automakers",
    "drugmakers",
    "chipmakers",
    "steelmakers",
    "conglomerates",
    "developers",
    "builders",
    "airlines",
    "carriers",
    "telcos",
    "majors",
    "giants",
    "manufacturers",
    "makers",
    "bidders",
    "subsidiaries",
    "aggregators",
    "marketplaces",
    "NBFCs",
    "PSUs",
    "shares",
    "Shares",
    "stocks",
    "Stocks",
    "scrips",
    "gainers",
    "losers",
    "laggards",
    "heavyweights",
    "Companies",
    "Firms",
    "Startups",
    "Banks",
    "outfits",
    "clubs",
]);

/// What leads from those to the first member.
fn leads(word: &str) -> bool {
    matches!(
        word,
        "like"
            | "including"
            | "of"
            | "as"
            | "were"
            | "are"
            | "include"
            | "included"
            | "includes"
            | "namely"
            | "in"
    )
}

/// What stands in a list of tokens `first..`.
#[derive(Default)]
struct Seen {
    bodies: usize,
    /// Names of no kind that is known.
    open: usize,
    others: usize,
}

/// Whether tokens `from..to` are a member of a list of firms: two of it are known as bodies and none as anything else, or one is, or none,
/// where the words before the list say what its members are.
#[inline]
pub(super) fn among_firms(c: &Context<'_>, from: usize, to: usize) -> bool {
    let before = from > 1
        && !c.tokens[from].has(SENTENCE_START)
        && (c.mark(from - 1, b',') || c.is_conjunction(from - 1));
    let behind = || !c.breaks(to) && (c.mark(to, b',') || c.is_conjunction(to));
    let joined = c.tokens.get(to).is_some_and(|t| t.has(JOINED));
    (before || behind()) && !joined && to - from <= 3 && judged(c, from, to)
}

#[inline(never)]
fn judged(c: &Context<'_>, from: usize, to: usize) -> bool {
    // Somebody, or an ordinary word, unless lists know a firm of that name.
    let known = to == from + 1 && firms::rows(c, from).0;
    let plain = to == from + 1 && common(c, from) || words::derived(c, to - 1);
    if !known && (plain || Parts::of(c, from, to).strong > 0) {
        return false;
    }
    let mut seen = Seen::default();
    let closed_before = from > 1 && c.is_conjunction(from - 1);
    let first = listing::members_before(c, from, |a, b| count(c, a, b, &mut seen));
    if !closed_before {
        listing::members_behind(c, to, |a, b| count(c, a, b, &mut seen));
    }
    if seen.others > 0 || seen.bodies + seen.open == 0 {
        return false;
    }
    let letters = !known && c.tokens[from].has(ALL_CAPS);
    seen.bodies >= 2
        || !letters
            && introduced(c, first)
            && !(seen.bodies == 0 && !known && doubtful(c, from, to))
}

/// Whether a list whose words say nothing has a member that people bear.
fn doubtful(c: &Context<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|k| c.is(k, class::PART))
}

/// `companies like Velban`, `Shares of Velban`, `startups such as Velban`.
fn introduced(c: &Context<'_>, first: usize) -> bool {
    if first < 2 || c.tokens[first].has(SENTENCE_START) || !leads(c.token_text(first - 1)) {
        return false;
    }
    let link = first - 1;
    let noun = if c.token_text(link) == "as" && word_at(c, link - 1) == "such" {
        link.saturating_sub(2)
    } else {
        link - 1
    };
    // `the gainers, including`
    let noun = if c.mark(noun, b',') {
        noun.saturating_sub(1)
    } else {
        noun
    };
    // `in banks in Pune`, `stocks as`
    let plain = match c.token_text(link) {
        "of" | "in" => matches!(
            c.token_text(noun),
            "shares" | "Shares" | "stocks" | "Stocks" | "scrips"
        ),
        "as" => noun + 2 == link,
        _ => true,
    };
    plain && !c.breaks(noun + 1) && c.one_of(noun, &FIRMS)
}

/// What the member `from..to` of a list is.
fn count(c: &Context<'_>, from: usize, to: usize, seen: &mut Seen) {
    let whole =
        |bits: u32| matches_at(c, from).any(|m| m.end as usize == to && m.classes & bits != 0);
    let headed = to > from + 1 && c.is(to - 1, class::ORG_HEAD);
    // `Tata Comm`: one of a listed group.
    let group = to > from + 1 && c.is(from, class::ORG) && !c.is(from, class::PLACE | class::TITLE);
    if whole(class::ORG) || headed || group {
        seen.bodies += 1;
        return;
    }
    if to == from + 1 && firms::rows(c, from).0 {
        // Letters in a list of letters are bodies' more often than anything else's.
        if c.tokens[from].has(ALL_CAPS) {
            seen.bodies += 1;
        } else {
            seen.open += 1;
        }
        return;
    }
    const OTHER: u32 = class::PLACE
        | class::PERSON
        | class::TITLE
        | class::ROLE
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::UNTAGGED_HEAD
        | class::SECTOR
        | class::STOP
        | class::POST;
    let other = (from..to).any(|k| {
        c.is(k, OTHER)
            || words::calendar(c, k)
            || words::derived(c, k)
            || to == from + 1 && common(c, k)
    });
    let people = Parts::of(c, from, to).strong > 0 || to == from + 1 && sure_part(c.info[from]);
    if other || people {
        seen.others += 1;
    } else {
        seen.open += 1;
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn unlisted_among_listed() {
        finds(
            "Infosys, Velbatron and Wipro were among those who signed.",
            &["O:Velbatron"],
        );
        finds(
            "The gainers were Bharti Airtel, Tata Steel and Drostel on the day.",
            &["O:Drostel"],
        );
        finds(
            "Shares of Trent, Zovanta and Titan fell sharply after the results.",
            &["O:Trent", "O:Zovanta", "O:Titan"],
        );
    }

    #[test]
    fn told_by_what_the_list_is_of() {
        finds(
            "The fund has backed companies like Velbatron, Drostel and Infosys so far.",
            &["O:Velbatron", "O:Drostel"],
        );
        finds(
            "Many startups such as Velbatron and Drostel have left the city.",
            &["O:Velbatron", "O:Drostel"],
        );
    }

    #[test]
    fn people_and_places_stay_what_they_are() {
        lacks(
            "Infosys, Ramesh Kumar and Wipro were named.",
            &["O:Ramesh Kumar"],
        );
        lacks(
            "Infosys, Velbatron and Kanpur were named in it.",
            &["O:Velbatron"],
        );
        lacks(
            "Trent, Kumar and Mohan came with us.",
            &["O:Mohan", "O:Kumar"],
        );
        lacks(
            "The brands are sold in Velban, Pune and Nashik.",
            &["O:Velban"],
        );
    }
}
