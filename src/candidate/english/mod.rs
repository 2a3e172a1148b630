//! Names in English text that no list knows: runs of capitalised words, and what stands in and around them.
//!
//! A capital means little at a sentence's start, in a headline that capitalises every word and in romanised Hindi, where
//! writers capitalise as they please. So each sentence is judged first: only where ordinary words are in lower case does a
//! capital alone say "name"; elsewhere a head noun or a known part of a name has to say so.

mod around;
mod evidence;
mod firms;
mod last_word;
mod organisation;
mod phrase;
mod single;
mod town;
mod words;

// The sentences lean on listed names.
#[cfg(all(test, feature = "builtin"))]
mod tests;

use super::survey::{Look, Rule, sort};
use super::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::gazetteer::table::Match;
use crate::kind::Kind;
use crate::token::{
    ALL_CAPS, CAPITAL, CLITIC, JOINED, LINE_START, NO_STOP, SENTENCE_START, SPACED, TokenKind,
};

pub(crate) use words::romanised;

/// How a sentence uses capitals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Style {
    /// Names only, as in running text.
    Prose,
    /// Most words, as in headlines: a capital proves nothing.
    Headline,
    /// As it comes, in romanised Hindi.
    Romanised,
    /// All letters, or none.
    Flat,
}

/// A run of capitalised words, tokens `start..end`.
#[derive(Clone, Copy, Debug)]
struct Run {
    start: usize,
    end: usize,
    style: Style,
    /// The first word of its sentence opens the run.
    initial: bool,
}

/// Capitals.
pub(super) const LOOK: Look = Look {
    classes: 0,
    sorts: sort::CAPITAL,
};

/// Appends candidates for names in Latin script.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    if !c.cased {
        return;
    }
    let mut end = 0;
    for i in c.survey.of(Rule::English) {
        if i < end {
            continue;
        }
        // A sentence without a capital is not looked at.
        let mut from = i;
        while from > end && !c.tokens[from].has(SENTENCE_START) {
            from -= 1;
        }
        end = i + 1;
        while end < c.tokens.len() && !c.tokens[end].has(SENTENCE_START) {
            end += 1;
        }
        sentence(c, from, end, out);
    }
}

fn sentence(c: &Context<'_>, from: usize, end: usize, out: &mut Vec<Proposal>) {
    let Some(style) = style(c, from, end) else {
        return;
    };
    if style == Style::Flat {
        return;
    }
    // Brackets, quotes and bullets do not hide a sentence's first word.
    let first = (from..end).find(|&i| c.tokens[i].is_word()).unwrap_or(from);
    let mut i = from;
    while i < end {
        if !starts(c, i) {
            i += 1;
            continue;
        }
        let stop = run_end(c, i, end);
        // `Battle of Plassey`, `Film Festival of India`: nothing in an event's name is tagged.
        if let Some(until) = event(c, i, stop, end) {
            let mut p = c.rule(i, until, Kind::Sector, 0.96, "english/event");
            p.silent = true;
            out.push(p);
            i = until;
            continue;
        }
        let quoted = i > from && c.mark(i - 1, b'"') && i - 1 > from;
        // `Sector 14`, a quarter of a planned town
        if stop == i + 1 && stop < end && c.tokens[stop].is_number() && c.token_text(i) == "Sector"
        {
            out.push(c.rule(i, stop + 1, Kind::Place, 0.8, "english/sector"));
            i = stop + 1;
            continue;
        }
        if i == first && c.tokens[i].has(ALL_CAPS) && single::court_acts(c, i) {
            out.push(c.rule(i, i + 1, Kind::Org, 0.8, "english/acronym"));
        }
        let run = Run {
            start: i,
            end: stop,
            style,
            initial: i == first || quoted || i > from && c.mark(i - 1, b':'),
        };
        organisation::propose(c, run, end, out);
        if i == first && c.mark(stop, b':') && c.tokens[first].has(LINE_START) {
            town::dateline(c, i, stop, out);
        }
        if stop < end && !c.tokens[stop].has(CAPITAL) && c.is(stop, class::PLACE_HEAD) {
            town::headed(c, run, stop, out);
        }
        if stop < end && c.is(stop, class::ORG_HEAD | class::ORG_CONTEXT) {
            town::police(c, i, stop, out);
        }
        phrase::propose(c, run, out);
        i = stop;
    }
}

/// The end of an event's name whose head closes the run `from..to` and which goes on with `of`.
fn event(c: &Context<'_>, from: usize, to: usize, end: usize) -> Option<usize> {
    let head = to - 1;
    if to + 1 >= end || !c.tokens[to].is_word() || c.token_text(to) != "of" {
        return None;
    }
    let named = c.is(head, class::UNTAGGED_HEAD)
        && !c.is(head, class::ORG_HEAD | class::ORG_HEAD_BEFORE)
        || matches!(
            c.token_text(head),
            "Battle" | "Siege" | "Treaty" | "War" | "Feast" | "Order"
        );
    let article = usize::from(matches!(c.token_text(to + 1), "the"));
    let name = to + 1 + article;
    // `a Battle of`: the run may open with an article that is no part of the name, which does not matter here.
    (named && from <= head && name < end && starts(c, name)).then(|| run_end(c, name, end))
}

