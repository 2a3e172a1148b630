//! UTF-16 to UTF-8 while reading: what Windows programs save as "Unicode".

use std::io::{self, Read};

/// Reads UTF-16 with a byte order mark, hands out UTF-8 without one.
pub struct Utf16<R> {
    inner: R,
    unit: fn([u8; 2]) -> u16,
    /// UTF-8 not handed out yet, from `at` on.
    out: Vec<u8>,
    at: usize,
    /// A byte or a high surrogate whose other half is still to come.
    odd: Option<u8>,
    high: Option<u16>,
    read: usize,
    done: bool,
}

impl<R: Read> Utf16<R> {
    pub fn new(inner: R, unit: fn([u8; 2]) -> u16) -> Self {
        Utf16 {
            inner,
            unit,
            out: Vec::new(),
            at: 0,
            odd: None,
            high: None,
            read: 0,
            done: false,
        }
    }

    fn push(&mut self, unit: u16) -> io::Result<()> {
        let mut coded = [0; 4];
        let c = match (self.high.take(), unit) {
            (Some(high), 0xDC00..=0xDFFF) => char::from_u32(
                0x10000 + ((u32::from(high) - 0xD800) << 10) + (u32::from(unit) - 0xDC00),
            ),
            (None, 0xD800..=0xDBFF) => {
                self.high = Some(unit);
                return Ok(());
            }
            (None, 0xFEFF) if self.read == 2 => return Ok(()),
            (None, unit) => char::from_u32(u32::from(unit)),
            (Some(_), _) => None,
        };
        let c = c.ok_or_else(|| self.broken())?;
        self.out
            .extend_from_slice(c.encode_utf8(&mut coded).as_bytes());
        Ok(())
    }

    fn broken(&self) -> io::Error {
        let at = self.read.saturating_sub(2);
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("not UTF-16, though its first bytes say so: half a character at byte {at}"),
        )
    }

    fn fill(&mut self) -> io::Result<()> {
        let mut bytes = [0; 1 << 14];
        let n = self.inner.read(&mut bytes)?;
        self.out.clear();
        self.at = 0;
        if n == 0 {
            self.done = true;
            return if self.odd.is_some() || self.high.is_some() {
                Err(self.broken())
            } else {
                Ok(())
            };
        }
        for &b in &bytes[..n] {
            self.read += 1;
            match self.odd.take() {
                None => self.odd = Some(b),
                Some(a) => self.push((self.unit)([a, b]))?,
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.out.len() && !self.done {
            self.fill()?;
        }
        let n = buffer.len().min(self.out.len() - self.at);
        buffer[..n].copy_from_slice(&self.out[self.at..self.at + n]);
        self.at += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(units: &[u16]) -> io::Result<String> {
        let bytes: Vec<u8> = units.iter().flat_map(|u| u.to_le_bytes()).collect();
        let mut out = String::new();
        Utf16::new(&bytes[..], u16::from_le_bytes).read_to_string(&mut out)?;
        Ok(out)
    }

    #[test]
    fn converts() {
        let text = "\u{feff}साय 😀 x";
        assert_eq!(
            decode(&text.encode_utf16().collect::<Vec<_>>()).unwrap(),
            "साय 😀 x"
        );
    }

    #[test]
    fn refuses_halves() {
        assert!(decode(&[0xFEFF, 0xD800, 0x41]).is_err());
        assert!(decode(&[0xFEFF, 0xD800]).is_err());
        assert!(decode(&[0xFEFF, 0xDC00]).is_err());
    }
}
