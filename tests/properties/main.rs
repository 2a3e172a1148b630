//! What holds for every text. `SANGYA_LONG=1` runs fifty times the cases and texts of 100 MB:
//! `SANGYA_LONG=1 cargo test --release --test properties -- --nocapture --test-threads=1`.

mod agreement;
mod any_text;
#[path = "../support/clock.rs"]
mod clock;
mod linear;
mod sentences;

use proptest::prelude::*;
use sangya::{Extraction, Extractor};
use std::path::PathBuf;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

fn long() -> bool {
    std::env::var_os("SANGYA_LONG").is_some()
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases: if long() { cases * 50 } else { cases },
        ..ProptestConfig::default()
    }
}

/// Our own prose, by file name: gold passages without their marks, and the example articles.
fn articles() -> Vec<(String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut out = Vec::new();
    for dir in ["tests/gold/passages", "examples/articles"] {
        let entries = std::fs::read_dir(root.join(dir))
            .into_iter()
            .flatten()
            .flatten();
        for path in entries
            .map(|e| e.path())
            .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        {
            let file = std::fs::read_to_string(&path).unwrap();
            let body = match file.split_once("\n\n") {
                Some((head, body)) if head.starts_with("date:") => body,
                _ => &file,
            };
            out.push((
                path.file_name().unwrap().to_string_lossy().into_owned(),
                unmark(body),
            ));
        }
    }
    out.sort();
    out
}

/// `⟦रायपुर|PLACE|e=l1⟧` is `रायपुर`.
fn unmark(marked: &str) -> String {
    let mut out = String::new();
    for part in marked.split_inclusive('⟧') {
        let (prose, name) = part.split_once('⟦').unwrap_or((part, ""));
        out.push_str(prose);
        out.push_str(name.split('|').next().unwrap_or("").trim_end_matches('⟧'));
    }
    out
}

/// Spans slice to the surface, lie on grapheme boundaries, rise and do not overlap; entities and mentions agree.
fn well_formed(text: &str, found: &Extraction<'_>) -> Result<(), TestCaseError> {
    let mut edges: Vec<usize> = text.grapheme_indices(true).map(|g| g.0).collect();
    edges.push(text.len());
    let mut last = 0;
    for (i, m) in found.mentions().iter().enumerate() {
        let span = m.span();
        prop_assert!(
            span.start >= last && span.end > span.start,
            "{:?} of {:?}",
            span,
            text
        );
        last = span.end;
        prop_assert_eq!(m.text(), &text[span.start..span.end]);
        for edge in [span.start, span.end] {
            prop_assert!(
                edges.binary_search(&edge).is_ok(),
                "byte {} of {:?}: {:?}",
                edge,
                m.text(),
                text
            );
        }
        prop_assert!((0.0..=1.0).contains(&m.score()));
        prop_assert!(found.entities()[m.entity()].mentions.contains(&i));
    }
    for e in found.entities() {
        prop_assert!(!e.mentions.is_empty() && e.mentions.windows(2).all(|w| w[0] < w[1]));
        prop_assert!(
            e.mentions
                .iter()
                .all(|&m| found.mentions()[m].kind() == e.kind)
        );
    }
    Ok(())
}

/// Pieces of names, dates and titles among anything at all, glued and cut anyhow.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec![
            "मुख्यमंत्री ", "विष्णुदेव साय", "श्री. ", "डॉ.", "रायपुर", "छत्तीसगढ़ सरकार", "भारत", "और ", "व ", ", ", "ने ", "जिले ", "तहसील", "मंत्रालय",
            "शनिवार", "कल ", "पिछले ", "साल", "23.08.2025", "२३ अगस्त ", "2024-25", "बजे ", "Mr. ", "Narendra Modi", "of ", "Ministry ", "Ltd.", "(NIA)",
            "एनआईए", "@vishnudsai", "#RaipurNews", "#छत्तीसगढ़", "https://a.in/", "ए.पी.जे. ", "ऊर्जा ", "आईटी", "क्षेत्र", "उर्फ ", "के. ", "’s ", "हिन्\u{200d}दी",
            "ज\u{93c}िला", "क\u{93c}", "\u{feff}", "।", "| ", "\n", "\r\n", "  ",
        ]).prop_map(str::to_string),
        1 => "[ \\n.,।|@#'’\"()/:_&-]{1,3}",
        1 => "[a-zA-Z]{1,6}",
        1 => "[0-9०-९]{1,5}",
        1 => "[\u{900}-\u{97f}]{1,6}",
        1 => "[\u{300}-\u{36f}\u{200b}-\u{200f}\u{feff}\u{93c}\u{94d}]{1,3}",
        1 => any::<char>().prop_map(|c| c.to_string()),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|v| v.concat())
}
