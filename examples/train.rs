//! Trains the model's weights: CoNLL files in, a weight file out.
//!
//! ```sh
//! cargo run --release --features train --example train -- --out weights.bin --header 'corpora and licence' \
//!     [--marked models/training --repeat 4] FILE.conll…
//! ```
//!
//! `--marked` adds a folder of passages annotated like those of `tests/gold` (`⟦surface|KIND⟧`), each `--repeat` times.
//!
//! Gold of other conventions (IL-NER, HiNER) is first brought to the project's: glued punctuation, titles in front of people,
//! honorifics behind them and generic heads behind places are cut off. `--fold K/N` leaves every Nth block of 50 sentences
//! of the first file, from the Kth on, out of training, so that it can be scored; `--skip TEXT` leaves out sentences that hold TEXT (HiNER's
//! village stubs, `एक गाँव है`, would teach one sentence two thousand times).

use sangya::train::{Example, Options, train};
use sangya::{Extractor, Kind, Span, normalize};

fn main() {
    let mut files = Vec::new();
    let mut out = String::from("weights.bin");
    let mut header = String::from("trained by examples/train.rs");
    let mut options = Options::default();
    let mut fold = None;
    let mut skip: Option<String> = None;
    let mut marked: Option<String> = None;
    let mut repeat = 1usize;
    let mut args = std::env::args().skip(1);
    while let Some(a) = args.next() {
        let mut value = || {
            args.next()
                .unwrap_or_else(|| fail(&format!("{a} needs a value")))
        };
        match a.as_str() {
            "--out" => out = value(),
            "--header" => header = value(),
            "--epochs" => options.epochs = number(&value()),
            "--seed" => options.seed = number(&value()),
            "--rate" => options.rate = number(&value()),
            "--decay" => options.decay = number(&value()),
            "--dropout" => options.dropout = number(&value()),
            "--marked" => marked = Some(value()),
            "--repeat" => repeat = number(&value()),
            "--skip" => skip = Some(value()),
            "--fold" => {
                let v = value();
                let (k, n) = v
                    .split_once('/')
                    .unwrap_or_else(|| fail("--fold wants K/N"));
                fold = Some((number::<usize>(k), number::<usize>(n)));
            }
            _ => files.push(a),
        }
    }
    if files.is_empty() && marked.is_none() {
        fail("no CoNLL file and no --marked folder given");
    }
    let mut examples = Vec::new();
    if let Some(folder) = marked {
        let passages = read_marked(&folder);
        eprintln!("{folder}: {} passages, {repeat} times", passages.len());
        for _ in 0..repeat {
            examples.extend(passages.iter().cloned());
        }
    }
    for (n, path) in files.iter().enumerate() {
        let text = std::fs::read_to_string(path).unwrap_or_else(|e| fail(&format!("{path}: {e}")));
        let sentences = read(&text);
        let before = examples.len();
        for (i, s) in sentences.iter().enumerate() {
            let e = example(s);
            if fold.is_none_or(|(k, of)| n > 0 || i / 50 % of != k)
                && skip.as_ref().is_none_or(|w| !e.text.contains(w))
            {
                examples.push(e);
            }
        }
        eprintln!(
            "{path}: {} of {} sentences",
            examples.len() - before,
            sentences.len()
        );
    }
    let extractor = Extractor::builder()
        .without_model()
        .build()
        .unwrap_or_else(|e| fail(&e.to_string()));
    let bytes = train(&extractor, &examples, &options, &header, |epoch, loss| {
        eprintln!("pass {epoch:2}: mean loss {loss:.4}");
    });
    std::fs::write(&out, &bytes).unwrap_or_else(|e| fail(&format!("{out}: {e}")));
    eprintln!("{out}: {} bytes", bytes.len());
}

fn fail(why: &str) -> ! {
    eprintln!("train: {why}");
    std::process::exit(2)
}

fn number<T: std::str::FromStr>(s: &str) -> T {
    s.parse()
        .unwrap_or_else(|_| fail(&format!("{s:?} is no number")))
}

/// Passages with `⟦surface|KIND⟧` around each mention, behind headers and an empty line.
fn read_marked(folder: &str) -> Vec<Example> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap_or_else(|e| fail(&format!("{folder}: {e}")))
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let shown = path.display();
            let raw =
                std::fs::read_to_string(path).unwrap_or_else(|e| fail(&format!("{shown}: {e}")));
            let mut rest = raw.split_once("\n\n").map_or(raw.as_str(), |p| p.1);
            let mut example = Example::default();
            while let Some((before, after)) = rest.split_once('⟦') {
                example.text.push_str(before);
                let (inside, after) = after
                    .split_once('⟧')
                    .unwrap_or_else(|| fail(&format!("{shown}: ⟦ without ⟧")));
                let mut fields = inside.split('|');
                let (surface, kind) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
                let start = example.text.len();
                example.text.push_str(surface);
                let kind = kind
                    .parse()
                    .unwrap_or_else(|e| fail(&format!("{shown}: {e}")));
                example
                    .names
                    .push((kind, Span::new(start, example.text.len())));
                rest = after;
            }
            example.text.push_str(rest);
            example
        })
        .collect()
}

