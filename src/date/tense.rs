//! Whether a clause speaks of what was or of what will be.

use super::cursor::Cursor;
use super::english_tense;
use super::lexicon::Class;
use super::notice::{ANNOUNCED, announced};
use super::verbs::{KNOWN, NO_FUTURE, PAST};
use crate::token::{LINE_START, SENTENCE_START, Token, Words};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Tense {
    Past,
    Future,
    /// Planned once: to come, unless it was a short time ago.
    Planned,
    #[default]
    Unknown,
}

/// How many tokens ahead a verb is looked for.
const REACH: usize = 40;

/// What is done about something that need not have happened yet.
const SAID_OF_PLANS: &[&str] = &[
    "पुष्टि",
    "घोषणा",
    "ऐलान",
    "एलान",
    "योजना",
    "तैयारी",
    "अपील",
    "निर्देश",
    "आदेश",
    "अनुमति",
    "इजाजत",
    "फैसला",
    "निर्णय",
    "प्रस्ताव",
    "आग्रह",
    "अनुरोध",
    "न्योता",
    "निमंत्रण",
    "लक्ष्य",
    "वादा",
    "आश्वासन",
    "सहमति",
    "चेतावनी",
];

/// Said of a term that somebody sets, has or moves: `15 दिसंबर तक जवाब मांगा`, `12 जनवरी तक रोक लगाई`.
const OF_TERMS: &[&str] = &[
    "जवाब",
    "मांगा",
    "मांगी",
    "मांगे",
    "तलब",
    "मोहलत",
    "मियाद",
    "समय",
    "वक्त",
    "अल्टीमेटम",
    "निर्देश",
    "आदेश",
    "रोक",
    "हिरासत",
    "रिमांड",
    "स्थगित",
    "टाल",
    "टाली",
    "बढ़ाई",
    "बढ़ाया",
];

/// How many tokens behind `तक` such a word is looked for.
const TERM: usize = 12;

/// Whether the date before token `at` closes a term that somebody sets.
fn of_term(c: &Cursor, at: usize) -> bool {
    (c.is(at, Class::Tak) || at > 0 && c.is(at - 1, Class::Tak))
        && (at..(at + TERM).min(c.len()))
            .take_while(|&i| i == at || !c.breaks(i))
            .any(|i| c.one_of(i, OF_TERMS))
}

