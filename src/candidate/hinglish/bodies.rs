//! Parties, companies and states in small letters or in a few capitals.

use super::{folded, two_letters};
use crate::candidate::said::{Closed, Said};
use crate::candidate::{Context, Proposal, english};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::pieces::role;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, PLAIN, SENTENCE_START, Words};
use once_cell::sync::Lazy;
use std::sync::Arc;

/// `AAP bolti hai`: letters that are a word of Hindi in small ones.
pub(super) fn shouted(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if !c.is(i, class::NAMES) {
        return;
    }
    let body = c
        .forms_at(i)
        .filter(|m| m.end as usize == i + 1 && m.classes & class::NAMES != 0)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            table.rows(m.form).any(|r| {
                flags::is_name(r.flags)
                    && r.flags & flags::CASE != 0
                    && r.kind == flags::ORG
                    && table.applies(&r, c.text, &c.tokens[i..i + 1])
            })
        });
    // Who shouts `AAP` may mean "you".
    let word = c.is(i, class::CONTENT_WORD | class::POST);
    let held = !c.breaks(i + 1)
        && matches!(
            &*folded(c, i + 1),
            "party"
                | "neta"
                | "netao"
                | "sarkar"
                | "mla"
                | "mp"
                | "leader"
                | "wale"
                | "walo"
                | "walon"
                | "candidate"
                | "supporter"
                | "supporters"
                | "bolti"
                | "kehti"
        );
    // `SSP Gaurav Grover`: an officer's letters, which were a party's.
    let officer = c.is(i, class::TITLE)
        && !c.breaks(i + 1)
        && c.is(i + 1, class::PART)
        && c.tokens[i + 1].has(CAPITAL);
    if body && !officer && (!word || held) {
        out.push(c.rule(i, i + 1, Kind::Org, 0.8, "hinglish/letters"));
    }
}

/// `IFAT ne hartal ki`: letters that no list knows, where they act.
pub(super) fn strange(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    let shouts = |k: usize| {
        c.tokens
            .get(k)
            .is_some_and(|t| t.is_word() && t.has(ALL_CAPS))
    };
    if (3..=6).contains(&(t.end - t.start))
        && t.has(ALL_CAPS)
        && c.info[i] & !class::WEAK_PART == 0
        && !c.breaks(i + 1)
        && c.token_text(i + 1) == "ne"
        && !(i > 0 && shouts(i - 1))
    {
        out.push(c.rule(i, i + 1, Kind::Org, 0.74, "hinglish/acts"));
    }
}

/// Government, as posts write it.
pub(super) const GOVERNMENTS: [&str; 2] = ["sarkar", "sarkaar"];

/// `Yogi sarkar`, `Rekha Gupta sarkar`, `BJP sarkar`, `bihar sarkar`: a government named by who leads or what it governs.
pub(super) fn government(c: &Context<'_>, at: usize, out: &mut Vec<Proposal>) {
    const NAMED: u32 = class::PERSON | class::ALONE_PART | class::ORG | class::PLACE;
    const OTHER: u32 = class::WEAK_PART
        | class::CONTENT_WORD
        | class::STOP
        | class::POST
        | class::TITLE
        | class::HONORIFIC;
    if at == 0 || c.tokens[at].has(SENTENCE_START) || !GOVERNMENTS.contains(&c.token_text(at)) {
        return;
    }
    let part = |i: usize| c.is(i, class::PART) && c.capitalised(i);
    let named = |i: usize| (c.is(i, NAMED) || part(i)) && !c.is(i, OTHER);
    let mut from = at;
    while from > 0 && at - from < 3 && named(from - 1) && !c.tokens[from].has(SENTENCE_START) {
        from -= 1;
        // A party or a state is one word here.
        if c.is(from, class::ORG | class::PLACE) {
            break;
        }
    }
    if from < at {
        out.push(c.rule(from, at + 1, Kind::Org, 0.86, "hinglish/government"));
    }
}

/// What stands behind the letters of a state: where something is, whose it is, what a state has.
static BEHIND_LETTERS: Closed = Closed::new(&[
    "mein", "me", "main", "mai", "ke", "k", "ki", "ka", "police", "sarkar", "govt", "cm", "board",
    "stf", "walo", "wale", "walon", "wali", "waale", "waalo",
]);

/// The station of a romanised text's police, and its oblique form.
pub(super) const STATIONS: [&str; 2] = ["thana", "thane"];

