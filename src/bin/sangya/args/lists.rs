//! `sangya gazetteer`.

use clap::{Args, Subcommand, ValueEnum, ValueHint};
use std::path::PathBuf;

pub const LISTS: &str = "\
A list is a text file, one name a row, tabs between the columns:
  #! gazetteer=schemes schema=1 data=2026.1 license=CC0-1.0 source=typed by hand
  x:scheme/mgnrega  SCHEME  hi  मनरेगा   canonical
  x:scheme/mgnrega  SCHEME  en  MGNREGA  canonical
  x:scheme/mgnrega  SCHEME  en  NREGA
The columns: an id that all names of one thing share (x:… where no register has
one); the kind, PERSON, ORG, PLACE, SECTOR or one of your own; the language, hi,
en or und; the name; flags with commas between; a note. Flags that matter most:
canonical (the name to show, once a language), ambiguous (wants evidence, as a
name that is also a word), block (silences the name in the built-in lists).

  sangya gazetteer check schemes.tsv
  sangya extract --gazetteer schemes.tsv article.txt";

#[derive(Debug, Subcommand)]
pub enum GazetteerCommand {
    /// Check lists: what the format refuses, duplicates, doubtful rows
    Check(CheckArgs),
    /// Count the ids and names of the built-in lists, or of files
    Stats(FilesArgs),
    /// Measure on running text how often each form stands for a name and how often for a word
    Measure(MeasureArgs),
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

    /// List the spelling variants left out because another id has the form
    #[arg(long)]
    pub variants: bool,

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
pub struct MeasureArgs {
    /// The lists
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// Annotated text: a token and a tag a line, as `sangya eval` reads them
    #[arg(long, value_name = "CONLL", value_hint = ValueHint::FilePath)]
    pub corpus: Vec<PathBuf>,

    /// Text without annotation, whose hits are only counted
    #[arg(long, value_name = "TEXT", value_hint = ValueHint::FilePath)]
    pub plain: Vec<PathBuf>,

    /// Only this many, the worst first
    #[arg(long, value_name = "N")]
    pub worst: Option<usize>,

    /// Leave out forms that are `ambiguous` already
    #[arg(long)]
    pub unflagged: bool,
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
