//! Latin names in Devanagari, as Hindi newspapers would write them.
//!
//! Romanisation drops vowel length and the dental–retroflex contrast, so this is a guess by rules of thumb; `parts.tsv`
//! lists the second parts of names for which the guess would be wrong.

use super::aksara::is_consonant;
use super::devanagari_word::Word;
use super::japanese;
use super::latin_phones::{fold, is_vowel_letter};
use super::{english, letters};
use std::sync::LazyLock;

/// A Latin name in Devanagari, best effort: Indian, English company words, Japanese.
///
/// Text that is not Latin stays as it is. The result sounds like the name ([`matches`](super::matches) holds as a rule),
/// but length of vowels and retroflexes are guesses.
///
/// ```
/// # use sangya::transliterate::to_devanagari;
/// assert_eq!(to_devanagari("Sanjay Sharma"), "संजय शर्मा");
/// assert_eq!(to_devanagari("NMDC Limited"), "एनएमडीसी लिमिटेड");
/// assert_eq!(to_devanagari("Nakajo Kazuya"), "नाकाजो काज़ुया");
/// assert_eq!(to_devanagari("65th Battalion"), "65वीं बटालियन");
/// ```
pub fn to_devanagari(name: &str) -> String {
    let mut out = String::with_capacity(name.len() * 3);
    let japanese = japanese::is_name(name);
    let shouting =
        !name.contains(|c: char| c.is_ascii_lowercase()) && name.split_whitespace().count() > 1;
    let mut folded = Vec::new();
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        if !is_latin(c) {
            if c == '&' && joins(name, name.len() - rest.len()) {
                out.push_str("एंड");
            } else {
                out.push(c);
            }
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let end = rest
            .find(|c| !is_latin(c) && !matches!(c, '\u{300}'..='\u{36F}'))
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        if spelt_out(word, shouting) {
            word.chars()
                .filter_map(letters::name)
                .for_each(|l| out.push_str(l));
        } else if ordinal(word, &mut out) {
        } else if word.eq_ignore_ascii_case("dr") {
            // Dr is no word to be read; डॉ is what every paper writes.
            out.push_str("डॉ");
        } else if let Some(english) = english::to_devanagari(word) {
            out.push_str(english);
        } else {
            // McMillan: what follows is a name of its own.
            let gaelic = word
                .strip_prefix("Mc")
                .filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
            fold(gaelic.unwrap_or(word), &mut folded);
            if gaelic.is_some() {
                out.push_str("मैक");
                // Where Indian names speak both letters (मल्लिका), these speak one.
                folded.dedup_by(|a, b| a == b && !is_vowel_letter(*a));
            }
            if japanese {
                japanese::spell(&folded, &mut out);
            } else {
                spell(&folded, &mut out);
            }
        }
    }
    out
}

/// `65th Air Division`, `2nd Battalion`: the ending of a number in digits. What is counted in names of bodies is feminine as a rule.
fn ordinal(word: &str, out: &mut String) -> bool {
    if !matches!(word, "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH") {
        return false;
    }
    let digits = out.len() - out.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 {
        return false;
    }
    let at = out.len() - digits;
    let first = match &out[at..] {
        "1" => "पहली",
        "2" => "दूसरी",
        "3" => "तीसरी",
        _ => {
            out.push_str("वीं");
            return true;
        }
    };
    out.truncate(at);
    out.push_str(first);
    true
}

/// Whether the `&` at this byte stands between Latin words, as in `L&T` and `Johnson & Johnson`: the press writes it out.
fn joins(name: &str, at: usize) -> bool {
    let before = name[..at].trim_end_matches(' ');
    let behind = name[at + 1..].trim_start_matches(' ');
    before.ends_with(is_latin) && behind.starts_with(is_latin)
}

/// Latin letters, accented ones among them.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic()
}

/// Whether a word is to be read letter by letter: initials, and capitals that cannot be spoken.
fn spelt_out(word: &str, shouting: bool) -> bool {
    if word.len() == 1 {
        return true;
    }
    if word.len() > LONGEST || !word.bytes().all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let small = word.to_ascii_lowercase();
    let vowels: Vec<bool> = small.chars().map(is_vowel_letter).collect();
    if vowels.iter().all(|v| !v) {
        return true;
    }
    let n = vowels.len();
    // Three letters are an abbreviation even where they can be spoken (CIT).
    if n == 3 && !shouting {
        return true;
    }
    // ONGC, CPI, IIT: two consonants or vowels at an end; in a headline of capitals only the first are letters for sure.
    let rough = if n <= 5 {
        vowels[0] == vowels[1] || !vowels[n - 1] && !vowels[n - 2]
    } else {
        // TPCODL, UPSRTC, AIADMK: what no word begins or ends with. GRIDCO and WAPCOS are spoken.
        !begins(&small, &vowels) && !ends(&small, &vowels)
            || vowels.split(|&v| v).any(|consonants| consonants.len() > 3)
    };
    rough && !shouting
}

/// No abbreviation that is spelt out is longer.
const LONGEST: usize = 8;

