//! People shown by what stands beside their name: an age, the place they come from, the name again in the other script.

use super::survey::{Look, Rule, sort};
use super::{Context, Proposal, person};
use crate::entity::transliterate::Matcher;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, SENTENCE_START, Words};
use once_cell::sync::Lazy;

/// `35 वर्षीय`
pub(super) static AGED: Lazy<Words> = Lazy::new(|| Words::new(&["वर्षीय", "वर्षीया", "साला"]));
/// `35 साल के`
pub(super) static YEARS: Lazy<Words> = Lazy::new(|| Words::new(&["साल", "वर्ष", "बरस"]));

/// Brackets, a postposition behind a place, an age.
pub(super) const LOOK: Look = Look {
    classes: 0,
    sorts: sort::BRACKET | sort::OF_PLACE | sort::AGED,
};

/// Words before a bracket that are looked at first: as many as may be written together on the other side.
const TAIL: usize = 3;

/// Appends candidates for people with an apposition.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    // Most texts ask for none.
    let mut matcher = None;
    for i in c.survey.of(Rule::Apposition) {
        let t = &c.tokens[i];
        if i == 0 || t.has(SENTENCE_START) {
            continue;
        }
        if t.is_punctuation(b'(') {
            gloss(c, i, matcher.get_or_insert_with(Matcher::default), out);
        } else if c.is(i, class::POST) {
            if c.is(i - 1, class::PLACE) && matches!(c.token_text(i), "के" | "की" | "का")
            {
                origin(c, i, out);
            }
        } else if t.is_devanagari()
            && (c.tokens[i - 1].is_number() || c.is(i - 1, class::WORD | class::STOP))
            && AGED.contains(t, c.token_text(i))
        {
            age(c, i, out);
        }
        if c.tokens[i - 1].is_number()
            && !c.breaks(i + 1)
            && c.is(i + 1, class::POST)
            && YEARS.contains(&c.tokens[i], c.token_text(i))
            && matches!(c.token_text(i + 1), "के" | "की")
        {
            years(c, i + 2, out);
        }
    }
}

/// `35 वर्षीय टीकाराम निषाद`
fn age(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let counted = c.tokens[i - 1].is_number() || c.is(i - 1, class::WORD | class::STOP);
    // A description may stand between: `20 वर्षीय युवक राम`.
    let mut at = i + 1;
    while !c.breaks(at) && c.is(at, class::ROLE | class::TITLE) && at < i + 4 {
        at += 1;
    }
    if !counted || c.breaks(at) {
        return;
    }
    let run = person::run_from(c, at, true);
    if run.words == 0 {
        return;
    }
    let score = match (run.parts > 0, run.words) {
        (true, 1) => 0.86,
        (true, _) => 0.94,
        (false, 1) => 0.66,
        (false, _) => {
            if person::boundary_after(c, run.end) {
                0.84
            } else {
                0.62
            }
        }
    };
    out.push(c.rule(at, run.end, Kind::Person, score, "person/age"));
}

/// `23 साल के आर्यन भावे`: two words or more that look like a name.
fn years(c: &Context<'_>, at: usize, out: &mut Vec<Proposal>) {
    if c.breaks(at) {
        return;
    }
    let run = person::run_from(c, at, true);
    if run.words >= 2 && run.words <= 4 && person::boundary_after(c, run.end) {
        let score = if run.parts > 0 { 0.86 } else { 0.6 };
        out.push(c.rule(at, run.end, Kind::Person, score, "person/age"));
    }
}

/// `नाइजीरिया के चिनेदु ओकाफोर,`: a place, a genitive, and two words no list knows as anything else.
fn origin(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // `न्यूयॉर्क के मेयर जोहरान ममदानी`: the title is somebody's name elsewhere.
    if c.breaks(i + 1) || c.is(i + 1, class::TITLE) && !c.is(i + 1, class::WEAK_TITLE) {
        return;
    }
    let run = person::run_from(c, i + 1, true);
    if run.words < 2 || run.words > 4 || !person::boundary_after(c, run.end) {
        return;
    }
    let score = if run.parts > 0 { 0.84 } else { 0.64 };
    out.push(c.rule(i + 1, run.end, Kind::Person, score, "person/origin"));
}

/// `माटियास क्लाइन (Matthias Klein)`: the words before the bracket sound like those in it.
fn gloss(c: &Context<'_>, open: usize, matcher: &mut Matcher, out: &mut Vec<Proposal>) {
    let mut close = open + 1;
    while close < c.tokens.len() && close < open + 8 && !c.tokens[close].is_punctuation(b')') {
        close += 1;
    }
    if !c.mark(close, b')') || close < open + 2 {
        return;
    }
    let inside = open + 1..close;
    let latin = inside.clone().all(|k| {
        let t = &c.tokens[k];
        t.is_latin() && (t.has(CAPITAL) || c.mark(k - 1, b'-'))
            || t.is_punctuation(b'-')
            || t.is_punctuation(b'.')
    });
    let words = inside.clone().filter(|&k| c.tokens[k].is_word()).count();
    if !latin
        || words < 2
        || inside.clone().any(|k| {
            c.is(
                k,
                class::ORG_HEAD
                    | class::PLACE_HEAD
                    | class::ORG_HEAD_BEFORE
                    | class::ORG
                    | class::PLACE,
            )
        })
    {
        return;
    }
    let mut name = matcher.against(c.span(open + 1, close).slice(c.text));
    // Most brackets explain something else, which the words right before them tell: `यूरोपीय संघ (European Union)`.
    let tail = open.saturating_sub(TAIL)..open;
    let plain = tail.len() == TAIL
        && tail.clone().all(|k| {
            let t = &c.tokens[k];
            t.is_word() && t.is_devanagari() && !t.has(SENTENCE_START) && c.token_text(k) != "उर्फ"
        });
    if plain && !name.may_end(c.span(tail.start, open).slice(c.text)) {
        return;
    }
    for length in [words, words + 2, words + 1, words - 1] {
        let Some(from) = open.checked_sub(length) else {
            continue;
        };
        if length == 0
            || (from + 1..open).any(|k| c.tokens[k].has(SENTENCE_START))
            || !(c.tokens[from].is_devanagari() && c.tokens[open - 1].is_devanagari())
        {
            continue;
        }
        // `राजदूत ली सोंग-हो (Lee Seong-ho)`: the title sounds like nothing in the brackets.
        let title = c.is(from, class::TITLE) && !c.is(from, class::PART | class::WEAK_TITLE);
        if !title && name.matches(c.span(from, open).slice(c.text)) {
            out.push(c.rule(from, open, Kind::Person, 0.92, "person/gloss"));
            out.push(c.rule(open + 1, close, Kind::Person, 0.92, "person/gloss"));
            return;
        }
    }
}
