//! Which tokens each rule has to look at, found in one pass over the segment.
//!
//! A rule that walks all tokens itself pays for every one of them, and ten rules did: together they cost more than the tokeniser.
//! Here each rule names class bits and [`sort`]s, and gets the tokens that have any as a set of bits.

use super::{apposition, english, handle, organisation, person, place, untagged};
use crate::gazetteer::flags::class;
use crate::token::{
    ALL_CAPS, CAPITAL, CLITIC, DOTTED, JOINED, LINE_START, ODD, Script, Token, TokenKind,
};
use once_cell::sync::Lazy;

/// What a token is to the rules beyond its class bits. A sort may say yes too often, never no where it should say yes.
pub(crate) mod sort {
    /// `(`
    pub(crate) const BRACKET: u8 = 1;
    /// May be the initial of a name: a dotted abbreviation, a capital alone or two, the Hindi name of a letter.
    pub(crate) const INITIAL: u8 = 1 << 1;
    /// A word at all.
    pub(super) const WORD: u8 = 1 << 2;
    /// A word that no list knows as more than a name part.
    pub(crate) const STRANGE: u8 = 1 << 3;
    /// `वर्षीय`, `साल`
    pub(crate) const AGED: u8 = 1 << 4;
    /// A Latin word with a capital.
    pub(crate) const CAPITAL: u8 = 1 << 5;
    /// A handle or hashtag.
    pub(crate) const HANDLE: u8 = 1 << 6;
    /// A postposition right behind a place, the sentence aside.
    pub(crate) const OF_PLACE: u8 = 1 << 7;
}

/// What makes a token worth a rule's look: any of these class bits, or any of these sorts.
pub(crate) struct Look {
    pub classes: u32,
    pub sorts: u8,
}

/// The rules that ask.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule {
    Person,
    Apposition,
    Place,
    Organisation,
    English,
    Untagged,
    Handle,
    #[cfg(feature = "model")]
    Model,
}

const RULES: usize = 7 + cfg!(feature = "model") as usize;

/// In the order of [`Rule`].
const LOOKS: [Look; RULES] = [
    person::LOOK,
    apposition::LOOK,
    place::LOOK,
    organisation::LOOK,
    english::LOOK,
    untagged::LOOK,
    handle::LOOK,
    #[cfg(feature = "model")]
    crate::model::evidence::LOOK,
];

/// Sorts that a word may have by its own text, by twelve bits of its hash: few enough for the first cache, and enough
/// for one word in a hundred to be looked at in vain.
static WORDS: Lazy<[u8; 4096]> = Lazy::new(|| {
    let mut table = [0; 4096];
    for (words, sort) in [
        (&person::LETTERS, sort::INITIAL),
        (&apposition::AGED, sort::AGED),
        (&apposition::YEARS, sort::AGED),
    ] {
        for hash in words.hashes() {
            table[(hash >> 52) as usize] |= sort;
        }
    }
    table
});

/// The tokens of a segment that rules look at.
#[derive(Default)]
pub(crate) struct Survey {
    /// For 64 tokens each, a set per rule.
    sets: Vec<[u64; RULES]>,
    /// Tokens that open a line.
    pub lines: Vec<u32>,
    /// Tokens in Latin script.
    pub latin: Vec<u32>,
    /// Words that [`Bare`](crate::token::Bare) may write otherwise.
    pub odd: Vec<u32>,
}

impl Survey {
    /// Looks at all tokens; `info` has their class bits.
    pub fn fill(&mut self, tokens: &[Token], info: &[u32]) {
        let words: &[u8; 4096] = &WORDS;
        self.sets.clear();
        self.lines.clear();
        self.latin.clear();
        self.odd.clear();
        let mut before = 0;
        let mut number = 0;
        for (tokens, info) in tokens.chunks(64).zip(info.chunks(64)) {
            // The texts of a stream of messages have a dozen tokens each: no work on fifty that are not there.
            let sets = match tokens.len() {
                ..=16 => self.block::<16>(tokens, info, words, &mut before, number),
                17..=32 => self.block::<32>(tokens, info, words, &mut before, number),
                _ => self.block::<64>(tokens, info, words, &mut before, number),
            };
            self.sets.push(sets);
            number += 64;
        }
    }

