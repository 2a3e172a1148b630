//! Words of Devanagari letters.

use super::super::special;
use super::{DANDA, Scan};
use crate::normalize::devanagari::{self, VIRAMA, sort};
use crate::normalize::hash::{self, Folded};
use crate::normalize::{self, Class};
use crate::token::{NO_STOP, ODD, PLAIN, SENTENCE_START, SPACED, Script, TokenKind};

impl Scan<'_, '_> {
    /// A Devanagari word that takes the long way: something in it folds, it is long, or what follows is neither ASCII nor a stop.
    #[inline(never)]
    pub(super) fn devanagari(&mut self, start: usize) -> usize {
        let text = self.text;
        let b = text.as_bytes();
        let mut hash = Folded::new();
        let mut end = start;
        let mut i = start;
        let mut viramas = 0u32;
        let mut plain = PLAIN;
        let mut odd = 0;
        while i < b.len() {
            // Nineteen characters in twenty fold to themselves: letters and signs always, a nasal unless a virama follows, a virama
            // inside a word.
            if viramas == 0 {
                let from = i;
                let mut rest = &b[i..];
                loop {
                    let (index, sorts) = devanagari::sorts(rest);
                    if sorts & sort::LETTER == 0 {
                        if sorts & (sort::VIRAMA | sort::NASAL) == 0 {
                            break;
                        }
                        let next = rest.get(3..).unwrap_or_default();
                        let letter = devanagari::sorts(next).1 & (sort::LETTER | sort::NASAL) != 0;
                        let last =
                            sorts & sort::NASAL != 0 && next.first().is_none_or(|&c| c < 0x80);
                        if !letter && !last {
                            break;
                        }
                    }
                    hash.push(0x900 + index);
                    rest = &rest[3..];
                }
                i = b.len() - rest.len();
                if i > from {
                    end = i;
                }
            }
            if b.get(i).is_none_or(|&c| c == b' ') {
                break;
            }
            let s = normalize::step(text, i);
            match s.class {
                Class::Devanagari => {
                    if s.ch == VIRAMA {
                        viramas += 1;
                    } else if s.ch == 0 {
                        plain = 0;
                    } else {
                        while viramas > 0 {
                            hash.push(VIRAMA);
                            viramas -= 1;
                        }
                        hash.push(s.ch);
                        // The folded character's last byte tells whether it changed: both lie in the Devanagari block.
                        if s.len != 3
                            || (s.ch & 0x3F) as u8 != b[i + 2] & 0x3F
                            || (s.ch >> 6 & 1) as u8 != b[i + 1] & 1
                        {
                            plain = 0;
                            odd = ODD;
                        }
                    }
                    i += s.len;
                    end = i;
                }
                Class::Mark => {
                    plain = 0;
                    odd = ODD;
                    i += s.len;
                    end = i;
                }
                Class::Invisible => {
                    plain = 0;
                    odd = ODD;
                    i += s.len;
                }
                Class::Other => return self.other(start),
                _ => break,
            }
        }
        if viramas > 0 {
            plain = 0;
        }
        i.max(self.word(start, end, hash.finish(), plain | odd))
    }

    /// A Devanagari word that has been read. Returns where to go on, which is behind `end` where it begins a dotted abbreviation.
    #[inline(always)]
    pub(super) fn word(&mut self, start: usize, end: usize, hash: u64, flags: u16) -> usize {
        let text = self.text;
        let rest = &text.as_bytes()[end..];
        let dot = match rest {
            [b' ', ..] => return self.spaced_word(start, end, hash, flags),
            // Another letter has to follow.
            [b'.', 0x80..=0xFF, ..] => letters(&text[start..end]) <= 6,
            [0xE0, 0xA5, 0xB0, ..] => true,
            [b'0', ..] | [0xE0, 0xA5, 0xA6, ..] => {
                return self.before_zero(start, end, hash, flags);
            }
            _ => false,
        };
        if let Some(chain_end) = dot.then(|| special::dotted(text, start)).flatten() {
            return self.dotted(start, chain_end, Script::Devanagari);
        }
        let flags = flags | self.joined(start, false);
        self.push(start, end, hash, flags, TokenKind::Word, Script::Devanagari);
        if rest.first_chunk() == Some(&DANDA) {
            return self.danda(end);
        }
        end
    }

    /// The same before a zero, which may stand for the stop of an abbreviation (`डा0`, `उ0प्र0`) and is then one.
    #[cold]
    fn before_zero(&mut self, start: usize, end: usize, word: u64, flags: u16) -> usize {
        let text = self.text;
        let zero = if letters(&text[start..end]) <= 5 {
            special::zero_at(text, end)
        } else {
            0
        };
        if zero > 0
            && let Some(chain_end) = special::dotted(text, start)
        {
            return self.dotted(start, chain_end, Script::Devanagari);
        }
        let flags = flags | self.joined(start, false);
        self.push(start, end, word, flags, TokenKind::Word, Script::Devanagari);
        if zero > 0 {
            let stop = hash::of_char(u32::from(b'.'));
            let kind = TokenKind::Punctuation;
            self.push(end, end + zero, stop, NO_STOP, kind, Script::None);
        }
        end + zero
    }

    /// The same before a space. Returns where to go on behind it.
    #[inline(always)]
    pub(super) fn spaced_word(&mut self, start: usize, end: usize, hash: u64, flags: u16) -> usize {
        let flags = flags | self.joined(start, false);
        self.push(start, end, hash, flags, TokenKind::Word, Script::Devanagari);
        self.pending = SPACED;
        end + 1
    }

    /// A danda, which ends the sentence.
    #[inline(always)]
    pub(super) fn danda(&mut self, i: usize) -> usize {
        let end = self.mark(i, '।');
        self.pending |= SENTENCE_START;
        end
    }
}

/// Devanagari letters and signs of a word that do not fold away, viramas aside.
fn letters(word: &str) -> usize {
    let mut count = 0;
    let mut i = 0;
    while i < word.len() {
        let s = normalize::step(word, i);
        count += usize::from(s.class == Class::Devanagari && s.ch != 0 && s.ch != VIRAMA);
        i += s.len;
    }
    count
}
