//! Where a sentence ends.

use super::Token;
use crate::normalize::hash::of_form;
use crate::normalize::{self, Class, Step};

/// Abbreviations written with a full stop, in match form. Letter names stand for initials (`के. चंद्रशेखर राव`).
const ABBREVIATIONS: [&str; 104] = [
    "adv",
    "asst",
    "av",
    "capt",
    "co",
    "col",
    "corp",
    "dept",
    "dr",
    "etc",
    "ex",
    "gen",
    "govt",
    "hon",
    "inc",
    "jr",
    "lt",
    "ltd",
    "maj",
    "md",
    "mr",
    "mrs",
    "ms",
    "mt",
    "no",
    "nos",
    "prof",
    "pt",
    "pvt",
    "rev",
    "rs",
    "sgt",
    "sh",
    "shri",
    "smt",
    "sr",
    "sri",
    "st",
    "vs",
    "अ",
    "आई",
    "आर",
    "इं",
    "ई",
    "उ",
    "ए",
    "एच",
    "एड",
    "एन",
    "एफ",
    "एम",
    "एल",
    "एस",
    "एक्स",
    "ओ",
    "कं",
    "कि",
    "कु",
    "के",
    "क्यू",
    "क्र",
    "चौ",
    "ज",
    "जि",
    "जे",
    "जेड",
    "टी",
    "डब्ल्यू",
    "डॉ",
    "डा",
    "डी",
    "ता",
    "द",
    "न",
    "नं",
    "प",
    "पं",
    "पी",
    "पु",
    "पू",
    "प्रा",
    "प्रो",
    "बी",
    "मि",
    "मी",
    "मु",
    "मे",
    "मो",
    "मौ",
    "यू",
    "रा",
    "रु",
    "ले",
    "लि",
    "वाई",
    "वी",
    "श्री",
    "श्रीमती",
    "सं",
    "सी",
    "सुश्री",
    "स्व",
    "ह",
    "जी",
];

/// Whether the punctuation read at byte `i` ends the sentence.
pub(super) fn ends(text: &str, tokens: &[Token], i: usize, s: Step) -> bool {
    match s.ch {
        0x964 | 0x965 | 0x203C..=0x203D | 0x2047..=0x2049 => true,
        0x2026 => true,
        c if c == u32::from(b'|') || c == u32::from(b'?') || c == u32::from(b'!') => true,
        c if c == u32::from(b'.') => full_stop(text, tokens, i, s.len),
        _ => false,
    }
}

/// Whether a mark closes what went before: quotes and brackets.
pub(super) fn closes(ch: u32) -> bool {
    ch == u32::from(b'"')
        || ch == u32::from(b'\'')
        || ch == u32::from(b')')
        || ch == u32::from(b']')
}

fn full_stop(text: &str, tokens: &[Token], i: usize, len: usize) -> bool {
    let next = i + len;
    let after = (next < text.len()).then(|| normalize::step(text, next).class);
    let Some(before) = tokens.last().filter(|t| t.end as usize == i) else {
        // A stop behind a space, or dots in a row: an end all the same, except in front of a number (`.5`).
        return after != Some(Class::Digit);
    };
    if before.is_number() {
        return after != Some(Class::Digit);
    }
    if !before.is_word() {
        return true;
    }
    let word = before.text(text);
    // Lower case right behind the stop: a file name, a version, a host.
    if after == Some(Class::Latin)
        && text.as_bytes()[next].is_ascii_lowercase()
        && before.is_latin()
    {
        return false;
    }
    if before.is_latin() && word.len() == 1 {
        // `I` is the one single letter that ends sentences.
        return word == "I";
    }
    if word.len() > 24 {
        return true;
    }
    const GLUED: [u64; 3] = [of_form("जी"), of_form("की"), of_form("कि")];
    if GLUED.contains(&before.hash) {
        // `के जी. सुकुमारन नायर`: the honorific follows a name, never a postposition.
        const BEFORE: [u64; 24] = [
            of_form("के"),
            of_form("की"),
            of_form("का"),
            of_form("ने"),
            of_form("को"),
            of_form("में"),
            of_form("और"),
            of_form("एवं"),
            of_form("तथा"),
            of_form("व"),
            of_form("से"),
            of_form("पर"),
            of_form("मंत्री"),
            of_form("राज्यमंत्री"),
            of_form("अध्यक्ष"),
            of_form("सचिव"),
            of_form("नेता"),
            of_form("सांसद"),
            of_form("विधायक"),
            of_form("न्यायमूर्ति"),
            of_form("जस्टिस"),
            of_form("निदेशक"),
            of_form("महासचिव"),
            of_form("प्रोफेसर"),
        ];
        // `मंत्री जी. किशन रेड्डी`: with its honorific a post hardly ever ends a sentence.
        let opens = before.hash == GLUED[0]
            && tokens.len() > 1
            && BEFORE.contains(&tokens[tokens.len() - 2].hash);
        if opens {
            return false;
        }
        // Letter names and initials that are common words: an initial only when the next word is glued on.
        return after != Some(Class::Devanagari);
    }
    !is_abbreviation(before.hash)
}

/// Hashes of the abbreviations, each in the first free place from that of its lowest bits on; 0 where none is.
static HASHES: [u64; 256] = {
    let mut t = [0; 256];
    let mut i = 0;
    while i < ABBREVIATIONS.len() {
        let hash = of_form(ABBREVIATIONS[i]);
        let mut at = hash as usize % 256;
        while t[at] != 0 {
            at = (at + 1) % 256;
        }
        t[at] = hash;
        i += 1;
    }
    t
};

/// By the hash of its match form: this look is taken at every full stop.
fn is_abbreviation(hash: u64) -> bool {
    let mut at = hash as usize % 256;
    while HASHES[at] != 0 {
        if HASHES[at] == hash {
            return true;
        }
        at = (at + 1) % 256;
    }
    false
}
