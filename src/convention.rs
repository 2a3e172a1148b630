//! Gold of other corpora brought to this library's convention, for the trainer and for `sangya eval --trim`: titles, trailing
//! honorifics and generic heads are no part of a name, nor is punctuation glued to it.

use crate::kind::Kind;
use crate::normalize;
use crate::span::Span;
use std::ops::Range;

const TITLES: &str = "श्री श्रीमती सुश्री कुमारी डॉ डा डॉक्टर प्रो प्रोफेसर पंडित पं स्वामी महात्मा जनरल कर्नल मेजर \
     कैप्टन ब्रिगेडियर न्यायमूर्ति जस्टिस शेख मौलाना हाजी सर सरदार राष्ट्रपति प्रधानमंत्री \
     मुख्यमंत्री मंत्री सांसद विधायक राज्यपाल सीएम पीएम mr mrs ms dr prof shri smt sri sir pm cm president minister";
const AFTER_PERSON: &str = "जी साहब साहिब बाबू ji sir saheb sahab";
/// `नगर` is not among them: it is part of most names that end in it.
const AFTER_PLACE: &str =
    "राज्य जिला जिले जनपद तहसील मंडल गांव शहर नदी प्रांत क्षेत्र द्वीप city district state";

const EDGE: &[char] = &[
    ' ', '\t', '.', ',', ':', ';', '\'', '"', '(', ')', '[', ']', '{', '}', '।', '|', '-', '–',
    '—', '‘', '’', '“', '”', '!', '?', '/', '\\', '*',
];

/// The tokens of a name that are the name. One always stays.
#[must_use]
pub fn narrow(kind: Kind, tokens: &[(&str, &str)], range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let among = |list: &str, at: usize| {
        let word = fold(tokens[at].0);
        list.split_whitespace().any(|w| w == word)
    };
    while kind == Kind::Person && end - start > 1 && among(TITLES, start) {
        start += 1;
    }
    let tails = match kind {
        Kind::Person => AFTER_PERSON,
        Kind::Place => AFTER_PLACE,
        _ => "",
    };
    while end - start > 1 && among(tails, end - 1) {
        end -= 1;
    }
    start..end
}

/// A word as it is compared: normalised, without punctuation at its ends.
pub(crate) fn fold(word: &str) -> String {
    normalize(word).text.trim_matches(EDGE).to_string()
}

/// The span without spaces and punctuation at its ends.
#[must_use]
pub fn trim(text: &str, span: Span) -> Span {
    let surface = span.slice(text);
    let start = span.start + surface.len() - surface.trim_start_matches(EDGE).len();
    Span::new(start, start + surface.trim_matches(EDGE).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_honorifics_and_heads_stay_outside() {
        let narrowed = |kind, words: &str| {
            let tokens: Vec<_> = words.split(' ').map(|w| (w, "")).collect();
            let range = narrow(kind, &tokens, 0..tokens.len());
            let inner: Vec<_> = tokens[range].iter().map(|t| t.0).collect();
            inner.join(" ")
        };
        assert_eq!(narrowed(Kind::Person, "डॉ. प्रोफ़ेसर वसुधा जी"), "वसुधा");
        assert_eq!(narrowed(Kind::Person, "श्री"), "श्री");
        assert_eq!(narrowed(Kind::Place, "दुर्ग ज़िले"), "दुर्ग");
        assert_eq!(narrowed(Kind::Place, "श्री नगर"), "श्री नगर");
        assert_eq!(narrowed(Kind::Org, "सरदार पटेल मंडल"), "सरदार पटेल मंडल");
    }

    #[test]
    fn punctuation_stays_outside() {
        let text = "(भेल), ।";
        let span = trim(text, Span::new(0, text.find(' ').unwrap_or(0)));
        assert_eq!(span.slice(text), "भेल");
        assert!(trim(text, Span::new(text.len() - 3, text.len())).is_empty());
    }
}
