//! Text that a page shows as it is.

use std::fmt;

/// Displays with the characters that mean something to HTML as references, control characters as blanks.
pub(super) struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0;
        let mut from = 0;
        for (at, b) in text.bytes().enumerate() {
            let with = match b {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                b'\n' | b'\t' => continue,
                // A form feed or NUL is no character of HTML; a lone CR would double with its LF.
                b'\r' => "",
                0..=0x1F | 0x7F => "\u{fffd}",
                _ => continue,
            };
            f.write_str(&text[from..at])?;
            f.write_str(with)?;
            from = at + 1;
        }
        f.write_str(&text[from..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_text() {
        assert_eq!(
            Escaped("<b a=\"1\">&'\u{1b}साय").to_string(),
            "&lt;b a=&quot;1&quot;&gt;&amp;&#39;\u{fffd}साय"
        );
    }
}
