//! A text seen through windows of bytes, which are looked at together.

use crate::normalize::hash;

/// Bytes looked at: a block and what follows it.
pub(super) const WINDOW: usize = 32;

/// Windows on a text: its bytes from any place on, zeros behind its end.
pub(super) struct Windows {
    /// The text's last bytes and zeros, and where in the text that begins.
    tail: [u8; 2 * WINDOW],
    from: usize,
}

impl Windows {
    pub fn new(text: &[u8]) -> Self {
        let from = text.len().saturating_sub(WINDOW);
        let mut tail = [0; 2 * WINDOW];
        tail[..text.len() - from].copy_from_slice(&text[from..]);
        Windows { tail, from }
    }

    /// The bytes of `text`, which is what these are the windows of and stands in a register where it is asked for, from `i` on.
    #[inline(always)]
    pub fn at<'a>(&'a self, text: &'a [u8], i: usize) -> &'a [u8; WINDOW] {
        match text.get(i..).and_then(<[u8]>::first_chunk) {
            Some(window) => window,
            None => self.last(i),
        }
    }

    #[cold]
    #[inline(never)]
    fn last(&self, i: usize) -> &[u8; WINDOW] {
        self.tail
            .get(i - self.from..)
            .and_then(<[u8]>::first_chunk)
            .unwrap_or(&[0; WINDOW])
    }
}

/// Eight times the same byte.
macro_rules! all {
    ($byte:expr) => {
        const { u64::from_le_bytes([$byte; 8]) }
    };
}
pub(super) use all;

/// The words of a window's block.
#[inline(always)]
pub(super) fn first_words(window: &[u8; WINDOW]) -> [u64; 3] {
    match window.first_chunk() {
        Some(block) => hash::words(block),
        None => [0; 3],
    }
}

/// The first byte that is not zero.
#[inline(always)]
pub(super) fn place(bytes: u64) -> usize {
    bytes.trailing_zeros() as usize / 8
}
