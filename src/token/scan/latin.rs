//! Words of Latin letters.

use super::super::{ascii, special};
use super::Scan;
use crate::normalize::hash::Folded;
use crate::normalize::{self, Class};
use crate::token::{ALL_CAPS, CAPITAL, CLITIC, PLAIN, SPACED, Script, TokenKind};

impl Scan<'_, '_> {
    /// A word of ASCII letters that has been read; `None` where what follows may make more of it.
    #[inline(always)]
    pub(super) fn ascii_word(&mut self, start: usize, word: &ascii::Latin) -> Option<usize> {
        let end = start + word.len;
        // Six words in seven.
        if word.after == b' ' {
            let flags = word.flags | self.joined(start, false);
            self.push(start, end, word.hash, flags, TokenKind::Word, Script::Latin);
            self.pending = SPACED;
            return Some(end + 1);
        }
        if matches!(word.after, b'.' | b':') {
            // A dotted abbreviation, a host's name; the scheme of an address.
            match self.text.as_bytes().get(end + 1) {
                Some(b'-' | b'.' | b'/' | 0x80..) => return None,
                Some(c) if c.is_ascii_alphanumeric() => return None,
                _ => {}
            }
        }
        let flags = word.flags | self.joined(start, false);
        self.push(start, end, word.hash, flags, TokenKind::Word, Script::Latin);
        Some(end)
    }

    /// A word with Latin letters that takes the long way.
    #[inline(never)]
    pub(super) fn latin(&mut self, start: usize) -> usize {
        let text = self.text;
        let b = text.as_bytes();
        let mut folded = Folded::new();
        let mut end = start;
        let mut i = start;
        let mut letters = 0u32;
        let mut upper = 0u32;
        let mut plain = PLAIN;
        let mut capital = 0;
        while i < b.len() {
            let byte = b[i];
            if byte.is_ascii_alphabetic() {
                if byte < b'a' {
                    upper += 1;
                    plain = 0;
                    if letters == 0 {
                        capital = CAPITAL;
                    }
                }
                folded.push(u32::from(byte | 0x20));
                letters += 1;
                i += 1;
                end = i;
                continue;
            }
            if byte == b' ' {
                break;
            }
            let s = normalize::step(text, i);
            match s.class {
                Class::Latin => {
                    plain = 0;
                    if text[i..].chars().next().is_some_and(char::is_uppercase) {
                        upper += 1;
                        if letters == 0 {
                            capital = CAPITAL;
                        }
                    }
                    folded.push(s.ch);
                    letters += 1;
                    i += s.len;
                    end = i;
                }
                Class::Mark => {
                    plain = 0;
                    i += s.len;
                    end = i;
                }
                Class::Invisible => {
                    plain = 0;
                    i += s.len;
                }
                Class::Other => return self.other(start),
                Class::Punctuation if s.ch == u32::from(b'\'') && end == i => {
                    let after = i + s.len;
                    if !b.get(after).is_some_and(u8::is_ascii_alphabetic)
                        || special::is_clitic(text, after)
                    {
                        break;
                    }
                    plain = 0;
                    i = after;
                }
                _ => break,
            }
        }
        if end == i
            && let Some(next) = self.beyond_stop(start, end, letters)
        {
            return next;
        }
        let mut flags = plain | capital | self.joined(start, false);
        if letters >= 2 && upper == letters {
            flags |= ALL_CAPS;
        }
        let hash = folded.finish();
        self.push(start, end, hash, flags, TokenKind::Word, Script::Latin);
        if end == i && b.get(i).is_some_and(|&c| c == b'\'' || c >= 0x80) {
            return self.clitic(i);
        }
        i.max(end)
    }

    /// A clitic right behind a word is a token of its own, apostrophe included, so that `Delhi's` ends a name at `Delhi`.
    fn clitic(&mut self, start: usize) -> usize {
        let text = self.text;
        let s = normalize::step(text, start);
        if s.class != Class::Punctuation
            || s.ch != u32::from(b'\'')
            || !special::is_clitic(text, start + s.len)
        {
            return start;
        }
        let mut end = start + s.len;
        let mut folded = Folded::new();
        while let Some(letter) = text.as_bytes().get(end).filter(|b| b.is_ascii_alphabetic()) {
            folded.push(u32::from(letter | 0x20));
            end += 1;
        }
        let hash = folded.finish();
        self.push(start, end, hash, CLITIC, TokenKind::Word, Script::Latin);
        end
    }

    /// What a dot or colon behind a word makes of it, if it is more: an abbreviation, a host's name, an address.
    fn beyond_stop(&mut self, start: usize, end: usize, letters: u32) -> Option<usize> {
        let text = self.text;
        match text.as_bytes().get(end) {
            Some(b'.') => {
                let chain = if letters == 1 {
                    special::dotted(text, start)
                } else {
                    None
                };
                if let Some(end) = chain {
                    return Some(self.dotted(start, end, Script::Latin));
                }
                let end = special::domain(text, start)?;
                Some(self.special(start, end, TokenKind::Url))
            }
            Some(b':') => {
                let end = special::url(text, start, end)?;
                Some(self.special(start, end, TokenKind::Url))
            }
            _ => None,
        }
    }
}
