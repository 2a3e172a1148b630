//! Text to tokens and sentences, in one pass over the bytes.
//!
//! A token is a run of letters of one script, a run of digits, one punctuation character, or a whole URL, e-mail address,
//! handle or hashtag. Letters and digits that touch (`21वीं`, `G20`) are two tokens, the second flagged [`JOINED`]. Dotted
//! abbreviations (`ए.पी.जे.`, `U.S.`) are one token that folds to its letters.

mod ascii;
mod folded;
mod plain;
mod scan;
mod sentence;
mod special;
mod windows;
mod wrap;

#[cfg(test)]
mod tests;

pub(crate) use plain::short_form;
pub(crate) use scan::tokenize;

use crate::normalize::{self, Class, devanagari::VIRAMA};
use std::borrow::Cow;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum TokenKind {
    /// Letters of one script.
    Word,
    /// Decimal digits, ASCII or Devanagari, without separators.
    Number,
    /// One punctuation character or symbol.
    Punctuation,
    /// `@name`
    Handle,
    /// `#name`, any script
    Hashtag,
    /// `https://…`, `www.…`, `pic.twitter.com/…`
    Url,
    /// `name@host`
    Email,
}

/// The script of a word's letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Script {
    None,
    Devanagari,
    Latin,
    Other,
}

/// Touches the token before it: digits after letters or letters after digits, without a space.
pub(crate) const JOINED: u16 = 1;
/// First token of a sentence.
pub(crate) const SENTENCE_START: u16 = 1 << 1;
/// First token of a line.
pub(crate) const LINE_START: u16 = 1 << 2;
/// The token's bytes are its match form already.
pub(crate) const PLAIN: u16 = 1 << 3;
/// Latin, first letter upper case.
pub(crate) const CAPITAL: u16 = 1 << 4;
/// Latin, at least two letters and all upper case.
pub(crate) const ALL_CAPS: u16 = 1 << 5;
/// A dotted abbreviation, `ए.पी.जे.`, `U.S.`
pub(crate) const DOTTED: u16 = 1 << 6;
/// White space stands before the token (or the text starts).
pub(crate) const SPACED: u16 = 1 << 7;
/// A Latin clitic with its apostrophe: `'s`, `’ve`.
pub(crate) const CLITIC: u16 = 1 << 8;
/// A `.` that marks an abbreviation or stands inside a number, not a sentence's end.
pub(crate) const NO_STOP: u16 = 1 << 9;

/// Holds a joiner, another invisible character or a composed nukta, see [`Bare`].
pub(crate) const ODD: u16 = 1 << 10;

/// The next token is [`JOINED`] to it.
pub(crate) const JOINS: u16 = 1 << 11;

/// Neither a Devanagari word nor a number nor a mark: Latin, another script, a handle, an address.
pub(crate) const OTHER: u16 = 1 << 12;

/// One token: 24 bytes, no text of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Hash of the match form.
    pub hash: u64,
    /// First byte, in the tokenised text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    pub flags: u16,
    pub kind: TokenKind,
    pub script: Script,
}

impl Token {
    #[inline]
    pub fn has(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    #[inline]
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    #[inline]
    pub fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }

    #[inline]
    pub fn is_devanagari(&self) -> bool {
        self.script == Script::Devanagari
    }

    #[inline]
    pub fn is_latin(&self) -> bool {
        self.script == Script::Latin
    }

    #[inline]
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or("")
    }

    /// Whether the token is this ASCII punctuation character (dashes and quotes compare by their plain form).
    #[inline]
    pub fn is_punctuation(&self, c: u8) -> bool {
        // The hash first: which mark it is can be foreseen better than whether it is one.
        self.hash == punctuation_hash(c) && self.kind == TokenKind::Punctuation
    }
}

/// Hash of a one-character punctuation token.
#[inline(always)]
pub(crate) const fn punctuation_hash(c: u8) -> u64 {
    normalize::hash::of_char(c as u32)
}

