//! Ranges and lists: `12 से 15 जून`, `10-12 मार्च`, `शाम 5 से 6 बजे तक`, `22 और 23 मार्च`, `2014 से 2018 के बीच`.

use super::clock::Clock;
use super::complete::later;
use super::cursor::Cursor;
use super::ends::{Side, Via, closer, numbers, pair, pending};
use super::frame::{Day, Edge, Frame, Rel};
use super::hours::hours_behind;
use super::inside::bare;
use super::lexicon::{Class, DAY};
use super::number::quantity;
use super::parse::frame;
use super::{deixis, holiday, numeric, shared};

/// The range at token `i`: the token behind it and its ends.
pub(super) fn range(
    c: &Cursor,
    i: usize,
    first: Option<(usize, &Frame)>,
) -> Option<(usize, Frame, Frame)> {
    hours_behind(c, first).or_else(|| plain(c, i, first))
}

/// A range without a day in front of its hours.
pub(super) fn plain(
    c: &Cursor,
    i: usize,
    first: Option<(usize, &Frame)>,
) -> Option<(usize, Frame, Frame)> {
    let (end, left) = match first {
        // Nearly every expression is no range: seen before anything is copied.
        Some((end, _)) if !links(c, end) => return None,
        Some((end, f)) => (end, Side::Frame(*f)),
        None => match half_hour(c, i) {
            Some((end, f)) => (end, Side::Frame(f)),
            None => bare(c, i).map(|(end, n, o)| (end, Side::Number(n, o)))?,
        },
    };
    let (at, how) = link(c, i, end, &left)?;
    let (right_end, right) = right_side(c, at, how, &left)?;
    if no_range(c, at, first.is_none(), &left, &right) {
        return None;
    }
    if how == Via::Through && two_dates(c, at, right_end, &right) {
        return None;
    }
    // `A से B के बीच में`: no middle of B.
    let (right, inner) = match right {
        Side::Frame(mut f)
            if f.edge == Some(Edge::Mid) && c.is_value(right_end - 1, Class::Edge, 4) =>
        {
            f.edge = None;
            (Side::Frame(f), true)
        }
        other => (other, false),
    };
    let closed = if inner {
        Some((right_end, true))
    } else {
        closer(c, right_end)
    };
    let between =
        closed.is_some_and(|x| x.1) || c.one_of(i.wrapping_sub(1), &["between", "Between"]);
    let (mut l, mut r) = match (&left, &right) {
        (Side::Number(a, _), Side::Number(b, _)) => {
            match numbers(c, i, right_end, *a, *b, how, between) {
                Some(ends) => ends,
                None => return pending(c, right_end, *a, how),
            }
        }
        _ => pair(&left, &right, how, between)?,
    };
    let right_end = shared::year(c, right_end, &mut l, &mut r);
    r.ends_quarter &= !matches!(l.month, Some(Rel::Abs(_)));
    let right_end = shared::quarter(c, right_end, &l, &r).unwrap_or(right_end);
    let end = closer(c, right_end).map_or(right_end, |x| x.0);
    let end = shared::week(c, end, &mut l, &mut r);
    let end = shared::day(c, end, &mut l, &mut r);
    Some((end, l, r))
}

/// What two ends and a link are that make no range; `first` is whether the left one is no frame read before.
fn no_range(c: &Cursor, at: usize, first: bool, left: &Side, right: &Side) -> bool {
    // `2013-14 से अब तक`: the contract keeps `अब` out, and the other end is open all the same.
    let now = matches!(right, Side::Frame(r) if r.now)
        && c.one_of(at, &["अब"])
        && c.is(at - 1, Class::Se)
        && !matches!(left, Side::Frame(l) if l.has_time());
    // `sown in 2025-26 till December 15`: a season of two years ends with a year.
    let season = matches!((left, right), (Side::Frame(l), Side::Frame(r))
        if l.year_to.is_some() && !l.has_day() && r.has_day());
    // `साढ़े सात से आठ लाख` is no time.
    now || season
        || first
            && matches!((left, right), (Side::Frame(_), r) if !matches!(r, Side::Frame(f) if f.clock.is_some()))
}

/// `1998 से महाशिवरात्रि के बाद`, `सोमवार से दिवाली पर`: since then, and on a day told apart.
fn two_dates(c: &Cursor, at: usize, end: usize, right: &Side) -> bool {
    c.is(at - 1, Class::Se)
        && (c.ka(end) && matches!(c.lex(end + 1).class, Class::After | Class::Before)
            || c.is(end, Class::Par) && matches!(right, Side::Frame(f) if f.holiday.is_some()))
}

