//! Ranges of hours behind the day they lie in: `सोमवार को 12-4 का समय`.

use super::clock::Clock;
use super::complete::later;
use super::cursor::Cursor;
use super::ends::closer;
use super::frame::Frame;
use super::inside::bare;
use super::lexicon::Class;
use super::parse::frame;
use super::range::plain;

/// `कल 3 से 8 के बीच`, `सोमवार को 12-4 का समय`, `अगले रविवार को 5 से 6 बजे`, `1/1/2015 को 10:30 से 3 बजे तक`.
pub(super) fn hours_behind(
    c: &Cursor,
    first: Option<(usize, &Frame)>,
) -> Option<(usize, Frame, Frame)> {
    let (end, f) = first.filter(|(_, f)| f.has_day() && !f.has_time() && f.offset.is_none())?;
    let at = if c.is(end, Class::Ko) || c.punct(end, b',') || c.is(end, Class::On) {
        end + 1
    } else {
        end
    };
    let number = c.number(at) || matches!(c.lex(at).class, Class::Num | Class::Frac | Class::Part);
    if !number {
        return None;
    }
    if c.breaks(at) || c.lex(at).class == Class::Num && c.lex(at).v > 12 {
        return None;
    }
    // 1/1/2015 को 10 और 11:30 के बीच: hours with minutes are a range of their own behind the day.
    let second = frame(c, at);
    let second = second.as_ref().map(|(end, f)| (*end, f));
    if let Some((end, l, r)) = plain(c, at, second).filter(|(_, l, r)| {
        l.clock.is_some() && r.clock.is_some() && !l.has_date() && !r.has_date()
    }) {
        let with = |g: Frame| Frame {
            clock: g.clock,
            ..*f
        };
        return Some((end, with(l), with(r)));
    }
    let (mid, a, ordinal) = bare(c, at)?;
    if ordinal || a > 24 || !(c.is(mid, Class::Se) || c.dash(mid) || c.is(mid, Class::Aur)) {
        return None;
    }
    let (after, b, ordinal) = bare(c, mid + 1)?;
    let (after, clocked) = if c.is(after, Class::Oclock) {
        (after + 1, true)
    } else {
        (after, false)
    };
    if ordinal || b > 24 {
        return None;
    }
    let closed = closer(c, after);
    let asked = c.ka(after) && c.one_of(after + 1, &["समय"]);
    if !clocked && closed.is_none() && !asked {
        return None;
    }
    let clock = |h: u32| Clock {
        hour: h as u8,
        minute: 0,
        second: None,
        part: None,
        pm: None,
        approx: false,
    };
    let (s, mut e) = (clock(a), clock(b));
    later(s, &mut e);
    let l = Frame {
        clock: Some(s),
        ..*f
    };
    let r = Frame {
        clock: Some(e),
        ..*f
    };
    Some((closed.map_or(after, |x| x.0), l, r))
}
