//! Calendars other than the Gregorian: Indian national (Saka), Vikram Samvat, Hijri.

use jiff::civil::Date;

/// First day of a Saka year: 22 March, 21 March in a Gregorian leap year.
fn saka_new_year(year: i32) -> Option<Date> {
    let g = i16::try_from(year + 78).ok()?;
    let leap = Date::new(g, 1, 1).ok()?.in_leap_year();
    Date::new(g, 3, if leap { 21 } else { 22 }).ok()
}

/// Days of a month of the Indian national calendar: Chaitra 30 (31 in a leap year), then five of 31, then six of 30.
fn saka_length(year: i32, month: u8) -> u8 {
    match month {
        1 => {
            let leap = i16::try_from(year + 78)
                .ok()
                .and_then(|g| Date::new(g, 1, 1).ok())
                .is_some_and(|d| d.in_leap_year());
            if leap { 31 } else { 30 }
        }
        2..=6 => 31,
        _ => 30,
    }
}

/// First and next-to-last-plus-one day of a Saka year, month or day.
pub(super) fn saka(year: i32, month: Option<u8>, day: Option<u8>) -> Option<(Date, Date)> {
    let start = saka_new_year(year)?;
    let Some(month) = month else {
        return Some((start, saka_new_year(year + 1)?));
    };
    if !(1..=12).contains(&month) {
        return None;
    }
    let before: i32 = (1..month).map(|m| i32::from(saka_length(year, m))).sum();
    let first = start.checked_add(jiff::Span::new().days(before)).ok()?;
    let length = saka_length(year, month);
    match day {
        None => Some((
            first,
            first.checked_add(jiff::Span::new().days(length)).ok()?,
        )),
        Some(d) if (1..=length).contains(&d) => {
            let at = first.checked_add(jiff::Span::new().days(d - 1)).ok()?;
            Some((at, at.tomorrow().ok()?))
        }
        Some(_) => None,
    }
}

/// Chaitra Shukla Pratipada, the first day of the Vikram year 2077 and the years behind it, as gazetted.
const VIKRAM: [(i16, i8, i8); 7] = [
    (2020, 3, 25),
    (2021, 4, 13),
    (2022, 4, 2),
    (2023, 3, 22),
    (2024, 4, 9),
    (2025, 3, 30),
    (2026, 3, 19),
];

/// A Vikram year as reckoned in the north (it begins in Chaitra); whether its ends are exact.
pub(super) fn vikram(year: i32) -> Option<(Date, Date, bool)> {
    let g = i16::try_from(year - 57).ok()?;
    let new_year = |y: i16| {
        VIKRAM
            .iter()
            .find(|v| v.0 == y)
            .and_then(|v| Date::new(v.0, v.1, v.2).ok())
    };
    if let (Some(a), Some(b)) = (new_year(g), new_year(g + 1)) {
        return Some((a, b, true));
    }
    // New year falls between mid March and mid April: the widest stretch.
    Some((
        Date::new(g, 3, 15).ok()?,
        Date::new(g + 1, 4, 15).ok()?,
        false,
    ))
}

/// The Gregorian months over which a lunar month of the Vikram year of that Gregorian year lies.
pub(super) fn lunar_month(year: i16, month: u8) -> Option<(Date, Date)> {
    let m = i16::from(month) + 2;
    let (y, m) = if m > 12 {
        (year + 1, m - 12)
    } else {
        (year, m)
    };
    let first = Date::new(y, m as i8, 1).ok()?;
    let end = first.checked_add(jiff::Span::new().months(2)).ok()?;
    Some((first, end))
}

/// A Hijri year by the tabular calendar, which the sighted one follows within a day or two.
pub(super) fn hijri(year: i32) -> Option<(Date, Date)> {
    Some((hijri_new_year(year)?, hijri_new_year(year + 1)?))
}

/// A month of a Hijri year.
pub(super) fn hijri_month(year: i32, month: u8) -> Option<(Date, Date)> {
    let start = hijri_new_year(year)?;
    let days = |m: u8| i32::from(m) * 29 + (i32::from(m) + 1) / 2;
    let at = |n: i32| start.checked_add(jiff::Span::new().days(n)).ok();
    Some((at(days(month.checked_sub(1)?))?, at(days(month))?))
}

fn hijri_new_year(year: i32) -> Option<Date> {
    if !(1..=1600).contains(&year) {
        return None;
    }
    let days = (year - 1) * 354 + (3 + 11 * year) / 30;
    // 1 Muharram 1: 19 July 622 (Gregorian, proleptic).
    Date::new(622, 7, 19)
        .ok()?
        .checked_add(jiff::Span::new().days(days))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn saka_days() {
        // 1 Chaitra 1947 = 22 March 2025; 1 Bhadra 1947 = 23 August 2025; 26 January 2025 = 6 Magha 1946.
        assert_eq!(saka(1947, Some(1), Some(1)).unwrap().0, date(2025, 3, 22));
        assert_eq!(saka(1947, Some(6), Some(1)).unwrap().0, date(2025, 8, 23));
        assert_eq!(saka(1946, Some(11), Some(6)).unwrap().0, date(2025, 1, 26));
        assert_eq!(saka(1946, None, None).unwrap().0, date(2024, 3, 21));
        assert!(saka(1947, Some(7), Some(31)).is_none());
    }

    #[test]
    fn other_years() {
        assert_eq!(
            vikram(2082).unwrap(),
            (date(2025, 3, 30), date(2026, 3, 19), true)
        );
        let (a, _) = hijri(1447).unwrap();
        assert!((a - date(2025, 6, 27)).get_days().abs() <= 1, "{a}");
    }
}
