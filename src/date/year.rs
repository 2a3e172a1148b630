//! Years and what is longer: evidence for a bare number, eras, fiscal years, decades, centuries.

use super::cursor::Cursor;
use super::frame::{Frame, Rel, YearKind};
use super::lexicon::{Class, SHORT};
use super::number::number;
use super::numeric;
use crate::token::CAPITAL;

/// The years that a bare number of four digits may mean.
const LIKELY: std::ops::RangeInclusive<u32> = 1000..=2199;

/// Nouns that four digits in front of them count, though a postposition follows later or `के` stands between.
const COUNTED: [&str; 34] = [
    "नोट",
    "नोटों",
    "रुपये",
    "रुपए",
    "रुपयों",
    "रुपया",
    "रू",
    "रुपयें",
    "लोग",
    "लोगों",
    "लोगो",
    "सीट",
    "सीटें",
    "सीटों",
    "वोट",
    "वोटों",
    "मीटर",
    "किमी",
    "किलोमीटर",
    "पद",
    "पदों",
    "करोड़",
    "लाख",
    "अंक",
    "अंकों",
    "अधिक",
    "ज्यादा",
    "कम",
    "ऊपर",
    "फीट",
    "मेगावाट",
    "प्रतिशत",
    "डॉलर",
    "कार्यकर्ता",
];

/// Heads of names that end in their year: `सूचना का अधिकार अधिनियम, 2005`.
const TITLES: [&str; 42] = [
    "अधिनियम",
    "कानून",
    "क़ानून",
    "नीति",
    "विनियम",
    "नियम",
    "नियमावली",
    "एक्ट",
    "संहिता",
    "विधेयक",
    "अध्यादेश",
    "पुरस्कार",
    "अवार्ड",
    "अवॉर्ड",
    "प्राइज",
    "प्राइज़",
    "सूचकांक",
    "विजन",
    "विज़न",
    "मिशन",
    "योजना",
    "रिपोर्ट",
    "सर्वेक्षण",
    "घोषणापत्र",
    "समझौता",
    "संधि",
    "गेम्स",
    "ओलंपिक",
    "ओलिंपिक",
    "कप",
    "Act",
    "Bill",
    "Code",
    "Rules",
    "Policy",
    "Index",
    "Award",
    "Vision",
    "Mission",
    "Olympics",
    "Cup",
    "Games",
];

/// Words behind a year that make it one without a postposition: years name elections, games and editions.
const EVENTS: [&str; 40] = [
    "लोकसभा",
    "विधानसभा",
    "चुनाव",
    "चुनावों",
    "ओलंपिक",
    "ओलिंपिक",
    "विश्व",
    "वर्ल्ड",
    "विश्वकप",
    "बजट",
    "एशियाई",
    "राष्ट्रमंडल",
    "कॉमनवेल्थ",
    "बैच",
    "दंगे",
    "दंगों",
    "संस्करण",
    "सत्र",
    "सीजन",
    "ईस्वी",
    "आम",
    "मॉडल",
    "आईपीएल",
    "टी",
    "तक",
    "elections",
    "election",
    "budget",
    "season",
    "edition",
    "batch",
    "census",
    "Census",
    "polls",
    "Olympics",
    "World",
    "IPL",
    "model",
    "जनगणना",
    "फिल्म",
];

/// The year that token `i` writes, in digits or words.
pub(super) fn year_number(c: &Cursor, i: usize) -> Option<(usize, i32)> {
    if c.number(i) {
        let (y, 4) = c.digits(i)? else { return None };
        let next = c.punct(i + 1, b',') && !c.spaced(i + 1) && c.number(i + 2) && !c.spaced(i + 2);
        let decimals =
            c.punct(i + 1, b'.') && !c.spaced(i + 1) && c.number(i + 2) && !c.spaced(i + 2);
        let glued = c.joined(i)
            || c.joined(i + 1)
            || i > 0
                && !c.spaced(i)
                && (c.punct(i - 1, b'$') || c.punct(i - 1, b'+') || c.punct(i - 1, b'#'));
        return (LIKELY.contains(&y) && !next && !decimals && !glued).then_some((i + 1, y as i32));
    }
    let n = number(c, i)?;
    // Words for a year name its hundreds or thousands: `उन्नीस सौ सैंतालीस`.
    (n.end > i + 1).then_some(())?;
    n.within(1000, 2199).map(|y| (n.end, y as i32))
}

