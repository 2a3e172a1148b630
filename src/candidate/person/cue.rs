//! Names behind a title, a role or a kin word.

use super::CUE;
use super::address::courtesy;
use super::beyond::{longer, rank, surer};
use super::initial::{self, may_be_letter};
use super::lists::strangers;
use super::parts::{from_parts, short_of_run};
use super::run::{Run, boundary_after, run_from};
use super::worth::{honoured, no_name, related, titled};
use crate::candidate::organisation::spelled_letters;
use crate::candidate::said::NE;
use crate::candidate::{Context, Proposal, place};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{
    ALL_CAPS, CAPITAL, DOTTED, NO_STOP, SENTENCE_START, TokenKind, Words, punctuation_hash,
};
use once_cell::sync::Lazy;

/// Titles by which somebody is addressed with `जी` and without a name.
static ADDRESSED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "दरोगा",
        "दारोगा",
        "मास्टर",
        "पंडित",
        "महंत",
        "गुरु",
        "प्रधान",
        "सरपंच",
        "मुखिया",
        "नेता",
        "वकील",
        "पुजारी",
        "बाबा",
        "आचार्य",
        "पटवारी",
        "थानेदार",
    ])
});

/// Titles, roles and kin words in a row.
pub(super) struct Cue {
    /// The first of them.
    pub start: usize,
    /// The token behind them, where the name would begin.
    pub name: usize,
    /// Their class bits, of [`CUE`].
    pub kinds: u32,
    /// One is a title that is no word besides.
    pub strong_title: bool,
}

impl Cue {
    fn at(c: &Context<'_>, start: usize) -> Self {
        let mut cue = Cue {
            start,
            name: start,
            kinds: 0,
            strong_title: false,
        };
        while !c
            .tokens
            .get(cue.name)
            .is_none_or(|t| cue.name > start && t.has(SENTENCE_START))
        {
            let info = c.info[cue.name];
            let bits = info & CUE;
            let first =
                cue.name > start && (given_title(c, cue.name) || initial::stopped(c, cue.name));
            if bits == 0 || first {
                break;
            }
            // A word that is a name part too (`सरदार`, `राजा`) opens a name when no name follows it.
            if bits & class::TITLE != 0 {
                cue.strong_title |= info & class::WEAK_TITLE == 0;
            }
            cue.kinds |= bits;
            cue.name = c.skip_dot(cue.name + 1);
            // `दरोगा जी रामनरेश`: the honorific of the title; that of a minister or a judge is an initial (`मंत्री जी किशन रेड्डी`).
            if bits & class::TITLE != 0
                && cue.name > 0
                && c.among(cue.name - 1, &ADDRESSED)
                && c.is(cue.name, class::HONORIFIC)
                && c.tokens[cue.name].is_devanagari()
                && !c.is(cue.name, class::PART)
                && !c.breaks(cue.name)
                && !c.breaks(cue.name + 1)
                && c.is(cue.name + 1, class::GIVEN)
                && !c.is(cue.name + 1, class::CONTENT_WORD)
            {
                cue.name += 1;
            }
            // `पुलिस अधीक्षक (एसपी) अनिल वर्मा`: the short form of the title stands between it and the name.
            if bits & class::TITLE != 0 && c.mark(cue.name, b'(') {
                if abbreviated(c, cue.name) {
                    cue.name += 3;
                } else if let Some(name) = branch(c, cue.name) {
                    cue.name = name;
                }
            }
        }
        cue
    }
}

/// `कलेक्टर भगवान सिंह उइके`: behind a title, a title that is a given name too and stands before what opens no name.
fn given_title(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::GIVEN)
        && c.is(i, class::TITLE)
        && !c.breaks(i + 1)
        && matches!(
            c.token_text(i + 1),
            "सिंह" | "दास" | "लाल" | "प्रसाद" | "सहाय" | "चंद"
        )
}

