//! Organisations: chains of modifiers before a head noun, heads before a name, and acronyms in brackets.

use super::{Context, Proposal};
use crate::gazetteer::flags::{self, class};
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, JOINED, SENTENCE_START, TokenKind};

/// Most tokens of an organisation's name before its head.
const MAX_BEFORE: usize = 10;

/// Modifiers that name no particular body with a bare head: `राज्य सरकार`, `जिला प्रशासन`, `केंद्र सरकार`.
const GENERIC: [&str; 44] = [
    "राज्य",
    "केंद्र",
    "केन्द्र",
    "केंद्रीय",
    "केन्द्रीय",
    "जिला",
    "नगर",
    "ग्राम",
    "स्थानीय",
    "प्रदेश",
    "निजी",
    "सरकारी",
    "शासकीय",
    "भारतीय",
    "राष्ट्रीय",
    "अंतरराष्ट्रीय",
    "अंतर्राष्ट्रीय",
    "विदेशी",
    "सार्वजनिक",
    "उच्च",
    "विशेष",
    "संयुक्त",
    "मुख्य",
    "प्राथमिक",
    "माध्यमिक",
    "महिला",
    "बाल",
    "छात्र",
    "किसान",
    "मजदूर",
    "जन",
    "नई",
    "नया",
    "पुलिस",
    "state",
    "central",
    "local",
    "district",
    "national",
    "private",
    "the",
    "government",
    "special",
    "union",
];

/// Heads that make a name with one ordinary modifier: `शिक्षा विभाग`, `रेल मंत्रालय`.
const NAMING_HEADS: [&str; 12] = [
    "मंत्रालय",
    "विभाग",
    "आयोग",
    "प्राधिकरण",
    "निगम",
    "परिषद",
    "निदेशालय",
    "संचालनालय",
    "Ministry",
    "Department",
    "Commission",
    "Authority",
];

/// Heads that need a name before them, for any body of the kind may be meant: `सरकार`, `कंपनी`, `पुलिस`, `टीम`.
const LOOSE_HEADS: [&str; 26] = [
    "सरकार",
    "पुलिस",
    "कंपनी",
    "टीम",
    "समिति",
    "संगठन",
    "संस्था",
    "संस्थान",
    "स्कूल",
    "कॉलेज",
    "अस्पताल",
    "बैंक",
    "कोर्ट",
    "अदालत",
    "थाना",
    "थाने",
    "दल",
    "सेना",
    "प्रशासन",
    "केंद्र",
    "क्लब",
    "यूनियन",
    "समूह",
    "ग्रुप",
    "मंडल",
    "बोर्ड",
];

/// Appends candidates for organisations.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    for i in 0..c.tokens.len() {
        let info = c.info[i];
        if info & class::ORG_HEAD != 0 && starts_head(c, i) {
            head(c, i, out);
        }
        const STATION: u32 = class::ORG_HEAD
            | class::ORG_HEAD_OUTSIDE
            | class::ORG_HEAD_BEFORE
            | class::PLACE_HEAD_OUTSIDE
            | class::PLACE_HEAD_BEFORE;
        if info & STATION != 0
            && matches!(
                c.token_text(i),
                "थाना"
                    | "थाने"
                    | "थानों"
                    | "कोतवाली"
                    | "चौकी"
                    | "thana"
                    | "Thana"
            )
        {
            station(c, i, out);
        }
        if info & class::ORG_HEAD_BEFORE != 0 {
            head_before(c, i, out);
        }
        if info & (class::ORG_HEAD_OUTSIDE | class::ORG_CONTEXT) != 0 && introduces(c.token_text(i))
        {
            introduced(c, i, out);
        }
        if c.tokens[i].is_punctuation(b'(') {
            bracket(c, i, out);
            agency(c, i, out);
        }
    }
}

/// A police station is named by its place: `सरकंडा थाना`, `सिविल लाइन थाना`, also before `क्षेत्र` and `पुलिस`.
fn station(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let mut from = i;
    while from > 0 && i - from < 4 && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        let t = &c.tokens[k];
        let hyphen = t.is_punctuation(b'-') && from < i;
        let number = t.is_number() && (from == i || hyphen_before(c, from));
        let word = t.is_word()
            && t.script == c.tokens[i].script
            && (c.is(
                k,
                class::PLACE | class::PART | class::MODIFIER | class::PLACE_HEAD,
            ) || c.unknown(k))
            && !c.is(k, class::POST | class::STOP | class::TITLE | class::ROLE);
        if !(word || hyphen || number) {
            break;
        }
        from = k;
        if c.unknown(k) && !(k > 0 && c.is(k - 1, class::PLACE)) {
            break;
        }
    }
    if from < i && c.tokens[from].kind != TokenKind::Punctuation {
        let named = (from..i).any(|k| c.is(k, class::PLACE | class::PART) || c.unknown(k));
        let score = if c.token_text(i) == "चौकी" {
            0.7
        } else {
            0.93
        };
        out.push(c.rule(
            from,
            i + 1,
            Kind::Org,
            if named { score } else { 0.55 },
            "organisation/station",
        ));
    }
}

