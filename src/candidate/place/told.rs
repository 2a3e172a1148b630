//! A village that no list knows, by what is said with it: `मृतक झिंझोर का रहने वाला था`, `घटना झिंझोर की है`, `झिंझोर की ओर`.

use super::within::inflected;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// What stands behind a place and its postposition.
static BEHIND: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "रहने",
        "निवासी",
        "मूल",
        "ओर",
        "तरफ",
        "आसपास",
        "इर्दगिर्द",
        "ग्रामीणों",
        "ग्रामवासियों",
        "ग्रामवासी",
        "सरपंच",
        "मुखिया",
    ])
});

/// Who is from there, and what happened there.
static HAPPENED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "घटना",
        "मामला",
        "वारदात",
        "हादसा",
        "घटनास्थल",
        "वाकया",
        "मृतक",
        "मृतका",
        "आरोपी",
        "घायल",
        "युवक",
        "युवती",
        "बारात",
        "पीड़ित",
        "पीड़िता",
    ])
});

/// The things of those, which may be of a kind (`मामला प्रेमप्रसंग का है`) where a word does not end as settlements do.
const THINGS: [&str; 5] = ["घटना", "मामला", "वारदात", "हादसा", "वाकया"];

/// Whether the word behind `i` may be a postposition or a conjunction, with one of those words around.
#[inline]
pub(super) fn may_be(c: &Context<'_>, i: usize) -> bool {
    let Some(behind) = c.tokens.get(i + 2) else {
        return false;
    };
    BEHIND.may_hold(behind) || i > 0 && HAPPENED.may_hold(&c.tokens[i - 1])
}

/// `झिंझोर के रहने वाले`, `आरोपी झिंझोर का है`, `झिंझोर एवं आसपास के गांव`: the word `i`, which no list knows.
pub(super) fn told(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if !c.unknown(i)
        || !t.is_devanagari()
        || t.end - t.start < 9
        || c.breaks(i + 1)
        || c.breaks(i + 2)
        || inflected(c, i)
    {
        return;
    }
    // Behind another part of a name it is one.
    const NAME: u32 = class::PART | class::ORG | class::TITLE | class::PLACE_HEAD_BEFORE;
    let opens = i == 0 || t.has(SENTENCE_START);
    let left = opens
        || c.tokens[i - 1].kind == TokenKind::Punctuation
        || c.is(i - 1, class::POST | class::CONTENT_WORD)
        || !c.is(i - 1, NAME) && !c.unknown(i - 1);
    let next = c.token_text(i + 1);
    let behind = c.token_text(i + 2);
    let third = if c.breaks(i + 3) {
        ""
    } else {
        c.token_text(i + 3)
    };
    let lives = matches!(next, "का" | "के" | "की")
        && (behind == "रहने" && third.starts_with("वाल")
            || behind == "निवासी"
            || behind == "मूल" && third == "निवासी"
            || matches!(behind, "ग्रामीणों" | "ग्रामवासियों" | "ग्रामवासी"));
    let towards = next == "की" && matches!(behind, "ओर" | "तरफ") && goes(c, i + 3);
    let around = c.is_conjunction(i + 1) && matches!(behind, "आसपास" | "इर्दगिर्द");
    let happened = || {
        !opens
            && c.among(i - 1, &HAPPENED)
            && (!THINGS.contains(&c.token_text(i - 1)) || super::settled(c.token_text(i)))
            && matches!(next, "का" | "के" | "की")
            && matches!(
                behind,
                "है" | "हैं" | "था" | "थे" | "थी" | "बताया" | "बताई" | "बताए"
            )
    };
    if left && (lives || towards || around) || happened() {
        out.push(c.rule(i, i + 1, Kind::Place, 0.88, "place/home"));
    }
}

/// Whether somebody goes or comes there, by the words from token `k` on: not what is said on somebody's behalf.
fn goes(c: &Context<'_>, k: usize) -> bool {
    if c.breaks(k) {
        return true;
    }
    let from = c.token_text(k) == "से";
    let verb = k + usize::from(from);
    !c.breaks(verb)
        && (matches!(
            c.token_text(verb),
            "जा" | "जाने"
                | "जाते"
                | "आ"
                | "आने"
                | "आते"
                | "लौट"
                | "रवाना"
                | "भागा"
                | "भागे"
                | "भाग"
                | "मुड़"
        ) || !from && matches!(c.token_text(verb), "से" | "चला" | "चले" | "गया" | "गए"))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn what_is_said_with_a_village() {
        finds("मृतक झिंझोरी का रहने वाला था।", &["L:झिंझोरी"]);
        finds("मूल रूप से झिंझोरी के रहने वाले राजू ने बताया।", &["L:झिंझोरी"]);
        finds("आरोपी झिंझोरी का है।", &["L:झिंझोरी"]);
        finds("घटना झिंझोपुर की है।", &["L:झिंझोपुर"]);
        lacks("मामला झिंझोरी का है।", &["L:झिंझोरी"]);
        finds("वह झिंझोरी की ओर जा रहा था।", &["L:झिंझोरी"]);
        finds("ट्रक झिंझोरी की तरफ से आ रहा था।", &["L:झिंझोरी"]);
        finds("झिंझोरी एवं आसपास के खेतों में ओले गिरे।", &["L:झिंझोरी"]);
        lacks("झिंझोरी की ओर से शिकायत हुई।", &["L:झिंझोरी"]);
        lacks("रमेश झिंझोरी की बात सही है।", &["L:झिंझोरी"]);
    }
}
