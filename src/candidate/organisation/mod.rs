//! Organisations: chains of modifiers before a head noun, heads before a name, and acronyms in brackets.

mod acronym;
mod bracket;
mod called;
mod chain;
mod country;
mod devoted;
mod ground;
mod head;
mod head_first;
mod head_words;
mod heads;
mod initials;
mod inquiry;
mod introduced;
mod list;
mod named;
mod of;
mod one_a_town;
mod openers;
mod owned;
mod press;
mod seat;
mod several;
mod town;
mod unlisted;

pub(crate) use acronym::{spelled_acronym, spelled_letters};
pub(in crate::candidate) use list::one_of_several;

use crate::candidate::council::with_council;
use crate::candidate::members;
use crate::candidate::survey::{Look, Rule, sort};
use crate::candidate::{Context, Proposal, legal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{JOINED, SENTENCE_START};
use heads::says;

const STATION: u32 = class::ORG_HEAD
    | class::ORG_HEAD_OUTSIDE
    | class::ORG_HEAD_BEFORE
    | class::PLACE_HEAD_OUTSIDE
    | class::PLACE_HEAD_BEFORE;

/// Heads, words that introduce a body, countries, brackets, and words that may be spelled letters.
pub(in crate::candidate) const LOOK: Look = Look {
    classes: STATION | class::ORG_CONTEXT | class::PLACE,
    sorts: sort::BRACKET | sort::STRANGE,
};

/// Appends candidates for organisations.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    for i in c.survey.of(Rule::Organisation) {
        let info = c.info[i];
        if info & (STATION | class::ORG_CONTEXT) != 0 {
            by_word(c, i, info, out);
        }
        let t = &c.tokens[i];
        if t.is_punctuation(b'(') {
            bracket::bracket(c, i, out);
            bracket::agency(c, i, out);
        } else if info & !class::WEAK_PART == 0 {
            if t.is_devanagari() && t.is_word() && !t.has(JOINED) {
                unlisted::unlisted(c, i, out);
                if members::may_stand(c, i) {
                    list::member(c, i, out);
                }
            }
            if t.is_devanagari()
                && t.is_word()
                && t.end - t.start >= 12
                && !t.has(JOINED)
                && acronym::may_spell(c, i)
            {
                acronym::lone(c, i, out);
            }
            // `महादेवा ओपी क्षेत्र`: initials elsewhere, so that the lists know it as no head.
            if t.end - t.start == 9 && c.token_text(i) == "ओपी" {
                seat::station(c, i, out);
            }
        } else if info & class::PLACE != 0 && i > 0 && !t.has(SENTENCE_START) {
            // Behind a body's name, or what may be one.
            const BODY: u32 = class::ORG | class::ORG_HEAD;
            let before = c.info[i - 1];
            if before & BODY != 0 || before & !class::WEAK_PART == 0 {
                country::of_country(c, i, out);
            }
        }
    }
}

/// A head, or a word that introduces a body.
fn by_word(c: &Context<'_>, i: usize, info: u32, out: &mut Vec<Proposal>) {
    let word = heads::said(c, i);
    // English with capitals has rules of its own; a head in Devanagari behind may have ground.
    let english = c.cased && c.tokens[i].is_latin() && !c.is(i + 1, class::ORG_HEAD);
    if (info & class::ORG_HEAD != 0) & !english && head::starts_head(c, i) {
        let before = out.len();
        head::head(c, i, word, out);
        for k in before..out.len() {
            let (from, to) = (out[k].tokens.0 as usize, out[k].tokens.1 as usize);
            if out[k].kind == Kind::Org
                && let Some(whole) = with_council(c, from, to)
            {
                out.push(whole);
                break;
            }
        }
        ground::ground(c, i, before, out);
        if word & (says::NAMING | says::LOOSE) != 0 {
            inquiry::inquiry(c, i, out);
        }
    }
    if word & says::LEGAL != 0 {
        legal::unlisted(c, i, out);
    }
    if info & STATION != 0 && word & says::POLICE_POST != 0 {
        seat::station(c, i, out);
    }
    if info & (class::ORG_HEAD | class::ORG_HEAD_BEFORE) != 0
        && c.is(i + 1, class::MODIFIER)
        && c.tokens[i + 1].is_devanagari()
        && !c.breaks(i + 1)
    {
        of::joint(c, i + 1, out);
    }
    if info & STATION != 0 && c.tokens[i].is_devanagari() {
        one_a_town::behind(c, i, out);
        // `मंडल` is a part of a land or a surname elsewhere.
        if info & class::ORG_HEAD == 0
            && let Some(from) = devoted::devoted(c, i + 1)
        {
            out.push(c.rule(from, i + 1, Kind::Org, 0.9, "organisation/body"));
        }
    }
    if info & class::ORG_HEAD_BEFORE != 0 {
        head_first::head_before(c, i, out);
        if word & says::MESSRS != 0 {
            head_first::messrs(c, i, out);
        }
    }
    if info & (class::ORG_HEAD_OUTSIDE | class::ORG_CONTEXT) != 0 && word & says::INTRODUCES != 0 {
        introduced::introduced(c, i, out);
    }
    if info & class::ORG_HEAD != 0 && word & says::INTRODUCES != 0 {
        introduced::named_by_act(c, i, out);
    }
    if word & says::RUNS != 0 {
        owned::run_by(c, i, out);
    }
    if info & class::ORG_CONTEXT != 0 && word & says::SHARES != 0 {
        owned::shares(c, i, out);
    }
    if word & says::NEWS != 0 {
        press::press(c, i, out);
    }
    if word & says::WORKS != 0 {
        unlisted::works(c, i, out);
    }
    // `लोकायुक्त टीम ने`, `लोकायुक्त की टीम ने`: an office that is a body too.
    if word & says::TEAM != 0 && i > 0 && !c.tokens[i].has(SENTENCE_START) {
        let end = i - usize::from(i > 1 && c.token_text(i - 1) == "की");
        const OFFICE: u32 = class::TITLE | class::NAMES;
        if c.info[end - 1] & OFFICE == OFFICE && !c.is(end - 1, class::ORG | class::PLACE) {
            out.push(c.rule(end - 1, end, Kind::Org, 0.9, "organisation/body"));
        }
    }
    if word & says::SEVERAL != 0 {
        several::several(c, i, out);
    }
}
