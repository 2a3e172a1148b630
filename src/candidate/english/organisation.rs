//! English organisations by their head noun: `Goa Chamber of Commerce and Industry`, `Bhosale Agro Industries`.

use super::{Context, Proposal, Run, Style, common, starts, stops, words};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, SENTENCE_START, TokenKind};

/// Modifiers that name no particular body with a bare head: `State Government`, `High Court`.
const GENERIC: [&str; 33] = [
    "State",
    "Central",
    "Local",
    "District",
    "National",
    "Private",
    "The",
    "Government",
    "Special",
    "Union",
    "High",
    "Supreme",
    "Public",
    "Federal",
    "City",
    "New",
    "Old",
    "First",
    "General",
    "Primary",
    "Secondary",
    "Joint",
    "Middle",
    "International",
    "Senior",
    "Junior",
    "Home",
    "Main",
    "Indian",
    "Police",
    "Lok",
    "Rajya",
    "Vidhan",
];
/// Heads any number of bodies have: they need a name before them.
const LOOSE: [&str; 14] = [
    "Government",
    "Police",
    "Team",
    "Court",
    "Party",
    "School",
    "College",
    "Hospital",
    "Group",
    "Club",
    "Board",
    "Force",
    "Army",
    "Administration",
];

/// The last head of a run takes in what stands before it, and an `of` phrase behind it.
pub(super) fn propose(c: &Context<'_>, run: Run, limit: usize, out: &mut Vec<Proposal>) {
    const HEAD: u32 = class::ORG_HEAD | class::ORG_HEAD_BEFORE;
    let heads: Vec<usize> = (run.start..run.end)
        .filter(|&i| c.is(i, HEAD) && starts(c, i))
        .collect();
    let Some(&last) = heads.last() else { return };
    let start = left(c, run, last);
    let mut end = last + 1;
    let of = tail(c, end, limit);
    // `University` with a listed name of its own around it, `Ministry` alone: nothing to add.
    let proper = (start..last + 1)
        .filter(|&i| {
            c.tokens[i].is_word()
                && !c.is(i, HEAD)
                && !GENERIC.contains(&c.token_text(i))
                && !stops(c, i)
        })
        .count();
    let named = (start..last).any(|i| {
        c.is(i, class::PLACE | class::PART | class::ORG | class::PERSON)
            || c.tokens[i].is_word() && !common(c, i) && c.info[i] & class::CONTENT_WORD == 0
    });
    if c.is(last, class::ORG_HEAD) && proper > 0 {
        let loose = LOOSE.contains(&c.token_text(last));
        let score = match (run.style, named, loose) {
            (Style::Prose, true, _) => 0.86,
            (Style::Prose, false, false) => 0.8,
            (Style::Prose, false, true) => 0.62,
            (_, true, false) => 0.8,
            (_, true, true) => 0.71,
            (_, false, _) => {
                if proper > 1 {
                    0.66
                } else {
                    0.4
                }
            }
        };
        out.push(c.rule(start, end, Kind::Org, score, "english/head"));
    }
    if let Some(to) = of {
        end = to;
        let generic = proper == 0 && last == start && LOOSE.contains(&c.token_text(last));
        out.push(c.rule(
            start,
            end,
            Kind::Org,
            if generic { 0.5 } else { 0.87 },
            "english/head-of",
        ));
    }
}

/// Where the name that ends in the head `head` begins.
fn left(c: &Context<'_>, run: Run, head: usize) -> usize {
    let mut start = run.start;
    // A title or a function word inside the run cuts it: `BJP President`, `The`; a modifier that is a title too does not.
    for i in run.start..head {
        let cut = stops(c, i)
            || c.is(i, class::TITLE)
                && !courtesy(c.token_text(i))
                && !c.is(i, class::MODIFIER | class::PART | class::PLACE)
            || words::calendar(c.token_text(i)) && c.info[i] & class::MODIFIER == 0;
        if cut {
            start = i + 1;
        }
    }
    // A sentence's first word is part of the name unless it is an ordinary one.
    if run.initial
        && start == run.start
        && start < head
        && common(c, start)
        && !c.is(start, class::MODIFIER | class::ORG_HEAD)
    {
        start += 1;
    }
    // `Trade and Investment Bureau`: both sides of the joint are ordinary words, the left one closes another run.
    let joint = start;
    if joint >= 2
        && start == run.start
        && c.is_conjunction(joint - 1)
        && !c.tokens[joint].has(SENTENCE_START)
        && describes(c, joint - 2)
        && describes(c, joint)
    {
        let mut k = joint - 2;
        while k > 0
            && !c.tokens[k].has(SENTENCE_START)
            && c.tokens[k - 1].is_word()
            && c.tokens[k - 1].has(CAPITAL)
            && !stops(c, k - 1)
            && !c.is(k - 1, class::TITLE)
        {
            k -= 1;
        }
        if c.tokens[k].has(CAPITAL)
            && !(c.tokens[k].has(SENTENCE_START) && common(c, k) && k < joint - 2)
        {
            start = k;
        }
    }
    while start < head && c.tokens[start].kind == TokenKind::Punctuation {
        start += 1;
    }
    start.min(head)
}

/// Honorifics that belong to the name of what is named after somebody: `Dr Ambedkar Hospital`, `Shree Balaji Ispat`.
fn courtesy(word: &str) -> bool {
    matches!(
        word,
        "Dr" | "St"
            | "Sir"
            | "Pt"
            | "Pandit"
            | "Shri"
            | "Shree"
            | "Sri"
            | "Maharaja"
            | "Maharani"
            | "Rani"
            | "Raja"
            | "Guru"
            | "Mahatma"
            | "Lord"
            | "Lady"
            | "King"
            | "Queen"
            | "Saint"
            | "Swami"
            | "Netaji"
    )
}

/// A capitalised word that describes rather than names.
fn describes(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_word()
        && c.tokens[i].has(CAPITAL)
        && !c.is(i, class::PLACE | class::ORG | class::PERSON)
        && (c.is(
            i,
            class::MODIFIER | class::WORD | class::SECTOR | class::SECTOR_HEAD,
        ) || words::derived(c, i))
}

/// `of Chicago`, `for Science and Technology`, `of Health, Labour and Welfare` behind a head.
fn tail(c: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    if at + 1 >= limit || !matches!(c.token_text(at), "of" | "for") {
        return None;
    }
    let mut i = at + 1;
    if matches!(c.token_text(i), "the" | "The") && i + 1 < limit {
        i += 1;
    }
    if !starts(c, i) || words::calendar(c.token_text(i)) {
        return None;
    }
    let mut end = i + 1;
    while end < limit && end - at < 12 {
        if starts(c, end) && !c.is(end, class::TITLE) {
            end += 1;
            continue;
        }
        // `Commerce and Industry`, `Housing and Urban Affairs`: a head may close the phrase.
        let joint = c.is_conjunction(end)
            || c.mark(end, b',')
                && end + 2 < limit
                && describes(c, end + 1)
                && (c.is_conjunction(end + 2) || c.mark(end + 2, b','));
        if joint
            && end + 1 < limit
            && starts(c, end + 1)
            && describes(c, end + 1)
            && describes(c, end - 1)
        {
            end += 2;
            continue;
        }
        if matches!(c.token_text(end), "of" | "the") && end + 1 < limit && starts(c, end + 1) {
            end += 2;
            continue;
        }
        break;
    }
    Some(end)
}
