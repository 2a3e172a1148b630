//! The spelling rules of one Latin word in Devanagari, letter by letter.

use super::latin_phones::is_vowel_letter;

/// A word being spelt.
pub(super) struct Word<'w> {
    /// The letters.
    pub(super) w: &'w [char],
    /// No part follows: the end is the end of the name.
    pub(super) whole: bool,
    /// Number of vowels.
    vowels: usize,
}

impl<'w> Word<'w> {
    pub(super) fn new(w: &'w [char], whole: bool) -> Self {
        let mut word = Word {
            w,
            whole,
            vowels: 0,
        };
        word.vowels = (0..w.len()).filter(|k| word.is_vowel(*k)).count();
        word
    }

    /// The letter at `i`, or a blank.
    #[inline]
    fn at(&self, i: usize) -> char {
        self.w.get(i).copied().unwrap_or(' ')
    }

    /// Whether `s`, letters of ASCII, stands at `i`.
    #[inline]
    pub(super) fn has(&self, i: usize, s: &str) -> bool {
        let mut letters = s.bytes().enumerate();
        letters.all(|(k, b)| self.at(i + k) == char::from(b))
    }

    /// Whether the letter at `i` spells a vowel: y does after a consonant.
    #[inline]
    pub(super) fn is_vowel(&self, i: usize) -> bool {
        is_vowel_letter(self.at(i))
            || self.at(i) == 'y'
                && i > 0
                && !is_vowel_letter(self.at(i + 1))
                && !is_vowel_letter(self.w[i - 1])
    }

    /// Writes the vowel at `i`, as a sign after a consonant; returns the letters used.
    pub(super) fn vowel(&self, i: usize, sign: bool, out: &mut String) -> usize {
        let end = |n: usize| self.whole && i + n == self.w.len();
        let after = self.at(i + 2);
        let (letter, mark, used) = match (self.at(i), self.at(i + 1)) {
            ('a', 'a') => ("आ", "ा", 2),
            ('a', 'i') if end(2) => ("आई", "ाई", 2),
            ('a', 'i') => ("ऐ", "ै", 2),
            ('a' | 'o', 'u') => ("औ", "ौ", 2),
            ('o', 'w') if !is_vowel_letter(after) && after != ' ' => ("औ", "ौ", 2),
            ('e', 'e') => ("ई", "ी", 2),
            ('e', 'a') if !end(2) => ("ई", "ी", 2),
            ('e', 'y') if end(2) => ("ए", "े", 2),
            ('e', 'i') => ("ए", "े", 2),
            ('o', 'o') => ("ऊ", "ू", 2),
            _ => match self.at(i) {
                'a' if end(1) && self.learned_end(i) => ("अ", "", 1),
                'a' if end(1) || self.long_a(i) || is_vowel_letter(self.at(i + 1)) => ("आ", "ा", 1),
                'a' => ("अ", "", 1),
                // Kishore: a silent e.
                'e' if end(1) && i > 2 && (self.has(i - 2, "ore") || self.has(i - 2, "ose")) => {
                    ("", "", 1)
                }
                'e' => ("ए", "े", 1),
                // Bhatia: a glide is written between i and a.
                'i' if matches!(self.at(i + 1), 'a' | 'o') && i > 0 => ("इय", "िय", 1),
                'i' | 'y' if end(1) || self.long_i(i) => ("ई", "ी", 1),
                'i' | 'y' => ("इ", "ि", 1),
                'o' if end(1) && self.has(i.saturating_sub(1), "ao") => ("व", "व", 1),
                'o' if end(1) && self.has(i.saturating_sub(1), "eo") => ("व", "व", 1),
                'o' => ("ओ", "ो", 1),
                'u' if end(1) && !self.has(i.saturating_sub(3), "shnu") || self.long_u(i) => {
                    ("ऊ", "ू", 1)
                }
                _ => ("उ", "ु", 1),
            },
        };
        out.push_str(if sign { mark } else { letter });
        used
    }

    /// A final a that belongs to a Sanskrit cluster: Krishna, Chandra.
    fn learned_end(&self, i: usize) -> bool {
        ["shn", "ndr", "ntr", "shw", "hv"]
            .iter()
            .any(|c| i >= c.len() && self.has(i - c.len(), c))
    }

    /// The consonant that alone closes the word after the vowel at `i` (the first letter of a digraph), if one does.
    fn closing(&self, i: usize) -> Option<char> {
        let rest = self.w.get(i + 1..)?;
        match *rest {
            [c] if !is_vowel_letter(c) && c != 'y' => Some(c),
            [c, 'h'] if !is_vowel_letter(c) => Some(if c == 's' { 'š' } else { c }),
            _ => None,
        }
    }

