//! Lengths of time as they are written.

use super::cursor::Cursor;
use super::length::{Length, order, unit};
use super::lexicon::{ADJECTIVE, Class, ENGLISH, LOAN, ROMAN, SHORT};
use super::number::{Number, quantity};

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
        // `तीन रात`; `5 दिसंबर 2026 रात 8 बजे` has its digits from a date.
        Class::Part
            if after_number
                && i > 0
                && c.is(i - 1, Class::Num)
                && c.one_of(i, &["रात"])
                && night_alone(c, i + 1) =>
        {
            (Class::Unit, unit::NIGHT)
        }
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
    // `86-year-old`, `six months old`
    if lex.english() {
        let old = if c.dash(i + 1) { i + 2 } else { i + 1 };
        if after_number && c.one_of(old, &["old", "olds"]) {
            return Some((old + 1, v, true));
        }
    }
    Some((i + 1, v, lex.has(ADJECTIVE)))
}

/// Whether the night before token `i` has no hour behind it.
fn night_alone(c: &Cursor, i: usize) -> bool {
    let hour =
        |i: usize| c.number(i) || matches!(c.lex(i).class, Class::Num | Class::Frac | Class::About);
    !(hour(i) || c.ka(i) && hour(i + 1))
}

/// The length that starts at token `i`.
pub(super) fn duration(c: &Cursor, i: usize) -> Option<Duration> {
    if let Some(kept) = c.kept_length(i) {
        return Some(kept);
    }
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
        // a month-long fair, a decade-old dispute
        Class::Unit
            if lex.english()
                && c.dash(i + 1)
                && (c.one_of(i + 2, &["long"])
                    || c.one_of(i + 2, &["old"]) && !(i > 0 && c.dash(i - 1))) =>
        {
            return Some(Duration {
                adjective: true,
                ..plain(i + 3, 1000, lex.v as u8)
            });
        }
        Class::Lasting if lex.v < 100 => {
            return Some(Duration {
                whole: true,
                ..plain(i + 1, 1000, lex.v as u8)
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
    measured(c, quantity(c, i)?)
}

/// The length that a number read already begins.
pub(super) fn measured(c: &Cursor, first: Number) -> Option<Duration> {
    if first.milli == 0 {
        return None;
    }
    let (mut out, _) = counted(c, first)?;
    // 1 साल 1 महीना और 21 दिनों
    while out.upper.is_none() && !out.adjective {
        let mut at = out.end;
        if c.is(at, Class::Aur) || c.punct(at, b',') {
            at += 1;
        }
        use Class::*;
        if !c.number(at) && !matches!(c.lex(at).class, Num | Scale | Frac | Half) {
            break;
        }
        let Some(next) = quantity(c, at) else { break };
        let Some((end, u, adjective)) = unit_at(c, next.end, next.flags, true) else {
            break;
        };
        if order(u) >= out.length.finest() || adjective || next.milli >= fills(u) {
            break;
        }
        out.length.push(next.milli, u);
        out.end = end;
    }
    Some(out)
}

/// So many thousandths of a unit are no part of a greater one: `सातों दिन 24 घंटे` are two lengths.
fn fills(u: u8) -> u64 {
    match u {
        unit::SECOND | unit::MINUTE => 60_000,
        unit::HOUR => 24_000,
        unit::DAY => 32_000,
        unit::MONTH => 12_000,
        _ => u64::MAX,
    }
}

/// A number with its unit, and a second number between them: `10-15 दिन`, `दो से तीन`, `दस पंद्रह साल`.
pub(super) fn counted(c: &Cursor, first: Number) -> Option<(Duration, Number)> {
    let mut at = first.end;
    if !may_measure(c, at) {
        return None;
    }
    // Nearly always the unit is right behind its number.
    if c.is(at, Class::Unit) {
        return with_unit(c, first, first, at, None, false);
    }
    let mut upper = None;
    let mut last = first;
    let lekar = c.is(at, Class::Se) && c.is(at + 1, Class::Lekar);
    let or = c.is(at, Class::Aur);
    let link = match c.lex(at).class {
        _ if lekar => 2,
        Class::Se | Class::To => 1,
        _ if or || c.dash(at) => 1,
        _ => 0,
    };
    // Only `या` offers a choice: `10 और 15 दिन` are two lengths.
    let choice = !or || c.one_of(at, &["या", "or", "ya"]);
    if let Some(second) = quantity(c, at + link).filter(|s| s.milli > first.milli && choice) {
        let words = first.digits == 0 && second.digits == 0 && first.milli.is_multiple_of(1000);
        let unit = unit_at(c, second.end, second.flags, true);
        // `एक दो दिवसीय सम्मेलन`: an article.
        let article = link == 0 && first.milli == 1000 && unit.is_some_and(|u| u.2);
        if article && c.one_of(first.end.wrapping_sub(1), &["एक"]) {
            return None;
        }
        if (link >= 1 || words) && unit.is_some() {
            upper = Some(second);
            last = second;
            at = second.end;
        }
    }
    let mut vague = false;
    // `पांच-पांच वर्ष`: five for each.
    if upper.is_none()
        && c.dash(at)
        && let Some(same) = quantity(c, at + 1).filter(|s| s.milli == first.milli)
        && unit_at(c, same.end, same.flags, true).is_some()
    {
        at = same.end;
    }
    // `एक और हफ्ते`: one more; `5 व्यापारिक दिन`
    if upper.is_none()
        && c.is(at, Class::Aur)
        && c.one_of(at, &["और"])
        && unit_at(c, skip_business(c, at + 1), last.flags, true).is_some()
    {
        at += 1;
    }
    if c.dash(at) || c.one_of(at, &["more"]) {
        at += 1;
    }
    if c.one_of(at, &["से"])
        && c.is(at + 1, Class::More)
        && unit_at(c, at + 2, last.flags, true).is_some()
    {
        at += 2;
        vague = true;
    }
    with_unit(c, first, last, at, upper, vague)
}

/// The length of a number, or of two, whose unit is at `at`.
fn with_unit(
    c: &Cursor,
    first: Number,
    last: Number,
    at: usize,
    upper: Option<Number>,
    vague: bool,
) -> Option<(Duration, Number)> {
    let business = skip_business(c, at);
    let (end, mut u, adjective) = unit_at(c, business, last.flags, true)?;
    if business > at && u == unit::DAY {
        u = unit::WORKDAY;
    }
    if !plausible_count(first, u) || adjective && u == unit::DAY && one_day_match(c, first, end) {
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

/// Whether a unit, or what may stand between the number and its unit, is at `i`: most numbers are turned away by this one look.
fn may_measure(c: &Cursor, i: usize) -> bool {
    match c.lex(i).class {
        Class::Unit | Class::Second | Class::Set | Class::Part => true,
        Class::Se | Class::To | Class::Aur | Class::More | Class::Filler => true,
        Class::Num | Class::Scale | Class::Frac | Class::Half => true,
        Class::None => c.number(i) || c.dash(i) || c.one_of(i, &["more"]),
        _ => false,
    }
}

/// `एक दिवसीय मैच`: a form of cricket, not a length.
fn one_day_match(c: &Cursor, n: Number, end: usize) -> bool {
    const GAME: [&str; 17] = [
        "मैच",
        "मैचों",
        "मुकाबला",
        "मुकाबले",
        "मुकाबलों",
        "सीरीज",
        "सिरीज",
        "श्रृंखला",
        "क्रिकेट",
        "अंतरराष्ट्रीय",
        "अंतर्राष्ट्रीय",
        "टीम",
        "रैंकिंग",
        "कप्तान",
        "प्रारूप",
        "विश्व",
        "शतक",
    ];
    n.milli == 1000 && c.one_of(end, &GAME)
}

/// `2025 साल` counts no years; `1990 दिन` may count days.
pub(super) fn plausible_count(n: Number, u: u8) -> bool {
    !(u == unit::YEAR && n.digits == 4 && (1_800_000..=2_100_000).contains(&n.milli))
}

pub(super) fn skip_business(c: &Cursor, i: usize) -> usize {
    if c.lex(i).class == Class::Filler
        && c.one_of(
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
        )
    {
        i + 1
    } else {
        i
    }
}
