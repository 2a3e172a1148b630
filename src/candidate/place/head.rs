//! A place beside a generic head that stays outside: `बभनलई गांव`, `गांव सरहेड़ा`. Heads that belong to the name are in [`landmark`](super::landmark).

use super::constituency::{constituency, may_be_seat_or_road, route};
use super::ending::settled;
use super::hamlet::{HAMLETS, hamlet, of_caste, village_of_words};
use super::landmark::with_head;
use super::list::{listed, plural};
use super::name::{ambiguous_name, name_before, name_word, settlement};
use super::residence::{pure_before, somebody_of};
use super::within::inflected;
use crate::candidate::said::Said;
use crate::candidate::{Context, Proposal, english, said};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, SENTENCE_START, TokenKind, in_small_letters};

/// Whether the Hindi head at `i`, one that stays outside a name before it, has none there: behind a postposition, an ordinary word or a mark, as
/// half of the heads are. Says no where that takes a longer look.
#[inline]
pub(super) fn names_nothing(c: &Context<'_>, i: usize) -> bool {
    const HEAD: u32 = class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE | class::PLACE_HEAD_BEFORE;
    let t = &c.tokens[i];
    if c.info[i] & HEAD != class::PLACE_HEAD_OUTSIDE || !t.is_devanagari() || i == 0 {
        return false;
    }
    // What `name_word` says no to.
    let before = c.info[i - 1];
    let known = before & !class::WEAK_PART != 0;
    let named = before & (class::PLACE | class::PART) != 0;
    let word = named & (before & (class::POST | class::STOP) == 0) | !(named | known);
    !(word & c.tokens[i - 1].is_word()) && !may_be_seat_or_road(c, i) && !HAMLETS.may_hold(t)
}

pub(super) fn head(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let info = c.info[i];
    // Work from the first token of a head of several words.
    let first = i == 0
        || c.tokens[i].has(SENTENCE_START)
        || c.info[i - 1] & info & (class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE) == 0;
    let hindi = c.tokens[i].is_devanagari();
    if info & class::PLACE_HEAD_OUTSIDE != 0 && first {
        beside(c, i, out);
        if hindi {
            constituency(c, i, out);
            pure_before(c, i, out);
            if i > 0 {
                of_caste(c, i, out);
                feminine(c, i, out);
            }
        }
    }
    let road = hindi && route(c, i, out);
    if hindi && info & class::PLACE_HEAD_OUTSIDE != 0 && i > 1 && c.is(i - 1, class::POST) {
        hamlet(c, i, out);
    }
    if info & class::PLACE_HEAD_BEFORE != 0 {
        behind(c, i, out);
    }
    // `महू-नसीराबाद हाईवे`: each end is a place of its own.
    if info & class::PLACE_HEAD != 0 && first && !road {
        with_head(c, i, out);
    }
}

