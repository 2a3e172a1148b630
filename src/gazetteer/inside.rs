//! Names inside a run of letters, packed by the build script: what the built-in lists hold for handles and hashtags.
//!
//! A handle is short and a name in it is between [`MIN`] and [`MAX`] letters long, so every stretch of it is looked up: the first
//! four letters say which lengths are worth a look, and most say none. An automaton over the same names took 40 ms and 18 MB to
//! build in the process that met the first unlisted handle; this is read as it lies in the binary. [`substring`](super::substring)
//! does the same for a user's names, which nobody can pack beforehand, and a test holds the two to each other.

use super::flags::{self, class};
use super::layout::SEPARATOR;
use super::table::Table;

/// Shortest name looked for inside a handle, in bytes; shorter ones are found in any word.
pub(crate) const MIN: usize = 4;
/// Longest: a handle has at most 15 characters, hashtags are seldom longer than this.
pub(crate) const MAX: usize = 18;
/// Beginnings of names are told apart by so many bits.
const START_BITS: u32 = 15;
/// Bytes of the lengths, a `u16` for each beginning, which the slots follow.
const LENGTHS: usize = 2 << START_BITS;
/// A slot: the tag of a name's hash, and its form plus one; zero where free. Little-endian.
const SLOT: usize = 8;

/// A name found: bytes of the searched text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Inside {
    pub start: usize,
    pub end: usize,
    pub form: u32,
}

/// The Latin names of a table that a handle may be made of, written without spaces, and their forms.
///
/// Small towns and long titles of bodies are not what handles are made of: of places those with a code (countries, states,
/// districts), of organisations short names, of people all.
pub(crate) fn names(table: &Table) -> impl Iterator<Item = (String, u32)> {
    const WANTED: u32 = class::PERSON | class::ORG | class::PLACE;
    table.forms().filter_map(|(form, text)| {
        let classes = table.form_classes(form);
        let ascii = |b: u8| b.is_ascii_alphanumeric() || b == SEPARATOR as u8;
        if classes & WANTED == 0 || classes & class::WORD != 0 || !text.bytes().all(ascii) {
            return None;
        }
        // Variants repeat what the row's own form already finds.
        if table.rows(form).all(|r| r.flags & flags::VARIANT != 0) {
            return None;
        }
        let compact: String = text.chars().filter(|c| *c != SEPARATOR).collect();
        let fits = (MIN..=MAX).contains(&compact.len()) && worth_it(table, form, compact.len());
        fits.then_some((compact, form))
    })
}

fn worth_it(table: &Table, form: u32, len: usize) -> bool {
    table.rows(form).any(|r| {
        let entry = table.entry(r.entry);
        match entry.kind {
            flags::PLACE => entry.id.starts_with("iso:") || entry.id.starts_with("lgd:"),
            flags::ORG => len <= 11,
            _ => true,
        }
    })
}

/// One letter more.
#[inline(always)]
fn step(hash: u64, letter: u8) -> u64 {
    (hash.rotate_left(5) ^ u64::from(letter)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn start_of(hash: u64) -> usize {
    (hash >> (64 - START_BITS)) as usize
}

fn tag_of(hash: u64) -> u32 {
    (hash >> 16) as u32
}

/// What [`Packed`] reads: lengths by beginning, then slots, a power of two of them and half of them free.
#[allow(dead_code)] // Only the build script calls it.
pub(crate) fn pack(table: &Table) -> Vec<u8> {
    let names: Vec<(String, u32)> = names(table).collect();
    let count = (names.len() * 2).next_power_of_two().max(2);
    let mut lengths = vec![0u16; LENGTHS / 2];
    let mut slots = vec![(0u32, 0u32); count];
    for (name, form) in &names {
        let mut hash = 0;
        for (i, letter) in name.bytes().enumerate() {
            hash = step(hash, letter);
            if i + 1 == MIN {
                lengths[start_of(hash)] |= 1 << (name.len() - MIN);
            }
        }
        let mut at = slot_of(hash, count);
        while slots[at].1 != 0 {
            at = (at + 1) & (count - 1);
        }
        slots[at] = (tag_of(hash), form + 1);
    }
    let lengths = lengths.into_iter().flat_map(u16::to_le_bytes);
    let slots = slots
        .into_iter()
        .flat_map(|s| [s.0, s.1])
        .flat_map(u32::to_le_bytes);
    lengths.chain(slots).collect()
}

fn slot_of(hash: u64, slots: usize) -> usize {
    (hash >> (64 - slots.trailing_zeros())) as usize
}

/// The packed names of a table.
#[derive(Clone, Copy)]
pub(crate) struct Packed<'a> {
    lengths: &'a [[u8; 2]],
    slots: &'a [[u8; SLOT]],
}

impl<'a> Packed<'a> {
    /// Reads what [`pack`] made.
    pub fn new(bytes: &'a [u8]) -> Self {
        let (lengths, slots) = bytes.split_at(LENGTHS);
        Packed {
            lengths: lengths.as_chunks().0,
            slots: slots.as_chunks().0,
        }
    }

    /// Every name of `table` inside `folded`, which holds lower-case letters and digits only.
    pub fn find(self, table: &Table, folded: &str) -> Vec<Inside> {
        let bytes = folded.as_bytes();
        let mut out = Vec::new();
        for (start, head) in bytes.windows(MIN).enumerate() {
            let mut hash = head.iter().fold(0, |h, b| step(h, *b));
            let mut lengths = u16::from_le_bytes(self.lengths[start_of(hash)]);
            let mut end = start + MIN;
            while lengths != 0 {
                let more = lengths.trailing_zeros() as usize;
                let Some(letters) = bytes.get(end..end + more) else {
                    break;
                };
                hash = letters.iter().fold(hash, |h, b| step(h, *b));
                end += more;
                self.look(table, hash, start, &bytes[start..end], &mut out);
                // The length just looked at stands at bit 0 now.
                lengths = (lengths >> more) & !1;
            }
        }
        out
    }

    fn look(&self, table: &Table, hash: u64, start: usize, name: &[u8], out: &mut Vec<Inside>) {
        let mut at = slot_of(hash, self.slots.len());
        loop {
            let [a, b, c, d, form @ ..] = self.slots[at];
            let Some(form) = u32::from_le_bytes(form).checked_sub(1) else {
                return;
            };
            if u32::from_le_bytes([a, b, c, d]) == tag_of(hash)
                && table
                    .form_text(form)
                    .bytes()
                    .filter(|b| *b != SEPARATOR as u8)
                    .eq(name.iter().copied())
            {
                out.push(Inside {
                    start,
                    end: start + name.len(),
                    form,
                });
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }
}
