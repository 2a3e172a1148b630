//! Plain meanings as they are written: from the numbers that were read to digits, without a calendar between them.

use super::ascii::Ascii;
use super::frame::Open;
use super::length::{WRITTEN, unit};
use super::plain::{Anchor, Hour, Plain};
use super::timex::{Timex, TimexType};
use super::value::{digits_of_day, iso};
use super::{clock, holiday};

/// A day by its numbers.
type Ymd = (i32, u8, u8);

/// Whether a plain meaning can be written as it is; no where it takes the calendar, the day of the reference or the sentence to tell.
pub(super) fn writable(plain: Plain, reference: bool) -> bool {
    match plain {
        Plain::Year(_) | Plain::Years(..) | Plain::Month(..) | Plain::Day(..) | Plain::Set(_) => {
            true
        }
        Plain::Nth(_) => true,
        Plain::Decade(_) | Plain::Century(_) => false,
        _ => !reference,
    }
}

pub(super) fn kind(plain: Plain) -> TimexType {
    match plain {
        Plain::Set(_) => TimexType::Set,
        Plain::Length(..) | Plain::Span { .. } => TimexType::Duration,
        Plain::Timed(..) => TimexType::Time,
        _ => TimexType::Date,
    }
}

/// The value.
pub(super) fn value(plain: Plain) -> Option<Ascii> {
    // Most are a day or the beginning of one.
    let (y, m, d, len) = match plain {
        Plain::Year(y) => (y, 1, 1, 4),
        Plain::Month(y, m) => (y, m, 1, 7),
        Plain::Day(y, m, d) => (y, m, d, 10),
        Plain::Shifted(_, unit::YEAR) => (UNKNOWN, 1, 1, 4),
        Plain::SomeMonth(m) | Plain::MonthThen(m, _) => (UNKNOWN, m, 1, 7),
        Plain::SomeDay(m, d) | Plain::DayOfWeek(_, m, d) => (UNKNOWN, m, d, 10),
        Plain::Set(unit) => return Some(counted(1, unit)),
        Plain::Length(n, unit, _) => return Some(counted(n, unit)),
        Plain::Span { count, unit, .. } => return Some(counted(count, unit)),
        Plain::Years(y, to) => {
            let [a, b, c, d, ..] = digits_of_day(y, 1, 1);
            let [e, f, g, h, ..] = digits_of_day(to, 1, 1);
            return Some(short([a, b, c, d, b'/', e, f, g, h]));
        }
        Plain::Weekday(w) => return Some(joined(&[&weekday(w)])),
        Plain::Timed(anchor, hour) => return Some(timed(anchor, hour)),
        Plain::Feast(id) => {
            let (m, d) = holiday::fixed(id.into())?;
            (UNKNOWN, m, d, 10)
        }
        Plain::Today { vague: true, .. } => return Some(short(*b"PRESENT_REF")),
        Plain::Today { .. }
        | Plain::Shifted(..)
        | Plain::Either(_)
        | Plain::Nth(_)
        | Plain::NthWeek(..)
        | Plain::Decade(_)
        | Plain::Century(_) => return None,
    };
    let mut bytes = [0; 16];
    if let Some(day) = bytes.first_chunk_mut() {
        *day = digits_of_day(y, m, d);
        if y == UNKNOWN
            && let Some(year) = day.first_chunk_mut()
        {
            *year = *b"XXXX";
        }
    }
    Some(Ascii::of(bytes, len))
}

/// A year that is not named: none is read.
const UNKNOWN: i32 = 0;

/// `XXXX-WXX-5`: of a week that is not known.
fn weekday(w: u8) -> [u8; 10] {
    let mut value = *b"XXXX-WXX-0";
    value[9] += w % 10;
    value
}

/// A time on a day that is not known.
fn timed(anchor: Anchor, hour: Hour) -> Ascii {
    let at;
    let day: &[u8] = match anchor {
        Anchor::Nowhere => b"",
        Anchor::Weekday(w) => {
            at = weekday(w);
            &at
        }
        Anchor::Off(_) | Anchor::Either(_) => b"XXXX-XX-XX",
    };
    match hour {
        Hour::Part(p) => joined(&[day, b"T", clock::code(p).as_bytes()]),
        Hour::Clock { minute, .. } => {
            let (h, _) = hour.clock().map_or((0, false), |c| c.hour24());
            let digits = |n: u8| [b'0' + n / 10, b'0' + n % 10];
            joined(&[day, b"T", &digits(h), b":", &digits(minute)])
        }
    }
}

