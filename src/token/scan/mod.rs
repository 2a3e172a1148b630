//! The tokeniser's loop.

mod devanagari;
mod latin;
mod marks;

use super::plain::{self, Block};
use super::windows::{WINDOW, Windows};
use super::wrap::Wrap;
use super::{
    ALL_CAPS, CAPITAL, DOTTED, JOINED, JOINS, LINE_START, ODD, OTHER, PLAIN, SENTENCE_START,
    SPACED, Script, Token, TokenKind, ascii, special,
};
use crate::normalize::hash::{self, Folded};
use crate::normalize::{self, Class};

const DANDA: [u8; 3] = [0xE0, 0xA5, 0xA4];

/// What the first token of a line has.
const NEW_LINE: u16 = SPACED | SENTENCE_START | LINE_START;

/// What is known between tokens.
struct Scan<'t, 'v> {
    text: &'t str,
    windows: Windows,
    out: &'v mut Vec<Token>,
    /// Flags the next token gets for what came before it.
    pending: u16,
    wrap: Wrap,
}

/// Appends the tokens of `text` to `out`. `text` must be shorter than 4 GiB; longer text is cut by the caller.
pub(crate) fn tokenize(text: &str, out: &mut Vec<Token>) {
    let mut scan = Scan {
        text,
        windows: Windows::new(text.as_bytes()),
        out,
        pending: NEW_LINE,
        wrap: Wrap::default(),
    };
    let b = text.as_bytes();
    let mut i = 0;
    'tokens: while let Some(&byte) = b.get(i) {
        if byte == 0xE0 {
            let mut window = scan.windows.at(b, i);
            let mut block = Block::read(window);
            let (mut len, mut after) = block.end(window);
            // Three words in four are plain and have a space behind them, most of these another word behind that: what the next token
            // has to know of the last one stays in a register meanwhile.
            let mut pending = scan.pending;
            while block.unplain() | u64::from(after ^ b' ') == 0 {
                let mut flags = PLAIN | pending;
                if pending & SPACED == 0 {
                    flags |= scan.touching(i, false);
                }
                scan.out.push(Token {
                    hash: block.hash(),
                    start: i as u32,
                    end: (i + len) as u32,
                    flags,
                    kind: TokenKind::Word,
                    script: Script::Devanagari,
                });
                pending = SPACED;
                i += len + 1;
                window = scan.windows.at(b, i);
                if window[0] != 0xE0 {
                    scan.pending = pending;
                    continue 'tokens;
                }
                block = Block::read(window);
                (len, after) = block.end(window);
            }
            scan.pending = pending;
            if after < 0x80 || punctuation(window, len) {
                if block.unplain() == 0 {
                    i = scan.word(i, i + len, block.hash(), PLAIN);
                    continue;
                }
                if let Some((hash, flags)) = block.folded(window) {
                    i = scan.word(i, i + len, hash, flags);
                    continue;
                }
            }
            if window.first_chunk() == Some(&DANDA) {
                i = scan.danda(i);
                continue;
            }
            if let Some((len, hash)) = block.before_stop() {
                i = scan.word(i, i + len, hash, PLAIN);
                continue;
            }
            if let Some((len, hash, flags)) = plain::harder(&scan.windows, b, i, block) {
                i = scan.word(i, i + len, hash, flags);
                continue;
            }
        } else if byte == b' ' {
            scan.pending |= SPACED;
            i += 1;
            continue;
        } else if byte.is_ascii_alphabetic() {
            if let Some(word) = ascii::latin(scan.windows.at(b, i))
                && let Some(next) = scan.ascii_word(i, &word)
            {
                i = next;
                continue;
            }
            i = scan.latin(i);
            continue;
        } else if ascii::mark(byte) {
            i = scan.mark(i, char::from(byte));
            continue;
        } else if byte == b'\n' {
            scan.line_end(i);
            i += 1;
            continue;
        } else if byte.is_ascii_digit() {
            i = scan.digits(i);
            continue;
        }
        i = scan.folded(i);
    }
}

/// The word that `text` begins with, read letter by letter: its hash, where it ends and its flags.
#[cfg(test)]
pub(super) fn word_by_letters(text: &str, out: &mut Vec<Token>) -> (u64, u32, u16) {
    let mut scan = Scan {
        text,
        windows: Windows::new(text.as_bytes()),
        out,
        pending: NEW_LINE,
        wrap: Wrap::default(),
    };
    scan.devanagari(0);
    out.first().map_or((0, 0, 0), |t| (t.hash, t.end, t.flags))
}

/// Whether behind so many letters stands a dash, a curly quote, an ellipsis or another mark of U+2010 to U+2027, with which a word ends.
#[inline(always)]
fn punctuation(window: &[u8; WINDOW], letters: usize) -> bool {
    matches!(window[letters..], [0xE2, 0x80, 0x90..=0xA7, ..])
}

