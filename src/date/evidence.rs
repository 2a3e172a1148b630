//! Whether four digits are a year.

use super::cursor::Cursor;
use super::lexicon::Class;
use super::number::number;
use crate::token::{PLAIN, Words};
use once_cell::sync::Lazy;

/// The years that a bare number of four digits may mean.
pub(super) const LIKELY: std::ops::RangeInclusive<u32> = 1000..=2199;

/// Nouns that four digits in front of them count, though a postposition follows later or `के` stands between.
pub(super) static COUNTED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
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
    ])
});

/// Heads of names that end in their year: `सूचना का अधिकार अधिनियम, 2005`.
pub(super) static TITLES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
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
    ])
});

/// What a number is behind: `Rs 2000`, `Section 1860`, `रुपये 1500`.
static NUMBERED: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
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
    ])
});

/// Whether the word before token `i` says that its four digits are no year, or part of a name.
pub(super) fn numbered(c: &Cursor, i: usize) -> bool {
    c.among(i - 1, &NUMBERED) || c.among(i - 1, &TITLES)
}

/// Words behind a year that make it one without a postposition: years name elections, games and editions.
pub(super) static EVENTS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "Lok",
        "Assembly",
        "assembly",
        "general",
        "riots",
        "war",
        "attack",
        "attacks",
        "blasts",
        "film",
        "pandemic",
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
    ])
});

