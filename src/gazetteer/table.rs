//! The token automaton: all forms that stand in a text at token boundaries, in one look per token.
//!
//! State = mix(previous state, hash of the folded token) in one open-addressed table; a bitmap of first tokens turns most
//! tokens away before the table is touched. A terminal hit is compared byte for byte with the stored match form, so a hash
//! collision costs time and never an answer. Measured against aho-corasick in `benches/`.

use super::flags::{self, class};
use super::pack::{self, BITMAP_BITS, CASE_BIT, NONE, SEPARATOR, START, mix};
use crate::token::{JOINED, PLAIN, SENTENCE_START, Token, TokenKind, push_match_form};
use std::borrow::Cow;

/// A packed gazetteer.
#[derive(Clone)]
pub(crate) struct Table {
    bytes: Cow<'static, [u8]>,
    sections: [(usize, usize); pack::SECTIONS],
    slot_mask: usize,
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
    /// Takes over bytes made by [`PackBuilder`](super::pack::PackBuilder).
    pub fn new(bytes: Cow<'static, [u8]>) -> Self {
        let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap_or_default()) as usize;
        assert_eq!(bytes[..8], pack::MAGIC.to_le_bytes(), "bytes of another version");
        let sections: [(usize, usize); pack::SECTIONS] = std::array::from_fn(|s| (word(8 + 8 * s), word(12 + 8 * s)));
        let slot_mask = sections[pack::SLOTS].1 / 8 - 1;
        Table {
            bytes,
            sections,
            slot_mask,
        }
    }

    #[inline(always)]
    fn u32_at(&self, section: usize, index: usize) -> u32 {
        let at = self.sections[section].0 + index * 4;
        u32::from_le_bytes(self.bytes[at..at + 4].try_into().unwrap_or_default())
    }

    #[inline(always)]
    fn u64_at(&self, section: usize, index: usize) -> u64 {
        let at = self.sections[section].0 + index * 8;
        u64::from_le_bytes(self.bytes[at..at + 8].try_into().unwrap_or_default())
    }

    fn string(&self, offset: u32, len: u32) -> &str {
        std::str::from_utf8(self.raw(offset, len)).unwrap_or("")
    }

    #[inline]
    fn raw(&self, offset: u32, len: u32) -> &[u8] {
        let from = self.sections[pack::STRINGS].0 + offset as usize;
        &self.bytes[from..from + len as usize]
    }

    /// Node of a state, if any form goes through it.
    #[inline(always)]
    fn node(&self, state: u64) -> Option<(u32, bool)> {
        let mut at = state as usize & self.slot_mask;
        loop {
            let slot = self.u64_at(pack::SLOTS, at);
            if slot == 0 {
                return None;
            }
            if (slot ^ state) >> 24 == 0 {
                let node = (slot & 0xFF_FFFF) as usize - 1;
                return Some((self.u32_at(pack::NODES, node * 2), self.u32_at(pack::NODES, node * 2 + 1) != 0));
            }
            at = (at + 1) & self.slot_mask;
        }
    }

    #[inline(always)]
    fn may_start(&self, hash: u64) -> bool {
        let bit = hash >> (64 - BITMAP_BITS);
        self.u64_at(pack::BITMAP, (bit >> 6) as usize) >> (bit & 63) & 1 != 0
    }

    /// Finds every form in `tokens`. Class bits of one-token forms are or-ed into `info`; forms of several tokens, and one-token
    /// forms that name something, are appended to `out`, ordered by start.
    pub fn scan(&self, table: u32, text: &str, tokens: &[Token], info: &mut [u32], out: &mut Vec<Match>) {
        for i in 0..tokens.len() {
            let t = &tokens[i];
            if !self.may_start(t.hash) || t.kind == TokenKind::Punctuation || t.has(JOINED) {
                continue;
            }
            let mut state = mix(START, t.hash);
            let Some((form, more)) = self.node(state) else { continue };
            if form != NONE && !tokens.get(i + 1).is_some_and(|n| n.has(JOINED)) {
                if let Some(classes) = self.verify(form, text, &tokens[i..=i]) {
                    info[i] |= classes;
                    if classes & class::NAMES != 0 {
                        out.push(Match {
                            start: i as u32,
                            end: i as u32 + 1,
                            form,
                            table,
                            classes,
                        });
                    }
                }
            }
            if !more {
                continue;
            }
            // Forms are at most a few dozen tokens long, so looking on from every token stays linear.
            for j in i + 1..tokens.len() {
                if tokens[j].has(SENTENCE_START) {
                    break;
                }
                state = mix(state, tokens[j].hash);
                let Some((form, more)) = self.node(state) else { break };
                if form != NONE && !tokens.get(j + 1).is_some_and(|n| n.has(JOINED)) {
                    if let Some(classes) = self.verify(form, text, &tokens[i..=j]) {
                        out.push(Match {
                            start: i as u32,
                            end: j as u32 + 1,
                            form,
                            table,
                            classes,
                        });
                    }
                }
                if !more {
                    break;
                }
            }
        }
    }

    /// Compares the form's text with the tokens' match forms; the class bits of the rows that apply where they agree.
    #[inline]
    fn verify(&self, form: u32, text: &str, tokens: &[Token]) -> Option<u32> {
        let at = form as usize * 5;
        let len = self.u32_at(pack::FORMS, at + 2);
        let stored = self.raw(self.u32_at(pack::FORMS, at + 1), len & !CASE_BIT);
        if !same_form(stored, text, tokens) {
            return None;
        }
        let mut classes = self.u32_at(pack::FORMS, at);
        if len & CASE_BIT != 0 {
            for row in self.rows(form).filter(|r| r.flags & flags::CASE != 0) {
                if same_case(row.surface, text, tokens) {
                    classes |= class::of_row(self.entry_kind(row.entry), row.flags & !flags::CASE);
                }
            }
        }
        (classes != 0).then_some(classes)
    }

    /// The rows of a form.
    pub fn rows(&self, form: u32) -> impl Iterator<Item = RowRef<'_>> {
        let at = form as usize * 5;
        let first = self.u32_at(pack::FORMS, at + 3) as usize;
        let count = self.u32_at(pack::FORMS, at + 4) as usize;
        (first..first + count).map(move |r| RowRef {
            entry: self.u32_at(pack::ROWS, r * 4),
            flags: self.u32_at(pack::ROWS, r * 4 + 1),
            surface: self.string(self.u32_at(pack::ROWS, r * 4 + 2), self.u32_at(pack::ROWS, r * 4 + 3)),
        })
    }

    /// Whether a row applies to the tokens: letter case agrees where it must.
    pub fn applies(&self, row: &RowRef<'_>, text: &str, tokens: &[Token]) -> bool {
        row.flags & flags::CASE == 0 || same_case(row.surface, text, tokens)
    }

    fn entry_kind(&self, entry: u32) -> u8 {
        self.u32_at(pack::ENTRIES, entry as usize * 10 + 8) as u8
    }

    pub fn entry(&self, entry: u32) -> EntryRef<'_> {
        let at = entry as usize * 10;
        let s = |k: usize| self.string(self.u32_at(pack::ENTRIES, at + k), self.u32_at(pack::ENTRIES, at + k + 1));
        EntryRef {
            id: s(0),
            hi: s(2),
            en: s(4),
            note: s(6),
            kind: self.entry_kind(entry),
            file: self.u32_at(pack::ENTRIES, at + 9),
        }
    }

    pub fn file_name(&self, file: u32) -> &str {
        let at = file as usize * 2;
        self.string(self.u32_at(pack::FILES, at), self.u32_at(pack::FILES, at + 1))
    }

    /// Names of the packed files, by number.
    pub fn file_names(&self) -> impl Iterator<Item = &str> {
        (0..self.sections[pack::FILES].1 / 8).map(|f| self.file_name(f as u32))
    }

    /// Labels of the user's kinds, by kind number less [`flags::FIRST_LABEL`].
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        (0..self.sections[pack::LABELS].1 / 8)
            .map(|l| self.string(self.u32_at(pack::LABELS, l * 2), self.u32_at(pack::LABELS, l * 2 + 1)))
    }

    pub fn form_count(&self) -> usize {
        self.sections[pack::FORMS].1 / 20
    }

    pub fn entry_count(&self) -> usize {
        self.sections[pack::ENTRIES].1 / 40
    }

    /// Every form's text (match forms of its tokens, separated by U+001F) and number.
    pub fn forms(&self) -> impl Iterator<Item = (u32, &str)> {
        (0..self.form_count() as u32).map(move |f| {
            let at = f as usize * 5;
            let len = self.u32_at(pack::FORMS, at + 2) & !CASE_BIT;
            (f, self.string(self.u32_at(pack::FORMS, at + 1), len))
        })
    }

    /// Class bits of a form, rows that ask for a letter case aside.
    pub fn form_classes(&self, form: u32) -> u32 {
        self.u32_at(pack::FORMS, form as usize * 5)
    }

    /// The form that is exactly this one match form, without a text around it: for pieces of handles and hashtags.
    pub fn lookup(&self, folded: &str) -> Option<u32> {
        let hash = crate::normalize::hash_folded(folded);
        if !self.may_start(hash) {
            return None;
        }
        let (form, _) = self.node(mix(START, hash))?;
        if form == NONE {
            return None;
        }
        let at = form as usize * 5;
        let len = self.u32_at(pack::FORMS, at + 2) & !CASE_BIT;
        (self.string(self.u32_at(pack::FORMS, at + 1), len) == folded).then_some(form)
    }
}

fn same_form(stored: &[u8], text: &str, tokens: &[Token]) -> bool {
    if let [t] = tokens {
        if t.has(PLAIN) {
            return stored == t.text(text).as_bytes();
        }
    }
    let mut pieces = stored.split(|&b| b == SEPARATOR as u8);
    for t in tokens {
        let Some(piece) = pieces.next() else { return false };
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
