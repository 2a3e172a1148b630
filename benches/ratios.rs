//! How fast the pipeline is, as ratios: to `from_utf8`, which every reader of text pays, and to a bare aho-corasick search for
//! the same names. Everything is measured in turns in one process, and as time on the processor, so that a busy machine slows all
//! sides alike.
//!
//! `cargo bench --bench ratios`; `SANGYA_BENCH_BYTES`, `_ROUNDS`, `_TEXT`, `_LANGUAGE` (`hindi`) and `_ONLY` (one row's name: that
//! alone is run, for a profiler) change what is measured.

#[path = "../tests/support/clock.rs"]
mod clock;
mod support;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use sangya::stages::{Stage, Stages};
use sangya::{Extractor, Scratch};
use std::hint::black_box;
use support::{Language, Texts};

/// A thing measured.
struct Side<'a> {
    name: &'static str,
    run: Box<dyn FnMut() -> usize + 'a>,
    seconds: Vec<f64>,
}

fn median(values: &[f64]) -> f64 {
    let mut v = values.to_vec();
    v.sort_by(f64::total_cmp);
    v[v.len() / 2]
}

/// Time of this thread on a processor, in seconds. The system brings the figure up to date when the thread offers its turn.
fn processor() -> f64 {
    std::thread::yield_now();
    clock::seconds()
}

fn env(name: &str, default: usize) -> usize {
    std::env::var(name)
        .ok()
        .and_then(|v| v.parse().ok())
        .unwrap_or(default)
}

fn main() {
    let bytes = env("SANGYA_BENCH_BYTES", 1 << 20);
    let rounds = env("SANGYA_BENCH_ROUNDS", 7).max(1);
    let texts = Texts::load();
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(&texts.surfaces)
        .expect("names fit an automaton");
    let full = Extractor::new();
    let plain = Extractor::builder()
        .without_model()
        .build()
        .expect("no pattern to refuse");
    println!(
        "{} names, {} KB a text, median of {rounds} rounds; x utf8: ratio to from_utf8, x ac: to aho-corasick, ns: per token",
        texts.surfaces.len(),
        bytes >> 10
    );
    let wanted = std::env::var("SANGYA_BENCH_LANGUAGE").unwrap_or_default();
    for language in Language::ALL
        .into_iter()
        .filter(|l| l.name().starts_with(&wanted))
    {
        let text = texts.text(language, bytes);
        language_table(language, &text, rounds, &automaton, &full, &plain);
    }
}

fn language_table(
    language: Language,
    text: &str,
    rounds: usize,
    automaton: &AhoCorasick,
    full: &Extractor,
    plain: &Extractor,
) {
    let (pages, snippets) = (pages(text), Texts::snippets(text));
    let mut sides = sides(text, (&pages, &snippets), automaton, (full, plain));
    // One row alone, again and again, is what a profiler wants to see.
    if let Ok(only) = std::env::var("SANGYA_BENCH_ONLY") {
        for side in sides.iter_mut().filter(|s| s.name == only) {
            for _ in 0..rounds {
                black_box((side.run)());
            }
        }
        return;
    }
    measure(&mut sides, rounds);
    let tokens = Stages::default().run(plain, text, Stage::Tokens);
    let (utf8, ac) = (median(&sides[0].seconds), median(&sides[1].seconds));
    println!(
        "\n{} ({} bytes, {tokens} tokens, {:.1} bytes a token)",
        language.name(),
        text.len(),
        text.len() as f64 / tokens as f64
    );
    println!(
        "  {:<18} {:>8} {:>8} {:>7} {:>8}",
        "", "MB/s", "x utf8", "x ac", "ns"
    );
    for side in &sides {
        let s = median(&side.seconds);
        println!(
            "  {:<18} {:>8.1} {:>8.3} {:>7.2} {:>8.1}",
            side.name,
            text.len() as f64 / s / 1e6,
            utf8 / s,
            ac / s,
            s * 1e9 / tokens as f64
        );
    }
}

/// What is measured of a text, the yardsticks first.
fn sides<'a>(
    text: &'a str,
    (pages, snippets): (&'a [&'a str], &'a [&'a str]),
    automaton: &'a AhoCorasick,
    (full, plain): (&'a Extractor, &'a Extractor),
) -> Vec<Side<'a>> {
    let mut sides: Vec<Side<'a>> = Vec::new();
    sides.push(side("from_utf8", move || {
        std::str::from_utf8(black_box(text.as_bytes())).map_or(0, str::len)
    }));
    sides.push(side("aho-corasick", move || {
        automaton.find_iter(black_box(text)).count()
    }));
    for stage in Stage::ALL {
        let mut stages = Stages::default();
        let extractor = if stage == Stage::Model { full } else { plain };
        sides.push(side(stage.name(), move || {
            stages.run(extractor, black_box(text), stage)
        }));
    }
    for (name, extractor) in [("whole, no model", plain), ("whole, model", full)] {
        let mut scratch = Scratch::default();
        sides.push(side(name, move || {
            extractor
                .extract_with(&mut scratch, black_box(text))
                .mentions()
                .len()
        }));
    }
    for (names, extractor) in [
        (["4 KB, no model", "150 B, no model"], plain),
        (["4 KB, model", "150 B, model"], full),
    ] {
        for (name, parts) in [(names[0], pages), (names[1], snippets)] {
            let mut scratch = Scratch::default();
            sides.push(side(name, move || {
                parts
                    .iter()
                    .map(|p| {
                        extractor
                            .extract_with(&mut scratch, black_box(*p))
                            .mentions()
                            .len()
                    })
                    .sum()
            }));
        }
    }
    sides
}

/// All sides in turn, so that what else the machine does falls on all of them.
fn measure(sides: &mut [Side<'_>], rounds: usize) {
    for side in sides.iter_mut() {
        black_box((side.run)());
    }
    for _ in 0..rounds {
        for side in sides.iter_mut() {
            let start = processor();
            black_box((side.run)());
            side.seconds.push(processor() - start);
        }
    }
}

fn side<'a>(name: &'static str, run: impl FnMut() -> usize + 'a) -> Side<'a> {
    Side {
        name,
        run: Box::new(run),
        seconds: Vec::new(),
    }
}

/// About 4 KB each.
fn pages(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (head, tail) = rest.split_at(support::cut(rest, 4096).len());
        out.push(head);
        rest = tail;
    }
    out
}
