//! Tokens that are more than a run of letters: dotted abbreviations, clitics, URLs, e-mail hosts, handles and hashtags.
//!
//! Every look ahead is bounded, or consumes what it looked at, so that no text costs more than linear time.

use crate::normalize::{self, Class};

/// Longest dotted abbreviation and longest host name looked at, in bytes.
const MAX_LOOK: usize = 255;

/// Short words that end sentences and so are no segment of an abbreviation typed without spaces (`था.वह`).
const NO_SEGMENT: [&str; 26] = [
    "है",
    "हैं",
    "था",
    "थे",
    "थी",
    "थीं",
    "हो",
    "गई",
    "गए",
    "गया",
    "दो",
    "दी",
    "दे",
    "ली",
    "ले",
    "की",
    "को",
    "का",
    "कि",
    "भी",
    "ही",
    "तो",
    "में",
    "से",
    "ने",
    "न",
];

/// Names of Latin letters as Hindi spells them, beyond three characters.
const LONG_LETTERS: [&str; 5] = ["डब्ल्यू", "डब्लू", "डब्लयू", "एक्स", "क्यू"];

/// End of the dotted abbreviation that starts at `start`: at least two short segments of one script, each followed by a dot
/// (the last dot may be missing). Papers of Uttar Pradesh type zeros for the stops (`उ0प्र0`); those want two.
pub(super) fn dotted(text: &str, start: usize) -> Option<usize> {
    let mut i = start;
    let mut dots = 0;
    let mut zeros = 0;
    let mut segments = 0;
    let mut end = start;
    let script = normalize::step(text, start).class;
    while i < text.len() && i - start < MAX_LOOK {
        let Some(stop) = segment(text, i, script, dots >= 2) else {
            break;
        };
        segments += 1;
        let zero = match script {
            Class::Devanagari => zero_at(text, stop),
            _ => 0,
        };
        zeros += usize::from(zero > 0);
        let dot = dot_at(text, stop).max(zero);
        if dot == 0 {
            // A last segment without its dot: `म.प्र में`, but no run-on word (`पी.चिदंबरम` never gets here, it is too long).
            if dots > zeros.min(1) && !NO_SEGMENT.contains(&&text[i..stop]) {
                end = stop;
            } else {
                segments -= 1;
            }
            break;
        }
        dots += 1;
        i = stop + dot;
        end = i;
    }
    (segments >= 2 && dots > zeros.min(1)).then_some(end)
}

/// Length of a dot or Devanagari abbreviation sign at byte `i`.
fn dot_at(text: &str, i: usize) -> usize {
    match text.as_bytes().get(i) {
        Some(b'.') => 1,
        Some(0xE0) if text[i..].starts_with('॰') => '॰'.len_utf8(),
        _ => 0,
    }
}

/// Length of a zero at byte `i`, behind a Devanagari letter, that stands for a stop: no number begins with it.
pub(super) fn zero_at(text: &str, i: usize) -> usize {
    let len = match &text.as_bytes()[i..] {
        [b'0', ..] => 1,
        [0xE0, 0xA5, 0xA6, ..] => '०'.len_utf8(),
        _ => return 0,
    };
    let number = i + len < text.len() && normalize::step(text, i + len).class == Class::Digit;
    if number { 0 } else { len }
}

/// End of one segment: a Latin letter, or a Devanagari syllable or letter name. A `late` one with its dot may be a word of its own
/// elsewhere (`भा.प्र.से.`).
fn segment(text: &str, start: usize, script: Class, late: bool) -> Option<usize> {
    let mut i = start;
    let mut letters = 0;
    while i < text.len() {
        let s = normalize::step(text, i);
        match s.class {
            c if c == script => letters += 1,
            Class::Mark => {}
            Class::Digit if script == Class::Devanagari && zero_at(text, i) > 0 => break,
            Class::Devanagari | Class::Latin | Class::Other | Class::Digit | Class::Invisible => {
                return None;
            }
            _ => break,
        }
        i += s.len;
        if letters > 8 {
            return None;
        }
    }
    let ok = match script {
        Class::Latin => letters == 1,
        _ => {
            let seg = &text[start..i];
            let stop = dot_at(text, i) > 0 || zero_at(text, i) > 0;
            let word = NO_SEGMENT.contains(&seg) && !(late && stop);
            (1..=3).contains(&letters) && !word || LONG_LETTERS.contains(&seg)
        }
    };
    ok.then_some(i)
}

/// Whether the letters at byte `i`, behind an apostrophe, are an English clitic.
pub(super) fn is_clitic(text: &str, i: usize) -> bool {
    let rest = text.as_bytes().get(i..).unwrap_or(&[]);
    let len = rest
        .iter()
        .take(3)
        .take_while(|c| c.is_ascii_alphabetic())
        .count();
    let mut word = [0; 3];
    for (w, c) in word.iter_mut().zip(&rest[..len]) {
        *w = c.to_ascii_lowercase();
    }
    matches!(
        &word[..len],
        b"s" | b"t" | b"d" | b"m" | b"ll" | b"re" | b"ve"
    )
}

/// End of the URL whose scheme is the word `start..end`, with `://` behind it.
pub(super) fn url(text: &str, start: usize, end: usize) -> Option<usize> {
    let scheme = &text[start..end];
    if !(scheme.eq_ignore_ascii_case("http")
        || scheme.eq_ignore_ascii_case("https")
        || scheme.eq_ignore_ascii_case("ftp"))
    {
        return None;
    }
    text[end..]
        .starts_with("://")
        .then(|| url_end(text, end + 3))
}

