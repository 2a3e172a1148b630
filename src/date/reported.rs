//! Whether a quarter, a half or a year is one of those that companies and the state report by, which in India begin in April.

use super::cursor::Cursor;
use crate::token::{SENTENCE_START, Words};
use once_cell::sync::Lazy;

/// How many tokens before and behind it what is reported is looked for.
const REACH: usize = 12;

/// What is reported by quarters, and who reports.
static REPORTED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "नतीजे",
        "नतीजों",
        "परिणाम",
        "परिणामों",
        "मुनाफा",
        "मुनाफे",
        "लाभ",
        "घाटा",
        "घाटे",
        "राजस्व",
        "आय",
        "बिक्री",
        "कमाई",
        "जीडीपी",
        "महंगाई",
        "मुद्रास्फीति",
        "वृद्धि",
        "कंपनी",
        "कंपनियों",
        "बैंक",
        "वित्त",
        "result",
        "results",
        "earnings",
        "profit",
        "revenue",
        "sales",
        "income",
        "loss",
        "margin",
        "margins",
        "growth",
        "inflation",
        "GDP",
        "EBITDA",
        "company",
        "bank",
        "fiscal",
    ])
});

/// What is planned by fiscal years.
static PLANNED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "बजट",
        "अनुपूरक",
        "राजस्व",
        "राजकोषीय",
        "जीडीपी",
        "budget",
        "Budget",
        "fiscal",
        "GDP",
        "revenue",
    ])
});

/// Whether a year and the next at tokens `from..to` (`2024-25`) are a fiscal one by what stands around: `2024-25 का बजट`.
pub(super) fn is_fiscal(c: &Cursor, from: usize, to: usize) -> bool {
    near(c, from, to, &PLANNED)
}

/// Whether what stands around tokens `from..to`, in their sentence, speaks of a firm's or an economy's figures.
pub(super) fn reported(c: &Cursor, from: usize, to: usize) -> bool {
    near(c, from, to, &REPORTED)
}

fn near(c: &Cursor, from: usize, to: usize, words: &Words) -> bool {
    let begins = |i: usize| c.tokens[i].has(SENTENCE_START);
    let before = (from.saturating_sub(REACH)..from).rev();
    let mut open = !begins(from);
    for i in before {
        if !open {
            break;
        }
        if c.among(i, words) {
            return true;
        }
        open = !begins(i);
    }
    (to..(to + REACH).min(c.len()))
        .take_while(|&i| !begins(i))
        .any(|i| c.among(i, words))
}
