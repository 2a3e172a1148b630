//! Folds of ASCII and of everything outside Devanagari.

use super::{Class, Step};
use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

#[inline(always)]
pub(super) fn ascii(byte: u8) -> Step {
    let (class, ch) = match byte {
        b'a'..=b'z' => (Class::Latin, byte),
        b'A'..=b'Z' => (Class::Latin, byte | 0x20),
        b'0'..=b'9' => (Class::Digit, byte),
        b'\n' | b'\r' => (Class::Newline, b'\n'),
        b'!'..=b'~' => (Class::Punctuation, byte),
        _ => (Class::Space, b' '),
    };
    Step {
        len: 1,
        class,
        ch: u32::from(ch),
    }
}

/// Whether a character forms one grapheme with whatever follows but a control (`Grapheme_Cluster_Break=Prepend`).
pub(crate) fn is_prepended(u: u32) -> bool {
    matches!(
        u,
        0x600..=0x605
            | 0x6DD
            | 0x70F
            | 0x890
            | 0x891
            | 0x8E2
            | 0xD4E
            | 0x110BD
            | 0x110CD
            | 0x111C2
            | 0x111C3
            | 0x113D1
            | 0x1193F
            | 0x11941
            | 0x11A3A
            | 0x11A84..=0x11A89
            | 0x11D46
            | 0x11F02
    )
}

/// Class and folded character of any character outside ASCII and Devanagari.
pub(super) fn classify(c: char) -> (Class, u32) {
    let u = c as u32;
    match u {
        // Line ends of Unicode and of old mainframes.
        0x85 | 0x2028 | 0x2029 => return (Class::Newline, u32::from(b'\n')),
        0xA0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 | 0x80..=0x9F => {
            return (Class::Space, u32::from(b' '));
        }
        // Joiners, emoji modifiers, halfwidth sound marks, tags and the am of Thai and Lao extend the grapheme before them, as marks do.
        0x0E33
        | 0x0EB3
        | 0x200C
        | 0x200D
        | 0x1F3FB..=0x1F3FF
        | 0xFF9E
        | 0xFF9F
        | 0xE0020..=0xE007F => {
            return (Class::Mark, 0);
        }
        0x200B
        | 0x200E
        | 0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x206F
        | 0xFEFF
        | 0xAD
        | 0x061C
        | 0x180E
        | 0xFFF9..=0xFFFB => {
            return (Class::Invisible, 0);
        }
        0x2010..=0x2015 | 0x2212 | 0xFE58 | 0xFE63 | 0xFF0D => {
            return (Class::Punctuation, u32::from(b'-'));
        }
        0x2018..=0x201B | 0x2032 | 0x60 | 0xB4 | 0x2BC => {
            return (Class::Punctuation, u32::from(b'\''));
        }
        0x201C..=0x201F | 0x2033 | 0xAB | 0xBB => return (Class::Punctuation, u32::from(b'"')),
        _ => {}
    }
    if is_combining_mark(c) {
        return (Class::Mark, 0);
    }
    // Prepended marks (Arabic number sign and kin) form one grapheme with what follows: as letters they keep it in one token.
    if is_prepended(u) {
        return (Class::Other, u);
    }
    if (0xC0..=0x24F).contains(&u) || (0x1E00..=0x1EFF).contains(&u) {
        if c.is_alphabetic() {
            return (Class::Latin, latin_base(c));
        }
        return (Class::Punctuation, u);
    }
    if (0xFF01..=0xFF5E).contains(&u) {
        let mut plain = 0;
        decompose_compatible(c, |d| plain = d as u32);
        if let Ok(byte) = u8::try_from(plain) {
            let s = ascii(byte);
            // A fullwidth digit is no digit to the date grammar's byte parsing: a letter among letters.
            return if s.class == Class::Digit {
                (Class::Other, s.ch)
            } else {
                (s.class, s.ch)
            };
        }
    }
    if c.is_alphanumeric() {
        let mut lower = c.to_lowercase();
        let low = match (lower.next(), lower.next()) {
            (Some(l), None) => l as u32,
            _ => u,
        };
        return (Class::Other, low);
    }
    (Class::Punctuation, u)
}

/// The base letter of an accented Latin one, lower-cased.
fn latin_base(c: char) -> u32 {
    let mut base = 0;
    decompose_canonical(c, |d| {
        if base == 0 && !is_combining_mark(d) {
            base = d as u32;
        }
    });
    let base = char::from_u32(base).unwrap_or(c);
    let lower = base.to_lowercase().next().unwrap_or(base);
    let plain = match lower {
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        'ß' => 's',
        other => other,
    };
    plain as u32
}
