//! What the lists find alone: gazetteer forms and name parts joined into persons, every other rule and the model off. JSONL in,
//! JSONL out, as `batch`; each mention names the file or rule it came from. For measuring `gazetteers/`, not for use.
//!
//! Names of none of the kinds (`gazetteers/untagged`: schemes, awards, trains, films) are lists too: what stands inside one is left out.
//!
//! Forms keep the scores they have in the pipeline; an `ambiguous` one needs a cue or the model and is left out. Of those
//! that overlap the longer wins, as in the resolver.

use sangya::{Candidate, Extractor, Gazetteer, GazetteerRow, Source};
use std::io::{BufRead, Write};

/// Below it a form is only as good as its neighbours: `ambiguous` ones, names of one part.
const SURE: f32 = 0.8;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let extractor = Extractor::builder().without_model().build()?;
    let lists = Gazetteer::builtin();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let value: serde_json::Value = serde_json::from_str(&line?)?;
        let text = value["text"].as_str().unwrap_or("");
        let mut candidates: Vec<Candidate<'_>> = extractor.candidates(text);
        candidates.retain(|c| {
            let listed = matches!(c.source(), Source::Gazetteer(_));
            c.score() >= SURE && (listed || matches!(c.rule(), "person/parts" | "person/initials"))
        });
        let silent = untagged(&lists, text);
        candidates.retain(|c| {
            let span = c.span();
            !silent
                .iter()
                .any(|s| s.start <= span.start && span.end <= s.end)
        });
        // The resolver's order: length counts from a score of 0.7 on.
        let length = |c: &Candidate<'_>| {
            if c.score() < 0.7 {
                0
            } else {
                c.span().end - c.span().start
            }
        };
        candidates.sort_by(|a, b| {
            (length(b).cmp(&length(a)))
                .then(b.score().total_cmp(&a.score()))
                .then(a.kind().cmp(&b.kind()))
                .then(a.span().start.cmp(&b.span().start))
        });
        let mut kept: Vec<&Candidate<'_>> = Vec::new();
        for c in &candidates {
            if kept
                .iter()
                .all(|k| k.span().end <= c.span().start || c.span().end <= k.span().start)
            {
                kept.push(c);
            }
        }
        kept.sort_by_key(|c| c.span().start);
        let mentions: Vec<_> = kept
            .iter()
            .map(|c| {
                serde_json::json!({"kind": c.kind().to_string(), "start": c.span().start, "end": c.span().end,
                    "score": c.score(), "source": c.source().to_string()})
            })
            .collect();
        writeln!(
            out,
            "{}",
            serde_json::json!({"id": value["id"], "mentions": mentions})
        )?;
    }
    Ok(())
}

/// Most words of an untagged name looked up here.
const LONGEST: usize = 8;

/// Where names of none of the kinds stand, of two words and more.
fn untagged(lists: &Gazetteer, text: &str) -> Vec<std::ops::Range<usize>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let mut out = Vec::new();
    for (i, first) in words.iter().enumerate() {
        for last in words.iter().skip(i + 1).take(LONGEST - 1) {
            let span = at(first)..at(last) + last.len();
            let name = &text[span.clone()];
            let helps = ["cue", "head", "part"];
            let names = |r: &GazetteerRow<'_>| {
                r.entry.kind == "WORD" && !r.flags.iter().any(|f| helps.contains(f))
            };
            if lists.lookup(name).iter().any(names) {
                out.push(span);
            }
        }
    }
    out
}
