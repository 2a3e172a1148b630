//! A user's names inside a longer run of letters: handles and hashtags know no spaces.
//!
//! The one place where a substring is wanted of names that are known only at run time, so the one place where aho-corasick and
//! not the token table searches. Built when the first handle or hashtag is met that no row names in full. The built-in names are
//! packed beforehand, see [`inside`](super::inside).

use super::inside::{self, Inside};
use super::table::Table;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// The Latin names of a table, written without spaces.
pub(crate) struct SubstringIndex {
    automaton: Option<AhoCorasick>,
    forms: Vec<u32>,
}

impl SubstringIndex {
    pub fn new(table: &Table) -> Self {
        let (patterns, forms): (Vec<String>, Vec<u32>) = inside::names(table).unzip();
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
