//! `sangya`: names, places, organisations, dates and sectors in Hindi, English and mixed text, from the command line.
//!
//! Exit status: 0 when all went well, 1 when some input could not be read (the rest was), 2 for a wrong command line.
#![forbid(unsafe_code)]

mod args;
mod bench;
mod date;
mod eval;
mod explain;
mod extract;
mod failure;
mod gazetteer;
mod input;
mod manual;
mod setup;
mod table;
mod texts;
#[cfg(feature = "train")]
mod train;
mod transliterate;

use args::{Cli, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match &cli.command {
        Command::Extract(a) => extract::run(a),
        Command::Explain(a) => explain::run(a),
        Command::Date(a) => date::run(a),
        Command::Transliterate(a) => transliterate::run(a),
        Command::Gazetteer(command) => gazetteer::run(command),
        Command::Eval(a) => eval::run(a),
        #[cfg(feature = "train")]
        Command::Train(a) => train::run(a),
        Command::Bench(a) => bench::run(a),
        Command::Completions { shell } => manual::completions(*shell),
        Command::Man(a) => manual::man(a),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
