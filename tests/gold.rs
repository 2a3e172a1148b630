//! Scores the extractor on the project's own annotated passages (`tests/gold/passages`), prints precision, recall and F1 per
//! kind, and fails under the floor recorded in `tests/gold/floor.toml`, which only rises.
//!
//! `cargo test --release --test gold -- --nocapture` shows the table; `SANGYA_GOLD_ERRORS=50` lists errors in context, and
//! `SANGYA_GOLD_PART=odd|even` scores one half of the passages.

mod support;

use sangya::{Extractor, Kind};
use std::collections::BTreeMap;
use support::gold::{self, Passage};

#[derive(Default, Clone, Copy)]
struct Count {
    gold: usize,
    predicted: usize,
    strict: usize,
    partial: usize,
}

impl Count {
    fn f1(right: usize, predicted: usize, gold: usize) -> (f64, f64, f64) {
        let ratio = |a: usize, b: usize| if b == 0 { 0.0 } else { a as f64 / b as f64 };
        let (p, r) = (ratio(right, predicted), ratio(right, gold));
        (
            p,
            r,
            if p + r > 0.0 {
                2.0 * p * r / (p + r)
            } else {
                0.0
            },
        )
    }

    fn row(&self, name: &str) -> String {
        let s = Self::f1(self.strict, self.predicted, self.gold);
        let o = Self::f1(self.partial, self.predicted, self.gold);
        format!(
            "{name:8} {:5} {:5} | {:7.4} {:7.4} {:7.4} | {:7.4} {:7.4} {:7.4}",
            self.gold, self.predicted, s.0, s.1, s.2, o.0, o.1, o.2
        )
    }

    fn add(&mut self, other: &Count) {
        self.gold += other.gold;
        self.predicted += other.predicted;
        self.strict += other.strict;
        self.partial += other.partial;
    }
}

fn score(
    passage: &Passage,
    extractor: &Extractor,
    counts: &mut BTreeMap<Kind, Count>,
    errors: &mut Vec<String>,
) {
    let found = extractor.extract(passage.input());
    let predicted: Vec<_> = found
        .mentions()
        .iter()
        .map(|m| (m.kind(), m.span()))
        .collect();
    let gold: Vec<_> = passage.mentions.iter().map(|m| (m.kind, m.span)).collect();
    for kind in Kind::ALL {
        let count = counts.entry(kind).or_default();
        let g: Vec<_> = gold.iter().filter(|m| m.0 == kind).collect();
        let p: Vec<_> = predicted.iter().filter(|m| m.0 == kind).collect();
        count.gold += g.len();
        count.predicted += p.len();
        count.strict += p.iter().filter(|m| g.contains(m)).count();
        let mut used = vec![false; p.len()];
        for m in &g {
            let hit = (0..p.len())
                .filter(|&i| !used[i] && p[i].1.overlaps(&m.1))
                .max_by_key(|&i| {
                    (
                        p[i].1 == m.1,
                        p[i].1.end.min(m.1.end) - p[i].1.start.max(m.1.start),
                    )
                });
            if let Some(i) = hit {
                used[i] = true;
                count.partial += 1;
            }
        }
    }
    let context = |span: sangya::Span| {
        let from = passage.text[..span.start]
            .char_indices()
            .rev()
            .nth(30)
            .map_or(0, |c| c.0);
        let to = passage.text[span.end..]
            .char_indices()
            .nth(30)
            .map_or(passage.text.len(), |c| span.end + c.0);
        let t = &passage.text;
        format!(
            "…{}[[{}]]{}…",
            &t[from..span.start],
            span.slice(t),
            &t[span.end..to]
        )
        .replace('\n', " ")
    };
    for m in gold.iter().filter(|m| !predicted.contains(m)) {
        errors.push(format!(
            "{} missed {:7} {}",
            passage.name,
            m.0,
            context(m.1)
        ));
    }
    for m in found
        .mentions()
        .iter()
        .filter(|m| !gold.contains(&(m.kind(), m.span())))
    {
        errors.push(format!(
            "{} false  {:7} {} {} {:.2}",
            passage.name,
            m.kind(),
            context(m.span()),
            m.source(),
            m.score()
        ));
    }
}

#[test]
fn accuracy_is_above_the_floor() {
    let extractor = Extractor::new();
    let mut counts = BTreeMap::new();
    let mut errors = Vec::new();
    let part = std::env::var("SANGYA_GOLD_PART").unwrap_or_default();
    let passages: Vec<Passage> = gold::passages()
        .into_iter()
        .filter(|p| {
            let odd = p
                .name
                .trim_end_matches(|c: char| !c.is_ascii_digit())
                .parse::<usize>()
                .unwrap_or(0)
                % 2
                == 1;
            part.is_empty() || (part == "odd") == odd
        })
        .collect();
    for p in &passages {
        score(p, &extractor, &mut counts, &mut errors);
    }
    println!("own gold, {} passages", passages.len());
    println!(
        "{:8} {:>5} {:>5} | {:>7} {:>7} {:>7} | {:>7} {:>7} {:>7}",
        "", "gold", "pred", "strictP", "R", "F1", "partP", "R", "F1"
    );
    let mut all = Count::default();
    for (kind, count) in &counts {
        println!("{}", count.row(kind.as_str()));
        all.add(count);
    }
    println!("{}", all.row("micro"));
    let show: usize = std::env::var("SANGYA_GOLD_ERRORS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0);
    for e in errors.iter().take(show) {
        println!("{e}");
    }
    if !part.is_empty() || cfg!(not(all(feature = "builtin", feature = "model"))) {
        return;
    }
    let floor: toml::Table = std::fs::read_to_string(gold::dir().join("floor.toml"))
        .unwrap()
        .parse()
        .unwrap();
    for (name, least) in &floor {
        let count = if name == "micro" {
            all
        } else {
            counts[&name.parse::<Kind>().unwrap()]
        };
        let f1 = Count::f1(count.strict, count.predicted, count.gold).2;
        let least = least.as_float().unwrap();
        assert!(
            f1 >= least,
            "{name}: strict F1 {f1:.4} is under the floor {least}"
        );
    }
}

/// The same passages as a PDF or an e-mail has them, lines of 72 characters: what stands for a space there is one.
#[test]
fn wrapped_text_reads_as_well() {
    let extractor = Extractor::new();
    let mut flat = BTreeMap::new();
    let mut wrapped = BTreeMap::new();
    for mut passage in gold::passages() {
        score(&passage, &extractor, &mut flat, &mut Vec::new());
        let mut chars = 0;
        passage.text = passage
            .text
            .chars()
            .map(|c| {
                let full = c == ' ' && chars >= 72;
                chars = if full || c == '\n' { 0 } else { chars + 1 };
                if full { '\n' } else { c }
            })
            .collect();
        score(&passage, &extractor, &mut wrapped, &mut Vec::new());
    }
    let [flat, wrapped] = [flat, wrapped].map(|counts| {
        let mut all = Count::default();
        counts.values().for_each(|count| all.add(count));
        Count::f1(all.strict, all.predicted, all.gold).2
    });
    println!("micro F1 {flat:.4}, wrapped {wrapped:.4}");
    assert!(wrapped > flat - 0.01, "{wrapped:.4} of {flat:.4}");
}
