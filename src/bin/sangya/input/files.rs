//! Arguments to files: folders are walked, formats read off names.

use crate::args::InputFormat;
use crate::failure::reason;
use std::path::{Path, PathBuf};

/// A file to read.
#[derive(Debug)]
pub struct Found {
    /// `None` is standard input.
    pub path: Option<PathBuf>,
    /// As errors name it.
    pub shown: String,
    /// The id of its text: the file's name; below a folder the path from there.
    pub id: Option<String>,
    pub format: InputFormat,
    /// Bytes on disk, where known.
    pub size: Option<u64>,
    /// Why it cannot be read.
    pub error: Option<String>,
}

/// Endings of the files that are read from a folder.
const ENDINGS: [(&str, InputFormat); 11] = [
    ("txt", InputFormat::Text),
    ("text", InputFormat::Text),
    ("md", InputFormat::Text),
    ("markdown", InputFormat::Text),
    ("html", InputFormat::Html),
    ("htm", InputFormat::Html),
    ("xhtml", InputFormat::Html),
    ("jsonl", InputFormat::Jsonl),
    ("ndjson", InputFormat::Jsonl),
    ("csv", InputFormat::Csv),
    ("tsv", InputFormat::Tsv),
];

/// The files behind the arguments, in order, those of a folder by name.
pub fn find(inputs: &[PathBuf], forced: Option<InputFormat>) -> Vec<Found> {
    let mut out = Vec::new();
    if inputs.is_empty() {
        out.push(standard_input(forced));
    }
    for input in inputs {
        if input.as_os_str() == "-" {
            out.push(standard_input(forced));
            continue;
        }
        match std::fs::metadata(input) {
            Ok(meta) if meta.is_dir() => {
                let before = out.len();
                walk(input, input, forced, &mut out);
                if out.len() == before {
                    out.push(broken(
                        input,
                        "no .txt, .md, .html, .jsonl, .csv or .tsv file in this folder".into(),
                    ));
                }
            }
            Ok(meta) => out.push(Found {
                id: input.file_name().map(|n| n.to_string_lossy().into_owned()),
                format: forced
                    .or_else(|| by_name(input))
                    .unwrap_or(InputFormat::Text),
                size: meta.is_file().then_some(meta.len()),
                shown: input.display().to_string(),
                path: Some(input.clone()),
                error: None,
            }),
            Err(e) => out.push(broken(input, reason(&e))),
        }
    }
    out
}

fn standard_input(forced: Option<InputFormat>) -> Found {
    Found {
        path: None,
        shown: String::from("standard input"),
        id: None,
        format: forced.unwrap_or(InputFormat::Text),
        size: None,
        error: None,
    }
}

fn broken(path: &Path, why: String) -> Found {
    Found {
        path: Some(path.to_path_buf()),
        shown: path.display().to_string(),
        id: None,
        format: InputFormat::Text,
        size: None,
        error: Some(why),
    }
}

/// Hidden files and links to folders are passed over: the first are rarely articles, the second may go round in circles.
fn walk(root: &Path, folder: &Path, forced: Option<InputFormat>, out: &mut Vec<Found>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) => return out.push(broken(folder, reason(&e))),
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    paths.sort();
    for path in paths {
        if path
            .file_name()
            .is_some_and(|n| n.to_string_lossy().starts_with('.'))
        {
            continue;
        }
        if path.is_dir() {
            if !path.is_symlink() {
                walk(root, &path, forced, out);
            }
            continue;
        }
        let Some(format) = by_name(&path) else {
            continue;
        };
        let id = path
            .strip_prefix(root)
            .unwrap_or(&path)
            .to_string_lossy()
            .into_owned();
        out.push(Found {
            size: std::fs::metadata(&path).ok().map(|m| m.len()),
            shown: path.display().to_string(),
            id: Some(id),
            format: forced.unwrap_or(format),
            path: Some(path),
            error: None,
        });
    }
}

/// The format a name tells, `.gz` and `.zst` aside.
fn by_name(path: &Path) -> Option<InputFormat> {
    let name = path.file_name()?.to_string_lossy().to_ascii_lowercase();
    let name = name
        .strip_suffix(".gz")
        .or_else(|| name.strip_suffix(".zst"))
        .unwrap_or(&name);
    let ending = name.rsplit_once('.')?.1;
    ENDINGS.iter().find(|e| e.0 == ending).map(|e| e.1)
}
