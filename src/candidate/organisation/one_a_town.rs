//! What a town has one of, with the head first and the town behind it: `जिला कारागृह करौली`, `सीएचसी मसौली`, `प्रेस क्लब पेंड्रा`. The heads are
//! rows of the lists, or end with a pair of words that tells (`cues/one-a-town.txt`).

use super::named::HONOURED;
use crate::candidate::{Context, Proposal, place};
use crate::gazetteer::closed::{ONE_A_TOWN, ONE_A_TOWN_WORDS};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::normalize::hash::hash_folded;
use crate::token::{SENTENCE_START, TokenKind, Words, match_form};
use once_cell::sync::Lazy;

/// Last words of the heads that the lists have whole.
static HEADS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "पंचायत",
        "निगम",
        "पालिका",
        "परिषद",
        "विद्यालय",
        "विश्वविद्यालय",
        "महाविद्यालय",
        "कॉलेज",
        "पॉलिटेक्निक",
        "पॉलीटेक्निक",
        "अस्पताल",
        "चिकित्सालय",
        "हॉस्पिटल",
        "थाना",
        "समिति",
        "केंद्र",
        "केन्द्र",
        "न्यायालय",
    ])
});

/// The pairs of words that end such a head, as hashes in order.
static PAIRS: Lazy<Vec<u64>> = Lazy::new(|| {
    let hash = |word: &str| hash_folded(&match_form(word, TokenKind::Word));
    let mut pairs: Vec<u64> = ONE_A_TOWN
        .iter()
        .filter_map(|pair| pair.split_once(' '))
        .map(|(first, last)| both(hash(first), hash(last)))
        .collect();
    pairs.sort_unstable();
    pairs
});

pub(super) fn both(first: u64, last: u64) -> u64 {
    first.rotate_left(17) ^ last
}

static BEFORE: Lazy<Words> = Lazy::new(|| Words::new(&ONE_A_TOWN_WORDS));

/// Such heads of one word: their letters are nothing else.
static LETTERS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "सीएचसी",
        "पीएचसी",
        "राउमावि",
        "राबाउमावि",
        "राउप्रावि",
        "राप्रावि",
        "शाउमावि",
        "नगरपालिका",
        "नगरपरिषद",
        "नगरनिगम",
        "उपजेल",
        "उपकारा",
        "उपकोषागार",
    ])
});

/// Heads of one word that stand for a kind elsewhere: only a place that is one makes them a name.
static KINDS: Lazy<Words> = Lazy::new(|| Words::new(&["आईटीआई", "डाइट", "पैक्स", "लैंपस", "लैम्पस"]));

/// What is done with somebody who comes there, and what else stands behind such a name.
static LED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "रेफर",
        "ले",
        "लेकर",
        "लाया",
        "लाए",
        "लाई",
        "लाये",
        "भेजा",
        "भेजे",
        "भेजी",
        "भेज",
        "भिजवाया",
        "पहुंचाया",
        "पहुंचा",
        "पहुंचे",
        "पहुंची",
        "पहुंच",
        "पहुंचकर",
        "पहुंचने",
        "पहुँचाया",
        "पहुँचा",
        "पहुँचे",
        "पहुँची",
        "पहुँच",
        "पहुँचकर",
        "पहुँचने",
        "भर्ती",
        "दाखिल",
        "शिफ्ट",
        "स्थानांतरित",
        "द्वारा",
        "स्थित",
        "अंतर्गत",
        "निवासी",
        "परिसर",
    ])
});

/// Whether token `k` is where somebody is led, or the like.
#[inline]
pub(super) fn led(c: &Context<'_>, k: usize) -> bool {
    c.among(k, &LED)
}

/// Where the town ends that stands behind a head whose last word is token `i`; `i + 1` where none does.
pub(super) fn town_end(c: &Context<'_>, i: usize) -> usize {
    const NEVER: u32 = class::CONTENT_WORD | class::POST | class::STOP | class::TITLE | class::ROLE;
    let first = i + 1;
    let mut end = first;
    while end < first + 2 && !c.breaks(end) && !led(c, end) {
        // `ग्राम पंचायत रसूलपुर खुर्द`
        let twin = end > first
            && matches!(
                c.token_text(end),
                "खुर्द" | "कलां" | "कला" | "बुजुर्ग" | "खास" | "माफी"
            );
        // A town's name that is another's too.
        let shared = end == first && c.is(end, class::NAMES) && !c.is(end, NEVER);
        if !(c.is(end, class::PLACE) || c.unknown(end) || twin || shared) {
            break;
        }
        // `नगरपालिका रहली | घाटों पर`: what the lists know as a place is whole.
        let whole = end > first
            && !twin
            && c.listed_until(end, class::PLACE) == Some(first)
            && c.listed_until(end + 1, class::PLACE) != Some(first);
        if whole {
            break;
        }
        end += 1;
    }
    end
}

