//! `sangya explain`: why each span was tagged, and what lost.

use crate::args::{ExplainArgs, ReportFormat};
use crate::failure::Failure;
use crate::{setup, table};
use sangya::{Candidate, Input, Outcome, Source};
use std::fmt::Write;

const LEGEND: &str = "
✓ a mention                                  · too uncertain, or its kind was not asked for
✗ lost to a better one that overlaps it      – part of a name that is not tagged (a train, an award, a scheme), or blocked by your list
";

pub fn run(args: &ExplainArgs) -> Result<(), Failure> {
    let text = crate::texts::argument(&args.text)?;
    let extractor = setup::extractor(&args.extractor)?;
    let mut input = Input::new(&text);
    if let Some(date) = args.extractor.date {
        input = input.reference_date(date);
    }
    let candidates = extractor.candidates(input);
    if args.format == ReportFormat::Json {
        let json = serde_json::to_string_pretty(&candidates).map_err(Failure::failed)?;
        return table::print(&format!("{json}\n"));
    }
    if candidates.is_empty() {
        return table::print("No list, rule or pattern proposes anything here.\n");
    }
    let mut out = String::new();
    for place in places(&candidates) {
        let won: Vec<&str> = place
            .iter()
            .filter(|c| c.outcome() == Outcome::Won)
            .map(|c| c.text())
            .collect();
        let heading = if won.is_empty() {
            format!("{}: no mention", place[0].text().replace('\n', " "))
        } else {
            won.join(", ")
        };
        let _ = writeln!(
            out,
            "{}..{}  {heading}",
            place[0].span().start,
            place.iter().map(|c| c.span().end).max().unwrap_or(0)
        );
        let rows: Vec<Vec<String>> = place.iter().map(|c| row(c, silent(c, &place))).collect();
        for line in table::lines(&rows).lines() {
            let _ = writeln!(out, "  {line}");
        }
    }
    out.push_str(LEGEND);
    table::print(&out)
}

/// Runs of candidates that overlap: each is one decision.
fn places<'a, 't>(candidates: &'a [Candidate<'t>]) -> Vec<Vec<&'a Candidate<'t>>> {
    let mut sorted: Vec<&Candidate<'t>> = candidates.iter().collect();
    sorted.sort_by_key(|c| c.span().start);
    let mut out: Vec<Vec<&Candidate<'t>>> = Vec::new();
    let mut reach = 0;
    for c in sorted {
        match out.last_mut() {
            Some(place) if c.span().start < reach => place.push(c),
            _ => out.push(vec![c]),
        }
        reach = reach.max(c.span().end);
    }
    for place in &mut out {
        place.sort_by(|a, b| rank(a).cmp(&rank(b)).then(b.score().total_cmp(&a.score())));
    }
    out
}

fn rank(c: &Candidate<'_>) -> u8 {
    match c.outcome() {
        Outcome::Won => 0,
        Outcome::Lost => 1,
        Outcome::Blocked => 2,
        _ => 3,
    }
}

/// Whether it lost to no mention, but to the name of something that is not tagged.
fn silent(c: &Candidate<'_>, place: &[&Candidate<'_>]) -> bool {
    let wins = |o: &&Candidate<'_>| o.outcome() == Outcome::Won && o.span().overlaps(&c.span());
    c.outcome() == Outcome::Lost && !place.iter().any(wins)
}

fn row(c: &Candidate<'_>, silent: bool) -> Vec<String> {
    let mark = match c.outcome() {
        Outcome::Won => "✓",
        Outcome::Lost if silent => "–",
        Outcome::Lost => "✗",
        Outcome::Blocked => "–",
        _ => "·",
    };
    let from = match c.source() {
        Source::Date(rule) => format!("date {rule}"),
        other => other.to_string(),
    };
    vec![
        mark.to_string(),
        c.kind().to_string(),
        format!("{:.2}", c.score()),
        c.text().replace('\n', " "),
        from,
        c.ids().join(" "),
    ]
}
