//! `gazetteer check`: what is wrong with a list, and what may be.
//!
//! An error is what the format refuses: columns, ids, flags, order, duplicates, invisible characters. A warning is what a person
//! should look at: two ids with one form, letters of two scripts, names of one id that do not sound alike. What has been looked
//! at and is right says so in a row's note: `also=ID` for a form that is knowingly another id's too, `sound=other` for a name that
//! is translated (`लाल किला`, `Red Fort`) or differs by tradition (`मिस्र`, `Egypt`).

use super::rows::{self, Row};
use crate::args::CheckArgs;
use crate::failure::{Failure, complain, reason};
use crate::table;
use sangya::{Gazetteer, transliterate};
use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;

pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let (mut errors, mut warnings, mut unreadable) = (0, 0, 0usize);
    let mut forms: HashMap<(String, String), Vec<Seen>> = HashMap::new();
    let mut out = String::new();
    for path in &args.files {
        let shown = path.display().to_string();
        let tsv = match std::fs::read(path)
            .map_err(|e| reason(&e))
            .and_then(|b| String::from_utf8(b).map_err(|e| not_utf8(&e)))
        {
            Ok(tsv) => tsv,
            Err(why) => {
                complain(format!("{shown}: {why}"));
                unreadable += 1;
                continue;
            }
        };
        let (problems, rows) = rows::read(&shown, &tsv);
        errors += problems.len();
        for problem in &problems {
            let text = problem.to_string();
            let place = format!("{shown}:{}: ", problem.line().unwrap_or(0));
            let _ = writeln!(
                out,
                "{place}error: {}",
                text.strip_prefix(&place).unwrap_or(&text)
            );
        }
        let mut found = scripts(&rows);
        if rows.is_empty() && problems.is_empty() {
            found.push((1, "no rows: the file names nothing".to_string()));
        }
        if !args.no_sound {
            found.extend(sounds(&rows));
        }
        found.sort();
        warnings += found.len();
        for (line, why) in found {
            let _ = writeln!(out, "{shown}:{line}: warning: {why}");
        }
        for row in rows.iter().filter(|r| r.kind != "WORD" && r.is_name()) {
            let seen = Seen {
                place: format!("{shown}:{}", row.line),
                id: row.id.to_string(),
                settled: row.has("ambiguous"),
                also: row.value("also").unwrap_or("").to_string(),
            };
            forms
                .entry((row.kind.to_string(), fold(row.surface)))
                .or_default()
                .push(seen);
        }
    }
    if args.variants {
        for (form, id, other) in collisions(&args.files) {
            let _ = writeln!(
                out,
                "variant left out: \"{form}\" of {id} is a form of {other}"
            );
        }
    }
    let mut shared = shared(forms);
    warnings += shared.len();
    shared.sort();
    for line in shared {
        let _ = writeln!(out, "{line}");
    }
    let read = args.files.len() - unreadable;
    let count = |n: usize, of: &str| format!("{n} {of}{}", if n == 1 { "" } else { "s" });
    let _ = write!(
        out,
        "{}: {}, {}",
        count(read, "file"),
        count(errors, "error"),
        count(warnings, "warning")
    );
    out.push_str(&match unreadable {
        0 => "\n".to_string(),
        n => format!("; {n} could not be read\n"),
    });
    table::print(&out)?;
    if errors + unreadable > 0 || args.strict && warnings > 0 {
        Err(Failure::Partial)
    } else {
        Ok(())
    }
}

struct Seen {
    place: String,
    id: String,
    /// An ambiguous form asks for a cue, whoever it belongs to.
    settled: bool,
    /// Ids whose form it is too, as the note says, parted by commas.
    also: String,
}

