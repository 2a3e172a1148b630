//! Numbers with a stroke that look like dates and are those of files and houses.

use super::cursor::Cursor;
use super::lexicon::Class;

/// `No. 05/2026`: a file, an advertisement, a tender.
pub(super) fn counted(c: &Cursor, i: usize) -> bool {
    let no = |k: usize| c.one_of(k, &["No", "no", "NO", "Nos", "nos"]);
    let behind = |mark: u8| i > 1 && c.punct(i - 1, mark);
    // `F.17(4)/Edu-5/2026`
    let file = || behind(b'-') && !c.spaced(i - 1) && !c.spaced(i) && c.word(i - 2);
    i > 0 && no(i - 1) || behind(b'.') && no(i - 2) || file()
}

/// `विज्ञापन संख्या- 11/2026`, `अपराध संख्या 06/26`, `पत्रांक: 45/2025`: the same in Hindi.
pub(super) fn filed(c: &Cursor, i: usize) -> bool {
    let mark = i > 1 && (c.punct(i - 1, b'-') || c.punct(i - 1, b':') || c.punct(i - 1, b'.'));
    let at = i - usize::from(mark);
    at > 0 && c.one_of(at - 1, &FILES)
}

/// `12/3 Rash Behari Avenue`, `45/2 महात्मा गांधी मार्ग`: whether a road's name of up to three words stands behind the number, which is a
/// house's.
pub(super) fn house(c: &Cursor, at: usize) -> bool {
    let named = |k: &usize| c.word(*k) && !c.breaks(*k) && c.lex(*k).class == Class::None;
    named(&at)
        && !c.one_of(at, &["को", "की", "के", "का", "में"])
        && (at + 1..at + 4)
            .take_while(|k| named(k))
            .any(|k| c.one_of(k, &ROADS))
}

/// What names of roads and quarters end in.
const ROADS: [&str; 20] = [
    "Road",
    "Rd",
    "Street",
    "Avenue",
    "Lane",
    "Marg",
    "Sarani",
    "Colony",
    "Nagar",
    "Enclave",
    "Layout",
    "Path",
    "Row",
    "रोड",
    "मार्ग",
    "स्ट्रीट",
    "लेन",
    "कॉलोनी",
    "एवेन्यू",
    "एन्क्लेव",
];

/// What a number with a stroke is behind.
const FILES: [&str; 10] = [
    "संख्या",
    "सं",
    "सं०",
    "सं0",
    "नंबर",
    "नम्बर",
    "क्रमांक",
    "पत्रांक",
    "ज्ञापांक",
    "अपराध",
];
