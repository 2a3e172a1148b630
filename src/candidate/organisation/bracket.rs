//! Names in brackets: acronyms of what stands before, news agencies in datelines.

use super::acronym::spelled_letters;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::{self, class};
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, JOINED, SENTENCE_START, Words};
use once_cell::sync::Lazy;

/// Last words of what is abbreviated and is no body.
const THINGS: [&str; 43] = [
    "Tax",
    "Report",
    "Summit",
    "Portal",
    "Scheme",
    "Act",
    "Bill",
    "Policy",
    "Index",
    "Mission",
    "Programme",
    "Program",
    "Project",
    "Test",
    "Exam",
    "Examination",
    "Offering",
    "Vehicle",
    "Vehicles",
    "Price",
    "Rate",
    "Ratio",
    "Understanding",
    "Agreement",
    "Zone",
    "Code",
    "List",
    "Order",
    "Line",
    "System",
    "Machine",
    "Machines",
    "Identity",
    "Number",
    "Roll",
    "Register",
    "Device",
    "Corridor",
    "Expressway",
    "Intelligence",
    "Award",
    "Plan",
    "Day",
];

/// The same in Hindi.
static THINGS_HINDI: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "क्लस्टर",
        "योजना",
        "मूल्य",
        "मिशन",
        "परियोजना",
        "कार्यक्रम",
        "पोर्टल",
        "अधिनियम",
        "कानून",
        "विधेयक",
        "नीति",
        "सूचकांक",
        "परीक्षा",
        "टेस्ट",
        "दर",
        "अनुपात",
        "समझौता",
        "समझौते",
        "ज्ञापन",
        "जोन",
        "क्षेत्र",
        "क्षेत्रों",
        "संहिता",
        "प्रणाली",
        "सिस्टम",
        "गलियारा",
        "कॉरिडोर",
        "एक्सप्रेसवे",
        "कार्ड",
        "मशीन",
        "मशीनों",
        "वाहन",
        "वाहनों",
        "इंटेलिजेंस",
        "बुद्धिमत्ता",
        "निवेश",
        "कर",
        "टैक्स",
        "फंड",
        "रिपोर्ट",
        "रजिस्टर",
        "पंजी",
        "सूची",
        "संख्या",
        "नंबर",
        "तकनीक",
        "टेक्नोलॉजी",
        "प्रौद्योगिकी",
        "इकाइयों",
        "इकाई",
        "अंतरिक्षयान",
        "यान",
        "विमान",
        "हेलीकॉप्टर",
        "मिसाइल",
        "रोग",
        "बीमारी",
        "सिंड्रोम",
        "वायरस",
        "पुनरीक्षण",
    ])
});

/// Who writes for a paper.
static REPORTERS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "प्रतिनिधि",
        "संवाददाता",
        "संवाद",
        "ब्यूरो",
        "न्यूज",
        "टीम",
        "नेटवर्क",
    ])
});

