//! Latin letters spelt by name in Devanagari: `एनएमडीसी` is NMDC.

/// Name and letter, the usual name of a letter first; where one name begins another's, the longer comes first.
const NAMES: &[(&str, char)] = &[
    ("डब्ल्यू", 'W'),
    ("डब्लू", 'W'),
    ("डब्लयू", 'W'),
    ("एक्स", 'X'),
    ("वाई", 'Y'),
    ("वाय", 'Y'),
    ("जेड", 'Z'),
    ("ज\u{93C}ेड", 'Z'),
    ("\u{95B}ेड", 'Z'),
    ("क्यू", 'Q'),
    ("एफ", 'F'),
    ("एफ\u{93C}", 'F'),
    ("ए\u{95E}", 'F'),
    ("एच", 'H'),
    ("एल", 'L'),
    ("एम", 'M'),
    ("एन", 'N'),
    ("एस", 'S'),
    ("आई", 'I'),
    ("आइ", 'I'),
    ("आर", 'R'),
    ("बी", 'B'),
    ("सी", 'C'),
    ("डी", 'D'),
    ("जी", 'G'),
    ("जे", 'J'),
    ("के", 'K'),
    ("पी", 'P'),
    ("टी", 'T'),
    ("यू", 'U'),
    ("वी", 'V'),
    ("ई", 'E'),
    ("इ", 'E'),
    ("ओ", 'O'),
    ("ए", 'A'),
];

/// Everyday words that happen to be spelt like two letters.
const WORDS: &[&str] = &["बीबी", "बीवी", "सीटी", "जीजी", "पीपी", "केके", "केई", "टीटी"];

/// The letters a word spells, appended to `out`; `false` and nothing appended when it is no run of letter names.
pub(super) fn read(word: &str, out: &mut Vec<char>) -> bool {
    let start = out.len();
    // एम्. with a virama is as common as एम. in older books.
    let mut rest = word.trim_end_matches('्');
    while !rest.is_empty() {
        // A virama after a name would cut a conjunct in two.
        // Most words fail at once: the third byte tells the letters of the block apart and costs no call.
        let third = rest.as_bytes().get(2);
        let found = NAMES.iter().find(|(name, _)| {
            name.as_bytes().get(2) == third
                && rest
                    .strip_prefix(name)
                    .is_some_and(|after| !after.starts_with(is_sign))
        });
        match found {
            Some((name, letter)) => {
                out.push(*letter);
                rest = &rest[name.len()..];
            }
            None => {
                out.truncate(start);
                return false;
            }
        }
    }
    if WORDS.contains(&word) {
        out.truncate(start);
    }
    out.len() > start
}

/// The usual name of a letter.
pub(super) fn name(letter: char) -> Option<&'static str> {
    let upper = letter.to_ascii_uppercase();
    NAMES
        .iter()
        .find(|(_, l)| *l == upper)
        .map(|(name, _)| *name)
}

/// Signs that belong to the letter before them.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93A}'..='\u{93C}' | '\u{93E}'..='\u{94F}')
}
