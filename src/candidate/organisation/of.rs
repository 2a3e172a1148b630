//! English names of bodies spelled in Devanagari: `कंसोर्टियम ऑफ नेशनल लॉ यूनिवर्सिटीज`, `यूरोपियन बैंक फॉर रिकन्स्ट्रक्शन एंड डेवलपमेंट`.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind};

/// Most words before and behind the joint.
const MAX_BEFORE: usize = 4;
const MAX_BEHIND: usize = 7;

/// `ऑफ` or `फॉर` at `i`, with a head before it.
pub(super) fn joint(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i == 0 || c.tokens[i].has(SENTENCE_START) || !joins(c.token_text(i)) {
        return;
    }
    let mut from = i;
    let mut head = false;
    while from > 0 && i - from < MAX_BEFORE && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        // `इंडो-जर्मन चेंबर ऑफ कॉमर्स`
        if c.mark(k, b'-') && k > 0 && from < i && fits(c, k - 1) {
            from = k;
            continue;
        }
        if !fits(c, k) || c.is(k, class::TITLE | class::ROLE) {
            break;
        }
        head |= c.is(k, class::ORG_HEAD | class::ORG_HEAD_BEFORE);
        from = k;
    }
    if !head {
        return;
    }
    // An article or a joint opens no name.
    while from < i
        && (c.mark(from, b'-') || joins(c.token_text(from)) || c.token_text(from) == "एंड")
    {
        from += 1;
    }
    let mut end = i + 1;
    // `सुप्रीम ट्रिब्यूनल ऑफ जस्टिस`: a judge's title elsewhere.
    if !c.breaks(end) && matches!(c.token_text(end), "जस्टिस" | "अपील" | "अपील्स")
    {
        end += 1;
    }
    while !c.breaks(end) && end - i <= MAX_BEHIND && fits(c, end) {
        end += 1;
    }
    while end > i + 1
        && (joins(c.token_text(end - 1)) || matches!(c.token_text(end - 1), "एंड" | "द"))
    {
        end -= 1;
    }
    if end == i + 1 || from == i {
        return;
    }
    // `बैंक ऑफ बड़ौदा | सेमरी के`: a listed bank is whole without the town of its branch.
    if c.token_text(i - 1) == "बैंक"
        && let Some(whole) = (i + 2..end).find(|&e| c.listed_until(e, class::ORG) == Some(from))
    {
        end = whole;
    }
    let closed =
        c.breaks(end) || c.is(end, class::POST) || c.tokens[end].kind == TokenKind::Punctuation;
    let score = if closed { 0.92 } else { 0.72 };
    let rule = if closed {
        "organisation/body"
    } else {
        "organisation/of"
    };
    out.push(c.rule(from, end, Kind::Org, score, rule));
}

fn joins(word: &str) -> bool {
    matches!(word, "ऑफ" | "आफ" | "फॉर" | "फार")
}

/// A word that can stand in such a name: an English one that no list knows, a modifier, a head, a name.
fn fits(c: &Context<'_>, k: usize) -> bool {
    const IN_NAME: u32 =
        class::MODIFIER | class::ORG_HEAD | class::ORG_HEAD_BEFORE | class::SECTOR | class::PLACE;
    let t = &c.tokens[k];
    t.is_devanagari()
        && t.is_word()
        && (c.is(k, IN_NAME)
            || c.unknown(k)
            || c.is(k, class::NAMES | class::PART) && !c.is(k, class::CONTENT_WORD))
        && (!c.is(k, class::POST | class::STOP) || c.is(k, class::MODIFIER))
}
