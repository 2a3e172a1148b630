//! Acronyms spelled with the Hindi names of Latin letters.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ODD, SENTENCE_START, TokenKind};

/// Whether the word of token `i`, of four characters and more, may be one that spells letters, by its first two.
#[inline(always)]
pub(super) fn may_spell(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.has(ODD)
        || match c.text.as_bytes().get(t.start as usize..) {
            Some([_, _, a, _, _, b, ..]) => SECOND[usize::from(a & 63)] >> (b & 63) & 1 != 0,
            _ => false,
        }
}

/// A word of three letters or more that no list knows: most such words in the news are bodies (`एनएमडीसी`). Degrees, posts and
/// things of that form are in the vocabulary.
pub(super) fn lone(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let letters = letters_of(c.token_text(i));
    let next = i + 1;
    // `आरकेजी एनर्जी`, `जीएस इंजीनियरिंग`: letters before what a firm makes.
    if letters >= 2 && !c.breaks(next) && makes(c.token_text(next)) {
        out.push(c.rule(i, next + 1, Kind::Org, 0.9, "organisation/body"));
        return;
    }
    if letters < 3 {
        return;
    }
    // Glued initials: `सीएमएस रावत`.
    if !c.breaks(next) && (c.is(next, class::PART) || c.unknown(next)) {
        return;
    }
    let closed = c.breaks(next)
        || c.is(next, class::POST | class::ORG_HEAD_OUTSIDE)
        || c.tokens[next].kind == TokenKind::Punctuation;
    // `एसएनएमएमसीएच में`: the last letters tell what kind of body it is.
    if closed && letters >= 5 && kind_of_body(c.token_text(i)) {
        out.push(c.rule(i, next, Kind::Org, 0.9, "organisation/body"));
        return;
    }
    let score = if closed { 0.66 } else { 0.52 };
    out.push(c.rule(i, next, Kind::Org, score, "organisation/letters"));
    if closed && firm_before(c, i) {
        out.push(c.rule(i - 1, next, Kind::Org, 0.93, "organisation/branch"));
    }
}

/// `सैमसंग एसडीएस`, `महिंद्रा ईपीसी`: one word that names a firm or its family, and the letters of one of its companies. What a firm
/// makes or whom it has (`सैमसंग टीवी`, `टाटा एमडी`) is in the vocabulary, and so never comes here.
fn firm_before(c: &Context<'_>, i: usize) -> bool {
    i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && c.tokens[i - 1].is_devanagari()
        && c.is(i - 1, class::ORG)
        && !c.is(
            i - 1,
            class::PLACE | class::TITLE | class::STOP | class::ORG_HEAD,
        )
        && c.listed_until(i, class::ORG) == Some(i - 1)
        && !spelled_letters(c.token_text(i - 1))
}

