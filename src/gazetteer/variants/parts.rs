//! Spellings of people's names that name parts attest.

use super::MAX;
use crate::gazetteer::flags;
use std::collections::HashMap;

/// The name parts of all files, folded: what makes a spelling of a person's name credible.
#[derive(Default)]
pub(crate) struct Parts(HashMap<String, u32>);

impl Parts {
    pub(crate) fn add(&mut self, folded: &str, row_flags: u32) {
        *self.0.entry(folded.to_string()).or_default() |= row_flags;
    }

    fn is(&self, word: &str, flag: u32) -> bool {
        let folded = crate::normalize::normalize(word).text;
        self.0.get(folded.as_ref()).is_some_and(|f| f & flag != 0)
    }

    /// The spellings of a person's name in Devanagari that two entries of the parts attest.
    pub(crate) fn variants(&self, surface: &str) -> Vec<String> {
        let words: Vec<&str> = surface.split(' ').collect();
        let mut out = Vec::new();
        if words.len() < 2 {
            return out;
        }
        for (i, word) in words.iter().enumerate() {
            if word.chars().count() < 4 || !self.is(word, flags::GIVEN) {
                continue;
            }
            for (at, c) in word.char_indices().filter(|c| matches!(c.1, 'ब' | 'व')) {
                let other = if c == 'ब' { "व" } else { "ब" };
                let spelt = format!("{}{other}{}", &word[..at], &word[at + c.len_utf8()..]);
                if self.is(&spelt, flags::GIVEN) {
                    let mut words = words.clone();
                    words[i] = &spelt;
                    out.push(words.join(" "));
                }
            }
        }
        let first = words[0];
        for (at, c) in first.char_indices().skip(3) {
            // A word begins with a letter of its own, not with a sign of the one before.
            if !matches!(c as u32, 0x904..=0x939) || first[..at].ends_with('्') {
                continue;
            }
            let (a, b) = first.split_at(at);
            if b.chars().count() >= 3 && self.is(a, flags::GIVEN) && self.is(b, flags::PART) {
                out.push(format!("{a} {b} {}", words[1..].join(" ")));
            }
        }
        out.truncate(MAX);
        out
    }
}
