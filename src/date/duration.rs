//! Lengths of time.

use super::cursor::Cursor;
use super::lexicon::{ADJECTIVE, Class, ENGLISH, LOAN, ROMAN, SHORT};
use super::number::{Number, quantity};
use jiff::civil::DateTime;
use std::fmt::Write;

/// Units by the values of `words.txt`.
pub(super) mod unit {
    pub const SECOND: u8 = 0;
    pub const MINUTE: u8 = 1;
    pub const HOUR: u8 = 2;
    pub const DAY: u8 = 3;
    pub const WEEK: u8 = 4;
    pub const MONTH: u8 = 5;
    pub const YEAR: u8 = 6;
    pub const DECADE: u8 = 7;
    pub const CENTURY: u8 = 8;
    pub const MILLENNIUM: u8 = 9;
    pub const QUARTER: u8 = 10;
    pub const HALF: u8 = 11;
    pub const FORTNIGHT: u8 = 12;
    pub const WEEKEND: u8 = 13;
    pub const WORKDAY: u8 = 14;
}

const PARTS: usize = 6;

/// A length: up to six numbers with their units, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Length {
    parts: [(u64, u8); PARTS],
    len: u8,
}

impl Length {
    pub fn new(milli: u64, unit: u8) -> Self {
        let mut length = Length::default();
        length.push(milli, unit);
        length
    }

    fn push(&mut self, milli: u64, unit: u8) {
        if let Some(slot) = self.parts.get_mut(self.len as usize) {
            *slot = (milli, unit);
            self.len += 1;
        }
    }

    fn iter(&self) -> impl Iterator<Item = (u64, u8)> {
        self.parts.into_iter().take(self.len as usize)
    }

    /// The smallest unit named.
    pub fn finest(&self) -> u8 {
        self.iter().map(|p| order(p.1)).min().unwrap_or(unit::DAY)
    }

    pub fn single(&self) -> Option<(u64, u8)> {
        (self.len == 1).then(|| self.parts[0])
    }

    /// TIMEX3 value: `P10D`, `PT1.5H`, `P1Y21D`.
    pub fn iso(&self) -> String {
        let mut date = String::from("P");
        let mut time = String::new();
        for (milli, u) in self.iter() {
            let (factor, letter) = match u {
                unit::SECOND => (1, 'S'),
                unit::MINUTE => (1, 'M'),
                unit::HOUR => (1, 'H'),
                unit::WEEK => (1, 'W'),
                unit::FORTNIGHT => (2, 'W'),
                unit::MONTH => (1, 'M'),
                unit::QUARTER => (3, 'M'),
                unit::HALF => (6, 'M'),
                unit::YEAR => (1, 'Y'),
                unit::DECADE => (10, 'Y'),
                unit::CENTURY => (100, 'Y'),
                unit::MILLENNIUM => (1000, 'Y'),
                unit::WEEKEND => (2, 'D'),
                _ => (1, 'D'),
            };
            let out = if u <= unit::HOUR {
                &mut time
            } else {
                &mut date
            };
            let milli = milli.saturating_mul(factor);
            let _ = write!(out, "{}", milli / 1000);
            if milli % 1000 != 0 {
                let _ = write!(
                    out,
                    ".{}",
                    format!("{:03}", milli % 1000).trim_end_matches('0')
                );
            }
            out.push(letter);
        }
        if !time.is_empty() {
            date.push('T');
            date.push_str(&time);
        }
        date
    }

