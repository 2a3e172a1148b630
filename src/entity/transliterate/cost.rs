//! What it costs to read one sound for another, in hundredths of a consonant.
//!
//! The prices follow what scribes confuse, not what ears confuse: b and v are one letter in Bengal, `th` is the dental t
//! of the south, a is o in Bengal and Assam, Assamese writes s as ch, Tamil does not write voice at all.

use super::phone::{
    ASPIRATED, CLUSTER, FINAL, FLAP, INITIAL, Kind, LONG, NASAL_SIGN, Phone, SOFT, SPOKEN,
};

/// Price of unrelated sounds.
pub(super) const FAR: u32 = 110;

/// Price of reading `p` as `q`; symmetrical.
pub(super) fn substitute(p: Phone, q: Phone) -> u32 {
    let (p, q) = if p.kind > q.kind { (q, p) } else { (p, q) };
    let base = match (p.is_vowel(), q.is_vowel()) {
        (true, true) => vowels(p, q),
        (false, false) => consonants(p, q),
        _ => glide(p, q),
    };
    // Names are told apart by how they begin (Ramesh, Mahesh, Naresh).
    if base >= 30 && (p.has(INITIAL) || q.has(INITIAL)) {
        base * 5 / 4
    } else {
        base
    }
}

/// Two vowels, `p.kind <= q.kind`.
fn vowels(p: Phone, q: Phone) -> u32 {
    use Kind::*;
    let both_final = p.has(FINAL) && q.has(FINAL);
    let cluster = p.has(CLUSTER) || q.has(CLUSTER);
    match (p.kind, q.kind) {
        (a, b) if a == b => match a {
            I | U if p.has(LONG) != q.has(LONG) => 3,
            _ => 0,
        },
        // राम is written Rama in the south and in learned names, मिश्र is मिश्रा in half of the papers.
        (Schwa, A) if both_final => match (cluster, p.has(SPOKEN)) {
            (true, _) => 5,
            (_, true) => 15,
            _ => 75,
        },
        // Bengali speaks the same vowel as o: Gobindo.
        (Schwa, O) if both_final && cluster => 25,
        (Schwa, A) => 0,
        (Schwa, Aa) if both_final => {
            if cluster || p.has(SPOKEN) {
                18
            } else {
                120
            }
        }
        // An open final vowel of one spelling against a closed one of the other.
        (Schwa, _) if p.has(FINAL) && q.has(FINAL) => 100,
        (Schwa, Aa) => 24,
        (A, Aa) => 2,
        (Schwa | A, E) => 32,
        (Schwa | A, Ai) => 30,
        (Schwa | A, Au) => 28,
        (A | Aa, O) if both_final => 45,
        (A | Aa, I) if both_final => 110,
        (Schwa | A, O) => 24,
        (Schwa | A, U) => 42,
        (Schwa | A, I) => 85,
        (Aa, E | Ai) => 45,
        (Aa, O | Au) => 38,
        (Aa, U) => 60,
        (Aa, I) => 70,
        (I, E) => 22,
        (I, Ai) => 40,
        (I, U) => 55,
        (E, Ai) => 10,
        (U, O) => 18,
        (U, Au) => {
            if q.has(SOFT) {
                12
            } else {
                30
            }
        }
        (O, Au) => 10,
        (I | E | Ai, _) | (_, I | E | Ai) => 70,
        _ => 50,
    }
}

/// Two consonants, `p.kind <= q.kind`.
fn consonants(p: Phone, q: Phone) -> u32 {
    use Kind::*;
    if p.kind == Other || q.kind == Other {
        return if p.kind == q.kind && p.other == q.other {
            0
        } else {
            300
        };
    }
    let aspirated = if p.has(ASPIRATED) == q.has(ASPIRATED) {
        0
    } else if p.kind == T || p.kind == F || p.has(INITIAL) && p.kind == C {
        // th is both थ and the southern त.
        4
    } else {
        12
    };
    if p.kind == q.kind {
        return aspirated;
    }
    let flaps = p.has(FLAP) && q.has(FLAP);
    let soft = p.has(SOFT) || q.has(SOFT);
    match (p.kind, q.kind) {
        (S, Sh) => {
            if soft {
                2
            } else {
                6
            }
        }
        (J, Z) => 8,
        (B, V) => 14,
        (D, R) if flaps || p.has(ASPIRATED) && q.has(ASPIRATED) => 4,
        (D, R) if p.has(FLAP) || q.has(FLAP) => 45,
        (P, F) => 25,
        (F, V) => 70,
        // Bengali speaks an initial y as j (Jogesh, Yogesh); elsewhere राय and राज are two words.
        (J, Y) if p.has(INITIAL) || q.has(INITIAL) => 25,
        (J, Y) => 55,
        (Z, S) => 30,
        (Z, Sh) => 45,
        (C, S | Sh) => 38,
        (C, J) => 50,
        (C, T) => 75,
        (C, Z) => 70,
        (K, S | Sh) if soft => 50,
        (K, C) => 85,
        (G, J) if p.has(SOFT) => 30,
        (K, G) => 40,
        (T, D) => 40,
        (P, B) => 42,
        (K, H) => 60,
        (G, H) => 80,
        // ज्ञ against jn.
        (N, Y) if soft => 15,
        (N, M) if p.has(NASAL_SIGN) || q.has(NASAL_SIGN) => 40,
        (N, M) => 95,
        (L, Zh) => 10,
        (R | Y | Z | J | D, Zh) => 30,
        (D, Z) => 60,
        (N, L) => 80,
        (R, L) => 80,
        (D, L) if p.has(FLAP) && q.has(FLAP) => 50,
        (S | Sh, H) => 85,
        (T, S) => 85,
        (Z, Y) => 50,
        _ => FAR,
    }
}