/// `बभनलई गांव`: the name before a head that stays outside.
fn beside(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // `लीला स्थल`, `गांधी प्रतिमा`: what goes on there, whose it is.
    if matches!(c.token_text(i), "स्थल" | "प्रतिमा" | "मूर्ति")
        && i > 0
        && !c.is(i - 1, class::PLACE)
    {
        return;
    }
    if let Some(from) = name_before(c, i)
        // `सोनू उर्फ भुर्रे निवासी`, `पिता नन्दा निवासी`: people are of a place, too.
        && !(from > 0 && c.is(from - 1, class::ALIAS | class::KIN | class::TITLE) && people_head(c, i))
        // `जाति माड़िया निवासी`: the caste.
        && !(from > 0 && people_head(c, i) && c.token_text(from - 1) == "जाति")
        && !(from + 1 == i && people_head(c, i) && somebody_of(c, i))
    {
        let from = from - usize::from(second_word(c, from, i));
        let n = i - from;
        let unknown = (from..i).filter(|&k| c.unknown(k)).count();
        let strong = administrative(c, i);
        // Romanised without case: `hamaare desh`, `is gaon` come before such heads more often than names.
        // `Motia gaon ke kisan` has a capital.
        let flat = c.tokens[i].is_latin()
            && !c.cased
            && unknown > 0
            && !(n == 1
                && c.capitalised(from)
                && !c.tokens[from].has(ALL_CAPS)
                && village_in_latin(c, i));
        let score: f32 = match (strong, unknown == n, n) {
            _ if flat => 0.4,
            (true, true, 1) => 0.78,
            (true, true, _) => 0.6,
            (true, false, _) => 0.7,
            (false, true, 1) => 0.58,
            _ => 0.4,
        };
        // `Suffolk County`, `Hunan Province`: written with a capital, these belong to the official name.
        let official = c.cased
            && c.capitalised(i)
            && matches!(
                c.token_text(i),
                "County"
                    | "Parish"
                    | "Province"
                    | "Township"
                    | "Prefecture"
                    | "Governorate"
                    | "Municipality"
                    | "Oblast"
            );
        if official {
            out.push(c.rule(from, i + 1, Kind::Place, score.max(0.78), "place/head"));
        } else {
            // `बभनलई निवासी महेश सिंह`
            let home = unknown == n && n == 1 && people_head(c, i) && !flat;
            // `के बालिबा इलाके में`, `के कोल्लूहा नवाटोला गांव में`: nothing else stands between the genitive and the postposition.
            let open = from == 0
                || c.tokens[from].has(SENTENCE_START)
                || c.is(from - 1, class::POST)
                || c.tokens[from - 1].kind == TokenKind::Punctuation;
            // `बघला वार्ड नंबर 5 निवासी`: one ward of a town.
            let ward = unknown == 1
                && n == 1
                && c.token_text(i) == "वार्ड"
                && !c.breaks(i + 1)
                && (c.tokens[i + 1].is_number()
                    || matches!(c.token_text(i + 1), "नंबर" | "संख्या" | "क्रमांक" | "नं"));
            // `मातली हेलीपैड से`: there is no other kind of word before it.
            let field = unknown == 1
                && n == 1
                && matches!(c.token_text(i), "हेलीपैड" | "हैलीपैड" | "हेलिपैड" | "हेलीपोर्ट");
            let alone = !c.tokens[i].is_latin()
                && (open || ward)
                && (ward
                    || field
                    || unknown == 1 && n == 1 && (quarter(c, i) || of_market(c, i))
                    || n == 2
                        && unknown > 0
                        && c.unknown(from)
                        && (village(c, i) || two_words(c, i)));
            let (score, rule) = if home || alone {
                (0.86, "place/home")
            } else {
                (score, "place/head")
            };
            out.push(c.rule(from, i, Kind::Place, score, rule));
        }
        // `दूधीमाटी, रूद व बरवाटोली गांव में`: also where one word stands for all.
        if !flat && (plural(c, i) || strong && c.tokens[i].is_devanagari()) {
            listed(c, from, out);
        }
    }
}

