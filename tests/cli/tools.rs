//! The smaller commands.

use crate::support::{Folder, beside, sangya, sangya_with};

#[test]
fn explain_shows_winners_and_losers() {
    let out = sangya(&["explain", "टाटा स्टील लिमिटेड ने कहा"]).ok().out;
    assert!(
        out.contains("✓  ORG") && out.contains("टाटा स्टील लिमिटेड") && out.contains("✗"),
        "{out}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&sangya(&["explain", "--format", "json", "रायपुर"]).ok().out).unwrap();
    assert!(
        json.as_array()
            .unwrap()
            .iter()
            .any(|c| c["outcome"] == "won" && c["kind"] == "PLACE")
    );
}

#[test]
fn dates_with_their_values() {
    let out = sangya(&["date", "शनिवार और 14 मार्च 2025", "--date", "2025-08-24"])
        .ok()
        .out;
    assert!(
        out.contains("2025-08-23 … 2025-08-24") && out.contains("2025-03-14"),
        "{out}"
    );
    let json: serde_json::Value = serde_json::from_str(
        &sangya(&["date", "--format", "json", "14 मार्च 2025"])
            .ok()
            .out,
    )
    .unwrap();
    assert_eq!(json[0]["timex"]["value"], "2025-03-14");
    let ran = sangya(&["date", "कुछ नहीं"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (1, "sangya: no date, time, duration or set in this text\n")
    );
    let line = "{\"id\": 1, \"text\": \"बैठक कल होगी\", \"date\": \"2025-08-24\"}";
    let found = sangya_with(
        &["extract", "--input-format", "jsonl", "--date", "2020-01-01"],
        line.as_bytes(),
    )
    .ok()
    .json();
    assert_eq!(found[0]["mentions"][0]["timex"]["value"], "2025-08-25");
}

#[test]
fn transliterate_both_ways_and_compare() {
    assert_eq!(sangya(&["transliterate", "रायपुर"]).ok().out, "Raipur\n");
    assert_eq!(
        sangya_with(&["transliterate"], "दिल्ली\nदिल्ली\n".as_bytes())
            .ok()
            .out
            .lines()
            .count(),
        2
    );
    let out = sangya(&["transliterate", "--compare", "विष्णुदेव साय", "Vishnu Deo Sai"])
        .ok()
        .out;
    assert!(out.ends_with("the same name\n"), "{out}");
    let out = sangya(&["transliterate", "--compare", "राम", "Delhi"])
        .ok()
        .out;
    assert!(out.ends_with("different names\n"), "{out}");
}

#[test]
fn gazetteer_lookup_stats_export() {
    let out = sangya(&["gazetteer", "lookup", "chhattisgarh"]).ok().out;
    assert!(
        out.starts_with("iso:IN-CG") && out.contains("छत्तीसगढ़"),
        "{out}"
    );
    assert!(
        sangya(&["gazetteer", "lookup", "iso:IN-CG"])
            .ok()
            .out
            .contains("Chhattisgarh")
    );
    assert_eq!(sangya(&["gazetteer", "lookup", "कखगघङ"]).status, 1);
    let list = beside("lists.tsv");
    let out = sangya(&["gazetteer", "export", &list]).ok().out;
    assert!(
        out.contains(
            "x:sector/solar\tSECTOR\tसौर ऊर्जा\tsolar energy\tlists\tisic4=351; nic2008=351\n"
        ),
        "{out}"
    );
    assert!(
        sangya(&["gazetteer", "stats", &list])
            .ok()
            .out
            .lines()
            .any(|l| l.split_whitespace().collect::<Vec<_>>()
                == ["all", "10", "10", "5", "5", "5", "0"])
    );
    for line in sangya(&["gazetteer", "export", "--format", "jsonl", &list])
        .ok()
        .json()
    {
        assert!(line["id"].is_string());
    }
}

#[test]
fn gazetteer_check_finds_what_is_wrong() {
    assert!(
        sangya(&["gazetteer", "check", &beside("lists.tsv")])
            .ok()
            .out
            .ends_with("1 file: 0 errors, 0 warnings\n")
    );
    let folder = Folder::new("check");
    let rows = [
        "x:b/a\tPLACE\thi\tरायपुर\tcanonical",
        "x:b/a\tPLACE\ten\tDelhi\tcanonical",
        "x:b/b\tPLACE\thi\tरायपुर",
        "x:b/b\tPLACE\thi\tरायपुर",
        "x:a/a\tPLACE\ten\tAgra",
        "x:c/a\tORG\tund\tभारतX",
        "x:c/b\tORG\ten\tMос",
        "x:c/c\tORG\thi\tराम\u{200d}",
        "x:c/d\tORG",
    ];
    let file = folder.file("bad.tsv", rows.join("\n"));
    let ran = sangya(&["gazetteer", "check", &file]);
    assert_eq!(ran.status, 1);
    for (line, why) in [
        (2, "do not sound alike"),
        (3, "is also one of x:b/a"),
        (4, "stands twice"),
        (5, "sorted by id"),
        (6, "letters of two scripts"),
        (7, "neither Devanagari nor Latin"),
        (8, "invisible character U+200D"),
        (9, "2 columns"),
    ] {
        let found = ran
            .out
            .lines()
            .any(|l| l.starts_with(&format!("{file}:{line}: ")) && l.contains(why));
        assert!(found, "line {line}, {why}:\n{}", ran.out);
    }
    assert!(
        ran.out.ends_with("1 file: 4 errors, 4 warnings\n"),
        "{}",
        ran.out
    );
    let broken = folder.file(
        "broken.tsv",
        b"#! gazetteer=x schema=1\nx:a\tPLACE\thi\t\xff\n",
    );
    let ran = sangya(&["gazetteer", "check", &broken]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.err.contains("broken.tsv:2: not UTF-8 at byte "),
        "{}",
        ran.err
    );
    let ran = sangya(&[
        "gazetteer",
        "check",
        &file,
        &format!("{}/none.tsv", folder.path()),
    ]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.out
            .ends_with("4 errors, 4 warnings; 1 could not be read\n"),
        "{}",
        ran.out
    );
}

#[test]
fn eval_counts_and_lists() {
    let folder = Folder::new("eval");
    let gold = folder.file(
        "gold.jsonl",
        r#"{"id": "a", "text": "Raipur and Delhi, Agra", "mentions": [{"kind": "PLACE", "start": 0, "end": 6}, {"kind": "PLACE", "start": 11, "end": 16}, {"kind": "PLACE", "start_char": 18, "end_char": 22}]}"#,
    );
    let found = folder.file(
        "found.jsonl",
        r#"{"id": "a", "mentions": [{"kind": "PLACE", "start": 0, "end": 6}, {"kind": "PLACE", "start": 7, "end": 16}, {"kind": "ORG", "start": 18, "end": 22}]}"#,
    );
    let out = sangya(&["eval", "--errors", "5", &gold, &found]).ok().out;
    let all: Vec<&str> = out.lines().nth(2).unwrap().split_whitespace().collect();
    assert_eq!(
        all,
        [
            "all", "3", "2", "0.5000", "0.3333", "0.4000", "1.0000", "0.6667", "0.8000"
        ]
    );
    assert!(
        out.contains("MISSED: 2")
            && out.contains("a:11 PLACE …Raipur and [[Delhi]], Agra…   <> PLACE and Delhi"),
        "{out}"
    );
    let ran = sangya(&["eval", &folder.file("bad.jsonl", "{\"id\": 1}"), &found]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("bad.jsonl:1: no `text`"), "{}", ran.err);
}

#[test]
fn completions_and_man_page() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(sangya(&["completions", shell]).ok().out.contains("extract"));
    }
    assert!(sangya(&["man"]).ok().out.starts_with(".ie"));
    let folder = Folder::new("man");
    let dir = format!("{}/man1", folder.path());
    sangya(&["man", "--dir", &dir]).ok();
    assert!(folder.read("man1/sangya-extract.1").contains("input"));
}

