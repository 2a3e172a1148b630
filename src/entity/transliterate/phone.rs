//! The sounds of a name, written alike for both scripts.
//!
//! Romanised names leave out what Devanagari writes (vowel length, retroflex or dental, often aspiration) and
//! Devanagari leaves out what romanisation writes (which inherent vowels are spoken). A [`Phone`] therefore carries the
//! sound that both scripts agree on, and flags for what only one of them says.

/// A sound class. Consonants come first, so that `kind < Kind::Schwa` asks for a consonant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Kind {
    K,
    G,
    C,
    J,
    Z,
    T,
    D,
    N,
    P,
    F,
    B,
    M,
    Y,
    R,
    L,
    V,
    S,
    Sh,
    H,
    /// `ऴ`, `zh`: written l, r, y, z or d depending on who transcribes.
    Zh,
    /// The inherent vowel of Devanagari: spoken or not, the spelling does not say.
    Schwa,
    /// Latin `a`: short or long, the spelling does not say.
    A,
    /// A long `ā` that is known to be long.
    Aa,
    I,
    E,
    Ai,
    U,
    O,
    Au,
    /// A digit, a letter of another script or the letter of an initial; compared exactly.
    Other,
}

/// Aspirated consonant.
pub(super) const ASPIRATED: u16 = 1;
/// `ड़`, `ढ़` or a `d` that may be one: heard as r, written d or r.
pub(super) const FLAP: u16 = 2;
/// Long vowel of a pair that Latin rarely distinguishes (`ी`, `ू`, `ee`, `oo`).
pub(super) const LONG: u16 = 4;
/// Last sound of its word.
pub(super) const FINAL: u16 = 8;
/// Follows a consonant cluster after which Sanskrit names keep a final `a` (`कृष्ण`, `Krishna`).
pub(super) const CLUSTER: u16 = 16;
/// A nasal written with anusvara or candrabindu: its place of articulation is a guess.
pub(super) const NASAL_SIGN: u16 = 32;
/// Latin letter with two readings (`g` before e and i, `c` likewise).
pub(super) const SOFT: u16 = 64;
/// First sound of its word.
pub(super) const INITIAL: u16 = 128;
/// Written double.
pub(super) const DOUBLED: u16 = 256;
/// A final inherent vowel that many speak: after any conjunct, after `ह` and in `िय` (Partha, Guha, Amiya).
pub(super) const SPOKEN: u16 = 512;

/// One sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phone {
    /// The class of the sound.
    pub(super) kind: Kind,
    /// What one of the scripts adds.
    pub(super) flags: u16,
    /// Price in hundredths of leaving the sound out, set by [`finish`].
    pub(super) skip: u8,
    /// The character behind [`Kind::Other`].
    pub(super) other: char,
}

impl Phone {
    /// A sound with flags; its price is set later.
    pub(super) fn new(kind: Kind, flags: u16) -> Self {
        Phone {
            kind,
            flags,
            skip: 0,
            other: '\0',
        }
    }

    /// A character compared exactly.
    pub(super) fn other(c: char) -> Self {
        Phone {
            kind: Kind::Other,
            flags: 0,
            skip: 100,
            other: c,
        }
    }

    /// Whether this is a vowel.
    pub(super) fn is_vowel(self) -> bool {
        self.kind >= Kind::Schwa && self.kind != Kind::Other
    }

    /// Whether this is a consonant.
    pub(super) fn is_consonant(self) -> bool {
        self.kind < Kind::Schwa
    }

    /// Whether the flag is set.
    pub(super) fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// How much the sound counts for the length of a word, in hundredths.
    pub(super) fn weight(self) -> u32 {
        if self.kind == Kind::Schwa && self.skip == 0 {
            0
        } else {
            u32::from(WEIGHTS[self.kind as usize])
        }
    }
}

/// How much sounds count, by their [`Kind`].
const WEIGHTS: [u8; Kind::Other as usize + 1] = {
    let mut weights = [100; Kind::Other as usize + 1];
    weights[Kind::H as usize] = 70;
    weights[Kind::Y as usize] = 70;
    let mut k = Kind::Schwa as usize;
    while k < Kind::Other as usize {
        weights[k] = 60;
        k += 1;
    }
    weights[Kind::Schwa as usize] = 40;
    weights[Kind::A as usize] = 40;
    weights
};

/// Appends a consonant; a doubled one (`tt`, `त्त`, `tth`, `द्ध`) becomes one, since doubling is the least stable part
/// of a romanised name.
pub(super) fn push_consonant(out: &mut Vec<Phone>, start: usize, kind: Kind, flags: u16) {
    if out.len() > start
        && let Some(last) = out.last_mut()
        && last.kind == kind
        && !last.has(NASAL_SIGN)
    {
        last.flags |= flags | DOUBLED;
        return;
    }
    out.push(Phone::new(kind, flags));
}

