//! Which words may be among some, told by their first letter and their length: nearly every other word is turned away before letters
//! are compared.

/// By five bits of the first letter, the bytes that words may have, as bits.
pub(crate) struct ByLength([u32; 32]);

impl ByLength {
    pub const fn new(words: &[&str]) -> Self {
        ByLength([0; 32]).with(words)
    }

    /// And among these.
    pub const fn with(mut self, words: &[&str]) -> Self {
        let mut k = 0;
        while k < words.len() {
            let word = words[k].as_bytes();
            assert!(word.len() < 32);
            self.0[first(word)] |= 1 << word.len();
            k += 1;
        }
        self
    }

    #[inline]
    pub const fn may_hold(&self, word: &str) -> bool {
        let bytes = word.len();
        bytes < 32 && self.0[first(word.as_bytes())] >> bytes & 1 != 0
    }
}

/// Of a letter of Devanagari its last byte.
#[inline(always)]
const fn first(word: &[u8]) -> usize {
    let byte = match word {
        [0xE0, _, last, ..] => *last,
        [first, ..] => *first,
        [] => 0,
    };
    (byte & 31) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_other_lengths_and_letters_are_turned_away() {
        static WORDS: ByLength = ByLength::new(&["लि", "Ltd", "Limited"]).with(&["एलएलपी"]);
        for word in ["लि", "Ltd", "Limited", "एलएलपी"] {
            assert!(WORDS.may_hold(word), "{word}");
        }
        for word in ["", "ल", "Lt", "Pvt", "लिमिटेड", "प्राइवेट लिमिटेड कंपनी लिमिटेड"]
        {
            assert!(!WORDS.may_hold(word), "{word}");
        }
    }
}
