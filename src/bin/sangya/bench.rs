//! `sangya bench`: how fast this machine reads the user's own text.

use crate::args::BenchArgs;
use crate::failure::{Failure, complain, json_reason};
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
    let texts = texts(args);
    let bytes: usize = texts.iter().map(String::len).sum();
    if bytes == 0 {
        return Err(Failure::failed("no text to measure"));
    }
    let started = Instant::now();
    let extractor = setup::extractor(&args.extractor)?;
    black_box(extractor.extract("रायपुर"));
    let ready = started.elapsed();

    let seconds = Duration::from_secs_f32(args.seconds.max(0.1));
    let groups = groups(&texts);
    let utf8 = rate(&groups, seconds / 10, |texts| {
        texts
            .iter()
            .filter(|t| std::str::from_utf8(black_box(t.as_bytes())).is_ok())
            .count()
    });
    let mut mentions = 0;
    let mut scratch = Scratch::default();
    let one = rate(&groups, seconds, |texts| {
        let found = count(&extractor, &mut scratch, texts);
        mentions += found;
        found
    });
    let mentions = mentions / one.rounds;
    let named = rate(&groups, seconds, |texts| {
        entities(&extractor, &mut scratch, texts)
    });
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let all = rate(&[&texts[..]], seconds, |texts| {
        texts
            .par_chunks(texts.len().div_ceil(threads * 8))
            .map_init(Scratch::default, |scratch, t| count(&extractor, scratch, t))
            .sum()
    });
    let mb = |r: &Rate| format!("{:.1} MB/s", r.bytes_per_second / 1e6);
    let part = |a: &Rate, b: &Rate| a.bytes_per_second / b.bytes_per_second;
    let size = bytes as f64 / 1e6;
    let found = format!("{}, {size:.1} MB, {mentions} mentions", texts.len());
    let ready = format!("{:.1} ms", ready.as_secs_f64() * 1e3);
    let threads = format!("{threads} threads");
    let of_utf8 = format!("{:.3} of from_utf8", part(&one, &utf8));
    let of_one = format!("{:.2} of one thread", part(&all, &one));
    let rows: [[&str; 3]; 6] = [
        ["texts", &found, ""],
        ["first use", &ready, ""],
        [
            "from_utf8",
            &mb(&utf8),
            "the yardstick: validating the same bytes",
        ],
        ["one thread", &mb(&one), &of_utf8],
        [
            "and entities",
            &mb(&named),
            "their names and ids written out, as the JSON has them",
        ],
        [&threads, &mb(&all), &of_one],
    ];
    let rows = rows.map(|row| {
        row.into_iter()
            .filter(|c| !c.is_empty())
            .map(String::from)
            .collect()
    });
    table::print(&table::lines(&rows))
}

/// The first texts of the input; what cannot be read is said and left out.
fn texts(args: &BenchArgs) -> Vec<String> {
    let files = input::find(&args.inputs, args.input_format);
    let (mut texts, mut bytes) = (Vec::new(), 0);
    for job in Jobs::new(files, &args.columns) {
        let text = match job.body {
            Body::Json(line) => serde_json::from_slice::<Line>(&line)
                .map(|l| l.text)
                .map_err(|e| json_reason(&e)),
            Body::Text { text, .. } => Ok(text),
            Body::Page { page, .. } => Ok(page.text().to_string()),
            Body::Broken(why) | Body::Unreadable(why) => Err(why),
        };
        match text {
            Ok(text) => {
                bytes += text.len();
                texts.push(text);
            }
            Err(why) => complain(input::complaint(&job.file, job.line, &why)),
        }
        if bytes > MOST {
            break;
        }
    }
    texts
}

fn count(extractor: &Extractor, scratch: &mut Scratch, texts: &[String]) -> usize {
    let found = |t: &String| {
        extractor
            .extract_with(scratch, Input::new(t))
            .mentions()
            .len()
    };
    texts.iter().map(found).sum()
}

fn entities(extractor: &Extractor, scratch: &mut Scratch, texts: &[String]) -> usize {
    let found = |t: &String| {
        extractor
            .extract_with(scratch, Input::new(t))
            .entities()
            .len()
    };
    texts.iter().map(found).sum()
}

/// The texts in groups of about 16 KB, or what a text has more.
fn groups(texts: &[String]) -> Vec<&[String]> {
    let mut out = Vec::new();
    let (mut from, mut size) = (0, 0);
    for (i, t) in texts.iter().enumerate() {
        size += t.len();
        if size >= 1 << 14 || i + 1 == texts.len() {
            out.push(&texts[from..=i]);
            (from, size) = (i + 1, 0);
        }
    }
    out
}

struct Rate {
    bytes_per_second: f64,
    rounds: usize,
}

/// All groups in turn until `time` is over, once at least. Of each the fastest round counts: they are short enough that one of
/// their rounds is left alone by what else the machine does.
fn rate(groups: &[&[String]], time: Duration, mut round: impl FnMut(&[String]) -> usize) -> Rate {
    let started = Instant::now();
    let mut best = vec![f64::MAX; groups.len()];
    let mut rounds = 0;
    while rounds == 0 || started.elapsed() < time {
        for (group, best) in groups.iter().zip(&mut best) {
            let from = Instant::now();
            black_box(round(group));
            *best = best.min(from.elapsed().as_secs_f64());
        }
        rounds += 1;
    }
    let bytes: usize = groups.iter().flat_map(|g| g.iter()).map(String::len).sum();
    Rate {
        bytes_per_second: bytes as f64 / best.iter().sum::<f64>().max(1e-9),
        rounds,
    }
}
