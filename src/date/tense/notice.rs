//! `कल शाम 4 बजे रामलीला मैदान में जनसभा।`: notices that leave their verb out speak of what is to come.

use super::Cursor;

/// What a notice without a verb announces.
pub(super) const ANNOUNCED: &[&str] = &[
    "जनसभा",
    "सभा",
    "बैठक",
    "रैली",
    "कार्यक्रम",
    "मैच",
    "मुकाबला",
    "फाइनल",
    "सेमीफाइनल",
    "सुनवाई",
    "मतदान",
    "मतगणना",
    "परीक्षा",
    "शपथ",
    "शपथग्रहण",
    "उद्घाटन",
    "शिलान्यास",
    "लोकार्पण",
    "सम्मेलन",
    "महापंचायत",
    "समारोह",
    "अवकाश",
    "छुट्टी",
    "दौरा",
    "साक्षात्कार",
];

/// Whether the clause from token `at` on, of at most `reach` tokens, closes with such a word.
pub(super) fn announced(c: &Cursor, at: usize, reach: usize) -> bool {
    let mut last = at;
    while last < (at + reach).min(c.len()) && (last == at || !c.ends(last)) {
        last += 1;
    }
    (at..last)
        .rev()
        .find(|&i| c.word(i))
        .is_some_and(|i| c.one_of(i, ANNOUNCED))
}