/// The end of `2024-25`, `1914-18`, `2019–2024`, `2014 से 2018` is not read here; the year it ends with.
pub(super) fn year_pair(c: &Cursor, i: usize) -> Option<(usize, i32, i32)> {
    let (end, y) = year_number(c, i)?;
    if !c.number(i)
        || !c.punct(end, b'-') && !c.punct(end, b'/') && !c.punct(end, b'~')
        || !c.number(end + 1)
    {
        return None;
    }
    let slash = c.punct(end, b'/');
    let (b, len) = c.digits(end + 1)?;
    let after = end + 2;
    let goes_on =
        (c.punct(after, b'-') || c.punct(after, b'/')) && !c.spaced(after) && c.number(after + 1);
    let before =
        i >= 2 && !c.spaced(i) && (c.punct(i - 1, b'-') || c.punct(i - 1, b'/')) && c.number(i - 2);
    if goes_on || before || c.joined(after) {
        return None;
    }
    let to = match len {
        2 => y / 100 * 100 + b as i32 + if y % 100 == 99 && b == 0 { 100 } else { 0 },
        4 => b as i32,
        _ => return None,
    };
    let gap = to - y;
    if !(1..=400).contains(&gap) || slash && gap != 1 || len == 4 && !LIKELY.contains(&b) {
        return None;
    }
    Some((after, y, to))
}

/// Whether what stands around a bare number of four digits makes it a year.
pub(super) fn year_evident(c: &Cursor, i: usize, end: usize, value: i32) -> bool {
    let before = c.before(i);
    if matches!(
        before.class,
        Class::YearMark | Class::In | Class::Since | Class::Edge | Class::Dauran
    ) || before.class == Class::Unit && before.v == 6
    {
        return true;
    }
    // `Rs 2000`, `Section 1860`, `रुपये 1500`
    if i > 0
        && (c.one_of(
            i - 1,
            &[
                "Rs",
                "Rs.",
                "INR",
                "USD",
                "रु",
                "रू",
                "रुपये",
                "रुपए",
                "धारा",
                "Section",
                "No",
                "नंबर",
                "संख्या",
                "क्रमांक",
            ],
        ) || c.punct(i - 1, b'$'))
    {
        return false;
    }
    // Laws, schemes and prizes carry their year in their name, and names of such are not tagged.
    let named = if i > 0 && c.punct(i - 1, b',') {
        i.checked_sub(2)
    } else {
        i.checked_sub(1)
    };
    if named.is_some_and(|j| c.one_of(j, &TITLES)) {
        return false;
    }
    let rounded = value % 500 == 0;
    let likely = (1700..=2060).contains(&value);
    if matches!(
        before.class,
        Class::From | Class::To | Class::Of | Class::Before | Class::After
    ) && before.english()
        && likely
    {
        return !c.word(end)
            || !rounded
                && !c.one_of(
                    end,
                    &["people", "seats", "votes", "rupees", "crore", "lakh"],
                )
                && c.lex(end).class != Class::None;
    }
    // (1943), (1943-50), 1869–1948
    let open = i > 0
        && (c.punct(i - 1, b'(')
            || c.punct(i - 1, b'[')
            || c.punct(i - 1, b'-') && !c.spaced(i - 1));
    let close = c.punct(end, b')') || c.punct(end, b']');
    // (हैकमैन 2021)
    let inside = close
        && (1900..=2035).contains(&value)
        && i > 1
        && c.word(i - 1)
        && !matches!(c.before(i).class, Class::None) == false;
    if (open && close || close && i > 0 && c.punct(i - 1, b',') || inside) && likely {
        return true;
    }
    if open
        && c.punct(i - 1, b'(')
        && likely
        && (c.punct(end, b',') || c.punct(end, b'-') || c.punct(end, b';'))
    {
        return true;
    }
    let counted = |j: usize| c.one_of(j, &COUNTED) || matches!(c.lex(j).class, Class::More);
    match c.lex(end).class {
        _ if c.breaks(end) => false,
        Class::Men => !c.one_of(end + 1, &["से"]) || likely,
        Class::Se => !counted(end + 1) && !(rounded && c.number(end + 1)),
        Class::Ka => !counted(end + 1) && (likely || value < 1700 && !rounded),
        Class::Tak => likely && !counted(end + 1),
        Class::Dauran | Class::Era | Class::Isa => true,
        Class::Unit => likely && c.lex(end).v == 6 && c.ka(end + 1),
        Class::Aur => year_number(c, end + 1).is_some_and(|(e, y)| {
            likely && (1700..=2060).contains(&y) && year_evident(c, end + 1, e, y)
        }),
        Class::Par | Class::Ko => false,
        _ => likely && c.one_of(end, &EVENTS) || c.one_of(end, &["ई", "ईo"]),
    }
}

/// An era behind a year: `ई.`, `ईस्वी`, `ईसा पूर्व`, BC.
pub(super) fn era(c: &Cursor, i: usize) -> Option<(usize, bool)> {
    if c.is(i, Class::Isa) {
        if c.is(i + 1, Class::Before) {
            return Some((i + 2, true));
        }
        return None;
    }
    let lex = c.lex(i);
    if lex.class != Class::Era || c.breaks(i) || lex.english() && !c.has(i, CAPITAL) {
        return None;
    }
    let mut end = i + 1;
    if lex.has(SHORT) && c.punct(end, b'.') {
        end += 1;
        // ई . पू .
        if c.one_of(end, &["पू"]) {
            end += 1;
            if c.punct(end, b'.') {
                end += 1;
            }
            return Some((end, true));
        }
    }
    Some((end, lex.v < 0))
}

