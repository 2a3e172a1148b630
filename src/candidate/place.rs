//! Places: names before and behind generic heads, heads that belong to the name, and endings that only places have.

use super::survey::{Look, Rule, sort};
use super::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, JOINED, SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// Most tokens of a place's name before its head.
const MAX_BEFORE: usize = 4;

/// Endings of Indian settlements. A word no list knows that ends in one is a place where the context is right.
const ENDINGS: [&str; 37] = [
    "पाली",
    "गुड़ा",
    "गुड़म",
    "पाड़ा",
    "टोली",
    "गुट्टा",
    "पाटन",
    "मुड़ा",
    "डांड",
    "खापा",
    "ढाणी",
    "पुर",
    "पुरा",
    "पुरम",
    "पुरी",
    "गढ़",
    "गढ",
    "नगर",
    "बाद",
    "गंज",
    "गांव",
    "गाँव",
    "पल्ली",
    "वाड़ा",
    "वाड़ी",
    "पट्टी",
    "खेड़ा",
    "खेड़ी",
    "डीह",
    "टोला",
    "कोट",
    "घाट",
    "पारा",
    "हाट",
    "कुंड",
    "पटनम",
    "पेट",
];
/// Which last bytes of a last character go with which of the one before it in [`ENDINGS`]: nine words in ten end otherwise.
const TAILS: [u64; 64] = {
    let mut tails = [0; 64];
    let mut k = 0;
    while k < ENDINGS.len() {
        let b = ENDINGS[k].as_bytes();
        tails[(b[b.len() - 1] & 63) as usize] |= 1 << (b[b.len() - 4] & 63);
        k += 1;
    }
    tails
};
const LATIN_ENDINGS: [&str; 12] = [
    "pur", "pura", "garh", "nagar", "abad", "bad", "ganj", "gaon", "wada", "palli", "kheda",
    "patnam",
];

const HEAD: u32 = class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE | class::PLACE_HEAD_BEFORE;

/// Heads, and words whose ending may tell.
pub(super) const LOOK: Look = Look {
    classes: HEAD | class::SECTOR_HEAD,
    sorts: sort::STRANGE,
};

/// Appends candidates for places.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    for i in c.survey.of(Rule::Place) {
        let info = c.info[i];
        if info & (class::PLACE_HEAD_BEFORE | class::SECTOR_HEAD) != 0 {
            numbered(c, i, out);
        }
        if info & HEAD != 0 {
            head(c, i, out);
        } else if info & class::SECTOR_HEAD == 0 {
            ending(c, i, out);
        }
    }
}