    /// The moment this long after (or, with a negative sign, before) `from`; `None` outside the calendar.
    pub fn shift(&self, from: DateTime, sign: i64) -> Option<DateTime> {
        let mut at = from;
        for (milli, u) in self.iter() {
            let milli = i64::try_from(milli).ok()?;
            let (months, seconds) = match u {
                unit::SECOND => (0, 1),
                unit::MINUTE => (0, 60),
                unit::HOUR => (0, 3600),
                unit::WEEK => (0, 7 * 86_400),
                unit::FORTNIGHT => (0, 14 * 86_400),
                unit::MONTH => (1, 0),
                unit::QUARTER => (3, 0),
                unit::HALF => (6, 0),
                unit::YEAR => (12, 0),
                unit::DECADE => (120, 0),
                unit::CENTURY => (1200, 0),
                unit::MILLENNIUM => (12_000, 0),
                unit::WORKDAY => {
                    at = workdays(at, milli / 1000, sign)?;
                    continue;
                }
                _ => (0, 86_400),
            };
            let span = if months > 0 {
                let total = milli.checked_mul(months)?;
                // Half a month is fifteen days.
                let days = total % 1000 * 30 / 1000;
                jiff::Span::new()
                    .try_months(sign * (total / 1000))
                    .and_then(|s| s.try_days(sign * days))
                    .ok()?
            } else {
                let total = milli.checked_mul(seconds)? / 1000;
                let (days, rest) = if u <= unit::HOUR {
                    (0, total)
                } else {
                    (total / 86_400, total % 86_400)
                };
                jiff::Span::new()
                    .try_days(sign * days)
                    .and_then(|s| s.try_seconds(sign * rest))
                    .ok()?
            };
            at = at.checked_add(span).ok()?;
        }
        Some(at)
    }
}

/// Units by size, where the value alone does not order them.
fn order(u: u8) -> u8 {
    match u {
        unit::QUARTER | unit::HALF => unit::MONTH,
        unit::FORTNIGHT => unit::WEEK,
        unit::WEEKEND | unit::WORKDAY => unit::DAY,
        u => u,
    }
}

/// So many working days on, Monday to Friday.
fn workdays(from: DateTime, n: i64, sign: i64) -> Option<DateTime> {
    if n > 10_000 {
        return None;
    }
    let mut at = from;
    let mut left = n;
    while left > 0 {
        at = at.checked_add(jiff::Span::new().days(sign)).ok()?;
        if at.weekday().to_monday_one_offset() <= 5 {
            left -= 1;
        }
    }
    Some(at)
}

/// A length read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Duration {
    pub end: usize,
    pub length: Length,
    /// The greater of two alternatives: `10-15 दिन`.
    pub upper: Option<Length>,
    /// `कुछ`, `कई`: the number is a guess.
    pub vague: bool,
    pub adjective: bool,
    /// No number at all: `पूरे दिन`, `साल भर`.
    pub whole: bool,
}

/// The unit at token `i`, with the token behind it; `flags` are those of the number before.
pub(super) fn unit_at(
    c: &Cursor,
    i: usize,
    flags: u8,
    after_number: bool,
) -> Option<(usize, u8, bool)> {
    if c.breaks(i) {
        return None;
    }
    let lex = c.lex(i);
    let language = flags & (ROMAN | ENGLISH | LOAN);
    let (class, v) = match lex.class {
        Class::Unit => (lex.class, lex.v as u8),
        Class::Second if after_number => (Class::Unit, unit::SECOND),
        // `दो रोज पहले`
        Class::Set if lex.v == 3 && lex.ambiguous() && after_number => (Class::Unit, unit::DAY),
        _ => return None,
    };
    debug_assert_eq!(class, Class::Unit);
    if language & ROMAN != 0 && !lex.roman()
        || language & (ENGLISH | LOAN) == ENGLISH && !lex.english()
    {
        return None;
    }
    // `दिवस` and `मास` are more often a named day and a month: only behind a number.
    if lex.ambiguous() && !after_number && lex.class == Class::Unit {
        return None;
    }
    if lex.has(SHORT) {
        if !after_number {
            return None;
        }
        let dot = c.punct(i + 1, b'.') && !c.spaced(i + 1);
        if lex.english() && !c.joined(i) || !lex.english() && !dot {
            return None;
        }
        return Some((if dot { i + 2 } else { i + 1 }, v, false));
    }
    Some((i + 1, v, lex.has(ADJECTIVE)))
}

