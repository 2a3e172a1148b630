//! Measures `sangya::transliterate` on lists of names in both scripts.
//!
//! `transliterate_eval [--misses] [--false] [--pairs N] [--seed N] FILE.tsv…`, each file with the Devanagari form, the Latin form and
//! a third column; rows whose third column is a number below 3 are left out.

use std::collections::{HashMap, HashSet};
use std::time::Instant;

use sangya::transliterate::{self, MATCH_THRESHOLD};

/// Random numbers that are the same on every machine (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }
}

/// The rows of a file.
fn rows(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut cells = line.split('\t');
        let (Some(d), Some(l)) = (cells.next(), cells.next()) else {
            continue;
        };
        let rare = cells
            .next()
            .is_some_and(|c| c.parse::<u32>().is_ok_and(|n| n < 3));
        if !rare && !d.is_empty() && !l.is_empty() {
            out.push((d.to_string(), l.to_string()));
        }
    }
    out
}

fn main() {
    let (mut misses, mut wrong, mut pairs, mut seed) = (false, false, 100_000usize, 1u64);
    let mut files = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--misses" => misses = true,
            "--false" => wrong = true,
            "--pairs" => pairs = args.next().and_then(|n| n.parse().ok()).unwrap_or(pairs),
            "--seed" => seed = args.next().and_then(|n| n.parse().ok()).unwrap_or(seed),
            _ => files.push(arg),
        }
    }
    for file in files {
        match std::fs::read_to_string(&file) {
            Ok(text) => report(&file, &rows(&text), misses, wrong, pairs, seed),
            Err(e) => eprintln!("{file}: {e}"),
        }
    }
}

/// Prints the figures of one file.
fn report(
    file: &str,
    rows: &[(String, String)],
    misses: bool,
    wrong: bool,
    pairs: usize,
    seed: u64,
) {
    if rows.is_empty() {
        return;
    }
    let mut listed: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (d, l) in rows {
        listed.entry(d).or_default().insert(l);
    }
    let positive: Vec<f32> = rows
        .iter()
        .map(|(d, l)| transliterate::similarity(d, l))
        .collect();
    let same_key = rows
        .iter()
        .filter(|(d, l)| transliterate::key(d) == transliterate::key(l))
        .count();
    let any_key = rows
        .iter()
        .filter(|(d, l)| {
            transliterate::keys(d)
                .iter()
                .any(|k| transliterate::keys(l).contains(k))
        })
        .count();
    let mut random = Random(seed);
    let (mut negative, mut key_false, mut keys_false) = (Vec::with_capacity(pairs), 0, 0);
    let start = Instant::now();
    let mut tries = 0usize;
    while negative.len() < pairs && tries < pairs * 20 {
        tries += 1;
        let (d, l) = (
            &rows[random.below(rows.len())].0,
            &rows[random.below(rows.len())].1,
        );
        if listed[d.as_str()].contains(l.as_str()) {
            continue;
        }
        let s = transliterate::similarity(d, l);
        if wrong && s >= MATCH_THRESHOLD {
            println!("false\t{d}\t{l}\t{s:.3}");
        }
        key_false += usize::from(transliterate::key(d) == transliterate::key(l));
        keys_false += usize::from(
            transliterate::keys(d)
                .iter()
                .any(|k| transliterate::keys(l).contains(k)),
        );
        negative.push(s);
    }
    let per_pair = start.elapsed().as_nanos() as f64 / negative.len().max(1) as f64;
    if misses {
        for ((d, l), s) in rows.iter().zip(&positive) {
            if *s < MATCH_THRESHOLD {
                println!(
                    "miss\t{d}\t{l}\t{s:.3}\t{} {}",
                    transliterate::key(d),
                    transliterate::key(l)
                );
            }
        }
    }
    let share = |v: &[f32], t: f32| {
        100.0 * v.iter().filter(|s| **s >= t).count() as f64 / v.len().max(1) as f64
    };
    println!(
        "{file}: {} pairs, {} random non-pairs, seed {seed}, {per_pair:.0} ns a non-pair with keys",
        rows.len(),
        negative.len()
    );
    println!("  threshold  match %  false %");
    for step in 0..=12 {
        let t = 0.66 + 0.02 * step as f32;
        let mark = if (t - MATCH_THRESHOLD).abs() < 0.005 {
            " <- matches"
        } else {
            ""
        };
        println!(
            "  {t:.2}       {:6.2}   {:.4}{mark}",
            share(&positive, t),
            share(&negative, t)
        );
    }
    let matched = rows
        .iter()
        .filter(|(d, l)| transliterate::matches(d, l))
        .count();
    println!(
        "  matches: {:.2} %",
        100.0 * matched as f64 / rows.len() as f64
    );
    let n = negative.len().max(1) as f64;
    println!(
        "  equal key {:.2} % (false {:.4} %), a common key {:.2} % (false {:.4} %)",
        100.0 * same_key as f64 / rows.len() as f64,
        100.0 * f64::from(key_false as u32) / n,
        100.0 * any_key as f64 / rows.len() as f64,
        100.0 * f64::from(keys_false as u32) / n
    );
    let bytes: usize = rows.iter().map(|(d, l)| d.len() + l.len()).sum();
    let words: usize = rows
        .iter()
        .map(|(d, l)| d.split_whitespace().count() + l.split_whitespace().count())
        .sum();
    let start = Instant::now();
    let mut held = 0;
    for _ in 0..20 {
        for (d, l) in rows {
            held += transliterate::key(d).as_str().len() + transliterate::key(l).as_str().len();
        }
    }
    let ns = start.elapsed().as_nanos() as f64 / 20.0;
    println!(
        "  key(): {:.0} ns a word, {:.1} MB/s ({held} bytes of keys)",
        ns / words as f64,
        bytes as f64 * 1e3 / ns
    );
}