/// Title, role or kin word at `i`: the name behind it. Returns where to go on.
pub(super) fn after_cue(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) -> usize {
    let t = &c.tokens[start];
    if t.is_devanagari() && start > 0 && c.is(start, class::TITLE) && !t.has(SENTENCE_START) {
        place::office(c, start, out);
        place::constituency(c, start, out);
    }
    if t.is_devanagari() && opens_nothing(c, start) {
        let i = start + 1;
        if !c.breaks(i) && said(c, i) && courtesy(c, i) {
            out.push(c.rule(i, i + 2, Kind::Person, 0.9, "person/courtesy"));
            return i + 2;
        }
        return fallback(c, start, i, out);
    }
    if t.is_latin() & c.cased && opens_no_english(c, start) {
        return fallback(c, start, start + 1, out);
    }
    if t.is_latin() && initial::stopped(c, start) {
        out.push(c.rule(start, start + 2, Kind::Person, 0.9, "person/initials"));
        return start + 2;
    }
    let cue = Cue::at(c, start);
    let i = cue.name;
    if i >= c.tokens.len()
        || c.tokens[i].has(SENTENCE_START) && i > start && !c.tokens[i - 1].has(NO_STOP)
    {
        return fallback(c, start, i, out);
    }
    if i > start
        && cue.kinds & class::TITLE != 0
        && c.is(i, class::PLACE)
        && let Some(next) = post_at(c, i, out)
    {
        return next;
    }
    if i > start && c.cased && c.is(i, class::PLACE) && peer(c, i) {
        out.push(c.rule(i, i + 1, Kind::Person, 0.95, "person/courtesy"));
        return i + 1;
    }
    if i > start && cue.kinds & class::TITLE != 0 && place::of_district(c, i) {
        out.push(c.rule(i, i + 1, Kind::Place, 0.86, "place/home"));
        return i + 1;
    }
    let run = run_from(c, i, true);
    if run.words == 0 {
        if i > start && said(c, i) && courtesy(c, i) {
            out.push(c.rule(i, i + 2, Kind::Person, 0.9, "person/courtesy"));
            return i + 2;
        }
        return fallback(c, start, i, out);
    }
    if lives_at(c, &cue, &run) {
        out.push(c.rule(i, run.end, Kind::Place, 0.86, "place/home"));
        return run.end;
    }
    let ends_well = boundary_after(c, run.end);
    let (score, rule) = if no_name(c, i, &run, ends_well) {
        (0.3, "person/title")
    } else if honoured(c, i, &run) {
        (0.88, "person/courtesy")
    } else if cue.kinds & class::TITLE != 0 {
        (titled(c, &cue, &run, ends_well), "person/title")
    } else if cue.kinds & class::KIN != 0 {
        (related(c, &cue, &run, ends_well, out), "person/kin")
    } else {
        if run.words == 1 && run.parts == 0 && c.list_joint(run.end).is_some() {
            strangers(c, i, out);
        }
        let s = match (run.parts == 0, run.words) {
            (false, _) => 0.85,
            (true, 1) => 0.4,
            (true, _) if ends_well => 0.66,
            (true, _) => 0.45,
        };
        (s, "person/role")
    };
    if c.counts(score) {
        out.push(c.rule(i, run.end, Kind::Person, score, rule));
    }
    if score > 0.7 || ends_well {
        rank(c, &cue, out);
    }
    surer(c, &cue, &run, score, out);
    longer(c, &cue, &run, score, out);
    if run.words > 1 {
        short_of_run(c, i, &run, out);
    }
    run.end.max(start + 1)
}

/// Whether the Hindi cue at `start` stands before a word that lists know, and not as part of a name: what most of them do (`मंत्री ने`, `किसान
/// आंदोलन`). Says no where that takes a longer look.
#[inline]
fn opens_nothing(c: &Context<'_>, start: usize) -> bool {
    const NAME: u32 = CUE | class::PART | class::SURNAME | class::PERSON | class::PLACE;
    let Some(n) = c.tokens.get(start + 1) else {
        return false;
    };
    let info = c.info[start + 1];
    info & NAME == 0
        && info & !class::WEAK_PART != 0
        && n.is_devanagari()
        && n.is_word()
        && !n.has(DOTTED)
        // `के` may be an initial where another letter stands beside it, or a stop behind.
        && (!may_be_letter(n)
            || info & class::POST != 0
                && !may_be_letter(&c.tokens[start])
                && c.tokens
                    .get(start + 2)
                    .is_none_or(|t| t.is_word() && !may_be_letter(t)))
}

/// The same of a cue in English, where half of them have a word in small letters behind them, or a mark (`officials said`, `farmers,`).
#[inline]
fn opens_no_english(c: &Context<'_>, start: usize) -> bool {
    let Some(n) = c.tokens.get(start + 1) else {
        return false;
    };
    let small = n.is_latin() & n.is_word() & !n.has(CAPITAL | DOTTED);
    // Behind a stop or the short form of the title the name may stand.
    let mark = (n.kind == TokenKind::Punctuation)
        & (n.hash != const { punctuation_hash(b'.') })
        & (n.hash != const { punctuation_hash(b'(') });
    (small | mark) & (c.info[start + 1] & CUE == 0)
}

/// `Lord Chelmsford`: a peer is called after a town.
fn peer(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_latin()
        && c.capitalised(i)
        && matches!(
            c.token_text(i - 1),
            "Lord" | "Lady" | "Viscount" | "Baroness"
        )
        && (c.breaks(i + 1) || !c.capitalised(i + 1))
}

