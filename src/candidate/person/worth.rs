//! What a name behind a cue is worth.

use super::address::courtesy;
use super::cue::Cue;
use super::run::{Run, unsure};
use crate::candidate::said::{NE, Said};
use crate::candidate::{Context, Proposal, place, score};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind};

/// What stands behind the cue is a body, a post, a house or a town, although the word could be a name.
#[inline]
pub(super) fn no_name(c: &Context<'_>, i: usize, run: &Run, ends_well: bool) -> bool {
    // `निदेशक मंडल`: a surname that is a body's head too.
    let head_word = run.words == 1
        && run.strong == 0
        && c.is(
            i,
            class::ORG_HEAD
                | class::ORG_HEAD_OUTSIDE
                | class::PLACE_HEAD
                | class::PLACE_HEAD_OUTSIDE,
        )
        && !courtesy(c, i);
    // `मुख्य अतिथि धार सांसद सावित्री ठाकुर`: the seat of the office behind it.
    let seat = run.words == 1
        && !c.breaks(run.end)
        && c.is(run.end, class::TITLE)
        && c.is(i, class::NAMES)
        && !courtesy(c, i);
    // `मुख्यमंत्री निवास में`: the house of the office; a person of that name would act (`मंत्री निवास ने`).
    // `चौकी इंचार्ज जगम्मनपुर`: a word that no list knows and that ends as villages do.
    let village = run.words == 1
        && run.parts == 0
        && c.tokens[i].is_devanagari()
        && place::settled(c.token_text(i))
        && !courtesy(c, i);
    let house = run.words == 1
        && c.is(i, class::WORD)
        && c.says(i, const { Said::new("निवास") })
        && !courtesy(c, i)
        && !(ends_well && !c.breaks(run.end) && c.says(run.end, NE));
    // `IG बस्तर , CRPF DIG`: a post and where it is held.
    let town = run.words == 1 && c.is(i, class::PLACE) && !courtesy(c, i);
    // `श्री रामधाम रामायण मंडल ट्रस्ट`: a body that calls itself so.
    let body = !c.breaks(run.end)
        && c.is(run.end, class::ORG_HEAD)
        && matches!(c.token_text(i - 1), "श्री" | "श्रीश्री")
        && matches!(
            c.token_text(run.end),
            "ट्रस्ट"
                | "समिति"
                | "मंडल"
                | "मण्डल"
                | "सभा"
                | "संघ"
                | "न्यास"
                | "परिषद"
                | "महासभा"
        );
    head_word || seat || house || town || village || body
}

/// `सचिव हिड़मे दीदी ने`: an honorific behind a word that no list knows says that it names somebody.
pub(super) fn honoured(c: &Context<'_>, i: usize, run: &Run) -> bool {
    run.words == 1
        && run.parts == 0
        && c.unknown(i)
        && c.tokens[i].is_devanagari()
        && !c.breaks(run.end)
        && c.is(run.end, class::HONORIFIC)
        && !c.is(run.end, class::PART)
}

/// The score behind a title.
#[inline]
pub(super) fn titled(c: &Context<'_>, cue: &Cue, run: &Run, ends_well: bool) -> f32 {
    let unknown = run.parts == 0;
    // `editor bana do`
    if run.words == 1 && unsure(c, cue.name, run.end) {
        let told = !c.breaks(run.end)
            && (c.is(run.end, class::HONORIFIC) || matches!(c.token_text(run.end), "ne" | "ko"));
        return if told && !unknown { 0.72 } else { 0.42 };
    }
    if !cue.strong_title {
        return if unknown { 0.45 } else { 0.85 };
    }
    match (unknown, run.words) {
        (false, _) => 0.94,
        (true, 1) if ends_well || courtesy(c, cue.name) => 0.72,
        (true, 1) => 0.45,
        (true, _) if ends_well || c.tokens[cue.name].is_latin() => 0.82,
        (true, _) => 0.62,
    }
}

/// The last few candidates that may become mentions; the others are not always there.
fn strong(out: &[Proposal]) -> impl Iterator<Item = &Proposal> {
    let near = out.iter().rev().take(64);
    near.filter(|p| p.score >= score::ACCEPT).take(8)
}

