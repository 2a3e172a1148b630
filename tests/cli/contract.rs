//! The JSON that other programs rely on.

use crate::support::{sangya, sangya_with};
use serde_json::json;

const LIST: [&str; 5] = ["extract", "--input-format", "jsonl", "--format", "jsonl"];

#[test]
fn one_object_a_line_in_order() {
    let input = concat!(
        r#"{"id": "a1", "text": "रायपुर में बैठक", "date": "2025-08-24", "more": [1, {"text": 2}]}"#,
        "\n",
        r#"{"id": 7, "text": "Delhi"}"#,
        "\r\n",
        r#"{"text": ""}"#,
    );
    for threads in ["1", "3"] {
        let mut args = LIST.to_vec();
        args.extend(["--threads", threads]);
        let ran = sangya_with(&args, input.as_bytes()).ok();
        let lines = ran.json();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[0]["id"], "a1");
        assert_eq!(lines[0]["mentions"][0]["kind"], "PLACE");
        assert_eq!(lines[0]["mentions"][0]["start"], 0);
        assert_eq!(lines[0]["mentions"][0]["end"], 18);
        assert_eq!(lines[0]["mentions"][0]["text"], "रायपुर");
        assert_eq!(lines[0]["entities"][0]["mentions"], json!([0]));
        assert_eq!(lines[1]["id"], 7);
        assert_eq!(lines[2], json!({"mentions": [], "entities": []}));
    }
}

#[test]
fn a_broken_line_keeps_its_place() {
    let input = b"{\"id\": 1, \"text\": \"a\"}\nnot json\n\n{\"id\": 2}\n{\"text\": 3}\n\"\xff\"\n{\"id\": 9, \"text\": \"b\"}\n";
    for threads in ["1", "2"] {
        let mut args = LIST.to_vec();
        args.extend(["--threads", threads]);
        let ran = sangya_with(&args, input);
        assert_eq!(ran.status, 1);
        let lines = ran.json();
        assert_eq!(lines.len(), 7);
        for (n, line) in lines.iter().enumerate().take(6).skip(1) {
            assert_eq!(line["line"], n + 1);
            assert!(line["error"].is_string());
        }
        assert_eq!(lines[3], json!({"line": 4, "error": "no `text`"}));
        assert_eq!(lines[6]["id"], 9);
        assert_eq!(
            ran.err,
            "sangya: 5 lines could not be read: see the objects with \"error\"\n"
        );
    }
}

#[test]
fn offsets_in_three_units() {
    let input = "{\"text\": \"😀 रायपुर\"}";
    for (unit, start, end) in [("byte", 5, 23), ("char", 2, 8), ("utf16", 3, 9)] {
        let mut args = LIST.to_vec();
        args.extend(["--offsets", unit]);
        let lines = sangya_with(&args, input.as_bytes()).ok().json();
        assert_eq!(
            (
                &lines[0]["mentions"][0]["start"],
                &lines[0]["mentions"][0]["end"]
            ),
            (&json!(start), &json!(end)),
            "{unit}"
        );
    }
}

#[test]
fn every_span_is_its_text() {
    let lines = sangya(&[
        "extract",
        "--format",
        "jsonl",
        &crate::support::beside("article.txt"),
    ])
    .ok()
    .json();
    let text = std::fs::read_to_string(crate::support::beside("article.txt")).unwrap();
    assert_eq!(lines[0]["id"], "article.txt");
    let mentions = lines[0]["mentions"].as_array().unwrap();
    assert!(mentions.len() > 15);
    for m in mentions {
        let (start, end) = (
            m["start"].as_u64().unwrap() as usize,
            m["end"].as_u64().unwrap() as usize,
        );
        assert_eq!(&text[start..end], m["text"].as_str().unwrap());
        let entity = &lines[0]["entities"][m["entity"].as_u64().unwrap() as usize];
        assert_eq!(entity["kind"], m["kind"]);
    }
}

#[test]
fn kinds_scores_and_patterns() {
    let input = "रायपुर में साय, order WP(C) 12/2024".as_bytes();
    let kinds = |args: &[&str]| -> Vec<String> {
        let mut all = vec!["extract", "--format", "jsonl"];
        all.extend(args);
        let lines = sangya_with(&all, input).ok().json();
        lines[0]["mentions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["kind"].as_str().unwrap().to_string())
            .collect()
    };
    assert_eq!(kinds(&["--kinds", "PLACE"]), ["PLACE"]);
    assert!(kinds(&["--kinds", "person"]).iter().all(|k| k == "PERSON"));
    assert_eq!(
        kinds(&[
            "--kinds",
            "PLACE,CASE",
            "--pattern",
            r"CASE=WP\(C\) \d+/\d{4}"
        ]),
        ["PLACE", "CASE"]
    );
    assert_eq!(
        kinds(&["--min-score", "1", "--kinds", "ORG,PLACE"]),
        Vec::<String>::new()
    );
}

#[test]
fn answers_line_by_line() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};
    // A program on the other side of a pipe gets each answer before it sends the next line.
    let mut child = Command::new(env!("CARGO_BIN_EXE_sangya"))
        .args(LIST)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut to = child.stdin.take().unwrap();
    let mut from = BufReader::new(child.stdout.take().unwrap());
    for n in 0..3 {
        writeln!(to, "{{\"id\": {n}, \"text\": \"रायपुर\"}}").unwrap();
        to.flush().unwrap();
        let mut line = String::new();
        from.read_line(&mut line).unwrap();
        assert!(line.starts_with(&format!("{{\"id\":{n},")), "{line}");
    }
    drop(to);
    assert!(child.wait().unwrap().success());
}
