//! Lists of places that words at their end tell of: `रोहरा, मठ व सिहुली कला समेत एक दर्जन गांवों में`.

use super::list::NO_VILLAGE;
use super::name::{name_word, twin_at};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// Heads of which many are counted at the end of a list.
static COUNTED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "गांव",
        "गांवों",
        "गांवो",
        "ग्रामों",
        "इलाकों",
        "क्षेत्रों",
        "मोहल्लों",
        "मुहल्लों",
        "कस्बों",
        "शहरों",
        "जिलों",
        "प्रखंडों",
        "ब्लॉकों",
        "तहसीलों",
        "पंचायतों",
        "पंचायत",
        "बस्तियों",
        "टोलों",
        "मजरों",
        "ढाणियों",
        "वार्डों",
        "कॉलोनियों",
        "राज्यों",
        "देशों",
    ])
});

/// What closes a list.
static ENDS: Lazy<Words> =
    Lazy::new(|| Words::new(&["समेत", "सहित", "आदि", "इत्यादि", "जैसे", "वगैरह"]));

/// How many there are, between the list's end and its head.
static COUNTS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "एक",
        "दो",
        "तीन",
        "चार",
        "पांच",
        "पाँच",
        "छह",
        "छः",
        "सात",
        "आठ",
        "नौ",
        "दस",
        "बारह",
        "पंद्रह",
        "बीस",
        "तीस",
        "पचास",
        "दर्जन",
        "दर्जनों",
        "दर्जनो",
        "दर्जनभर",
        "आधा",
        "आधे",
        "भर",
        "कई",
        "अनेक",
        "अनेकों",
        "अन्य",
        "सभी",
        "तमाम",
        "विभिन्न",
        "आसपास",
        "आस",
        "पास",
        "करीब",
        "लगभग",
        "सैकड़ों",
        "कुल",
        "सोलह",
        "अधिक",
        "ज्यादा",
        "ऊपर",
        "से",
        "के",
    ])
});

/// Most words between the list's end and its head.
const MAX_COUNT: usize = 6;

/// Most members of a list.
const MAX_MEMBERS: usize = 14;

/// Whether the head at `i` may be one of those, and what stands before it a number of them, by their hashes.
#[inline]
pub(super) fn may_close(c: &Context<'_>, i: usize) -> bool {
    i > 2
        && COUNTED.may_hold(&c.tokens[i])
        && (COUNTS.may_hold(&c.tokens[i - 1])
            || ENDS.may_hold(&c.tokens[i - 1])
            || c.tokens[i - 1].is_number())
}

/// The members of the list whose end counts what `i` is the head of.
pub(super) fn close(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if !c.among(i, &COUNTED) {
        return;
    }
    let mut at = i;
    let end = loop {
        if at == 0 || c.tokens[at].has(SENTENCE_START) || i - at > MAX_COUNT {
            return;
        }
        at -= 1;
        if c.among(at, &ENDS) {
            break at;
        }
        if !c.tokens[at].is_number() && !c.among(at, &COUNTS) {
            return;
        }
    };
    // `रमेश समेत गांव के लोग`: no village is counted.
    let one = matches!(c.token_text(i), "गांव" | "गाँव" | "पंचायत");
    if one && end + 1 == i {
        return;
    }
    members(c, end, out);
}

/// A member: where it begins and ends, and whether its words name a place as far as lists know.
#[derive(Clone, Copy)]
struct Member {
    from: usize,
    end: usize,
    told: bool,
}

