//! `पहली जनवरी`, `21वीं सदी`, `पहली तिमाही`, `तीसरे शनिवार`: what an ordinal ranks.

use super::clock::clock_at;
use super::cursor::Cursor;
use super::deixis::deictic;
use super::duration::duration;
use super::frame::{Day, Edge, Frame, Rel, Week, Which};
use super::length::unit;
use super::lexicon::{ADJECTIVE, Class, ENGLISH, ROMAN, SHORT};
use super::named::month;
use super::reported::reported;
use super::slot::Link;
use super::year;
use crate::token::Words;
use once_cell::sync::Lazy;

/// An ordinal that opens an expression: `पहली जनवरी`, `21वीं सदी`, `दूसरे दिन`, `पहली तिमाही`, `तीसरे शनिवार`.
pub(super) fn ordinal(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let (end, n, flags) = ord_at(c, i)?;
    ranked(c, end, n, flags, f)
}

/// An ordinal at `i`: the token behind it, its number (-1 the last) and the language of its word.
pub(super) fn ord_at(c: &Cursor, i: usize) -> Option<(usize, i32, u8)> {
    let lex = c.lex(i);
    match lex.class {
        Class::Ord | Class::Second => {
            Some((i + 1, i32::from(lex.v), lex.flags & (ENGLISH | ROMAN)))
        }
        // `पहले सप्ताह`, `पहले शुक्रवार`: first, not before.
        Class::Before if matches!(c.str(i), "पहले" | "pehle") => {
            let next = c.lex(i + 1);
            let ranks = next.class == Class::Unit
                && !c.is(i + 2, Class::Before)
                && !c.is(i + 2, Class::After)
                || next.class == Class::Weekday && !next.ambiguous()
                || next.class == Class::Num
                    && c.lex(i + 2).class == Class::Unit
                    && !c.lex(i + 2).has(ADJECTIVE)
                    && !c.is(i + 3, Class::Before)
                    && !c.is(i + 3, Class::After)
                    && !c.lex(i + 2).has(SHORT);
            // `इससे पहले गुरुवार को`, `इसके पहले`, `सबसे पहले`: before.
            let adverb =
                i > 0 && c.one_of(i - 1, &["इससे", "उससे", "जिससे", "सबसे", "इसके", "उसके", "जिसके"]);
            (ranks && !adverb && !matches!(c.before(i).class, Class::Se | Class::Unit)).then_some((
                i + 1,
                1,
                lex.flags & ROMAN,
            ))
        }
        Class::Shift if lex.english() && lex.v == -1 => Some((i + 1, -1, ENGLISH)),
        _ if c.number(i) => {
            let suffix = c.lex(i + 1);
            if suffix.class != Class::OrdSuffix {
                return None;
            }
            let (n, len) = c.digits(i)?;
            let spaced = matches!(c.str(i + 1), "वीं" | "वें" | "वां" | "वी" | "वे" | "वाँ");
            // `127वें दिन`: of a strike.
            let days = len == 3 && c.is_value(i + 2, Class::Unit, unit::DAY as i16);
            ((len <= 2 || days)
                && n > 0
                && (c.joined(i + 1) || spaced && !c.breaks(i + 1))
                && !suffix.ambiguous())
            .then_some((i + 2, n as i32, 0))
        }
        _ => None,
    }
}

/// `सुबह 10 बजे`: whether the part of the day at `at` has its hour behind it.
fn has_hour(c: &Cursor, at: usize) -> bool {
    matches!(c.lex(at + 1).class, Class::Num | Class::Frac | Class::None)
        && clock_at(c, at, true).is_some_and(|(end, _)| end > at + 1)
}