/// The length that starts at token `i`.
pub(super) fn duration(c: &Cursor, i: usize) -> Option<Duration> {
    let lex = c.lex(i);
    let plain = |end, milli, u| Duration {
        end,
        length: Length::new(milli, u),
        upper: None,
        vague: false,
        adjective: false,
        whole: false,
    };
    match lex.class {
        Class::Whole => {
            let (end, u, _) = unit_at(c, i + 1, lex.flags, false)?;
            return Some(Duration {
                whole: true,
                ..plain(end, 1000, u)
            });
        }
        Class::Unit if c.is(i + 1, Class::Bhar) => {
            return Some(Duration {
                whole: true,
                ..plain(i + 2, 1000, lex.v as u8)
            });
        }
        Class::Few => {
            let mut at = i + 1;
            if lex.english() && c.is(at, Class::Of) {
                at += 1;
            }
            // `कुछ ही दिनों`, `कई कई दिन`
            if c.one_of(at, &["ही"]) {
                at += 1;
            }
            let (end, u, _) = unit_at(c, at, lex.flags, true)?;
            return Some(Duration {
                vague: true,
                ..plain(end, 1000 * lex.v as u64, u)
            });
        }
        _ => {}
    }
    let first = quantity(c, i).filter(|n| n.milli > 0)?;
    let (mut out, _) = counted(c, first)?;
    // 1 साल 1 महीना और 21 दिनों
    while out.upper.is_none() && !out.adjective {
        let mut at = out.end;
        if c.is(at, Class::Aur) || c.punct(at, b',') {
            at += 1;
        }
        let Some(next) = quantity(c, at) else { break };
        let Some((end, u, adjective)) = unit_at(c, next.end, next.flags, true) else {
            break;
        };
        if order(u) >= out.length.finest() || adjective {
            break;
        }
        out.length.push(next.milli, u);
        out.end = end;
    }
    Some(out)
}

/// A number with its unit, and a second number between them: `10-15 दिन`, `दो से तीन`, `दस पंद्रह साल`.
fn counted(c: &Cursor, first: Number) -> Option<(Duration, Number)> {
    let mut at = first.end;
    let mut upper = None;
    let mut last = first;
    let lekar = c.is(at, Class::Se) && c.is(at + 1, Class::Lekar);
    let link = if lekar {
        2
    } else if c.dash(at) || c.is(at, Class::Se) || c.is(at, Class::To) || c.is(at, Class::Aur) {
        1
    } else {
        0
    };
    if let Some(second) = quantity(c, at + link).filter(|s| s.milli > first.milli || link == 0) {
        let words = first.digits == 0 && second.digits == 0;
        let plausible =
            second.milli > first.milli && (link >= 1 || words && first.milli % 1000 == 0);
        if plausible
            && unit_at(c, second.end, second.flags, true).is_some()
            && !c.is(at, Class::Aur)
        {
            upper = Some(second);
            last = second;
            at = second.end;
        } else if c.is(at, Class::Aur)
            && plausible
            && c.one_of(at, &["या", "or", "ya"])
            && unit_at(c, second.end, second.flags, true).is_some()
        {
            upper = Some(second);
            last = second;
            at = second.end;
        }
    }
    let mut vague = false;
    // `एक और हफ्ते`: one more; `5 व्यापारिक दिन`
    if upper.is_none()
        && c.is(at, Class::Aur)
        && c.one_of(at, &["और"])
        && unit_at(c, skip_business(c, at + 1), last.flags, true).is_some()
    {
        at += 1;
    }
    if c.dash(at) {
        at += 1;
    }
    if c.one_of(at, &["से"])
        && c.is(at + 1, Class::More)
        && unit_at(c, at + 2, last.flags, true).is_some()
    {
        at += 2;
        vague = true;
    }
    let business = skip_business(c, at);
    let (end, mut u, adjective) = unit_at(c, business, last.flags, true)?;
    if business > at && u == unit::DAY {
        u = unit::WORKDAY;
    }
    if !plausible_count(first, u) {
        return None;
    }
    let duration = Duration {
        end,
        length: Length::new(first.milli, u),
        upper: upper.map(|n| Length::new(n.milli, u)),
        vague,
        adjective,
        whole: false,
    };
    Some((duration, last))
}

/// `2025 साल` counts no years; `1990 दिन` may count days.
fn plausible_count(n: Number, u: u8) -> bool {
    !(u == unit::YEAR && n.digits == 4 && (1800_000..=2100_000).contains(&n.milli))
}

fn skip_business(c: &Cursor, i: usize) -> usize {
    if c.one_of(
        i,
        &[
            "कार्य",
            "कार्यकारी",
            "व्यापारिक",
            "व्यावसायिक",
            "कामकाजी",
            "working",
            "business",
        ],
    ) {
        i + 1
    } else {
        i
    }
}
