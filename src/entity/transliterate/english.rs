//! English words in Devanagari.
//!
//! `टेक्नोलॉजी` says how English sounds, not how it is spelt, and no rule gets from one to the other. The words that
//! names of companies and institutions are made of are therefore listed in `english.tsv`.

use std::collections::HashMap;
use std::sync::OnceLock;

/// The list; a header line, then word and spellings.
const LIST: &str = include_str!("english.tsv");

/// The list in both directions.
struct Lexicon {
    english: HashMap<String, &'static str>,
    devanagari: HashMap<String, &'static str>,
    /// Longest folded spelling in bytes: longer words need no look-up.
    longest: usize,
}

/// The list, read once.
fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut out = Lexicon { english: HashMap::new(), devanagari: HashMap::new(), longest: 0 };
        for line in LIST.lines().filter(|l| !l.starts_with('#')) {
            let Some((word, spellings)) = line.split_once('\t') else { continue };
            for (i, spelling) in spellings.split(' ').enumerate() {
                let mut folded = String::new();
                fold(spelling, &mut folded);
                out.longest = out.longest.max(folded.len());
                out.english.entry(folded).or_insert(word);
                if i == 0 {
                    out.devanagari.entry(word.to_ascii_lowercase()).or_insert(spelling);
                }
            }
        }
        out
    })
}

/// The English word a Devanagari word spells, in Title Case.
pub(super) fn to_latin(word: &str) -> Option<&'static str> {
    let lexicon = lexicon();
    // Nukta and joiners shrink in folding, hence the slack.
    if word.len() > lexicon.longest + 12 {
        return None;
    }
    let mut folded = String::with_capacity(word.len());
    fold(word, &mut folded);
    lexicon.english.get(folded.as_str()).copied()
}

/// The usual Devanagari spelling of an English word.
pub(super) fn to_devanagari(word: &str) -> Option<&'static str> {
    lexicon().devanagari.get(word.to_ascii_lowercase().as_str()).copied()
}

/// Folds what the press spells both ways in English words: nukta, `ॉ`, length of i and u, nasals before consonants.
fn fold(word: &str, out: &mut String) {
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\u{93C}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}' => continue,
            '\u{95B}' => 'ज',
            '\u{95E}' => 'फ',
            'ँ' => 'ं',
            'ऑ' => 'आ',
            'ॉ' => 'ा',
            'ी' => 'ि',
            'ू' => 'ु',
            'ई' => 'इ',
            'ऊ' => 'उ',
            'न' | 'म' | 'ण' | 'ञ' | 'ङ' if chars.peek() == Some(&'्') => {
                // न्यूज keeps its n: only a nasal before a stop or s has an anusvara spelling.
                let mut rest = chars.clone();
                rest.next();
                if matches!(rest.next(), Some('क'..='म' | 'स' | 'श')) {
                    chars.next();
                    'ं'
                } else {
                    c
                }
            }
            _ => c,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_spellings_of_english_words() {
        for (d, e) in [
            ("टेक्नोलॉजी", "Technology"),
            ("लिमिटेड", "Limited"),
            ("कॉर्पोरेशन", "Corporation"),
            ("कार्पोरेशन", "Corporation"),
            ("न्यूज़", "News"),
            ("कम्पनी", "Company"),
            ("इण्डस्ट्रीज", "Industries"),
        ] {
            assert_eq!(to_latin(d), Some(e));
        }
    }

    #[test]
    fn leaves_other_words() {
        for d in ["राम", "रायपुर", "लिमि", "", "बैंकर"] {
            assert_eq!(to_latin(d), None);
        }
    }
}
