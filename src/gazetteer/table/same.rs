//! Whether tokens of a text are the form that is stored: its letters, and their case where it counts.

use crate::gazetteer::layout::{INLINE, SEPARATOR};
use crate::normalize::hash::{self, BLOCK, INSIDE};
use crate::token::{PLAIN, Token, push_match_form, short_form};

/// Whether a form of this length, whose text begins with these bytes and has zeros behind it, is the one token. Most names are: with no
/// step that depends on how long they are, for that is what a processor guesses wrongly.
#[inline(always)]
pub(super) fn same_word(stored: &[u8; BLOCK], len: u32, text: &str, t: &Token) -> bool {
    let from = t.start as usize;
    let bytes = t.end.wrapping_sub(t.start);
    let Some(block) = text.as_bytes().get(from..).and_then(<[u8]>::first_chunk) else {
        return false;
    };
    let case = if t.is_latin() {
        const { u64::from_le_bytes([CASE; 8]) }
    } else {
        0
    };
    let inside = &INSIDE[bytes as usize & 31];
    let (wanted, found) = (hash::words(stored), hash::words(block));
    let differs = |k: usize| (found[k] | case) & inside[k] ^ wanted[k];
    bytes as usize <= BLOCK && u64::from(bytes ^ len) | differs(0) | differs(1) | differs(2) == 0
}

/// The bit that makes a capital a small letter. Of the bytes a word can have, it makes none but a letter another.
const CASE: u8 = 0x20;

/// Whether the tokens are the form, as `same_word` where they have one space between them, as nearly all have.
#[inline(always)]
pub(super) fn same_run(stored: &[u8; INLINE], len: u32, text: &str, tokens: &[Token]) -> bool {
    let ([first, ..], [.., last]) = (tokens, tokens) else {
        return false;
    };
    let from = first.start as usize;
    let bytes = last.end.wrapping_sub(first.start);
    if bytes != len || bytes as usize > INLINE {
        return false;
    }
    let Some(run) = text
        .as_bytes()
        .get(from..)
        .and_then(<[u8]>::first_chunk::<INLINE>)
    else {
        return false;
    };
    let case = if first.is_latin() { CASE } else { 0 };
    let inside = &RUN_INSIDE[bytes as usize];
    let mut differs = 0;
    // By number, with lengths the compiler knows: sixteen bytes at once.
    #[allow(clippy::needless_range_loop)]
    for k in 0..INLINE {
        // A separator for a space.
        let byte = run[k] | case;
        let byte = if byte == b' ' { SEPARATOR as u8 } else { byte };
        differs |= (byte ^ stored[k]) & inside[k];
    }
    differs == 0
}

/// The first so many bytes of a run.
static RUN_INSIDE: [[u8; INLINE]; INLINE + 1] = {
    let mut t = [[0; INLINE]; INLINE + 1];
    let mut len = 0;
    while len <= INLINE {
        let mut k = 0;
        while k < len {
            t[len][k] = 0xFF;
            k += 1;
        }
        len += 1;
    }
    t
};

/// The same of forms too long for a record, as most names of several words are: eight bytes at once, whatever words they belong to.
#[inline]
pub(super) fn same_long_run(stored: &[u8], text: &str, tokens: &[Token]) -> bool {
    let ([first, ..], [.., last]) = (tokens, tokens) else {
        return false;
    };
    let run = text.as_bytes().get(first.start as usize..last.end as usize);
    let Some(run) = run.filter(|run| run.len() == stored.len()) else {
        return false;
    };
    let case = u64::from_le_bytes([if first.is_latin() { CASE } else { 0 }; 8]);
    let differs = |x: &[u8; 8], y: &[u8; 8]| {
        u64::from_le_bytes(*x) ^ with_separators(u64::from_le_bytes(*y) | case)
    };
    match (stored.last_chunk::<8>(), run.last_chunk::<8>()) {
        // The last eight overlap what the others have seen.
        (Some(x), Some(y)) => {
            let (x8, y8) = (stored.as_chunks::<8>().0, run.as_chunks::<8>().0);
            let all = |or, (x, y)| or | differs(x, y);
            x8.iter().zip(y8).fold(differs(x, y), all) == 0
        }
        _ => false,
    }
}

