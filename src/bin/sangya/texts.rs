//! Texts given on the command line or on standard input.

use crate::failure::{Failure, reason};
use std::io::Read;

/// The words of an argument, or standard input where there is none, or it is `-`.
pub fn argument(words: &[String]) -> Result<String, Failure> {
    if !words.is_empty() && words != ["-"] {
        return Ok(words.join(" "));
    }
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().read_to_end(&mut bytes);
    read.map_err(|e| Failure::failed(format!("standard input: {}", reason(&e))))?;
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        Failure::failed(format!(
            "standard input: not UTF-8: byte {at} is 0x{:02X}",
            e.as_bytes().get(at).copied().unwrap_or(0)
        ))
    })
}
