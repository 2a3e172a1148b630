//! Reads an article and prints its entities: canonical names in both scripts, ids, resolved dates.
//!
//! ```sh
//! cargo run --release --example article -- examples/articles/mixed-news.txt 2025-08-29
//! ```

use sangya::{Extractor, Input};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let path = args.next().unwrap_or_else(|| {
        concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/examples/articles/mixed-news.txt"
        )
        .into()
    });
    let text = std::fs::read_to_string(path)?;
    let date = args.next().unwrap_or_else(|| "2025-08-29".into()).parse()?;

    let extractor = Extractor::new();
    let found = extractor.extract(Input::new(&text).reference_date(date));
    for entity in found.entities() {
        let forms: Vec<&str> = found.mentions_of(entity).map(|m| m.text()).collect();
        let value = found
            .mentions_of(entity)
            .find_map(|m| m.timex().and_then(|t| t.value.clone()))
            .unwrap_or_default();
        println!(
            "{:7} {:40} {} | {}  {}{}",
            entity.kind,
            entity.id.as_deref().unwrap_or("-"),
            entity.name_hi.as_deref().unwrap_or("-"),
            entity.name_en.as_deref().unwrap_or("-"),
            value,
            if forms.len() > 1 {
                format!("  ← {}", forms.join(", "))
            } else {
                String::new()
            },
        );
    }
    Ok(())
}
