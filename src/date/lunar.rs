//! Dates of the Saka, Vikram and Hijri calendars as they are written.

use super::cursor::Cursor;
use super::frame::{Day, Frame, Lunar, Rel, YearKind};
use super::lexicon::Class;
use super::numeric;

/// A month, an era or a lunar day that opens an expression: `श्रावण मास`, `विक्रम संवत 2082`, `चैत्र शुक्ल प्रतिपदा`.
pub(super) fn first(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    match c.lex(i).class {
        Class::IndMonth | Class::HijMonth => month(c, i, None, f),
        _ => era_year(c, i, f),
    }
}

/// `विक्रम संवत 2082`, `शक संवत 1947`, `संवत 2082`, `हिजरी 1447`, `ईस्वी सन 1857`.
pub(super) fn era_year(c: &Cursor, i: usize, f: &mut Frame) -> Option<usize> {
    let kind = match c.lex(i).class {
        Class::Vikram | Class::Samvat => YearKind::Vikram,
        Class::Shaka => YearKind::Shaka,
        Class::Hijri => YearKind::Hijri,
        Class::YearMark => YearKind::Calendar,
        _ => return None,
    };
    let mut at = i + 1;
    if c.is(at, Class::Samvat) || c.is(at, Class::YearMark) {
        at += 1;
    }
    let (y, len) = c.digits(at)?;
    let range = match kind {
        YearKind::Vikram => 1000..=2200,
        YearKind::Shaka => 100..=2100,
        YearKind::Hijri => 1..=1600,
        _ => 1..=2199,
    };
    if c.breaks(at) || len > 4 || !range.contains(&y) {
        return None;
    }
    f.year = Some(Rel::Abs(y as i32));
    f.year_kind = kind;
    Some(at + 1)
}

/// A day of the month in front: `2 भाद्रपद 1947`.
pub(super) fn dated(c: &Cursor, i: usize, d: u8, f: &mut Frame) -> Option<usize> {
    let end = month(c, i, Some(d), f)?;
    f.day = Some(Day::Dom(d));
    Some(end)
}

/// `रबी-उल-अव्वल`, `जमादि उस्सानी`, `जिल-हिज्जा`: the first word alone is a crop, or nothing.
fn two_words(c: &Cursor, i: usize) -> Option<(usize, u8)> {
    let skip = |at: usize| if c.dash(at) { at + 1 } else { at };
    let mut at = skip(i + 1);
    if c.one_of(at, &["उल", "अल", "उस", "ul", "al"]) {
        at = skip(at + 1);
    }
    let first = c.lex(i).v as u8;
    let month = match c.str(at) {
        _ if c.breaks(at) => return None,
        "अव्वल" | "उला" | "awwal" if first < 11 => first,
        "सानी" | "आखिर" | "आख़िर" | "उस्सानी" | "thani" | "sani" if first < 11 => {
            first + 1
        }
        "कादा" | "क़ादा" | "कद" if first == 11 => 11,
        "हिज्जा" | "हिज्ज" | "हज" if first == 11 => 12,
        _ => return None,
    };
    Some((at + 1, month))
}

/// `चैत्र शुक्ल 3, संवत् 2083`, `माघ सुदी 5 को`: a lunar day in digits, where no noun follows that they count.
fn tithi_in_digits(c: &Cursor, at: usize) -> Option<u8> {
    let (n, 1..=2) = c.digits(at)? else {
        return None;
    };
    let next = at + 1;
    let closed = c.breaks(next)
        || !c.word(next)
        || c.ka(next)
        || matches!(
            c.lex(next).class,
            Class::Ko | Class::Se | Class::Men | Class::Samvat | Class::Vikram | Class::Weekday
        );
    (!c.breaks(at) && closed && (1..=15).contains(&n)).then_some(n as u8)
}

fn month(c: &Cursor, i: usize, day: Option<u8>, f: &mut Frame) -> Option<usize> {
    let lex = c.lex(i);
    let hijri = lex.class == Class::HijMonth;
    let mut lunar = Lunar {
        month: Some(lex.v as u8),
        paksha: None,
        tithi: None,
        hijri,
    };
    let mut end = i + 1;
    if hijri && lex.ambiguous() {
        let (after, month) = two_words(c, i)?;
        lunar.month = Some(month);
        end = after;
    }
    let mut evident = day.is_some() || end > i + 1 || hijri && lex.v == 9;
    if c.is_value(end, Class::Unit, 5) || c.ka(end) && c.is_value(end + 1, Class::Unit, 5) {
        end += if c.ka(end) { 2 } else { 1 };
        evident = true;
    }
    if c.is(end, Class::Paksha) {
        lunar.paksha = Some(c.lex(end).v as u8);
        end += 1;
        if c.is(end, Class::PakshaWord) {
            end += 1;
            if c.ka(end) && c.is(end + 1, Class::Tithi) {
                end += 1;
            }
        }
        evident = true;
    }
    if c.is(end, Class::Tithi) {
        lunar.tithi = Some(c.lex(end).v as u8);
        end += 1;
        evident = true;
    } else if let Some(tithi) = tithi_in_digits(c, end).filter(|_| lunar.paksha.is_some()) {
        lunar.tithi = Some(tithi);
        end += 1;
    }
    // A year of the era that fits: Saka below 2000, Vikram above.
    let at = if c.punct(end, b',') { end + 1 } else { end };
    if let Some(after) = era_year(c, at, f) {
        end = after;
        evident = true;
    } else if let Some((y, 4)) = c.digits(at).filter(|_| !c.breaks(at) && evident) {
        let kind = match y {
            1400..=1600 if hijri => YearKind::Hijri,
            1850..=2000 if day.is_some() && lunar.paksha.is_none() && !hijri => YearKind::Shaka,
            2001..=2150 if !hijri => YearKind::Vikram,
            _ => return None,
        };
        f.year = Some(Rel::Abs(y as i32));
        f.year_kind = kind;
        end = at + 1;
        // `21 फाल्गुन, 1947 शक`
        if kind == YearKind::Shaka && c.is(end, Class::Shaka) && !c.breaks(end) {
            end += 1;
        }
    }
    // `सावन के पहले सोमवार`
    if c.ka(end) {
        let rank = if c.is(end + 1, Class::Ord) || c.is(end + 1, Class::Before) {
            end + 2
        } else {
            end + 1
        };
        evident |= c.is(rank, Class::Weekday) && !c.lex(rank).ambiguous();
    }
    // `श्रावण में`; `कार्तिक ने` is a man, `सफर में` a journey.
    if !evident && !(c.is(end, Class::Men) && lex.v != 8 && !(hijri && lex.v == 2)) {
        return None;
    }
    if day.is_some_and(|d| d > numeric::longest(1)) {
        return None;
    }
    f.lunar = Some(lunar);
    Some(end)
}
