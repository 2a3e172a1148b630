//! The tense of an English clause, whose verb stands before its date.

use super::{Cursor, Tense};
use crate::token::Words;
use once_cell::sync::Lazy;

/// How many tokens in front of the date a verb is looked for.
const REACH: usize = 28;

/// What stands before what is to come.
const AHEAD: &[&str] = &[
    "will",
    "Will",
    "shall",
    "ll",
    "would",
    "be",
    "may",
    "must",
    "should",
    "scheduled",
    "slated",
    "expected",
    "likely",
    "upcoming",
    "returnable",
    "proposed",
];

/// Verbs of the past that do not end in -ed.
const STRONG: &[&str] = &[
    "was", "were", "had", "did", "went", "came", "won", "lost", "made", "took", "met", "held",
    "died", "began", "left", "fell", "rose", "grew", "gave", "got", "saw", "ran", "led", "sent",
    "found", "became", "spoke", "wrote", "struck", "shot", "paid", "sold", "bought", "fought",
    "broke", "drew", "stood", "kept", "brought", "caught", "threw", "flew", "drove", "stole",
    "told", "said",
];

/// Said of plans: with an infinitive of a plan's verb behind them the date is the plan's.
const OF_PLANS: &[&str] = &[
    "said",
    "told",
    "announced",
    "approved",
    "summoned",
    "confirmed",
    "called",
];

/// As they, and their `to` has what is to be done behind it, whatever the verb: `asked states to send data by December 20`.
const ASKING: &[&str] = &[
    "asked",
    "decided",
    "agreed",
    "planned",
    "directed",
    "ordered",
    "urged",
    "invited",
    "vowed",
    "promised",
    "pledged",
    "resolved",
    "requested",
    "allowed",
    "permitted",
];

/// What opens a condition: nothing of it has happened.
const IF: &[&str] = &["if", "If", "unless", "Unless"];

/// Moved to a later day, or in force until one.
const MOVED: &[&str] = &[
    "adjourned",
    "deferred",
    "postponed",
    "extended",
    "rescheduled",
    "posted",
    "listed",
    "remanded",
    "stayed",
    "suspended",
    "closed",
    "shut",
    "banned",
    "fixed",
    "imposed",
    "reserved",
    "booked",
    "summoned",
    "called",
];

/// Announced timetables stand in the present: `the sale opens on Friday`, `India face Nepal on June 6`.
const TIMETABLE: &[&str] = &[
    "releases",
    "begins",
    "starts",
    "opens",
    "resumes",
    "reopens",
    "kicks",
    "closes",
    "ends",
    "falls",
    "arrives",
    "commences",
    "expires",
    "premieres",
    "begin",
    "start",
    "open",
    "resume",
    "face",
    "play",
    "go",
    "goes",
];

/// Of these, the ones that are hardly a noun: they look ahead wherever in front of the date they stand.
const BEGINNING: &[&str] = &[
    "begins",
    "starts",
    "opens",
    "resumes",
    "commences",
    "expires",
];

/// With a participle behind them what lasts: of when, another word speaks.
const STAYING: &[&str] = &["remain", "remains", "stay", "stays"];

/// Infinitives that papers use of plans: `Modi to visit Japan on August 29`.
const INFINITIVES: &[&str] = &[
    "visit",
    "meet",
    "hold",
    "launch",
    "start",
    "begin",
    "open",
    "address",
    "attend",
    "inaugurate",
    "release",
    "announce",
    "contest",
    "play",
    "face",
    "host",
    "hear",
    "take",
    "resume",
    "return",
    "vote",
    "join",
    "appear",
    "decide",
    "file",
    "sign",
    "unveil",
    "complete",
    "submit",
    "consider",
    "discuss",
    "end",
    "elect",
    "arrive",
    "travel",
    "chair",
    "lead",
    "review",
    "lay",
    "flag",
    "roll",
    "implement",
    "close",
    "report",
    "remain",
    "reopen",
    "perform",
    "present",
    "declare",
    "go",
    "run",
    "stage",
    "respond",
    "reply",
    "pay",
    "deposit",
    "vacate",
    "surrender",
    "furnish",
    "deliver",
    "finish",
    "clear",
    "produce",
    "enter",
    "expand",
    "retire",
    "cover",
    "reach",
    "achieve",
    "set",
    "shut",
    "phase",
];

