//! A head noun with the chain of modifiers and names before it: where does `छत्तीसगढ़ राज्य औद्योगिक विकास निगम` begin?

mod begins;
mod judged;
mod kinds;
mod known;

use super::called::called;
use super::chain::{Chain, bare, chain};
use super::devoted::devoted;
use super::heads::{said, says};
use super::initials::college_of_initials;
use super::seat::station_before;
use super::town::seated;
use crate::candidate::said::Said;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::SENTENCE_START;
use kinds::battalion;

/// The first token of a head of one or more words (`प्राइवेट लिमिटेड`).
pub(super) fn starts_head(c: &Context<'_>, i: usize) -> bool {
    i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !c.is(i - 1, class::ORG_HEAD)
        || c.is(i - 1, class::ORG)
        || c.is(i - 1, class::MODIFIER)
}

/// The end of a head that begins at `i`: heads in a row are one.
fn end_of(c: &Context<'_>, i: usize) -> usize {
    let mut end = i + 1;
    while !c.breaks(end)
        && c.is(end, class::ORG_HEAD)
        // `स्व-सहायता समूह`: a listed head with a hyphen in it.
        && (c.tokens[end].script == c.tokens[i].script || c.mark(end, b'-'))
        && end - i < 4
        // The legal form closes a name: `… प्राइवेट लिमिटेड | प्रबंधन ने`.
        && !c.says(end - 1, const { Said::new("लिमिटेड") })
        && !c.says(end - 1, const { Said::new("लि") })
        // `… थाना पुलिस ने`: the station is named, its police is anybody.
        && !(c.says(end, const { Said::new("पुलिस") }) && said(c, end - 1) & says::STATION != 0)
    {
        end += 1;
    }
    end
}

/// `manish sisodia tihar jail`: a listed place with its own head, behind somebody's name.
fn behind_somebody(c: &Context<'_>, i: usize, end: usize) -> bool {
    i > 0
        && c.listed_until(end, class::PLACE)
            .is_some_and(|place| place > 0 && place < i && c.is(place - 1, class::PERSON))
}

/// Whether the Hindi head at `i` is a word of its own behind a postposition or at the start of a sentence, and none that is a name by itself,
/// by what is listed or by what opens or follows it: `और सरकार ने`, what two heads in five are. Says no where that takes a longer look.
#[inline]
fn names_nobody(c: &Context<'_>, i: usize, end: usize, first: u32) -> bool {
    const LOOKED_AT: u32 = says::UNION
        | says::BATTALION
        | says::INSTITUTION
        | says::HIGH_COURT
        | says::PRIVATE
        | says::MEMBERS
        | says::MARKET;
    end == i + 1
        && first & LOOKED_AT == 0
        && bare(c, i)
        && !c.is(i, class::ORG)
        // `रेल मंडल`
        && !c.is(end, class::PLACE_HEAD_OUTSIDE)
        // `यार्न्स`, see `opened`
        && (first != 0 || !c.token_text(i).ends_with("्स"))
}

/// `थाना मोहम्मदी पुलिस ने`: whether the head at `i` stands behind a station whose name is whole.
fn of_station(c: &Context<'_>, i: usize) -> bool {
    (2..=4.min(i))
        .any(|d| said(c, i - d) & says::STATION != 0 && station_before(c, i - d) == Some(i))
}

/// A head at `i`, whose word [`said`] this.
pub(super) fn head(c: &Context<'_>, i: usize, first: u32, out: &mut Vec<Proposal>) {
    let end = end_of(c, i);
    let latin = c.tokens[i].is_latin();
    // English with capitals has rules of its own, see `english`.
    if latin && (c.cased || behind_somebody(c, i, end)) {
        return;
    }
    if !latin && names_nobody(c, i, end, first) {
        return;
    }
    let last = match end - i {
        1 => first,
        // `सहकारी समिति मर्यादित`: with the legal form of a co-operative.
        _ if c.token_text(end - 1).starts_with("मर्या") => said(c, end - 2),
        _ => said(c, end - 1),
    };
    if !latin && last & says::STATE != 0 && of_station(c, i) {
        return;
    }
    let mut head = Head {
        c,
        i,
        end,
        last,
        latin,
        chain: chain(c, i, first),
        craft: false,
        high_court: false,
    };
    if head.says(says::BATTALION)
        && let Some((from, end)) = battalion(c, i)
    {
        out.push(c.rule(from, end, Kind::Org, 0.9, BODY));
        return;
    }
    if head.division(out) {
        return;
    }
    if !latin
        && let Some(from) = called(c, end).or_else(|| devoted(c, end))
        && from <= head.chain.from
    {
        return head.push_seated(from, 0.9, BODY, out);
    }
    head.saint();
    head.trade();
    head.court();
    if !latin
        && head.says(says::INSTITUTION)
        && let Some(from) = college_of_initials(c, i, end)
    {
        return head.push_seated(from, 0.9, BODY, out);
    }
    if head.alone(out) || head.opened(out) || head.within_listed() || head.any_body(out) {
        return;
    }
    if !head.letters(out) {
        head.judged(out);
    }
}

const BODY: &str = "organisation/body";
const HEAD: &str = "organisation/head";

/// A head with what stands before it.
struct Head<'a, 't> {
    c: &'a Context<'t>,
    /// Its first token, and the one behind its last.
    i: usize,
    end: usize,
    /// What its last word [`said`].
    last: u32,
    latin: bool,
    chain: Chain,
    /// A union of a trade that what they drive, sell or do tells from others.
    craft: bool,
    high_court: bool,
}

impl Head<'_, '_> {
    fn says(&self, bits: u32) -> bool {
        self.last & bits != 0
    }

    fn push(&self, from: usize, score: f32, rule: &'static str, out: &mut Vec<Proposal>) {
        out.push(self.c.rule(from, self.end, Kind::Org, score, rule));
    }

    /// `राजस्थान शिक्षक संघ राष्ट्रीय के`: which of a union's two halves stands behind its head.
    fn push_faction(&self, from: usize, out: &mut Vec<Proposal>) {
        let (c, end) = (self.c, self.end);
        if self.says(says::UNION)
            && !self.latin
            && !c.breaks(end)
            && !c.breaks(end + 1)
            && c.is(end + 1, class::POST)
            && matches!(
                c.token_text(end),
                "राष्ट्रीय" | "प्रगतिशील" | "लोकतांत्रिक" | "अराजनैतिक"
            )
        {
            out.push(c.rule(from, end + 1, Kind::Org, 0.9, BODY));
        }
    }

    /// The same with the town that a body may have behind it.
    fn push_seated(&self, from: usize, score: f32, rule: &'static str, out: &mut Vec<Proposal>) {
        self.push(from, score, rule, out);
        self.push_faction(from, out);
        seated(self.c, from, self.end, score.max(0.9), out);
    }
}
