//! What the words of a name begin with, by sound: which names a handle may be made of.
//!
//! A start is asked for every name of a text that has handles, and comes from four letters at most; so the letters are kept, and
//! the Latin heads of Devanagari names, which have to be spelt for them.

use super::index::{self, ByHash};
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
        known.resize(PLACES, (0, 0));
        let place = &mut known[(head.wrapping_mul(0x9E37_79B1) >> 20) as usize];
        if place.0 != head || place.1 == 0 {
            let letters = head.to_le_bytes().map(char::from);
            let letters: String = letters.iter().filter(|c| **c != '\0').collect();
            let key = transliterate::key(&letters);
            // Sounds of ASCII letters and digits are written so too.
            let sounds = key.as_str().bytes().take(2);
            let start = sounds.fold(0, |start, b| start << 8 | u32::from(b));
            *place = (head, start + 1);
        }
        place.1
    }

    /// The heads of the first and the last word of a name, in Latin letters.
    pub fn heads(&self, name: &str) -> Option<[Head; 2]> {
        if name.is_ascii() {
            return heads(name);
        }
        let hash = index::of_bytes(index::seed(), name.as_bytes());
        let mut spelt = self.spelt.borrow_mut();
        *spelt
            .entry(hash)
            .or_insert_with(|| heads(&transliterate::to_latin(name)))
    }
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
        let of = |name| Starts::default().heads(name);
        assert_eq!(of("Vishnudev K. O'Sai"), Some([head("vish"), head("osai")]));
        assert_eq!(of("विष्णुदेव साय"), Some([head("vish"), head("sai")]));
        assert_eq!(of("NIA"), Some([head("nia"), head("nia")]));
        assert_eq!(of(" - "), None);
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
