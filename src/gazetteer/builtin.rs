//! The gazetteers that come with the crate, packed by the build script.

use super::inside::Packed;
use super::table::Table;
use crate::source::Source;
use once_cell::sync::Lazy;
use std::borrow::Cow;
use std::sync::Arc;

/// Bytes on a cache line of their own, as buckets of the table are.
#[repr(C, align(64))]
struct Aligned<T: ?Sized>(T);

static BYTES: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/builtin.bin")));
static STRINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/builtin.txt"));

static TABLE: Lazy<Arc<Table>> = Lazy::new(|| {
    let table = Table::new(Cow::Borrowed(&BYTES.0), Cow::Borrowed(STRINGS));
    Arc::new(table.with_sounds(SOUNDS))
});

static SOUNDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sounds.bin"));

/// The one table all extractors share; without the feature `builtin` it is empty.
pub(crate) fn table() -> Arc<Table> {
    TABLE.clone()
}

static SOURCES: Lazy<Vec<Source>> = Lazy::new(|| {
    let files = TABLE.file_names();
    files.map(|file| Source::Gazetteer(file.into())).collect()
});

/// The sources of its rows, by the number of the file.
pub(crate) fn sources() -> &'static [Source] {
    &SOURCES
}

static INSIDE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/inside.bin"));

/// Its names as they stand inside handles.
pub(crate) fn inside() -> Packed<'static> {
    Packed::new(INSIDE)
}
