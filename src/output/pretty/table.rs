//! Rows of cells in columns that line up.

use super::Style;
use crate::output::document::printable;
use crate::output::width::width;
use std::io::{self, Write};

/// A cell wider than this does not widen its column.
const WIDEST: usize = 44;
const INDENT: usize = 2;
const GAP: usize = 2;

#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(
            cells
                .iter()
                .map(|c| printable(c).replace(['\n', '\t'], " "))
                .collect(),
        );
    }

    pub fn write(&self, out: &mut dyn Write, style: &Style) -> io::Result<()> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|c| {
                self.rows
                    .iter()
                    .filter_map(|r| r.get(c))
                    .map(|s| width(s))
                    .filter(|&w| w <= WIDEST)
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        for row in &self.rows {
            let last = row.iter().rposition(|c| !c.is_empty()).unwrap_or(0);
            write!(out, "{:INDENT$}", "")?;
            let mut column = INDENT;
            let mut late = false;
            // A column that is empty in every row takes no place.
            let used = |n: &usize| {
                self.rows
                    .iter()
                    .any(|r| r.get(*n).is_some_and(|c| !c.is_empty()))
            };
            for (cell, &w) in (0..last)
                .filter(used)
                .filter_map(|n| Some((row.get(n)?, widths.get(n)?)))
            {
                out.write_all(cell.as_bytes())?;
                let used = width(cell);
                late |= used > w;
                column += w + GAP;
                if style.terminal && !late {
                    write!(out, "\x1b[{}G", column + 1)?;
                } else {
                    write!(out, "{:1$}", "", (w + GAP).saturating_sub(used).max(GAP))?;
                }
            }
            writeln!(out, "{}", row.get(last).map_or("", String::as_str))?;
        }
        Ok(())
    }
}
