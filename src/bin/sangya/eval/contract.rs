//! Gold of other corpora brought to this library's contract, as `--trim` asks: titles, trailing honorifics and generic heads
//! are no part of a name, nor is punctuation glued to it.

use sangya::{Kind, Span};
use std::ops::Range;

const TITLES: &str = "श्री श्रीमती सुश्री कुमारी डॉ डा डॉक्टर प्रो प्रोफेसर प्रोफ़ेसर पंडित पं स्वामी महात्मा जनरल कर्नल मेजर कैप्टन ब्रिगेडियर न्यायमूर्ति \
     जस्टिस शेख मौलाना हाजी सर सरदार राष्ट्रपति प्रधानमंत्री मुख्यमंत्री मंत्री सांसद विधायक राज्यपाल सीएम पीएम mr mrs ms dr prof shri smt sri sir \
     pm cm president minister";
const AFTER_PERSON: &str = "जी साहब साहिब बाबू ji sir saheb sahab";
/// `नगर` is not among them: it is part of most names that end in it.
const AFTER_PLACE: &str = "राज्य जिला जिले ज़िला ज़िले जनपद तहसील मण्डल मंडल गाँव गांव शहर नदी प्रांत प्रान्त क्षेत्र द्वीप city district state";

/// The tokens of a span that are the name. One always stays.
pub fn narrow(kind: Kind, tokens: &[(&str, &str)], range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let among = |list: &str, at: usize| {
        let word = fold(tokens[at].0);
        list.split_whitespace().any(|w| fold(w) == word)
    };
    if kind == Kind::Person {
        while end - start > 1 && among(TITLES, start) {
            start += 1;
        }
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

/// Lower case, without nukta and joiners, without punctuation at its ends.
fn fold(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let kept = word
        .nfd()
        .filter(|c| !matches!(c, '\u{93c}' | '\u{200c}' | '\u{200d}'));
    let lower = kept.collect::<String>().to_lowercase();
    lower
        .trim_matches(|c| ".,:;'\"()[]।-–‘’“”".contains(c))
        .to_string()
}

/// The span without spaces and punctuation at its ends.
pub fn trim(text: &str, span: Span) -> Span {
    let edge = |c: char| " \t.,:;'\"()[]{}।|-–—‘’“”!?/\\*".contains(c);
    let surface = span.slice(text);
    let start = span.start + surface.len() - surface.trim_start_matches(edge).len();
    Span::new(start, start + surface.trim_matches(edge).len())
}
