//! The token automaton: all forms that stand in a text at token boundaries, in one look per token.
//!
//! State = mix(previous state, hash of the folded token) in one open-addressed table; a bitmap of first tokens turns most
//! tokens away before the table is touched. A terminal hit is compared byte for byte with the stored match form, so a hash
//! collision costs time and never an answer. Measured against aho-corasick in `benches/`.

use super::flags::{self, class};
use super::pack::{
    self, BITMAP_BITS, CASE_BIT, LONG, NODE_CASE, NODE_FORM, NODE_MORE, Packed, SEPARATOR, START,
    mix, next_bit,
};
use crate::token::{JOINED, PLAIN, SENTENCE_START, Token, TokenKind, push_match_form};
use std::borrow::Cow;
use std::sync::OnceLock;

/// A packed gazetteer.
#[derive(Clone)]
pub(crate) struct Table {
    bytes: Cow<'static, [u8]>,
    strings: Cow<'static, str>,
    sections: [(usize, usize); pack::SECTIONS],
    slot_mask: usize,
    /// Places by the hash of their id, sorted when a text first asks for one.
    places: OnceLock<Vec<(u64, u32)>>,
}

/// A form found: tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub start: u32,
    pub end: u32,
    pub form: u32,
    /// Which table found it.
    pub table: u32,
    pub classes: u32,
}

