//! Whether a handle's letters spell a name: `@vishnudsai` is `vishnudev sai`, `@TataSteelLtd` is `tata steel`.

use super::sounds::Sounds;
use crate::kind::Kind;

/// The letters of a handle.
pub(super) struct Letters {
    /// All of them, in lower case.
    all: String,
    /// Up to the first `_`, digit or change to a capital.
    first_piece: String,
}

/// What stands in front of names in handles.
const BEFORE: [&str; 14] = [
    "officeof", "office", "official", "the", "iam", "im", "real", "team", "dr", "shri", "sri",
    "adv", "prof", "mr",
];

impl Letters {
    pub(super) fn of(surface: &str) -> Letters {
        let mut letters = String::with_capacity(surface.len());
        let mut first_piece = String::with_capacity(surface.len());
        let mut open = true;
        let mut last_small = false;
        for c in surface.chars().skip(1) {
            let cut = c == '_' || c.is_ascii_digit() || last_small && c.is_ascii_uppercase();
            open &= !cut || first_piece.is_empty();
            last_small = c.is_ascii_lowercase();
            if c.is_ascii_alphabetic() {
                letters.push(c.to_ascii_lowercase());
                if open {
                    first_piece.push(c);
                }
            }
        }
        Letters {
            all: letters,
            first_piece,
        }
    }

    /// The letters as they are, and without a title or the like in front.
    pub(super) fn forms(&self, kind: Kind) -> impl Iterator<Item = &str> {
        let rest = (kind == Kind::Person)
            .then(|| {
                BEFORE
                    .iter()
                    .find_map(|b| self.all.strip_prefix(b))
                    .filter(|r| r.len() >= 5)
            })
            .flatten();
        [Some(self.all.as_str()), rest].into_iter().flatten()
    }
}

/// Whether a handle is made of a name: the letters of a body's name and little else behind, or of a person's first and last
/// name in either order, the first one shortened if need be.
pub(super) fn spells(
    sounds: &Sounds,
    body: &Letters,
    letters: &str,
    words: &[String],
    kind: Kind,
) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let whole = words.concat();
    if whole.len() >= 4 && letters.starts_with(&whole) {
        return kind != Kind::Person || words.len() > 1 && letters.len() <= whole.len() + 10;
    }
    if kind != Kind::Person {
        // An acronym that the handle sets off: `@NIA_India`.
        return words.len() == 1
            && first.len() >= 2
            && body.first_piece.len() == first.len()
            && body.first_piece.bytes().all(|b| b.is_ascii_uppercase())
            && body.first_piece.eq_ignore_ascii_case(first);
    }
    if words.len() < 2 {
        return false;
    }
    first_and_last(sounds, letters, first, last)
        || first_and_last(sounds, letters, last, first) && last.len() > 2
}

/// Letters of `a`, all or the first of them, then those of `b`, then little else.
fn first_and_last(sounds: &Sounds, letters: &str, a: &str, b: &str) -> bool {
    let common = letters
        .bytes()
        .zip(a.bytes())
        .take_while(|(x, y)| x == y)
        .count();
    let spelt = |rest: &str, between: usize| {
        // Where it stands first.
        let rest = rest.as_bytes();
        (0..=between)
            .find(|at| rest.get(*at..).is_some_and(|r| r.starts_with(b.as_bytes())))
            .is_some_and(|at| rest.len() <= at + b.len() + 7)
    };
    // Three letters of a first name at least, or the whole of a shorter one; middle initials only behind a whole one.
    let whole = common == a.len() && common >= 2;
    whole && spelt(&letters[common..], 3)
        || (3..=common).rev().any(|n| spelt(&letters[n..], 0))
        || same_sound(sounds, letters, a, b)
}