/// The match form of one token's text: what its hash was taken of.
///
/// Beyond the folds of [`normalize`](crate::normalize), a word loses apostrophes and the dots of an abbreviation, or the zeros
/// that stand for them.
pub(crate) fn match_form(text: &str, kind: TokenKind) -> String {
    let mut out = String::with_capacity(text.len());
    push_match_form(text, kind, &mut |c| out.push(c));
    out
}

/// The hash of a word's match form, which is not made for it.
pub(crate) fn word_hash(word: &str) -> u64 {
    let mut hash = normalize::hash::Folded::new();
    push_match_form(word, TokenKind::Word, &mut |c| hash.push(c as u32));
    hash.finish()
}

/// Whether `form` is a word's match form.
pub(crate) fn has_match_form(word: &str, form: &str) -> bool {
    let mut rest = form.chars();
    let mut same = true;
    push_match_form(word, TokenKind::Word, &mut |c| {
        same &= rest.next() == Some(c);
    });
    same && rest.next().is_none()
}

/// Feeds the characters of [`match_form`] to `sink` until it is done.
#[inline]
pub(crate) fn push_match_form(text: &str, kind: TokenKind, sink: &mut impl FnMut(char)) {
    let word = kind == TokenKind::Word;
    // `उ0प्र0`, `डा0`: the only digits of a Devanagari word, and of punctuation, stand for stops.
    let zeros = word && text.as_bytes().first() == Some(&0xE0);
    if kind == TokenKind::Punctuation && matches!(text, "0" | "०") {
        return sink('.');
    }
    let mut viramas = 0u32;
    let mut i = 0;
    while i < text.len() {
        let s = normalize::step(text, i);
        i += s.len;
        if s.ch == 0 {
            continue;
        }
        if zeros && s.class == Class::Digit {
            continue;
        }
        if s.ch == VIRAMA {
            viramas += 1;
            continue;
        }
        if word && s.class == Class::Punctuation {
            continue;
        }
        for _ in 0..viramas {
            sink('\u{94D}');
        }
        viramas = 0;
        if let Some(c) = char::from_u32(s.ch) {
            sink(c);
        }
    }
}

/// ASCII letters in small ones, without a copy on the heap for words of ordinary length.
pub(crate) fn in_small_letters<'a>(text: &'a str, buffer: &'a mut [u8; 32]) -> Cow<'a, str> {
    let copy = buffer.get_mut(..text.len()).and_then(|copy| {
        copy.copy_from_slice(text.as_bytes());
        copy.make_ascii_lowercase();
        std::str::from_utf8(copy).ok()
    });
    match copy {
        Some(copy) => Cow::Borrowed(copy),
        None => Cow::Owned(text.to_ascii_lowercase()),
    }
}

/// The number a [`TokenKind::Number`] token writes, in either digits; `None` above 9 digits.
pub(crate) fn number_value(text: &str) -> Option<u32> {
    let mut value = 0u32;
    let mut digits = 0;
    for c in text.chars() {
        let d = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '०'..='९' => c as u32 - '०' as u32,
            _ => continue,
        };
        digits += 1;
        if digits > 9 {
            return None;
        }
        value = value * 10 + d;
    }
    (digits > 0).then_some(value)
}

/// A closed list of words. Nearly every token is turned away by its hash, without a look at its bytes.
pub(crate) struct Words {
    /// In the place that its hash says or right behind it; the others are empty, half of them and more.
    places: Vec<(u64, &'static str)>,
    filter: [u64; 64],
}

impl Words {
    pub fn new(list: &'static [&'static str]) -> Self {
        let mut filter = [0; 64];
        let mut places = vec![(0, ""); (list.len() * 2 + 1).next_power_of_two()];
        for word in list.iter().filter(|w| !w.is_empty()) {
            let hash = normalize::hash_folded(&match_form(word, TokenKind::Word));
            filter[(hash >> 58) as usize] |= 1 << (hash >> 52 & 63);
            let mut at = Self::first(hash);
            while !places[at & (places.len() - 1)].1.is_empty() {
                at += 1;
            }
            let at = at & (places.len() - 1);
            places[at] = (hash, word);
        }
        Words { places, filter }
    }

