//! What letters a word may begin with in Latin spelling, by its first character alone: spelling it costs a hundred times as much.

use super::letters::is_letter;

/// Any letter or none.
pub(super) const ANY: u32 = u32::MAX;

/// The bit of an initial; whatever is no letter shares one.
#[inline]
pub(super) fn latin(c: char) -> u32 {
    if c.is_ascii_alphabetic() {
        1 << ((c as u32 - 1) & 31)
    } else {
        1 << 26
    }
}

/// The bit of a Devanagari letter; few share one, which costs a look and no more.
#[inline]
pub(super) fn devanagari(c: char) -> u64 {
    1 << (c as u32 & 63)
}

/// The initials that [`to_latin`](super::transliterate::to_latin) may give a word: a superset. [`ANY`] where the word may
/// come out as `In` or `Of`, or does not begin with a letter.
pub(super) fn spelt(word: &str) -> u32 {
    let Some(c) = word.chars().next() else {
        return ANY;
    };
    if c.is_ascii_alphabetic() {
        let joint = latin(c) & JOINTS != 0
            && !word
                .as_bytes()
                .get(..4)
                .is_some_and(|b| b.iter().all(u8::is_ascii_alphabetic));
        return if joint { ANY } else { latin(c) };
    }
    let i = (c as usize).wrapping_sub(0x904);
    let Some(mask) = SPELT.get(i).copied().filter(|m| *m != 0) else {
        return ANY;
    };
    if mask & JOINTS != 0 && !no_joint(c, word) {
        return ANY;
    }
    mask
}

/// Whether a word that begins with a Devanagari letter may get one of these initials, or none that can be told: whatever follows.
#[inline]
pub(super) fn may_be_spelt(first: char, initials: u32) -> bool {
    let mask = SPELT.get((first as usize).wrapping_sub(0x904));
    mask.is_none_or(|m| *m == 0 || m & (JOINTS | initials) != 0)
}

/// Whether a Devanagari word is none of the joints when spelt.
fn no_joint(first: char, word: &str) -> bool {
    // `एवं`, `आयोग`: after a vowel they go on with n or f.
    let vowel = first < 'क';
    let mut rest = word.chars().skip(1);
    if vowel
        && rest.next().is_some_and(|c| {
            matches!(c, 'क'..='ह') && !matches!(c, 'ङ' | 'ञ' | 'ण' | 'न' | 'ऩ' | 'फ')
        })
    {
        return true;
    }
    // Every letter is heard as one Latin letter at least, so that four of them are no joint.
    word.chars().filter(|c| is_letter(*c)).nth(3).is_some()
}

/// The letters that joints begin with: of, the, for, and, in.
const JOINTS: u32 = bits("otfai");

/// The initials by first letter, from U+0904 on; none where the letter is rare enough to look.
const SPELT: [u32; 54] = table(&[
    ('अ', "a"),
    ('आ', "aoir"),
    ('ऑ', "aoir"),
    ('इ', "ie"),
    ('ई', "ie"),
    ('उ', "u"),
    ('ऊ', "u"),
    ('ऋ', "r"),
    ('ए', "aefhlmnsx"),
    ('ऐ', "a"),
    ('ओ', "o"),
    ('औ', "a"),
    ('क', "kcq"),
    ('ख', "k"),
    ('ग', "g"),
    ('घ', "g"),
    ('च', "c"),
    ('छ', "c"),
    ('ज', "jgz"),
    ('झ', "j"),
    ('ट', "t"),
    ('ठ', "t"),
    ('ड', "dw"),
    ('ढ', "dr"),
    ('त', "t"),
    ('थ', "t"),
    ('द', "d"),
    ('ध', "d"),
    ('न', "n"),
    ('प', "p"),
    ('फ', "fp"),
    ('ब', "b"),
    ('भ', "b"),
    ('म', "m"),
    ('य', "yu"),
    ('र', "r"),
    ('ल', "l"),
    ('व', "vwy"),
    ('श', "s"),
    ('ष', "s"),
    ('स', "sc"),
    ('ह', "h"),
]);

const fn bits(letters: &str) -> u32 {
    let (bytes, mut out, mut i) = (letters.as_bytes(), 0, 0);
    while i < bytes.len() {
        out |= 1 << (bytes[i] - b'a');
        i += 1;
    }
    out
}

const fn table(rows: &[(char, &str)]) -> [u32; 54] {
    let (mut out, mut i) = ([0; 54], 0);
    while i < rows.len() {
        out[rows[i].0 as usize - 0x904] = bits(rows[i].1);
        i += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::transliterate::to_latin;
    use super::*;

    /// Whatever the spelling gives, the look has foreseen.
    fn foreseen(word: &str) {
        let mask = spelt(word);
        if mask == ANY {
            return;
        }
        for name in [
            word.to_owned(),
            format!("{word} राम"),
            format!("{word}. राम"),
        ] {
            let latin_name = to_latin(&name);
            let first = latin_name.split([' ', '-']).next().unwrap_or("");
            let letter = first
                .chars()
                .find(char::is_ascii_alphanumeric)
                .unwrap_or('?');
            assert_ne!(
                mask & latin(letter.to_ascii_lowercase()),
                0,
                "{name} {latin_name}"
            );
            let joint =
                ["of", "the", "for", "and", "in"].contains(&first.to_ascii_lowercase().as_str());
            let spelled = first.chars().all(|c| c.is_ascii_uppercase());
            assert!(!joint || spelled, "{name} {latin_name}");
        }
    }

    #[test]
    fn initials_of_all_syllables() {
        let all: Vec<char> = ('\u{900}'..='\u{97F}').collect();
        for a in &all {
            foreseen(&a.to_string());
            for b in &all {
                for end in ["", "न", "र", "फ", "ड", "नगर", "वराय", "््ःःक", "यायाय"]
                {
                    foreseen(&format!("{a}{b}{end}"));
                    foreseen(&format!("{a}्{b}{end}"));
                    foreseen(&format!("{a}\u{93C}{b}{end}"));
                }
            }
        }
    }

    #[test]
    fn initials_of_the_lists() {
        let english = include_str!("transliterate/english.tsv");
        let parts = include_str!("transliterate/parts.tsv");
        for word in english
            .lines()
            .chain(parts.lines())
            .filter(|l| !l.starts_with('#'))
            .flat_map(|l| l.split(['\t', ' ']))
        {
            foreseen(word);
        }
        for letters in [
            "डब्ल्यूएचओ",
            "एनआईए",
            "एक्स",
            "वाईएमसीए",
            "जेडीयू",
            "क्यूआर",
            "यूएन",
            "आईओसी",
            "सीबीआई",
            "इन",
            "ओफ",
        ] {
            foreseen(letters);
        }
    }
}
