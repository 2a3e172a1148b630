//! Where documents go: whole, in order, and nothing of one that is not done.

use super::work::Done;
use crate::args::ExtractArgs;
use crate::failure::Failure;
use crate::input::Found;
use sangya::Kind;
use sangya::output::{self, Format, Options, brat};
use std::collections::{BTreeSet, HashSet};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The output, shared with the handler of Ctrl-C: whoever holds the lock may end the program, and then no line is cut.
#[derive(Clone)]
pub struct Sink {
    state: Arc<Mutex<State>>,
}

struct State {
    out: Out,
    /// As errors name it.
    shown: String,
    format: Format,
    /// One JSON object, not an array.
    single: bool,
    written: usize,
}

enum Out {
    Stream(Box<dyn Write + Send>),
    /// A file a document; for brat the text and its annotation.
    Folder {
        path: PathBuf,
        /// Inputs that lie there, which nothing is written over.
        inputs: HashSet<PathBuf>,
        names: HashSet<String>,
        kinds: BTreeSet<Kind>,
    },
}

impl Sink {
    pub fn new(
        args: &ExtractArgs,
        files: &[Found],
        format: Format,
        single: bool,
    ) -> Result<Self, Failure> {
        if format == Format::Brat && args.output.is_none() && !single {
            return Err(Failure::usage(
                "--format brat writes two files a text: name a folder for them with --output",
            ));
        }
        let mut shown = String::from("standard output");
        let out = match &args.output {
            None => Out::Stream(buffered(io::stdout())),
            Some(path) => {
                shown = path.display().to_string();
                let wrong = |e: &io::Error| {
                    Failure::failed(format!("{}: {}", path.display(), crate::failure::reason(e)))
                };
                if format == Format::Brat || path.is_dir() || path.to_string_lossy().ends_with('/')
                {
                    std::fs::create_dir_all(path).map_err(|e| wrong(&e))?;
                    Out::Folder {
                        path: path.clone(),
                        inputs: inputs_in(path, files),
                        names: HashSet::new(),
                        kinds: BTreeSet::new(),
                    }
                } else {
                    refuse_input(path, files)?;
                    Out::Stream(buffered(File::create(path).map_err(|e| wrong(&e))?))
                }
            }
        };
        let sink = Sink {
            state: Arc::new(Mutex::new(State {
                out,
                shown,
                format,
                single,
                written: 0,
            })),
        };
        sink.on_interrupt();
        Ok(sink)
    }

