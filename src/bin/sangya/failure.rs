//! How a run ends when it does not end well.

use std::fmt::Display;
use std::io;
use std::process::ExitCode;

/// Why a command stops.
#[derive(Debug)]
pub enum Failure {
    /// The command line asks for something that cannot be: exit status 2.
    Usage(String),
    /// The work could not be done: exit status 1.
    Failed(String),
    /// Part of the input could not be read, and each part was reported where it stands: exit status 1.
    Partial,
    /// Nobody reads the output any more, as in `sangya … | head`: nothing went wrong.
    Closed,
}

impl Failure {
    /// A wrong command line.
    pub fn usage(why: impl Display) -> Self {
        Failure::Usage(why.to_string())
    }

    /// Work that could not be done.
    pub fn failed(why: impl Display) -> Self {
        Failure::Failed(why.to_string())
    }

    /// Writing to `target` failed.
    pub fn write(target: &str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Closed,
            _ => Failure::Failed(format!("{target}: {}", reason(error))),
        }
    }

    /// Says why on standard error, in one line, and gives the exit status.
    pub fn report(&self) -> ExitCode {
        match self {
            Failure::Usage(why) => {
                complain(why);
                ExitCode::from(2)
            }
            Failure::Failed(why) => {
                complain(why);
                ExitCode::from(1)
            }
            Failure::Partial => ExitCode::from(1),
            Failure::Closed => ExitCode::SUCCESS,
        }
    }
}

/// One line on standard error. A closed standard error is no reason to stop.
pub fn complain(why: impl Display) {
    use std::io::Write;
    let line: String = why
        .to_string()
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let _ = writeln!(io::stderr().lock(), "sangya: {line}");
}

/// An I/O error without the number of the operating system behind it.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(at) => text[..at].to_string(),
        None => text,
    }
}

/// Why a line is not the JSON it should be. The parser sees one line and calls it the first: whoever reports it knows which it is.
pub fn json_reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((why, _)) if error.is_data() => why.to_string(),
        Some((why, _)) => format!("not JSON: {why} at byte {}", error.column()),
        None => text,
    }
}
