//! A head noun with the chain of modifiers and names before it: where does `छत्तीसगढ़ राज्य औद्योगिक विकास निगम` begin?

use super::seat::{seated, station_before};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, SENTENCE_START, TokenKind};

/// Most tokens of an organisation's name before its head.
const MAX_BEFORE: usize = 10;

/// Modifiers that name no particular body with a bare head: `राज्य सरकार`, `जिला प्रशासन`, `केंद्र सरकार`.
const GENERIC: [&str; 45] = [
    "राजकीय",
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

/// Unions and the like, which bear the name of a trade.
const UNIONS: [&str; 10] = [
    "संघ",
    "महासंघ",
    "यूनियन",
    "एसोसिएशन",
    "मोर्चा",
    "मंच",
    "महासभा",
    "फेडरेशन",
    "परिसंघ",
    "समाज",
];

/// Heads that name nobody with general words alone: `राज्य सरकार`, `जिला प्रशासन`, `केंद्रीय मंत्रिमंडल`.
const BARE_HEADS: [&str; 16] = [
    "शाला",
    "टीम",
    "अस्पताल",
    "विद्यालय",
    "स्कूल",
    "कॉलेज",
    "सरकार",
    "सरकारों",
    "पुलिस",
    "प्रशासन",
    "मंत्रिमंडल",
    "कंपनी",
    "संगठन",
    "संस्था",
    "अदालत",
    "विभाग",
];

/// Words that open the name of a national body.
const OPENERS: [&str; 6] = ["राष्ट्रीय", "भारतीय", "केंद्रीय", "केन्द्रीय", "अंतरराष्ट्रीय", "अखिल"];

/// Institutions that a name before them makes a name, whoever else is meant by the words.
const INSTITUTIONS: [&str; 21] = [
    "शाला",
    "आयोग",
    "प्राधिकरण",
    "बोर्ड",
    "केंद्र",
    "विश्वविद्यालय",
    "यूनिवर्सिटी",
    "महाविद्यालय",
    "कॉलेज",
    "कालेज",
    "विद्यालय",
    "स्कूल",
    "अस्पताल",
    "चिकित्सालय",
    "हॉस्पिटल",
    "संस्थान",
    "न्यायालय",
    "हाईकोर्ट",
    "कोर्ट",
    "निगम",
    "परिषद",
];

/// The first token of a head of one or more words (`प्राइवेट लिमिटेड`).
pub(super) fn starts_head(c: &Context<'_>, i: usize) -> bool {
    i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !c.is(i - 1, class::ORG_HEAD)
        || c.is(i - 1, class::ORG)
        || c.is(i - 1, class::MODIFIER)
}

pub(super) fn head(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let mut end = i + 1;
    while !c.breaks(end)
        && c.is(end, class::ORG_HEAD)
        && c.tokens[end].script == c.tokens[i].script
        && end - i < 4
        // The legal form closes a name: `… प्राइवेट लिमिटेड | प्रबंधन ने`.
        && !matches!(c.token_text(end - 1), "लिमिटेड" | "लि")
        // `… थाना पुलिस ने`: the station is named, its police is anybody.
        && !(c.token_text(end) == "पुलिस" && matches!(c.token_text(end - 1), "थाना" | "कोतवाली"))
    {
        end += 1;
    }
    let latin = c.tokens[i].is_latin();
    // English with capitals has rules of its own, see `english`.
    if latin && c.cased {
        return;
    }
    let mut chain = chain(c, i);
    let head_text = c.token_text(end - 1);
    let naming = NAMING_HEADS.contains(&head_text);
    let loose = LOOSE_HEADS.contains(&head_text);
    // `रसोइया संघ`, `पत्रकार यूनियन`: a trade stands before a union as its modifier.
    if chain.from == i && !latin && i > 0 && UNIONS.contains(&head_text) && trade(c, i - 1) {
        chain.from = i - 1;
        chain.modifiers = 1;
        while chain.from > 0 && !c.tokens[chain.from].has(SENTENCE_START) {
            let k = chain.from - 1;
            if c.is(k, class::POST | class::STOP) || !c.is(k, class::PLACE | class::MODIFIER) {
                break;
            }
            chain.names += usize::from(c.is(k, class::PLACE));
            chain.from = k;
        }
    }
    let Chain {
        from,
        names,
        modifiers,
        unknown,
        generic,
    } = chain;
    // The High Court of the state is meant wherever no other is named.
    let high_court = matches!(head_text, "हाईकोर्ट" | "हाइकोर्ट")
        || head_text == "कोर्ट" && end == i + 2 && c.token_text(i) == "हाई";
    if high_court && chain.from == i {
        out.push(c.rule(i, end, Kind::Org, 0.86, "organisation/body"));
        return;
    }
    // `मेरठ के आनंद अस्पताल`: a name that is a word, with a clean edge on its left.
    if chain.from == i
        && !latin
        && i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && INSTITUTIONS.contains(&head_text)
        && c.is(i - 1, class::PART)
        && !c.is(
            i - 1,
            class::TITLE | class::ROLE | class::POST | class::STOP | class::PLACE_HEAD,
        )
        && (i == 1
            || c.tokens[i - 1].has(SENTENCE_START)
            || c.is(i - 2, class::POST)
            || c.tokens[i - 2].kind == TokenKind::Punctuation)
    {
        out.push(c.rule(i - 1, end, Kind::Org, 0.84, "organisation/head"));
        return;
    }
    if end == i + 1 && matches!(head_text, "थाना" | "कोतवाली") && station_before(c, i).is_some()
    {
        return;
    }
    // What is listed as it stands may have its town behind it: `लायंस क्लब विदिशा`.
    if !c.breaks(end)
        && (from == i || !latin && c.is(end, class::NAMES))
        && let Some(from) = c.listed_until(end, class::ORG)
    {
        seated(c, from, end, 0.9, out);
    }
    if from == i || head_text == "मंडी" && !c.is(from, class::PLACE) {
        return;
    }
    // Nothing but general words: any body of the kind is meant. It takes its span and names nobody.
    if !latin && names + modifiers + unknown == 0 {
        // Its town makes it one: `राजकीय माध्यमिक विद्यालय राजाखेड़ा`.
        if i - from >= 2 && !c.breaks(end) && INSTITUTIONS.contains(&head_text) {
            seated(c, from, end, 0.9, out);
        }
        // `भारतीय टीम` is one team.
        let nation = c.token_text(from) == "भारतीय" && head_text == "टीम";
        if BARE_HEADS.contains(&head_text) && !nation {
            let mut p = c.rule(from, end, Kind::Org, 0.9, "organisation/generic");
            p.silent = true;
            out.push(p);
            return;
        }
    }
    if !latin && sure(c, from, i, end, names, modifiers, unknown) {
        let score = if names > 0 { 0.93 } else { 0.9 };
        out.push(c.rule(from, end, Kind::Org, score, "organisation/body"));
        seated(c, from, end, score, out);
        return;
    }
    let score: f32 = match (names > 0, unknown > 0, modifiers, generic) {
        // Romanised without case: any word may stand before `party`, `police`.
        (false, true, ..) if latin => 0.4,
        // A school or hospital of a name is a name.
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
            if naming || UNIONS.contains(&head_text) {
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
            if loose && modifiers >= 3 {
                0.74
            } else if loose {
                0.55
            } else {
                0.74
            }
        }
    };
    out.push(c.rule(from, end, Kind::Org, score, "organisation/head"));
    seated(c, from, end, score, out);
}

/// `मित्सुबिशी इलेक्ट्रिक इंडिया`: the country behind a company's name makes it the company there.
pub(super) fn of_country(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // `IIT कानपुर`, `एम्स रायपुर`: one institute of many, told by its town.
    if c.is(i - 1, class::ORG)
        && matches!(
            c.token_text(i - 1),
            "IIT"
                | "IIM"
                | "NIT"
                | "IIIT"
                | "AIIMS"
                | "आईआईटी"
                | "आईआईएम"
                | "एनआईटी"
                | "एम्स"
                | "ट्रिपलआईटी"
        )
    {
        out.push(c.rule(i - 1, i + 1, Kind::Org, 0.95, "organisation/body"));
        return;
    }
    if !c.is(i - 1, class::ORG | class::ORG_HEAD) && !c.unknown(i - 1) {
        return;
    }
    if !matches!(c.token_text(i), "इंडिया" | "इण्डिया") || !closed(c, i + 1)
    {
        return;
    }
    let until = c.tokens[i - 1].end as usize;
    let company = out
        .iter()
        .rev()
        .take(64)
        .filter(|p| p.kind == Kind::Org && p.span.end == until && p.score >= 0.7)
        .map(|p| p.tokens.0 as usize)
        .min();
    if let Some(from) = company {
        out.push(c.rule(from, i + 1, Kind::Org, 0.94, "organisation/body"));
    }
}

/// A postposition, a mark or the end follows.
fn closed(c: &Context<'_>, i: usize) -> bool {
    c.breaks(i) || c.is(i, class::POST) || c.tokens[i].kind == TokenKind::Punctuation
}

/// What stands before a head and belongs to it.
struct Chain {
    from: usize,
    /// Names of places, people and organisations.
    names: usize,
    /// Words that tell bodies apart: `शिक्षा`, `सिंचाई`.
    modifiers: usize,
    /// Words no list knows.
    unknown: usize,
    /// Words of any body: `राज्य`, `जिला`.
    generic: usize,
}

/// Goes back from a head at `i` over names and modifiers.
fn chain(c: &Context<'_>, i: usize) -> Chain {
    let latin = c.tokens[i].is_latin();
    let ministry = !latin && c.token_text(i) == "मंत्रालय";
    let mut chain = Chain {
        from: i,
        names: 0,
        modifiers: 0,
        unknown: 0,
        generic: 0,
    };
    let mut from = i;
    // Where a comma is met: the chain up to there, should nothing open a longer name.
    let mut comma: Option<Chain> = None;
    // Where a second unknown word is met: the chain up to there, should no place open the name.
    let mut short: Option<Chain> = None;
    while from > 0 && i - from < MAX_BEFORE && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        let t = &c.tokens[k];
        let info = c.info[k];
        if t.is_punctuation(b'-') && k > 0 || t.is_punctuation(b'&') && latin {
            from = k;
            continue;
        }
        // `एवं` joins two modifiers inside a name, with something before it; a ministry has commas too.
        if c.is_conjunction(k) || ministry && t.is_punctuation(b',') {
            if from < i && k > 0 && modifier(c, k - 1) && modifier(c, from) {
                from = k;
                continue;
            }
            break;
        }
        // `राष्ट्रीय खाद्य प्रौद्योगिकी, उद्यमिता एवं प्रबंधन संस्थान`: commas where such a word opens the name.
        if t.is_punctuation(b',') && !latin && from < i && k > 0 && chain.unknown + chain.names == 0
        {
            const SUBJECT: u32 = class::MODIFIER | class::SECTOR;
            if c.is(k - 1, SUBJECT) && c.is(from, SUBJECT) {
                comma.get_or_insert(Chain { from, ..chain });
                from = k;
                continue;
            }
            break;
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
        let word = class::WORD | class::TITLE | class::ROLE | class::KIN | class::MODIFIER;
        if info & (class::PLACE | class::ORG) != 0
            || info & class::PART != 0 && info & class::WORD == 0
            || info & class::NAMES != 0 && info & word == 0 && !latin
        {
            chain.names += 1;
        } else if info & (class::MODIFIER | class::ORG_HEAD | class::SECTOR) != 0 {
            if GENERIC.contains(&c.token_text(k)) {
                chain.generic += 1
            } else {
                chain.modifiers += 1
            }
        } else if c.unknown(k) {
            // One unknown word may open a name, two are likely a sentence, unless a place stands before them.
            if chain.unknown == 1 && !latin && !c.tokens[k].has(DOTTED) && short.is_none() {
                short = Some(Chain { from, ..chain });
            }
            if chain.unknown >= 3 && !latin {
                break;
            }
            // `उसकी अंकसूची मगध विश्वविद्यालय`: the place opened the name already.
            if !latin && c.is(from, class::PLACE) && INSTITUTIONS.contains(&c.token_text(i)) {
                break;
            }
            chain.unknown += 1;
        } else if !latin && info & class::UNTAGGED_HEAD != 0 && from <= i {
            // `व्यापार मेला प्राधिकरण`, `मिशन निदेशालय`: an event's body.
            chain.modifiers += 1;
        } else if latin && t.has(CAPITAL) && info & class::WORD != 0 && !t.has(SENTENCE_START) {
            chain.modifiers += 1;
        } else {
            break;
        }
        from = k;
    }
    chain.from = from;
    if let Some(short) = short
        && !c.is(from, class::PLACE)
        && !(chain.unknown == 2 && INSTITUTIONS.contains(&c.token_text(i)))
    {
        chain = short;
    }
    if let Some(comma) = comma
        && !OPENERS.contains(&c.token_text(chain.from))
    {
        chain = comma;
    }
    // `पंडित दीनदयाल उपाध्याय मेडिकल कॉलेज`
    if !latin
        && c.is(chain.from, class::PART | class::PERSON)
        && INSTITUTIONS.contains(&c.token_text(i))
    {
        while chain.from > 0
            && !c.tokens[chain.from].has(SENTENCE_START)
            && c.honour(chain.from - 1)
        {
            chain.from -= 1;
        }
    }
    while chain.from < i
        && (c.tokens[chain.from].kind == TokenKind::Punctuation
            || c.is_conjunction(chain.from)
            || matches!(c.token_text(chain.from), "of" | "for" | "and" | "the"))
    {
        chain.from += 1;
    }
    chain
}

/// Whether our annotation leaves no doubt: ministries and departments of a subject, the police and the government of a named
/// place, schools, hospitals and courts of a name.
fn sure(
    c: &Context<'_>,
    from: usize,
    i: usize,
    end: usize,
    names: usize,
    modifiers: usize,
    unknown: usize,
) -> bool {
    let head = c.token_text(end - 1);
    let place_first = c.is(from, class::PLACE) && !c.is(from, class::STOP | class::POST);
    match head {
        "मंत्रालय" | "विभाग" | "निदेशालय" | "संचालनालय" => {
            modifiers + names > 0 && unknown == 0
        }
        "पुलिस" | "सरकार" => {
            place_first && from + 1 == i || place_first && unknown == 0 && names <= 2
        }
        // `राष्ट्रीय खाद्य प्रौद्योगिकी संस्थान`
        _ if modifiers >= 2 && names + unknown == 0 => {
            INSTITUTIONS.contains(&head) && OPENERS.contains(&c.token_text(from))
        }
        _ => INSTITUTIONS.contains(&head) && names > 0 && unknown <= 1 && place_or_person(c, from),
    }
}

/// A place's or person's name opens an institution's.
fn place_or_person(c: &Context<'_>, i: usize) -> bool {
    c.honour(i)
        || c.is(i, class::PLACE | class::PART | class::NAMES)
            && !c.is(i, class::WORD | class::STOP | class::TITLE)
}

/// A word for people of one trade.
fn trade(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_devanagari()
        && c.is(i, class::ROLE)
        && !c.is(i, class::POST | class::STOP | class::PART)
}

/// A word that can stand on either side of `एवं` inside a name.
fn modifier(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::MODIFIER | class::SECTOR | class::PLACE)
        || c.tokens[i].is_devanagari() && c.unknown(i)
}