    /// Whether an inner a is long.
    fn long_a(&self, i: usize) -> bool {
        // Ram, Das; also as the first part of Ramdas.
        if self.vowels == 1
            && i > 0
            && let Some(c) = self.closing(i)
        {
            return self.whole || matches!(c, 'm' | 'j');
        }
        // Rajesh, Rakesh and Radha begin with ra, but Ramesh and Ravi too: only j, k and dh are clear.
        if i == 1 && self.at(0) == 'r' && (matches!(self.at(2), 'j' | 'k') || self.has(2, "dh")) {
            return true;
        }
        if !self.whole {
            return false;
        }
        // Prakash, Anurag, Prasad; Mohan, Pathak and Yadav are short. Ahmad keeps its short a too.
        let last = match self.closing(i) {
            Some('d') => self.vowels > 1 && i > 0 && self.at(i - 1) != 'm',
            Some(c) => self.vowels > 1 && i > 0 && matches!(c, 'š' | 's' | 'p' | 'g' | 'b'),
            None => false,
        };
        // Baba, Babu, Rani; Hari and Ravi are short.
        let rest = &self.w[i + 1..];
        let pair = i > 0
            && self.vowels == 2
            && match *rest {
                [c, v] | [c, 'h', v] => {
                    !is_vowel_letter(c)
                        && (matches!(v, 'a' | 'u' | 'o') || v == 'i' && !matches!(c, 'r' | 'v'))
                }
                _ => false,
            };
        let family = self.has(i, "ani") && rest.len() == 2 && i > 2
            || self.has(i, "ari") && rest.len() == 2 && i > 2;
        last || pair || family
    }

    /// Whether an inner i is long: Sunil, Dilip, Salim against Amit, Nitin.
    fn long_i(&self, i: usize) -> bool {
        let one = self.vowels == 1;
        i > 0
            && self.whole
            && self
                .closing(i)
                .is_some_and(|c| one || matches!(c, 'l' | 'p' | 'm' | 'r' | 'b' | 'z' | 'š' | 'd'))
    }

    /// Whether an inner u is long: Rajput, Swarup, Mahmud, Nur.
    fn long_u(&self, i: usize) -> bool {
        let one = self.vowels == 1;
        i > 0
            && self.whole
            && self
                .closing(i)
                .is_some_and(|c| one || matches!(c, 't' | 'p' | 'd' | 'f'))
    }

    /// Writes the consonant at `i`; returns the letters used.
    pub(super) fn consonant(&self, i: usize, out: &mut String) -> usize {
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
            ('d', 'e') if i > 0 && self.at(i - 1) == 'n' => ("ड", 1),
            ('d', _) => ("द", 1),
            ('f', _) => ("फ", 1),
            ('g', 'h') => ("घ", 2),
            ('g', 'y') if i == 0 => ("ज्ञ", 2),
            ('g', _) => ("ग", 1),
            ('h', _) => ("ह", 1),
            ('j', 'h') => ("झ", 2),
            ('j', 'n') if i == 0 && is_vowel_letter(after) => ("ज्ञ", 2),
            ('j', _) => ("ज", 1),
            ('k', 'h') => ("ख", 2),
            ('k', 's') if after == 'h' => ("क्ष", 3),
            ('k', 'r') if self.vocalic_r(i) => ("कृ", 3),
            ('k', _) => ("क", 1),
            ('l', _) => ("ल", 1),
            ('m', 'r') if self.vocalic_r(i) => ("मृ", 3),
            ('m', 'p' | 'b') => return self.nasal(i, out),
            ('m', _) => ("म", 1),
            ('n', 'k' | 'g' | 'c' | 'j' | 't' | 'd' | 's' | 'p' | 'b' | 'f' | 'z') if i > 0 => {
                return self.nasal(i, out);
            }
            ('n', _) if self.retroflex_n(i) => ("ण", 1),
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

    /// Writes an anusvara for the nasal of a following stop; at the beginning (Mbale, Ndlovu) there is nothing to bear it.
    fn nasal(&self, i: usize, out: &mut String) -> usize {
        out.push_str(match (i, self.w[i]) {
            (0, 'm') => "म्",
            (0, _) => "न्",
            _ => "ं",
        });
        1
    }

    /// Krishna, Mrityunjay, Prithvi.
    fn vocalic_r(&self, i: usize) -> bool {
        self.at(i + 2) == 'i'
            && ["sh", "t", "th", "d", "g", "p"]
                .iter()
                .any(|s| self.has(i + 3, s))
    }

    /// Krishna, Vishnu; Arun, Charan: n after sh, and at the end after r and a vowel.
    fn retroflex_n(&self, i: usize) -> bool {
        let after_r = self.whole
            && i + 1 == self.w.len()
            && i > 2
            && (self.has(i - 2, "run") || self.has(i - 3, "aran"));
        i > 1 && self.has(i - 2, "sh") && is_vowel_letter(self.at(i + 1)) || after_r
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
            ('r', _) => {
                matches!(d, 'm' | 'v' | 'w' | 'j' | 't' | 'n' | 'd' | 'g') || self.has(j, "sh")
            }
            ('k' | 'p', 't') | ('g' | 't', 'n') | ('d' | 't', 'm') | ('x', 'm') | ('k', 's') => {
                true
            }
            _ => false,
        }
    }
}
