//! `sangya date`: the temporal expressions of a text and what they mean.

use crate::args::{DateArgs, ReportFormat};
use crate::failure::Failure;
use crate::table;
use sangya::{Extractor, Input, Kind, Mention};

pub fn run(args: &DateArgs) -> Result<(), Failure> {
    let text = crate::texts::argument(&args.text)?;
    let extractor = Extractor::builder().kinds([Kind::Date]).build().map_err(Failure::usage)?;
    let mut input = Input::new(&text);
    if let Some(date) = args.date {
        input = input.reference_date(date);
    }
    let extraction = extractor.extract(input);
    if args.format == ReportFormat::Json {
        let json = serde_json::to_string_pretty(extraction.mentions()).map_err(Failure::failed)?;
        return table::print(&format!("{json}\n"));
    }
    if extraction.mentions().is_empty() {
        return Err(Failure::failed("no date, time, duration or set in this text"));
    }
    let rows: Vec<Vec<String>> = extraction.mentions().iter().map(row).collect();
    table::print(&table::lines(&rows))
}

fn row(m: &Mention<'_>) -> Vec<String> {
    let mut row = vec![m.text().replace('\n', " ")];
    if let Some(t) = m.timex() {
        row.push(format!("{:?}", t.kind).to_uppercase());
        row.push(t.value.clone().unwrap_or_else(|| String::from("–")));
        row.push(match (&t.begin, &t.end) {
            (Some(b), Some(e)) => format!("{b} … {e}"),
            _ => String::new(),
        });
        row.push(t.modifier.clone().unwrap_or_default());
    }
    row
}
