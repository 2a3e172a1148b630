//! Closed classes of words that decide what a capital means, and the shape of English words.

use super::{Context, word_before};
use crate::candidate::endings::{Ending, tail};
use crate::candidate::latin::Question;
use crate::candidate::list::List;
use crate::candidate::said::Closed;
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::Table;
use crate::token::{SENTENCE_START, Token, in_small_letters};
use std::sync::Arc;

// Asked of nearly every word beside a name.
static PARTICLES: List = List::new(&[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der",
    "den", "ter", "ten", "des", "bin", "bint", "ibn", "al", "el", "ul", "ud", "zu",
]);

const CALENDAR: [&str; 38] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "am",
    "pm",
];
static OF_CALENDAR: Closed = Closed::new(&CALENDAR);

/// Endings of so many letters.
macro_rules! endings {
    ($($letters:literal),* $(,)?) => {
        const { &[$(Ending::new($letters)),*] }
    };
}

/// Endings that English derives words with and names seldom have, by their last letter.
fn endings(last: u8) -> &'static [Ending] {
    match last {
        b'g' => endings!["ing"],
        b'n' => endings!["tion", "sion"],
        b't' => endings!["ment"],
        b's' => endings![
            "ments", "ness", "ities", "tions", "sions", "ists", "less", "wards",
        ],
        b'y' => endings!["ously", "ally", "ately", "ity", "ology", "graphy"],
        b'm' => endings!["ism"],
        b'd' => endings!["ized", "ised", "ward"],
        b'e' => endings!["able", "ible", "ance", "ence", "ative"],
        b'l' => endings!["ful", "ical", "ional"],
        b'p' => endings!["ship"],
        _ => &[],
    }
}

/// By a word's last letter, those before it that it has in such an ending or in one of a word's forms: most names have none.
const TAILS: [u32; 32] = {
    let mut tails = [0; 32];
    let endings = [
        "ng", "on", "nt", "st", "ly", "ty", "gy", "hy", "sm", "le", "ce", "ve", "ul", "al", "ip",
    ];
    let mut k = 0;
    while k < endings.len() {
        let b = endings[k].as_bytes();
        tails[b[1] as usize & 31] |= 1 << (b[0] & 31);
        k += 1;
    }
    // Whatever stands before these.
    tails[b's' as usize & 31] = u32::MAX;
    tails[b'd' as usize & 31] = u32::MAX;
    tails[b'r' as usize & 31] = u32::MAX;
    tails
};

/// Bytes of the endings of a word's forms.
fn inflections(last: u8, tail: u64) -> [usize; 3] {
    let of = |ending: &Ending| if ending.closes(tail) { ending.bytes } else { 0 };
    match last {
        b's' => [
            1,
            of(const { &Ending::new("es") }),
            of(const { &Ending::new("ers") }),
        ],
        b'd' => [of(const { &Ending::new("ed") }), 1, 0],
        b'r' => [of(const { &Ending::new("er") }), 1, 0],
        b'y' => [of(const { &Ending::new("ly") }), 0, 0],
        b't' => [of(const { &Ending::new("est") }), 0, 0],
        _ => [0; 3],
    }
}

/// `de`, `van`, `bin`: the small words inside names.
#[inline(always)]
pub(super) fn particle(c: &Context<'_>, i: usize) -> bool {
    PARTICLES.contains_in_any_case(&c.tokens[i], c.token_text(i))
}

/// The `din` of `Qutb ud din`.
pub(super) fn of_faith(c: &Context<'_>, i: usize) -> bool {
    i > 0
        && !c.breaks(i)
        && matches!(c.token_text(i), "din" | "Din" | "daula" | "Daula")
        && (matches!(c.token_text(i - 1), "ud")
            // `Mohi-ud-din`
            || i > 1 && c.mark(i - 1, b'-') && matches!(c.token_text(i - 2), "ud" | "us"))
}

/// The same by twelve bits of its hash, which may say yes too often.
#[inline(always)]
pub(super) fn may_be_particle(t: &Token) -> bool {
    PARTICLES.may_hold(t)
}