fn head(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let info = c.info[i];
    // Work from the first token of a head of several words.
    let first = i == 0
        || c.tokens[i].has(SENTENCE_START)
        || c.info[i - 1] & info & (class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE) == 0;
    if info & class::PLACE_HEAD_OUTSIDE != 0
        && first
        && let Some(from) = name_before(c, i)
        // `सोनू उर्फ भुर्रे निवासी`, `पिता नन्दा निवासी`: people are of a place, too.
        && !(from > 0 && c.is(from - 1, class::ALIAS | class::KIN | class::TITLE) && people_head(c, i))
    {
        let n = i - from;
        let unknown = (from..i).filter(|&k| c.unknown(k)).count();
        let strong = administrative(c, i);
        // Romanised without case: `hamaare desh`, `is gaon` come before such heads more often than names.
        let flat = c.tokens[i].is_latin() && !c.cased && unknown > 0;
        let score: f32 = match (strong, unknown == n, n) {
            _ if flat => 0.4,
            (true, true, 1) => 0.78,
            (true, true, _) => 0.6,
            (true, false, _) => 0.7,
            (false, true, 1) => 0.58,
            _ => 0.4,
        };
        // `Suffolk County`, `Hunan Province`: written with a capital, these belong to the official name.
        let official = c.cased
            && c.capitalised(i)
            && matches!(
                c.token_text(i),
                "County"
                    | "Parish"
                    | "Province"
                    | "Township"
                    | "Prefecture"
                    | "Governorate"
                    | "Municipality"
                    | "Oblast"
            );
        if official {
            out.push(c.rule(from, i + 1, Kind::Place, score.max(0.78), "place/head"));
        } else {
            // `बभनलई निवासी महेश सिंह`
            let home = unknown == n && n == 1 && people_head(c, i) && !flat;
            let (score, rule) = if home {
                (0.86, "place/home")
            } else {
                (score, "place/head")
            };
            out.push(c.rule(from, i, Kind::Place, score, rule));
        }
        if !flat && plural(c, i) {
            listed(c, from, out);
        }
    }
    if info & class::PLACE_HEAD_BEFORE != 0
        && !c.breaks(i + 1)
        && (name_word(c, i + 1) || ambiguous_name(c, i + 1))
        && !c.is(i + 1, class::TITLE | class::ROLE)
    {
        let end = settlement(c, i + 1);
        let known = c.is(i + 1, class::PART);
        // `ग्राम क, ख एवं ग`: a formal head opens a list.
        let formal = matches!(
            c.token_text(i),
            "ग्राम"
                | "ग्रामों"
                | "मौजा"
                | "तहसील"
                | "प्रखंड"
                | "विकासखंड"
                | "ब्लॉक"
        );
        // `गांव सरहेड़ा में`, `गांव क, ख`: a word no list knows, closed by a postposition or a mark.
        let village = !formal
            && c.unknown(i + 1)
            && (c.breaks(end)
                || c.is(end, class::POST | class::PLACE_CONTEXT)
                || c.tokens[end].kind == TokenKind::Punctuation)
            && matches!(c.token_text(i), "गांव" | "गाँव" | "ग्राम्य");
        let formal = formal || village;
        let score = match (formal, known) {
            (true, false) => 0.86,
            (true, true) => 0.7,
            (false, false) => 0.66,
            (false, true) => 0.5,
        };
        out.push(c.rule(i + 1, end, Kind::Place, score, "place/head-before"));
        let mut at = end;
        while let Some(next) = c
            .list_joint(at)
            .filter(|&n| formal && !c.breaks(n) && name_word(c, n))
        {
            at = settlement(c, next);
            out.push(c.rule(next, at, Kind::Place, 0.72, "place/list"));
        }
    }
    if info & class::PLACE_HEAD != 0 && first {
        let mut end = i + 1;
        while !c.breaks(end)
            && c.is(end, class::PLACE_HEAD)
            && c.tokens[end].script == c.tokens[i].script
        {
            end += 1;
        }
        if let Some(from) = name_before(c, i) {
            // `Kota railway crossing`: an English head in lower case is no part of the name.
            if c.cased && c.tokens[i].is_latin() && !c.capitalised(i) {
                return;
            }
            let n = i - from;
            // `महात्मा गांधी पार्क`
            let mut first = from;
            while first > 0
                && !c.tokens[first].has(SENTENCE_START)
                && c.is(first, class::PART)
                && c.honour(first - 1)
            {
                first -= 1;
            }
            if first < from {
                out.push(c.rule(first, end, Kind::Place, 0.86, "place/landmark"));
                return;
            }
            let flat = c.tokens[i].is_latin() && !c.cased && (from..i).any(|k| c.unknown(k));
            let places = (from..i)
                .filter(|&k| c.is(k, class::PLACE | class::PART))
                .count();
            let unknown = (from..i).filter(|&k| c.unknown(k)).count();
            if places + unknown > 0 {
                let known = (from..i).any(|k| c.is(k, class::PLACE));
                // A postposition or a mark on the left: nothing else can be meant.
                let clean = !(from..i).any(|k| c.is(k, class::TITLE | class::WORD))
                    && (from == 0
                        || c.tokens[from].has(SENTENCE_START)
                        || c.is(from - 1, class::POST)
                        || c.tokens[from - 1].kind == TokenKind::Punctuation);
                let score = if flat {
                    0.4
                } else if known {
                    0.86
                } else if places + unknown == n {
                    if clean && c.tokens[i].is_devanagari() {
                        0.84
                    } else {
                        0.76
                    }
                } else {
                    0.56
                };
                let rule = if score == 0.84 {
                    "place/landmark"
                } else {
                    "place/name-head"
                };
                out.push(c.rule(from, end, Kind::Place, score, rule));
            }
        }
    }
}

