//! Gazetteer files to one block of bytes that [`table`](super::table) searches without parsing.
//!
//! Runs in the build script for the built-in files and at run time for a user's.

use super::cells::{Strings, buckets, bytes, place, record};
use super::flags::{self, FIRST_LABEL, KIND_NAMES, class};
use super::format::{File, Lang, note_value};
use super::layout::{
    ALIGN, CASE_BIT, HEADER, MAGIC, NODE_CAPITAL, NODE_CASE, NODE_FORM, NODE_MORE, NODE_NAMES,
    NODE_TAKEN, Record, SECTIONS, SEPARATOR, mix, next_bit,
};
use super::variants::{Parts, variants};
use crate::normalize::hash_folded;
use crate::token::{Token, TokenKind, match_form, tokenize};
use std::collections::{BTreeMap, HashMap, HashSet};

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
        let mut form_section: Vec<Record> = Vec::new();
        let mut row_section = Vec::new();
        let mut nodes: Vec<u32> = Vec::new();
        let mut states: HashMap<u64, u32> = HashMap::new();
        let mut pairs: HashSet<u64> = HashSet::new();
        let mut firsts: BTreeMap<u64, [u32; 2]> = BTreeMap::new();
        for (index, (key, form)) in forms.iter_mut().enumerate() {
            form.rows.sort_by_key(|r| (r.1 & flags::VARIANT, r.0));
            form.rows
                .dedup_by_key(|r| (r.0, r.1 & !(flags::CANONICAL | flags::VARIANT)));
            let mut classes = 0;
            let mut cased = 0;
            let first_row = row_section.len() as u32 / 5;
            let origin = |entry: u32| {
                let e = &self.entries[entry as usize];
                u32::from(e.kind) | e.file << 8
            };
            let mut capital = NODE_CAPITAL;
            for (entry, row_flags, surface) in &form.rows {
                if row_flags & flags::CASE != 0 {
                    cased = CASE_BIT;
                    if !surface.bytes().any(|b| b.is_ascii_uppercase()) {
                        capital = 0;
                    }
                } else {
                    classes |= class::of_row(self.entries[*entry as usize].kind, *row_flags);
                }
            }
            if cased != 0 || form.rows.len() > 1 {
                for (entry, row_flags, surface) in &form.rows {
                    let (offset, len) = if row_flags & flags::CASE != 0 {
                        strings.add(surface)
                    } else {
                        (0, 0)
                    };
                    row_section.extend([*entry, *row_flags, origin(*entry), offset, len]);
                }
            }
            let (entry, row_flags, _) = &form.rows[0];
            let words = [
                classes,
                key.len() as u32 | cased,
                form.rows.len() as u32,
                first_row,
                *entry,
                *row_flags,
                origin(*entry),
            ];
            form_section.push(record(words, key, &mut strings));

            let first = firsts.entry(form.hashes[0]).or_default();
            if form.hashes.len() == 1 {
                let names = if classes & class::NAMES != 0 {
                    NODE_NAMES
                } else {
                    0
                };
                let case = if cased != 0 { NODE_CASE | capital } else { 0 };
                // Of two words with one hash, which nobody has seen yet, the first is found.
                if first[0] & NODE_FORM == 0 {
                    first[0] |= (index as u32 + 1) | names | case;
                    first[1] = classes;
                }
                continue;
            }
            first[0] |= NODE_MORE;
            let mut state = form.hashes[0];
            for (i, &hash) in form.hashes.iter().enumerate().skip(1) {
                state = mix(state, hash);
                if i == 1 {
                    pairs.insert(state);
                }
                let node = *states.entry(state).or_insert_with(|| {
                    nodes.push(NODE_TAKEN);
                    nodes.len() as u32 - 1
                });
                nodes[node as usize] |= if i + 1 == form.hashes.len() {
                    (index as u32 + 1) | if cased != 0 { NODE_CASE } else { 0 }
                } else {
                    NODE_MORE
                };
            }
        }
        let mut ordered: Vec<(u64, u32)> = states.into_iter().collect();
        ordered.sort_unstable_by_key(|s| s.1);
        // At most three quarters full: eight slots share a cache line, and a filter turns most misses away before. Two states that a
        // slot could not tell apart are told apart by a larger table.
        let mut size = (ordered.len() * 4 / 3).next_power_of_two().max(16);
        let slots = loop {
            match place(&ordered, &nodes, size) {
                Some(slots) => break slots,
                None => size *= 2,
            }
        };

        // Eight bits a state, up to what a second-level cache holds beside everything else. Pairs are asked for at every second token,
        // so they stand together.
        let half = ordered.len().div_ceil(2).next_power_of_two();
        let half = half.clamp(1 << 6, 1 << 17);
        let mut next = vec![0u8; 2 * half];
        for (state, _) in &ordered {
            let bit = next_bit(*state, half);
            let from = if pairs.contains(state) { 0 } else { half };
            next[from + (bit >> 3)] |= 1 << (bit & 7);
        }

        let mut entry_section = Vec::new();
        let places = places(&self.entries);
        for e in &self.entries {
            let all = [&e.id, &e.hi, &e.en, &e.note].map(String::as_str);
            entry_section.push(strings.add_all(&all));
            entry_section.extend(all.map(|s| s.len() as u32));
            let container = note_value(&e.note, "in").unwrap_or("");
            let at = e.note.find(container).unwrap_or(0);
            // Longer notes and ids than anybody writes contain nothing.
            let place = u16::try_from(at)
                .ok()
                .zip(u16::try_from(container.len()).ok());
            let (at, len) = place.map_or((0, 0), |(a, l)| (u32::from(a), u32::from(l)));
            let known = self.by_id.get(&(container.to_string(), flags::PLACE));
            entry_section.extend([at | len << 16, known.map_or(0, |p| p + 1)]);
            entry_section.push(u32::from(e.kind) | e.file << 8);
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
            form_section.into_flattened(),
            bytes(&row_section),
            bytes(&entry_section),
            bytes(&file_section),
            bytes(&label_section),
            next,
            bytes(&places),
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

fn is_container(e: &Entry) -> bool {
    e.kind == flags::PLACE && (e.id.starts_with("iso:") || e.id.starts_with("lgd:"))
}

/// Places that contain others, countries, states and districts, sorted by the hash of their id.
fn places(entries: &[Entry]) -> Vec<u32> {
    let mut all: Vec<(u64, u32)> = (0..)
        .zip(entries)
        .filter(|(_, e)| is_container(e))
        .map(|(n, e)| (hash_folded(&e.id), n))
        .collect();
    all.sort_unstable();
    all.into_iter()
        .flat_map(|(hash, n)| [hash as u32, (hash >> 32) as u32, n])
        .collect()
}

/// What [`PackBuilder`] makes: numbers, and the text they point into. Text apart, so that its being UTF-8 is settled once: by the
/// compiler for what is embedded, by the type for what is packed at run time.
pub(crate) struct Packed {
    pub bytes: Vec<u8>,
    pub strings: String,
    /// Variants that another id's form kept out.
    pub collisions: Vec<Collision>,
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
