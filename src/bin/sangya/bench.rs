//! `sangya bench`: how fast this machine reads the user's own text.

use crate::args::BenchArgs;
use crate::failure::{Failure, complain};
use crate::input::{self, Body, Jobs};
use crate::{setup, table};
use rayon::prelude::*;
use sangya::{Extractor, Input, Scratch};
use serde::Deserialize;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Texts beyond this are left out, so that any file fits the memory.
const MOST: usize = 512 << 20;

#[derive(Deserialize)]
struct Line {
    text: String,
}

pub fn run(args: &BenchArgs) -> Result<(), Failure> {
    let files = input::find(&args.inputs, args.input_format);
    let mut texts: Vec<String> = Vec::new();
    let mut bytes = 0;
    for job in Jobs::new(files, &args.columns) {
        let text = match job.body {
            Body::Json(line) => serde_json::from_slice::<Line>(&line).ok().map(|l| l.text),
            Body::Text { text, .. } => Some(text),
            Body::Page { page, .. } => Some(page.text().to_string()),
            Body::Broken(why) | Body::Unreadable(why) => {
                complain(format!("{}: {why}", job.file));
                None
            }
        };
        bytes += text.as_ref().map_or(0, String::len);
        texts.extend(text);
        if bytes > MOST {
            break;
        }
    }
    if bytes == 0 {
        return Err(Failure::failed("no text to measure"));
    }
    let started = Instant::now();
    let extractor = setup::extractor(&args.extractor)?;
    black_box(extractor.extract("रायपुर"));
    let ready = started.elapsed();

    let seconds = Duration::from_secs_f32(args.seconds.max(0.1));
    let utf8 = rate(bytes, seconds / 10, || {
        texts
            .iter()
            .filter(|t| std::str::from_utf8(black_box(t.as_bytes())).is_ok())
            .count()
    });
    let mut mentions = 0;
    let one = rate(bytes, seconds, || {
        mentions = count(&extractor, &texts);
        mentions
    });
    let named = rate(bytes, seconds, || entities(&extractor, &texts));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let all = rate(bytes, seconds, || {
        texts
            .par_chunks(texts.len().div_ceil(threads * 8))
            .map(|t| count(&extractor, t))
            .sum()
    });
    let mb = |r: f64| format!("{:.1} MB/s", r / 1e6);
    table::print(&table::lines(&[
        vec![
            "texts".into(),
            format!(
                "{}, {:.1} MB, {mentions} mentions",
                texts.len(),
                bytes as f64 / 1e6
            ),
        ],
        vec![
            "first use".into(),
            format!("{:.1} ms", ready.as_secs_f64() * 1e3),
        ],
        vec![
            "from_utf8".into(),
            mb(utf8),
            "the yardstick: validating the same bytes".into(),
        ],
        vec![
            "one thread".into(),
            mb(one),
            format!("{:.3} of from_utf8", one / utf8),
        ],
        vec![
            "and entities".into(),
            mb(named),
            "their names and ids written out, as the JSON has them".into(),
        ],
        vec![
            format!("{threads} threads"),
            mb(all),
            format!("{:.2} of one thread", all / one),
        ],
    ]))
}

fn count(extractor: &Extractor, texts: &[String]) -> usize {
    let mut scratch = Scratch::default();
    texts
        .iter()
        .map(|t| {
            extractor
                .extract_with(&mut scratch, Input::new(t))
                .mentions()
                .len()
        })
        .sum()
}

fn entities(extractor: &Extractor, texts: &[String]) -> usize {
    let mut scratch = Scratch::default();
    texts
        .iter()
        .map(|t| {
            extractor
                .extract_with(&mut scratch, Input::new(t))
                .entities()
                .len()
        })
        .sum()
}

/// Bytes a second of the best round, repeated until `time` is over.
fn rate(bytes: usize, time: Duration, mut round: impl FnMut() -> usize) -> f64 {
    let started = Instant::now();
    let mut best = f64::MAX;
    loop {
        let from = Instant::now();
        black_box(round());
        best = best.min(from.elapsed().as_secs_f64());
        if started.elapsed() >= time {
            return bytes as f64 / best.max(1e-9);
        }
    }
}
