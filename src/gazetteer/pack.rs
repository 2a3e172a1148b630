//! Gazetteer files to one block of bytes that [`table`](super::table) searches without parsing.
//!
//! Runs in the build script for the built-in files and at run time for a user's. Layout: see the constants below; all numbers
//! little-endian, so that a block is the same on every machine.

use super::flags::{self, FIRST_LABEL, KIND_NAMES, class};
use super::format::{File, Lang};
use super::variants::{Parts, variants};
use crate::token::{Token, TokenKind, match_form, tokenize};
use std::collections::{BTreeMap, HashMap};

pub(crate) const MAGIC: u64 = u64::from_le_bytes(*b"SANGYA\x00\x04");
/// Sections in order, each as (offset, length in bytes) behind the magic number.
pub(crate) const SLOTS: usize = 0; // u32 × 4: state's upper half, node (see below), text, classes: states of two tokens and more
pub(crate) const FIRST: usize = 1; // first tokens, see `Bucket`
pub(crate) const FORMS: usize = 2; // u32 × 5: classes, text, text length | case bit, first row, rows
pub(crate) const ROWS: usize = 3; // u32 × 5: entry, flags, surface, surface length, kind | file << 8
pub(crate) const ENTRIES: usize = 4; // u32 × 10: id, hi, en, note as (offset, length); kind; file
pub(crate) const FILES: usize = 5; // u32 × 2: name
pub(crate) const LABELS: usize = 6; // u32 × 2: name
pub(crate) const NEXT: usize = 7; // bits, a power of two of them: which states of `SLOTS` exist
pub(crate) const SECTIONS: usize = 8;
/// Sections start on cache lines.
const ALIGN: usize = 64;
const HEADER: usize = (8 + 8 * SECTIONS).next_multiple_of(ALIGN);

/// A slot's node: the form that ends here plus one, or 0; whether a row of it asks for a letter case; whether longer forms go
/// on; in [`SLOTS`] whether the slot is taken at all, in [`FIRST`] whether the form names something.
pub(crate) const NODE_FORM: u32 = (1 << 29) - 1;
pub(crate) const NODE_CASE: u32 = 1 << 29;
pub(crate) const NODE_MORE: u32 = 1 << 30;
pub(crate) const NODE_TAKEN: u32 = 1 << 31;
pub(crate) const NODE_NAMES: u32 = 1 << 31;
pub(crate) const CASE_BIT: u32 = 1 << 31;
const SLOT_WORDS: usize = 4;
/// Between the match forms of a form's tokens.
pub(crate) const SEPARATOR: char = '\u{1F}';

/// The next state of the automaton: prefix state and the hash of one more token.
#[inline(always)]
pub(crate) fn mix(state: u64, hash: u64) -> u64 {
    let m = (state.rotate_left(23) ^ hash).wrapping_mul(0x9FB2_1C65_1E98_DF25);
    m ^ (m >> 32)
}

/// The bit of a state in the filter [`NEXT`], which is `bytes` long.
#[inline(always)]
pub(crate) fn next_bit(state: u64, bytes: usize) -> usize {
    (state >> 20) as usize & (bytes * 8 - 1)
}

/// Four first tokens in one cache line: hashes (u64 × 4), nodes (u32 × 4), classes (u32 × 4). A token that finds its bucket full
/// is in the next one. Free places have node 0.
pub(crate) type Bucket = [u8; 64];
pub(crate) const PLACES: usize = 4;

/// The bucket of a first token's hash, of `buckets`, a power of two above one.
#[inline(always)]
pub(crate) fn bucket_of(hash: u64, buckets: usize) -> usize {
    (hash >> (64 - buckets.trailing_zeros())) as usize
}

/// State before the first token.
pub(crate) const START: u64 = 0x2545_F491_4F6C_DD1D;

#[derive(Default)]
struct Form {
    hashes: Vec<u64>,
    /// (entry, flags, surface)
    rows: Vec<(u32, u32, String)>,
}

struct Entry {
    id: String,
    kind: u8,
    hi: String,
    en: String,
    note: String,
    file: u32,
}

/// Collects files and packs them.
#[derive(Default)]
pub(crate) struct PackBuilder {
    forms: HashMap<String, Form>,
    entries: Vec<Entry>,
    by_id: HashMap<(String, u8), u32>,
    files: Vec<String>,
    labels: Vec<String>,
    variants: Vec<(String, Vec<u64>, u32, u32, String)>,
    parts: Parts,
    /// Persons' names in Devanagari: what [`Parts`] may attest spellings of.
    persons: Vec<(u32, u32, String)>,
    collisions: Vec<Collision>,
}

