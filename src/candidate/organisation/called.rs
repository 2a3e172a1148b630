//! Schools, clinics, shops and hotels by the words that people like to call them by: `न्यू लाइफ हॉस्पिटल`, `ज्ञान गंगा इंटर कॉलेज`, `होटल सूर्या
//! पैलेस`. The words mean something elsewhere; before such a head, with a clean edge on their left, they are a name.

use super::named::{HONOURED, edge};
use super::one_a_town::both;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::closed::{CALLED_HEADS, CALLED_WORDS};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::normalize::hash::hash_folded;
use crate::token::{JOINED, SENTENCE_START, TokenKind, Words, match_form};
use once_cell::sync::Lazy;

static WORDS: Lazy<Words> = Lazy::new(|| Words::new(&CALLED_WORDS));

/// The last words of such heads, and the heads, as hashes in order; of a head of one word with nothing before it.
static HEADS: Lazy<[Vec<u64>; 2]> = Lazy::new(|| {
    let hash = |word: &str| match word {
        "-" => 0,
        word => hash_folded(&match_form(word, TokenKind::Word)),
    };
    let pairs = || CALLED_HEADS.iter().filter_map(|head| head.split_once(' '));
    let mut last: Vec<u64> = pairs().map(|(_, last)| hash(last)).collect();
    let mut heads: Vec<u64> = pairs()
        .map(|(first, last)| both(hash(first), hash(last)))
        .collect();
    last.sort_unstable();
    last.dedup();
    heads.sort_unstable();
    [last, heads]
});

/// What such an institute is like in its line of work, between its name and its head.
static LINES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "बाल",
        "कन्या",
        "महिला",
        "बालिका",
        "मल्टीस्पेशलिटी",
        "सुपरस्पेशलिटी",
        "चिल्ड्रन",
        "आई",
        "डेंटल",
        "हार्ट",
        "क्रिकेट",
        "स्पोर्ट्स",
        "मॉडल",
        "पब्लिक",
        "इंग्लिश",
        "कोचिंग",
    ])
});

/// Most words of such a name.
const MOST: usize = 4;

/// Where the name begins that ends with a head before token `end`.
#[inline]
pub(super) fn called(c: &Context<'_>, end: usize) -> Option<usize> {
    let last = end - 1;
    let [lasts, heads] = &*HEADS;
    let hash = c.tokens[last].hash;
    if last < 1 || c.tokens[last].has(SENTENCE_START) || lasts.binary_search(&hash).is_err() {
        return None;
    }
    let is = |first: u64| heads.binary_search(&both(first, hash)).is_ok();
    let head = if is(c.tokens[last - 1].hash) {
        last - 1
    } else if is(0) {
        last
    } else {
        return None;
    };
    by_words(c, head)
}

fn by_words(c: &Context<'_>, head: usize) -> Option<usize> {
    const NEVER: u32 = class::POST
        | class::STOP
        | class::TITLE
        | class::ROLE
        | class::KIN
        | class::SPEECH
        | class::PLACE
        | class::ORG_HEAD_OUTSIDE;
    let mut from = head;
    let mut told = false;
    while from > 0 && head - from < MOST && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        let t = &c.tokens[k];
        if !t.is_devanagari() || !t.is_word() || t.has(JOINED) {
            break;
        }
        let word = c.among(k, &WORDS);
        let line = c.among(k, &LINES);
        if !word && !line && (c.is(k, NEVER) || !c.is(k, class::PART) && !c.unknown(k)) {
            break;
        }
        told |= word;
        from = k;
    }
    if !told || from == head || !edge(c, from) && !adverb(c, from) {
        return None;
    }
    // Whom the owner honours.
    while from > 0 && !c.tokens[from].has(SENTENCE_START) && c.among(from - 1, &HONOURED) {
        from -= 1;
    }
    Some(from)
}

/// `कल ज्ञान गंगा इंटर कॉलेज में`: an ordinary word before a name at `from`.
pub(super) fn adverb(c: &Context<'_>, from: usize) -> bool {
    const OTHER: u32 =
        class::PLACE | class::PART | class::NAMES | class::MODIFIER | class::ORG_HEAD;
    from > 0 && c.is(from - 1, class::CONTENT_WORD) && !c.is(from - 1, OTHER)
}

