//! Keys: one short string for all the spellings of a name.

use super::name::Name;
use super::phone::{CLUSTER, FINAL, Kind, LONG, Phone, SOFT};

/// A name as it sounds, for joining spellings in a hash map.
///
/// Equal for the spellings that press and people use for one name, in Devanagari and in Latin letters. Consonants stay,
/// aspiration and length go, of the vowels only front and back ones and an open end are kept, and word boundaries
/// disappear. A key joins more than [`matches`](super::matches) would in names that differ by an inner `a` or `e` alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Box<str>);

impl Key {
    /// The key as text: lower-case letters for sounds, capitals for initials.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// 32 bits of it, never 0: FNV-1a.
    pub(crate) fn fingerprint(&self) -> u32 {
        fingerprint(&self.0)
    }

    /// Whether the text held no letter or digit at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// 32 bits of a key, never 0: FNV-1a.
pub(crate) fn fingerprint(key: &str) -> u32 {
    let hash = key.bytes().fold(0xCBF2_9CE4_8422_2325, |h, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01B3)
    });
    (hash ^ hash >> 32) as u32 | 1
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Key {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Choices where one spelling has two readings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// `ड़` as d (Rathod) rather than r (Rathore).
    pub(super) flap_as_d: bool,
    /// The final inherent vowel of Devanagari as spoken (नारायण, Narayana).
    pub(super) final_a: bool,
    /// A final silent `e` of Latin as spoken (Pande) or a spoken one as silent (Kishore).
    pub(super) turn_e: bool,
}

/// The key of a name in one reading.
pub(super) fn key(name: &Name, reading: Reading) -> Key {
    let mut out = String::with_capacity(name.phones.len());
    push(name, reading, &mut out);
    Key(out.into_boxed_str())
}

/// Appends the key of a name in one reading.
pub(super) fn push(name: &Name, reading: Reading, out: &mut String) {
    let start = out.len();
    let last = name.phones.len();
    for i in 0..last {
        let p = name.phones[i];
        let prev = if i > 0 {
            Some(name.phones[i - 1])
        } else {
            None
        };
        let next = name.phones.get(i + 1).copied();
        let c = match p.kind {
            Kind::Other => Some(p.other),
            _ if p.is_vowel() => vowel(p, prev, i + 1 == last, out.len() == start, reading),
            _ => consonant(p, prev, next, reading),
        };
        let Some(c) = c else { continue };
        // Doubling across a dropped vowel is kept (ममता), the y of iya and ay is not doubled.
        if c == 'y' && out.len() > start && out.ends_with('y') {
            continue;
        }
        out.push(c);
    }
}

/// The letter of a consonant, or nothing where it is unstable.
fn consonant(p: Phone, prev: Option<Phone>, next: Option<Phone>, reading: Reading) -> Option<char> {
    use Kind::*;
    let before_vowel = next.is_some_and(Phone::is_vowel);
    let after = |k: Kind| prev.is_some_and(|q| q.kind == k);
    Some(match p.kind {
        K => 'k',
        // Singh, Sinh, सिंह.
        G if after(N)
            && (!before_vowel || next.is_some_and(|q| q.kind == Schwa && q.has(FINAL))) =>
        {
            return None;
        }
        G => 'g',
        C => 'c',
        J | Z => 'j',
        T => 't',
        D => 'd',
        N => 'n',
        P => 'p',
        F => 'f',
        B | V => 'b',
        M => 'm',
        Y if after(I) => return None,
        Y if after(E) && !before_vowel => return None,
        Y if after(E) && next.is_some_and(|q| q.kind == Schwa && q.has(FINAL)) => return None,
        Y => 'y',
        R if p.flags & super::phone::FLAP != 0 && reading.flap_as_d => 'd',
        R => 'r',
        L | Zh => 'l',
        S | Sh => 's',
        H if p.has(FINAL) || prev.is_some_and(|q| q.kind == G) => return None,
        H if next.is_some_and(|q| q.kind == Schwa && q.has(FINAL)) => return None,
        _ => 'h',
    })
}

/// The letter of a vowel, or nothing where it is unstable.
fn vowel(p: Phone, prev: Option<Phone>, last: bool, first: bool, reading: Reading) -> Option<char> {
    use Kind::*;
    let after_vowel = prev.is_some_and(Phone::is_vowel);
    let open = prev.is_some_and(|q| matches!(q.kind, Schwa | A | Aa));
    match p.kind {
        Schwa if last && reading.final_a && !p.has(CLUSTER) && !after_vowel => Some('a'),
        Schwa | A | Aa if first => Some('a'),
        A | Aa if last && !p.has(CLUSTER) => Some('a'),
        Schwa | A | Aa => None,
        I if open => Some('y'),
        I => Some('i'),
        E if first => Some('e'),
        E if last && (p.has(SOFT) && p.has(LONG)) == reading.turn_e => Some('i'),
        E => None,
        Ai if first => Some('e'),
        Ai => Some('y'),
        O if after_vowel => Some('b'),
        _ => Some('u'),
    }
}
