//! Firms that no list has and no head tells, by what is said of them: `ज़ेंटोरा ने 210 करोड़ रुपये जुटाए`, `नेक्सोरा के सीईओ`, `जीनस पावर ने`.

use crate::candidate::person::LETTERS;
use crate::candidate::said::NE;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{JOINED, NO_STOP, SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// What only firms do with money, staff and each other.
static DONE: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "जुटाए",
        "जुटाई",
        "जुटाने",
        "फंडिंग",
        "छंटनी",
        "अधिग्रहण",
        "आईपीओ",
        "ऑर्डरबुक",
        "एमओयू",
    ])
});

/// Whom or what only a firm has.
static ITS_OWN: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "सीईओ",
        "सीएफओ",
        "सीओओ",
        "सीटीओ",
        "सीएमडी",
        "फाउंडर",
        "सहसंस्थापक",
        "प्रमोटर",
        "प्रमोटरों",
        "प्रवर्तकों",
        "आईपीओ",
        "शेयरधारकों",
    ])
});

/// What a firm makes or sells, as the last word of its name; elsewhere a sector or a word.
static TRADES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "पावर",
        "एनर्जी",
        "सीमेंट",
        "शुगर",
        "सोलर",
        "ऑटो",
        "सॉफ्टवेयर",
        "टेक्नोलॉजी",
        "केमिकल",
        "फूड",
        "ऑयल",
        "पेट्रोलियम",
        "फाइनेंस",
        "टेक्सटाइल",
        "हेल्थ",
        "इंजीनियरिंग",
        "इन्वेस्टमेंट",
        "डिजिटल",
        "ब्रेवरीज",
        "हार्डवेयर",
        "मार्ट",
        "बायो",
        "सोया",
        "उद्योग",
    ])
});

/// What a works has.
static PLANT: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "भट्ठी",
        "भट्टी",
        "फैक्ट्री",
        "फैक्टरी",
        "मालिक",
        "संचालक",
        "यूनिट",
        "प्लांट",
        "गोदाम",
        "परिसर",
        "मजदूर",
        "मैनेजर",
    ])
});

/// Longest way from the firm to what it did, in tokens.
const FAR: usize = 12;

/// Token `i` is a word that no list knows.
pub(super) fn unlisted(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let next = i + 1;
    // `सर्वानन टी.: एसपी`: somebody with a letter and its stop behind the name.
    if c.mark(next + 1, b'.')
        && c.among(next, &LETTERS)
        && c.tokens[next + 1].has(NO_STOP)
        && !c.breaks(next)
        && !c.breaks(next + 2)
        && (c.is(next + 2, class::POST) || c.tokens[next + 2].kind == TokenKind::Punctuation)
    {
        if let Some(from) = open(c, i) {
            out.push(c.rule(from, next + 1, Kind::Person, 0.86, "person/initials"));
        }
        return;
    }
    if c.is(next, class::POST) {
        if !c.breaks(next)
            && if c.says(next, NE) {
                did(c, next + 1)
            } else {
                has(c, next)
            }
            && let Some(from) = open(c, i)
        {
            out.push(c.rule(from, next, Kind::Org, 0.9, "organisation/body"));
        }
        return;
    }
    // What it makes is in some list.
    if !c.is(next, class::NAMES | class::MODIFIER | class::WORD) || c.breaks(next) {
        return;
    }
    // `जीनस पावर ने`, `जीनस पावर के सीईओ`
    let end = next + 1;
    if c.among(next, &TRADES)
        && !c.breaks(end)
        && (c.says(end, NE) || has(c, end))
        && open(c, i) == Some(i)
    {
        out.push(c.rule(i, end, Kind::Org, 0.88, "organisation/body"));
    }
}

/// `अंकुर उद्योग की भट्ठी`, `अंबिका उद्योग ने`: a name before `उद्योग` at token `i`, and what a works has behind it.
pub(super) fn works(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    const NEVER: u32 = class::SECTOR
        | class::MODIFIER
        | class::PLACE
        | class::TITLE
        | class::ROLE
        | class::KIN
        | class::STOP
        | class::POST
        | class::ORG;
    let next = i + 1;
    if i == 0 || c.tokens[i].has(SENTENCE_START) || c.breaks(next) || c.breaks(next + 1) {
        return;
    }
    let name = i - 1;
    let named = c.tokens[name].is_devanagari()
        && (c.is(name, class::PART) || c.unknown(name))
        && !c.is(name, NEVER);
    let owns = c.among(next + 1, &PLANT) && matches!(c.token_text(next), "के" | "की" | "का");
    if named && owns && open(c, name) == Some(name) {
        out.push(c.rule(name, next, Kind::Org, 0.88, "organisation/body"));
    }
}

