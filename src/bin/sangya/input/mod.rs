//! Inputs to jobs: files, folders and standard input, of every format, one text at a time.

mod csv;
mod decode;
mod files;
mod lines;
mod markup;
mod references;
mod utf16;

pub use files::{Found, find};

use crate::args::{ColumnArgs, InputFormat};
use crate::failure::reason;
use decode::Opened;
use sangya::output::Origin;
use std::io::Read;
use std::sync::Arc;

/// One text to work on, or the news that there is none.
pub struct Job {
    /// The file, as errors name it.
    pub file: Arc<str>,
    /// The line or row of the file, counted from 1; 0 where the file is one text.
    pub line: usize,
    pub body: Body,
}

/// What is wrong with a job, and where.
pub fn complaint(file: &str, line: usize, why: &str) -> String {
    match line {
        0 => format!("{file}: {why}"),
        line => format!("{file}:{line}: {why}"),
    }
}

/// What a job holds.
pub enum Body {
    /// A line of JSONL, not parsed yet: parsing is work for the threads.
    Json(Vec<u8>),
    /// A text with what is known of it.
    Text {
        id: Option<String>,
        text: String,
        date: Option<String>,
    },
    /// The text of a page, which knows its places in the file.
    Page {
        id: Option<String>,
        page: Box<Origin>,
    },
    /// A line or row that cannot be read.
    Broken(String),
    /// A file that cannot be read, or not to its end.
    Unreadable(String),
}

impl Job {
    /// Bytes held, roughly.
    pub fn size(&self) -> usize {
        match &self.body {
            Body::Json(line) => line.len(),
            Body::Text { text, .. } => text.len(),
            Body::Page { page, .. } => page.source().len() + page.text().len(),
            Body::Broken(_) | Body::Unreadable(_) => 0,
        }
    }
}

/// All jobs of all inputs, in order.
pub struct Jobs {
    files: std::vec::IntoIter<Found>,
    columns: ColumnArgs,
    open: Option<(Arc<str>, Reader)>,
    /// Bytes of the files opened so far, for the progress bar.
    pub read: Arc<std::sync::atomic::AtomicU64>,
}

enum Reader {
    Lines(lines::Lines),
    Rows(Box<csv::Rows>),
}

impl Jobs {
    pub fn new(files: Vec<Found>, columns: &ColumnArgs) -> Self {
        Jobs {
            files: files.into_iter(),
            columns: columns.clone(),
            open: None,
            read: Arc::default(),
        }
    }

    /// Whether reading on may have to wait: what is done so far should be written first.
    pub fn may_wait(&self) -> bool {
        match &self.open {
            Some((_, Reader::Lines(lines))) => lines.may_wait(),
            _ => false,
        }
    }

    fn begin(&mut self, found: Found) -> Option<Job> {
        let file: Arc<str> = found.shown.as_str().into();
        let unreadable = |why: String| {
            Some(Job {
                file: file.clone(),
                line: 0,
                body: Body::Unreadable(why),
            })
        };
        if let Some(why) = found.error {
            return unreadable(why);
        }
        let opened = match decode::open(&found, self.read.clone()) {
            Ok(opened) => opened,
            Err(e) => return unreadable(reason(&e)),
        };
        match found.format {
            InputFormat::Jsonl => {
                self.open = Some((file, Reader::Lines(lines::Lines::new(opened))));
                None
            }
            InputFormat::Csv | InputFormat::Tsv => {
                let delimiter = if found.format == InputFormat::Csv {
                    b','
                } else {
                    b'\t'
                };
                match csv::Rows::new(opened, delimiter, &self.columns) {
                    Ok(rows) => {
                        self.open = Some((file, Reader::Rows(Box::new(rows))));
                        None
                    }
                    Err(why) => unreadable(why),
                }
            }
            InputFormat::Text | InputFormat::Html => match whole(opened) {
                Ok(text) => Some(Job {
                    file,
                    line: 0,
                    body: if found.format == InputFormat::Html {
                        Body::Page {
                            id: found.id,
                            page: Box::new(markup::read(text)),
                        }
                    } else {
                        Body::Text {
                            id: found.id,
                            text,
                            date: None,
                        }
                    },
                }),
                Err(why) => unreadable(why),
            },
        }
    }
}

impl Iterator for Jobs {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        loop {
            if let Some((file, reader)) = &mut self.open {
                let next = match reader {
                    Reader::Lines(lines) => lines.next(),
                    Reader::Rows(rows) => rows.next(),
                };
                if let Some((line, body)) = next {
                    return Some(Job {
                        file: file.clone(),
                        line,
                        body,
                    });
                }
                self.open = None;
            }
            let found = self.files.next()?;
            if let Some(job) = self.begin(found) {
                return Some(job);
            }
        }
    }
}

/// A whole file as text.
fn whole(mut opened: Opened) -> Result<String, String> {
    let mut bytes = Vec::new();
    opened.read_to_end(&mut bytes).map_err(|e| reason(&e))?;
    String::from_utf8(bytes).map_err(|e| not_utf8(e.as_bytes(), e.utf8_error().valid_up_to()))
}

/// Names the byte at fault, counted from 0.
fn not_utf8(bytes: &[u8], at: usize) -> String {
    match bytes.get(at) {
        Some(b) => format!("not UTF-8: byte {at} is 0x{b:02X}"),
        None => format!("not UTF-8: cut off at byte {at}"),
    }
}
