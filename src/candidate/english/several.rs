//! Pieces of several tokens: what their ends and heads make of them, and what is left where those say nothing: people, places by
//! their preposition.

use super::around::{appositive, determined};
use super::last_word::{bearer_of_a_word, firm, named_place, outside_head};
use super::person::{Parts, person};
use super::phrase::{alone, bearers, describes, first_initial};
use super::told::told;
use super::{Bits, Context, Proposal, Run, Style, business, common, union, ways, words};
use crate::candidate::list::List;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, TokenKind};

/// Tokens `from..to`, two of them or more, and the class bits that any of them has.
pub(super) fn several(
    c: &Context<'_>,
    run: Run,
    (mut from, mut to): (usize, usize),
    bits: u32,
    titled: bool,
    out: &mut Vec<Proposal>,
) {
    let prose = run.style == Style::Prose;
    if !titled && c.mark(to, b',') && held_by_place(c, from, to, bits) {
        out.push(c.rule(from, to, Kind::Place, 0.84, "english/place"));
        return;
    }
    if prose && !titled && (ways::twin(c, run, from, to) || ways::lettered(c, from, to)) {
        out.push(c.rule(from, to, Kind::Place, 0.95, "english/place-head"));
        return;
    }
    // `a stake in Future Coupons`: nothing but ordinary words, which the words before make a company's name.
    if prose
        && !titled
        && bits & NOT_ORDINARY == 0
        && !(run.initial && from == run.start)
        && ordinary(c, from, to)
        && business::business(c, from, to)
    {
        out.push(c.rule(from, to, Kind::Org, 0.74, "english/business"));
        return;
    }
    let open = from;
    // Ordinary words and nationalities at the edges are not part of a person's or place's name.
    let edge = |i: usize| c.tokens[i].kind == TokenKind::Punctuation || describes(c, i);
    let mut plain = false;
    while from < to && edge(from) {
        // `EP Menon`, `PC Tzobari`: initials that abbreviate something else too.
        if initials(c, from, to) || called(c, run, from, to) || first_initial(c, run, from) {
            plain = true;
            break;
        }
        from += 1;
    }
    let whole = to;
    while to > from && edge(to - 1) {
        if words::of_faith(c, to - 1) {
            break;
        }
        // `Tomin SPV and`: the letters that southern names end with.
        if prose && to - from == 2 && southern(c, from, to - 1) {
            break;
        }
        // `Swarnali De`, where `Kevin De Drosk` goes on.
        if prose
            && to - from == 2
            && c.token_text(to - 1) == "De"
            && c.is(from, class::GIVEN)
            && !c.is(from, class::WEAK_PART)
        {
            break;
        }
        // `Inspector Ramesh Kumar Puri`: a colony elsewhere.
        let colony = c.is(to - 1, class::SURNAME) && c.is(to - 1, class::PLACE_HEAD);
        if prose
            && colony
            && (titled || to - from > 2)
            && c.is(from, class::GIVEN)
            && !c.is(from, class::WEAK_PART)
            && to - from >= 2
        {
            break;
        }
        // `Hemang Badani`: a word of Hindi only.
        if prose && to - from >= 2 && surname(c, to - 1) {
            break;
        }
        to -= 1;
    }
    if from >= to {
        return;
    }
    if prose {
        in_prose(c, open, from, to, whole, out);
        if told(c, from, to, whole, titled, out) {
            return;
        }
    } else if run.style == Style::Headline && !titled {
        bearers(c, from, whole, out);
    }
    // A name ends at a plain word inside, if there is one. Its ends are none, unless they were let stand.
    let inside = if plain { from..to } else { from + 1..to - 1 };
    let inner = inside.into_iter().any(|i| {
        c.tokens[i].is_word()
            && common(c, i)
            && !words::particle(c, i)
            && !words::of_faith(c, i)
            && !initials(c, i, to)
            && (c.token_text(i) != "A" || !first_initial(c, run, i))
            && !called(c, run, i, to)
    });
    // `RJD Fields Khesari Lal Yadav`: the party and the headline's verb are no part of the name.
    if to - from > 2
        && c.is(from, class::ORG)
        && c.tokens[from].has(ALL_CAPS)
        && !c.is(from, class::PART)
    {
        from += 1;
        if run.style == Style::Headline && (c.is(from, class::WEAK_PART) || words::derived(c, from))
        {
            from += 1;
        }
    }
    let n = Parts::of(c, from, to);
    // `ACME Cleantech`: a name no list knows and the trade.
    if prose
        && !titled
        && n.parts == 0
        && (2..=3).contains(&n.words)
        && !n.listed
        && (c.is(to - 1, class::SECTOR) && !c.tokens[to - 1].has(ALL_CAPS)
            || c.token_text(to - 1) == "AI")
        && to == whole
        && (from..to - 1).all(|i| c.tokens[i].is_word() && c.unknown(i))
    {
        out.push(c.rule(from, to, Kind::Org, 0.86, "english/firm"));
        return;
    }
    if n.words == 1 {
        let parts = (n.strong > 0, n.parts > 0);
        alone(c, run, (from, to), titled, n.listed || inner, parts, out);
    } else if n.words <= 5 && !inner && (!n.listed || n.strong > 0) {
        person(c, from, to, &n, prose, titled, out);
    }
}

