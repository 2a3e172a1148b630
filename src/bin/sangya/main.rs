//! `sangya`: names, places, organisations, dates and sectors in Hindi, English and mixed text, from the command line.
//!
//! Exit status: 0 when all went well, 1 when some input could not be read (the rest was), 2 for a wrong command line.
#![forbid(unsafe_code)]

mod args;
mod extract;
mod failure;
mod input;
mod setup;

use args::{Cli, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match &cli.command {
        Command::Extract(a) => extract::run(a),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