/// The year that token `i` writes, in digits or words.
pub(super) fn year_number(c: &Cursor, i: usize) -> Option<(usize, i32)> {
    if c.number(i) {
        let (y, 4) = c.digits(i)? else { return None };
        let next = c.punct(i + 1, b',') && !c.spaced(i + 1) && c.number(i + 2) && !c.spaced(i + 2);
        let decimals =
            c.punct(i + 1, b'.') && !c.spaced(i + 1) && c.number(i + 2) && !c.spaced(i + 2);
        let glued = c.joined(i) && !behind_month(c, i)
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

/// `15Aug2024`: a month right before the year at `i`, and no letters before that.
fn behind_month(c: &Cursor, i: usize) -> bool {
    let month = i > 0 && !c.spaced(i) && c.lex(i - 1).class == Class::Month;
    let day = |k: usize| !c.joined(k) && c.digits(k).is_some_and(|d| d.1 <= 2);
    month && (!c.joined(i - 1) || i > 1 && day(i - 2))
}

/// The end of `2024-25`, `1914-18`, `2019–2024`, `2014 से 2018` is not read here; the year it ends with.
pub(super) fn year_pair(c: &Cursor, i: usize) -> Option<(usize, i32, i32)> {
    // The year is one token of digits.
    let end = i + 1;
    if !c.number(i)
        || !c.number(end + 1)
        || !c.punct(end, b'-') && !c.punct(end, b'/') && !c.punct(end, b'~')
    {
        return None;
    }
    let (_, y) = year_number(c, i)?;
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
    if i > 0 && (c.among(i - 1, &NUMBERED) || c.punct(i - 1, b'$')) {
        return false;
    }
    // `a 1990-batch officer`
    if c.dash(end)
        && !c.spaced(end)
        && !c.spaced(end + 1)
        && c.one_of(end + 1, &["batch", "made", "vintage", "era"])
        && (1900..=2060).contains(&value)
    {
        return true;
    }
    // `1957: पहला चुनाव`: a line of a chronicle begins with its year.
    if (i == 0 || c.breaks(i))
        && c.punct(end, b':')
        && c.word(end + 1)
        && (1700..=2060).contains(&value)
    {
        return true;
    }
    // Laws, schemes and prizes carry their year in their name, and names of such are not tagged.
    let named = if i > 0 && c.punct(i - 1, b',') {
        i.checked_sub(2)
    } else {
        i.checked_sub(1)
    };
    if named.is_some_and(|j| c.among(j, &TITLES)) {
        return false;
    }
    let likely = (1700..=2060).contains(&value);
    // `in 2020 and 2021 were`
    if before.class == Class::Aur
        && (1900..=2035).contains(&value)
        && value % 100 != 0
        && i > 2
        && year_number(c, i - 2)
            .is_some_and(|(e, y)| e == i - 1 && (value - 10..value).contains(&y))
        && matches!(c.before(i - 2).class, Class::In | Class::Since)
    {
        return true;
    }
    if let Some(told) = behind_preposition(c, i, end, value, likely) {
        return told;
    }
    likely && bracketed(c, i, end, value) || before_what_years_have(c, i, end, value, likely)
}

/// Whether an English preposition before a number makes a year of it; `None` where it says nothing.
fn behind_preposition(c: &Cursor, i: usize, end: usize, value: i32, likely: bool) -> Option<bool> {
    let before = c.before(i);
    let preposition = matches!(
        before.class,
        Class::From | Class::To | Class::Of | Class::Before | Class::After
    );
    if !preposition || !before.english() {
        return None;
    }
    let rounded = value % 500 == 0;
    let from = before.class == Class::From;
    let until = || c.one_of(end, &["until", "till"]);
    let long_ago = || from && (1000..1700).contains(&value) && until();
    if !(likely || long_ago()) {
        return None;
    }
    // `from 1586 until Drosk took it`
    if from && !rounded && c.is(end, Class::To) && until() {
        return Some(true);
    }
    // `Application No. 31872 of 2025`, `Act 15 of 2020`: the year numbers it.
    if before.class == Class::Of && i > 1 && c.number(i - 2) {
        return Some(false);
    }
    let things = ["people", "seats", "votes", "rupees", "crore", "lakh"];
    // `the policy of 1952`
    let closed = || {
        before.class == Class::Of
            && (1800..=2035).contains(&value)
            && c.one_of(
                end,
                &[
                    "as", "and", "which", "that", "has", "had", "was", "is", "were", "will",
                    "when", "who", "but", "still", "also", "under", "would", "could", "with",
                    "where",
                ],
            )
    };
    let told = !rounded && closed()
        || !c.word(end)
        || !rounded && !c.one_of(end, &things) && c.lex(end).class != Class::None;
    Some(told)
}

/// `(1943)`, `(1943-50)`, `1869–1948`, `(हैकमैन 2021)`: brackets and hyphens that stand around years.
fn bracketed(c: &Cursor, i: usize, end: usize, value: i32) -> bool {
    let bracket = i > 0 && c.punct(i - 1, b'(');
    let open =
        bracket || i > 0 && (c.punct(i - 1, b'[') || c.punct(i - 1, b'-') && !c.spaced(i - 1));
    let close = c.punct(end, b')') || c.punct(end, b']');
    let behind_name = (1900..=2035).contains(&value)
        && i > 1
        && c.word(i - 1)
        && c.before(i).class == Class::None;
    close && (open || i > 0 && c.punct(i - 1, b',') || behind_name)
        || bracket && [b',', b'-', b';'].iter().any(|mark| c.punct(end, *mark))
}

/// Postpositions, eras and events behind a number that stand behind years.
fn before_what_years_have(c: &Cursor, i: usize, end: usize, value: i32, likely: bool) -> bool {
    let rounded = value % 500 == 0;
    let counted = |j: usize| c.among(j, &COUNTED) || matches!(c.lex(j).class, Class::More);
    match c.lex(end).class {
        _ if c.breaks(end) => false,
        Class::Men => !c.one_of(end + 1, &["से"]) || likely,
        Class::Se => !counted(end + 1) && (!rounded || number(c, end + 1).is_none()),
        Class::Ka => !counted(end + 1) && (likely || value < 1700 && !rounded),
        Class::Tak => likely && !counted(end + 1),
        Class::Dauran | Class::Era | Class::Isa => true,
        Class::Unit => likely && c.lex(end).v == 6 && c.ka(end + 1),
        Class::Aur => year_number(c, end + 1).is_some_and(|(e, y)| {
            likely && (1700..=2060).contains(&y) && year_evident(c, end + 1, e, y)
        }),
        Class::Par | Class::Ko => false,
        _ => {
            likely && (c.among(end, &EVENTS) || edition(c, i, end, value))
                || c.one_of(end, &["ई", "ईo"])
        }
    }
}

/// `a 2014 ruling`, `the 2019 floods`: of which year something is; `a 2000 km road` is as long.
fn edition(c: &Cursor, i: usize, end: usize, value: i32) -> bool {
    static MEASURES: Lazy<Words> = Lazy::new(|| {
        Words::new(&[
            "km", "kms", "kg", "metre", "metres", "meter", "meters", "foot", "feet", "acre",
            "acres", "mw", "cc", "word", "words", "page", "pages", "point", "points", "seat",
            "seats", "seater", "bed", "beds", "tonne", "tonnes", "unit", "units", "crore", "lakh",
            "rupee", "rupees", "strong", "odd", "plus", "people", "votes", "workers", "men",
            "women",
        ])
    });
    let article = i > 0 && c.one_of(i - 1, &["a", "the", "A", "The"]);
    let noun = c
        .tokens
        .get(end)
        .is_some_and(|t| t.is_latin() && t.has(PLAIN));
    article
        && noun
        && (1950..=2035).contains(&value)
        && value % 100 != 0
        && c.lex(end).class == Class::None
        && !c.among(end, &MEASURES)
}