/// Whether a given name and letters that nobody could speak are somebody's.
fn southern(c: &Context<'_>, given: usize, letters: usize) -> bool {
    let t = &c.tokens[letters];
    let vowel = |b: u8| matches!(b, b'A' | b'E' | b'I' | b'O' | b'U');
    c.is(given, class::GIVEN)
        && !c.tokens[given].has(ALL_CAPS)
        && t.has(ALL_CAPS)
        && (2..=3).contains(&(t.end - t.start))
        && c.unknown(letters)
        && !c.token_text(letters).bytes().any(vowel)
}

/// Whether token `i`, behind a part of a name or a word of no list, is a word of romanised Hindi and none of English.
fn surname(c: &Context<'_>, i: usize) -> bool {
    let given = c.unknown(i - 1) || c.is(i - 1, class::GIVEN) && !c.is(i - 1, class::WEAK_PART);
    given
        && !c.romanised
        && c.tokens[i].is_word()
        && !c.tokens[i].has(ALL_CAPS)
        && !c.is(i, class::SECTOR | class::MODIFIER | class::TITLE)
        && words::of_hindi(c, i)
        // `We miss you. Khaali Haath aaye the`
        && c.latin.counts(i.saturating_sub(6), c.tokens.len().min(i + 7)).hindi <= 1
}

/// `in Little Falls, Minnesota`, `at Freedom Park, Bengaluru`: words of any kind behind a preposition and before the place that holds
/// them.
fn held_by_place(c: &Context<'_>, from: usize, to: usize, bits: u32) -> bool {
    const OTHER: u32 = class::ORG
        | class::PERSON
        | class::ORG_HEAD
        | class::ORG_HEAD_BEFORE
        | class::TITLE
        | class::ROLE
        | class::UNTAGGED_HEAD
        | class::SECTOR
        | class::STOP
        | class::POST;
    bits & OTHER == 0
        && to - from <= 3
        && !c.breaks(to + 1)
        && c.is(to + 1, class::PLACE)
        && !c.is(to + 1, class::PART)
        && words::place_preposition(c, from) >= 0.58
        && (from..to).all(|i| c.mark(i, b'-') || c.tokens[i].is_word() && !words::calendar(c, i))
        && !words::derived(c, to - 1)
}

/// Whether tokens with these bits are parts of people's names and nothing else, as in most names of people.
#[inline(always)]
pub(super) fn parts_only(bits: Bits) -> bool {
    const PARTS: u32 = class::PART | class::WEAK_PART | class::NAMES;
    (bits.any & !PARTS == 0) & bits.parts
}

/// What [`several`] makes of these: no edge, head or trade is asked for.
pub(super) fn full_name(
    c: &Context<'_>,
    run: Run,
    from: usize,
    to: usize,
    titled: bool,
    out: &mut Vec<Proposal>,
) {
    let prose = run.style == Style::Prose;
    if prose {
        if told(c, from, to, to, titled, out) {
            return;
        }
    } else if run.style == Style::Headline && !titled {
        bearers(c, from, to, out);
    }
    if to - from <= 5 {
        person(c, from, to, &Parts::of(c, from, to), prose, titled, out);
    }
}

