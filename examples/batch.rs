//! Many texts: one JSON object a line on standard input, `{"id": …, "text": …, "date": …}`, the mentions of each on standard
//! output. Buffers are kept from text to text; the command line does the same with more care for bad input.
//!
//! ```sh
//! printf '{"id":1,"text":"रायपुर में बैठक हुई।"}\n' | cargo run --release --example batch
//! ```
//!
//! A file of model weights may be given as argument, to be used in place of the built-in ones.

use sangya::{Extractor, Input, Scratch};
use std::io::{BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let extractor = match std::env::args().nth(1) {
        None => Extractor::new(),
        Some(weights) => Extractor::builder()
            .model(&weights, std::fs::read(&weights)?)?
            .build()?,
    };
    let mut scratch = Scratch::default();
    let stdin = std::io::stdin().lock();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in stdin.lines() {
        let value: serde_json::Value = serde_json::from_str(&line?)?;
        let text = value["text"].as_str().unwrap_or("");
        let mut input = Input::new(text);
        if let Some(date) = value["date"].as_str() {
            input = input.reference_date(date.parse()?);
        }
        let found = extractor.extract_with(&mut scratch, input);
        let mut object = serde_json::to_value(&found)?;
        object["id"] = value["id"].clone();
        writeln!(out, "{object}")?;
    }
    Ok(())
}