/// `पूरा नाम (ABBR)` and `ABBR (Full Name)`: what is in brackets is a name where it abbreviates what is outside.
pub(super) fn bracket(c: &Context<'_>, open: usize, out: &mut Vec<Proposal>) {
    // One word stands in them.
    if open == 0 || !c.mark(open + 2, b')') {
        return;
    }
    let t = &c.tokens[open + 1];
    if !t.is_word() || t.has(JOINED) {
        return;
    }
    let acronym = t.is_latin() && (t.has(ALL_CAPS) || t.has(DOTTED))
        || t.is_devanagari() && spelled_letters(c.token_text(open + 1));
    if !acronym {
        spoken(c, open, out);
        return;
    }
    // `Mumbai Metropolitan Region (MMR)`: the letters of a place.
    if t.is_latin()
        && !c.is(open + 1, class::TITLE)
        && c.listed_until(open, class::PLACE)
            .is_some_and(|from| from + 2 <= open)
        && !c.is(open - 1, class::ORG | class::ORG_HEAD)
        && initials_agree(c, open, c.token_text(open + 1))
    {
        out.push(c.rule(open + 1, open + 2, Kind::Place, 0.93, "place/bracket"));
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
    // `Goods and Services Tax (GST)`, `Superintendent of Police (SP)`: letters known as a word, a scheme's or a post's.
    if t.is_latin()
        && c.tokens[before].is_latin()
        && (c.is(open + 1, class::WORD)
            && !c.is(open + 1, class::ORG)
            // `Tiruppur Exporters' Association (TEA)`: the letters of a body are its own, whatever else they spell.
            && !(c.is(before, class::ORG_HEAD)
                && t.end - t.start > 2
                && initials_agree(c, open, c.token_text(open + 1)))
            // `the Deputy Commissioner (DC)`
            || c.is(open + 1, class::TITLE | class::ROLE)
                && (c.token_text(before).eq_ignore_ascii_case("police")
                    || c.is(before, class::TITLE | class::ROLE))
            || !c.is(before, class::ORG_HEAD) && THINGS.contains(&c.token_text(before)))
    {
        return;
    }
    // `एकीकृत विनिर्माण क्लस्टर (आईएमसी)`: letters that stand for a thing are no body's, even if a body is called so.
    if t.is_devanagari()
        && !org_before
        && c.among(before, &THINGS_HINDI)
        && before > 0
        && !c.tokens[before].has(SENTENCE_START)
        && c.tokens[before - 1].is_word()
        && !c.is(before - 1, class::POST)
    {
        let mut p = c.rule(open + 1, open + 2, Kind::Org, 0.97, "organisation/generic");
        p.silent = true;
        out.push(p);
        return;
    }
    if org_before
        || initials_agree(c, open, c.token_text(open + 1)) && !(t.is_latin() && event(c, open))
    {
        out.push(c.rule(open + 1, open + 2, Kind::Org, 0.82, "organisation/bracket"));
    }
}

/// `कोरिया इंटरनेशनल ट्रेड एसोसिएशन (किटा)`: an acronym said as a word, unknown otherwise, that begins as the name before it does.
fn spoken(c: &Context<'_>, open: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[open + 1];
    if !t.is_devanagari() || t.end - t.start > 21 || !c.unknown(open + 1) {
        return;
    }
    let span_end = c.tokens[open - 1].end as usize;
    let first = c.token_text(open + 1).chars().next();
    let named = out.iter().rev().take(64).any(|p| {
        p.kind == Kind::Org
            && p.span.end == span_end
            && p.score >= 0.7
            && open - p.tokens.0 as usize >= 3
            && c.token_text(p.tokens.0 as usize).chars().next() == first
    });
    if named {
        out.push(c.rule(open + 1, open + 2, Kind::Org, 0.9, "organisation/body"));
    }
}

/// A news agency alone in brackets, as datelines give it: `नई दिल्ली, 23 अगस्त (भाषा)।` The names are words otherwise.
pub(super) fn agency(c: &Context<'_>, open: usize, out: &mut Vec<Proposal>) {
    let Some(close) =
        (open + 1..(open + 5).min(c.tokens.len())).find(|&k| c.tokens[k].is_punctuation(b')'))
    else {
        return;
    };
    // Behind a date or a place, or at the very end of a text.
    let dated = open > 0 && (c.tokens[open - 1].is_number() || c.tokens[open - 1].is_word())
        || c.tokens
            .get(close + 1)
            .is_none_or(|t| t.has(crate::token::LINE_START));
    // `(नवदुनिया प्रतिनिधि)`: whose man wrote it, a paper that no list may know.
    let paper = close - 1;
    if dated && paper == open + 2 && c.tokens[paper].is_devanagari() && c.among(paper, &REPORTERS) {
        let name = open + 1;
        if c.tokens[name].is_devanagari()
            && (c.unknown(name) || c.is(name, class::NAMES) && !c.is(name, class::PLACE))
            && !c.is(name, class::POST | class::STOP | class::TITLE)
            && !matches!(c.token_text(name), "निज" | "नगर" | "विशेष" | "कार्यालय")
        {
            out.push(c.rule(name, name + 1, Kind::Org, 0.93, "organisation/agency"));
        }
        return;
    }
    // `the Deputy Commissioner (DC)`: an office and its letters.
    let office =
        open > 0 && c.is(open - 1, class::TITLE | class::ROLE) && c.is(open + 1, class::TITLE);
    // A name of one word is known by its bits.
    if !dated || office || close == open + 2 && !c.is(open + 1, class::NAMES) {
        return;
    }
    for m in c.forms_at(open + 1).filter(|m| m.end as usize == close) {
        let table = &c.tables[m.table as usize];
        let org = table.rows(m.form).any(|r| {
            r.kind == flags::ORG
                && flags::is_name(r.flags)
                && table.file_name(r.file).contains("media")
                && table.applies(&r, c.text, &c.tokens[open + 1..close])
        });
        if org {
            let mut p = c.rule(open + 1, close, Kind::Org, 0.95, "organisation/agency");
            p.form = Some((m.table, m.form));
            out.push(p);
        }
    }
}

/// `International Film Festival of India (IFFI)`: whether the words before the bracket name an event.
fn event(c: &Context<'_>, open: usize) -> bool {
    (open.saturating_sub(7)..open)
        .rev()
        .take_while(|&k| !c.breaks(k + 1) && !c.mark(k, b','))
        .any(|k| {
            c.is(k, class::UNTAGGED_HEAD)
                && !c.is(
                    k,
                    class::ORG_HEAD | class::ORG_HEAD_BEFORE | class::PLACE | class::PART,
                )
                && c.tokens[k].has(CAPITAL)
        })
}

/// Whether the words before the bracket start with the letters of a Latin acronym.
fn initials_agree(c: &Context<'_>, open: usize, acronym: &str) -> bool {
    let letters = acronym.chars().filter(char::is_ascii_uppercase);
    if !(2..=8).contains(&letters.clone().count()) {
        return false;
    }
    let mut k = open;
    for letter in letters.rev() {
        loop {
            if k == 0 || c.tokens[k].has(SENTENCE_START) {
                return false;
            }
            k -= 1;
            if !matches!(
                c.token_text(k),
                "of" | "the" | "for" | "and" | "&" | "-" | "'" | "’" | "s" | "'s" | "’s"
            ) {
                break;
            }
        }
        if !c.token_text(k).starts_with(letter) {
            return false;
        }
    }
    true
}
