//! The village before an office that is held in one: `तिलगा सरपंच अमृत निषाद`.

use super::within::inflected;
use crate::candidate::said::PURV;
use crate::candidate::{Context, Proposal, dateline};
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

/// Officers who are posted in a town, and are never called by a name before their office.
static POSTED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "थानाध्यक्ष",
        "थानेदार",
        "थानाधिकारी",
        "थानाप्रभारी",
        "कोतवाल",
        "एसओ",
        "एसएचओ",
        "सीओ",
        "टीआई",
        "एसडीएम",
        "एसडीओ",
        "एसडीओपी",
        "उपजिलाधिकारी",
        "तहसीलदार",
        "बीडीओ",
        "बीईओ",
        "बीएमओ",
        "बीईईओ",
        "डीएसपी",
        "एसडीपीओ",
        "विधायक",
        "सरपंच",
        "मुखिया",
        "सीएमओ",
        "जिलाधिकारी",
        "कलेक्टर",
        "कमिश्नर",
        "डीएम",
        "एसपी",
        "एसएसपी",
        "डीएफओ",
        "डीईओ",
        "बीएसए",
        "सीडीओ",
    ])
});

/// Quarters of any town, which have a station of their own.
const QUARTERS: [&str; 7] = ["सदर", "नगर", "सिटी", "टाउन", "कैंट", "छावनी", "पुलिस"];

/// `सिकटी थानाध्यक्ष राजेश कुमार ने`: what stands before such an office at `at` (with nothing on its left), and who holds it behind.
fn posted(c: &Context<'_>, k: usize, at: usize) -> bool {
    if !c.among(at, &POSTED) || c.breaks(at + 1) {
        return false;
    }
    let holder = c.is(at + 1, class::GIVEN | class::PERSON);
    if c.unknown(k) {
        return holder || c.token_text(at + 1) == "ने" && !inflected(c, k);
    }
    const WORD: u32 = class::CONTENT_WORD
        | class::PART
        | class::ORG
        | class::MODIFIER
        | class::TITLE
        | class::ROLE
        | class::KIN;
    let opens = k == 0 || c.tokens[k].has(SENTENCE_START);
    // `कोठी थानाध्यक्ष रमेश यादव ने`: a town called like what stood there first.
    // `रीवा कलेक्टर को`: a district that is a given name too.
    let district = || {
        c.is(k, class::GIVEN)
            && !c.is(k, class::CONTENT_WORD | class::ORG | class::SURNAME)
            && c.among(at, &OF_DISTRICTS)
            && c.is(at + 1, class::POST)
            && (k == 0 || c.breaks(k) || !c.is(k - 1, class::TITLE | class::PART))
            && dateline::listed_place(c, k)
    };
    if district() {
        return true;
    }
    holder
        && !c.is(k, WORD)
        && (dateline::listed_place(c, k)
            || opens && c.is(k, class::PLACE_HEAD) && !QUARTERS.contains(&c.token_text(k)))
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
    let t = &c.tokens[k];
    if !t.is_devanagari() || t.end - t.start < 9 {
        return;
    }
    // `पूर्व सरपंच` is one title.
    let at = if c.says(i, PURV) && !c.breaks(i + 1) {
        i + 1
    } else {
        i
    };
    let posted = !of && POSTED.may_hold(&c.tokens[at]) && posted(c, k, at);
    if !c.unknown(k) && !posted {
        return;
    }
    let left = k == 0
        || c.tokens[k].has(SENTENCE_START)
        || c.tokens[k - 1].kind == TokenKind::Punctuation
        || c.is(k - 1, class::POST | class::PLACE_HEAD_BEFORE)
        || c.is_conjunction(k - 1)
        || of && c.is(k - 1, class::STOP) && !c.token_text(k).ends_with("ों");
    if left && posted {
        out.push(c.rule(k, k + 1, Kind::Place, 0.86, "place/home"));
    } else if left && c.unknown(k) && OFFICES.contains(&c.tokens[at], c.token_text(at)) {
        out.push(c.rule(k, k + 1, Kind::Place, 0.78, "place/office"));
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn where_an_officer_is_posted() {
        finds("झिंझोरा थानाध्यक्ष राजेश कुमार ने बताया।", &["L:झिंझोरा"]);
        finds("मौके पर बंसखोरी एसडीएम ने जांच की।", &["L:बंसखोरी"]);
        finds("कोठी थानाध्यक्ष रमेश यादव ने बताया।", &["L:कोठी"]);
        lacks("सदर थानाध्यक्ष रमेश यादव ने बताया।", &["L:सदर"]);
        lacks("महिला थानाध्यक्ष सुमन देवी ने बताया।", &["L:महिला"]);
        lacks("तत्कालीन थानाध्यक्ष रमेश यादव ने बताया।", &["L:तत्कालीन"]);
        lacks("बातचीत में थानाध्यक्ष ने बताया।", &["L:में"]);
    }
}
