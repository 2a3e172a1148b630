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
use std::path::{Path, PathBuf};

pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let mut report = Report::default();
    for path in &args.files {
        let shown = path.display().to_string();
        match read(path, &shown) {
            Ok(tsv) => report.list(&shown, &tsv, !args.no_sound),
            Err(why) => {
                complain(why);
                report.unreadable += 1;
            }
        }
    }
    if args.variants {
        for (form, id, other) in collisions(&args.files) {
            let _ = writeln!(
                report.out,
                "variant left out: \"{form}\" of {id} is a form of {other}"
            );
        }
    }
    report.shared();
    report.counts();
    table::print(&report.out)?;
    if report.errors + report.unreadable > 0 || args.strict && report.warnings > 0 {
        Err(Failure::Partial)
    } else {
        Ok(())
    }
}

/// A list's text, or why there is none, with the place.
fn read(path: &Path, shown: &str) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|e| format!("{shown}: {}", reason(&e)))?;
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = e.as_bytes()[..at].iter().filter(|b| **b == b'\n').count() + 1;
        format!("{shown}:{line}: not UTF-8 at byte {at}")
    })
}

/// What was found in the lists so far.
#[derive(Default)]
struct Report {
    /// One line a finding.
    out: String,
    lists: usize,
    unreadable: usize,
    errors: usize,
    warnings: usize,
    /// By kind and folded form, who has it.
    forms: HashMap<(String, String), Vec<Seen>>,
}

impl Report {
    /// Looks at one list; `heard` says whether names of one id are compared by sound.
    fn list(&mut self, shown: &str, tsv: &str, heard: bool) {
        self.lists += 1;
        let (problems, rows) = rows::read(shown, tsv);
        self.errors += problems.len();
        for problem in &problems {
            let text = problem.to_string();
            let place = format!("{shown}:{}: ", problem.line().unwrap_or(0));
            let why = text.strip_prefix(&place).unwrap_or(&text);
            let _ = writeln!(self.out, "{place}error: {why}");
        }
        let mut found = scripts(&rows);
        if rows.is_empty() && problems.is_empty() {
            found.push((1, "no rows: the file names nothing".to_string()));
        }
        if heard {
            found.extend(sounds(&rows));
        }
        found.sort();
        self.warnings += found.len();
        for (line, why) in found {
            let _ = writeln!(self.out, "{shown}:{line}: warning: {why}");
        }
        for row in rows.iter().filter(|r| r.kind != "WORD" && r.is_name()) {
            let form = (row.kind.to_string(), fold(row.surface));
            self.forms.entry(form).or_default().push(Seen {
                place: format!("{shown}:{}", row.line),
                id: row.id.to_string(),
                settled: row.has("ambiguous"),
                also: row.value("also").unwrap_or("").to_string(),
            });
        }
    }

    /// Warns of forms of two ids, once all lists have been seen.
    fn shared(&mut self) {
        let mut shared = shared(std::mem::take(&mut self.forms));
        self.warnings += shared.len();
        shared.sort();
        for line in shared {
            let _ = writeln!(self.out, "{line}");
        }
    }

    /// The last line.
    fn counts(&mut self) {
        let count = |n: usize, of: &str| format!("{n} {of}{}", if n == 1 { "" } else { "s" });
        let _ = write!(
            self.out,
            "{}: {}, {}",
            count(self.lists, "file"),
            count(self.errors, "error"),
            count(self.warnings, "warning")
        );
        self.out.push_str(&match self.unreadable {
            0 => "\n".to_string(),
            n => format!("; {n} could not be read\n"),
        });
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
