//! Sets of tokens.

/// A set of tokens.
#[derive(Debug, Default)]
pub(super) struct Held {
    bits: Vec<u64>,
}

impl Held {
    /// Takes all away.
    pub(super) fn clear(&mut self) {
        self.bits.clear();
    }

    /// Whether a token is in it.
    #[inline]
    pub(super) fn has(&self, i: u32) -> bool {
        let word = self.bits.get(i as usize / 64);
        word.is_some_and(|w| w >> (i % 64) & 1 != 0)
    }

    /// Whether any of some is.
    #[inline]
    pub(super) fn has_any(&self, (from, end): (u32, u32)) -> bool {
        (from..end).any(|i| self.has(i))
    }

    /// Adds some; whether any is new.
    pub(super) fn add(&mut self, (from, end): (u32, u32)) -> bool {
        let words = end as usize / 64 + 1;
        if self.bits.len() < words {
            self.bits.resize(words, 0);
        }
        let mut new = false;
        for i in from..end {
            let (word, bit) = (&mut self.bits[i as usize / 64], 1 << (i % 64));
            new |= *word & bit == 0;
            *word |= bit;
        }
        new
    }
}
