//! `gazetteer measure`: how often each form stands, on running text, for a name of its kind, and how often for a word or for a
//! name of another kind. The `ambiguous` flags of `gazetteers/` follow its output, read by a person; see `gazetteers/ambiguity.md`.
//!
//! Where several forms cover a place the longest counts. Columns: form, kind, ids, files, flags, `name` (exactly an annotated
//! name of that kind), `inside` (part of one), `other` (a name of another kind, or across its edge), `word` (outside all names),
//! `plain` (in text without annotation). Worst first: by `other` + `word` less `name` + `inside`. Forms are compared folded and as
//! the files write them; variants made by rule are left out. Annotation is no oracle: what it calls a word is looked at before a
//! flag is changed.

use super::rows;
use crate::args::MeasureArgs;
use crate::failure::{Failure, reason};
use crate::table;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;
use std::path::Path;

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

/// Measures and prints.
pub fn run(args: &MeasureArgs) -> Result<(), Failure> {
    let mut forms: BTreeMap<Key, Form> = BTreeMap::new();
    for path in &args.files {
        read_list(path, &mut forms)?;
    }
    let mut kinds: HashMap<Vec<String>, Vec<String>> = HashMap::new();
    for (words, kind) in forms.keys() {
        kinds.entry(words.clone()).or_default().push(kind.clone());
    }
    let longest = kinds.keys().map(Vec::len).max().unwrap_or(0);

    let corpora = args.corpus.iter().map(|p| (p, false));
    for (path, plain) in corpora.chain(args.plain.iter().map(|p| (p, true))) {
        let text = read(path)?;
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
    let mut out = String::from("form\tkind\tids\tfiles\tflags\tname\tinside\tother\tword\tplain\n");
    let list = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(",");
    let wanted = rows
        .into_iter()
        .filter(|(_, f)| !args.unflagged || !f.flags.contains("ambiguous"));
    for ((words, kind), f) in wanted.take(args.worst.unwrap_or(usize::MAX)) {
        let columns = [
            words.join(" "),
            kind.clone(),
            list(&f.ids),
            list(&f.files),
            list(&f.flags),
        ];
        let counts = [f.name, f.inside, f.other, f.word, f.plain].map(|n| n.to_string());
        let _ = writeln!(out, "{}\t{}", columns.join("\t"), counts.join("\t"));
    }
    table::print(&out)
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|e| Failure::failed(format!("{}: {}", path.display(), reason(&e))))
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

/// Names and name parts of a file; heads and cues name nothing by themselves, names of none of the kinds have no annotation.
fn read_list(path: &Path, forms: &mut BTreeMap<Key, Form>) -> Result<(), Failure> {
    let tsv = read(path)?;
    let shown = path.display().to_string();
    let file = path.file_stem().unwrap_or_default().to_string_lossy();
    let (problems, rows) = rows::read(&shown, &tsv);
    if let Some(problem) = problems.first() {
        return Err(Failure::failed(problem));
    }
    for row in rows {
        let key = words(row.surface);
        let helps = ["cue", "head", "block"].iter().any(|f| row.has(f));
        if key.is_empty() || helps || row.kind == "WORD" {
            continue;
        }
        let form = forms.entry((key, row.kind.to_string())).or_default();
        form.ids.insert(row.id.to_string());
        form.files.insert(file.to_string());
        let flags = row
            .flags
            .split(',')
            .filter(|f| !matches!(*f, "" | "canonical"));
        form.flags.extend(flags.map(str::to_string));
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
