//! How words and names sound, known from text to text.

use super::numbers::Numbers;
use super::{hash, transliterate};
use std::cell::RefCell;

/// How a name sounds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sound {
    /// A seeded hash of its key.
    pub key: u64,
    /// The key's unseeded fingerprint, the one that lists have ready for their names.
    pub fingerprint: u32,
    /// The key's first consonant, 0 where it has none.
    pub consonant: u8,
}

/// The sounds of words and names, each made once: a sound costs a hundred times the look here, and names share their words, with
/// those of the next text too.
#[derive(Debug, Default)]
pub(super) struct Sounds {
    known: RefCell<Known>,
}

#[derive(Debug, Default)]
struct Known {
    /// Each name in its place or right behind it: the sound stands with the hash, for what is waited for is the line of the cache.
    slots: Vec<Slot>,
    filled: usize,
    keys: transliterate::Keys,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u64,
    key: u64,
    fingerprint: u32,
    consonant: u8,
    filled: bool,
}

/// Most sounds kept from one text for the next.
const MAX_KEPT: usize = 4096;
/// Most sounds whose room is kept.
const MAX_ROOM: usize = 1 << 16;

impl Sounds {
    /// Forgets what would grow with the texts.
    pub fn trim(&mut self) {
        let known = self.known.get_mut();
        if known.filled > MAX_ROOM {
            *known = Known::default();
        } else if known.filled > MAX_KEPT {
            // Room that is given back is asked of the system anew for the next long text, page by page.
            known.slots.truncate(MAX_KEPT * 2);
            known.slots.fill(Slot::default());
            known.filled = 0;
        }
    }

    pub fn of(&self, name: &str) -> Sound {
        let hash = hash::of_bytes(hash::seed(), name.as_bytes());
        let known = &mut *self.known.borrow_mut();
        if known.filled * 2 >= known.slots.len() {
            known.grow();
        }
        let at = known.find(hash);
        let slot = &mut known.slots[at];
        if !slot.filled {
            let sound = Sound::of(&mut known.keys, name);
            *slot = Slot {
                hash,
                key: sound.key,
                fingerprint: sound.fingerprint,
                consonant: sound.consonant,
                filled: true,
            };
            known.filled += 1;
        }
        Sound {
            key: slot.key,
            fingerprint: slot.fingerprint,
            consonant: slot.consonant,
        }
    }
}

impl Known {
    /// The slot of a hash, or the free one that it may have.
    #[inline]
    fn find(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash >> 32) as usize & mask;
        while self.slots[at].filled && self.slots[at].hash != hash {
            at = (at + 1) & mask;
        }
        at
    }

    #[cold]
    fn grow(&mut self) {
        let size = (self.slots.len() * 4).clamp(1024, (MAX_KEPT * 2).max(self.slots.len() * 2));
        let filled = self.slots.iter().filter(|s| s.filled);
        let old: Vec<Slot> = filled.copied().collect();
        self.slots.clear();
        self.slots.resize(size, Slot::default());
        for slot in old {
            let at = self.find(slot.hash);
            self.slots[at] = slot;
        }
    }
}

impl Sound {
    #[inline(never)]
    fn of(keys: &mut transliterate::Keys, name: &str) -> Sound {
        let key = keys.key(name);
        let bytes = key.as_str().as_bytes();
        let consonant = bytes.iter().find(|b| !b"aeiouy".contains(b));
        Sound {
            key: hash::of_bytes(hash::seed(), bytes),
            fingerprint: key.fingerprint(),
            consonant: consonant.map_or(0, |b| *b),
        }
    }
}

/// Fingerprints of what a text has.
pub(super) struct Heard {
    fingerprints: Numbers,
    /// Most of the others, as bits.
    bits: [u64; 16],
}

impl Heard {
    /// With an empty table.
    pub fn new(fingerprints: Numbers) -> Self {
        Heard {
            fingerprints,
            bits: [0; 16],
        }
    }

    /// The table back.
    pub fn close(self) -> Numbers {
        self.fingerprints
    }

    pub fn add(&mut self, fingerprint: u32) {
        let hash = hash::mix(hash::seed(), u64::from(fingerprint));
        self.bits[hash as usize & 15] |= 1 << (hash >> 58);
        self.fingerprints.get_or_insert(hash, 0);
    }

    pub fn has(&self, fingerprint: u32) -> bool {
        let hash = hash::mix(hash::seed(), u64::from(fingerprint));
        self.bits[hash as usize & 15] & 1 << (hash >> 58) != 0
            && self.fingerprints.get(hash).is_some()
    }
}
