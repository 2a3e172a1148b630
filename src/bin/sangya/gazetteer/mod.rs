//! `sangya gazetteer`: look into lists, check one's own.

mod check;
mod export;
mod measure;
mod rows;
mod stats;

use crate::args::{GazetteerCommand, LookupArgs};
use crate::failure::Failure;
use crate::table;
use sangya::Gazetteer;
use std::path::PathBuf;

pub fn run(command: &GazetteerCommand) -> Result<(), Failure> {
    match command {
        GazetteerCommand::Check(args) => check::run(args),
        GazetteerCommand::Stats(args) if args.files.is_empty() => stats::builtin(),
        GazetteerCommand::Stats(args) => stats::files(&args.files),
        GazetteerCommand::Measure(args) => measure::run(args),
        GazetteerCommand::Lookup(args) => lookup(args),
        GazetteerCommand::Export(args) => export::run(&load(&args.files)?, args.format),
    }
}

/// The user's lists, or the built-in ones where none is named.
fn load(files: &[PathBuf]) -> Result<Vec<Gazetteer>, Failure> {
    if files.is_empty() {
        return Ok(vec![Gazetteer::builtin()]);
    }
    files
        .iter()
        .map(|f| Gazetteer::from_path(f).map_err(Failure::failed))
        .collect()
}

fn lookup(args: &LookupArgs) -> Result<(), Failure> {
    let mut lists: Vec<Gazetteer> = if args.gazetteer.is_empty() {
        Vec::new()
    } else {
        load(&args.gazetteer)?
    };
    lists.push(Gazetteer::builtin());
    let name = args.name.join(" ");
    let mut rows: Vec<Vec<String>> = Vec::new();
    for list in &lists {
        for row in list.lookup(&name) {
            let e = row.entry;
            let mut flags = row.flags.join(",");
            if row.variant {
                flags.push_str(if flags.is_empty() {
                    "spelling variant"
                } else {
                    ",spelling variant"
                });
            }
            rows.push(
                [e.id, e.kind, e.name_hi, e.name_en, e.file, &flags, e.note]
                    .map(str::to_string)
                    .to_vec(),
            );
        }
        // An id finds its entry.
        for e in list.entries().filter(|e| e.id == name) {
            rows.push(
                [e.id, e.kind, e.name_hi, e.name_en, e.file, "", e.note]
                    .map(str::to_string)
                    .to_vec(),
            );
        }
    }
    if rows.is_empty() {
        return Err(Failure::failed(format!("{name}: in no list")));
    }
    table::print(&table::lines(&rows))
}
