//! What the first extraction of a process costs: time until its result is there, and resident memory after it.
//!
//! The bench starts itself anew for every measurement, for tables that are read in place cost something only once in a process.
//! `cargo bench --bench first_use`

use std::process::Command;
use std::time::Instant;

const TEXT: &str =
    "मुख्यमंत्री विष्णुदेव साय ने शनिवार को टोक्यो में जेट्रो के अध्यक्ष से मुलाकात की। (@RaipurXyz_q) #छत्तीसगढ़";
const ROUNDS: usize = 11;

fn main() {
    match std::env::var("SANGYA_FIRST_USE").as_deref() {
        Ok("plain") => child("मुख्यमंत्री विष्णुदेव साय ने शनिवार को टोक्यो में बैठक की।"),
        Ok("handles") => child(TEXT),
        Ok("nothing") => println!("0 {}", resident()),
        _ => parent(),
    }
}

/// One first extraction, reported as microseconds and kilobytes.
fn child(text: &str) {
    let start = Instant::now();
    let extractor = sangya::Extractor::new();
    let found = extractor.extract(text);
    let time = start.elapsed().as_micros();
    assert!(cfg!(not(feature = "builtin")) || found.mentions().len() >= 2);
    println!("{time} {}", resident());
}

/// Resident memory in KB; 0 where the system has no `/proc`.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|l| l.strip_prefix("VmRSS:"))
        .unwrap_or("0");
    line.split_whitespace()
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0)
}

fn parent() {
    println!("first extraction in a fresh process, median of {ROUNDS}");
    for (mode, what) in [
        ("nothing", "empty process"),
        ("plain", "a sentence"),
        ("handles", "with an unlisted handle"),
    ] {
        let mut times = Vec::new();
        let mut memory = Vec::new();
        for _ in 0..ROUNDS {
            let out = Command::new(std::env::current_exe().expect("own path"))
                .env("SANGYA_FIRST_USE", mode)
                .output()
                .expect("starts itself");
            let text = String::from_utf8_lossy(&out.stdout);
            let mut numbers = text
                .split_whitespace()
                .filter_map(|n| n.parse::<u64>().ok());
            times.push(numbers.next().unwrap_or(0));
            memory.push(numbers.next().unwrap_or(0));
        }
        times.sort_unstable();
        memory.sort_unstable();
        println!(
            "  {what:<24} {:>8.2} ms {:>8.1} MB resident",
            times[ROUNDS / 2] as f64 / 1e3,
            memory[ROUNDS / 2] as f64 / 1024.0
        );
    }
}
