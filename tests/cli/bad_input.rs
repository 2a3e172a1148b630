//! What is wrong is said in one line, what is not wrong is done.

use crate::support::{Folder, sangya, sangya_with};

#[test]
fn files_that_cannot_be_read() {
    let folder = Folder::new("bad");
    let good = folder.file("good.txt", "रायपुर");
    let mut cut = {
        use std::io::Write;
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all("दिल्ली ".repeat(50).as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    cut.truncate(cut.len() - 9);
    let mut zst = crate::inputs::zst(&"दिल्ली ".repeat(50));
    let cut_zst = zst[..zst.len() - 3].to_vec();
    let trailed = [zst.as_slice(), b"garbage"].concat();
    *zst.last_mut().unwrap() ^= 1;
    let cases = [
        (
            folder.file("latin1.txt", b"caf\xe9 Delhi"),
            "not UTF-8: byte 3 is 0xE9",
        ),
        (
            folder.file("cut.txt", &"रा".as_bytes()[..4]),
            "not UTF-8: byte 3 is 0xE0",
        ),
        (
            folder.file("half16.txt", [0xFF, 0xFE, 0x41]),
            "not UTF-16, though its first bytes say so: half a character at byte",
        ),
        (folder.file("broken.txt.gz", &cut), "broken gzip: "),
        (
            folder.file("cut.txt.zst", &cut_zst),
            "broken zstd: unexpected end of file",
        ),
        (
            folder.file("trailed.txt.zst", &trailed),
            "broken zstd: what stands behind a frame is none",
        ),
        (
            folder.file("flipped.txt.zst", &zst),
            "broken zstd: its checksum does not agree",
        ),
        (
            folder.file("text.gz", "no gzip at all"),
            "not compressed as its name says",
        ),
        (
            folder.file("text.zst", "no zstd"),
            "not compressed as its name says",
        ),
        (
            folder.file("empty.gz", ""),
            "empty, not compressed as its name says",
        ),
        (
            folder.file("empty.zst", ""),
            "empty, not compressed as its name says",
        ),
        (
            folder.file("no.csv", "a,b\n1,2\n"),
            "no column \"text\"; it has a, b",
        ),
        (
            folder.file("empty.csv", ""),
            "no column \"text\"; the file is empty",
        ),
        (
            folder
                .file("empty/picture.png", "")
                .replace("/picture.png", ""),
            "no .txt, .md, .html",
        ),
        (
            format!("{}/missing.txt", folder.path()),
            "No such file or directory",
        ),
    ];
    for (path, why) in &cases {
        for format in ["jsonl", "tsv"] {
            let ran = sangya(&["extract", "--format", format, path, &good]);
            assert_eq!(ran.status, 1, "{path}: {}", ran.err);
            let line = ran.err.lines().next().unwrap();
            assert!(
                line.starts_with(&format!("sangya: {path}: ")) && line.contains(why),
                "{line}"
            );
            assert_eq!(ran.err.lines().count(), 1);
            assert!(ran.out.contains("रायपुर"), "{path}: {}", ran.out);
        }
    }
}

#[test]
fn rows_and_lines_that_cannot_be_read() {
    let folder = Folder::new("rows");
    let csv = folder.file("a.csv", b"id,text\n1,Delhi\n2\n3,\xff\n4,Delhi\n");
    let ran = sangya(&["extract", &csv]);
    assert_eq!(ran.status, 1);
    let lines = ran.json();
    assert_eq!(lines.len(), 4);
    assert_eq!(
        lines[1],
        serde_json::json!({"line": 3, "error": "the row ends before column 2, which has the text"})
    );
    assert_eq!(lines[2]["line"], 4);
    let ran = sangya(&["extract", "--format", "tsv", &csv]);
    assert_eq!(ran.err.lines().count(), 2);
    assert!(ran.err.contains("a.csv:3: the row ends"));
    // Of several files an error names its own.
    let good = folder.file("b.jsonl", "{\"text\": \"Delhi\"}\n[]\n");
    let ran = sangya(&["extract", "--format", "jsonl", &csv, &good]);
    assert_eq!(ran.json()[5]["file"], good.as_str());
}

#[test]
fn a_quote_that_is_never_closed() {
    let folder = Folder::new("quote");
    let csv = folder.file("a.csv", "id,text\n1,Delhi\n2,\"Patna\n3,Ranchi\n4,Bhopal\n");
    let ran = sangya(&["extract", &csv]);
    assert_eq!(ran.status, 1);
    let lines = ran.json();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1]["line"], 3);
    // One that is closed, on the last line or before it, with or without a line end behind.
    for end in [
        "2,\"Patna\nRanchi\"",
        "2,\"Patna\nRanchi\"\n\n",
        "\"2\n3\",Patna",
    ] {
        let csv = folder.file("b.csv", format!("id,text\n1,Delhi\n{end}"));
        let ran = sangya(&["extract", &csv]);
        assert_eq!((ran.status, ran.json().len()), (0, 2), "{end}");
    }
}