/// `गांव सरहेड़ा`: the name behind a head.
fn behind(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if c.breaks(i + 1) || c.is(i + 1, class::TITLE | class::ROLE) {
        return;
    }
    // `कठिना नदी पुल तक`: a surname elsewhere, here what stands over the river before it.
    if matches!(c.token_text(i), "नदी" | "नहर" | "नाला" | "नाले")
        && c.is(i + 1, class::PLACE_HEAD)
        && !c.is(i + 1, class::PLACE)
    {
        return;
    }
    // `ब्लॉक शिक्षा अधिकारी`: what he is there for, a name elsewhere.
    if c.is(i + 1, class::WORD) && !c.breaks(i + 2) && c.is(i + 2, class::TITLE) {
        return;
    }
    // `210 ग्राम सोना`: a weight.
    if i > 0 && c.tokens[i - 1].is_number() && !c.tokens[i].has(SENTENCE_START) {
        return;
    }
    let long = village_of_words(c, i);
    if long.is_some() || name_word(c, i + 1) || ambiguous_name(c, i + 1) {
        let end = long.unwrap_or_else(|| settlement(c, i + 1));
        let known = c.is(i + 1, class::PART) && long.is_none();
        // `ग्राम क, ख एवं ग`: a formal head opens a list.
        let formal = matches!(
            c.token_text(i),
            "ग्राम"
                | "ग्रामों"
                | "मौजा"
                | "तहसील"
                | "प्रखंड"
                | "विकासखंड"
                | "ब्लॉक"
                | "निवास"
                | "गृहग्राम"
                | "नि"
                | "नि."
                | "नि0"
        );
        // `गांव सरहेड़ा में`, `गांव क, ख`: a word no list knows, closed by a postposition or a mark.
        let village = !formal
            && c.unknown(i + 1)
            && (c.breaks(end)
                || c.is(end, class::POST | class::PLACE_CONTEXT)
                || c.tokens[end].kind == TokenKind::Punctuation)
            && matches!(
                c.token_text(i),
                "गांव" | "गाँव" | "ग्राम्य" | "गांवों" | "मजरे" | "मजरा"
            );
        // `गांव कंडवाल व बज्जोला में`: a surname elsewhere, here with another village behind it.
        let pair = !formal
            && c.is(i + 1, class::PART)
            && !c.is(i + 1, class::CONTENT_WORD | class::TITLE)
            && matches!(c.token_text(i), "गांव" | "गाँव" | "गांवों")
            && c.list_joint(end).is_some_and(|n| {
                !c.breaks(n)
                    && (c.unknown(n) || c.is(n, class::PLACE))
                    && !c.breaks(n + 1)
                    && matches!(c.token_text(n + 1), "में" | "के" | "की" | "का" | "से" | "को")
            });
        // `the towns of Velban, Drosk and Hay`
        let several = c.cased
            && i > 0
            && c.says(i, said::OF)
            && c.tokens[i - 1].is_latin()
            && c.token_text(i - 1).ends_with('s');
        let formal = formal || village || several || pair || long.is_some();
        // `नगला भूरा के`: the head is the first word of the name.
        if first_word(c, i) {
            let closed = c.breaks(end)
                || c.is(end, class::POST | class::PLACE_HEAD_OUTSIDE)
                || c.tokens[end].kind == TokenKind::Punctuation;
            let score = if closed { 0.88 } else { 0.6 };
            out.push(c.rule(i, end, Kind::Place, score, "place/head-before"));
            return;
        }
        // `Loch Velban`, `the Isle of Velban`: a head with a capital of its own that belongs to the name.
        if let Some(start) = capital_head(c, i) {
            let score = if known { 0.66 } else { 0.76 };
            out.push(c.rule(start, end, Kind::Place, score, "place/head-before"));
            return;
        }
        let score = match (formal, known) {
            (true, false) => 0.86,
            (true, true) => 0.7,
            (false, false) => 0.66,
            (false, true) => 0.5,
        };
        out.push(c.rule(i + 1, end, Kind::Place, score, "place/head-before"));
        let mut at = end;
        while let Some(next) = c
            .list_joint(at)
            .filter(|&n| formal && !c.breaks(n) && name_word(c, n))
        {
            at = settlement(c, next);
            out.push(c.rule(next, at, Kind::Place, 0.72, "place/list"));
        }
    }
}

/// What the names of hamlets begin with.
fn first_word(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_devanagari()
        && matches!(c.token_text(i), "नगला" | "नंगला" | "नगली" | "गढ़ी" | "मढ़ी")
}

/// Where a head in Latin letters before the name begins, if it belongs to the name and its capital is not its sentence's.
fn capital_head(c: &Context<'_>, i: usize) -> Option<usize> {
    let first = i - usize::from(i > 0 && c.says(i, said::OF));
    let t = &c.tokens[first];
    if !c.cased || !t.is_latin() || !t.has(CAPITAL) || t.has(SENTENCE_START | ALL_CAPS) {
        return None;
    }
    const BEFORE: u32 = flags::HEAD | flags::BEFORE;
    let belongs = |table: &Table, form| {
        table.rows(form).any(|r| {
            r.kind == flags::PLACE && r.flags & BEFORE == BEFORE && r.flags & flags::OUTSIDE == 0
        })
    };
    let belongs = if first < i {
        english::matches_at(c, first)
            .filter(|m| m.end as usize == i + 1)
            .any(|m| belongs(&c.tables[m.table as usize], m.form))
    } else {
        let mut buffer = [0; 32];
        let head = &*in_small_letters(c.token_text(i), &mut buffer);
        let mut tables = c.tables.iter();
        tables.any(|table| table.lookup(head).is_some_and(|form| belongs(table, form)))
    };
    belongs.then_some(first)
}

/// A quarter, a part of a district: never a field of work, as `क्षेत्र` may be. Short words in `-ी` before it say what it is like
/// (`चट्टानी इलाके`).
fn quarter(c: &Context<'_>, i: usize) -> bool {
    let w = c.token_text(i);
    let name = &c.tokens[i - 1];
    let like = c.token_text(i - 1).ends_with('ी') && name.end - name.start < 24;
    !like
        && c.is(i - 1 - usize::from(i > 1), class::POST)
        && (matches!(w, "इलाके" | "इलाका" | "इलाक़े" | "पंचायत" | "अनुमंडल" | "उपखंड")
            || w.starts_with("मोहल्ल")
            || w.starts_with("मुहल्ल"))
}