#[test]
fn bench_measures() {
    let out = sangya(&["bench", "--seconds", "0.1", &beside("article.txt")])
        .ok()
        .out;
    assert!(out.contains("from_utf8") && out.contains("MB/s"), "{out}");
}

#[test]
fn gazetteer_check_believes_a_note() {
    let folder = Folder::new("check-notes");
    let rows = [
        "x:a/fort\tPLACE\thi\tलाल किला\tcanonical\tsound=other",
        "x:a/fort\tPLACE\ten\tRed Fort\tcanonical",
        "x:b/town\tPLACE\thi\tरामगढ़\tcanonical",
        "x:c/town\tPLACE\thi\tरामगढ़\tcanonical\talso=x:b/town",
        "x:d/town\tPLACE\thi\tराम गढ़\tcanonical",
    ];
    let file = folder.file("notes.tsv", rows.join("\n"));
    let out = sangya(&["gazetteer", "check", "--strict", "--variants", &file])
        .ok()
        .out;
    assert!(out.ends_with("1 file: 0 errors, 0 warnings\n"), "{out}");
    assert!(
        out.contains("variant left out: \"राम गढ़\" of x:b/town is a form of x:d/town"),
        "{out}"
    );
}

#[test]
fn gazetteer_measure_counts_names_and_words() {
    let folder = Folder::new("measure");
    let list = folder.file(
        "list.tsv",
        "x:a/gaya\tPLACE\thi\tगया\tcanonical\nx:b/patna\tPLACE\thi\tपटना\tcanonical,ambiguous\n",
    );
    let corpus = folder.file(
        "text.conll",
        "वह\tO\nगया\tO\n\nगया\tB-NEL\nऔर\tO\nपटना\tB-NEL\n\nचला\tO\nगया\tO\n",
    );
    let plain = folder.file("plain.txt", "वह पटना गया।\n");
    let run = |more: &[&str]| {
        let mut args = vec!["gazetteer", "measure", &list, "--corpus", &corpus];
        args.extend(["--plain", &plain]);
        args.extend(more);
        sangya(&args).ok().out
    };
    let out = run(&[]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[1], "गया\tPLACE\tx:a/gaya\tlist\t\t1\t0\t0\t2\t1");
    assert_eq!(
        lines[2],
        "पटना\tPLACE\tx:b/patna\tlist\tambiguous\t1\t0\t0\t0\t1"
    );
    assert_eq!(run(&["--worst", "1"]).lines().count(), 2);
    assert!(!run(&["--unflagged"]).contains("पटना"));
    assert_eq!(sangya(&["gazetteer", "measure", "/nowhere.tsv"]).status, 1);
}
