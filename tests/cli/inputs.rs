//! Files, folders and pipes of every kind.

use crate::support::{Folder, Ran, sangya, sangya_with};
use std::io::Write;

const TEXT: &str = "दिल्ली और रायपुर";

/// The surfaces of all mentions, one list a document.
fn surfaces(ran: &Ran) -> Vec<Vec<String>> {
    let of = |d: serde_json::Value| {
        d["mentions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["text"].as_str().unwrap().to_string())
            .collect()
    };
    ran.json().into_iter().map(of).collect()
}

fn gz(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

pub fn zst(text: &str) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(text.as_bytes(), ruzstd::encoding::CompressionLevel::Fastest)
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(unit)
        .collect()
}

#[test]
fn compressed_and_utf16() {
    let folder = Folder::new("compressed");
    let two = [gz("दिल्ली और "), gz("रायपुर")].concat();
    let frames = [zst("दिल्ली और "), zst("रायपुर")].concat();
    for (name, content) in [
        ("a.txt", TEXT.as_bytes().to_vec()),
        ("b.txt.gz", gz(TEXT)),
        ("c.txt.gz", two),
        ("d.txt.zst", zst(TEXT)),
        ("e.txt.zst", frames),
        ("f.txt", utf16(TEXT, u16::to_le_bytes)),
        ("g.txt", utf16(TEXT, u16::to_be_bytes)),
        ("no-ending", gz(TEXT)),
    ] {
        let file = folder.file(name, content);
        let ran = sangya(&["extract", "--format", "jsonl", &file]).ok();
        assert_eq!(surfaces(&ran), [["दिल्ली", "रायपुर"]], "{name}");
        assert_eq!(ran.json()[0]["id"], name);
    }
    let ran = sangya_with(&["extract", "--format", "jsonl", "-"], &gz(TEXT)).ok();
    assert_eq!(surfaces(&ran), [["दिल्ली", "रायपुर"]]);
}

/// brat's text lies beside its annotation: where that is the input, it stays as it is or nothing is written.
#[test]
fn brat_beside_its_input() {
    let folder = Folder::new("brat-input");
    let file = folder.file("a.txt", TEXT);
    sangya(&["extract", "--format", "brat", "-o", folder.path(), &file]).ok();
    assert_eq!(folder.read("a.txt"), TEXT);
    assert!(folder.read("a.ann").contains("रायपुर"));
    let content = utf16(TEXT, u16::to_le_bytes);
    let file = folder.file("b.txt", content.clone());
    let ran = sangya(&["extract", "--format", "brat", "-o", folder.path(), &file]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("b.txt is an input in another encoding"));
    assert_eq!(std::fs::read(file).unwrap(), content);
}

#[test]
fn a_byte_order_mark_counts_in_text_and_not_in_jsonl() {
    let folder = Folder::new("bom");
    let text = folder.file("a.txt", format!("\u{feff}{TEXT}"));
    assert_eq!(
        sangya(&["extract", "--format", "jsonl", &text]).ok().json()[0]["mentions"][0]["start"],
        3
    );
    let lines = folder.file("a.jsonl", format!("\u{feff}{{\"text\": \"{TEXT}\"}}\n"));
    assert_eq!(
        sangya(&["extract", &lines]).ok().json()[0]["mentions"][0]["start"],
        0
    );
}

#[test]
fn folders_in_order_and_by_name() {
    let folder = Folder::new("folder");
    folder.file("in/b.txt", TEXT);
    folder.file("in/a.md", TEXT);
    folder.file(
        "in/sub/c.jsonl",
        format!("{{\"id\": \"c1\", \"text\": \"{TEXT}\"}}\n"),
    );
    folder.file("in/picture.png", [0xFF, 0xD8]);
    folder.file("in/.hidden.txt", TEXT);
    let path = format!("{}/in", folder.path());
    for threads in ["1", "2"] {
        let ran = sangya(&["extract", "--threads", threads, &path]).ok();
        let ids: Vec<String> = ran
            .json()
            .iter()
            .map(|d| d["id"].as_str().unwrap().to_string())
            .collect();
        assert_eq!(ids, ["a.md", "b.txt", "c1"]);
    }
}

#[test]
fn html_offsets_count_in_the_file() {
    let folder = Folder::new("html-in");
    let html = format!(
        "<html><head><style>p {{}}</style></head><body><p class=\"दिल्ली\">{TEXT}&nbsp;<b>में</b></p></body></html>"
    );
    let file = folder.file("a.html", &html);
    let ran = sangya(&["extract", "--format", "jsonl", &file]).ok();
    assert_eq!(surfaces(&ran), [["दिल्ली", "रायपुर"]]);
    let first = &ran.json()[0]["mentions"][0];
    let (start, end) = (
        first["start"].as_u64().unwrap() as usize,
        first["end"].as_u64().unwrap() as usize,
    );
    assert_eq!(&html[start..end], "दिल्ली");
    assert!(start > html.find("class").unwrap() + 20);
}

/// What a browser shows as one name is one, and its place in the file is from its first byte there to its last.
#[test]
fn html_names_in_pieces_and_references() {
    let folder = Folder::new("html-pieces");
    let html = "<title>समाचार</title><p>राय<b>पुर</b> और <i>दि&#2354;&#2381;ली</i> &amp; \u{1f600} AT&amp;T</p><script>कोरबा</script>";
    let file = folder.file("a.html", html);
    let list = folder.file(
        "list.tsv",
        "x:a\tPLACE\thi\tरायपुर\nx:b\tPLACE\thi\tदिल्ली\nx:c\tORG\ten\tAT&T\n",
    );
    let own = [
        "extract",
        "--no-builtin",
        "--kinds",
        "PLACE,ORG",
        "--gazetteer",
        &list,
    ];
    let read = |args: &[&str]| sangya(&[&own, args, &[&file]].concat()).ok();
    let found = read(&["--format", "jsonl"]).json();
    let mentions = found[0]["mentions"].as_array().unwrap();
    let at = |m: &serde_json::Value, field: &str| m[field].as_u64().unwrap() as usize;
    let sources: Vec<(&str, &str)> = mentions
        .iter()
        .map(|m| {
            (
                m["text"].as_str().unwrap(),
                &html[at(m, "start")..at(m, "end")],
            )
        })
        .collect();
    assert_eq!(
        sources,
        [
            ("रायपुर", "राय<b>पुर"),
            ("दिल्ली", "दि&#2354;&#2381;ली"),
            ("AT&T", "AT&amp;T"),
        ]
    );
    let chars = read(&["--format", "jsonl", "--offsets", "char"]).json();
    let last = &chars[0]["mentions"][2];
    let tail: String = html.chars().skip(at(last, "start")).take(8).collect();
    assert_eq!(tail, "AT&amp;T");
    let pretty = read(&["--format", "pretty"]).out;
    assert!(
        pretty.contains("समाचार\n\n[PLACE रायपुर] और [PLACE दिल्ली] & "),
        "{pretty}"
    );
}

#[test]
fn csv_columns() {
    let folder = Folder::new("csv");
    let file = folder.file(
        "a.csv",
        format!("id,title,body,date\n7,x,\"{TEXT},\nकल\",2025-08-24\n8,y,दिल्ली,\n"),
    );
    let ran = sangya(&[
        "extract",
        "--text-column",
        "body",
        "--kinds",
        "PLACE",
        &file,
    ])
    .ok();
    assert_eq!(surfaces(&ran), [vec!["दिल्ली", "रायपुर"], vec!["दिल्ली"]]);
    assert_eq!(ran.json()[1]["id"], "8");
    let tsv = folder.file("a.tsv", "text\tname\nदिल्ली\tन\n");
    let ran = sangya(&["extract", &tsv]).ok();
    assert_eq!(ran.json()[0]["id"], "1");
}

#[test]
fn lines_without_an_id_are_told_apart_by_their_number() {
    let folder = Folder::new("no-id");
    let file = folder.file(
        "a.jsonl",
        "{\"text\": \"Delhi\"}\n{\"id\": \"x\", \"text\": \"Delhi\"}\n{\"text\": \"Delhi\"}\n",
    );
    let ran = sangya(&["extract", "--format", "tsv", &file]).ok();
    let documents: Vec<_> = ran
        .out
        .lines()
        .skip(1)
        .map(|l| l.split('\t').next())
        .collect();
    assert_eq!(documents, [Some("1"), Some("x"), Some("3")]);
    // In JSON the line itself tells, and a field that is not known is absent.
    assert!(
        sangya(&["extract", &file]).ok().json()[0]
            .get("id")
            .is_none()
    );
    let brat = format!("{}/brat/", folder.path());
    sangya(&["extract", "--format", "brat", "-o", &brat, &file]).ok();
    assert_eq!(folder.read("brat/3.txt"), "Delhi");
}

#[test]
fn standard_input_by_default() {
    let ran = sangya_with(&["extract"], TEXT.as_bytes()).ok();
    assert!(
        ran.out.starts_with("[PLACE दिल्ली] और [PLACE रायपुर]\n"),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains('\u{1b}'));
}

#[test]
fn output_to_a_file() {
    let folder = Folder::new("output");
    let file = folder.file("a.txt", TEXT);
    let target = format!("{}/out.tsv", folder.path());
    sangya(&["extract", "--format", "tsv", "--output", &target, &file]).ok();
    assert_eq!(folder.read("out.tsv").lines().count(), 3);
    let other = folder.file("b.txt", TEXT);
    let pages = format!("{}/pages/", folder.path());
    sangya(&[
        "extract", "--format", "html", "--output", &pages, &file, &other,
    ])
    .ok();
    assert!(
        folder.read("pages/a.html").starts_with("<!doctype html>")
            && folder.read("pages/b.html").ends_with("</html>\n")
    );
    // The counts are for people: asked for, they come; in a pipe they do not.
    let ran = sangya(&["extract", "--stats", "--format", "tsv", &file]);
    assert!(ran.err.starts_with("1 texts, "), "{}", ran.err);
}
