//! `sangya date`: the temporal expressions of a text and what they mean.

use crate::args::{DateArgs, ReportFormat};
use crate::failure::Failure;
use crate::table;
use sangya::date::{self, DateMention, Timex};
use serde::Serialize;

#[derive(Serialize)]
struct View<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    timex: &'a Timex,
}

pub fn run(args: &DateArgs) -> Result<(), Failure> {
    let text = crate::texts::argument(&args.text)?;
    let found = date::find(&text, args.date);
    if args.format == ReportFormat::Json {
        let mut views: Vec<View<'_>> = Vec::with_capacity(found.len());
        for m in &found {
            views.push(View {
                start: m.span.start,
                end: m.span.end,
                text: m.text,
                timex: &m.timex,
            });
        }
        let json = serde_json::to_string_pretty(&views).map_err(Failure::failed)?;
        return table::print(&format!("{json}\n"));
    }
    if found.is_empty() {
        return Err(Failure::failed(
            "no date, time, duration or set in this text",
        ));
    }
    let rows: Vec<Vec<String>> = found.iter().map(row).collect();
    table::print(&table::lines(&rows))
}

/// Text, type, value, interval, modifier.
fn row(m: &DateMention<'_>) -> Vec<String> {
    let t = &m.timex;
    let interval = match (&t.begin, &t.end) {
        (Some(begin), Some(end)) => format!("{begin} … {end}"),
        _ => String::new(),
    };
    vec![
        m.text.replace('\n', " "),
        format!("{:?}", t.kind).to_uppercase(),
        t.value.clone().unwrap_or_else(|| String::from("–")),
        interval,
        t.modifier.clone().unwrap_or_default(),
    ]
}
