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

    /// Why each span of a text was tagged, and what lost against it
    Explain(ExplainArgs),

    /// Dates, times, durations and sets of a text with their TIMEX3 values
    Date(DateArgs),

    /// Names from Devanagari to Latin script and back
    Transliterate(TransliterateArgs),

    /// Look into the built-in lists, check lists of your own
    #[command(subcommand)]
    Gazetteer(GazetteerCommand),

    /// Score mentions against texts annotated by hand: precision, recall and F1 per kind
    #[command(after_long_help = EVAL_EXAMPLES)]
    Eval(EvalArgs),

    /// Measure how fast this machine reads your own text
    Bench(BenchArgs),

    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },

    /// Print the man page
    Man(ManArgs),
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

/// Options of `explain`.
#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// The text; standard input where there is none, or `-`
    pub text: Vec<String>,

    /// How to show it
    #[arg(short, long, default_value = "text")]
    pub format: ReportFormat,

    #[command(flatten)]
    pub extractor: ExtractorArgs,
}

/// Options of `date`.
#[derive(Args, Debug)]
pub struct DateArgs {
    /// The text; standard input where there is none, or `-`
    pub text: Vec<String>,

    /// The day that `कल` and `last week` count from, with a time where it matters
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    pub date: Option<Date>,

    /// How to show it
    #[arg(short, long, default_value = "text")]
    pub format: ReportFormat,
}

/// For people or for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Columns
    Text,
    /// JSON
    Json,
}

/// Options of `transliterate`.
#[derive(Args, Debug)]
pub struct TransliterateArgs {
    /// Names, one an argument; the lines of standard input where there is none
    pub names: Vec<String>,

    /// The script to write [default: the other one]
    #[arg(long)]
    pub to: Option<Target>,

    /// Say whether two names are one in two scripts
    #[arg(long, conflicts_with = "to")]
    pub compare: bool,
}

/// A script to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// As Indian newspapers in English spell names
    Latin,
    /// Devanagari
    Devanagari,
    /// ISO 15919, letter by letter
    Iso15919,
}

#[derive(Debug, Subcommand)]
pub enum GazetteerCommand {
    /// Check lists: what the format refuses, duplicates, doubtful rows
    Check(CheckArgs),
    /// Count the ids and names of the built-in lists, or of files
    Stats(FilesArgs),
    /// Find the rows of a name, or of an id
    Lookup(LookupArgs),
    /// Write the ids and names of the built-in lists, or of files
    Export(ExportArgs),
}

#[derive(Args, Debug)]
pub struct CheckArgs {
    /// The lists
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// Do not compare the sound of Hindi and English names
    #[arg(long)]
    pub no_sound: bool,

    /// Exit with status 1 on warnings too
    #[arg(long)]
    pub strict: bool,
}

#[derive(Args, Debug)]
pub struct FilesArgs {
    /// Lists of your own, in place of the built-in ones
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub struct LookupArgs {
    /// The name, in either script, or an id such as iso:IN-CG
    #[arg(required = true)]
    pub name: Vec<String>,

    /// Lists of your own to look in first
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub gazetteer: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub struct ExportArgs {
    /// Lists of your own, in place of the built-in ones
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// What to write
    #[arg(short, long, default_value = "tsv")]
    pub format: ExportFormat,
}

/// Formats of `gazetteer export`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// Tab-separated, first row names the columns
    Tsv,
    /// One JSON object a line
    Jsonl,
}

const EVAL_EXAMPLES: &str = "\
Examples:
  sangya eval gold.jsonl                          gold with \"text\" and \"mentions\"; the texts are read anew
  sangya eval gold.jsonl found.jsonl              against what `extract --format jsonl` wrote
  sangya eval --trim --errors 20 hindi.conll      a corpus of others, its spans brought to this contract
  sangya eval --texts text/ ann/ found.jsonl      a folder of one JSON file a text";

/// Options of `eval`.
#[derive(Args, Debug)]
pub struct EvalArgs {
    /// Annotated texts: JSONL as `extract` writes it with \"text\" added, a folder of JSON files, or CoNLL
    #[arg(value_hint = ValueHint::AnyPath)]
    pub gold: PathBuf,

    /// What was found: JSONL of `extract`, or CoNLL of the same sentences [default: find it now]
    #[arg(value_hint = ValueHint::FilePath)]
    pub predicted: Option<PathBuf>,

    /// The folder of the texts, where the gold holds only spans: ID.txt or ID
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub texts: Option<PathBuf>,

    /// Bring CoNLL gold of other corpora to this contract: titles, honorifics, generic heads and punctuation off
    #[arg(long)]
    pub trim: bool,

    /// List this many missed and this many false mentions
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub errors: usize,

    #[command(flatten)]
    pub extractor: ExtractorArgs,
}

/// Options of `bench`.
#[derive(Args, Debug)]
pub struct BenchArgs {
    /// Files and folders to read, as `extract` reads them
    #[arg(required = true, value_name = "FILE|DIR|-", value_hint = ValueHint::AnyPath)]
    pub inputs: Vec<PathBuf>,

    /// What the input is [default: by the file's name]
    #[arg(long, value_name = "FORMAT")]
    pub input_format: Option<InputFormat>,

    /// Seconds a measurement takes
    #[arg(long, default_value_t = 3.0)]
    pub seconds: f32,

    #[command(flatten)]
    pub extractor: ExtractorArgs,

    #[command(flatten)]
    pub columns: ColumnArgs,
}

/// Options of `man`.
#[derive(Args, Debug)]
pub struct ManArgs {
    /// Write a page for each command into this folder
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub dir: Option<PathBuf>,
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
