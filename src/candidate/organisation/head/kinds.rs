//! What a head and the words before it are: a battalion, a trade's union, a firm's group, a place somebody went to; and what they are worth.

use crate::candidate::Context;
use crate::candidate::organisation::chain::Chain;
use crate::candidate::organisation::heads::{said, says};
use crate::candidate::organisation::openers::opens_person;
use crate::candidate::said::Said;
use crate::gazetteer::flags::class;
use crate::token::{JOINED, SENTENCE_START, TokenKind};

/// `कोबरा 209 बटालियन`, `209 कोबरा बटालियन`, `32वीं वाहिनी पीएसी`: the force and its number, in any order.
pub(super) fn battalion(c: &Context<'_>, i: usize) -> Option<(usize, usize)> {
    if i < 2 || (i - 1..=i).any(|k| c.tokens[k].has(SENTENCE_START)) {
        return None;
    }
    let force = |k: usize| c.is(k, class::ORG | class::NAMES) && c.tokens[k].is_word();
    // `168वीं`
    let number = |k: usize| -> Option<usize> {
        if c.tokens[k].is_number() {
            return Some(k);
        }
        (k > 0 && c.tokens[k].has(JOINED) && c.tokens[k - 1].is_number()).then(|| k - 1)
    };
    if let Some(n) = number(i - 1) {
        if n > 0 && !c.tokens[n].has(SENTENCE_START) && force(n - 1) {
            return Some((n - 1, i + 1));
        }
        return (!c.breaks(i + 1) && c.is(i + 1, class::ORG)).then_some((n, i + 2));
    }
    if force(i - 1) {
        return Some((number(i - 2)?, i + 1));
    }
    None
}

/// Whether our annotation leaves no doubt: ministries and departments of a subject, the police and the government of a named
/// place, schools, hospitals and courts of a name.
#[inline]
pub(super) fn sure(c: &Context<'_>, i: usize, head: u32, chain: &Chain) -> bool {
    let &Chain {
        from,
        names,
        modifiers,
        unknown,
        ..
    } = chain;
    if head & says::DEPARTMENT != 0 {
        return modifiers + names > 0 && unknown == 0;
    }
    if head & says::STATE != 0 {
        // `मोहन यादव सरकार`: called after who leads it.
        let leader = c.is(from, class::PERSON | class::PART)
            && c.says(i, const { Said::new("सरकार") })
            && c.listed_until(i, class::PERSON) == Some(from);
        return leader
            || c.is(from, class::PLACE)
                && !c.is(from, class::STOP | class::POST)
                && (from + 1 == i || unknown == 0 && names <= 2);
    }
    // `बिहार राज्य पथ विकास निगम`: what a place has of a formal kind, over words that belong to such names.
    if head & says::FORMAL != 0
        && c.is(from, class::PLACE)
        && i - from >= 3
        && (from + 1..i).all(|k| c.is(k, class::MODIFIER) && !c.is_conjunction(k))
    {
        return true;
    }
    // `महोली सीएचसी`: a health centre is told by its town.
    if from + 1 == i && c.is(from, class::PLACE) && matches!(c.token_text(i), "सीएचसी" | "पीएचसी")
    {
        return true;
    }
    if head & says::INSTITUTION == 0 {
        return false;
    }
    // `राष्ट्रीय खाद्य प्रौद्योगिकी संस्थान`
    if modifiers >= 2 && names + unknown == 0 {
        return said(c, from) & says::OPENER != 0;
    }
    names > 0
        && unknown <= 1
        && (place_or_person(c, from)
            || opens_person(c, from, i)
            // `रामा देवी शुक्ला महिला महाविद्यालय`: all of a name, whatever its first word is besides.
            || from + 3 <= i && (from..from + 3).all(|k| c.is(k, class::PART)))
}

/// `विधायक राजेश मूणत अस्पताल पहुंचे`, `आरोपी रमेश यादव कोर्ट में`: someone of an office or part in the case, and where he went.
/// Few courts are named after people; elsewhere what follows must be what he did.
pub(super) fn went_there(c: &Context<'_>, from: usize, i: usize, end: usize, court: bool) -> bool {
    // `सॉलिसिटर जनरल तुषार मेहता केंद्र की ओर से`: whom somebody speaks for.
    if from > 0
        && (2..=3).contains(&(i - from))
        && !c.tokens[from].has(SENTENCE_START)
        && c.is(from - 1, class::TITLE | class::ROLE)
        && !c.honour(from - 1)
        && c.is(from, class::GIVEN)
        && c.is(i - 1, class::SURNAME)
        && matches!(c.token_text(i), "केंद्र" | "केन्द्र")
        && !c.breaks(end)
        && c.token_text(end) == "की"
        && !c.breaks(end + 1)
        && c.token_text(end + 1) == "ओर"
    {
        return true;
    }
    // `जयस के लोकेश मुजाल्दा अस्पताल पहुंचे`: of a party.
    let member = from > 1
        && c.is(from, class::GIVEN)
        && c.is(from - 2, class::ORG)
        && c.token_text(from - 1) == "के"
        && !(from..i).any(|k| c.is(k, class::PLACE | class::MODIFIER))
        && !c.breaks(end)
        && matches!(
            c.token_text(end),
            "पहुंचे"
                | "पहुँचे"
                | "पहुंचीं"
                | "पहुंची"
                | "गए"
                | "गईं"
                | "आए"
                | "आईं"
        );
    if member && (2..=3).contains(&(i - from)) {
        return true;
    }
    (2..=3).contains(&(i - from))
        && from > 0
        && !c.tokens[from].has(SENTENCE_START)
        && c.is(from - 1, class::TITLE | class::ROLE)
        && !c.honour(from - 1)
        && ((from..i).all(|k| c.is(k, class::PART))
            || c.listed_until(i, class::PERSON) == Some(from))
        && (court
            || !c.breaks(end)
                && c.tokens[end].is_word()
                && !c.is(
                    end,
                    class::POST | class::ORG_HEAD | class::PLACE | class::TITLE,
                )
                && !c.unknown(end))
}

