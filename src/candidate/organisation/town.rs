//! Bodies that the town behind them tells apart: clubs, schools, committees.

use super::one_a_town::led;
use crate::candidate::{Context, Proposal, place};
use crate::gazetteer::closed::SEATED;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::TokenKind;

/// `शासकीय प्राथमिक शाला बोरसी के`: behind general words for a school even a word that no list knows is its town or village.
pub(super) fn school(c: &Context<'_>, from: usize, head_end: usize, out: &mut Vec<Proposal>) {
    let unknown = c.tokens[head_end].is_devanagari()
        && (c.unknown(head_end)
            || c.is(head_end, class::NAMES) && !c.is(head_end, class::CONTENT_WORD | class::TITLE));
    let closed = !c.breaks(head_end + 1)
        && (c.is(head_end + 1, class::POST)
            || c.tokens[head_end + 1].kind == TokenKind::Punctuation)
        && !c.mark(head_end + 1, b'-');
    let taught = matches!(
        c.token_text(head_end - 1),
        "शाला" | "विद्यालय" | "महाविद्यालय" | "स्कूल" | "कॉलेज"
    );
    if unknown && closed && taught {
        out.push(c.rule(from, head_end + 1, Kind::Org, 0.9, "organisation/body"));
    } else if head_end - from >= 3 {
        seated(c, from, head_end, 0.9, out);
    }
}

/// Last bytes of [`SEATED`]: most heads end otherwise.
const ENDS: u64 = {
    let mut bits = 0;
    let mut k = 0;
    while k < SEATED.len() {
        let word = SEATED[k].as_bytes();
        bits |= 1 << (word[word.len() - 1] & 63);
        k += 1;
    }
    bits
};

/// Bodies that are told apart by the place behind them: `शिवाजी क्लब उज्जैन`, `शासकीय माध्यमिक शाला बंडोल`.
pub(super) fn seated(
    c: &Context<'_>,
    from: usize,
    head_end: usize,
    score: f32,
    out: &mut Vec<Proposal>,
) {
    let head = c.token_text(head_end - 1);
    let may = head
        .as_bytes()
        .last()
        .is_some_and(|b| ENDS >> (b & 63) & 1 != 0);
    // What follows is asked first: nearly always it is no place.
    if !may
        || c.breaks(head_end)
        || !c.is(head_end, class::NAMES | class::PLACE) && !c.unknown(head_end)
    {
        return;
    }
    // `लायंस क्लब मिर्जापुर और रोटरी क्लब विंध्याचल`: two, each with its town.
    let two = (from + 2..head_end).any(|k| {
        c.is_conjunction(k)
            && c.is(k - 1, class::PLACE)
            && (from..k).any(|h| c.is(h, class::ORG_HEAD))
    });
    if two || !SEATED.iter().any(|s| head.ends_with(s)) {
        return;
    }
    if of_its_own_name(c, from, head_end) {
        return;
    }
    let mut end = head_end;
    let town = |k: usize| {
        c.is(k, class::PLACE)
            || c.is(k, class::NAMES) && !c.is(k, class::CONTENT_WORD | class::TITLE | class::ORG)
            || c.unknown(k) && c.tokens[k].is_devanagari() && place::settled(c.token_text(k))
    };
    while !c.breaks(end)
        && end < head_end + 2
        && town(end)
        && c.tokens[end].script == c.tokens[from].script
    {
        end += 1;
    }
    // `लायंस क्लब जयपुर मेट्रो`: which of the town's clubs.
    if end > head_end
        && head == "क्लब"
        && !c.breaks(end)
        && matches!(
            c.token_text(end),
            "मेट्रो"
                | "सिटी"
                | "ग्रेटर"
                | "सेंट्रल"
                | "मिडटाउन"
                | "रॉयल"
                | "वेस्ट"
                | "ईस्ट"
                | "नॉर्थ"
                | "साउथ"
                | "अपटाउन"
                | "डाउनटाउन"
                | "हेरिटेज"
                | "गोल्ड"
                | "प्राइम"
                | "एलीट"
                | "क्लासिक"
                | "मिड"
        )
    {
        end += 1;
    }
    // The place ends the noun phrase: a postposition or a mark follows, not another noun.
    let closed = c.breaks(end) || c.is(end, class::POST) || c.tokens[end].kind == TokenKind::Punctuation
        // `उसे शासकीय कन्या शाला बोरी ले गए`
        || led(c, end);
    if end > head_end && closed && !c.mark(end, b'-') {
        out.push(c.rule(
            from,
            end,
            Kind::Org,
            if score >= 0.9 {
                score + 0.03
            } else {
                (score + 0.02).clamp(0.6, 0.84)
            },
            if score >= 0.9 {
                "organisation/body"
            } else {
                "organisation/seat"
            },
        ));
    }
}

/// `गुजरात विश्वविद्यालय | सूरत`, `सुशीला तिवारी अस्पताल | हल्द्वानी`: a university or hospital called after somebody or a land is told
/// apart by that, and its town is a place.
fn of_its_own_name(c: &Context<'_>, from: usize, head_end: usize) -> bool {
    const NAME: u32 = class::PLACE | class::PART | class::PERSON;
    let head = head_end - 1;
    let large = matches!(
        c.token_text(head),
        "विश्वविद्यालय"
            | "यूनिवर्सिटी"
            | "अस्पताल"
            | "हॉस्पिटल"
            | "चिकित्सालय"
    ) || matches!(c.token_text(head), "कॉलेज" | "कालेज")
        && head > from
        && c.token_text(head - 1) == "मेडिकल";
    large && (from..head).any(|k| c.is(k, NAME) && !c.is(k, class::WORD | class::MODIFIER))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn universities_and_hospitals_of_somebody_s_name() {
        finds(
            "गुरु घासीदास विश्वविद्यालय बिलासपुर के छात्र आए।",
            &["O:गुरु घासीदास विश्वविद्यालय", "L:बिलासपुर"],
        );
        finds(
            "गुजरात विश्वविद्यालय सूरत से डिग्री ली।",
            &["O:गुजरात विश्वविद्यालय"],
        );
        finds(
            "वह लोकमान्य तिलक अस्पताल में भर्ती है।",
            &["O:लोकमान्य तिलक अस्पताल"],
        );
        finds("रेलवे अस्पताल बिलासपुर में जांच हुई।", &["O:रेलवे अस्पताल बिलासपुर"]);
        finds("शिवाजी क्लब उज्जैन ने मैच जीता।", &["O:शिवाजी क्लब उज्जैन"]);
        lacks(
            "बनारस हिंदू विश्वविद्यालय वाराणसी में इलाज हुआ।",
            &["O:बनारस हिंदू विश्वविद्यालय वाराणसी"],
        );
        lacks(
            "सुशीला तिवारी अस्पताल हल्द्वानी रेफर किया।",
            &["O:सुशीला तिवारी अस्पताल हल्द्वानी"],
        );
    }

    #[test]
    fn of_whose_name_the_word_before_is_one() {
        finds(
            "लाला जगत नारायण महिला कॉलेज में सभा हुई।",
            &["O:लाला जगत नारायण महिला कॉलेज"],
        );
        finds("थाना टोरविनपुर पुलिस ने पकड़ा।", &["O:थाना टोरविनपुर"]);
        lacks("थाना मोहम्मदी पुलिस ने पकड़ा।", &["O:थाना मोहम्मदी पुलिस"]);
    }
}
