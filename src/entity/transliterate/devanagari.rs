//! Latin names in Devanagari, as Hindi newspapers would write them.
//!
//! Romanisation drops vowel length and the dental–retroflex contrast, so this is a guess by rules of thumb; `parts.tsv`
//! lists the second parts of names for which the guess would be wrong.

use super::japanese;
use super::latin_phones::{fold, is_vowel_letter};
use super::{english, letters};

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
/// ```
pub fn to_devanagari(name: &str) -> String {
    let mut out = String::with_capacity(name.len() * 3);
    let japanese = japanese::is_name(name);
    let shouting = !name.contains(|c: char| c.is_ascii_lowercase()) && name.split_whitespace().count() > 1;
    let mut folded = Vec::new();
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        if !is_latin(c) {
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let end = rest.find(|c| !is_latin(c) && !matches!(c, '\u{300}'..='\u{36F}')).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        if spelt_out(word, shouting) {
            word.chars().filter_map(letters::name).for_each(|l| out.push_str(l));
        } else if let Some(english) = english::to_devanagari(word) {
            out.push_str(english);
        } else {
            fold(word, &mut folded);
            if japanese {
                japanese::spell(&folded, &mut out);
            } else {
                spell(&folded, &mut out);
            }
        }
    }
    out
}

/// Latin letters, accented ones among them.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic()
}

/// Whether a word is to be read letter by letter: initials, and capitals that cannot be spoken.
fn spelt_out(word: &str, shouting: bool) -> bool {
    if word.len() == 1 {
        return true;
    }
    if word.len() > 5 || !word.bytes().all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let vowels: Vec<bool> = word.chars().map(|c| is_vowel_letter(c.to_ascii_lowercase())).collect();
    if vowels.iter().all(|v| !v) {
        return true;
    }
    let n = vowels.len();
    // ONGC, CPI, IIT: two consonants or vowels at an end; in a headline of capitals only the first are letters for sure.
    let rough = vowels[0] == vowels[1] || !vowels[n - 1] && !vowels[n - 2];
    rough && !shouting
}

/// The rules of one word.
fn spell(w: &[char], out: &mut String) {
    let (stem, ending) = part(w);
    let word = Word { w: stem, whole: ending.is_empty() };
    let mut i = 0;
    let mut open = false;
    while i < stem.len() {
        let (used, is_vowel) =
            if word.is_vowel(i) { (word.vowel(i, open, out), true) } else { (word.consonant(i, out), false) };
        open = !is_vowel;
        i += used;
    }
    // An ending in a dependent sign needs a consonant before it.
    out.push_str(ending);
}

/// Splits a listed second part off; a word that is one as a whole counts too.
fn part(w: &[char]) -> (&[char], &'static str) {
    let mut best: (usize, &'static str) = (0, "");
    for line in include_str!("parts.tsv").lines().filter(|l| !l.starts_with('#')) {
        let Some((latin, devanagari)) = line.split_once('\t') else { continue };
        let n = latin.len();
        if n <= best.0 || n > w.len() || !latin.chars().eq(w[w.len() - n..].iter().copied()) {
            continue;
        }
        let stem = &w[..w.len() - n];
        // Short parts are only trusted after a consonant (Bhaskar has no -kar of its own to lengthen).
        let sign = devanagari.starts_with(|c| matches!(c, 'ा'..='ौ'));
        let after_consonant = stem.last().is_some_and(|c| !is_vowel_letter(*c));
        if sign && !after_consonant || stem.len() == 1 && after_consonant {
            continue;
        }
        best = (n, devanagari);
    }
    (&w[..w.len() - best.0], best.1)
}

/// A word being spelt.
struct Word<'w> {
    w: &'w [char],
    /// No part follows: the end is the end of the name.
    whole: bool,
}

