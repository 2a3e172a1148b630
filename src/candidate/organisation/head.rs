//! A head noun with the chain of modifiers and names before it: where does `छत्तीसगढ़ राज्य औद्योगिक विकास निगम` begin?

use super::acronym::spelled_acronym;
use super::chain::{Chain, chain, opens_person};
use super::heads::{said, says};
use super::named;
use super::seat::{school, seated, station_before};
use crate::candidate::said::Said;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{DOTTED, JOINED, SENTENCE_START, TokenKind};

/// The first token of a head of one or more words (`प्राइवेट लिमिटेड`).
pub(super) fn starts_head(c: &Context<'_>, i: usize) -> bool {
    i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !c.is(i - 1, class::ORG_HEAD)
        || c.is(i - 1, class::ORG)
        || c.is(i - 1, class::MODIFIER)
}

/// A head at `i`, whose word [`said`] this.
pub(super) fn head(c: &Context<'_>, i: usize, first: u32, out: &mut Vec<Proposal>) {
    let mut end = i + 1;
    while !c.breaks(end)
        && c.is(end, class::ORG_HEAD)
        && c.tokens[end].script == c.tokens[i].script
        && end - i < 4
        // The legal form closes a name: `… प्राइवेट लिमिटेड | प्रबंधन ने`.
        && !c.says(end - 1, const { Said::new("लिमिटेड") })
        && !c.says(end - 1, const { Said::new("लि") })
        // `… थाना पुलिस ने`: the station is named, its police is anybody.
        && !(c.says(end, const { Said::new("पुलिस") }) && said(c, end - 1) & says::STATION != 0)
    {
        end += 1;
    }
    let latin = c.tokens[i].is_latin();
    // English with capitals has rules of its own, see `english`.
    if latin && c.cased {
        return;
    }
    // `manish sisodia tihar jail`: a listed place with its own head, behind somebody's name.
    if latin
        && i > 0
        && let Some(place) = c.listed_until(end, class::PLACE)
        && place > 0
        && place < i
        && c.is(place - 1, class::PERSON)
    {
        return;
    }
    let last = if end == i + 1 {
        first
    } else {
        said(c, end - 1)
    };
    let head = |bits: u32| last & bits != 0;
    let institution = head(says::INSTITUTION);
    let mut chain = chain(c, i, first);
    if head(says::BATTALION)
        && let Some(from) = battalion(c, i)
    {
        out.push(c.rule(from, end, Kind::Org, 0.9, "organisation/body"));
        return;
    }
    let loose = head(says::LOOSE);
    // `रसोइया संघ`, `पत्रकार यूनियन`: a trade stands before a union as its modifier.
    let mut craft = false;
    if head(says::UNION)
        && !latin
        && i > 0
        && (chain.from == i && trade(c, i - 1)
            || chain.from + 1 == i && c.is(i - 1, class::WORD | class::ROLE))
    {
        chain.from = i - 1;
        chain.modifiers = 1;
        // `ऑटो चालक संघ`, `सफाई कर्मचारी यूनियन`: what they drive, sell or do.
        craft = i > 1
            && !c.says(end - 1, const { Said::new("समाज") })
            && !c.tokens[i - 1].has(SENTENCE_START)
            && trade_of(c, i - 2);
        if craft {
            chain.from = i - 2;
            chain.modifiers = 2;
        }
        while chain.from > 0 && !c.tokens[chain.from].has(SENTENCE_START) {
            let k = chain.from - 1;
            if c.is(k, class::POST | class::STOP) || !c.is(k, class::PLACE | class::MODIFIER) {
                break;
            }
            chain.names += usize::from(c.is(k, class::PLACE));
            chain.from = k;
        }
    }
    // The High Court of the state is meant wherever no other is named.
    let high_court = head(says::HIGH_COURT)
        || head(says::COURT)
            && end == i + 2
            && c.says(end - 1, const { Said::new("कोर्ट") })
            && c.says(i, const { Said::new("हाई") });
    // `जस्टिस संजय यादव मध्यप्रदेश हाईकोर्ट के`: whoever stands before the state is its judge.
    if high_court && chain.from < i {
        let place = c
            .listed_until(end, class::ORG)
            .or_else(|| c.listed_until(i, class::PLACE | class::NAMES));
        if let Some(place) = place
            && place > chain.from
            && !c.is(i - 1, class::PART)
            && (chain.from..place)
                .all(|k| c.is(k, class::PART) || c.unknown(k) || c.tokens[k].has(DOTTED))
        {
            chain.from = place;
            chain.names = 1;
            chain.unknown = 0;
        }
    }
    let Chain {
        from,
        names,
        modifiers,
        unknown,
        generic,
    } = chain;
    if high_court && chain.from == i {
        out.push(c.rule(i, end, Kind::Org, 0.86, "organisation/body"));
        return;
    }
    // `मेरठ के आनंद अस्पताल`: a name that is a word, with a clean edge on its left.
    if chain.from == i
        && !latin
        && i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && institution
        && c.is(i - 1, class::PART)
        && !c.is(
            i - 1,
            class::TITLE | class::ROLE | class::POST | class::STOP | class::PLACE_HEAD,
        )
        && (i == 1
            || c.tokens[i - 1].has(SENTENCE_START)
            || c.is(i - 2, class::POST)
            || c.tokens[i - 2].kind == TokenKind::Punctuation)
    {
        out.push(c.rule(i - 1, end, Kind::Org, 0.84, "organisation/head"));
        return;
    }
    if end == i + 1 && head(says::STATION) && station_before(c, i).is_some() {
        return;
    }
    // What is listed as it stands may have its town behind it: `लायंस क्लब विदिशा`.
    if !c.breaks(end)
        && (from == i || !latin && c.is(end, class::NAMES))
        && let Some(from) = c.listed_until(end, class::ORG)
    {
        seated(c, from, end, 0.9, out);
    }
    // `जीवन ज्योति हॉस्पिटल`: ordinary words may open the name of a private body.
    if head(says::PRIVATE)
        && !latin
        && (names == 0 || !c.is(from, class::PLACE | class::ORG))
        && let Some(opens) = named::opens(c, i, end, head(says::OWNED))
        && opens <= from
    {
        if !went_there(c, opens, i, end, false) {
            out.push(c.rule(opens, end, Kind::Org, 0.88, "organisation/body"));
            seated(c, opens, end, 0.9, out);
        }
        return;
    }
    if from == i || head(says::MARKET) && !c.is(from, class::PLACE) {
        return;
    }
    // `दरभंगा ललित नारायण मिथिला विश्वविद्यालय`: a name of three words and more that is listed is whole without its town.
    if !latin
        && institution
        && let Some(listed) = c.listed_until(end, class::ORG)
        && listed > from
        && end - listed >= 3
        && (c.listed_until(listed, class::PLACE) == Some(from)
            || (from..listed).all(|k| c.is(k, class::ROLE | class::TITLE)))
    {
        return;
    }
    // Nothing but general words: any body of the kind is meant. It takes its span and names nobody.
    if !latin && names + modifiers + unknown == 0 {
        // Its town makes it one: `राजकीय माध्यमिक विद्यालय राजाखेड़ा`.
        if end - from >= 2 && !c.breaks(end) && institution {
            school(c, from, end, out);
        }
        // `भारतीय टीम` is one team.
        let nation = || {
            c.says(from, const { Said::new("भारतीय") })
                && c.says(end - 1, const { Said::new("टीम") })
        };
        if head(says::BARE) && !nation() {
            let mut p = c.rule(from, end, Kind::Org, 0.9, "organisation/generic");
            p.silent = true;
            out.push(p);
            return;
        }
    }
    // `एमबीपीजी कॉलेज`: letters that no list knows are some school's.
    if !latin
        && from + 1 == i
        && institution
        && loose
        && c.unknown(from)
        && spelled_acronym(c.token_text(from))
    {
        out.push(c.rule(from, end, Kind::Org, 0.9, "organisation/body"));
        seated(c, from, end, 0.9, out);
        return;
    }
    let court = end == i + 1 && head(says::COURT);
    if !latin && went_there(c, from, i, end, court) {
        return;
    }
    if craft && from + 2 <= i {
        out.push(c.rule(from, end, Kind::Org, 0.88, "organisation/body"));
        seated(c, from, end, 0.9, out);
        return;
    }
    if !latin && from + 1 == i && end == i + 1 && head(says::GROUP) && firm(c, from, i) {
        out.push(c.rule(from, end, Kind::Org, 0.9, "organisation/body"));
        return;
    }
    if !latin && sure(c, from, i, last, names, modifiers, unknown) {
        let score = if names > 0 { 0.93 } else { 0.9 };
        out.push(c.rule(from, end, Kind::Org, score, "organisation/body"));
        seated(c, from, end, score, out);
        return;
    }
    // `की चौकी पर अम्बिका ग्रुप ने`: a name alone between postpositions.
    if !latin
        && head(says::GROUP)
        && from + 1 == i
        && c.is(from, class::PART | class::PLACE | class::PERSON)
        && !c.is(from, class::CONTENT_WORD)
        && (c.breaks(end) || c.is(end, class::POST))
        && (from == 0
            || c.tokens[from].has(SENTENCE_START)
            || c.is(from - 1, class::POST)
            // `… मनसा ग्रुप के चेयरमैन`
            || !c.breaks(end) && !c.breaks(end + 1) && c.is(end + 1, class::TITLE))
    {
        out.push(c.rule(from, end, Kind::Org, 0.88, "organisation/body"));
        return;
    }
    let score: f32 = match (names > 0, unknown > 0, modifiers, generic) {
        // Romanised without case: any word may stand before `party`, `police`.
        (false, true, ..) if latin => 0.4,
        // A school or hospital of a name is a name.
        (true, _, _, _) => {
            if loose {
                0.78
            } else {
                0.86
            }
        }
        (false, true, _, _) => {
            if loose {
                0.5
            } else {
                0.66
            }
        }
        (false, false, 0, _) => 0.25,
        (false, false, 1, 0) => {
            if head(says::NAMING | says::UNION) {
                0.72
            } else if loose {
                0.3
            } else {
                0.45
            }
        }
        (false, false, 1, _) => {
            if loose {
                0.4
            } else {
                0.66
            }
        }
        _ => {
            if loose && modifiers >= 3 {
                0.74
            } else if loose {
                0.55
            } else {
                0.74
            }
        }
    };
    out.push(c.rule(from, end, Kind::Org, score, "organisation/head"));
    seated(c, from, end, score, out);
}

