//! The weight file: a header in plain text, then one byte per weight, used as it lies.
//!
//! There are lines of four rows, for what a token says to those around it, and single rows. The last byte of each, a tag, tells
//! the features that share it apart: one that the trainer did not keep adds nothing, whatever its hash falls on. Truncated, foreign
//! or damaged bytes are refused with a reason; after that no index can leave the tables.

use super::combine::{self, Combiner};
use super::features::SLOTS;
use super::{LABELS, WIDTH};
use crate::error::Error;
use std::borrow::Cow;

/// Numbers of lines and of single rows as powers of two.
pub(crate) const LINE_BITS: u32 = 13;
pub(crate) const ROW_BITS: u32 = 15;
/// One step of a stored weight.
#[cfg(feature = "train")]
pub(crate) const STEP: f32 = std::f32::consts::LN_2 / PER_OCTAVE as f32;
/// Steps that double a label's odds.
pub(crate) const PER_OCTAVE: u32 = 16;
const MAGIC: &[u8] = b"sangya-model 4\n";
/// Bytes of a line and of a row.
const LINE: usize = SLOTS * WIDTH;
const ROW: usize = WIDTH;
const TABLES: usize = (LINE << LINE_BITS) + (ROW << ROW_BITS);
const TRANSITIONS: usize = (LABELS + 1) * WIDTH * 4;

/// A model's weights.
pub(crate) struct Weights {
    bytes: Cow<'static, [u8]>,
    tables: usize,
    /// `[from][to]`; row [`LABELS`] is the sentence's start.
    pub transitions: [[f32; WIDTH]; LABELS + 1],
    pub combiner: Combiner,
    header: String,
}

/// A table of 2^BITS entries of N bytes each, the last of which is a tag.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a, const N: usize, const BITS: u32>(&'a [[u8; N]]);

pub(crate) type Lines<'a> = Table<'a, LINE, LINE_BITS>;
pub(crate) type Rows<'a> = Table<'a, ROW, ROW_BITS>;

/// The entry that a feature's hash names in a table of 2^`bits`. The first stays empty: it is what other tags get.
#[inline(always)]
pub(super) fn index(hash: u64, bits: u32) -> usize {
    (hash >> (64 - bits)) as usize
}

/// Tells features that share an entry apart.
#[inline(always)]
pub(super) fn tag(hash: u64, bits: u32) -> u8 {
    (hash >> (56 - bits)) as u8
}

impl<'a, const N: usize, const BITS: u32> Table<'a, N, BITS> {
    /// The entry of a feature: one byte a label, in steps of [`STEP`] counted from -128 on, and whatever lies in the lane behind them.
    #[inline(always)]
    pub fn get(self, hash: u64) -> &'a [u8; N] {
        let entries = &self.0[..1 << BITS];
        let at = index(hash, BITS) & ((1 << BITS) - 1);
        let differ = u64::from(entries[at][N - 1] ^ tag(hash, BITS));
        // All ones where the tags agree. A branch would be mispredicted all the time.
        let agree = (differ.wrapping_sub(1) as i64 >> 63) as usize;
        &entries[at & agree]
    }
}

impl Weights {
    /// Checks and takes over the bytes of a weight file.
    pub fn new(name: &str, bytes: Cow<'static, [u8]>) -> Result<Self, Error> {
        let refuse =
            |why: &str| Error::io(name, format!("not a model this version can use: {why}"));
        let rest = bytes
            .strip_prefix(MAGIC)
            .ok_or_else(|| refuse("it does not start with `sangya-model 4`"))?;
        let end = rest
            .windows(2)
            .position(|w| w == b"\n\n")
            .ok_or_else(|| refuse("its header has no end"))?;
        let header = std::str::from_utf8(&rest[..end])
            .map_err(|_| refuse("its header is not UTF-8"))?
            .to_string();
        let start = MAGIC.len() + end + 2;
        let expected = 8 + TRANSITIONS + combine::BYTES + TABLES;
        if bytes.len() != start + expected {
            return Err(refuse(&format!(
                "{} bytes behind the header where {expected} are expected",
                bytes.len() - start
            )));
        }
        let sum = u64::from_le_bytes(bytes[start..start + 8].try_into().unwrap_or_default());
        if sum != checksum(&bytes[start + 8..]) {
            return Err(refuse("its checksum does not agree with its bytes"));
        }
        let mut transitions = [[0.0; WIDTH]; LABELS + 1];
        for (i, t) in transitions.as_flattened_mut().iter_mut().enumerate() {
            let at = start + 8 + i * 4;
            *t = f32::from_le_bytes(bytes[at..at + 4].try_into().unwrap_or_default());
            if !t.is_finite() {
                return Err(refuse("a weight is not a number"));
            }
        }
        let trust = start + 8 + TRANSITIONS;
        let combiner = Combiner::from_bytes(&bytes[trust..trust + combine::BYTES])
            .ok_or_else(|| refuse("a weight is not a number"))?;
        Ok(Weights {
            tables: trust + combine::BYTES,
            combiner,
            bytes,
            transitions,
            header,
        })
    }

