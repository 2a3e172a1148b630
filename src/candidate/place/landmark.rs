//! A place with its head in its name: `गांधी पार्क`, `गंगा एक्सप्रेस वे`, `कोटला विजय भास्कर रेड्डी स्टेडियम`.

use super::hamlet::in_the_field;
use super::name::{ambiguous_name, name_before};
use super::road::{road, way};
use super::venue::venue;
use crate::candidate::{Context, Proposal, dateline};
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

const RULE: &str = "place/landmark";

/// The place whose head begins at `i`.
pub(super) fn with_head(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // `बेतला वन क्षेत्र`: the longer head stays outside.
    if c.is(i, class::PLACE_HEAD_OUTSIDE)
        && !c.breaks(i + 1)
        && c.is(i + 1, class::PLACE_HEAD_OUTSIDE)
        && !c.is(i + 1, class::PLACE_HEAD)
    {
        return;
    }
    let mut end = i + 1;
    while !c.breaks(end)
        && c.is(end, class::PLACE_HEAD)
        && c.tokens[end].script == c.tokens[i].script
    {
        end += 1;
    }
    // `नरेंद्र मोदी मार्ग प्रशस्त करेंगे`: a way that is paved or shown.
    if !c.breaks(end)
        && c.token_text(end - 1) == "मार्ग"
        && matches!(
            c.token_text(end),
            "प्रशस्त"
                | "दर्शन"
                | "दिखाया"
                | "दिखाते"
                | "दिखाने"
                | "दिखाएंगे"
                | "दिखाएगा"
        )
    {
        return;
    }
    // `ब्रोकरेज हाउस`, `फैशन हाउस`, `मीडिया हाउस`: a firm of a trade.
    if end == i + 1
        && c.token_text(i) == "हाउस"
        && i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && c.is(i - 1, class::MODIFIER | class::SECTOR | class::NAMES)
        && !c.is(
            i - 1,
            class::PLACE | class::PART | class::PERSON | class::ORG,
        )
    {
        return;
    }
    if c.tokens[i].is_devanagari() && venue(c, i, end, out) {
        return;
    }
    let mut found = |from: usize, score: f32, rule: &'static str| {
        out.push(c.rule(from, end, Kind::Place, score, rule));
    };
    if let Some(from) = named_after(c, i, end) {
        return found(from, 0.94, RULE);
    }
    if let Some(from) = way(c, end - 1) {
        return found(from, 0.88, RULE);
    }
    if let Some(from) = beside_listed(c, i) {
        return found(from, 0.93, RULE);
    }
    let Some(from) = name_before(c, i).filter(|&from| !in_the_field(c, from, i, end)) else {
        // `हनुमान मंदिर`: listed as a head, for another name may stand before it.
        if let Some(from) = of_saint(c, i, end) {
            found(from, 0.95, RULE);
        } else if end == i + 2 && c.token_text(i + 1) == "मंदिर" && deity(c, i) {
            let own = i > 0 && !c.tokens[i].has(SENTENCE_START) && mother(c, i - 1);
            found(i - usize::from(own), if own { 0.95 } else { 0.88 }, RULE);
        } else if monument(c, i) {
            found(i - 1, 0.86, RULE);
        }
        return;
    };
    let from = quarter(c, from, i, end);
    if let Some(from) = road(c, from, i, end) {
        return found(from, 0.93, RULE);
    }
    // `Kota railway crossing`: an English head in lower case is no part of the name.
    if c.cased && c.tokens[i].is_latin() && !c.capitalised(i) {
        return;
    }
    let first = honoured(c, from);
    if shrine(c, first, end) {
        return found(first - 1, 0.94, RULE);
    }
    if first < from {
        return found(first, 0.86, RULE);
    }
    if let Some((score, rule)) = worth(c, from, i, end) {
        found(from, score, rule);
    }
}

/// `त्यागराज इंडोर स्टेडियम`: called after somebody whom lists know and whose name is no other's part, with a clean edge on its left.
fn monument(c: &Context<'_>, i: usize) -> bool {
    i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && c.tokens[i].is_devanagari()
        && ambiguous_name(c, i - 1)
        && !c.is(i - 1, class::MODIFIER | class::PART)
        && c.listed_until(i, class::NAMES) == Some(i - 1)
        && (i == 1
            || c.tokens[i - 1].has(SENTENCE_START)
            || c.is(i - 2, class::POST)
            || c.tokens[i - 2].kind == TokenKind::Punctuation)
}

/// Words of address that belong to a shrine's name: `मां काली मंदिर`.
fn mother(c: &Context<'_>, k: usize) -> bool {
    matches!(
        c.token_text(k),
        "मां" | "माँ"
            | "माता"
            | "बाबा"
            | "श्री"
            | "श्रीश्री"
            | "पंचमुखी"
            | "दक्षिणमुखी"
            | "बड़े"
            | "सिद्ध"
    )
}