/// End of a host name without a scheme that starts at `start`: `www.…`, or labels that end in a well-known domain.
pub(super) fn domain(text: &str, start: usize) -> Option<usize> {
    let b = text.as_bytes();
    let mut i = start;
    while i < b.len()
        && i - start < MAX_LOOK
        && (b[i].is_ascii_alphanumeric() || b[i] == b'-' || b[i] == b'.')
    {
        i += 1;
    }
    let mut end = i;
    while end > start && matches!(b[end - 1], b'.' | b'-') {
        end -= 1;
    }
    let host = &text[start..end];
    if host.contains("..") || !host.contains('.') {
        return None;
    }
    if host.len() > 4 && host[..4].eq_ignore_ascii_case("www.") {
        return Some(url_end(text, end));
    }
    let last = host.rsplit('.').next()?;
    const DOMAINS: [&str; 19] = [
        "com", "in", "org", "net", "gov", "co", "io", "edu", "info", "ly", "me", "tv", "uk", "be",
        "nic", "us", "eu", "ai", "app",
    ];
    if !DOMAINS.contains(&last) {
        return None;
    }
    // Two-letter endings are words too (`Raipur.in 2024`): they need lower case before them or a path behind.
    let path = b.get(end) == Some(&b'/');
    let lower = !host.bytes().any(|c| c.is_ascii_uppercase());
    (path || lower || last.len() > 2).then(|| url_end(text, end))
}

/// End of a URL's path from byte `i`: up to white space, a quote, a bracket or a Devanagari letter; trailing punctuation stays out.
fn url_end(text: &str, mut i: usize) -> usize {
    let from = i;
    let b = text.as_bytes();
    // A prepended sign is one grapheme with what follows, which may end the URL: then the sign is none of it.
    let mut kept = i;
    while i < b.len() {
        let s = normalize::step(text, i);
        let stop = match s.class {
            Class::Space | Class::Newline | Class::Devanagari | Class::Invisible => true,
            Class::Punctuation => {
                matches!(
                    b[i],
                    b'<' | b'>' | b'"' | b'\'' | b'`' | b'{' | b'}' | b'|' | b'\\' | b'^'
                ) || b[i] >= 0x80
            }
            _ => false,
        };
        if stop {
            i = kept;
            break;
        }
        i += s.len;
        if !(s.class == Class::Other && normalize::latin::is_prepended(s.ch)) {
            kept = i;
        }
    }
    let marks_end = i;
    while i > from
        && matches!(
            b[i - 1],
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b')' | b']' | b'(' | b'['
        )
    {
        i -= 1;
    }
    // Marks hang on the byte before them, which may just have been cut off, and so does what a prepended sign stands before: then keep all.
    let inside = |i: usize| {
        !text.is_char_boundary(i)
            || text[from..i]
                .chars()
                .next_back()
                .is_some_and(|c| normalize::latin::is_prepended(c.into()))
    };
    if i < marks_end && i > from && inside(i) {
        marks_end
    } else {
        i
    }
}

/// End of the host part of an address whose `@` ends at byte `i`.
pub(super) fn email_host(text: &str, i: usize) -> Option<usize> {
    let b = text.as_bytes();
    let mut end = i;
    while end < b.len()
        && end - i < MAX_LOOK
        && (b[end].is_ascii_alphanumeric() || matches!(b[end], b'.' | b'-'))
    {
        end += 1;
    }
    while end > i && matches!(b[end - 1], b'.' | b'-') {
        end -= 1;
    }
    text[i..end].contains('.').then_some(end)
}

/// End of the handle whose `@` ends at byte `i`.
pub(super) fn handle(text: &str, i: usize) -> Option<usize> {
    let b = text.as_bytes();
    let mut end = i;
    while end < b.len() && (b[end].is_ascii_alphanumeric() || b[end] == b'_') {
        end += 1;
    }
    let named = b[i..end].iter().any(u8::is_ascii_alphabetic);
    (named && end > i).then(|| marks_from(text, end))
}

/// End of the hashtag whose `#` ends at byte `i`: letters, digits and underscores of any script, at least one letter.
pub(super) fn hashtag(text: &str, i: usize) -> Option<usize> {
    let mut end = i;
    let mut j = i;
    let mut letters = false;
    while j < text.len() {
        let s = normalize::step(text, j);
        match s.class {
            Class::Devanagari | Class::Latin | Class::Other => letters = true,
            Class::Digit => {}
            Class::Mark if end > i => {}
            Class::Invisible => {
                j += s.len;
                continue;
            }
            Class::Punctuation if text.as_bytes()[j] == b'_' => {}
            _ => break,
        }
        j += s.len;
        end = j;
    }
    letters.then_some(end)
}

/// Whether the Devanagari character at byte `i` is a sign that cannot start a grapheme.
#[inline]
pub(super) fn starts_with_mark(b: &[u8], i: usize) -> bool {
    let index = ((u32::from(b[i + 1]) & 1) << 6) | (u32::from(b[i + 2]) & 0x3F);
    is_devanagari_mark(0x900 + index)
}

/// Byte behind the combining marks at `i`.
pub(super) fn marks_from(text: &str, mut i: usize) -> usize {
    while i < text.len() {
        let s = normalize::step(text, i);
        let mark = s.class == Class::Mark
            || s.class == Class::Devanagari
                && text[i..]
                    .chars()
                    .next()
                    .is_some_and(|c| is_devanagari_mark(c as u32));
        if !mark {
            break;
        }
        i += s.len;
    }
    i
}

fn is_devanagari_mark(c: u32) -> bool {
    matches!(c, 0x900..=0x903 | 0x93A..=0x93C | 0x93E..=0x94F | 0x951..=0x957 | 0x962 | 0x963)
}
