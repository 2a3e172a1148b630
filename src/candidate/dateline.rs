//! The place at the head of a report that no list knows for certain: `पन्ना।`, `जागरण संवाददाता, बरमति:`.

use super::{Context, Proposal, bracketed, place};
use crate::gazetteer::closed::PAPERS;
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::Match;
use crate::kind::Kind;
use crate::normalize::hash::of_char;
use crate::token::{JOINED, LINE_START, SENTENCE_START, Token, TokenKind, Words};
use once_cell::sync::Lazy;

/// Most tokens before the place: who reports, and where it is sent from.
const MAX_BEFORE: usize = 4;

/// Who writes for a paper.
pub(super) static REPORTERS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "टोली",
        "प्रतिनिधि",
        "संवाददाता",
        "संवाद",
        "ब्यूरो",
        "डेस्क",
        "टीम",
        "नेटवर्क",
    ])
});

/// Last words of local papers' names.
static PAPER_WORDS: Lazy<Words> = Lazy::new(|| Words::new(&PAPERS));

/// Appends the places of datelines.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    for &start in &c.survey.lines {
        line(c, start as usize, out);
    }
}

fn line(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) {
    // Nine lines in ten have neither a mark behind their first word nor a comma in front.
    let Some((second, others)) = c.tokens.get(start + 1..).and_then(<[Token]>::split_first) else {
        return;
    };
    bracketed::propose(c, start, out);
    let marked =
        |t: &Token, hashes: &[u64]| t.kind == TokenKind::Punctuation && hashes.contains(&t.hash);
    let others = &others[..others.len().min(MAX_BEFORE - 1)];
    if let Some(k) = (start + 1..start + 4).find(|&k| c.mark(k, b'(') || c.mark(k, b'/')) {
        local(c, start, k, out);
    }
    if !marked(second, &CLOSING)
        && !marked(second, &COMMA)
        && !others.iter().any(|t| marked(t, &COMMA))
    {
        return;
    }
    if c.mark(start + 1, b',') {
        local(c, start, start + 1, out);
    }
    dated(c, start, out);
    paper(c, start, out);
    // `X।`, or `… संवाददाता, X।`
    let mut at = start;
    let mut desk = false;
    while at < start + MAX_BEFORE && !c.breaks(at + 1) && !c.mark(at, b',') {
        desk |= c.is(
            at,
            class::PLACE_CONTEXT | class::ORG_HEAD | class::ORG_CONTEXT,
        );
        at += 1;
        if closes(c, at) {
            break;
        }
    }
    // `प्रभात खबर टोली, रांची छठ को लेकर`: whose reporters, and where.
    if c.mark(at, b',') && at > start && c.among(at - 1, &REPORTERS) && !c.breaks(at + 1) {
        if of_press(c, start, at - 1) {
            out.push(c.rule(start, at - 1, Kind::Org, 0.97, "organisation/agency"));
        }
        if listed_place(c, at + 1) && !c.is(at + 1, class::POST | class::STOP) {
            out.push(c.rule(at + 1, at + 2, Kind::Place, 0.9, "place/dateline"));
            return;
        }
    }
    let place = if at == start + 1 && closes(c, at) {
        start
    } else if desk && c.mark(at, b',') && !c.breaks(at + 1) && closes(c, at + 2) {
        at + 1
    } else {
        return;
    };
    let t = &c.tokens[place];
    if !t.is_word() || !t.is_devanagari() || t.has(JOINED) || t.end - t.start <= 6 {
        return;
    }
    // The report goes on behind it.
    let behind = place + 2;
    if (behind..behind + 3).any(|k| c.tokens.get(k).is_none_or(|t| t.has(LINE_START))) {
        return;
    }
    if c.is(place, class::PLACE | class::POST | class::STOP) {
        return;
    }
    let score = if listed_place(c, place) {
        0.88
    } else if !c.unknown(place) {
        return;
    } else if place > start || place::settled(c.token_text(place)) {
        0.86
    } else if c.mark(place + 1, b':') && c.mark(place + 2, b'-') {
        // `पोंड़ोरा:- क्षेत्र के`
        0.84
    } else if c.tokens[place + 1].text(c.text) == "।" {
        0.62
    } else {
        return;
    };
    let rule = if score > 0.7 {
        "place/dateline"
    } else {
        "place/opening"
    };
    out.push(c.rule(place, place + 1, Kind::Place, score, rule));
}

