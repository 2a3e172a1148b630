//! Files to bytes of UTF-8: compression and UTF-16 are undone here, by the first bytes of the file.

use super::files::Found;
use super::utf16::Utf16;
use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A file open for reading.
pub type Opened = BufReader<Box<dyn Read + Send>>;

/// Large, so that lines are rarely split and a batch of them fits.
const BUFFER: usize = 1 << 18;

/// How compressed files begin.
const GZIP: [u8; 2] = [0x1F, 0x8B];
const ZSTD: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];

/// Opens a file; `read` counts its bytes as they are read.
pub fn open(found: &Found, read: Arc<AtomicU64>) -> io::Result<Opened> {
    let raw: Box<dyn Read + Send> = match &found.path {
        Some(path) => Box::new(File::open(path)?),
        None => {
            let stdin = io::stdin();
            if stdin.is_terminal() {
                eprintln!("Reading standard input; Ctrl-D ends it.");
            }
            Box::new(stdin)
        }
    };
    let mut raw = BufReader::with_capacity(BUFFER, Counted { inner: raw, read });
    let name = found.shown.to_ascii_lowercase();
    let first = peek(&mut raw)?;
    // A name that promises compression is held to it; without one the first bytes decide.
    let gz = name.ends_with(".gz") || first.starts_with(&GZIP);
    let zst = name.ends_with(".zst") || first.starts_with(&ZSTD);
    if first.is_empty() && (gz || zst) {
        let why = "empty, not compressed as its name says";
        return Err(io::Error::new(io::ErrorKind::InvalidData, why));
    }
    if first.len() == 4 && (gz && !first.starts_with(&GZIP) || zst && !first.starts_with(&ZSTD)) {
        let why = "not compressed as its name says";
        return Err(io::Error::new(io::ErrorKind::InvalidData, why));
    }
    if gz {
        decoded(BufReader::with_capacity(
            BUFFER,
            Gz(MultiGzDecoder::new(raw)),
        ))
    } else if zst {
        decoded(BufReader::with_capacity(BUFFER, Zst::new(raw)?))
    } else {
        decoded(raw)
    }
}

fn decoded<R: Read + Send + 'static>(mut plain: BufReader<R>) -> io::Result<Opened> {
    let first = peek(&mut plain)?;
    let boxed: Box<dyn Read + Send> = if first.starts_with(&[0xFF, 0xFE]) {
        Box::new(Utf16::new(plain, u16::from_le_bytes))
    } else if first.starts_with(&[0xFE, 0xFF]) {
        Box::new(Utf16::new(plain, u16::from_be_bytes))
    } else {
        Box::new(plain)
    };
    Ok(BufReader::with_capacity(BUFFER, boxed))
}

/// The first bytes, left in place. A pipe may hand over fewer than four, which is then too short to be told by them.
fn peek<R: Read>(reader: &mut BufReader<R>) -> io::Result<Vec<u8>> {
    let bytes = reader.fill_buf()?;
    Ok(bytes[..bytes.len().min(4)].to_vec())
}

/// Counts what passes.
struct Counted<R> {
    inner: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// Says of an error that the compression is broken, not the text.
struct Gz<R>(MultiGzDecoder<R>);

impl<R: BufRead> Read for Gz<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(|e| match e.raw_os_error() {
            Some(_) => e,
            None => broken("gzip", e),
        })
    }
}

/// Zstandard frames, one behind the other as `zstd` and `pzstd` write them.
struct Zst<R: BufRead> {
    decoder: Option<StreamingDecoder<R, FrameDecoder>>,
}

impl<R: BufRead> Zst<R> {
    fn new(raw: R) -> io::Result<Self> {
        let decoder = StreamingDecoder::new(raw).map_err(broken_zstd)?;
        Ok(Zst {
            decoder: Some(decoder),
        })
    }
}

impl<R: BufRead> Read for Zst<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(decoder) = &mut self.decoder else {
                return Ok(0);
            };
            let n = decoder.read(buffer).map_err(|e| match e.raw_os_error() {
                Some(_) => e,
                None => broken_zstd(e),
            })?;
            if n > 0 || buffer.is_empty() {
                return Ok(n);
            }
            let Some(decoder) = self.decoder.take() else {
                return Ok(0);
            };
            // The decoder reads the sum and leaves it to whoever asks.
            let sums = (
                decoder.decoder.get_checksum_from_data(),
                decoder.decoder.get_calculated_checksum(),
            );
            if let (Some(written), Some(counted)) = sums
                && written != counted
            {
                return Err(broken("zstd", "its checksum does not agree with its bytes"));
            }
            let mut raw = decoder.into_inner();
            if raw.fill_buf()?.is_empty() {
                return Ok(0);
            }
            *self = Zst::new(raw)?;
        }
    }
}

fn broken(what: &str, error: impl std::fmt::Display) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("broken {what}: {error}"),
    )
}

/// The decoder's messages show its own errors as Rust writes them.
fn broken_zstd(error: impl std::fmt::Display) -> io::Error {
    let text = error.to_string();
    let why = if text.contains("UnexpectedEof") || text.contains("fill whole buffer") {
        "unexpected end of file"
    } else if text.contains("MagicNumber") {
        "what stands behind a frame is none"
    } else {
        text.split(['(', '{']).next().unwrap_or(&text).trim()
    };
    broken("zstd", why)
}
