//! Gazetteer files to one block of bytes that [`table`](super::table) searches without parsing.
//!
//! Runs in the build script for the built-in files and at run time for a user's.

use super::cells::{Strings, buckets, bytes, record};
use super::flags::{self, FIRST_LABEL, KIND_NAMES, class};
use super::format::{File, Lang, note_value};
use super::layout::{ALIGN, CASE_BIT, HEADER, MAGIC, Record, SECTIONS, SEPARATOR};
use super::pieces::Pieces;
use super::states::{Sort, States};
use super::variants::{Parts, variants};
use crate::normalize::hash_folded;
use crate::token::{Token, TokenKind, match_form, tokenize};
use std::collections::HashMap;

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
    pieces: Pieces,
}

/// A name's variant made by rule that was left out: the form, the id it would have had, the id of the name whose form it is.
pub(crate) type Collision = (String, String, String);

impl PackBuilder {
    /// Adds all rows of a parsed file under the name mentions will give as their source.
    pub fn add(&mut self, name: &str, file: &File<'_>) {
        let file_index = self.files.len() as u32;
        self.files.push(name.to_string());
        for row in &file.rows {
            if row.flags & flags::HANDLE != 0 {
                self.pieces.add(row);
                continue;
            }
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
        self.add_variants();
        let mut forms: Vec<(String, Form)> = std::mem::take(&mut self.forms)
            .into_iter()
            .filter(|f| !f.1.rows.is_empty())
            .collect();
        forms.sort_by(|a, b| a.0.cmp(&b.0));

        let mut strings = Strings::default();
        let mut form_section: Vec<Record> = Vec::new();
        let mut row_section = Vec::new();
        let mut states = States::default();
        for (index, (key, form)) in forms.iter_mut().enumerate() {
            form.rows.sort_by_key(|r| (r.1 & flags::VARIANT, r.0));
            form.rows
                .dedup_by_key(|r| (r.0, r.1 & !(flags::CANONICAL | flags::VARIANT)));
            let sort = self.sort_of(form);
            let first_row = row_section.len() as u32 / 5;
            if sort.case.is_some() || form.rows.len() > 1 {
                for (entry, row_flags, surface) in &form.rows {
                    let (offset, len) = if row_flags & flags::CASE != 0 {
                        strings.add(surface)
                    } else {
                        (0, 0)
                    };
                    row_section.extend([*entry, *row_flags, self.origin(*entry), offset, len]);
                }
            }
            let (entry, row_flags, _) = &form.rows[0];
            let words = [
                sort.classes,
                key.len() as u32 | sort.case.map_or(0, |_| CASE_BIT),
                form.rows.len() as u32,
                first_row,
                *entry,
                *row_flags,
                self.origin(*entry),
            ];
            form_section.push(record(words, key, &mut strings));
            states.add(index as u32, &form.hashes, &sort);
        }
        let entry_section = self.entry_section(&mut strings);
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
        let pieces = self.pieces.pack(|id| strings.add(id));
        let (slots, next) = states.finish();
        let sections: [Vec<u8>; SECTIONS] = [
            bytes(slots.as_flattened()),
            buckets(&states.firsts),
            form_section.into_flattened(),
            bytes(&row_section),
            bytes(&entry_section),
            bytes(&file_section),
            bytes(&label_section),
            next,
            bytes(&places(&self.entries)),
            pieces,
        ];
        Packed {
            bytes: joined(sections),
            strings: strings.text,
            collisions: self.collisions,
        }
    }

    /// Gives variants made by rule a form, those that no other id has.
    fn add_variants(&mut self) {
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
    }

    /// What all rows of a form say together. Rows that ask for their letter case say nothing of the form in other letters.
    fn sort_of(&self, form: &Form) -> Sort {
        let mut sort = Sort::default();
        for (entry, row_flags, surface) in &form.rows {
            if row_flags & flags::CASE != 0 {
                let capital = surface.bytes().any(|b| b.is_ascii_uppercase());
                sort.case = Some(sort.case.unwrap_or(true) && capital);
            } else {
                sort.classes |= class::of_row(self.entries[*entry as usize].kind, *row_flags);
            }
        }
        sort
    }

    /// An entry's kind and file.
    fn origin(&self, entry: u32) -> u32 {
        let e = &self.entries[entry as usize];
        u32::from(e.kind) | e.file << 8
    }

    fn entry_section(&self, strings: &mut Strings) -> Vec<u32> {
        let mut out = Vec::new();
        for (n, e) in (0..).zip(&self.entries) {
            let all = [&e.id, &e.hi, &e.en, &e.note].map(String::as_str);
            out.push(strings.add_all(&all));
            out.extend(all.map(|s| s.len() as u32));
            let container = note_value(&e.note, "in").unwrap_or("");
            let at = e.note.find(container).unwrap_or(0);
            // Longer notes and ids than anybody writes contain nothing.
            let place = u16::try_from(at)
                .ok()
                .zip(u16::try_from(container.len()).ok());
            let (at, len) = place.map_or((0, 0), |(a, l)| (u32::from(a), u32::from(l)));
            let known = self.by_id.get(&(container.to_string(), flags::PLACE));
            out.extend([at | len << 16, known.map_or(0, |p| p + 1)]);
            out.push(self.origin(n));
        }
        out
    }
}

/// The sections behind a header that says where each begins and how long it is.
fn joined(sections: [Vec<u8>; SECTIONS]) -> Vec<u8> {
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
    out
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
