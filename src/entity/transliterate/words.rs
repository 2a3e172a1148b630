//! The words of a name.

use super::aksara::is_devanagari;

/// The words of a name as `split_whitespace` gives them, found byte by byte: names are short, and so is the loop.
pub(crate) fn words(name: &str) -> Words<'_> {
    Words { rest: name }
}

/// Whether the character at byte `i` of a name is the stop of an abbreviation: `.`, `॰`, or a zero that stands for it.
pub(super) fn is_stop(name: &str, i: usize) -> bool {
    name[i..].starts_with(['.', '॰']) || is_zero_stop(name, i)
}

/// Whether at byte `i` there is a zero behind a Devanagari letter that is no number's first digit: papers of Uttar Pradesh write
/// `आर0के0` for `आर.के.`.
pub(crate) fn is_zero_stop(name: &str, i: usize) -> bool {
    let mut from = name[i..].chars();
    matches!(from.next(), Some('0' | '०'))
        && !matches!(from.next(), Some('0'..='9' | '०'..='९'))
        && name[..i].ends_with(is_devanagari)
}

/// Iterator over words.
#[derive(Clone, Debug)]
pub(crate) struct Words<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.rest.as_bytes();
        let mut start = 0;
        loop {
            match space(self.rest, start) {
                0 => break,
                n => start += n,
            }
        }
        if start == bytes.len() {
            self.rest = "";
            return None;
        }
        let mut end = start + inside(&bytes[start..]);
        while end < bytes.len() && space(self.rest, end) == 0 {
            end += 1;
            end += inside(&bytes[end..]);
        }
        let word = &self.rest[start..end];
        self.rest = &self.rest[end..];
        Some(word)
    }
}

/// How many bytes at the front are letters and signs of ASCII or of Devanagari, eight at a time.
#[inline]
fn inside(bytes: &[u8]) -> usize {
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut end = 0;
    for eight in eights {
        let stops = stops(u64::from_le_bytes(*eight));
        if stops != 0 {
            return end + (stops.trailing_zeros() / 8) as usize;
        }
        end += 8;
    }
    // The zeros behind the last one stop.
    end + (stops(few_bytes(rest)).trailing_zeros() / 8) as usize
}

/// The high bits of the bytes that may begin white space: those of ASCII up to the space, and those that begin a letter which is none
/// of Devanagari.
#[inline(always)]
fn stops(eight: u64) -> u64 {
    const fn all(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    const HIGH: u64 = all(0x80);
    let above = (eight & !HIGH) + const { all(0x7F - b' ') };
    let blank = !above & !eight;
    let other = eight ^ const { all(0xE0) };
    let other = other | ((other & !HIGH) + !HIGH);
    // A first byte has both high bits.
    let first = eight & eight << 1;
    (blank | first & other) & HIGH
}

/// Less than eight bytes as a number, the first lowest and zeros behind the last: read in pieces that overlap, without a loop.
#[inline(always)]
pub(crate) fn few_bytes(bytes: &[u8]) -> u64 {
    let n = bytes.len();
    if let (Some(a), Some(b)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let (a, b) = (u32::from_le_bytes(*a), u32::from_le_bytes(*b));
        u64::from(a) | u64::from(b) << (8 * (n & 7) - 32)
    } else if let [first, .., last] = bytes {
        let middle = u64::from(bytes[n / 2]);
        u64::from(*first) | middle << (8 * (n / 2)) | u64::from(*last) << (8 * (n - 1))
    } else {
        bytes.first().map_or(0, |b| u64::from(*b))
    }
}

/// The length of the white space that begins at a byte; 0 where none does.
#[inline(always)]
fn space(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        Some(b' ' | 9..=13) => 1,
        // No letter of Devanagari, whose bytes begin with E0.
        Some(0xC2 | 0xE1..=0xE3) => wide_space(text, at),
        _ => 0,
    }
}

#[cold]
fn wide_space(text: &str, at: usize) -> usize {
    let c = text.get(at..).and_then(|t| t.chars().next());
    c.filter(|c| c.is_whitespace()).map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn as_the_standard_library_does() {
        for name in [
            "",
            " ",
            "राम",
            " राम  कुमार\u{A0}वर्मा\t",
            "a\u{85}b\u{1680}c\u{2003}d\u{202F}e\u{205F}f\u{3000}g\u{2028}",
            "é\u{2019}s \u{E000}ñ \u{1D00}x\u{E9}",
            "\u{3000}\u{3001}",
        ] {
            assert!(words(name).eq(name.split_whitespace()), "{name:?}");
        }
        for c in '\0'..='\u{FFFF}' {
            let name = format!("a{c}b");
            assert!(words(&name).eq(name.split_whitespace()), "{name:?}");
        }
    }
}
