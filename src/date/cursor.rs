//! Tokens as the grammar sees them.

use super::duration::Duration;
use super::lexicon::{AMBIGUOUS, Class, ENGLISH, Lex, Lexicon, ROMAN, lexicon};
use crate::token::{JOINED, LINE_START, SENTENCE_START, SPACED, Token, Words, number_value};
use std::cell::Cell;

/// A text's tokens with the vocabulary beside them. Every look-up past either end finds nothing.
///
/// The readers of one expression ask dozens of times for the same few tokens, each along a path of its own. So a look is a call and
/// not a dozen instructions at each of those places, which kept the readers out of the instruction cache, and what the
/// vocabulary says of a token is kept.
pub(super) struct Cursor<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    /// Where the expression under way begins.
    opener: Cell<usize>,
    lexicon: &'static Lexicon,
    /// Tokens looked at, counted from one, and their entries.
    seen: [Cell<(u32, Lex)>; SEEN],
    /// The length that begins at a token, where one was read: a number with its unit is asked for one as the start of `two days ago`
    /// and again as a length.
    length: Cell<Option<(usize, Duration)>>,
}

const NOTHING: Lex = Lex {
    class: Class::None,
    flags: 0,
    v: 0,
};

/// Tokens whose entries are kept: as many as an expression and its neighbours have.
const SEEN: usize = 32;

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        Cursor {
            text,
            tokens,
            opener: Cell::new(0),
            lexicon: lexicon(),
            seen: [const { Cell::new((0, NOTHING)) }; SEEN],
            length: Cell::new(None),
        }
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    #[inline(never)]
    pub fn lex(&self, i: usize) -> Lex {
        let (at, lex) = self.seen[i % SEEN].get();
        if at as usize == i.wrapping_add(1) {
            return lex;
        }
        self.look_up(i)
    }

    /// The same of a token that is looked at for the first time: apart, so that a look at one that is kept has no registers to save.
    #[inline(never)]
    fn look_up(&self, i: usize) -> Lex {
        let Some(t) = self.tokens.get(i) else {
            return Lex::default();
        };
        let lex = self.lexicon.get(t);
        self.seen[i % SEEN].set((i as u32 + 1, lex));
        lex
    }

    /// Whether token `i` is a word of this class. A token that opens a line never continues an expression.
    #[inline(never)]
    pub fn is(&self, i: usize, class: Class) -> bool {
        self.lex(i).class == class && !self.breaks(i)
    }

    /// Whether token `i` is a word of this class and value.
    #[inline(never)]
    pub fn is_value(&self, i: usize, class: Class, v: i16) -> bool {
        let lex = self.lex(i);
        lex.class == class && lex.v == v && !self.breaks(i)
    }

    /// The word before token `i`; none for the first.
    #[inline(never)]
    pub fn before(&self, i: usize) -> Lex {
        if i == 0 || self.tokens.get(i).is_some_and(|t| t.has(LINE_START)) {
            Lex::default()
        } else {
            self.lex(i - 1)
        }
    }

    /// Whether a line starts at token `i`, where an expression may begin and never goes on.
    #[inline(never)]
    pub fn breaks(&self, i: usize) -> bool {
        i > 0 && i != self.opener.get() && self.tokens.get(i).is_some_and(|t| t.has(LINE_START))
    }

    /// From here on the expression begins at `i`.
    #[inline]
    pub fn open(&self, i: usize) {
        self.opener.set(i);
        self.length.set(None);
    }

    /// Keeps the length that a number at token `i` begins.
    pub fn keep_length(&self, i: usize, length: Duration) {
        self.length.set(Some((i, length)));
    }

    /// The length that was kept of token `i`.
    pub fn kept_length(&self, i: usize) -> Option<Duration> {
        self.length
            .get()
            .filter(|kept| kept.0 == i)
            .map(|kept| kept.1)
    }

    /// Whether a sentence or line starts at token `i`, or the text is over.
    #[inline(never)]
    pub fn ends(&self, i: usize) -> bool {
        self.tokens
            .get(i)
            .is_none_or(|t| t.has(LINE_START | SENTENCE_START))
    }

    #[inline(never)]
    pub fn punct(&self, i: usize, c: u8) -> bool {
        self.tokens.get(i).is_some_and(|t| t.is_punctuation(c)) && !self.breaks(i)
    }

    #[inline(never)]
    pub fn number(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(Token::is_number) && !self.breaks(i)
    }

    #[inline(never)]
    pub fn word(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(Token::is_word) && !self.breaks(i)
    }

    /// Whether token `i` is neither a word nor a number.
    pub fn mark(&self, i: usize) -> bool {
        self.tokens
            .get(i)
            .is_some_and(|t| !t.is_word() && !t.is_number())
    }

    /// Whether token `i` is a word that says nothing of time and that no named day begins with: behind most expressions, and none
    /// goes on with it.
    pub fn quiet(&self, i: usize) -> bool {
        let word = |t: &Token| t.is_word() && !self.lexicon.may_open(t.hash);
        self.lex(i).class == Class::None && self.tokens.get(i).is_some_and(word)
    }

    /// Whether token `i` is a word of the same line that says nothing of time: the same from a filter alone, for those that ask before
    /// anything is known of it.
    #[inline]
    pub fn idle(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| {
            t.is_word()
                && !t.has(LINE_START)
                && !(self.lexicon.maybe(t.hash) | self.lexicon.may_open(t.hash)
                    // six more months
                    || t.is_latin() && t.end - t.start == 4 && self.str(i) == "more")
        })
    }

    /// Value and number of digits of a number token.
    #[inline(never)]
    pub fn digits(&self, i: usize) -> Option<(u32, u8)> {
        let t = self.tokens.get(i).filter(|t| t.is_number())?;
        // Nearly all numbers are short and ASCII.
        let bytes = self.text.as_bytes().get(t.start as usize..t.end as usize)?;
        if bytes.len() <= 9 {
            let mut value = 0;
            let mut ascii = true;
            for b in bytes {
                let digit = b.wrapping_sub(b'0');
                ascii &= digit < 10;
                // What is no digit makes no number, however large it grows.
                value = u32::wrapping_add(u32::wrapping_mul(value, 10), u32::from(digit));
            }
            if ascii {
                return Some((value, bytes.len() as u8));
            }
        }
        let text = t.text(self.text);
        let value = number_value(text)?;
        Some((value, text.chars().filter(|c| c.is_numeric()).count() as u8))
    }

    /// The same for digits with a visarga behind them: a combining sign, so it is of one token with them.
    pub fn digits_before_visarga(&self, i: usize) -> Option<(u32, u8)> {
        let text = self
            .tokens
            .get(i)
            .filter(|t| t.is_number())?
            .text(self.text);
        let digits = text.strip_suffix('ः')?;
        Some((number_value(digits)?, digits.chars().count() as u8))
    }

    /// White space stands before token `i`.
    #[inline(never)]
    pub fn spaced(&self, i: usize) -> bool {
        self.tokens.get(i).is_none_or(|t| t.has(SPACED))
    }

    #[inline(never)]
    pub fn joined(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.has(JOINED))
    }

    #[inline(never)]
    pub fn has(&self, i: usize, flag: u16) -> bool {
        self.tokens.get(i).is_some_and(|t| t.has(flag))
    }

    #[inline(never)]
    pub fn str(&self, i: usize) -> &'a str {
        self.tokens.get(i).map(|t| t.text(self.text)).unwrap_or("")
    }

    /// Whether token `i` is one of these words as written.
    #[inline(never)]
    pub fn one_of(&self, i: usize, words: &[&str]) -> bool {
        self.word(i) && words.contains(&self.str(i))
    }

    /// Whether token `i` is a word of a closed list as written.
    #[inline(never)]
    pub fn among(&self, i: usize, words: &Words) -> bool {
        self.word(i)
            && words.may_hold(&self.tokens[i])
            && words.contains(&self.tokens[i], self.str(i))
    }

    /// The word `की`, `का`, `के` or its Latin spelling at `i`.
    #[inline(never)]
    pub fn ka(&self, i: usize) -> bool {
        self.is(i, Class::Ka)
    }

    /// A dash, with or without spaces.
    #[inline(never)]
    pub fn dash(&self, i: usize) -> bool {
        self.punct(i, b'-') || self.punct(i, b'~')
    }
}

impl Lex {
    pub fn english(self) -> bool {
        self.has(ENGLISH)
    }

    pub fn roman(self) -> bool {
        self.has(ROMAN)
    }

    pub fn ambiguous(self) -> bool {
        self.has(AMBIGUOUS)
    }
}
