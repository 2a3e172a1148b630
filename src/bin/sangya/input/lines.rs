//! JSONL: bytes to lines. Lines are parsed later, by the threads.

use super::Body;
use super::decode::Opened;
use crate::failure::reason;
use std::io::BufRead;

pub struct Lines {
    reader: Opened,
    line: usize,
    /// Bytes of the last line: the next is hardly much longer.
    last: usize,
    done: bool,
}

impl Lines {
    pub fn new(reader: Opened) -> Self {
        Lines {
            reader,
            line: 0,
            last: 0,
            done: false,
        }
    }

    /// No line is in memory: the next may be one that somebody still has to type.
    pub fn may_wait(&self) -> bool {
        self.reader.buffer().is_empty()
    }

    /// The next line's number and content.
    pub fn next(&mut self) -> Option<(usize, Body)> {
        if self.done {
            return None;
        }
        let mut line = Vec::with_capacity(self.last + self.last / 4 + 16);
        match self.reader.read_until(b'\n', &mut line) {
            Ok(0) => None,
            Ok(_) => {
                if line.last() == Some(&b'\n') {
                    line.pop();
                }
                if self.line == 0 && line.starts_with("\u{feff}".as_bytes()) {
                    line.drain(..3);
                }
                self.line += 1;
                self.last = line.len().min(1 << 16);
                Some((self.line, Body::Json(line)))
            }
            Err(e) => {
                // What came of a line before the error is not a line.
                self.done = true;
                Some((self.line + 1, Body::Unreadable(reason(&e))))
            }
        }
    }
}
