//! Devanagari text as a stream of consonants, vowels and signs.
//!
//! Everything that reads Devanagari here goes through [`units`], so that the inherent vowel, the nukta in both of its
//! encodings and stray joiners are dealt with once.

/// A vowel, written as a letter, as a sign or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vowel {
    /// The unwritten vowel of a bare consonant.
    Inherent,
    A,
    Aa,
    I,
    Ii,
    U,
    Uu,
    Ri,
    /// `ॠ`.
    Rii,
    Li,
    /// `ॡ`.
    Lii,
    E,
    /// `ऎ` of southern names.
    ShortE,
    /// `ॅ`, `ऍ`, `ॲ`.
    CandraE,
    Ai,
    O,
    /// `ऒ` of southern names.
    ShortO,
    /// `ॉ`, `ऑ`.
    CandraO,
    Au,
}

/// One element of Devanagari spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A consonant letter; nukta letters in their precomposed code points.
    Consonant(char),
    /// A vowel; `true` when written as an independent letter.
    Vowel(Vowel, bool),
    /// `ं` (false) or `ँ` (true).
    Nasal(bool),
    /// `ः`.
    Visarga,
    /// A virama: the consonant before it has no vowel. Also marks a consonant cluster.
    Virama,
    /// Anything else.
    Other(char),
}

/// The units of a text.
pub(super) fn units(text: &str) -> Units<'_> {
    let mut units = Units {
        chars: text.chars(),
        next: None,
        owed: false,
    };
    units.bump();
    units
}

/// Iterator over [`Unit`]s.
#[derive(Clone, Debug)]
pub(super) struct Units<'t> {
    chars: std::str::Chars<'t>,
    /// The character that comes next.
    next: Option<char>,
    /// The last unit was a consonant whose vowel has not been given yet.
    owed: bool,
}

impl Units<'_> {
    /// The next character, joiners and direction marks left out: they shape glyphs and change no sound.
    #[inline]
    fn bump(&mut self) -> Option<char> {
        let now = self.next;
        // A letter of the block has three bytes, and none of the block is left out.
        let rest = self.chars.as_str();
        if let [0xE0, b @ (0xA4 | 0xA5), c, ..] = *rest.as_bytes()
            && let Some(behind) = rest.get(3..)
        {
            self.next = char::from_u32(0x900 | u32::from(b & 1) << 6 | u32::from(c & 0x3F));
            self.chars = behind.chars();
            return now;
        }
        self.next = loop {
            match self.chars.next() {
                Some(c) if is_ignorable(c) => {}
                c => break c,
            }
        };
        now
    }
}

impl Iterator for Units<'_> {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        if self.owed {
            self.owed = false;
            let unit = match self.next.map_or(Sort::Other, sort) {
                Sort::Sign(v) => Unit::Vowel(v, false),
                Sort::Virama => Unit::Virama,
                _ => return Some(Unit::Vowel(Vowel::Inherent, false)),
            };
            self.bump();
            return Some(unit);
        }
        loop {
            let c = self.bump()?;
            return Some(match sort(c) {
                Sort::Consonant => {
                    self.owed = true;
                    if self.next == Some('\u{93C}') {
                        self.bump();
                        Unit::Consonant(nukta(c))
                    } else {
                        Unit::Consonant(c)
                    }
                }
                Sort::Nasal(candrabindu) => Unit::Nasal(candrabindu),
                Sort::Visarga => Unit::Visarga,
                Sort::Virama => Unit::Virama,
                // A nukta without its letter is a typing slip.
                Sort::Nukta => continue,
                Sort::Letter(v) | Sort::Sign(v) => Unit::Vowel(v, true),
                Sort::Other => Unit::Other(c),
            });
        }
    }
}

/// What a character is in spelling.
#[derive(Clone, Copy)]
enum Sort {
    Consonant,
    Letter(Vowel),
    Sign(Vowel),
    Nasal(bool),
    Visarga,
    Virama,
    Nukta,
    Other,
}