/// The score behind a kin word, and the one in front of it where it speaks for both.
pub(super) fn related(
    c: &Context<'_>,
    cue: &Cue,
    run: &Run,
    ends_well: bool,
    out: &mut Vec<Proposal>,
) -> f32 {
    let (start, i) = (cue.start, cue.name);
    if i > start + 1 {
        woman(c, start, out);
    } else if start > 1 {
        woman(c, start - 1, out);
    }
    // `क पुत्र ख`, `पत्नी क`: between two names the kin word leaves no doubt.
    let chained = start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && strong(out).any(|p| {
            p.kind == Kind::Person
                && p.score >= 0.6
                && p.span.end == c.tokens[start - 1].end as usize
        });
    // `पिता नन्दा निवासी`, `पुत्र साधुराम (30)`: reports of police and courts.
    let lives = !c.breaks(run.end)
        && c.is(run.end, class::ROLE)
        && c.is(run.end, class::PLACE_CONTEXT | class::PLACE_HEAD_OUTSIDE);
    if chained || lives && run.words <= 3 {
        out.push(c.rule(i, run.end, Kind::Person, 0.95, "person/parent"));
    }
    // `रामराज पुत्र बहादुर`: one word before the kin word, and nothing else it could belong to.
    if !chained && (lives || run.parts > 0 || ends_well) {
        child(c, start, out);
    }
    match (run.parts == 0, chained) {
        (false, true) => 0.95,
        (false, false) if run.words >= 2 => 0.9,
        (false, false) => 0.8,
        (true, true) => 0.85,
        (true, false) if ends_well => 0.62,
        (true, false) => 0.45,
    }
}

/// `मैदा देवी पत्नी गुरदयाल`: a woman whose name is a word everywhere else, before the kin word behind `देवी` at `i`.
fn woman(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    const OTHER: u32 =
        class::POST | class::STOP | class::SPEECH | class::TITLE | class::ROLE | class::KIN;
    if i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && c.is(i - 1, class::WORD | class::PART)
        && !c.is(i - 1, OTHER)
        && c.tokens[i - 1].is_devanagari()
        && !c.breaks(i + 1)
        && matches!(
            c.token_text(i),
            "देवी" | "कुमारी" | "बाई" | "बेगम" | "खातून" | "बानो"
        )
        && matches!(c.token_text(i + 1), "पत्नी" | "पुत्री")
    {
        out.push(c.rule(i - 1, i + 1, Kind::Person, 0.86, "person/parent"));
    }
}

/// The single name before `पुत्र`, `पुत्री`, `पत्नी` or the like at `i`.
fn child(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !matches!(
            c.token_text(i),
            "पुत्र" | "पुत्री" | "पत्नी" | "पिता" | "पति" | "पुत्रगण"
        )
    {
        return;
    }
    // `झिंगुरी (35) पुत्र बिसाहू`
    let aged = i > 3
        && c.mark(i - 1, b')')
        && c.tokens[i - 2].is_number()
        && c.mark(i - 3, b'(')
        && !(i - 3..i).any(|k| c.tokens[k].has(SENTENCE_START));
    let end = if aged { i - 3 } else { i };
    let k = end - 1;
    let t = &c.tokens[k];
    const OTHER: u32 = class::CONTENT_WORD | class::PLACE | class::ORG | class::TITLE | class::ROLE;
    let name = t.is_devanagari()
        && t.is_word()
        && t.end - t.start >= 9
        && (c.unknown(k) || c.is(k, class::PART))
        && !c.is(k, OTHER);
    let opens = k == 0
        || t.has(SENTENCE_START)
        || c.tokens[k - 1].kind == TokenKind::Punctuation
        || c.is_conjunction(k - 1)
        || c.is(k - 1, class::POST | class::ROLE | class::STOP)
        || aged && c.is(k - 1, class::CONTENT_WORD);
    if name && opens {
        out.push(c.rule(k, end, Kind::Person, 0.86, "person/parent"));
    }
}
