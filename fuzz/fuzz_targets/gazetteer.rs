#![no_main]
use libfuzzer_sys::fuzz_target;
use sangya::{Extractor, Gazetteer};

fuzz_target!(|input: (&str, &str)| {
    let (tsv, text) = input;
    match Gazetteer::from_tsv("fuzz", tsv) {
        Ok(g) => {
            let own = Extractor::builder().gazetteer(g).builtin(false).build().unwrap();
            own.extract(text);
            own.extract(tsv);
        }
        Err(e) => assert!(e.to_string().starts_with("fuzz:")),
    }
});
