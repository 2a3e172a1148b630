//! Writers: one extraction, many formats.
//!
//! [`Format`] names them. Each takes a [`Document`], an extraction with an id, and writes it whole: [`render`] picks the
//! writer by format, the modules below have the writers themselves. A [`Stream`] puts the documents of a run one behind the
//! other with what the format wants before, between and after them.
//!
//! ```
//! use sangya::output::{Document, Format, Options, Stream};
//! let extractor = sangya::Extractor::new();
//! let found = extractor.extract("रायपुर में बैठक");
//! let mut stream = Stream::new(Vec::new(), Format::Tsv, Options::default());
//! stream.write(&Document::new(&found).id("a1"))?;
//! let tsv = String::from_utf8(stream.finish()?).unwrap();
//! assert!(tsv.lines().nth(1).unwrap().starts_with("a1\t0\t18\tPLACE\tरायपुर\t"));
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! The formats on JSON (`json`, `jsonl`, `spacy`) need the feature `json`.

pub mod brat;
#[cfg(feature = "json")]
mod compact;
pub mod conll;
mod document;
mod format;
pub mod html;
#[cfg(feature = "json")]
pub mod json;
mod origin;
#[cfg(feature = "json")]
mod pen;
pub mod pretty;
#[cfg(feature = "json")]
pub mod spacy;
mod stream;
mod text;
pub mod tsv;
mod width;

pub use document::Document;
pub use format::Format;
pub use origin::Origin;
pub use stream::{Options, Stream, close, open, render, separate};
pub use width::width;
