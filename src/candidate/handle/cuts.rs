//! Where a handle falls into pieces.

/// The pieces of a handle: cut at `_`, between letters and digits, before a capital behind a small letter, and before the last of
/// several capitals that a small letter follows (`MEAIndia`).
pub(crate) fn cuts(handle: &str) -> Vec<&str> {
    pieces(handle, |b, k| {
        b[k].is_ascii_digit() != b[k - 1].is_ascii_digit()
            || before_capital(b, k)
            || b[k].is_ascii_uppercase()
                && b[k - 1].is_ascii_uppercase()
                && b.get(k + 1).is_some_and(u8::is_ascii_lowercase)
    })
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
