//! Devanagari names in the Latin spelling of Indian newspapers.

use super::aksara::{Vowel, is_consonant, is_devanagari, is_ignorable};
use super::name::letters_from;
use super::syllable::{Knife, Syllable, syllables};
use super::words::{is_stop, is_zero_stop, words};
use super::{english, letters};

/// A Devanagari name in the Latin letters of the press, in Title Case.
///
/// Inherent vowels that Hindi does not speak are left out, length and retroflexes are not marked, English words get
/// their English spelling and runs of letter names become capitals. Text that is not Devanagari stays as it is. Press
/// spelling is a convention with exceptions (`Choudhary`, `Laxmi`): compare names with [`matches`](super::matches),
/// not with the result of this function.
///
/// ```
/// # use sangya::transliterate::to_latin;
/// assert_eq!(to_latin("विष्णुदेव साय"), "Vishnudev Sai");
/// assert_eq!(to_latin("एनएमडीसी लिमिटेड"), "NMDC Limited");
/// ```
#[must_use]
pub fn to_latin(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    Latin::default().push(name, &mut out);
    out
}

/// Spells many names, each as [`to_latin`] does, with the same buffers.
#[derive(Debug, Default)]
pub(crate) struct Latin {
    spelt: Vec<char>,
    knife: Knife,
}

impl Latin {
    /// Appends a name in Latin letters.
    pub(crate) fn push(&mut self, name: &str, out: &mut String) {
        let mut rest = name;
        // A single letter name is an initial only in company (के कामराज) or before a point (के.).
        let several = words(name).nth(1).is_some();
        while let Some(c) = rest.chars().next() {
            if !is_devanagari(c) {
                match c {
                    '0' | '०' if is_zero_stop(name, name.len() - rest.len()) => out.push('.'),
                    '०'..='९' => {
                        out.push(char::from_digit(c as u32 - '०' as u32, 10).unwrap_or(c));
                    }
                    '॰' => out.push('.'),
                    _ if is_ignorable(c) => {}
                    _ => out.push(c),
                }
                rest = &rest[c.len_utf8()..];
                continue;
            }
            let end = piece_end(rest);
            let (piece, after) = rest.split_at(end);
            if let Some(ending) = ordinal(piece, out) {
                out.push_str(ending);
                rest = after;
                continue;
            }
            self.word(piece, several, (name, name.len() - after.len()), out);
            rest = after;
        }
    }

    /// Appends one word, which ends at byte `at` of the name.
    fn word(&mut self, piece: &str, several: bool, (name, at): (&str, usize), out: &mut String) {
        let after = &name[at..];
        let spelt = &mut self.spelt;
        spelt.clear();
        if letters::read(piece, spelt) {
            let dotted = is_stop(name, at);
            let alone = spelt.len() == 1
                && !dotted
                && (!several || piece == "जी" && after.trim().is_empty());
            if !alone {
                out.extend(spelt.iter());
                return;
            }
        }
        // A title rather than a name, but it stands before so many of them.
        if matches!(piece, "डॉ" | "डा") && (several || !after.is_empty()) {
            out.push_str("Dr");
            return;
        }
        if let Some(word) = english::to_latin(piece) {
            out.push_str(word);
            return;
        }
        let start = out.len();
        // McDonald, McMillan: a capital in the middle.
        let name = piece.strip_prefix("मैक").filter(|rest| {
            rest.starts_with(is_consonant) && words(rest).all(|r| r.chars().count() > 3)
        });
        if let Some(rest) = name {
            out.push_str("Mc");
            self.word(rest, true, (after, 0), out);
            return;
        }
        spell(&syllables(piece, &mut self.knife), out);
        // The letters are ASCII, so the first one is one byte.
        if let Some(first) = out.get_mut(start..start + 1) {
            first.make_ascii_uppercase();
        }
    }
}

/// Where the letters and signs of Devanagari at the front end, with what is invisible among them.
fn piece_end(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = &text[end..];
        match (letters_from(rest.as_bytes()), rest.chars().next()) {
            ((length @ 1.., true), _) => end += length,
            (_, Some(c)) if is_ignorable(c) => end += c.len_utf8(),
            _ => return end,
        }
    }
}

/// Appends one letter or two, or three: too few for a call.
#[inline]
fn put(out: &mut String, letters: &str) {
    letters.bytes().for_each(|b| out.push(char::from(b)));
}

/// `32वीं`: the English ending of the number in digits that `out` ends with.
fn ordinal(piece: &str, out: &str) -> Option<&'static str> {
    if !matches!(piece, "वीं" | "वां" | "वाँ" | "वें" | "वी" | "वा")
    {
        return None;
    }
    let digits = out.len() - out.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number = &out[out.len() - digits..];
    let tens = number.len() > 1 && number.as_bytes()[number.len() - 2] == b'1';
    Some(match number.as_bytes().last()? {
        b'1' if !tens => "st",
        b'2' if !tens => "nd",
        b'3' if !tens => "rd",
        _ => "th",
    })
}

