//! Whether what was read is an expression by itself.

use super::cursor::Cursor;
use super::frame::{Frame, Lunar, YearKind};
use super::lexicon::Class;

/// Whether a frame stands on its own: words that need more than themselves have got it.
pub(super) fn stands(c: &Cursor, i: usize, end: usize, f: &Frame) -> bool {
    if f.now && f.offset.is_none() {
        return false;
    }
    // `वित्त वर्ष`, bare, is no mention of one.
    if f.year_kind != Default::default()
        && f.year.is_none()
        && f.quarter.is_none()
        && f.half.is_none()
    {
        return f.year_kind == YearKind::Fiscal;
    }
    if let (Some((p, _)), false) = (f.part, f.has_date()) {
        return part_stands(c, i, end, p);
    }
    // A lone ordinal day of the month: `21वीं को` is a date, `21वीं` a rank.
    if matches!(f.lunar, Some(Lunar { month: None, .. })) {
        return false;
    }
    true
}

/// Whether a part of the day alone is a time: not in a greeting, not in `रात-दिन`.
pub(super) fn part_stands(c: &Cursor, i: usize, end: usize, p: u8) -> bool {
    let lex = c.lex(i);
    if lex.english() {
        // at noon, around midnight
        let sharp = matches!(p, 6 | 8)
            && matches!(
                c.before(i).class,
                Class::On | Class::About | Class::To | Class::Since
            );
        return (sharp || matches!(c.before(i).class, Class::The | Class::In | Class::Shift))
            && p < 9
            && !c.one_of(end, &["club", "show"]);
    }
    if lex.roman() {
        return c.is(end, Class::Ko)
            || c.is(end, Class::Men)
            || c.is(end, Class::Se)
            || c.is(end, Class::Tak);
    }
    if i > 0 && c.one_of(i - 1, &["शुभ", "गुड", "दिन"])
        || c.dash(end)
        || i > 0 && c.dash(i - 1) && !c.spaced(i)
    {
        return false;
    }
    const OF_NIGHT: [&str; 10] = [
        "भोजन",
        "क्लब",
        "शिफ्ट",
        "कर्फ्यू",
        "रानी",
        "गश्त",
        "चौपाल",
        "विश्राम",
        "प्रहरी",
        "पाली",
    ];
    if c.one_of(end, &OF_NIGHT) {
        return false;
    }
    !c.one_of(end, &["का", "की"])
        || !c.one_of(
            end + 1,
            &["खाना", "खाने", "रानी", "भोजन", "नींद", "चाय", "पाली"],
        )
}
