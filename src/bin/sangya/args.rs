//! The command line, as `--help` shows it.

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use sangya::output::Format;
use sangya::{Date, Kind, OffsetUnit};
use std::path::PathBuf;

/// Finds people, organisations, places, dates and industry sectors in Hindi, English and mixed text.
#[derive(Debug, Parser)]
#[command(name = "sangya", version, max_term_width = 100, arg_required_else_help = true)]
#[command(after_help = "Exit status: 0 all went well, 1 some input could not be read (the rest was), 2 wrong command line.")]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find the names of texts: read files, folders or standard input, write one of eight formats
    #[command(after_long_help = EXTRACT_EXAMPLES)]
    Extract(ExtractArgs),
}

const EXTRACT_EXAMPLES: &str = "\
Examples:
  sangya extract article.txt                      the text with its names marked, and tables of them
  sangya extract --date 2025-08-24 article.txt    weekdays and `कल` count from this date
  sangya extract --format html -o page.html *.txt one page for a browser
  sangya extract news.jsonl.gz > names.jsonl      one JSON object a line in, one out
  sangya extract --format tsv folder/             every .txt, .md, .html, .jsonl and .csv below a folder
  pbpaste | sangya extract -                      what is on the clipboard (macOS)
  sangya extract --gazetteer schemes.tsv --pattern 'CASE=WP\\(C\\) \\d+/\\d{4}' order.txt

Errors:
  A line of JSONL that is not JSON, or has no `text`, gives {\"line\": N, \"error\": \"…\"} in its place; a file that cannot
  be read is named on standard error. The rest is still read, and the exit status is 1.";

/// What to look for, and with which lists.
#[derive(Args, Clone, Debug, Default)]
pub struct ExtractorArgs {
    /// Date the texts were published: what `कल`, `शनिवार` and `last week` count from. A text's own `date` goes first
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    pub date: Option<Date>,

    /// Kinds to return, with commas between: PERSON, ORG, PLACE, DATE, SECTOR, or one of your own
    #[arg(long, value_name = "KIND,…", value_delimiter = ',', value_parser = parse_kind)]
    pub kinds: Vec<Kind>,

    /// Least score to return, 0 to 1. Below 0.5 also returns what is usually too uncertain
    #[arg(long, value_name = "SCORE", value_parser = parse_score)]
    pub min_score: Option<f32>,

    /// A gazetteer (TSV) of your own; its rows win over the built-in ones. May be given more than once
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub gazetteer: Vec<PathBuf>,

    /// A kind of your own by regular expression, `SCHEME=\bPM-[A-Z]+`; the group `name`, if there is one, is the span
    #[arg(long, value_name = "KIND=REGEX", value_parser = parse_pattern)]
    pub pattern: Vec<(Kind, String)>,

    /// Use no list but those of --gazetteer
    #[arg(long)]
    pub no_builtin: bool,
}

#[derive(Args, Debug)]
pub struct ExtractArgs {
    /// Files and folders to read; `-` is standard input, which is also read when none is named
    #[arg(value_name = "FILE|DIR|-", value_hint = ValueHint::AnyPath)]
    pub inputs: Vec<PathBuf>,

    /// What the input is [default: by the file's name; text for standard input]
    #[arg(long, value_name = "FORMAT")]
    pub input_format: Option<InputFormat>,

    /// What to write [default: pretty; jsonl where an input is jsonl or csv]
    #[arg(short, long, value_name = "FORMAT", value_parser = FormatParser)]
    pub format: Option<Format>,

    #[command(flatten)]
    pub extractor: ExtractorArgs,

    /// Unit of `start` and `end` in JSON and TSV
    #[arg(long, value_name = "UNIT", default_value = "byte", value_parser = OffsetParser)]
    pub offsets: OffsetUnit,

    /// Where to write: a file; for brat, and for several inputs to keep apart, a folder [default: standard output]
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub output: Option<PathBuf>,

    /// Threads to work with; the output keeps the input's order [default: one per core]
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,

    /// Colours in pretty output: auto looks at the terminal and NO_COLOR
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: ColorChoice,

    #[command(flatten)]
    pub columns: ColumnArgs,

    /// Say how much was read and how fast on standard error, also where it is no terminal
    #[arg(long)]
    pub stats: bool,

    /// No progress bar and no counts
    #[arg(short, long, conflicts_with = "stats")]
    pub quiet: bool,
}

/// Columns of CSV input.
#[derive(Args, Clone, Debug)]
pub struct ColumnArgs {
    /// CSV: the column with the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    pub text_column: String,

    /// CSV: the column with the id [default: `id` where there is one, else the number of the row]
    #[arg(long, value_name = "NAME")]
    pub id_column: Option<String>,

    /// CSV: the column with the date of publication [default: `date` where there is one]
    #[arg(long, value_name = "NAME")]
    pub date_column: Option<String>,
}

/// What an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    /// One text a file
    Text,
    /// HTML: tags are skipped, offsets count in the file
    Html,
    /// One JSON object a line: {"id": "…", "text": "…", "date": "2025-08-24"}
    Jsonl,
    /// Comma-separated, first row names the columns
    Csv,
    /// Tab-separated, first row names the columns
    Tsv,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// Where the output is a terminal, and NO_COLOR is not set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

pub fn parse_date(s: &str) -> Result<Date, String> {
    s.parse().map_err(|_| String::from("a date is YYYY-MM-DD, or YYYY-MM-DDTHH:MM with a time"))
}

pub fn parse_kind(s: &str) -> Result<Kind, String> {
    s.trim().parse().map_err(|e: sangya::Error| e.to_string())
}

fn parse_score(s: &str) -> Result<f32, String> {
    match s.parse::<f32>() {
        Ok(score) if (0.0..=1.0).contains(&score) => Ok(score),
        _ => Err(String::from("a score is a number from 0 to 1")),
    }
}

fn parse_pattern(s: &str) -> Result<(Kind, String), String> {
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
                let names: &[($type, &'static str)] = $names;
                let known = clap::builder::PossibleValuesParser::new(names.iter().map(|n| n.1));
                let name = known.parse_ref(command, arg, value)?;
                let found = names.iter().find(|n| n.1 == name).map(|n| n.0);
                found.ok_or_else(|| clap::Error::new(clap::error::ErrorKind::InvalidValue))
            }

            fn possible_values(&self) -> Option<Box<dyn Iterator<Item = clap::builder::PossibleValue> + '_>> {
                let names: &'static [($type, &'static str)] = $names;
                Some(Box::new(names.iter().map(|n| clap::builder::PossibleValue::new(n.1))))
            }
        }
    };
}

named!(
    FormatParser,
    Format,
    &[
        (Format::Pretty, "pretty"),
        (Format::Json, "json"),
        (Format::Jsonl, "jsonl"),
        (Format::Tsv, "tsv"),
        (Format::Conll, "conll"),
        (Format::Brat, "brat"),
        (Format::Html, "html"),
        (Format::Spacy, "spacy"),
    ]
);

named!(
    OffsetParser,
    OffsetUnit,
    &[(OffsetUnit::Byte, "byte"), (OffsetUnit::Char, "char"), (OffsetUnit::Utf16, "utf16")]
);
