//! Names behind their head: `University of X`, `थाना X`, `मेसर्स X`.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, CLITIC, SENTENCE_START, TokenKind};

/// `University of X`, `Ministry of X and Y`, `थाना X`.
pub(super) fn head_before(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // Work from the head's last word.
    if !c.breaks(i + 1) && c.is(i + 1, class::ORG_HEAD_BEFORE) {
        return;
    }
    let mut start = i;
    while start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.is(start - 1, class::ORG_HEAD_BEFORE)
    {
        start -= 1;
    }
    let latin = c.tokens[i].is_latin();
    if latin && c.cased {
        return;
    }
    let mut end = i + 1;
    let mut named = 0;
    while !c.breaks(end) && end - i <= 6 {
        let t = &c.tokens[end];
        if latin {
            let joint = c.is_conjunction(end) || matches!(c.token_text(end), "of" | "the" | "for");
            let goes_on = !c.breaks(end + 1)
                && c.tokens[end + 1].has(CAPITAL)
                && c.tokens[end + 1].is_latin();
            if joint && goes_on {
                end += 1;
                continue;
            }
            if !t.is_latin() || !t.has(CAPITAL) || t.has(CLITIC) {
                break;
            }
            named += 1;
            end += 1;
        } else {
            // `ग्राम पंचायत रसूलपुर खुर्द`
            let twin = named == 1
                && matches!(
                    c.token_text(end),
                    "खुर्द" | "कलां" | "कला" | "बुजुर्ग" | "खास" | "माफी"
                );
            // A town's name that is another's too.
            let shared = named == 0
                && c.is(end, class::NAMES)
                && !c.is(
                    end,
                    class::CONTENT_WORD | class::POST | class::STOP | class::TITLE | class::ROLE,
                );
            if !(c.is(end, class::PLACE) || c.unknown(end) || twin || shared) || named >= 2 {
                break;
            }
            named += 1;
            end += 1;
        }
    }
    if named > 0 {
        // `नगर पालिका परिषद तिल्दा नेवरा में`, `ग्राम पंचायत पूंजीपथरा के`: local bodies, schools and health centres.
        let short = matches!(c.token_text(i), "सीएचसी" | "पीएचसी");
        let local = !latin
            && (short
                || matches!(
                    c.token_text(i),
                    "पंचायत"
                        | "निगम"
                        | "पालिका"
                        | "परिषद"
                        | "विद्यालय"
                        | "विश्वविद्यालय"
                        | "अस्पताल"
                        | "चिकित्सालय"
                        | "थाना"
                        | "समिति"
                        | "केंद्र"
                        | "केन्द्र"
                ) && start < i)
            && (c.breaks(end)
                || c.is(end, class::POST | class::TITLE | class::PLACE_HEAD_OUTSIDE)
                || matches!(c.token_text(end), "स्थित" | "अंतर्गत" | "निवासी")
                || c.tokens[end].kind == TokenKind::Punctuation);
        if local {
            out.push(c.rule(start, end, Kind::Org, 0.88, "organisation/body"));
            return;
        }
        let score = if latin { 0.84 } else { 0.6 };
        out.push(c.rule(start, end, Kind::Org, score, "organisation/head-before"));
    }
}

/// `मेसर्स मां काली अलॉयज उद्योग प्राइवेट लिमिटेड`: a firm's name runs to its last head, or to the postposition.
pub(super) fn messrs(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let from = i + 1;
    let mut end = from;
    let mut head = 0;
    while !c.breaks(end) && end - from < 9 {
        let t = &c.tokens[end];
        let mark = t.kind == TokenKind::Punctuation && !c.mark(end, b'.') && !c.mark(end, b'-');
        if mark || t.is_number() || c.is(end, class::POST) {
            break;
        }
        end += 1;
        if c.is(end - 1, class::ORG_HEAD) {
            head = end;
            // The legal form closes a name.
            if c.token_text(end - 1).starts_with("लि") {
                break;
            }
        }
    }
    if head > 0 {
        out.push(c.rule(from, head, Kind::Org, 0.93, "organisation/body"));
    } else if end > from && end - from <= 4 {
        out.push(c.rule(from, end, Kind::Org, 0.8, "organisation/introduced"));
    }
}
