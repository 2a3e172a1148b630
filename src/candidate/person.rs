//! People: titles, name parts, initials, kin, lists of names, and short names of people named in full before.

use super::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::span::Span;
use crate::token::{
    ALL_CAPS, CAPITAL, CLITIC, DOTTED, JOINED, NO_STOP, SENTENCE_START, SPACED, Token, Words,
};
use once_cell::sync::Lazy;

/// Most tokens a name has, initials and their dots included.
const MAX_TOKENS: usize = 9;

/// Devanagari names of Latin letters, as initials are written (`एम. वेंकैया नायडू`, `वी.के. सिंह`).
static LETTERS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "ए",
        "बी",
        "सी",
        "डी",
        "ई",
        "एफ",
        "जी",
        "एच",
        "आई",
        "जे",
        "के",
        "एल",
        "एम",
        "एन",
        "ओ",
        "पी",
        "क्यू",
        "आर",
        "एस",
        "टी",
        "यू",
        "वी",
        "डब्ल्यू",
        "डब्लू",
        "एक्स",
        "वाई",
        "जेड",
        "च",
        "म",
        "र",
        "क",
        "ब",
    ])
});

/// What one token can be in a person's name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    Given,
    Surname,
    /// Given name and surname both.
    Both,
    /// A part that is also a word.
    Weak,
    Unknown,
    None,
}

/// A run of tokens that could be one name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    pub(super) end: usize,
    pub(super) words: usize,
    pub(super) parts: usize,
    pub(super) strong: usize,
    pub(super) unknown: usize,
    initials: usize,
    last_is_surname: bool,
    first_is_given: bool,
}

/// Appends candidates for people.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    let first_new = out.len();
    let mut i = 0;
    while i < c.tokens.len() {
        let info = c.info[i];
        if info & (class::TITLE | class::ROLE | class::KIN) != 0 {
            i = after_cue(c, i, out);
            continue;
        }
        if info & class::PART != 0 || c.tokens[i].has(DOTTED) || initial_at(c, i).is_some() {
            i = from_parts(c, i, out);
            continue;
        }
        i += 1;
    }
    lists(c, first_new, out);
}

