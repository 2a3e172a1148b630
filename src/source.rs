//! Where a mention comes from.

use serde::{Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// What produced a mention: a gazetteer file, a rule, the date grammar or a user's pattern.
///
/// Displays, and serialises, as `gazetteer:people/politics`, `rule:person/title`, `date`, `pattern`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// A row of this gazetteer file (without `.tsv`).
    Gazetteer(Arc<str>),
    /// A rule, by its name.
    Rule(&'static str),
    /// The date grammar, by the name of its rule.
    Date(&'static str),
    /// A regular expression of the user's.
    Pattern,
    /// The statistical model.
    Model,
}

impl Source {
    /// What is shown of it, in two pieces.
    pub(crate) fn parts(&self) -> [&str; 2] {
        match self {
            Source::Gazetteer(file) => ["gazetteer:", file],
            Source::Rule(rule) => ["rule:", rule],
            Source::Date(_) => ["date", ""],
            Source::Pattern => ["pattern", ""],
            Source::Model => ["model", ""],
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().iter().try_for_each(|part| f.write_str(part))
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A source as mentions keep it: those of the built-in lists are made once per process, for a counted reference costs two locked
/// steps a mention.
#[derive(Clone, Debug)]
pub(crate) enum Kept {
    Known(&'static Source),
    Own(Source),
}

impl Kept {
    #[inline]
    pub fn get(&self) -> &Source {
        match self {
            Kept::Known(source) => source,
            Kept::Own(source) => source,
        }
    }
}

impl Serialize for Kept {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.get().serialize(serializer)
    }
}