/// What an ordinal ranks.
pub(super) fn ranked(c: &Cursor, at: usize, n: i32, flags: u8, f: &mut Frame) -> Option<usize> {
    if c.breaks(at) {
        return None;
    }
    // a 19th-century fort
    let hyphened = |u| c.dash(at) && c.is_value(at + 1, Class::Unit, u) && c.lex(at + 1).english();
    // its third-quarter profit
    let at = if hyphened(8) || (1..=4).contains(&n) && !c.spaced(at) && hyphened(10) {
        at + 1
    } else {
        at
    };
    let lex = c.lex(at);
    match lex.class {
        Class::Month if (1..=31).contains(&n) => {
            f.month = Some(Rel::Abs(i32::from(lex.v)));
            f.day = Some(Day::Dom(n as u8));
            let dot = lex.has(SHORT) && c.punct(at + 1, b'.');
            Some(if dot { at + 2 } else { at + 1 })
        }
        Class::Of
            if lex.english() && c.lex(at + 1).class == Class::Month && (1..=31).contains(&n) =>
        {
            ranked(c, at + 1, n, flags, f)
        }
        // the 14th of this month
        Class::Of
            if lex.english()
                && (1..=31).contains(&n)
                && c.lex(at + 1).class == Class::Shift
                && c.lex(at + 1).english()
                && (-1..=1).contains(&c.lex(at + 1).v)
                && c.is_value(at + 2, Class::Unit, 5) =>
        {
            f.day = Some(Day::Dom(n as u8));
            f.month = Some(Rel::Off(i32::from(c.lex(at + 1).v)));
            Some(at + 3)
        }
        Class::DateWord if (1..=31).contains(&n) => {
            f.day = Some(Day::Dom(n as u8));
            Some(at + 1)
        }
        Class::Weekday if !lex.ambiguous() => {
            f.weekday = Some(lex.v as u8);
            f.which = Which::Nth(n);
            Some(at + 1)
        }
        Class::Unit if lex.english() && lex.v == unit::FORTNIGHT as i16 => half_month(c, at, n, f),
        Class::Unit | Class::Second => unit_ranked(c, at, n, flags, f),
        // `पहली रात`, `आखिरी शाम`; in `पहली सुबह 10 बजे और दूसरी शाम 4 बजे` shifts are counted, not evenings.
        Class::Part
            if flags & (ENGLISH | ROMAN) == 0
                && !lex.english()
                && !lex.roman()
                && !has_hour(c, at) =>
        {
            f.day = Some(Day::Ordinal(n));
            f.part = Some((lex.v as u8, 0));
            Some(at + 1)
        }
        _ if c.one_of(at, &["half"]) && (1..=2).contains(&n) => half(c, at, n, f),
        // पहले तीन महीने
        Class::Num if n == 1 || n == -1 => {
            let d = duration(c, at).filter(|d| !d.adjective)?;
            f.day = Some(Day::Ordinal(n));
            Some(d.end)
        }
        _ => None,
    }
}

/// A unit of time that an ordinal ranks: `21वीं सदी`, `पहली तिमाही`, `दूसरे दिन`.
fn unit_ranked(c: &Cursor, at: usize, n: i32, flags: u8, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(at);
    if flags & ENGLISH != 0 && !lex.english() || flags & ROMAN != 0 && !lex.roman() {
        return None;
    }
    if lex.v as u8 == unit::YEAR && !lex.english() && class_of_degree(c, at) {
        return None;
    }
    match lex.v as u8 {
        // at the eleventh hour
        unit::HOUR if n == 11 && flags & ENGLISH != 0 && !c.is(at + 1, Class::Of) => return None,
        unit::CENTURY => f.century = Some(Rel::Abs(n)),
        unit::DECADE => f.decade = Some(Rel::Abs(-n)),
        unit::QUARTER if (1..=4).contains(&n) => f.quarter = Some(Rel::Abs(n)),
        unit::HALF if (1..=2).contains(&n) => f.half = Some(Rel::Abs(n)),
        unit::WEEK => f.week = Some(Week::Nth(n)),
        unit::MINUTE | unit::HOUR | unit::DAY | unit::MONTH | unit::YEAR
            if lex.flags & ADJECTIVE == 0 =>
        {
            f.day = Some(Day::Ordinal(n))
        }
        _ => return None,
    }
    f.reported |=
        (f.quarter.is_some() || f.half.is_some()) && reported(c, at.saturating_sub(1), at + 1);
    if f.century.is_some()
        && let Some((end, bc)) = year::era(c, at + 1)
    {
        f.bc |= bc;
        return Some(end);
    }
    // the second half of the year
    if (f.quarter.is_some() || f.half.is_some())
        && c.is(at + 1, Class::Of)
        && c.is(at + 2, Class::The)
        && c.is_value(at + 3, Class::Unit, 6)
        && c.lex(at + 3).english()
    {
        return Some(at + 4);
    }
    Some(at + 1)
}

/// `बीए द्वितीय वर्ष`, `प्रथम वर्ष की छात्रा`: whether the year at `at`, behind its ordinal, is a class of students.
fn class_of_degree(c: &Cursor, at: usize) -> bool {
    let degree = at >= 2 && !c.breaks(at - 1) && c.among(at - 2, &DEGREES);
    degree || c.ka(at + 1) && !c.breaks(at + 1) && c.among(at + 2, &STUDENTS)
}

static DEGREES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "बीए",
        "एमए",
        "बीएससी",
        "एमएससी",
        "बीकॉम",
        "बीकाम",
        "एमकॉम",
        "एमकाम",
        "बीएड",
        "एमएड",
        "डीएलएड",
        "बीटेक",
        "एमटेक",
        "बीबीए",
        "एमबीए",
        "बीसीए",
        "एमसीए",
        "एलएलबी",
        "एलएलएम",
        "एमबीबीएस",
        "बीएएमएस",
        "बीडीएस",
        "बीफार्मा",
        "डीफार्मा",
        "बीपीएड",
        "जीएनएम",
        "एएनएम",
        "पीजी",
        "यूजी",
        "स्नातक",
        "स्नातकोत्तर",
        "डिप्लोमा",
        "नर्सिंग",
        "इंजीनियरिंग",
        "आईटीआई",
        "पॉलिटेक्निक",
        "विधि",
        "कला",
        "वाणिज्य",
        "विज्ञान",
        "ऑनर्स",
    ])
});

