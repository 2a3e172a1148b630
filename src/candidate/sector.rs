//! Sectors: the gazetteer names them, the neighbours tell a sector from a ministry, a subject or a kind of goods.
//!
//! `ऊर्जा` is a sector in `ऊर्जा क्षेत्र` and in `आईटी, ऊर्जा और पर्यटन`, not in `नई ऊर्जा से`; `कृषि` is none in `कृषि मंत्री`.

use super::origin::{FileRef, Origin};
use super::said::Said;
use super::{Context, Proposal, score};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::{Match, RowRef};
use crate::kind::Kind;
use crate::token::SENTENCE_START;

/// A sector form in the text and how sure it is by itself.
#[derive(Clone, Copy)]
pub(crate) struct Found {
    start: usize,
    end: usize,
    table: u32,
    form: u32,
    file: u32,
    sure: bool,
    /// Followed by a head or company word that only sectors have.
    headed: bool,
}

/// Keeps a built-in sector form for [`propose`]; called in the order of the matches, with the first of a form's rows that is one.
pub(crate) fn note(c: &Context<'_>, m: &Match, row: &RowRef<'_>, found: &mut Vec<Found>) {
    let (start, end) = (m.start as usize, m.end as usize);
    let ambiguous = row.flags & flags::AMBIGUOUS != 0
        || end - start == 1 && c.is(start, class::WORD | class::STOP);
    // Of forms that start together the longest counts in a list.
    if let Some(last) = found.last_mut()
        && last.end > start
    {
        if end - start <= last.end - last.start {
            return;
        }
        found.pop();
    }
    found.push(Found {
        start,
        end,
        table: m.table,
        form: m.form,
        file: row.file,
        sure: !ambiguous,
        headed: headed(c, end),
    });
}

/// Appends a candidate for every sector form, list members judged together.
pub(crate) fn propose(c: &Context<'_>, found: &[Found], out: &mut Vec<Proposal>) {
    let mut i = 0;
    while i < found.len() {
        let mut j = i + 1;
        while j < found.len()
            && c.list_joint(found[j - 1].end) == Some(found[j].start)
            && !c.tokens[found[j].start].has(SENTENCE_START)
        {
            j += 1;
        }
        let list = &found[i..j];
        let headed = list.iter().any(|f| f.headed)
            || heads_list(c, list[list.len() - 1].end)
            || heads_beyond(c, list[list.len() - 1].end)
            || list.len() > 1 && opened(c, list[0].start);
        let sure = list.iter().filter(|f| f.sure).count();
        i = j;
        // Two in three stand alone and are words as well.
        if !headed && sure == 0 && !c.weak {
            continue;
        }
        // `इलेक्ट्रॉनिक्स और सूचना प्रौद्योगिकी मंत्री`: what the last member is, all are.
        let titled = contradicted(c, list[list.len() - 1].start, list[list.len() - 1].end);
        for f in list {
            let listed_with_sure =
                list.len() >= 2 && sure >= 1 && (f.sure || sure * 2 >= list.len());
            let mut score = if headed {
                0.95
            } else if f.sure {
                if list.len() > 1 { 0.93 } else { 0.85 }
            } else if listed_with_sure {
                0.8
            } else {
                score::LISTED_AMBIGUOUS
            };
            if titled || list.len() > 1 && contradicted(c, f.start, f.end) || crime(c, f.start) {
                score = 0.2;
            }
            if !c.counts(score) {
                continue;
            }
            out.push(Proposal {
                span: c.span(f.start, f.end),
                tokens: (f.start as u32, f.end as u32),
                kind: Kind::Sector,
                score,
                source: Origin::Gazetteer(FileRef {
                    table: f.table,
                    file: f.file,
                }),
                user: false,
                form: Some((f.table, f.form)),
                date: None,
                block: false,
                silent: false,
            });
        }
    }
}

/// A sector head (`क्षेत्र`, `उद्योग`) or a word that speaks for one (`कंपनियों`, `निवेश`) right behind.
fn headed(c: &Context<'_>, end: usize) -> bool {
    !c.breaks(end)
        && !traded(c, end)
        && (c.is(end, class::SECTOR_HEAD)
            || c.is(end, class::SECTOR_CONTEXT) && !c.is(end, class::TITLE) && !artist(c, end))
}

