#![no_main]
//! What the command line does with one line of JSON: a text and a reference date, or an error.
use libfuzzer_sys::fuzz_target;
use sangya::{Date, Extractor, Input};
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

fuzz_target!(|line: &str| {
    let Ok(value) = serde_json::from_str::<serde_json::Value>(line) else { return };
    let Some(text) = value["text"].as_str() else { return };
    let mut input = Input::new(text);
    if let Some(date) = value["date"].as_str().and_then(|d| d.parse::<Date>().ok()) {
        input = input.reference_date(date);
    }
    let out = serde_json::to_string(&EXTRACTOR.extract(input)).unwrap();
    assert!(!out.contains('\n') && serde_json::from_str::<serde_json::Value>(&out).is_ok());
});
