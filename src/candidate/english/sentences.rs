//! Where sentences begin, looked up 64 tokens at a time.

use crate::token::{SENTENCE_START, Token};

/// Tokens of a block.
const BLOCK: usize = 64;

/// The sentences of a text's tokens.
pub(super) struct Sentences<'a> {
    tokens: &'a [Token],
    /// The block looked at last, and which of its tokens open a sentence.
    block: usize,
    first: u64,
}

impl<'a> Sentences<'a> {
    pub fn of(tokens: &'a [Token]) -> Self {
        Sentences {
            tokens,
            block: 0,
            first: firsts(tokens),
        }
    }

    #[inline(always)]
    fn look(&mut self, block: usize) -> u64 {
        if block != self.block {
            self.block = block;
            self.first = firsts(self.tokens.get(block * BLOCK..).unwrap_or_default());
        }
        self.first
    }

    /// The first token from `from` on that opens one; where the text ends if there is none.
    #[inline]
    pub fn next(&mut self, mut from: usize) -> usize {
        while from < self.tokens.len() {
            let set = self.look(from / BLOCK) >> (from % BLOCK);
            if set != 0 {
                return from + set.trailing_zeros() as usize;
            }
            from = (from / BLOCK + 1) * BLOCK;
        }
        self.tokens.len()
    }

    /// The last token up to `i` that opens one, but none before `least`.
    #[inline]
    pub fn open(&mut self, mut i: usize, least: usize) -> usize {
        while i > least {
            let set = self.look(i / BLOCK) << (BLOCK - 1 - i % BLOCK);
            if set != 0 {
                return least.max(i - set.leading_zeros() as usize);
            }
            match (i / BLOCK * BLOCK).checked_sub(1) {
                Some(before) => i = before,
                None => break,
            }
        }
        least
    }
}

/// Which of the first 64 tokens open a sentence: without a branch.
#[inline(never)]
fn firsts(tokens: &[Token]) -> u64 {
    let mut set = 0;
    for t in tokens[..tokens.len().min(BLOCK)].iter().rev() {
        set = set << 1 | u64::from(t.has(SENTENCE_START));
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    /// The same as a walk over the tokens says, also where sentences are longer than a block.
    #[test]
    fn agree_with_a_walk() {
        let text = format!(
            "He ran. {} She did. Why? {}",
            "on ".repeat(150),
            "a b. ".repeat(70)
        );
        let mut tokens = Vec::new();
        tokenize(&text, &mut tokens);
        for len in [0, 1, 2, 63, 64, 65, 128, tokens.len()] {
            let tokens = &tokens[..len];
            let opens = |i: &usize| tokens[*i].has(SENTENCE_START);
            let mut sentences = Sentences::of(tokens);
            for i in 0..len {
                let next = (i..len).find(opens).unwrap_or(len);
                assert_eq!(sentences.next(i), next, "{i} of {len}");
                for least in [0, i / 2, i] {
                    let open = (least..=i).rev().find(opens).unwrap_or(least);
                    assert_eq!(sentences.open(i, least), open, "{least}..={i} of {len}");
                }
            }
            assert_eq!(sentences.next(len), len);
        }
    }
}
