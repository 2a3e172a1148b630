//! English organisations by their head noun: `Goa Chamber of Commerce and Industry`, `Bhosale Agro Industries`.

use super::{Context, Proposal, Run, Style, common, matches_at, starts, stops, words};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, CLITIC, NO_STOP, SENTENCE_START, SPACED, TokenKind};

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

/// Most tokens before a head that are looked at.
const MAX_LEFT: usize = 40;

/// The last head of a run takes in what stands before it, and an `of` phrase behind it.
pub(super) fn propose(c: &Context<'_>, run: Run, limit: usize, out: &mut Vec<Proposal>) {
    const HEAD: u32 = class::ORG_HEAD | class::ORG_HEAD_BEFORE;
    if !(run.start..run.end).any(|i| c.is(i, HEAD)) {
        return;
    }
    let heads: Vec<usize> = (run.start..run.end)
        .filter(|&i| c.is(i, HEAD) && starts(c, i))
        .collect();
    let Some(&last) = heads.last() else { return };
    // In a headline one run may hold several bodies: `Supreme Court Stays Allahabad HC Order`.
    if run.style != Style::Prose {
        for pair in heads.windows(2) {
            if (pair[0] + 1..pair[1]).any(|i| foreign(c, i)) {
                body(c, run, pair[0], limit, out);
            }
        }
    }
    body(c, run, last, limit, out);
}

/// A word that cannot stand inside a body's name: a verb or an ordinary noun of a headline.
fn foreign(c: &Context<'_>, i: usize) -> bool {
    const INSIDE: u32 = class::MODIFIER
        | class::PLACE
        | class::PART
        | class::ORG
        | class::PERSON
        | class::ORG_HEAD
        | class::ORG_HEAD_BEFORE
        | class::SECTOR;
    c.tokens[i].is_word() && !c.is(i, INSIDE) && common(c, i)
}

