//! The village before an office that is held in one: `तिलगा सरपंच अमृत निषाद`.

use crate::candidate::said::PURV;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// Offices held in one village, town or seat.
static OFFICES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "सरपंच",
        "उपसरपंच",
        "मुखिया",
        "प्रधान",
        "विधायक",
        "सांसद",
        "पार्षद",
        "महापौर",
        "तहसीलदार",
        "एसडीएम",
        "बीडीओ",
        "कलेक्टर",
        "जिलाधिकारी",
        "एसपी",
        "एसडीओपी",
        "सीएमओ",
    ])
});

/// Officers whom a district has, and who are called by it: `एसपी बांदा`.
static OF_DISTRICTS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "डीएम",
        "एडीएम",
        "एसपी",
        "एएसपी",
        "एसएसपी",
        "डीआईजी",
        "आईजी",
        "सीडीओ",
        "डीडीओ",
        "सीएमओ",
        "सीएमएचओ",
        "बीएसए",
        "डीएसओ",
        "डीएसपी",
        "डीएफओ",
        "डीपीआरओ",
        "डीईओ",
        "जिलाधिकारी",
        "कलेक्टर",
        "कमिश्नर",
        "सेनानायक",
    ])
});

/// `एसपी बांदा`: whether the word at `i` stands alone behind such an officer, as a listed place that no person's name goes on.
pub(in crate::candidate) fn of_district(c: &Context<'_>, i: usize) -> bool {
    i > 0
        && c.is(i, class::PLACE)
        && !c.is(i, class::PERSON)
        && (!c.is(i, class::PART) || c.is(i, class::WEAK_PART))
        && c.tokens[i].is_devanagari()
        && !c.tokens[i].has(SENTENCE_START)
        && c.among(i - 1, &OF_DISTRICTS)
        && (c.breaks(i + 1) || !c.is(i + 1, class::PART) && !c.unknown(i + 1))
}

/// `तिलगा सरपंच अमृत निषाद`, `पतरापाली पूर्व सरपंच`: a word no list knows before such an office, with nothing else on its left.
pub(in crate::candidate) fn office(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let mut k = i - 1;
    if k > 0 && !c.tokens[k].has(SENTENCE_START) && c.says(k, PURV) {
        k -= 1;
    }
    // `पोथिंग की प्रधान हैं`, `सूपी के सरपंच ने`
    let of = k > 0
        && c.is(k, class::POST)
        && !c.tokens[k].has(SENTENCE_START)
        && matches!(c.token_text(k), "के" | "की");
    k -= usize::from(of);
    // `बौंली एसडीएम चंद्रप्रकाश वर्मा`: a listed town before the office and its holder's name.
    if !of
        && c.is(k, class::PLACE)
        && !c.is(k, class::CONTENT_WORD | class::PART | class::ORG)
        && c.tokens[k].is_devanagari()
        && OFFICES.contains(&c.tokens[i], c.token_text(i))
        && !c.breaks(i + 1)
        && c.is(i + 1, class::GIVEN | class::PERSON)
        && c.listed_until(k + 1, class::PLACE) == Some(k)
    {
        out.push(c.rule(k, k + 1, Kind::Place, 0.9, "place/home"));
        return;
    }
    if !c.unknown(k) || !c.tokens[k].is_devanagari() || c.tokens[k].end - c.tokens[k].start < 9 {
        return;
    }
    // `पूर्व सरपंच` is one title.
    let at = if c.says(i, PURV) && !c.breaks(i + 1) {
        i + 1
    } else {
        i
    };
    let left = k == 0
        || c.tokens[k].has(SENTENCE_START)
        || c.tokens[k - 1].kind == TokenKind::Punctuation
        || c.is(k - 1, class::POST | class::PLACE_HEAD_BEFORE)
        || c.is_conjunction(k - 1)
        || of && c.is(k - 1, class::STOP) && !c.token_text(k).ends_with("ों");
    if left && OFFICES.contains(&c.tokens[at], c.token_text(at)) {
        out.push(c.rule(k, k + 1, Kind::Place, 0.78, "place/office"));
    }
}