fn fold(surface: &str) -> String {
    let folded = sangya::normalize(surface).text.replace(['.', '-'], " ");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One form under two ids of a kind, neither marked ambiguous nor the other named in a note: which one is meant?
fn shared(forms: HashMap<(String, String), Vec<Seen>>) -> Vec<String> {
    let mut out = Vec::new();
    for ((kind, form), seen) in forms {
        let Some(first) = seen.first() else { continue };
        let knows = |a: &Seen, b: &Seen| a.also.split(',').any(|id| id == b.id);
        let settled = |a: &Seen, b: &Seen| a.id == b.id || knows(a, b) || knows(b, a);
        let Some(other) = seen.iter().find(|s| !settled(first, s)) else {
            continue;
        };
        if !seen.iter().any(|s| s.settled) {
            out.push(format!(
                "{}: warning: the {kind} \"{form}\" of {} is also one of {} ({})",
                other.place, other.id, first.id, first.place
            ));
        }
    }
    out
}

/// Devanagari and Latin letters in one word look right and match nothing.
fn scripts(rows: &[Row<'_>]) -> Vec<(usize, String)> {
    let devanagari = |c: char| matches!(c, '\u{900}'..='\u{97F}') && c.is_alphabetic();
    let mixed =
        |word: &str| word.chars().any(devanagari) && word.chars().any(|c| c.is_ascii_alphabetic());
    let strange = |s: &str| {
        s.chars()
            .find(|&c| c.is_alphabetic() && !devanagari(c) && !latin(c))
    };
    let mut out = Vec::new();
    for row in rows {
        if let Some(word) = row.surface.split_whitespace().find(|w| mixed(w)) {
            out.push((row.line, format!("letters of two scripts in \"{word}\"")));
        }
        if let Some(c) = strange(row.surface) {
            out.push((
                row.line,
                format!(
                    "{c:?} (U+{:04X}) in \"{}\" is neither Devanagari nor Latin",
                    c as u32, row.surface
                ),
            ));
        }
    }
    out
}

fn latin(c: char) -> bool {
    matches!(c as u32, 0x41..=0x24F | 0x1E00..=0x1EFF)
}

/// Below this two words are hardly one word in two scripts; foreign names spelt by ear come down to 0.7.
const ALIKE: f32 = 0.7;

/// The canonical Hindi and English names of a person or place are one name in two scripts, or something is in the wrong row.
/// One word in common is enough: `झील` and `Lake` are not, nor need they be. Organisations and sectors are often translated
/// whole and are left out, as is what a note vouches for.
fn sounds(rows: &[Row<'_>]) -> Vec<(usize, String)> {
    let mut names: HashMap<&str, (Option<&Row<'_>>, Option<&Row<'_>>)> = HashMap::new();
    let vouched: std::collections::HashSet<&str> = rows
        .iter()
        .filter(|r| r.value("sound") == Some("other"))
        .map(|r| r.id)
        .collect();
    let by_sound = |r: &Row<'_>| {
        matches!(r.kind, "PERSON" | "PLACE") && r.has("canonical") && !vouched.contains(r.id)
    };
    for row in rows.iter().filter(|r| by_sound(r)) {
        let pair = names.entry(row.id).or_default();
        match row.lang {
            "hi" => pair.0 = Some(row),
            "en" => pair.1 = Some(row),
            _ => {}
        }
    }
    let words = |name: &str| -> Vec<String> {
        name.split([' ', '-', ',', '.'])
            .filter(|w| !w.is_empty())
            .map(str::to_string)
            .collect()
    };
    let alike = |hi: &str, en: &str| {
        let (whole_hi, whole_en) = (words(hi), words(en));
        let pairs = whole_hi
            .iter()
            .flat_map(|a| whole_en.iter().map(move |b| (a, b)));
        let best = pairs
            .map(|(a, b)| transliterate::similarity(a, b))
            .fold(transliterate::similarity(hi, en), f32::max);
        (best < ALIKE).then_some(best)
    };
    let mut out: Vec<(usize, String)> = names
        .values()
        .filter_map(|&(hi, en)| Some((hi?, en?)))
        .filter_map(|(hi, en)| Some((hi, en, alike(hi.surface, en.surface)?)))
        .map(|(hi, en, how)| {
            (
                en.line,
                format!(
                    "\"{}\" and \"{}\" of {} do not sound alike ({how:.2})",
                    hi.surface, en.surface, hi.id
                ),
            )
        })
        .collect();
    out.sort();
    out
}

/// The spelling variants that the files leave out; none where a file is refused, which is reported already.
fn collisions(files: &[PathBuf]) -> Vec<(String, String, String)> {
    let texts: Vec<(String, String)> = files
        .iter()
        .filter_map(|f| Some((f.display().to_string(), std::fs::read_to_string(f).ok()?)))
        .collect();
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    Gazetteer::collisions(&files).unwrap_or_default()
}

fn not_utf8(e: &std::string::FromUtf8Error) -> String {
    format!("not UTF-8 at byte {}", e.utf8_error().valid_up_to())
}
