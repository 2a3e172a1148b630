//! Devanagari spelling to sounds.

use super::aksara::{self, Unit, Vowel};
use super::phone::{ASPIRATED, FLAP, Kind, LONG, NASAL_SIGN, Phone, SOFT, push_consonant};

/// Appends the sounds of one Devanagari word.
pub(super) fn push(word: &str, out: &mut Vec<Phone>) {
    let start = out.len();
    let mut units = aksara::units(word).peekable();
    while let Some(unit) = units.next() {
        match unit {
            Unit::Consonant(c) => consonant(c, out, start),
            Unit::Vowel(v, _) => vowel(v, out),
            Unit::Nasal(_) if village(out, units.clone()) => {
                // गाँव is Gaon: the v is a vowel and the nose comes after it.
                out.push(Phone::new(Kind::O, 0));
                out.push(Phone::new(Kind::N, 0));
                break;
            }
            Unit::Nasal(_) => {
                // सिंह is Singh: anusvara before h is heard with a g.
                let labial = matches!(
                    units.peek(),
                    Some(Unit::Consonant('प' | 'फ' | 'ब' | 'भ' | 'म'))
                );
                let kind = if labial { Kind::M } else { Kind::N };
                if !(labial && matches!(units.peek(), Some(Unit::Consonant('म')))) {
                    out.push(Phone::new(kind, NASAL_SIGN));
                }
                if matches!(units.peek(), Some(Unit::Consonant('ह'))) {
                    out.push(Phone::new(Kind::G, 0));
                }
            }
            Unit::Visarga | Unit::Virama => {}
            Unit::Other('ॐ') => {
                out.push(Phone::new(Kind::O, 0));
                out.push(Phone::new(Kind::M, 0));
            }
            Unit::Other(c) => out.push(Phone::other(c)),
        }
    }
}

/// Whether a nasal after a long `ā` and before a final `व` has come up.
fn village(out: &[Phone], mut rest: impl Iterator<Item = Unit>) -> bool {
    out.last().is_some_and(|p| p.kind == Kind::Aa)
        && rest.next() == Some(Unit::Consonant('व'))
        && rest.next() == Some(Unit::Vowel(Vowel::Inherent, false))
        && rest.next().is_none()
}

/// Appends a consonant; the letter alone, its vowel follows as a unit of its own.
fn consonant(c: char, out: &mut Vec<Phone>, start: usize) {
    use Kind::*;
    let (kind, flags) = match c {
        'क' | '\u{958}' => (K, 0),
        'ख' | '\u{959}' => (K, ASPIRATED),
        'ग' | '\u{95A}' => (G, 0),
        'घ' => (G, ASPIRATED),
        'च' => (C, 0),
        'छ' => (C, ASPIRATED),
        'ज' | 'ॼ' => (J, 0),
        'झ' => (J, ASPIRATED),
        '\u{95B}' => (Z, 0),
        'ट' | 'त' => (T, 0),
        'ठ' | 'थ' => (T, ASPIRATED),
        'ड' | 'ॾ' => (D, FLAP),
        'ढ' => (D, FLAP | ASPIRATED),
        '\u{95C}' => (R, FLAP),
        '\u{95D}' => (R, FLAP | ASPIRATED),
        'द' => (D, 0),
        'ध' => (D, ASPIRATED),
        'ङ' => (N, NASAL_SIGN),
        'ञ' => (N, SOFT),
        'ण' | 'न' | '\u{929}' => (N, 0),
        'प' => (P, 0),
        'फ' | '\u{95E}' => (F, 0),
        'ब' | 'ॿ' => (B, 0),
        'भ' => (B, ASPIRATED),
        'म' => (M, 0),
        'य' | '\u{95F}' => (Y, 0),
        'र' | '\u{931}' => (R, 0),
        'ल' => (L, 0),
        'ळ' => (L, FLAP),
        '\u{934}' => (Zh, 0),
        'व' => (V, 0),
        'श' | 'ष' => (Sh, 0),
        'स' => (S, 0),
        'ह' => (H, 0),
        _ => {
            out.push(Phone::other(c));
            return;
        }
    };
    // ज्ञ is spoken and romanised gy in the north, jn and dny elsewhere; the northern reading stands for all.
    if c == 'ञ' {
        // ञ्ञ is how Malayalam names with nj come to Hindi (Kunju).
        if out.len() > start && out.last().is_some_and(|p| p.kind == N && p.has(SOFT)) {
            out.push(Phone::new(J, 0));
            return;
        }
        if let Some(last) = out.last_mut()
            && out_is_bare_j(last)
        {
            *last = Phone::new(G, SOFT);
            out.push(Phone::new(Y, SOFT));
            return;
        }
    }
    push_consonant(out, start, kind, flags);
}

/// Whether the last sound is a `ज` that a `ञ` follows without a vowel between.
fn out_is_bare_j(last: &Phone) -> bool {
    last.kind == Kind::J
}

/// Appends a vowel.
fn vowel(v: Vowel, out: &mut Vec<Phone>) {
    use Kind::*;
    let phone = match v {
        Vowel::Inherent | Vowel::A => Phone::new(Schwa, 0),
        Vowel::Aa => Phone::new(Aa, LONG),
        Vowel::I => Phone::new(I, 0),
        Vowel::Ii => Phone::new(I, LONG),
        Vowel::U => Phone::new(U, 0),
        Vowel::Uu => Phone::new(U, LONG),
        Vowel::Ri | Vowel::Rii => {
            out.push(Phone::new(R, 0));
            Phone::new(I, 0)
        }
        Vowel::Li | Vowel::Lii => {
            out.push(Phone::new(L, 0));
            Phone::new(I, 0)
        }
        Vowel::E | Vowel::ShortE => Phone::new(E, 0),
        // ॅ is the vowel of "bat": between a and e.
        Vowel::CandraE => Phone::new(Ai, 0),
        Vowel::Ai => Phone::new(Ai, 0),
        Vowel::O | Vowel::ShortO | Vowel::CandraO => Phone::new(O, 0),
        Vowel::Au => Phone::new(Au, 0),
    };
    out.push(phone);
}
