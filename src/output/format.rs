//! The formats by name.

use crate::error::Error;
use std::fmt;
use std::str::FromStr;

/// A format of [`output`](crate::output).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// JSON, indented: an array of documents.
    Json,
    /// JSON, one document a line.
    Jsonl,
    /// Tab-separated values, one mention a line, under a line of column names.
    Tsv,
    /// One token and its IOB2 tag a line, a blank line behind each sentence.
    Conll,
    /// brat standoff annotation.
    Brat,
    /// One self-contained HTML page.
    Html,
    /// For people at a terminal.
    Pretty,
    /// JSON, one document a line, that spaCy's displaCy and `Doc` read.
    Spacy,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 8] = [
        Format::Pretty,
        Format::Json,
        Format::Jsonl,
        Format::Tsv,
        Format::Conll,
        Format::Brat,
        Format::Html,
        Format::Spacy,
    ];

    /// The format's name, as [`FromStr`] reads it.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Tsv => "tsv",
            Format::Conll => "conll",
            Format::Brat => "brat",
            Format::Html => "html",
            Format::Pretty => "pretty",
            Format::Spacy => "spacy",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(s: &str) -> Result<Self, Error> {
        Format::ALL
            .into_iter()
            .find(|f| f.as_str() == s)
            .ok_or_else(|| {
                Error::value(
                    s,
                    "a format is pretty, json, jsonl, tsv, conll, brat, html or spacy",
                )
            })
    }
}