/// The tense of the clause around token `at`: the first finite verb behind it decides; Hindi puts the verb last.
///
/// An English verb stands before its date, which is tokens `from..at`.
pub(super) fn tense(c: &Cursor, from: usize, at: usize) -> Tense {
    let hindi = c.lex(at).roman() || c.lex(from).roman();
    if !hindi && let Some(tense) = english_tense::before(c, from) {
        return tense;
    }
    let perfects: &Words = &PAST;
    let known: &Words = &KNOWN;
    let mut past = false;
    let mut verbs = false;
    // What a past verb says: nothing, where it says when a plan was spoken of.
    let mut was = match of_term(c, at) {
        true => Tense::Planned,
        false => Tense::Past,
    };
    for i in at..(at + REACH).min(c.len()) {
        let t = &c.tokens[i];
        if i > at && t.has(LINE_START | SENTENCE_START) {
            break;
        }
        if !t.is_word() || c.breaks(i) {
            continue;
        }
        // Each script has its endings: no word is asked for those of the other.
        let word = t.text(c.text);
        let latin = word.as_bytes().first().is_some_and(u8::is_ascii);
        let may_be = match latin {
            true => may_be_latin_verb(known, t, word),
            false => may_be_verb(known, t, word),
        };
        // `मुनाफा बढ़ा।`
        if !(may_be || c.mark(i + 1) && ends_in_vowel(word)) {
            continue;
        }
        // Two letters of Devanagari are six bytes.
        let ending = word
            .len()
            .checked_sub(6)
            .and_then(|at| word.get(at..))
            .unwrap_or("");
        match ending {
            _ if latin && roman_future(word) => return Tense::Future,
            "गा" | "गे" | "गी" if future(word) => return Tense::Future,
            // `होने वाला है`, `किया जाना है`: what is to come.
            "ना" | "नी" | "ने" => {
                let held = |k: usize| c.one_of(k, &["है", "हैं"]);
                if ending == "ने" && c.one_of(i + 1, &["वाला", "वाली", "वाले"]) && held(i + 2)
                    || word.len() > 9 && held(i + 1) && ends_clause(c, i + 2)
                {
                    return Tense::Future;
                }
                // `30 नवंबर तक प्रमाणपत्र देने को कहा`: what somebody is told to do.
                if ending == "ने"
                    && word.len() > 6
                    && c.one_of(i + 1, &["को"])
                    && c.one_of(i + 2, &["कहा", "कहते", "बोला", "कह"])
                {
                    was = Tense::Planned;
                }
                // `3 दिसंबर को आने की पुष्टि की`: the verb behind it says when it was said, not when that is.
                if ending == "ने"
                    && word.len() > 6
                    && c.one_of(i + 1, &["की", "का", "के"])
                    && c.one_of(i + 2, SAID_OF_PLANS)
                {
                    was = Tense::Unknown;
                }
            }
            _ => {}
        }
        let command = if latin {
            matches!(word, "will" | "shall" | "ll" | "would")
        } else {
            matches!(word, "करें" | "कीजिए" | "करो" | "रखो" | "दें")
                || imperative(word) && ends_clause(c, i + 1)
        };
        if command {
            return Tense::Future;
        }
        if latin
            && matches!(word, "was" | "were")
            && let Some(tense) = english_tense::of_plans(c, i)
        {
            return tense;
        }
        // `…, he said`: of when that was, the date in front of it says nothing, nor does what was said.
        let spoke = matches!(word, "said" | "announced" | "added") && !hindi && i > at;
        if spoke {
            return Tense::Unknown;
        }
        if latin && (matches!(word, "was" | "were" | "had" | "did" | "said") || past_english(c, i))
        {
            return was;
        }
        if perfects.contains(&c.tokens[i], word) {
            // `की`, `ली`, `दी`, `लिए`, `the` are postpositions or names too: verbs only at the end of a clause.
            let weak = matches!(
                word,
                "की" | "ली"
                    | "दी"
                    | "लिए"
                    | "the"
                    | "रहा"
                    | "रही"
                    | "रहे"
                    | "हुए"
                    | "मिले"
                    | "मिली"
            );
            if !weak || ends_clause(c, i + 1) || c.one_of(i + 1, &["है", "हैं", "था", "थे", "थी"])
            {
                // `जा रहा है` is a present that news uses for plans.
                let progressive =
                    matches!(word, "रहा" | "रही" | "रहे") && c.one_of(i + 1, &["है", "हैं"]);
                if !progressive {
                    past = true;
                    if ends_clause(c, i + 1) || c.one_of(i + 1, &["है", "हैं", "था", "थी", "थे"])
                    {
                        return was;
                    }
                }
            }
        }
        // `मुनाफा बढ़ा।`: a sentence that ends without a copula ends in a perfect.
        if word.len() > 6
            && c.str(i + 1) == "।"
            && word.ends_with(['ा', 'ी', 'े', 'ई', 'आ', 'ए', 'ं'])
            && !ANNOUNCED.contains(&word)
        {
            past = true;
        }
        // `आ सकते हैं`: what may come.
        if matches!(word, "है" | "हैं") && i > at && c.one_of(i - 1, &["सकता", "सकते", "सकती"])
        {
            return Tense::Future;
        }
        verbs |= matches!(word, "है" | "हैं" | "is" | "are");
    }
    if past && !verbs {
        return was;
    }
    // `कल शाम 4 बजे रामलीला मैदान में जनसभा।`: without a verb, what is announced.
    if !past && !verbs && announced(c, at, REACH) {
        return Tense::Future;
    }
    match hindi {
        true => english_tense::before(c, from).unwrap_or_default(),
        false => Tense::Unknown,
    }
}

