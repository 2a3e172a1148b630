//! Numbers and texts as bytes.

/// Appends a number.
pub(super) fn decimal(out: &mut Vec<u8>, mut number: usize) {
    let mut digits = [0; 20];
    let mut from = digits.len();
    loop {
        from -= 1;
        digits[from] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[from..]);
}

/// Whether a text has no control character, quote or backslash, which formats write otherwise; eight bytes at a time. Now and then it
/// says no of a text that is plain, which costs time.
pub(super) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (words, rest) = bytes.as_chunks::<8>();
    let mut any = 0;
    for word in words {
        any |= odd(u64::from_le_bytes(*word));
    }
    if !rest.is_empty() {
        // What is left, read again with what stands before it.
        let last = match bytes.last_chunk::<8>() {
            Some(last) => *last,
            None => {
                let mut last = [b' '; 8];
                last[..rest.len()].copy_from_slice(rest);
                last
            }
        };
        any |= odd(u64::from_le_bytes(last));
    }
    any & ODD == 0
}

/// A bit of [`ODD`] for each of eight bytes that is a control character, quote or backslash; now and then for another one.
#[inline(always)]
pub(super) fn odd(word: u64) -> u64 {
    let zero = |w: u64| w.wrapping_sub(ONES) & !w;
    word.wrapping_sub(ONES * 0x20) & !word
        | zero(word ^ (ONES * u64::from(b'"')))
        | zero(word ^ (ONES * u64::from(b'\\')))
}

/// The bits that [`odd`] tells by.
pub(super) const ODD: u64 = ONES * 0x80;

const ONES: u64 = u64::MAX / 255;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_odd_bytes_wherever_they_stand() {
        for odd in (0u8..0x20).chain([b'"', b'\\']) {
            for before in 0..20 {
                for behind in 0..10 {
                    let text =
                        "~".repeat(before) + &char::from(odd).to_string() + &" ".repeat(behind);
                    assert!(!is_plain(&text), "{text:?}");
                }
            }
        }
        for text in [
            "",
            "a",
            "राम कुमार वर्मा",
            "plain text of more than one word!",
            "\u{7F}é",
        ] {
            assert!(is_plain(text), "{text:?}");
        }
    }

    #[test]
    fn numbers() {
        for n in [0, 9, 10, 1_020_304, usize::MAX] {
            let mut out = Vec::new();
            decimal(&mut out, n);
            assert_eq!(out, n.to_string().as_bytes());
        }
    }
}