/// The same by the sound: `@muhammadchaudhry` for `मोहम्मद चौधरी`.
fn same_sound(sounds: &Sounds, letters: &str, a: &str, b: &str) -> bool {
    let (m, n) = (a.len(), b.len());
    if m < 3 || n < 3 || letters.len().abs_diff(m + n) > 4 || !letters.is_ascii() {
        return false;
    }
    // Most are told by their first letters, and no sound is asked for.
    if begin_apart(letters, a) {
        return false;
    }
    let key = |text: &str| sounds.of(text).key;
    let cuts = (m.saturating_sub(2)..=m + 2).filter(|cut| (3..letters.len()).contains(cut));
    let sound = key(a);
    // Where the first part sounds like `a`, as bits of a byte.
    let mut fits = 0u8;
    for cut in cuts.clone() {
        fits |= u8::from(key(&letters[..cut]) == sound) << (cut + 2 - m);
    }
    if fits == 0 {
        return false;
    }
    let sound = key(b);
    cuts.filter(|cut| fits >> (cut + 2 - m) & 1 != 0)
        .any(|cut| key(&letters[cut..]) == sound)
}

/// Whether two words in small letters begin with consonants that are heard alike in no spelling.
fn begin_apart(a: &str, b: &str) -> bool {
    // Letters that open a word with a sound of their own, whatever follows.
    let sound = |word: &str| match word.as_bytes() {
        [b'b' | b'v' | b'w', ..] => 1,
        [b'd' | b'r', ..] => 2,
        [b'f', ..] => 3,
        [b'k' | b'q', ..] => 4,
        [b'l', ..] => 5,
        [b'm', ..] => 6,
        _ => 0,
    };
    let (a, b) = (sound(a), sound(b));
    a != 0 && b != 0 && a != b
}

#[cfg(test)]
mod tests {
    use super::super::transliterate;
    use super::*;

    fn person(handle: &str, name: &str) -> bool {
        let words: Vec<String> = name.split(' ').map(str::to_string).collect();
        let body = Letters::of(handle);
        body.forms(Kind::Person)
            .any(|f| spells(&Sounds::default(), &body, f, &words, Kind::Person))
    }

    fn body(handle: &str, name: &str) -> bool {
        let words: Vec<String> = name.split(' ').map(str::to_string).collect();
        let body = Letters::of(handle);
        spells(&Sounds::default(), &body, &body.all, &words, Kind::Org)
    }

    #[test]
    fn people() {
        for (handle, name) in [
            ("@vishnudsai", "vishnudev sai"),
            ("@NakajoKazuya_JP", "nakajo kazuya"),
            ("@DrRamanSingh", "raman singh"),
            ("@tiwari_manoj", "manoj tiwari"),
            ("#muhammadchaudhry", "mohammad chaudhary"),
            ("@ravikdubey", "ravi dubey"),
        ] {
            assert!(person(handle, name), "{handle} {name}");
        }
        for (handle, name) in [
            ("@vishnudsai", "vishnu sharma"),
            ("@rahul_fanclub_official_page", "rahul gandhi"),
            ("@sai", "vishnudev sai"),
            ("@anilkumar", "sunil kumar"),
            ("@sanjanaroy", "sanjay roy"),
        ] {
            assert!(!person(handle, name), "{handle} {name}");
        }
    }

    /// What is told by first letters has other sounds.
    #[test]
    fn words_that_begin_apart_sound_otherwise() {
        let words = [
            "bala", "vala", "wala", "dara", "drona", "rana", "rhea", "farid", "kabir", "khan",
            "qasim", "lala", "mala", "mhatre", "whitman", "kshama", "dhara", "bhima", "knight",
            "wright",
        ];
        for (a, b) in words.iter().flat_map(|a| words.iter().map(move |b| (a, b))) {
            let apart = transliterate::key(a) != transliterate::key(b);
            assert!(apart || !begin_apart(a, b), "{a} {b}");
        }
    }

    #[test]
    fn bodies() {
        assert!(body("@JETRO_InvestJP", "jetro"));
        assert!(body("@NIA_India", "nia"));
        assert!(body("@TataSteelLtd", "tata steel"));
        assert!(!body("@NiaSharma", "nia"));
        assert!(!body("@TataMotors", "tata steel"));
    }
}
