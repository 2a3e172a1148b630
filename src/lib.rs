//! temp
#![allow(dead_code)]
mod error;
mod normalize;
mod span;
mod token;
pub use normalize::{normalize, Normalized, OffsetMap};
pub use span::{Span, OffsetUnit, OffsetConverter};
pub use error::Error;
mod kind;
mod gazetteer;
pub use kind::{Kind, Label};
