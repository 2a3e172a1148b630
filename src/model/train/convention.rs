//! Gold of other corpora brought to this library's convention: titles, trailing honorifics and generic heads are no part of a
//! name, nor is punctuation glued to it.

use crate::kind::Kind;
use crate::normalize;
use crate::span::Span;

const TITLES: &str = "श्री श्रीमती सुश्री कुमारी डॉ डा डॉक्टर प्रो प्रोफेसर पंडित पं स्वामी महात्मा जनरल कर्नल मेजर \
     कैप्टन ब्रिगेडियर न्यायमूर्ति जस्टिस शेख मौलाना हाजी सर सरदार राष्ट्रपति प्रधानमंत्री \
     मुख्यमंत्री मंत्री सांसद विधायक राज्यपाल सीएम पीएम mr mrs ms dr prof shri smt sri sir president";
const AFTER_PERSON: &str = "जी साहब साहिब बाबू ji sir saheb sahab";
/// `नगर` is not among them: it is part of most names that end in it.
const AFTER_PLACE: &str =
    "राज्य जिला जिले जनपद तहसील मंडल गांव शहर नदी प्रांत क्षेत्र द्वीप city district state";

const EDGE: &[char] = &[
    ' ', '\t', '.', ',', ':', ';', '\'', '"', '(', ')', '[', ']', '{', '}', '।', '|', '-', '–',
    '—', '‘', '’', '“', '”', '!', '?', '/', '\\', '*',
];

/// Bodies that are no names (`केंद्र सरकार`), bare heads and nationalities, which other corpora tag here and there.
const GENERIC: [&str; 26] = [
    "सरकार",
    "केंद्र सरकार",
    "केंद्रीय सरकार",
    "राज्य सरकार",
    "पुलिस",
    "संसद",
    "अदालत",
    "न्यायालय",
    "कोर्ट",
    "मंत्रालय",
    "कंपनी",
    "केंद्र",
    "ग्राम पंचायत",
    "पंचायत",
    "ग्रामीण",
    "भारतीय",
    "देश",
    "राज्य",
    "जिला",
    "जिले",
    "गांव",
    "मंडल",
    "शहर",
    "कॉलेज",
    "स्कूल",
    "प्रधानमंत्री",
];

/// Whether the tokens are no name under our convention.
pub(super) fn generic(tokens: &[(&str, &str)]) -> bool {
    let words: Vec<String> = tokens
        .iter()
        .map(|t| normalize(t.0).text.trim_matches(EDGE).to_string())
        .collect();
    GENERIC.contains(&words.join(" ").as_str())
}

/// The tokens `a..b` of a name that are the name. One always stays.
pub(super) fn narrow(
    kind: Kind,
    tokens: &[(&str, &str)],
    mut a: usize,
    mut b: usize,
) -> (usize, usize) {
    let among = |list: &str, at: usize| {
        let word = normalize(tokens[at].0).text;
        let word = word.trim_matches(EDGE);
        list.split_whitespace().any(|w| w == word)
    };
    while kind == Kind::Person && b - a > 1 && among(TITLES, a) {
        a += 1;
    }
    let tails = match kind {
        Kind::Person => AFTER_PERSON,
        Kind::Place => AFTER_PLACE,
        _ => "",
    };
    while b - a > 1 && among(tails, b - 1) {
        b -= 1;
    }
    (a, b)
}

/// The span without spaces and punctuation at its ends.
pub(super) fn trim(text: &str, start: usize, end: usize) -> Span {
    let inner = text[start..end].trim_start_matches(EDGE);
    let start = end - inner.len();
    Span::new(start, start + inner.trim_end_matches(EDGE).len())
}