fn hyphen_before(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_punctuation(b'-')
}

/// The first token of a head of one or more words (`प्राइवेट लिमिटेड`).
fn starts_head(c: &Context<'_>, i: usize) -> bool {
    i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !c.is(i - 1, class::ORG_HEAD)
        || c.is(i - 1, class::ORG)
        || c.is(i - 1, class::MODIFIER)
}

fn head(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let mut end = i + 1;
    while !c.breaks(end)
        && c.is(end, class::ORG_HEAD)
        && c.tokens[end].script == c.tokens[i].script
        && end - i < 4
    {
        end += 1;
    }
    let latin = c.tokens[i].is_latin();
    // English with capitals has rules of its own, see `english`.
    if latin && c.cased {
        return;
    }
    let mut from = i;
    let (mut names, mut modifiers, mut unknown, mut generic) = (0, 0, 0, 0);
    while from > 0 && i - from < MAX_BEFORE && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        let t = &c.tokens[k];
        let info = c.info[k];
        if t.is_punctuation(b'-') && k > 0 || t.is_punctuation(b'&') && latin {
            from = k;
            continue;
        }
        // `एवं` joins two modifiers inside a name, with something before it.
        if c.is_conjunction(k) && from < i && k > 0 && modifier(c, k - 1) && modifier(c, from) {
            from = k;
            continue;
        }
        if latin
            && matches!(c.token_text(k), "of" | "for" | "and" | "the")
            && from < i
            && k > 0
            && c.tokens[k - 1].has(CAPITAL)
        {
            from = k;
            continue;
        }
        if !t.is_word() || t.script != c.tokens[i].script && !(t.is_latin() && t.has(ALL_CAPS)) {
            break;
        }
        if latin && c.cased && !t.has(CAPITAL) {
            break;
        }
        if info & (class::POST | class::STOP) != 0 && info & class::MODIFIER == 0 {
            break;
        }
        let text = c.token_text(k);
        if info & (class::PLACE | class::ORG) != 0
            || info & class::PART != 0 && info & class::WORD == 0
        {
            names += 1;
        } else if info & (class::MODIFIER | class::ORG_HEAD | class::SECTOR) != 0 {
            if GENERIC.contains(&text) {
                generic += 1
            } else {
                modifiers += 1
            }
        } else if c.unknown(k) {
            // One unknown word may open a name, two are likely a sentence.
            if unknown == 1 && !latin && !c.tokens[k].has(DOTTED) {
                break;
            }
            unknown += 1;
        } else if latin && t.has(CAPITAL) && info & class::WORD != 0 && !t.has(SENTENCE_START) {
            modifiers += 1;
        } else {
            break;
        }
        from = k;
    }
    while from < i
        && (c.tokens[from].kind == TokenKind::Punctuation
            || c.is_conjunction(from)
            || matches!(c.token_text(from), "of" | "for" | "and" | "the"))
    {
        from += 1;
    }
    if from == i {
        return;
    }
    let head_text = c.token_text(end - 1);
    let naming = NAMING_HEADS.contains(&head_text);
    let loose = LOOSE_HEADS.contains(&head_text);
    let score: f32 = match (names > 0, unknown > 0, modifiers, generic) {
        // Romanised without case: any word may stand before `party`, `police`.
        (false, true, ..) if latin => 0.4,
        // A school or hospital of a name is a name; `रायपुर पुलिस` may be the police of Raipur, which is one too.
        (true, _, _, _) => {
            if loose {
                0.78
            } else {
                0.86
            }
        }
        (false, true, _, _) => {
            if loose {
                0.5
            } else {
                0.66
            }
        }
        (false, false, 0, _) => 0.25,
        (false, false, 1, 0) => {
            if naming {
                0.72
            } else if loose {
                0.3
            } else {
                0.45
            }
        }
        (false, false, 1, _) => {
            if loose {
                0.4
            } else {
                0.66
            }
        }
        _ => {
            if loose {
                0.55
            } else {
                0.74
            }
        }
    };
    out.push(c.rule(from, end, Kind::Org, score, "organisation/head"));
    seated(c, from, end, score, out);
}

