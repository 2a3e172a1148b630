//! Curated surface forms with ids: the file format, the packed table and the search in it.
//!
//! TSV rows ([`format`]) are expanded ([`variants`]) and packed ([`pack`]) into one block of bytes that is used without
//! parsing ([`table`]): by the build script for the built-in files, at run time for a user's.

pub(crate) mod builtin;
mod cells;
pub(crate) mod closed;
pub(crate) mod flags;
pub(crate) mod format;
pub(crate) mod inside;
pub(crate) mod layout;
pub(crate) mod pack;
pub(crate) mod pieces;
mod states;
pub(crate) mod substring;
pub(crate) mod table;
#[cfg(test)]
mod tests;
pub(crate) mod variants;
mod view;

pub use view::{GazetteerEntry, GazetteerRow};

use crate::error::Error;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use table::Table;

/// Names of the user's own, parsed and ready to search.
///
/// The format is that of the built-in files, described in `gazetteers/README.md`: tab-separated `id`, `kind`, `lang`, `surface`
/// and, where wanted, `flags` and `note`.
///
/// ```
/// let tsv = "x:scheme/mgnrega\tSCHEME\thi\tमनरेगा\tcanonical\nx:scheme/mgnrega\tSCHEME\ten\tMGNREGA\tcanonical\n";
/// let gazetteer = sangya::Gazetteer::from_tsv("schemes", tsv)?;
/// let extractor = sangya::Extractor::builder().gazetteer(gazetteer).build()?;
/// let found = extractor.extract("मनरेगा के मजदूर");
/// assert_eq!(found.mentions()[0].kind().as_str(), "SCHEME");
/// # Ok::<(), sangya::Error>(())
/// ```
#[derive(Clone)]
pub struct Gazetteer {
    pub(crate) table: Arc<Table>,
}

impl std::fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gazetteer")
            .field("files", &self.table.file_names().collect::<Vec<_>>())
            .field("forms", &self.table.form_count())
            .finish()
    }
}

impl Gazetteer {
    /// Parses `tsv`; `name` stands in errors and in the source of mentions.
    ///
    /// # Errors
    /// The first row that the format does not allow, as `name:line: why`. Nothing is half loaded.
    pub fn from_tsv(name: &str, tsv: &str) -> Result<Self, Error> {
        Ok(Self::packed(name, &format::parse(name, tsv)?))
    }

    /// Reads a file; its path stands in errors, its name without the ending in the source of mentions.
    ///
    /// # Errors
    /// Where the file cannot be read or is not UTF-8, and as [`from_tsv`](Self::from_tsv).
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let shown = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|e| Error::unreadable(&shown, e))?;
        let tsv = utf8(&shown, bytes)?;
        let file = format::parse(&shown, &tsv)?;
        let name = path
            .file_stem()
            .map_or_else(|| shown.clone(), |s| s.to_string_lossy().into_owned());
        Ok(Self::packed(&name, &file))
    }

    fn packed(name: &str, file: &format::File<'_>) -> Self {
        let mut builder = pack::PackBuilder::default();
        builder.add(name, file);
        Gazetteer {
            table: Arc::new(Table::packed(builder.finish())),
        }
    }

    /// Reads all of `reader`, as [`from_tsv`](Self::from_tsv).
    ///
    /// # Errors
    /// Where reading fails or the bytes are not UTF-8, and as [`from_tsv`](Self::from_tsv).
    pub fn from_reader(name: &str, mut reader: impl Read) -> Result<Self, Error> {
        let mut bytes = Vec::new();
        reader
            .read_to_end(&mut bytes)
            .map_err(|e| Error::unreadable(name, e))?;
        Self::from_tsv(name, &utf8(name, bytes)?)
    }

    /// The gazetteers that come with the crate; empty without the feature `builtin`.
    #[must_use]
    pub fn builtin() -> Self {
        Gazetteer {
            table: builtin::table(),
        }
    }

    /// How many distinct forms it holds, variants made by rule included.
    #[must_use]
    pub fn form_count(&self) -> usize {
        self.table.form_count()
    }

    /// How many ids it holds.
    #[must_use]
    pub fn id_count(&self) -> usize {
        self.table.entry_count()
    }
}

fn utf8(name: &str, bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = e.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count() + 1;
        Error::gazetteer(name, line, format!("not UTF-8 at byte {at}"))
    })
}
