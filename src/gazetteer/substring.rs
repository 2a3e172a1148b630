//! Names inside a longer run of letters: handles and hashtags know no spaces.
//!
//! The one place where a substring is wanted, so the one place where aho-corasick and not the token table searches. Built when
//! the first handle or hashtag is met that no row names in full; most texts never pay for it.

use super::flags::{self, class};
use super::layout::SEPARATOR;
use super::table::Table;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Shortest name looked for inside a handle, in bytes; shorter ones are found in any word.
const MIN: usize = 4;
/// Longest: a handle has at most 15 characters, hashtags are seldom longer than this.
const MAX: usize = 18;

/// The Latin names of a table, written without spaces.
pub(crate) struct SubstringIndex {
    automaton: Option<AhoCorasick>,
    forms: Vec<u32>,
}

/// Building costs a microsecond a name, and small towns and long titles of bodies are not what handles are made of: of places
/// those with a code (countries, states, districts), of organisations short names, of people all.
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

/// A name found: bytes of the searched text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Inside {
    pub start: usize,
    pub end: usize,
    pub form: u32,
}

impl SubstringIndex {
    pub fn new(table: &Table) -> Self {
        let wanted = class::PERSON | class::ORG | class::PLACE;
        let mut patterns = Vec::new();
        let mut forms = Vec::new();
        for (form, text) in table.forms() {
            let ascii = text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == SEPARATOR as u8);
            if !ascii
                || table.form_classes(form) & wanted == 0
                || table.form_classes(form) & class::WORD != 0
            {
                continue;
            }
            // Variants repeat what the row's own form already finds.
            if table.rows(form).all(|r| r.flags & flags::VARIANT != 0) {
                continue;
            }
            let compact: String = text.chars().filter(|c| *c != SEPARATOR).collect();
            if (MIN..=MAX).contains(&compact.len()) && worth_it(table, form, compact.len()) {
                patterns.push(compact);
                forms.push(form);
            }
        }
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(&patterns)
            .ok();
        SubstringIndex { automaton, forms }
    }

    /// Every name inside `folded`, which holds lower-case letters and digits only.
    pub fn find(&self, folded: &str) -> Vec<Inside> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        automaton
            .find_overlapping_iter(folded)
            .map(|m| Inside {
                start: m.start(),
                end: m.end(),
                form: self.forms[m.pattern().as_usize()],
            })
            .collect()
    }
}
