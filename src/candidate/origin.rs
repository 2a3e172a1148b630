//! Where a proposal comes from, as a number: a counted reference per proposal cost more than the resolver.

use crate::source::{Kept, Source};
use std::cmp::Ordering;

/// A gazetteer file: its table, and its number in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FileRef {
    pub table: u32,
    pub file: u32,
}

/// What a [`Source`] is before anybody asks for its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Date(&'static str),
    Gazetteer(FileRef),
    #[cfg_attr(not(feature = "model"), allow(dead_code))]
    Model,
    Pattern,
    Rule(&'static str),
}

impl Origin {
    /// The source to show; `files` are those of each table.
    #[inline]
    pub fn source(self, files: &[Vec<Kept>]) -> Kept {
        Kept::Own(match self {
            Origin::Gazetteer(f) => return files[f.table as usize][f.file as usize].clone(),
            Origin::Date(rule) => Source::Date(rule),
            Origin::Model => Source::Model,
            Origin::Pattern => Source::Pattern,
            Origin::Rule(rule) => Source::Rule(rule),
        })
    }

    /// The name of the rule.
    pub fn rule(self) -> &'static str {
        match self {
            Origin::Date(rule) | Origin::Rule(rule) => rule,
            Origin::Gazetteer(_) => "listed",
            Origin::Model => "model",
            Origin::Pattern => "pattern",
        }
    }

    /// Dates, lists in the order they were given (files of one by name), model, patterns, rules by name.
    pub fn cmp(self, other: Self) -> Ordering {
        let rank = |o: Origin| match o {
            Origin::Date(_) => 0,
            Origin::Gazetteer(_) => 1,
            Origin::Model => 2,
            Origin::Pattern => 3,
            Origin::Rule(_) => 4,
        };
        match (self, other) {
            (Origin::Gazetteer(a), Origin::Gazetteer(b)) => a.cmp(&b),
            (Origin::Rule(a), Origin::Rule(b)) => a.cmp(b),
            (a, b) => rank(a).cmp(&rank(b)),
        }
    }
}
