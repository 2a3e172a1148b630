//! What is no word: punctuation, and what it may begin, numbers.

use super::super::{ascii, sentence, special};
use super::Scan;
use crate::normalize::hash::{self, Folded};
use crate::normalize::{self, Class};
use crate::token::{JOINS, LINE_START, NO_STOP, PLAIN, SENTENCE_START, SPACED, Script, TokenKind};

impl Scan<'_, '_> {
    pub(super) fn punctuation(&mut self, i: usize, s: normalize::Step) -> usize {
        let text = self.text;
        match s.ch as u8 {
            b'@' if s.ch == 0x40 => {
                if let Some((start, end)) = self.email(i) {
                    return self.special(start, end, TokenKind::Email);
                }
                if !self.touches_word(i)
                    && let Some(end) = special::handle(text, i + s.len)
                {
                    return self.special(i, end, TokenKind::Handle);
                }
            }
            b'#' if s.ch == 0x23 && !self.touches_word(i) => {
                if let Some(end) = special::hashtag(text, i + s.len) {
                    return self.special(i, end, TokenKind::Hashtag);
                }
            }
            _ => {}
        }
        let ends = sentence::ends(text, self.out, i, s);
        let flags = if s.ch == u32::from(b'.') && !ends {
            NO_STOP
        } else {
            0
        };
        let hash = hash::of_char(s.ch);
        // A closing quote or bracket behind a full stop still belongs to the sentence it closes.
        let carried = if sentence::closes(s.ch) {
            self.pending & (SENTENCE_START | LINE_START)
        } else {
            0
        };
        if carried & LINE_START == 0 {
            self.pending &= !carried;
        }
        self.push(
            i,
            i + s.len,
            hash,
            flags,
            TokenKind::Punctuation,
            Script::None,
        );
        if ends {
            self.pending |= SENTENCE_START;
        } else if carried & LINE_START == 0 {
            self.pending |= carried;
        }
        i + s.len
    }

    pub(super) fn touches_word(&self, i: usize) -> bool {
        self.out
            .last()
            .is_some_and(|t| t.end as usize == i && (t.is_word() || t.is_number()))
    }

    /// An address around the `@` at byte `at`: its span, with the tokens of its local part taken back.
    pub(super) fn email(&mut self, at: usize) -> Option<(usize, usize)> {
        if !self.touches_word(at) {
            return None;
        }
        let end = special::email_host(self.text, at + 1)?;
        let b = self.text.as_bytes();
        let mut start = at;
        let mut keep = self.out.len();
        while let Some(t) = keep.checked_sub(1).map(|k| self.out[k]) {
            let local = t.end as usize == start
                && matches!(
                    t.kind,
                    TokenKind::Word | TokenKind::Number | TokenKind::Punctuation
                )
                && b[t.start as usize..t.end as usize]
                    .iter()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'_' | b'-' | b'+'));
            if !local || at - t.start as usize > 64 {
                break;
            }
            start = t.start as usize;
            keep -= 1;
        }
        if start == at {
            return None;
        }
        self.pending |= self.out[keep].flags & (SENTENCE_START | LINE_START | SPACED);
        self.out.truncate(keep);
        if let Some(last) = self.out.last_mut() {
            last.flags &= !JOINS;
        }
        Some((start, end))
    }

    pub(super) fn digits(&mut self, start: usize) -> usize {
        let text = self.text;
        if let Some((len, hash)) = ascii::digits(self.windows.at(text.as_bytes(), start)) {
            let flags = PLAIN | self.joined(start, true);
            let end = start + len;
            self.push(start, end, hash, flags, TokenKind::Number, Script::None);
            return end;
        }
        let b = text.as_bytes();
        let mut hash = Folded::new();
        let mut plain = PLAIN;
        let mut i = start;
        while i < b.len() {
            let s = normalize::step(text, i);
            match s.class {
                Class::Digit => {
                    hash.push(s.ch);
                    if s.len != 1 {
                        plain = 0;
                    }
                }
                Class::Mark => plain = 0,
                _ => break,
            }
            i += s.len;
        }
        let flags = plain | self.joined(start, true);
        self.push(
            start,
            i,
            hash.finish(),
            flags,
            TokenKind::Number,
            Script::None,
        );
        i
    }
}