/// Bodies that are told apart by the place behind them: `शिवाजी क्लब उज्जैन`, `शासकीय माध्यमिक शाला बंडोल`.
fn seated(c: &Context<'_>, from: usize, head_end: usize, score: f32, out: &mut Vec<Proposal>) {
    const SEATED: [&str; 30] = [
        "स्कूल",
        "शाला",
        "विद्यालय",
        "महाविद्यालय",
        "कॉलेज",
        "विश्वविद्यालय",
        "क्लब",
        "परिषद",
        "पंचायत",
        "पालिका",
        "एसोसिएशन",
        "संघ",
        "मंडल",
        "समिति",
        "न्यायालय",
        "कोर्ट",
        "अस्पताल",
        "केंद्र",
        "संस्थान",
        "इकाई",
        "शाखा",
        "College",
        "School",
        "Club",
        "Association",
        "Court",
        "Council",
        "Hospital",
        "यूनियन",
        "निगम",
    ];
    let head = c.token_text(head_end - 1);
    if !SEATED.iter().any(|s| head.ends_with(s)) {
        return;
    }
    let mut end = head_end;
    while !c.breaks(end)
        && end < head_end + 2
        && c.is(end, class::PLACE)
        && c.tokens[end].script == c.tokens[from].script
    {
        end += 1;
    }
    // The place ends the noun phrase: a postposition or a mark follows, not another noun.
    let closed =
        c.breaks(end) || c.is(end, class::POST) || c.tokens[end].kind == TokenKind::Punctuation;
    if end > head_end && closed && !c.mark(end, b'-') {
        out.push(c.rule(
            from,
            end,
            Kind::Org,
            (score + 0.02).clamp(0.6, 0.84),
            "organisation/seat",
        ));
    }
}

/// Words that introduce a body's name: `कोरियाई कंपनी हानूल टेक`, `समाचार एजेंसी एपी`.
fn introduces(word: &str) -> bool {
    matches!(
        word,
        "कंपनी"
            | "फर्म"
            | "संस्था"
            | "संगठन"
            | "एनजीओ"
            | "स्टार्टअप"
            | "अखबार"
            | "समाचारपत्र"
            | "पत्रिका"
            | "चैनल"
            | "एजेंसी"
            | "बैंड"
            | "पार्टी"
            | "क्लब"
            | "बैंक"
    )
}

/// One to four words that no list knows otherwise behind such a word, up to a postposition or mark.
fn introduced(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let mut end = i + 1;
    let (mut unknown, mut quoted) = (0, false);
    if !c.breaks(end) && (c.mark(end, b'\'') || c.mark(end, b'"')) {
        quoted = true;
        end += 1;
    }
    let from = end;
    while !c.breaks(end) && end - from < 4 {
        let t = &c.tokens[end];
        let fits = t.is_word()
            && (c.unknown(end)
                || c.is(end, class::PART | class::ORG_HEAD)
                    && !c.is(
                        end,
                        class::POST | class::STOP | class::TITLE | class::SPEECH,
                    ));
        if !fits || t.is_latin() && !t.has(CAPITAL) {
            break;
        }
        unknown += usize::from(c.unknown(end));
        end += 1;
    }
    if end == from || unknown == 0 || c.tokens[from].is_latin() && !c.tokens[from].has(CAPITAL) {
        return;
    }
    let closed =
        c.breaks(end) || c.is(end, class::POST) || c.tokens[end].kind == TokenKind::Punctuation;
    if closed {
        let score = if quoted {
            0.84
        } else if end - from >= 2 {
            0.74
        } else {
            0.6
        };
        out.push(c.rule(from, end, Kind::Org, score, "organisation/introduced"));
    }
}

fn modifier(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::MODIFIER | class::SECTOR | class::PLACE) || c.unknown(i)
}

/// `University of X`, `Ministry of X and Y`, `थाना X`.
fn head_before(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
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
            if !t.is_latin() || !t.has(CAPITAL) || t.has(crate::token::CLITIC) {
                break;
            }
            named += 1;
            end += 1;
        } else {
            if !(c.is(end, class::PLACE) || c.unknown(end)) || named >= 2 {
                break;
            }
            named += 1;
            end += 1;
        }
    }
    if named > 0 {
        let score = if latin { 0.84 } else { 0.6 };
        out.push(c.rule(start, end, Kind::Org, score, "organisation/head-before"));
    }
}

