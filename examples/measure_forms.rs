//! Measures the gazetteers' forms on running text: how often each stands for a name of its kind, and how often for a word or
//! for a name of another kind. The `ambiguous` flags of `gazetteers/` follow its output, read by a person.
//!
//! ```sh
//! cargo run --release --example measure_forms -- gazetteers train.conll other.conll --plain text.txt > forms.tsv
//! ```
//!
//! Arguments: a folder of gazetteer files, then CoNLL files (token, tab, tag; `NEP`/`PERSON`, `NEL`/`LOCATION`,
//! `NEO`/`ORGANIZATION`) and, behind `--plain`, texts without annotation, whose hits are only counted. Where several forms
//! cover a place the longest counts. Columns: form, kind, ids, files, flags, `name` (exactly an annotated name of that kind),
//! `inside` (part of one), `other` (a name of another kind, or across its edge), `word` (outside all names), `plain`. Worst
//! first: by `other` + `word` less `name` + `inside`. Forms are compared folded and as the files write them; variants made by
//! rule are left out. Annotation is no oracle: what it calls a word is looked at before a flag is changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::{env, fs, io};

/// What is known of one form and kind.
#[derive(Default)]
struct Form {
    ids: BTreeSet<String>,
    files: BTreeSet<String>,
    flags: BTreeSet<String>,
    name: usize,
    inside: usize,
    other: usize,
    word: usize,
    plain: usize,
}

type Key = (Vec<String>, String);

fn main() -> io::Result<()> {
    let mut args = env::args().skip(1);
    let Some(folder) = args.next() else {
        eprintln!("usage: measure_forms GAZETTEERS FILE.conll… [--plain FILE…]");
        std::process::exit(2);
    };
    let mut forms: BTreeMap<Key, Form> = BTreeMap::new();
    read_gazetteers(Path::new(&folder), &mut forms)?;
    let mut kinds: HashMap<Vec<String>, Vec<String>> = HashMap::new();
    for (words, kind) in forms.keys() {
        kinds.entry(words.clone()).or_default().push(kind.clone());
    }
    let longest = kinds.keys().map(Vec::len).max().unwrap_or(0);

    let mut plain = false;
    for path in args {
        if path == "--plain" {
            plain = true;
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let sentences = if plain {
            plain_sentences(&text)
        } else {
            conll_sentences(&text)
        };
        for (words, spans) in sentences {
            for (start, end) in longest_matches(&words, &kinds, longest) {
                let matched = words[start..end].to_vec();
                for kind in kinds.get(&matched).into_iter().flatten() {
                    let Some(form) = forms.get_mut(&(matched.clone(), kind.clone())) else {
                        continue;
                    };
                    if plain {
                        form.plain += 1;
                        continue;
                    }
                    let over = spans.iter().find(|s| s.1 < end && start < s.2);
                    match over {
                        None => form.word += 1,
                        Some((k, a, b)) if k == kind && (*a, *b) == (start, end) => form.name += 1,
                        Some((k, a, b)) if k == kind && *a <= start && end <= *b => {
                            form.inside += 1
                        }
                        Some(_) => form.other += 1,
                    }
                }
            }
        }
    }

    let mut rows: Vec<_> = forms
        .iter()
        .filter(|(_, f)| f.name + f.inside + f.other + f.word + f.plain > 0)
        .collect();
    let badness = |f: &Form| (f.other + f.word) as i64 - (f.name + f.inside) as i64;
    rows.sort_by(|a, b| {
        badness(b.1)
            .cmp(&badness(a.1))
            .then(b.1.plain.cmp(&a.1.plain))
            .then(a.0.cmp(b.0))
    });
    println!("form\tkind\tids\tfiles\tflags\tname\tinside\tother\tword\tplain");
    let list = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(",");
    for ((words, kind), f) in rows {
        let (ids, files, flags) = (list(&f.ids), list(&f.files), list(&f.flags));
        let counts = [f.name, f.inside, f.other, f.word, f.plain]
            .map(|n| n.to_string())
            .join("\t");
        println!(
            "{}\t{kind}\t{ids}\t{files}\t{flags}\t{counts}",
            words.join(" ")
        );
    }
    Ok(())
}

/// Folded words of a surface or a token: hyphens part words, punctuation at their edges goes.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–'))
        .map(|w| {
            w.trim_matches(|c: char| {
                c.is_ascii_punctuation() && c != '@' && c != '#' || "।‘’“”…".contains(c)
            })
        })
        .filter(|w| !w.is_empty())
        .map(|w| sangya::normalize(w).text.into_owned())
        .collect()
}

