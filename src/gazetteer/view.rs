//! What a gazetteer holds, for people and programs that look into it.

use super::flags::{self, KIND_NAMES};
use super::{Gazetteer, format};
use crate::error::Error;
use crate::kind::Kind;

/// One id of a gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GazetteerEntry<'a> {
    /// `iso:`, `lgd:`, `wd:` or `x:` id.
    pub id: &'a str,
    /// PERSON, ORG, PLACE, DATE, SECTOR, WORD (vocabulary) or a label of the user's.
    pub kind: &'a str,
    /// Canonical name in Devanagari, empty where there is none.
    pub name_hi: &'a str,
    /// Canonical name in Latin script, empty where there is none.
    pub name_en: &'a str,
    /// The note column.
    pub note: &'a str,
    /// The file, without `.tsv`.
    pub file: &'a str,
}

/// One row behind a form: see [`Gazetteer::lookup`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GazetteerRow<'a> {
    /// The id of the row.
    pub entry: GazetteerEntry<'a>,
    /// The row's flags, as the file names them.
    pub flags: Vec<&'static str>,
    /// The form was made by a spelling rule; the file has another spelling of it.
    pub variant: bool,
}

impl Gazetteer {
    /// All ids, in the order of the files.
    pub fn entries(&self) -> impl Iterator<Item = GazetteerEntry<'_>> {
        (0..self.id_count() as u32).map(|e| self.view(e))
    }

    /// The rows whose form `name` is, in any spelling that folds alike: `दिल्ली`, `DELHI`.
    #[must_use]
    pub fn lookup(&self, name: &str) -> Vec<GazetteerRow<'_>> {
        let rows = self.table.named(name).into_iter();
        rows.map(|row| GazetteerRow {
            entry: self.view(row.entry),
            flags: flags::names(row.flags).collect(),
            variant: row.flags & flags::VARIANT != 0,
        })
        .collect()
    }

    /// The kinds its rows name, the user's own among them.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = self
            .entries()
            .filter(|e| e.kind != "WORD")
            .filter_map(|e| e.kind.parse().ok())
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// Everything in `tsv` that the format does not allow, where [`from_tsv`](Self::from_tsv) stops at the first.
    #[must_use]
    pub fn problems(name: &str, tsv: &str) -> Vec<Error> {
        format::problems(name, tsv)
    }

    /// The spelling variants that files made together leave out because another id has the form: the form, the id it would have
    /// had, the id that has it. A form is never joined to two ids by a rule.
    ///
    /// # Errors
    /// As [`from_tsv`](Self::from_tsv).
    pub fn collisions(files: &[(&str, &str)]) -> Result<Vec<(String, String, String)>, Error> {
        let mut builder = super::pack::PackBuilder::default();
        for (name, tsv) in files {
            builder.add(name, &format::parse(name, tsv)?);
        }
        let mut collisions = builder.finish().collisions;
        collisions.sort();
        collisions.dedup();
        Ok(collisions)
    }

    fn view(&self, entry: u32) -> GazetteerEntry<'_> {
        let e = self.table.entry(entry);
        let kind = match KIND_NAMES.get(usize::from(e.kind)) {
            Some(name) => name,
            None => self
                .table
                .labels()
                .nth(usize::from(e.kind.saturating_sub(flags::FIRST_LABEL)))
                .unwrap_or(""),
        };
        GazetteerEntry {
            id: e.id,
            kind,
            name_hi: e.hi,
            name_en: e.en,
            note: e.note,
            file: self.table.file_name(e.file),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_up() {
        let tsv = "x:a/b\tPLACE\thi\tनया गांव\tcanonical\nx:a/b\tPLACE\ten\tNaya Gaon\tcanonical,ambiguous\nx:c/d\tSCHEME\ten\tABC\n";
        let g = Gazetteer::from_tsv("t", tsv).unwrap();
        let rows = g.lookup("naya gaon");
        assert_eq!(rows.len(), 1);
        assert_eq!(
            (rows[0].entry.id, rows[0].entry.name_hi),
            ("x:a/b", "नया गांव")
        );
        assert!(rows[0].flags.contains(&"ambiguous"));
        assert_eq!(g.lookup("abc")[0].entry.kind, "SCHEME");
        assert!(g.lookup("naya").is_empty());
        assert_eq!(g.kinds().len(), 2);
        assert_eq!(g.entries().count(), 2);
    }

    #[test]
    fn colliding_variants() {
        let tsv = "x:a/a\tPLACE\thi\tरामगढ़\nx:a/b\tPLACE\thi\tराम गढ़\nx:a/c\tPLACE\thi\tजयगढ़\n";
        let found = Gazetteer::collisions(&[("t", tsv)]).unwrap();
        let of = |form: &str, a: &str, b: &str| (form.into(), a.into(), b.into());
        assert_eq!(
            found,
            [
                of("राम गढ़", "x:a/a", "x:a/b"),
                of("रामगढ़", "x:a/b", "x:a/a")
            ]
        );
        assert!(Gazetteer::collisions(&[("t", "x:a")]).is_err());
    }

    #[test]
    fn all_problems() {
        let tsv =
            "x:b\tPLACE\thi\tरायपुर\nx:a\tPLACE\thi\tराम\nx:c\tPLACE\thi\tRaipur\nx:a\tPLACE\n";
        let problems: Vec<_> = Gazetteer::problems("t", tsv)
            .iter()
            .map(|e| e.line())
            .collect();
        assert_eq!(problems, [Some(2), Some(3), Some(4)]);
    }
}