/// `तेल आयात`, `कपास निर्यात`: goods, whose trade is not their sector's.
fn traded(c: &Context<'_>, end: usize) -> bool {
    end > 0
        && matches!(c.token_text(end), "आयात" | "निर्यात")
        && matches!(
            c.token_text(end - 1),
            "तेल" | "कपास"
                | "कोयला"
                | "चीनी"
                | "चाय"
                | "कॉफी"
                | "रबर"
                | "जूट"
                | "डेयरी"
                | "मसाला"
                | "तंबाकू"
                | "गैस"
                | "स्वर्ण"
                | "सोना"
        )
}

/// `फिल्म निर्माता`: one person; steel and cars have makers that are firms.
fn artist(c: &Context<'_>, end: usize) -> bool {
    end > 0 && c.is(end, class::ROLE) && matches!(c.token_text(end - 1), "फिल्म" | "सिनेमा" | "फ़िल्म")
}

/// `… जैसे क्षेत्रों में`, `… के क्षेत्र में` behind the last member of a list.
fn heads_list(c: &Context<'_>, end: usize) -> bool {
    // `mining and IT were the focus areas`
    if !c.breaks(end)
        && c.tokens[end].is_latin()
        && matches!(c.token_text(end), "were" | "are" | "as")
    {
        return (end + 1..end + 5)
            .take_while(|&i| !c.breaks(i))
            .any(|i| c.is(i, class::SECTOR_HEAD) || c.token_text(i) == "areas");
    }
    if !(end..end + 3).any(|i| c.is(i, class::SECTOR_HEAD)) {
        return false;
    }
    (end..(end + 3).min(c.tokens.len()))
        .take_while(|&i| !c.breaks(i))
        .any(|i| c.is(i, class::SECTOR_HEAD))
        && !c.breaks(end)
        && (c.is(end, class::SECTOR_HEAD)
            || matches!(
                c.token_text(end),
                "जैसे" | "के" | "की" | "समेत" | "सहित" | "आदि" | "के साथ"
            ))
}

/// Most members of a list that no list of sectors knows and that stand between the last known one and the head.
const BEYOND: usize = 3;

/// `बैंकिंग, बीमा | और पेंशन क्षेत्र में`, `परिवहन | और अन्य क्षेत्रों में`: a head behind further members.
fn heads_beyond(c: &Context<'_>, end: usize) -> bool {
    let mut at = end;
    for _ in 0..BEYOND {
        let Some(from) = c.list_joint(at).filter(|&k| !c.breaks(k)) else {
            return false;
        };
        at = from;
        while at < from + 3 && !c.breaks(at) && noun(c, at) {
            at += 1;
        }
        if at == from || c.breaks(at) {
            return false;
        }
        if c.is(at, class::SECTOR_HEAD) {
            return field(c, at);
        }
    }
    false
}

/// A word that a member of such a list may be made of.
fn noun(c: &Context<'_>, i: usize) -> bool {
    const NO: u32 = class::POST | class::SPEECH | class::TITLE | class::PLACE | class::ORG;
    c.tokens[i].is_devanagari()
        && c.tokens[i].is_word()
        && !c.is(i, NO | class::SECTOR_HEAD)
        && (!c.is(i, class::STOP) || other(c, i))
}

fn other(c: &Context<'_>, i: usize) -> bool {
    matches!(c.token_text(i), "अन्य" | "कई" | "विभिन्न" | "दूसरे")
}

/// Whether the head at `i` is one of work and no stretch of land: `ग्रामीण क्षेत्रों`, `पहाड़ी क्षेत्र`.
fn field(c: &Context<'_>, i: usize) -> bool {
    let word = c.token_text(i - 1);
    c.tokens[i].is_devanagari()
        && (other(c, i - 1)
            || !word.ends_with('ी')
                && !c.is(i - 1, class::STOP)
                && !matches!(
                    word,
                    "ग्रामीण"
                        | "प्रभावित"
                        | "सार्वजनिक"
                        | "संगठित"
                        | "असंगठित"
                        | "दुर्गम"
                        | "दूरस्थ"
                        | "वन"
                        | "थाना"
                        | "जिला"
                        | "नगर"
                ))
}