/// Where films are shown.
static SCREENS: List = List::new(&[
    "Theatre",
    "Theatres",
    "Talkies",
    "Cinema",
    "Cinemas",
    "Multiplex",
]);

/// What heads, edges and trades make of tokens `from..to` in running text; the piece, `open..whole`, has ordinary words around
/// them.
fn in_prose(
    c: &Context<'_>,
    open: usize,
    from: usize,
    to: usize,
    whole: usize,
    out: &mut Vec<Proposal>,
) {
    let bits = union(c, from, whole);
    if whole == from + 3 {
        ways::stretch(c, from, whole, out);
    }
    let screen = c.one_of(whole - 1, &SCREENS);
    if bits & class::PLACE_HEAD != 0 || screen {
        let placed = if screen || c.is(whole - 1, class::PLACE_HEAD) {
            whole
        } else {
            to
        };
        // `Shark Island`: an ordinary word opens the name.
        let worded = from > open
            && from + 1 == whole
            && c.is(from, class::PLACE_HEAD)
            && !c.is(from, class::MODIFIER)
            // `at Freedom Park`: where people are called Park.
            && (!c.is(from, class::PART) || words::place_preposition(c, open) >= 0.58)
            && c.info[from - 1] & !class::NAMES == class::WORD;
        if worded {
            let start = (open..from)
                .rev()
                .take_while(|&k| c.info[k] & !class::NAMES == class::WORD)
                .last()
                .unwrap_or(from);
            out.push(c.rule(start, whole, Kind::Place, 0.8, "english/place-head"));
        }
        named_place(c, from, placed, out);
    }
    if whole > to && c.is(from, class::GIVEN) && (to..whole - 1).all(|i| c.mark(i, b'.')) {
        bearer_of_a_word(c, from, to, whole - 1, out);
    }
    if bits & class::PLACE_HEAD_OUTSIDE != 0 {
        outside_head(c, from, whole, out);
    }
    firm(c, from, to, whole, out);
}

/// `Ireland's Mark Adair`: a given name that is a word, before what can only be a surname.
fn called(c: &Context<'_>, run: Run, i: usize, to: usize) -> bool {
    run.style == Style::Prose
        && (!(run.initial && i == run.start) || words::personal_verb(c, to) || appositive(c, to))
        && to == i + 2
        && c.is(i, class::GIVEN)
        && !c.tokens[i].has(ALL_CAPS)
        && (c.unknown(i + 1) || c.is(i + 1, class::SURNAME) && !c.is(i + 1, class::WEAK_PART))
        && !common(c, i + 1)
        && !determined(c, i)
}

/// Nationalities, heads and names.
const NOT_ORDINARY: u32 = class::PLACE
    | class::ORG
    | class::PERSON
    | class::PART
    | class::MODIFIER
    | class::ORG_HEAD
    | class::PLACE_HEAD
    | class::ORG_HEAD_OUTSIDE
    | class::PLACE_HEAD_OUTSIDE
    | class::SECTOR
    | class::STOP
    | class::POST;

/// Two or three words that open with an ordinary one.
fn ordinary(c: &Context<'_>, from: usize, to: usize) -> bool {
    (2..=3).contains(&(to - from))
        && (from..to).all(|i| c.tokens[i].is_word() && !c.tokens[i].has(ALL_CAPS))
        && common(c, from)
}

/// Two capitals before a word that is a name's part or in no list.
fn initials(c: &Context<'_>, i: usize, to: usize) -> bool {
    let t = &c.tokens[i];
    t.has(ALL_CAPS)
        && t.end - t.start == 2
        && i + 1 < to
        && c.tokens[i + 1].is_word()
        && !c.tokens[i + 1].has(ALL_CAPS)
        && (c.unknown(i + 1) || c.is(i + 1, class::PART))
        && !c.is(i + 1, class::CONTENT_WORD | class::ORG | class::PLACE)
        && !common(c, i + 1)
}