/// `पूरा नाम (ABBR)` and `ABBR (Full Name)`: what is in brackets is a name where it abbreviates what is outside.
fn bracket(c: &Context<'_>, open: usize, out: &mut Vec<Proposal>) {
    let Some(close) =
        (open + 1..(open + 5).min(c.tokens.len())).find(|&k| c.tokens[k].is_punctuation(b')'))
    else {
        return;
    };
    if close != open + 2 || open == 0 {
        return;
    }
    let t = &c.tokens[open + 1];
    if !t.is_word() || t.has(JOINED) {
        return;
    }
    let acronym = t.is_latin() && (t.has(ALL_CAPS) || t.has(DOTTED))
        || t.is_devanagari() && spelled_letters(c.token_text(open + 1));
    if !acronym {
        return;
    }
    // An organisation's name ends right before the bracket.
    let before = open - 1;
    let span_end = c.tokens[before].end as usize;
    let org_before = c.is(before, class::ORG | class::ORG_HEAD)
        || out
            .iter()
            .rev()
            .take(64)
            .any(|p| p.kind == Kind::Org && p.span.end == span_end && p.score >= 0.4);
    if org_before || initials_agree(c, open, c.token_text(open + 1)) {
        out.push(c.rule(open + 1, open + 2, Kind::Org, 0.82, "organisation/bracket"));
    }
}

/// A news agency alone in brackets, as datelines give it: `नई दिल्ली, 23 अगस्त (भाषा)।` The names are words otherwise.
fn agency(c: &Context<'_>, open: usize, out: &mut Vec<Proposal>) {
    let Some(close) =
        (open + 1..(open + 5).min(c.tokens.len())).find(|&k| c.tokens[k].is_punctuation(b')'))
    else {
        return;
    };
    // Behind a date or a place, or at the very end of a text.
    let dated = open > 0 && (c.tokens[open - 1].is_number() || c.tokens[open - 1].is_word());
    for m in c
        .matches
        .iter()
        .filter(|m| m.start as usize == open + 1 && m.end as usize == close)
    {
        let table = &c.tables[m.table as usize];
        let org = table.rows(m.form).any(|r| {
            let e = table.entry(r.entry);
            e.kind == flags::ORG
                && flags::is_name(r.flags)
                && table.file_name(e.file).contains("media")
                && table.applies(&r, c.text, &c.tokens[open + 1..close])
        });
        if org && dated {
            let mut p = c.rule(open + 1, close, Kind::Org, 0.95, "organisation/agency");
            p.form = Some((m.table, m.form));
            out.push(p);
        }
    }
}

/// Whether the words before the bracket start with the letters of a Latin acronym.
fn initials_agree(c: &Context<'_>, open: usize, acronym: &str) -> bool {
    let letters: Vec<char> = acronym
        .chars()
        .filter(|ch| ch.is_ascii_uppercase())
        .collect();
    let n = letters.len();
    if !(2..=8).contains(&n) {
        return false;
    }
    let mut k = open;
    for letter in letters.iter().rev() {
        loop {
            if k == 0 || c.tokens[k].has(SENTENCE_START) {
                return false;
            }
            k -= 1;
            if !matches!(c.token_text(k), "of" | "the" | "for" | "and" | "&" | "-") {
                break;
            }
        }
        if !c.token_text(k).starts_with(*letter) {
            return false;
        }
    }
    true
}

/// A word made of the Hindi names of Latin letters: `एनएमडीसी`, `जेडीयू`.
pub(crate) fn spelled_letters(word: &str) -> bool {
    const NAMES: [&str; 29] = [
        "डब्ल्यू",
        "डब्लू",
        "क्यू",
        "एक्स",
        "जेड",
        "वाई",
        "एच",
        "एफ",
        "एल",
        "एम",
        "एन",
        "एस",
        "आई",
        "आर",
        "बी",
        "सी",
        "डी",
        "ई",
        "जी",
        "जे",
        "के",
        "ओ",
        "पी",
        "टी",
        "यू",
        "वी",
        "ए",
        "वि",
        "ऐ",
    ];
    // `जेडीयू` is जे-डी-यू and not जेड-…: every name that fits is tried. A matra cannot follow a letter's name.
    fn letters(rest: &str, count: usize) -> bool {
        if rest.is_empty() {
            return (2..=9).contains(&count);
        }
        count < 9
            && NAMES.iter().filter_map(|n| rest.strip_prefix(n)).any(|r| {
                !r.chars()
                    .next()
                    .is_some_and(|ch| matches!(ch as u32, 0x93E..=0x94D | 0x900..=0x903))
                    && letters(r, count + 1)
            })
    }
    letters(word, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_an_acronym() {
        for yes in ["एनएमडीसी", "जेडीयू", "बीबीसी", "आईआईटी", "सीबीआई", "डब्ल्यूएचओ"]
        {
            assert!(spelled_letters(yes), "{yes}");
        }
        for no in ["केरल", "बीमा", "सीमा", "आ", "राम", "टीम"]
        {
            assert!(!spelled_letters(no), "{no}");
        }
    }
}
