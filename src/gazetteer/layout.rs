//! How a packed gazetteer is laid out: what [`pack`](super::pack) writes and [`table`](super::table) reads.
//!
//! All numbers are little-endian, so that a block is the same on every machine.

pub(crate) const MAGIC: u64 = u64::from_le_bytes(*b"SANGYA\x00\x0A");
/// Sections in order, each as (offset, length in bytes) behind the magic number.
pub(crate) const SLOTS: usize = 0; // u32 × 2: state's upper half, node (see below): states of two tokens and more
pub(crate) const FIRST: usize = 1; // first tokens, see `Bucket`
pub(crate) const FORMS: usize = 2; // see `Record`
pub(crate) const ROWS: usize = 3; // u32 × 5: entry, flags, kind | file << 8, surface, surface length: forms with other than one plain row
pub(crate) const ENTRIES: usize = 4; // see `Entry`
pub(crate) const FILES: usize = 5; // u32 × 2: name
pub(crate) const LABELS: usize = 6; // u32 × 2: name
pub(crate) const NEXT: usize = 7; // bits: which states of `SLOTS` exist; of two tokens, and as many bits for longer ones
pub(crate) const PLACES: usize = 8; // u32 × 3: hash of an id as two halves, entry: countries, states and districts, by hash
pub(crate) const PIECES: usize = 9; // what handles are put together from, see `pieces`
pub(crate) const SECTIONS: usize = 10;

/// Sections start on cache lines.
pub(crate) const ALIGN: usize = 64;
pub(crate) const HEADER: usize = (8 + 8 * SECTIONS).next_multiple_of(ALIGN);

/// A slot's node: the form that ends here plus one, or 0; whether a row of it asks for a letter case, and whether all that do ask for
/// a capital, so that a word in small letters need not be asked; whether longer forms go on; in [`SLOTS`] whether the slot is taken at all, in [`FIRST`] whether the form names something, and in a bucket's first place
/// whether the bucket has sent tokens on to the next.
pub(crate) const NODE_FORM: u32 = (1 << 27) - 1;
pub(crate) const NODE_CAPITAL: u32 = 1 << 27;
pub(crate) const NODE_ON: u32 = 1 << 28;
pub(crate) const NODE_CASE: u32 = 1 << 29;
pub(crate) const NODE_MORE: u32 = 1 << 30;
pub(crate) const NODE_TAKEN: u32 = 1 << 31;
pub(crate) const NODE_NAMES: u32 = 1 << 31;
pub(crate) const CASE_BIT: u32 = 1 << 31;
pub(crate) const SLOT_WORDS: usize = 2;
/// Between the match forms of a form's tokens.
pub(crate) const SEPARATOR: char = '\u{1F}';

/// The next state of the automaton: prefix state and the hash of one more token. The state of one token is its hash.
#[inline(always)]
pub(crate) fn mix(state: u64, hash: u64) -> u64 {
    let m = (state.rotate_left(23) ^ hash).wrapping_mul(0x9FB2_1C65_1E98_DF25);
    m ^ (m >> 32)
}

/// The bit of a state in a half of the filter [`NEXT`], which is `bytes` long.
#[inline(always)]
pub(crate) fn next_bit(state: u64, bytes: usize) -> usize {
    (state >> 20) as usize & (bytes * 8 - 1)
}

/// Four first tokens in one cache line: hashes (u64 × 4), then node (lower half) and classes (u64 × 4), the latter only of words that
/// name nothing and ask for no letter case or for a capital, which this look settles where they have none. A token that finds its bucket full is in the next one, and the
/// bucket says so. Free places have node 0.
pub(crate) type Bucket = [u8; 64];
pub(crate) const BUCKET: usize = 4;

/// The bucket of a first token's hash, of `buckets`, a power of two above one.
#[inline(always)]
pub(crate) fn bucket_of(hash: u64, buckets: usize) -> usize {
    (hash >> bucket_shift(buckets)) as usize
}

/// How far a hash is shifted for the number of its bucket.
#[inline(always)]
pub(crate) fn bucket_shift(buckets: usize) -> u32 {
    64 - buckets.trailing_zeros()
}

/// A form in one cache line: all that a found name asks of the table, for each line that is not in a near cache costs as much as a
/// token. As u32: classes; text length | [`CASE_BIT`]; rows; the first of them in [`ROWS`], where there are several or one asks for a
/// letter case; entry, flags and kind | file << 8 of the first row; then the text, or where it is longer than [`INLINE`] its offset.
pub(crate) type Record = [u8; 64];
pub(crate) const RECORD_TEXT: usize = 28;
/// Bytes of text in a record: twelve letters of Devanagari.
pub(crate) const INLINE: usize = 64 - RECORD_TEXT;

/// An entry, two to a cache line. As u32: offset of its strings, which follow each other; lengths of id, hi, en and note; where in the
/// note stands the id of what contains it | its length << 16; the entry of that plus one, or 0; kind | file << 8.
pub(crate) type Entry = [u8; 32];