/// Whether tokens `start..end` may be a paper's name: the lists know them as a body, or it is the one that is called like the country.
fn of_press(c: &Context<'_>, start: usize, end: usize) -> bool {
    let body = |m: &Match| {
        let table = &c.tables[m.table as usize];
        let mut rows = table.rows(m.form);
        rows.any(|r| flags::is_name(r.flags) && r.kind == flags::ORG)
    };
    c.forms_at(start).any(|m| m.end as usize == end && body(m))
        || end == start + 1 && matches!(c.token_text(start), "हिन्दुस्तान" | "हिंदुस्तान")
}

/// `दरभंगा, हिन्दुस्तान प्रतिनिधि।`, `भास्कर न्यूज | बैतूल`: whose man wrote it, behind the place or before it.
fn paper(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) {
    let behind = c.mark(start + 1, b',') && !c.breaks(start + 2) && !c.is(start, class::POST);
    let name = if behind { start + 2 } else { start };
    for unit in name + 1..name + 4 {
        if c.breaks(unit) || !c.tokens[unit].is_word() {
            return;
        }
        let desk = c.among(unit, &REPORTERS);
        let news = !behind && c.token_text(unit) == "न्यूज" && c.mark(unit + 1, b'|');
        if !desk && !news {
            continue;
        }
        let closed = if behind {
            c.breaks(unit + 1) || closes(c, unit + 1) || c.mark(unit + 1, b'.')
        } else {
            news || closes(c, unit + 1)
        };
        if closed && of_press(c, name, unit) {
            out.push(c.rule(name, unit, Kind::Org, 0.97, "organisation/agency"));
        }
        return;
    }
}

/// `हरदोई (जनसंदेश लाइव):`, `बहराइच, जनमत टुडे।`, `सिटी खबर/मोहन यादव`: a local paper that no list has, by the last word of its name and the
/// mark at token `k`, which parts it from its town or its man.
fn local(c: &Context<'_>, start: usize, k: usize, out: &mut Vec<Proposal>) {
    let (from, end) = if c.mark(k, b'/') {
        (start, k)
    } else {
        let from = k + 1;
        let bracket = c.mark(k, b'(');
        let closed = |at: usize| {
            if bracket {
                c.mark(at, b')') && !c.breaks(at + 1) && closes(c, at + 1)
            } else {
                !c.breaks(at) && closes(c, at)
            }
        };
        match (from + 2..from + 4).find(|&at| closed(at)) {
            Some(end) => (from, end),
            None => return,
        }
    };
    let name = end >= from + 2
        && !c.breaks(k)
        && (from..end).all(|k| {
            c.tokens[k].is_devanagari()
                && c.tokens[k].is_word()
                && (k == from || !c.breaks(k))
                && !c.is(k, class::POST | class::STOP | class::TITLE | class::ROLE)
        });
    if name && c.among(end - 1, &PAPER_WORDS) && !c.among(end - 1, &REPORTERS) {
        out.push(c.rule(from, end, Kind::Org, 0.93, "organisation/agency"));
    }
}

