fn main() {
    use std::io::{BufRead, Write};
    let ex = sangya::Extractor::new();
    let mut scratch = sangya::Scratch::default();
    let out = std::io::stdout();
    let mut out = std::io::BufWriter::new(out.lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let v: serde_json::Value = serde_json::from_str(&line).unwrap();
        let text = v["text"].as_str().unwrap();
        let mut input = sangya::Input::new(text);
        if let Some(d) = v["date"].as_str().and_then(|d| d.parse().ok()) {
            input = input.reference_date(d);
        }
        let e = ex.extract_with(&mut scratch, input);
        let mut o = serde_json::to_value(&e).unwrap();
        o["id"] = v["id"].clone();
        writeln!(out, "{o}").unwrap();
    }
}
