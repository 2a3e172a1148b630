//! Names without a cue before them: known parts, initials, a name before `ने` or an honorific.

use super::around::{
    aged, beaten, before_surname, given_before, lion_before, object, office, post_agent, shown,
};
use super::desk::{AGENCY, desk, signed};
use super::ending::{placed, scored, trade};
use super::initial::may_be_letter;
use super::long_run::long_run;
use super::role::{Role, role};
use super::run::{Run, boundary_after, lone_run, unsure};
use crate::candidate::said::{NE, NE_LATIN};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::closed::{self, Closed};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{
    CAPITAL, CLITIC, DOTTED, JOINED, LINE_START, SENTENCE_START, SPACED, Token, TokenKind,
    punctuation_hash,
};

/// A name that starts with a part or an initial, without a cue before it. Returns where to go on.
pub(super) fn from_parts(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) -> usize {
    let run = match lone_run(c, start, false) {
        Some(run) if run.words == 0 => return start + 1,
        Some(run) => return lone(c, start, &run, out),
        None => long_run(c, start, false),
    };
    // `यह आदेश भंवरलाल मीणा की याचिका पर`: behind `यह` a name that is a word is the word.
    if run.words == 0 || run.words > 1 && c.is(start, class::WEAK_PART) && shown(c, start) {
        return start + 1;
    }
    let next = run.end;
    // `Shri Naik`: a given name elsewhere, before a surname alone the title.
    if run.words == 2 && c.tokens[start].is_latin() && c.is(start, class::TITLE) && styled(c, start)
    {
        out.push(c.rule(start + 1, next, Kind::Person, 0.93, "person/title"));
        return next;
    }
    // `Kangana Ranaut mandi se`: somebody known, and the town that a post writes in small letters behind the name.
    if run.words > 2
        && c.romanised
        && !c.cased
        && c.is(next - 1, class::NAMES | class::PLACE)
        && !c.tokens[next - 1].has(CAPITAL)
        && !c.breaks(next)
        && matches!(c.token_text(next), "se" | "me" | "mein" | "ke")
        && c.listed_until(next - 1, class::PERSON) == Some(start)
    {
        out.push(c.rule(next - 1, next, Kind::Place, 0.7, "person/town"));
        return next;
    }
    if let Some(end) = desk(c, start, out) {
        return end;
    }
    if run.words >= 2 && c.romanised && c.tokens[start].is_latin() && surnames(c, start, next) {
        out.extend((start..next).map(|k| c.rule(k, k + 1, Kind::Person, 0.8, "person/surnames")));
        return next;
    }
    // `मोतीलाल ओसवाल`: a firm that the lists are sure of, named after its founder.
    if run.words >= 2
        && c.is(start, class::ORG)
        && c.listed_until(next, class::ORG) == Some(start)
        && !(start > 0 && c.is(start - 1, class::TITLE | class::KIN))
    {
        return next;
    }
    let stopped = run.initials > 0 && stopped(c, start, next);
    let from = if run.words == 1 && run.strong == 1 && run.last_is_surname {
        before_surname(c, start)
    } else if stopped && run.parts > 0 && given_before(c, start)
        || run.words == 2 && run.last_is_surname && lion_before(c, start)
    {
        start - 1
    } else if article_before(c, start) {
        start - 2
    } else {
        start
    };
    let speaks = post_agent(c, next);
    if speaks && c.tokens[start].is_devanagari() {
        beaten(c, next, out);
    }
    if run.words - run.initials >= 2 && run.words <= 4 && object(c, next) {
        out.push(c.rule(start, next, Kind::Person, 0.86, "person/object"));
    }
    let honoured = !c.breaks(next) && c.is(next, class::HONORIFIC);
    if !c.breaks(next) && trade(c, next) && (run.strong > 0 || c.is(start, class::GIVEN)) {
        out.push(c.rule(start, next, Kind::Person, 0.88, "person/trade"));
    }
    if run.words - run.initials >= 2 && run.words <= 4 && placed(c, start, next) {
        out.push(c.rule(start, next, Kind::Person, 0.86, "person/placed"));
    }
    let beside = Beside {
        before: from < start,
        stopped,
        honoured,
        speaks,
    };
    let Some((score, rule)) = worth(c, start, &run, beside) else {
        return start + 1;
    };
    if c.counts(score) {
        out.push(c.rule(from, next, Kind::Person, score, rule));
    }
    if run.words > 1 {
        short_of_run(c, start, &run, out);
    }
    next
}

/// `अल-बुरहान`: the Arabic article before the name, with a hyphen.
#[inline]
fn article_before(c: &Context<'_>, start: usize) -> bool {
    start > 1
        && c.mark(start - 1, b'-')
        && !c.tokens[start].has(SENTENCE_START | SPACED)
        && !c.tokens[start - 1].has(SENTENCE_START | SPACED)
        && matches!(c.token_text(start - 2), "अल" | "अस" | "अन" | "एल")
}

