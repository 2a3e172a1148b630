//! Every format on a text of our own, and the formats of others by their own rules.
//!
//! The snapshots use a list of their own in place of the built-in ones, so that they change with the formats and not with a name.

use crate::support::{Folder, beside, sangya, snapshot};
use std::collections::HashMap;

fn extract(format: &str, more: &[&str]) -> String {
    let (text, list) = (beside("small.txt"), beside("lists.tsv"));
    let mut args = vec![
        "extract",
        "--no-builtin",
        "--gazetteer",
        &list,
        "--format",
        format,
        "--kinds",
        "PERSON,ORG,PLACE,SECTOR,SCHEME,CASE",
    ];
    args.extend(["--pattern", r"CASE=WP\(C\) \d+/\d{4}"]);
    args.extend(more);
    args.push(&text);
    sangya(&args).ok().out
}

#[test]
fn snapshots() {
    for format in [
        "pretty", "json", "jsonl", "tsv", "conll", "brat", "html", "spacy",
    ] {
        snapshot(&format!("small.{format}"), &extract(format, &[]));
    }
    snapshot("small.color", &extract("pretty", &["--color", "always"]));
}

#[test]
fn help_reads_like_a_manual() {
    snapshot("help-extract", &sangya(&["extract", "--help"]).ok().out);
    // These two list commands, of which there may be more tomorrow.
    for (args, what) in [
        (&["--help"][..], "Exit status: 0 all went well"),
        (
            &["gazetteer", "--help"],
            "A list is a text file, one name a row",
        ),
    ] {
        assert!(sangya(args).ok().out.contains(what));
    }
    for command in ["eval", "explain", "date", "transliterate"] {
        snapshot(
            &format!("help-{command}"),
            &sangya(&[command, "--help"]).ok().out,
        );
    }
}

#[test]
fn brat_keeps_its_grammar() {
    let folder = Folder::new("brat");
    let out = format!("{}/out", folder.path());
    sangya(&[
        "extract",
        "--format",
        "brat",
        "--output",
        &out,
        &beside("article.txt"),
        &beside("small.txt"),
    ])
    .ok();
    let line = regex::Regex::new(concat!(
        r"^(?:(?P<t>T\d+)\t(?P<kind>[A-Z][A-Z0-9_]*) (?P<spans>\d+ \d+(?:;\d+ \d+)*)\t(?P<text>[^\t]+)",
        r"|N\d+\tReference (?P<ref>T\d+) [^\s:]+:\S+\t[^\t]+",
        r"|#\d+\tAnnotatorNotes (?P<note>T\d+)\t[^\t]+)$"
    ))
    .unwrap();
    for name in ["article", "small"] {
        let text: Vec<char> = folder.read(&format!("out/{name}.txt")).chars().collect();
        let mut known: Vec<String> = Vec::new();
        for l in folder.read(&format!("out/{name}.ann")).lines() {
            let c = line
                .captures(l)
                .unwrap_or_else(|| panic!("no line of brat's: {l}"));
            if let Some(t) = c.name("t") {
                assert!(!known.contains(&t.as_str().to_string()));
                known.push(t.as_str().to_string());
                let parts = c["spans"].split(';').map(|s| {
                    let (from, to) = s.split_once(' ').unwrap();
                    text[from.parse().unwrap()..to.parse().unwrap()]
                        .iter()
                        .collect::<String>()
                });
                assert_eq!(parts.collect::<Vec<_>>().join(" "), c["text"]);
            } else {
                let to = c
                    .name("ref")
                    .or(c.name("note"))
                    .unwrap()
                    .as_str()
                    .to_string();
                assert!(known.contains(&to));
            }
        }
        assert!(known.len() > 5);
    }
    assert!(
        folder
            .read("out/annotation.conf")
            .starts_with("[entities]\nPERSON\n")
    );
}

