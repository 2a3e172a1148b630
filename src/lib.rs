//! Names in Hindi, English and mixed text: people, organisations, places, dates and industry sectors, with exact byte spans,
//! canonical names in both scripts, identifiers and resolved dates.
//!
//! ```
//! use sangya::{Extractor, Input};
//!
//! let extractor = Extractor::new();
//! let text = "सीएम विष्णुदेव साय शनिवार को टोक्यो में जेट्रो (JETRO) के प्रतिनिधियों से मिले।";
//! let found = extractor.extract(Input::new(text).reference_date("2025-08-24".parse()?));
//!
//! let sai = &found.mentions()[0];
//! assert_eq!((sai.text(), sai.title()), ("विष्णुदेव साय", Some("सीएम")));
//! let saturday = found.mentions()[1].timex().unwrap();
//! assert_eq!(saturday.value.as_deref(), Some("2025-08-23"));
//! // Two forms, one organisation.
//! let jetro = &found.mentions()[3];
//! assert_eq!(found.entities()[jetro.entity()].mentions.len(), 2);
//! # Ok::<(), sangya::Error>(())
//! ```
//!
//! Extraction is infallible on any `&str`; only building an extractor and reading gazetteers can fail, with one [`Error`].
//! Spans are half-open byte ranges of the original text on grapheme boundaries; [`OffsetConverter`] gives characters or UTF-16.
//!
//! The stages: tokens → candidates (gazetteers, rules, dates, model) → resolver → mentions → entities. What each proposed, and
//! what lost, is shown by [`Extractor::candidates`].
//!
//! # Features
//!
//! - `builtin` (default): the gazetteers, packed at build time and embedded.
//! - `model` (default): a 512 KiB linear model for names in no list. Its weights are CC BY-SA 4.0, see `models/README.md`.
//! - `json`: the JSON writers of [`output`].
//! - `rayon`: `Extractor::extract_batch`.
//! - `cli`: the command line `sangya`.
//! - `train`: the model's trainer.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(clippy::must_use_candidate, clippy::return_self_not_must_use)]
// Module docs speak to developers too and link to what only they can see.
#![allow(rustdoc::private_intra_doc_links)]

mod by_length;
mod candidate;
#[cfg(any(feature = "cli", feature = "train"))]
#[doc(hidden)]
pub mod convention;
pub mod date;
mod entity;
mod error;
mod extraction;
mod extractor;
mod gazetteer;
mod kind;
mod legal_form;
mod mention;
#[cfg(feature = "model")]
mod model;
mod normalize;
pub mod output;
mod resolve;
mod segment;
mod source;
mod span;
#[doc(hidden)]
pub mod stages;
mod token;

pub use date::Date;
pub use entity::{Codes, Entity, Lang, transliterate};
pub use error::Error;
pub use extraction::{Candidate, Extraction, Outcome};
pub use extractor::{Extractor, ExtractorBuilder, Input, Scratch};
pub use gazetteer::{Gazetteer, GazetteerEntry, GazetteerRow};
pub use kind::{Kind, Label};
pub use mention::Mention;
pub use normalize::{Normalized, OffsetMap, normalize};
pub use source::Source;
pub use span::{OffsetConverter, OffsetUnit, Span};

#[cfg(feature = "train")]
pub mod train {
    //! Training of model weights on text of one's own.
    pub use crate::model::train::{Example, Options, read_conll, read_marked, train};
}

/// The README's example is compiled and run with the doc tests.
#[cfg(all(doctest, feature = "builtin", feature = "model"))]
#[doc = include_str!("../README.md")]
pub struct Readme;
