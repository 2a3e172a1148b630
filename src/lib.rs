//! temp
#![forbid(unsafe_code)]
#![allow(dead_code)]
mod candidate;
pub mod date;
mod entity;
mod error;
mod extraction;
mod extractor;
mod gazetteer;
mod kind;
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
pub use entity::{Entity, transliterate};
pub use error::Error;
pub use extraction::{Candidate, Extraction, Mention, Outcome};
pub use extractor::{Extractor, ExtractorBuilder, Input, Scratch};
pub use gazetteer::{Gazetteer, GazetteerEntry, GazetteerRow};
pub use kind::{Kind, Label};
pub use normalize::{Normalized, OffsetMap, normalize};
pub use source::Source;
pub use span::{OffsetConverter, OffsetUnit, Span};

#[cfg(feature = "train")]
pub mod train {
    //! Training of model weights on text of one's own.
    pub use crate::model::train::{Example, Options, train};
}
