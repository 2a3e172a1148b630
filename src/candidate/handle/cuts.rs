//! Where a handle falls into pieces.

/// The pieces of a handle: cut at `_`, between letters and digits, before a capital behind a small letter, and before the last of
/// several capitals that a small letter follows (`MEAIndia`).
pub(crate) fn cuts(handle: &str) -> Vec<&str> {
    pieces(handle, is_cut)
}

fn is_cut(b: &[u8], k: usize) -> bool {
    b[k].is_ascii_digit() != b[k - 1].is_ascii_digit()
        || before_capital(b, k)
        || b[k].is_ascii_uppercase()
            && b[k - 1].is_ascii_uppercase()
            && b.get(k + 1).is_some_and(u8::is_ascii_lowercase)
}

/// Longest that a handle spelt as words may be, in bytes.
pub(super) const SPELT: usize = 64;

/// The pieces of a handle of several with a space between (`Bombay High Court` of `BombayHighCourt`), written into a buffer.
pub(super) fn spelt<'b>(handle: &str, buffer: &'b mut [u8; SPELT]) -> Option<&'b str> {
    let b = handle.as_bytes();
    let (mut len, mut several) = (0, false);
    for k in 0..b.len() {
        let mark = b[k] == b'_';
        if k > 0 && (mark || b[k - 1] != b'_' && is_cut(b, k)) {
            several = true;
            *buffer.get_mut(len)? = b' ';
            len += 1;
        }
        if !mark {
            *buffer.get_mut(len)? = b[k];
            len += 1;
        }
    }
    let words = std::str::from_utf8(&buffer[..len]).ok()?;
    several.then_some(words)
}

/// The words of a person's handle: cut at `_` and before a capital behind a small letter. Initials stay with their name.
pub(super) fn words(handle: &str) -> Vec<&str> {
    pieces(handle, before_capital)
}

fn before_capital(b: &[u8], k: usize) -> bool {
    b[k].is_ascii_uppercase() && b[k - 1].is_ascii_lowercase()
}

/// The pieces between marks `_` and where `cut` says so of a byte and the one before it. None of what is not ASCII.
fn pieces(handle: &str, cut: impl Fn(&[u8], usize) -> bool) -> Vec<&str> {
    let b = handle.as_bytes();
    let mut out = Vec::with_capacity(8);
    if !handle.is_ascii() {
        return out;
    }
    let mut from = 0;
    for k in 1..=b.len() {
        if k == b.len() || b[k] == b'_' || b[k - 1] == b'_' || cut(b, k) {
            if b[from] != b'_' {
                out.push(&handle[from..k]);
            }
            from = k;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_people() {
        assert_eq!(words("UmarKhalidJNU"), ["Umar", "Khalid", "JNU"]);
        assert_eq!(words("umar__khalid"), ["umar", "khalid"]);
        assert_eq!(words("SKSharma"), ["SKSharma"]);
    }

    #[test]
    fn handles_as_words() {
        let spelt = |handle| spelt(handle, &mut [0; SPELT]).map(str::to_string);
        assert_eq!(spelt("BombayHighCourt").unwrap(), "Bombay High Court");
        assert_eq!(spelt("State_Bank_of_India").unwrap(), "State Bank of India");
        assert_eq!(spelt("MEAIndia").unwrap(), "MEA India");
        assert_eq!(spelt("raipur"), None);
        assert_eq!(spelt(""), None);
        assert_eq!(spelt(&"AbCd".repeat(40)), None);
    }

    #[test]
    fn pieces_of_handles() {
        assert_eq!(cuts("MEAIndia"), ["MEA", "India"]);
        assert_eq!(cuts("METI_JPN"), ["METI", "JPN"]);
        assert_eq!(cuts("BJP4CGState"), ["BJP", "4", "CG", "State"]);
        assert_eq!(cuts("CMMadhyaPradesh"), ["CM", "Madhya", "Pradesh"]);
        assert_eq!(cuts("raipur"), ["raipur"]);
        assert_eq!(cuts("__a__"), ["a"]);
        assert!(cuts("रायपुर").is_empty());
        assert!(cuts("").is_empty());
    }
}