impl Word<'_> {
    /// The letter at `i`, or a blank.
    fn at(&self, i: usize) -> char {
        self.w.get(i).copied().unwrap_or(' ')
    }

    /// Whether `s` stands at `i`.
    fn has(&self, i: usize, s: &str) -> bool {
        s.chars().enumerate().all(|(k, c)| self.at(i + k) == c)
    }

    /// Whether the letter at `i` spells a vowel: y does after a consonant.
    fn is_vowel(&self, i: usize) -> bool {
        is_vowel_letter(self.at(i)) || self.at(i) == 'y' && i > 0 && !is_vowel_letter(self.at(i + 1)) && !is_vowel_letter(self.w[i - 1])
    }

    /// Writes the vowel at `i`, as a sign after a consonant; returns the letters used.
    fn vowel(&self, i: usize, sign: bool, out: &mut String) -> usize {
        let end = |n: usize| self.whole && i + n == self.w.len();
        let (letter, mark, used) = if self.has(i, "aa") {
            ("आ", "ा", 2)
        } else if self.has(i, "ai") && end(2) {
            ("आई", "ाई", 2)
        } else if self.has(i, "ai") {
            ("ऐ", "ै", 2)
        } else if self.has(i, "au") || self.has(i, "ou") || (self.has(i, "ow") && !is_vowel_letter(self.at(i + 2)) && self.at(i + 2) != ' ') {
            ("औ", "ौ", 2)
        } else if self.has(i, "ee") || self.has(i, "ea") && !end(2) {
            ("ई", "ी", 2)
        } else if self.has(i, "ey") && end(2) || self.has(i, "ei") {
            ("ए", "े", 2)
        } else if self.has(i, "oo") {
            ("ऊ", "ू", 2)
        } else {
            match self.at(i) {
                'a' if end(1) && self.learned_end(i) => ("अ", "", 1),
                'a' if end(1) || self.long_a(i) => ("आ", "ा", 1),
                'a' => ("अ", "", 1),
                // Kishore: a silent e.
                'e' if end(1) && self.has(i.saturating_sub(2), "ore") => ("", "", 1),
                'e' => ("ए", "े", 1),
                'i' | 'y' if end(1) => ("ई", "ी", 1),
                'i' | 'y' => ("इ", "ि", 1),
                'o' if end(1) && self.has(i.saturating_sub(1), "ao") => ("व", "व", 1),
                'o' if end(1) && self.has(i.saturating_sub(1), "eo") => ("व", "व", 1),
                'o' => ("ओ", "ो", 1),
                'u' if end(1) && !self.has(i.saturating_sub(3), "shnu") => ("ऊ", "ू", 1),
                _ => ("उ", "ु", 1),
            }
        };
        out.push_str(if sign { mark } else { letter });
        used
    }

    /// A final a that belongs to a Sanskrit cluster: Krishna, Chandra.
    fn learned_end(&self, i: usize) -> bool {
        ["shn", "ndr", "ntr", "shw", "hv"].iter().any(|c| i >= c.len() && self.has(i - c.len(), c))
    }

    /// Whether an inner a is long: in words of one closed syllable (Ram, Das), and before a last -ani or -aj.
    fn long_a(&self, i: usize) -> bool {
        let vowels = (0..self.w.len()).filter(|k| self.is_vowel(*k)).count();
        let one = vowels == 1 && self.whole && i > 0;
        let single = i + 2 == self.w.len() || self.has(i + 2, "h") && i + 3 == self.w.len();
        // Rajesh, Rakesh and Radha begin with ra, but Ramesh and Ravi too: only j, k, h and dh are clear.
        let royal = i == 1 && self.at(0) == 'r' && matches!(self.at(2), 'j' | 'k' | 'h' | 'd');
        one && single || royal || self.whole && self.has(i, "ani") && i + 3 == self.w.len() && i > 2
    }

    /// Writes the consonant at `i`; returns the letters used.
    fn consonant(&self, i: usize, out: &mut String) -> usize {
        let (next, after) = (self.at(i + 1), self.at(i + 2));
        let (letter, used) = match (self.at(i), next) {
            ('b', 'h') => ("भ", 2),
            ('b', _) => ("ब", 1),
            ('c', 'h') if after == 'h' => ("छ", 3),
            ('c', 'c') if after == 'h' => ("च्च", 3),
            ('c', 'h') if i == 0 && self.has(0, "chhatt") => ("छ", 3),
            ('c', 'h') => ("च", 2),
            ('c', 'e' | 'i') => ("स", 1),
            ('c', 'k') => ("क", 2),
            ('c', _) => ("क", 1),
            ('d', 'd') if after != 'h' => ("ड्ड", 2),
            ('d', 'd') => ("द्ध", 3),
            ('d', 'h') => ("ध", 2),
            ('d', 'e' | 'i') if i > 0 && self.at(i - 1) == 'n' => ("ड", 1),
            ('d', _) => ("द", 1),
            ('f', _) => ("फ", 1),
            ('g', 'h') => ("घ", 2),
            ('g', 'y') if i == 0 => ("ज्ञ", 2),
            ('g', _) => ("ग", 1),
            ('h', _) => ("ह", 1),
            ('j', 'h') => ("झ", 2),
            ('j', 'n') if i == 0 => ("ज्ञ", 2),
            ('j', _) => ("ज", 1),
            ('k', 'h') => ("ख", 2),
            ('k', 's') if after == 'h' => ("क्ष", 3),
            ('k', 'r') if self.vocalic_r(i) => ("कृ", 3),
            ('k', _) => ("क", 1),
            ('l', _) => ("ल", 1),
            ('m', 'r') if self.vocalic_r(i) => ("मृ", 3),
            ('m', 'p' | 'b') => return self.nasal(out),
            ('m', _) => ("म", 1),
            ('n', 'k' | 'g' | 'c' | 'j' | 't' | 'd' | 's' | 'p' | 'b' | 'f' | 'z') if i > 0 => return self.nasal(out),
            ('n', _) => ("न", 1),
            ('p', 'h') => ("फ", 2),
            ('p', 'r') if self.vocalic_r(i) && self.has(i + 3, "th") => ("पृ", 3),
            ('p', _) => ("प", 1),
            ('q', 'u') => ("क", 2),
            ('q', _) => ("क", 1),
            ('r', 'h') => ("ढ़", 2),
            ('r', _) => ("र", 1),
            ('s', 'h') if self.retroflex_s(i) => ("ष", 2),
            ('s', 'h') => ("श", 2),
            ('s', _) => ("स", 1),
            ('t', 't') if after != 'h' => ("ट्ट", 2),
            ('t', 't') => ("त्थ", 3),
            ('t', 'h') => ("थ", 2),
            ('t', _) => ("त", 1),
            ('v' | 'w', _) => ("व", 1),
            ('x', 'm') => ("क्ष", 1),
            ('x', _) => ("क्स", 1),
            ('y', _) => ("य", 1),
            ('z', _) => ("ज़", 1),
            (c, _) => {
                out.push(c);
                return 1;
            }
        };
        out.push_str(letter);
        if self.joins(i, i + used) && !letter.ends_with('ृ') {
            out.push('्');
        }
        used
    }

    /// Writes an anusvara for the nasal of a following stop.
    fn nasal(&self, out: &mut String) -> usize {
        out.push('ं');
        1
    }

    /// Krishna, Mrityunjay, Prithvi.
    fn vocalic_r(&self, i: usize) -> bool {
        self.at(i + 2) == 'i' && ["sh", "t", "th", "d", "g", "p"].iter().any(|s| self.has(i + 3, s))
    }

    /// Vishnu, Krishna, Ashtami: sh before n and t, and after kri.
    fn retroflex_s(&self, i: usize) -> bool {
        matches!(self.at(i + 2), 'n' | 't') || i > 2 && self.has(i - 3, "kri")
    }

    /// Whether the consonant at `i` forms a conjunct with the one at `j` rather than standing before a silent vowel.
    fn joins(&self, i: usize, j: usize) -> bool {
        let (c, d) = (self.w[i], self.at(j));
        if d == ' ' || is_vowel_letter(d) || self.is_vowel(j) {
            return false;
        }
        let twin = c == d;
        match (c, d) {
            _ if twin => true,
            ('n' | 'm' | 'l', 'r') => false,
            ('h' | 'l', _) => d == 'y',
            (_, 'r' | 'y') => true,
            (_, 'v' | 'w') => i == 0 || matches!(c, 's' | 'r' | 'd'),
            ('s', _) => matches!(d, 't' | 'n' | 'm' | 'k' | 'p' | 'h'),
            ('r', _) => true,
            ('k' | 'p', 't') | ('g' | 't', 'n') | ('d' | 't', 'm') | ('x', 'm') | ('k', 's') => true,
            _ => false,
        }
    }
}
