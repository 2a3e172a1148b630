#![no_main]
use libfuzzer_sys::fuzz_target;
use sangya::{Extractor, Scratch};
use std::cell::RefCell;
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

fuzz_target!(|text: &str| {
    let found = EXTRACTOR.extract(text);
    let mut last = 0;
    for m in found.mentions() {
        let span = m.span();
        assert!(span.start >= last && span.end > span.start);
        assert_eq!(m.text(), &text[span.start..span.end]);
        last = span.end;
    }
    let kept = SCRATCH.with_borrow_mut(|s| serde_json::to_string(&EXTRACTOR.extract_with(s, text)).unwrap());
    assert_eq!(kept, serde_json::to_string(&found).unwrap());
});
