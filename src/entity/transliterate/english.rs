//! English words in Devanagari.
//!
//! `टेक्नोलॉजी` says how English sounds, not how it is spelt, and no rule gets from one to the other. The words that
//! names of companies and institutions are made of are therefore listed in `english.tsv`.

use std::sync::OnceLock;

/// The list; a header line, then word and spellings.
const LIST: &str = include_str!("english.tsv");

/// The list in both directions.
struct Lexicon {
    /// Hash of the folded spelling, spelling, word; sorted.
    english: Vec<(u64, &'static str, &'static str)>,
    /// The upper bits of these hashes, as bits: most words of names are no English ones.
    large: Box<[u64; SMALL]>,
    /// Hash of the word in small letters, word, its usual spelling; sorted by the hash.
    devanagari: Vec<(u64, &'static str, &'static str)>,
    /// The upper bits of these hashes, as bits: of the words that are none, one in thirty is looked for.
    small: Box<[u64; SMALL]>,
}

/// Sixty-four bits each.
const SMALL: usize = 1024;

/// The place and the bit of a hash.
fn upper(hash: u64) -> (usize, u64) {
    ((hash >> 54) as usize % SMALL, 1 << (hash >> 48 & 63))
}

/// The list, read once.
fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut out = Lexicon {
            english: Vec::new(),
            large: Box::new([0; SMALL]),
            devanagari: Vec::new(),
            small: Box::new([0; SMALL]),
        };
        for line in LIST.lines().filter(|l| !l.starts_with('#')) {
            let Some((word, spellings)) = line.split_once('\t') else {
                continue;
            };
            // `of`, `Ltd`: what Hindi says there is another word, or begins with another letter.
            if let Some(spelling) = spellings.strip_prefix('<') {
                out.devanagari.push((hash_of_small(word), word, spelling));
                continue;
            }
            for (i, spelling) in spellings.split(' ').enumerate() {
                let hash = hash(spelling);
                out.english.push((hash, spelling, word));
                let (at, bit) = upper(hash);
                out.large[at] |= bit;
                if i == 0 {
                    out.devanagari.push((hash_of_small(word), word, spelling));
                }
            }
        }
        out.english.sort_unstable();
        // Of a word given twice the first counts.
        out.devanagari.sort_by_key(|w| w.0);
        for (hash, ..) in &out.devanagari {
            let (at, bit) = upper(*hash);
            out.small[at] |= bit;
        }
        out
    })
}

/// The English word a Devanagari word spells, in Title Case.
///
/// Every word that is compared comes through here, hence hashes in place of folded copies.
pub(super) fn to_latin(word: &str) -> Option<&'static str> {
    let Lexicon { english, large, .. } = lexicon();
    let h = hash(word);
    let (at, bit) = upper(h);
    if large[at] & bit == 0 {
        return None;
    }
    let list = english;
    let same = from(list, h);
    let same = same.take_while(|(k, ..)| *k == h);
    same.filter(|(_, spelling, _)| folded(spelling).eq(folded(word)))
        .map(|(.., w)| *w)
        .next()
}

/// The usual Devanagari spelling of an English word.
pub(super) fn to_devanagari(word: &str) -> Option<&'static str> {
    let Lexicon {
        devanagari: list,
        small,
        ..
    } = lexicon();
    let h = hash_of_small(word);
    let (at, bit) = upper(h);
    if small[at] & bit == 0 {
        return None;
    }
    let mut same = from(list, h).take_while(|(k, ..)| *k == h);
    same.find(|(_, w, _)| w.eq_ignore_ascii_case(word))
        .map(|(.., spelling)| *spelling)
}

/// A sorted list from the first entry of a hash on.
fn from<'a>(
    list: &'a [(u64, &'static str, &'static str)],
    hash: u64,
) -> impl Iterator<Item = &'a (u64, &'static str, &'static str)> {
    // Hashes are spread evenly: the place of one says nearly where it stands.
    let guess = (u128::from(hash) * list.len() as u128) >> 64;
    let mut from = (guess as usize).min(list.len().saturating_sub(1));
    while from > 0 && list[from - 1].0 >= hash {
        from -= 1;
    }
    list[from..].iter().skip_while(move |(k, ..)| *k < hash)
}

