//! The phrase behind a head that belongs to the name: `of Chicago`, `for Science and Technology`.

use super::describes;
use super::start::letters;
use crate::candidate::english::run::cooperative;
use crate::candidate::english::{Context, common, matches_at, starts, words};
use crate::candidate::list::List;
use crate::candidate::said::{self, Said};
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, SPACED, Token};

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

/// Heads of companies, which are not named after what they are of.
static TRADING: List = List::new(&closed::TRADING);

/// Most subjects behind the first that one body is told by, and most words of one.
const MAX_SUBJECTS: usize = 4;
const SUBJECT_WORDS: usize = 3;

/// `and Mining`, `, Mining and Soils` behind `Department of Geology`, from token `at` on: the end of further subjects of the same
/// body, whose `of` is token `of`. What has a name of its own or a head is another body, place or person.
fn subjects(c: &Context<'_>, of: usize, at: usize, limit: usize) -> Option<usize> {
    if !c.is_conjunction(at) && !c.mark(at, b',') {
        return None;
    }
    let taught = matches!(
        c.token_text(of - 1),
        "Department" | "Directorate" | "Faculty" | "School" | "Institute"
    );
    if c.token_text(of) != "of" || !taught && !matches!(c.token_text(of - 1), "Ministry" | "Board")
    {
        return None;
    }
    // `Department of Punjab`: whose it is, not what it deals with.
    // `Ministry of Power`: listed so far, which says nothing of what may follow.
    let listed =
        || matches_at(c, of - 1).any(|m| m.end as usize == at && m.classes & class::ORG != 0);
    if c.is(at - 1, class::PLACE | class::ORG | class::PERSON) && !listed() {
        return None;
    }
    let mut i = at;
    for _ in 0..MAX_SUBJECTS {
        let comma = c.mark(i, b',');
        let last = !comma || c.is_conjunction(i + 1);
        if comma && last {
            i += 1;
        }
        if last && !c.is_conjunction(i) {
            return None;
        }
        i = subject(c, i + 1, limit, taught)?;
        if last {
            return Some(i);
        }
    }
    None
}

/// The end of one to three capitalised words from token `from` on that name nothing by themselves. One that no list knows may be
/// a subject where `taught` says so, and somebody's name elsewhere.
fn subject(c: &Context<'_>, from: usize, limit: usize, taught: bool) -> Option<usize> {
    const OTHER: u32 = class::PLACE
        | class::ORG
        | class::PERSON
        | class::TITLE
        | class::ROLE
        | class::UNTAGGED_HEAD
        | class::ORG_HEAD_BEFORE
        | class::STOP
        | class::POST;
    let rest = limit.saturating_sub(from).min(SUBJECT_WORDS + 1);
    let words = (from..from + rest).take_while(|&i| starts(c, i)).count();
    if !(1..=SUBJECT_WORDS).contains(&words) {
        return None;
    }
    let to = from + words;
    let plain = |i: usize| {
        c.info[i] & OTHER == 0
            && !c.tokens[i].has(ALL_CAPS)
            && !words::calendar(c, i)
            && (describes(c, i) || common(c, i) || taught && words == 1 && c.unknown(i))
    };
    // `Department of Power and Kota Board`: a head that is no field of work opens another body.
    let head = c.is(to - 1, class::ORG_HEAD) && !describes(c, to - 1);
    ((from..to).all(plain) && !head).then_some(to)
}

/// `Astrophysics`, `Plasma Physics`: a field of learning, which its ending shows, within the two words from token `i` on.
fn learned(c: &Context<'_>, i: usize) -> bool {
    let field = |k: usize| {
        let word = c.token_text(k);
        c.latin.starts(k)
            && ["ics", "ogy", "omy", "phy", "try", "ces"]
                .iter()
                .any(|e| word.len() > 6 && word.ends_with(e))
    };
    c.unknown(i) && (field(i) || !c.breaks(i + 1) && field(i + 1))
}

/// Whether a word may begin what [`tail`] reads: `of`, `for`, `on`.
#[inline(always)]
pub(in crate::candidate::english) fn may_begin(t: &Token) -> bool {
    const FOR: Said = Said::new("for");
    const ON: Said = Said::new("on");
    (t.hash == said::OF.hash()) | (t.hash == FOR.hash()) | (t.hash == ON.hash())
}

