//! The rows of a file as they stand, those that the format refuses left out.

use sangya::{Error, Gazetteer};
use std::collections::HashSet;

/// A row, its columns by name.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub line: usize,
    pub id: &'a str,
    pub kind: &'a str,
    pub lang: &'a str,
    pub surface: &'a str,
    pub flags: &'a str,
    pub note: &'a str,
}

impl<'a> Row<'a> {
    pub fn has(&self, flag: &str) -> bool {
        self.flags.split(',').any(|f| f == flag)
    }

    /// Names something, rather than helping to find names.
    pub fn is_name(&self) -> bool {
        !["part", "head", "cue", "block"].iter().any(|f| self.has(f))
    }

    /// The value of a key in the note.
    pub fn value(&self, key: &str) -> Option<&'a str> {
        let pairs = self.note.split(" -- ").next().unwrap_or("");
        let mut pairs = pairs.split(';').filter_map(|p| p.trim().split_once('='));
        pairs.find(|(k, _)| *k == key).map(|(_, v)| v)
    }
}

/// What the format refuses, and the rows it does not.
pub fn read<'a>(name: &str, tsv: &'a str) -> (Vec<Error>, Vec<Row<'a>>) {
    let problems = Gazetteer::problems(name, tsv);
    let bad: HashSet<usize> = problems.iter().filter_map(Error::line).collect();
    let rows = tsv
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .filter(|(n, _)| !bad.contains(&(n + 1)))
        .filter_map(|(n, line)| {
            let mut columns = line.split('\t');
            let row = Row {
                line: n + 1,
                id: columns.next()?,
                kind: columns.next()?,
                lang: columns.next()?,
                surface: columns.next()?,
                flags: columns.next().unwrap_or(""),
                note: columns.next().unwrap_or(""),
            };
            (row.id != "id").then_some(row)
        });
    let rows = rows.collect();
    (problems, rows)
}
