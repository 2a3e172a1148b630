//! Whether tokens of a text are the form that is stored: its letters, and their case where it counts.

use crate::gazetteer::layout::SEPARATOR;
use crate::token::{PLAIN, Token, push_match_form};

#[inline]
pub(super) fn same_form(stored: &[u8], text: &str, tokens: &[Token]) -> bool {
    if let [t] = tokens
        && t.has(PLAIN)
    {
        return Some(stored) == text.as_bytes().get(t.start as usize..t.end as usize);
    }
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
        // Letters without marks or signs fold one by one.
        if raw.bytes().all(|b| b.is_ascii_alphabetic()) {
            if !piece.eq_ignore_ascii_case(raw.as_bytes()) {
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
    if let [t] = tokens
        && t.text(text) == surface
    {
        return true;
    }
    let mut wanted = surface.chars().filter(|c| c.is_alphanumeric());
    tokens
        .iter()
        .flat_map(|t| t.text(text).chars())
        .filter(|c| c.is_alphanumeric())
        .all(|c| wanted.next() == Some(c))
        && wanted.next().is_none()
}
