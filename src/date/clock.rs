//! Clock times and parts of the day.

use super::cursor::Cursor;
use super::lexicon::{Class, ENGLISH, LOAN};
use super::number::{number, quantity};
use crate::token::ALL_CAPS;

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
    fn at(hour: u8, minute: u8) -> Self {
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

/// TIMEX3 name of a part of the day.
pub(super) fn code(p: u8) -> &'static str {
    match p {
        part::MORNING | part::FORENOON => "MO",
        part::AFTERNOON => "AF",
        part::EVENING => "EV",
        part::NIGHT => "NI",
        part::DAWN => "DW",
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
    let (at, early) = match c.lex(i).class {
        // `देर रात`, `देर शाम`, `late night`
        Class::Early if c.is(i + 1, Class::Part) => (i + 1, c.lex(i).v as i8),
        Class::Early if c.dash(i + 1) && c.is(i + 2, Class::Part) => (i + 2, c.lex(i).v as i8),
        _ => (i, 0),
    };
    let lex = c.lex(at);
    if lex.class == Class::Part && !c.breaks(at) || half_night(c, at) {
        let (mut end, p) = if half_night(c, at) {
            (at + 2, part::MIDNIGHT)
        } else {
            (at + 1, lex.v as u8)
        };
        // `अर्ध रात्रि`, `सुबह सुबह`
        if p != part::MIDNIGHT && c.is_value(end, Class::Part, i16::from(p)) {
            end += 1;
        }
        if let Some(found) = behind_part(c, end, p) {
            return Some(found);
        }
        // `दोपहर बाद`: the later afternoon.
        if p == part::AFTERNOON && c.one_of(end, &["बाद"]) && !c.is(end + 1, Class::Men) {
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
        return Some((end, Time::Part { part: p, edge }));
    }
    // `दिन के साढ़े सात बजे`
    if lex.class == Class::Unit
        && lex.v == 3
        && (c.ka(at + 1) || c.is(at + 1, Class::Men))
        && !lex.english()
    {
        if let Some((end, mut clock)) = marked(c, at + 2) {
            if clock.hour <= 12 && clock.pm.is_none() && clock.part.is_none() {
                clock.part = Some(part::DAYTIME);
                return Some((end, Time::Clock(clock)));
            }
        }
        return None;
    }
    let (end, clock) = marked(c, at)?;
    Some((end, Time::Clock(clock)))
}

pub(super) fn half_night(c: &Cursor, i: usize) -> bool {
    (c.is_value(i, Class::Half, 2) || c.one_of(i, &["अर्ध", "मध्य"]))
        && c.is_value(i + 1, Class::Part, 4)
}

/// A clock time behind the part of the day it belongs to.
fn behind_part(c: &Cursor, from: usize, p: u8) -> Option<(usize, Time)> {
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
    let (end, mut clock) = marked(c, at).or_else(|| bare(c, at, linked))?;
    if clock.part.is_some_and(|q| q != p) {
        return None;
    }
    clock.part = Some(p);
    clock.approx = approx;
    Some((end, Time::Clock(clock)))
}

/// An hour without any mark, right behind the part of the day: `शाम साढ़े चार`, `शाम के 9 पैंतालिस`, `रात 8 से`, `सुबह 7,`.
fn bare(c: &Cursor, i: usize, linked: bool) -> Option<(usize, Clock)> {
    let fraction = c.is(i, Class::Frac);
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
    {
        if !c.is(m.end, Class::Unit) && ends_phrase(c, m.end) {
            hour = n.whole()? as u8;
            minute = (m.milli / 1000) as u8;
            return Some((m.end, Clock::at(hour, minute)));
        }
    }
    if hour > 24 {
        return None;
    }
    let range =
        (c.is(end, Class::Se) || c.dash(end) || c.is(end, Class::To) || c.is(end, Class::Aur))
            && (number(c, end + 1).is_some()
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

/// Nothing that a number could count follows.
fn ends_phrase(c: &Cursor, i: usize) -> bool {
    c.ends(i)
        || !c.word(i)
        || matches!(
            c.lex(i).class,
            Class::Par | Class::Ko | Class::Tak | Class::Se | Class::Ka
        )
        || c.one_of(i, &["हुए", "हुआ", "बजे", "हैं"])
}

/// 5500 thousandths are half past five.
fn halves(milli: u64) -> Option<(u8, u8)> {
    let minute = (milli % 1000) * 60 / 1000;
    let hour = milli / 1000;
    (hour <= 24).then_some((hour as u8, minute as u8))
}

/// A clock time that says so itself: with a colon, `बजे`, am or pm, hrs.
pub(super) fn marked(c: &Cursor, i: usize) -> Option<(usize, Clock)> {
    if let Some(found) = past_to(c, i) {
        return Some(found);
    }
    let (end, mut clock, evident) = written(c, i)?;
    let (mut end, sure) = marks(c, end, &mut clock);
    if !evident && !sure {
        return None;
    }
    // `5 बजे शाम`, `12 बजे दोपहर`, `1:30 अपराह्न`, but not `5 बजे रात 8 बजे`.
    if clock.part.is_none() && clock.pm.is_none() && clock.hour <= 12 {
        let mut at = end;
        if c.is(at, Class::Oclock) {
            at += 1;
        }
        if c.is(at, Class::Part) && !c.lex(at).ambiguous() && marked_at(c, at + 1).is_none() {
            clock.part = Some(c.lex(at).v as u8);
            end = at + 1;
        }
    }
    Some((end, clock))
}

fn marked_at(c: &Cursor, i: usize) -> Option<usize> {
    let (end, mut clock, evident) = written(c, i)?;
    let (end, sure) = marks(c, end, &mut clock);
    (evident || sure).then_some(end)
}

/// The digits or words of a time, and whether their form alone is evidence.
fn written(c: &Cursor, i: usize) -> Option<(usize, Clock, bool)> {
    if c.number(i) {
        let (h, digits) = c.digits(i)?;
        if c.punct(i + 1, b':') && !c.spaced(i + 1) && c.number(i + 2) && digits <= 2 && h <= 24 {
            let (m, len) = c.digits(i + 2)?;
            if len != 2 || m > 59 {
                return None;
            }
            let mut clock = Clock::at(h as u8, m as u8);
            let mut end = i + 3;
            if c.punct(end, b':') && !c.spaced(end) {
                match c.digits(end + 1) {
                    Some((s, 2)) if s < 60 => {
                        clock.second = Some(s as u8);
                        end += 2;
                    }
                    _ => return None,
                }
            }
            return Some((end, clock, !before_is_number(c, i)));
        }
        if c.punct(i + 1, b'.') && !c.spaced(i + 1) && !c.spaced(i + 2) && digits <= 2 && h <= 24 {
            if let Some((m, 2)) = c.digits(i + 2) {
                return (m < 60).then_some((i + 3, Clock::at(h as u8, m as u8), false));
            }
        }
        // 0730, 340 pm
        if (digits == 4 || digits == 3) && h / 100 <= 24 && h % 100 < 60 {
            let clock = Clock::at((h / 100) as u8, (h % 100) as u8);
            let mut probe = clock;
            let end = i + 1;
            let military = c.one_of(end, &["hrs", "hours", "Hrs", "HRS", "Hours"]) && digits == 4;
            if military {
                return Some((end + 1, clock, true));
            }
            let (_, sure) = marks(c, end, &mut probe);
            return (sure && (clock.hour <= 12 || c.is(end, Class::Oclock)))
                .then_some((end, clock, false));
        }
        if digits <= 2 && h <= 24 && !before_is_number(c, i) {
            if let Some(found) = bajkar(c, i + 1, h as u8, 0) {
                return Some(found);
            }
            return Some((i + 1, Clock::at(h as u8, 0), false));
        }
        return None;
    }
    let n = quantity(c, i)?;
    let (hour, minute) = halves(n.milli)?;
    if hour == 0 {
        return None;
    }
    if let Some(found) = bajkar(c, n.end, hour, minute) {
        return Some(found);
    }
    // seven thirty pm
    if n.flags & (ENGLISH | LOAN) != 0 {
        if let Some(m) =
            number(c, n.end).filter(|m| m.digits == 0 && m.milli < 60_000 && m.flags == n.flags)
        {
            return Some((m.end, Clock::at(hour, (m.milli / 1000) as u8), false));
        }
    } else if let Some(m) =
        number(c, n.end).filter(|m| m.digits == 0 && m.milli < 60_000 && c.is(m.end, Class::AmPm))
    {
        return Some((m.end, Clock::at(hour, (m.milli / 1000) as u8), false));
    }
    Some((n.end, Clock::at(hour, minute), false))
}

/// Part of a longer run of digits and separators: a score, a version.
fn before_is_number(c: &Cursor, i: usize) -> bool {
    i >= 2
        && !c.spaced(i)
        && !c.spaced(i - 1)
        && c.number(i - 2)
        && (c.punct(i - 1, b'.') || c.punct(i - 1, b':'))
}

/// `आठ बजकर 20 मिनट`, `आठ बजने में तीन मिनट बाकी`.
fn bajkar(c: &Cursor, i: usize, hour: u8, minute: u8) -> Option<(usize, Clock, bool)> {
    if c.is(i, Class::Bajkar) {
        let n = number(c, i + 1)?;
        let m = n.within(0, 59)? as u8;
        let mut end = n.end;
        if c.is_value(end, Class::Unit, 1) {
            end += 1;
        }
        let mut clock = Clock::at(hour, m);
        if let Some(s) = number(c, end)
            .filter(|s| c.is_value(s.end, Class::Unit, 0))
            .and_then(|s| s.within(0, 59).map(|v| (s.end, v)))
        {
            clock.second = Some(s.1 as u8);
            end = s.0 + 1;
        }
        return Some((end, clock, true));
    }
    if c.is(i, Class::Bajne) && c.is(i + 1, Class::Men) {
        let n = number(c, i + 2)?;
        let m = n.within(1, 59)? as u8;
        if !c.is_value(n.end, Class::Unit, 1) {
            return None;
        }
        let mut end = n.end + 1;
        if c.is(end, Class::Baki) || c.is(end, Class::Rest) {
            end += 1;
        }
        let total = (u32::from(hour) * 60 + u32::from(minute) + 1440 - u32::from(m)) % 1440;
        return Some((end, Clock::at((total / 60) as u8, (total % 60) as u8), true));
    }
    None
}

/// half past five, quarter to six
fn past_to(c: &Cursor, i: usize) -> Option<(usize, Clock)> {
    let half = c.is_value(i, Class::Half, 2) && c.lex(i).english();
    let quarter = c.one_of(i, &["quarter", "Quarter"]);
    if !half && !quarter {
        return None;
    }
    let past = c.one_of(i + 1, &["past"]);
    if !past && !(quarter && c.one_of(i + 1, &["to"])) {
        return None;
    }
    let n = number(c, i + 2)?;
    let hour = n.within(1, 12)? as u8;
    let mut clock = match (half, past) {
        (true, _) => Clock::at(hour, 30),
        (_, true) => Clock::at(hour, 15),
        _ => Clock::at((hour + 10) % 12 + 1, 45),
    };
    let (end, _) = marks(c, n.end, &mut clock);
    Some((end, clock))
}

/// `बजे`, am, pm and zones behind a time; whether there was one.
fn marks(c: &Cursor, i: usize, clock: &mut Clock) -> (usize, bool) {
    let mut end = i;
    let mut sure = false;
    if c.is(end, Class::Oclock) {
        end += 1;
        sure = true;
    }
    if let Some((after, pm)) = am_pm(c, end) {
        if clock.hour <= 12 {
            clock.pm = Some(pm);
        }
        end = after;
        sure = true;
    }
    if c.is(end, Class::Zone)
        && (c.has(end, ALL_CAPS) || c.lex(end).has(LOAN))
        && (sure || end > i || c.punct(i.saturating_sub(2), b':'))
    {
        end += 1;
    }
    // `12:30 बजे IST` has been taken; `17:30 hrs`
    if !sure
        && c.one_of(end, &["hrs", "hours", "Hrs", "HRS", "Hours"])
        && c.punct(i.saturating_sub(2), b':')
    {
        end += 1;
        sure = true;
    }
    (end, sure)
}

/// am, PM, a.m., `p. m`, पीएम.
fn am_pm(c: &Cursor, i: usize) -> Option<(usize, bool)> {
    let lex = c.lex(i);
    if lex.class == Class::AmPm && !c.breaks(i) {
        // `पीएम` is the prime minister more often: a name must not follow.
        let mut end = i + 1;
        if !lex.english()
            && c.word(end)
            && c.lex(end).class == Class::None
            && !c.breaks(end)
            && !c.has(i, crate::token::DOTTED)
        {
            return None;
        }
        if c.punct(end, b'.') && !c.spaced(end) && lex.english() && !c.ends(end + 1) {
            end += 1;
        }
        return Some((end, lex.v == 1));
    }
    // `7 p m`, `7:56 a. m`
    let letter = c.str(i);
    if matches!(letter, "a" | "p" | "A" | "P") && c.word(i) {
        let m = if c.punct(i + 1, b'.') { i + 2 } else { i + 1 };
        if matches!(c.str(m), "m" | "M") {
            return Some((m + 1, matches!(letter, "p" | "P")));
        }
    }
    None
}
