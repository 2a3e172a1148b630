//! Whether what stands beside a form speaks for a name: a title, a head, a postposition, a sure name in the same list.

use crate::candidate::Context;
use crate::candidate::english::matches_at;
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, DOTTED, SENTENCE_START, SPACED, Words};
use once_cell::sync::Lazy;

/// What a candidate is or does of a constituency: `X से विधायक`, `X से हारे`.
static STOOD: Lazy<Words> = Lazy::new(|| Words::new(&closed::STOOD));

/// Whether the neighbours of tokens `start..end` speak for a name of this kind.
pub(super) fn cued(c: &Context<'_>, start: usize, end: usize, kind: Kind) -> bool {
    let before = (start > 0 && !c.tokens[start].has(SENTENCE_START)).then(|| start - 1);
    let after = (!c.breaks(end)).then_some(end);
    let prev = before.map_or(0, |i| c.info[i]);
    let next = after.map_or(0, |i| c.info[i]);
    // `सब्जी मंडी में`, `मंडी में आवक बढ़ी`: a market, where the town is called so.
    if kind == Kind::Place
        && end == start + 1
        && c.is(start, class::PLACE_HEAD_OUTSIDE)
        && market(c, start)
    {
        return false;
    }
    match kind {
        Kind::Person => {
            prev & (class::TITLE | class::KIN) != 0
                || next & class::HONORIFIC != 0
                || after.is_some_and(|i| matches!(c.token_text(i), "ने" | "ne"))
        }
        Kind::Place => {
            next & (class::PLACE_HEAD_OUTSIDE | class::PLACE_CONTEXT) != 0
                || prev & class::PLACE_HEAD_BEFORE != 0
                || after.is_some_and(|i| {
                    matches!(c.token_text(i), "में" | "स्थित" | "निवासी" | "mein" | "me")
                }) && next & class::WORD == 0
                    && before.is_none_or(|i| c.info[i] & class::PART == 0 || complete(c, i))
                // `मंडी सांसद`, `पाक कप्तान`
                || next & class::TITLE != 0
                    && next & class::WEAK_TITLE == 0
                    && c.info[start] & (class::STOP | class::POST | class::MODIFIER) == 0
                    && c.tokens[start].is_devanagari()
                || listed_neighbour(c, start, end, class::PLACE)
                || state_behind(c, start, end)
                // `महुआ से हारे`: a constituency.
                || after.is_some_and(|i| c.token_text(i) == "से") && !c.breaks(end + 1) && c.among(end + 1, &STOOD)
                || before.is_some_and(|i| {
                    matches!(c.token_text(i), "in" | "at" | "near" | "from" | "to")
                        && c.capitalised(start)
                })
        }
        Kind::Org => {
            next & (class::ORG_HEAD | class::ORG_HEAD_OUTSIDE | class::ORG_CONTEXT) != 0
                && !after.is_some_and(|i| officers_room(c, start, i))
                || prev & class::ORG_CONTEXT != 0
                || listed_neighbour(c, start, end, class::ORG) && !post(c, start)
                // A short name alone in brackets: `(भाषा)`, `(AP)`.
                || before.is_some_and(|i| bracketed(c, i, end) && !(i > 0 && c.is(start, class::TITLE) && c.is(i - 1, class::TITLE)))
                    && !(state_behind(c, start, end) && lists_a_state(c, start))
        }
        Kind::Sector => next & (class::SECTOR_HEAD | class::SECTOR_CONTEXT) != 0,
        _ => false,
    }
}

/// `राहुल गांधी विदिशा में`: whether a name of two words ends with token `i`, so that what stands behind it is none of it.
fn complete(c: &Context<'_>, i: usize) -> bool {
    i > 0
        && c.tokens[i].is_devanagari()
        && !c.tokens[i].has(SENTENCE_START)
        && (c.is(i, class::SURNAME) && !c.is(i, class::GIVEN) && c.is(i - 1, class::GIVEN)
            || c.listed_until(i + 1, class::PERSON)
                .is_some_and(|from| from < i))
}

/// Whether brackets at `open` and `close` stand around it.
fn bracketed(c: &Context<'_>, open: usize, close: usize) -> bool {
    c.mark(open, b'(') && c.mark(close, b')')
}

/// `SP ऑफिस में`: the room of an officer, whose letters are a party's, too.
fn officers_room(c: &Context<'_>, start: usize, next: usize) -> bool {
    c.is(start, class::TITLE)
        && c.tokens[start].is_latin()
        && matches!(
            c.token_text(next),
            "ऑफिस" | "आफिस" | "कार्यालय" | "दफ्तर" | "office"
        )
}