/// Last letters of medical colleges, public service commissions, power companies, regulators and boards.
fn kind_of_body(word: &str) -> bool {
    [
        "एमसीएच",
        "पीएससी",
        "एसएससी",
        "पीसीएल",
        "डीसीएल",
        "पीसीबी",
        "ईआरसी",
        "वीएनएल",
        "एमआरसीएल",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}

/// What stands behind letters in a firm's name, and elsewhere is a word.
fn makes(word: &str) -> bool {
    matches!(
        word,
        "एनर्जी"
            | "इंजीनियरिंग"
            | "इंफ्रा"
            | "टेक"
            | "फाइनेंस"
            | "कैपिटल"
            | "एयरोस्पेस"
            | "मोबिलिटी"
            | "इंटरनेशनल"
            | "एंटरटेनमेंट"
            | "रियल्टी"
    )
}

/// A word made of the Hindi names of Latin letters: `एनएमडीसी`, `जेडीयू`.
pub(crate) fn spelled_letters(word: &str) -> bool {
    letters_of(word) >= 2
}

/// Three letters or more: a surname of two (`ओके`) may be one by chance.
pub(crate) fn spelled_acronym(word: &str) -> bool {
    letters_of(word) >= 3
}

/// Those of one first character together, the longer ones first.
const NAMES: [&str; 30] = [
    "डब्ल्यू",
    "डब्लू",
    "डी",
    "क्यू",
    "के",
    "एक्स",
    "एच",
    "एफ",
    "एल",
    "एम",
    "एन",
    "एस",
    "ए",
    "जेड",
    "जी",
    "जे",
    "वाई",
    "वाय",
    "वी",
    "वि",
    "आई",
    "आर",
    "बी",
    "सी",
    "ई",
    "ओ",
    "पी",
    "टी",
    "यू",
    "ऐ",
];

/// The range of [`NAMES`] that begins with a character, by its third byte, which tells Devanagari letters apart.
const BEGUN: [(usize, usize); 64] = {
    let mut begun = [(0, 0); 64];
    let mut k = 0;
    while k < NAMES.len() {
        let first = (NAMES[k].as_bytes()[2] & 63) as usize;
        assert!(
            begun[first].1 == 0 || begun[first].1 == k,
            "names of one first letter stand together"
        );
        begun[first] = (
            if begun[first].1 == 0 {
                k
            } else {
                begun[first].0
            },
            k + 1,
        );
        k += 1;
    }
    begun
};

/// The characters that may stand second in such a word, for each that may stand first, by the last six bits of their UTF-8: nine
/// words in ten are turned away by their first two.
const SECOND: [u64; 64] = {
    let mut firsts = 0;
    let mut k = 0;
    while k < NAMES.len() {
        firsts |= 1 << (NAMES[k].as_bytes()[2] & 63);
        k += 1;
    }
    let mut second = [0; 64];
    k = 0;
    while k < NAMES.len() {
        let name = NAMES[k].as_bytes();
        // Behind a name of one character stands the next one.
        second[(name[2] & 63) as usize] |= if name.len() > 3 {
            1 << (name[5] & 63)
        } else {
            firsts
        };
        k += 1;
    }
    second
};

/// How many letters a word spells, none if it is not such a word or a single character.
fn letters_of(word: &str) -> usize {
    let b = word.as_bytes();
    if b.len() < 6 || SECOND[(b[2] & 63) as usize] >> (b[5] & 63) & 1 == 0 {
        return 0;
    }
    letters(b, 0)
}

/// The letters of what is left of a word: `जेडीयू` is जे-डी-यू and not जेड-…, so every name that fits is tried.
fn letters(rest: &[u8], count: usize) -> usize {
    if rest.is_empty() {
        return count;
    }
    if count == 9 {
        return 0;
    }
    let begun = BEGUN[rest.get(2).map_or(0, |b| usize::from(b & 63))];
    // Most differ in the second character, which is told without a call.
    let second = |name: &[u8]| name.get(5).is_none_or(|b| rest.get(5) == Some(b));
    for name in &NAMES[begun.0..begun.1] {
        if second(name.as_bytes())
            && let Some(rest) = rest.strip_prefix(name.as_bytes())
            && !matra(rest)
        {
            let n = letters(rest, count + 1);
            if n > 0 {
                return n;
            }
        }
    }
    0
}

/// A matra cannot follow a letter's name: U+0900 to U+0903, U+093E to U+094D.
fn matra(rest: &[u8]) -> bool {
    matches!(
        rest,
        [0xE0, 0xA4, 0x80..=0x83 | 0xBE..=0xBF, ..] | [0xE0, 0xA5, 0x80..=0x8D, ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_an_acronym() {
        for yes in ["एनएमडीसी", "जेडीयू", "बीबीसी", "आईआईटी", "सीबीआई", "डब्ल्यूएचओ"]
        {
            assert!(spelled_letters(yes), "{yes}");
        }
        for no in ["", "ए", "ऐसा", "केरल", "बीमा", "सीमा", "आ", "राम", "टीम"]
        {
            assert!(!spelled_letters(no), "{no}");
        }
    }
}
