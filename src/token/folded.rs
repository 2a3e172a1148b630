//! Words of which letters fold, each for itself or a nasal before a stop.

use super::plain::lane;
use super::windows::{WINDOW, all, first_words};
use super::{ODD, PLAIN};
use crate::normalize::devanagari::FOLD;
use crate::normalize::hash;

/// A word of so many letters, of which some fold: its hash and its flags.
#[inline(never)]
pub(super) fn folded(window: &[u8; WINDOW], letters: usize, lanes: u64) -> Option<(u64, u16)> {
    let next = lanes >> 8;
    let any = (lanes >> 5 | lanes >> 6) & all!(1);
    // As in `plain`, but a virama may stand behind a nasal; nothing that vanishes, since a virama may follow.
    let wrong = (lanes & all!(lane::OTHER)) >> 3 & !any
        | (lanes & all!(lane::VIRAMA)) >> 1 & !next
        | (lanes & all!(lane::NASAL)) >> 2 & (next >> 6);
    if wrong & all!(1) != 0 {
        return None;
    }
    let mut out = [0; WINDOW];
    let mut len = 0;
    let mut push = |index: usize| {
        let (bytes, more) = FOLDED[index];
        if let Some(place) = out[len & 31..].first_chunk_mut() {
            *place = u32::to_le_bytes(bytes);
        }
        len += usize::from(more);
    };
    let index = |letter: &[u8; 3]| usize::from((letter[1] & 1) << 6 | letter[2] & 0x3F);
    let all = &window.as_chunks::<3>().0[..letters];
    let mut nasals = false;
    if (lanes & all!(lane::NASAL)) >> 2 & (next >> 1) == 0 {
        for letter in all {
            push(index(letter));
        }
    } else {
        let at = |k: usize| all.get(k).map_or(0, index);
        let mut k = 0;
        while k < letters {
            let this = at(k);
            if at(k + 1) == 0x4D && (STOPS[this] >> 5) & STOPS[at(k + 2)] != 0 {
                nasals = true;
                push(0x02);
                k += 2;
            } else {
                push(this);
                k += 1;
            }
        }
    }
    let flags = if nasals || lanes & all!(lane::FOLDS) != 0 {
        ODD
    } else if lanes & all!(lane::OTHER) == 0 {
        PLAIN
    } else {
        0
    };
    let words = first_words(&out);
    Some((hash::join(hash::SEED, words), flags))
}

/// Of stops their class, and of nasals, five bits higher, the classes before whose stops they fold.
const STOPS: [u16; 128] = {
    let mut t = [0; 128];
    let mut i = 0x15;
    while i <= 0x2D {
        t[i] = match i {
            0x15..=0x18 => 1,
            0x1A..=0x1D => 2,
            0x1F..=0x22 => 4,
            0x24..=0x27 => 8,
            0x2A..=0x2D => 16,
            _ => 0,
        };
        i += 1;
    }
    t[0x19] = 1 << 5;
    t[0x1E] = 2 << 5;
    t[0x23] = 4 << 5;
    t[0x28] = (4 | 8) << 5;
    t[0x2E] = 16 << 5;
    t
};

/// What each letter folds to, first byte lowest, and its length, which is none where it vanishes.
const FOLDED: [(u32, u8); 128] = {
    let mut t = [(0, 0); 128];
    let mut i = 0;
    while i < 128 {
        if FOLD[i] != 0 {
            let (bytes, len) = hash::coded(0x900 + FOLD[i] as u32);
            t[i] = (bytes, len as u8);
        }
        i += 1;
    }
    t
};