/// Where a name of one or two unknown words begins that ends at `i`, with nothing before it that could belong to it.
fn open(c: &Context<'_>, i: usize) -> Option<usize> {
    const NEVER: u32 =
        class::TITLE | class::ROLE | class::KIN | class::PART | class::PLACE | class::MODIFIER;
    let closed = |k: usize| {
        k == 0
            || c.tokens[k].has(SENTENCE_START)
            || c.tokens[k - 1].kind == TokenKind::Punctuation
                && !c.mark(k - 1, b'-')
                && !c.mark(k - 1, b'.')
            || c.is(k - 1, class::CONTENT_WORD) && !c.is(k - 1, NEVER)
    };
    if closed(i) {
        return Some(i);
    }
    let k = i - 1;
    (c.unknown(k) && c.tokens[k].is_devanagari() && !c.tokens[k].has(JOINED) && closed(k))
        .then_some(k)
}

/// Whether what follows from `k` on in the sentence is what firms do.
fn did(c: &Context<'_>, mut k: usize) -> bool {
    let end = k + FAR;
    while k < end && !c.breaks(k) && !c.mark(k, b',') {
        if c.among(k, &DONE) {
            return true;
        }
        k += 1;
    }
    false
}

/// `… के सीईओ`, `… का आईपीओ`: the genitive at `k` and whom or what only a firm has.
fn has(c: &Context<'_>, k: usize) -> bool {
    !c.breaks(k + 1) && c.among(k + 1, &ITS_OWN) && matches!(c.token_text(k), "के" | "की" | "का")
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn firms_by_what_they_do() {
        finds("ज़ेंटोरा ने 210 करोड़ रुपये जुटाए।", &["O:ज़ेंटोरा"]);
        finds("क्विकमार्ट ने 200 कर्मचारियों की छंटनी की।", &["O:क्विकमार्ट"]);
        finds("कल नेक्सोरा के सीईओ ने कहा।", &["O:नेक्सोरा"]);
        finds("फिनवेदा का आईपीओ खुला।", &["O:फिनवेदा"]);
        lacks("लोगों ने 5 लाख रुपये जुटाए।", &["O:लोगों"]);
        lacks("दिल्ली के सीईओ ने कहा।", &["O:दिल्ली"]);
        lacks("ज़ेंटोरा ने कहा, विपक्ष ने समर्थन जुटाने की कोशिश की।", &["O:ज़ेंटोरा"]);
    }

    #[test]
    fn firms_of_a_trade() {
        finds("मीटर जीनस पावर ने लगाए।", &["O:जीनस पावर"]);
        finds("बोरविक एनर्जी के सीईओ आए।", &["O:बोरविक एनर्जी"]);
        finds("यहां टोरविन केमिकल ने निवेश किया।", &["O:टोरविन केमिकल"]);
        lacks("देश में टोरविन केमिकल की कमी है।", &["O:टोरविन केमिकल"]);
        lacks("भारत की सोलर पावर ने गति पकड़ी।", &["O:सोलर पावर"]);
        lacks("सरकार ने पावर ने कहा।", &["O:सरकार ने पावर"]);
    }

    #[test]
    fn a_letter_behind_the_name_keeps_its_stop() {
        finds("2. सर्वानन टी.: एसपी अमेठी से एसपी बलरामपुर", &["P:सर्वानन टी."]);
        finds("कल टोरविन पी. ने कहा कि जांच होगी।", &["P:टोरविन पी."]);
        finds("पुलिस महानिरीक्षक सुंदरराज पी. ने बताया।", &["P:सुंदरराज पी."]);
        lacks("यह टोरविन पी. राव का घर है।", &["P:टोरविन पी."]);
        lacks("विमान म.प्र. से आया।", &["P:विमान म."]);
        lacks("उसने टोरविन पी।", &["P:टोरविन पी", "P:टोरविन पी."]);
    }

    #[test]
    fn works_and_what_they_have() {
        finds("रात में अंबिका उद्योग की भट्ठी बंद रही।", &["O:अंबिका उद्योग"]);
        finds("पुलिस ने मनोहर उद्योग के मालिक को पकड़ा।", &["O:मनोहर उद्योग"]);
        finds("टोरविन उद्योग का गोदाम जला।", &["O:टोरविन उद्योग"]);
        lacks("चीनी उद्योग के मजदूर आए।", &["O:चीनी उद्योग"]);
        lacks("कानपुर उद्योग के मालिक आए।", &["O:कानपुर उद्योग"]);
        lacks("अंबिका उद्योग की बात करती है।", &["O:अंबिका उद्योग"]);
    }
}