/// `पन्ना, 9 अक्टूबर (उदयपुर किरण)।`: a place, the day, and who reports in brackets.
fn dated(c: &Context<'_>, start: usize, out: &mut Vec<Proposal>) {
    if !c.mark(start + 1, b',') || c.breaks(start + 1) {
        return;
    }
    let open = start + 4;
    if (start + 2..=open).any(|k| c.breaks(k))
        || !c.tokens[start + 2].is_number()
        || !c.tokens[start + 3].is_word()
        || !c.mark(open, b'(')
    {
        return;
    }
    let Some(close) = (open + 2..open + 5).find(|&k| c.mark(k, b')')) else {
        return;
    };
    let t = &c.tokens[start];
    if t.is_word()
        && t.is_devanagari()
        && t.end - t.start > 6
        && !c.is(start, class::PLACE | class::POST | class::STOP)
        && (c.unknown(start) || listed_place(c, start))
    {
        out.push(c.rule(start, start + 1, Kind::Place, 0.9, "place/dateline"));
    }
    // `(एजेंसी)`, `(संवाददाता)`, `(ब्यूरो)` name nobody; what is listed needs no rule.
    const ANYBODY: u32 = class::ROLE | class::ORG_HEAD | class::ORG_HEAD_OUTSIDE;
    let named = (open + 1..close).all(|k| c.tokens[k].is_devanagari() && c.tokens[k].is_word())
        && !(open + 1..close).all(|k| c.is(k, class::CONTENT_WORD | ANYBODY))
        && c.listed_until(close, class::ORG) != Some(open + 1);
    if named {
        // `(अमर उजाला ब्यूरो)`: the paper's men are none of its name.
        let unit = close > open + 2 && c.among(close - 1, &REPORTERS);
        let end = close - usize::from(unit);
        out.push(c.rule(open + 1, end, Kind::Org, 0.9, "organisation/agency"));
    }
}

/// Hashes of what [`closes`] a dateline, dashes by their plain form.
const CLOSING: [u64; 5] = [
    of_char('।' as u32),
    of_char('॥' as u32),
    of_char(':' as u32),
    of_char('|' as u32),
    of_char('-' as u32),
];

const COMMA: [u64; 2] = [of_char(b',' as u32), of_char(b'|' as u32)];

/// A mark that ends a dateline: a danda, a colon, a bar, a dash.
pub(super) fn closes(c: &Context<'_>, i: usize) -> bool {
    c.tokens.get(i).is_some_and(|t| {
        t.kind == TokenKind::Punctuation
            && CLOSING.contains(&t.hash)
            && !t.has(LINE_START | SENTENCE_START)
            && matches!(t.text(c.text), "।" | ":" | "|" | "॥" | "–" | "—" | "-")
    })
}

/// Whether the lists know it as a place among other things.
pub(super) fn listed_place(c: &Context<'_>, i: usize) -> bool {
    let Some(last) = c.tables.len().checked_sub(1) else {
        return false;
    };
    let from = c
        .matches
        .partition_point(|m| (m.table as usize, m.start as usize) < (last, i));
    c.matches[from..]
        .iter()
        .take_while(|m| m.start as usize == i)
        .filter(|m| m.end as usize == i + 1)
        .any(|m| {
            let table = &c.tables[last];
            table
                .rows(m.form)
                .any(|r| flags::is_name(r.flags) && r.kind == flags::PLACE)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[cfg(feature = "builtin")]
    #[test]
    fn local_papers_at_the_head_of_a_report() {
        use crate::candidate::tests::{finds, lacks};
        finds("हरदोई (जनपक्ष लाइव):- पुलिस ने चोर पकड़े।", &["O:जनपक्ष लाइव"]);
        finds("बहराइच,टोरविन टुडे। न्यायालय ने सजा सुनाई।", &["O:टोरविन टुडे"]);
        finds("नगर खबर/मोहन यादव\nनूंह। मेला लगा।", &["O:नगर खबर"]);
        lacks("बहराइच, ताजा खबर यह है कि बारिश हुई।", &["O:ताजा खबर"]);
        lacks("हरदोई (मोहन यादव): पुलिस ने चोर पकड़े।", &["O:मोहन यादव"]);
    }

    #[test]
    fn closing_marks_are_known_by_their_hash() {
        for mark in ["।", "॥", ":", "|", "-", "–", "—"] {
            let mut tokens = Vec::new();
            tokenize(mark, &mut tokens);
            assert!(CLOSING.contains(&tokens[0].hash), "{mark}");
        }
    }
}
