//! The TSV format of gazetteer files, parsed strictly: anything else is refused with `file:line: why`.
//!
//! The format is described for people in `gazetteers/README.md`.

mod note;
mod row;

pub(crate) use note::{note_pairs, note_value, note_values};

use super::flags;
use crate::error::{Error, Quoted};
use row::parse_row;

/// One row: one surface form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row<'a> {
    /// Counted from 1.
    pub line: usize,
    pub id: &'a str,
    /// `PERSON`, …, `WORD`, or a label of the user's.
    pub kind: &'a str,
    pub lang: Lang,
    pub surface: &'a str,
    pub flags: u32,
    pub note: &'a str,
}

/// The language column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Lang {
    Hi,
    En,
    HiLatn,
    Und,
}

/// The `#!` line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Header<'a> {
    pub gazetteer: &'a str,
    pub data: &'a str,
    pub license: &'a str,
    pub source: &'a str,
}

/// A parsed file.
#[derive(Clone, Debug, Default)]
pub(crate) struct File<'a> {
    pub header: Header<'a>,
    pub rows: Vec<Row<'a>>,
}

/// The row of column names, which may leave off what the file's rows leave off.
const COLUMN_NAMES: [&str; 3] = [
    "id\tkind\tlang\tsurface\tflags\tnote",
    "id\tkind\tlang\tsurface\tflags",
    "id\tkind\tlang\tsurface",
];

/// Parses a whole file; the first thing that is wrong is the error.
pub(crate) fn parse<'a>(name: &str, tsv: &'a str) -> Result<File<'a>, Error> {
    read(name, tsv, Err)
}

/// Everything that is wrong with a file.
pub(crate) fn problems(name: &str, tsv: &str) -> Vec<Error> {
    let mut out = Vec::new();
    let _ = read(name, tsv, |e| {
        out.push(e);
        Ok(())
    });
    out
}

/// Parses a file; `wrong` says whether an error ends it. A row with an error is left out.
fn read<'a>(
    name: &str,
    tsv: &'a str,
    mut wrong: impl FnMut(Error) -> Result<(), Error>,
) -> Result<File<'a>, Error> {
    let mut file = File::default();
    let mut seen = std::collections::HashSet::new();
    let mut canonical = std::collections::HashSet::new();
    let mut last_id = "";
    let tsv = tsv.strip_prefix('\u{feff}').unwrap_or(tsv);
    for (n, line) in tsv.split('\n').enumerate() {
        let line_number = n + 1;
        let fail = |why: String| Error::gazetteer(name, line_number, why);
        let line = line.strip_suffix('\r').unwrap_or(line);
        if let Some(header) = line.strip_prefix("#!") {
            if n > 0 {
                wrong(fail("a `#!` line may only be the first".into()))?;
                continue;
            }
            match parse_header(header) {
                Ok(header) => file.header = header,
                Err(why) => wrong(fail(why))?,
            }
            continue;
        }
        if line.is_empty() || line.starts_with("# ") || line == "#" || COLUMN_NAMES.contains(&line)
        {
            continue;
        }
        let row = match parse_row(line, line_number) {
            Ok(row) => row,
            Err(why) => {
                wrong(fail(why))?;
                continue;
            }
        };
        let why = if row.id < last_id {
            Some(format!(
                "id {} stands behind {}: rows are sorted by id",
                Quoted(row.id),
                Quoted(last_id)
            ))
        } else if !seen.insert((row.id, row.lang, row.surface)) {
            Some(format!(
                "{} stands twice under {}",
                Quoted(row.surface),
                Quoted(row.id)
            ))
        } else if row.flags & flags::CANONICAL != 0 && !canonical.insert((row.id, row.lang)) {
            Some(format!(
                "a second canonical form of {} in this language",
                Quoted(row.id)
            ))
        } else {
            None
        };
        last_id = row.id;
        match why {
            Some(why) => wrong(fail(why))?,
            None => file.rows.push(row),
        }
    }
    Ok(file)
}