/// `राष्ट्रीय राजमार्ग-11`, `एनएच 30`, `सेक्टर-45`: a road or a quarter that has a number for its name.
fn numbered(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if !matches!(c.token_text(i), "राजमार्ग" | "एनएच" | "सेक्टर" | "हाईवे" | "NH")
    {
        return;
    }
    let mut at = i + 1;
    if c.mark(at, b'-') && !c.breaks(at) {
        at += 1;
    }
    if c.breaks(at) || !c.tokens[at].is_number() || c.tokens[at].end - c.tokens[at].start > 9 {
        return;
    }
    let mut from = i;
    if i > 0 && !c.tokens[i].has(SENTENCE_START) && c.is(i - 1, class::PLACE_HEAD_BEFORE) {
        from = i - 1;
    }
    // `एनएच 527सी`
    let letter = c.tokens.get(at + 1).is_some_and(|t| {
        t.is_word() && t.has(JOINED) && !t.has(SENTENCE_START) && t.end - t.start <= 6
    });
    let end = at + 1 + usize::from(letter);
    out.push(c.rule(from, end, Kind::Place, 0.92, "place/numbered"));
}

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

/// `तिलगा सरपंच अमृत निषाद`, `पतरापाली पूर्व सरपंच`: a word no list knows before such an office, with nothing else on its left.
pub(super) fn office(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // `पूर्व सरपंच` is one title.
    let at = if c.token_text(i) == "पूर्व" && !c.breaks(i + 1) {
        i + 1
    } else {
        i
    };
    let mut k = i - 1;
    if k > 0 && !c.tokens[k].has(SENTENCE_START) && c.token_text(k) == "पूर्व" {
        k -= 1;
    }
    if !c.unknown(k) || !c.tokens[k].is_devanagari() || c.tokens[k].end - c.tokens[k].start < 9 {
        return;
    }
    let left = k == 0
        || c.tokens[k].has(SENTENCE_START)
        || c.tokens[k - 1].kind == TokenKind::Punctuation
        || c.is(k - 1, class::POST | class::PLACE_HEAD_BEFORE)
        || c.is_conjunction(k - 1);
    if left && OFFICES.contains(&c.tokens[at], c.token_text(at)) {
        out.push(c.rule(k, k + 1, Kind::Place, 0.78, "place/office"));
    }
}

/// A head for several places: `नदियां`, `जिलों`, `गांवों`.
fn plural(c: &Context<'_>, i: usize) -> bool {
    let w = c.token_text(i);
    w.ends_with("ों") || w.ends_with("ओं") || w.ends_with("यां") || w.ends_with("याँ")
}

/// Members of a list that a plural head closes: `कमला, अधवारा और खिरोई नदियां`. Each is one word that no list knows otherwise.
fn listed(c: &Context<'_>, last: usize, out: &mut Vec<Proposal>) {
    let mut at = last;
    for _ in 0..12 {
        // A comma or a conjunction, or both, right before the member behind.
        let mut joint = at;
        while joint > 0
            && !c.tokens[joint].has(SENTENCE_START)
            && (c.mark(joint - 1, b',') || c.is_conjunction(joint - 1))
        {
            joint -= 1;
        }
        if joint == at || joint == 0 || c.tokens[joint].has(SENTENCE_START) {
            return;
        }
        let member = joint - 1;
        if !name_word(c, member) {
            return;
        }
        at = member;
        if c.unknown(member) {
            // A second word makes it a phrase.
            let alone = member == 0
                || c.tokens[member].has(SENTENCE_START)
                || c.tokens[member - 1].kind == TokenKind::Punctuation
                || c.is_conjunction(member - 1)
                || c.is(member - 1, class::POST);
            if !alone {
                return;
            }
            out.push(c.rule(member, member + 1, Kind::Place, 0.76, "place/list"));
        } else {
            // Known names of several words are candidates of their own: only their start is needed.
            while at > 0
                && !c.tokens[at].has(SENTENCE_START)
                && name_word(c, at - 1)
                && member - at < 2
            {
                at -= 1;
            }
        }
    }
}