/// How the names of hotels end.
static HOTELS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "पैलेस",
        "महल",
        "पार्क",
        "इन",
        "इंटरनेशनल",
        "ग्रैंड",
        "रॉयल",
        "प्लाजा",
        "रेजीडेंसी",
        "रेजिडेंसी",
        "रेसीडेंसी",
        "रिसॉर्ट",
        "रिजॉर्ट",
        "रीजेंसी",
        "रीजेन्सी",
        "इंपीरियल",
        "हेरिटेज",
        "कॉन्टिनेंटल",
        "कांटिनेंटल",
        "गार्डन",
        "व्यू",
        "सूट्स",
        "स्टार",
        "ब्लू",
        "टावर",
        "टॉवर",
        "विला",
        "सिटी",
    ])
});

/// `होटल सूर्या पैलेस में`: the word is token `i`.
pub(super) fn hotel(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    const NEVER: u32 = class::STOP | class::TITLE | class::ROLE | class::KIN | class::SPEECH;
    let first = i + 1;
    let mut end = first;
    while !c.breaks(end) && end < first + MOST {
        let t = &c.tokens[end];
        let ends = end > first && c.among(end, &HOTELS);
        let fits = t.is_devanagari()
            && t.is_word()
            && !t.has(JOINED)
            && (ends
                || c.among(end, &WORDS)
                || c.among(end, &HOTELS) && !c.is(end, class::POST | class::STOP)
                || !c.is(end, NEVER | class::POST)
                    && (c.is(end, class::PLACE | class::PART) || c.unknown(end)));
        if !fits {
            break;
        }
        end += 1;
    }
    let closed = c.breaks(end)
        || c.is(end, class::POST)
        || c.tokens[end].kind == TokenKind::Punctuation && !c.mark(end, b'-')
        || matches!(c.token_text(end), "स्थित" | "परिसर");
    let name = match end - first {
        0 => false,
        1 => {
            !c.is(first, class::PLACE | class::WORD | class::MODIFIER)
                && !c.among(first, &HOTELS)
                && !c.token_text(first).ends_with("ों")
        }
        _ => c.among(end - 1, &HOTELS) || !c.is(end - 1, class::PLACE),
    };
    if closed && name {
        out.push(c.rule(i, end, Kind::Org, 0.9, "organisation/body"));
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn schools_and_clinics() {
        finds("उसे न्यू लाइफ हॉस्पिटल में भर्ती कराया।", &["O:न्यू लाइफ हॉस्पिटल"]);
        finds("कल ज्ञान गंगा इंटर कॉलेज में मेला लगा।", &["O:ज्ञान गंगा इंटर कॉलेज"]);
        finds(
            "ब्राइट स्टार इंग्लिश स्कूल की टीम जीती।",
            &["O:ब्राइट स्टार इंग्लिश स्कूल"],
        );
        finds("टीम ने आरोग्य पैथोलॉजी को सील किया।", &["O:आरोग्य पैथोलॉजी"]);
        finds("वह विजन कोचिंग सेंटर में पढ़ता था।", &["O:विजन कोचिंग सेंटर"]);
        lacks("एक कोचिंग सेंटर में आग लगी।", &["O:कोचिंग सेंटर", "O:एक कोचिंग सेंटर"]);
        lacks("शहर में गैस एजेंसी पर भीड़ लगी।", &["O:गैस एजेंसी"]);
        lacks("वह स्टार बनकर हॉस्पिटल गया।", &["O:स्टार बनकर हॉस्पिटल"]);
    }

    #[test]
    fn hotels() {
        finds("बैठक होटल सूर्या पैलेस में हुई।", &["O:होटल सूर्या पैलेस"]);
        finds("वे होटल टोरविन में ठहरे।", &["O:होटल टोरविन"]);
        lacks("वे होटल दिल्ली में लेंगे।", &["O:होटल दिल्ली"]);
        lacks("होटल मालिक ने बताया।", &["O:होटल मालिक"]);
        lacks("होटल व्यवसायियों ने कहा।", &["O:होटल व्यवसायियों"]);
    }
}
