//! Clock times that say so themselves: with a colon, `बजे`, `बजकर`, am or pm, hrs.

use super::clock::Clock;
use super::cursor::Cursor;
use super::lexicon::{Class, ENGLISH, LOAN};
use super::number::{number, quantity};
use crate::token::{ALL_CAPS, CAPITAL, DOTTED};

/// 5500 thousandths are half past five; `पौने एक`, 750, is a quarter to one.
pub(super) fn halves(milli: u64) -> Option<(u8, u8)> {
    let minute = (milli % 1000) * 60 / 1000;
    if milli == 750 {
        return Some((12, 45));
    }
    let hour = milli / 1000;
    (hour <= 24).then_some((hour as u8, minute as u8))
}

/// A clock time that says so itself: with a colon, `बजे`, am or pm, hrs.
pub(super) fn marked(c: &Cursor, i: usize) -> Option<(usize, Clock)> {
    if let Some(found) = past_to(c, i) {
        return Some(found);
    }
    if !may_tell(c, i + 1) && (c.number(i) || !may_go_on(c, i + 1)) {
        return None;
    }
    let (end, mut clock, evident) = written(c, i)?;
    let (mut end, sure) = marks(c, end, &mut clock);
    // `at 8 in the evening`, `around 9 at night`
    let told = clock.pm.is_none()
        && clock.part.is_none()
        && clock.hour <= 12
        && matches!(
            c.before(i).class,
            Class::On | Class::About | Class::To | Class::Since
        );
    if told && let Some(part) = in_the(c, end) {
        clock.part = Some(part.1);
        return Some((part.0, clock));
    }
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

/// Whether what stands at `i`, behind digits, may say that they are a clock time.
pub(super) fn may_tell(c: &Cursor, i: usize) -> bool {
    let lex = c.lex(i);
    match lex.class {
        Class::Oclock | Class::Bajkar | Class::Bajne | Class::AmPm => true,
        // `17:30 hrs`; at 8 in the evening, at night; 7 a m
        Class::Unit => lex.v == 2 && lex.english(),
        Class::In | Class::On | Class::The => lex.english(),
        // 7 p m
        Class::Filler => matches!(c.str(i), "p" | "P"),
        // Two numbers touch where a visarga between them is meant for a colon.
        Class::None => c.punct(i, b':') || c.punct(i, b'.') || c.number(i) && !c.spaced(i),
        _ => false,
    }
}

/// `in the evening`, `at night`: the token behind it, and the part of the day.
fn in_the(c: &Cursor, at: usize) -> Option<(usize, u8)> {
    let part = if c.one_of(at, &["in"]) && c.is(at + 1, Class::The) {
        at + 2
    } else if c.one_of(at, &["at"]) && c.is_value(at + 1, Class::Part, 4) {
        at + 1
    } else {
        return None;
    };
    let lex = c.lex(part);
    (lex.class == Class::Part && lex.english() && (1..=4).contains(&lex.v))
        .then_some((part + 1, lex.v as u8))
}

/// Whether the token at `i` may be part of the number in words, or of the minutes, that the word before it begins.
pub(super) fn may_go_on(c: &Cursor, i: usize) -> bool {
    use Class::*;
    matches!(c.lex(i).class, Num | Scale | Frac | Half | Aur | The)
        || c.number(i)
        || c.punct(i, b'-')
}

pub(super) fn marked_at(c: &Cursor, i: usize) -> Option<usize> {
    let (end, mut clock, evident) = written(c, i)?;
    let (end, sure) = marks(c, end, &mut clock);
    (evident || sure).then_some(end)
}

/// The digits or words of a time, and whether their form alone is evidence.
pub(super) fn written(c: &Cursor, i: usize) -> Option<(usize, Clock, bool)> {
    if c.number(i) {
        // `11ः30`: a visarga for a colon, as press notes of Uttar Pradesh are typed. It clings to the digits before it.
        if let Some((h, 1..=2)) = c.digits_before_visarga(i)
            && h <= 24
            && !c.spaced(i + 1)
            && let Some((m, 2)) = c.digits(i + 1)
            && c.digits_before_visarga(i + 1).is_none()
        {
            let clock = Clock::at(h as u8, m as u8);
            return (m < 60).then_some((i + 2, clock, !before_is_number(c, i)));
        }
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
        if c.punct(i + 1, b'.')
            && !c.spaced(i + 1)
            && !c.spaced(i + 2)
            && digits <= 2
            && h <= 24
            && let Some((m, 2)) = c.digits(i + 2)
        {
            return (m < 60).then_some((i + 3, Clock::at(h as u8, m as u8), false));
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
pub(super) fn before_is_number(c: &Cursor, i: usize) -> bool {
    i >= 2
        && !c.spaced(i)
        && !c.spaced(i - 1)
        && c.number(i - 2)
        && (c.punct(i - 1, b'.') || c.punct(i - 1, b':'))
}

/// `आठ बजकर 20 मिनट`, `आठ बजने में तीन मिनट बाकी`.
pub(super) fn bajkar(c: &Cursor, i: usize, hour: u8, minute: u8) -> Option<(usize, Clock, bool)> {
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
pub(super) fn past_to(c: &Cursor, i: usize) -> Option<(usize, Clock)> {
    let half = c.is_value(i, Class::Half, 2) && c.lex(i).english();
    let quarter = c.one_of(i, &["quarter", "Quarter"]);
    if !half && !quarter {
        return None;
    }
    let past = c.one_of(i + 1, &["past"]);
    let to = quarter && c.one_of(i + 1, &["to"]);
    if !past && !to {
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
pub(super) fn marks(c: &Cursor, i: usize, clock: &mut Clock) -> (usize, bool) {
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
pub(super) fn am_pm(c: &Cursor, i: usize) -> Option<(usize, bool)> {
    let lex = c.lex(i);
    if lex.class == Class::AmPm && !c.breaks(i) {
        // `पीएम` is the prime minister more often: a name must not follow.
        let mut end = i + 1;
        if !lex.english()
            && c.word(end)
            && c.lex(end).class == Class::None
            && !c.breaks(end)
            && !c.has(i, DOTTED)
        {
            return None;
        }
        let dotted = c.has(i, DOTTED)
            || c.tokens
                .get(end + 1)
                .is_some_and(|t| !t.has(CAPITAL) && (t.is_word() || t.is_number()));
        if c.punct(end, b'.') && !c.spaced(end) && lex.english() && dotted && !c.ends(end + 1) {
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
