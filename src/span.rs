//! Half-open byte ranges of the original text, and converters to the units other programs count in.

use serde::{Deserialize, Serialize};

/// A half-open byte range `start..end` of the original UTF-8 text.
///
/// Spans that the library returns always lie on character and grapheme boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`, in bytes.
    #[inline]
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the range holds no byte.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether the two ranges share a byte.
    #[must_use]
    pub const fn overlaps(&self, other: &Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether every byte of `other` lies in `self`.
    #[must_use]
    pub const fn contains(&self, other: &Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The slice of `text` this span covers, or `""` where it does not fit the text.
    #[must_use]
    pub fn slice<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

impl From<Span> for std::ops::Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

/// The unit in which offsets are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum OffsetUnit {
    /// UTF-8 bytes: what the library itself uses.
    #[default]
    Byte,
    /// Unicode scalar values: what Python's `str` counts.
    Char,
    /// UTF-16 code units: what JavaScript and Java count.
    Utf16,
}

/// Converts byte offsets of one text to another unit.
///
/// Offsets that rise cost time in proportion to the text between them, so converting all mentions of a text in order is one
/// pass over it; an offset smaller than the last one starts again from the beginning.
///
/// ```
/// use sangya::{OffsetConverter, OffsetUnit, Span};
/// let text = "रायपुर में JETRO";
/// let start = text.find("JETRO").unwrap();
/// let span = Span::new(start, start + 5);
/// assert_eq!((span.start, span.end), (29, 34));
/// let mut chars = OffsetConverter::new(text, OffsetUnit::Char);
/// assert_eq!(chars.span(span), Span::new(11, 16));
/// ```
#[derive(Clone, Debug)]
pub struct OffsetConverter<'t> {
    text: &'t str,
    unit: OffsetUnit,
    byte: usize,
    count: usize,
}

impl<'t> OffsetConverter<'t> {
    /// A converter from bytes of `text` to `unit`.
    #[must_use]
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        OffsetConverter {
            text,
            unit,
            byte: 0,
            count: 0,
        }
    }

    /// `byte` in the converter's unit. A byte inside a character counts as that character's start; one past the end, as the end.
    pub fn offset(&mut self, byte: usize) -> usize {
        if self.unit == OffsetUnit::Byte {
            return byte.min(self.text.len());
        }
        let mut to = byte.min(self.text.len());
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        if to < self.byte {
            self.byte = 0;
            self.count = 0;
        }
        let between = &self.text[self.byte..to];
        self.count += match self.unit {
            OffsetUnit::Utf16 => between.chars().map(char::len_utf16).sum::<usize>(),
            _ => between.chars().count(),
        };
        self.byte = to;
        self.count
    }

    /// Both ends of `span` in the converter's unit.
    pub fn span(&mut self, span: Span) -> Span {
        let start = self.offset(span.start);
        Span::new(start, self.offset(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_units() {
        let text = "😀 रायपुर, Raipur";
        let start = text.find("Raipur").unwrap();
        let span = Span::new(start, start + 6);
        assert_eq!(span.slice(text), "Raipur");
        assert_eq!(&text[std::ops::Range::from(span)], "Raipur");
        assert_eq!(
            OffsetConverter::new(text, OffsetUnit::Char).span(span),
            Span::new(10, 16)
        );
        assert_eq!(
            OffsetConverter::new(text, OffsetUnit::Utf16).span(span),
            Span::new(11, 17)
        );
        assert_eq!(
            OffsetConverter::new(text, OffsetUnit::Byte).span(span),
            span
        );
    }

    #[test]
    fn backwards_inside_and_past_the_end() {
        let text = "कख";
        let mut c = OffsetConverter::new(text, OffsetUnit::Char);
        assert_eq!(c.offset(6), 2);
        assert_eq!(c.offset(1), 0);
        assert_eq!(c.offset(99), 2);
    }
}