/// `आकाशवाणी के उदयपुर केंद्र से`, `घाटमपुर नोडल केन्द्र`: any centre and the town that it is in, from token `from` to the head at `i`.
pub(super) fn town_centre(c: &Context<'_>, from: usize, i: usize) -> bool {
    let any = matches!(
        c.token_text(i - 1),
        "नोडल"
            | "परीक्षा"
            | "मतदान"
            | "मतगणना"
            | "मूल्यांकन"
            | "टीकाकरण"
            | "खरीदी"
            | "खरीद"
            | "क्रय"
            | "उपार्जन"
            | "वितरण"
            | "संग्रहण"
            | "बूथ"
    );
    let town = i - usize::from(any);
    town > from && c.listed_until(town, class::PLACE) == Some(from)
}

/// A place's or person's name opens an institution's.
fn place_or_person(c: &Context<'_>, i: usize) -> bool {
    c.honour(i)
        || c.is(i, class::PLACE | class::PART | class::NAMES)
            && !c.is(i, class::WORD | class::STOP | class::TITLE)
}

/// A word for people of one trade.
pub(super) fn trade(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_devanagari()
        && c.is(i, class::ROLE)
        && !c.is(i, class::POST | class::STOP | class::PART)
}

/// The noun before a trade's word: of an economic sector, or an ordinary one with a clean edge on its left.
pub(super) fn trade_of(c: &Context<'_>, k: usize) -> bool {
    const OTHER: u32 = class::POST
        | class::STOP
        | class::SPEECH
        | class::TITLE
        | class::PLACE
        | class::PLACE_CONTEXT
        | class::PERSON_CONTEXT
        | class::PART;
    let edge = k == 0
        || c.tokens[k].has(SENTENCE_START)
        || c.tokens[k - 1].kind == TokenKind::Punctuation
        || c.is(k - 1, class::POST | class::PLACE | class::STOP);
    c.tokens[k].is_devanagari()
        && !c.is(k, OTHER)
        && (c.is(k, class::SECTOR | class::MODIFIER) || c.is(k, class::WORD | class::NAMES) && edge)
}

/// `लैप ग्रुप के`: a word no list knows before the group it owns.
pub(super) fn firm(c: &Context<'_>, from: usize, i: usize) -> bool {
    let end = i + 1;
    let left = from == 0
        || c.tokens[from].has(SENTENCE_START)
        || c.is(
            from - 1,
            class::POST | class::STOP | class::TITLE | class::ROLE,
        )
        || c.is_conjunction(from - 1)
        || c.tokens[from - 1].kind == TokenKind::Punctuation;
    left && c.says(i, const { Said::new("ग्रुप") })
        && !c.is(from, class::WORD | class::TITLE | class::STOP | class::POST)
        && (c.unknown(from) || c.is(from, class::PART))
        && !c.breaks(end)
        && c.is(end, class::POST)
}

/// `… की चौकी पर अम्बिका ग्रुप ने`: a name alone between postpositions.
pub(super) fn named_group(c: &Context<'_>, name: usize, end: usize) -> bool {
    c.is(name, class::PART | class::PLACE | class::PERSON)
        // `हीरा ग्रुप के`: a word that names people too; `महिला समूह` is any.
        && (!c.is(name, class::CONTENT_WORD)
            || c.is(name, class::PART)
                && !c.is(name, class::CONTENT_WORD & !class::WORD)
                && c.says(end - 1, const { Said::new("ग्रुप") }))
        && (c.breaks(end) || c.is(end, class::POST))
        && (name == 0
            || c.tokens[name].has(SENTENCE_START)
            || c.is(name - 1, class::POST)
            // `… मनसा ग्रुप के चेयरमैन`
            || !c.breaks(end) && !c.breaks(end + 1) && c.is(end + 1, class::TITLE))
}

/// A name part with a clean edge on its left.
pub(super) fn part_alone(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::PART)
        && !c.is(
            i,
            class::TITLE | class::ROLE | class::POST | class::STOP | class::PLACE_HEAD,
        )
        && (i == 0
            || c.tokens[i].has(SENTENCE_START)
            || c.is(i - 1, class::POST)
            || c.tokens[i - 1].kind == TokenKind::Punctuation)
}

/// What a chain before the head is worth where nothing tells for certain.
#[inline]
pub(super) fn worth(latin: bool, head: u32, chain: &Chain) -> f32 {
    let loose = head & says::LOOSE != 0;
    match (
        chain.names > 0,
        chain.unknown > 0,
        chain.modifiers,
        chain.generic,
    ) {
        // Romanised without case: any word may stand before `party`, `police`.
        (false, true, ..) if latin => 0.4,
        // A school or hospital of a name is a name.
        (true, ..) if loose => 0.78,
        (true, ..) => 0.86,
        (false, true, ..) if loose => 0.5,
        (false, true, ..) => 0.66,
        (false, false, 0, _) => 0.25,
        (false, false, 1, 0) if head & (says::NAMING | says::UNION) != 0 => 0.72,
        (false, false, 1, 0) if loose => 0.3,
        (false, false, 1, 0) => 0.45,
        (false, false, 1, _) if loose => 0.4,
        (false, false, 1, _) => 0.66,
        (.., modifiers, _) if loose && modifiers < 3 => 0.55,
        _ => 0.74,
    }
}
