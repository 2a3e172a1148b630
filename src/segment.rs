//! Long texts in pieces that fit a cache, cut where no name is.

use crate::normalize::{self, Class};
use crate::span::Span;

/// Bytes of a segment before a place to cut is looked for.
const TARGET: usize = 64 * 1024;
/// A segment without any white space is cut here, on a character boundary: offsets inside a segment are 32 bits.
const LIMIT: usize = 1 << 30;

/// Cuts `text` at line ends, best where a sentence ends too, else behind sentence marks, else at white space.
pub(crate) fn segments(text: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        if from >= text.len() {
            return None;
        }
        let end = cut(text, from);
        let segment = Span::new(from, end);
        from = end;
        Some(segment)
    })
}

fn cut(text: &str, from: usize) -> usize {
    let b = text.as_bytes();
    if b.len() - from <= TARGET + TARGET / 2 {
        return b.len();
    }
    let window = &b[from..from + TARGET];
    // The last line end or sentence mark of the window's second half. In wrapped text a sentence may go on behind a line end.
    let half = TARGET / 2;
    let danda = "। ".as_bytes();
    let closed = |at: &usize| {
        let line = &window[..*at];
        [b"\n", b".", &danda[..3]]
            .iter()
            .any(|end| line.ends_with(end))
    };
    let mut ends = (half..TARGET).rev().filter(|&at| window[at] == b'\n');
    if let Some(last) = ends.next() {
        let at = [last].into_iter().chain(ends).take(256).find(closed);
        return from + at.unwrap_or(last) + 1;
    }
    if let Some(at) = window[half..]
        .windows(danda.len())
        .rposition(|w| w == danda)
    {
        return from + half + at + danda.len();
    }
    if let Some(at) = window[half..].iter().rposition(|&c| c == b' ') {
        return from + half + at + 1;
    }
    // One endless word, or marks without a space between: on to the next place that no letter touches.
    let mut end = from + TARGET;
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let limit = b.len().min(from + LIMIT);
    while end < limit {
        let s = normalize::step(text, end);
        if matches!(s.class, Class::Space | Class::Newline | Class::Punctuation) {
            break;
        }
        end += s.len;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_make_the_whole() {
        for unit in ["राम गया। ", "word ", "x", "राम\n", "अ", "(", "“", "भारत,"]
        {
            let text = unit.repeat(300_000 / unit.len());
            let mut at = 0;
            for s in segments(&text) {
                assert_eq!(s.start, at);
                assert!(text.is_char_boundary(s.end));
                at = s.end;
            }
            assert_eq!(at, text.len());
        }
        assert_eq!(segments("").count(), 0);
    }

    /// At line ends before all, else behind a sentence's mark, else behind white space.
    #[test]
    fn cut_where_no_name_is() {
        for (text, end) in [
            ("राम गया। फिर आया\n", "\n"),
            ("राम गया। फिर आया ", "। "),
            ("राम गया ", " "),
        ] {
            let text = text.repeat(300_000 / text.len());
            let pieces: Vec<_> = segments(&text).map(|s| s.slice(&text)).collect();
            assert!(pieces.len() > 2);
            assert!(pieces[..pieces.len() - 1].iter().all(|p| p.ends_with(end)));
        }
    }
}