/// `मोरवा मंडी में`, `बिसौली मंडी के आढ़ती`: whose market it is, where something is said of it.
fn of_market(c: &Context<'_>, i: usize) -> bool {
    const SAID_OF: u32 = class::POST | class::TITLE;
    c.says(i, const { Said::new("मंडी") })
        && !c.breaks(i + 1)
        && (c.is(i + 1, SAID_OF) || c.tokens[i + 1].kind == TokenKind::Punctuation)
        && c.token_text(i - 1).len() >= 9
}

/// `के कोल्लूहा नवाटोला गांव में`, `नौरंगा दरियाव पंचायत में`: whether the name at `from` has another word before it that no list knows,
/// with nothing but a postposition or the sentence's beginning on its left.
fn second_word(c: &Context<'_>, from: usize, i: usize) -> bool {
    if from + 1 != i || from == 0 || !c.unknown(from) || c.tokens[from].has(SENTENCE_START) {
        return false;
    }
    let first = from - 1;
    let begins = first == 0 || c.tokens[first].has(SENTENCE_START);
    let open = begins && two_words(c, i)
        || !begins
            && c.is(first - 1, class::POST)
            && (village(c, i) && settled(c.token_text(from)) || two_words(c, i));
    open && c.unknown(first) && c.tokens[first].is_devanagari() && !inflected(c, first)
}

/// `छोटी बेलसर गांव में`: a village is no woman, so the word belongs to its name.
fn feminine(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i < 2
        || !matches!(c.token_text(i), "गांव" | "गाँव" | "ग्राम")
        || (i - 1..=i).any(|k| c.tokens[k].has(SENTENCE_START))
        || !matches!(
            c.token_text(i - 2),
            "छोटी" | "बड़ी" | "नई" | "पुरानी" | "निचली" | "मझली"
        )
    {
        return;
    }
    if c.unknown(i - 1)
        || c.is(i - 1, class::PLACE)
        || c.is(i - 1, class::NAMES) && ambiguous_name(c, i - 1)
    {
        out.push(c.rule(i - 2, i, Kind::Place, 0.9, "place/home"));
    }
}

/// Heads before which two words that no list knows are one name: nothing but a name stands before them.
fn two_words(c: &Context<'_>, i: usize) -> bool {
    matches!(
        c.token_text(i),
        "पंचायत" | "गांव" | "गाँव" | "टोला" | "मजरा" | "पुरवा" | "निवासी"
    )
}

/// Heads of one settlement.
fn village(c: &Context<'_>, i: usize) -> bool {
    matches!(
        c.token_text(i),
        "गांव"
            | "गाँव"
            | "निवासी"
            | "ग्राम"
            | "टोला"
            | "मोहल्ला"
            | "मोहल्ले"
    )
}

/// Heads of romanised Hindi that stand behind the name of a settlement or what it belongs to.
fn village_in_latin(c: &Context<'_>, i: usize) -> bool {
    matches!(
        c.token_text(i),
        "gaon"
            | "gaanv"
            | "ganv"
            | "gaav"
            | "zile"
            | "jile"
            | "zila"
            | "jila"
            | "tehsil"
            | "kasbe"
            | "kasba"
            | "mohalle"
            | "prakhand"
    )
}

/// `निवासी` says where a person lives, before the place or behind it.
fn people_head(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::ROLE)
}

/// Heads of administration follow only names: `जिले`, `तहसील`, `ब्लॉक`.
fn administrative(c: &Context<'_>, i: usize) -> bool {
    let w = c.token_text(i);
    if c.tokens[i].is_latin() {
        return matches!(w, "district" | "tehsil" | "village" | "block" | "District");
    }
    w.starts_with("जिल")
        || w.starts_with("ज़िल")
        || w.starts_with("तहसील")
        || w.starts_with("ब्लॉक")
        || w.starts_with("प्रखंड")
        || w.starts_with("थाना")
        || w.starts_with("विधानसभा")
        || w.starts_with("गांव")
        || w.starts_with("गाँव")
        || w.starts_with("जनपद")
        || w.starts_with("निवासी")
        || w.starts_with("शहर")
        || w.starts_with("कस्ब")
        || w.starts_with("प्रांत")
}
