//! Names of months, weekdays and days, and what it takes to believe them.

use super::clock::part;
use super::cursor::Cursor;
use super::day_month::month_day;
use super::frame::{Day, Edge, Frame, Rel};
use super::lexicon::{Class, ENGLISH, Lex, ROMAN, SHORT};
use super::number::number;
use super::{evidence, numeric, year};
use crate::token::CAPITAL;

/// Whether `मार्च` at token `i` is the month: not a march on foot.
pub(super) fn march_is_month(c: &Cursor, i: usize) -> bool {
    const KINDS: [&str; 22] = [
        "फ्लैग",
        "पैदल",
        "कैंडल",
        "मशाल",
        "विरोध",
        "रूट",
        "लॉन्ग",
        "लांग",
        "लॉंग",
        "शांति",
        "किसान",
        "ट्रैक्टर",
        "मौन",
        "रोष",
        "प्रदर्शन",
        "संसद",
        "आक्रोश",
        "दांडी",
        "तिरंगा",
        "न्याय",
        "जन",
        "संघर्ष",
    ];
    const VERBS: [&str; 16] = [
        "निकाला",
        "निकाल",
        "निकाली",
        "निकाले",
        "निकालेंगे",
        "निकालने",
        "निकालकर",
        "निकला",
        "कर",
        "किया",
        "करते",
        "करेंगे",
        "करने",
        "करता",
        "पास्ट",
        "निकालते",
    ];
    if i > 0 && (c.one_of(i - 1, &KINDS) || c.one_of(i - 1, &VERBS)) || c.one_of(i + 1, &VERBS) {
        return false;
    }
    // `आजाद हिंद फौज का दिल्ली मार्च तथा …`: a lone month has a case ending, a number, a unit or its like beside it.
    let next = c.lex(i + 1);
    let case = matches!(
        next.class,
        Class::Ko
            | Class::Se
            | Class::Men
            | Class::Ka
            | Class::Tak
            | Class::Par
            | Class::Dauran
            | Class::Month
            | Class::Unit
            | Class::Num
            | Class::Ord
            | Class::Before
            | Class::After
            | Class::To
    );
    let listed =
        next.class == Class::Aur && matches!(c.lex(i + 2).class, Class::Month | Class::Num);
    let before = matches!(
        c.before(i).class,
        Class::Shift | Class::Unit | Class::Month | Class::Num | Class::YearMark | Class::Se
    ) || i > 0 && (c.number(i - 1) || c.dash(i - 1))
        || i > 1
            && matches!(c.before(i).class, Class::Aur | Class::Ka)
            && c.lex(i - 2).class != Class::None;
    if !(case
        || listed
        || before
        || !c.word(i + 1)
        || next.english()
        || c.one_of(i + 1, &["ही", "भी", "माह"]))
    {
        return false;
    }
    // `मार्च में शामिल हुए`, `मार्च का नेतृत्व`
    !((c.is(i + 1, Class::Men) || c.ka(i + 1))
        && c.one_of(i + 2, &["शामिल", "भाग", "हिस्सा", "नेतृत्व", "आयोजन", "दौरान"]))
}

/// `दो जून की रोटी`: two meals a day.
pub(super) fn bread(c: &Cursor, i: usize) -> bool {
    c.is_value(i, Class::Month, 6)
        && c.before(i).class == Class::Num
        && c.before(i).v == 2
        && c.ka(i + 1)
        && c.one_of(i + 2, &["रोटी", "रोटियां", "भोजन", "खाना", "खाने"])
}

/// A month name at `i`, with the day that may follow it: `अगस्त 23`, `Aug 23rd`.
pub(super) fn month(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    if lex.class != Class::Month {
        return None;
    }
    if bread(c, i) {
        return None;
    }
    let dot = lex.has(SHORT) && c.punct(i + 1, b'.') && !c.spaced(i + 1);
    let mut end = if dot { i + 2 } else { i + 1 };
    let next = month_day(c, end, lex.english());
    let year_next = evidence::year_number(c, end).is_some()
        || c.punct(end, b',') && evidence::year_number(c, end + 1).is_some()
        || year::apostrophe(c, end) && c.digits(end + 1).is_some_and(|d| d.1 == 2);
    let quarter = c.is_value(end, Class::Unit, 10) && lex.v % 3 == 0;
    let strong = next.is_some() || year_next || f.year.is_some() || quarter;
    if !month_evident(c, i, lex, dot, strong) {
        return None;
    }
    f.month = Some(Rel::Abs(i32::from(lex.v)));
    // by December-end
    if lex.english()
        && c.dash(end)
        && !c.spaced(end)
        && c.one_of(end + 1, &["end"])
        && f.edge.is_none()
    {
        f.edge = Some(Edge::End);
        return Some(end + 2);
    }
    if let Some((after, d)) = next {
        f.day = Some(Day::Dom(d));
        f.impossible |= d > numeric::longest(lex.v as u8);
        end = after;
    }
    Some(end)
}