#[test]
fn a_list_without_rows() {
    let folder = Folder::new("norows");
    let tsv = folder.file("a.tsv", "");
    let ran = sangya(&["gazetteer", "check", &tsv]);
    assert_eq!(ran.status, 0);
    assert!(ran.out.contains("a.tsv:1: warning: no rows"), "{}", ran.out);
}

#[test]
fn gold_that_is_no_gold() {
    let folder = Folder::new("gold");
    let prose = folder.file("prose.txt", "The minister came to Raipur.\n");
    let ran = sangya(&["eval", &prose]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(
        ran.err
            .contains("prose.txt:1: \"Raipur.\" is no tag such as O or B-PERSON"),
        "{}",
        ran.err
    );
}

#[test]
fn texts_that_nobody_annotated_are_no_gold() {
    let folder = Folder::new("unannotated");
    let texts = folder.file("texts.jsonl", "{\"id\": 1, \"text\": \"रायपुर\"}\n");
    let ran = sangya(&["eval", &texts]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.ends_with("no line has `mentions`\n"), "{}", ran.err);
    // A text that was found to name nothing is gold.
    let none = folder.file(
        "none.jsonl",
        "{\"id\": 1, \"text\": \"x\", \"mentions\": []}\n",
    );
    sangya(&["eval", &none]).ok();
}

#[test]
fn a_gazetteer_that_is_not_there() {
    let ran = sangya(&["extract", "--gazetteer", "no-such.tsv"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (2, "sangya: no-such.tsv: No such file or directory\n")
    );
}

#[test]
fn a_date_that_is_none_is_reported_and_the_text_read() {
    let ran = sangya_with(
        &["extract", "--input-format", "jsonl"],
        "{\"text\": \"रायपुर\", \"date\": \"24 Aug\"}\n{\"text\": \"x\", \"date\": null}".as_bytes(),
    );
    assert_eq!(ran.status, 1);
    assert_eq!(ran.json()[0]["mentions"][0]["text"], "रायपुर");
    assert!(
        ran.err
            .contains("standard input:1: date \"24 Aug\" is not YYYY-MM-DD")
    );
    assert_eq!(ran.err.lines().count(), 1);
}

#[test]
fn wrong_command_lines() {
    let folder = Folder::new("usage");
    let list = folder.file("bad.tsv", "x:a\tPLACE\n");
    let text = folder.file("a.txt", "x");
    for (args, why) in [
        (vec!["extract", "--format", "xml"], "xml"),
        (vec!["extract", "--kinds", "PERSN"], "PERSN"),
        (vec!["extract", "--kinds", "जगह"], "a kind is PERSON"),
        (vec!["extract", "--pattern", "A=("], "unclosed group"),
        (vec!["extract", "--pattern", "nothing"], "KIND=REGEX"),
        (
            vec!["extract", "--date", "24.8.2025"],
            "a date is YYYY-MM-DD",
        ),
        (vec!["extract", "--min-score", "7"], "0 to 1"),
        (vec!["extract", "--offsets", "word"], "word"),
        (vec!["extract", "--threads", "0"], "--threads: 1 to"),
        (vec!["extract", "--threads", "100000"], "--threads: 1 to"),
        (
            vec!["extract", "--gazetteer", &list],
            "bad.tsv:1: 2 columns",
        ),
        (
            vec!["extract", "--gazetteer", "/nowhere.tsv"],
            "/nowhere.tsv: ",
        ),
        (
            vec!["extract", "--format", "brat", &text, &text],
            "name a folder",
        ),
        (
            vec!["extract", "--output", &text, &text],
            "is also an input",
        ),
        (vec!["unknown"], "unknown"),
        (vec!["transliterate", "--compare", "one"], "two names"),
    ] {
        let ran = sangya(&args);
        assert_eq!(ran.status, 2, "{args:?}: {}", ran.err);
        assert!(ran.err.contains(why), "{args:?}: {}", ran.err);
        assert_eq!(ran.out, "");
    }
    assert_eq!(std::fs::read_to_string(&text).unwrap(), "x");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    let folder = Folder::new("pipe");
    let file = folder.file("a.jsonl", "{\"text\": \"दिल्ली रायपुर\"}\n".repeat(20_000));
    let mut child = Command::new(env!("CARGO_BIN_EXE_sangya"))
        .args(["extract", &file])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_line() {
    let out = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_sangya"))
        .args(["extract", &crate::support::beside("small.txt")])
        .stdout(out)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "sangya: standard output: No space left on device\n"
    );
}
