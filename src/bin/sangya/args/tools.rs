//! `explain`, `date`, `transliterate`, `eval`, `bench` and `man`.

use super::extract::InputFormat;
use super::values::parse_date;
use super::{ColumnArgs, ExtractorArgs};
use clap::{Args, ValueEnum, ValueHint};
use sangya::Date;
use std::path::PathBuf;

pub const EXPLAIN_EXAMPLES: &str = "\
Examples:
  sangya explain 'टाटा स्टील के टी.वी. नरेंद्रन शनिवार को रायपुर पहुंचे'
  sangya explain - < article.txt
  sangya explain --format json --kinds PLACE 'Delhi, Raipur' | jq

A block for each place that something was proposed for, with its bytes in the
text. A row is one proposal: what became of it, its kind, its score from 0 to 1,
its words, who proposed it (a list, a rule, the date grammar or the model) and
the ids it may stand for. What scores under 0.5 is shown and not used.";

pub const DATE_EXAMPLES: &str = "\
Examples:
  sangya date 'अगले सोमवार शाम 5 बजे' --date 2025-08-24
      अगले सोमवार शाम 5 बजे  TIME  2025-08-25T17:00  2025-08-25T17:00 … 2025-08-25T17:01
  sangya date 'three weeks from 5 March 2025, every Friday'

The columns: the words, TIMEX3 type and value, the interval (its end excluded),
and what makes it less or more than that (`करीब`, mid-). Without --date, what
counts from today has a value such as XXXX-WXX-1 and no interval. Exit status 1
where there is none in the text.";

pub const TRANSLITERATE_EXAMPLES: &str = "\
Examples:
  sangya transliterate 'विष्णुदेव साय' Raigarh
  sangya transliterate --to iso15919 < names.txt
  sangya transliterate --compare 'नितिन गडकरी' 'Nitin Gadkari'

By the rules of spelling and sound, not from the lists: `sangya gazetteer lookup`
says how a name that they have is spelt.";

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

pub const EVAL_EXAMPLES: &str = "\
Examples:
  sangya eval gold.jsonl
      gold with \"text\" and \"mentions\"; the texts are read now
  sangya eval gold.jsonl found.jsonl
      against what `extract --format jsonl` wrote
  sangya eval --trim --errors 20 hindi.conll
      a corpus of others, its spans brought to this contract
  sangya eval --texts text/ ann/ found.jsonl
      a folder with one JSON file of spans a text
  sangya eval --reliability gold.jsonl
      how far scores can be trusted, and what --min-score trades
  sangya eval --trim --false-alarms 1000 hindi.conll
      in how many of 1,000 texts that name nothing something is found

strict: the same kind and the same span. overlap: the same kind and any byte in
common, one to one. The kinds scored are those of the gold, or --kinds.";

/// Options of `eval`.
#[derive(Args, Debug)]
pub struct EvalArgs {
    /// Annotated texts: JSONL as `extract` writes it with "text" added, a folder of JSON files, or CoNLL
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

    /// How often mentions of each score are right, and what --min-score would give
    #[arg(long, conflicts_with = "predicted")]
    pub reliability: bool,

    /// In how many of the first N texts without a mention one is found
    #[arg(long, value_name = "N")]
    pub false_alarms: Option<usize>,

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