/// A name's variant made by rule that was left out: the form, the id it would have had, the id of the name whose form it is.
pub(crate) type Collision = (String, String, String);

impl PackBuilder {
    /// Adds all rows of a parsed file under the name mentions will give as their source.
    pub fn add(&mut self, name: &str, file: &File<'_>) {
        let file_index = self.files.len() as u32;
        self.files.push(name.to_string());
        for row in &file.rows {
            let kind = self.kind(row.kind);
            let entry = match self.by_id.get(&(row.id.to_string(), kind)) {
                Some(&e) => e,
                None => {
                    let e = self.entries.len() as u32;
                    self.by_id.insert((row.id.to_string(), kind), e);
                    self.entries.push(Entry {
                        id: row.id.to_string(),
                        kind,
                        hi: String::new(),
                        en: String::new(),
                        note: String::new(),
                        file: file_index,
                    });
                    e
                }
            };
            let e = &mut self.entries[entry as usize];
            let canonical = row.flags & flags::CANONICAL != 0;
            match row.lang {
                Lang::Hi if canonical || e.hi.is_empty() => e.hi = row.surface.to_string(),
                Lang::En if canonical || e.en.is_empty() => e.en = row.surface.to_string(),
                _ => {}
            }
            if e.note.is_empty() {
                e.note = row.note.to_string();
            }
            let Some((key, hashes)) = form_key(row.surface) else {
                continue;
            };
            let form = self.forms.entry(key).or_insert_with(|| Form {
                hashes,
                rows: Vec::new(),
            });
            if row.flags & flags::PART != 0 && row.lang == Lang::Hi {
                self.parts
                    .add(&crate::normalize::normalize(row.surface).text, row.flags);
            }
            form.rows.push((entry, row.flags, row.surface.to_string()));
            if kind == flags::PERSON && row.lang == Lang::Hi && flags::is_name(row.flags) {
                self.persons
                    .push((entry, row.flags, row.surface.to_string()));
            }
            for v in variants(row.surface, row.lang, row.kind, row.flags, row.id) {
                if let Some((key, hashes)) = form_key(&v) {
                    self.variants.push((key, hashes, entry, row.flags, v));
                }
            }
        }
    }

    fn kind(&mut self, name: &str) -> u8 {
        if let Some(k) = KIND_NAMES.iter().position(|k| *k == name) {
            return k as u8;
        }
        let at = self
            .labels
            .iter()
            .position(|l| l == name)
            .unwrap_or_else(|| {
                self.labels.push(name.to_string());
                self.labels.len() - 1
            });
        // More labels than fit share the last number; nobody writes 239 kinds of names.
        (usize::from(FIRST_LABEL) + at).min(255) as u8
    }

