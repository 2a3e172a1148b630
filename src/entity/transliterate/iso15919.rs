//! ISO 15919: Devanagari letter by letter, so that the Hindi spelling can be read back.

use super::aksara::{Unit, Vowel, units};

/// Devanagari in the letters of ISO 15919, inherent vowels written out.
///
/// Different spellings give different results, joiners apart, for which the standard has no sign: `:` keeps `अइ` from
/// `ऐ` and `क्ह` from `ख`, as it prescribes. Everything that is not Devanagari stays as it is.
///
/// ```
/// # use sangya::transliterate::to_iso15919;
/// assert_eq!(to_iso15919("छत्तीसगढ़"), "chattīsagaṛha");
/// assert_eq!(to_iso15919("काज़ुया"), "kāzuyā");
/// assert_eq!(to_iso15919("अइ ऐ"), "a:i ai");
/// ```
#[must_use]
pub fn to_iso15919(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut stream = units(text).peekable();
    while let Some(unit) = stream.next() {
        match unit {
            Unit::Consonant(c) => {
                out.push_str(consonant(c));
                // Only when the next unit is a virama is there no vowel; h after it would read as aspiration.
                if stream.next_if_eq(&Unit::Virama).is_some() {
                    match stream.peek() {
                        Some(Unit::Consonant('ह')) => out.push(':'),
                        // A letter after a virama is no sign, but would look like one.
                        Some(Unit::Vowel(_, _)) => out.push(':'),
                        _ => {}
                    }
                }
            }
            Unit::Vowel(v, letter) => {
                // Two vowels in a row: a:i is no diphthong. Where the letters cannot be mistaken nothing is added.
                if letter && ambiguous(&out, v) {
                    out.push(':');
                }
                out.push_str(vowel(v));
            }
            Unit::Nasal(false) => out.push('ṁ'),
            Unit::Nasal(true) => out.push_str("m\u{310}"),
            Unit::Visarga => out.push('ḥ'),
            // A stray virama has no reading of its own.
            Unit::Virama => out.push('\u{94D}'),
            Unit::Other('ॐ') => out.push_str("oṁ"),
            Unit::Other('ऽ') => out.push('’'),
            Unit::Other(c @ '०'..='९') => {
                out.push(char::from_digit(c as u32 - '०' as u32, 10).unwrap_or(c));
            }
            Unit::Other(c) => out.push(c),
        }
    }
    out
}

/// Whether the vowel would merge with the one before it: a and i, a and u.
fn ambiguous(before: &str, v: Vowel) -> bool {
    before.ends_with('a') && matches!(v, Vowel::I | Vowel::U)
}

/// The letter of a consonant.
fn consonant(c: char) -> &'static str {
    match c {
        'क' => "k",
        'ख' => "kh",
        'ग' => "g",
        'घ' => "gh",
        'ङ' => "ṅ",
        'च' => "c",
        'छ' => "ch",
        'ज' => "j",
        'झ' => "jh",
        'ञ' => "ñ",
        'ट' => "ṭ",
        'ठ' => "ṭh",
        'ड' => "ḍ",
        'ढ' => "ḍh",
        'ण' => "ṇ",
        'त' => "t",
        'थ' => "th",
        'द' => "d",
        'ध' => "dh",
        'न' => "n",
        '\u{929}' => "ṉ",
        'प' => "p",
        'फ' => "ph",
        'ब' => "b",
        'भ' => "bh",
        'म' => "m",
        'य' => "y",
        'र' => "r",
        '\u{931}' => "ṟ",
        'ल' => "l",
        'ळ' => "ḷ",
        '\u{934}' => "ḻ",
        'व' => "v",
        'श' => "ś",
        'ष' => "ṣ",
        'स' => "s",
        'ह' => "h",
        '\u{958}' => "q",
        '\u{959}' => "k͟h",
        '\u{95A}' => "ġ",
        '\u{95B}' => "z",
        '\u{95C}' => "ṛ",
        '\u{95D}' => "ṛh",
        '\u{95E}' => "f",
        '\u{95F}' => "ẏ",
        // Letters of Sindhi, Marwari and the like have no place in the standard; the nearest sound with a line below.
        'ॹ' => "ẕẖ",
        'ॺ' => "y̱",
        'ॻ' => "g̱",
        'ॼ' => "j̱",
        'ॾ' => "ḏ",
        'ॿ' => "ḇ",
        _ => "ʔ",
    }
}

/// The letter of a vowel. ISO 15919 writes the long e and o of Hindi with a macron.
fn vowel(v: Vowel) -> &'static str {
    match v {
        Vowel::Inherent | Vowel::A => "a",
        Vowel::Aa => "ā",
        Vowel::I => "i",
        Vowel::Ii => "ī",
        Vowel::U => "u",
        Vowel::Uu => "ū",
        Vowel::Ri => "r̥",
        Vowel::Rii => "r̥̄",
        Vowel::Li => "l̥",
        Vowel::Lii => "l̥̄",
        Vowel::E => "ē",
        Vowel::ShortE => "e",
        Vowel::CandraE => "ê",
        Vowel::Ai => "ai",
        Vowel::O => "ō",
        Vowel::ShortO => "o",
        Vowel::CandraO => "ô",
        Vowel::Au => "au",
    }
}
