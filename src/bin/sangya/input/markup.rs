//! HTML to text of the same length: tags become blanks, so that offsets still count in the file.

/// Tags that do not end a line of text. All others do: a name never goes on behind a `</p>`.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u",
];

/// Elements whose content is no text for readers.
const HIDDEN: [&str; 6] = ["script", "style", "noscript", "template", "svg", "iframe"];

/// Blanks out tags, comments, scripts and `&nbsp;`, byte for byte.
pub fn blank(html: &str) -> String {
    let b = html.as_bytes();
    let mut out = b.to_vec();
    let mut at = 0;
    while at < b.len() {
        match b[at] {
            b'<' if html[at..].starts_with("<!--") => {
                let end = html[at + 4..]
                    .find("-->")
                    .map_or(b.len(), |e| at + 4 + e + 3);
                fill(&mut out, at, end, b' ');
                at = end;
            }
            b'<' if b
                .get(at + 1)
                .is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, b'/' | b'!' | b'?')) =>
            {
                let mut end = tag_end(b, at);
                let name = tag_name(b, at + 1);
                if HIDDEN.contains(&name.as_str()) && b.get(end - 2) != Some(&b'/') {
                    end = closing(b, &name, end);
                }
                let bare = name.trim_start_matches('/');
                fill(&mut out, at, end, b' ');
                if !INLINE.contains(&bare) {
                    out[at] = b'\n';
                }
                at = end;
            }
            b'&' if html[at..].starts_with("&nbsp;") => {
                fill(&mut out, at, at + 6, b' ');
                at += 6;
            }
            _ => at += 1,
        }
    }
    // Only whole characters were replaced, each byte by an ASCII one.
    String::from_utf8(out).unwrap_or_else(|_| html.to_string())
}

/// Line ends stay, so that line numbers do.
fn fill(out: &mut [u8], from: usize, to: usize, with: u8) {
    for c in &mut out[from..to] {
        if *c != b'\n' {
            *c = with;
        }
    }
}

/// One past the `>` of the tag, which may stand in a quoted value.
fn tag_end(b: &[u8], from: usize) -> usize {
    let mut quote = None;
    for (at, &c) in b.iter().enumerate().skip(from + 1) {
        match (quote, c) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(c),
            (Some(q), c) if q == c => quote = None,
            _ => {}
        }
    }
    // A quote that never closes: the plain end of the tag, or of the file.
    b.iter()
        .skip(from)
        .position(|&c| c == b'>')
        .map_or(b.len(), |e| from + e + 1)
}

/// `/p` of `</p>`, in lower case.
fn tag_name(b: &[u8], from: usize) -> String {
    let slash = usize::from(b.get(from) == Some(&b'/'));
    let name = b[from + slash..]
        .iter()
        .take_while(|c| c.is_ascii_alphanumeric());
    let mut out = String::from(if slash == 1 { "/" } else { "" });
    out.extend(name.map(|c| char::from(c.to_ascii_lowercase())));
    out
}

/// One past the closing tag of a hidden element, or the end of the file.
fn closing(b: &[u8], name: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(next) = b[at..].iter().position(|&c| c == b'<') {
        at += next;
        if tag_name(b, at + 1).strip_prefix('/') == Some(name) {
            return tag_end(b, at);
        }
        at += 1;
    }
    b.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_offsets() {
        let html = "<p title='a>b'>राय<b>पुर</b></p><script>if (a < b) {}</script>दिल्ली&nbsp;में";
        let text = blank(html);
        assert_eq!(text.len(), html.len());
        assert_eq!(text.find("दिल्ली"), html.find("दिल्ली"));
        assert!(!text.contains("if"));
        assert!(text.contains('\n'));
    }

    #[test]
    fn survives_what_is_no_html() {
        for html in [
            "",
            "<",
            "a < b",
            "<p",
            "<p title=\"",
            "<!--",
            "<script>x",
            "</",
            "<स>",
            "<script",
            "<a/",
        ] {
            assert_eq!(blank(html).len(), html.len(), "{html}");
        }
        assert_eq!(blank("2 < 3"), "2 < 3");
    }
}
