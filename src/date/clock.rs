//! Times of day, and the parts of the day they stand in.

use super::cursor::Cursor;
use super::hour::{halves, marked};
use super::lexicon::{Class, ENGLISH};
use super::number::{number, quantity};

/// Parts of the day by the values of `words.txt`.
pub(super) mod part {
    pub const MORNING: u8 = 1;
    pub const AFTERNOON: u8 = 2;
    pub const EVENING: u8 = 3;
    pub const NIGHT: u8 = 4;
    pub const DAWN: u8 = 5;
    pub const MIDNIGHT: u8 = 6;
    pub const FORENOON: u8 = 7;
    pub const NOON: u8 = 8;
    /// `दिन के 11 बजे`
    pub const DAYTIME: u8 = 9;
}

/// A time of day as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: u8,
    pub minute: u8,
    pub second: Option<u8>,
    /// Part of the day that was named with it.
    pub part: Option<u8>,
    pub pm: Option<bool>,
    pub approx: bool,
}

impl Clock {
    pub fn at(hour: u8, minute: u8) -> Self {
        Clock {
            hour,
            minute,
            second: None,
            part: None,
            pm: None,
            approx: false,
        }
    }

    /// Whether am, pm or a part of the day says which of two readings is meant.
    pub fn certain(&self) -> bool {
        self.pm.is_some() || self.part.is_some() || self.hour > 12 || self.hour == 0
    }

    /// Hour of 24, and whether it falls on the next day (`रात 12 बजे`, `रात 2 बजे` follow the evening).
    pub fn hour24(&self) -> (u8, bool) {
        let h = self.hour;
        if h > 12 {
            return (h % 24, h == 24);
        }
        if let Some(pm) = self.pm {
            return (h % 12 + if pm { 12 } else { 0 }, false);
        }
        match self.part {
            Some(part::AFTERNOON | part::NOON) => (if h >= 10 { h } else { h + 12 }, false),
            Some(part::EVENING) => (if (1..12).contains(&h) { h + 12 } else { h }, false),
            Some(part::NIGHT | part::MIDNIGHT) => match h {
                0 | 12 => (0, true),
                1..=5 => (h, true),
                _ => (h + 12, false),
            },
            Some(part::DAYTIME) => (if (1..=6).contains(&h) { h + 12 } else { h }, false),
            Some(part::MORNING | part::DAWN | part::FORENOON) => {
                (h % 12 + if h == 12 { 12 } else { 0 }, false)
            }
            _ => (h, false),
        }
    }
}

/// First and last hour of a part of the day, by the use of Hindi news.
pub(super) fn hours(p: u8) -> (i8, i8) {
    match p {
        part::MORNING => (8, 12),
        part::AFTERNOON => (12, 16),
        part::EVENING => (16, 20),
        part::NIGHT => (20, 24),
        part::DAWN => (4, 6),
        part::FORENOON => (8, 12),
        part::DAYTIME => (8, 18),
        _ => (12, 12),
    }
}

/// TIMEX3 name of a part of the day; it has none for dawn but the morning's.
pub(super) fn code(p: u8) -> &'static str {
    match p {
        part::MORNING | part::FORENOON | part::DAWN => "MO",
        part::AFTERNOON => "AF",
        part::EVENING => "EV",
        part::NIGHT => "NI",
        part::DAYTIME => "DT",
        part::NOON => "12:00",
        _ => "00:00",
    }
}

/// What [`clock`] found: a time, or only a part of the day.
#[derive(Clone, Copy, Debug)]
pub(super) enum Time {
    Clock(Clock),
    Part { part: u8, edge: i8 },
}

/// The time of day at token `i` and the token behind it. `strict` refuses a part of the day without a clock time.
pub(super) fn clock(c: &Cursor, i: usize) -> Option<(usize, Time)> {
    clock_at(c, i, false)
}

