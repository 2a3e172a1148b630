//! How posts spell the states, districts and neighbours of India in Latin letters.

/// Whether posts in Hindi name the place often enough to spell it in several ways.
pub(super) fn posted(id: &str) -> bool {
    const NEIGHBOURS: [&str; 7] = ["PK", "BD", "NP", "LK", "AF", "BT", "MV"];
    id.starts_with("lgd:")
        || id
            .strip_prefix("iso:")
            .is_some_and(|code| code.starts_with("IN") || NEIGHBOURS.contains(&code))
}

fn vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// One letter that is hardly heard left out of a long word: `h` behind a consonant, `a` between consonants inside.
pub(super) fn unheard(s: &str, push: &mut dyn FnMut(String)) {
    let b = s.as_bytes();
    if b.len() < 7 || !b.iter().all(u8::is_ascii_alphabetic) {
        return;
    }
    let first = b.iter().position(|&ch| vowel(ch.to_ascii_lowercase()));
    let last = b.iter().rposition(|&ch| vowel(ch));
    let consonant = |k: usize| {
        b.get(k)
            .is_some_and(|&ch| ch.is_ascii_lowercase() && !vowel(ch))
    };
    for k in 1..b.len() {
        let aspirate = b[k] == b'h'
            && matches!(
                b[k - 1] | 32,
                b'k' | b'g' | b'd' | b't' | b'b' | b's' | b'h'
            );
        let short = b[k] == b'a'
            && first < Some(k)
            && Some(k) < last
            && consonant(k - 1)
            && consonant(k + 1)
            && b[k + 1] != b'h';
        if aspirate || short {
            push(format!("{}{}", &s[..k], &s[k + 1..]));
        }
        if b[k] == b'y' && b[k - 1] == b'r' {
            push(format!("{}i{}", &s[..k], &s[k..]));
        }
    }
}

/// A long vowel written long before the last consonant, `w` for `v`.
pub(super) fn lengthened(s: &str, push: &mut dyn FnMut(String)) {
    let b = s.as_bytes();
    if b.len() < 5 || !b.iter().all(u8::is_ascii_alphabetic) {
        return;
    }
    if let [.., c, v, last] = *b
        && !vowel(c)
        && !vowel(last)
        && !s.ends_with("nagar")
    {
        let stem = &s[..s.len() - 2];
        match v {
            b'a' => push(format!("{stem}aa{}", last as char)),
            b'u' => push(format!("{stem}oo{}", last as char)),
            _ => {}
        }
    }
    if s.contains('v') {
        push(s.replace('v', "w"));
    }
}
