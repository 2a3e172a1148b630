//! One job to bytes of output.

use super::record;
use crate::input::{Body, Job, complaint};
use sangya::output::{self, Document, Format, Options, Origin, json};
use sangya::{Date, Extractor, Input, Kind, Scratch};
use serde::Serialize;
use serde_json::value::RawValue;

/// Whether the run gives one document or a row of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Single,
    Many,
}

/// What all jobs share.
pub struct Worker<'a> {
    pub extractor: &'a Extractor,
    pub format: Format,
    pub options: &'a Options,
    pub reference: Option<Date>,
    pub shape: Shape,
    /// Several inputs: errors in the output name theirs.
    pub several: bool,
    pub keep_text: bool,
}

/// What stands in a broken line's place.
#[derive(Serialize)]
struct Broken<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    line: usize,
    error: &'a str,
}

/// A text as it is handed to the extractor.
struct Read<'a> {
    text: &'a str,
    origin: Option<&'a Origin>,
    date: Option<&'a str>,
    name: Option<String>,
    /// The id as it stands in a line of JSON.
    raw_id: Option<&'a RawValue>,
}

/// What became of a job.
#[derive(Default)]
pub struct Done {
    /// The document, or the error object in its place; empty where there is none.
    pub out: Vec<u8>,
    /// For standard error.
    pub complaint: Option<String>,
    /// The output holds an error object.
    pub in_place: bool,
    /// Something was wrong with the input.
    pub failed: bool,
    pub id: Option<String>,
    pub text: Option<String>,
    pub kinds: Vec<Kind>,
    pub bytes: usize,
    pub documents: usize,
    pub mentions: usize,
    pub entities: usize,
}

impl Worker<'_> {
    /// Does a job; what `done` held before is forgotten.
    pub fn work(&self, job: &Job, scratch: &mut Scratch, done: &mut Done) {
        let mut out = std::mem::take(&mut done.out);
        out.clear();
        *done = Done {
            out,
            ..Done::default()
        };
        match &job.body {
            Body::Json(line) => match record::parse(line) {
                Ok(r) => {
                    let date = r.date.map(|d| {
                        serde_json::from_str::<String>(d.get())
                            .unwrap_or_else(|_| d.get().to_string())
                    });
                    let name = r.id.map(|v| {
                        serde_json::from_str::<String>(v.get())
                            .unwrap_or_else(|_| v.get().to_string())
                    });
                    let read = Read {
                        text: &r.text,
                        origin: None,
                        date: date.as_deref(),
                        name,
                        raw_id: r.id,
                    };
                    self.text(job, read, scratch, done);
                }
                Err(why) => self.broken(job, &why, done),
            },
            Body::Text { id, text, date } => {
                let read = Read {
                    text,
                    origin: None,
                    date: date.as_deref(),
                    name: id.clone(),
                    raw_id: None,
                };
                self.text(job, read, scratch, done)
            }
            Body::Page { id, page } => {
                let read = Read {
                    text: page.text(),
                    origin: Some(page),
                    date: None,
                    name: id.clone(),
                    raw_id: None,
                };
                self.text(job, read, scratch, done)
            }
            Body::Broken(why) => self.broken(job, why, done),
            Body::Unreadable(why) => {
                done.failed = true;
                done.complaint = Some(complaint(&job.file, job.line, why));
            }
        }
    }

    fn text(&self, job: &Job, read: Read<'_>, scratch: &mut Scratch, done: &mut Done) {
        let Read {
            text,
            origin,
            date,
            name,
            raw_id,
        } = read;
        let mut input = Input::new(text);
        let own = match date.map(str::trim).filter(|d| !d.is_empty()) {
            Some(d) => match d.parse::<Date>() {
                Ok(date) => Some(date),
                Err(_) => {
                    done.failed = true;
                    done.complaint = Some(complaint(
                        &job.file,
                        job.line,
                        &format!("date \"{d}\" is not YYYY-MM-DD, read without it"),
                    ));
                    None
                }
            },
            None => self.reference,
        };
        if let Some(date) = own {
            input = input.reference_date(date);
        }
        let extraction = self.extractor.extract_with(scratch, input);
        let mut document = Document::new(&extraction);
        let name = name.or_else(|| self.line_as_name(job));
        if let Some(name) = &name {
            document = document.id(name);
        }
        if let Some(origin) = origin {
            document = document.origin(origin);
        }
        let out = &mut done.out;
        let written = match (self.format, raw_id) {
            (Format::Jsonl, Some(id)) => {
                json::write_with_id(out, &document, Some(id), self.options.offsets)
                    .map(|()| out.push(b'\n'))
            }
            (Format::Json, Some(id)) => {
                json::write_indented(out, &document, Some(id), self.options.offsets)
            }
            _ => output::render(out, self.format, &document, self.options),
        };
        if let Err(e) = written {
            // Writing to memory fails only where a value cannot be put into the format.
            done.out.clear();
            return self.broken(job, &e.to_string(), done);
        }
        if self.format == Format::Json && self.shape == Shape::Single {
            done.out.push(b'\n');
        }
        done.bytes = text.len();
        done.documents = 1;
        done.mentions = extraction.mentions().len();
        done.entities = extraction.entity_count();
        if self.keep_text {
            done.kinds = extraction.mentions().iter().map(|m| m.kind()).collect();
            done.text = Some(text.to_string());
        }
        done.id = name;
    }

    /// Rows of TSV and files of a folder must be told apart. In JSON what is not known is absent, and the line is the text.
    fn line_as_name(&self, job: &Job) -> Option<String> {
        let told_apart = matches!(self.format, Format::Tsv | Format::Brat);
        (job.line > 0 && told_apart).then(|| job.line.to_string())
    }

    /// In JSON an error stands in the line's place; in other formats it goes to standard error.
    fn broken(&self, job: &Job, why: &str, done: &mut Done) {
        done.failed = true;
        if !matches!(self.format, Format::Json | Format::Jsonl) {
            done.complaint = Some(complaint(&job.file, job.line, why));
            return;
        }
        let broken = Broken {
            file: self.several.then_some(job.file.as_ref()),
            line: job.line,
            error: why,
        };
        done.out.clear();
        done.in_place = serde_json::to_writer(&mut done.out, &broken).is_ok();
        if self.format == Format::Jsonl {
            done.out.push(b'\n');
        }
    }
}