/// `hazratganj thane me`: a quarter or town with its police station.
pub(super) fn station(c: &Context<'_>, at: usize, orderly: bool, out: &mut Vec<Proposal>) {
    let held = at > 0
        && !c.tokens[at].has(SENTENCE_START)
        && !c.breaks(at + 1)
        && STATIONS.contains(&&*folded(c, at));
    if !held
        || !matches!(
            &*folded(c, at + 1),
            "me" | "mein" | "ki" | "ke" | "ka" | "ne" | "par" | "pe" | "police"
        )
    {
        return;
    }
    // `SK Puri thana`: its capitals, where those tell names.
    let named = |k: usize| {
        let t = &c.tokens[k];
        t.is_word()
            && t.has(CAPITAL)
            && !t.has(SENTENCE_START)
            && !c.is(k, class::TITLE | class::ROLE)
            // `Puri` is a town, and "whole".
            && (!c.is(k, class::STOP | class::POST) || c.is(k, class::NAMES))
    };
    let mut from = at;
    while orderly && from > 0 && at - from < 3 && named(from - 1) {
        from -= 1;
    }
    if from == at && c.is(at - 1, class::PLACE) {
        from = at - 1;
    }
    if from < at {
        out.push(c.rule(from, at + 1, Kind::Org, 0.86, "hinglish/station"));
    }
}

/// `up ke cm`, `mp me`, `cg ki sarkar`: a state's letters before a postposition and what a state has.
pub(super) fn letters_of_state(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if t.end - t.start != 2 || c.breaks(i + 1) || !BEHIND_LETTERS.has(&c.tokens[i + 1]) {
        return;
    }
    let state = two_letters(c, i);
    let letters = std::str::from_utf8(&state).unwrap_or_default();
    let known = |t: &Arc<Table>| t.piece_roles(letters) & role::STATE_IN_POSTS != 0;
    if !c.tables.iter().any(known) {
        return;
    }
    let next = folded(c, i + 1);
    let people = matches!(
        &*next,
        "walo" | "wale" | "walon" | "wali" | "waale" | "waalo"
    );
    let within = people || matches!(&*next, "mein" | "me" | "main" | "mai") && state != *b"uk";
    let held = matches!(&*next, "ke" | "k" | "ki" | "ka")
        && !c.breaks(i + 2)
        && (c.is(i + 2, class::TITLE | class::ROLE)
            || matches!(
                &*folded(c, i + 2),
                "cm" | "sarkar"
                    | "police"
                    | "log"
                    | "logo"
                    | "logon"
                    | "janta"
                    | "chunav"
                    | "election"
                    | "neta"
                    | "kisan"
                    | "andar"
                    | "har"
                    | "sabhi"
                    | "bhaiya"
            ));
    let body = matches!(
        &*next,
        "police" | "sarkar" | "govt" | "cm" | "board" | "stf"
    );
    let place = || {
        let mut p = c.rule(i, i + 1, Kind::Place, 0.72, "hinglish/state");
        p.form = c
            .tables
            .iter()
            .enumerate()
            .find_map(|(k, t)| Some((k as u32, t.lookup(letters)?)));
        p
    };
    if within || held {
        out.push(place());
    } else if body && state != *b"uk" && next != "cm" && next != "board" {
        out.push(c.rule(i, i + 2, Kind::Org, 0.74, "hinglish/state"));
    } else if next == "cm" {
        out.push(place());
    }
}

/// Whether a list may have the word with a capital. Rows that ask for it do not match here, so they are looked up once more without.
#[inline]
pub(super) fn may_name(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    // Letters without marks or signs have the hash of their small ones.
    let letters = || c.token_text(i).bytes().all(|b| b.is_ascii_alphabetic());
    c.tables.iter().any(|table| table.may_ask_for_case(t.hash)) || !(t.has(PLAIN) || letters())
}

/// A party or company that lists write with a capital because English has the word in small letters: here it hardly means that.
pub(super) fn organisation(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    let form = folded(c, i);
    for table in c.tables {
        let Some(f) = table.lookup(&form) else {
            continue;
        };
        let cased_row = table.rows(f).any(|r| {
            flags::is_name(r.flags)
                && r.flags & flags::CASE != 0
                && r.flags & flags::AMBIGUOUS == 0
                && table.entry(r.entry).kind == flags::ORG
        });
        if cased_row {
            // Three and four small letters are a word of some spelling too often, unless nobody could speak them.
            let next = if c.breaks(i + 1) {
                String::new()
            } else {
                folded(c, i + 1)
            };
            // `jio ka network`, and `jio aur jeene do`
            let had = |word: &str| {
                matches!(
                    word,
                    "sim"
                        | "network"
                        | "net"
                        | "recharge"
                        | "plan"
                        | "data"
                        | "customer"
                        | "service"
                        | "speed"
                        | "signal"
                        | "offer"
                        | "share"
                        | "app"
                        | "office"
                )
            };
            let placed = matches!(&*next, "wale" | "walo" | "walon")
                || had(&next)
                || matches!(&*next, "ka" | "ki" | "ke")
                    && !c.breaks(i + 2)
                    && had(&folded(c, i + 2));
            let score = if t.end - t.start > 4 || t.has(ALL_CAPS) || letters(&form) {
                0.74
            } else if placed {
                0.62
            } else {
                0.44
            };
            out.push(c.rule(i, i + 1, Kind::Org, score, "hinglish/organisation"));
            return;
        }
    }
}

