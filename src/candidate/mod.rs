//! Tokens to candidates: every proposal that a gazetteer or a rule makes, with its score. Nothing is decided here; the
//! [resolver](crate::resolve) does that.

pub(crate) mod apposition;
mod bracketed;
mod council;
pub(crate) mod dateline;
pub(crate) mod endings;
pub(crate) mod english;
pub(crate) mod handle;
pub(crate) mod hinglish;
pub(crate) mod latin;
pub(crate) mod legal;
pub(crate) mod list;
pub(crate) mod listed;
mod members;
pub(crate) mod organisation;
pub(crate) mod origin;
mod party;
pub(crate) mod pattern;
pub(crate) mod person;
pub(crate) mod place;
pub(crate) mod said;
pub(crate) mod sector;
pub(crate) mod short;
pub(crate) mod survey;
#[cfg(all(test, feature = "builtin"))]
mod tests;
pub(crate) mod untagged;

use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::gazetteer::table::{Match, Table};
use crate::kind::Kind;
use crate::span::Span;
use crate::token::{Bare, CAPITAL, JOINED, NO_STOP, ODD, SENTENCE_START, Token, Words};
use latin::Latin;
use list::List;
use once_cell::sync::Lazy;
use origin::Origin;
use said::Sieve;
use std::sync::Arc;
use survey::Survey;

/// Scores the rules share, so that the resolver compares like with like. A candidate below [`ACCEPT`] is shown and not used.
pub(crate) mod score {
    /// Least score of a candidate that may become a mention.
    pub(crate) const ACCEPT: f32 = 0.5;
    /// Of a listed name of several words, which is hardly ever anything else.
    pub(crate) const LISTED_LONG: f32 = 0.97;
    /// Of one word.
    pub(crate) const LISTED: f32 = 0.92;
    /// Of a form that is something else too, where its neighbours speak for the name.
    pub(crate) const LISTED_CUED: f32 = 0.75;
    /// The same where nothing does.
    pub(crate) const LISTED_AMBIGUOUS: f32 = 0.3;
}

/// Bytes of the longest word that may be a name without a list that says so: forty Devanagari letters.
const LONGEST_WORD: u32 = 120;

/// One segment of text with everything that is known of its tokens before candidates are made.
pub(crate) struct Context<'a> {
    /// The segment; spans of candidates count from its start.
    pub text: &'a str,
    pub tokens: &'a [Token],
    /// Words that the text writes with joiners or composed nuktas.
    pub bare: &'a Bare,
    /// Class bits per token, see [`class`]. Tokens inside a title or head of several words carry its bit.
    pub info: &'a [u32],
    /// Gazetteer forms that name something, and cues of several tokens.
    pub matches: &'a [Match],
    /// The tokens that each rule looks at.
    pub survey: &'a Survey,
    /// How its Latin words are written.
    pub latin: &'a Latin,
    pub tables: &'a [Arc<Table>],
    /// Tables before this index are the user's.
    pub user_tables: usize,
    /// Whether Latin text here uses capitals for names at all.
    pub cased: bool,
    /// Whether it is romanised Hindi, where a capital means little.
    pub romanised: bool,
    /// Whether somebody weighs or shows candidates that are too weak to become a mention.
    pub weak: bool,
    /// Whether somebody is shown all that lose.
    pub shown: bool,
}

static HONOURS: Lazy<Words> = Lazy::new(|| Words::new(&closed::HONOURS));

static CONJUNCTIONS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "और",
        "एवं",
        "एवम",
        "एवम्",
        "तथा",
        "व",
        "and",
        "aur",
        "And",
        "AND",
        "व‌",
    ])
});

static CONJUNCTION: Sieve = Sieve::new(&["और", "एवं", "एवम", "तथा", "व", "and", "aur"]);

/// A proposal: tokens `start..end` (exclusive) are a name of `kind`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Proposal {
    /// Bytes of the segment.
    pub span: Span,
    /// The same as tokens: first, and one past the last.
    pub tokens: (u32, u32),
    pub kind: Kind,
    pub score: f32,
    pub source: Origin,
    pub user: bool,
    /// Gazetteer form: table and form number.
    pub form: Option<(u32, u32)>,
    /// Index into the date stage's results.
    pub date: Option<u32>,
    /// Silences what it covers: a user's `block` row.
    pub block: bool,
    /// Competes for its span and becomes no mention: names of none of the kinds.
    pub silent: bool,
}