/// Whether the Latin title at token `start` has one word behind it, a surname.
#[inline(never)]
fn styled(c: &Context<'_>, start: usize) -> bool {
    matches!(c.token_text(start), "Shri" | "Shree" | "Sri" | "Smt")
        && c.is(start + 1, class::SURNAME)
}

/// Whether the Hindi name part at `start`, which is no cue, stands alone before an ordinary word that says nothing of it, or before a mark or
/// the end of its sentence: what most of them do, and what [`from_parts`] makes a weak candidate of. Says no where that takes a longer look.
#[inline]
pub(super) fn tells_nothing(c: &Context<'_>, start: usize) -> bool {
    const NAME: u32 = class::PART | class::SURNAME | class::PERSON | class::HONORIFIC;
    let next = start + 1;
    let [t, n] = match c.tokens.get(start..start + 2) {
        Some([t, n]) => [t, n],
        _ => return false,
    };
    let info = c.info[next];
    // Neither agent nor letter of a name, no hyphen or stop behind it.
    let ordinary = info & NAME == 0
        && info & !class::WEAK_PART != 0
        && n.is_devanagari()
        && n.is_word()
        && n.flags & (SENTENCE_START | JOINED | DOTTED | SPACED) == SPACED
        && n.hash != NE.hash()
        && (info & class::POST != 0 || !may_be_letter(n))
        && c.tokens.get(start + 2).is_none_or(Token::is_word);
    // No half of a name, no age in brackets.
    let closed = || {
        (n.has(SENTENCE_START)
            || n.kind == TokenKind::Punctuation
                && !n.is_punctuation(b'-')
                && !n.is_punctuation(b'('))
            && !c.mark(start + 2, b'-')
    };
    (ordinary || closed())
        && t.is_word()
        && !t.has(JOINED | DOTTED)
        && !may_be_letter(t)
        // No foot of a report, and no surname behind a strange word.
        && (start == 0 || !c.tokens[start - 1].has(LINE_START) && !c.unknown(start - 1))
        && !placed(c, start, next)
        && n.hash != AGENCY.hash()
}

/// The same of a name part in English with capitals: `Kohli said`, `Kohli,`.
#[inline]
pub(super) fn alone_in_english(c: &Context<'_>, start: usize) -> bool {
    let [t, n] = match c.tokens.get(start..start + 2) {
        Some([t, n]) => [t, n],
        _ => return false,
    };
    const NAME: u32 = class::HONORIFIC | class::PART | class::PERSON;
    // No letter of a name, no agent, no age or hyphen behind it.
    let word = n.is_latin()
        & n.is_word()
        & (n.flags & (SENTENCE_START | JOINED | DOTTED | CLITIC | CAPITAL | SPACED) == SPACED)
        & (n.hash != NE_LATIN.hash());
    let mark = (n.kind == TokenKind::Punctuation)
        & !n.has(SENTENCE_START)
        & (n.hash != const { punctuation_hash(b'-') })
        & (n.hash != const { punctuation_hash(b'(') });
    c.cased
        & (word | mark)
        & t.is_latin()
        & t.is_word()
        & (t.flags & (JOINED | DOTTED | CLITIC | CAPITAL) == CAPITAL)
        & (t.end - t.start > 2)
        && c.info[start + 1] & NAME == 0
        && !c.mark(start + 2, b'-')
        // No surname behind a strange word.
        && (start == 0 || !c.unknown(start - 1))
}

/// What speaks for a run from outside it.
struct Beside {
    /// A word before it belongs to the name.
    before: bool,
    /// A stop stands behind an initial.
    stopped: bool,
    /// An honorific follows.
    honoured: bool,
    /// `ने` follows.
    speaks: bool,
}

/// What a run of parts is worth as a name, and by which rule.
#[inline(always)]
fn worth(c: &Context<'_>, start: usize, run: &Run, beside: Beside) -> Option<(f32, &'static str)> {
    let next = run.end;
    Some(match (run.words - run.initials, run.strong, run.parts) {
        (0, _, _) => return None,
        (1, _, _) if beside.before && !beside.stopped => (0.68, "person/parts"),
        (1, 1, _) if run.initials > 0 => (0.88, "person/initials"),
        (1..=3, _, _) if beside.stopped => (0.88, "person/initials"),
        (2, _, _) if beside.before => (0.93, "person/parts"),
        (1, 0, 1) if run.initials > 0 => (0.7, "person/initials"),
        (1, 1, _) if beside.honoured => (0.85, "person/honorific"),
        (1, 0, 1) if beside.honoured => (0.65, "person/honorific"),
        (1, 1, _) if beside.speaks => (0.74, "person/agent"),
        (1, 0, 1) if beside.speaks => (0.52, "person/agent"),
        (1, 1, _) => (0.42, "person/part"),
        (1, _, _) => (0.2, "person/part"),
        (2.., _, _) if doubtful(c, start, next) => {
            let evident = (beside.speaks || beside.honoured) && !c.is(next - 1, class::TITLE);
            (if evident { 0.72 } else { 0.46 }, "person/parts")
        }
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
        (_, 0, p) if p >= 2 => (
            if beside.speaks || beside.honoured {
                0.72
            } else {
                0.46
            },
            "person/parts",
        ),
        _ => (0.3, "person/parts"),
    })
}

