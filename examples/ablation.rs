//! What each layer is worth, and what it costs: lists alone, with rules, with the model. A Markdown table of strict F1 over people,
//! places and organisations, and of the speed of each row.
//!
//! ```sh
//! cargo run --release --features train --example ablation -- tests/gold/passages [FILE.conll…]
//! ```
//!
//! The speed of the lists is that of tokens and scan; their row joins no name parts and weighs no neighbours, so that `ambiguous` forms
//! are left out. All times are of the last input, its texts joined by line ends, in turns, the best of five.

use sangya::stages::{Stage, Stages};
use sangya::train::{Example, read_conll, read_marked};
use sangya::{Extractor, Kind, Scratch, Source, Span};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Instant;

const KINDS: [Kind; 3] = [Kind::Person, Kind::Place, Kind::Org];
/// Below it a form is only as good as its neighbours.
const SURE: f32 = 0.8;

type Spans = BTreeSet<(Kind, Span)>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut sets = Vec::new();
    for path in std::env::args().skip(1) {
        let examples = if std::path::Path::new(&path).is_dir() {
            passages(&path)?
        } else {
            read_conll(&path, &std::fs::read_to_string(&path)?)?
        };
        sets.push((path, examples));
    }
    if sets.is_empty() {
        return Err("no folder of passages and no CoNLL file given".into());
    }
    let plain = Extractor::builder().without_model().build()?;
    let full = Extractor::new();
    let mut joined = String::new();
    for e in sets.iter().rev().take(1).flat_map(|s| &s.1) {
        joined.push_str(&e.text);
        joined.push('\n');
    }
    let mut stages = Stages::default();
    let tokens = stages.run(&plain, &joined, Stage::Tokens).max(1) as f64;
    let mut scratch = Scratch::default();
    let mut best = [f64::MAX; 3];
    for _ in 0..5 {
        for (row, best) in best.iter_mut().enumerate() {
            let start = Instant::now();
            let count = match row {
                0 => stages.run(&plain, black_box(&joined), Stage::Scan),
                1 => plain.extract_with(&mut scratch, &joined).mentions().len(),
                _ => full.extract_with(&mut scratch, &joined).mentions().len(),
            };
            black_box(count);
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    print!("| |");
    for (path, _) in &sets {
        print!(
            " {} |",
            path.rsplit('/').find(|p| !p.is_empty()).unwrap_or(path)
        );
    }
    println!(" MB/s | ns per token |");
    println!("| --- |{}", " --- |".repeat(sets.len() + 2));
    for (row, name) in ["lists", "+ rules", "+ model"].into_iter().enumerate() {
        print!("| {name} |");
        for (_, set) in &sets {
            let found = |e: &Example| match row {
                0 => listed(&plain, &e.text),
                1 => extracted(&plain, &e.text),
                _ => extracted(&full, &e.text),
            };
            print!(" {} |", score(set, found));
        }
        println!(
            " {:.0} | {:.0} |",
            joined.len() as f64 / best[row] / 1e6,
            best[row] * 1e9 / tokens
        );
    }
    Ok(())
}

fn passages(folder: &str) -> Result<Vec<Example>, Box<dyn std::error::Error>> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "txt") {
            let text = std::fs::read_to_string(&path)?;
            out.push(read_marked(&path.display().to_string(), &text)?);
        }
    }
    Ok(out)
}

fn extracted(extractor: &Extractor, text: &str) -> Spans {
    let found = extractor.extract(text);
    found
        .mentions()
        .iter()
        .map(|m| (m.kind(), m.span()))
        .collect()
}

/// Sure forms of the lists, longer ones first.
fn listed(extractor: &Extractor, text: &str) -> Spans {
    let mut candidates = extractor.candidates(text);
    candidates.retain(|c| c.score() >= SURE && matches!(c.source(), Source::Gazetteer(_)));
    candidates.sort_by_key(|c| (std::cmp::Reverse(c.span().len()), c.span().start));
    let mut out = Spans::new();
    for c in &candidates {
        if out.iter().all(|o| !o.1.overlaps(&c.span())) {
            out.insert((c.kind(), c.span()));
        }
    }
    out
}

/// Precision, recall and F1.
fn score(set: &[Example], found: impl Fn(&Example) -> Spans) -> String {
    let (mut gold, mut predicted, mut right) = (0, 0, 0);
    for e in set {
        let wanted: Spans = e
            .names
            .iter()
            .filter(|n| KINDS.contains(&n.0))
            .copied()
            .collect();
        let mut found = found(e);
        found.retain(|m| KINDS.contains(&m.0));
        gold += wanted.len();
        predicted += found.len();
        right += wanted.intersection(&found).count();
    }
    let share = |of: usize| right as f64 / of.max(1) as f64;
    let f1 = 2.0 * right as f64 / (gold + predicted).max(1) as f64;
    format!("{f1:.3} ({:.3}/{:.3})", share(predicted), share(gold))
}
