//! `उर्फ`: two names of one person.

use super::census::bit;
use super::group::Groups;
use super::hash::{self, ByHash};
use super::sound::word_key;
use super::{OTHER, between, first_between, gender, outer_words};
use crate::kind::Kind;

/// `क उर्फ ख`: two names of one person. Of `राजनारायण त्रिवेदी उर्फ रज्जन`, `रज्जन त्रिवेदी` is one more.
pub(super) fn join(text: &str, groups: &mut Groups<'_>) {
    if groups.census.neighbours & bit(Kind::Person) == 0 {
        return;
    }
    let mut nicknames: ByHash<usize> = ByHash::default();
    // Who was called something else, and what.
    let mut known_as: ByHash<usize> = ByHash::default();
    let number = |g: usize| hash::mix(hash::seed(), g as u64);
    for k in 0..groups.close.len() {
        let i = groups.close[k] as usize;
        let [a, b] = [&groups.mentions[i - 1], &groups.mentions[i]];
        // What the words begin with.
        let first = first_between(text, a);
        if a.kind != Kind::Person || !matches!(first, b'a' | b'u' | 0x89 | 0x8A | OTHER) {
            continue;
        }
        let word = between(text, groups, i - 1);
        if !is_alias_word(word) {
            continue;
        }
        let (mut x, y) = groups.pair(i - 1);
        // `सोनू उर्फ भुर्रे` and `सोनू उर्फ ननके` are two men of one name.
        match known_as.get(&number(x)) {
            Some(&other) if groups.root(other) != groups.root(y) => x = groups.part(i - 1),
            _ => {}
        }
        known_as.insert(number(x), y);
        groups.join(x, y);
        if let (Some((_, last, _)), None) = (outer_words(a.text), outer_words(b.text)) {
            nicknames.insert(two_words(groups, b.text, last), x);
        }
    }
    if nicknames.is_empty() {
        return;
    }
    for g in 0..groups.all.len() {
        if groups.all[g].kind == Kind::Person
            && let Some((first, last, false)) = outer_words(groups.surface(g))
            && let Some(&named) = nicknames.get(&two_words(groups, first, last))
        {
            groups.join(named, g);
        }
    }
}

fn is_alias_word(word: &str) -> bool {
    // Some keyboards put joiners behind a virama.
    if gender::has_joiner(word) {
        return is_alias_word(&word.replace(gender::JOINERS, ""));
    }
    matches!(word, "उर्फ" | "ऊर्फ" | "alias" | "aka" | "a.k.a." | "urf")
}

fn two_words(groups: &Groups<'_>, first: &str, last: &str) -> u64 {
    hash::mix(
        word_key(groups, Kind::Person, first),
        word_key(groups, Kind::Person, last),
    )
}
