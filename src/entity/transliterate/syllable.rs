//! Which inherent vowels of a Devanagari word are spoken.

use super::aksara::{Unit, Vowel, units};

/// A syllable as written: consonants without a vowel between them, a vowel, a nasal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Syllable<'c> {
    /// The consonants before the vowel; several for a conjunct, none for an independent vowel.
    pub(super) onset: &'c [char],
    /// The vowel, if one is written or inherent.
    pub(super) vowel: Option<Vowel>,
    /// `ं` or `ँ` on the vowel.
    pub(super) nasal: bool,
    /// Of the two, `ँ`.
    pub(super) candrabindu: bool,
    /// Whether the vowel is heard.
    pub(super) spoken: bool,
    /// A character that is not Devanagari spelling.
    pub(super) other: Option<char>,
}

/// What a word is cut with, used again for the next.
#[derive(Debug, Default)]
pub(super) struct Knife {
    units: Vec<Unit>,
    consonants: Vec<char>,
}

/// Cuts a word into syllables and silences inherent vowels.
pub(super) fn syllables<'c>(word: &str, knife: &'c mut Knife) -> Vec<Syllable<'c>> {
    let Knife {
        units: all,
        consonants,
    } = knife;
    all.clear();
    consonants.clear();
    let mut count = 1;
    for unit in units(word) {
        match unit {
            Unit::Consonant(c) => consonants.push(c),
            Unit::Vowel(..) | Unit::Other(_) => count += 1,
            _ => {}
        }
        all.push(unit);
    }
    let mut left: &'c [char] = consonants;
    let mut onset = 0;
    let mut out: Vec<Syllable<'c>> = Vec::with_capacity(count + 1);
    let mut cut = |n: &mut usize| {
        let (now, rest) = left.split_at(*n);
        left = rest;
        *n = 0;
        Syllable {
            onset: now,
            vowel: None,
            nasal: false,
            candrabindu: false,
            spoken: true,
            other: None,
        }
    };
    for &unit in all.iter() {
        match unit {
            Unit::Consonant(_) => onset += 1,
            Unit::Vowel(v, _) => {
                let mut s = cut(&mut onset);
                s.vowel = Some(v);
                out.push(s);
            }
            Unit::Nasal(candrabindu) => {
                if let Some(s) = out.last_mut().filter(|s| s.vowel.is_some()) {
                    s.nasal = true;
                    s.candrabindu = candrabindu;
                }
            }
            Unit::Virama | Unit::Visarga => {}
            Unit::Other(c) => {
                if onset > 0 {
                    out.push(cut(&mut onset));
                }
                let mut s = cut(&mut onset);
                s.other = Some(c);
                out.push(s);
            }
        }
    }
    if onset > 0 {
        out.push(cut(&mut onset));
    }
    silence(&mut out);
    out
}

/// Whether the syllable is a consonant and a bare inherent vowel.
fn bare(s: &Syllable<'_>) -> bool {
    s.vowel == Some(Vowel::Inherent) && !s.nasal && !s.onset.is_empty()
}

/// Marks the inherent vowels that Hindi leaves out.
fn silence(all: &mut [Syllable<'_>]) {
    let n = all.len();
    if n < 2 {
        return;
    }
    let last = n - 1;
    if bare(&all[last]) && !keeps_final(&all[last], &all[last - 1]) {
        all[last].spoken = false;
    }
    // From right to left: a bare vowel goes between a vowel and consonant on the left and a consonant and vowel on the
    // right (Ohala's rule).
    let mut i = last;
    while i > 1 {
        i -= 1;
        if !droppable(all, i) {
            continue;
        }
        // Two in a row: dhamatarī loses the first, since its end is open and t closes a syllable badly; lakhanapāl,
        // amarakānt and saharasā the second.
        let stop = !matches!(all[i].onset[0], 'र' | 'ल' | 'न' | 'ण' | 'म' | 'स');
        let open_end = i + 1 == last && all[last].spoken && !all[last].nasal;
        let k = if i > 1 && stop && open_end && droppable(all, i - 1) {
            i - 1
        } else {
            i
        };
        all[k].spoken = false;
        i = k;
    }
}

/// Whether the inherent vowel of syllable `i` stands in the context that loses it.
fn droppable(all: &[Syllable<'_>], i: usize) -> bool {
    if i == 0 || i + 1 >= all.len() {
        return false;
    }
    let (before, s, after) = (&all[i - 1], &all[i], &all[i + 1]);
    let between = bare(s)
        && s.onset.len() == 1
        && before.vowel.is_some()
        && before.spoken
        && after.spoken
        && after.vowel.is_some()
        && (after.onset.len() == 1 || !before.onset.is_empty() && begins_part(after.onset))
        && after.onset[0] != s.onset[0];
    if !between {
        return false;
    }
    let last = all.len() - 1;
    // Names on -charan, -dharan, -nagar keep both vowels of their second part (Ramcharan, Ramnagar), those on -garh and
    // -kar are cut before it (Ramgarh, Tendulkar).
    if i + 2 == last && bare(after) && !all[last].spoken {
        let town = (s.onset[0], after.onset[0]) == ('न', 'ग') && all[last].onset[..] == ['र'];
        if town || i > 1 && after.onset[0] == 'र' {
            return false;
        }
    }
    if i + 1 == last {
        // Learned words in short i and u keep theirs: Kulamani.
        let learned = matches!(after.vowel, Some(Vowel::I | Vowel::U));
        // Chaudhari, Sitamarhi, Amravati, Varanasi: clusters that do not close a word well.
        let cluster = matches!(
            (s.onset[0], after.onset[0]),
            ('ध' | 'भ' | 'घ', 'र') | (_, '\u{95D}') | ('व', 'त') | ('ण', 'स') | ('ब', 'न')
        );
        if learned || cluster {
            return false;
        }
    }
    // Ranjana: nor do a nasal, a stop and a nasal.
    !(before.nasal && i + 1 == last && matches!(after.onset[0], 'न' | 'ण'))
}

/// Whether a conjunct begins the second part of a name rather than standing inside of a word: Manpreet, Ghanshyam, Jayshri, Roopjyoti,
/// Rampyare; not Swami, before which the south keeps its vowel (Ramaswami).
fn begins_part(onset: &[char]) -> bool {
    matches!(onset, ['प', 'र' | 'य'] | ['श', 'य' | 'र'] | ['ज', 'य'])
}

/// Whether a final inherent vowel is written in Latin letters: after conjuncts that cannot close a syllable (Krishna,
/// Mishra, Surya), and where i meets y (Priya).
fn keeps_final(s: &Syllable<'_>, before: &Syllable<'_>) -> bool {
    let [.., a, b] = s.onset[..] else {
        return s.onset[0] == 'य' && matches!(before.vowel, Some(Vowel::I));
    };
    let obstruent = !matches!(a, 'न' | 'म' | 'ण' | 'ञ' | 'ङ' | 'र' | 'ल' | 'य' | 'व');
    let rising = match b {
        'य' => true,
        'व' => obstruent || matches!(a, 'र' | 'ल'),
        'र' => obstruent || a == 'न',
        'ल' | 'न' | 'ण' | 'म' | 'ञ' => obstruent,
        _ => false,
    };
    rising || a == 'प' && b == 'त'
}
