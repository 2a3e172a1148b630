//! What names begin with: most of those that are looked for begin like none that is there.

use super::hash;
use crate::normalize::devanagari::{
    self,
    sort::{LETTER, NASAL},
};

/// The first two letters of names, as bits: what does not begin like any of them needs no hash.
#[derive(Debug)]
pub(super) struct Heads([u64; 64]);

/// Twelve bits of what a name begins with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head(u16);

impl Default for Heads {
    #[inline]
    fn default() -> Self {
        Heads([0; 64])
    }
}

impl Heads {
    pub fn add(&mut self, name: &str) {
        self.put(Self::of(name));
    }

    /// Adds the head of a name; says whether one like it was there.
    pub fn put(&mut self, head: Head) -> bool {
        let (at, bit) = (usize::from(head.0 >> 6), 1 << (head.0 & 63));
        let before = self.0[at] & bit != 0;
        self.0[at] |= bit;
        before
    }

    /// Whether a name of these letters may have been added: yes where one was.
    pub fn may_hold(&self, name: &str) -> bool {
        self.has(Self::of(name))
    }

    #[inline]
    pub fn has(&self, head: Head) -> bool {
        self.0[usize::from(head.0 >> 6)] & 1 << (head.0 & 63) != 0
    }

    /// Whether a word of a name may have been added: yes where one was, or where it takes more than a look to tell.
    pub fn may_hold_word(&self, name: &str) -> bool {
        let mut rest = name.as_bytes();
        loop {
            if plain(rest).is_none_or(|head| self.has(head)) {
                return true;
            }
            // Two letters.
            let mut end = if rest[0] == 0xE0 { 6 } else { 2 };
            loop {
                match rest.get(end) {
                    // Letters of Devanagari have three bytes, of which the first is enough.
                    Some(0xE0) => end += 3,
                    Some(0x21..=0x7F) => end += 1,
                    Some(b' ') => break,
                    // It may be white space too.
                    Some(_) => return true,
                    None => return false,
                }
            }
            rest = &rest[end + 1..];
        }
    }

    #[inline]
    pub fn of(name: &str) -> Head {
        plain(name.as_bytes()).unwrap_or_else(|| Self::folded(name))
    }

    #[inline(never)]
    fn folded(name: &str) -> Head {
        Head((hash::of_first_letters(hash::STEP, name, 2) >> 52) as u16)
    }
}

/// The head of a name that begins with two letters of ASCII, or of Devanagari: they fold by themselves.
#[inline]
fn plain(name: &[u8]) -> Option<Head> {
    let (a, b) = if let [
        a @ (b'A'..=b'Z' | b'a'..=b'z'),
        b @ (b'A'..=b'Z' | b'a'..=b'z'),
        ..,
    ] = name
    {
        let letter = |b: &u8| u64::from(b.to_ascii_lowercase());
        (letter(a), letter(b))
    } else {
        let second = name.get(3..).unwrap_or_default();
        let ((a, s), (b, t)) = (devanagari::sorts(name), devanagari::sorts(second));
        // A nasal folds to itself where no virama follows.
        if s & (LETTER | NASAL) == 0 || t & LETTER == 0 {
            return None;
        }
        (u64::from(0x900 + a), u64::from(0x900 + b))
    };
    let hash = hash::mix(hash::mix(hash::STEP, a), b);
    Some(Head((hash >> 52) as u16))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads() {
        let mut heads = Heads::default();
        heads.add("ए.पी.जे. अब्दुल कलाम");
        heads.add("Ra");
        for (name, held) in [
            ("एपीजे", true),
            ("R. A. Mehta", true),
            ("rahul", true),
            ("एक", false),
            ("r", false),
            ("", false),
        ] {
            assert_eq!(heads.may_hold(name), held, "{name}");
        }
        for (name, held) in [
            ("Rahul Gandhi", true),
            ("Mira Rao", true),
            ("Mira Sen", false),
            ("Mira\tSen", true),
            ("Mira S", true),
            ("Mira é Sen", true),
            ("मीरा एपी", true),
            ("मीरा कौशिक", false),
            ("मीरा\u{A0}कौशिक", true),
            ("Mira  Sen", true),
            ("", true),
        ] {
            assert_eq!(heads.may_hold_word(name), held, "{name}");
        }
        for name in [
            "Ra",
            "rA",
            "zZ",
            "Az. K",
            "aB\u{301}",
            "राम",
            "एक",
            "हिन्दी",
            "क़लम",
            "ल्",
            "लक्ष",
            "लक",
            "पं",
            "पंत",
            "१२क",
            "मीरा",
            "मन्दिर",
            "न्यास",
            "नन्दा",
            "ऩई",
        ] {
            let folded = hash::of_first_letters(hash::STEP, name, 2) >> 52;
            assert_eq!(u64::from(Heads::of(name).0), folded, "{name}");
        }
    }
}
