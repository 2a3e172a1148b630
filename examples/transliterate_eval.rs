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

/// What the command line asks for.
struct Options {
    misses: bool,
    wrong: bool,
    pairs: usize,
    seed: u64,
}

fn main() {
    let mut options = Options {
        misses: false,
        wrong: false,
        pairs: 100_000,
        seed: 1,
    };
    let mut files = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--misses" => options.misses = true,
            "--false" => options.wrong = true,
            "--pairs" => options.pairs = number(args.next()).unwrap_or(options.pairs),
            "--seed" => options.seed = number(args.next()).unwrap_or(options.seed),
            _ => files.push(arg),
        }
    }
    if files.is_empty() {
        eprintln!("transliterate_eval [--misses] [--false] [--pairs N] [--seed N] FILE.tsv…");
    }
    for file in files {
        match std::fs::read_to_string(&file) {
            Ok(text) => report(&file, &rows(&text), &options),
            Err(e) => eprintln!("{file}: {e}"),
        }
    }
}

fn number<T: std::str::FromStr>(arg: Option<String>) -> Option<T> {
    arg.and_then(|n| n.parse().ok())
}

/// Prints the figures of one file.
fn report(file: &str, rows: &[(String, String)], options: &Options) {
    if rows.is_empty() {
        return;
    }
    let same = Compared::same(rows, options.misses);
    let start = Instant::now();
    let others = Compared::others(rows, options);
    let per_pair = start.elapsed().as_nanos() as f64 / others.pairs();
    println!(
        "{file}: {} pairs, {} random non-pairs, seed {}, {per_pair:.0} ns a non-pair with keys",
        rows.len(),
        others.similarities.len(),
        options.seed
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
            same.reach(t),
            others.reach(t)
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
    println!(
        "  equal key {:.2} % (false {:.4} %), a common key {:.2} % (false {:.4} %)",
        same.percent(same.equal_keys),
        others.percent(others.equal_keys),
        same.percent(same.common_keys),
        others.percent(others.common_keys)
    );
    speed_of_keys(rows);
}

/// Pairs of names as the library compares them.
#[derive(Default)]
struct Compared {
    similarities: Vec<f32>,
    equal_keys: usize,
    common_keys: usize,
}

impl Compared {
    fn add(&mut self, d: &str, l: &str) -> f32 {
        let similarity = transliterate::similarity(d, l);
        let of_l = transliterate::keys(l);
        self.equal_keys += usize::from(transliterate::key(d) == transliterate::key(l));
        self.common_keys += usize::from(transliterate::keys(d).iter().any(|k| of_l.contains(k)));
        self.similarities.push(similarity);
        similarity
    }

    /// The two forms of each row, which are one name; `misses` prints those that do not match.
    fn same(rows: &[(String, String)], misses: bool) -> Self {
        let mut out = Compared::default();
        for (d, l) in rows {
            let s = out.add(d, l);
            if misses && s < MATCH_THRESHOLD {
                let (of_d, of_l) = (transliterate::key(d), transliterate::key(l));
                println!("miss\t{d}\t{l}\t{s:.3}\t{of_d} {of_l}");
            }
        }
        out
    }

    /// Forms of two rows drawn at random, unless a third has both.
    fn others(rows: &[(String, String)], options: &Options) -> Self {
        let mut listed: HashMap<&str, HashSet<&str>> = HashMap::new();
        for (d, l) in rows {
            listed.entry(d).or_default().insert(l);
        }
        let mut random = Random(options.seed);
        let mut out = Compared::default();
        for _ in 0..options.pairs * 20 {
            if out.similarities.len() == options.pairs {
                break;
            }
            let d = &rows[random.below(rows.len())].0;
            let l = &rows[random.below(rows.len())].1;
            if listed[d.as_str()].contains(l.as_str()) {
                continue;
            }
            let s = out.add(d, l);
            if options.wrong && s >= MATCH_THRESHOLD {
                println!("false\t{d}\t{l}\t{s:.3}");
            }
        }
        out
    }

    fn pairs(&self) -> f64 {
        self.similarities.len().max(1) as f64
    }

    fn percent(&self, n: usize) -> f64 {
        100.0 * n as f64 / self.pairs()
    }

    /// The share at or above a threshold, in percent.
    fn reach(&self, threshold: f32) -> f64 {
        let above = |s: &&f32| **s >= threshold;
        self.percent(self.similarities.iter().filter(above).count())
    }
}

/// Prints how long making keys takes.
fn speed_of_keys(rows: &[(String, String)]) {
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
