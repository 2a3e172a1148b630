//! Titles of films, plays, songs and books in quotes: `फिल्म 'नदिया के पार' ने`. English ones are found with English runs.

use crate::candidate::{Context, Proposal};
use crate::kind::Kind;
use crate::token::{SENTENCE_START, SPACED, TokenKind, Words};
use once_cell::sync::Lazy;

/// Marks that open a title.
pub(in crate::candidate) const QUOTES: [char; 4] = ['\'', '"', '‘', '“'];

/// What has a title.
static WORKS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "फिल्म",
        "फ़िल्म",
        "फिल्में",
        "फिल्मों",
        "मूवी",
        "नाटक",
        "नाटकों",
        "एकांकी",
        "उपन्यास",
        "उपन्यासों",
        "कहानी",
        "कहानियां",
        "किताब",
        "किताबें",
        "पुस्तक",
        "पुस्तकें",
        "आत्मकथा",
        "संस्मरण",
        "कविता",
        "कविताएं",
        "संग्रह",
        "महाकाव्य",
        "लघुकथा",
        "गीत",
        "गीतों",
        "गाना",
        "गाने",
        "भजन",
        "गजल",
        "एल्बम",
        "धारावाहिक",
        "सीरियल",
        "सीरीज",
        "सीरीज़",
        "डॉक्यूमेंट्री",
        "वृत्तचित्र",
        "बायोपिक",
        "सीक्वल",
        "रीमेक",
        "पेंटिंग",
    ])
});

/// Most tokens between the quotes; how far before and behind them the word may stand.
const LONGEST: usize = 9;
const BEFORE: usize = 3;
const BEHIND: usize = 3;

/// What a title is worth, which no other proposal of this stage is.
const SCORE: f32 = 0.985;

/// The title that the quote at `i` opens.
pub(super) fn title(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let first = i + 1;
    if c.breaks(first) || c.tokens[first].has(SPACED) || !c.tokens[first].is_devanagari() {
        return;
    }
    let marks = |k: usize| {
        c.tokens[k].kind == TokenKind::Punctuation
            && matches!(c.token_text(k), "'" | "\"" | "’" | "”")
    };
    let last = c.tokens.len().min(first + LONGEST + 1);
    let Some(close) = (first + 1..last)
        .take_while(|&k| !c.tokens[k].has(SENTENCE_START))
        .find(|&k| marks(k))
    else {
        return;
    };
    let before = (i.saturating_sub(BEFORE)..i)
        .rev()
        .take_while(|&k| !c.tokens[k + 1].has(SENTENCE_START))
        .any(|k| c.among(k, &WORKS));
    let behind = || {
        (close + 1..close + 1 + BEHIND)
            .take_while(|&k| !c.breaks(k))
            .any(|k| c.among(k, &WORKS))
    };
    // `'मैला आंचल', 'परती परिकथा' और 'जुलूस'`: the next of a list.
    let next = || {
        let last = out.last().filter(|p| p.silent && p.score == SCORE);
        last.is_some_and(|p| p.tokens.1 as usize + 3 >= i && (p.tokens.1 as usize) < i)
    };
    if before || next() || behind() {
        let mut p = c.rule(first, close, Kind::Sector, SCORE, "untagged/title");
        p.silent = true;
        out.push(p);
    }
}