    /// Packs everything.
    pub fn finish(mut self) -> Packed {
        for (entry, row_flags, surface) in std::mem::take(&mut self.persons) {
            for v in self.parts.variants(&surface) {
                if let Some((key, hashes)) = form_key(&v) {
                    self.variants.push((key, hashes, entry, row_flags, v));
                }
            }
        }
        for (key, hashes, entry, row_flags, surface) in std::mem::take(&mut self.variants) {
            let form = self.forms.entry(key).or_insert_with(|| Form {
                hashes,
                rows: Vec::new(),
            });
            // A variant never takes over a form that a file gives to another id.
            let taken = form.rows.iter().find(|r| r.0 != entry);
            if let Some(&(other, other_flags, _)) = taken {
                let id = |e: u32| self.entries[e as usize].id.clone();
                let names = flags::is_name(row_flags) && flags::is_name(other_flags);
                if names && id(entry) != id(other) {
                    self.collisions.push((surface, id(entry), id(other)));
                }
            } else {
                form.rows.push((
                    entry,
                    (row_flags | flags::VARIANT) & !flags::CANONICAL,
                    surface,
                ));
            }
        }
        let mut forms: Vec<(String, Form)> = self
            .forms
            .into_iter()
            .filter(|f| !f.1.rows.is_empty())
            .collect();
        forms.sort_by(|a, b| a.0.cmp(&b.0));

        let mut strings = Strings::default();
        let mut form_section = Vec::new();
        let mut row_section = Vec::new();
        let mut nodes: Vec<u32> = Vec::new();
        let mut states: HashMap<u64, u32> = HashMap::new();
        let mut firsts: BTreeMap<u64, [u32; 2]> = BTreeMap::new();
        for (index, (key, form)) in forms.iter_mut().enumerate() {
            form.rows.sort_by_key(|r| (r.1 & flags::VARIANT, r.0));
            form.rows
                .dedup_by_key(|r| (r.0, r.1 & !(flags::CANONICAL | flags::VARIANT)));
            let mut classes = 0;
            let mut cased = 0;
            let first_row = row_section.len() as u32 / 5;
            for (entry, row_flags, surface) in &form.rows {
                if row_flags & flags::CASE != 0 {
                    cased = CASE_BIT;
                } else {
                    classes |= class::of_row(self.entries[*entry as usize].kind, *row_flags);
                }
                let (offset, len) = if row_flags & flags::CASE != 0 {
                    strings.add(surface)
                } else {
                    (0, 0)
                };
                let e = &self.entries[*entry as usize];
                let origin = u32::from(e.kind) | e.file << 8;
                row_section.extend([*entry, *row_flags, offset, len, origin]);
            }
            let (offset, len) = strings.add(key);
            form_section.extend([
                classes,
                offset,
                len | cased,
                first_row,
                form.rows.len() as u32,
            ]);

            let first = firsts.entry(form.hashes[0]).or_default();
            if form.hashes.len() == 1 {
                let names = if classes & class::NAMES != 0 {
                    NODE_NAMES
                } else {
                    0
                };
                let case = if cased != 0 { NODE_CASE } else { 0 };
                // Of two words with one hash, which nobody has seen yet, the first is found.
                if first[0] & NODE_FORM == 0 {
                    first[0] |= (index as u32 + 1) | names | case;
                    first[1] = classes;
                }
                continue;
            }
            first[0] |= NODE_MORE;
            let mut state = mix(START, form.hashes[0]);
            for (i, &hash) in form.hashes.iter().enumerate().skip(1) {
                state = mix(state, hash);
                let node = *states.entry(state).or_insert_with(|| {
                    nodes.push(NODE_TAKEN);
                    nodes.len() as u32 - 1
                });
                nodes[node as usize] |= if i + 1 == form.hashes.len() {
                    index as u32 + 1
                } else {
                    NODE_MORE
                };
            }
        }
        let mut ordered: Vec<(u64, u32)> = states.into_iter().collect();
        ordered.sort_unstable_by_key(|s| s.1);
        // At most three quarters full: four slots share a cache line, and a filter turns most misses away before. Two states that a
        // slot could not tell apart are told apart by a larger table.
        let mut size = (ordered.len() * 4 / 3).next_power_of_two().max(16);
        let slots = loop {
            match place(&ordered, &nodes, &form_section, size) {
                Some(slots) => break slots,
                None => size *= 2,
            }
        };

        // Eight bits a state, up to what a second-level cache holds beside everything else.
        let mut next = vec![0u8; (ordered.len().next_power_of_two()).clamp(1 << 6, 1 << 18)];
        for &state in ordered.iter().map(|s| &s.0) {
            let bit = next_bit(state, next.len());
            next[bit >> 3] |= 1 << (bit & 7);
        }

        let mut entry_section = Vec::new();
        for e in &self.entries {
            for s in [&e.id, &e.hi, &e.en, &e.note] {
                let (offset, len) = strings.add(s);
                entry_section.extend([offset, len]);
            }
            entry_section.extend([u32::from(e.kind), e.file]);
        }
        let mut names = |list: &[String]| -> Vec<u32> {
            list.iter()
                .flat_map(|n| {
                    let (offset, len) = strings.add(n);
                    [offset, len]
                })
                .collect()
        };
        let file_section = names(&self.files);
        let label_section = names(&self.labels);

        let sections: [Vec<u8>; SECTIONS] = [
            bytes(slots.as_flattened()),
            buckets(&firsts),
            bytes(&form_section),
            bytes(&row_section),
            bytes(&entry_section),
            bytes(&file_section),
            bytes(&label_section),
            next,
        ];
        let mut out = MAGIC.to_le_bytes().to_vec();
        let mut offset = HEADER;
        for s in &sections {
            out.extend((offset as u32).to_le_bytes());
            out.extend((s.len() as u32).to_le_bytes());
            offset += s.len().next_multiple_of(ALIGN);
        }
        out.resize(HEADER, 0);
        for s in sections {
            out.extend(s);
            out.resize(out.len().next_multiple_of(ALIGN), 0);
        }
        Packed {
            bytes: out,
            strings: strings.text,
            collisions: self.collisions,
        }
    }
}

