//! One self-contained HTML page.

use super::Document;
use std::io::{self, Write};

/// Writes the page up to the first document.
///
/// # Errors
/// Those of `out`.
pub fn open(out: &mut dyn Write, title: &str) -> io::Result<()> {
    let _ = (out, title);
    Ok(())
}

/// Writes a document.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, document: &Document<'_>) -> io::Result<()> {
    let _ = (out, document);
    Ok(())
}

/// Ends the page.
///
/// # Errors
/// Those of `out`.
pub fn close(out: &mut dyn Write) -> io::Result<()> {
    let _ = out;
    Ok(())
}
