//! The night between two days, which belongs to the first.

use super::clock::clock;
use super::cursor::Cursor;
use super::first::put_time;
use super::frame::{Day, Frame, Rel};
use super::lexicon::Class;
use super::parse::frame;

/// `सोमवार-मंगलवार की दरमियानी रात`, `14 और 15 मार्च की मध्य रात्रि`: the night that begins on the first day.
pub(super) fn between(c: &Cursor, at: usize, f: &Frame) -> Option<(usize, Frame)> {
    let day = |f: &Frame| f.has_day() && !f.has_time() && f.holiday.is_none();
    if !day(f) || !(c.dash(at) || c.is(at, Class::Aur) || c.is(at, Class::Se) || c.punct(at, b'/'))
    {
        return None;
    }
    let (end, second) = frame(c, at + 1)?;
    // `मंगलवार-बुधवार की रात`
    let following = matches!((f.weekday, second.weekday), (Some(a), Some(b)) if a % 7 + 1 == b);
    if c.dash(at)
        && following
        && second.clock.is_none()
        && second.part.is_some_and(|p| matches!(p.0, 4 | 6))
        && !second.coarse()
    {
        let f = Frame {
            part: second.part,
            ..*f
        };
        return Some((end, f));
    }
    of(c, end, f, &second)
}

/// `26-27 नवंबर की रात`, `26-27 नवंबर की मध्यरात्रि`: the night from the one day to the other.
#[inline(never)]
pub(super) fn numbered(c: &Cursor, i: usize) -> Option<(usize, Frame)> {
    let (day, 1 | 2) = c.digits(i)? else {
        return None;
    };
    if !(c.dash(i + 1) || c.punct(i + 1, b'/')) || !c.number(i + 2) || !(1..31).contains(&day) {
        return None;
    }
    let (end, f) = frame(c, i + 2)?;
    let night = f.part.is_some_and(|p| matches!(p.0, 4 | 6)) && f.clock.is_none();
    let next = matches!(f.day, Some(Day::Dom(d)) if u32::from(d) == day + 1);
    let night = night && next && matches!(f.month, Some(Rel::Abs(_))) && f.weekday.is_none();
    let day = Some(Day::Dom(day as u8));
    night.then_some((end, Frame { day, ..f }))
}

/// The night behind its two days.
pub(super) fn of(c: &Cursor, at: usize, first: &Frame, second: &Frame) -> Option<(usize, Frame)> {
    let night = c.ka(at)
        && c.one_of(at + 1, &["दरमियानी", "दरम्यानी", "दर्मियानी"])
        && c.is_value(at + 2, Class::Part, 4);
    if !night || !first.has_day() || !second.has_day() || first.has_time() || second.has_time() {
        return None;
    }
    let (end, time) = clock(c, at + 2)?;
    let mut f = Frame {
        month: first.month.or(second.month),
        year: first.year.or(second.year),
        ..*first
    };
    put_time(&mut f, time);
    Some((end, f))
}

/// `the intervening night of May 18 and 19`, `of Saturday and Sunday`: the token behind both days. The night is the first one's.
pub(super) fn intervening(c: &Cursor, i: usize, end: usize, f: &Frame) -> Option<usize> {
    if f.part.is_none_or(|p| p.0 != 4) || !f.has_day() || f.clock.is_some() || i == 0 {
        return None;
    }
    let named = c.one_of(i - 1, &["intervening", "Intervening"]) && !c.breaks(i);
    if !named || !(c.is(end, Class::Aur) || c.dash(end)) {
        return None;
    }
    if let Some((_, 1 | 2)) = c.digits(end + 1)
        && c.lex(end + 2).class != Class::Month
        && !c.breaks(end + 1)
    {
        return Some(end + 2);
    }
    frame(c, end + 1)
        .filter(|(_, second)| second.has_day() && !second.has_time())
        .map(|x| x.0)
}
