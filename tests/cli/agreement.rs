//! `eval` counts as others do. The figures were printed by the scorers named below for the files in `agreement/` (our own
//! sentences), once, on 2026-11-27; gold there has what makes counts differ: titles, trailing heads, glued quotation marks,
//! malformed tags, names side by side.

use crate::support::sangya;

/// The lines of a table: kind, gold, found, strict precision, recall and F1, overlap F1.
fn table(args: &[&str]) -> Vec<Vec<String>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/agreement/");
    let files: Vec<String> = args
        .iter()
        .map(|a| {
            if a.starts_with('-') {
                a.to_string()
            } else {
                [folder, a].concat()
            }
        })
        .collect();
    let mut all = vec!["eval"];
    all.extend(files.iter().map(String::as_str));
    let out = sangya(&all).ok().out;
    let rows = out.lines().skip(1).take_while(|l| !l.is_empty());
    rows.map(|l| l.split_whitespace().map(str::to_string).collect())
        .collect()
}

fn row<'a>(table: &'a [Vec<String>], kind: &str) -> Vec<&'a str> {
    let row = table.iter().find(|r| r[0] == kind).expect("a row");
    row[1..].iter().map(String::as_str).collect()
}

/// `seqeval` 1.2.2, `classification_report(mode="strict", scheme=IOB2)`.
#[test]
fn as_seqeval() {
    let t = table(&["iob-gold.conll", "iob-found.conll"]);
    for (kind, support, p, r, f1) in [
        ("PERSON", "1", "1.0000", "1.0000", "1.0000"),
        ("ORG", "2", "0.3333", "0.5000", "0.4000"),
        ("PLACE", "3", "0.0000", "0.0000", "0.0000"),
        ("DATE", "1", "1.0000", "1.0000", "1.0000"),
        ("SECTOR", "1", "0.5000", "1.0000", "0.6667"),
        ("all", "8", "0.5000", "0.5000", "0.5000"),
    ] {
        let row = row(&t, kind);
        assert_eq!((row[0], &row[2..5]), (support, &[p, r, f1][..]), "{kind}");
    }
}

/// The project's corpus scorer, which brings gold to the annotation contract first: kind, gold, found, strict F1, overlap F1.
#[test]
fn as_the_corpus_scorer() {
    let t = table(&["--trim", "gold.conll", "found.jsonl"]);
    for (kind, gold, found, strict, overlap) in [
        ("PERSON", "4", "4", "0.5000", "1.0000"),
        ("PLACE", "6", "5", "0.7273", "0.7273"),
        ("ORG", "2", "3", "0.4000", "0.4000"),
        ("DATE", "3", "4", "0.8571", "0.8571"),
    ] {
        let row = row(&t, kind);
        assert_eq!(
            (row[0], row[1], row[4], row[7]),
            (gold, found, strict, overlap),
            "{kind}"
        );
    }
}
