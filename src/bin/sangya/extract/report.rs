//! How far the work is, and what it came to: on standard error, for people only.

use super::work::Done;
use crate::args::ExtractArgs;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

pub struct Report {
    bar: Option<ProgressBar>,
    /// The bar follows the bytes read.
    total: Option<u64>,
    read: Arc<AtomicU64>,
    summary: bool,
    started: Instant,
    failed: AtomicBool,
    bytes: AtomicUsize,
    documents: AtomicUsize,
    mentions: AtomicUsize,
    entities: AtomicUsize,
    errors: AtomicUsize,
}

impl Report {
    /// `terminal`: the output goes to one, where a bar would stand in its way.
    pub fn new(
        args: &ExtractArgs,
        terminal: bool,
        total: Option<u64>,
        read: Arc<AtomicU64>,
    ) -> Self {
        let watched = std::io::stderr().is_terminal() && !terminal && !args.quiet;
        let bar = watched.then(|| {
            let bar = match total {
                Some(bytes) => ProgressBar::new(bytes),
                None => ProgressBar::new_spinner(),
            };
            let template = match total {
                Some(_) => "{bar:30} {bytes}/{total_bytes} {bytes_per_sec} {eta}",
                None => "{spinner} {bytes} {bytes_per_sec}",
            };
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style);
            }
            bar
        });
        Report {
            bar,
            total,
            read,
            summary: watched || args.stats,
            started: Instant::now(),
            failed: AtomicBool::new(false),
            bytes: AtomicUsize::new(0),
            documents: AtomicUsize::new(0),
            mentions: AtomicUsize::new(0),
            entities: AtomicUsize::new(0),
            errors: AtomicUsize::new(0),
        }
    }

    pub fn count(&self, done: &Done) {
        if done.failed {
            self.failed.store(true, Relaxed);
        }
        self.errors.fetch_add(usize::from(done.in_place), Relaxed);
        self.bytes.fetch_add(done.bytes, Relaxed);
        self.documents.fetch_add(done.documents, Relaxed);
        self.mentions.fetch_add(done.mentions, Relaxed);
        self.entities.fetch_add(done.entities, Relaxed);
        // Short work shows no bar.
        if let Some(bar) = self
            .bar
            .as_ref()
            .filter(|_| self.started.elapsed() > Duration::from_millis(300))
        {
            let read = self.read.load(Relaxed);
            bar.set_position(self.total.map_or(read, |t| read.min(t)));
        }
    }

    /// Whether any input could not be read.
    pub fn failed(&self) -> bool {
        self.failed.load(Relaxed)
    }

    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        match self.errors.load(Relaxed) {
            0 => {}
            1 => crate::failure::complain(
                "one line could not be read: see the object with \"error\"",
            ),
            n => crate::failure::complain(format!(
                "{n} lines could not be read: see the objects with \"error\""
            )),
        }
        if self.summary {
            let seconds = self.started.elapsed().as_secs_f64();
            let megabytes = self.bytes.load(Relaxed) as f64 / 1e6;
            let _ = writeln!(
                std::io::stderr().lock(),
                "{} texts, {megabytes:.1} MB in {seconds:.2} s ({:.1} MB/s): {} mentions of {} entities",
                self.documents.load(Relaxed),
                megabytes / seconds.max(1e-9),
                self.mentions.load(Relaxed),
                self.entities.load(Relaxed),
            );
        }
    }
}