/// One row of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowRef<'a> {
    pub entry: u32,
    pub flags: u32,
    /// As the file writes it; only kept where letter case matters.
    pub surface: &'a str,
}

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
    /// Takes over what [`PackBuilder`](super::pack::PackBuilder) made.
    pub fn new(bytes: Cow<'static, [u8]>, strings: Cow<'static, str>) -> Self {
        let word = |at: usize| {
            u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap_or_default()) as usize
        };
        assert_eq!(
            bytes[..8],
            pack::MAGIC.to_le_bytes(),
            "bytes of another version"
        );
        let sections: [(usize, usize); pack::SECTIONS] =
            std::array::from_fn(|s| (word(8 + 8 * s), word(12 + 8 * s)));
        let slot_mask = sections[pack::SLOTS].1 / 16 - 1;
        Table {
            bytes,
            strings,
            sections,
            slot_mask,
            places: OnceLock::new(),
        }
    }

    /// The same from one value.
    pub fn packed(packed: Packed) -> Self {
        Table::new(Cow::Owned(packed.bytes), Cow::Owned(packed.strings))
    }

    fn section(&self, section: usize) -> &[u8] {
        let (from, len) = self.sections[section];
        &self.bytes[from..from + len]
    }

    #[inline(always)]
    fn u32_at(&self, section: usize, index: usize) -> u32 {
        let at = self.sections[section].0 + index * 4;
        u32::from_le_bytes(self.bytes[at..at + 4].try_into().unwrap_or_default())
    }

    #[inline(always)]
    fn string(&self, offset: u32, len: u32) -> &str {
        self.strings
            .get(offset as usize..(offset + len) as usize)
            .unwrap_or("")
    }

    fn search(&self) -> Search<'_> {
        Search {
            slots: self.section(pack::SLOTS),
            bitmap: self.section(pack::BITMAP),
            next: self.section(pack::NEXT),
            strings: self.strings.as_bytes(),
            slot_mask: self.slot_mask,
        }
    }

    /// Finds every form in `tokens`. Class bits of one-token forms are or-ed into `info`; forms of several tokens, and one-token
    /// forms that name something, are appended to `out`, ordered by start.
    pub fn scan(
        &self,
        table: u32,
        text: &str,
        tokens: &[Token],
        info: &mut [u32],
        out: &mut Vec<Match>,
    ) {
        if self.form_count() == 0 {
            return;
        }
        let search = self.search();
        for (i, t) in tokens.iter().enumerate() {
            if t.kind == TokenKind::Punctuation || t.has(JOINED) || !search.may_start(t.hash) {
                continue;
            }
            let mut state = mix(START, t.hash);
            let Some(slot) = search.slot(state) else {
                continue;
            };
            if slot.form().is_some() && !tokens.get(i + 1).is_some_and(|n| n.has(JOINED)) {
                let classes = self.verify(&search, &slot, text, &tokens[i..=i]);
                info[i] |= classes;
                if classes & class::NAMES != 0 {
                    out.push(found(table, i, i + 1, &slot, classes));
                }
            }
            if slot.node & NODE_MORE == 0 {
                continue;
            }
            // Forms are at most a few dozen tokens long, so looking on from every token stays linear.
            for j in i + 1..tokens.len() {
                if tokens[j].has(SENTENCE_START) {
                    break;
                }
                state = mix(state, tokens[j].hash);
                if !search.may_go_on(state) {
                    break;
                }
                let Some(slot) = search.slot(state) else {
                    break;
                };
                if slot.form().is_some() && !tokens.get(j + 1).is_some_and(|n| n.has(JOINED)) {
                    let classes = self.verify(&search, &slot, text, &tokens[i..=j]);
                    if classes != 0 {
                        out.push(found(table, i, j + 1, &slot, classes));
                    }
                }
                if slot.node & NODE_MORE == 0 {
                    break;
                }
            }
        }
    }

    /// Compares the form's text with the tokens' match forms; the class bits of the rows that apply where they agree, else 0.
    #[inline]
    fn verify(&self, search: &Search<'_>, slot: &Slot, text: &str, tokens: &[Token]) -> u32 {
        let stored = if slot.text & 0xFF == LONG {
            slot.form().map_or("", |f| self.form_text(f)).as_bytes()
        } else {
            let from = (slot.text >> 8) as usize * 4;
            search
                .strings
                .get(from..from + (slot.text & 0xFF) as usize)
                .unwrap_or_default()
        };
        if !same_form(stored, text, tokens) {
            return 0;
        }
        if slot.node & NODE_CASE == 0 {
            slot.classes
        } else {
            self.cased_classes(slot, text, tokens)
        }
    }

    /// The class bits of a form with rows that ask for a letter case.
    #[cold]
    fn cased_classes(&self, slot: &Slot, text: &str, tokens: &[Token]) -> u32 {
        let rows = slot.form().into_iter().flat_map(|f| self.rows(f));
        rows.filter(|r| r.flags & flags::CASE != 0 && same_case(r.surface, text, tokens))
            .fold(slot.classes, |classes, r| {
                classes | class::of_row(self.entry_kind(r.entry), r.flags & !flags::CASE)
            })
    }

    /// A form's text: match forms of its tokens, separated by U+001F.
    fn form_text(&self, form: u32) -> &str {
        let at = form as usize * 5;
        self.string(
            self.u32_at(pack::FORMS, at + 1),
            self.u32_at(pack::FORMS, at + 2) & !CASE_BIT,
        )
    }

    /// The rows of a form.
    #[inline]
    pub fn rows(&self, form: u32) -> impl Iterator<Item = RowRef<'_>> {
        let at = form as usize * 5;
        let first = self.u32_at(pack::FORMS, at + 3) as usize;
        let count = self.u32_at(pack::FORMS, at + 4) as usize;
        (first..first + count).map(move |r| RowRef {
            entry: self.u32_at(pack::ROWS, r * 4),
            flags: self.u32_at(pack::ROWS, r * 4 + 1),
            surface: self.string(
                self.u32_at(pack::ROWS, r * 4 + 2),
                self.u32_at(pack::ROWS, r * 4 + 3),
            ),
        })
    }

    /// Whether a row applies to the tokens: letter case agrees where it must.
    pub fn applies(&self, row: &RowRef<'_>, text: &str, tokens: &[Token]) -> bool {
        row.flags & flags::CASE == 0 || same_case(row.surface, text, tokens)
    }

    pub fn entry_kind(&self, entry: u32) -> u8 {
        self.u32_at(pack::ENTRIES, entry as usize * 10 + 8) as u8
    }

    #[inline(always)]
    pub fn entry(&self, entry: u32) -> EntryRef<'_> {
        let at = entry as usize * 10;
        let s = |k: usize| {
            self.string(
                self.u32_at(pack::ENTRIES, at + k),
                self.u32_at(pack::ENTRIES, at + k + 1),
            )
        };
        EntryRef {
            id: s(0),
            hi: s(2),
            en: s(4),
            note: s(6),
            kind: self.entry_kind(entry),
            file: self.u32_at(pack::ENTRIES, at + 9),
        }
    }

    /// The place that has this id.
    pub fn place(&self, id: &str) -> Option<u32> {
        let hash = crate::normalize::hash_folded;
        let places = self.places.get_or_init(|| {
            let mut all: Vec<(u64, u32)> = (0..self.entry_count() as u32)
                .filter(|&e| self.entry_kind(e) == flags::PLACE)
                .map(|e| (hash(self.entry(e).id), e))
                .collect();
            all.sort_unstable();
            all
        });
        let wanted = hash(id);
        places[places.partition_point(|p| p.0 < wanted)..]
            .iter()
            .take_while(|p| p.0 == wanted)
            .find(|p| self.entry(p.1).id == id)
            .map(|p| p.1)
    }

    pub fn file_name(&self, file: u32) -> &str {
        let at = file as usize * 2;
        self.string(
            self.u32_at(pack::FILES, at),
            self.u32_at(pack::FILES, at + 1),
        )
    }

    /// Names of the packed files, by number.
    pub fn file_names(&self) -> impl Iterator<Item = &str> {
        (0..self.sections[pack::FILES].1 / 8).map(|f| self.file_name(f as u32))
    }

    /// Labels of the user's kinds, by kind number less [`flags::FIRST_LABEL`].
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        (0..self.sections[pack::LABELS].1 / 8).map(|l| {
            self.string(
                self.u32_at(pack::LABELS, l * 2),
                self.u32_at(pack::LABELS, l * 2 + 1),
            )
        })
    }

    pub fn form_count(&self) -> usize {
        self.sections[pack::FORMS].1 / 20
    }

    pub fn entry_count(&self) -> usize {
        self.sections[pack::ENTRIES].1 / 40
    }

    /// Every form's text (match forms of its tokens, separated by U+001F) and number.
    pub fn forms(&self) -> impl Iterator<Item = (u32, &str)> {
        (0..self.form_count() as u32).map(move |f| (f, self.form_text(f)))
    }

    /// Class bits of a form, rows that ask for a letter case aside.
    pub fn form_classes(&self, form: u32) -> u32 {
        self.u32_at(pack::FORMS, form as usize * 5)
    }

    /// The form that is exactly this one match form, without a text around it: for pieces of handles and hashtags.
    pub fn lookup(&self, folded: &str) -> Option<u32> {
        let hash = crate::normalize::hash_folded(folded);
        let search = self.search();
        if !search.may_start(hash) {
            return None;
        }
        let form = search.slot(mix(START, hash))?.form()?;
        (self.form_text(form) == folded).then_some(form)
    }
}

