//! How many columns of a terminal a text takes.

use unicode_normalization::char::is_combining_mark;

/// Columns of `text` in a terminal: marks above and below take none, spacing vowel signs one, East Asian wide characters two.
///
/// Terminals differ in how they draw Devanagari; this is what `wcwidth` answers, which most of them follow.
pub fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

pub(crate) fn char_width(c: char) -> usize {
    let u = c as u32;
    if u < 0x300 {
        return usize::from(!c.is_control() && u != 0xAD);
    }
    match u {
        // Vowel signs that stand beside their letter, and the visarga.
        0x903 | 0x93B | 0x93E..=0x940 | 0x949..=0x94C | 0x94E..=0x94F => 1,
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0xFE00..=0xFE0F | 0xFEFF => 0,
        0x1100..=0x115F
        | 0x2E80..=0x303E
        | 0x3041..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F => 2,
        0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1F64F
        | 0x1F680..=0x1F6FF
        | 0x1F900..=0x1FAFF
        | 0x20000..=0x3FFFD => 2,
        _ => usize::from(!is_combining_mark(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns() {
        assert_eq!(width("Raipur"), 6);
        assert_eq!(width("रायपुर"), 5);
        assert_eq!(width("दिल्ली"), 5);
        assert_eq!(width("क्\u{200d}ष"), 2);
        assert_eq!(width("東京"), 4);
    }
}