/// Spells syllables in lower case.
fn spell(all: &[Syllable<'_>], out: &mut String) {
    for (i, s) in all.iter().enumerate() {
        if let Some(c) = s.other {
            if c == 'ॐ' {
                put(out, "om");
            } else if c != 'ऽ' {
                out.push(c);
            }
            continue;
        }
        let last = i + 1 == all.len();
        let before = if i > 0 { all.get(i - 1) } else { None };
        if last
            && !s.spoken
            && let Some(end) = ending(s, before, all.len())
        {
            put(out, end);
            continue;
        }
        if last && village(s, before) {
            put(out, "on");
            continue;
        }
        if !s.spoken && !last && s.onset[..] == ['य'] && before.is_some_and(|b| short_ai(b, i)) {
            out.push('i');
            continue;
        }
        // Kataria, Ahluwalia: no y once the word has begun; Priya and Maniyar keep it.
        let glide = s.onset[..] == ['य'] && last && i > 1 && s.vowel == Some(Vowel::Aa);
        if !(glide
            && before.is_some_and(|b| matches!(b.vowel, Some(Vowel::I | Vowel::Ii)) && !b.nasal))
        {
            onset(s, before, all.get(i + 1), out);
        }
        if let (Some(v), true) = (s.vowel, s.spoken) {
            // एंडो and एंटनी write the English a of and.
            let english_a = i == 0 && s.onset.is_empty() && s.nasal && v == Vowel::E;
            // Reddy, Shetty.
            let southern_y = last && v == Vowel::Ii && (out.ends_with("dd") || out.ends_with("tt"));
            put(
                out,
                match (english_a, southern_y) {
                    (true, _) => "a",
                    (_, true) => "y",
                    _ => vowel(v),
                },
            );
        }
        // The nasal of गाँव comes after its v.
        if all
            .get(i + 1)
            .is_some_and(|next| i + 2 == all.len() && village(next, Some(s)))
        {
            continue;
        }
        if s.nasal {
            put(
                out,
                if s.candrabindu {
                    "n"
                } else {
                    nasal(all.get(i + 1))
                },
            );
        }
    }
}

/// How a closing य or व without its vowel is written: Rai and Sanjay, Rao, Gaon and Dev.
fn ending(s: &Syllable<'_>, before: Option<&Syllable<'_>>, length: usize) -> Option<&'static str> {
    let before = before?;
    let c = match s.onset[..] {
        [c] => c,
        _ => return None,
    };
    match (c, before.vowel) {
        ('य', Some(Vowel::Aa)) if length == 2 || before.onset[..] == ['स'] => Some("i"),
        ('य', Some(Vowel::E)) => Some("y"),
        // Rashtriya, Kendriya.
        ('य', Some(Vowel::Ii)) if !before.nasal => Some("ya"),
        ('व', _) if before.nasal => None,
        ('व', Some(Vowel::Aa)) if before.onset.last() == Some(&'र') => Some("o"),
        _ => None,
    }
}

/// Whether a silent य makes a diphthong with the vowel before it: Raipur, Jaipur.
fn short_ai(before: &Syllable<'_>, i: usize) -> bool {
    !before.nasal
        && (before.vowel == Some(Vowel::Aa) || i == 1 && before.vowel == Some(Vowel::Inherent))
}

/// Whether the syllable is the end of गाँव, Gaon.
fn village(s: &Syllable<'_>, before: Option<&Syllable<'_>>) -> bool {
    s.onset[..] == ['व']
        && !s.spoken
        && before.is_some_and(|b| b.nasal && b.vowel == Some(Vowel::Aa))
}

/// Appends the consonants of a syllable.
fn onset(
    s: &Syllable<'_>,
    before: Option<&Syllable<'_>>,
    after: Option<&Syllable<'_>>,
    out: &mut String,
) {
    let cs = s.onset;
    let silent = before
        .filter(|b| !b.spoken)
        .and_then(|b| b.onset.last().copied());
    let mut i = 0;
    while i < cs.len() {
        let prev = if i > 0 { Some(cs[i - 1]) } else { silent };
        let used = match (cs[i], cs.get(i + 1)) {
            ('क', Some('ष')) => {
                put(out, "ksh");
                2
            }
            ('ज', Some('ञ')) => {
                put(out, "gy");
                2
            }
            // च्छ: one c too many would be read as three letters.
            ('च', Some('छ')) => {
                put(out, "chh");
                2
            }
            ('व', _) => {
                out.push(if spelt_w(s, prev, before) { 'w' } else { 'v' });
                1
            }
            ('फ', _) => {
                put(out, if sanskrit_ph(s, after) { "ph" } else { "f" });
                1
            }
            (c, _) => {
                put(out, consonant(c));
                1
            }
        };
        i += used;
    }
}

