//! Texts that were made from another one.

use crate::span::Span;

/// A text made from another one, such as a web page without its tags, with the way back: what is found in it can be shown at
/// its place in what it was made from.
///
/// ```
/// use sangya::{Span, output::Origin};
/// let mut page = Origin::new("<p>AT&amp;T");
/// page.keep(3..5);
/// page.replace(5..10, "&");
/// page.keep(10..11);
/// assert_eq!(page.text(), "AT&T");
/// assert_eq!(page.span(Span::new(0, 4)), Span::new(3, 11));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Origin {
    source: String,
    text: String,
    pieces: Vec<Piece>,
}

/// Bytes of the text that came from bytes of the source: as they were, or as something else.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it starts in the text; it ends where the next one starts.
    at: usize,
    source: Span,
    kept: bool,
}

impl Origin {
    /// An empty text, to be made from `source`.
    pub fn new(source: impl Into<String>) -> Self {
        Origin {
            source: source.into(),
            ..Origin::default()
        }
    }

    /// Adds bytes of the source as they are. A range that does not fit the source adds nothing.
    pub fn keep(&mut self, range: std::ops::Range<usize>) {
        let Some(part) = self.source.get(range.clone()).filter(|p| !p.is_empty()) else {
            return;
        };
        let at = self.text.len();
        self.text.push_str(part);
        match self.pieces.last_mut() {
            Some(last) if last.kept && last.source.end == range.start => {
                last.source.end = range.end
            }
            _ => self.pieces.push(Piece {
                at,
                source: Span::new(range.start, range.end),
                kept: true,
            }),
        }
    }

    /// Adds `with` for bytes of the source.
    pub fn replace(&mut self, range: std::ops::Range<usize>, with: &str) {
        if with.is_empty() {
            return;
        }
        self.pieces.push(Piece {
            at: self.text.len(),
            source: Span::new(range.start, range.end),
            kept: false,
        });
        self.text.push_str(with);
    }

    /// The text as made so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it was made from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The bytes of the source that a range of the text came from, with what was left out between its ends.
    #[must_use]
    pub fn span(&self, span: Span) -> Span {
        let piece = |byte: usize| {
            let next = self.pieces.partition_point(|p| p.at <= byte);
            next.checked_sub(1).map(|n| self.pieces[n])
        };
        let start = piece(span.start).map_or(0, |p| match p.kept {
            true => (p.source.start + span.start - p.at).min(p.source.end),
            false => p.source.start,
        });
        let end = match span.end.checked_sub(1).and_then(piece) {
            Some(p) if p.kept => (p.source.start + span.end - p.at).min(p.source.end),
            Some(p) => p.source.end,
            None => start,
        };
        Span::new(start, end.max(start))
    }
}