/// The same over small letters.
fn hash_of_small(word: &str) -> u64 {
    let hash = word.bytes().fold(0xCBF2_9CE4_8422_2325, |h: u64, b| {
        (h ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01B3)
    });
    spread(hash)
}

/// FNV-1a over the folded letters.
fn hash(word: &str) -> u64 {
    let mut hash: u64 = 0xCBF2_9CE4_8422_2325;
    for c in folded(word) {
        hash = (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01B3);
    }
    spread(hash)
}

/// The upper half of FNV changes little with the last letters.
fn spread(hash: u64) -> u64 {
    (hash ^ hash >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Folds what the press spells both ways in English words: nukta, `ॉ`, length of i and u, nasals before consonants.
fn folded(word: &str) -> Folded<'_> {
    Folded(word.chars())
}

/// Iterator over folded letters.
#[derive(Clone)]
struct Folded<'t>(std::str::Chars<'t>);

/// What letters of U+0900 to U+097F are folded to, less 0x900.
static FOLDS: [u8; 128] = {
    let mut out = [0; 128];
    let mut i = 0;
    while i < 128 {
        out[i as usize] = match char::from_u32(0x900 + i) {
            Some('\u{93C}') => NOTHING,
            Some('न' | 'म' | 'ण' | 'ञ' | 'ङ') => NASAL,
            Some('\u{95B}') => ('ज' as u32 - 0x900) as u8,
            Some('\u{95E}') => ('फ' as u32 - 0x900) as u8,
            Some('ँ') => ('ं' as u32 - 0x900) as u8,
            Some('ऑ') => ('आ' as u32 - 0x900) as u8,
            Some('ॉ') => ('ा' as u32 - 0x900) as u8,
            Some('ी') => ('ि' as u32 - 0x900) as u8,
            Some('ू') => ('ु' as u32 - 0x900) as u8,
            Some('ई') => ('इ' as u32 - 0x900) as u8,
            Some('ऊ') => ('उ' as u32 - 0x900) as u8,
            _ => i as u8,
        };
        i += 1;
    }
    out
};

const NOTHING: u8 = 0xFF;
const NASAL: u8 = 0xFE;

impl Iterator for Folded<'_> {
    type Item = char;

    #[inline(always)]
    fn next(&mut self) -> Option<char> {
        loop {
            let c = self.0.next()?;
            match FOLDS.get((c as usize).wrapping_sub(0x900)) {
                Some(&NOTHING) => {}
                Some(&NASAL) => {
                    // न्यूज keeps its n: only a nasal before a stop or s has an anusvara spelling.
                    let mut rest = self.0.clone();
                    if rest.next() == Some('्')
                        && matches!(rest.clone().next(), Some('क'..='म' | 'स' | 'श'))
                    {
                        self.0 = rest;
                        return Some('ं');
                    }
                    return Some(c);
                }
                Some(&fold) => return char::from_u32(0x900 + u32::from(fold)),
                None if matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}') => {}
                None => return Some(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_spellings_of_english_words() {
        for (d, e) in [
            ("टेक्नोलॉजी", "Technology"),
            ("लिमिटेड", "Limited"),
            ("कॉर्पोरेशन", "Corporation"),
            ("कार्पोरेशन", "Corporation"),
            ("न्यूज़", "News"),
            ("कम्पनी", "Company"),
            ("इण्डस्ट्रीज", "Industries"),
        ] {
            assert_eq!(to_latin(d), Some(e));
        }
    }

    #[test]
    fn leaves_other_words() {
        for d in ["राम", "रायपुर", "लिमि", "", "बैंकर"] {
            assert_eq!(to_latin(d), None);
        }
    }
}
