//! What a person at a terminal sees, and Ctrl-C. A terminal is made by `script` of util-linux; where there is none, those tests
//! say so and pass.
#![cfg(target_os = "linux")]

use crate::support::{Folder, beside};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Runs a line of shell with a terminal as its output, and returns what the terminal was sent.
fn on_a_terminal(shell: &str, env: &[(&str, &str)]) -> Option<String> {
    // Tests run side by side, each in a folder of its own.
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let folder = Folder::new(&format!("terminal-{}", RUNS.fetch_add(1, Relaxed)));
    let typescript = format!("{}/typescript", folder.path());
    let mut command = Command::new("script");
    command
        .args(["-q", "-e", "-c", shell, &typescript])
        .env("TERM", "xterm-256color")
        .env_remove("NO_COLOR")
        .envs(env.iter().copied())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    match command.status() {
        Ok(status) => {
            let seen = folder.read("typescript");
            assert!(status.success(), "{shell}: {status}\n{seen}");
            Some(seen)
        }
        Err(_) => {
            println!("no `script` here: not tested on a terminal");
            None
        }
    }
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_sangya");

/// The bar stands on standard error where that is a terminal and the output is none, and it is gone at the end; the counts stay.
#[test]
fn a_bar_on_long_work_and_counts_at_the_end() {
    let folder = Folder::new("bar");
    let line = "{\"text\": \"रायपुर\"}\n";
    let half = folder.file("half.jsonl", line.repeat(200));
    let out = format!("{}/out.jsonl", folder.path());
    let feed = format!("(cat {half}; sleep 1; cat {half}; sleep 1; cat {half})");
    let args = "extract --input-format jsonl --threads 1";
    let Some(seen) = on_a_terminal(&format!("{feed} | {PROGRAM} {args} > {out}"), &[]) else {
        return;
    };
    assert!(
        seen.contains("\u{1b}[2K") && seen.contains("B/s"),
        "{seen:?}"
    );
    assert!(
        seen.contains("600 texts, 0.0 MB in ") && seen.contains("600 mentions of 600 entities"),
        "{seen:?}"
    );
    assert_eq!(folder.read("out.jsonl").lines().count(), 600);
    // Asked to be quiet, with no terminal, and in front of its own output it draws nothing.
    for shell in [
        format!("{feed} | {PROGRAM} {args} -q > {out}"),
        format!("{feed} | {PROGRAM} {args} > {out} 2> {out}.err; cat {out}.err"),
    ] {
        let seen = on_a_terminal(&shell, &[]).unwrap();
        assert!(
            !seen.contains("B/s") && !seen.contains(" texts, "),
            "{shell}: {seen:?}"
        );
    }
}

#[test]
fn colours_on_a_terminal_unless_told_otherwise() {
    let text = beside("small.txt");
    let list = beside("lists.tsv");
    let shell = format!("{PROGRAM} extract --no-builtin --gazetteer {list} {text}");
    let Some(seen) = on_a_terminal(&shell, &[]) else {
        return;
    };
    // Colours, and the cursor set to the columns of the tables.
    assert!(
        seen.contains("\u{1b}[38;5;16;48;5;157mरायपुर\u{1b}[0m"),
        "{seen:?}"
    );
    assert!(seen.contains("G") && seen.contains("x:place/raipur"));
    let plain = on_a_terminal(&shell, &[("NO_COLOR", "1")]).unwrap();
    assert!(
        plain.contains("[PLACE रायपुर]") && !plain.contains("\u{1b}[38"),
        "{plain:?}"
    );
    let always = on_a_terminal(&format!("{shell} --color always"), &[("NO_COLOR", "1")]).unwrap();
    assert!(always.contains("\u{1b}[38;5;16"));
}

/// Ctrl-C while a pipe is being read: what is written are whole lines, and the status is the shell's 130.
#[test]
fn an_interrupt_leaves_whole_lines() {
    for threads in ["1", "2"] {
        let mut child = Command::new(PROGRAM)
            .args(["extract", "--input-format", "jsonl", "--threads", threads])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let feeder = std::thread::spawn(move || {
            let line =
                "{\"id\": 1, \"text\": \"मुख्यमंत्री विष्णुदेव साय ने रायपुर में बैठक ली।\"}\n".repeat(100);
            // Until the other side is gone.
            while stdin.write_all(line.as_bytes()).is_ok() {}
        });
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut seen = String::new();
        for _ in 0..50 {
            out.read_line(&mut seen).unwrap();
        }
        let sent = Command::new("kill")
            .args(["-INT", &child.id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
        out.read_to_string(&mut seen).unwrap();
        let status = child.wait().unwrap();
        feeder.join().unwrap();
        assert_eq!(status.code(), Some(130));
        assert!(seen.ends_with('\n'));
        for line in seen.lines() {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            assert_eq!(value["mentions"].as_array().unwrap().len(), 2);
        }
    }
}