/// The body whose head is token `last`.
fn body(c: &Context<'_>, run: Run, last: usize, limit: usize, out: &mut Vec<Proposal>) {
    const HEAD: u32 = class::ORG_HEAD | class::ORG_HEAD_BEFORE;
    let mut start = left(c, run, last);
    if start == last {
        start = partners(c, last);
    }
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
    // `Kia Corp.`, `Mitsui & Co.`: the abbreviation keeps its stop.
    if c.mark(end, b'.')
        && c.tokens[end].has(NO_STOP)
        && matches!(
            c.token_text(last),
            "Co" | "Corp" | "Inc" | "Ltd" | "Pvt" | "Bros"
        )
    {
        end += 1;
    }
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
    // A run may hold many heads; no name is longer than this.
    let mut start = run.start.max(head.saturating_sub(MAX_LEFT));
    let open = start;
    // A title or a function word inside the run cuts it: `BJP President`, `The`; a modifier that is a title too does not.
    for i in open..head {
        let cut = stops(c, i)
            || c.is(i, class::TITLE)
                && !courtesy(c.token_text(i))
                && !c.is(i, class::MODIFIER | class::PART | class::PLACE)
            || words::calendar(c.token_text(i)) && c.info[i] & class::MODIFIER == 0
            || run.style != Style::Prose && i > run.start && foreign(c, i)
            || run.style != Style::Prose
                && i > run.start
                && c.is(i, class::SPEECH | class::WORD)
                && c.is(i - 1, class::ORG_HEAD)
                && !c.is(i, class::ORG_HEAD | class::MODIFIER | class::PART);
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
    if start == run.start {
        start = founder(c, run, head);
    }
    if start == run.start {
        start = many(c, run, head);
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

/// `Sualkuchi Weavers' Society`, `Westminster Magistrates' Court`: the plural whose body it is, and the name before it.
/// Of `Punjab Kings' Velban Academy` nothing is taken in, for what stands between is a name.
fn many(c: &Context<'_>, run: Run, head: usize) -> usize {
    let start = run.start;
    let plural = start >= 2
        && c.mark(start - 1, b'\'')
        && !c.tokens[start - 1].has(SPACED)
        && c.tokens[start - 1].end < c.tokens[start].start
        && starts(c, start - 2)
        && c.token_text(start - 2).ends_with('s')
        && !c.is(start - 2, class::PART | class::ORG | class::PLACE);
    let plain = (start..head).all(|i| {
        !c.tokens[i].is_word() || describes(c, i) || c.is(i, class::ORG_HEAD | class::MODIFIER)
    });
    if !plural || !plain {
        return start;
    }
    let mut k = start - 2;
    while k > 0
        && !c.tokens[k].has(SENTENCE_START)
        && starts(c, k - 1)
        && !stops(c, k - 1)
        && !c.is(k - 1, class::TITLE)
    {
        k -= 1;
    }
    k
}

/// `Zorvane & Co`, `Tzobari & Sons`: the names before `&`.
fn partners(c: &Context<'_>, head: usize) -> usize {
    let joined = head >= 2
        && c.mark(head - 1, b'&')
        && starts(c, head - 2)
        && matches!(
            c.token_text(head),
            "Co" | "Company" | "Sons" | "Brothers" | "Associates" | "Bros"
        );
    if !joined {
        return head;
    }
    let mut k = head - 2;
    while k > 0 && !c.tokens[k].has(SENTENCE_START) && starts(c, k - 1) && !common(c, k - 1) {
        k -= 1;
    }
    k
}

/// `St Xavier's College`, `Queen Mary's Hospital`: an institution that bears somebody's name in the genitive. The place
/// before another's institution (`Bengaluru's Bowring Hospital`) stays outside.
fn founder(c: &Context<'_>, run: Run, head: usize) -> usize {
    let start = run.start;
    let institution = matches!(
        c.token_text(head),
        "School"
            | "College"
            | "Hospital"
            | "Church"
            | "Academy"
            | "Cathedral"
            | "Institute"
            | "Seminary"
            | "University"
    );
    if !institution || start < 2 || !c.tokens[start - 1].has(CLITIC) || !starts(c, start - 2) {
        return start;
    }
    let mut k = start - 2;
    if c.is(k, class::PLACE | class::ORG) || common(c, k) && !c.is(k, class::MODIFIER | class::KIN)
    {
        return start;
    }
    while k > 0 && !c.tokens[k].has(SENTENCE_START) {
        let dot = c.mark(k - 1, b'.') && c.tokens[k - 1].has(NO_STOP) && k > 1;
        let word = if dot { k - 2 } else { k - 1 };
        let named = starts(c, word) && (c.is(word, class::PART) || courtesy(c.token_text(word)));
        if !named {
            break;
        }
        k = word;
    }
    k
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
            | "Lokmanya"
            | "Chhatrapati"
            | "Maharana"
            | "Lala"
            | "Babasaheb"
            | "Sardar"
            | "Sant"
            | "Acharya"
            | "Rajmata"
            | "Maulana"
            | "Veer"
            | "Bhagwan"
            | "Mata"
            | "Maa"
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

/// Whether tokens `from..to` are a state of the United States, whose universities name their seat with `at`.
fn american(c: &Context<'_>, from: usize, to: usize) -> bool {
    matches_at(c, from)
        .filter(|m| m.end as usize == to && m.classes & class::PLACE != 0)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            table
                .rows(m.form)
                .any(|r| table.entry(r.entry).id.starts_with("iso:US-"))
        })
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
    // `Institute for Defence Studies`, not `a striker of Super League for Basel`.
    if c.token_text(at) == "for" && !(describes(c, i) || common(c, i)) {
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
        // `Urbana-Champaign`
        if c.mark(end, b'-')
            && end + 1 < limit
            && !c.tokens[end].has(SPACED)
            && !c.tokens[end + 1].has(SPACED)
            && starts(c, end + 1)
        {
            end += 2;
            continue;
        }
        // `Corps of the Army of the Potomac`
        if c.token_text(end) == "of"
            && end + 2 < limit
            && c.token_text(end + 1) == "the"
            && c.is(end - 1, class::ORG_HEAD)
            && starts(c, end + 2)
        {
            end += 3;
            continue;
        }
        // `University of Texas at Austin`
        if c.token_text(end) == "at"
            && end + 1 < limit
            && c.token_text(at - 1) == "University"
            && american(c, i, end)
            && starts(c, end + 1)
        {
            end += 2;
            continue;
        }
        break;
    }
    Some(end)
}
