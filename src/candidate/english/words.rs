//! Closed classes of words that decide what a capital means, and the shape of English words.

use super::Context;
use crate::gazetteer::flags::{self, class};
use crate::token::{CLITIC, SENTENCE_START, Token};

const PARTICLES: [&str; 24] = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der",
    "den", "ter", "ten", "bin", "bint", "ibn", "al", "el", "ul", "zu",
];

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

/// Endings that English derives words with and names seldom have.
const ENDINGS: [&str; 31] = [
    "ing", "tion", "sion", "ment", "ments", "ness", "ously", "ally", "ately", "ity", "ities",
    "tions", "sions", "ism", "ists", "ized", "ised", "able", "ible", "ful", "less", "ology",
    "graphy", "ance", "ence", "ical", "ional", "ative", "ward", "wards", "ship",
];

/// Romanised Hindi's function words that are no English words. Two of them make a sentence Hindi.
pub(super) fn romanised_word(word: &str) -> bool {
    let mut low = [0u8; 5];
    let Some(low) = low.get_mut(..word.len()) else {
        return false;
    };
    low.copy_from_slice(word.as_bytes());
    low.make_ascii_lowercase();
    matches!(
        &*low,
        b"ka"
            | b"ki"
            | b"ke"
            | b"ko"
            | b"hai"
            | b"hain"
            | b"se"
            | b"mein"
            | b"nahi"
            | b"nahin"
            | b"nhi"
            | b"ne"
            | b"aur"
            | b"bhi"
            | b"toh"
            | b"kya"
            | b"kyu"
            | b"kyun"
            | b"kyon"
            | b"ye"
            | b"yeh"
            | b"wo"
            | b"woh"
            | b"kar"
            | b"karo"
            | b"karne"
            | b"raha"
            | b"rahe"
            | b"rahi"
            | b"tha"
            | b"thi"
            | b"ho"
            | b"hoga"
            | b"hua"
            | b"gaya"
            | b"gaye"
            | b"gayi"
            | b"apna"
            | b"apne"
            | b"apni"
            | b"aap"
            | b"hum"
            | b"tum"
            | b"koi"
            | b"sab"
            | b"kuch"
            | b"abhi"
            | b"liye"
            | b"wala"
            | b"wale"
            | b"wali"
            | b"jo"
            | b"jab"
            | b"tak"
            | b"kaise"
            | b"h"
    )
}

pub(super) fn particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Months, weekdays and their abbreviations.
pub(super) fn calendar(word: &str) -> bool {
    word.len() <= 9 && CALENDAR.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether a word no list knows is a form of a known word (`Farmers`, `Launched`) or ends as English words end.
pub(super) fn derived(c: &Context<'_>, i: usize) -> bool {
    let word = c.token_text(i).to_ascii_lowercase();
    // `Gopanpally`, `Chandanvelly`: villages of the south, of which English has two words only.
    let village = ["pally", "velly", "halli", "palli", "hally"]
        .iter()
        .any(|e| word.ends_with(e))
        && !matches!(&*word, "principally" | "municipally");
    if word.len() > 5
        && !village
        && ENDINGS
            .iter()
            .any(|e| word.len() > e.len() + 2 && word.ends_with(e))
    {
        return true;
    }
    if word.len() > 6 && word.ends_with("ly") && !village {
        return true;
    }
    let bits = |stem: &str, bits: u32| {
        stem.len() > 2
            && c.tables.iter().any(|t| {
                t.lookup(stem)
                    .is_some_and(|f| t.form_classes(f) & bits != 0)
            })
    };
    // Romanised Hindi makes no English words: `Maros` is no form of `maro`.
    let known = |stem: &str| {
        const WORDS: u32 = flags::WORD | flags::SPEECH | flags::STOP;
        bits(stem, class::WORD | class::SPEECH | class::STOP)
            && c.tables.iter().any(|t| {
                t.lookup(stem).is_some_and(|f| {
                    t.rows(f)
                        .any(|r| r.flags & WORDS != 0 && !t.entry(r.entry).id.contains("-latn/"))
                })
            })
    };
    // `Pacers`, `Councillors`: a role or title of several people.
    if word.len() > 4
        && let Some(stem) = word.strip_suffix('s')
        && bits(stem, class::ROLE | class::TITLE)
        && !bits(stem, class::PART)
    {
        return true;
    }
    for ending in ["s", "es", "ed", "d", "er", "ers", "ly", "r", "est"] {
        if word.strip_suffix(ending).is_some_and(known) {
            return true;
        }
    }
    word.strip_suffix("ies")
        .is_some_and(|s| known(&format!("{s}y")))
        || word
            .strip_suffix("ied")
            .is_some_and(|s| known(&format!("{s}y")))
}

/// Whether the Latin part of a text is romanised Hindi.
pub(crate) fn romanised(text: &str, tokens: &[Token]) -> bool {
    let (mut words, mut hindi) = (0usize, 0usize);
    for t in tokens
        .iter()
        .filter(|t| t.is_word() && t.is_latin() && !t.has(CLITIC))
    {
        words += 1;
        hindi += usize::from(romanised_word(t.text(text)));
    }
    hindi * 12 > words
}

/// Prepositions before a place, strongest first.
pub(super) fn place_preposition(word: &str) -> f32 {
    match word {
        "in" | "In" | "near" | "Near" => 0.66,
        "at" | "At" | "from" | "From" | "across" | "outside" | "around" | "towards" | "toward" => {
            0.58
        }
        "reached" | "reach" | "reaching" | "visited" | "toured" => 0.56,
        "to" | "via" | "through" | "into" => 0.52,
        _ => 0.0,
    }
}

/// Verbs and pronouns that have a person before them.
pub(super) fn personal_verb(c: &Context<'_>, i: usize) -> bool {
    let Some(t) = c
        .tokens
        .get(i)
        .filter(|t| t.is_word() && !t.has(SENTENCE_START))
    else {
        return false;
    };
    c.is(i, class::SPEECH)
        || matches!(
            t.text(c.text),
            "who"
                | "whose"
                | "himself"
                | "herself"
                | "was born"
                | "married"
                | "died"
                | "born"
                | "resigned"
                | "retired"
                | "scored"
                | "aged"
        )
}

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
    matches!(
        word,
        "is" | "was"
            | "has"
            | "had"
            | "will"
            | "would"
            | "also"
            | "did"
            | "does"
            | "can"
            | "could"
            | "may"
            | "might"
            | "must"
            | "should"
            | "then"
            | "later"
            | "never"
            | "now"
            | "went"
            | "came"
            | "took"
            | "made"
            | "gave"
            | "got"
            | "won"
            | "lost"
            | "led"
            | "met"
            | "began"
            | "became"
            | "left"
            | "wrote"
            | "saw"
            | "held"
            | "found"
            | "felt"
            | "ran"
            | "kept"
            | "sent"
            | "fell"
            | "spoke"
    ) || word.len() > 4
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
