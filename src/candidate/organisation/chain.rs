//! The words before a head noun that belong to its name, counted by what they are.

use super::heads::{said, says};
use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, SENTENCE_START, SPACED, TokenKind};

/// Most tokens of an organisation's name before its head.
const MAX_BEFORE: usize = 10;

/// What stands before a head and belongs to it.
pub(super) struct Chain {
    pub(super) from: usize,
    /// Names of places, people and organisations.
    pub(super) names: usize,
    /// Words that tell bodies apart: `शिक्षा`, `सिंचाई`.
    pub(super) modifiers: usize,
    /// Words no list knows.
    pub(super) unknown: usize,
    /// Words of any body: `राज्य`, `जिला`.
    pub(super) generic: usize,
}

impl Chain {
    fn none(i: usize) -> Self {
        Chain {
            from: i,
            names: 0,
            modifiers: 0,
            unknown: 0,
            generic: 0,
        }
    }
}

/// Whether nothing right before a head at `i` can belong to its name: the sentence starts, or a postposition or the like stands there.
#[inline]
fn bare(c: &Context<'_>, i: usize) -> bool {
    if i == 0 || c.tokens[i].has(SENTENCE_START) {
        return true;
    }
    c.tokens[i - 1].is_word()
        && c.is(i - 1, class::POST | class::STOP)
        && !c.is(i - 1, class::MODIFIER | HONOUR)
}

/// What a word of honour has, see [`Context::honour`].
const HONOUR: u32 = class::TITLE | class::KIN | class::HONORIFIC;

/// Goes back from a head at `i`, which [`said`] so of itself, over names and modifiers.
#[inline]
pub(super) fn chain(c: &Context<'_>, i: usize, head: u32) -> Chain {
    // A union's name may begin further back (`country_wide`).
    if head & says::UNION == 0 && bare(c, i) {
        return Chain::none(i);
    }
    longer(c, i, head)
}

