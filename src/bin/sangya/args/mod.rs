//! The command line, as `--help` shows it.

mod extract;
mod lists;
mod tools;
#[cfg(feature = "train")]
mod train;
mod values;

pub use extract::{ColorChoice, ExtractArgs, InputFormat};
pub use lists::{CheckArgs, ExportFormat, GazetteerCommand, LookupArgs, MeasureArgs};
pub use tools::{
    BenchArgs, DateArgs, EvalArgs, ExplainArgs, ManArgs, ReportFormat, Target, TransliterateArgs,
};

#[cfg(feature = "train")]
pub use train::TrainArgs;

use clap::{Args, Parser, Subcommand, ValueHint};
use sangya::{Date, Kind};
use std::path::PathBuf;
use values::{parse_date, parse_kind, parse_pattern, parse_score};

/// Finds people, organisations, places, dates and industry sectors in Hindi, English and mixed text.
#[derive(Debug, Parser)]
#[command(
    name = "sangya",
    version,
    max_term_width = 100,
    arg_required_else_help = true
)]
#[command(
    after_help = "Exit status: 0 all went well, 1 some input could not be read (the rest was), 2 wrong command line."
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find names in texts: read files, folders or standard input, write one of eight formats
    #[command(after_long_help = extract::EXAMPLES)]
    Extract(ExtractArgs),

    /// Why each span of a text was tagged, and what lost against it
    #[command(after_long_help = tools::EXPLAIN_EXAMPLES)]
    Explain(ExplainArgs),

    /// Dates, times, durations and sets of a text with their TIMEX3 values
    #[command(after_long_help = tools::DATE_EXAMPLES)]
    Date(DateArgs),

    /// Names from Devanagari to Latin script and back
    #[command(after_long_help = tools::TRANSLITERATE_EXAMPLES)]
    Transliterate(TransliterateArgs),

    /// Look into the built-in lists, check lists of your own
    #[command(subcommand, after_long_help = lists::LISTS)]
    Gazetteer(GazetteerCommand),

    /// Score mentions against texts annotated by hand: precision, recall and F1 per kind
    #[command(after_long_help = tools::EVAL_EXAMPLES)]
    Eval(EvalArgs),

    /// Train the model on texts annotated by hand
    #[cfg(feature = "train")]
    #[command(after_long_help = train::EXAMPLES)]
    Train(TrainArgs),

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

/// What to look for, and with which lists.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "What to find")]
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

    /// Lists and rules alone: a third faster, and misses more names that are in no list
    #[arg(long)]
    pub no_model: bool,

    /// The weights of `sangya train` in place of the built-in model
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "no_model")]
    pub model: Option<PathBuf>,
}

/// Columns of CSV input.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Columns of CSV")]
pub struct ColumnArgs {
    /// The column with the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    pub text_column: String,

    /// The column with the id [default: `id` where there is one, else the number of the row]
    #[arg(long, value_name = "NAME")]
    pub id_column: Option<String>,

    /// The column with the date of publication [default: `date` where there is one]
    #[arg(long, value_name = "NAME")]
    pub date_column: Option<String>,
}
