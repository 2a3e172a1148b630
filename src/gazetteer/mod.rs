//! Curated surface forms with ids: the file format, the packed table and the search in it.
//!
//! TSV rows ([`format`]) are expanded ([`variants`]) and packed ([`pack`]) into one block of bytes that is used without
//! parsing ([`table`]): by the build script for the built-in files, at run time for a user's.

pub(crate) mod builtin;
pub(crate) mod flags;
pub(crate) mod format;
pub(crate) mod pack;
pub(crate) mod table;
pub(crate) mod variants;