/// The first word of what `of`, `for` or `on` at token `at` leads to, where that belongs to the name of the head before it.
fn opening(c: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    if at + 1 >= limit {
        return None;
    }
    // `Parliamentary Standing Committee on Health and Family Welfare`
    let on = c.token_text(at) == "on"
        && matches!(
            c.token_text(at - 1),
            "Committee" | "Commission" | "Council" | "Group" | "Centre" | "Center"
        );
    if !on && !matches!(c.token_text(at), "of" | "for") {
        return None;
    }
    let mut i = at + 1;
    if matches!(c.token_text(i), "the" | "The") && i + 1 < limit {
        i += 1;
    }
    if !starts(c, i) || words::calendar(c, i) {
        return None;
    }
    // `Liebherr Aerospace of Germany`: a company's head takes no country along.
    if c.token_text(at) == "of"
        && c.is(i, class::PLACE)
        && !c.is(at - 1, class::ORG)
        && c.one_of(at - 1, &TRADING)
    {
        return None;
    }
    // `Institute for Defence Studies`, not `a striker of Super League for Basel`.
    if c.token_text(at) != "of"
        && !(describes(c, i)
            || common(c, i)
            || c.is(i, class::ORG_HEAD) && !c.tokens[i].has(ALL_CAPS)
            || learned(c, i))
    {
        return None;
    }
    Some(i)
}

/// `of Chicago`, `for Science and Technology`, `of Health, Labour and Welfare` behind a head: the end of it, and where the name ends
/// if what [`subjects`] took in is another's name after all.
pub(super) fn tail(c: &Context<'_>, at: usize, limit: usize) -> Option<(usize, usize)> {
    let first = opening(c, at, limit)?;
    let mut end = first + 1;
    let mut sure = None;
    while end < limit && end - at < 12 {
        let Some(to) = further(c, (at, first, end), limit, &mut sure) else {
            break;
        };
        end = to;
    }
    Some((end, sure.unwrap_or(end)))
}

const AT: Said = Said::new("at");

/// Where the phrase behind the word at token `at`, whose first word is `first`, ends if what stands at `end` goes on with it.
fn further(
    c: &Context<'_>,
    (at, first, end): (usize, usize, usize),
    limit: usize,
    sure: &mut Option<usize>,
) -> Option<usize> {
    if starts(c, end) && !c.is(end, class::TITLE) {
        return Some(end + 1);
    }
    // `Velban Board of J&K`
    if letters(c, end + 1) < end {
        return Some(end + 2);
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
        return Some(end + 2);
    }
    if let Some(to) = subjects(c, at, end, limit) {
        sure.get_or_insert(end);
        return Some(to);
    }
    if (c.says(end, said::OF) || c.says(end, said::THE)) && end + 1 < limit && starts(c, end + 1) {
        return Some(end + 2);
    }
    // `Rio Grande do Sul`
    if end + 1 < limit && words::particle(c, end) && starts(c, end + 1) {
        return Some(end + 2);
    }
    // `Federation of Urban Co-operative Banks`
    if end + 2 < limit && cooperative(c, end) && starts(c, end + 2) {
        return Some(end + 2);
    }
    // `Urbana-Champaign`
    if c.mark(end, b'-')
        && end + 1 < limit
        && !c.tokens[end].has(SPACED)
        && !c.tokens[end + 1].has(SPACED)
        && starts(c, end + 1)
    {
        return Some(end + 2);
    }
    // `Corps of the Army of the Potomac`
    if c.says(end, said::OF)
        && end + 2 < limit
        && c.token_text(end + 1) == "the"
        && c.is(end - 1, class::ORG_HEAD)
        && starts(c, end + 2)
    {
        return Some(end + 3);
    }
    // `University of Texas at Austin`
    if c.says(end, AT)
        && end + 1 < limit
        && c.token_text(at - 1) == "University"
        && american(c, first, end)
        && starts(c, end + 1)
    {
        return Some(end + 2);
    }
    None
}
