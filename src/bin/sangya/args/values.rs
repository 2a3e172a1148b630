//! Values of options: read, and refused with a reason.

use sangya::output::Format;
use sangya::{Date, Kind, OffsetUnit};

pub fn parse_date(s: &str) -> Result<Date, String> {
    s.parse()
        .map_err(|_| String::from("a date is YYYY-MM-DD, or YYYY-MM-DDTHH:MM with a time"))
}

pub fn parse_kind(s: &str) -> Result<Kind, String> {
    s.trim().parse().map_err(|e: sangya::Error| e.to_string())
}

pub fn parse_score(s: &str) -> Result<f32, String> {
    match s.parse::<f32>() {
        Ok(score) if (0.0..=1.0).contains(&score) => Ok(score),
        _ => Err(String::from("a score is a number from 0 to 1")),
    }
}

pub fn parse_pattern(s: &str) -> Result<(Kind, String), String> {
    let (kind, regex) = s.split_once('=').ok_or("a pattern is KIND=REGEX")?;
    if regex.is_empty() {
        return Err(String::from("a pattern is KIND=REGEX"));
    }
    Ok((parse_kind(kind)?, regex.to_string()))
}

/// Reads a value by its name and lists the names in `--help`, for types of the library that know nothing of clap.
macro_rules! named {
    ($parser:ident, $type:ty, $names:expr) => {
        #[derive(Clone)]
        pub struct $parser;

        impl clap::builder::TypedValueParser for $parser {
            type Value = $type;

            fn parse_ref(
                &self,
                command: &clap::Command,
                arg: Option<&clap::Arg>,
                value: &std::ffi::OsStr,
            ) -> Result<Self::Value, clap::Error> {
                let names: &[($type, &'static str, &'static str)] = $names;
                let known = clap::builder::PossibleValuesParser::new(names.iter().map(|n| n.1));
                let name = known.parse_ref(command, arg, value)?;
                let found = names.iter().find(|n| n.1 == name).map(|n| n.0);
                found.ok_or_else(|| clap::Error::new(clap::error::ErrorKind::InvalidValue))
            }

            fn possible_values(
                &self,
            ) -> Option<Box<dyn Iterator<Item = clap::builder::PossibleValue> + '_>> {
                let names: &'static [($type, &'static str, &'static str)] = $names;
                Some(Box::new(
                    names
                        .iter()
                        .map(|n| clap::builder::PossibleValue::new(n.1).help(n.2)),
                ))
            }
        }
    };
}

named!(
    FormatParser,
    Format,
    &[
        (
            Format::Pretty,
            "pretty",
            "The text with its names marked, and tables of them: for a terminal"
        ),
        (
            Format::Json,
            "json",
            "One object a text, indented; an array where there may be several"
        ),
        (Format::Jsonl, "jsonl", "One object a line"),
        (
            Format::Tsv,
            "tsv",
            "One mention a row, under a row of column names"
        ),
        (Format::Conll, "conll", "One token and its IOB2 tag a line"),
        (
            Format::Brat,
            "brat",
            "An .ann file beside each .txt file, in the folder of --output"
        ),
        (
            Format::Html,
            "html",
            "One page for a browser, that needs nothing else"
        ),
        (
            Format::Spacy,
            "spacy",
            "One object a line, for spaCy's Doc.from_json and displaCy"
        ),
    ]
);

named!(
    OffsetParser,
    OffsetUnit,
    &[
        (
            OffsetUnit::Byte,
            "byte",
            "UTF-8 bytes, as Rust and Go slice"
        ),
        (OffsetUnit::Char, "char", "Characters, as Python slices"),
        (
            OffsetUnit::Utf16,
            "utf16",
            "UTF-16 units, as JavaScript and Java slice"
        )
    ]
);
