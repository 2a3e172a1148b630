//! Cross-script name matching.
mod aksara;
mod cost;
mod devanagari;
mod devanagari_phones;
mod english;
mod iso15919;
mod japanese;
mod key;
mod latin_phones;
mod letters;
mod name;
mod names;
mod phone;
mod romanise;
mod similarity;
mod syllable;

pub use devanagari::to_devanagari;
pub use iso15919::to_iso15919;
pub use key::Key;
pub use romanise::to_latin;
use key::Reading;
use name::{Capitals, Name};

/// Least similarity at which [`matches`] says yes.
pub const MATCH_THRESHOLD: f32 = 0.82;

/// The key of a name.
pub fn key(name: &str) -> Key {
    key::key(&Name::new(name, Capitals::Spoken), Reading::default())
}

/// Similarity.
pub fn similarity(a: &str, b: &str) -> f32 {
    let (x, y) = (Name::new(a, Capitals::Spoken), Name::new(b, Capitals::Spoken));
    let mut best = names::similarity(&x, &y);
    let caps = |s: &str| s.bytes().filter(|b| b.is_ascii_uppercase()).count() > 1;
    if best < MATCH_THRESHOLD && (caps(a) || caps(b)) {
        let (x, y) = (Name::new(a, Capitals::Letters), Name::new(b, Capitals::Letters));
        best = best.max(names::similarity(&x, &y));
    }
    best
}

/// Match.
pub fn matches(a: &str, b: &str) -> bool {
    similarity(a, b) >= MATCH_THRESHOLD
}

/// All keys of a name.
pub fn keys(name: &str) -> Vec<Key> {
    let mut out: Vec<Key> = Vec::with_capacity(2);
    let mut add = |k: Key| {
        if !k.is_empty() && !out.contains(&k) {
            out.push(k);
        }
    };
    let spoken = Name::new(name, Capitals::Spoken);
    let plain = Reading::default();
    add(key::key(&spoken, plain));
    for r in [Reading { flap_as_d: true, ..plain }, Reading { final_a: true, ..plain }, Reading { turn_e: true, ..plain }] {
        add(key::key(&spoken, r));
    }
    add(key::key(&Name::new(name, Capitals::Letters), plain));
    out
}

#[cfg(test)]
mod tests;