/// `interests in steel, mining and power`, `companies in banking and insurance`: what stands before an English list.
fn opened(c: &Context<'_>, start: usize) -> bool {
    if start < 2 || !c.tokens[start].is_latin() || c.tokens[start].has(SENTENCE_START) {
        return false;
    }
    matches!(
        c.token_text(start - 1),
        "in" | "across" | "into" | "like" | "as"
    ) && (start.saturating_sub(4)..start - 1).any(|k| {
        c.is(k, class::SECTOR_HEAD | class::SECTOR_CONTEXT)
            || matches!(
                c.token_text(k),
                "interests" | "presence" | "operations" | "invest" | "invests"
            )
    })
}

/// `अवैध रेत खनन`: a crime.
fn crime(c: &Context<'_>, start: usize) -> bool {
    start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.says(start - 1, const { Said::new("अवैध") })
}

/// A title or an organisation's head behind it: `कृषि मंत्री`, `ऊर्जा विभाग`; or a possessive goods sense.
fn contradicted(c: &Context<'_>, start: usize, end: usize) -> bool {
    if c.breaks(end) {
        return false;
    }
    let next = c.info[end];
    if next & class::TITLE != 0 && next & class::SECTOR_HEAD == 0 {
        return true;
    }
    if next & (class::ORG_HEAD | class::PLACE_HEAD) != 0
        && next & (class::SECTOR_HEAD | class::SECTOR_CONTEXT) == 0
    {
        return true;
    }
    // Goods and works: `सेमीकंडक्टर चिप`, `केमिकल फैक्ट्री`.
    if c.tokens[end].is_devanagari() && goods(c.token_text(end)) {
        return true;
    }
    // Inside a title of several words: `केंद्रीय कृषि मंत्री`; `ई-कॉमर्स` is no engineer.
    c.is(start, class::TITLE) && !c.is(start, class::SECTOR_HEAD) && !c.mark(start + 1, b'-')
}

/// Words that make a sector's name that of a product or a works.
const GOODS: [&str; 11] = [
    "चिप",
    "फैक्ट्र",
    "फैक्टर",
    "संयंत्र",
    "प्लांट",
    "कारखान",
    "उपकरण",
    "मशीन",
    "सामान",
    "सामग्री",
    "बिल",
];

/// Those of [`GOODS`] whose first character, and those whose second, has a last byte of these six bits: few words begin with both.
const FIRST: [u16; 64] = by_byte(2);
const SECOND: [u16; 64] = by_byte(5);

const fn by_byte(at: usize) -> [u16; 64] {
    let mut goods = [0; 64];
    let mut k = 0;
    while k < GOODS.len() {
        goods[(GOODS[k].as_bytes()[at] & 63) as usize] |= 1 << k;
        k += 1;
    }
    goods
}

fn goods(word: &str) -> bool {
    let [_, _, a, _, _, b, ..] = word.as_bytes() else {
        return false;
    };
    FIRST[usize::from(a & 63)] & SECOND[usize::from(b & 63)] != 0
        && GOODS.iter().any(|g| word.starts_with(g))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn goods_that_are_traded() {
        lacks("इस माह रूस से तेल आयात घटा।", &["S:तेल"]);
        lacks("सरकार ने कपास निर्यात रोका।", &["S:कपास"]);
        finds("टेक्सटाइल निर्यात बढ़ा।", &["S:टेक्सटाइल"]);
    }

    #[test]
    fn a_head_behind_members_that_no_list_knows() {
        finds("बैंकिंग, बीमा और पेंशन क्षेत्र में निवेश आया।", &["S:बैंकिंग", "S:बीमा"]);
        finds("परिवहन और अन्य क्षेत्रों में निवेश आया।", &["S:परिवहन"]);
        finds("ई-कॉमर्स कंपनियों को नोटिस मिला।", &["S:ई-कॉमर्स"]);
        lacks("बिजली और ग्रामीण क्षेत्रों में पानी नहीं है।", &["S:बिजली"]);
        lacks("सड़क और पहाड़ी क्षेत्र में काम रुका।", &["S:सड़क"]);
        lacks("कृषि मंत्री और अधिकारी क्षेत्र में पहुंचे।", &["S:कृषि"]);
    }
}