/// `कोबरा 209 बटालियन`, `209 कोबरा बटालियन`: the force and its number, in either order.
fn battalion(c: &Context<'_>, i: usize) -> Option<usize> {
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
        return (n > 0 && !c.tokens[n].has(SENTENCE_START) && force(n - 1)).then(|| n - 1);
    }
    if force(i - 1) {
        return number(i - 2);
    }
    None
}

/// Whether our annotation leaves no doubt: ministries and departments of a subject, the police and the government of a named
/// place, schools, hospitals and courts of a name.
fn sure(
    c: &Context<'_>,
    from: usize,
    i: usize,
    head: u32,
    names: usize,
    modifiers: usize,
    unknown: usize,
) -> bool {
    if head & says::DEPARTMENT != 0 {
        return modifiers + names > 0 && unknown == 0;
    }
    if head & says::STATE != 0 {
        return c.is(from, class::PLACE)
            && !c.is(from, class::STOP | class::POST)
            && (from + 1 == i || unknown == 0 && names <= 2);
    }
    if head & says::INSTITUTION == 0 {
        return false;
    }
    // `राष्ट्रीय खाद्य प्रौद्योगिकी संस्थान`
    if modifiers >= 2 && names + unknown == 0 {
        return said(c, from) & says::OPENER != 0;
    }
    names > 0 && unknown <= 1 && (place_or_person(c, from) || opens_person(c, from, i))
}

/// `विधायक राजेश मूणत अस्पताल पहुंचे`, `आरोपी रमेश यादव कोर्ट में`: someone of an office or part in the case, and where he went.
/// Few courts are named after people; elsewhere what follows must be what he did.
fn went_there(c: &Context<'_>, from: usize, i: usize, end: usize, court: bool) -> bool {
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

/// A place's or person's name opens an institution's.
fn place_or_person(c: &Context<'_>, i: usize) -> bool {
    c.honour(i)
        || c.is(i, class::PLACE | class::PART | class::NAMES)
            && !c.is(i, class::WORD | class::STOP | class::TITLE)
}

/// A word for people of one trade.
fn trade(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_devanagari()
        && c.is(i, class::ROLE)
        && !c.is(i, class::POST | class::STOP | class::PART)
}

/// The noun before a trade's word: of an economic sector, or an ordinary one with a clean edge on its left.
fn trade_of(c: &Context<'_>, k: usize) -> bool {
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
fn firm(c: &Context<'_>, from: usize, i: usize) -> bool {
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
