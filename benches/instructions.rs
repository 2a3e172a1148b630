//! How many instructions an extraction takes: a figure that a busy machine does not change.
//!
//! `cargo bench --bench instructions` counts with callgrind and fails where an input of `inputs/` takes over a tenth more than
//! `instructions.toml` says; `cargo bench --bench instructions -- --record` writes that file anew. Without valgrind it says so
//! and succeeds. Each input is read in a process of its own, once and then `PASSES` times more: the difference is what is
//! counted, so that start-up and what is built at first use stay out.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

const INPUTS: [(&str, &str); 4] = [
    ("hindi", include_str!("inputs/hindi.txt")),
    ("english", include_str!("inputs/english.txt")),
    ("mixed", include_str!("inputs/mixed.txt")),
    ("snippets", include_str!("inputs/snippets.txt")),
];
const PASSES: u64 = 2;
/// More than this share above the recorded figure fails.
const TOLERANCE: f64 = 0.10;

fn main() -> ExitCode {
    if let Ok(job) = std::env::var("SANGYA_INSTRUCTIONS") {
        child(&job);
        return ExitCode::SUCCESS;
    }
    let valgrind = Command::new("valgrind").arg("--version").output();
    let Some(valgrind) = valgrind.ok().filter(|o| o.status.success()) else {
        println!("no valgrind here: instructions are not counted");
        return ExitCode::SUCCESS;
    };
    let record = std::env::args().any(|a| a == "--record");
    let recorded: toml::Table = std::fs::read_to_string(path())
        .ok()
        .and_then(|s| s.parse().ok())
        .unwrap_or_default();
    let known = |name: &str| recorded.get(name)?.as_table()?.get("per_byte")?.as_float();
    let mut out = format!(
        "# Instructions of one extraction with lists and model. Written by `cargo bench --bench instructions -- --record`.\n\
         # {}, {}\n",
        version(),
        String::from_utf8_lossy(&valgrind.stdout).trim()
    );
    let mut risen = 0;
    println!(
        "{:<10} {:>8} {:>10} {:>10}",
        "", "bytes", "per byte", "recorded"
    );
    for (name, text) in INPUTS {
        let Some((once, more)) = count(name, 0).zip(count(name, PASSES)) else {
            println!("{name}: valgrind could not count");
            return ExitCode::FAILURE;
        };
        let per_byte = (more - once) as f64 / PASSES as f64 / text.len() as f64;
        let _ = write!(
            out,
            "\n[{name}]\nbytes = {}\nper_byte = {per_byte:.1}\n",
            text.len()
        );
        let verdict = match known(name) {
            Some(was) => {
                let rise = per_byte / was - 1.0;
                risen += usize::from(rise > TOLERANCE);
                format!("{was:>10.1} {:>+6.1} %", rise * 100.0)
            }
            None => String::from("         –"),
        };
        println!("{name:<10} {:>8} {per_byte:>10.1} {verdict}", text.len());
    }
    if record {
        std::fs::write(path(), out).expect("benches/instructions.toml can be written");
        println!("recorded in benches/instructions.toml");
    } else if risen > 0 {
        println!(
            "{risen} of {} inputs take over {:.0} % more than recorded. Where that is worth it, say why and record anew: \
             cargo bench --bench instructions -- --record",
            INPUTS.len(),
            TOLERANCE * 100.0
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("benches/instructions.toml")
}

fn version() -> String {
    let out = Command::new("rustc").arg("--version").output();
    out.map(|o| String::from_utf8_lossy(&o.stdout).trim().to_string())
        .unwrap_or_default()
}

/// What callgrind counts for a process that reads an input once and `passes` times more.
fn count(name: &str, passes: u64) -> Option<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .env("SANGYA_INSTRUCTIONS", format!("{name} {passes}"))
        .output()
        .ok()?;
    // `==123== Collected : 456`
    let err = String::from_utf8_lossy(&output.stderr);
    let line = err.lines().find(|l| l.contains("Collected :"))?;
    line.rsplit(' ').next()?.parse().ok()
}

fn child(job: &str) {
    let (name, passes) = job.split_once(' ').expect("name and passes");
    let text = INPUTS.iter().find(|i| i.0 == name).expect("an input").1;
    let pieces: Vec<&str> = if name == "snippets" {
        text.lines().collect()
    } else {
        vec![text]
    };
    let extractor = sangya::Extractor::new();
    let mut scratch = sangya::Scratch::default();
    for _ in 0..=passes.parse::<u64>().expect("a number") {
        for piece in &pieces {
            std::hint::black_box(
                extractor
                    .extract_with(&mut scratch, *piece)
                    .mentions()
                    .len(),
            );
        }
    }
}