/// Whether a Latin word is one of those asked for below, or ends like one: nearly all are turned away by their hash and their last
/// letters.
#[inline]
fn may_be_latin_verb(known: &Words, t: &Token, word: &str) -> bool {
    let ending = matches!(
        word.as_bytes(),
        [.., b'e', b'd'] | [.., b'g', b'a' | b'e' | b'i']
    );
    ending || known.may_hold(t)
}

/// Whether a Devanagari word is one of those asked for below, or ends like one: `-गा`, `-ना`, `-िये`, `-एं`, `-ए`. Nearly all are
/// turned away by their hash and two bytes.
#[inline]
fn may_be_verb(known: &Words, t: &Token, word: &str) -> bool {
    // The last six bits of a character are those of its last byte.
    const BEFORE: u64 = bits(&['ग', 'न', 'य', 'ए']);
    let ending = match word.as_bytes() {
        [.., before, _, _, last] => {
            BEFORE >> (before & 63) & 1 != 0 && ends_in_vowel(word)
                || bits(&['ए']) >> (last & 63) & 1 != 0
        }
        _ => false,
    };
    ending || known.may_hold(t)
}

/// Whether a Devanagari word ends in a letter that verb forms end in: more than half of all words do not.
fn ends_in_vowel(word: &str) -> bool {
    const ENDS: u64 = bits(&['ा', 'ी', 'े', 'ो', 'ै', 'ं', 'ँ', 'ई', 'आ', 'ए']);
    let last = word.as_bytes().last().copied().unwrap_or(0);
    ENDS >> (last & 63) & 1 != 0
}

/// A bit for the last six of each letter.
const fn bits(letters: &[char]) -> u64 {
    let mut bits = 0;
    let mut k = 0;
    while k < letters.len() {
        bits |= 1 << (letters[k] as u32 & 63);
        k += 1;
    }
    bits
}

/// `जाएगा`, `होंगे`, `करूँगी`: a vowel or its nasal before -गा, -गे, -गी.
fn future(word: &str) -> bool {
    let stem = &word[..word.len() - 6];
    if NO_FUTURE.contains(&word) {
        return false;
    }
    let nasal = stem.ends_with('ं') || stem.ends_with('ँ');
    let stem = stem.trim_end_matches(['ं', 'ँ']);
    match stem.chars().next_back() {
        Some('े' | 'ए' | 'ऊ' | 'ू') => true,
        Some('ो' | 'ओ') => nasal || matches!(stem, "हो" | "करो" | "जाओ" | "आओ" | "दो"),
        _ => false,
    }
}

fn roman_future(word: &str) -> bool {
    matches!(
        word,
        "hoga"
            | "hogi"
            | "honge"
            | "karega"
            | "karenge"
            | "jayega"
            | "jayenge"
            | "aayega"
            | "aayenge"
            | "milega"
            | "karegi"
            | "jaunga"
            | "aaunga"
    ) || ending_of_future(word)
}

fn ending_of_future(word: &str) -> bool {
    word.len() > 5
        && (word.ends_with("ega")
            || word.ends_with("enge")
            || word.ends_with("egi")
            || word.ends_with("unga")
            || word.ends_with("ungi"))
        && word.is_ascii()
}

fn imperative(word: &str) -> bool {
    word.len() > 9
        && (word.ends_with("ाएं")
            || word.ends_with("ाएँ")
            || word.ends_with("िए")
            || word.ends_with("िये"))
}

fn ends_clause(c: &Cursor, i: usize) -> bool {
    c.ends(i)
        || c.tokens
            .get(i)
            .is_some_and(|t| !t.is_word() && !t.is_number())
        || c.one_of(i, &["और", "कि", "तो", "लेकिन", "जबकि", "aur", "and"])
}

/// A regular English past: `arrived`, not `need`.
fn past_english(c: &Cursor, i: usize) -> bool {
    let w = c.str(i);
    w.len() > 4 && w.is_ascii() && w.ends_with("ed") && !w.ends_with("eed")
        || matches!(
            w,
            "went"
                | "came"
                | "won"
                | "lost"
                | "made"
                | "took"
                | "met"
                | "held"
                | "died"
                | "began"
                | "left"
        )
}
