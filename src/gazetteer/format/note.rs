//! The note of a row: `key=value` pairs separated by `; `, free text after ` -- `.

/// The value of `key` in a note.
///
/// Asked of many entries of every text, so it looks at bytes and splits nothing but the pair that has the key.
pub(crate) fn note_value<'a>(note: &'a str, key: &str) -> Option<&'a str> {
    let [value] = note_values(note, [key]);
    value
}

/// The same for several keys.
pub(crate) fn note_values<'a, const N: usize>(
    note: &'a str,
    keys: [&str; N],
) -> [Option<&'a str>; N] {
    let mut values = [None; N];
    let mut known = [false; N];
    let bytes = note.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let end = note[at..].find(';');
        let end = end.map_or(bytes.len(), |n| at + n);
        let pair = note[at..end].trim_ascii_start();
        for (k, key) in keys.iter().enumerate() {
            // Told by the first letter as a rule, without a call.
            if !known[k]
                && key
                    .bytes()
                    .next()
                    .is_none_or(|b| pair.bytes().next() == Some(b))
                && let Some(rest) = pair.strip_prefix(key)
                && let Some(value) = rest.trim_ascii_start().strip_prefix('=')
            {
                let (start, free) = (end - value.len(), free_text(note));
                values[k] = (start <= free).then(|| note[start..end.min(free)].trim());
                known[k] = true;
            }
        }
        if known == [true; N] {
            break;
        }
        at = end + 1;
    }
    values
}

/// Where the free text of a note begins.
fn free_text(note: &str) -> usize {
    let mut from = 0;
    while let Some(dash) = note[from..].find('-') {
        let at = from + dash;
        if at > 0 && note.as_bytes()[at - 1..].starts_with(b" -- ") {
            return at - 1;
        }
        from = at + 1;
    }
    note.len()
}

/// All keys and values of a note.
pub(crate) fn note_pairs(note: &str) -> impl Iterator<Item = (&str, &str)> {
    note[..free_text(note)]
        .split(';')
        .filter_map(|p| p.trim().split_once('='))
        .map(|(k, v)| (k.trim(), v.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_asked_for_one_key() {
        for note in [
            "",
            "in=iso:IN",
            "gender=f; bearer=any",
            " role = a ;bearer=b -- free; in=no",
            "free -- in=x",
            "inner=1; in=2",
            "in; =; in=",
            "राज्य=क; in = ख",
        ] {
            for key in ["in", "bearer", "role", "gender", "राज्य", ""] {
                let slow = note_pairs(note).find(|(k, _)| *k == key).map(|(_, v)| v);
                assert_eq!(note_value(note, key), slow, "{note:?} {key:?}");
            }
        }
    }
}
