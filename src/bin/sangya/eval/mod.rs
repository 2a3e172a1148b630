//! `sangya eval`: how right the mentions are, against texts annotated by hand.

mod annotation;
mod conll;
mod listing;
mod reliability;
mod score;

use crate::args::EvalArgs;
use crate::failure::{Failure, complain};
use crate::{setup, table};
use annotation::{Gold, Marked};
use rayon::prelude::*;
use sangya::{Extractor, Input, Kind, Scratch, Span, convention};
use score::Tally;
use std::collections::{BTreeSet, HashMap};

/// A span of a kind.
pub type Labelled = (Kind, Span);

pub fn run(args: &EvalArgs) -> Result<(), Failure> {
    let mut gold = annotation::gold(args)?;
    if args.reliability {
        let kinds = kinds(args, &gold);
        return table::print(&reliability::report(args, &gold, &kinds)?);
    }
    let mut predicted: Vec<BTreeSet<Labelled>> = match &args.predicted {
        Some(path) => align(&gold, annotation::predicted(path, &gold)?),
        None => extract(&setup::extractor(&args.extractor)?, &gold, args),
    };
    if args.trim {
        for (g, p) in gold.iter_mut().zip(&mut predicted) {
            *p = p
                .iter()
                .map(|&(k, s)| (k, convention::trim(&g.text, s)))
                .filter(|(_, s)| !s.is_empty())
                .collect();
        }
    }
    let kinds = kinds(args, &gold);
    let tally = Tally::count(&gold, &predicted, &kinds);
    let mut out = tally.table(&kinds);
    if let Some(most) = args.false_alarms {
        out.push_str(&false_alarms(&gold, &predicted, &kinds, most));
    }
    if args.errors > 0 {
        out.push_str(&listing::errors(&gold, &predicted, &kinds, args.errors));
    }
    table::print(&out)
}

/// The kinds asked for, else those of the gold: a corpus that never marks dates says nothing about dates.
fn kinds(args: &EvalArgs, gold: &[Gold]) -> Vec<Kind> {
    if !args.extractor.kinds.is_empty() {
        return args.extractor.kinds.clone();
    }
    let found: BTreeSet<Kind> = gold
        .iter()
        .flat_map(|g| g.mentions.iter().map(|m| m.0))
        .collect();
    found.into_iter().collect()
}

/// How many of the first `most` texts without a mention were given one.
fn false_alarms(
    gold: &[Gold],
    predicted: &[BTreeSet<Labelled>],
    kinds: &[Kind],
    most: usize,
) -> String {
    let empty = gold
        .iter()
        .zip(predicted)
        .filter(|(g, _)| g.mentions.is_empty())
        .take(most);
    let (mut texts, mut alarms) = (0, 0);
    for (_, p) in empty {
        texts += 1;
        alarms += usize::from(p.iter().any(|m| kinds.contains(&m.0)));
    }
    let share = 100.0 * alarms as f64 / f64::from(texts.max(1));
    format!("{texts} texts without a mention, false alarms in {alarms} ({share:.1} %)\n")
}

/// Predictions in the order of the gold; a text without one has none.
fn align(gold: &[Gold], mut predicted: HashMap<String, Marked>) -> Vec<BTreeSet<Labelled>> {
    let mut missing = 0;
    let out = gold
        .iter()
        .map(|g| match predicted.remove(&g.id) {
            Some(p) => p.mentions,
            None => {
                missing += 1;
                BTreeSet::new()
            }
        })
        .collect();
    if missing > 0 {
        complain(format!(
            "{missing} texts have no prediction and count as empty"
        ));
    }
    if !predicted.is_empty() {
        complain(format!(
            "{} predictions are of texts that are not in the gold",
            predicted.len()
        ));
    }
    out
}

fn extract(extractor: &Extractor, gold: &[Gold], args: &EvalArgs) -> Vec<BTreeSet<Labelled>> {
    let one = |scratch: &mut Scratch, g: &Gold| {
        let mut input = Input::new(&g.text);
        if let Some(date) = g.date.or(args.extractor.date) {
            input = input.reference_date(date);
        }
        let found = extractor.extract_with(scratch, input);
        found
            .mentions()
            .iter()
            .map(|m| (m.kind(), m.span()))
            .collect()
    };
    gold.par_iter().map_init(Scratch::default, one).collect()
}
