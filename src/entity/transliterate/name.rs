//! A name of one or more words, read as sounds.

use super::aksara;
use super::phone::{self, Kind, Phone};
use super::{devanagari_phones, english, latin_phones, letters, words};

/// One word of a name: a range of its sounds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    /// A letter that stands for a word.
    pub(super) initial: bool,
}

/// A name as sounds.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    pub(super) phones: Vec<Phone>,
    pub(super) words: Vec<Word>,
}

/// How capitals without vowels to pronounce are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitals {
    /// `ISRO` is a word.
    Spoken,
    /// `ISRO` is four letters.
    Letters,
}

/// A stretch of one script and whether an abbreviation mark follows it.
#[derive(Clone, Copy)]
struct Piece<'t> {
    text: &'t str,
    devanagari: bool,
    dotted: bool,
}

/// The same without the text.
#[derive(Clone, Copy, Debug)]
struct Range {
    start: usize,
    end: usize,
    devanagari: bool,
    dotted: bool,
}

impl Range {
    fn of(self, text: &str) -> Piece<'_> {
        Piece {
            text: &text[self.start..self.end],
            devanagari: self.devanagari,
            dotted: self.dotted,
        }
    }
}

/// What reading takes, used again for the next name.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    name: Name,
    pieces: Vec<Range>,
    folded: Vec<char>,
    spelt: Vec<char>,
}

impl Name {
    /// Reads a name.
    pub(super) fn new(text: &str, capitals: Capitals) -> Self {
        let mut buffers = Buffers::default();
        buffers.read(text, capitals);
        buffers.price();
        buffers.name
    }

    /// The same name with its words turned: the last first, or the first last.
    pub(super) fn rotated(&self, last_first: bool) -> Name {
        let mut out = Name {
            phones: Vec::with_capacity(self.phones.len()),
            words: Vec::new(),
        };
        let n = self.words.len();
        for k in 0..n {
            let w = self.words[if last_first {
                (k + n - 1) % n
            } else {
                (k + 1) % n
            }];
            let start = out.phones.len();
            out.phones.extend_from_slice(&self.phones[w.start..w.end]);
            out.words.push(Word {
                start,
                end: out.phones.len(),
                initial: w.initial,
            });
        }
        out
    }

    /// The sounds of the words `from..to`.
    pub(super) fn sounds(&self, from: usize, to: usize) -> &[Phone] {
        &self.phones[self.words[from].start..self.words[to - 1].end]
    }

    /// How many words are initials.
    pub(super) fn initials(&self) -> usize {
        self.words.iter().filter(|w| w.initial).count()
    }
}

impl Buffers {
    /// The name read last.
    pub(super) fn name(&self) -> &Name {
        &self.name
    }

    /// Prices what may be left out of the name: for comparing it, keys do without.
    pub(super) fn price(&mut self) {
        let Name { phones, words } = &mut self.name;
        for word in words.iter().filter(|w| !w.initial) {
            phone::finish(&mut phones[word.start..word.end]);
        }
    }

    /// Reads a name, in place of the last one.
    pub(super) fn read(&mut self, text: &str, capitals: Capitals) -> &Name {
        let Buffers {
            name,
            pieces,
            folded,
            spelt,
        } = self;
        pieces.clear();
        // Room at once: a name read with new buffers would else be moved four times.
        pieces.reserve(4);
        name.phones.clear();
        name.phones.reserve(text.len());
        name.words.clear();
        name.words.reserve(4);
        cut_pieces(text, pieces);
        let latin = |p: &&Range| !p.devanagari && p.end - p.start > 1;
        let small = |p: &Range| text[p.start..p.end].bytes().any(|b| b.is_ascii_lowercase());
        let shouting = pieces.iter().filter(latin).count() > 1 && !pieces.iter().any(small);
        let count = pieces.len();
        for (i, range) in pieces.iter().enumerate() {
            let piece = &range.of(text);
            if i > 0 && is_alias_word(piece.text) {
                break;
            }
            spelt.clear();
            let last = i + 1 == count;
            if piece.devanagari {
                letters::read(piece.text, spelt);
                // मोदी जी: a closing जी is respect, not G; one letter alone is no initial.
                let polite = last && piece.text == "जी" && !piece.dotted;
                if spelt.len() == 1 && !piece.dotted && (count == 1 || polite) {
                    spelt.clear();
                }
            } else if is_initials(piece, shouting, count, capitals) {
                spelt.extend(piece.text.chars().map(|c| c.to_ascii_uppercase()));
            }
            if !spelt.is_empty() {
                for letter in spelt.iter() {
                    let start = name.phones.len();
                    name.phones.push(Phone::other(*letter));
                    name.words.push(Word {
                        start,
                        end: start + 1,
                        initial: true,
                    });
                }
                continue;
            }
            let start = name.phones.len();
            let latin = if piece.devanagari {
                english::to_latin(piece.text)
            } else {
                Some(piece.text)
            };
            match latin {
                Some(word) => {
                    latin_phones::fold(word, folded);
                    latin_phones::push(folded, &mut name.phones);
                }
                None => devanagari_phones::push(piece.text, &mut name.phones),
            }
            let end = name.phones.len();
            if end > start {
                phone::mark(&mut name.phones[start..end]);
                name.words.push(Word {
                    start,
                    end,
                    initial: false,
                });
            }
        }
        name
    }
}

