//! Words no list knows in a list of places: `at Pune, Velban, Drosk and Tormel`, `Pune (11 cm), Velban (9 cm) and Drosk (7 cm)`.

use super::person::Parts;
use super::phrase::sure_part;
use super::{Context, matches_at, starts, words};
use crate::candidate::list::List;
use crate::candidate::place::settled;
use crate::gazetteer::flags::class;
use crate::token::ALL_CAPS;

/// Most members looked at on either side.
const MEMBERS: usize = 8;

/// Most words of a member.
const WORDS: usize = 3;

/// What is in a list.
#[derive(Default)]
struct Members {
    all: usize,
    places: usize,
    others: usize,
    /// A conjunction stands before the last one.
    closed: bool,
    /// Some have a bracket with what was measured there.
    measured: bool,
}

impl Members {
    /// Takes in members that were counted apart.
    fn add(&mut self, more: &Members) {
        self.all += more.all;
        self.places += more.places;
        self.others += more.others;
    }
}

/// Shows `each` the members before token `at`, start and end in tokens; where the first begins.
pub(super) fn members_before(c: &Context<'_>, at: usize, each: impl FnMut(usize, usize)) -> usize {
    before(c, at, &mut Members::default(), each)
}

/// The same of those behind token `at`.
pub(super) fn members_behind(c: &Context<'_>, at: usize, each: impl FnMut(usize, usize)) {
    behind(c, at, &mut Members::default(), each);
}

/// What the members of a list are together.
static PLURALS: List = List::new(&[
    "lakes",
    "rivers",
    "villages",
    "towns",
    "cities",
    "hamlets",
    "islands",
    "districts",
    "taluks",
    "talukas",
    "tehsils",
    "mandals",
    "provinces",
    "suburbs",
    "localities",
]);

/// How much the list that tokens `from..to` are a member of speaks for a place: one in three, or so, is known, and none is anything else.
#[inline]
pub(super) fn listed(c: &Context<'_>, from: usize, to: usize) -> f32 {
    // `QRVT, ZORV and the Association of …`: bodies.
    if c.tokens[from].has(ALL_CAPS) {
        return 0.0;
    }
    let before = from > 0 && (c.mark(from - 1, b',') || c.is_conjunction(from - 1));
    let behind = || c.mark(to, b',') || c.mark(to, b'(') || !c.breaks(to) && c.is_conjunction(to);
    if before || behind() {
        judged(c, from, to)
    } else {
        0.0
    }
}

#[inline(never)]
fn judged(c: &Context<'_>, from: usize, to: usize) -> f32 {
    let mut members = Members {
        all: 1,
        closed: from > 1 && c.is_conjunction(from - 1),
        ..Members::default()
    };
    let end = if members.closed {
        to
    } else {
        let mut all = Members::default();
        let end = behind(c, to, &mut members, |a, b| count(c, a, b, &mut all));
        members.add(&all);
        end
    };
    let mut all = Members::default();
    let first = before(c, from, &mut members, |a, b| count(c, a, b, &mut all));
    members.add(&all);
    if members.all < 2 || members.others > 0 {
        return 0.0;
    }
    // `Velban, Drosk and Tormel Assembly constituencies`
    let headed = |k: usize| !c.breaks(k) && c.is(k, class::PLACE_HEAD_OUTSIDE);
    if members.closed && headed(end) && !c.breaks(end) && c.token_text(end).ends_with('s') {
        return 0.8;
    }
    // `the lakes Velban and Drosk`
    if first > 0 && !c.breaks(first) && c.one_of(first - 1, &PLURALS) {
        return 0.8;
    }
    // `In Paris, Velban and Drosk met`
    let opened = if first > 0 && c.tokens[first - 1].has(crate::token::SENTENCE_START) {
        0.0
    } else {
        words::place_preposition(c, first)
    };
    // `Velban (11 cm), Drosk (9 cm)`
    if members.measured || measure(c, to) {
        return 0.8;
    }
    match (members.places, members.all) {
        (2.., _) if members.places * 3 >= members.all => 0.8,
        (1, 2..=4) if members.closed && opened >= 0.56 => 0.78,
        (1, 3..=4) => 0.62,
        // `in Velban, Drosk and Tormel`
        (0, 3..) if members.closed && opened >= 0.66 => 0.66,
        _ => 0.0,
    }
}

