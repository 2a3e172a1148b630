//! What the words of a name begin with, by sound: which names a handle may be made of.
//!
//! A start is asked for every name of a text that has handles, and comes from four letters at most; so the letters are kept, and
//! the Latin heads of Devanagari names, which have to be spelt for them.

use super::hash::{self, ByHash};
use super::transliterate;
use std::cell::RefCell;

/// Up to four lower-case letters or digits, the first in the lowest byte.
pub(super) type Head = u32;

/// Places of the table of heads, a power of two.
const PLACES: usize = 4096;
/// Most Devanagari names kept from one text for the next.
const MAX_KEPT: usize = 4096;

/// Starts and heads that are known already.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// Heads and their starts plus one.
    known: RefCell<Vec<(Head, u32)>>,
    spelt: RefCell<ByHash<Option<[Head; 2]>>>,
}

impl Starts {
    /// Forgets what would grow with the texts.
    pub fn trim(&mut self) {
        let spelt = self.spelt.get_mut();
        if spelt.len() > MAX_KEPT {
            *spelt = ByHash::default();
        }
    }

    /// The first two sounds of a head: names that may be meant begin with the same ones, and a short head counts whole.
    pub fn of(&self, head: Head) -> u32 {
        let mut known = self.known.borrow_mut();
        if known.is_empty() {
            known.resize(PLACES, (0, 0));
        }
        // One of four, the one asked for last in front.
        let at = (head.wrapping_mul(0x9E37_79B1) >> 20) as usize & !3;
        let Some(places) = known[at..].first_chunk_mut::<4>() else {
            return sounds_of(head) + 1;
        };
        if places[0].0 != head || places[0].1 == 0 {
            let is = |p: &(Head, u32)| p.0 == head && p.1 != 0;
            let found = places.iter().position(is);
            places[..=found.unwrap_or(3)].rotate_right(1);
            if found.is_none() {
                places[0] = (head, sounds_of(head) + 1);
            }
        }
        places[0].1
    }

    /// The heads of the first and the last word of a name, in Latin letters; of the last only where it is asked for.
    pub fn heads(&self, name: &str, last: bool) -> Option<[Head; 2]> {
        if name.is_ascii() {
            return ascii_heads(name.as_bytes(), last);
        }
        let hash = hash::of_bytes(hash::seed(), name.as_bytes());
        let mut spelt = self.spelt.borrow_mut();
        *spelt
            .entry(hash)
            .or_insert_with(|| heads(&transliterate::to_latin(name)))
    }
}

#[cold]
fn sounds_of(head: Head) -> u32 {
    let letters = head.to_le_bytes().map(char::from);
    let letters: String = letters.iter().filter(|c| **c != '\0').collect();
    let key = transliterate::key(&letters);
    // Sounds of ASCII letters and digits are written so too.
    let sounds = key.as_str().bytes().take(2);
    sounds.fold(0, |start, b| start << 8 | u32::from(b))
}

/// What stands between the words of a Latin name.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '\u{A0}')
}

/// The head of letters.
pub(super) fn head(letters: &str) -> Head {
    let letters = letters.bytes().take(4).enumerate();
    letters.fold(0, |h, (i, b)| {
        h | Head::from(b.to_ascii_lowercase()) << (8 * i)
    })
}

/// As [`heads`], of ASCII, and without a look at the words between.
fn ascii_heads(name: &[u8], last: bool) -> Option<[Head; 2]> {
    let space = |b: &u8| matches!(b, b' ' | b'-' | b'.');
    let first = name.iter().position(u8::is_ascii_alphanumeric)?;
    let begin = if last {
        let last = name.iter().rposition(u8::is_ascii_alphanumeric)?;
        name[..last].iter().rposition(space).map_or(0, |at| at + 1)
    } else {
        0
    };
    let head = |from: usize| {
        let (mut head, mut letters) = (0, 0);
        for b in &name[from..] {
            if b.is_ascii_alphanumeric() {
                head |= Head::from(b.to_ascii_lowercase()) << (8 * letters);
                letters += 1;
                if letters == 4 {
                    break;
                }
            } else if letters > 0 && space(b) {
                break;
            }
        }
        head
    };
    let one = head(first);
    Some([one, if begin <= first { one } else { head(begin) }])
}

/// The heads of the first and the last word that have letters; signs count for nothing.
fn heads(name: &str) -> Option<[Head; 2]> {
    let mut found: Option<[Head; 2]> = None;
    let (mut now, mut letters) = (0, 0);
    for c in name.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() {
            if letters < 4 {
                now |= Head::from(c.to_ascii_lowercase() as u8) << (8 * letters);
            }
            letters += 1;
        } else if is_space(c) && letters > 0 {
            found = Some([found.map_or(now, |f| f[0]), now]);
            (now, letters) = (0, 0);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_last() {
        let of = |name| Starts::default().heads(name, true);
        assert_eq!(of("Vishnudev K. O'Sai"), Some([head("vish"), head("osai")]));
        assert_eq!(of("विष्णुदेव साय"), Some([head("vish"), head("sai")]));
        assert_eq!(of("NIA"), Some([head("nia"), head("nia")]));
        assert_eq!(of(" - "), None);
    }

    #[test]
    fn of_ascii() {
        for name in [
            "",
            " ",
            "a",
            "a b",
            "-",
            "R. A. Mehta",
            "O'Sai",
            "K. O'S-ai.",
            " x.",
            "x@y zz",
            "..a..",
            "a-(b)",
            "ab cd ef (gh)",
            "(a",
            "Rahul Gandhi (Congress)",
            "9 x",
            "@",
            "a@ b@ @",
        ] {
            assert_eq!(ascii_heads(name.as_bytes(), true), heads(name), "{name}");
        }
    }

    #[test]
    fn alike() {
        let starts = Starts::default();
        let of = |word| starts.of(head(word));
        assert_eq!(of("muhammad"), of("mohammad"));
        assert_ne!(of("muhammad"), of("rahul"));
        // Known from now on, also beside others of its place.
        let once = of("rahul");
        for n in 0..5000u32 {
            starts.of(n | 0x6161_6161);
        }
        assert_eq!(of("rahul"), once);
    }
}
