//! The library's one error type.

use std::fmt;

/// What went wrong in building an [`Extractor`](crate::Extractor) or reading a gazetteer.
///
/// Extraction itself never fails. The display form is one line that names the place (`file:line`) and the reason.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    place: String,
    line: usize,
    why: String,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gazetteer,
    Pattern,
    Io,
    Value,
}

impl Error {
    /// A row of a gazetteer that the format does not allow; `line` counts from 1.
    pub(crate) fn gazetteer(name: &str, line: usize, why: impl Into<String>) -> Self {
        Error {
            kind: Kind::Gazetteer,
            place: name.to_string(),
            line,
            why: why.into(),
            source: None,
        }
    }

    /// A user pattern that does not compile.
    pub(crate) fn pattern(pattern: &str, why: impl Into<String>) -> Self {
        Error {
            kind: Kind::Pattern,
            place: format!("pattern {}", Quoted(pattern)),
            line: 0,
            why: why.into(),
            source: None,
        }
    }

    /// A file that cannot be read, or that is not what it should be as a whole.
    pub(crate) fn io(path: &str, why: impl Into<String>) -> Self {
        Error {
            kind: Kind::Io,
            place: path.to_string(),
            line: 0,
            why: why.into(),
            source: None,
        }
    }

    /// A line of a training corpus that is none; `line` counts from 1.
    #[cfg(feature = "train")]
    pub(crate) fn corpus(path: &str, line: usize, why: impl Into<String>) -> Self {
        let mut error = Error::io(path, why);
        error.line = line;
        error
    }

    /// As [`io`](Self::io), without the number that the operating system has for it.
    pub(crate) fn unreadable(path: &str, error: std::io::Error) -> Self {
        let why = error.to_string();
        let end = why.find(" (os error").unwrap_or(why.len());
        Error::io(path, &why[..end]).caused_by(error)
    }

    /// Keeps what another library said, for a caller that asks for [`source`](std::error::Error::source).
    pub(crate) fn caused_by(
        mut self,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        self.source = Some(source.into());
        self
    }

    /// A value that does not parse, such as a date or a kind.
    pub(crate) fn value(value: &str, why: impl Into<String>) -> Self {
        Error {
            kind: Kind::Value,
            place: Quoted(value).to_string(),
            line: 0,
            why: why.into(),
            source: None,
        }
    }

    /// Whether a gazetteer's text was refused.
    #[must_use]
    pub fn is_gazetteer(&self) -> bool {
        self.kind == Kind::Gazetteer
    }

    /// Whether a user pattern was refused.
    #[must_use]
    pub fn is_pattern(&self) -> bool {
        self.kind == Kind::Pattern
    }

    /// Whether a file could not be read, or is no model or no corpus.
    #[must_use]
    pub fn is_io(&self) -> bool {
        self.kind == Kind::Io
    }

    /// Whether a value such as a date or a kind did not parse.
    #[must_use]
    pub fn is_value(&self) -> bool {
        self.kind == Kind::Value
    }

    /// The line of the gazetteer or corpus at fault, counted from 1; `None` where the error has no line.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        (self.line > 0).then_some(self.line)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // One line always: what a caller was given may hold line ends of its own.
        let why = self.why.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.line > 0 {
            write!(f, "{}:{}: {why}", self.place, self.line)
        } else {
            write!(f, "{}: {why}", self.place)
        }
    }
}

impl std::error::Error for Error {
    /// The error of the operating system or of the regular expression behind this one, where there is one.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}

/// Displays a text in quotes, what cannot be seen as `\u{…}`. Unlike `{:?}` it leaves Devanagari signs readable.
pub(crate) struct Quoted<'a>(pub &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for c in self.0.chars() {
            match c as u32 {
                0x22
                | 0x5C
                | 0x200B..=0x200F
                | 0x2028..=0x202E
                | 0x2060..=0x206F
                | 0xFEFF
                | 0xA0
                | 0xAD => write!(f, "{}", c.escape_default())?,
                _ if c.is_control() => write!(f, "{}", c.escape_default())?,
                _ => write!(f, "{c}")?,
            }
        }
        f.write_str("\"")
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    #[test]
    fn what_another_library_said_is_behind_the_error() {
        let unreadable = crate::Gazetteer::from_path("no/such/file.tsv").unwrap_err();
        assert!(
            unreadable
                .source()
                .is_some_and(|e| e.is::<std::io::Error>())
        );
        assert!(!unreadable.to_string().contains("os error"));
        let pattern = crate::Extractor::builder()
            .builtin(false)
            .pattern(crate::Kind::Place, "(")
            .build()
            .unwrap_err();
        assert!(pattern.source().is_some_and(|e| e.is::<regex::Error>()));
        let row = crate::Gazetteer::from_tsv("g", "no columns").unwrap_err();
        assert!(row.source().is_none());
    }
}
