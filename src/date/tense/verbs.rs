//! Verb forms that tell a clause's tense: the words, and the endings of regular ones.

use crate::token::{Token, Words};
use once_cell::sync::Lazy;

/// Verb forms of the past, as printed. Perfects of common verbs stand for the rest, which end in था, थे, थी, गया, गई, गए …
const PERFECTS: &[&str] = &[
    "था",
    "थे",
    "थी",
    "थीं",
    "गया",
    "गयी",
    "गई",
    "गए",
    "गये",
    "गईं",
    "चुका",
    "चुकी",
    "चुके",
    "किया",
    "की",
    "कहा",
    "बताया",
    "हुआ",
    "हुई",
    "हुए",
    "दिया",
    "दी",
    "दिए",
    "लिया",
    "ली",
    "लिए",
    "मारा",
    "रहा",
    "रही",
    "रहे",
    "आया",
    "आई",
    "आए",
    "मिला",
    "मिली",
    "मिले",
    "पहुंचा",
    "पहुंचे",
    "पहुंची",
    "हुईं",
    "बनाया",
    "चलाया",
    "लगाया",
    "निकाला",
    "जीता",
    "हारा",
    "tha",
    "the",
    "thi",
    "gaya",
    "gayi",
    "gaye",
    "kiya",
    "kaha",
    "hua",
    "hui",
    "was",
    "were",
    "had",
    "did",
    "said",
    "has",
];

pub(super) static PAST: Lazy<Words> = Lazy::new(|| Words::new(PERFECTS));

/// Words that speak of a tense whatever they end in, beside [`PERFECTS`]: asked for by hash before they are compared.
const OTHERS: &[&str] = &[
    "will",
    "shall",
    "ll",
    "would",
    "is",
    "are",
    "went",
    "came",
    "won",
    "lost",
    "made",
    "took",
    "met",
    "held",
    "died",
    "began",
    "left",
    "fell",
    "rose",
    "grew",
    "gave",
    "became",
    "spoke",
    "wrote",
    "struck",
    "fought",
    "broke",
    "threw",
    "flew",
    "stole",
    "saw",
    "ran",
    "led",
    "sent",
    "found",
    "shot",
    "paid",
    "sold",
    "bought",
    "drew",
    "stood",
    "kept",
    "brought",
    "caught",
    "drove",
    "told",
    "hit",
    "hai",
    "hain",
    "प्रस्तावित",
    "संभावित",
    "है",
    "हैं",
    "करें",
    "कीजिए",
    "करो",
    "रखो",
    "दें",
];

const SPEAKING: [&str; PERFECTS.len() + OTHERS.len()] = {
    let mut all = [""; PERFECTS.len() + OTHERS.len()];
    let mut k = 0;
    while k < all.len() {
        all[k] = if k < PERFECTS.len() {
            PERFECTS[k]
        } else {
            OTHERS[k - PERFECTS.len()]
        };
        k += 1;
    }
    all
};

static KNOWN: Lazy<Words> = Lazy::new(|| Words::new(&SPEAKING));

/// Whether a Latin word is one of those asked for here, or ends like one: nearly all are turned away by their hash and their last
/// letters.
#[inline]
pub(super) fn may_be_latin_verb(t: &Token, word: &str) -> bool {
    let ending = matches!(
        word.as_bytes(),
        [.., b'e', b'd'] | [.., b'g', b'a' | b'e' | b'i']
    );
    ending || KNOWN.may_hold(t)
}

/// Whether a Devanagari word is one of those asked for here, or ends like one: `-गा`, `-ना`, `-िये`, `-एं`, `-ए`. Nearly all are
/// turned away by their hash and two bytes.
#[inline]
pub(super) fn may_be_verb(t: &Token, word: &str) -> bool {
    // The last six bits of a character are those of its last byte.
    const BEFORE: u64 = bits(&['ग', 'न', 'य', 'ए']);
    let ending = match word.as_bytes() {
        [.., before, _, _, last] => {
            BEFORE >> (before & 63) & 1 != 0 && ends_in_vowel(word)
                || bits(&['ए']) >> (last & 63) & 1 != 0
        }
        _ => false,
    };
    ending || KNOWN.may_hold(t)
}

/// Whether a Devanagari word ends in a letter that verb forms end in: more than half of all words do not.
pub(super) fn ends_in_vowel(word: &str) -> bool {
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

/// Words that end like a future and are none.
const NO_FUTURE: [&str; 12] = [
    "मनरेगा",
    "नरेगा",
    "मेगा",
    "ओमेगा",
    "मेगे",
    "एगा",
    "बेगा",
    "वेगा",
    "लेगे",
    "टेगे",
    "रेगा",
    "सेगा",
];

/// `जाएगा`, `होंगे`, `करूँगी`: a vowel or its nasal before -गा, -गे, -गी.
pub(super) fn future(word: &str) -> bool {
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

/// `hoga`, `karenge`, `aaungi`
pub(super) fn roman_future(word: &str) -> bool {
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

/// `बनाएं`, `कीजिए`: a command or a wish.
pub(super) fn imperative(word: &str) -> bool {
    word.len() > 9
        && (word.ends_with("ाएं")
            || word.ends_with("ाएँ")
            || word.ends_with("िए")
            || word.ends_with("िये"))
}

/// `aata`, `khelte`, `raha`, `ki`: whether a romanised word before `hai` may be a verb's. A `chutti` is none.
pub(super) fn roman_verbal(word: &str) -> bool {
    matches!(word, "ki" | "di" | "li" | "hua" | "hui" | "hue")
        || word.len() > 3
            && word.ends_with(['a', 'e', 'i'])
            && matches!(word.as_bytes(), [.., b't' | b'h' | b'y' | b'k', _])
            && !word.ends_with("tti")
            && !word.ends_with("nti")
}

/// A past of English: `arrived`, not `need`, and the commonest strong ones.
pub(super) fn past_english(w: &str) -> bool {
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
                | "fell"
                | "rose"
                | "grew"
                | "gave"
                | "became"
                | "spoke"
                | "wrote"
                | "struck"
                | "fought"
                | "broke"
                | "threw"
                | "flew"
                | "stole"
                | "saw"
                | "ran"
                | "led"
                | "sent"
                | "found"
                | "shot"
                | "paid"
                | "sold"
                | "bought"
                | "drew"
                | "stood"
                | "kept"
                | "brought"
                | "caught"
                | "drove"
                | "told"
        )
}