fn longer(c: &Context<'_>, i: usize, head: u32) -> Chain {
    let latin = c.tokens[i].is_latin();
    let ministry = !latin && head & says::MINISTRY != 0;
    let institution = head & says::INSTITUTION != 0;
    let mut chain = Chain::none(i);
    let mut from = i;
    // Where a comma is met: the chain up to there, should nothing open a longer name.
    let mut comma: Option<Chain> = None;
    // Where a second unknown word is met: the chain up to there, should no place open the name.
    let mut short: Option<Chain> = None;
    while from > 0 && i - from < MAX_BEFORE && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        let t = &c.tokens[k];
        let info = c.info[k];
        if t.is_punctuation(b'-') && k > 0 || t.is_punctuation(b'&') && latin {
            from = k;
            continue;
        }
        // `एवं` joins two modifiers inside a name, with something before it; a ministry has commas too.
        if c.is_conjunction(k) || ministry && t.is_punctuation(b',') {
            // `किंग्स इलेवन पंजाब और चेन्नई सुपरकिंग्स`, `क प्लांट एवं ख प्लांट`: two bodies, each with its own name or head.
            if from < i
                && k > 0
                && modifier(c, k - 1)
                && modifier(c, from)
                && c.token_text(k - 1) != c.token_text(i)
                && (latin || c.listed_until(k, class::ORG).is_none())
            {
                from = k;
                continue;
            }
            break;
        }
        // `राष्ट्रीय खाद्य प्रौद्योगिकी, उद्यमिता एवं प्रबंधन संस्थान`: commas where such a word opens the name.
        if t.is_punctuation(b',') && !latin && from < i && k > 0 && chain.unknown + chain.names == 0
        {
            const SUBJECT: u32 = class::MODIFIER | class::SECTOR;
            if c.is(k - 1, SUBJECT) && c.is(from, SUBJECT) {
                comma.get_or_insert(Chain { from, ..chain });
                from = k;
                continue;
            }
            break;
        }
        if latin
            && matches!(c.token_text(k), "of" | "for" | "and" | "the")
            && from < i
            && k > 0
            && c.tokens[k - 1].has(CAPITAL)
        {
            from = k;
            continue;
        }
        if !t.is_word() || t.script != c.tokens[i].script && !(t.is_latin() && t.has(ALL_CAPS)) {
            break;
        }
        if latin && c.cased && !t.has(CAPITAL) {
            break;
        }
        if info & (class::POST | class::STOP) != 0 && info & class::MODIFIER == 0 {
            break;
        }
        // `छात्र स्वामी आत्मानंद स्कूल`: someone before a name with its word of honour is no modifier of it.
        if !latin && from < i && info & class::ROLE != 0 && c.honour(from) {
            break;
        }
        // `डॉ. विनय मिश्र वैज्ञानिक गन्ना अनुसंधान संस्थान`: someone and what he is there.
        if !latin
            && info & class::MODIFIER != 0
            && from < i
            && k > 0
            && !t.has(SENTENCE_START)
            && c.is(k - 1, class::SURNAME)
            && !c.is(k - 1, class::PLACE | class::ORG | class::MODIFIER)
            && matches!(
                c.token_text(k),
                "वैज्ञानिक"
                    | "निदेशक"
                    | "प्रोफेसर"
                    | "अधिकारी"
                    | "अध्यक्ष"
                    | "प्रधानाचार्य"
                    | "शिक्षक"
                    | "अधिवक्ता"
            )
        {
            break;
        }
        let word = class::WORD | class::TITLE | class::ROLE | class::KIN | class::MODIFIER;
        if info & (class::PLACE | class::ORG) != 0
            || info & class::PART != 0 && info & class::WORD == 0
            || info & class::NAMES != 0 && info & word == 0 && !latin
        {
            chain.names += 1;
        } else if info & (class::MODIFIER | class::ORG_HEAD | class::SECTOR) != 0 {
            if said(c, k) & says::GENERIC != 0 {
                chain.generic += 1
            } else {
                chain.modifiers += 1
            }
        } else if c.unknown(k) {
            // One unknown word may open a name, two are likely a sentence, unless a place stands before them.
            if chain.unknown == 1 && !latin && !c.tokens[k].has(DOTTED) && short.is_none() {
                short = Some(Chain { from, ..chain });
            }
            if chain.unknown >= 3 && !latin {
                break;
            }
            // `उसकी अंकसूची मगध विश्वविद्यालय`: the place opened the name already.
            if !latin && c.is(from, class::PLACE) && institution {
                break;
            }
            chain.unknown += 1;
        } else if !latin
            && info & class::WORD != 0
            && (from < i && c.token_text(from) == "एंड"
                || k > 0 && !c.tokens[k].has(SENTENCE_START) && c.token_text(k - 1) == "एंड")
        {
            // `इंडियन बिजनेस एंड प्रोफेशनल काउंसिल`: the English joint makes its neighbours parts of the name.
            chain.modifiers += 1;
        } else if !latin && info & class::UNTAGGED_HEAD != 0 && from == i {
            // `व्यापार मेला प्राधिकरण`, `मिशन निदेशालय`: an event's body.
            chain.modifiers += 1;
        } else if latin && t.has(CAPITAL) && info & class::WORD != 0 && !t.has(SENTENCE_START) {
            chain.modifiers += 1;
        } else {
            break;
        }
        from = k;
    }
    chain.from = from;
    if let Some(short) = short
        && !c.is(from, class::PLACE)
        // `महिंद्रा लास्ट माइल मोबिलिटी`: a group opens the name of one of its firms.
        && !(i - from <= 4 && c.listed_until(from + 1, class::ORG) == Some(from))
        && !(chain.unknown == 2
            && (institution
                // `के ब्राइट फ्यूचर कोचिंग सेंटर`: nothing that could belong to another phrase stands before the two.
                || !(from..i).any(|k| c.mark(k, b'-'))
                    && (from == 0
                        || c.tokens[from].has(SENTENCE_START)
                        || c.tokens[from - 1].kind == TokenKind::Punctuation
                        || c.is(from - 1, class::POST | class::STOP))))
    {
        chain = short;
    }
    // `ऑल इंडिया मोबाइल रिटेलर्स एसोसिएशन`: ordinary words between the word for the whole country and a union's head.
    if !latin
        && head & says::UNION != 0
        && let Some(opener) = country_wide(c, chain.from)
    {
        chain.from = opener;
        chain.names += 1;
        chain.modifiers += 1;
    }
    if !latin
        && head & says::FORMAL != 0
        && !c.is(chain.from, class::PLACE)
        && let Some(place) = placed(c, chain.from, i)
    {
        chain.from = place;
        chain.names += 1;
        chain.modifiers += 1;
        comma = None;
    }
    if let Some(comma) = comma
        && said(c, chain.from) & says::OPENER == 0
    {
        chain = comma;
    }
    // `पंडित दीनदयाल उपाध्याय मेडिकल कॉलेज`
    if !latin
        // `सर रतन टाटा ट्रस्ट`
        && (institution || head & says::TRUST != 0)
        && (c.is(chain.from, class::PART | class::PERSON) || opens_person(c, chain.from, i))
    {
        while let Some(honour) = honour_before(c, chain.from) {
            chain.from = honour;
        }
    }
    // `इको-टूरिज्म केंद्र`: the other half of the word is no part of any name, so this half is none either.
    let half = chain.from < i
        && c.mark(chain.from, b'-')
        && !c.tokens[chain.from].has(SPACED)
        && !c.tokens[chain.from + 1].has(SPACED);
    if half {
        return Chain::none(i);
    }
    while chain.from < i
        && (c.tokens[chain.from].kind == TokenKind::Punctuation
            || c.is_conjunction(chain.from)
            || matches!(c.token_text(chain.from), "of" | "for" | "and" | "the"))
    {
        chain.from += 1;
    }
    chain
}

