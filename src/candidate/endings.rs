//! Endings of Latin words, compared at once with the last eight bytes of a word.

use crate::token::Token;

/// The last eight bytes of a Latin word, the last one lowest and zeros where it has fewer, letters of ASCII in small ones. What is
/// none differs from all of them.
#[inline]
pub(crate) fn tail(text: &str, t: &Token) -> u64 {
    // What stands before a short word is read along and cut away.
    let until = text.as_bytes().get(..t.end as usize).unwrap_or_default();
    let last = match until.last_chunk() {
        Some(last) => *last,
        None => first_words(until),
    };
    let small = u64::from_be_bytes(last) | u64::from_be_bytes([0x20; 8]);
    let len = (t.end - t.start).clamp(1, 8);
    small & u64::MAX >> (64 - 8 * len)
}

/// Less than eight bytes.
#[cold]
fn first_words(until: &[u8]) -> [u8; 8] {
    let mut last = [0; 8];
    last[8 - until.len()..].copy_from_slice(until);
    last
}

/// An ending of up to eight small letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ending {
    pub bytes: usize,
    tail: u64,
    mask: u64,
}

impl Ending {
    pub const fn new(letters: &str) -> Self {
        let b = letters.as_bytes();
        assert!(!b.is_empty() && b.len() <= 8);
        let mut tail = 0;
        let mut k = 0;
        while k < b.len() {
            tail = tail << 8 | b[k] as u64;
            k += 1;
        }
        Ending {
            bytes: b.len(),
            tail,
            mask: u64::MAX >> (64 - 8 * b.len()),
        }
    }

    /// Whether a word ends in it, by its [`tail`].
    #[inline(always)]
    pub fn closes(&self, tail: u64) -> bool {
        tail & self.mask == self.tail
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn endings_close_words_in_any_case() {
        const ENDING: Ending = Ending::new("ality");
        for (text, closes) in [
            ("a reality", true),
            ("MORTALITY", true),
            ("ality", true),
            ("lity", false),
            ("an x lity", false),
            ("realities", false),
            ("realit\u{e4}ty", false),
        ] {
            let mut tokens = Vec::new();
            tokenize(text, &mut tokens);
            let last = tokens[tokens.len() - 1];
            assert_eq!(ENDING.closes(tail(text, &last)), closes, "{text}");
        }
    }
}
