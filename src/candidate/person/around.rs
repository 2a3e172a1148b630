//! What stands before and behind a run of name parts and speaks for it: a word more of the name, an age, what only people do or suffer.

use super::role::latin_case_ok;
use super::run::run_from;
use crate::candidate::said::{KO, NE, NE_LATIN, Said};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind};

/// `मुखिया ने`, `महंत ने`: an office that is a surname too, alone.
pub(super) fn office(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::TITLE) && c.is(i, class::WEAK_PART) && !c.is(i, class::GIVEN)
}

/// `रामदास (52) पुत्र सोबरन`: a number of one or two digits in brackets, in either script, which is an age or a score.
#[inline]
pub(super) fn aged(c: &Context<'_>, i: usize) -> bool {
    c.mark(i, b'(')
        && c.mark(i + 2, b')')
        && c.tokens[i + 1].is_number()
        && matches!(c.tokens[i + 1].end - c.tokens[i + 1].start, 1 | 2 | 6)
}

/// An unknown word in front of a surname, at the start of a clause: `नाकाजो शर्मा ने`. Where the name begins.
#[inline]
pub(super) fn before_surname(c: &Context<'_>, start: usize) -> usize {
    if start == 0 || c.tokens[start].has(SENTENCE_START) || !c.unknown(start - 1) {
        return start;
    }
    let clause = start == 1
        || c.tokens[start - 1].has(SENTENCE_START)
        || c.tokens[start - 2].kind == TokenKind::Punctuation
        // `इस बीच Bratya Basu ने`: the words before are of the other script.
        || c.tokens[start].is_latin() && c.tokens[start - 2].is_devanagari()
        // `हाथी ने सुकमती राठिया (55) को`
        || c.tokens[start].is_devanagari()
            && !c.breaks(start + 1)
            && aged(c, start + 1)
            && (c.is(start - 2, class::POST | class::ROLE | class::STOP)
                || c.is_conjunction(start - 2));
    if clause && c.tokens[start - 1].script == c.tokens[start].script && latin_case_ok(c, start - 1)
    {
        start - 1
    } else {
        start
    }
}

/// `सालेंग ए. संगमा`: an unknown word right before a letter with its stop is the given name.
pub(super) fn given_before(c: &Context<'_>, start: usize) -> bool {
    start > 0
        && c.unknown(start - 1)
        && c.tokens[start - 1].is_devanagari()
        && !c.tokens[start].has(SENTENCE_START)
        && c.mark(start + 1, b'.')
}

/// `केवल सिंह पठानिया`: no name begins with `सिंह`, so the word before it is the given name, though it be a word everywhere else.
pub(super) fn lion_before(c: &Context<'_>, start: usize) -> bool {
    start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.is(start - 1, class::GIVEN)
        && c.tokens[start].is_devanagari()
        && c.says(start, const { Said::new("सिंह") })
}

/// Whether the word before points at it.
pub(super) fn shown(c: &Context<'_>, start: usize) -> bool {
    start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.is(start, class::WORD)
        && matches!(
            c.token_text(start - 1),
            "यह" | "ये"
                | "इस"
                | "इसी"
                | "यही"
                | "उस"
                | "वह"
                | "उक्त"
                | "ऐसा"
                | "ऐसी"
        )
}

/// `शीतल अंगुराल को उम्मीदवार बनाया`: what only people are made, given or subjected to.
pub(super) fn object(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i)
        && !c.breaks(i + 1)
        && c.says(i, KO)
        && matches!(
            c.token_text(i + 1),
            "उम्मीदवार"
                | "प्रत्याशी"
                | "टिकट"
                | "गिरफ्तार"
                | "दबोचा"
                | "दबोच"
                | "पकड़ा"
                | "हिरासत"
                | "सम्मानित"
                | "निलंबित"
                | "बर्खास्त"
                | "अध्यक्ष"
                | "सचिव"
                | "महासचिव"
                | "मनोनीत"
                | "नियुक्त"
                | "जेल"
        )
}

/// `ने` behind a name, with something said or done: nouns stand there too, so it is worth little without a name part.
pub(super) fn post_agent(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i) && (c.says(i, NE) || c.says(i, NE_LATIN))
}

/// `श्रीकांत ने दिनुका करूणारत्ने को`: two words no list knows between agent and object.
pub(super) fn beaten(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if c.breaks(i + 1) || !c.unknown(i + 1) {
        return;
    }
    let run = run_from(c, i + 1, true);
    if (2..=3).contains(&run.words)
        && run.unknown == run.words
        && !c.breaks(run.end)
        && c.says(run.end, KO)
    {
        out.push(c.rule(i + 1, run.end, Kind::Person, 0.74, "person/object"));
    }
}