/// The buckets of the first tokens, less than half full, so that one bucket in fifty sends a token on to the next.
fn buckets(firsts: &BTreeMap<u64, [u32; 2]>) -> Vec<u8> {
    let count = (firsts.len() / 2).next_power_of_two().max(2);
    let mut out = vec![[0u8; 64]; count];
    for (&hash, &[node, classes]) in firsts {
        let mut at = bucket_of(hash, count);
        let place = loop {
            let free = (0..PLACES).find(|k| out[at][32 + 4 * k..36 + 4 * k] == [0; 4]);
            match free {
                Some(k) => break k,
                None => at = (at + 1) & (count - 1),
            }
        };
        out[at][8 * place..8 * place + 8].copy_from_slice(&hash.to_le_bytes());
        out[at][32 + 4 * place..36 + 4 * place].copy_from_slice(&node.to_le_bytes());
        out[at][48 + 4 * place..52 + 4 * place].copy_from_slice(&classes.to_le_bytes());
    }
    out.into_flattened()
}

/// The slots of a table of `size`; `None` where two states that meet in it share their upper half.
fn place(
    states: &[(u64, u32)],
    nodes: &[u32],
    forms: &[u32],
    size: usize,
) -> Option<Vec<[u32; SLOT_WORDS]>> {
    let mut slots = vec![[0u32; SLOT_WORDS]; size];
    for &(state, node) in states {
        let tag = (state >> 32) as u32;
        let mut at = state as usize & (size - 1);
        while slots[at][1] != 0 {
            if slots[at][0] == tag {
                return None;
            }
            at = (at + 1) & (size - 1);
        }
        let node = nodes[node as usize];
        // A prefix that is no form itself has no text.
        let form = match (node & NODE_FORM).checked_sub(1) {
            Some(f) => &forms[f as usize * 5..f as usize * 5 + 3],
            None => &[0, 0, 0],
        };
        let case = if form[2] & CASE_BIT != 0 {
            NODE_CASE
        } else {
            0
        };
        slots[at] = [tag, node | case, slot_text(form[1], form[2]), form[0]];
    }
    Some(slots)
}

/// What [`PackBuilder`] makes: numbers, and the text they point into. Text apart, so that its being UTF-8 is settled once: by the
/// compiler for what is embedded, by the type for what is packed at run time.
pub(crate) struct Packed {
    pub bytes: Vec<u8>,
    pub strings: String,
    /// Variants that another id's form kept out.
    pub collisions: Vec<Collision>,
}

/// Where a form's text stands, in one word of its slot: the offset in steps of four bytes, and the length where it is below 255.
/// [`LONG`] sends the search to the form's own record.
fn slot_text(offset: u32, len: u32) -> u32 {
    let len = len & !CASE_BIT;
    if len < LONG && offset.is_multiple_of(4) && offset / 4 < 1 << 24 {
        (offset / 4) << 8 | len
    } else {
        LONG
    }
}

/// The length that stands for a longer one.
pub(crate) const LONG: u32 = 255;

fn bytes(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|w| w.to_le_bytes()).collect()
}

/// Strings stored once each.
#[derive(Default)]
struct Strings {
    text: String,
    known: HashMap<String, u32>,
}

impl Strings {
    fn add(&mut self, s: &str) -> (u32, u32) {
        if s.is_empty() {
            return (0, 0);
        }
        if let Some(&at) = self.known.get(s) {
            return (at, s.len() as u32);
        }
        // On a multiple of four, for `slot_text`.
        while !self.text.len().is_multiple_of(4) {
            self.text.push(' ');
        }
        let at = self.text.len() as u32;
        self.text.push_str(s);
        self.known.insert(s.to_string(), at);
        (at, s.len() as u32)
    }
}

/// Match forms and hashes of a surface's tokens, dots at its end left off (`डॉ.`); `None` where no word is left.
pub(crate) fn form_key(surface: &str) -> Option<(String, Vec<u64>)> {
    let mut tokens: Vec<Token> = Vec::new();
    tokenize(surface, &mut tokens);
    while tokens
        .last()
        .is_some_and(|t| t.kind == TokenKind::Punctuation && !t.is_punctuation(b')'))
    {
        tokens.pop();
    }
    if !tokens.iter().any(|t| t.kind != TokenKind::Punctuation)
        || tokens[0].kind == TokenKind::Punctuation
    {
        return None;
    }
    let forms: Vec<String> = tokens
        .iter()
        .map(|t| match_form(t.text(surface), t.kind))
        .collect();
    Some((
        forms.join(&SEPARATOR.to_string()),
        tokens.iter().map(|t| t.hash).collect(),
    ))
}