/// Months, weekdays and their abbreviations.
#[inline(always)]
pub(super) fn calendar(c: &Context<'_>, i: usize) -> bool {
    in_calendar(&c.tokens[i])
}

#[inline(always)]
pub(super) fn in_calendar(t: &Token) -> bool {
    OF_CALENDAR.has(t)
}

/// Whether a word no list knows is a form of a known word (`Farmers`, `Launched`) or ends as English words end.
#[inline]
pub(super) fn derived(c: &Context<'_>, i: usize) -> bool {
    c.latin.asked(Question::Derived, i, || is_derived(c, i))
}

/// Whether it is a day, a month or derived.
#[inline(never)]
pub(super) fn english(c: &Context<'_>, i: usize) -> bool {
    c.latin
        .asked(Question::English, i, || calendar(c, i) || derived(c, i))
}

fn is_derived(c: &Context<'_>, i: usize) -> bool {
    let tail = tail(c.text, &c.tokens[i]);
    TAILS[tail as usize & 31] >> (tail >> 8 & 31) & 1 != 0 && ends_derived(c, i, tail)
}

#[inline(never)]
fn ends_derived(c: &Context<'_>, i: usize, tail: u64) -> bool {
    let text = c.token_text(i);
    let bytes = text.len();
    let last = tail as u8;
    let ends = |ending: &Ending| ending.closes(tail);
    // `Gopanpally`, `Chandanvelly`: villages of the south, of which English has two words only.
    let village = || {
        endings!["pally", "velly", "halli", "palli", "hally"]
            .iter()
            .any(ends)
            && !text.eq_ignore_ascii_case("principally")
            && !text.eq_ignore_ascii_case("municipally")
    };
    let derived = bytes > 5 && endings(last).iter().any(|e| bytes > e.bytes + 2 && ends(e))
        || bytes > 6 && endings!["ly"].iter().any(ends);
    if derived && !(last == b'y' && village()) {
        return true;
    }
    let forms = inflections(last, tail);
    forms != [0; 3] && is_form(c, text, forms, tail)
}

/// Whether a word with these endings is a form of a known one: its plural, its past, who does it.
fn is_form(c: &Context<'_>, text: &str, endings: [usize; 3], tail: u64) -> bool {
    let mut buffer = [0; 32];
    let word = &*in_small_letters(text, &mut buffer);
    let classes = |stem: &str| {
        let bits = |t: &Arc<Table>| t.lookup(stem).map_or(0, |f| t.form_classes(f));
        let all = |all, t| all | bits(t);
        if stem.len() > 2 {
            c.tables.iter().fold(0, all)
        } else {
            0
        }
    };
    // Romanised Hindi makes no English words: `Maros` is no form of `maro`.
    let known = |stem: &str, bits: u32| {
        const WORDS: u32 = flags::WORD | flags::SPEECH | flags::STOP;
        bits & (class::WORD | class::SPEECH | class::STOP) != 0
            && c.tables.iter().any(|t| {
                t.lookup(stem).is_some_and(|f| {
                    t.rows(f)
                        .any(|r| r.flags & WORDS != 0 && !t.entry(r.entry).id.contains("-latn/"))
                })
            })
    };
    for bytes in endings {
        let Some(stem) = word.get(..word.len().saturating_sub(bytes)) else {
            continue;
        };
        if bytes == 0 {
            continue;
        }
        let bits = classes(stem);
        // `Pacers`, `Councillors`: a role or title of several people.
        let plural = bytes == 1 && tail as u8 == b's' && word.len() > 4;
        if plural && bits & (class::ROLE | class::TITLE) != 0 && bits & class::PART == 0
            || known(stem, bits)
        {
            return true;
        }
    }
    let y = [const { Ending::new("ies") }, const { Ending::new("ied") }];
    let stem = word.get(..word.len().saturating_sub(3));
    y.iter().any(|e| e.closes(tail))
        && stem.is_some_and(|stem| {
            let stem = format!("{stem}y");
            known(&stem, classes(&stem))
        })
}

