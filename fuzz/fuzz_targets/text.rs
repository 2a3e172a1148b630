#![no_main]
use libfuzzer_sys::fuzz_target;
use sangya::output::{Document, Format, Options, Stream};
use sangya::{Extraction, Extractor, Input, Scratch};
use std::cell::RefCell;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);
static LISTS_ONLY: LazyLock<Extractor> = LazyLock::new(|| Extractor::builder().without_model().min_score(0.0).build().unwrap());

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

fn well_formed(text: &str, found: &Extraction<'_>) {
    let edge = |at: usize| at == text.len() || text.grapheme_indices(true).any(|g| g.0 == at);
    let mut last = 0;
    for (i, m) in found.mentions().iter().enumerate() {
        let span = m.span();
        assert!(span.start >= last && span.end > span.start);
        assert_eq!(m.text(), &text[span.start..span.end]);
        assert!(edge(span.start) && edge(span.end), "{:?} cuts a character", m.text());
        assert!(found.entities()[m.entity()].mentions.contains(&i));
        last = span.end;
    }
}

fuzz_target!(|text: &str| {
    let found = EXTRACTOR.extract(text);
    well_formed(text, &found);
    let kept = SCRATCH.with_borrow_mut(|s| serde_json::to_string(&EXTRACTOR.extract_with(s, text)).unwrap());
    assert_eq!(kept, serde_json::to_string(&found).unwrap());
    // What costs as much again is done for a third of the texts each.
    match text.len() % 3 {
        0 => {
            for c in EXTRACTOR.candidates(text) {
                assert_eq!(c.text(), &text[c.span().start..c.span().end]);
            }
        }
        1 => {
            let day = "2024-02-29".parse().unwrap();
            well_formed(text, &LISTS_ONLY.extract(Input::new(text).reference_date(day)));
        }
        _ => {
            for format in [Format::Pretty, Format::Html, Format::Tsv, Format::Conll, Format::Brat, Format::Spacy] {
                let mut out = Stream::new(Vec::new(), format, Options::default());
                out.write(&Document::new(&found).id("f")).unwrap();
                String::from_utf8(out.finish().unwrap()).unwrap();
            }
        }
    }
});