/// `मकसूद अंसारी निवासी उसिया को`: behind a name the word says where he lives.
fn lives_at(c: &Context<'_>, cue: &Cue, run: &Run) -> bool {
    let start = cue.start;
    if run.words != 1
        || start + 1 != cue.name
        || cue.kinds != class::ROLE
        || start == 0
        || c.tokens[start].has(SENTENCE_START)
        || !matches!(c.token_text(start), "निवासी" | "नि0" | "नि०" | "नि")
    {
        return false;
    }
    // `सुखलाल, उम्र 45 वर्ष, निवासी सेमरी ने`
    // `उम्र 32 साल निवासी खेड़ली को`, `रामू (32) निवासी`, `हाल निवासी`
    let apart = c.mark(start - 1, b',')
        || c.mark(start - 1, b')')
        || c.is(start - 1, class::WORD)
            && matches!(c.token_text(start - 1), "साल" | "वर्ष" | "वर्षीय" | "हाल");
    (apart
        || c.is(start - 1, class::PART) && !c.is(start - 1, class::PLACE)
        || c.listed_until(start, class::PERSON).is_some())
        && (c.mark(run.end, b',')
            || !c.breaks(run.end)
                && (matches!(c.token_text(run.end), "को" | "के" | "का" | "की" | "से" | "में")
                    || apart && c.says(run.end, NE)))
}

/// `वन प्रमंडल पदाधिकारी लातेहार ममता प्रियदर्शी`, `सीएमओ ऊना डॉ. संजीव वर्मा`: between a title and a name, where the post is held.
/// Where to go on.
fn post_at(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) -> Option<usize> {
    let place = c
        .forms_at(i)
        .filter(|m| m.classes & class::PLACE != 0)
        .map(|m| m.end as usize)
        .max()?;
    if c.breaks(place) || !c.tokens[i].is_devanagari() || courtesy(c, i) {
        return None;
    }
    let several = place > i + 1;
    // `सांसद गया प्रसाद सिंह`: a town's name may be the given one.
    if !several && c.is(i, class::PART) {
        return None;
    }
    if c.is(place, class::TITLE) && courtesy(c, c.skip_dot(place + 1)) {
        out.push(c.rule(i, place, Kind::Place, 0.9, "place/home"));
        return Some(place);
    }
    let run = run_from(c, place, true);
    let known = run.parts + run.initials == run.words;
    let whole = run.words >= 2
        && (run.strong > 0 && (run.first_is_given || run.last_is_surname)
            || several && known && run.strong + run.initials > 0);
    // `कलेक्टर सवाई माधोपुर कानाराम ने`: one name is enough for who acts.
    let agent = run.words == 1
        && several
        && !c.is(place, class::CONTENT_WORD)
        && !c.breaks(run.end)
        && c.says(run.end, NE);
    if !(whole || agent)
        || c.is(
            place,
            class::ORG_HEAD | class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE,
        )
    {
        return None;
    }
    out.push(c.rule(i, place, Kind::Place, 0.9, "place/home"));
    let rule = if agent || known && run.first_is_given {
        "person/courtesy"
    } else {
        "person/title"
    };
    out.push(c.rule(place, run.end, Kind::Person, 0.92, rule));
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

/// `न्यायाधीश (पॉक्सो एक्ट) अरुण`, `अपर पुलिस अधीक्षक (ग्रामीण) सागर`: which of the posts it is, in brackets between the title and a given
/// name. Where the name begins.
#[inline(never)]
fn branch(c: &Context<'_>, open: usize) -> Option<usize> {
    const WORDS: usize = 4;
    let close = (open + 2..open + 2 + WORDS).find(|&k| c.breaks(k) || c.mark(k, b')'))?;
    let name = close + 1;
    if c.breaks(close) || c.breaks(name) {
        return None;
    }
    let words = (open + 1..close).all(|k| c.tokens[k].is_word() && c.tokens[k].is_devanagari());
    (words
        && c.tokens[name].is_devanagari()
        && c.is(name, class::GIVEN)
        && !c.is(name, class::POST | class::STOP))
    .then_some(name)
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

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::finds;

    #[test]
    fn honorifics_of_titles_and_initials() {
        finds("दरोगा जी रामनरेश मौके पर पहुंचे।", &["P:रामनरेश"]);
        finds("मंत्री जी जगदीश वेलबन ने कहा।", &["P:जी जगदीश वेलबन"]);
    }

    #[test]
    fn a_bracket_may_end_the_text() {
        for text in [
            "अपर पुलिस अधीक्षक (",
            "अपर पुलिस अधीक्षक (ग्रामीण",
            "अपर पुलिस अधीक्षक (ग्रामीण)",
        ] {
            finds(text, &[]);
        }
    }
}