/// What capitals mean between `from` and `end`; nothing where there is none.
fn style(c: &Context<'_>, from: usize, end: usize) -> Option<Style> {
    let (mut lower, mut title, mut upper, mut hindi, mut all) = (0, 0, 0, 0, 0);
    for i in from..end {
        let t = &c.tokens[i];
        if !t.is_word() || !t.is_latin() || t.has(CLITIC) {
            continue;
        }
        all += 1;
        let text = c.token_text(i);
        if words::romanised_word(c, i) {
            hindi += 1;
        }
        if t.has(ALL_CAPS) {
            upper += 1;
        } else if t.has(CAPITAL) {
            title += 1;
        } else if t.end - t.start > 3
            || text == "is"
            || text == "was"
            || text == "has"
            || text == "said"
            || text == "met"
        {
            // Short function words stay small in headlines too.
            lower += 1;
        }
    }
    if title + upper == 0 {
        return None;
    }
    Some(if hindi >= 2 || hindi * 4 > all {
        Style::Romanised
    } else if upper > 3 && upper > (title + lower) * 2 {
        Style::Flat
    } else if lower >= 2 || lower * 3 >= title + upper && lower > 0 {
        Style::Prose
    } else {
        Style::Headline
    })
}

/// A capitalised word that may open a name.
fn starts(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.is_word() && t.is_latin() && t.has(CAPITAL) && !t.has(JOINED) && !t.has(CLITIC)
}

/// End of the run of capitalised words that starts at `i`: hyphens, dots of abbreviations and small particles inside it.
fn run_end(c: &Context<'_>, i: usize, limit: usize) -> usize {
    let mut end = i + 1;
    while end < limit {
        if starts(c, end) {
            // A sum of money opens no name: `Metallik Rs 195 crore`.
            if c.tokens[end].end - c.tokens[end].start == 2 && c.token_text(end) == "Rs" {
                break;
            }
            end += 1;
        } else if end + 1 < limit && starts(c, end + 1) && links(c, end) {
            end += 2;
        } else if c.tokens[end].is_word() && words::particle(c, end) {
            // `de`, `van der`, `bin`: up to two of them between capitals.
            let next = if end + 1 < limit && words::particle(c, end + 1) {
                end + 2
            } else {
                end + 1
            };
            if next < limit && starts(c, next) && !stops(c, end - 1) {
                end = next + 1;
            } else {
                break;
            }
        } else {
            break;
        }
    }
    end
}

/// A hyphen or apostrophe glued to both sides, the dot of an abbreviation.
fn links(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    let glued = !t.has(SPACED) && !c.tokens[i + 1].has(SPACED);
    glued && (t.is_punctuation(b'-') || t.is_punctuation(b'\''))
        || t.is_punctuation(b'.') && (t.has(NO_STOP) || single_letter(c, i - 1))
}

/// The built-in lists' matches that start at token `i`.
pub(super) fn matches_at<'a>(c: &'a Context<'_>, i: usize) -> impl Iterator<Item = &'a Match> {
    // Sorted by their start within each table; the built-in table is the last.
    let last = c.tables.len().saturating_sub(1);
    let builtin = c.matches.partition_point(|m| (m.table as usize) < last);
    let all = &c.matches[builtin..];
    all[all.partition_point(|m| (m.start as usize) < i)..]
        .iter()
        .take_while(move |m| m.start as usize == i)
}

fn single_letter(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.is_word() && t.end - t.start == 1
}

/// Function words. Romanised Hindi has some that are names in English (`Kia`).
fn stops(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::STOP | class::POST)
        && !(c.is(i, class::NAMES) && c.tokens[i].has(CAPITAL) && !c.tokens[i].has(SENTENCE_START))
}

/// A word of the language rather than of names: listed as vocabulary, or built like an English word.
fn common(c: &Context<'_>, i: usize) -> bool {
    const NAMES: u32 = class::PART | class::PERSON | class::ORG | class::PLACE;
    let info = c.info[i];
    if info & (class::STOP | class::POST) != 0 {
        return true;
    }
    if info & (class::WORD | class::SPEECH) != 0 {
        return info & NAMES == 0 || info & class::WEAK_PART != 0;
    }
    info & NAMES == 0 && (words::calendar(c, i) || words::derived(c, i))
}

/// `'s` behind a word, also where a corpus sets it apart.
fn possessive(c: &Context<'_>, i: usize) -> bool {
    c.tokens.get(i).is_some_and(|t| t.has(CLITIC))
        || c.mark(i, b'\'') && c.tokens.get(i + 1).is_some_and(|t| t.end - t.start == 1)
}

/// The word before `i` in its sentence, in lower case; empty at a sentence's start and behind punctuation.
fn before<'a>(c: &Context<'a>, i: usize) -> &'a str {
    if i == 0 || c.tokens[i].has(SENTENCE_START) || c.tokens[i - 1].kind != TokenKind::Word {
        return "";
    }
    c.token_text(i - 1)
}

/// The word at `i` if the sentence goes on with one.
fn word_at<'a>(c: &Context<'a>, i: usize) -> &'a str {
    if c.breaks(i) || c.tokens[i].kind != TokenKind::Word {
        ""
    } else {
        c.token_text(i)
    }
}
