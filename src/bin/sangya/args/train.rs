//! `train`.

use clap::{Args, ValueHint};
use std::path::PathBuf;

pub const EXAMPLES: &str = "\
Examples:
  sangya train --out weights.bin my-passages/ my-news.conll
      a model of your own texts
  sangya eval --model weights.bin --trim held-back.conll
      how good it is
  sangya extract --model weights.bin article.txt
      a text read with it

CoNLL: a token and its tag a line, an empty line behind each sentence; people,
places and organisations by their usual tags. A folder holds one passage a .txt
file: headers, an empty line, text with ⟦surface|KIND⟧ around each mention.
The same texts, options and seed give the same bytes.";

/// Options of `train`.
#[derive(Args, Debug)]
pub struct TrainArgs {
    /// CoNLL files and folders of marked passages
    #[arg(required = true, value_name = "FILE|DIR", value_hint = ValueHint::AnyPath)]
    pub inputs: Vec<PathBuf>,

    /// The weight file to write
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub out: PathBuf,

    /// A text file for the head of the weights: which texts they come from, under which licence
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub header: Option<PathBuf>,

    /// Seed of all that is random
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// Passes over the texts with all features [default: 5]
    #[arg(long, value_name = "N")]
    pub epochs: Option<usize>,

    /// Passes with the features that are kept [default: 4]
    #[arg(long, value_name = "N")]
    pub final_epochs: Option<usize>,

    /// Step size [default: 0.06]
    #[arg(long)]
    pub rate: Option<f32>,

    /// Chance that a word's own letters are hidden from the model [default: 0.25]
    #[arg(long, value_name = "SHARE")]
    pub dropout: Option<f32>,

    /// Times a pass reads the marked passages, which follow this library's contract to the letter
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub repeat: usize,

    /// Leave out sentences of CoNLL files that hold this text
    #[arg(long, value_name = "TEXT")]
    pub skip: Vec<String>,

    /// Of each CoNLL file leave out every Nth block of 50 sentences from the Kth (0 is the first) on: to score the model there
    #[arg(long, value_name = "K/N", value_parser = parse_fold)]
    pub fold: Option<(usize, usize)>,

    /// A gazetteer (TSV) of your own: the model is shown what all lists say. May be given more than once
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub gazetteer: Vec<PathBuf>,

    /// No progress bar
    #[arg(short, long)]
    pub quiet: bool,
}

fn parse_fold(s: &str) -> Result<(usize, usize), String> {
    let parsed = s
        .split_once('/')
        .and_then(|(k, n)| Some((k.parse().ok()?, n.parse().ok()?)));
    match parsed {
        Some((k, n)) if k < n => Ok((k, n)),
        _ => Err(String::from("a fold is K/N with K below N")),
    }
}
