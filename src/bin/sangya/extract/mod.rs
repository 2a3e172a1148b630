//! `sangya extract`: jobs in, documents out, in order and in constant memory.

mod record;
mod report;
mod sink;
mod work;

use crate::args::{ColorChoice, ExtractArgs, InputFormat};
use crate::failure::Failure;
use crate::input::{self, Job, Jobs};
use crate::setup;
use rayon::prelude::*;
use report::Report;
use sangya::output::{Format, Options, pretty::Style};
use sink::Sink;
use std::io::IsTerminal;
use work::{Done, Shape, Worker};

/// Bytes of text a thread gets at a time: enough to keep it busy, little enough to hold.
const SHARE: usize = 1 << 19;

/// More threads than any machine has cores; tens of thousands take minutes to start.
const MOST_THREADS: usize = 1024;

pub fn run(args: &ExtractArgs) -> Result<(), Failure> {
    let files = input::find(&args.inputs, args.input_format);
    let listed = |f: InputFormat| !matches!(f, InputFormat::Text | InputFormat::Html);
    let any_list = files.iter().any(|f| listed(f.format));
    let format = args.format.unwrap_or(if any_list {
        Format::Jsonl
    } else {
        Format::Pretty
    });
    // One text gives one JSON object; what may be many gives an array. The command line decides, never the content.
    let single = files.len() == 1 && !any_list && !args.inputs.first().is_some_and(|p| p.is_dir());
    let extractor = setup::extractor(&args.extractor)?;
    let terminal = args.output.is_none() && std::io::stdout().is_terminal();
    let color = match args.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
    };
    let mut options = Options::default();
    options.offsets = args.offsets;
    options.style = if color {
        Style::colored()
    } else {
        Style::plain()
    }
    .terminal(terminal);
    options.title = match files.as_slice() {
        [one] => one.id.clone().unwrap_or_default(),
        many => format!("{} files", many.len()),
    };
    let sink = Sink::new(args, &files, format, single)?;
    let threads = match args.threads {
        Some(n) if (1..=MOST_THREADS).contains(&n) => n,
        Some(_) => {
            return Err(Failure::usage(format!("--threads: 1 to {MOST_THREADS}")));
        }
        None if single => 1,
        None => std::thread::available_parallelism().map_or(1, usize::from),
    };
    let total = files.iter().map(|f| f.size).sum::<Option<u64>>();
    let jobs = Jobs::new(files, &args.columns);
    let report = Report::new(args, terminal, total, jobs.read.clone());
    let worker = Worker {
        extractor: &extractor,
        format,
        options: &options,
        reference: args.extractor.date,
        shape: if single { Shape::Single } else { Shape::Many },
        several: args.inputs.len() > 1 || args.inputs.first().is_some_and(|p| p.is_dir()),
        keep_text: format == Format::Brat,
    };
    let result = if threads == 1 {
        alone(jobs, &worker, &sink, &report)
    } else {
        together(jobs, &worker, &sink, &report, threads)
    };
    let closed = result.and_then(|()| sink.finish(&options));
    report.finish();
    closed?;
    if report.failed() {
        Err(Failure::Partial)
    } else {
        Ok(())
    }
}

/// One thread: every document is written as soon as it is done.
fn alone(mut jobs: Jobs, worker: &Worker<'_>, sink: &Sink, report: &Report) -> Result<(), Failure> {
    let mut scratch = sangya::Scratch::default();
    let mut done = Done::default();
    loop {
        if jobs.may_wait() {
            sink.flush()?;
        }
        let Some(job) = jobs.next() else {
            return Ok(());
        };
        worker.work(&job, &mut scratch, &mut done);
        report.count(&done);
        sink.put(&done, worker.options)?;
    }
}

/// Several threads: jobs are read a batch at a time, done side by side and written in their order.
fn together(
    mut jobs: Jobs,
    worker: &Worker<'_>,
    sink: &Sink,
    report: &Report,
    threads: usize,
) -> Result<(), Failure> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(Failure::failed)?;
    let mut batch: Vec<Job> = Vec::new();
    loop {
        let mut size = 0;
        let mut more = true;
        while size < SHARE * threads && batch.len() < 1 << 14 {
            match jobs.next() {
                Some(job) => {
                    size += job.size() + 256;
                    batch.push(job);
                }
                None => {
                    more = false;
                    break;
                }
            }
            if jobs.may_wait() {
                break;
            }
        }
        let done: Vec<Done> = pool.install(|| {
            batch
                .par_iter()
                .map_init(sangya::Scratch::default, |scratch, job| {
                    let mut done = Done::default();
                    worker.work(job, scratch, &mut done);
                    done
                })
                .collect()
        });
        batch.clear();
        for d in &done {
            report.count(d);
            sink.put(d, worker.options)?;
        }
        if !more {
            return Ok(());
        }
        if jobs.may_wait() {
            sink.flush()?;
        }
    }
}