/// Days behind a pointing word: `आगामी 5 से 7 दिसंबर`, `गत 3, 4 और 5 मार्च`.
#[inline(never)]
pub(super) fn shifted(c: &Cursor, i: usize) -> Option<(usize, Frame, Frame)> {
    let s = deixis::shift(c, i).filter(|s| matches!(s.by, -1 | 1))?;
    if !c.number(s.end) && !c.is(s.end, Class::Num) {
        return None;
    }
    let (end, mut l, r) = plain(c, s.end, None)?;
    let day = |f: &Frame| {
        matches!((f.day, f.month), (Some(Day::Dom(_)), Some(Rel::Abs(_))))
            && f.year.is_none()
            && !f.has_time()
    };
    if !day(&l) || !day(&r) {
        return None;
    }
    l.month_which = Some(s.by);
    Some((end, l, r))
}

/// The first of `साढ़े सात से आठ बजे`: a fraction that only the time behind it makes one.
fn half_hour(c: &Cursor, i: usize) -> Option<(usize, Frame)> {
    if !c.is(i, Class::Frac) {
        return None;
    }
    let q = quantity(c, i).filter(|q| (1000..=12_750).contains(&q.milli))?;
    let clock = Clock::at((q.milli / 1000) as u8, (q.milli % 1000 * 60 / 1000) as u8);
    let clock = Some(clock);
    Some((
        q.end,
        Frame {
            clock,
            ..Frame::default()
        },
    ))
}

/// Whether what stands at `at`, behind a frame, may link it with another.
pub(super) fn links(c: &Cursor, at: usize) -> bool {
    match c.lex(at).class {
        Class::Se | Class::To | Class::Aur => true,
        Class::None => {
            c.mark(at) && (c.dash(at) || c.punct(at, b'/') || further_days(c, at).is_some())
        }
        _ => false,
    }
}

/// `, 23 and 29` behind `April 9`: where the last number of such a list stands.
fn further_days(c: &Cursor, at: usize) -> Option<usize> {
    let day = |i: usize| matches!(c.digits(i), Some((1..=31, 1 | 2))) && !c.breaks(i);
    let mut at = at;
    for _ in 0..8 {
        if !c.punct(at, b',') || !day(at + 1) {
            return None;
        }
        at += 2;
        let and = if c.punct(at, b',') { at + 1 } else { at };
        if c.is(and, Class::Aur) && c.lex(and).english() {
            return day(and + 1).then_some(and + 1);
        }
    }
    None
}

/// Whether another end may begin at `at`, behind a link.
pub(super) fn begins(c: &Cursor, at: usize) -> bool {
    let lex = c.lex(at);
    let opens = lex.class.opens() || matches!(lex.class, Class::Lekar | Class::Aur);
    opens
        || !c.word(at)
        // मध्य रात्रि
        || c.lex(at + 1).class == Class::Part
        || (lex.class == Class::None || lex.has(DAY)) && holiday::named(c, at).is_some()
}

/// Whether a bare number at `i` may be linked with another end: what stands behind it neither goes on with the number nor links it
/// where it says no.
pub(super) fn may_link(c: &Cursor, i: usize) -> bool {
    use Class::*;
    let bare = matches!(
        c.lex(i).class,
        Num | Scale | Frac | Ord | Second | Before | Shift
    );
    if !bare && !c.number(i) {
        return false;
    }
    let at = i + 1;
    if c.word(at) {
        return matches!(
            c.lex(at).class,
            Num | Scale | Frac | Aur | Se | To | OrdSuffix
        );
    }
    if !c.mark(at) {
        return c.number(at);
    }
    let next = c.lex(at + 1);
    if c.dash(at) {
        // 62-year-old, five-day visit
        let unit = next.class == Unit && next.english();
        return begins(c, at + 1) && !(unit && (c.dash(at + 2) || c.quiet(at + 2)));
    }
    c.punct(at, b'.') && c.number(at + 1)
        || c.punct(at, b',') && begins(c, at + 1)
        || c.punct(at, b'/') && numeric::two_days(c, at + 1)
}

/// Whether hours of the day that ends before `at` may follow it: see [`hours_behind`].
pub(super) fn hours(c: &Cursor, at: usize) -> bool {
    let at = match c.lex(at).class {
        Class::Ko | Class::On => at + 1,
        Class::None if c.punct(at, b',') => at + 1,
        _ => at,
    };
    c.number(at) || matches!(c.lex(at).class, Class::Num | Class::Frac | Class::Part)
}