    /// Ctrl-C: what is whole is written, then the program ends as the shell expects.
    fn on_interrupt(&self) {
        let sink = self.clone();
        // Without a handler Ctrl-C still ends the program, only less tidily.
        let _ = ctrlc::set_handler(move || {
            let mut state = sink.lock();
            let _ = state.flush();
            std::process::exit(130);
        });
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a document, and says on standard error what was wrong with it.
    pub fn put(&self, done: &Done, options: &Options) -> Result<(), Failure> {
        if let Some(why) = &done.complaint {
            crate::failure::complain(why);
        }
        // A text without a mention has nothing to say in TSV, and still its files in a folder.
        if done.out.is_empty() && done.documents == 0 {
            return Ok(());
        }
        let mut state = self.lock();
        state
            .put(done, options)
            .map_err(|e| Failure::write(&state.shown, &e))
    }

    pub fn flush(&self) -> Result<(), Failure> {
        let mut state = self.lock();
        state.flush().map_err(|e| Failure::write(&state.shown, &e))
    }

    /// Writes what the format wants at its end.
    pub fn finish(&self, options: &Options) -> Result<(), Failure> {
        let mut state = self.lock();
        state
            .finish(options)
            .map_err(|e| Failure::write(&state.shown, &e))
    }
}

impl State {
    fn put(&mut self, done: &Done, options: &Options) -> io::Result<()> {
        let first = self.written == 0;
        self.written += 1;
        match &mut self.out {
            Out::Stream(out) => {
                if !self.single || self.format != Format::Json {
                    if first {
                        output::open(out, self.format, options)?;
                    }
                    output::separate(out, self.format, first)?;
                }
                // In one piece: the buffer is emptied between documents, never inside one.
                out.write_all(&done.out)
            }
            Out::Folder {
                path,
                inputs,
                names,
                kinds,
            } => {
                let name = unique(names, done.id.as_deref().unwrap_or("text"));
                if self.format != Format::Brat {
                    let mut out = Vec::with_capacity(done.out.len() + 512);
                    if self.format == Format::Json {
                        // One object a file.
                        out.extend_from_slice(done.out.trim_ascii_end());
                        out.push(b'\n');
                    } else {
                        output::open(&mut out, self.format, options)?;
                        out.extend_from_slice(&done.out);
                        output::close(&mut out, self.format)?;
                    }
                    return std::fs::write(
                        path.join(format!("{name}.{}", ending(self.format))),
                        out,
                    );
                }
                let Some(text) = &done.text else {
                    return Ok(());
                };
                kinds.extend(&done.kinds);
                let copy = path.join(format!("{name}.txt"));
                if copy.canonicalize().is_ok_and(|copy| inputs.contains(&copy)) {
                    // brat counts in the file as it lies there: UTF-16 is none for it.
                    if std::fs::read(&copy)? != text.as_bytes() {
                        let why = format!("{} is an input in another encoding", copy.display());
                        return Err(io::Error::other(why));
                    }
                } else {
                    std::fs::write(copy, text)?;
                }
                std::fs::write(path.join(format!("{name}.ann")), &done.out)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.out {
            Out::Stream(out) => out.flush(),
            Out::Folder { .. } => Ok(()),
        }
    }

    fn finish(&mut self, options: &Options) -> io::Result<()> {
        match &mut self.out {
            Out::Stream(out) => {
                if !self.single || self.format != Format::Json {
                    if self.written == 0 {
                        output::open(out, self.format, options)?;
                    }
                    output::close(out, self.format)?;
                }
                out.flush()
            }
            Out::Folder { .. } if self.format != Format::Brat => Ok(()),
            Out::Folder { path, kinds, .. } => {
                kinds.extend(Kind::ALL);
                let all: Vec<Kind> = kinds.iter().copied().collect();
                std::fs::write(path.join("annotation.conf"), brat::configuration(&all))
            }
        }
    }
}

/// How the files of a folder end. `pretty` does not end in `.txt`, or it would be read as a text the next time.
fn ending(format: Format) -> &'static str {
    match format {
        Format::Pretty => "names",
        Format::Spacy => "spacy.json",
        other => other.as_str(),
    }
}

fn buffered(out: impl Write + Send + 'static) -> Box<dyn Write + Send> {
    Box::new(BufWriter::with_capacity(1 << 17, out))
}

/// Writing over a file that is still to be read would lose it.
fn refuse_input(path: &Path, files: &[Found]) -> Result<(), Failure> {
    let Ok(target) = path.canonicalize() else {
        return Ok(());
    };
    let same =
        |f: &&Found| f.path.as_ref().and_then(|p| p.canonicalize().ok()) == Some(target.clone());
    match files.iter().find(same) {
        Some(found) => Err(Failure::usage(format!(
            "--output: {} is also an input",
            found.shown
        ))),
        None => Ok(()),
    }
}

/// The inputs that lie in a folder, as the file system names them.
fn inputs_in(folder: &Path, files: &[Found]) -> HashSet<PathBuf> {
    let Ok(folder) = folder.canonicalize() else {
        return HashSet::new();
    };
    files
        .iter()
        .filter_map(|f| f.path.as_ref()?.canonicalize().ok())
        .filter(|path| path.parent() == Some(&folder))
        .collect()
}

/// A file name from an id: nothing that leads out of the folder, and no two alike.
fn unique(names: &mut HashSet<String>, id: &str) -> String {
    let id = id
        .strip_suffix(".gz")
        .or_else(|| id.strip_suffix(".zst"))
        .unwrap_or(id);
    let id = id.strip_suffix(".txt").unwrap_or(id);
    let safe: String = id
        .chars()
        .map(|c| {
            if c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') {
                '_'
            } else {
                c
            }
        })
        .collect();
    let mut base = safe.trim_start_matches('.').to_string();
    if base.is_empty() {
        base.push_str("text");
    }
    // File systems allow 255 bytes, endings and numbers included.
    while base.len() > 200 {
        base.pop();
    }
    let mut name = base.clone();
    let mut n = 2;
    while !names.insert(name.clone()) {
        name = format!("{base}-{n}");
        n += 1;
    }
    name
}
