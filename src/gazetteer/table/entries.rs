//! The entries that rows name: ids with their names, kept as one string each, and what contains them.

use super::Table;
use crate::gazetteer::layout;

/// One id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EntryRef<'a> {
    pub id: &'a str,
    pub kind: u8,
    pub hi: &'a str,
    pub en: &'a str,
    pub note: &'a str,
    pub file: u32,
}

impl Table {
    /// The words of an entry.
    #[inline(always)]
    fn entry_words(&self, entry: u32) -> [u32; 8] {
        let entries: &[layout::Entry] = self.section(layout::ENTRIES).as_chunks().0;
        let (words, _) = entries[entry as usize].as_chunks::<4>();
        // One by one: whoever asks for two of them reads two, and calls nothing.
        let word = |k: usize| u32::from_le_bytes(words[k]);
        [
            word(0),
            word(1),
            word(2),
            word(3),
            word(4),
            word(5),
            word(6),
            word(7),
        ]
    }

    #[inline(always)]
    pub fn entry(&self, entry: u32) -> EntryRef<'_> {
        let [id, lens @ .., _, _, origin] = self.entry_words(entry);
        let hi = id + lens[0];
        let en = hi + lens[1];
        let note = en + lens[2];
        EntryRef {
            id: self.string(id, lens[0]),
            hi: self.string(hi, lens[1]),
            en: self.string(en, lens[2]),
            note: self.string(note, lens[3]),
            kind: origin as u8,
            file: origin >> 8,
        }
    }

    /// Which of an entry's names, Devanagari and Latin, a text is letter by letter.
    #[inline]
    pub fn are_names(&self, entry: u32, text: &str) -> [bool; 2] {
        let [id, lens @ .., _, _, _] = self.entry_words(entry);
        let hi = id + lens[0];
        let en = hi + lens[1];
        let is = |from, len: u32| len as usize == text.len() && self.string(from, len) == text;
        [is(hi, lens[1]), is(en, lens[2])]
    }

    /// How long an entry's id is: told without a look at it.
    #[inline]
    pub fn id_len(&self, entry: u32) -> usize {
        self.entry_words(entry)[1] as usize
    }

    /// A byte of an entry, which tells nothing, and keeps the compiler from leaving it out. With
    /// [`touch_strings`](Self::touch_strings) for whoever is going to read many: called for all of them in turn, none is waited for.
    #[inline]
    pub fn touch_entry(&self, entry: u32) -> u8 {
        let entries: &[layout::Entry] = self.section(layout::ENTRIES).as_chunks().0;
        entries.get(entry as usize).map_or(0, |e| e[0])
    }

    /// A byte of each of the first two lines of the cache that an entry's strings stand in.
    #[inline]
    pub fn touch_strings(&self, entry: u32) -> u8 {
        let entries: &[layout::Entry] = self.section(layout::ENTRIES).as_chunks().0;
        let Some(from) = entries.get(entry as usize).and_then(|e| e.first_chunk()) else {
            return 0;
        };
        let (from, all) = (
            u32::from_le_bytes(*from) as usize,
            self.strings().as_bytes(),
        );
        let at = |at: usize| all.get(at).copied().unwrap_or(0);
        at(from) ^ at(from + 64)
    }

    /// The place that has this id; only countries, states and districts are known by it, which is what contains others.
    pub fn place(&self, id: &str) -> Option<u32> {
        let wanted = crate::normalize::hash_folded(id);
        let at = |k: usize| self.u32_at(layout::PLACES, k);
        let hash = |p: usize| u64::from(at(3 * p)) | u64::from(at(3 * p + 1)) << 32;
        let count = self.sections[layout::PLACES].1 / 12;
        // Hashes are spread evenly: the place of one says nearly where it stands.
        let guess = (u128::from(wanted) * count as u128) >> 64;
        let mut from = (guess as usize).min(count.saturating_sub(1));
        while from > 0 && hash(from - 1) >= wanted {
            from -= 1;
        }
        while from < count && hash(from) < wanted {
            from += 1;
        }
        (from..count)
            .take_while(|p| hash(*p) == wanted)
            .map(|p| at(3 * p + 2))
            .find(|e| self.entry(*e).id == id)
    }

    /// The id of what contains an entry; empty where its row names none.
    pub fn container(&self, entry: u32) -> &str {
        let [start, id, hi, en, _, place, _, _] = self.entry_words(entry);
        self.string(start + id + hi + en + (place & 0xFFFF), place >> 16)
    }

    /// The entry of what contains an entry, where this table has it.
    #[inline]
    pub fn container_entry(&self, entry: u32) -> Option<u32> {
        self.entry_words(entry)[6].checked_sub(1)
    }
}
