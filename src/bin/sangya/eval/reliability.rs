//! How far a mention's score can be trusted, and what `--min-score` trades.

use super::Labelled;
use super::annotation::Gold;
use crate::args::{EvalArgs, ExtractorArgs};
use crate::failure::Failure;
use crate::{setup, table};
use rayon::prelude::*;
use sangya::{Input, Kind, Scratch, convention};

/// Bounds of the rows, in hundredths.
const BOUNDS: [u32; 9] = [5, 20, 35, 50, 60, 70, 80, 90, 100];

/// Both tables.
pub fn report(args: &EvalArgs, gold: &[Gold], kinds: &[Kind]) -> Result<String, Failure> {
    let mut out = reliability(&read(args, gold, kinds, 0.05)?);
    out.push('\n');
    out.push_str(&trade(args, gold, kinds)?);
    Ok(out)
}

/// A mention's score and whether the gold has it.
type Scored = (f32, bool);

/// The mentions of all texts where the least score is this.
fn read(
    args: &EvalArgs,
    gold: &[Gold],
    kinds: &[Kind],
    least: f32,
) -> Result<Vec<Scored>, Failure> {
    let extractor = setup::extractor(&ExtractorArgs {
        min_score: Some(least),
        ..args.extractor.clone()
    })?;
    let one = |scratch: &mut Scratch, g: &Gold| -> Vec<Scored> {
        let mut input = Input::new(&g.text);
        if let Some(date) = g.date.or(args.extractor.date) {
            input = input.reference_date(date);
        }
        let found = extractor.extract_with(scratch, input);
        let wanted = found
            .mentions()
            .iter()
            .filter(|m| kinds.contains(&m.kind()));
        wanted
            .map(|m| {
                let span = if args.trim {
                    convention::trim(&g.text, m.span())
                } else {
                    m.span()
                };
                let labelled: Labelled = (m.kind(), span);
                (m.score(), g.mentions.contains(&labelled))
            })
            .collect()
    };
    let parts: Vec<Vec<Scored>> = gold.par_iter().map_init(Scratch::default, one).collect();
    Ok(parts.into_iter().flatten().collect())
}

fn reliability(mentions: &[Scored]) -> String {
    let mut rows = vec![
        ["score", "mentions", "mean score", "right"]
            .map(str::to_string)
            .to_vec(),
    ];
    for bounds in BOUNDS.windows(2) {
        let [low, high] = [bounds[0], bounds[1]].map(|b| b as f32 / 100.0);
        let inside: Vec<&Scored> = mentions
            .iter()
            .filter(|m| m.0 >= low && (m.0 < high || high >= 1.0))
            .collect();
        let n = inside.len() as f64;
        let mean = |sum: f64| {
            if n > 0.0 {
                format!("{:.3}", sum / n)
            } else {
                String::from("-")
            }
        };
        rows.push(vec![
            format!("{low:.2}-{high:.2}"),
            inside.len().to_string(),
            mean(inside.iter().map(|m| f64::from(m.0)).sum()),
            mean(inside.iter().filter(|m| m.1).count() as f64),
        ]);
    }
    table::lines(&rows)
}

/// Precision, recall and F1 by least score.
fn trade(args: &EvalArgs, gold: &[Gold], kinds: &[Kind]) -> Result<String, Failure> {
    let wanted = gold.iter().flat_map(|g| &g.mentions);
    let wanted = wanted.filter(|m| kinds.contains(&m.0)).count() as f64;
    let mut rows = vec![
        ["min score", "found", "strict P", "R", "F1"]
            .map(str::to_string)
            .to_vec(),
    ];
    for least in [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] {
        let mentions = read(args, gold, kinds, least)?;
        let right = mentions.iter().filter(|m| m.1).count() as f64;
        let found = mentions.len() as f64;
        let share = |of: f64| if of > 0.0 { right / of } else { 0.0 };
        let f1 = if right > 0.0 {
            2.0 * right / (found + wanted)
        } else {
            0.0
        };
        let mut row = vec![format!("{least:.2}"), mentions.len().to_string()];
        row.extend([share(found), share(wanted), f1].map(|x| format!("{x:.4}")));
        rows.push(row);
    }
    Ok(table::lines(&rows))
}
