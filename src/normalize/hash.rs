//! The hash of a match form: three words of eight bytes at a time, so that most words of a text cost one step.
//!
//! A step multiplies to 128 bits and folds the halves together. The same characters give the same hash whichever way they came, read
//! from the text at once or folded one after the other; what stands on hashes alone stands on all 64 bits.

/// Bytes that one step takes: eight letters of Devanagari.
pub(crate) const BLOCK: usize = 24;

/// The hash before the first step; digits of π, as the others.
pub(crate) const SEED: u64 = 0x243F_6A88_85A3_08D3;
const FIRST: u64 = 0x1319_8A2E_0370_7344;
const SECOND: u64 = 0xA409_3822_299F_31D1;

#[inline(always)]
const fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// Joins up to [`BLOCK`] bytes, the first of them lowest in the first word and zeros behind the last. Only a form's last block may be
/// short.
#[inline(always)]
pub(crate) const fn join(hash: u64, words: [u64; 3]) -> u64 {
    fold(fold(words[0] ^ hash, words[1] ^ FIRST) ^ words[2], SECOND)
}

/// The words of a block.
#[inline(always)]
pub(crate) fn words(block: &[u8; BLOCK]) -> [u64; 3] {
    let (words, _) = block.as_chunks::<8>();
    [
        u64::from_le_bytes(words[0]),
        u64::from_le_bytes(words[1]),
        u64::from_le_bytes(words[2]),
    ]
}

/// Hash of a form that is one character.
#[inline(always)]
pub(crate) const fn of_char(c: u32) -> u64 {
    join(SEED, [coded(c).0 as u64, 0, 0])
}

/// The words of a block of which bytes at the end may be missing; for what is made while compiling.
pub(crate) const fn packed(bytes: &[u8]) -> [u64; 3] {
    let mut words = [0; 3];
    let mut i = bytes.len();
    while i > 0 {
        i -= 1;
        words[i / 8] = words[i / 8] << 8 | bytes[i] as u64;
    }
    words
}

/// The first so many bytes of a block's words. As many as a number of five bits counts, so that nobody has to ask.
pub(crate) const INSIDE: [[u64; 3]; 32] = {
    let mut t = [[0; 3]; 32];
    let mut n = 0;
    while n <= BLOCK {
        let (bytes, _) = [0xFF; BLOCK].split_at(n);
        t[n] = packed(bytes);
        n += 1;
    }
    t
};

/// UTF-8 of a character, its first byte lowest, and its length.
#[inline(always)]
pub(crate) const fn coded(c: u32) -> (u32, usize) {
    if c < 0x80 {
        (c, 1)
    } else if c < 0x800 {
        (0x80C0 | c >> 6 | (c & 0x3F) << 8, 2)
    } else if c < 0x1_0000 {
        (
            0x80_80E0 | c >> 12 | (c >> 6 & 0x3F) << 8 | (c & 0x3F) << 16,
            3,
        )
    } else {
        (
            0x8080_80F0
                | c >> 18
                | (c >> 12 & 0x3F) << 8
                | (c >> 6 & 0x3F) << 16
                | (c & 0x3F) << 24,
            4,
        )
    }
}

/// A form that comes character by character.
pub(crate) struct Folded {
    hash: u64,
    /// Bytes of the block, zeros behind them.
    block: [u8; BLOCK + 8],
    len: usize,
}

impl Folded {
    #[inline(always)]
    pub fn new() -> Self {
        Folded {
            hash: SEED,
            block: [0; _],
            len: 0,
        }
    }

    #[inline(always)]
    pub fn push(&mut self, c: u32) {
        let (bytes, len) = coded(c);
        self.push_coded(bytes, len);
    }

    /// A letter of Devanagari by its place in the block.
    #[inline(always)]
    pub fn push_letter(&mut self, index: usize) {
        let bits = 0x80_A4E0 | (index as u32 & 0x40) << 2 | (index as u32 & 0x3F) << 16;
        self.push_coded(bits, 3);
    }

    /// A character as [`coded`], or nothing.
    #[inline(always)]
    pub fn push_coded(&mut self, bytes: u32, len: usize) {
        if let Some(place) = self.block[self.len..].first_chunk_mut() {
            *place = bytes.to_le_bytes();
        }
        self.len += len;
        // A full block waits for the next character: it may be the last one.
        if self.len > BLOCK {
            self.step();
        }
    }

    #[inline(never)]
    fn step(&mut self) {
        self.hash = self.finish();
        let (_, over) = self.block.split_at(BLOCK);
        let mut block = [0; BLOCK + 8];
        block[..over.len()].copy_from_slice(over);
        self.block = block;
        self.len -= BLOCK;
    }

    #[inline(always)]
    pub fn finish(&self) -> u64 {
        match self.block.first_chunk() {
            Some(block) => join(self.hash, words(block)),
            None => self.hash,
        }
    }
}

/// [`hash_folded`] of a form that the code itself names, made while compiling.
pub(crate) const fn of_form(form: &str) -> u64 {
    let bytes = form.as_bytes();
    let mut hash = SEED;
    let mut at = 0;
    loop {
        let mut words = [0; 3];
        let mut k = 0;
        while k < BLOCK && at < bytes.len() {
            words[k / 8] |= (bytes[at] as u64) << (k % 8 * 8);
            k += 1;
            at += 1;
        }
        hash = join(hash, words);
        if at == bytes.len() {
            return hash;
        }
    }
}

/// Hash of an already folded string, equal to the hash the tokeniser gives a token of that match form.
pub(crate) fn hash_folded(folded: &str) -> u64 {
    let bytes = folded.as_bytes();
    let mut block = [0; BLOCK];
    if let Some(place) = block.get_mut(..bytes.len()) {
        place.copy_from_slice(bytes);
        return join(SEED, words(&block));
    }
    let mut hash = Folded::new();
    for c in folded.chars() {
        hash.push(c as u32);
    }
    hash.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_coded_as_strings_are() {
        for c in ['a', '\u{7F}', 'é', '\u{7FF}', 'क', '\u{FFFF}', '😀'] {
            let (bytes, len) = coded(c as u32);
            assert_eq!(&bytes.to_le_bytes()[..len], c.to_string().as_bytes());
        }
    }

    #[test]
    fn blocks_and_characters_agree() {
        let mut block = [0; BLOCK];
        let word = "अंतरराष्";
        block.copy_from_slice(word.as_bytes());
        assert_eq!(hash_folded(word), join(SEED, words(&block)));
        assert_eq!(hash_folded("।"), of_char('।' as u32));
        for form in ["", "a", "डॉ", "राजनाथ", word] {
            assert_eq!(hash_folded(form), of_form(form));
        }
        let longer = word.to_string() + "ट";
        assert_ne!(hash_folded(&longer), hash_folded(word));
        assert_ne!(hash_folded(&(longer.clone() + "a")), hash_folded(&longer));
    }
}