/// Whether words begin with these two letters.
fn begins(word: &str, vowels: &[bool]) -> bool {
    vowels[0] != vowels[1]
        || matches!(
            &word[..2],
            "bh" | "bl"
                | "br"
                | "ch"
                | "cl"
                | "cr"
                | "dh"
                | "dr"
                | "fl"
                | "fr"
                | "gh"
                | "gl"
                | "gr"
                | "jh"
                | "kh"
                | "kl"
                | "kr"
                | "ph"
                | "pl"
                | "pr"
                | "sc"
                | "sh"
                | "sk"
                | "sl"
                | "sm"
                | "sn"
                | "sp"
                | "st"
                | "sw"
                | "th"
                | "tr"
                | "ts"
                | "tw"
                | "wh"
                | "ai"
                | "au"
                | "ea"
                | "oa"
                | "ou"
        )
}

/// Whether words end in these two letters.
fn ends(word: &str, vowels: &[bool]) -> bool {
    let n = word.len();
    vowels[n - 1]
        || vowels[n - 2]
        || matches!(
            &word[n - 2..],
            "bh" | "ch"
                | "ck"
                | "ct"
                | "dh"
                | "ff"
                | "ft"
                | "gh"
                | "kh"
                | "ld"
                | "lk"
                | "ll"
                | "lm"
                | "lp"
                | "ls"
                | "lt"
                | "mp"
                | "ms"
                | "nc"
                | "nd"
                | "ng"
                | "nk"
                | "ns"
                | "nt"
                | "ph"
                | "ps"
                | "rd"
                | "rk"
                | "rl"
                | "rm"
                | "rn"
                | "rs"
                | "rt"
                | "sh"
                | "sk"
                | "sp"
                | "ss"
                | "st"
                | "th"
                | "ts"
        )
}

/// The rules of one word.
fn spell(w: &[char], out: &mut String) {
    let (stem, ending) = part(w);
    let word = Word::new(stem, ending.is_empty());
    let start = out.len();
    let mut i = 0;
    if let ['s', 'h' | 'r', ..] = stem {
        for honoured in ["shree", "shri", "sree", "sri"] {
            if word.has(0, honoured) && stem.len() > honoured.len() {
                out.push_str("श्री");
                i = honoured.len();
                break;
            }
        }
    }
    while i < stem.len() {
        // A vowel is a sign after a letter without one.
        let open = ends_in_consonant(&out[start..]);
        i += if word.is_vowel(i) {
            word.vowel(i, open, out)
        } else {
            word.consonant(i, out)
        };
    }
    // An ending in a dependent sign needs a consonant before it.
    out.push_str(ending);
}

/// Whether a word ends in a letter without a vowel, its nukta aside.
#[inline]
fn ends_in_consonant(word: &str) -> bool {
    let letters = match word.as_bytes() {
        [letters @ .., 0xE0, 0xA4, 0xBC] => letters,
        letters => letters,
    };
    // Letters of Devanagari have three bytes, of which the first is the same.
    match letters {
        [.., 0xE0, b, c] => {
            let letter = u32::from(b & 0x3F) << 6 | u32::from(c & 0x3F);
            char::from_u32(letter).is_some_and(is_consonant)
        }
        _ => false,
    }
}

/// A second part of names, as `parts.tsv` lists it.
struct Part {
    latin: &'static str,
    devanagari: &'static str,
    /// Only behind a consonant.
    bound: bool,
}

/// The parts by their last letter: read once, for this is asked for every word of every name without a Hindi spelling.
static PARTS: LazyLock<[Vec<Part>; 26]> = LazyLock::new(|| {
    let mut parts: [Vec<Part>; 26] = Default::default();
    for line in include_str!("parts.tsv").lines() {
        let mut cells = line.split('\t');
        let (Some(latin), Some(devanagari)) = (cells.next(), cells.next()) else {
            continue;
        };
        let last = latin.bytes().last().filter(u8::is_ascii_lowercase);
        if let Some(last) = last.filter(|_| !latin.starts_with('#')) {
            parts[usize::from(last - b'a')].push(Part {
                latin,
                devanagari,
                bound: cells.next().is_some(),
            });
        }
    }
    parts
});

/// Splits a listed second part off; a word that is one as a whole counts too.
fn part(w: &[char]) -> (&[char], &'static str) {
    let mut best: (usize, &'static str) = (0, "");
    let last = w.last().filter(|c| c.is_ascii_lowercase());
    let listed = last.map_or(&[][..], |&c| &PARTS[c as usize - 'a' as usize]);
    // From the end, where all have the same letter and few the same two.
    let ends = |latin: &str| {
        let mut pairs = latin.bytes().rev().zip(w.iter().rev());
        pairs.all(|(b, c)| char::from(b) == *c)
    };
    for part in listed {
        let n = part.latin.len();
        if n <= best.0 || n > w.len() || !ends(part.latin) {
            continue;
        }
        let stem = &w[..w.len() - n];
        // Pawan and Amar are no -wan and -mar: those follow a consonant.
        let sign = part.devanagari.starts_with(|c| matches!(c, 'ा'..='ौ'));
        let after_consonant = stem.last().is_some_and(|c| !is_vowel_letter(*c));
        if (sign || part.bound) && !after_consonant || stem.len() == 1 && after_consonant {
            continue;
        }
        best = (n, part.devanagari);
    }
    (&w[..w.len() - best.0], best.1)
}