/// `बाबा बालकनाथ मंदिर`, `भैरव बाबा मंदिर`: a shrine of a god or saint whom lists know and whose name is no other's part.
fn of_saint(c: &Context<'_>, i: usize, end: usize) -> Option<usize> {
    if i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !c.tokens[i].is_devanagari()
        || !matches!(
            c.token_text(end - 1),
            "मंदिर" | "धाम" | "आश्रम" | "मठ" | "समाधि" | "दरगाह" | "मजार"
        )
    {
        return None;
    }
    let from = c.listed_until(i, class::PERSON)?;
    let own = from > 0 && !c.tokens[from].has(SENTENCE_START) && mother(c, from - 1);
    // Whoever else stands there goes there.
    let first = from - usize::from(own);
    let open = first == 0
        || c.tokens[first].has(SENTENCE_START)
        || !c.is(first - 1, class::TITLE | class::ROLE | class::PART);
    (open && (from + 1 == i || own)).then_some(first)
}

fn deity(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::PART | class::PERSON) && !c.is(i, class::HONORIFIC | class::KIN | class::POST)
}

static MONUMENTS: Lazy<Words> = Lazy::new(|| Words::new(&closed::MONUMENTS));

/// `कोटला विजय भास्कर रेड्डी स्टेडियम`: named after somebody of the lists, however many words that takes.
fn named_after(c: &Context<'_>, i: usize, end: usize) -> Option<usize> {
    let monument = c.tokens[i].is_devanagari() && c.among(end - 1, &MONUMENTS);
    let from = monument
        .then(|| c.listed_until(i, class::PERSON))
        .flatten()
        .filter(|from| i - from >= 2)?;
    let open = from == 0 || c.tokens[from].has(SENTENCE_START);
    if !open && c.honour(from - 1) {
        return Some(from - 1);
    }
    // Who stands there with a title visits it.
    (open || !c.is(from - 1, class::TITLE | class::ROLE)).then_some(from)
}

/// `रातू रोड एलिवेटेड कॉरिडोर`: a listed road or quarter before a head that is not its own.
fn beside_listed(c: &Context<'_>, i: usize) -> Option<usize> {
    if i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !c.tokens[i].is_devanagari()
        || !c.is(i - 1, class::PLACE_HEAD)
    {
        return None;
    }
    c.listed_until(i, class::PLACE).filter(|from| i - from >= 2)
}

/// What every town has one of, and calls by its name.
fn public(c: &Context<'_>, last: usize) -> bool {
    matches!(
        c.token_text(last),
        "अड्डा"
            | "अड्डे"
            | "एयरपोर्ट"
            | "स्टेशन"
            | "बंदरगाह"
            | "जंक्शन"
    )
}

/// `सलीम खान विले पार्ले श्मशान घाट पहुंचे`: who went there, and the quarter that it is called after.
fn quarter(c: &Context<'_>, from: usize, i: usize, end: usize) -> usize {
    match c.listed_until(i, class::PLACE) {
        Some(quarter)
            if quarter >= from + 2
                // `दो दिन बाद किशोरी गोंडा जंक्शन पर`: who was there.
                && (i - quarter >= 2 || quarter == from + 1 && public(c, end - 1))
                && (from..quarter).all(|k| c.is(k, class::PART) && !c.is(k, class::PLACE)) =>
        {
            quarter
        }
        // `किशोरी नानपारा जंक्शन पर`: a girl, and the town that the lists know among other things.
        _ if from + 2 == i
            && public(c, end - 1)
            && c.is(from, class::GIVEN)
            && c.is(from, class::WORD | class::WEAK_PART)
            && !c.is(from, class::SURNAME | class::TITLE | class::HONORIFIC)
            && dateline::listed_place(c, i - 1) =>
        {
            i - 1
        }
        _ => from,
    }
}

/// `महात्मा गांधी पार्क`: where the words of honour before a person's name begin.
fn honoured(c: &Context<'_>, from: usize) -> usize {
    let mut first = from;
    while first > 0
        && !c.tokens[first].has(SENTENCE_START)
        && c.is(first, class::PART)
        && c.honour(first - 1)
    {
        first -= 1;
    }
    first
}

/// `श्री राम जानकी मंदिर`: whether the title before token `first` is a deity's.
fn shrine(c: &Context<'_>, first: usize, end: usize) -> bool {
    first > 0
        && !c.tokens[first].has(SENTENCE_START)
        && c.is(first - 1, class::TITLE)
        && matches!(c.token_text(first - 1), "श्री" | "श्रीश्री")
        && matches!(
            c.token_text(end - 1),
            "मंदिर" | "धाम" | "मठ" | "आश्रम" | "देवालय"
        )
}

