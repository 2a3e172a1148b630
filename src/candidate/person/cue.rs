//! Names behind a title, a role or a kin word, and the titles of a name.

use super::parts::{from_parts, short_of_run};
use super::run::{boundary_after, run_from};
use crate::candidate::organisation::spelled_letters;
use crate::candidate::said::{NE, Said};
use crate::candidate::{Context, Proposal, place};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::span::Span;
use crate::token::{ALL_CAPS, DOTTED, NO_STOP, SENTENCE_START, Token, TokenKind, Words};
use once_cell::sync::Lazy;

static CLERGY: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "संत",
        "साध्वी",
        "महंत",
        "मुनि",
        "मुनिश्री",
        "आचार्य",
        "महामंडलेश्वर",
        "पीठाधीश्वर",
    ])
});

static COURTESIES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "श्री",
        "श्रीमती",
        "सुश्री",
        "डॉ",
        "डा",
        "डॉक्टर",
        "पं",
        "पंडित",
        "मो",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Shri",
        "Smt",
        "Prof",
        "Sri",
    ])
});

/// Title, role or kin word at `i`: the name behind it. Returns where to go on.
pub(super) fn after_cue(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) -> usize {
    if start > 0 && c.is(start, class::TITLE) && !c.tokens[start].has(SENTENCE_START) {
        place::office(c, start, out);
        place::constituency(c, start, out);
    }
    let mut i = start;
    let mut kinds = 0;
    let mut strong_title = false;
    while !c
        .tokens
        .get(i)
        .is_none_or(|t| i > start && t.has(SENTENCE_START))
    {
        let bits = c.info[i] & (class::TITLE | class::ROLE | class::KIN);
        if bits == 0 {
            break;
        }
        // A word that is a name part too (`सरदार`, `राजा`) opens a name when no name follows it.
        if bits & class::TITLE != 0 {
            strong_title |= c.info[i] & class::WEAK_TITLE == 0;
        }
        kinds |= bits;
        i = c.skip_dot(i + 1);
        // `पुलिस अधीक्षक (एसपी) अनिल वर्मा`: the short form of the title stands between it and the name.
        if bits & class::TITLE != 0 && c.mark(i, b'(') && abbreviated(c, i) {
            i += 3;
        }
    }
    if i >= c.tokens.len()
        || c.tokens[i].has(SENTENCE_START) && i > start && !c.tokens[i - 1].has(NO_STOP)
    {
        return fallback(c, start, i, out);
    }
    let run = run_from(c, i, true);
    if run.words == 0 {
        if i > start && said(c, i) && courtesy(c, i) {
            out.push(c.rule(i, i + 2, Kind::Person, 0.9, "person/courtesy"));
            return i + 2;
        }
        if i > start
            && kinds & class::TITLE != 0
            && let Some(next) = post_at(c, i, out)
        {
            return next;
        }
        return fallback(c, start, i, out);
    }
    let latin = c.tokens[i].is_latin();
    // `मकसूद अंसारी निवासी उसिया को`: behind a name the word says where he lives.
    if run.words == 1
        && start + 1 == i
        && kinds == class::ROLE
        && start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.token_text(start) == "निवासी"
        && (c.is(start - 1, class::PART) && !c.is(start - 1, class::PLACE)
            || c.listed_until(start, class::PERSON).is_some())
        && (c.mark(run.end, b',')
            || !c.breaks(run.end)
                && matches!(c.token_text(run.end), "को" | "के" | "का" | "की" | "से" | "में"))
    {
        out.push(c.rule(i, run.end, Kind::Place, 0.86, "place/home"));
        return run.end;
    }
    let pure_unknown = run.parts == 0;
    let ends_well = boundary_after(c, run.end);
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
    let (score, rule) = if head_word || seat || house || town || body {
        (0.3, "person/title")
    } else if kinds & class::TITLE != 0 && strong_title {
        let s = match (pure_unknown, run.words) {
            (false, _) => 0.94,
            (true, 1) => {
                if ends_well || courtesy(c, i) {
                    0.72
                } else {
                    0.45
                }
            }
            (true, _) => {
                if ends_well || latin {
                    0.82
                } else {
                    0.62
                }
            }
        };
        (s, "person/title")
    } else if kinds & class::TITLE != 0 {
        (if pure_unknown { 0.45 } else { 0.85 }, "person/title")
    } else if kinds & class::KIN != 0 {
        // `क पुत्र ख`, `पत्नी क`: between two names the kin word leaves no doubt.
        let chained = start > 0
            && !c.tokens[start].has(SENTENCE_START)
            && out.iter().rev().take(8).any(|p| {
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
        let s = match (pure_unknown, chained) {
            (false, true) => 0.95,
            (false, false) => {
                if run.words >= 2 {
                    0.9
                } else {
                    0.8
                }
            }
            (true, true) => 0.85,
            (true, false) => {
                if ends_well {
                    0.62
                } else {
                    0.45
                }
            }
        };
        (s, "person/kin")
    } else {
        let s = match (pure_unknown, run.words) {
            (false, _) => 0.85,
            (true, 1) => 0.4,
            (true, _) => {
                if ends_well {
                    0.66
                } else {
                    0.45
                }
            }
        };
        (s, "person/role")
    };
    out.push(c.rule(i, run.end, Kind::Person, score, rule));
    // `एएसआई राजूराम`: before a name the letters are a rank.
    if (score > 0.7 || ends_well)
        && i > start
        && c.is(i - 1, class::ORG | class::NAMES)
        && c.is(i - 1, class::TITLE)
        && !c.is(i - 1, class::PART)
        && spelled_letters(c.token_text(i - 1))
    {
        let mut p = c.rule(i - 1, i, Kind::Org, 0.96, "organisation/generic");
        p.silent = true;
        out.push(p);
    }
    // `डॉक्टर रंगा राजू टी ने`, `महंत शांतिदास जी`: an address, a name, and what only ends names.
    if score > 0.7
        && !latin
        && (run.parts > 0 || run.words >= 2)
        && c.is(run.end, class::HONORIFIC | class::POST)
        && !c.breaks(run.end)
        && (courtesy(c, i) || reverend(c, i))
    {
        out.push(c.rule(i, run.end, Kind::Person, 0.9, "person/courtesy"));
    }
    if strong_title && run.parts == run.words && went(c, start, run.end) {
        out.push(c.rule(i, run.end, Kind::Person, 0.95, "person/went"));
    }
    if run.words == 1 && run.strong == 0 && run.parts == 1 && chief(c, i, run.end) {
        out.push(c.rule(i, run.end, Kind::Person, 0.9, "person/chief"));
    }
    // `डॉ. एसपी सिंह`: behind a courtesy word the letters are initials and no post.
    if i > start + 1
        && c.tokens[i - 1].is_devanagari()
        && courtesy(c, i - 1)
        && spelled_letters(c.token_text(i - 1))
    {
        out.push(c.rule(i - 1, run.end, Kind::Person, 0.96, "person/initials"));
    }
    // `मृतक एस.पी. सिंह की`: with its stops, and nothing but a surname behind it, the abbreviation is two initials.
    if i > start
        && run.words == 1
        && run.strong == 1
        && run.last_is_surname
        && c.tokens[i - 1].is_devanagari()
        && c.tokens[i - 1].has(DOTTED)
        && spelled_letters(c.token_text(i - 1).replace('.', "").as_str())
    {
        out.push(c.rule(i - 1, run.end, Kind::Person, 0.9, "person/initials"));
    }
    // `अधिवक्ता नवाब सिंह मलिक`: the last title is the given name where a middle name or surname follows it.
    if i > start
        && c.is(i - 1, class::PART)
        && kinds & class::TITLE != 0
        && !run.first_is_given
        && run.initials == 0
        && !reverend(c, i)
        && !courtesy(c, i)
        && !c.mark(i - 1, b'.')
        // `engineer नवीन कुमार`: nobody's name changes its script.
        && c.tokens[i - 1].script == c.tokens[i].script
        // `CSIDC MD Vishvesh Kumar`, but `Md Salim`
        && !(c.tokens[i - 1].has(ALL_CAPS) && c.tokens[i - 1].is_latin())
    {
        out.push(c.rule(
            i - 1,
            run.end,
            Kind::Person,
            (score - 0.05).min(0.8),
            "person/title-name",
        ));
    }
    if run.words > 1 {
        short_of_run(c, i, &run, out);
    }
    run.end.max(start + 1)
}

/// The titles right in front of a person's name that begins with token `first`, dots of abbreviations included: `केंद्रीय मंत्री डॉ.`
pub(crate) fn title_before(tokens: &[Token], info: &[u32], first: usize) -> Option<Span> {
    let mut at = first;
    while at > 0 && !tokens[at].has(SENTENCE_START) {
        let k = at - 1;
        let dot = tokens[k].is_punctuation(b'.') && tokens[k].has(NO_STOP);
        let title = info[k] & class::TITLE != 0;
        if !(title || dot && k > 0 && info[k - 1] & class::TITLE != 0) {
            break;
        }
        at = k;
    }
    (at < first).then(|| Span::new(tokens[at].start as usize, tokens[first - 1].end as usize))
}

/// `वन प्रमंडल पदाधिकारी लातेहार ममता प्रियदर्शी`: between a title and a name, where the post is held. Where to go on.
fn post_at(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) -> Option<usize> {
    if !c.is(i, class::PLACE) {
        return None;
    }
    let place = c
        .forms_at(i)
        .filter(|m| m.classes & class::PLACE != 0)
        .map(|m| m.end as usize)
        .max()?;
    if c.breaks(place) || !c.tokens[i].is_devanagari() {
        return None;
    }
    let run = run_from(c, place, true);
    if run.words < 2 || run.strong == 0 || !run.first_is_given {
        return None;
    }
    out.push(c.rule(i, place, Kind::Place, 0.9, "place/home"));
    out.push(c.rule(place, run.end, Kind::Person, 0.92, "person/title"));
    Some(run.end)
}

/// A word at `i` that is a name only here, with a surname or a word no list knows behind it: `डॉ सारांश मित्तर और`.
fn said(c: &Context<'_>, i: usize) -> bool {
    const NO_NAME: u32 = class::POST
        | class::STOP
        | class::SPEECH
        | class::PLACE
        | class::ORG
        | class::MODIFIER
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::PLACE_HEAD_OUTSIDE
        | class::TITLE
        | class::ROLE;
    c.info[i] & (class::WORD | NO_NAME) == class::WORD
        && c.tokens[i].is_devanagari()
        && !c.breaks(i + 1)
        && c.tokens[i + 1].is_devanagari()
        && (c.unknown(i + 1) || c.is(i + 1, class::SURNAME))
        && !c.is(i + 1, NO_NAME)
        && boundary_after(c, i + 2)
}

/// Titles of clergy, which no layman bears as a name: `संत वैष्णव दास`.
fn reverend(c: &Context<'_>, name: usize) -> bool {
    name > 0 && c.among(name - 1, &CLERGY)
}

/// The single name before `पुत्र`, `पुत्री`, `पत्नी` at `i`.
fn child(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !matches!(c.token_text(i), "पुत्र" | "पुत्री" | "पत्नी")
    {
        return;
    }
    let k = i - 1;
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
        || c.is(k - 1, class::POST | class::ROLE);
    if name && opens {
        out.push(c.rule(k, i, Kind::Person, 0.86, "person/parent"));
    }
}

/// An abbreviation in brackets, and more of the sentence behind it.
fn abbreviated(c: &Context<'_>, open: usize) -> bool {
    (open..open + 4).all(|k| !c.breaks(k))
        && c.mark(open + 2, b')')
        && c.tokens[open + 1].is_word()
        && (c.tokens[open + 1].has(ALL_CAPS)
            || c.is(open + 1, class::TITLE)
            || c.tokens[open + 1].is_devanagari() && spelled_letters(c.token_text(open + 1)))
}

/// A cue that is a name part too may be the name itself; otherwise go on behind the cues.
fn fallback(c: &Context<'_>, start: usize, i: usize, out: &mut Vec<Proposal>) -> usize {
    if c.is(start, class::PART) {
        return from_parts(c, start, out);
    }
    i.max(start + 1)
}

/// `सीएम साय विधानसभा पहुंचे`: behind an office-holder's name stands where he went, not a body named after him.
fn went(c: &Context<'_>, title: usize, end: usize) -> bool {
    const BODY: u32 = class::ORG_HEAD | class::ORG_HEAD_OUTSIDE | class::PLACE_HEAD_OUTSIDE;
    !c.breaks(end)
        && c.is(end, BODY)
        && matches!(
            c.token_text(end),
            "विधानसभा"
                | "कोर्ट"
                | "अदालत"
                | "अस्पताल"
                | "थाना"
                | "थाने"
                | "मंत्रालय"
                | "सचिवालय"
        )
        && !c.honour(title)
        && !courtesy(c, end - 1)
        && !c.breaks(end + 1)
        && c.tokens[end + 1].is_word()
        && c.is(end + 1, class::WORD | class::SPEECH)
        && !c.is(end + 1, class::POST | BODY | class::TITLE | class::ROLE)
}

/// `सीएम मान`, `पीएम प्रचंड को`: heads of governments go by one name, which may be a word, where the phrase ends with it.
fn chief(c: &Context<'_>, name: usize, end: usize) -> bool {
    let short = match c.token_text(name - usize::from(name > 0)) {
        "सीएम" | "पीएम" => true,
        "मुख्यमंत्री" | "प्रधानमंत्री" | "राष्ट्रपति" => {
            false
        }
        _ => return false,
    };
    c.breaks(end)
        || c.mark(end, b',')
        || c.mark(end, b':')
        || match c.token_text(end) {
            "ने" => true,
            "को" | "से" | "के" | "की" | "का" => short,
            _ => false,
        }
}

/// Courtesy words name a person for certain, posts may stand without one.
fn courtesy(c: &Context<'_>, name: usize) -> bool {
    let mut i = name;
    if i > 0 && c.mark(i - 1, b'.') {
        i -= 1;
    }
    i > 0 && c.among(i - 1, &COURTESIES)
}