/// `modi khattar ki chandi hai`: in posts well-known surnames side by side, without a comma, are as many people.
fn surnames(c: &Context<'_>, start: usize, end: usize) -> bool {
    (start..end).all(|k| {
        c.is(k, class::SURNAME)
            && c.is(k, class::PERSON | class::ALONE_PART)
            && !c.is(k, class::GIVEN)
    })
}

/// `manav dharam`, `garib mer hi jai`: words in small letters of which none is sure to be a name.
fn doubtful(c: &Context<'_>, start: usize, end: usize) -> bool {
    let surname = |k: usize| {
        let t = &c.tokens[k];
        t.end - t.start > 4
            && c.is(k, class::SURNAME)
            && !c.is(k, class::WEAK_PART | class::CONTENT_WORD | class::TITLE)
    };
    unsure(c, start, end) && !surname(end - 1)
}

/// The same of one word that is all of the run.
fn lone(c: &Context<'_>, start: usize, run: &Run, out: &mut Vec<Proposal>) -> usize {
    let next = start + 1;
    if let Some(end) = desk(c, start, out).or_else(|| signed(c, start, out)) {
        return end;
    }
    // `15 वर्षीय किशोरी`: what she is, and no name.
    if start > 0
        && c.is(start, class::ROLE)
        && matches!(c.token_text(start - 1), "वर्षीय" | "वर्षीया")
    {
        return next;
    }
    let strong = run.strong == 1;
    let from = if strong && run.last_is_surname {
        before_surname(c, start)
    } else {
        start
    };
    let goes_on = !c.breaks(next);
    let speaks = goes_on && (c.says(next, NE) || c.says(next, NE_LATIN));
    if speaks && c.tokens[start].is_devanagari() {
        beaten(c, next, out);
    }
    let (scores, rule) = if from < start {
        ([0.68, 0.68], "person/parts")
    } else if goes_on && c.is(next, class::HONORIFIC) {
        ([0.65, 0.85], "person/honorific")
    } else if goes_on && c.is(start, class::GIVEN) && trade(c, next) {
        ([0.8, 0.88], "person/trade")
    } else if c.is(start, class::GIVEN) && placed(c, start, next) {
        ([0.78, 0.88], "person/placed")
    } else if speaks && c.is(start, class::GIVEN) && scored(c, next) {
        ([0.75, 0.88], "person/placed")
    } else if speaks && trade(c, start) {
        ([0.2, 0.2], "person/part")
    } else if speaks && !office(c, start) && !c.is(start, class::ORG_HEAD) {
        // But `निगम ने`: the body, whose word is a surname too.
        ([0.52, 0.74], "person/agent")
    } else if goes_on && aged(c, next) {
        ([0.6, 0.9], "person/age")
    } else {
        ([0.2, 0.42], "person/part")
    };
    let score = scores[usize::from(strong)];
    if c.counts(score) {
        out.push(c.rule(from, next, Kind::Person, score, rule));
    }
    next
}

/// `एम. नागराजू ने`, `विपुल एम. पंचोली को`: letters with their stops before or in a name, and the end of the phrase behind it.
fn stopped(c: &Context<'_>, from: usize, to: usize) -> bool {
    c.tokens[from].is_devanagari()
        && c.tokens[to - 1].end - c.tokens[to - 1].start >= 9
        && !c.is(
            to - 1,
            class::SECTOR | class::ORG | class::ORG_HEAD | class::WORD,
        )
        && (from..to).any(|k| c.mark(k, b'.'))
        && boundary_after(c, to)
        && !post_in_letters(c, from, to)
}

static POSTS: Closed = Closed::new(&closed::POST_LETTERS);

/// `एस. पी. स्वयं`, `डी. एम. साहब`: a post of two letters and more, with stops, before what is no part of any name.
fn post_in_letters(c: &Context<'_>, from: usize, to: usize) -> bool {
    if c.is(to - 1, class::PART) {
        return false;
    }
    let letters: String = (from..to - 1)
        .filter(|&k| c.tokens[k].is_word())
        .map(|k| c.token_text(k))
        .collect();
    POSTS.has(&letters)
}

/// Shorter readings of a run: its known head where it ends in unknown words, and its first two words where it has more.
pub(super) fn short_of_run(c: &Context<'_>, start: usize, run: &Run, out: &mut Vec<Proposal>) {
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

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn a_body_by_its_head_alone_is_nobody() {
        lacks("निगम ने बकायेदारों को नोटिस भेजे।", &["P:निगम"]);
        finds("सोनू निगम ने गाना गाया।", &["P:सोनू निगम"]);
    }
}