    /// The sets of at most `N` tokens, the first of which has this number; `before` are the bits of the token before it.
    fn block<const N: usize>(
        &mut self,
        tokens: &[Token],
        info: &[u32],
        words: &[u8; 4096],
        before: &mut u32,
        number: u32,
    ) -> [u64; RULES] {
        let mut sorts = [0u8; N];
        let mut bits = [0u32; N];
        bits[..info.len()].copy_from_slice(info);
        for (k, (t, sort)) in tokens.iter().zip(&mut sorts).enumerate() {
            *sort = if t.script == Script::Devanagari {
                words[(t.hash >> 52) as usize] | sort::WORD
            } else {
                0
            };
            if t.script != Script::Devanagari || t.flags & (ODD | DOTTED | LINE_START) != 0 {
                *sort |= self.unusual(t, number + k as u32);
            }
        }
        // The rest of the work is on arrays, which the compiler turns into a few instructions for sixteen tokens.
        let mut behind = [0u32; N];
        behind[0] = *before;
        behind[1..].copy_from_slice(&bits[..N - 1]);
        *before = bits[N - 1];
        let pairs = bits.iter().zip(&behind);
        for (sort, (&bits, &behind)) in sorts.iter_mut().zip(pairs) {
            let known = bits & !(class::WEAK_PART | class::PART) != 0;
            let of_place = (bits & class::POST != 0) & (behind & class::PLACE != 0);
            let strange = u8::from(!known) * sort::STRANGE;
            // `STRANGE` is `WORD` shifted, so that only words keep it.
            *sort |= (strange & (*sort << 1)) | (u8::from(of_place) * sort::OF_PLACE);
        }
        let mut sets = [0u64; RULES];
        for (set, look) in sets.iter_mut().zip(&LOOKS) {
            let mut hits = [0u8; N];
            for (hit, (&bits, &sort)) in hits.iter_mut().zip(bits.iter().zip(&sorts)) {
                *hit = u8::from(bits & look.classes != 0) | u8::from(sort & look.sorts != 0);
            }
            *set = gathered(&hits);
        }
        sets
    }

    /// Sorts of what is no plain Devanagari word, and lists what the line-wise rules ask for.
    fn unusual(&mut self, t: &Token, number: u32) -> u8 {
        let on = |yes: bool, sort: u8| if yes { sort } else { 0 };
        let mut sorts = on(t.kind == TokenKind::Word, sort::WORD)
            | on(t.is_punctuation(b'('), sort::BRACKET)
            | on(t.has(DOTTED), sort::INITIAL)
            | on(
                matches!(t.kind, TokenKind::Handle | TokenKind::Hashtag),
                sort::HANDLE,
            );
        if t.has(LINE_START) {
            self.lines.push(number);
        }
        if t.has(ODD) {
            self.odd.push(number);
        }
        if t.script == Script::Latin {
            let single = t.end - t.start == 1 && !t.has(JOINED);
            sorts |= on(t.has(CAPITAL) && !t.has(CLITIC), sort::CAPITAL)
                | on(t.has(CAPITAL) && single, sort::INITIAL)
                | on(t.has(ALL_CAPS) && t.end - t.start == 2, sort::INITIAL);
            self.latin.push(number);
        }
        sorts
    }

    /// The same as sets of 64 tokens.
    #[cfg(feature = "model")]
    pub fn sets(&self, rule: Rule) -> impl Iterator<Item = u64> + '_ {
        self.sets.iter().map(move |s| s[rule as usize])
    }

    /// The tokens a rule looks at, in text order.
    pub fn of(&self, rule: Rule) -> Looked<'_> {
        let rule = rule as usize;
        Looked {
            left: self.sets.first().map_or(0, |s| s[rule]),
            sets: &self.sets,
            rule,
            block: 0,
        }
    }
}

/// Iterator of [`Survey::of`].
pub(crate) struct Looked<'a> {
    sets: &'a [[u64; RULES]],
    rule: usize,
    block: usize,
    left: u64,
}

impl Iterator for Looked<'_> {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.block += 1;
            self.left = self.sets.get(self.block)?[self.rule];
        }
        let k = self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(self.block * 64 + k)
    }
}

/// One bit for each byte, which is 0 or 1.
#[inline]
fn gathered<const N: usize>(bytes: &[u8; N]) -> u64 {
    let (eights, _) = bytes.as_chunks::<8>();
    eights.iter().rev().fold(0, |set, &eight| {
        // The product moves the low bit of byte k to bit 56 + k.
        let bits = u64::from_le_bytes(eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        set << 8 | bits
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn sets_hold_what_the_rules_ask_for() {
        let text = format!("{}रायपुर के वी. के. राव (A) @x Zorvane", "अतः ".repeat(70));
        let mut tokens = Vec::new();
        tokenize(&text, &mut tokens);
        let word = |w: &str| tokens.iter().position(|t| t.text(&text) == w).unwrap_or(0);
        let mut info = vec![class::STOP; tokens.len()];
        let place = word("रायपुर");
        info[place] = class::PLACE;
        info[place + 1] = class::POST;
        info[word("राव")] = class::SURNAME;
        let mut survey = Survey::default();
        survey.fill(&tokens, &info);
        let of = |rule| survey.of(rule).collect::<Vec<_>>();
        assert_eq!(of(Rule::Handle), [word("@x")]);
        assert_eq!(of(Rule::English), [word("A"), word("Zorvane")]);
        assert_eq!(of(Rule::Apposition), [place + 1, word("(")]);
        for initial in ["वी", "के", "राव", "A"] {
            assert!(of(Rule::Person).contains(&word(initial)), "{initial}");
        }
        assert!(of(Rule::Untagged).is_empty());
        assert_eq!(of(Rule::Place), [word("राव")]);
        for (k, t) in tokens.iter().enumerate().filter(|(_, t)| t.is_word()) {
            info.fill(class::STOP);
            info[k] = class::WEAK_PART;
            survey.fill(&tokens, &info);
            assert_eq!(survey.of(Rule::Place).collect::<Vec<_>>(), [k], "{t:?}");
        }
        survey.fill(&[], &[]);
        assert_eq!(survey.of(Rule::Person).count(), 0);
    }
}
