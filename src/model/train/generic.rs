//! What other corpora tag here and there and no convention of ours knows as a name.

use crate::convention::fold;

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
    let words: Vec<String> = tokens.iter().map(|t| fold(t.0)).collect();
    GENERIC.contains(&words.join(" ").as_str())
}
