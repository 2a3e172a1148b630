//! Documents one behind the other.

use super::{Document, Format, brat, conll, html, pretty, tsv};
#[cfg(feature = "json")]
use super::{json, spacy};
use crate::span::OffsetUnit;
use std::io::{self, Write};

/// What the formats leave open.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Unit of the offsets in JSON and TSV. brat and spaCy always count characters.
    pub offsets: OffsetUnit,
    /// How [`pretty`] draws.
    pub style: pretty::Style,
    /// Title of the HTML page.
    pub title: String,
}

/// Writes one document. [`open`], [`separate`] and [`close`] write what stands around documents.
///
/// # Errors
/// Those of `out`; for a JSON format without the feature `json`, [`io::ErrorKind::Unsupported`].
pub fn render(
    out: &mut dyn Write,
    format: Format,
    document: &Document<'_>,
    options: &Options,
) -> io::Result<()> {
    match format {
        #[cfg(feature = "json")]
        Format::Json => json::write_indented(out, document, document.name(), options.offsets),
        #[cfg(feature = "json")]
        Format::Jsonl => {
            json::write(out, document, options.offsets)?;
            out.write_all(b"\n")
        }
        #[cfg(feature = "json")]
        Format::Spacy => {
            spacy::write(out, document)?;
            out.write_all(b"\n")
        }
        #[cfg(not(feature = "json"))]
        Format::Json | Format::Jsonl | Format::Spacy => Err(io::Error::new(
            io::ErrorKind::Unsupported,
            "built without the feature json",
        )),
        Format::Tsv => tsv::write(out, document, options.offsets),
        Format::Conll => conll::write(out, document),
        Format::Brat => brat::write(out, document),
        Format::Html => html::write(out, document, &options.title),
        Format::Pretty => pretty::write(out, document, &options.style),
    }
}

/// Writes what stands before the first document.
///
/// # Errors
/// Those of `out`.
pub fn open(out: &mut dyn Write, format: Format, options: &Options) -> io::Result<()> {
    match format {
        Format::Json => out.write_all(b"["),
        Format::Tsv => tsv::write_header(out),
        Format::Html => html::open(out, &options.title),
        _ => Ok(()),
    }
}

/// Writes what stands in front of a document; `first` says that none came before it.
///
/// # Errors
/// Those of `out`.
pub fn separate(out: &mut dyn Write, format: Format, first: bool) -> io::Result<()> {
    match format {
        Format::Json if first => out.write_all(b"\n"),
        Format::Json => out.write_all(b",\n"),
        Format::Pretty if !first => out.write_all(b"\n"),
        _ => Ok(()),
    }
}

/// Writes what stands behind the last document.
///
/// # Errors
/// Those of `out`.
pub fn close(out: &mut dyn Write, format: Format) -> io::Result<()> {
    match format {
        Format::Json => out.write_all(b"\n]\n"),
        Format::Html => html::close(out),
        _ => Ok(()),
    }
}

/// A writer of whole documents.
#[derive(Debug)]
pub struct Stream<W: Write> {
    out: W,
    format: Format,
    options: Options,
    written: usize,
    buffer: Vec<u8>,
}

impl<W: Write> Stream<W> {
    /// Nothing is written before the first document, or [`finish`](Self::finish).
    pub fn new(out: W, format: Format, options: Options) -> Self {
        Stream {
            out,
            format,
            options,
            written: 0,
            buffer: Vec::new(),
        }
    }

    /// Writes a document, in one `write_all`.
    ///
    /// # Errors
    /// Those of the writer underneath.
    pub fn write(&mut self, document: &Document<'_>) -> io::Result<()> {
        self.buffer.clear();
        if self.written == 0 {
            open(&mut self.buffer, self.format, &self.options)?;
        }
        separate(&mut self.buffer, self.format, self.written == 0)?;
        render(&mut self.buffer, self.format, document, &self.options)?;
        self.written += 1;
        self.out.write_all(&self.buffer)
    }

    /// Writes the end, flushes and gives the writer back.
    ///
    /// # Errors
    /// Those of the writer underneath.
    pub fn finish(mut self) -> io::Result<W> {
        if self.written == 0 {
            open(&mut self.out, self.format, &self.options)?;
        }
        close(&mut self.out, self.format)?;
        self.out.flush()?;
        Ok(self.out)
    }
}