/// Names and name parts of all files; heads and cues name nothing by themselves.
fn read_gazetteers(folder: &Path, forms: &mut BTreeMap<Key, Form>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_gazetteers(&path, forms)?;
            continue;
        }
        if path.extension().is_none_or(|e| e != "tsv") {
            continue;
        }
        let file = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for line in fs::read_to_string(&path)?.lines().skip(2) {
            let fields: Vec<&str> = line.split('\t').collect();
            if fields.len() < 4 || line.starts_with("# ") {
                continue;
            }
            let flags: Vec<&str> = fields
                .get(4)
                .unwrap_or(&"")
                .split(',')
                .filter(|f| !f.is_empty())
                .collect();
            let key = words(fields[3]);
            if key.is_empty() || flags.iter().any(|f| matches!(*f, "cue" | "head" | "block")) {
                continue;
            }
            let form = forms.entry((key, fields[1].to_string())).or_default();
            form.ids.insert(fields[0].to_string());
            form.files.insert(file.clone());
            form.flags.extend(
                flags
                    .iter()
                    .filter(|f| **f != "canonical")
                    .map(|f| (*f).to_string()),
            );
        }
    }
    Ok(())
}

type Sentence = (Vec<String>, Vec<(String, usize, usize)>);

fn plain_sentences(text: &str) -> Vec<Sentence> {
    text.lines().map(|l| (words(l), Vec::new())).collect()
}

/// Sentences and their annotated spans, counted in folded words.
fn conll_sentences(text: &str) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut sentence: Sentence = Default::default();
    let mut before = None;
    for line in text.lines().chain([""]) {
        let Some((token, tag)) = line.trim_end().rsplit_once(['\t', ' ']) else {
            if !sentence.0.is_empty() {
                out.push(std::mem::take(&mut sentence));
            }
            before = None;
            continue;
        };
        let (prefix, label) = tag.split_once('-').unwrap_or((tag, ""));
        let kind = match label {
            "NEP" | "PERSON" | "PER" | "Per" => Some("PERSON"),
            "NEL" | "LOCATION" | "LOC" | "Loc" => Some("PLACE"),
            "NEO" | "ORGANIZATION" | "ORG" | "Org" => Some("ORG"),
            _ => None,
        };
        let start = sentence.0.len();
        sentence.0.extend(words(token));
        let end = sentence.0.len();
        match (kind, sentence.1.last_mut()) {
            (Some(k), Some(span)) if prefix != "B" && before == Some(k) => span.2 = end,
            (Some(k), _) => sentence.1.push((k.to_string(), start, end)),
            (None, _) => {}
        }
        before = kind;
    }
    out
}

/// Every form that no longer one covers.
fn longest_matches(
    words: &[String],
    kinds: &HashMap<Vec<String>, Vec<String>>,
    longest: usize,
) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for start in 0..words.len() {
        let reach = longest.min(words.len() - start).min(12);
        let Some(len) = (1..=reach)
            .rev()
            .find(|&len| kinds.contains_key(&words[start..start + len]))
        else {
            continue;
        };
        if found.last().is_none_or(|last| last.1 < start + len) {
            found.push((start, start + len));
        }
    }
    found
}