impl Scan<'_, '_> {
    /// What no byte has told: the character decides, as it folds.
    #[inline(always)]
    fn folded(&mut self, i: usize) -> usize {
        let b = self.text.as_bytes();
        let s = normalize::step(self.text, i);
        match s.class {
            Class::Devanagari if special::starts_with_mark(b, i) => self.stray_mark(i),
            Class::Devanagari => self.devanagari(i),
            Class::Latin => self.latin(i),
            Class::Digit => self.digits(i),
            Class::Other => self.other(i),
            Class::Mark => self.stray_mark(i),
            Class::Space => {
                self.pending |= SPACED;
                i + s.len
            }
            Class::Invisible => i + s.len,
            // What a line feed is that follows.
            Class::Newline if b[i..].starts_with(b"\r\n") => i + 1,
            Class::Newline => {
                self.pending |= NEW_LINE;
                i + s.len
            }
            Class::Punctuation => self.punctuation(i, s),
        }
    }

    /// A line feed, which is a space where the line was only full.
    #[inline(never)]
    fn line_end(&mut self, i: usize) {
        self.pending |= if self.wrap.is_space(self.text, i) {
            SPACED
        } else {
            NEW_LINE
        };
    }

    #[inline(always)]
    fn push(
        &mut self,
        start: usize,
        end: usize,
        hash: u64,
        flags: u16,
        kind: TokenKind,
        script: Script,
    ) {
        // Known while compiling wherever this stands.
        let other = if script > Script::Devanagari || kind > TokenKind::Punctuation {
            OTHER
        } else {
            0
        };
        self.out.push(Token {
            hash,
            start: start as u32,
            end: end as u32,
            flags: flags | self.pending | other,
            kind,
            script,
        });
        self.pending = 0;
    }

    /// [`JOINED`] where a letter run starts right behind digits or the reverse, which the token before is told.
    #[inline]
    fn joined(&mut self, start: usize, number: bool) -> u16 {
        if self.pending & SPACED != 0 {
            return 0;
        }
        self.touching(start, number)
    }

    /// The same of a token without white space before it.
    #[inline]
    fn touching(&mut self, start: usize, number: bool) -> u16 {
        match self.out.last_mut() {
            Some(t)
                if t.end as usize == start
                    && (t.is_word() && number || t.is_number() && !number) =>
            {
                t.flags |= JOINS;
                JOINED
            }
            _ => 0,
        }
    }

    /// Marks behind no letter: they hang, as graphemes do, on the token they touch, or on the space before them.
    #[cold]
    fn stray_mark(&mut self, start: usize) -> usize {
        let end = special::marks_from(self.text, start);
        if let Some(t) = self.out.last_mut().filter(|t| t.end as usize == start) {
            t.end = end as u32;
            t.hash = hash_of(&self.text[t.start as usize..end], t.kind);
            t.flags = t.flags & !PLAIN | ODD;
        }
        end
    }

    /// A run of letters that holds one of another script than Devanagari and Latin: kept whole, so that no grapheme of a
    /// script whose rules we do not know is cut.
    fn other(&mut self, start: usize) -> usize {
        let text = self.text;
        let mut i = start;
        let mut end = start;
        let mut prepended = false;
        while i < text.len() {
            let s = normalize::step(text, i);
            match s.class {
                Class::Other | Class::Devanagari | Class::Latin | Class::Mark => {
                    i += s.len;
                    end = i;
                }
                Class::Invisible => i += s.len,
                // The space or mark behind a prepended sign is of its grapheme.
                Class::Space | Class::Digit | Class::Punctuation if prepended && i == end => {
                    if text[i..].starts_with(char::is_control) {
                        break;
                    }
                    i += s.len;
                    end = i;
                }
                _ => break,
            }
            prepended = s.class == Class::Other && normalize::latin::is_prepended(s.ch);
        }
        let hash = hash_of(&text[start..end], TokenKind::Word);
        let flags = self.joined(start, false);
        self.push(start, end, hash, flags, TokenKind::Word, Script::Other);
        i
    }

    /// A punctuation character that folds to itself and has no say in what stands around it.
    #[inline(always)]
    fn mark(&mut self, i: usize, mark: char) -> usize {
        let end = i + mark.len_utf8();
        let hash = hash::of_char(u32::from(mark));
        self.push(i, end, hash, 0, TokenKind::Punctuation, Script::None);
        end
    }

    fn dotted(&mut self, start: usize, end: usize, script: Script) -> usize {
        let slice = &self.text[start..end];
        let hash = hash_of(slice, TokenKind::Word);
        let mut flags = DOTTED | ODD | self.joined(start, false);
        if slice.as_bytes()[0].is_ascii_uppercase() {
            flags |= CAPITAL | ALL_CAPS;
        }
        self.push(start, end, hash, flags, TokenKind::Word, script);
        end
    }

    fn special(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        let hash = hash_of(&self.text[start..end], kind);
        self.push(start, end, hash, 0, kind, Script::None);
        end
    }
}

/// Hash of a slice's match form.
fn hash_of(text: &str, kind: TokenKind) -> u64 {
    let mut hash = Folded::new();
    super::push_match_form(text, kind, &mut |c| hash.push(c as u32));
    hash.finish()
}