/// Eight bytes with a separator for each space, which is the byte behind it.
#[inline(always)]
fn with_separators(eight: u64) -> u64 {
    const { assert!(SEPARATOR as u8 + 1 == b' ') };
    const LOW: u64 = u64::from_le_bytes([0x7F; 8]);
    let other = eight ^ u64::from_le_bytes([b' '; 8]);
    // Exact: no byte borrows from the next.
    let spaces = !(((other & LOW) + LOW) | other | LOW);
    eight - (spaces >> 7)
}

/// The same of forms and tokens of any kind.
#[inline]
pub(super) fn same_form(stored: &[u8], text: &str, tokens: &[Token]) -> bool {
    let mut at = 0;
    for t in tokens {
        let raw = t.text(text).as_bytes();
        // Nearly all are as the text has them, in capitals, or have a letter or two that fold.
        let same = match stored.get(at..at + raw.len()) {
            Some(piece) => same_bytes(piece, raw) || t.is_latin() && same_letters(piece, raw),
            None => false,
        };
        let bytes = if same {
            Some(raw.len())
        } else {
            short_form(text, t)
                .filter(|(form, len)| stored.get(at..at + len) == Some(&form[..*len]))
                .map(|(_, len)| len)
        };
        // What stands behind it is the separator, which nothing folds to.
        match bytes.map(|bytes| at + bytes) {
            Some(end) if stored.get(end).is_none_or(|b| *b == SEPARATOR as u8) => at = end + 1,
            _ => return folds_to(stored, text, tokens),
        }
    }
    at == stored.len() + 1
}

/// The same for bytes as many, without a call: names are short.
#[inline(always)]
fn same_bytes(a: &[u8], b: &[u8]) -> bool {
    equal(a, b, 0)
}

/// The same for ASCII letters of which `b` may have capitals.
#[inline(always)]
fn same_letters(a: &[u8], b: &[u8]) -> bool {
    equal(a, b, CASE)
}

#[inline(always)]
fn equal(a: &[u8], b: &[u8], case: u8) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let words = |x: &[u8; 8], y: &[u8; 8]| {
        u64::from_le_bytes(*x) ^ (u64::from_le_bytes(*y) | u64::from_le_bytes([case; 8]))
    };
    match (a.last_chunk::<8>(), b.last_chunk::<8>()) {
        // The last eight overlap what the others have seen.
        (Some(x), Some(y)) => {
            let (x8, y8) = (a.as_chunks::<8>().0, b.as_chunks::<8>().0);
            let all = |or, (x, y)| or | words(x, y);
            x8.iter().zip(y8).fold(words(x, y), all) == 0
        }
        _ => a.iter().zip(b).fold(0, |or, (x, y)| or | (x ^ (y | case))) == 0,
    }
}

/// Compares match forms, character by character where need be.
#[inline(never)]
fn folds_to(stored: &[u8], text: &str, tokens: &[Token]) -> bool {
    let mut pieces = stored.split(|&b| b == SEPARATOR as u8);
    for t in tokens {
        let Some(piece) = pieces.next() else {
            return false;
        };
        let raw = t.text(text);
        if t.has(PLAIN) {
            if piece != raw.as_bytes() {
                return false;
            }
            continue;
        }
        let mut at = 0;
        let mut same = true;
        push_match_form(raw, t.kind, &mut |c| {
            let mut buffer = [0; 4];
            let coded = c.encode_utf8(&mut buffer).as_bytes();
            same = same && piece[at.min(piece.len())..].starts_with(coded);
            at += coded.len();
        });
        if !same || at != piece.len() {
            return false;
        }
    }
    pieces.next().is_none()
}