/// The sorts of U+0900 to U+097F.
static SORTS: [Sort; 128] = {
    let mut out = [Sort::Other; 128];
    let mut i = 0;
    while i < 128 {
        if let Some(c) = char::from_u32(0x900 + i) {
            out[i as usize] = match c {
                'ं' => Sort::Nasal(false),
                'ँ' | '\u{900}' => Sort::Nasal(true),
                'ः' => Sort::Visarga,
                '्' => Sort::Virama,
                '\u{93C}' => Sort::Nukta,
                _ if is_consonant(c) => Sort::Consonant,
                _ => match (letter(c), sign(c)) {
                    (Some(v), _) => Sort::Letter(v),
                    (_, Some(v)) => Sort::Sign(v),
                    _ => Sort::Other,
                },
            };
        }
        i += 1;
    }
    out
};

#[inline]
fn sort(c: char) -> Sort {
    let i = (c as usize).wrapping_sub(0x900);
    SORTS.get(i).copied().unwrap_or(Sort::Other)
}

/// Zero-width characters of running text.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{AD}' | '\u{2060}'
    )
}

/// Consonant letters, precomposed nukta letters among them.
pub(super) const fn is_consonant(c: char) -> bool {
    matches!(c, 'क'..='ह' | '\u{958}'..='\u{95F}' | '\u{978}'..='\u{97F}')
}

/// Whether a character belongs to Devanagari letters or signs (digits and dandas do not).
pub(super) fn is_devanagari(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{963}' | '\u{971}'..='\u{97F}')
}

/// The letter with a nukta as one code point, where one exists.
fn nukta(c: char) -> char {
    match c {
        'क' => '\u{958}',
        'ख' => '\u{959}',
        'ग' => '\u{95A}',
        'ज' => '\u{95B}',
        'ड' => '\u{95C}',
        'ढ' => '\u{95D}',
        'फ' => '\u{95E}',
        'य' => '\u{95F}',
        'न' => '\u{929}',
        'र' => '\u{931}',
        'ळ' => '\u{934}',
        _ => c,
    }
}

/// Dependent vowel signs.
const fn sign(c: char) -> Option<Vowel> {
    Some(match c {
        'ा' => Vowel::Aa,
        'ि' => Vowel::I,
        'ी' => Vowel::Ii,
        'ु' => Vowel::U,
        'ू' => Vowel::Uu,
        'ृ' => Vowel::Ri,
        'ॄ' => Vowel::Rii,
        'ॢ' => Vowel::Li,
        'ॣ' => Vowel::Lii,
        'े' | 'ॎ' => Vowel::E,
        'ॆ' => Vowel::ShortE,
        'ॅ' => Vowel::CandraE,
        'ै' => Vowel::Ai,
        'ो' => Vowel::O,
        'ॊ' => Vowel::ShortO,
        'ॉ' => Vowel::CandraO,
        'ौ' => Vowel::Au,
        _ => return None,
    })
}

/// Independent vowel letters.
const fn letter(c: char) -> Option<Vowel> {
    Some(match c {
        'अ' | 'ऄ' => Vowel::A,
        'आ' => Vowel::Aa,
        'इ' => Vowel::I,
        'ई' => Vowel::Ii,
        'उ' => Vowel::U,
        'ऊ' => Vowel::Uu,
        'ऋ' => Vowel::Ri,
        'ॠ' => Vowel::Rii,
        'ऌ' => Vowel::Li,
        'ॡ' => Vowel::Lii,
        'ए' => Vowel::E,
        'ऎ' => Vowel::ShortE,
        'ऍ' | 'ॲ' => Vowel::CandraE,
        'ऐ' => Vowel::Ai,
        'ओ' => Vowel::O,
        'ऒ' => Vowel::ShortO,
        'ऑ' => Vowel::CandraO,
        'औ' => Vowel::Au,
        _ => return None,
    })
}