/// The link behind the left side: where the right one starts.
fn link(c: &Cursor, i: usize, at: usize, left: &Side) -> Option<(usize, Via)> {
    if c.breaks(at) {
        return None;
    }
    let lex = c.lex(at);
    let between = c.one_of(i.wrapping_sub(1), &["between", "Between"]);
    match lex.class {
        Class::Se => {
            let mut next = at + 1;
            if c.is(next, Class::Lekar) {
                next += 1;
            }
            // `अभी से और 15 नवंबर के बीच`
            if c.is(next, Class::Aur) && matches!(left, Side::Frame(f) if f.now) {
                next += 1;
            }
            Some((next, Via::Through))
        }
        Class::To
            if !c.one_of(at, &["till", "until", "upto"]) || matches!(left, Side::Frame(_)) =>
        {
            Some((at + 1, Via::Through))
        }
        Class::Aur => Some((at + 1, if between { Via::Through } else { Via::And })),
        _ if c.dash(at) || c.punct(at, b'/') && numeric::two_days(c, at + 1) => {
            Some((at + 1, Via::Through))
        }
        _ if c.punct(at, b',') && matches!(left, Side::Number(n, false) if *n <= 31) => {
            Some((at + 1, Via::And))
        }
        _ if matches!(left, Side::Frame(f) if f.month.is_some() && matches!(f.day, Some(Day::Dom(_))) && f.year.is_none()) => {
            Some((further_days(c, at)?, Via::And))
        }
        _ => None,
    }
}

/// What follows the last of some days in English, and counts nothing.
const AFTER_DAYS: &[&str] = &[
    "at", "in", "with", "for", "and", "from", "on", "by", "will", "was", "were", "is", "are", "as",
    "when", "where", "to", "due", "during", "after",
];

/// `December 19-20`: days that a dash without spaces joins, whatever stands behind them but what they could count.
fn glued(c: &Cursor, at: usize, end: usize) -> bool {
    c.dash(at - 1)
        && !c.spaced(at - 1)
        && !c.spaced(at)
        && at >= 2
        && matches!(c.digits(at - 2), Some((1..=31, 1 | 2)))
        && !matches!(c.lex(end).class, Class::Unit | Class::Scale | Class::Ord)
}

fn right_side(c: &Cursor, at: usize, how: Via, left: &Side) -> Option<(usize, Side)> {
    if c.breaks(at) {
        return None;
    }
    if let Some((end, f)) = frame(c, at) {
        return Some((end, Side::Frame(f)));
    }
    // शाम के 4 से साढ़े पाँच तक
    if let Side::Frame(f) = left
        && let (Some(t), Some(q)) = (
            f.clock,
            quantity(c, at).filter(|q| q.milli % 1000 != 0 && q.milli < 25_000),
        )
    {
        let mut end_clock = Clock {
            hour: (q.milli / 1000) as u8,
            minute: (q.milli % 1000 * 60 / 1000) as u8,
            second: None,
            ..t
        };
        later(t, &mut end_clock);
        let right = Frame {
            clock: Some(end_clock),
            ..*f
        };
        return closer(c, q.end)
            .is_some()
            .then_some((q.end, Side::Frame(right)));
    }
    let (end, n, ordinal) = bare(c, at)?;
    if let Side::Frame(f) = left {
        // A number behind a dated left side must end there: `15 अगस्त से 10 लोग`.
        let fits = closer(c, end).is_some()
            || c.ends(end)
            || !c.word(end)
            || matches!(
                c.lex(end).class,
                Class::Ko | Class::Men | Class::Ka | Class::Par | Class::Dauran
            )
            || glued(c, at, end)
            || c.one_of(end, AFTER_DAYS);
        let year = f.year.is_some() && f.month.is_none();
        let time = f
            .clock
            .is_some_and(|t| t.part.is_some() || t.minute > 0 || t.pm.is_some());
        let month = f.month.is_some() && matches!(f.day, Some(Day::Dom(_)));
        let day_first = month && (matches!(f.month, Some(Rel::Off(_))) || fits);
        let part = f.clock.is_some_and(|t| t.part.is_some())
            && !matches!(c.lex(end).class, Class::Unit | Class::Scale | Class::Ord)
            && n <= 12;
        if !(time && (fits || part)
            || day_first && (fits || matches!(f.month, Some(Rel::Off(_))))
            || year && (1000..=2199).contains(&n) && how == Via::Through)
        {
            return None;
        }
    }
    Some((end, Side::Number(n, ordinal)))
}
