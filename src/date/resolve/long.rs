//! Decades, centuries, and what lies before Christ.

use crate::date::frame::{Frame, Rel};
use crate::date::timex::TimexType;
use crate::date::value::{Stretch, ymd};
use jiff::civil::Date;

pub(super) fn before_christ(f: &Frame, year: Option<i32>) -> Stretch {
    if let Some(Rel::Abs(n)) = f.century {
        return Stretch::valued(TimexType::Date, format!("BC{:02}", n - 1));
    }
    match year {
        Some(y) => Stretch::valued(TimexType::Date, format!("BC{y:04}")),
        None => Stretch::unknown(TimexType::Date),
    }
}

/// Decades and centuries.
pub(super) fn long(f: &Frame, today: Option<Date>) -> Stretch {
    let now = today.map(|t| i32::from(t.year()));
    let century = match f.century {
        Some(Rel::Abs(n)) => Some(n),
        Some(Rel::Off(n)) => now.map(|y| (y - 1) / 100 + 1 + n),
        None => None,
    };
    let decade = match f.decade {
        // The n-th of the century.
        Some(Rel::Abs(n)) if n < 0 => century.map(|c| (c - 1) * 10 + (-n - 1)),
        Some(Rel::Abs(n)) => Some(n),
        Some(Rel::Off(n)) => now.map(|y| y / 10 + n),
        None => None,
    };
    if f.decade.is_some() {
        return match decade {
            Some(d) => Stretch::dates(format!("{d:03}"), ymd(d * 10, 1, 1), ymd(d * 10 + 10, 1, 1)),
            None => Stretch::unknown(TimexType::Date),
        };
    }
    match century {
        Some(c) if (1..=99).contains(&c) => Stretch::dates(
            format!("{:02}", c - 1),
            ymd(c * 100 - 99, 1, 1),
            ymd(c * 100 + 1, 1, 1),
        ),
        _ => Stretch::unknown(TimexType::Date),
    }
}