/// The members of a list that ends before token `end`.
fn members(c: &Context<'_>, end: usize, out: &mut Vec<Proposal>) {
    let mut list = [Member {
        from: 0,
        end: 0,
        told: false,
    }; MAX_MEMBERS];
    let (mut n, mut at) = (0, end);
    while n < MAX_MEMBERS && at > 0 && !c.tokens[at].has(SENTENCE_START) {
        let Some(m) = member(c, at) else {
            break;
        };
        list[n] = m;
        n += 1;
        let mut joint = m.from;
        while joint > 0
            && !c.tokens[joint].has(SENTENCE_START)
            && (c.mark(joint - 1, b',') || c.is_conjunction(joint - 1))
        {
            joint -= 1;
        }
        if joint == m.from {
            break;
        }
        at = joint;
    }
    let list = &list[..n];
    let people = |m: &Member| {
        let twin = m.end > m.from + 1 && twin_at(c, m.end - 1);
        (m.from..m.end - usize::from(twin))
            .any(|k| c.is(k, class::PART | class::PERSON) && !c.is(k, class::PLACE))
    };
    let somebody = list.iter().filter(|m| people(m)).count();
    let told = list.iter().filter(|m| m.told && !people(m)).count();
    // `रमेश, सुरेश सहित कई गांवों के लोग`
    if told <= somebody {
        return;
    }
    for m in list {
        let listed = c.is(m.from, class::PLACE) && m.end == m.from + 1;
        let lone = m.end == m.from + 1;
        if !listed && (lone || !people(m)) && (m.told || n > 2 && told * 2 >= n) {
            out.push(c.rule(m.from, m.end, Kind::Place, 0.88, "place/list"));
        }
    }
}

/// The member of a list that ends before token `end`.
fn member(c: &Context<'_>, end: usize) -> Option<Member> {
    let last = end - 1;
    let opens = |k: usize| {
        k == 0 || c.tokens[k].has(SENTENCE_START) || c.mark(k - 1, b',') || c.is_conjunction(k - 1)
    };
    if let Some(from) = c.listed_until(end, class::PLACE) {
        let told = true;
        return Some(Member { from, end, told });
    }
    if !opens(last) && twin_at(c, last) && name_word(c, last - 1) {
        return Some(Member {
            from: last - 1,
            end,
            told: true,
        });
    }
    let t = &c.tokens[last];
    if !t.is_devanagari() || !t.is_word() || c.is(last, NO_VILLAGE) || t.end - t.start < 6 {
        return None;
    }
    let told = c.unknown(last) && !c.token_text(last).ends_with("ों");
    // `बंधा बोड़ीझरी, `: two words that no list knows, with a joint before them.
    if told && !opens(last) && c.unknown(last - 1) && opens(last - 1) && last > 1 {
        return Some(Member {
            from: last - 1,
            end,
            told,
        });
    }
    // A second word makes it a phrase; the first member stands behind any word that lists know.
    let alone = opens(last) || c.tokens[last - 1].kind == TokenKind::Punctuation || {
        let known = !c.unknown(last - 1) && !c.is(last - 1, class::PART | class::MODIFIER);
        told && known
    };
    // A word of everyday is a village's name only between others.
    let word = !c.is(last, class::NAMES | class::PART) && !told;
    let inner = opens(last) && last > 1 && !c.tokens[last].has(SENTENCE_START);
    (alone && (!word || inner)).then_some(Member {
        from: last,
        end,
        told: told || c.is(last, class::NAMES) && !c.is(last, class::WORD | class::PART),
    })
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn counted_at_the_end() {
        finds(
            "इससे रोहोरा, सिहुलोरा कला,बंभोर समेत आठ गांवों में पानी भर गया।",
            &["L:रोहोरा", "L:सिहुलोरा कला", "L:बंभोर"],
        );
        finds(
            "आंधी से झिंझोरा, मठ व बंभोर सहित करीब 20 गांव अंधेरे में हैं।",
            &["L:झिंझोरा", "L:मठ", "L:बंभोर"],
        );
        finds(
            "झिंझोरा , बंभोर आदि आसपास के दर्जनों गांवों में पानी भरा।",
            &["L:झिंझोरा", "L:बंभोर"],
        );
        lacks("रमेश, सुरेश सहित कई गांवों के लोग आए।", &["L:रमेश", "L:सुरेश"]);
        lacks("धान, मक्का समेत कई गांवों की फसल नष्ट हुई।", &["L:धान", "L:मक्का"]);
        lacks("बंभोरिया समेत गांव के लोग आए।", &["L:गांव"]);
    }
}
