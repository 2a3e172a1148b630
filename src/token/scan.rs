//! The tokeniser's loop.

use super::plain::{self, Block, Windows};
use super::{
    ALL_CAPS, CAPITAL, CLITIC, DOTTED, JOINED, JOINS, LINE_START, NO_STOP, ODD, OTHER, PLAIN,
    SENTENCE_START, SPACED, Script, Token, TokenKind, sentence, special,
};
use crate::normalize::devanagari::{self, VIRAMA, sort};
use crate::normalize::hash::{self, Folded};
use crate::normalize::{self, Class};

const DANDA: [u8; 3] = [0xE0, 0xA5, 0xA4];

/// What is known between tokens.
struct Scan<'t, 'v> {
    text: &'t str,
    windows: Windows<'t>,
    out: &'v mut Vec<Token>,
    /// Flags the next token gets for what came before it.
    pending: u16,
}

/// Appends the tokens of `text` to `out`. `text` must be shorter than 4 GiB; longer text is cut by the caller.
pub(crate) fn tokenize(text: &str, out: &mut Vec<Token>) {
    let mut scan = Scan {
        text,
        windows: Windows::new(text.as_bytes()),
        out,
        pending: SENTENCE_START | LINE_START | SPACED,
    };
    let b = text.as_bytes();
    let mut i = 0;
    while i < b.len() {
        if b[i] == b' ' {
            scan.pending |= SPACED;
            i += 1;
            continue;
        }
        if b[i] == 0xE0 {
            let window = scan.windows.at(i);
            let block = Block::read(window);
            let (len, after) = block.end(window);
            if after < 0x80 {
                if let Some(hash) = block.plain() {
                    i = if after == b' ' {
                        scan.spaced_word(i, i + len, hash, PLAIN)
                    } else {
                        scan.word(i, i + len, hash, PLAIN)
                    };
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
            if let Some((len, hash, flags)) = plain::harder(&scan.windows, i, block) {
                i = scan.word(i, i + len, hash, flags);
                continue;
            }
        } else if b[i].is_ascii_alphabetic() {
            if let Some(word) = plain::latin(scan.windows.at(i))
                && let Some(next) = scan.ascii_word(i, &word)
            {
                i = next;
                continue;
            }
            i = scan.latin(i);
            continue;
        } else if plain::mark(b[i]) {
            i = scan.mark(i, char::from(b[i]));
            continue;
        } else if b[i] == b'\n' {
            scan.pending |= SPACED | SENTENCE_START | LINE_START;
            i += 1;
            continue;
        } else if b[i].is_ascii_digit() {
            i = scan.digits(i);
            continue;
        }
        let s = normalize::step(text, i);
        i = match s.class {
            Class::Devanagari if special::starts_with_mark(b, i) => scan.stray_mark(i),
            Class::Devanagari => scan.devanagari(i),
            Class::Latin => scan.latin(i),
            Class::Digit => scan.digits(i),
            Class::Other => scan.other(i),
            Class::Mark => scan.stray_mark(i),
            Class::Space => {
                scan.pending |= SPACED;
                i + s.len
            }
            Class::Invisible => i + s.len,
            Class::Newline => {
                scan.pending |= SPACED | SENTENCE_START | LINE_START;
                i + s.len
            }
            Class::Punctuation => scan.punctuation(i, s),
        };
    }
}

impl Scan<'_, '_> {
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

    /// A Devanagari word that takes the long way: something in it folds, it is long, or what follows is neither ASCII nor a stop.
    #[inline(never)]
    fn devanagari(&mut self, start: usize) -> usize {
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
    fn word(&mut self, start: usize, end: usize, hash: u64, flags: u16) -> usize {
        let text = self.text;
        let rest = &text.as_bytes()[end..];
        let dot = match rest {
            [b' ', ..] => return self.spaced_word(start, end, hash, flags),
            // Another letter has to follow.
            [b'.', 0x80..=0xFF, ..] => letters(&text[start..end]) <= 6,
            [0xE0, 0xA5, 0xB0, ..] => true,
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

    /// The same before a space. Returns where to go on behind it.
    #[inline(always)]
    fn spaced_word(&mut self, start: usize, end: usize, hash: u64, flags: u16) -> usize {
        let flags = flags | self.joined(start, false);
        self.push(start, end, hash, flags, TokenKind::Word, Script::Devanagari);
        self.pending = SPACED;
        end + 1
    }

    /// A danda, which ends the sentence.
    #[inline(always)]
    fn danda(&mut self, i: usize) -> usize {
        let end = self.mark(i, '।');
        self.pending |= SENTENCE_START;
        end
    }

    /// A word of ASCII letters that has been read; `None` where what follows may make more of it.
    #[inline(always)]
    fn ascii_word(&mut self, start: usize, word: &plain::Latin) -> Option<usize> {
        let end = start + word.len;
        let behind = self.text.as_bytes().get(end);
        let space = behind == Some(&b' ');
        if !space && matches!(behind, Some(b'.' | b':')) {
            // A dotted abbreviation, a host's name; the scheme of an address.
            match self.text.as_bytes().get(end + 1) {
                Some(b'-' | b'.' | b'/' | 0x80..) => return None,
                Some(c) if c.is_ascii_alphanumeric() => return None,
                _ => {}
            }
        }
        let flags = word.flags | self.joined(start, false);
        self.push(start, end, word.hash, flags, TokenKind::Word, Script::Latin);
        if space {
            self.pending = SPACED;
        }
        Some(end + usize::from(space))
    }

    /// A word with Latin letters that takes the long way.
    #[inline(never)]
    fn latin(&mut self, start: usize) -> usize {
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
        if end == i {
            match b.get(end) {
                Some(b'.') => {
                    if let Some(chain_end) = (letters == 1)
                        .then(|| special::dotted(text, start))
                        .flatten()
                    {
                        return self.dotted(start, chain_end, Script::Latin);
                    }
                    if let Some(url_end) = special::domain(text, start) {
                        return self.special(start, url_end, TokenKind::Url);
                    }
                }
                Some(b':') => {
                    if let Some(url_end) = special::url(text, start, end) {
                        return self.special(start, url_end, TokenKind::Url);
                    }
                }
                _ => {}
            }
        }
        let mut flags = plain | capital | self.joined(start, false);
        if letters >= 2 && upper == letters {
            flags |= ALL_CAPS;
        }
        let hash = folded.finish();
        self.push(start, end, hash, flags, TokenKind::Word, Script::Latin);
        // A clitic is a token of its own, apostrophe included, so that `Delhi's` ends a name at `Delhi`.
        if end == i && b.get(i).is_some_and(|&c| c == b'\'' || c >= 0x80) {
            let s = normalize::step(text, i);
            if s.class == Class::Punctuation
                && s.ch == u32::from(b'\'')
                && special::is_clitic(text, i + s.len)
            {
                let mut e = i + s.len;
                let mut h = Folded::new();
                while b.get(e).is_some_and(u8::is_ascii_alphabetic) {
                    h.push(u32::from(b[e] | 0x20));
                    e += 1;
                }
                self.push(i, e, h.finish(), CLITIC, TokenKind::Word, Script::Latin);
                return e;
            }
        }
        i.max(end)
    }

    /// A run of letters that holds one of another script than Devanagari and Latin: kept whole, so that no grapheme of a
    /// script whose rules we do not know is cut.
    fn other(&mut self, start: usize) -> usize {
        let text = self.text;
        let mut i = start;
        let mut end = start;
        while i < text.len() {
            let s = normalize::step(text, i);
            match s.class {
                Class::Other | Class::Devanagari | Class::Latin | Class::Mark => {
                    i += s.len;
                    end = i;
                }
                Class::Invisible => i += s.len,
                _ => break,
            }
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

    fn digits(&mut self, start: usize) -> usize {
        let text = self.text;
        if let Some((len, hash)) = plain::digits(self.windows.at(start)) {
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

    fn punctuation(&mut self, i: usize, s: normalize::Step) -> usize {
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

    fn touches_word(&self, i: usize) -> bool {
        self.out
            .last()
            .is_some_and(|t| t.end as usize == i && (t.is_word() || t.is_number()))
    }

    /// An address around the `@` at byte `at`: its span, with the tokens of its local part taken back.
    fn email(&mut self, at: usize) -> Option<(usize, usize)> {
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

/// Hash of a slice's match form.
fn hash_of(text: &str, kind: TokenKind) -> u64 {
    let mut hash = Folded::new();
    super::push_match_form(text, kind, &mut |c| hash.push(c as u32));
    hash.finish()
}