/// Whether a word opens with two consonants no word opens with: `jnu`, `ndtv`, and not `bhi`, `kya`; or is one without a vowel that
/// is none shortened either: `rld`, and not `trf`.
fn letters(word: &str) -> bool {
    let b = word.as_bytes();
    let vowel = |ch: u8| matches!(ch, b'a' | b'e' | b'i' | b'o' | b'u');
    if b.len() > 2
        && matches!(b[1], b'l' | b'w' | b'v')
        && !b.iter().any(|&ch| vowel(ch) || ch == b'y')
    {
        return true;
    }
    b.len() > 2
        && !vowel(b[0])
        && !vowel(b[1])
        && !matches!(b[1], b'h' | b'y' | b'r' | b'l' | b'w' | b'v')
}

/// What stands behind a state that is a name too.
static BEHIND_STATE: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "ke", "k", "ki", "ka", "mein", "me", "m", "se", "ko", "desh", "sarkar",
    ])
});

/// A country or state that is somebody's name too (`Bharat`): a case ending behind it and no name before it.
pub(super) fn place(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let beside = i > 0 && c.is(i - 1, class::PART | class::TITLE) && !c.is(i - 1, class::HONORIFIC)
        || c.is(i + 1, class::PART | class::HONORIFIC);
    if beside
        || c.breaks(i + 1)
        || !BEHIND_STATE.contains_in_any_case(&c.tokens[i + 1], c.token_text(i + 1))
    {
        return;
    }
    let form = folded(c, i);
    let state = c.tables.iter().any(|t| {
        t.lookup(&form).is_some_and(|f| {
            t.rows(f).any(|r| {
                flags::is_name(r.flags)
                    && t.entry(r.entry).kind == flags::PLACE
                    && t.entry(r.entry).id.starts_with("iso:")
            })
        })
    });
    if state {
        out.push(c.rule(i, i + 1, Kind::Place, 0.66, "hinglish/place"));
    }
}

/// What stands behind the name of a body: whose something is, who did it, from whom it came.
static BEHIND_BODY: Closed = Closed::new(&[
    "se", "ka", "ki", "ke", "ko", "ne", "me", "mein", "pe", "par", "wale", "wala", "walo",
]);

/// `Amazon se phone liya`, `MI ka match`: what a list doubtfully calls a body, with a capital inside a sentence and a case ending.
pub(super) fn doubtful(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    const WORDS: u32 = class::CONTENT_WORD | class::STOP | class::POST;
    let t = &c.tokens[i];
    let held = !c.breaks(i + 1) && BEHIND_BODY.has(&c.tokens[i + 1]);
    // Every sentence opens with a capital.
    let word = c.is(i, WORDS) || t.has(SENTENCE_START) && t.has(ALL_CAPS);
    if held && !word && english::doubtful(c, i) {
        out.push(c.rule(i, i + 1, Kind::Org, 0.62, "hinglish/doubtful"));
    }
}

const SE: Said = Said::new("se");

/// `Hinjewadi se Velban tak`, `Velban se Hinjewadi tak`: one end of a way that no list knows.
fn stage(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    let word = |k: usize| if c.breaks(k) { "" } else { c.token_text(k) };
    if !t.has(CAPITAL) || t.has(ALL_CAPS) || t.end - t.start < 4 {
        return false;
    }
    let from = word(i + 1) == "se" && c.is(i + 2, class::PLACE) && word(i + 3) == "tak";
    let to = i > 1
        && word(i + 1) == "tak"
        && !t.has(SENTENCE_START)
        && word(i - 1) == "se"
        && c.is(i - 2, class::PLACE);
    from && !word(i + 2).is_empty() || to
}

/// `Gaya se Patna`: a town that is a word too, from which one goes to a known place.
pub(super) fn route(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if c.unknown(i) {
        if stage(c, i) {
            out.push(c.rule(i, i + 1, Kind::Place, 0.72, "hinglish/route"));
        }
        return;
    }
    let leaves = c.tokens.get(i + 1).is_some_and(|t| t.hash == SE.hash())
        && !c.breaks(i + 1)
        && c.token_text(i + 1).eq_ignore_ascii_case("se")
        && !c.breaks(i + 2)
        && c.is(i + 2, class::PLACE);
    if !leaves || c.is(i, class::PLACE) || c.tokens[i].end - c.tokens[i].start < 4 {
        return;
    }
    let form = folded(c, i);
    let town = c.tables.iter().any(|t| {
        t.lookup(&form).is_some_and(|f| {
            t.rows(f)
                .any(|r| flags::is_name(r.flags) && t.entry(r.entry).kind == flags::PLACE)
        })
    });
    if town {
        out.push(c.rule(i, i + 1, Kind::Place, 0.7, "hinglish/route"));
    }
}