/// Whether व is written w: after a consonant (Vishwas, Bhagwat, Paswan), after a nasal (Kunwar, Panwar; not in Samvad) and where वा
/// follows a short a (Jawahar).
fn spelt_w(s: &Syllable<'_>, prev: Option<char>, before: Option<&Syllable<'_>>) -> bool {
    let long = s.vowel == Some(Vowel::Aa);
    let open = long || s.vowel == Some(Vowel::Inherent);
    let learned = |b: &Syllable<'_>| b.onset[..] == ['स'] && b.vowel == Some(Vowel::Inherent);
    if prev.is_none() && open && s.spoken && before.is_some_and(|b| b.nasal && !learned(b)) {
        return true;
    }
    match prev {
        // Dwarika, Dwivedi, Haridwar; Advait, Vidvan.
        Some('द') => {
            before.is_none()
                || long
                    && s.onset.len() == 2
                    && before
                        .is_some_and(|b| b.vowel == Some(Vowel::I) && b.onset.last() == Some(&'र'))
        }
        Some('व') => false,
        Some('र' | 'ल') => long && s.onset.len() == 1,
        Some('य') if s.onset.len() == 1 => long,
        // Tanvir, Digvijay: two parts of a name rather than a cluster.
        Some(_) if s.onset.len() == 1 => long || s.vowel == Some(Vowel::Inherent),
        Some(_) => true,
        None => long && before.is_some_and(|b| b.spoken && b.vowel == Some(Vowel::Inherent)),
    }
}

/// Whether फ is the aspirate of Sanskrit words rather than the f of Persian, Arabic and English ones, which names have
/// more of: Phule, Phalguni, against Firoz, Francis, Ashraf.
fn sanskrit_ph(s: &Syllable<'_>, after: Option<&Syllable<'_>>) -> bool {
    let next = after.and_then(|a| a.onset.first());
    match s.vowel {
        Some(Vowel::U | Vowel::Uu) => true,
        Some(Vowel::Aa | Vowel::Inherent) => {
            matches!(next, Some('ल' | 'ण')) && s.onset.len() == 1 && s.spoken
        }
        _ => false,
    }
}

/// A consonant in press spelling.
fn consonant(c: char) -> &'static str {
    match c {
        'क' => "k",
        'ख' | '\u{959}' => "kh",
        'ग' | 'ॻ' => "g",
        'घ' | '\u{95A}' => "gh",
        'ङ' | 'ञ' | 'ण' | 'न' | '\u{929}' => "n",
        'च' => "ch",
        'छ' => "chh",
        'ज' | 'ॼ' => "j",
        'झ' => "jh",
        'ट' | 'त' => "t",
        'ठ' | 'थ' => "th",
        'ड' | 'द' | 'ॾ' | '\u{95C}' => "d",
        'ढ' | 'ध' => "dh",
        'प' => "p",
        'ब' | 'ॿ' => "b",
        'भ' => "bh",
        'म' => "m",
        'य' | '\u{95F}' | 'ॺ' => "y",
        'र' | '\u{931}' => "r",
        'ल' | 'ळ' => "l",
        'व' => "v",
        'श' | 'ष' => "sh",
        'स' => "s",
        'ह' => "h",
        '\u{934}' => "zh",
        '\u{958}' => "q",
        '\u{95B}' | 'ॹ' => "z",
        '\u{95D}' => "rh",
        '\u{95E}' => "f",
        _ => "",
    }
}

/// A vowel in press spelling.
fn vowel(v: Vowel) -> &'static str {
    match v {
        Vowel::Inherent | Vowel::A | Vowel::Aa => "a",
        Vowel::I | Vowel::Ii => "i",
        Vowel::U | Vowel::Uu => "u",
        Vowel::Ri | Vowel::Rii => "ri",
        Vowel::Li | Vowel::Lii => "li",
        Vowel::E | Vowel::ShortE | Vowel::CandraE => "e",
        Vowel::Ai => "ai",
        Vowel::O | Vowel::ShortO | Vowel::CandraO => "o",
        Vowel::Au => "au",
    }
}

/// A nasal sign before the next syllable.
fn nasal(next: Option<&Syllable<'_>>) -> &'static str {
    match next.and_then(|s| s.onset.first()) {
        Some('प' | 'फ' | 'ब' | 'भ' | 'म' | '\u{95E}') => "m",
        // सिंह is Singh.
        Some('ह') => "ng",
        _ => "n",
    }
}