/// Whether a listed person's name of several words starts at `from` and ends by `until`.
pub(super) fn opens_person(c: &Context<'_>, from: usize, until: usize) -> bool {
    (from + 2..=until).any(|end| c.listed_until(end, class::PERSON) == Some(from))
}

/// The word of honour before token `i`, its dot skipped: `डॉ.`, `श्रीमती`.
fn honour_before(c: &Context<'_>, i: usize) -> Option<usize> {
    if i == 0 || c.tokens[i].has(SENTENCE_START) {
        return None;
    }
    let dot = c.mark(i - 1, b'.') && !c.tokens[i - 1].has(SENTENCE_START);
    let word = if dot { i.checked_sub(2)? } else { i - 1 };
    c.honour(word).then_some(word)
}

/// A word that can stand on either side of `एवं` inside a name.
fn modifier(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::MODIFIER | class::SECTOR | class::PLACE)
        || c.tokens[i].is_devanagari() && c.unknown(i)
}

/// `तमिलनाडु स्लम क्लीयरेंस बोर्ड`, `राजस्थान बेरोजगार एकीकृत महासंघ`: a place at most four plain words before token `end`, with nothing between
/// them that could part them.
fn placed(c: &Context<'_>, end: usize, head: usize) -> Option<usize> {
    const PARTS: u32 = class::POST
        | class::STOP
        | class::SPEECH
        | class::TITLE
        | class::PLACE_CONTEXT
        | class::PERSON_CONTEXT
        | class::ORG_HEAD_OUTSIDE
        | class::PLACE_HEAD
        | class::PLACE_HEAD_OUTSIDE
        | class::PLACE_HEAD_BEFORE;
    let mut k = end;
    while k > 0 && end - k < 5 && !c.tokens[k].has(SENTENCE_START) {
        k -= 1;
        // `जल आपूर्ति एवं सीवरेज`, never right behind the place.
        if c.is_conjunction(k) && k + 1 < head && k > 0 && !c.is(k - 1, class::PLACE) {
            continue;
        }
        if !c.tokens[k].is_devanagari() || !c.tokens[k].is_word() {
            return None;
        }
        if c.is(k, class::PLACE) && !c.is(k, class::CONTENT_WORD) {
            let from = c.listed_until(k + 1, class::PLACE)?;
            let hyphen = from > 0 && c.mark(from - 1, b'-');
            return (k + 1 < head && !hyphen).then_some(from);
        }
        if c.is(k, PARTS) && !c.is(k, class::MODIFIER)
            || c.is(k, class::PART) && !c.is(k, class::WORD | class::MODIFIER)
        {
            return None;
        }
    }
    None
}

/// `ऑल इंडिया`, `अखिल भारतीय` at most four plain words before token `end`.
fn country_wide(c: &Context<'_>, end: usize) -> Option<usize> {
    let mut k = end;
    while k > 0 && end - k < 6 && !c.tokens[k].has(SENTENCE_START) {
        k -= 1;
        if !c.tokens[k].is_devanagari() || c.is(k, class::POST | class::SPEECH | class::TITLE) {
            return None;
        }
        if !c.breaks(k + 1)
            && matches!(
                (c.token_text(k), c.token_text(k + 1)),
                ("ऑल" | "आल", "इंडिया" | "इण्डिया" | "इंडियन") | ("अखिल", "भारतीय" | "भारत")
            )
        {
            return Some(k);
        }
    }
    None
}