/// Whether a month name is one here. `may`, `march`, short forms and `जन` need something beside them.
pub(super) fn month_evident(c: &Cursor, i: usize, lex: Lex, dot: bool, strong: bool) -> bool {
    if lex.english() {
        if lex.ambiguous() || lex.has(SHORT) {
            let before = c.before(i);
            let cue = matches!(
                before.class,
                Class::In
                    | Class::Since
                    | Class::Shift
                    | Class::Edge
                    | Class::Early
                    | Class::Of
                    | Class::From
                    | Class::To
                    | Class::Part
            ) && before.english()
                && !matches!(c.str(i + 1), "be" | "have")
                // exports rose compared with March
                || lex.v == 3 && i > 0 && c.one_of(i - 1, &["with", "than", "over"]);
            let hindi_cue = c.is(i + 1, Class::Men) && (i > 0 || c.lex(i + 1).roman())
                || c.ka(i + 1) && c.is_value(i + 2, Class::Unit, 5)
                || c.is(i + 1, Class::Ko) && !c.lex(i + 1).roman();
            return (c.has(i, CAPITAL) || strong && (lex.has(SHORT) || romanised(c, i + 2)))
                && (strong || cue || hindi_cue && !lex.has(SHORT));
        }
        // `June Malia won`: a given name.
        if !strong
            && c.has(i + 1, CAPITAL)
            && !c.breaks(i + 1)
            && c.lex(i + 1).class == Class::None
            && c.before(i).class == Class::None
        {
            return false;
        }
        return c.has(i, CAPITAL)
            || strong
            || !c.word(i + 1)
            // `november me`
            || c.lex(i + 1).roman()
            || matches!(
                c.before(i).class,
                Class::In | Class::Since | Class::Shift | Class::Of | Class::From
            );
    }
    if lex.has(SHORT) {
        let case = c.is(i + 1, Class::Men) || c.is(i + 2, Class::Men) || c.ka(i + 2);
        return dot
            && (strong || case || !c.word(i + 2) || matches!(c.before(i).class, Class::Shift))
            || strong && c.str(i) != "जन" && c.str(i) != "मा"
            || strong && (dot || c.dash(i + 1) && !c.spaced(i + 1) && !c.spaced(i + 2));
    }
    if lex.v == 3 && !strong {
        return march_is_month(c, i);
    }
    if lex.v == 5 && !strong && !lex.roman() {
        // `मई दिवस` is a named day; `मई` has no other sense in Hindi.
        return true;
    }
    true
}

/// `march 2026 tak`, `2 may ko`: romanised Hindi, which writes months small, has its postposition at token `i`.
pub(super) fn romanised(c: &Cursor, i: usize) -> bool {
    let lex = c.lex(i);
    lex.roman()
        && !c.breaks(i)
        && matches!(
            lex.class,
            Class::Ko | Class::Tak | Class::Se | Class::Ka | Class::Men
        )
}

/// A weekday at `i`.
pub(super) fn weekday(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    if lex.ambiguous() && !weekday_evident(c, i, lex) {
        return None;
    }
    if lex.english()
        && !lex.ambiguous()
        && !c.has(i, CAPITAL)
        && c.before(i).class == Class::None
        && c.word(i + 1)
        && c.lex(i + 1).class == Class::None
        && !c.str(i).ends_with("day")
    {
        return None;
    }
    f.weekday = Some(lex.v as u8);
    let dot = lex.ambiguous()
        && lex.english()
        && c.punct(i + 1, b'.')
        && !c.spaced(i + 1)
        && !c.ends(i + 2);
    Some(if dot { i + 2 } else { i + 1 })
}

/// `सोम` and `Sat` are weekdays beside a date or another weekday.
pub(super) fn weekday_evident(c: &Cursor, i: usize, lex: Lex) -> bool {
    let dated = |j: usize| {
        number(c, j)
            .and_then(|n| n.within(1, 31).map(|_| n.end))
            .is_some_and(|e| c.lex(e).class == Class::Month)
            || numeric::numeric(c, j).is_some()
    };
    let mut after = i + 1;
    if c.punct(after, b'.') {
        after += 1;
    }
    if c.punct(after, b',') {
        after += 1;
    }
    if dated(after) || c.lex(after).class == Class::Month && c.number(after + 1) {
        return !lex.english() || c.has(i, CAPITAL);
    }
    let other = |j: usize| c.lex(j).class == Class::Weekday && c.word(j);
    let linked = (c.is(after, Class::Se) || c.dash(after) || c.is(after, Class::To))
        && other(after + 1)
        || i >= 2
            && (c.is(i - 1, Class::Se) || c.dash(i - 1) || c.is(i - 1, Class::To))
            && other(i - 2);
    if lex.english() {
        return c.has(i, CAPITAL) && (linked || noted(c, i, lex));
    }
    // `मंगल की शाम`; रवि and गुरु are men too.
    let evening = lex.v != 4 && lex.v != 7 && c.ka(i + 1) && c.is(i + 2, Class::Part);
    linked
        || evening
        || matches!(c.before(i).class, Class::Unit) && c.before(i).v == 4 && c.is(i + 1, Class::Ko)
}

