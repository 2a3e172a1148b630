//! The weight file: a header in plain text, then one signed byte per feature row and label, used as it lies.
//!
//! Truncated, foreign or damaged bytes are refused with a reason; after that no index can leave the table.

use super::{LABELS, WIDTH};
use crate::error::Error;
use std::borrow::Cow;
use std::sync::atomic::{AtomicU64, Ordering};

/// Number of feature rows as a power of two.
pub(crate) const ROW_BITS: u32 = 17;
/// One step of a stored weight.
pub(crate) const STEP: f32 = 1.0 / 16.0;
const MAGIC: &[u8] = b"sangya-model 1\n";
const ROWS: usize = 1 << ROW_BITS;
const TRANSITIONS: usize = (LABELS + 1) * WIDTH * 4;

/// A model's weights.
pub(crate) struct Weights {
    bytes: Cow<'static, [u8]>,
    rows: usize,
    /// `[from][to]`; row [`LABELS`] is the sentence's start.
    pub transitions: [[f32; WIDTH]; LABELS + 1],
    header: String,
    id: u64,
}

/// One more than the number of weights taken over so far: 0 is nobody's.
static NEXT_ID: AtomicU64 = AtomicU64::new(1);

impl Weights {
    /// Checks and takes over the bytes of a weight file.
    pub fn new(name: &str, bytes: Cow<'static, [u8]>) -> Result<Self, Error> {
        let refuse =
            |why: &str| Error::io(name, format!("not a model this version can use: {why}"));
        let rest = bytes
            .strip_prefix(MAGIC)
            .ok_or_else(|| refuse("it does not start with `sangya-model 1`"))?;
        let end = rest
            .windows(2)
            .position(|w| w == b"\n\n")
            .ok_or_else(|| refuse("its header has no end"))?;
        let header = std::str::from_utf8(&rest[..end])
            .map_err(|_| refuse("its header is not UTF-8"))?
            .to_string();
        let start = MAGIC.len() + end + 2;
        let expected = 8 + TRANSITIONS + ROWS * WIDTH;
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
        Ok(Weights {
            rows: start + 8 + TRANSITIONS,
            bytes,
            transitions,
            header,
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
        })
    }

    /// What the file says of itself: corpora, licence, date, command.
    pub fn header(&self) -> &str {
        &self.header
    }

    /// A feature row: one signed byte a label, in steps of [`STEP`].
    #[inline(always)]
    pub fn row(&self, row: u32) -> u64 {
        let at = self.rows + (row as usize & (ROWS - 1)) * WIDTH;
        self.bytes
            .get(at..)
            .and_then(|b| b.first_chunk())
            .map_or(0, |b| u64::from_le_bytes(*b))
    }

    /// Tells these weights from all others of the process.
    pub fn id(&self) -> u64 {
        self.id
    }
}

/// The bytes of a weight file.
#[cfg(feature = "train")]
pub(crate) fn to_bytes(
    header: &str,
    transitions: &[[f32; WIDTH]; LABELS + 1],
    rows: &[f32],
) -> Vec<u8> {
    let mut body = Vec::with_capacity(TRANSITIONS + rows.len());
    for t in transitions.as_flattened() {
        body.extend(t.to_le_bytes());
    }
    body.extend(
        rows.iter()
            .map(|w| (w / STEP).round().clamp(-127.0, 127.0) as i8 as u8),
    );
    let mut out = MAGIC.to_vec();
    out.extend(header.trim().replace("\n\n", "\n").as_bytes());
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
