//! Constituencies that a quarter of the town tells apart, and the two ends of a road.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, SPACED, Words};
use once_cell::sync::Lazy;

/// Which part of a town a constituency is.
static QUARTERS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "पूर्व",
        "पश्चिम",
        "उत्तर",
        "दक्षिण",
        "पूर्वी",
        "पश्चिमी",
        "उत्तरी",
        "दक्षिणी",
        "मध्य",
        "ग्रामीण",
        "शहरी",
        "शहर",
        "नगर",
        "सदर",
        "छावनी",
        "कैंट",
        "सिटी",
        "देहात",
        "सेंट्रल",
        "ईस्ट",
        "वेस्ट",
        "नॉर्थ",
        "साउथ",
    ])
});

/// What stands behind a constituency: its seat or who holds it.
static SEATS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "विधानसभा",
        "विधान",
        "लोकसभा",
        "विस",
        "लोस",
        "सीट",
        "संसदीय",
        "निर्वाचन",
        "विधायक",
        "सांसद",
        "प्रत्याशी",
        "उम्मीदवार",
    ])
});

/// Roads that are called after their ends.
static ROADS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "हाईवे",
        "हाइवे",
        "राजमार्ग",
        "मार्ग",
        "रोड",
        "एनएच",
        "सड़क",
        "रेलखंड",
        "रेलमार्ग",
        "फोरलेन",
        "सिक्सलेन",
        "टूलेन",
        "बाईपास",
        "खंड",
    ])
});

/// What somebody is or does of a constituency.
static STOOD: Lazy<Words> = Lazy::new(|| Words::new(&closed::STOOD));

/// Words looked at for what somebody does of a constituency.
const STANDS_WITHIN: usize = 12;

/// `जोधपुर पश्चिम से विजय व्यास को टिकट दिया`: a listed town before token `end` and its quarter behind it, from which somebody stands.
#[inline]
pub(in crate::candidate) fn stood_from(
    c: &Context<'_>,
    start: usize,
    end: usize,
) -> Option<Proposal> {
    let quarter = c.tokens.get(end)?;
    if !QUARTERS.may_hold(quarter) || quarter.has(SENTENCE_START) {
        return None;
    }
    stood(c, start, end)
}

#[inline(never)]
fn stood(c: &Context<'_>, start: usize, end: usize) -> Option<Proposal> {
    // `दिल्ली उत्तर पूर्व से`
    let from = end + 1 + usize::from(!c.breaks(end + 1) && c.among(end + 1, &QUARTERS));
    let seat = c.among(end, &QUARTERS) && !c.breaks(from) && c.token_text(from) == "से";
    let stands = seat
        && (from + 1..from + STANDS_WITHIN)
            .take_while(|&k| !c.breaks(k))
            .any(|k| c.among(k, &STOOD));
    stands.then(|| c.rule(start, from, Kind::Place, 0.93, "place/home"))
}

/// `अनुसंधान संस्थान, करनाल के निदेशक`: the town of the body before the comma.
#[inline]
pub(in crate::candidate) fn of_body(c: &Context<'_>, start: usize, end: usize) -> Option<Proposal> {
    if start < 1 || c.tokens[start].has(SENTENCE_START) {
        return None;
    }
    // `एनटीपीसी कहलगांव के`: a firm's works.
    let works = c.is(start - 1, class::ORG)
        && !c.is(start - 1, class::CONTENT_WORD | class::PART | class::PLACE);
    let body = || start > 1 && c.mark(start - 1, b',') && c.is(start - 2, class::ORG_HEAD);
    if !works && !body() {
        return None;
    }
    let town = c.tokens[start].is_devanagari()
        && !c.is(start, class::CONTENT_WORD)
        && !(start - 1..=start).any(|k| c.tokens[k].has(SENTENCE_START))
        && !c.breaks(end)
        && matches!(c.token_text(end), "के" | "की" | "का" | "में" | "ने" | "से");
    town.then(|| c.rule(start, end, Kind::Place, 0.9, "place/home"))
}

/// `जालंधर पश्चिम (SC) विधानसभा सीट`, `रायपुर उत्तर विधायक`: the name ends before token `i`.
pub(in crate::candidate) fn constituency(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i < 2 || c.tokens[i].has(SENTENCE_START) || !c.among(i, &SEATS) {
        return;
    }
    let mut end = i;
    if c.mark(i - 1, b')') {
        let reserved = i >= 5
            && c.mark(i - 3, b'(')
            && matches!(
                c.token_text(i - 2),
                "SC" | "ST" | "एससी" | "एसटी" | "अजा" | "अजजा" | "सुरक्षित"
            );
        if !reserved {
            return;
        }
        // For whom it is reserved is no body.
        let mut p = c.rule(i - 2, i - 1, Kind::Org, 0.9, "organisation/generic");
        p.silent = true;
        out.push(p);
        end = i - 3;
    }
    let k = end - 1;
    if k == 0 || c.tokens[k].has(SENTENCE_START) || !c.among(k, &QUARTERS) {
        return;
    }
    if let Some(from) = c.listed_until(k, class::PLACE) {
        out.push(c.rule(from, end, Kind::Place, 0.93, "place/home"));
    }
}

/// Whether the head at `i` may be a seat or a road, as far as its hash tells.
#[inline]
pub(super) fn may_be_seat_or_road(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    SEATS.may_hold(t) | ROADS.may_hold(t)
}

/// `धारचूला-तवाघाट नेशनल हाईवे`: the road is called after its two ends, each a place.
pub(super) fn route(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) -> bool {
    if i < 3 || !(c.mark(i - 2, b'-') || c.mark(i - 3, b'-')) || !c.among(i, &ROADS) {
        return false;
    }
    let mut end = i;
    if matches!(
        c.token_text(i - 1),
        "नेशनल" | "राष्ट्रीय" | "स्टेट" | "मोटर" | "मुख्य" | "रेल"
    ) {
        end -= 1;
    }
    let hyphen = end.wrapping_sub(2);
    if end < 3
        || !c.mark(hyphen, b'-')
        || c.tokens[hyphen].has(SPACED)
        || c.tokens[end - 1].has(SPACED)
        || (hyphen..=i).any(|k| c.breaks(k))
    {
        return false;
    }
    let name = |k: usize| {
        c.tokens[k].is_devanagari()
            && (c.is(k, class::PLACE)
                || c.unknown(k)
                || c.is(k, class::NAMES) && !c.is(k, class::CONTENT_WORD))
    };
    let (first, last) = (hyphen - 1, end - 1);
    // `पांडेखरक-खडेरिया मोटर मार्ग`: such roads join two villages.
    let motor = end < i && c.token_text(end) == "मोटर";
    // `तियूणी-मोरी मार्ग पर`: two words that no list knows, where something is on the road.
    let there = || {
        c.unknown(first)
            && c.unknown(last)
            && !c.breaks(i + 1)
            && matches!(
                c.token_text(i + 1),
                "पर" | "स्थित" | "के" | "का" | "की" | "बंद" | "में"
            )
    };
    if name(first)
        && name(last)
        && (motor || c.is(first, class::PLACE) || c.is(last, class::PLACE) || there())
    {
        out.push(c.rule(first, first + 1, Kind::Place, 0.9, "place/home"));
        out.push(c.rule(last, last + 1, Kind::Place, 0.9, "place/home"));
        return true;
    }
    false
}