fn found(table: u32, start: usize, end: usize, slot: &Slot, classes: u32) -> Match {
    Match {
        start: start as u32,
        end: end as u32,
        form: (slot.node & NODE_FORM) - 1,
        table,
        classes,
    }
}

/// The parts of a table that a search reads, found once per text and not once per token.
struct Search<'a> {
    slots: &'a [u8],
    bitmap: &'a [u8],
    next: &'a [u8],
    strings: &'a [u8],
    slot_mask: usize,
}

/// One slot, read.
struct Slot {
    node: u32,
    text: u32,
    classes: u32,
}

impl Slot {
    #[inline(always)]
    fn form(&self) -> Option<u32> {
        (self.node & NODE_FORM).checked_sub(1)
    }
}

impl Search<'_> {
    /// The slot of a state, if any form goes through it.
    #[inline(always)]
    fn slot(&self, state: u64) -> Option<Slot> {
        let mut at = state as usize & self.slot_mask;
        loop {
            let slot: &[u8; 16] = self.slots.get(at * 16..)?.first_chunk()?;
            let word = |k: usize| {
                u32::from_le_bytes([
                    slot[k * 4],
                    slot[k * 4 + 1],
                    slot[k * 4 + 2],
                    slot[k * 4 + 3],
                ])
            };
            if word(1) == 0 {
                return None;
            }
            if word(0) == (state >> 32) as u32 {
                return Some(Slot {
                    node: word(1),
                    text: word(2),
                    classes: word(3),
                });
            }
            at = (at + 1) & self.slot_mask;
        }
    }

    /// Nearly every pair of words in a text begins no name: a bit that stays in the cache says so before the table is touched.
    #[inline(always)]
    fn may_go_on(&self, state: u64) -> bool {
        let bit = next_bit(state, self.next.len());
        self.next
            .get(bit >> 3)
            .is_some_and(|b| b >> (bit & 7) & 1 != 0)
    }

    #[inline(always)]
    fn may_start(&self, hash: u64) -> bool {
        let bit = hash >> (64 - BITMAP_BITS);
        self.bitmap
            .get((bit >> 3) as usize)
            .is_some_and(|b| b >> (bit & 7) & 1 != 0)
    }
}

fn same_form(stored: &[u8], text: &str, tokens: &[Token]) -> bool {
    if let [t] = tokens
        && t.has(PLAIN)
    {
        return Some(stored) == text.as_bytes().get(t.start as usize..t.end as usize);
    }
    let mut pieces = stored.split(|&b| b == SEPARATOR as u8);
    for t in tokens {
        let Some(piece) = pieces.next() else {
            return false;
        };
        let raw = t.text(text);
        if t.has(PLAIN) {
            if piece != raw.as_bytes() {
                return false;
            }
            continue;
        }
        let mut at = 0;
        let mut same = true;
        push_match_form(raw, t.kind, &mut |c| {
            let mut buffer = [0; 4];
            let coded = c.encode_utf8(&mut buffer).as_bytes();
            same = same && piece[at.min(piece.len())..].starts_with(coded);
            at += coded.len();
        });
        if !same || at != piece.len() {
            return false;
        }
    }
    pieces.next().is_none()
}

/// Letters and digits agree in case; what stands between them is not compared.
fn same_case(surface: &str, text: &str, tokens: &[Token]) -> bool {
    let mut wanted = surface.chars().filter(|c| c.is_alphanumeric());
    tokens
        .iter()
        .flat_map(|t| t.text(text).chars())
        .filter(|c| c.is_alphanumeric())
        .all(|c| wanted.next() == Some(c))
        && wanted.next().is_none()
}