/// Sentences of (token, tag) pairs, separated by empty lines.
fn read(text: &str) -> Vec<Vec<(&str, &str)>> {
    let mut out = vec![Vec::new()];
    for line in text.lines() {
        if line.trim().is_empty() {
            if out.last().is_some_and(|s| !s.is_empty()) {
                out.push(Vec::new());
            }
            continue;
        }
        let cut = line.split_once('\t').or_else(|| line.rsplit_once(' '));
        if let (Some((token, tag)), Some(s)) = (cut, out.last_mut()) {
            s.push((token, tag.trim()));
        }
    }
    out.retain(|s| !s.is_empty());
    out
}

fn kind(tag: &str) -> Option<Kind> {
    Some(match tag {
        "NEP" | "PERSON" | "Per" | "PER" | "person" => Kind::Person,
        "NEL" | "LOCATION" | "Loc" | "LOC" | "PLACE" | "location" => Kind::Place,
        "NEO" | "ORGANIZATION" | "Org" | "ORG" | "corporation" | "group" => Kind::Org,
        _ => return None,
    })
}

/// Text of tokens joined by one space, and its names under our convention.
fn example(tokens: &[(&str, &str)]) -> Example {
    let mut text = String::new();
    let mut starts = Vec::new();
    for (token, _) in tokens {
        if !text.is_empty() {
            text.push(' ');
        }
        starts.push(text.len());
        text.push_str(token);
    }
    let mut names = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let (prefix, name) = tokens[i].1.split_once('-').unwrap_or(("", tokens[i].1));
        let Some(k) = kind(name).filter(|_| matches!(prefix, "B" | "I" | "")) else {
            i += 1;
            continue;
        };
        let mut j = i + 1;
        while j < tokens.len() && tokens[j].1.strip_prefix("I-").and_then(kind) == Some(k) {
            j += 1;
        }
        let (mut a, mut b) = (i, j);
        while k == Kind::Person && b - a > 1 && TITLES.contains(&fold(tokens[a].0).as_str()) {
            a += 1;
        }
        while b - a > 1 && tails(k).contains(&fold(tokens[b - 1].0).as_str()) {
            b -= 1;
        }
        let span = trim(&text, starts[a], starts[b - 1] + tokens[b - 1].0.len());
        if !span.is_empty() {
            names.push((k, span));
        }
        i = j;
    }
    Example { text, names }
}

const EDGE: &[char] = &[
    ' ', '\t', '.', ',', ':', ';', '\'', '"', '(', ')', '[', ']', '{', '}', '।', '|', '-', '–',
    '—', '‘', '’', '“', '”', '!', '?', '/', '\\', '*',
];

fn trim(text: &str, start: usize, end: usize) -> Span {
    let inner = text[start..end].trim_start_matches(EDGE);
    let start = end - inner.len();
    Span::new(start, start + inner.trim_end_matches(EDGE).len())
}

fn fold(word: &str) -> String {
    normalize(word).text.trim_matches(EDGE).to_string()
}

const TITLES: [&str; 44] = [
    "श्री",
    "श्रीमती",
    "सुश्री",
    "कुमारी",
    "डॉ",
    "डा",
    "डॉक्टर",
    "प्रो",
    "प्रोफेसर",
    "पंडित",
    "पं",
    "स्वामी",
    "महात्मा",
    "जनरल",
    "कर्नल",
    "मेजर",
    "कैप्टन",
    "ब्रिगेडियर",
    "न्यायमूर्ति",
    "जस्टिस",
    "शेख",
    "मौलाना",
    "हाजी",
    "सर",
    "सरदार",
    "राष्ट्रपति",
    "प्रधानमंत्री",
    "मुख्यमंत्री",
    "मंत्री",
    "सांसद",
    "विधायक",
    "राज्यपाल",
    "सीएम",
    "पीएम",
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "shri",
    "smt",
    "sri",
    "sir",
    "president",
];

fn tails(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Person => &["जी", "साहब", "साहिब", "बाबू", "ji", "sir", "saheb", "sahab"],
        Kind::Place => &[
            "राज्य",
            "जिला",
            "जिले",
            "जनपद",
            "तहसील",
            "मंडल",
            "गांव",
            "शहर",
            "नदी",
            "प्रांत",
            "क्षेत्र",
            "द्वीप",
            "city",
            "district",
            "state",
        ],
        _ => &[],
    }
}
