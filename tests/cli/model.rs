//! Models of one's own, and what `eval` says of scores.

use crate::support::{Folder, sangya};

const GOLD: &str = r#"{"id": "a", "text": "मुख्यमंत्री विष्णुदेव साय रायपुर पहुंचे।", "mentions": [{"kind": "PLACE", "start_char": 26, "end_char": 32}]}
{"id": "b", "text": "बैठक हुई।", "mentions": []}
"#;

#[test]
fn eval_tells_how_far_scores_are_right() {
    let folder = Folder::new("reliability");
    let gold = folder.file("gold.jsonl", GOLD);
    let out = sangya(&["eval", "--reliability", &gold]).ok().out;
    assert!(
        out.contains("0.90-1.00") && out.contains("min score"),
        "{out}"
    );
    // One place of one is found, whatever the least score up to 0.8.
    let rows = out
        .lines()
        .filter(|l| l.split_whitespace().skip(2).eq(["1.0000"; 3]));
    assert!(rows.count() >= 5, "{out}");
}

#[test]
fn a_low_least_score_lets_in_more() {
    // A name that is a word here: shown by `explain`, found only when asked for.
    let folder = Folder::new("least");
    let file = folder.file("t.txt", "जीत की आशा है");
    let found = |least: &str| {
        let args = [
            "extract",
            "--format",
            "tsv",
            "--quiet",
            "--min-score",
            least,
            &file,
        ];
        sangya(&args).ok().out.lines().count()
    };
    assert!(found("0.01") > found("0.5"));
    assert!(found("0.5") >= found("0.99"));
}

#[test]
fn eval_counts_false_alarms() {
    let folder = Folder::new("alarms");
    let gold = folder.file("gold.jsonl", GOLD);
    let out = sangya(&["eval", "--false-alarms", "10", &gold]).ok().out;
    assert!(
        out.contains("1 texts without a mention, false alarms in 0 (0.0 %)"),
        "{out}"
    );
}

#[test]
fn damaged_weights_are_refused() {
    let folder = Folder::new("weights");
    let bad = folder.file("bad.bin", "sangya-model 4\nno more");
    let ran = sangya(&["explain", "--model", &bad, "रायपुर"]);
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("not a model this version can use"),
        "{}",
        ran.err
    );
}

#[cfg(feature = "train")]
#[test]
fn what_was_trained_is_used() {
    let folder = Folder::new("train");
    let names = ["चोखमल", "बुधमल", "घीसमल", "रतनमल"];
    let mut conll = String::new();
    for i in 0..200 {
        let name = names[i % names.len()];
        conll.push_str(&format!("कल O\nशेखपुरिया O\n{name} B-PER\nपहुंचे O\n। O\n\n"));
    }
    let corpus = folder.file("own.conll", &conll);
    let out = format!("{}/w.bin", folder.path());
    let again = format!("{}/again.bin", folder.path());
    for path in [&out, &again] {
        let said = sangya(&["train", "--quiet", "--out", path, &corpus])
            .ok()
            .out;
        assert!(said.contains("bytes from 200 texts"), "{said}");
    }
    // The same texts and seed give the same bytes.
    assert!(std::fs::read(&out).unwrap() == std::fs::read(&again).unwrap());
    let text = "कल शेखपुरिया टीकमल पहुंचे।";
    let found = sangya(&[
        "extract",
        "--model",
        &out,
        "--format",
        "tsv",
        "--quiet",
        &folder.file("t.txt", text),
    ]);
    assert!(found.ok().out.contains("टीकमल"));
    let ran = sangya(&["train", "--out", &out, &folder.file("empty.conll", "")]);
    assert_eq!(ran.status, 1);
}
