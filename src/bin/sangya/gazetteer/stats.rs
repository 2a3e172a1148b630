//! `gazetteer stats`: what lists hold.

use crate::failure::Failure;
use crate::table;
use sangya::Gazetteer;
use std::collections::BTreeMap;

pub fn run(lists: &[Gazetteer]) -> Result<(), Failure> {
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
    for list in lists {
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
    let forms: usize = lists.iter().map(Gazetteer::form_count).sum();
    table::print(&format!(
        "{}{forms} forms, spelling variants included\n",
        table::lines(&rows)
    ))
}