/// Pieces of up to sixteen bytes together.
fn joined(pieces: &[&[u8]]) -> Ascii {
    let mut bytes = [0; 16];
    let mut len = 0;
    for piece in pieces {
        if let Some(to) = bytes.get_mut(len..len + piece.len()) {
            to.copy_from_slice(piece);
            len += piece.len();
        }
    }
    Ascii::of(bytes, len)
}

fn short<const N: usize>(text: [u8; N]) -> Ascii {
    let mut bytes = [0; 16];
    bytes[..N].copy_from_slice(&text);
    Ascii::of(bytes, N)
}

/// The public form, open at one side or at none.
pub(super) fn written(plain: Plain, open: Open) -> Timex {
    let kind = kind(plain);
    let (begin, end) = match plain {
        Plain::Year(y) => years(y, y),
        Plain::Years(y, to) => years(y, to),
        Plain::Month(y, m) => (Some((y, m, 1)), Some(month_after(y, m))),
        Plain::Day(y, m, d) => {
            let next = match d < longest(y, m) {
                true => (y, m, d + 1),
                false => month_after(y, m),
            };
            (Some((y, m, d)), Some(next))
        }
        _ => (None, None),
    };
    let (begin, end, modifier) = match (plain, open) {
        (Plain::Length(_, _, bound), _) => (None, None, bounded(bound)),
        (Plain::Span { vague, .. }, _) => (None, None, vague.then_some("APPROX")),
        (Plain::Set(_), _) => (None, None, None),
        (_, Open::Since) => (begin, None, Some("ON_OR_AFTER")),
        (_, Open::Until) => (None, end, Some("ON_OR_BEFORE")),
        (_, Open::Before) => (None, begin, Some("BEFORE")),
        // A time would begin where it does, but none is on a known day here.
        (_, Open::After) => (end, None, Some("AFTER")),
        (_, Open::No) => (begin, end, None),
    };
    let write = |(y, m, d)| iso(y, m, d);
    Timex {
        kind,
        value: value(plain).map(|v| v.as_str().into()),
        begin: begin.map(write),
        end: end.map(write),
        modifier: modifier.map(String::from),
    }
}

/// A number of units: `P10D`, `PT5H`.
fn counted(n: u16, u: u8) -> Ascii {
    let (factor, letter) = WRITTEN.get(usize::from(u)).copied().unwrap_or((1, 'D'));
    let mut n = u32::from(n) * factor as u32;
    let mut bytes = [0; 16];
    let mut len = 1;
    bytes[0] = b'P';
    if u <= unit::HOUR {
        bytes[1] = b'T';
        len = 2;
    }
    // From the first digit to the last.
    let mut size = 1;
    while n / size >= 10 {
        size *= 10;
    }
    while size > 0 {
        bytes[len % 16] = b'0' + (n / size) as u8;
        len += 1;
        n %= size;
        size /= 10;
    }
    bytes[len % 16] = letter as u8;
    Ascii::of(bytes, len + 1)
}

/// The bound of a length that is a guess.
pub(super) const ABOUT: i8 = 2;

/// More or less than that, or about so much.
pub(super) fn bounded(bound: i8) -> Option<&'static str> {
    match bound {
        1 => Some("MORE_THAN"),
        -1 => Some("LESS_THAN"),
        ABOUT => Some("APPROX"),
        _ => None,
    }
}

/// From the start of the one through the other.
fn years(y: i32, to: i32) -> (Option<Ymd>, Option<Ymd>) {
    (Some((y, 1, 1)), Some((to + 1, 1, 1)))
}

/// The first day of the next month.
fn month_after(y: i32, m: u8) -> Ymd {
    if m < 12 { (y, m + 1, 1) } else { (y + 1, 1, 1) }
}

/// Days of a month.
fn longest(y: i32, m: u8) -> u8 {
    match m {
        2 if y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
