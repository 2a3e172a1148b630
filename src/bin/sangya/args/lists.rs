//! `sangya gazetteer`.

use clap::{Args, Subcommand, ValueEnum, ValueHint};
use std::path::PathBuf;

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
