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
    Units {
        chars: text.chars(),
        ahead: [None; 2],
        owed: false,
    }
}

/// Iterator over [`Unit`]s.
#[derive(Clone, Debug)]
pub(super) struct Units<'t> {
    chars: std::str::Chars<'t>,
    ahead: [Option<char>; 2],
    /// The last unit was a consonant whose vowel has not been given yet.
    owed: bool,
}

impl Units<'_> {
    /// The next character, joiners and direction marks left out: they shape glyphs and change no sound.
    fn bump(&mut self) -> Option<char> {
        if let Some(c) = self.ahead[0].take() {
            self.ahead[0] = self.ahead[1].take();
            return Some(c);
        }
        self.chars.by_ref().find(|c| !is_ignorable(*c))
    }

    /// Puts a character back.
    fn put_back(&mut self, c: char) {
        self.ahead[1] = self.ahead[0];
        self.ahead[0] = Some(c);
    }
}

impl Iterator for Units<'_> {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        let Some(c) = self.bump() else {
            if self.owed {
                self.owed = false;
                return Some(Unit::Vowel(Vowel::Inherent, false));
            }
            return None;
        };
        if self.owed {
            self.owed = false;
            if let Some(v) = sign(c) {
                return Some(Unit::Vowel(v, false));
            }
            if c == '्' {
                return Some(Unit::Virama);
            }
            self.put_back(c);
            return Some(Unit::Vowel(Vowel::Inherent, false));
        }
        if is_consonant(c) {
            self.owed = true;
            return Some(Unit::Consonant(self.with_nukta(c)));
        }
        Some(match c {
            'ं' => Unit::Nasal(false),
            'ँ' | '\u{900}' => Unit::Nasal(true),
            'ः' => Unit::Visarga,
            '्' => Unit::Virama,
            // A nukta without its letter is a typing slip.
            '़' => return self.next_after_noise(),
            _ => match letter(c).or_else(|| sign(c)) {
                Some(v) => Unit::Vowel(v, true),
                None => Unit::Other(c),
            },
        })
    }
}

impl Units<'_> {
    /// Joins a following nukta to its letter.
    fn with_nukta(&mut self, c: char) -> char {
        match self.bump() {
            Some('़') => nukta(c),
            Some(other) => {
                self.put_back(other);
                c
            }
            None => c,
        }
    }

    /// The unit after a run of stray nuktas, without recursion however long the run is.
    fn next_after_noise(&mut self) -> Option<Unit> {
        while let Some(c) = self.bump() {
            if c != '़' {
                self.put_back(c);
                return self.next();
            }
        }
        None
    }
}

/// Zero-width characters of running text.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{AD}' | '\u{2060}'
    )
}

/// Consonant letters, precomposed nukta letters among them.
pub(super) fn is_consonant(c: char) -> bool {
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
fn sign(c: char) -> Option<Vowel> {
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
fn letter(c: char) -> Option<Vowel> {
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
