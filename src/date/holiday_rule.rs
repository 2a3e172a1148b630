//! When a named day is: a fixed date, a day counted from another, or dates that are listed year by year.
//!
//! Written as `gazetteers/dates/observances.txt` writes them before the `|`: `8-15+1947`, `nth 5 7 2` (the second Sunday of May),
//! `easter -2`, `on 2024-10-31 …`, `span 2025-09-22..2025-10-01 …`, `-` where nobody can know.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// When a named day is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Rule {
    /// Month, day, first year observed.
    Fixed(i8, i8, i16),
    /// Month, weekday, which, days after it.
    Nth(i8, i8, i8, i32),
    /// Days from Easter Sunday.
    Easter(i32),
    /// First and last day in the years that are known.
    On(Vec<(Date, Date)>),
    Unknown,
}

impl Rule {
    /// Reads a rule; `None` where it is none.
    pub(super) fn read(rule: &str) -> Option<Rule> {
        let mut words = rule.split_whitespace();
        match words.next()? {
            "on" => words
                .map(|w| w.parse().ok().map(|d| (d, d)))
                .collect::<Option<Vec<(Date, Date)>>>()
                .map(Rule::On),
            "span" => words
                .map(|w| {
                    let (a, b) = w.split_once("..")?;
                    Some((a.parse().ok()?, b.parse().ok()?))
                })
                .collect::<Option<Vec<(Date, Date)>>>()
                .map(Rule::On),
            "easter" => words.next()?.parse().ok().map(Rule::Easter),
            "nth" => {
                let (month, weekday) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
                let (n, plus) = words
                    .next()?
                    .split_once('+')
                    .map_or((rule.split_whitespace().nth(3)?, "0"), |p| p);
                Some(Rule::Nth(
                    month,
                    weekday,
                    n.parse().ok()?,
                    plus.parse().ok()?,
                ))
            }
            "-" => Some(Rule::Unknown),
            fixed => {
                let (day, since) = fixed.split_once('+').unwrap_or((fixed, "0"));
                let (m, d) = day.split_once('-')?;
                Some(Rule::Fixed(
                    m.parse().ok()?,
                    d.parse().ok()?,
                    since.parse().ok()?,
                ))
            }
        }
    }

    /// First and last days of all years that are listed.
    pub(super) fn listed(&self) -> &[(Date, Date)] {
        match self {
            Rule::On(days) => days,
            _ => &[],
        }
    }

    /// The day of a year that can be reckoned.
    pub(super) fn counted(&self, year: i16) -> Option<Date> {
        match self {
            Rule::Fixed(m, d, since) => (year >= *since)
                .then(|| Date::new(year, *m, *d).ok())
                .flatten(),
            Rule::Nth(m, w, n, plus) => {
                let weekday = Weekday::from_monday_one_offset(*w).ok()?;
                let first = Date::new(year, *m, 1).ok()?;
                let day = first.nth_weekday_of_month(*n, weekday).ok()?;
                day.checked_add(Span::new().days(*plus)).ok()
            }
            Rule::Easter(n) => easter(year)?.checked_add(Span::new().days(*n)).ok(),
            Rule::On(_) | Rule::Unknown => None,
        }
    }
}

/// Western Easter by the anonymous Gregorian computus.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    if y < 1583 {
        return None;
    }
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Date::new(year, month as i8, day as i8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_rule_is_read() {
        let text = include_str!("../../gazetteers/dates/observances.txt");
        for line in text
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
        {
            let (rule, _) = line.split_once('|').unwrap_or_else(|| panic!("{line}"));
            assert!(Rule::read(rule.trim()).is_some(), "{line}");
        }
    }

    #[test]
    fn easter_sundays() {
        assert_eq!(easter(2024), Some(date(2024, 3, 31)));
        assert_eq!(easter(2018), Some(date(2018, 4, 1)));
        assert_eq!(easter(2025), Some(date(2025, 4, 20)));
        // The Gregorian calendar has no earlier one.
        assert_eq!(easter(1582), None);
        // Asked for by a feast after the last day of the calendar, it was a panic.
        assert_eq!(easter(10_000), None);
    }

    #[test]
    fn days_that_are_counted() {
        let on = |rule: &str, year| Rule::read(rule).and_then(|r| r.counted(year));
        assert_eq!(on("8-15+1947", 1947), Some(date(1947, 8, 15)));
        assert_eq!(on("8-15+1947", 1946), None);
        assert_eq!(on("nth 5 7 2", 2026), Some(date(2026, 5, 10)));
        assert_eq!(on("nth 11 4 4+1", 2010), Some(date(2010, 11, 26)));
        assert_eq!(on("easter -2", 2025), Some(date(2025, 4, 18)));
        assert_eq!(on("-", 2025), None);
    }
}