/// As [`clock`]; what opens an expression may stand at the start of a line.
pub(super) fn clock_at(c: &Cursor, i: usize, opens: bool) -> Option<(usize, Time)> {
    let (at, early) = match c.lex(i).class {
        // `देर रात`, `देर शाम`, `late night`
        Class::Early if c.is(i + 1, Class::Part) => (i + 1, c.lex(i).v as i8),
        Class::Early if c.dash(i + 1) && c.is(i + 2, Class::Part) => (i + 2, c.lex(i).v as i8),
        _ => (i, 0),
    };
    let lex = c.lex(at);
    if lex.class == Class::Part && (opens && at == i || !c.breaks(at)) || half_night(c, at) {
        let (mut end, mut p) = if half_night(c, at) {
            (at + 2, part::MIDNIGHT)
        } else {
            (at + 1, lex.v as u8)
        };
        // `अर्ध रात्रि`, `सुबह सुबह`, `सुबह-सुबह`; `तड़के सवेरे`, `रात मध्यरात्रि` name the finer one.
        let again = if c.dash(end) && !c.spaced(end) {
            end + 1
        } else {
            end
        };
        if p != part::MIDNIGHT && c.is_value(again, Class::Part, i16::from(p)) {
            end = again + 1;
        } else if c.is(end, Class::Part) && !c.lex(end).english() {
            match (p, c.lex(end).v as u8) {
                (part::DAWN, part::MORNING) | (part::MORNING, part::DAWN) => {
                    (end, p) = (end + 1, part::DAWN);
                }
                (part::NIGHT, part::MIDNIGHT) => (end, p) = (end + 1, part::MIDNIGHT),
                _ => {}
            }
        }
        if let Some(found) = behind_part(c, end, p) {
            return Some(found);
        }
        // `दोपहर बाद`: the later afternoon.
        if p == part::AFTERNOON && c.one_of(end, &["बाद"]) && !c.is(end + 1, Class::Men) {
            if let Some(found) = behind_part(c, end + 1, p) {
                return Some(found);
            }
            return Some((end + 1, Time::Part { part: p, edge: 1 }));
        }
        // `मंगलवार की सुबह जल्दी`, `दोपहर देर से`: the edge may follow.
        let mut edge = early;
        if edge == 0
            && c.is(end, Class::Early)
            && !c.lex(end).english()
            && c.str(end) != "जल्द"
            && !c.is(end + 1, Class::Part)
        {
            edge = c.lex(end).v as i8;
            // `देर से`, `जल्दी से` are adverbs whole.
            end += if c.is(end + 1, Class::Se) { 2 } else { 1 };
        }
        // `शाम को जल्दी`
        if edge == 0 && c.is(end, Class::Ko) && c.one_of(end + 1, &["जल्दी", "देर"])
        {
            edge = c.lex(end + 1).v as i8;
            end += if c.is(end + 2, Class::Se) { 3 } else { 2 };
        }
        return Some((end, Time::Part { part: p, edge }));
    }
    // `दिन के साढ़े सात बजे`
    if lex.class == Class::Unit
        && lex.v == 3
        && (c.ka(at + 1) || c.is(at + 1, Class::Men))
        && !lex.english()
    {
        if let Some((end, mut clock)) = marked(c, at + 2)
            && clock.hour <= 12
            && clock.pm.is_none()
            && clock.part.is_none()
        {
            clock.part = Some(part::DAYTIME);
            return Some((end, Time::Clock(clock)));
        }
        // `दिन में 11 से 3 बजे`, `दिन में 5 से 6 के बीच`
        let hour = |j: usize| number(c, j).and_then(|n| Some((n.end, n.within(1, 12)?)));
        if let Some((mid, h)) = hour(at + 2)
            && (c.is(mid, Class::Se) || c.dash(mid))
            && let Some((after, _)) = hour(mid + 1)
            && (c.is(after, Class::Oclock)
                || c.is(after, Class::Tak)
                || c.ka(after) && c.is_value(after + 1, Class::Edge, 4))
        {
            let mut clock = Clock::at(h as u8, 0);
            clock.part = Some(part::DAYTIME);
            return Some((mid, Time::Clock(clock)));
        }
        return None;
    }
    let (end, clock) = marked(c, at)?;
    Some((end, Time::Clock(clock)))
}

pub(super) fn half_night(c: &Cursor, i: usize) -> bool {
    c.is_value(i + 1, Class::Part, 4)
        && (c.is_value(i, Class::Half, 2) || c.one_of(i, &["अर्ध", "मध्य"]))
}