/// With an infinitive behind them.
const PLANNING: &[&str] = &[
    "is", "are", "plans", "plan", "aims", "hopes", "intends", "wants", "proposes", "set",
];

const OTHERS: &[&str] = &["being", "to", "for", "due"];

/// Behind `to`, what is no verb.
const NO_VERB: &[&str] = &[
    "the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "all", "both", "me",
    "him", "them", "us",
];

/// Every word asked for, by hash before any is compared.
static SPEAKING: Lazy<Words> = Lazy::new(|| {
    let all: Vec<&'static str> = [AHEAD, STRONG, MOVED, TIMETABLE, PLANNING, OTHERS].concat();
    Words::new(Box::leak(all.into_boxed_slice()))
});

/// The tense that the words in front of the date at `from` speak of; none where none of them speaks of one.
pub(super) fn before(c: &Cursor, from: usize) -> Option<Tense> {
    let latin = |i: usize| {
        c.tokens
            .get(i)
            .is_some_and(|t| t.is_latin() || !t.is_word())
    };
    if from == 0 || c.ends(from) || !latin(from - 1) {
        return None;
    }
    let speaking: &Words = &SPEAKING;
    // `on` in `on the 5th`
    let link = from - 1 - usize::from(from > 1 && c.one_of(from - 1, &["the", "around", "about"]));
    let until = c.one_of(link, &["to", "till", "until", "for", "upto"]);
    // `held talks till 1.30am on Sunday`: to the hour is told what has been.
    let hour =
        c.number(from) && (from + 1..from + 4).any(|i| c.one_of(i, &["am", "pm", "AM", "PM"]));
    // `dry since Christmas`, `lodged in jail since November 2`
    if c.one_of(link, &["since", "Since"]) {
        return Some(Tense::Past);
    }
    // Ahead of Saturday's match
    if link > 0 && c.one_of(link, &["of"]) && c.one_of(link - 1, &["ahead", "Ahead"]) {
        return Some(Tense::Future);
    }
    let (mut infinitive, mut purpose, mut told_to) = (false, false, false);
    let mut i = from;
    for _ in 0..REACH {
        if i == 0 || c.ends(i) {
            break;
        }
        i -= 1;
        let t = &c.tokens[i];
        if !t.is_word() {
            continue;
        }
        if !t.is_latin() {
            // A Hindi sentence: what stands before the date is another clause.
            break;
        }
        let w = t.text(c.text);
        let regular =
            w.len() > 4 && w.ends_with("ed") && !w.ends_with("eed") && w.as_bytes()[0] > b'Z';
        if !(regular || speaking.may_hold(t) && speaking.contains(t, w)) {
            continue;
        }
        if AHEAD.contains(&w)
            || PLANNING.contains(&w) && c.one_of(i + 1, &["to"])
            || w == "set" && c.one_of(i + 1, &["for"])
        {
            return Some(Tense::Future);
        }
        if w == "due" && c.str(i + 1) != "to" {
            return Some(Tense::Planned);
        }
        purpose |= w == "for" && i + 1 < from;
        if w == "to" {
            infinitive |= i + 1 < link && c.one_of(i + 1, INFINITIVES);
            told_to |= i + 1 < link && plain(c, i + 1) && !c.one_of(i + 1, NO_VERB);
            continue;
        }
        if matches!(w, "is" | "are") {
            // The hearing is on Friday; he is arriving on Monday.
            let soon = i + 2 >= from || infinitive || c.str(i + 1).ends_with("ing");
            return Some(if soon { Tense::Future } else { Tense::Unknown });
        }
        if w == "being" {
            return Some(Tense::Unknown);
        }
        if TIMETABLE.contains(&w) {
            let noun = i == 0
                || c.one_of(
                    i - 1,
                    &["a", "an", "the", "his", "her", "its", "their", "to", "not"],
                );
            // go on sale, goes live
            let go = w.starts_with("go") && c.one_of(i + 1, &["on", "live", "into"]);
            let near = go || i + 1 == link || i + 1 == from;
            if !noun && (near || matches!(w, "face" | "play") || BEGINNING.contains(&w)) {
                return Some(Tense::Future);
            }
            continue;
        }
        // posted for hearing on July 8
        let listed = purpose && matches!(w, "posted" | "listed" | "fixed" | "adjourned");
        if listed || MOVED.contains(&w) && until {
            return Some(Tense::Future);
        }
        // An alert till Thursday; but he was away till Thursday.
        if until
            && !hour
            && c.one_of(link, &["till", "until", "upto"])
            && !matches!(
                w,
                "was" | "were" | "had" | "lasted" | "worked" | "remained" | "ran"
            )
            && !(i > 0 && c.one_of(i - 1, &["was", "were", "had", "have", "has"]))
        {
            return Some(Tense::Future);
        }
        if regular || STRONG.contains(&w) {
            if i > 0 && c.one_of(i - 1, STAYING) {
                continue;
            }
            let asked = told_to && ASKING.contains(&w);
            let past = verb(c, i, link, infinitive || asked, w)?;
            return Some(match past == Tense::Past {
                true if supposed(c, i) => Tense::Future,
                true if by_then(c, link) && !hour => Tense::Planned,
                _ => past,
            });
        }
    }
    infinitive.then_some(Tense::Future)
}

