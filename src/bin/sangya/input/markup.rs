//! HTML to text that knows its places in the file.

use super::references;
use sangya::output::Origin;

/// Elements that only dress what they hold: `राय<b>पुर</b>` is one word.
const DRESS: [&str; 20] = [
    "b", "bdi", "bdo", "big", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
    "strong", "sub", "sup", "u", "var", "wbr",
];

/// Elements of a line: what stands in two that touch, as in a row of links, is not one word.
const INLINE: [&str; 9] = [
    "a", "abbr", "cite", "code", "data", "label", "output", "span", "time",
];

/// Elements with a blank line around them. All others that are not named here begin a line: a name never goes on behind a `</td>`.
const PARAGRAPHS: [&str; 12] = [
    "article",
    "blockquote",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "section",
    "title",
];

/// Elements whose content is no text for readers.
const HIDDEN: [&str; 7] = [
    "script", "style", "noscript", "template", "svg", "iframe", "select",
];

/// The text of a page: without tags, comments and scripts, its character references read and white space as a browser shows it.
pub fn read(html: String) -> Origin {
    let mut out = Text {
        page: Origin::new(html.as_str()),
        gap: 0..0,
        breaks: 0,
        blank: false,
        touching: false,
        preformatted: 0,
    };
    let b = html.as_bytes();
    let mut at = 0;
    while at < b.len() {
        let rest = &html[at..];
        match b[at] {
            b'<' if rest.starts_with("<!--") => {
                at = rest[4..].find("-->").map_or(b.len(), |e| at + 4 + e + 3);
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
                out.tag(&name, at..end);
                at = end;
            }
            b'&' => {
                let (with, len) = references::read(rest);
                match with {
                    Some('\u{a0}') => out.white(at..at + len),
                    // A place to break a word, which is none to read.
                    Some('\u{ad}') => {}
                    Some(c) => out.replace(at..at + len, c),
                    None => out.keep(at..at + 1),
                }
                at += len;
            }
            c if c.is_ascii_whitespace() => {
                if out.preformatted > 0 && c == b'\n' {
                    out.line(1, at..at + 1);
                } else {
                    out.white(at..at + 1);
                }
                at += 1;
            }
            _ => {
                let end = b[at..]
                    .iter()
                    .position(|c| *c == b'<' || *c == b'&' || c.is_ascii_whitespace());
                // A `<` that begins no tag stands for itself.
                let end = end.map_or(b.len(), |e| at + e.max(1));
                out.keep(at..end);
                at = end;
            }
        }
    }
    if !out.page.text().is_empty() {
        out.page.replace(b.len()..b.len(), "\n");
    }
    out.page
}

/// The text being made, with the white space that will stand before the next character.
struct Text {
    page: Origin,
    /// Where that white space is in the file.
    gap: std::ops::Range<usize>,
    /// Line ends to write.
    breaks: usize,
    blank: bool,
    /// Behind the end of an inline element, with nothing between.
    touching: bool,
    preformatted: usize,
}

impl Text {
    fn white(&mut self, range: std::ops::Range<usize>) {
        self.touching = false;
        self.blank = true;
        self.gap = range;
    }

    fn line(&mut self, breaks: usize, range: std::ops::Range<usize>) {
        self.touching = false;
        self.breaks = self.breaks.max(breaks);
        self.gap = range;
    }

    fn tag(&mut self, name: &str, range: std::ops::Range<usize>) {
        let (bare, closes) = name.strip_prefix('/').map_or((name, false), |n| (n, true));
        if DRESS.contains(&bare) {
            return;
        }
        if INLINE.contains(&bare) {
            if !closes && self.touching {
                self.white(range);
            }
            self.touching = closes;
            return;
        }
        if bare == "pre" {
            self.preformatted =
                (self.preformatted + usize::from(!closes)).saturating_sub(usize::from(closes));
        }
        self.line(if PARAGRAPHS.contains(&bare) { 2 } else { 1 }, range);
    }

    fn gap(&mut self) {
        let gap = match self.breaks {
            _ if self.page.text().is_empty() => "",
            0 if self.blank => " ",
            0 => "",
            1 => "\n",
            _ => "\n\n",
        };
        self.page.replace(self.gap.clone(), gap);
        (self.breaks, self.blank, self.touching) = (0, false, false);
    }

    fn keep(&mut self, range: std::ops::Range<usize>) {
        self.gap();
        self.page.keep(range);
    }

    fn replace(&mut self, range: std::ops::Range<usize>, with: char) {
        self.gap();
        self.page.replace(range, with.encode_utf8(&mut [0; 4]));
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
    use sangya::Span;

    fn text(html: &str) -> String {
        read(html.to_string()).text().trim_end().to_string()
    }

    #[test]
    fn reads_as_a_browser_shows() {
        for (html, want) in [
            (
                "<p title='a>b'>राय<b>पुर</b></p><script>if (a < b) {}</script>दिल्ली&nbsp;में",
                "रायपुर\n\nदिल्ली में",
            ),
            ("<ul><li>कोरबा</li><li>जशपुर</ul>", "कोरबा\nजशपुर"),
            ("<a href=x>दिल्ली</a><a href=y>मुंबई</a>", "दिल्ली मुंबई"),
            ("<a>दिल्ली</a>, <span>वि&shy;ष्णु</span>", "दिल्ली, विष्णु"),
            (
                "Tata &amp; Sons&#39; &#x915;&#2366;म &bogus; AT&T &amp;lt;",
                "Tata & Sons' काम &bogus; AT&T &lt;",
            ),
            ("a\n  b <!-- c --> d<br>e", "a b d\ne"),
            ("<pre>a\nb</pre>c\nd", "a\nb\nc d"),
            (
                "<title>अ</title><body><h1>क</h1>\n\n<p>ख</p>",
                "अ\n\nक\n\nख",
            ),
        ] {
            assert_eq!(text(html), want, "{html}");
        }
    }

    #[test]
    fn knows_its_places() {
        let html = "<p class=\"दिल्ली\">राय<b>पुर</b> और <i>Tata &amp; Sons</i>, &#2342;िल्ली</p>";
        let page = read(html.to_string());
        for (name, source) in [
            ("रायपुर", "राय<b>पुर"),
            ("Tata & Sons", "Tata &amp; Sons"),
            ("दिल्ली", "&#2342;िल्ली"),
        ] {
            let at = page.text().find(name).unwrap();
            assert_eq!(
                page.span(Span::new(at, at + name.len())).slice(html),
                source
            );
        }
        let first = html.find("राय").unwrap();
        assert_eq!(page.span(Span::new(0, 0)), Span::new(first, first));
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
            "&",
            "&#",
            "&#x;",
            "&#0;",
            "&#xD800;",
            "&#99999999999;",
            "&;",
        ] {
            let page = read(html.to_string());
            let end = page.text().len();
            assert!(page.span(Span::new(0, end)).end <= html.len(), "{html}");
        }
        assert_eq!(text("2 < 3 <स>"), "2 < 3 <स>");
        assert_eq!(text("&#xD800; &"), "\u{fffd} &");
        for unit in ["<!--", "<script>", "<p title=\"", "&", "<", "&#", "<a>"] {
            read(unit.repeat(20_000));
        }
    }
}
