//! The token automaton: all forms that stand in a text at token boundaries.
//!
//! Most tokens are settled by one look into a table of first tokens, four to a cache line, that says what the word is to the rules;
//! the looks of a segment do not wait for each other. What names something is compared byte for byte with the stored match form,
//! so a hash collision costs time and never an answer; a word that only helps the rules is taken on all 64 bits of its hash.
//! Forms of several tokens go on from state to state, state = mix(previous state, hash), in one open-addressed table, behind a
//! filter that turns most pairs of tokens away. Measured against aho-corasick in `benches/`.

mod entries;
mod same;
mod scan;
mod search;

pub(crate) use scan::Match;
#[cfg(feature = "train")]
pub(crate) use scan::carry;
pub(crate) use search::Start;

use crate::gazetteer::flags;
use crate::gazetteer::layout::{
    self, Bucket, CASE_BIT, INLINE, NODE_CASE, NODE_FORM, NODE_MORE, RECORD_TEXT, Record,
};
use crate::gazetteer::pack::Packed;
use crate::normalize::hash::{self, BLOCK};
use crate::token::Token;
pub(crate) use entries::EntryRef;
use same::same_case;
use search::first;
use std::borrow::Cow;

/// A word of a form's record.
#[inline(always)]
fn record_word(record: &Record, at: usize) -> u32 {
    let (words, _) = record.as_chunks::<4>();
    u32::from_le_bytes(words[at])
}

/// Bytes of a row.
const ROW: usize = 20;

/// Where a form's record has its row, if it is alone: as many of a row's words as matter without a surface.
const RECORD_ROW: usize = 16;

/// A packed gazetteer.
#[derive(Clone)]
pub(crate) struct Table {
    bytes: Cow<'static, [u8]>,
    strings: Cow<'static, str>,
    sections: [(usize, usize); layout::SECTIONS],
    slot_mask: usize,
    /// How names sound, see [`with_sounds`](Self::with_sounds).
    sounds: &'static [[u8; 4]],
}

/// One row of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowRef<'a> {
    pub entry: u32,
    pub flags: u32,
    /// Kind and file of the entry: what candidates need, without a look at it.
    pub kind: u8,
    pub file: u32,
    /// As the file writes it; only kept where letter case matters.
    pub surface: &'a str,
}