impl<'a> Context<'a> {
    #[inline]
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(
            self.tokens[start].start as usize,
            self.tokens[end - 1].end as usize,
        )
    }

    /// A token's text, a Devanagari word without joiners and with its nuktas decomposed.
    #[inline]
    pub fn token_text(&self, i: usize) -> &'a str {
        let t = &self.tokens[i];
        let bare = if t.has(ODD) { self.bare.get(i) } else { None };
        bare.unwrap_or_else(|| t.text(self.text))
    }

    /// Whether the word of token `i` stands in a closed list.
    #[inline(always)]
    pub fn among(&self, i: usize, words: &Words) -> bool {
        words.may_hold(&self.tokens[i]) && words.contains(&self.tokens[i], self.token_text(i))
    }

    /// The same of a list that the compiler built.
    #[inline(always)]
    pub fn one_of(&self, i: usize, list: &List) -> bool {
        let t = &self.tokens[i];
        list.may_hold(t) && list.contains(t, self.token_text(i))
    }

    /// Whether token `i` has any of the class bits.
    #[inline]
    pub fn is(&self, i: usize, bits: u32) -> bool {
        self.info.get(i).is_some_and(|x| x & bits != 0)
    }

    /// Whether a new sentence starts at token `i` (or the text is over).
    #[inline]
    pub fn breaks(&self, i: usize) -> bool {
        self.tokens.get(i).is_none_or(|t| t.has(SENTENCE_START))
    }

    /// Whether token `i` is this punctuation, in the same sentence.
    #[inline]
    pub fn mark(&self, i: usize, c: u8) -> bool {
        self.tokens.get(i).is_some_and(|t| t.is_punctuation(c))
    }

    /// The token after a `.` that only marks an abbreviation at `i`.
    #[inline]
    pub fn skip_dot(&self, i: usize) -> usize {
        if self.tokens.get(i).is_none_or(Token::is_word) {
            return i;
        }
        if self.mark(i, b'.') && self.tokens[i].has(NO_STOP) {
            i + 1
        } else {
            i
        }
    }

    /// The forms that start at a token, table by table.
    pub fn forms_at(&self, token: usize) -> impl Iterator<Item = &'a Match> {
        let matches = self.matches;
        (0..self.tables.len()).flat_map(move |table| {
            let from =
                matches.partition_point(|m| (m.table as usize, m.start as usize) < (table, token));
            matches[from..]
                .iter()
                .take_while(move |m| (m.table as usize, m.start as usize) == (table, token))
        })
    }

    /// Where the longest built-in form with these bits starts that ends before token `end`, at most eight tokens back.
    #[inline]
    pub fn listed_until(&self, end: usize, bits: u32) -> Option<usize> {
        // These bits every token of such a form carries, those of several tokens too (`gazetteer::table::scan::carry`).
        let carried = bits & !(class::PLACE | class::ORG) == 0;
        if carried && !self.is(end.wrapping_sub(1), bits) {
            return None;
        }
        self.search_until(end, bits)
    }

    fn search_until(&self, end: usize, bits: u32) -> Option<usize> {
        let last = self.tables.len().checked_sub(1)?;
        // Matches stand in order of their table, then of their first token.
        let from = self.matches.partition_point(|m| {
            (m.table as usize, m.start as usize) < (last, end.saturating_sub(8))
        });
        self.matches[from..]
            .iter()
            .take_while(|m| (m.start as usize) < end)
            .find(|m| m.end as usize == end && m.classes & bits != 0)
            .map(|m| m.start as usize)
    }

    /// A comma or a conjunction between members of a list: the token behind it.
    pub fn list_joint(&self, i: usize) -> Option<usize> {
        if self.breaks(i) {
            return None;
        }
        let t = &self.tokens[i];
        if t.is_punctuation(b',') {
            // `क, ख, और ग`
            return Some(if !self.breaks(i + 1) && self.is_conjunction(i + 1) {
                i + 2
            } else {
                i + 1
            });
        }
        self.is_conjunction(i).then_some(i + 1)
    }

    /// `और`, `एवं`, `तथा`, `व`, `and`, `&`.
    #[inline]
    pub fn is_conjunction(&self, i: usize) -> bool {
        let Some(t) = self.tokens.get(i) else {
            return false;
        };
        if t.is_word() {
            CONJUNCTION.may_hold(t) && self.joins(i)
        } else {
            t.is_punctuation(b'&')
        }
    }

    #[inline(never)]
    fn joins(&self, i: usize) -> bool {
        CONJUNCTIONS.contains(&self.tokens[i], self.token_text(i))
    }

    /// A word of honour that stays in the name of what was named after a person: `महात्मा गांधी पार्क`, `महाराणा प्रताप कॉलेज`.
    pub fn honour(&self, i: usize) -> bool {
        self.is(i, class::TITLE | class::KIN | class::HONORIFIC) && self.among(i, &HONOURS)
    }

    /// Whether a candidate of this score is of use to anybody. Most lone name parts and sectors are not.
    #[inline(always)]
    pub fn counts(&self, score: f32) -> bool {
        self.weak | (score >= score::ACCEPT)
    }

    /// What a rule proposes: tokens `start..end` name something of a kind.
    pub fn rule(
        &self,
        start: usize,
        end: usize,
        kind: Kind,
        score: f32,
        rule: &'static str,
    ) -> Proposal {
        Proposal {
            span: self.span(start, end),
            tokens: (start as u32, end as u32),
            kind,
            score,
            source: Origin::Rule(rule),
            user: false,
            form: None,
            date: None,
            block: false,
            silent: false,
        }
    }

    /// Whether token `i` begins with a capital, whatever that means in this text ([`cased`](Self::cased)).
    pub fn capitalised(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.has(CAPITAL))
    }

    /// A word that no list knows: neither vocabulary nor cue nor name. There is none behind the last token.
    #[inline]
    pub fn unknown(&self, i: usize) -> bool {
        let Some(t) = self.tokens.get(i) else {
            return false;
        };
        // One jump for all that is asked of the token itself.
        let alone = t.is_word() & !t.has(JOINED) & (t.end - t.start <= LONGEST_WORD);
        alone & (self.info[i] & !class::WEAK_PART == 0)
    }

    /// A run of letters that is no word of any language: forty aksharas and more without a space. Nobody is called that, and
    /// a mention of a megabyte helps nobody.
    #[inline]
    pub fn endless(&self, i: usize) -> bool {
        let t = &self.tokens[i];
        t.end - t.start > LONGEST_WORD
    }
}

#[cfg(test)]
mod sieves {
    use super::*;

    #[test]
    fn let_their_words_pass() {
        assert!(CONJUNCTION.lets_pass(&CONJUNCTIONS));
        assert!(person::LETTER.lets_pass(&person::LETTERS));
    }
}