/// Puts a year, and an era behind it, into the frame.
pub(super) fn fill(c: &Cursor, end: usize, y: i32, f: &mut Frame) -> usize {
    f.year = Some(Rel::Abs(y));
    if let Some((after, bc)) = era(c, end) {
        f.bc = bc;
        return after;
    }
    end
}

/// `वर्ष 2004`, `सन् 1947`, `साल 2024-25`, `year 2020`, `ईसवी सन 1857`.
pub(super) fn marked(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    let mark = lex.class == Class::YearMark
        || lex.class == Class::Unit && lex.v == 6 && !lex.has(super::lexicon::ADJECTIVE);
    if !mark || lex.class == Class::YearMark && lex.roman() && !c.number(i + 1) {
        return None;
    }
    if let Some((end, y, to)) = year_pair(c, i + 1) {
        f.year = Some(Rel::Abs(y));
        f.year_to = Some(to);
        return Some(end);
    }
    if let Some((end, y)) = year_number(c, i + 1) {
        return Some(fill(c, end, y, f));
    }
    // साल 247, सन 79: three digits only right behind the mark.
    let n = number(c, i + 1)?;
    let y = n
        .within(100, 999)
        .or_else(|| n.within(1, 99).filter(|_| lex.class == Class::YearMark))?;
    let unit = c.is(n.end, Class::Unit) || c.is(n.end, Class::Scale);
    (!unit && !c.joined(n.end)).then(|| fill(c, n.end, y as i32, f))
}

/// `वित्त वर्ष 2024-25`, `वित्तीय वर्ष`, FY25, `sy18`, `शैक्षणिक वर्ष`, `कैलेंडर वर्ष`.
pub(super) fn kind(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    f.year_kind = match lex.class {
        Class::Fiscal => YearKind::Fiscal,
        Class::Academic => YearKind::Academic,
        Class::Calendar => YearKind::Calendar,
        _ => return None,
    };
    let mut end = i + 1;
    let unit = c.is_value(end, Class::Unit, 6);
    if unit || c.one_of(end, &["सत्र"]) && lex.class == Class::Academic {
        end += 1;
    }
    if c.dash(end) && c.number(end + 1) && !unit {
        end += 1;
    }
    if let Some((after, y, to)) = year_pair(c, end) {
        f.year = Some(Rel::Abs(y));
        f.year_to = Some(to);
        return Some(after);
    }
    if let Some((after, y)) = year_number(c, end).or_else(|| {
        c.digits(end)
            .filter(|d| d.1 == 4)
            .map(|d| (end + 1, d.0 as i32))
    }) {
        f.year = Some(Rel::Abs(named_by_end(y, f.year_kind, lex.english())));
        return Some(after);
    }
    // FY25, sy18: India names the fiscal year by the one it ends in.
    if let Some((y, 2)) = c.digits(end).filter(|_| lex.english()) {
        let y = numeric::year(y, 2);
        let to = c.punct(end + 1, b'-')
            && c.digits(end + 2)
                .is_some_and(|d| d.1 == 2 && d.0 as i32 == (y + 1) % 100);
        f.year = Some(Rel::Abs(if to {
            y
        } else {
            named_by_end(y, f.year_kind, true)
        }));
        return Some(if to { end + 3 } else { end + 1 });
    }
    unit.then_some(end)
}

/// `FY2025` ends in March 2025; `वित्त वर्ष 2025` and a school year are named by the year they begin in as often, and stay.
fn named_by_end(y: i32, kind: YearKind, english: bool) -> i32 {
    if kind == YearKind::Fiscal && english {
        y - 1
    } else {
        y
    }
}

/// `80 के दशक`, `1970 के दशक`, `1980s`: the decade that the number at `i`, ending before `end`, names.
pub(super) fn decade(c: &Cursor, i: usize, value: u32, end: usize, f: &mut Frame) -> Option<usize> {
    let whole =
        value % 10 == 0 && ((10..100).contains(&value) || LIKELY.contains(&value) && value <= 2090);
    if !whole {
        return None;
    }
    let full = if value < 100 {
        if value < 30 {
            2000 + value
        } else {
            1900 + value
        }
    } else {
        value
    };
    let tail = c.word(end) && c.joined(end) && matches!(c.str(end), "s");
    let named = c.ka(end) && c.lex(end + 1).is(Class::Unit) && c.lex(end + 1).v == 7;
    let plain = c.is_value(end, Class::Unit, 7) && LIKELY.contains(&value);
    let end = match (tail, named, plain) {
        (true, _, _) if value >= 100 || i > 0 => end + 1,
        (_, true, _) => end + 2,
        (_, _, true) => end + 1,
        _ => return None,
    };
    f.decade = Some(Rel::Abs(full as i32 / 10));
    Some(end)
}