fn parse_header(text: &str) -> Result<Header<'_>, String> {
    let mut header = Header::default();
    let (fields, source) = match text.split_once("source=") {
        Some((before, source)) => (before, source.trim()),
        None => (text, ""),
    };
    header.source = source;
    let mut schema = false;
    for field in fields.split_whitespace() {
        match field.split_once('=') {
            Some(("gazetteer", v)) => header.gazetteer = v,
            Some(("schema", "1")) => schema = true,
            Some(("schema", v)) => {
                return Err(format!("schema {} is not known here, only 1", Quoted(v)));
            }
            Some(("data", v)) => header.data = v,
            Some(("license", v)) => header.license = v,
            _ => {
                return Err(format!(
                    "{} is no field of the `#!` line (gazetteer, schema, data, license, source)",
                    Quoted(field)
                ));
            }
        }
    }
    if !schema {
        return Err("the `#!` line lacks schema=1".into());
    }
    Ok(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(tsv: &str) -> String {
        parse("f.tsv", tsv).unwrap_err().to_string()
    }

    #[test]
    fn reads_a_file() {
        let tsv = "#! gazetteer=t schema=1 data=1 license=CC0-1.0 source=typed by hand\nid\tkind\tlang\tsurface\tflags\tnote\n\
                   lgd:d387\tPLACE\thi\tरायपुर\tcanonical\tin=iso:IN-CG; pop=1 -- capital\nlgd:d387\tPLACE\ten\tRaipur\n";
        let file = parse("f.tsv", tsv).unwrap();
        assert_eq!(file.header.source, "typed by hand");
        assert_eq!(file.rows.len(), 2);
        assert_eq!(note_value(file.rows[0].note, "in"), Some("iso:IN-CG"));
        assert_eq!(note_value(file.rows[0].note, "pop"), Some("1"));
        assert_eq!(file.rows[1].line, 4);
    }

    #[test]
    fn names_of_columns_may_stop_where_the_rows_do() {
        for names in COLUMN_NAMES {
            let tsv = format!("{names}\nlgd:d387\tPLACE\ten\tRaipur\n");
            assert_eq!(parse("f.tsv", &tsv).unwrap().rows.len(), 1, "{names}");
        }
        assert!(refused("id\tkind\tlang\tsurface\tnote").contains("no scheme"));
    }

    #[test]
    fn refuses_with_file_line_and_reason() {
        assert_eq!(
            refused("x:a/b\tPLACE"),
            "f.tsv:1: 2 columns where 4 to 6 are expected: id, kind, lang, surface, flags, note"
        );
        assert!(refused("\nx:a\tPLACE\thi\tरायपुर\tshiny").starts_with("f.tsv:2: flag \"shiny\""));
        assert!(refused("Q12\tPLACE\thi\tरायपुर").contains("no scheme"));
        assert!(refused("wd:12\tPLACE\thi\tरायपुर").contains("not well formed"));
        assert!(refused("x:a\tplace\thi\tरायपुर").contains("kind"));
        assert!(refused("x:a\tPLACE\tfr\tरायपुर").contains("lang"));
        assert!(refused("x:a\tPLACE\thi\tRaipur").contains("Latin letters"));
        assert!(refused("x:a\tPLACE\ten\tरायपुर").contains("Devanagari letters"));
        assert!(refused("x:a\tPLACE\thi\tराय\u{200d}पुर").contains("U+200D"));
        assert!(refused("x:a\tPLACE\thi\t रायपुर").contains("white space"));
        assert!(refused("x:a\tPERSON\thi\tराम\tpart").contains("given or surname"));
        assert!(refused("x:b\tPLACE\thi\tराम\nx:a\tPLACE\thi\tराम").starts_with("f.tsv:2: id"));
        assert!(refused("x:a\tPLACE\thi\tराम\nx:a\tPLACE\thi\tराम").contains("twice"));
        assert!(refused("#! schema=2").contains("schema"));
        assert!(
            refused("x:a\tPLACE\thi\tराम\tcanonical\nx:a\tPLACE\thi\tश्याम\tcanonical")
                .contains("second canonical")
        );
    }
}