/// A consonant `p` and a vowel `q`: only the semivowels come near.
fn glide(p: Phone, q: Phone) -> u32 {
    use Kind::*;
    match (p.kind, q.kind) {
        (Y, I) => 8,
        (Y, E | Ai) => 18,
        (V, U | O) => 14,
        (V, Au) => 25,
        (Other, _) | (_, Other) => 300,
        _ => 140,
    }
}

/// Price of reading the two sounds `p`, `q` as the one sound `r`, where that is common.
#[inline(always)]
pub(super) fn merge(p: Phone, q: Phone, r: Phone) -> Option<u32> {
    // The second sounds of all the rules.
    const SECOND: u32 = 1 << Kind::Y as u8
        | 1 << Kind::I as u8
        | 1 << Kind::E as u8
        | 1 << Kind::V as u8
        | 1 << Kind::U as u8
        | 1 << Kind::O as u8
        | 1 << Kind::A as u8
        | 1 << Kind::Schwa as u8
        | 1 << Kind::Aa as u8
        | 1 << Kind::S as u8
        | 1 << Kind::Sh as u8
        | 1 << Kind::H as u8;
    if SECOND >> q.kind as u8 & 1 == 0 {
        return None;
    }
    merged(p, q, r)
}

fn merged(p: Phone, q: Phone, r: Phone) -> Option<u32> {
    use Kind::*;
    let open = matches!(p.kind, Schwa | A | Aa);
    Some(match (q.kind, r.kind) {
        // साय, साई, Sai; संजय, Sanjai.
        (Y | I, Ai) if open => 2,
        (Y | I, Ai) if matches!(p.kind, E | O) => 10,
        (E, Ai) if open => 10,
        (Y | I | E, E) if open => 20,
        (V | U | O, Au) if open => 4,
        (V | U | O, O) if open => 20,
        (U, Au | O) if p.kind == O => 4,
        // ow and uv for one long vowel: Howlader.
        (V, U | O) if matches!(p.kind, U | O) => 8,
        (A | Schwa | Aa, Aa) if matches!(p.kind, Schwa | A | Aa) => 10,
        (I, I) if p.kind == Y || p.kind == I => 10,
        // क्ष is kh in the east (Khudiram), sh may be s and h.
        (Sh, K) if p.kind == K && r.has(ASPIRATED) => 25,
        (H, Sh) if p.kind == S => 30,
        (H, _) if p.kind == r.kind && r.has(ASPIRATED) => 5,
        (S | Sh, C) if matches!(p.kind, C | T) => 25,
        (Y, J) if p.kind == G => 35,
        (Y, Sh | S | C | J) if matches!(p.kind, S | Sh | C | J) => 15,
        _ => return None,
    })
}

/// Whether one word ends in a vowel where the other ends in a consonant: Bihar and Bihari, Sunil and Sunila.
pub(super) fn endings_clash(a: &[Phone], b: &[Phone]) -> bool {
    // The inherent vowel against a Latin a is priced by substitution: Narayana is नारायण.
    !learned(a, b) && (open(a) && closed(b) || open(b) && closed(a))
        || southern(a, b)
        || southern(b, a)
}

/// Chandran and Chandra: the southern n after a final a makes another name.
fn southern(a: &[Phone], b: &[Phone]) -> bool {
    let n = |p: &Phone| p.kind == Kind::N && !p.has(NASAL_SIGN);
    let with_n = match a {
        [.., v, p, e] if e.kind == Kind::Schwa => n(p) && matches!(v.kind, Kind::Schwa | Kind::A),
        [.., v, p] => n(p) && matches!(v.kind, Kind::Schwa | Kind::A),
        _ => false,
    };
    with_n
        && b.last()
            .is_some_and(|p| matches!(p.kind, Kind::A | Kind::Aa))
        && b.len() < a.len()
}

/// A final inherent vowel in one word, a final Latin `a` in the other.
pub(super) fn learned(a: &[Phone], b: &[Phone]) -> bool {
    let kinds = (a.last().map(|p| p.kind), b.last().map(|p| p.kind));
    matches!(
        kinds,
        (Some(Kind::Schwa), Some(Kind::A)) | (Some(Kind::A), Some(Kind::Schwa))
    )
}

/// Ends in a vowel that nobody leaves out; the o of Rao and Deo is a v.
fn open(word: &[Phone]) -> bool {
    let [.., before, p] = word else { return false };
    matches!(p.kind, Kind::A | Kind::Aa | Kind::I | Kind::U | Kind::O)
        && !p.has(CLUSTER)
        && !before.is_vowel()
}

/// Ends in a consonant that everybody speaks.
fn closed(word: &[Phone]) -> bool {
    let Some(p) = word.last() else { return false };
    match p.kind {
        Kind::Schwa => !p.has(CLUSTER) && !p.has(SPOKEN),
        Kind::Y | Kind::V | Kind::H => false,
        Kind::N => !p.has(NASAL_SIGN),
        _ => p.is_consonant(),
    }
}
