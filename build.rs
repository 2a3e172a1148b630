//! Packs `gazetteers/**/*.tsv` into the table that the library embeds, with the library's own parser and packer.
//!
//! Done here and not at run time because packing costs tens of milliseconds and using packed bytes costs none; not committed
//! as a file because a packed copy of the names would be a second copy of every fact.
#![allow(dead_code, unused_imports)]

#[path = "src/date"]
mod date {
    pub mod pack;
    pub mod vocabulary;
}
#[path = "src/error.rs"]
mod error;
#[path = "src/entity"]
mod entity {
    pub mod transliterate;
}
#[path = "src/gazetteer"]
mod gazetteer {
    mod cells;
    pub mod flags;
    pub mod format;
    pub mod inside;
    pub mod layout;
    pub mod pack;
    pub mod pieces;
    mod states;
    pub mod table;
    pub mod variants;
}
#[path = "src/normalize/mod.rs"]
mod normalize;
#[path = "src/span.rs"]
mod span;
#[path = "src/token/mod.rs"]
mod token;

use gazetteer::{format, pack::PackBuilder};
use std::path::{Path, PathBuf};

fn main() {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/date/pack.rs");
    println!("cargo:rerun-if-changed=src/date/vocabulary.rs");
    println!("cargo:rerun-if-changed=src/entity/transliterate");
    println!("cargo:rerun-if-changed=src/error.rs");
    println!("cargo:rerun-if-changed=src/gazetteer");
    println!("cargo:rerun-if-changed=src/normalize");
    println!("cargo:rerun-if-changed=src/token");
    let mut builder = PackBuilder::default();
    if std::env::var_os("CARGO_FEATURE_BUILTIN").is_some() {
        println!("cargo:rerun-if-changed=gazetteers");
        let mut files = Vec::new();
        collect(&root.join("gazetteers"), &mut files);
        files.sort();
        for path in files {
            if let Err(e) = add(&mut builder, &root, &path) {
                eprintln!("{e}");
                std::process::exit(1);
            }
        }
    }
    let packed = builder.finish();
    let (bytes, strings) = (packed.bytes.clone(), packed.strings.clone());
    let table = gazetteer::table::Table::packed(packed);
    let inside = gazetteer::inside::pack(&table);
    let sounds: Vec<u8> = (0..table.entry_count() as u32)
        .map(|e| table.entry(e))
        .flat_map(|e| [e.hi, e.en])
        .map(entity::transliterate::fingerprint)
        .flat_map(u32::to_le_bytes)
        .collect();
    let read = |path: &str| {
        println!("cargo:rerun-if-changed={path}");
        std::fs::read_to_string(root.join(path)).unwrap_or_else(|e| {
            eprintln!("{path}: {e}");
            std::process::exit(1);
        })
    };
    let words = date::pack::words(&read("src/date/words.txt"));
    let days = date::pack::observances(&read("gazetteers/dates/observances.txt"));
    for (name, bytes) in [
        ("builtin.bin", bytes.as_slice()),
        ("builtin.txt", strings.as_bytes()),
        ("inside.bin", inside.as_slice()),
        ("sounds.bin", sounds.as_slice()),
        ("words.bin", words.as_slice()),
        ("observances.bin", days.as_slice()),
    ] {
        if let Err(e) = std::fs::write(out.join(name), bytes) {
            eprintln!("{}: {e}", out.join(name).display());
            std::process::exit(1);
        }
    }
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(dir) else {
        return;
    };
    for path in entries.flatten().map(|e| e.path()) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "tsv") {
            files.push(path);
        }
    }
}

fn add(builder: &mut PackBuilder, root: &Path, path: &Path) -> Result<(), String> {
    let shown = path
        .strip_prefix(root)
        .unwrap_or(path)
        .display()
        .to_string();
    let text = std::fs::read_to_string(path).map_err(|e| format!("{shown}: {e}"))?;
    let file = format::parse(&shown, &text).map_err(|e| e.to_string())?;
    let name = shown
        .trim_start_matches("gazetteers/")
        .trim_end_matches(".tsv");
    builder.add(name, &file);
    Ok(())
}