static STUDENTS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "छात्र",
        "छात्रा",
        "छात्रों",
        "छात्राओं",
        "छात्राएं",
        "विद्यार्थी",
        "विद्यार्थियों",
        "परीक्षा",
        "परीक्षाएं",
        "परीक्षार्थी",
    ])
});

/// `the first half`, `the second half of the year`
fn half(c: &Cursor, at: usize, n: i32, f: &mut Frame) -> Option<usize> {
    if let Some(end) = half_month(c, at, n, f) {
        return Some(end);
    }
    // The second half of the match.
    let of = at + 2 + usize::from(c.is(at + 2, Class::The));
    if c.is(at + 1, Class::Of) && c.lex(of).class == Class::None && !c.number(of) {
        return None;
    }
    f.half = Some(Rel::Abs(n));
    let year =
        c.is(at + 1, Class::Of) && c.is(at + 2, Class::The) && c.is_value(at + 3, Class::Unit, 6);
    Some(if year { at + 4 } else { at + 1 })
}

/// The second half of December, the first fortnight of March 2026.
fn half_month(c: &Cursor, at: usize, n: i32, f: &mut Frame) -> Option<usize> {
    if !c.is(at + 1, Class::Of) || !(1..=2).contains(&n) {
        return None;
    }
    let end = match c.lex(at + 2).class {
        Class::Month => month(c, at + 2, f)?,
        Class::Shift if c.is_value(at + 3, Class::Unit, unit::MONTH as i16) => {
            deictic(c, at + 2, f)?
        }
        _ => return None,
    };
    f.edge = Some(if n == 1 { Edge::Start } else { Edge::End });
    (!f.has_day()).then_some(end)
}

/// An ordinal inside an expression: `जुलाई के पहले शुक्रवार`, `2015 का पहला हफ्ता`, `मई की ग्यारहवीं तारीख`, `इस साल की तीसरी तिमाही`.
pub(super) fn ordinal_in(c: &Cursor, i: usize, f: &mut Frame, link: Link) -> Option<usize> {
    let (end, n, flags) = ord_at(c, i)?;
    if !matches!(
        link,
        Link::None | Link::Ka | Link::Men | Link::Of | Link::Comma
    ) {
        return None;
    }
    let bare_month = f.month.is_some() && !f.has_day();
    // मई की ग्यारहवीं
    if bare_month
        && (1..=31).contains(&n)
        && f.week.is_none()
        && matches!(link, Link::None | Link::Ka)
    {
        if c.is(end, Class::DateWord) {
            f.day = Some(Day::Dom(n as u8));
            return Some(end + 1);
        }
        if link == Link::None && !c.is(end, Class::Unit) && c.lex(end).class != Class::Weekday
            || link == Link::Ka && (c.is(end, Class::Ko) || c.is(end, Class::Se))
        {
            f.day = Some(Day::Dom(n as u8));
            return Some(end);
        }
    }
    // `मार्च के दूसरे पखवाड़े`: a month has two.
    if bare_month
        && link == Link::Ka
        && matches!(n, 1 | 2 | -1)
        && f.edge.is_none()
        && c.is_value(end, Class::Unit, unit::FORTNIGHT as i16)
    {
        f.edge = Some(if n == 1 { Edge::Start } else { Edge::End });
        return Some(end + 1);
    }
    let mut g = Frame::default();
    let end = ranked(c, end, n, flags, &mut g)?;
    let year_only = f.year.is_some() && !f.has_day() && f.month.is_none() && f.week.is_none();
    match () {
        _ if g.quarter.is_some() && year_only && f.quarter.is_none() => f.quarter = g.quarter,
        _ if g.half.is_some() && year_only && f.half.is_none() => f.half = g.half,
        _ if g.week.is_some() && (year_only || bare_month) && f.week.is_none() => f.week = g.week,
        _ if g.decade.is_some() && f.century.is_some() && f.decade.is_none() => f.decade = g.decade,
        _ if g.weekday.is_some()
            && (bare_month || year_only || f.lunar.is_some_and(|l| l.tithi.is_none()))
            && f.weekday.is_none() =>
        {
            f.weekday = g.weekday;
            f.which = g.which;
        }
        // `इस महीने का आखिरी दिन`, `साल के पहले दिन`
        _ if matches!(g.day, Some(Day::Ordinal(_)))
            && g.part.is_none()
            && c.is_value(end - 1, Class::Unit, 3)
            && matches!(link, Link::Ka | Link::Of)
            && (f.month.is_some() || year_only || matches!(f.week, Some(Week::Off(_))))
            && f.quarter.is_none()
            && f.half.is_none()
            && !f.weekend
            && !f.has_day() =>
        {
            f.day = g.day;
        }
        // `मंगलवार ग्यारहवें दिन`
        _ if f.weekday.is_some()
            && f.day.is_none()
            && !f.has_time()
            && link == Link::None
            && (1..=31).contains(&n)
            && matches!(g.day, Some(Day::Ordinal(_) | Day::Dom(_))) =>
        {
            f.day = Some(Day::Dom(n as u8));
        }
        _ => return None,
    }
    Some(end)
}