/// Letters and digits agree in case; what stands between them is not compared.
pub(super) fn same_case(surface: &str, text: &str, tokens: &[Token]) -> bool {
    // What differs mostly does so in a letter of ASCII, before anything else does.
    if let ([first, ..], [.., last]) = (tokens, tokens)
        && let Some(run) = text.get(first.start as usize..last.end as usize)
    {
        let (a, b) = (run.as_bytes(), surface.as_bytes());
        let mut k = 0;
        while k < a.len().min(b.len()) && a[k] == b[k] {
            k += 1;
        }
        match (a.get(k), b.get(k)) {
            (None, None) => return true,
            (Some(x), Some(y)) if x.is_ascii_alphanumeric() & y.is_ascii_alphanumeric() => {
                return false;
            }
            _ => {}
        }
    }
    let mut wanted = surface.chars().filter(|c| c.is_alphanumeric());
    tokens
        .iter()
        .flat_map(|t| t.text(text).chars())
        .filter(|c| c.is_alphanumeric())
        .all(|c| wanted.next() == Some(c))
        && wanted.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn case_agrees() {
        for (surface, text, same) in [
            ("IT", "IT", true),
            ("IT", "It", false),
            ("Us Weekly", "US Weekly", false),
            ("Us Weekly", "Us  Weekly", true),
            ("Us Weekly", "Us Weekl", false),
            ("U.S.", "US", true),
            ("US", "U.S.", true),
            ("Æon", "Æon", true),
            ("Æon", "æon", false),
            ("Æon", "Aeon", false),
        ] {
            let mut tokens = Vec::new();
            tokenize(text, &mut tokens);
            assert_eq!(same_case(surface, text, &tokens), same, "{surface} {text}");
        }
    }

    /// One look says yes only where a walk over the characters does, and always where the text is written as the form.
    #[test]
    fn one_look_agrees_with_a_walk() {
        let forms = [
            "राम",
            "रायपुर",
            "अंतरराष्ट",
            "raipur",
            "new\u{1F}delhi",
            "राम\u{1F}सिंह",
            "21\u{1F}वीं\u{1F}सदी",
            "a\u{1F}-\u{1F}b",
            "रायगढ",
            "महाराष्ट्र\u{1F}नवनिर्माण",
        ];
        let texts = [
            "राम",
            "रायपुर",
            "अंतरराष्ट",
            "Raipur",
            "RAIPUR",
            "New Delhi",
            "new  delhi",
            "राम सिंह",
            "राम\nसिंह",
            "21वीं सदी",
            "21 वीं सदी",
            "A-b",
            "a - b",
            "रायगढ़",
            "राम\u{200d}",
            "महाराष्ट्र नवनिर्माण",
            "राजपुर",
        ];
        let (mut quick, mut long) = (0, 0);
        for text in texts {
            let longer = format!("{text} और इसके पीछे भी कुछ है जो लंबा है");
            let mut tokens = Vec::new();
            tokenize(&longer, &mut tokens);
            let count = tokens
                .iter()
                .filter(|t| t.end as usize <= text.len())
                .count();
            let tokens = &tokens[..count];
            for form in forms {
                let mut stored = [0; INLINE];
                let len = form.len().min(INLINE);
                stored[..len].copy_from_slice(&form.as_bytes()[..len]);
                let walked = folds_to(form.as_bytes(), &longer, tokens);
                assert_eq!(
                    same_form(form.as_bytes(), &longer, tokens),
                    walked,
                    "{form} {text}"
                );
                let looked = match tokens {
                    [t] => match stored.first_chunk() {
                        Some(stored) => same_word(stored, form.len() as u32, &longer, t),
                        None => false,
                    },
                    _ => same_run(&stored, form.len() as u32, &longer, tokens),
                };
                assert!(walked || !looked, "{form} {text}");
                quick += usize::from(looked);
                let looked = same_long_run(form.as_bytes(), &longer, tokens);
                assert!(walked || !looked, "{form} {text}");
                long += usize::from(looked);
            }
        }
        assert_eq!(quick, 8);
        assert!(long > 6, "{long}");
    }
}