impl Table {
    /// Takes over what [`PackBuilder`](super::pack::PackBuilder) made.
    pub fn new(bytes: Cow<'static, [u8]>, strings: Cow<'static, str>) -> Self {
        let word = |at: usize| {
            u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap_or_default()) as usize
        };
        assert_eq!(
            bytes[..8],
            layout::MAGIC.to_le_bytes(),
            "bytes of another version"
        );
        let sections: [(usize, usize); layout::SECTIONS] =
            std::array::from_fn(|s| (word(8 + 8 * s), word(12 + 8 * s)));
        let slot_mask = sections[layout::SLOTS].1 / (4 * layout::SLOT_WORDS) - 1;
        Table {
            bytes,
            strings,
            sections,
            slot_mask,
            sounds: &[],
        }
    }

    /// The same from one value.
    pub fn packed(packed: Packed) -> Self {
        Table::new(Cow::Owned(packed.bytes), Cow::Owned(packed.strings))
    }

    /// The same with a number for each entry's Devanagari and Latin name, two after two, 0 for none: what the names of an entry
    /// sound like, for whoever compares them by that. Made beforehand, for it costs more than finding the name.
    pub fn with_sounds(mut self, sounds: &'static [u8]) -> Self {
        self.sounds = sounds.as_chunks().0;
        self
    }

    /// The numbers of [`with_sounds`](Self::with_sounds); none for a user's lists.
    pub fn sounds(&self, entry: u32) -> Option<[u32; 2]> {
        let pair = self.sounds.get(2 * entry as usize..)?.first_chunk::<2>()?;
        Some(pair.map(u32::from_le_bytes))
    }

    #[inline(always)]
    fn section(&self, section: usize) -> &[u8] {
        let (from, len) = self.sections[section];
        &self.bytes()[from..from + len]
    }

    /// Told apart here: the standard library's way is a call.
    #[inline(always)]
    fn bytes(&self) -> &[u8] {
        match &self.bytes {
            Cow::Borrowed(bytes) => bytes,
            Cow::Owned(bytes) => bytes.as_slice(),
        }
    }

    #[inline(always)]
    fn strings(&self) -> &str {
        match &self.strings {
            Cow::Borrowed(strings) => strings,
            Cow::Owned(strings) => strings.as_str(),
        }
    }

    /// The section of [`pieces`](super::pieces).
    pub(super) fn pieces(&self) -> &[u8] {
        self.section(layout::PIECES)
    }

    fn buckets(&self) -> &[Bucket] {
        self.section(layout::FIRST).as_chunks().0
    }

    #[inline(always)]
    fn u32_at(&self, section: usize, index: usize) -> u32 {
        let at = self.sections[section].0 + index * 4;
        u32::from_le_bytes(self.bytes()[at..at + 4].try_into().unwrap_or_default())
    }

    #[inline(always)]
    pub(super) fn string(&self, offset: u32, len: u32) -> &str {
        self.strings()
            .get(offset as usize..(offset + len) as usize)
            .unwrap_or("")
    }

    #[inline(always)]
    fn record(&self, form: u32) -> &Record {
        &self.section(layout::FORMS).as_chunks().0[form as usize]
    }

    /// Something of a form's record, as [`touch_entry`](Self::touch_entry).
    #[inline]
    pub fn touch_record(&self, form: u32) -> u32 {
        let record = self.record(form);
        record_word(record, 2) ^ record_word(record, RECORD_ROW / 4)
    }

    /// A form's text: match forms of its tokens, separated by U+001F.
    pub fn form_text(&self, form: u32) -> &str {
        std::str::from_utf8(self.form_bytes(form)).unwrap_or("")
    }

    /// Its bytes.
    #[inline]
    fn form_bytes(&self, form: u32) -> &[u8] {
        let record = self.record(form);
        let len = record_word(record, 1) & !CASE_BIT;
        let text = if len as usize <= INLINE {
            record[RECORD_TEXT..].get(..len as usize)
        } else {
            let from = record_word(record, 7) as usize;
            self.strings.as_bytes().get(from..from + len as usize)
        };
        text.unwrap_or_default()
    }

    /// Entry, flags and kind of the row of a form that has one alone, where letter case does not matter: most forms.
    #[inline(always)]
    pub fn lone_row(&self, form: u32) -> Option<(u32, u32, u8)> {
        let record = self.record(form);
        let word = |k: usize| record_word(record, k);
        let alone = word(2) == 1 && word(1) & CASE_BIT == 0;
        const ROW_WORD: usize = RECORD_ROW / 4;
        let row = (word(ROW_WORD), word(ROW_WORD + 1), word(ROW_WORD + 2) as u8);
        alone.then_some(row)
    }

    /// The rows of a form. One alone stands in its record, where letter case does not matter; either way they are read as a list, in
    /// one loop.
    #[inline]
    pub fn rows(&self, form: u32) -> impl Iterator<Item = RowRef<'_>> {
        self.rows_here(form)
    }

    /// The same without a call, for whoever asks for every name's.
    #[inline(always)]
    pub fn rows_here(&self, form: u32) -> impl Iterator<Item = RowRef<'_>> {
        let record = self.record(form);
        let word = |k: usize| record_word(record, k);
        let count = word(2) as usize;
        let alone = count == 1 && word(1) & CASE_BIT == 0;
        let rows: &[[u8; ROW]] = if alone {
            record[RECORD_ROW..].as_chunks().0.get(..1).unwrap_or(&[])
        } else {
            let first = word(3) as usize;
            let rows = &self.section(layout::ROWS)[first * ROW..(first + count) * ROW];
            rows.as_chunks().0
        };
        rows.iter().map(|row| {
            let (words, _) = row.as_chunks::<4>();
            let word = |k: usize| u32::from_le_bytes(words[k]);
            let flags = word(1);
            RowRef {
                entry: word(0),
                flags,
                kind: word(2) as u8,
                file: word(2) >> 8,
                surface: if flags & flags::CASE == 0 {
                    ""
                } else {
                    self.string(word(3), word(4))
                },
            }
        })
    }

    /// Whether a row applies to the tokens: letter case agrees where it must.
    #[inline]
    pub fn applies(&self, row: &RowRef<'_>, text: &str, tokens: &[Token]) -> bool {
        row.flags & flags::CASE == 0 || same_case(row.surface, text, tokens)
    }

    pub fn file_name(&self, file: u32) -> &str {
        let at = file as usize * 2;
        self.string(
            self.u32_at(layout::FILES, at),
            self.u32_at(layout::FILES, at + 1),
        )
    }

    /// Names of the packed files, by number.
    pub fn file_names(&self) -> impl Iterator<Item = &str> {
        (0..self.sections[layout::FILES].1 / 8).map(|f| self.file_name(f as u32))
    }

    /// Labels of the user's kinds, by kind number less [`flags::FIRST_LABEL`].
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        (0..self.sections[layout::LABELS].1 / 8).map(|l| {
            self.string(
                self.u32_at(layout::LABELS, l * 2),
                self.u32_at(layout::LABELS, l * 2 + 1),
            )
        })
    }

    pub fn form_count(&self) -> usize {
        self.sections[layout::FORMS].1 / 64
    }

    pub fn entry_count(&self) -> usize {
        self.sections[layout::ENTRIES].1 / 32
    }

    /// Every form's text (match forms of its tokens, separated by U+001F) and number.
    pub fn forms(&self) -> impl Iterator<Item = (u32, &str)> {
        (0..self.form_count() as u32).map(move |f| (f, self.form_text(f)))
    }

    /// Class bits of a form, rows that ask for a letter case aside.
    pub fn form_classes(&self, form: u32) -> u32 {
        record_word(self.record(form), 0)
    }

    /// Whether a row asks for a letter case of a form that is one token with this hash.
    #[inline]
    pub fn may_ask_for_case(&self, hash: u64) -> bool {
        first(self.buckets(), hash) as u32 & NODE_CASE != 0
    }

    /// The form that is exactly this one match form, without a text around it: for pieces of handles and hashtags.
    pub fn lookup(&self, folded: &str) -> Option<u32> {
        let hash = crate::normalize::hash_folded(folded);
        let form = (first(self.buckets(), hash) as u32 & NODE_FORM).checked_sub(1)?;
        (self.form_bytes(form) == folded.as_bytes()).then_some(form)
    }

    /// As [`lookup`](Self::lookup) of a word's match form, which is not made for it.
    pub fn lookup_word(&self, word: &str) -> Option<u32> {
        // Most words are as they fold, or differ by their capitals: those are found as they stand.
        if let Some((hash, form)) = as_it_stands(word) {
            let found = (first(self.buckets(), hash) as u32 & NODE_FORM).checked_sub(1);
            let found = found.filter(|&f| self.form_bytes(f) == &form[..word.len()]);
            // Letters of ASCII fold to nothing else.
            if found.is_some() || word.is_ascii() {
                return found;
            }
        }
        let hash = crate::token::word_hash(word);
        let found = (first(self.buckets(), hash) as u32 & NODE_FORM).checked_sub(1)?;
        crate::token::has_match_form(word, self.form_text(found)).then_some(found)
    }
}

