//! A line of JSON written in steps of eight bytes: its names, numbers and texts are short, and a call to copy each would cost more than
//! the copying.

use super::text::{ODD, odd};
use crate::entity::few_bytes;

/// Appends to a buffer, which has room beyond what is written until the pen is laid down.
pub(super) struct Pen<'v> {
    /// Given back when the pen is laid down.
    to: &'v mut Vec<u8>,
    out: Vec<u8>,
    /// Where what is written ends.
    at: usize,
}

/// How much room is made at a time.
const ROOM: usize = 4096;

impl<'v> Pen<'v> {
    pub fn new(to: &'v mut Vec<u8>) -> Self {
        let out = std::mem::take(to);
        let at = out.len();
        Pen { to, out, at }
    }

    /// At least so many bytes behind what is written.
    #[inline(always)]
    fn room(&mut self, bytes: usize) -> &mut [u8] {
        if self.out.len() - self.at < bytes {
            self.make_room(bytes);
        }
        &mut self.out[self.at..]
    }

    #[cold]
    #[inline(never)]
    fn make_room(&mut self, bytes: usize) {
        while self.out.len() - self.at < bytes {
            self.out.extend_from_slice(&[0; ROOM]);
        }
    }

    /// Appends bytes that need no quoting.
    #[inline(always)]
    pub fn put<const N: usize>(&mut self, bytes: &[u8; N]) {
        self.put_some(bytes, N);
    }

    /// Appends the first so many of them.
    #[inline(always)]
    pub fn put_some<const N: usize>(&mut self, bytes: &[u8; N], count: usize) {
        if let Some(room) = self.room(N).first_chunk_mut::<N>() {
            *room = *bytes;
        }
        self.at += count;
    }

    /// Appends a text as it stands between quotes.
    #[inline]
    pub fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        // Two steps, which overlap, for two texts in three.
        let (Some(first), Some(last), 8..=16) = (
            bytes.first_chunk::<8>(),
            bytes.last_chunk::<8>(),
            bytes.len(),
        ) else {
            return self.any_text(text);
        };
        let (first, last) = (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
        if (odd(first) | odd(last)) & ODD != 0 {
            return self.quote(text);
        }
        let room = &mut self.room(bytes.len())[..bytes.len()];
        if let Some(room) = room.first_chunk_mut() {
            *room = first.to_le_bytes();
        }
        if let Some(room) = room.last_chunk_mut() {
            *room = last.to_le_bytes();
        }
        self.at += bytes.len();
    }

    #[inline(never)]
    fn any_text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let end = bytes.len();
        let room = self.room(end + 8);
        let mut any = 0;
        if let Some(last) = bytes.last_chunk::<8>() {
            let room = &mut room[..end];
            let mut at = 0;
            while let (Some(word), Some(room)) = (eight(bytes, at), eight_mut(room, at)) {
                any |= odd(u64::from_le_bytes(*word));
                *room = *word;
                at += 8;
            }
            // What is left, again with what stands before it.
            any |= odd(u64::from_le_bytes(*last));
            if let Some(room) = room.last_chunk_mut() {
                *room = *last;
            }
        } else if let Some(room) = room.first_chunk_mut::<8>() {
            let spaces = u64::from_le_bytes([b' '; 8]);
            let all = few_bytes(bytes) | spaces << (8 * end);
            any = odd(all);
            *room = all.to_le_bytes();
        }
        if any & ODD != 0 {
            return self.quote(text);
        }
        self.at += end;
    }

    #[cold]
    #[inline(never)]
    fn quote(&mut self, text: &str) {
        for b in text.bytes() {
            let short = match b {
                b'"' | b'\\' => b,
                8 => b'b',
                9 => b't',
                10 => b'n',
                12 => b'f',
                13 => b'r',
                0..0x20 => {
                    let low = b"0123456789abcdef"[usize::from(b & 15)];
                    self.put(&[b'\\', b'u', b'0', b'0', b'0' + (b >> 4), low]);
                    continue;
                }
                _ => {
                    self.put(&[b]);
                    continue;
                }
            };
            self.put(&[b'\\', short]);
        }
    }

    /// Appends a number.
    #[inline]
    pub fn number(&mut self, number: usize) {
        if number < 10 {
            self.put(&[b'0' + number as u8]);
        } else if number < 100 {
            self.put(&pair(number as u32));
        } else {
            self.long_number(number);
        }
    }

    #[inline(never)]
    fn long_number(&mut self, number: usize) {
        if number >= 10_000 {
            self.number(number / 10_000);
        }
        let four = (number % 10_000) as u32;
        let ([a, b], [c, d]) = (pair(four / 100), pair(four % 100));
        if (100..1000).contains(&number) {
            self.put(&[b, c, d]);
        } else {
            self.put(&[a, b, c, d]);
        }
    }
}

/// The eight bytes at a place, if so many are left.
#[inline(always)]
fn eight(bytes: &[u8], at: usize) -> Option<&[u8; 8]> {
    bytes.get(at..at + 8)?.first_chunk()
}

#[inline(always)]
fn eight_mut(bytes: &mut [u8], at: usize) -> Option<&mut [u8; 8]> {
    bytes.get_mut(at..at + 8)?.first_chunk_mut()
}

/// A number below a hundred in two digits.
#[inline(always)]
fn pair(number: u32) -> [u8; 2] {
    let tens = (number * 205) >> 11;
    [b'0' + tens as u8, b'0' + (number - 10 * tens) as u8]
}

impl Drop for Pen<'_> {
    fn drop(&mut self) {
        self.out.truncate(self.at);
        *self.to = std::mem::take(&mut self.out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Pen<'_>)) -> String {
        let mut out = b"before".to_vec();
        write(&mut Pen::new(&mut out));
        String::from_utf8(out).unwrap().split_off(6)
    }

    #[test]
    fn texts_as_serde_writes_them() {
        let all: String = ('\0'..='\u{100}')
            .chain("राम \"कुमार\" \u{2028}".chars())
            .collect();
        let long = "राम कुमार ".repeat(1000);
        let mut texts = vec!["a\"", "\\", "राम कुमार वर्मा", &all, &long];
        texts.extend((0..20).map(|n| &"abcdefghijklmnopqrst"[..n]));
        for text in texts {
            let json = serde_json::to_string(text).unwrap();
            let quoted = &json[1..json.len() - 1];
            assert_eq!(written(|pen| pen.text(text)), quoted);
            let twice = written(|pen| {
                pen.text(text);
                pen.text(text);
            });
            assert_eq!(twice, quoted.repeat(2));
        }
        for odd in (0u8..0x20).chain([b'"', b'\\']) {
            for before in 0..20 {
                for behind in 0..10 {
                    let text =
                        "~".repeat(before) + &char::from(odd).to_string() + &" ".repeat(behind);
                    let json = serde_json::to_string(&text).unwrap();
                    assert_eq!(written(|pen| pen.text(&text)), json[1..json.len() - 1]);
                }
            }
        }
    }

    #[test]
    fn numbers() {
        let edges = [
            99_999,
            100_000,
            1_020_304,
            100_000_000,
            12_345_678_901,
            usize::MAX,
        ];
        for n in (0..20_000).chain(edges) {
            assert_eq!(written(|pen| pen.number(n)), n.to_string());
        }
    }
}