/// What follows is another name of the same person.
fn is_alias_word(word: &str) -> bool {
    matches!(word, "उर्फ" | "उर्फ\u{93C}" | "उर्फ\u{95E}")
        || ["urf", "urph", "alias"]
            .iter()
            .any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether capitals are to be read as letters.
fn is_initials(piece: &Piece, shouting: bool, count: usize, capitals: Capitals) -> bool {
    let t = piece.text;
    if !t.bytes().all(|b| b.is_ascii_alphabetic()) {
        return false;
    }
    if t.len() == 1 {
        return count > 1 || piece.dotted;
    }
    if t.len() > 6 || !t.bytes().all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let vowels = t
        .chars()
        .filter(|c| latin_phones::is_vowel_letter(c.to_ascii_lowercase()))
        .count();
    vowels == 0 || capitals == Capitals::Letters || (count > 1 && !shouting && t.len() <= 3)
}

/// Cuts a name into words; what stands in brackets explains the name and is left out unless nothing else is there.
fn cut_pieces(text: &str, out: &mut Vec<Range>) {
    out.clear();
    cut(text, false, out);
    if out.is_empty() {
        cut(text, true, out);
    }
}

/// Cuts at spaces and marks and where the script changes.
fn cut(text: &str, with_brackets: bool, out: &mut Vec<Range>) {
    let mut depth = 0usize;
    let mut open: Option<(usize, bool)> = None;
    // A letter or digit of a script begins or goes on.
    let enter =
        |i: usize, devanagari: bool, open: &mut Option<(usize, bool)>, out: &mut Vec<Range>| {
            match *open {
                Some((_, script)) if script == devanagari => {}
                Some((start, script)) => {
                    out.push(Range {
                        start,
                        end: i,
                        devanagari: script,
                        dotted: false,
                    });
                    *open = Some((i, devanagari));
                }
                None => *open = Some((i, devanagari)),
            }
        };
    let mut next = 0;
    while let Some(c) = text[next..].chars().next() {
        let i = next;
        if depth == 0 {
            // Nearly all of a name is letters, told without a look at what they are.
            let (length, devanagari) = letters_from(&text.as_bytes()[i..]);
            if length > 0 {
                enter(i, devanagari, &mut open, out);
                next += length;
                continue;
            }
        }
        next += c.len_utf8();
        if !with_brackets {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        let devanagari = aksara::is_devanagari(c);
        // `आर0के0`: a zero for a stop.
        let stop = matches!(c, '.' | '॰' | '0' | '०') && words::is_stop(text, i);
        if depth == 0 && !stop && (devanagari || c.is_ascii_alphanumeric()) {
            enter(i, devanagari, &mut open, out);
            continue;
        }
        // Joiners and apostrophes stay inside the word they stand in.
        let inner = aksara::is_ignorable(c) || matches!(c, '\'' | '’' | '‘' | '`');
        let word = depth == 0
            && !stop
            && (devanagari || c.is_alphanumeric() || is_combining(c) || inner && open.is_some());
        match open {
            Some((start, script)) => {
                let switch = word && !inner && !is_combining(c) && script != devanagari;
                if !word || switch {
                    out.push(Range {
                        start,
                        end: i,
                        devanagari: script,
                        dotted: stop,
                    });
                    open = switch.then_some((i, devanagari));
                }
            }
            None if word => open = Some((i, devanagari)),
            None => {}
        }
    }
    if let Some((start, script)) = open {
        out.push(Range {
            start,
            end: text.len(),
            devanagari: script,
            dotted: false,
        });
    }
}

/// How many bytes at the front are letters and signs of Devanagari, or else letters of ASCII, and which of the two.
pub(super) fn letters_from(bytes: &[u8]) -> (usize, bool) {
    // U+0900 to U+097F but U+0964 to U+0970, which are dandas and digits.
    let devanagari = |c: &[u8; 3]| {
        matches!(c, [0xE0, 0xA4, _]) || matches!(c, [0xE0, 0xA5, c] if !(0xA4..=0xB0).contains(c))
    };
    if let Some(0xE0) = bytes.first() {
        let (letters, _) = bytes.as_chunks::<3>();
        return (
            3 * letters.iter().take_while(|c| devanagari(c)).count(),
            true,
        );
    }
    let ascii = bytes.iter().take_while(|b| b.is_ascii_alphabetic());
    (ascii.count(), false)
}

/// Combining marks of decomposed Latin.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// The sound a letter of an initial begins with, to compare it with a whole word.
pub(super) fn initial_sound(letter: char) -> Option<Kind> {
    Some(match letter.to_ascii_uppercase() {
        'A' => Kind::A,
        'B' => Kind::B,
        'C' => Kind::C,
        'D' => Kind::D,
        'E' => Kind::E,
        'F' => Kind::F,
        'G' => Kind::G,
        'H' => Kind::H,
        'I' => Kind::I,
        'J' => Kind::J,
        'K' | 'Q' => Kind::K,
        'L' => Kind::L,
        'M' => Kind::M,
        'N' => Kind::N,
        'O' => Kind::O,
        'P' => Kind::P,
        'R' => Kind::R,
        'S' => Kind::S,
        'T' => Kind::T,
        'U' => Kind::U,
        'V' | 'W' => Kind::V,
        'Y' => Kind::Y,
        'Z' => Kind::Z,
        _ => return None,
    })
}