    /// Where a word of this hash is looked for first.
    #[inline(always)]
    fn first(hash: u64) -> usize {
        (hash >> 32) as usize
    }

    /// The words of this hash: one in different cases, as a rule.
    #[inline(always)]
    fn of(&self, hash: u64) -> impl Iterator<Item = &'static str> {
        let places = &self.places[..];
        (Self::first(hash)..)
            .map(|at| places[at & (places.len() - 1)])
            .take_while(|w| !w.1.is_empty())
            .filter_map(move |w| (w.0 == hash).then_some(w.1))
    }

    /// Hashes of its words, as tokens have them.
    pub fn hashes(&self) -> impl Iterator<Item = u64> {
        let words = self.places.iter().filter(|w| !w.1.is_empty());
        words.map(|w| w.0)
    }

    /// Whether `word`, the text of `token`, is in the list.
    #[inline]
    pub fn contains(&self, token: &Token, word: &str) -> bool {
        self.may_hold(token) && self.holds(token.hash, word)
    }

    /// The same for a list of ASCII words in small letters, whatever the letter case of `word`.
    #[inline(always)]
    pub fn contains_in_any_case(&self, token: &Token, word: &str) -> bool {
        self.may_hold(token) && self.holds_in_any_case(token.hash, word)
    }

    fn holds_in_any_case(&self, hash: u64, word: &str) -> bool {
        self.of(hash).any(|w| w.eq_ignore_ascii_case(word))
    }

    /// The same by twelve bits of the hash, which may say yes too often.
    #[inline(always)]
    pub fn may_hold(&self, token: &Token) -> bool {
        self.filter[(token.hash >> 58) as usize] >> (token.hash >> 52 & 63) & 1 != 0
    }

    fn holds(&self, hash: u64, word: &str) -> bool {
        self.of(hash).any(|w| w == word)
    }
}

/// A hasher for keys that are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hashed(u64);

impl std::hash::Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = (self.0.rotate_left(5) ^ u64::from(b)).wrapping_mul(0x517C_C1B7_2722_0A95);
        }
    }

    #[inline]
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash ^ hash >> 32;
    }
}

/// Devanagari words of a segment as a careful typist writes them: without joiners and other invisible characters, a nukta always
/// a character of its own. Rules that name words compare these; only words that are written otherwise are kept.
#[derive(Debug, Default)]
pub(crate) struct Bare {
    /// Token, and where its word stands in `text`.
    words: Vec<(u32, u32, u32)>,
    text: String,
}

impl Bare {
    /// Replaces what is kept by the words among the tokens `odd`, which all have that flag.
    pub fn fill(&mut self, text: &str, tokens: &[Token], odd: &[u32]) {
        self.words.clear();
        self.text.clear();
        let invisible = |c: char| {
            matches!(
                c,
                '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
            )
        };
        let composed = |c: char| ('\u{958}'..='\u{95F}').contains(&c);
        for &i in odd {
            let t = &tokens[i as usize];
            if !t.is_devanagari() {
                continue;
            }
            let raw = t.text(text);
            // Most have letters of three bytes, and none of these.
            let (letters, rest) = raw.as_bytes().as_chunks();
            let as_typed = |l: &[u8; 3]| l[0] == 0xE0 && !matches!(l, [_, 0xA5, 0x98..=0x9F]);
            if rest.is_empty() && letters.iter().all(as_typed) {
                continue;
            }
            if !raw.contains(|c: char| invisible(c) || composed(c)) {
                continue;
            }
            let start = self.text.len() as u32;
            for c in raw.chars().filter(|&c| !invisible(c)) {
                if composed(c) {
                    unicode_normalization::char::decompose_canonical(c, |d| self.text.push(d));
                } else {
                    self.text.push(c);
                }
            }
            self.words.push((i, start, self.text.len() as u32));
        }
    }

    /// The word of token `i`, where it differs from what the text has.
    pub fn get(&self, i: usize) -> Option<&str> {
        let at = self.words.binary_search_by_key(&(i as u32), |w| w.0).ok()?;
        let (_, start, end) = self.words[at];
        self.text.get(start as usize..end as usize)
    }
}