    /// What the file says of itself: corpora, licence, date, command.
    pub fn header(&self) -> &str {
        &self.header
    }

    /// Lines and single rows.
    pub fn tables(&self) -> (Lines<'_>, Rows<'_>) {
        let bytes = self.bytes.get(self.tables..).unwrap_or_default();
        let (lines, rows) = bytes
            .split_at_checked(LINE << LINE_BITS)
            .unwrap_or_default();
        (Table(lines.as_chunks().0), Table(rows.as_chunks().0))
    }
}

/// Weights per label of a row.
#[cfg(feature = "train")]
pub(crate) type Row = [f32; LABELS];

/// The bytes of a weight file. Lines and rows have a tag each.
#[cfg(feature = "train")]
pub(crate) fn to_bytes(
    header: &str,
    transitions: &[[f32; WIDTH]; LABELS + 1],
    trust: &[(u32, combine::Trust)],
    lines: &[([Row; SLOTS], u8)],
    rows: &[(Row, u8)],
) -> Vec<u8> {
    let mut body = Vec::with_capacity(TRANSITIONS + combine::BYTES + TABLES);
    for t in transitions.as_flattened() {
        body.extend(t.to_le_bytes());
    }
    body.extend(combine::to_bytes(trust));
    let byte = |w: f32| ((w / STEP).round().clamp(-127.0, 127.0) + 128.0) as u8;
    let mut entry = |rows: &[Row], tag: u8| {
        for row in rows {
            body.extend(row.map(byte));
            body.push(tag);
        }
    };
    for (line, tag) in lines {
        entry(line, *tag);
    }
    for (row, tag) in rows {
        entry(std::slice::from_ref(row), *tag);
    }
    let mut out = MAGIC.to_vec();
    out.extend(header.trim().replace("\n\n", "\n").as_bytes());
    // Entries that lie on their own size never straddle two lines of the cache.
    while !(out.len() + 2 + 8 + TRANSITIONS + combine::BYTES).is_multiple_of(64) {
        out.push(b' ');
    }
    out.extend(b"\n\n");
    out.extend(checksum(&body).to_le_bytes());
    out.extend(body);
    out
}

/// FNV-1a over eight bytes at a time.
fn checksum(bytes: &[u8]) -> u64 {
    let mut h = 0xCBF2_9CE4_8422_2325u64;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        h = (h ^ u64::from_le_bytes(word))
            .wrapping_mul(0x1000_0000_01B3)
            .rotate_left(17);
    }
    h
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: Vec<u8>) -> String {
        match Weights::new("w", bytes.into()) {
            Ok(_) => panic!("taken over"),
            Err(e) => e.to_string(),
        }
    }

    #[test]
    fn damaged_weights_are_refused() {
        let good = crate::model::BYTES.0.to_vec();
        assert!(Weights::new("w", good.clone().into()).is_ok());
        for cut in [0, 10, 40, 400, good.len() / 2, good.len() - 1] {
            refused(good[..cut].to_vec());
        }
        for at in [good.len() - 1, good.len() / 2, good.len() - TABLES - 1] {
            let mut bad = good.clone();
            bad[at] ^= 4;
            assert!(refused(bad).contains("checksum"));
        }
        let mut longer = good.clone();
        longer.push(0);
        assert!(refused(longer).contains("expected"));
        let mut other = good;
        other[13] = b'1';
        assert!(refused(other).contains("sangya-model 4"));
    }

    #[test]
    fn a_feature_without_a_row_adds_nothing() {
        let weights = Weights::new("w", (&crate::model::BYTES.0).into()).unwrap();
        let (lines, rows) = weights.tables();
        assert!(lines.0[0].as_chunks::<WIDTH>().0.iter().all(none));
        assert!(none(&rows.0[0]));
        for row in (0..1u64 << ROW_BITS).step_by(97) {
            for tag in 0..=255u8 {
                let hash = row << (64 - ROW_BITS) | u64::from(tag) << (56 - ROW_BITS);
                let stored = &rows.0[row as usize];
                let wanted = if stored[ROW - 1] == tag {
                    stored
                } else {
                    &rows.0[0]
                };
                assert_eq!(rows.get(hash), wanted);
            }
        }
    }

    /// Whether a row weighs all labels alike.
    fn none(row: &[u8; WIDTH]) -> bool {
        row[..LABELS].iter().all(|w| *w == row[0])
    }
}