/// Token `i` may be the last word of such a head that the lists have not as it stands.
#[inline]
pub(super) fn behind(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let next = i + 1;
    // What follows is asked first: nearly always it is no town.
    if i == 0
        || c.tokens[i].has(SENTENCE_START)
        || c.breaks(next)
        || !c.is(next, class::PLACE | class::NAMES | class::PART) && !c.unknown(next)
        || !c.tokens[next].is_devanagari()
    {
        return;
    }
    if c.is(next, class::PART) && club(c, i) {
        return of_club(c, i, out);
    }
    if PAIRS
        .binary_search(&both(c.tokens[i - 1].hash, c.tokens[i].hash))
        .is_err()
    {
        if club(c, i) {
            of_club(c, i, out);
        }
        return;
    }
    let start = begin(c, i - 1);
    // `केंद्रीय बैंक` is of a country.
    if start + 1 == i && c.token_text(i) == "बैंक" {
        return;
    }
    let end = town_end(c, i);
    if end > next && opens(c, start) && closes(c, end) {
        out.push(c.rule(start, end, Kind::Org, 0.92, "organisation/body"));
    }
}

/// `बाबा क्लब पिपलिया`, `जय भवानी इलेवन चचोर`: with its town, which may be anybody's surname too.
fn of_club(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let mut start = i - 1;
    while start > 0 && !c.tokens[start].has(SENTENCE_START) && c.among(start - 1, &HONOURED) {
        start -= 1;
    }
    let end = town_end(c, i).max(i + 2);
    if opens(c, start) && closes(c, end) && !c.is(i + 1, class::GIVEN | class::TITLE | class::ROLE)
    {
        out.push(c.rule(start, end, Kind::Org, 0.92, "organisation/body"));
    }
}

/// Called after whom its members honour, or after somebody.
fn club(c: &Context<'_>, i: usize) -> bool {
    matches!(c.token_text(i), "क्लब" | "इलेवन")
        && (c.is(i - 1, class::PART | class::KIN) || c.among(i - 1, &HONOURED))
        && !c.is(i - 1, class::POST | class::STOP | class::MODIFIER)
}

/// Where the name begins whose head begins at token `start`: `शहरी | प्राथमिक स्वास्थ्य केंद्र`, `जिला एवं | सत्र न्यायालय`.
fn begin(c: &Context<'_>, mut start: usize) -> usize {
    let fits = |k: usize| c.among(k, &BEFORE);
    while start > 0 && !c.tokens[start].has(SENTENCE_START) {
        // `पीएम श्री केंद्रीय विद्यालय`
        let scheme = c.token_text(start) == "श्री" && c.token_text(start - 1) == "पीएम";
        if scheme || fits(start - 1) {
            start -= 1;
        } else if start > 1
            && (c.is_conjunction(start - 1) || c.mark(start - 1, b'-'))
            && !c.tokens[start - 1].has(SENTENCE_START)
            && fits(start - 2)
        {
            start -= 2;
        } else {
            break;
        }
    }
    start
}

/// Where the head `start..=i` with the town behind it, which ends before token `end`, begins if it is one body.
pub(super) fn one_a_town(c: &Context<'_>, start: usize, i: usize, end: usize) -> Option<usize> {
    let town = i + 1;
    let head = if start < i {
        c.among(i, &HEADS)
    } else {
        c.among(i, &LETTERS)
            || c.among(i, &KINDS)
                && (c.is(town, class::PLACE) && !c.is(town, class::CONTENT_WORD)
                    || c.unknown(town) && place::settled(c.token_text(town)))
    };
    let start = if head { begin(c, start) } else { start };
    (head && opens(c, start) && closes(c, end)).then_some(start)
}

/// Nothing before the head could be part of another name that ends with it: `शहीद भगत सिंह | इंटर कॉलेज खागा`.
fn opens(c: &Context<'_>, start: usize) -> bool {
    const NAME: u32 =
        class::PLACE | class::NAMES | class::MODIFIER | class::ORG_HEAD | class::PLACE_HEAD;
    if start == 0 || c.tokens[start].has(SENTENCE_START) {
        return true;
    }
    let k = start - 1;
    c.tokens[k].kind == TokenKind::Punctuation && !c.mark(k, b'-')
        || c.is(k, class::POST | class::STOP)
        || c.is_conjunction(k)
        || !c.is(k, NAME) && !c.unknown(k)
        // `घटना के बाद`, `अध्यक्ष`, and what else names nothing though somebody is called so.
        || c.is(k, class::TITLE | class::ROLE) && !c.is(k, class::PLACE)
}

