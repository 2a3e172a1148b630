//! CSV and TSV: rows to texts.

use super::decode::Opened;
use super::{Body, not_utf8};
use crate::args::ColumnArgs;
use csv::ByteRecord;
use std::io::{self, Read};

pub struct Rows {
    reader: csv::Reader<Ending>,
    record: ByteRecord,
    text: usize,
    id: Option<usize>,
    date: Option<usize>,
    row: usize,
    done: bool,
}

impl Rows {
    /// Reads the names of the columns.
    pub fn new(opened: Opened, delimiter: u8, columns: &ColumnArgs) -> Result<Self, String> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(Ending {
                inner: opened,
                last: 0,
                ended: false,
            });
        let headers: Vec<String> = reader
            .byte_headers()
            .map_err(|e| e.to_string())?
            .iter()
            .map(|h| {
                String::from_utf8_lossy(h)
                    .trim_start_matches('\u{feff}')
                    .trim()
                    .to_string()
            })
            .collect();
        let find = |name: &str| headers.iter().position(|h| h == name);
        let need = |name: &str| {
            find(name).ok_or_else(|| {
                let have = if headers.is_empty() {
                    String::from("the file is empty")
                } else {
                    format!("it has {}", headers.join(", "))
                };
                format!("no column \"{name}\"; {have}")
            })
        };
        let optional = |asked: &Option<String>, usual: &str| match asked {
            Some(name) => need(name).map(Some),
            None => Ok(find(usual)),
        };
        Ok(Rows {
            text: need(&columns.text_column)?,
            id: optional(&columns.id_column, "id")?,
            date: optional(&columns.date_column, "date")?,
            reader,
            record: ByteRecord::new(),
            row: 0,
            done: false,
        })
    }

    /// The next row's first line in the file, and its text.
    pub fn next(&mut self) -> Option<(usize, Body)> {
        if self.done {
            return None;
        }
        self.row += 1;
        match self.reader.read_byte_record(&mut self.record) {
            Ok(false) => None,
            Ok(true) => {
                let line = self
                    .record
                    .position()
                    .map_or(self.row + 1, |p| p.line() as usize);
                if self.unclosed() {
                    self.done = true;
                    let why = "a quote that opens in this row is never closed, and the rest of the file stands in it";
                    return Some((line, Body::Broken(why.to_string())));
                }
                Some((line, self.body()))
            }
            Err(e) => {
                self.done = true;
                Some((self.row + 1, Body::Unreadable(e.to_string())))
            }
        }
    }

    /// Whether the row took in the rest of the file: only a quote makes a cell of several lines, and none stands at the end.
    fn unclosed(&self) -> bool {
        let last = self.record.iter().next_back().unwrap_or_default();
        let file = self.reader.get_ref();
        file.ended && file.last != b'"' && last.contains(&b'\n')
    }

    fn body(&self) -> Body {
        let field = |at: usize| {
            let bytes = self.record.get(at).unwrap_or(b"");
            std::str::from_utf8(bytes).map_err(|e| not_utf8(bytes, e.valid_up_to()))
        };
        if self.record.get(self.text).is_none() {
            return Body::Broken(format!(
                "the row ends before column {}, which has the text",
                self.text + 1
            ));
        }
        let optional = |at: Option<usize>| at.map(field).transpose();
        match (field(self.text), optional(self.id), optional(self.date)) {
            (Ok(text), Ok(id), Ok(date)) => Body::Text {
                id: Some(id.map_or_else(|| self.row.to_string(), str::to_string)),
                text: text.to_string(),
                date: date.filter(|d| !d.trim().is_empty()).map(str::to_string),
            },
            (Err(why), _, _) | (_, Err(why), _) | (_, _, Err(why)) => Body::Broken(why),
        }
    }
}

/// What is read, the last byte of it that is no line end, and whether there is no more.
struct Ending {
    inner: Opened,
    last: u8,
    ended: bool,
}

impl Read for Ending {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.ended |= n == 0;
        let ink = |b: &&u8| !matches!(b, b'\r' | b'\n');
        if let Some(last) = buffer[..n].iter().rfind(ink) {
            self.last = *last;
        }
        Ok(n)
    }
}