#[test]
fn conll_holds_every_mention() {
    let article = beside("article.txt");
    let conll = sangya(&["extract", "--format", "conll", &article]).ok().out;
    let lines = sangya(&["extract", "--format", "jsonl", &article])
        .ok()
        .json();
    let squeeze = |s: &str| s.split_whitespace().collect::<String>();
    let want: Vec<(String, String)> = lines[0]["mentions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| {
            (
                m["kind"].as_str().unwrap().to_string(),
                squeeze(m["text"].as_str().unwrap()),
            )
        })
        .collect();
    let mut got: Vec<(String, String)> = Vec::new();
    for line in conll.lines().filter(|l| !l.is_empty()) {
        let (token, tag) = line.split_once('\t').unwrap();
        match tag.split_once('-') {
            Some(("B", kind)) => got.push((kind.to_string(), token.to_string())),
            Some(("I", kind)) => {
                let last = got.last_mut().unwrap();
                assert_eq!(last.0, kind);
                last.1.push_str(token);
            }
            _ => assert_eq!(tag, "O"),
        }
    }
    assert_eq!(got, want);
}

#[test]
fn conll_goes_round_through_eval() {
    let folder = Folder::new("round");
    let conll = sangya(&["extract", "--format", "conll", &beside("article.txt")])
        .ok()
        .out;
    let file = folder.file("a.conll", conll);
    let out = sangya(&["eval", &file, &file]).ok().out;
    let all = out.lines().last().unwrap();
    assert!(
        all.starts_with("all") && all.matches("1.0000").count() == 6,
        "{out}"
    );
}

#[test]
fn jsonl_goes_round_through_eval() {
    let folder = Folder::new("round-jsonl");
    let found = sangya(&["extract", "--format", "jsonl", &beside("article.txt")])
        .ok()
        .out;
    let mut gold: serde_json::Value = serde_json::from_str(&found).unwrap();
    gold["text"] = std::fs::read_to_string(beside("article.txt"))
        .unwrap()
        .into();
    let (gold, found) = (
        folder.file("gold.jsonl", gold.to_string()),
        folder.file("found.jsonl", found),
    );
    for args in [vec!["eval", &gold, &found], vec!["eval", &gold]] {
        let out = sangya(&args).ok().out;
        assert!(
            out.lines().last().unwrap().matches("1.0000").count() == 6,
            "{out}"
        );
    }
}

#[test]
fn html_shows_markup_as_text() {
    let folder = Folder::new("html");
    let file = folder.file(
        "<i>.txt",
        "<script>alert(1)</script> रायपुर & \"दिल्ली\" \u{1b}[31m</div>",
    );
    let page = sangya(&["extract", "--format", "html", &file]).ok().out;
    assert!(!page.contains("<script") && !page.contains("<i>.txt") && !page.contains('\u{1b}'));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert_eq!(page.matches("<div").count(), page.matches("</div>").count());
    // Every link of the index leads somewhere, and no id stands twice.
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|p| p.split('"').next())
        .collect();
    let mut unique: HashMap<&str, usize> = HashMap::new();
    for id in &ids {
        *unique.entry(id).or_default() += 1;
    }
    assert!(unique.values().all(|n| *n == 1));
    for link in page
        .split("href=\"#")
        .skip(1)
        .filter_map(|p| p.split('"').next())
    {
        assert!(ids.contains(&link), "{link}");
    }
}

#[test]
fn pretty_cannot_be_made_to_steer_a_terminal() {
    let folder = Folder::new("escape");
    let file = folder.file("a\u{1b}[2J.txt", "\u{1b}]0;title\u{7}रायपुर\u{9b}31m\r\n");
    let out = sangya(&["extract", &file]).ok().out;
    assert!(out.chars().all(|c| !c.is_control() || c == '\n'), "{out:?}");
}

#[test]
fn json_is_one_value() {
    let (text, article) = (beside("small.txt"), beside("article.txt"));
    let one: serde_json::Value =
        serde_json::from_str(&sangya(&["extract", "--format", "json", &text]).ok().out).unwrap();
    assert_eq!(one["id"], "small.txt");
    let two: serde_json::Value = serde_json::from_str(
        &sangya(&["extract", "--format", "json", &text, &article])
            .ok()
            .out,
    )
    .unwrap();
    assert_eq!(two.as_array().unwrap().len(), 2);
    let none: serde_json::Value = serde_json::from_str(
        &sangya(&["extract", "--format", "json", "--input-format", "jsonl"])
            .ok()
            .out,
    )
    .unwrap();
    assert_eq!(none, serde_json::json!([]));
}