/// Whether the verb at `i` stands in a condition.
fn supposed(c: &Cursor, i: usize) -> bool {
    (1..=10.min(i))
        .map(|back| i - back)
        .take_while(|&k| !c.ends(k))
        .any(|k| c.one_of(k, IF))
}

/// Whether the word at `link`, before a date, says by when something is to be: `by December 5`, `with effect from December 1`.
fn by_then(c: &Cursor, link: usize) -> bool {
    c.one_of(link, &["by", "before"])
        || link > 0 && c.one_of(link, &["from"]) && c.one_of(link - 1, &["effect"])
}

/// Whether token `i` is a word in small Latin letters.
fn plain(c: &Cursor, i: usize) -> bool {
    c.tokens.get(i).is_some_and(|t| t.is_latin())
        && c.str(i).bytes().all(|b| b.is_ascii_lowercase())
}

/// What a past form says: less where it is a passive of the future, where it speaks of plans, or where the date is none of its own.
fn verb(c: &Cursor, i: usize, link: usize, infinitive: bool, w: &str) -> Option<Tense> {
    let helped = |words: &[&str]| {
        i > 0 && c.one_of(i - 1, words)
            || i > 1 && c.one_of(i - 2, words) && c.str(i - 1).ends_with("ly")
    };
    if helped(&["be", "to", "will", "would"]) {
        return Some(Tense::Future);
    }
    if helped(&["being"]) {
        return Some(Tense::Unknown);
    }
    if OF_PLANS.contains(&w) || ASKING.contains(&w) {
        if infinitive {
            return Some(Tense::Future);
        }
        // `called a strike on May 28`
        if matches!(w, "called" | "announced") && c.one_of(i + 1, &["a", "an"]) {
            return Some(Tense::Future);
        }
        // `said the talks on June 14 would …`: of that the verb behind it speaks.
        if matches!(w, "said" | "told" | "announced" | "confirmed") && i + 1 < link {
            return None;
        }
    }
    Some(Tense::Past)
}

/// What a passive at `i` says of a plan before it: `the summit on December 3 was announced` looks ahead, a match that was called off
/// may have been to come or not.
pub(super) fn of_plans(c: &Cursor, i: usize) -> Option<Tense> {
    let at = i + 1 + usize::from(c.str(i + 1).ends_with("ly"));
    let plans = ["announced", "scheduled", "planned", "confirmed", "proposed"];
    if c.one_of(at, &plans) {
        return Some(Tense::Planned);
    }
    c.one_of(at, &["cancelled", "postponed"])
        .then_some(Tense::Unknown)
}
