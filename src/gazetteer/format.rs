//! The TSV format of gazetteer files, parsed strictly: anything else is refused with `file:line: why`.
//!
//! The format is described for people in `gazetteers/README.md`.

use super::flags::{self, FLAG_NAMES, KIND_NAMES};
use super::pieces;
use crate::error::{Error, Quoted};

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
/// Longest field accepted, in bytes: a longer one is a file of another kind.
const MAX_FIELD: usize = 1000;

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

fn parse_row(line: &str, line_number: usize) -> Result<Row<'_>, String> {
    let fields: Vec<&str> = line.split('\t').collect();
    if !(4..=6).contains(&fields.len()) {
        return Err(format!(
            "{} columns where 4 to 6 are expected: id, kind, lang, surface, flags, note",
            fields.len()
        ));
    }
    for f in &fields {
        if f.len() > MAX_FIELD {
            return Err(format!(
                "a field of {} bytes, at most {MAX_FIELD} are allowed",
                f.len()
            ));
        }
        if f.trim() != *f {
            return Err(format!("white space at an end of {}", Quoted(f)));
        }
    }
    let (id, kind, surface) = (fields[0], fields[1], fields[3]);
    check_id(id)?;
    check_kind(kind)?;
    let lang = match fields[2] {
        "hi" => Lang::Hi,
        "en" => Lang::En,
        "hi-Latn" => Lang::HiLatn,
        "und" => Lang::Und,
        other => {
            return Err(format!(
                "lang {} is none of hi, en, hi-Latn, und",
                Quoted(other)
            ));
        }
    };
    check_surface(surface, lang)?;
    let flags = parse_flags(fields.get(4).copied().unwrap_or(""))?;
    if flags & flags::HANDLE != 0 {
        pieces::check(id, kind, lang, surface, flags)?;
    }
    Ok(Row {
        line: line_number,
        id,
        kind,
        lang,
        surface,
        flags,
        note: fields.get(5).copied().unwrap_or(""),
    })
}

/// `iso:IN`, `iso:IN-CG`, `lgd:d387`, `wd:Q42`, or a prefix of one's own with a name behind the colon.
fn check_id(id: &str) -> Result<(), String> {
    let Some((scheme, name)) = id.split_once(':') else {
        return Err(format!(
            "id {} has no scheme: iso:, lgd:, wd: or x:",
            Quoted(id)
        ));
    };
    let upper = |s: &str| {
        !s.is_empty()
            && s.bytes()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|c| c.is_ascii_digit());
    let ok = match scheme {
        "iso" => match name.split_once('-') {
            Some((country, part)) => {
                country.len() == 2 && upper(country) && part.len() <= 3 && upper(part)
            }
            None => name.len() == 2 && upper(name),
        },
        "lgd" => name.len() > 1 && name.as_bytes()[0].is_ascii_lowercase() && digits(&name[1..]),
        "wd" => name.strip_prefix('Q').is_some_and(digits),
        _ => {
            let word = |s: &str, more: &[u8]| {
                !s.is_empty()
                    && s.bytes()
                        .all(|c| c.is_ascii_alphanumeric() || more.contains(&c))
            };
            word(scheme, b"-_") && word(name, b"-_./")
        }
    };
    if ok {
        Ok(())
    } else {
        Err(format!("id {} is not well formed", Quoted(id)))
    }
}

fn check_kind(kind: &str) -> Result<(), String> {
    let label = !kind.is_empty()
        && kind.len() <= 32
        && kind.as_bytes()[0].is_ascii_uppercase()
        && kind
            .bytes()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'_');
    if KIND_NAMES.contains(&kind) || label {
        Ok(())
    } else {
        Err(format!(
            "kind {} is none of {}, nor a label in capitals",
            Quoted(kind),
            KIND_NAMES.join(", ")
        ))
    }
}

