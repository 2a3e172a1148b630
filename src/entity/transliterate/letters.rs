//! Latin letters spelt by name in Devanagari: `एनएमडीसी` is NMDC.

/// Name and letter, by the third byte of the name, which tells the letters of the block apart; the usual name of a letter first,
/// and where one name begins another's, the longer.
const NAMES: &[(&str, char)] = &[
    ("आई", 'I'),
    ("आइ", 'I'),
    ("आर", 'R'),
    ("ई", 'E'),
    ("इ", 'E'),
    ("एक्स", 'X'),
    ("एफ", 'F'),
    ("एफ\u{93C}", 'F'),
    ("ए\u{95E}", 'F'),
    ("एच", 'H'),
    ("एल", 'L'),
    ("एम", 'M'),
    ("एन", 'N'),
    ("एस", 'S'),
    ("ए", 'A'),
    ("ओ", 'O'),
    ("क्यू", 'Q'),
    ("के", 'K'),
    ("जेड", 'Z'),
    ("ज\u{93C}ेड", 'Z'),
    ("जी", 'G'),
    ("जे", 'J'),
    ("\u{95B}ेड", 'Z'),
    ("टी", 'T'),
    ("डब्ल्यू", 'W'),
    ("डब्लू", 'W'),
    ("डब्लयू", 'W'),
    ("डी", 'D'),
    ("पी", 'P'),
    ("बी", 'B'),
    ("यू", 'U'),
    ("वाई", 'Y'),
    ("वाय", 'Y'),
    ("वी", 'V'),
    ("सी", 'C'),
];

/// Where the names with each third byte, less its upper two bits, stand.
const BY_BYTE: [(u8, u8); 64] = {
    let mut out = [(0u8, 0u8); 64];
    let mut i = 0;
    while i < NAMES.len() {
        let at = (NAMES[i].0.as_bytes()[2] & 63) as usize;
        if out[at].1 == 0 {
            out[at].0 = i as u8;
        }
        out[at].1 = i as u8 + 1;
        i += 1;
    }
    out
};

/// Everyday words that happen to be spelt like two letters.
const WORDS: &[&str] = &["बीबी", "बीवी", "सीटी", "जीजी", "पीपी", "केके", "केई", "टीटी"];

/// The letters a word spells, appended to `out`; `false` and nothing appended when it is no run of letter names.
pub(super) fn read(word: &str, out: &mut Vec<char>) -> bool {
    // Most words do not begin like a letter's name.
    let third = word.as_bytes().get(2).copied().unwrap_or(0);
    if BY_BYTE[usize::from(third & 63)].1 == 0 {
        return false;
    }
    let start = out.len();
    // एम्. with a virama is as common as एम. in older books.
    let mut rest = word.trim_end_matches('्');
    while !rest.is_empty() {
        let third = rest.as_bytes().get(2).copied().unwrap_or(0);
        let (from, to) = BY_BYTE[usize::from(third & 63)];
        let names = &NAMES[usize::from(from)..usize::from(to)];
        // A virama after a name would cut a conjunct in two.
        let found = names.iter().find(|(name, _)| {
            rest.strip_prefix(name)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_together() {
        for (name, letter) in NAMES {
            let (from, to) = BY_BYTE[usize::from(name.as_bytes()[2] & 63)];
            let same = &NAMES[usize::from(from)..usize::from(to)];
            assert!(same.iter().all(|s| s.0.as_bytes()[2] == name.as_bytes()[2]));
            let mut out = Vec::new();
            assert!(read(name, &mut out) && out == [*letter], "{name}");
        }
    }
}