/// Title, role or kin word at `i`: the name behind it. Returns where to go on.
fn after_cue(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) -> usize {
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
    }
    if i >= c.tokens.len()
        || c.tokens[i].has(SENTENCE_START) && i > start && !c.tokens[i - 1].has(NO_STOP)
    {
        return fallback(c, start, i, out);
    }
    let run = run_from(c, i, true);
    if run.words == 0 {
        return fallback(c, start, i, out);
    }
    let latin = c.tokens[i].is_latin();
    let pure_unknown = run.parts == 0;
    let ends_well = boundary_after(c, run.end);
    let (score, rule) = if kinds & class::TITLE != 0 && strong_title {
        let s = match (pure_unknown, run.words) {
            (false, _) => 0.94,
            (true, 1) => {
                if courtesy(c, i) || ends_well {
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
    // `अधिवक्ता नवाब सिंह मलिक`: the last title is the given name where a middle name or surname follows it.
    if i > start
        && c.is(i - 1, class::PART)
        && kinds & class::TITLE != 0
        && !run.first_is_given
        && !courtesy(c, i)
        && !c.mark(i - 1, b'.')
    {
        out.push(c.rule(
            i - 1,
            run.end,
            Kind::Person,
            (score - 0.05).min(0.8),
            "person/title-name",
        ));
    }
    short_of_run(c, i, &run, out);
    run.end.max(start + 1)
}

/// The titles right in front of a person's name, dots of abbreviations included: `केंद्रीय मंत्री डॉ.`
pub(crate) fn title_before(tokens: &[Token], info: &[u32], name: Span) -> Option<Span> {
    let first = tokens.partition_point(|t| (t.start as usize) < name.start);
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

/// A cue that is a name part too may be the name itself; otherwise go on behind the cues.
fn fallback(c: &Context<'_>, start: usize, i: usize, out: &mut Vec<Proposal>) -> usize {
    if c.is(start, class::PART) {
        return from_parts(c, start, out);
    }
    i.max(start + 1)
}

/// Courtesy words name a person for certain, posts may stand without one.
fn courtesy(c: &Context<'_>, name: usize) -> bool {
    let mut i = name;
    if i > 0 && c.mark(i - 1, b'.') {
        i -= 1;
    }
    i > 0
        && matches!(
            c.token_text(i - 1),
            "श्री"
                | "श्रीमती"
                | "सुश्री"
                | "डॉ"
                | "डा"
                | "डॉक्टर"
                | "पं"
                | "पंडित"
                | "मो"
                | "Mr"
                | "Mrs"
                | "Ms"
                | "Dr"
                | "Shri"
                | "Smt"
                | "Prof"
                | "Sri"
        )
}

/// A name that starts with a part or an initial, without a cue before it. Returns where to go on.
fn from_parts(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) -> usize {
    let run = run_from(c, start, false);
    if run.words == 0 {
        return start + 1;
    }
    let next = run.end;
    // An unknown word in front of a surname, at the start of a clause: `नाकाजो शर्मा ने`.
    let mut from = start;
    if run.words == 1
        && run.last_is_surname
        && run.strong == 1
        && start > 0
        && !c.tokens[start].has(SENTENCE_START)
    {
        let clause = start == 1
            || c.tokens[start - 1].has(SENTENCE_START)
            || c.tokens[start - 2].kind == crate::token::TokenKind::Punctuation;
        if c.unknown(start - 1)
            && c.tokens[start - 1].script == c.tokens[start].script
            && clause
            && latin_case_ok(c, start - 1)
        {
            from = start - 1;
        }
    }
    let speaks = post_agent(c, next);
    let honoured = !c.breaks(next) && c.is(next, class::HONORIFIC);
    let (score, rule) = match (run.words - run.initials, run.strong, run.parts) {
        (0, _, _) => return start + 1,
        (1, _, _) if from < start => (0.68, "person/parts"),
        (1, 1, _) if run.initials > 0 => (0.88, "person/initials"),
        (1, 0, 1) if run.initials > 0 => (0.7, "person/initials"),
        (1, 1, _) if honoured => (0.85, "person/honorific"),
        (1, 0, 1) if honoured => (0.65, "person/honorific"),
        (1, 1, _) if speaks => (0.74, "person/agent"),
        (1, 0, 1) if speaks => (0.52, "person/agent"),
        (1, 1, _) => (0.42, "person/part"),
        (1, _, _) => (0.2, "person/part"),
        (_, s, p) if s >= 2 || s >= 1 && p >= 2 => (0.93, "person/parts"),
        (_, 1, _) if run.unknown > 0 => {
            let good = run.first_is_given || run.last_is_surname;
            (
                if good && (boundary_after(c, next) || c.tokens[start].is_latin()) {
                    0.76
                } else {
                    0.48
                },
                "person/parts",
            )
        }
        (_, 0, p) if p >= 2 => (if speaks || honoured { 0.72 } else { 0.46 }, "person/parts"),
        _ => (0.3, "person/parts"),
    };
    out.push(c.rule(from, next, Kind::Person, score, rule));
    short_of_run(c, start, &run, out);
    next
}

/// Shorter readings of a run: its known head where it ends in unknown words, and its first two words where it has more.
fn short_of_run(c: &Context<'_>, start: usize, run: &Run, out: &mut Vec<Proposal>) {
    if run.words >= 3 && run.initials == 0 && run.unknown > 0 && start + 2 < run.end {
        out.push(c.rule(start, start + 2, Kind::Person, 0.55, "person/two-words"));
    }
    if run.unknown == 0 || run.strong == 0 {
        return;
    }
    let mut end = run.end;
    while end > start && role(c, end - 1) == Role::Unknown {
        end -= 1;
    }
    if end > start + 1 && end < run.end {
        out.push(c.rule(start, end, Kind::Person, 0.6, "person/parts"));
    }
}

/// `ने` behind a name, with something said or done: nouns stand there too, so it is worth little without a name part.
fn post_agent(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i) && matches!(c.token_text(i), "ने" | "ne")
}

/// Whether a name may well end before token `i`: punctuation, a postposition, a verb of speech or a sentence's end.
pub(super) fn boundary_after(c: &Context<'_>, i: usize) -> bool {
    c.breaks(i)
        || c.is(
            i,
            class::POST | class::SPEECH | class::HONORIFIC | class::STOP,
        )
        || matches!(c.tokens[i].kind, crate::token::TokenKind::Punctuation)
        || c.tokens[i].has(CLITIC)
}

/// The longest run of name-like tokens from `start` on; unknown words only where a cue or a part went before.
pub(super) fn run_from(c: &Context<'_>, start: usize, cued: bool) -> Run {
    let mut run = Run {
        end: start,
        ..Run::default()
    };
    let script = c.tokens[start].script;
    let mut i = start;
    while i < c.tokens.len() && i - start < MAX_TOKENS {
        let t = &c.tokens[i];
        if i > start && t.has(SENTENCE_START) || t.has(JOINED) || t.is_word() && t.script != script
        {
            break;
        }
        if let Some(after) = initial_at(c, i) {
            // `के. चंद्रशेखर`: an initial opens a name or stands in its middle, it does not close one in Devanagari.
            run.initials += 1;
            run.words += 1;
            i = after;
            if t.is_latin() || t.has(DOTTED) {
                run.end = i;
            }
            continue;
        }
        let r = role(c, i);
        match r {
            Role::None => break,
            Role::Unknown => {
                if !cued && run.words == 0 || !latin_case_ok(c, i) || run.unknown >= 3 {
                    break;
                }
                // Behind two known parts or a surname the name is complete.
                if run.last_is_surname && run.strong >= 2 || run.parts >= 2 {
                    break;
                }
                run.unknown += 1;
            }
            _ => {
                if !latin_case_ok(c, i) {
                    break;
                }
                // A word that is a rare name too (`गंभीर`, `प्रधान`) does not go on a name that already has its surname.
                if r == Role::Weak
                    && run.words - run.initials >= 2
                    && (run.last_is_surname || run.strong >= 2)
                    && c.is(i, class::WORD)
                {
                    break;
                }
                run.parts += 1;
                if r != Role::Weak {
                    run.strong += 1;
                }
                if run.words == 0 {
                    run.first_is_given = matches!(r, Role::Given | Role::Both);
                }
            }
        }
        run.last_is_surname =
            matches!(r, Role::Surname | Role::Both) || r == Role::Weak && c.is(i, class::SURNAME);
        run.words += 1;
        i += 1;
        run.end = i;
        if run.words - run.initials >= 5 {
            break;
        }
        // Foreign double names: `ली सोंग-हो`, `Park Ji-eun`; a pair such as `सोनू-मोनू` has two given names.
        if hyphenated(c, i) && (cued || run.words >= 2) {
            i += 2;
            run.end = i;
            continue;
        }
        // `O'Brien`-like clitics and hyphens end a name; so does white space that is not there (`राम/श्याम`).
        if c.tokens
            .get(i)
            .is_some_and(|n: &Token| n.has(CLITIC) || n.is_word() && !n.has(SPACED))
        {
            break;
        }
    }
    // An honorific behind the name is none of it, though `बाबू` and `भाई` are name parts elsewhere.
    if run.words >= 2
        && run.end > start + 1
        && matches!(
            c.token_text(run.end - 1),
            "जी" | "बाबू"
                | "साहब"
                | "साहिब"
                | "भैया"
                | "दीदी"
                | "ji"
                | "babu"
                | "bhaiya"
                | "didi"
        )
    {
        run.end -= 1;
        run.words -= 1;
        run.parts = run.parts.saturating_sub(1);
    }
    if run.end == start {
        return Run {
            end: start,
            ..Run::default()
        };
    }
    run
}

/// A hyphen without spaces at `i` with a name-like word behind it.
fn hyphenated(c: &Context<'_>, i: usize) -> bool {
    if c.breaks(i)
        || c.breaks(i + 1)
        || !c.mark(i, b'-')
        || c.tokens[i].has(SPACED)
        || c.tokens[i + 1].has(SPACED)
    {
        return false;
    }
    let t = &c.tokens[i + 1];
    t.is_word()
        && t.script == c.tokens[i - 1].script
        && c.info[i + 1] & (class::PLACE | class::ORG | class::POST) == 0
        && role(c, i + 1) != Role::None
        || t.is_latin() && !t.has(CAPITAL) && c.tokens[i - 1].has(CAPITAL) && c.unknown(i + 1)
}

/// Whether token `i` may stand in a name as far as Latin capitals tell.
fn latin_case_ok(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    !t.is_latin() || t.has(CAPITAL) || !c.cased && c.is(i, class::PART)
}

fn role(c: &Context<'_>, i: usize) -> Role {
    let t = &c.tokens[i];
    if !t.is_word() || t.has(CLITIC) {
        return Role::None;
    }
    let info = c.info[i];
    // Romanised without case (`modi sarkar ne`, `khattar sahab`): a word that is anything else is no part of a name.
    if t.is_latin() && info & class::UNTAGGED_HEAD != 0 {
        return Role::None;
    }
    if t.is_latin()
        && !c.cased
        && info & (class::CONTENT_WORD | class::ORG_HEAD | class::HONORIFIC | class::KIN) != 0
    {
        return Role::None;
    }
    if info & class::PART != 0 {
        let clash = class::WORD
            | class::STOP
            | class::POST
            | class::PLACE
            | class::ORG
            | class::ORG_HEAD
            | class::PLACE_HEAD;
        if info & class::WEAK_PART != 0 || info & clash != 0 {
            return if info & (class::STOP | class::POST) != 0 {
                Role::None
            } else {
                Role::Weak
            };
        }
        return match (info & class::GIVEN != 0, info & class::SURNAME != 0) {
            (true, true) => Role::Both,
            (true, false) => Role::Given,
            _ => Role::Surname,
        };
    }
    if info & class::PERSON != 0 {
        return Role::Both;
    }
    if c.unknown(i) && !t.has(ALL_CAPS) && t.end - t.start > 3 {
        return Role::Unknown;
    }
    Role::None
}

/// An initial at `i` (with its dot, where it has one): the token behind it.
fn initial_at(c: &Context<'_>, i: usize) -> Option<usize> {
    let t = &c.tokens[i];
    if !t.is_word() || t.has(JOINED) {
        return None;
    }
    if t.has(DOTTED) {
        // `ए.पी.जे.` stands before a name, `म.प्र.` is a place: the table knows the latter.
        return (c.info[i] & (class::PLACE | class::ORG | class::WORD | class::TITLE) == 0
            && part_follows(c, i + 1))
        .then_some(i + 1);
    }
    let dotted = c.mark(i + 1, b'.') && c.tokens[i + 1].has(NO_STOP);
    let behind = if dotted { i + 2 } else { i + 1 };
    if t.is_latin() {
        let single = t.end - t.start == 1 && t.has(CAPITAL);
        return (single && (dotted || part_follows(c, behind)) && c.token_text(i) != "I")
            .then_some(behind);
    }
    // Known words are no initials without a dot; that spares most tokens the comparison.
    if !dotted && c.is(i, class::POST | class::STOP | class::WORD) {
        return None;
    }
    if !(t.is_devanagari() && t.end - t.start <= 24 && LETTERS.contains(t, c.token_text(i))) {
        return None;
    }
    (part_follows(c, behind) || dotted && initial_chain(c, behind)).then_some(behind)
}

/// Another dotted letter and then a name.
fn initial_chain(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i)
        && c.mark(i + 1, b'.')
        && LETTERS.contains(&c.tokens[i], c.token_text(i))
        && part_follows(c, i + 2)
}

/// A word that can be a name stands at `i`.
fn part_follows(c: &Context<'_>, i: usize) -> bool {
    if c.breaks(i) {
        return false;
    }
    let r = role(c, i);
    matches!(r, Role::Given | Role::Surname | Role::Both | Role::Weak)
        || r == Role::Unknown && latin_case_ok(c, i)
        || c.tokens[i].is_latin()
            && c.tokens[i].end - c.tokens[i].start == 1
            && c.tokens[i].has(CAPITAL)
}

/// Names in a list with one that is sure enough: `प्रतिनिधियों क, ख और ग`, `Mr. X Y, Mr. Z & …`; and an alias behind `उर्फ`.
fn lists(c: &Context<'_>, first_new: usize, out: &mut Vec<Proposal>) {
    let mut k = first_new;
    while k < out.len() {
        let p = &out[k];
        if p.score < 0.6 || p.kind != Kind::Person {
            k += 1;
            continue;
        }
        let end = c.tokens.partition_point(|t| (t.end as usize) < p.span.end) + 1;
        let score = (p.score - 0.04).clamp(0.6, 0.8);
        let alias = !c.breaks(end) && c.is(end, class::ALIAS);
        let at = if alias {
            Some(end + 1)
        } else {
            c.list_joint(end)
        };
        if let Some(at) = at.filter(|&a| !c.breaks(a)) {
            let run = run_from(c, at, true);
            let known = out[first_new..]
                .iter()
                .any(|q| q.score >= 0.6 && run.end > at && q.span.overlaps(&c.span(at, run.end)));
            let enough = run.words >= 2 || run.strong > 0 || alias;
            if run.end > at && enough && !known && (run.parts > 0 || boundary_after(c, run.end)) {
                let rule = if alias { "person/alias" } else { "person/list" };
                let p = c.rule(at, run.end, Kind::Person, score, rule);
                out.push(p);
            }
        }
        k += 1;
    }
}