/// `Rakesh Gupta, GM, NTPC`, `Rakesh Gupta (GM, NTPC)`: letters of a post behind somebody's name, though a body has them too.
fn post(c: &Context<'_>, start: usize) -> bool {
    c.is(start, class::TITLE)
        && start >= 2
        && (c.mark(start - 1, b',') || c.mark(start - 1, b'('))
        && c.is(start - 2, class::PART)
}

/// `Bhopal (M.P.)`, `Katni M.P.`: the letters of a state behind a town. Without brackets they need stops, since `Bhopal MP` is a member of
/// parliament; `TOKYO (AP) —` is an agency's dateline.
fn state_behind(c: &Context<'_>, start: usize, end: usize) -> bool {
    let t = &c.tokens[start];
    if end != start + 1
        || start == 0
        || !t.is_latin()
        || !t.has(ALL_CAPS | DOTTED)
        || t.has(SENTENCE_START)
    {
        return false;
    }
    if c.mark(start - 1, b'(') {
        return start >= 2
            && c.is(start - 2, class::PLACE)
            && c.mark(end, b')')
            && !c.mark(end + 1, b'-');
    }
    t.has(DOTTED) && c.is(start - 1, class::PLACE)
}

/// Whether a form at token `i` alone is a state's, too.
fn lists_a_state(c: &Context<'_>, i: usize) -> bool {
    matches_at(c, i)
        .filter(|m| m.end as usize == i + 1)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            table
                .rows(m.form)
                .any(|r| table.entry(r.entry).id.starts_with("iso:IN-"))
        })
}

/// What is sold in a market, who sells it and what for.
static TRADE: Lazy<Words> = Lazy::new(|| Words::new(&closed::TRADE));

/// Whether a word of [`TRADE`] stands within two dozen tokens of token `i`, and none that only the town has.
#[inline(never)]
fn market(c: &Context<'_>, i: usize) -> bool {
    let around = i.saturating_sub(24)..(i + 24).min(c.tokens.len());
    let town = i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && matches!(c.token_text(i - 1), "जिला" | "जिले" | "हिमाचल")
        || !c.breaks(i + 1)
            && matches!(
                c.token_text(i + 1),
                "जिला" | "जिले" | "शहर" | "सदर" | "लोकसभा" | "संसदीय"
            )
        || listed_neighbour(c, i, i + 1, class::PLACE);
    // `खन्ना मंडी में`, `जीरा मंडी`: the market of what stands before it.
    let of = i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && c.tokens[i - 1].is_word()
        && !c.is_conjunction(i - 1)
        && c.is(i - 1, class::PLACE | class::WORD | class::PART)
        && !c.is(
            i - 1,
            class::POST
                | class::STOP
                | class::TITLE
                | class::PLACE_HEAD_BEFORE
                | class::PLACE_CONTEXT,
        );
    !town && (of || around.into_iter().any(|k| c.among(k, &TRADE)))
}

/// Whether a sure name of the class stands beside it in a list.
pub(super) fn listed_neighbour(c: &Context<'_>, start: usize, end: usize, bits: u32) -> bool {
    // `मारा गया, लेबनान के`: a verb closes its clause; the town opens a list or stands behind a postposition or another comma.
    let verb = c.is(start, class::STOP)
        && start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.tokens[start - 1].is_word()
        && !c.is_conjunction(start - 1)
        && (!c.is(start - 1, class::POST) || c.token_text(start - 1) == "से");
    // `इटारसी-बीना चौथी लाइन`: the two ends of a line or road.
    let tight = |hyphen: usize| {
        c.mark(hyphen, b'-')
            && !c.tokens[hyphen].has(SENTENCE_START | SPACED)
            && c.tokens
                .get(hyphen + 1)
                .is_some_and(|t| !t.has(SENTENCE_START | SPACED))
    };
    if bits == class::PLACE
        && (c.tokens[start].is_devanagari() || c.capitalised(start))
        && (start >= 2 && tight(start - 1) && c.is(start - 2, bits)
            || !c.breaks(end) && tight(end) && c.is(end + 1, bits))
    {
        return true;
    }
    let right = !verb
        && c.list_joint(end)
            .is_some_and(|i| !c.breaks(i) && c.is(i, bits));
    let left = start >= 2
        && !c.tokens[start].has(SENTENCE_START)
        && (c.mark(start - 1, b',') || c.is_conjunction(start - 1))
        && c.is(start - 2, bits);
    right || left
}