/// End of a settlement's name that starts at `i`: one word, with the qualifier that tells twins apart (`खुर्द`, `कलां`).
fn settlement(c: &Context<'_>, i: usize) -> usize {
    let twin = |k: usize| {
        !c.breaks(k)
            && matches!(
                c.token_text(k),
                "खुर्द"
                    | "कलां"
                    | "कला"
                    | "बुजुर्ग"
                    | "खास"
                    | "माफी"
                    | "पुर"
                    | "गंज"
                    | "Kalan"
                    | "Khurd"
                    | "Khas"
                    | "Buzurg"
                    | "कलाँ"
            )
    };
    if twin(i + 1) { i + 2 } else { i + 1 }
}

/// `निवासी` says where a person lives, before the place or behind it.
fn people_head(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::ROLE)
}

/// Heads of administration follow only names: `जिले`, `तहसील`, `ब्लॉक`.
fn administrative(c: &Context<'_>, i: usize) -> bool {
    let w = c.token_text(i);
    w.starts_with("जिल")
        || w.starts_with("ज़िल")
        || w.starts_with("तहसील")
        || w.starts_with("ब्लॉक")
        || w.starts_with("प्रखंड")
        || w.starts_with("थाना")
        || w.starts_with("विधानसभा")
        || w.starts_with("गांव")
        || w.starts_with("गाँव")
        || w.starts_with("जनपद")
        || w.starts_with("निवासी")
        || w.starts_with("शहर")
        || w.starts_with("कस्ब")
        || w.starts_with("प्रांत")
        || matches!(w, "district" | "tehsil" | "village" | "block" | "District")
}

/// Start of the name that ends right before token `i`.
fn name_before(c: &Context<'_>, i: usize) -> Option<usize> {
    let mut from = i;
    while from > 0 && i - from < MAX_BEFORE && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        if !name_word(c, k)
            || c.tokens[k].script != c.tokens[i].script
            || c.tokens[from].has(JOINED)
        {
            break;
        }
        from = k;
        // One unknown word before a head is a name, a second one may be the end of the phrase before.
        if c.unknown(k) && !c.tokens[k].has(CAPITAL) {
            break;
        }
    }
    (from < i).then_some(from)
}

/// A listed name that is a word too (`पाली`).
fn ambiguous_name(c: &Context<'_>, k: usize) -> bool {
    c.tokens[k].is_devanagari()
        && c.is(k, class::NAMES)
        && !c.is(
            k,
            class::POST
                | class::STOP
                | class::WORD
                | class::TITLE
                | class::ROLE
                | class::PLACE_HEAD
                | class::PLACE_HEAD_BEFORE
                | class::ORG_HEAD,
        )
}

fn name_word(c: &Context<'_>, k: usize) -> bool {
    let t = &c.tokens[k];
    if !t.is_word() || t.has(JOINED) {
        return false;
    }
    if t.is_latin() && c.cased && !t.has(CAPITAL) {
        return false;
    }
    let info = c.info[k];
    if info & (class::PLACE | class::PART) != 0 {
        return info & (class::POST | class::STOP) == 0;
    }
    (c.unknown(k) || info == class::MODIFIER && t.is_latin()) && t.end - t.start > 3
}

/// Whether a word ends as settlements do.
pub(super) fn settled(text: &str) -> bool {
    let b = text.as_bytes();
    let [.., before, _, _, last] = b else {
        return false;
    };
    TAILS[usize::from(last & 63)] >> (before & 63) & 1 != 0
        && ENDINGS
            .iter()
            .any(|e| text.len() > e.len() + 3 && text.ends_with(e))
}

/// A word no list knows with the ending of a settlement.
fn ending(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    let text = c.token_text(i);
    let found = if t.is_devanagari() {
        settled(text)
    } else {
        t.is_latin()
            && (t.has(CAPITAL) || !c.cased)
            && LATIN_ENDINGS
                .iter()
                .any(|e| text.len() > e.len() + 2 && text.to_ascii_lowercase().ends_with(e))
    };
    if found {
        let part = c.is(i, class::PART);
        let next_part = !c.breaks(i + 1) && c.is(i + 1, class::PART);
        // `murdabad`, `gadbad` in posts: the ending alone says nothing without capitals.
        let flat = t.is_latin() && !c.cased;
        let score = if part || next_part || flat { 0.4 } else { 0.68 };
        out.push(c.rule(i, i + 1, Kind::Place, score, "place/ending"));
    }
}
