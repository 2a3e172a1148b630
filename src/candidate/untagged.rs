//! Names that are none of the kinds: schemes, events, awards, laws, trains. What stands inside them is not tagged
//! (`टोक्यो ओलंपिक`, `जयपुर-मुंबई एक्सप्रेस`, `राजीव गांधी खेल रत्न पुरस्कार`), so they compete for their span and leave no mention.

mod title;

use super::english::matches_at;
use super::survey::{Look, Rule, sort};
use super::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::gazetteer::table::Match;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, CLITIC, JOINED, SENTENCE_START, TokenKind};

pub(super) use title::QUOTES;

/// Most words before the head that belong to such a name.
const MAX_BEFORE: usize = 6;

/// Most tokens of a bracket between such a name and its head.
const MAX_BRACKET: usize = 14;

/// Heads, and the quotes around titles.
pub(super) const LOOK: Look = Look {
    classes: class::UNTAGGED_HEAD,
    sorts: sort::QUOTE,
};

/// Heads of laws and awards, before which a body is no party to the matter but part of the name.
const OF_BODIES: [&str; 17] = [
    "अधिनियम",
    "विधेयक",
    "अध्यादेश",
    "एक्ट",
    "पुरस्कार",
    "सम्मान",
    "अवार्ड",
    "अवॉर्ड",
    "फेलोशिप",
    "छात्रवृत्ति",
    "Act",
    "Award",
    "Awards",
    "Prize",
    "Medal",
    "Fellowship",
    "Scholarship",
];

/// Most words of such a body.
const MAX_BODY: usize = 8;

/// First token of the longest listed body that ends right before token `i`.
fn body_before(c: &Context<'_>, i: usize) -> Option<usize> {
    let ends_here = |m: &Match| m.end as usize == i && m.classes & class::ORG != 0;
    (i.saturating_sub(MAX_BODY)..i).find(|&k| matches_at(c, k).any(ends_here))
}

/// Appends a silent candidate for every head with a name before it.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    for i in c.survey.of(Rule::Untagged) {
        if c.tokens[i].kind == TokenKind::Punctuation {
            title::title(c, i, out);
            continue;
        }
        // The survey asks by a part of a word's hash what may be a quote: words that share them are no heads.
        if !c.is(i, class::UNTAGGED_HEAD) {
            continue;
        }
        if i > 0 && !c.tokens[i].has(SENTENCE_START) && c.is(i - 1, class::UNTAGGED_HEAD) {
            continue;
        }
        let latin = c.tokens[i].is_latin();
        if latin && c.cased && !c.tokens[i].has(CAPITAL) {
            continue;
        }
        let caste = !latin && matches!(c.token_text(i), "बिरादरी" | "समुदाय");
        let from = if caste {
            castes(c, i)
        } else {
            name_before(c, i)
        };
        let Some(from) = from else {
            continue;
        };
        let mut end = i + 1;
        while !c.breaks(end) && c.is(end, class::UNTAGGED_HEAD) {
            end += 1;
        }
        // `गंगा एक्सप्रेस वे पर`: a road and no train.
        if !latin
            && !c.breaks(end)
            && c.token_text(end) == "वे"
            && !c.breaks(end + 1)
            && c.is(end + 1, class::POST)
        {
            continue;
        }
        let mut p = c.rule(from, end, Kind::Sector, 0.88, "untagged");
        p.silent = true;
        out.push(p);
    }
}

/// `यादव और कठेरिया बिरादरी`: surnames before the head `i` are castes.
fn castes(c: &Context<'_>, i: usize) -> Option<usize> {
    let starts = |k: usize| k == 0 || c.tokens[k].has(SENTENCE_START);
    if starts(i) || !c.is(i - 1, class::SURNAME) {
        return None;
    }
    let mut from = i - 1;
    while !starts(from)
        && (c.is_conjunction(from - 1) || c.mark(from - 1, b','))
        && !starts(from - 1)
        && c.is(from - 2, class::SURNAME)
    {
        from -= 2;
    }
    Some(from)
}