/// `by Wed`, `Mon 10am`, `Fri night`, `Thurs`: a short weekday of a note, which is no other word or has its preposition or hour.
fn noted(c: &Cursor, i: usize, lex: Lex) -> bool {
    if matches!(c.str(i), "Thurs" | "Tues") {
        return true;
    }
    let next = c.lex(i + 1);
    let hour = c.number(i + 1) && c.lex(i + 2).class == Class::AmPm && lex.v != 6
        || next.class == Class::Part && next.english() && lex.v < 6;
    let placed = || {
        lex.v < 6
            && c.one_of(
                i - 1,
                &[
                    "by", "By", "on", "till", "until", "before", "after", "since",
                ],
            )
            && !c.has(i + 1, CAPITAL)
            && !c.punct(i + 1, b'\'')
            && next.class != Class::Of
    };
    !c.breaks(i + 1) && hour || i > 0 && !c.breaks(i) && placed()
}

/// `Kal Penn`, but `Kal Rajasthan Royals ka match hai`: whether the word at token `i` is part of a name.
pub(super) fn capitals(c: &Cursor, i: usize) -> bool {
    let hindi = || {
        c.ends(i)
            && (i + 2..i + 7).any(|j| {
                let lex = c.lex(j);
                lex.roman()
                    && matches!(
                        lex.class,
                        Class::Ka | Class::Ko | Class::Se | Class::Men | Class::Par
                    )
            })
    };
    c.has(i, CAPITAL) && c.has(i + 1, CAPITAL) && !c.lex(i + 1).roman() && !hindi()
}

/// `आज`, `कल`, `परसों`, today.
pub(super) fn relday(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    // `कल-कारखाने`, `कल पुर्जे`: machines. `kal` alone in English text is a name.
    if lex.v == 1
        && (c.one_of(i + 1, &["पुर्जे", "पुर्जों"])
            || c.dash(i + 1) && c.one_of(i + 2, &["कारखाने", "कारखानों", "पुर्जे", "पुर्जों", "कल", "छल"]))
    {
        return None;
    }
    // `बेहतर कल की उम्मीद` is no day; `आज कल`, `आजकल` are these days.
    if lex.v == 1 && i > 0 && c.one_of(i - 1, &["बेहतर", "सुनहरे", "उज्ज्वल", "उज्जवल", "सुरक्षित"])
        || lex.v == 0 && c.is_value(i + 1, Class::RelDay, 1)
        || lex.v == 1 && c.before(i).class == Class::RelDay && c.before(i).v == 0
    {
        return None;
    }
    if lex.has(ROMAN) && capitals(c, i) {
        return None;
    }
    f.day = Some(match lex.v {
        0 => Day::Off(0),
        10 => Day::Off(1),
        -10 => Day::Off(-1),
        100 => {
            f.part = Some((part::NIGHT, 0));
            Day::Off(0)
        }
        n => Day::Either(i32::from(n)),
    });
    let mut end = i + 1;
    if lex.v == 0 && !lex.has(ENGLISH) {
        f.vague_now = vague(c, i);
        // `आज ही`, `आज दिन में` stay; `आज बाद में` has no clear end.
        if c.ka(end) && c.is_value(end + 1, Class::Unit, 3) && c.str(end) == "का" {
            end += 2;
        }
    }
    if matches!(lex.v, 0 | 1)
        && c.punct(end, b',')
        && c.is(end + 1, Class::Weekday)
        && !c.lex(end + 1).ambiguous()
    {
        return Some(end);
    }
    Some(end)
}

/// `आज भी`, `आज के दौर में`, `आज की पीढ़ी`: these days.
pub(super) fn vague(c: &Cursor, i: usize) -> bool {
    if c.one_of(i + 1, &["भी"]) {
        return true;
    }
    c.ka(i + 1)
        && c.one_of(
            i + 2,
            &[
                "दौर",
                "समय",
                "युग",
                "जमाने",
                "ज़माने",
                "दुनिया",
                "पीढ़ी",
                "युवा",
                "युवाओं",
                "भारत",
                "समाज",
                "जीवन",
                "परिवेश",
                "परिप्रेक्ष्य",
                "हालात",
                "माहौल",
                "आधुनिक",
            ],
        )
}
