//! What the README shows is what comes out. Scores may move; they are not compared.

use crate::support::{Folder, sangya};

const README: &str = include_str!("../../README.md");

/// The lines shown below a command, up to the next command or the end of the block.
fn below(command: &str) -> Vec<&'static str> {
    let (_, rest) = README.split_once(command).expect(command);
    let (_, rest) = rest.split_once('\n').expect(command);
    rest.lines()
        .take_while(|l| !l.starts_with("```") && !l.starts_with("$ "))
        .collect()
}

/// A line without what may differ: widths of columns and scores.
fn plain(line: &str) -> String {
    let score = |word: &str| word.starts_with("0.") && word[2..].parse::<u32>().is_ok();
    let words = line.split_whitespace();
    let words: Vec<_> = words.map(|w| if score(w) { "0" } else { w }).collect();
    words.join(" ")
}

/// Every line that is shown comes out; `…` stands for what was left out.
fn comes_out(shown: &[&str], out: &str) {
    let out: Vec<String> = out.lines().map(plain).collect();
    for line in shown {
        let line = plain(line);
        let found = match line.strip_suffix('…') {
            Some(cut) => out.iter().any(|o| o.starts_with(cut.trim_end())),
            None => out.contains(&line),
        };
        assert!(found, "not in the output: {line}\n{}", out.join("\n"));
    }
}

#[test]
fn the_first_command() {
    let shown: Vec<_> = README
        .split("```text\n")
        .nth(1)
        .and_then(|b| b.split("\n```").next())
        .map(|b| b.lines().collect())
        .unwrap();
    assert!(shown.len() > 5, "{shown:?}");
    let article = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/examples/articles/mixed-news.txt"
    );
    let ran = sangya(&["extract", "--date", "2025-08-30", article]).ok();
    comes_out(&shown, &ran.out);
}

#[test]
fn an_article_with_its_date() {
    let shown = below("$ sangya extract --date 2025-07-12 korba.txt");
    // The text is the marked one without its marks.
    let mut text = String::from(shown[0]);
    for kind in ["PLACE", "DATE", "PERSON", "ORG"] {
        text = text.replace(&format!("[{kind} "), "");
    }
    let folder = Folder::new("readme");
    let korba = folder.file("korba.txt", text.replace(']', ""));
    let ran = sangya(&["extract", "--date", "2025-07-12", &korba]).ok();
    comes_out(&shown, &ran.out);
}

#[test]
fn why_something_was_not_tagged() {
    let (_, quoted) = README.split_once("$ sangya explain '").unwrap();
    let (text, _) = quoted.split_once('\'').unwrap();
    let ran = sangya(&["explain", text]).ok();
    comes_out(&below("$ sangya explain '"), &ran.out);
}