/// Where the name before the head `i` begins; nothing where no word of it names.
fn name_before(c: &Context<'_>, i: usize) -> Option<usize> {
    let head = &c.tokens[i];
    // `भारतीय मानक ब्यूरो अधिनियम`: a law may bear the name of the body it sets up.
    let law = head.is_devanagari()
        && matches!(
            c.token_text(i),
            "अधिनियम" | "एक्ट" | "विधेयक" | "कानून" | "बिल"
        );
    let ends = class::POST
        | class::STOP
        | class::SPEECH
        | if law { 0 } else { class::ORG_HEAD }
        | class::TITLE
        | class::ROLE
        | class::KIN;
    let mut from = i;
    let mut names = 0;
    let mut least = i.saturating_sub(MAX_BEFORE);
    let mut behind_bracket = 0;
    while from > least && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        let t = &c.tokens[k];
        if t.is_punctuation(b'-') && k > 0 && from < i {
            from = k;
            continue;
        }
        // `SEBI (Prohibition of Insider Trading) Regulations`, `वक्फ (संशोधन) विधेयक`
        if from == i && t.is_punctuation(b')') {
            from = bracket_before(c, k)?;
            behind_bracket = from;
            // `Securities and Exchange Board of India (…) Regulations`
            if let Some(start) = body_before(c, from) {
                names += 1;
                from = start;
                break;
            }
            least = from.saturating_sub(MAX_BEFORE);
            continue;
        }
        // `Velban Women's World Cup`
        if let Some(who) = womens(c, k) {
            from = who;
            continue;
        }
        // `जी-7 शिखर सम्मेलन`, `जी20 सम्मेलन`, `जी 7 सम्मेलन`
        if t.is_number()
            && k > 0
            && (t.has(JOINED) || c.mark(k - 1, b'-') || c.token_text(k - 1) == "जी")
        {
            names += 1;
            from = k;
            continue;
        }
        // `भारतीय रिजर्व बैंक अधिनियम`: the body a law is about is part of its name.
        if from == i
            && c.is(k, class::ORG_HEAD)
            && OF_BODIES.contains(&c.token_text(i))
            && let Some(start) = body_before(c, i)
        {
            names += 1;
            from = start;
            continue;
        }
        let info = c.info[k];
        let capital = !head.is_latin() || !c.cased || t.has(CAPITAL);
        if !t.is_word()
            || t.script != head.script
            || info & ends != 0 && info & class::PART == 0
            || info & (class::POST | class::STOP) != 0
            || !capital
            || outside(c, k, from < i)
        {
            break;
        }
        const NAMED: u32 = class::PLACE | class::PERSON | class::PART | class::ORG;
        // `CCI (Combinations) Regulations`: letters that several bodies have.
        let letters = from == behind_bracket && t.has(ALL_CAPS) && info & class::NAMES != 0;
        names += usize::from(info & NAMED != 0 || letters || c.unknown(k));
        from = k;
    }
    from += usize::from(c.tokens[from].is_punctuation(b'-'));
    (from < i && names > 0).then_some(from)
}

/// `Women's`, `Men's`: where the word begins whose genitive token `k` closes.
fn womens(c: &Context<'_>, k: usize) -> Option<usize> {
    let who = if c.tokens[k].has(CLITIC) {
        k.checked_sub(1)?
    } else if c.token_text(k) == "s" && k > 1 && c.mark(k - 1, b'\'') {
        k - 2
    } else {
        return None;
    };
    matches!(c.token_text(who), "Women" | "Men").then_some(who)
}

/// Where the bracket opens that closes at token `close`, in the same sentence and behind a word.
fn bracket_before(c: &Context<'_>, close: usize) -> Option<usize> {
    (1..close)
        .rev()
        .take(MAX_BRACKET)
        .take_while(|&k| !c.tokens[k].has(SENTENCE_START) && !c.mark(k, b')'))
        .find(|&k| c.mark(k, b'('))
        .filter(|&k| c.tokens[k - 1].is_word())
}

/// Whether a word is no part of the name behind it, `inside` where another word of that follows.
fn outside(c: &Context<'_>, k: usize, inside: bool) -> bool {
    // `दोपहर 3 बजे किसान सम्मेलन`: the hour of an event.
    c.is(k, class::WORD) && c.token_text(k) == "बजे"
        // `हेमंत सरकार मंईयां सम्मान योजना की राशि`: who runs a scheme.
        || inside && c.is(k, class::ORG_HEAD) && c.token_text(k) == "सरकार"
}