/// `ambedkar chauraha pe`, `hanuman mandir`: what posts call after people, every word of it a part of a name.
fn called_after(c: &Context<'_>, from: usize, i: usize, end: usize) -> bool {
    const OTHER: u32 = class::TITLE | class::HONORIFIC | class::KIN | class::CONTENT_WORD;
    let people = |k: usize| c.is(k, class::PART | class::PERSON) && !c.is(k, OTHER);
    let crossing = matches!(
        c.token_text(end - 1),
        "chauraha" | "chaurahe" | "chowk" | "tiraha" | "tirahe" | "mandir" | "marg" | "setu"
    );
    // `modi nagar nigam pe bole`: a town's body, not a quarter.
    let quarter = matches!(
        c.token_text(end - 1),
        "nagar" | "colony" | "vihar" | "enclave"
    ) && (c.breaks(end)
        || !c.is(end, class::ORG_HEAD | class::ORG_CONTEXT | class::TITLE))
        && !matches!(
            c.token_text(end.min(c.tokens.len() - 1)),
            "nigam" | "palika" | "panchayat" | "parishad" | "sevak"
        );
    end == i + 1 && i - from <= 3 && (crossing || quarter) && (from..i).all(people)
}

/// What a name before a head is worth by its words, and by which rule; nothing where none of them names.
fn worth(c: &Context<'_>, from: usize, i: usize, end: usize) -> Option<(f32, &'static str)> {
    let named = |k: usize| c.is(k, class::PLACE | class::PART);
    let places = (from..i).filter(|&k| named(k)).count();
    let unknown = (from..i).filter(|&k| c.unknown(k)).count();
    if places + unknown == 0 {
        return None;
    }
    const OTHER: &str = "place/name-head";
    // Of romanised words one alone is a place's only where lists have it: `manokamna puri`.
    let guess = unknown > 0 || i == from + 1 && !c.is(from, class::PLACE) && !c.capitalised(from);
    // `avoid Cubbon Road`: capitals that a post keeps, before the head of a road or quarter.
    let written = || {
        i - from <= 2
            && places + unknown == i - from
            && (from..=i).all(|k| c.capitalised(k) && !c.tokens[k].has(ALL_CAPS))
            && matches!(
                c.token_text(end - 1),
                "Road"
                    | "Street"
                    | "Nagar"
                    | "Layout"
                    | "Colony"
                    | "Chowk"
                    | "Circle"
                    | "Flyover"
                    | "Bridge"
                    | "Marg"
                    | "Vihar"
                    | "Enclave"
                    | "Stadium"
                    | "Mall"
                    | "Plaza"
                    | "Park"
                    | "Garden"
                    | "Maidan"
                    | "Ghat"
                    | "Mandir"
                    | "Masjid"
                    | "Gurudwara"
                    | "Bagh"
                    | "Talab"
                    | "Tower"
                    | "Towers"
                    | "Apartment"
                    | "Apartments"
                    | "Heights"
                    | "Junction"
                    | "Extension"
                    | "Chauraha"
                    | "Tiraha"
                    | "Gate"
                    | "Airport"
            )
    };
    if c.tokens[i].is_latin() && !c.cased && guess && written() {
        return Some((0.76, OTHER));
    }
    if c.tokens[i].is_latin() && !c.cased && guess && called_after(c, from, i, end) {
        return Some((0.86, OTHER));
    }
    if c.tokens[i].is_latin() && !c.cased && guess {
        return Some((0.4, OTHER));
    }
    // `Bhagat Singh Marg`: streets are called after people.
    if c.tokens[i].is_latin()
        && c.cased
        && i - from >= 2
        && (from..i).all(|k| c.is(k, class::PART))
        && matches!(c.token_text(end - 1), "Marg" | "Chowk" | "Setu" | "Path")
    {
        return Some((0.95, OTHER));
    }
    // `पन्ना बाघ अभयारण्य`: a head of two words leaves a listed name that is a word too no other sense.
    if end >= i + 2 && i == from + 1 && c.tokens[i].is_devanagari() && c.is(from, class::NAMES) {
        return Some((0.92, RULE));
    }
    // `Inspector Ramesh Kumar Puri`, `Mr Ravi Puri`: a head that is a surname, too, behind a full name or a title.
    let somebody = c.tokens[i].is_latin()
        && c.is(end - 1, class::SURNAME)
        && c.is(from, class::GIVEN)
        && !c.is(from, class::PLACE)
        && (i >= from + 2 && c.token_text(end - 1) == "Puri"
            || from > 0
                && !c.tokens[from].has(SENTENCE_START)
                && c.is(from - 1, class::TITLE | class::ROLE));
    if somebody {
        return None;
    }
    let known = (from..i).any(|k| c.is(k, class::PLACE));
    // A postposition or a mark on the left: nothing else can be meant.
    let clean = !(from..i).any(|k| c.is(k, class::TITLE | class::WORD) && !c.honour(k))
        && (from == 0
            || c.tokens[from].has(SENTENCE_START)
            || c.is(from - 1, class::POST | class::STOP)
            || c.tokens[from - 1].kind == TokenKind::Punctuation);
    // `नागपुर हवाई अड्डे पर`: what every town has one of, with its town.
    let public = known && clean && public(c, end - 1);
    Some(if public {
        (0.9, RULE)
    } else if known {
        (0.86, OTHER)
    } else if places + unknown < i - from {
        (0.56, OTHER)
    } else if clean && c.tokens[i].is_devanagari() {
        (0.84, RULE)
    } else {
        (0.76, OTHER)
    })
}
