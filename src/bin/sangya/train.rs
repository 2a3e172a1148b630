//! `sangya train`: weights of the model from annotated texts.

use crate::args::TrainArgs;
use crate::failure::{Failure, reason};
use indicatif::{ProgressBar, ProgressStyle};
use sangya::train::{Example, Options, read_conll, read_marked, train};
use sangya::{Extractor, Gazetteer};
use std::io::IsTerminal;
use std::path::Path;

pub fn run(args: &TrainArgs) -> Result<(), Failure> {
    let mut examples = Vec::new();
    for path in &args.inputs {
        let before = examples.len();
        if path.is_dir() {
            passages(path, args, &mut examples)?;
        } else {
            sentences(path, args, &mut examples)?;
        }
        if examples.len() == before {
            return Err(Failure::failed(format!(
                "{}: no text to learn from",
                path.display()
            )));
        }
    }
    let mut builder = Extractor::builder().without_model();
    for path in &args.gazetteer {
        builder = builder.gazetteer(Gazetteer::from_path(path).map_err(Failure::usage)?);
    }
    let extractor = builder.build().map_err(Failure::usage)?;
    let header = match &args.header {
        Some(path) => read(path)?,
        None => String::from("trained by `sangya train`; licence: that of the texts"),
    };
    let default = Options::default();
    let options = Options {
        seed: args.seed,
        epochs: args.epochs.unwrap_or(default.epochs),
        final_epochs: args.final_epochs.unwrap_or(default.final_epochs),
        rate: args.rate.unwrap_or(default.rate),
        dropout: args.dropout.unwrap_or(default.dropout),
        ..default
    };
    let bar = (!args.quiet && std::io::stderr().is_terminal()).then(|| {
        let bar = ProgressBar::new(0);
        if let Ok(style) =
            ProgressStyle::with_template("{bar:30} {pos}/{len} passes, loss {msg} {eta}")
        {
            bar.set_style(style);
        }
        bar
    });
    let mut last = 0.0;
    let bytes = train(
        &extractor,
        &examples,
        &options,
        &header,
        |pass, passes, loss| {
            last = loss;
            if let Some(bar) = &bar {
                bar.set_length(passes as u64);
                bar.set_position(pass as u64);
                bar.set_message(format!("{loss:.4}"));
            }
        },
    );
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    std::fs::write(&args.out, &bytes)
        .map_err(|e| Failure::failed(format!("{}: {}", args.out.display(), reason(&e))))?;
    crate::table::print(&format!(
        "{}: {} bytes from {} texts, mean loss {last:.4}\n",
        args.out.display(),
        bytes.len(),
        examples.len()
    ))
}

/// Passages of a folder, in the order of their names.
fn passages(folder: &Path, args: &TrainArgs, out: &mut Vec<Example>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder)
        .map_err(|e| Failure::failed(format!("{}: {}", folder.display(), reason(&e))))?;
    let mut paths: Vec<_> = entries
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    for path in paths {
        let example = read_marked(&path.display().to_string(), &read(&path)?);
        let example = example.map_err(Failure::failed)?;
        out.push(Example {
            again: args.repeat.saturating_sub(1),
            ..example
        });
    }
    Ok(())
}

/// Sentences of a CoNLL file, without those to be left out.
fn sentences(path: &Path, args: &TrainArgs, out: &mut Vec<Example>) -> Result<(), Failure> {
    let read = read_conll(&path.display().to_string(), &read(path)?).map_err(Failure::failed)?;
    let wanted = |(i, e): &(usize, Example)| {
        args.fold.is_none_or(|(k, n)| i / 50 % n != k)
            && !args.skip.iter().any(|s| e.text.contains(s))
    };
    out.extend(read.into_iter().enumerate().filter(wanted).map(|e| e.1));
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|e| Failure::failed(format!("{}: {}", path.display(), reason(&e))))
}