/// What may stand behind the town, whose last word is the one before token `end`.
fn closes(c: &Context<'_>, end: usize) -> bool {
    const NAME: u32 = class::PLACE
        | class::PLACE_HEAD
        | class::ORG_HEAD
        | class::MODIFIER
        | class::PART
        | class::NAMES;
    // `नगरपालिका रहली घाटों पर जाली लगवाए`: no other name begins behind a place of the lists.
    if c.is(end - 1, class::PLACE)
        && !c.is(end - 1, class::CONTENT_WORD)
        && !c.breaks(end)
        && c.tokens[end].is_devanagari()
        && c.tokens[end].is_word()
        && !c.is(end, NAME)
    {
        return true;
    }
    c.breaks(end)
        || c.is(end, class::POST | class::TITLE | class::PLACE_HEAD_OUTSIDE)
        || c.is_conjunction(end)
        || led(c, end)
        || c.tokens[end].kind == TokenKind::Punctuation && !c.mark(end, b'-')
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn health_centres_and_hospitals() {
        finds(
            "घायल को सामुदायिक स्वास्थ्य केन्द्र मसौली ले जाया गया।",
            &["O:सामुदायिक स्वास्थ्य केन्द्र मसौली"],
        );
        finds(
            "उसे ट्रॉमा सेंटर वाराणसी रेफर किया गया।",
            &["O:ट्रॉमा सेंटर वाराणसी"],
        );
        finds(
            "शहरी प्राथमिक स्वास्थ्य केंद्र टोरविनपुर में शिविर लगा।",
            &["O:शहरी प्राथमिक स्वास्थ्य केंद्र टोरविनपुर"],
        );
        lacks("उसे जिला अस्पताल भेजा गया।", &["O:जिला अस्पताल भेजा"]);
        lacks(
            "रात में बाराबंकी जिला अस्पताल लखनऊ रेफर किया।",
            &["O:जिला अस्पताल लखनऊ"],
        );
    }

    #[test]
    fn jails_courts_and_offices() {
        finds("उसे जिला कारागृह करौली में रखा गया।", &["O:जिला कारागृह करौली"]);
        finds("कैदी मंडल कारा भभुआ में बंद है।", &["O:मंडल कारा भभुआ"]);
        finds(
            "जिला एवं सत्र न्यायालय बेतिया में सुनवाई हुई।",
            &["O:जिला एवं सत्र न्यायालय बेतिया"],
        );
        finds("ज्ञापन तहसील कार्यालय कुरूद में दिया।", &["O:तहसील कार्यालय कुरूद"]);
        lacks("उसे जिला जेल में रखा गया।", &["O:जिला जेल"]);
        lacks("केंद्रीय बैंक चीन में है।", &["O:केंद्रीय बैंक चीन"]);
    }

    #[test]
    fn clubs_unions_and_committees() {
        finds("प्रेस क्लब मनेंद्रगढ़ द्वारा सभा हुई।", &["O:प्रेस क्लब मनेंद्रगढ़"]);
        finds("कल अभिभाषक संघ मनासा के चुनाव हुए।", &["O:अभिभाषक संघ मनासा"]);
        finds("रामलीला कमेटी नगीना ने मंचन कराया।", &["O:रामलीला कमेटी नगीना"]);
        lacks("शहीद भगत सिंह इंटर कॉलेज खागा में खेल हुए।", &["O:इंटर कॉलेज खागा"]);
        lacks("प्रेस क्लब में सभा हुई।", &["O:प्रेस क्लब"]);
    }

    #[test]
    fn teams_and_their_town() {
        finds(
            "फाइनल में बाबा क्लब पिपलिया ने मैच जीता।",
            &["O:बाबा क्लब पिपलिया"],
        );
        finds(
            "जय बजरंग इलेवन टोरविनपुर के बीच मैच हुआ।",
            &["O:जय बजरंग इलेवन टोरविनपुर"],
        );
        finds(
            "मेला पीएम श्री केंद्रीय विद्यालय जशपुर में लगा।",
            &["O:पीएम श्री केंद्रीय विद्यालय जशपुर"],
        );
        finds(
            "कल नगरपालिका रहली घाटों पर जाली लगाएगी।",
            &["O:नगरपालिका रहली"],
        );
        lacks("प्रशंसकों ने क्लब मेसी को दिया।", &["O:क्लब मेसी"]);
    }

    #[test]
    fn heads_of_one_word() {
        finds("मेला आईटीआई डुमरियागंज में लगा।", &["O:आईटीआई डुमरियागंज"]);
        finds("कल डाइट सिवनी में बैठक हुई।", &["O:डाइट सिवनी"]);
        lacks("डाइट अच्छी रखें।", &["O:डाइट अच्छी"]);
    }

    #[test]
    fn branches_of_listed_banks() {
        lacks(
            "बैंक ऑफ बड़ौदा टोरविनपुर के प्रबंधक आए।",
            &["O:बैंक ऑफ बड़ौदा टोरविनपुर"],
        );
    }
}
