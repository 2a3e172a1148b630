//! Romanised Hindi as posts write it: no case to rely on, honorifics glued to names (`rahulji`), parties in small letters.

mod bodies;
mod capitals;
mod full;
mod people;
mod sets;
mod villages;
// The posts lean on listed names.
#[cfg(all(test, feature = "builtin"))]
mod tests;

use super::said::{self, Sieve};
use super::{Context, Proposal};
use crate::gazetteer::builtin;
use crate::gazetteer::flags::class;
use crate::gazetteer::pieces::role;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::normalize::hash_folded;
use crate::token::{ALL_CAPS, CAPITAL, JOINED, in_small_letters};
use once_cell::sync::Lazy;
use sets::{SET, Sets};
use std::sync::Arc;

// What is asked for by its text: letters of states, words of Hindi that are towns too as they are romanised (`sambhal lo`), and more.
static ASKED: Lazy<Sieve> = Lazy::new(|| {
    let table = builtin::table();
    let letters = table.pieces_with(role::STATE_IN_POSTS | role::WORD_IN_POSTS);
    let words = bodies::STATIONS.iter().chain(&bodies::GOVERNMENTS);
    let words = words.chain(&people::PARTICLES).chain(&villages::HEADS);
    let words = words.chain(&["ne"]);
    Sieve::new(&[])
        .and(letters.map(hash_folded))
        .and(words.map(|w| hash_folded(w)))
});
static GOVERNING: Sieve = Sieve::of(&[&bodies::GOVERNMENTS, &bodies::STATIONS]);
static PARTICLES: Sieve = Sieve::new(&people::PARTICLES);

/// What says that such a word is the town after all.
const OF_TOWN: [&str; 16] = [
    "mein", "me", "mai", "main", "se", "ke", "ki", "ka", "police", "jile", "jila", "zila",
    "district", "shehar", "sheher", "wale",
];

/// Appends candidates for romanised Hindi.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    if c.cased || !c.romanised {
        return;
    }
    let writing = &c.latin.writing;
    let orderly = capitals::orderly(writing);
    let quiet = capitals::quiet(writing);
    let asked: &Sieve = &ASKED;
    for (block, written) in c.latin.written().enumerate() {
        if written.latin == 0 {
            continue;
        }
        let from = block * SET;
        let to = c.tokens.len().min(from + SET);
        let sets = Sets::of(&c.tokens[from..to], &c.info[from..to], &written, asked);
        let words = |set: u64| numbers(from, set);
        words(sets.asked).for_each(|i| ask(c, i, (orderly, quiet), out));
        if quiet {
            words(sets.shouted)
                .filter(|&i| (3..=5).contains(&bytes(c, i)))
                .for_each(|i| bodies::shouted(c, i, out));
        }
        words(sets.route).for_each(|i| {
            bodies::route(c, i, out);
            if quiet && c.is(i, class::NAMES) {
                bodies::doubtful(c, i, out);
            }
        });
        words(sets.initials).for_each(|i| people::initials(c, i, out));
        words(sets.glued).for_each(|i| people::glued(c, i, out));
        // Ordinary words, which most are, name nothing in small letters, nor in a row of capitals; nor do one or two letters.
        let long = |set: u64| words(set).filter(|&i| bytes(c, i) > 2);
        long(sets.parts).for_each(|i| {
            people::part(c, i, orderly, out);
            full::full(c, i, out);
        });
        long(sets.places).for_each(|i| bodies::place(c, i, out));
        if orderly {
            long(sets.capitals).for_each(|i| capitals::capitals(c, i, out));
        }
        long(sets.bodies)
            .filter(|&i| bodies::may_name(c, i))
            .for_each(|i| bodies::organisation(c, i, out));
    }
}

/// The words of a set that starts at token `from`.
#[inline(always)]
fn numbers(from: usize, mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let k = set.trailing_zeros() as usize;
        (set != 0).then(|| {
            set &= set - 1;
            from + k
        })
    })
}

/// The length of a word.
fn bytes(c: &Context<'_>, i: usize) -> u32 {
    c.tokens[i].end - c.tokens[i].start
}

/// A romanised sentence of a text whose capitals mean names: given names and surnames that stand alone.
pub(super) fn sentence(c: &Context<'_>, from: usize, end: usize, out: &mut Vec<Proposal>) {
    for i in from..end {
        if !c.latin.starts(i) {
            continue;
        }
        if c.is(i, class::PART) && c.info[i] & people::CLASH == 0 {
            people::part(c, i, true, out);
        }
        if c.is(i, class::NAMES) || c.unknown(i) {
            bodies::route(c, i, out);
            bodies::doubtful(c, i, out);
        }
        if i + 1 < end && GOVERNING.may_hold(&c.tokens[i + 1]) {
            bodies::government(c, i + 1, out);
            bodies::station(c, i + 1, true, out);
        }
        if c.tokens[i].has(ALL_CAPS) && bytes(c, i) == 2 && i + 1 < end {
            bodies::letters_of_state(c, i, out);
        }
        if c.tokens[i].has(ALL_CAPS) {
            bodies::strange(c, i, out);
        }
        if i > from && PARTICLES.may_hold(&c.tokens[i - 1]) {
            people::particle(c, i, out);
        }
    }
}

#[inline(never)]
fn ask(c: &Context<'_>, i: usize, (orderly, quiet): (bool, bool), out: &mut Vec<Proposal>) {
    if quiet && i > 0 && c.says(i, said::NE_LATIN) {
        bodies::strange(c, i - 1, out);
        return;
    }
    // `de Kock bola`
    if orderly
        && !c.tokens[i].has(CAPITAL)
        && c.latin.starts(i + 1)
        && PARTICLES.may_hold(&c.tokens[i])
    {
        people::particle(c, i + 1, out);
    }
    homograph(c, i, out);
    villages::propose(c, i, out);
    bodies::station(c, i, orderly, out);
    bodies::government(c, i, out);
    if !c.tokens[i].has(JOINED) {
        bodies::letters_of_state(c, i, out);
    }
}

fn homograph(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    let word = || {
        let mut buffer = [0; 32];
        let letters = in_small_letters(c.token_text(i), &mut buffer);
        let is = |t: &Arc<Table>| t.piece_roles(&letters) & role::WORD_IN_POSTS != 0;
        c.tables.iter().any(is)
    };
    if !t.has(CAPITAL)
        && c.is(i, class::NAMES)
        && word()
        && (c.breaks(i + 1) || !OF_TOWN.contains(&&*folded(c, i + 1)))
    {
        let mut p = c.rule(i, i + 1, Kind::Sector, 0.96, "hinglish/word");
        p.silent = true;
        out.push(p);
    }
}

/// The two bytes of a word as small letters.
fn two_letters(c: &Context<'_>, i: usize) -> [u8; 2] {
    match c.token_text(i).as_bytes() {
        [a, b, ..] => [a.to_ascii_lowercase(), b.to_ascii_lowercase()],
        _ => [0; 2],
    }
}

fn folded(c: &Context<'_>, i: usize) -> String {
    c.token_text(i).to_ascii_lowercase()
}

fn classes(c: &Context<'_>, form: &str) -> u32 {
    c.tables
        .iter()
        .filter_map(|t| t.lookup(form).map(|f| t.form_classes(f)))
        .fold(0, |a, b| a | b)
}
