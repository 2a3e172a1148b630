//! The flat readers against the general ones.

mod beside;
mod shapes;
mod words;

use super::scan::{Reading, scan_with};
use super::{Date, Memory};
use beside::BESIDE;
use shapes::SHAPES;
use std::fmt::Write;

/// Random numbers that are the same on every machine (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// The words that any reader asks for: the vocabulary, whatever the readers compare by its letters, and named days.
fn words() -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/date");
    let mut words = Vec::new();
    let folders = ["", "flat", "resolve", "tense"].map(|f| format!("{root}/{f}"));
    let files = folders.iter().flat_map(|f| std::fs::read_dir(f).unwrap());
    for file in files {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let quoted = text.split('"').skip(1).step_by(2);
            let word = |w: &&str| w.len() < 40 && w.chars().all(char::is_alphabetic);
            words.extend(quoted.filter(word).map(String::from));
            // Marks between letters and vowel signs.
            let hindi = text.split('"').filter(|w| w.len() < 40 && !w.is_ascii());
            words.extend(hindi.filter(|w| !w.contains(' ')).map(String::from));
        }
    }
    let listed = include_str!("../words.txt");
    for line in listed.lines().filter(|l| !l.starts_with('#')) {
        let words_of = line.split_once('|').map_or("", |l| l.1);
        words.extend(words_of.split_whitespace().map(String::from));
    }
    words
}

/// A text of a plain expression, or two, in arbitrary company.
fn text<'a>(random: &mut Random, words: &[&'a str]) -> String {
    let mut parts = Vec::new();
    let beside = |parts: &mut Vec<&'a str>, random: &mut Random, n: usize| {
        for _ in 0..random.below(n) {
            let word = match random.below(4) {
                0 => random.of(words),
                _ => random.of(BESIDE),
            };
            parts.push(word);
        }
    };
    for _ in 0..1 + random.below(2) {
        beside(&mut parts, random, 4);
        for part in SHAPES[random.below(SHAPES.len())] {
            parts.push(random.of(part));
        }
        beside(&mut parts, random, 5);
    }
    let mut text = String::new();
    for part in parts {
        let mark = part == "," || part == "." || text.ends_with([',', '.']);
        let between = match random.below(24) {
            0 => "",
            2..12 if mark => "",
            1 => "\n",
            _ => " ",
        };
        let _ = write!(text, "{between}{part}");
    }
    text
}

#[test]
fn flat_and_general_readers_agree() {
    let words = words();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert!(words.len() > 2500);
    let mut random = Random(20_261_127);
    let mut tokens = Vec::new();
    let rounds = match std::env::var("SANGYA_LONG") {
        Ok(n) => n.parse::<u32>().unwrap_or(1).max(1) * 2_000_000,
        Err(_) => 40_000,
    };
    let reference: Option<Date> = "2025-08-24".parse().ok();
    let mut plain = 0;
    let mut wrong = 0;
    for _ in 0..rounds {
        let text = text(&mut random, &words);
        tokens.clear();
        crate::token::tokenize(&text, &mut tokens);
        for reference in [None, reference] {
            let memory = Memory {
                reference,
                ..Memory::default()
            };
            let mut flat = (memory.clone(), Vec::new());
            let mut reading = Reading::default();
            scan_with::<true>(&text, &tokens, &[], &mut reading, &mut flat.0, &mut flat.1);
            let mut general = (memory, Vec::new());
            scan_with::<false>(
                &text,
                &tokens,
                &[],
                &mut reading,
                &mut general.0,
                &mut general.1,
            );
            plain += flat.1.len();
            if format!("{flat:?}") != format!("{general:?}") {
                wrong += 1;
                println!("{text:?}\n  flat    {flat:?}\n  general {general:?}");
                assert!(wrong < 20);
            }
        }
    }
    assert!(wrong == 0);
    assert!(plain > rounds as usize);
}
