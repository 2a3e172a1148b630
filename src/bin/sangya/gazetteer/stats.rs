//! `gazetteer stats`: what lists hold.

use super::rows;
use crate::failure::{Failure, reason};
use crate::table;
use sangya::Gazetteer;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

/// Rows, distinct forms, ids, forms by script and `ambiguous` rows of each file; below them the sum and how many forms all files
/// hold together, before spelling variants.
pub fn files(files: &[PathBuf]) -> Result<(), Failure> {
    let header = [
        "file",
        "rows",
        "forms",
        "ids",
        "Devanagari",
        "Latin",
        "ambiguous",
    ];
    let mut table = vec![header.map(str::to_string).to_vec()];
    let (mut all, mut names) = (HashSet::new(), HashSet::new());
    let (mut sum, mut ids) = ([0; 6], HashSet::new());
    for path in files {
        let shown = path.display().to_string();
        let tsv = std::fs::read_to_string(path)
            .map_err(|e| Failure::failed(format!("{shown}: {}", reason(&e))))?;
        let (problems, rows) = rows::read(&shown, &tsv);
        if let Some(problem) = problems.first() {
            return Err(Failure::failed(problem));
        }
        let mut forms = HashSet::new();
        let mut of_file = HashSet::new();
        for row in &rows {
            of_file.insert(row.id);
            ids.insert(row.id.to_string());
            forms.insert((row.lang, row.surface));
            all.insert((row.lang.to_string(), row.surface.to_string()));
            if row.is_name() && row.kind != "WORD" {
                names.insert((row.lang.to_string(), row.surface.to_string()));
            }
        }
        let with =
            |wanted: &dyn Fn(&rows::Row<'_>) -> bool| rows.iter().filter(|r| wanted(r)).count();
        let counts = [
            rows.len(),
            forms.len(),
            of_file.len(),
            with(&|r| r.lang == "hi"),
            with(&|r| matches!(r.lang, "en" | "hi-Latn")),
            with(&|r| r.has("ambiguous")),
        ];
        for (s, n) in sum.iter_mut().zip(counts) {
            *s += n;
        }
        let mut row = vec![short(path)];
        row.extend(counts.map(|n| n.to_string()));
        table.push(row);
    }
    sum[1] = all.len();
    sum[2] = ids.len();
    let mut row = vec!["all".to_string()];
    row.extend(sum.map(|n| n.to_string()));
    table.push(row);
    table::print(&format!(
        "{}{} forms before spelling variants, {} of them names\n",
        table::lines(&table),
        all.len(),
        names.len()
    ))
}

/// The file and the folder it stands in.
fn short(path: &std::path::Path) -> String {
    let name = |p: &std::path::Path| p.file_name().map(|n| n.to_string_lossy().into_owned());
    let folder = path.parent().and_then(name);
    let file = name(path).unwrap_or_default();
    folder.map_or(file.clone(), |f| format!("{f}/{file}"))
}

/// What the packed built-in lists hold.
pub fn builtin() -> Result<(), Failure> {
    #[derive(Default)]
    struct Count {
        ids: usize,
        hi: usize,
        en: usize,
        both: usize,
        known: usize,
    }
    let mut by: BTreeMap<(&str, &str), Count> = BTreeMap::new();
    let mut total = Count::default();
    let list = Gazetteer::builtin();
    for e in list.entries() {
        let (hi, en) = (!e.name_hi.is_empty(), !e.name_en.is_empty());
        let known =
            e.id.split_once(':')
                .is_some_and(|(scheme, _)| matches!(scheme, "iso" | "lgd" | "wd"));
        for c in [by.entry((e.file, e.kind)).or_default(), &mut total] {
            c.ids += 1;
            c.hi += usize::from(hi);
            c.en += usize::from(en);
            c.both += usize::from(hi && en);
            c.known += usize::from(known);
        }
    }
    let row = |file: &str, kind: &str, c: &Count| {
        let mut row = vec![file.to_string(), kind.to_string()];
        row.extend([c.ids, c.hi, c.en, c.both, c.known].map(|n| n.to_string()));
        row
    };
    let header = [
        "file",
        "kind",
        "ids",
        "hi",
        "en",
        "both",
        "ISO/LGD/Wikidata",
    ];
    let mut rows = vec![header.map(str::to_string).to_vec()];
    rows.extend(by.iter().map(|((file, kind), c)| row(file, kind, c)));
    rows.push(row("all", "", &total));
    table::print(&format!(
        "{}{} forms, spelling variants included\n",
        table::lines(&rows),
        list.form_count()
    ))
}
