//! `sangya extract`.

use super::values::{FormatParser, OffsetParser};
use super::{ColumnArgs, ExtractorArgs};
use clap::{Args, ValueEnum, ValueHint};
use sangya::OffsetUnit;
use sangya::output::Format;
use std::path::PathBuf;

pub const EXAMPLES: &str = "\
Examples:
  sangya extract article.txt
      the text with its names marked, and tables of what they name
  sangya extract --date 2025-08-24 article.txt
      the same, weekdays and `कल` counted from that day
  sangya extract --format html -o page.html *.txt
      one page for a browser
  sangya extract news.jsonl.gz > names.jsonl
      one JSON object a line in, one a line out
  sangya extract --format tsv folder/
      every .txt, .md, .html, .jsonl and .csv file below a folder
  pbpaste | sangya extract
      what is on the clipboard (macOS; xclip -o elsewhere)
  sangya extract --gazetteer schemes.tsv --pattern 'CASE=WP\\(C\\) \\d+' order.txt
      names and kinds of your own

Errors:
  A line of JSONL that is not JSON, or has no `text`, gives
  {\"line\": N, \"error\": \"…\"} in its place; a file that cannot be read is named
  on standard error. The rest is still read, and the exit status is 1.";

#[derive(Args, Debug)]
pub struct ExtractArgs {
    /// Files and folders to read; `-` is standard input, which is also read when none is named
    #[arg(value_name = "FILE|DIR|-", value_hint = ValueHint::AnyPath)]
    pub inputs: Vec<PathBuf>,

    /// What the input is [default: by the file's name; text for standard input]
    #[arg(long, value_name = "FORMAT", help_heading = "Input")]
    pub input_format: Option<InputFormat>,

    /// What to write [default: pretty; jsonl where an input is jsonl, csv or tsv]
    #[arg(short, long, value_name = "FORMAT", value_parser = FormatParser, help_heading = "Output")]
    pub format: Option<Format>,

    #[command(flatten)]
    pub extractor: ExtractorArgs,

    /// Unit of `start` and `end` in JSON and TSV
    #[arg(long, value_name = "UNIT", default_value = "byte", value_parser = OffsetParser, help_heading = "Output")]
    pub offsets: OffsetUnit,

    /// Where to write: a file, or a folder that exists or ends in `/`, which gets one file a text [default: standard output]
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath, help_heading = "Output")]
    pub output: Option<PathBuf>,

    /// Threads to work with; the output keeps the input's order [default: one per core]
    #[arg(long, value_name = "N", help_heading = "Run")]
    pub threads: Option<usize>,

    /// Colours in pretty output: auto looks at the terminal and NO_COLOR
    #[arg(
        long,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Output"
    )]
    pub color: ColorChoice,

    #[command(flatten)]
    pub columns: ColumnArgs,

    /// Say how much was read and how fast on standard error, also where it is no terminal
    #[arg(long, help_heading = "Run")]
    pub stats: bool,

    /// No progress bar and no counts
    #[arg(short, long, conflicts_with = "stats", help_heading = "Run")]
    pub quiet: bool,
}

/// What an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    /// One text a file
    Text,
    /// A web page: tags and scripts are skipped, `&amp;` is read as `&`; offsets count in the file
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
