//! Spellings of the names of organisations: conjunctions, legal forms, English plurals, letters.

use crate::entity::transliterate::spelled_letters;

/// `एवं`, `और`, `तथा`, `व`, each for the others.
pub(super) fn conjunctions(s: &str, push: &mut dyn FnMut(String)) {
    const AND: [&str; 4] = [" एवं ", " और ", " तथा ", " व "];
    for and in AND.iter().filter(|and| s.contains(**and)) {
        for other in AND {
            push(s.replace(and, other));
        }
    }
}

/// `and` and `&`.
pub(super) fn ampersands(s: &str, push: &mut dyn FnMut(String)) {
    push(s.replace(" & ", " and "));
    push(s.replace(" and ", " & "));
}

/// Legal forms at the end of a company's name that stand for each other, longer ones first.
pub(super) const LEGAL_HI: [&[&str]; 2] = [
    &[" प्राइवेट लिमिटेड", " प्रा. लि.", " प्रा लि", " प्राइवेट लि."],
    &[" लिमिटेड", " लि."],
];
pub(super) const LEGAL_EN: [&[&str]; 2] = [
    &[" Private Limited", " Pvt Ltd", " Pvt. Ltd."],
    &[" Limited", " Ltd"],
];

/// An ending, and the others that stand for it.
pub(super) fn swapped(s: &str, endings: &[&[&str]], push: &mut dyn FnMut(String)) {
    for group in endings {
        for ending in *group {
            if let Some(stem) = s.strip_suffix(ending) {
                for other in group.iter().filter(|o| *o != ending) {
                    push(format!("{stem}{other}"));
                }
                return;
            }
        }
    }
}

/// English plurals as Devanagari writes them, at the end of any word but the first; the singular for a last word in `-्स`.
pub(super) fn plurals(s: &str, push: &mut dyn FnMut(String)) {
    const PAIRS: [(&str, &str); 3] = [("ंस", "न्स"), ("ेज", "ेस"), ("ीज", "ीस")];
    let words: Vec<&str> = s.split(' ').collect();
    for (a, b) in PAIRS {
        for (from, to) in [(a, b), (b, a)] {
            for i in 1..words.len() {
                let long = |stem: &&str| stem.chars().count() > 2;
                if let Some(stem) = words[i].strip_suffix(from).filter(long) {
                    let mut words: Vec<String> = words.iter().map(|w| w.to_string()).collect();
                    words[i] = format!("{stem}{to}");
                    push(words.join(" "));
                }
            }
        }
    }
    let singular = s
        .strip_suffix("्स")
        .filter(|stem| !stem.ends_with('न') && stem.ends_with(|c: char| c.is_alphabetic()));
    if let (true, Some(stem)) = (words.len() > 1, singular) {
        push(stem.to_string());
    }
}

/// `जूना अखाड़े के महंत`, with the nukta as one character or as two.
pub(super) fn oblique(s: &str, push: &mut dyn FnMut(String)) {
    let wrestlers =
        |stem: &&str| stem.ends_with("अखा\u{921}\u{93C}") || stem.ends_with("अखा\u{95C}");
    if let Some(stem) = s.strip_suffix('ा').filter(wrestlers) {
        push(format!("{stem}े"));
    }
}

/// `SBI लाइफ` of `एसबीआई लाइफ`: Hindi prints keep the letters of a firm and write the words behind them. One letter alone is as
/// often a word (`के`), and letters alone have a row of their own.
pub(super) fn letters(s: &str, push: &mut dyn FnMut(String)) {
    if !s.contains(' ') {
        return;
    }
    let mut spelt = false;
    let words: Vec<_> = s
        .split(' ')
        .map(|word| match spelled_letters(word) {
            Some(letters) => {
                spelt = true;
                letters.into_iter().collect()
            }
            None => word.to_string(),
        })
        .collect();
    if spelt {
        push(words.join(" "));
    }
}
