//! The weight file: a header in plain text, then one byte per feature row and label, used as it lies.
//!
//! A row's last byte is a tag of the feature it belongs to: a feature that the trainer did not keep adds nothing, whatever row
//! its hash falls on. Truncated, foreign or damaged bytes are refused with a reason; after that no index can leave the table.

#[cfg(feature = "train")]
use super::HALF;
use super::combine::{self, Combiner};
use super::{LABELS, WIDTH};
use crate::error::Error;
use std::borrow::Cow;

/// Number of feature rows as a power of two.
pub(crate) const ROW_BITS: u32 = 16;
/// One step of a stored weight.
#[cfg(feature = "train")]
pub(crate) const STEP: f32 = std::f32::consts::LN_2 / PER_OCTAVE as f32;
/// Steps that double a label's odds.
pub(crate) const PER_OCTAVE: u32 = 16;
const MAGIC: &[u8] = b"sangya-model 3\n";
pub(super) const ROWS: usize = 1 << ROW_BITS;
const TRANSITIONS: usize = (LABELS + 1) * WIDTH * 4;

/// A model's weights.
pub(crate) struct Weights {
    bytes: Cow<'static, [u8]>,
    rows: usize,
    /// `[from][to]`; row [`LABELS`] is the sentence's start.
    pub transitions: [[f32; WIDTH]; LABELS + 1],
    pub combiner: Combiner,
    header: String,
}

/// The feature rows.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'a>(&'a [[u8; WIDTH]; ROWS]);

/// All rows empty, for a table that cannot be.
static NO_ROWS: [[u8; WIDTH]; ROWS] = [[0; WIDTH]; ROWS];

impl Rows<'_> {
    /// The row of a feature: one byte a label, in steps of [`STEP`] counted from -128 on, and the tag; zeros where it has none.
    #[inline(always)]
    pub fn get(self, hash: u64) -> u64 {
        let row = u64::from_le_bytes(self.0[index(hash)]);
        // All ones where the tags agree. A branch would be mispredicted all the time.
        let differ = row >> 56 ^ u64::from(tag(hash));
        row & (differ.wrapping_sub(1) as i64 >> 63) as u64
    }
}

/// The row that a feature's hash names.
#[inline(always)]
pub(super) fn index(hash: u64) -> usize {
    (hash >> (64 - ROW_BITS)) as usize & (ROWS - 1)
}

/// Tells features that share a row apart.
#[inline(always)]
pub(super) fn tag(hash: u64) -> u8 {
    (hash >> (56 - ROW_BITS)) as u8
}

impl Weights {
    /// Checks and takes over the bytes of a weight file.
    pub fn new(name: &str, bytes: Cow<'static, [u8]>) -> Result<Self, Error> {
        let refuse =
            |why: &str| Error::io(name, format!("not a model this version can use: {why}"));
        let rest = bytes
            .strip_prefix(MAGIC)
            .ok_or_else(|| refuse("it does not start with `sangya-model 3`"))?;
        let end = rest
            .windows(2)
            .position(|w| w == b"\n\n")
            .ok_or_else(|| refuse("its header has no end"))?;
        let header = std::str::from_utf8(&rest[..end])
            .map_err(|_| refuse("its header is not UTF-8"))?
            .to_string();
        let start = MAGIC.len() + end + 2;
        let expected = 8 + TRANSITIONS + combine::BYTES + ROWS * WIDTH;
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
            rows: trust + combine::BYTES,
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

    /// The feature rows.
    pub fn rows(&self) -> Rows<'_> {
        let rows = self.bytes.get(self.rows..).unwrap_or_default();
        Rows(rows.as_chunks().0.first_chunk().unwrap_or(&NO_ROWS))
    }
}

/// The bytes of a weight file. `rows` holds a weight per label and the tag of each row.
#[cfg(feature = "train")]
pub(crate) fn to_bytes(
    header: &str,
    transitions: &[[f32; WIDTH]; LABELS + 1],
    trust: &[(u32, combine::Trust)],
    rows: &[([f32; LABELS], u8)],
) -> Vec<u8> {
    let mut body = Vec::with_capacity(TRANSITIONS + rows.len() * WIDTH);
    for t in transitions.as_flattened() {
        body.extend(t.to_le_bytes());
    }
    body.extend(combine::to_bytes(trust));
    for (weights, tag) in rows {
        let byte = |w: f32| ((w / STEP).round().clamp(-127.0, 127.0) + 128.0) as u8;
        // The two halves of the labels take turns, so that two masks part them into lanes of twice the size.
        for k in 0..HALF {
            body.push(byte(weights[k]));
            body.push(weights.get(HALF + k).map_or(*tag, |&w| byte(w)));
        }
    }
    let mut out = MAGIC.to_vec();
    out.extend(header.trim().replace("\n\n", "\n").as_bytes());
    // Rows that lie on their own size never straddle two lines of the cache.
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
        for at in [
            good.len() - 1,
            good.len() / 2,
            good.len() - ROWS * WIDTH - 1,
        ] {
            let mut bad = good.clone();
            bad[at] ^= 4;
            assert!(refused(bad).contains("checksum"));
        }
        let mut longer = good.clone();
        longer.push(0);
        assert!(refused(longer).contains("expected"));
        let mut other = good;
        other[13] = b'1';
        assert!(refused(other).contains("sangya-model 3"));
    }

    #[test]
    fn a_feature_without_a_row_adds_nothing() {
        let weights = Weights::new("w", (&crate::model::BYTES.0).into()).unwrap();
        let rows = weights.rows();
        for row in (0..ROWS as u64).step_by(997) {
            let stored = u64::from_le_bytes(rows.0[row as usize]);
            for tag in 0..=255u64 {
                let hash = row << (64 - ROW_BITS) | tag << (56 - ROW_BITS);
                let wanted = if stored >> 56 == tag { stored } else { 0 };
                assert_eq!(rows.get(hash), wanted);
            }
        }
    }
}