impl Table {
    /// As [`lookup_word`](Self::lookup_word) of words of letters with a space between, which are the tokens that a scan would have: the
    /// states are walked by the hashes alone.
    pub fn lookup_words(&self, phrase: &str) -> Option<u32> {
        let mut hashes = phrase.split(' ').map(crate::token::word_hash);
        let mut state = hashes.next()?;
        let mut node = first(self.buckets(), state) as u32;
        let search = self.search();
        for hash in hashes {
            if node & NODE_MORE == 0 {
                return None;
            }
            state = layout::mix(state, hash);
            node = search.node(state)?;
        }
        let form = (node & NODE_FORM).checked_sub(1)?;
        let mut words = phrase.split(' ');
        let mut forms = self.form_text(form).split(layout::SEPARATOR);
        let same = forms.all(|form| {
            let word = words.next();
            word.is_some_and(|word| crate::token::has_match_form(word, form))
        });
        (same && words.next().is_none()).then_some(form)
    }
}

/// Hash and bytes of the match form of a word of letters that fold to themselves or to small ones, if a block holds it.
#[inline]
fn as_it_stands(word: &str) -> Option<(u64, [u8; BLOCK])> {
    let bytes = word.as_bytes();
    let (mut block, mut small) = ([0; BLOCK], 0);
    block.get_mut(..bytes.len())?.copy_from_slice(bytes);
    if bytes.first()?.is_ascii() {
        small = 0x20;
    }
    let (mut letters, mut k) = (true, 0);
    // All of the block, which takes a few instructions, and not as many as there are.
    while k < BLOCK {
        let inside = k < bytes.len();
        let b = if inside { block[k] | small } else { 0 };
        let letter = if small != 0 {
            b.is_ascii_lowercase()
        } else {
            matches!(b, 0x80..0xC0 | 0xE0)
        };
        letters &= letter | !inside;
        block[k] = b;
        k += 1;
    }
    letters.then(|| (hash::join(hash::SEED, hash::words(&block)), block))
}