/// Marks first and last sound of one word.
pub(super) fn mark(out: &mut [Phone]) {
    use Kind::*;
    let [before_last, prev] = match *out {
        [.., a, b, _] => [Some(a), Some(b)],
        [a, _] => [None, Some(a)],
        _ => [None, None],
    };
    let several = out.len() > 2;
    let Some(first) = out.first_mut() else { return };
    first.flags |= INITIAL;
    let Some(p) = out.last_mut() else { return };
    p.flags |= FINAL;
    if p.is_vowel() && name_cluster(before_last, prev) {
        p.flags |= CLUSTER;
    }
    if p.kind == Schwa
        && (!before_last.is_some_and(Phone::is_vowel) && several
            || prev.is_some_and(|q| q.has(DOUBLED) || q.kind == H)
            || prev.is_some_and(|q| q.kind == Y) && before_last.is_some_and(|q| q.kind == I))
    {
        p.flags |= SPOKEN;
    }
}

/// Marks first and last sound and prices omissions, for the sounds of one word.
pub(super) fn finish(out: &mut [Phone]) {
    use Kind::*;
    mark(out);
    let n = out.len();
    for i in 0..n {
        let prev = if i > 0 { Some(out[i - 1]) } else { None };
        let next = out.get(i + 1).copied();
        let before_last = if i > 1 { Some(out[i - 2]) } else { None };
        let p = &mut out[i];
        let after_vowel = prev.is_some_and(Phone::is_vowel);
        let before_vowel = next.is_some_and(Phone::is_vowel);
        let first = i == 0;
        let last = i + 1 == n;
        // गफफार for गफ़्फ़ार: a double consonant spelt without its virama.
        let doubled = i + 2 < n
            && prev.is_some_and(|q| q.kind == Schwa)
            && before_last.is_some_and(|q| q.kind == p.kind && !q.has(DOUBLED));
        p.skip = match p.kind {
            k if doubled && k < Schwa => 40,
            Schwa if first => 60,
            Schwa if last => 0,
            // The vowel of the first syllable is spoken, but clusters are often broken up (परमोद for प्रमोद).
            Schwa if i == 1 => 18,
            Schwa => 0,
            A if first => 70,
            A if last && p.has(CLUSTER) => 25,
            A if last => 120,
            A if i == 1 => 25,
            A => 12,
            Aa if first => 80,
            Aa if last && p.has(CLUSTER) => 30,
            Aa if last => 120,
            Aa if after_vowel => 40,
            Aa => 42,
            // Silent e of Kishore, Haque.
            E if last && p.has(SOFT) => 8,
            E if !first && !last && next.is_some_and(|q| q.kind == R || q.kind == N) => 40,
            I if first && next.is_some_and(|q| q.kind == S) => 40,
            // Bihar, Bihari: an ending makes another word.
            I | U | O if last => 125,
            I | E | U | O | Ai | Au if first || last => 90,
            I | U if after_vowel => 30,
            I | U => 62,
            E | O => 54,
            Ai | Au => 60,
            H if last => 12,
            // Raman, Rahman.
            H if !before_vowel && after_vowel => 78,
            H if !before_vowel => 12,
            H if first => 78,
            H if !after_vowel => 20,
            H => 78,
            Y if prev.is_some_and(|q| matches!(q.kind, I | E)) => 8,
            Y if after_vowel && before_vowel => 30,
            Y if first => 70,
            Y => 35,
            V if after_vowel && prev.is_some_and(|q| matches!(q.kind, U | O | Au)) => 12,
            V if prev.is_some_and(|q| matches!(q.kind, S | Sh | K)) => 45,
            G if prev.is_some_and(|q| q.kind == N) && !before_vowel => 10,
            N if last && p.has(NASAL_SIGN) => 12,
            // Final n makes another name: Kesava, Kesavan.
            N if last => 95,
            N if p.has(NASAL_SIGN) => 50,
            N if !before_vowel && !first => 65,
            R if !first && !before_vowel => 75,
            T if prev.is_some_and(|q| q.kind == S) => 70,
            _ => 100,
        };
    }
}

/// Clusters after which a final short `a` is kept in learned names and dropped in everyday ones (`Kanta`/`Kant`,
/// `Mishra`/`मिश्र`): two consonants of which the first is an obstruent, or a nasal before its stop.
pub(super) fn name_cluster(first: Option<Phone>, second: Option<Phone>) -> bool {
    use Kind::*;
    let (Some(a), Some(b)) = (first, second) else {
        return false;
    };
    if !a.is_consonant() || !b.is_consonant() {
        return false;
    }
    match a.kind {
        N | M => matches!(b.kind, T | D | K | G | C | J | P | B | Y),
        S | Sh => matches!(b.kind, T | N | R | V | Y | K | P | M | L),
        K | G | C | J | T | D | P | B => matches!(b.kind, R | Y | V | T | D | N),
        L | R => matches!(b.kind, Y | V),
        _ => false,
    }
}