fn check_surface(surface: &str, lang: Lang) -> Result<(), String> {
    if surface.is_empty() {
        return Err("the surface is empty".into());
    }
    if surface.contains("  ") {
        return Err(format!("a double space in {}", Quoted(surface)));
    }
    if let Some(c) = surface
        .chars()
        .find(|&c| c.is_control() || matches!(c as u32, 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xA0 | 0xAD))
    {
        return Err(format!("the invisible character U+{:04X} in {}", c as u32, Quoted(surface)));
    }
    let devanagari = surface
        .chars()
        .any(|c| matches!(c as u32, 0x904..=0x939 | 0x958..=0x961));
    let latin = surface.chars().any(|c| c.is_ascii_alphabetic());
    match lang {
        Lang::Hi if latin => Err(format!(
            "Latin letters in the Devanagari form {}",
            Quoted(surface)
        )),
        Lang::Hi if !devanagari => Err(format!(
            "no Devanagari letter in the lang=hi form {}",
            Quoted(surface)
        )),
        Lang::En | Lang::HiLatn if devanagari => Err(format!(
            "Devanagari letters in the Latin form {}",
            Quoted(surface)
        )),
        _ if !surface.chars().any(char::is_alphanumeric) => {
            Err(format!("no letter in {}", Quoted(surface)))
        }
        _ => Ok(()),
    }
}

fn parse_flags(text: &str) -> Result<u32, String> {
    let mut bits = 0;
    for name in text.split(',').filter(|n| !n.is_empty()) {
        match FLAG_NAMES.iter().find(|f| f.0 == name) {
            Some(f) => bits |= f.1,
            None => return Err(format!("flag {} is not known", Quoted(name))),
        }
    }
    if bits & flags::PART != 0 && bits & (flags::GIVEN | flags::SURNAME) == 0 {
        return Err("flag part needs given or surname beside it".into());
    }
    if bits & flags::ALONE != 0 && bits & (flags::PART | flags::AMBIGUOUS) != flags::PART {
        return Err("flag alone is for a part that is not ambiguous".into());
    }
    if bits & flags::BLOCK != 0 && bits & (flags::PART | flags::HEAD | flags::CUE) != 0 {
        return Err("flag block stands alone: it silences the form".into());
    }
    Ok(bits)
}

/// The value of `key` in a note: `key=value` pairs separated by `; `, free text after ` -- `.
///
/// Asked of many entries of every text, so it looks at bytes and splits nothing but the pair that has the key.
pub(crate) fn note_value<'a>(note: &'a str, key: &str) -> Option<&'a str> {
    let bytes = note.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let end = bytes[at..].iter().position(|&b| b == b';');
        let end = end.map_or(bytes.len(), |n| at + n);
        let pair = note[at..end].trim_ascii_start();
        if let Some(rest) = pair.strip_prefix(key)
            && let Some(value) = rest.trim_ascii_start().strip_prefix('=')
        {
            let (start, free) = (end - value.len(), free_text(bytes));
            return (start <= free).then(|| note[start..end.min(free)].trim());
        }
        at = end + 1;
    }
    None
}

/// Where the free text of a note begins.
fn free_text(note: &[u8]) -> usize {
    let dashes = note.windows(4).position(|w| w == b" -- ");
    dashes.unwrap_or(note.len())
}

/// All keys and values of a note.
pub(crate) fn note_pairs(note: &str) -> impl Iterator<Item = (&str, &str)> {
    note[..free_text(note.as_bytes())]
        .split(';')
        .filter_map(|p| p.trim().split_once('='))
        .map(|(k, v)| (k.trim(), v.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(tsv: &str) -> String {
        parse("f.tsv", tsv).unwrap_err().to_string()
    }

    #[test]
    fn a_note_is_asked_for_one_key() {
        for note in [
            "",
            "in=iso:IN",
            "gender=f; bearer=any",
            " role = a ;bearer=b -- free; in=no",
            "free -- in=x",
            "inner=1; in=2",
            "in; =; in=",
            "राज्य=क; in = ख",
        ] {
            for key in ["in", "bearer", "role", "gender", "राज्य", ""] {
                let slow = note_pairs(note).find(|(k, _)| *k == key).map(|(_, v)| v);
                assert_eq!(note_value(note, key), slow, "{note:?} {key:?}");
            }
        }
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