/// The members behind token `at`, and the end of the last.
fn behind(
    c: &Context<'_>,
    mut at: usize,
    members: &mut Members,
    mut each: impl FnMut(usize, usize),
) -> usize {
    for _ in 0..MEMBERS {
        let joint = bracket(c, at);
        members.measured |= measure(c, at);
        let comma = c.mark(joint, b',');
        let next = joint + usize::from(comma);
        let and = !c.breaks(next) && c.is_conjunction(next);
        if !comma && !and {
            break;
        }
        let next = next + usize::from(and);
        let mut end = next;
        while end < next + WORDS + 1 && !c.breaks(end) && starts(c, end) {
            end += 1;
        }
        if end == next || end > next + WORDS {
            break;
        }
        // `at Pune, Velban said`: no member, unless something goes on with the list.
        let on = bracket(c, end);
        let goes_on = c.mark(on, b',') || !c.breaks(on) && c.is_conjunction(on);
        if !and && !goes_on && !c.breaks(end) && c.tokens[end].is_word() {
            break;
        }
        each(next, end);
        at = end;
        if and {
            members.closed = true;
            break;
        }
    }
    at
}

/// The members before token `at`, and the start of the first.
fn before(
    c: &Context<'_>,
    mut at: usize,
    members: &mut Members,
    mut each: impl FnMut(usize, usize),
) -> usize {
    for k in 0..MEMBERS {
        if at < 2 || c.breaks(at) {
            break;
        }
        let and = c.is_conjunction(at - 1);
        let mut end = at - usize::from(and);
        let comma = end > 0 && !c.breaks(end) && c.mark(end - 1, b',');
        end -= usize::from(comma);
        if !comma && (!and || k > 0) || end == 0 || c.breaks(end) {
            break;
        }
        // `Velban (9 cm), Drosk`
        if c.mark(end - 1, b')') {
            let Some(open) = (end.saturating_sub(5)..end - 1)
                .rev()
                .find(|&k| c.mark(k, b'('))
            else {
                break;
            };
            end = open;
            members.measured |= measure(c, open);
        }
        let mut from = end;
        while from > 0 && end - from <= WORDS && starts(c, from - 1) {
            from -= 1;
            if c.breaks(from) {
                break;
            }
        }
        if from == end || end - from > WORDS {
            break;
        }
        each(from, end);
        at = from;
    }
    at
}

/// The token behind a bracket with a number in it that opens at `at`, or `at`.
fn bracket(c: &Context<'_>, at: usize) -> usize {
    if !c.mark(at, b'(') || !c.tokens.get(at + 1).is_some_and(|t| t.is_number()) {
        return at;
    }
    (at + 2..at + 6)
        .find(|&k| c.mark(k, b')'))
        .map_or(at, |k| k + 1)
}

/// Whether a bracket at token `at` has a length in it: how much rain fell, how far it is.
fn measure(c: &Context<'_>, at: usize) -> bool {
    c.mark(at, b'(')
        && (at + 2..at + 5).take_while(|&k| !c.breaks(k)).any(|k| {
            c.mark(k + 1, b')') && matches!(c.token_text(k), "cm" | "mm" | "km" | "cms" | "inches")
        })
}

fn count(c: &Context<'_>, from: usize, to: usize, members: &mut Members) {
    members.all += 1;
    let place =
        matches_at(c, from).any(|m| {
            m.end as usize == to && m.classes & class::PLACE != 0 && m.classes & class::ORG == 0
        }) || to > from + 1 && c.is(to - 1, class::PLACE_HEAD) && !c.is(to - 1, class::ORG_HEAD);
    const OTHER: u32 = class::ORG
        | class::PERSON
        | class::TITLE
        | class::ROLE
        | class::ORG_HEAD
        | class::UNTAGGED_HEAD
        | class::SECTOR;
    let people = || Parts::of(c, from, to).strong > 0 || to == from + 1 && sure_part(c.info[from]);
    let place = place || to == from + 1 && c.unknown(from) && settled(c.token_text(from));
    if place && !(to == from + 1 && c.is(from, class::PART)) {
        members.places += 1;
    } else if !place
        && ((from..to).any(|k| {
            c.is(k, OTHER)
                || c.tokens[k].has(ALL_CAPS)
                || words::calendar(c, k)
                || words::derived(c, k)
        }) || people())
    {
        members.others += 1;
    }
}