/// Whether lists know the word as one of romanised Hindi and of nothing else.
#[inline(never)]
pub(super) fn of_hindi(c: &Context<'_>, i: usize) -> bool {
    let mut buffer = [0; 32];
    let word = in_small_letters(c.token_text(i), &mut buffer);
    let mut found = false;
    let only = c.tables.iter().all(|t| {
        t.lookup(&word).is_none_or(|f| {
            found = true;
            t.rows(f).all(|r| t.entry(r.entry).id.contains("-latn/"))
        })
    });
    found && only
}

static PREPOSITIONS: List = List::new(&[
    "in", "In", "near", "Near", "at", "At", "from", "From", "across", "outside", "around",
    "towards", "toward", "reached", "reach", "reaching", "visited", "visit", "visits", "visiting",
    "toured", "tours", "to", "via", "through", "into",
]);

/// How much the word before token `i` speaks for a place: prepositions, strongest first.
pub(super) fn place_preposition(c: &Context<'_>, i: usize) -> f32 {
    let Some(before) = word_before(c, i).filter(|&k| c.one_of(k, &PREPOSITIONS)) else {
        return 0.0;
    };
    match c.token_text(before) {
        "in" | "In" | "near" | "Near" => 0.66,
        "at" | "At" | "from" | "From" | "across" | "outside" | "around" | "towards" | "toward" => {
            0.58
        }
        "reached" | "reach" | "reaching" | "visited" | "toured" | "tours" => 0.56,
        "visit" | "visits" | "visiting" => 0.57,
        _ => 0.52,
    }
}

static PERSONAL: List = List::new(&[
    "who", "whose", "himself", "herself", "married", "died", "born", "resigned", "retired",
    "scored", "aged",
]);

/// Verbs and pronouns that have a person before them.
pub(super) fn personal_verb(c: &Context<'_>, i: usize) -> bool {
    let t = c.tokens.get(i);
    t.is_some_and(|t| t.is_word() && !t.has(SENTENCE_START))
        && (c.is(i, class::SPEECH) || c.one_of(i, &PERSONAL))
}

static VERBS: List = List::new(&[
    "is", "was", "has", "had", "will", "would", "also", "did", "does", "can", "could", "may",
    "might", "must", "should", "then", "later", "never", "now", "went", "came", "took", "made",
    "gave", "got", "won", "lost", "led", "met", "began", "became", "left", "wrote", "saw", "held",
    "found", "felt", "ran", "kept", "sent", "fell", "spoke",
]);

/// A word that looks like the verb of the name before it.
pub(super) fn verb(c: &Context<'_>, i: usize) -> bool {
    let Some(t) = c
        .tokens
        .get(i)
        .filter(|t| t.is_word() && !t.has(SENTENCE_START) && !t.has(crate::token::CAPITAL))
    else {
        return false;
    };
    let word = t.text(c.text);
    VERBS.contains(t, word)
        || word.len() > 4
            && (word.ends_with("ed")
                || word.ends_with('s')
                    && !word.ends_with("ss")
                    && !word.ends_with("us")
                    && plural_or_verb(c, word))
}

/// `believes`, `calls`: a known verb's stem; most nouns are not listed as speech, so both pass where the stem is known.
fn plural_or_verb(c: &Context<'_>, word: &str) -> bool {
    c.tables.iter().any(|t| {
        t.lookup(&word[..word.len() - 1])
            .is_some_and(|f| t.form_classes(f) & (class::SPEECH | class::WORD) != 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn a_calendar_has_its_words_in_any_case() {
        let has = |word: &str| {
            let mut tokens = Vec::new();
            tokenize(word, &mut tokens);
            OF_CALENDAR.has(&tokens[0])
        };
        for word in CALENDAR {
            assert!(has(word) && has(&word.to_ascii_uppercase()), "{word}");
        }
        for word in ["marches", "a.m.", "sept\u{200d}", "wednesda"] {
            assert!(!has(word), "{word}");
        }
    }
}