/// A clock time behind the part of the day it belongs to.
pub(super) fn behind_part(c: &Cursor, from: usize, p: u8) -> Option<(usize, Time)> {
    let mut at = from;
    let linked = c.ka(at)
        || c.is(at, Class::Ko)
        || c.is(at, Class::Men)
        || c.punct(at, b',')
        || c.is(at, Class::On);
    if linked {
        at += 1;
    }
    let approx = c.is(at, Class::About);
    if approx {
        at += 1;
    }
    // `सुबह ज्यादा से ज्यादा 7 बजे`
    if c.is(at, Class::More) && c.is(at + 1, Class::Se) && c.is(at + 2, Class::More) {
        at += 3;
    }
    let (end, mut clock) = marked(c, at).or_else(|| bare(c, at, linked))?;
    if clock.part.is_some_and(|q| q != p) {
        return None;
    }
    clock.part = Some(p);
    clock.approx = approx;
    Some((end, Time::Clock(clock)))
}

/// An hour without any mark, right behind the part of the day: `शाम साढ़े चार`, `शाम के 9 पैंतालिस`, `रात 8 से`, `सुबह 7,`.
pub(super) fn bare(c: &Cursor, i: usize, linked: bool) -> Option<(usize, Clock)> {
    let fraction = c.is(i, Class::Frac);
    // `सुबह 10.30 से शाम 5 बजे तक`
    if c.punct(i + 1, b'.')
        && !c.spaced(i + 1)
        && !c.spaced(i + 2)
        && (c.is(i + 3, Class::Se) || c.dash(i + 3))
        && let (Some((h, 1 | 2)), Some((m, 2))) = (c.digits(i), c.digits(i + 2))
        && (1..=24).contains(&h)
        && m < 60
        && m.is_multiple_of(5)
        && (c.is(i + 4, Class::Part) || number(c, i + 4).is_some_and(|n| !counts(c, n.end)))
    {
        return Some((i + 3, Clock::at(h as u8, m as u8)));
    }
    let n = quantity(c, i)?;
    let (mut hour, mut minute) = halves(n.milli)?;
    if fraction {
        return Some((n.end, Clock::at(hour, minute)));
    }
    if n.digits > 2 || n.flags & ENGLISH != 0 || minute != 0 {
        return None;
    }
    let mut end = n.end;
    // `ग्यारह पाँच`: hour and minute in words.
    if let Some(m) =
        number(c, end).filter(|m| m.digits == 0 && m.flags == n.flags && m.milli < 60_000)
        && !c.is(m.end, Class::Unit)
        && ends_phrase(c, m.end)
    {
        hour = n.whole()? as u8;
        minute = (m.milli / 1000) as u8;
        return Some((m.end, Clock::at(hour, minute)));
    }
    if hour > 24 {
        return None;
    }
    let range =
        (c.is(end, Class::Se) || c.dash(end) || c.is(end, Class::To) || c.is(end, Class::Aur))
            && (number(c, end + 1).is_some_and(|m| !counts(c, m.end))
                || c.is(end + 1, Class::Lekar)
                || c.is(end + 1, Class::Part)
                || c.is(end + 1, Class::Frac));
    let alone = !linked && (c.punct(end, b',') || c.is(end, Class::Tak) || c.ends(end));
    if range || alone {
        end = n.end;
        return Some((end, Clock::at(hour, minute)));
    }
    None
}

/// The number before token `i` counts what stands there: `सुबह पाँच-दस बार`.
fn counts(c: &Cursor, i: usize) -> bool {
    matches!(c.lex(i).class, Class::Times | Class::Unit | Class::Scale)
        || c.among(i, &super::evidence::COUNTED)
}

/// Nothing that a number could count follows.
pub(super) fn ends_phrase(c: &Cursor, i: usize) -> bool {
    c.ends(i)
        || !c.word(i)
        || matches!(
            c.lex(i).class,
            Class::Par | Class::Ko | Class::Tak | Class::Se | Class::Ka
        )
        || c.one_of(i, &["हुए", "हुआ", "बजे", "हैं"])
}
