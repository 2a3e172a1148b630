//! Romanised spelling to sounds.
//!
//! The reading is that of Indian newspapers, with the English spellings of Christian and company names where they do
//! not collide with it.

use unicode_normalization::UnicodeNormalization;

use super::phone::{ASPIRATED, FLAP, Kind, LONG, Phone, SOFT, push_consonant};

/// Lower-case letters without diacritics, ASCII digits; `ś`, `ṣ` and `š` become `sh`.
pub(super) fn fold(word: &str, out: &mut Vec<char>) {
    out.clear();
    if word.is_ascii() {
        out.extend(word.bytes().map(|b| char::from(b.to_ascii_lowercase())));
        return;
    }
    for c in word.nfd() {
        match c {
            // Acute, dot below and caron turn s into sh in every Indian scheme.
            '\u{301}' | '\u{323}' | '\u{30C}' if out.last() == Some(&'s') => out.push('h'),
            '\u{325}' if out.last() == Some(&'r') => out.push('i'),
            '\u{300}'..='\u{36F}' => {}
            '०'..='९' => out.extend(char::from_digit(c as u32 - '०' as u32, 10)),
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// Whether a letter spells a vowel.
#[inline]
pub(super) fn is_vowel_letter(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Appends the sounds of one folded Latin word.
pub(super) fn push(w: &[char], out: &mut Vec<Phone>) {
    let start = out.len();
    // The one abbreviation read as another word's beginning in both scripts: Dr. is डॉ.
    let w = if w == ['d', 'r'] { &['d', 'o'] } else { w };
    let mut i = 0;
    while i < w.len() {
        i += if is_vowel_letter(w[i]) {
            vowel(w, i, out)
        } else {
            consonant(w, i, out, start)
        };
    }
}

/// The letter at `i`, or a blank.
fn at(w: &[char], i: usize) -> char {
    w.get(i).copied().unwrap_or(' ')
}

/// Reads a vowel at `i`; returns the letters used.
fn vowel(w: &[char], i: usize, out: &mut Vec<Phone>) -> usize {
    use Kind::*;
    let next = at(w, i + 1);
    let after = at(w, i + 2);
    let mut put = |kind, flags| out.push(Phone::new(kind, flags));
    match (w[i], next) {
        ('a', 'a') => put(Aa, LONG),
        ('a', 'i') => put(Ai, 0),
        ('a', 'e') => put(E, 0),
        ('a', 'u') => put(Au, 0),
        ('a', 'w') if !is_vowel_letter(after) && after != 'h' => put(Au, 0),
        ('a', _) => {
            put(A, 0);
            return 1;
        }
        ('e', 'e') => put(I, LONG),
        ('e', 'a') if after == 'u' => put(O, 0),
        ('e', 'a') if after == ' ' && i > 0 => {
            put(I, 0);
            put(A, 0);
        }
        ('e', 'a') => put(I, LONG),
        ('e', 'i') => put(E, 0),
        ('e', 'y') if !is_vowel_letter(after) => {
            put(E, 0);
            put(Y, 0);
        }
        // Silent e of Kishore, Bose; a lone e or the e of Pande after d is spoken.
        ('e', ' ') => {
            let doubtful = i > 1 && !is_vowel_letter(w[i - 1]);
            // Kishore, Rathore, Bose and Haque are silent as a rule, Pande and Shinde are not.
            let silent = i > 2 && w[i - 2] == 'o' && matches!(w[i - 1], 'r' | 's')
                || i > 1 && w[i - 1] == 'u' && w[i - 2] == 'q';
            put(
                E,
                if silent {
                    SOFT | LONG
                } else if doubtful {
                    SOFT
                } else {
                    0
                },
            );
            return 1;
        }
        ('e', _) => {
            put(E, 0);
            return 1;
        }
        ('i', 'e') => put(I, 0),
        ('i', 'i') => put(I, LONG),
        ('i', _) => {
            put(I, 0);
            return 1;
        }
        ('o', 'o') => put(U, LONG),
        ('o', 'u') => put(Au, SOFT),
        // Goa has two syllables, Boat one.
        ('o', 'a') if after == ' ' && i > 0 => {
            put(O, 0);
            put(A, 0);
        }
        ('o', 'a') => put(O, 0),
        ('o', 'w') if !is_vowel_letter(after) => put(Au, SOFT),
        ('o', _) => {
            put(O, 0);
            return 1;
        }
        ('u', 'u') => put(U, LONG),
        _ => {
            put(U, 0);
            return 1;
        }
    }
    2
}

/// Reads a consonant at `i`; returns the letters used.
fn consonant(w: &[char], i: usize, out: &mut Vec<Phone>, start: usize) -> usize {
    use Kind::*;
    let c = w[i];
    let next = at(w, i + 1);
    let after = at(w, i + 2);
    let front = |c: char| matches!(c, 'e' | 'i' | 'y');
    let (kind, flags, used) = match (c, next) {
        ('b', 'h') => (B, ASPIRATED, 2),
        ('b', _) => (B, 0, 1),
        // Both च and छ are written ch; chh says छ.
        ('c', 'h') if after == 'h' => (C, ASPIRATED, 3),
        ('c', 'h') if matches!(after, 'r' | 'l') => (K, 0, 2),
        ('c', 'h') => (C, 0, 2),
        // cch of Bachchan and Achyut: one affricate.
        ('c', 'c') if after == 'h' => (C, 0, 3),
        ('c', 'k') => (K, 0, 2),
        ('c', n) if front(n) => (S, SOFT, 1),
        ('c', _) => (K, 0, 1),
        ('d', 'h') => (D, ASPIRATED | FLAP, 2),
        ('d', _) => (D, FLAP, 1),
        ('f', _) => (F, 0, 1),
        ('g', 'h') => (G, ASPIRATED, 2),
        // George, Geordie: the e only softens the g.
        ('g', 'e') if after == 'o' => (J, SOFT, 2),
        ('g', n) if front(n) => (G, SOFT, 1),
        ('g', _) => (G, 0, 1),
        // John, Johnson.
        ('h', 'n') if i > 0 && w[i - 1] == 'o' && matches!(after, ' ' | 's') => return 1,
        ('h', _) => (H, 0, 1),
        ('j', 'h') => (J, ASPIRATED, 2),
        // Jnan: ज्ञ, which the north writes gy; inside a word jn is more often j and n (Bijnor).
        ('j', 'n') if i == 0 && is_vowel_letter(after) => {
            push_consonant(out, start, G, 0);
            (Y, 0, 2)
        }
        ('j', _) => (J, 0, 1),
        ('k', 'h') => (K, ASPIRATED, 2),
        ('k', _) => (K, 0, 1),
        ('l', _) => (L, 0, 1),
        ('m', _) => (M, 0, 1),
        ('n', _) => (N, 0, 1),
        ('p', 'h') => (F, 0, 2),
        ('p', _) => (P, 0, 1),
        ('q', 'u') if is_vowel_letter(after) => (K, 0, 2),
        ('q', _) => (K, 0, 1),
        ('r', 'h') => (R, ASPIRATED | FLAP, 2),
        ('r', _) => (R, 0, 1),
        ('s', 'c') if after == 'h' && at(w, i + 3) != 'h' => (S, 0, 3),
        ('s', 'c') if front(after) => (S, 0, 2),
        ('s', 'h') => (Sh, 0, 2),
        ('s', _) => (S, 0, 1),
        ('t', 'c') if after == 'h' => (C, 0, 3),
        ('t', 'i') if after == 'o' && at(w, i + 3) == 'n' => (Sh, 0, 2),
        ('t', 'h') => (T, ASPIRATED, 2),
        ('t', _) => (T, 0, 1),
        ('v', _) => (V, 0, 1),
        ('w', 'h') => (V, 0, 2),
        ('w', _) => (V, 0, 1),
        // Xavier; elsewhere x is क्ष of Laxmi or क्स of Maxwell.
        ('x', _) if i == 0 => (Z, 0, 1),
        ('x', _) => {
            push_consonant(out, start, K, 0);
            (Sh, SOFT, 1)
        }
        ('y', n) if is_vowel_letter(n) || i == 0 => (Y, 0, 1),
        ('y', _) => {
            // Tripathy, Syed; after a vowel (Uday, Roy) it glides.
            let glide = i > 0 && is_vowel_letter(w[i - 1]);
            out.push(if glide {
                Phone::new(Y, 0)
            } else {
                Phone::new(I, 0)
            });
            return 1;
        }
        ('z', 'h') => (Zh, 0, 2),
        ('z', _) => (Z, 0, 1),
        ('\'' | '’' | '`' | '‘', _) => return 1,
        _ => {
            out.push(Phone::other(c));
            return 1;
        }
    };
    push_consonant(out, start, kind, flags);
    used
}
