//! A head noun with the chain of modifiers and names before it: where does `छत्तीसगढ़ राज्य औद्योगिक विकास निगम` begin?

use super::seat::seated;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, SENTENCE_START, TokenKind};

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

fn modifier(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::MODIFIER | class::SECTOR | class::PLACE) || c.unknown(i)
}
