//! Whole expressions: a frame, a length, a set, or two frames with a range between them.

use super::clock::{Clock, Time, clock};
use super::count;
use super::cursor::Cursor;
use super::duration::{Length, duration};
use super::frame::{Day, Frame, Open, Rel, Week, YearKind};
use super::lexicon::{Class, ENGLISH, ROMAN};
use super::parse::{self, frame};
use super::range;

/// What was read.
#[derive(Clone, Debug)]
pub(super) enum Meaning {
    Frame(Box<Frame>),
    /// From the one through the other.
    Range(Box<Frame>, Box<Frame>),
    Length {
        length: Length,
        upper: Option<Length>,
        vague: bool,
        /// More (1) or less (-1) than that.
        bound: i16,
    },
    /// A whole part of the day.
    Whole(u8),
    /// Something that recurs: value, and the time of day with it.
    Set {
        value: String,
        time: Option<Time>,
    },
}

/// An expression at its place.
#[derive(Clone, Debug)]
pub(super) struct Expression {
    pub end: usize,
    pub meaning: Meaning,
    pub rule: &'static str,
    pub score: f32,
}

const SURE: f32 = 0.95;
const LIKELY: f32 = 0.8;

/// The expression at token `i`.
pub(super) fn expression(c: &Cursor, i: usize) -> Option<Expression> {
    if let Some(found) = set(c, i) {
        return Some(found);
    }
    if c.lex(i).class == Class::Part && c.is(i + 1, Class::Bhar) {
        return length(c, i);
    }
    if let Some((end, left, right)) = range::range(c, i) {
        return Some(Expression {
            end,
            meaning: Meaning::Range(Box::new(left), Box::new(right)),
            rule: "range",
            score: SURE,
        });
    }
    if let Some((end, mut f)) = frame(c, i).filter(|(end, f)| parse::stands(c, i, *end, f)) {
        // `2014-2018 के बीच`: as behind any other range.
        let closed = f.year_to.is_some() && c.ka(end) && c.is_value(end + 1, Class::Edge, 4);
        let end = if closed { end + 2 } else { end };
        let (end, open) = opened(c, i, end, &f);
        f.open = open;
        let weak = f.part.is_some() && !f.has_date();
        return Some(Expression {
            end,
            rule: rule(&f),
            score: if weak { LIKELY } else { SURE },
            meaning: Meaning::Frame(Box::new(f)),
        });
    }
    length(c, i)
}

fn rule(f: &Frame) -> &'static str {
    if f.holiday.is_some() {
        "named day"
    } else if f.has_time() {
        "time"
    } else if f.has_day() || f.offset.is_some() {
        "day"
    } else {
        "stretch"
    }
}

/// What a postposition or preposition leaves open, and where the mention ends.
///
/// The contract keeps postpositions outside, so `30 जून तक` ends at `जून`; the open interval is the mention's all the same.
fn opened(c: &Cursor, i: usize, end: usize, f: &Frame) -> (usize, Open) {
    if f.span.is_some() || f.rest || f.vague_now {
        return (end, Open::No);
    }
    let before = c.before(i);
    let english = match before.class {
        Class::Since => Open::Since,
        Class::To if c.one_of(i - 1, &["till", "until", "upto", "Until", "Till"]) => Open::Until,
        Class::In if c.one_of(i - 1, &["by", "By"]) => Open::Until,
        Class::After if before.english() && c.one_of(i - 1, &["after", "After"]) => Open::After,
        Class::Before if before.english() && c.one_of(i - 1, &["before", "Before"]) => Open::Before,
        _ => Open::No,
    };
    if english != Open::No {
        return (end, english);
    }
    if c.breaks(end) {
        return (end, Open::No);
    }
    let after = |j: usize| c.is(j, Class::After) && !c.lex(j).english();
    let before =
        |j: usize| c.is(j, Class::Before) && !c.lex(j).english() && parse::ord_at(c, j).is_none();
    match c.lex(end).class {
        Class::Se if before(end + 1) => (end, Open::Before),
        Class::Se if c.is(end + 1, Class::More) => (end, Open::No),
        Class::Se if !c.is(end + 1, Class::Lekar) => (end, Open::Since),
        Class::Tak => (end, Open::Until),
        Class::Ka if after(end + 1) => (end, Open::After),
        Class::Ka if before(end + 1) => (end, Open::Before),
        Class::After
            if f.has_day()
                && !f.coarse()
                && c.one_of(end, &["बाद"])
                && !c.is(end + 1, Class::Men) =>
        {
            (end, Open::No)
        }
        _ => (end, Open::No),
    }
}

/// A length that is nothing more: `10 दिन`, `दस वर्षीय`, `पूरे महीने`.
fn length(c: &Cursor, i: usize) -> Option<Expression> {
    let lex = c.lex(i);
    // `रात भर`: as long as the night is.
    if lex.class == Class::Part && c.is(i + 1, Class::Bhar) {
        return Some(Expression {
            end: i + 2,
            meaning: Meaning::Whole(lex.v as u8),
            rule: "duration",
            score: SURE,
        });
    }
    if i > 0 && (c.is(i - 1, Class::Per) || c.joined(i))
        || lex.class == Class::Half
            && c.lex(i + 1).class != Class::Unit
            && !c.is(i + 1, Class::The)
            && !lex.english()
    {
        return None;
    }
    let d = duration(c, i)?;
    // `do din` needs both romanised (checked); English "one second" and "second" stay words in prose about ranks.
    if d.vague
        && lex.class == Class::Few
        && lex.ambiguous()
        && lex.roman()
        && !c.lex(d.end - 1).roman()
    {
        return None;
    }
    let bound = if c.is(d.end, Class::Se) && c.is(d.end + 1, Class::More) {
        c.lex(d.end + 1).v
    } else {
        0
    };
    Some(Expression {
        end: d.end,
        meaning: Meaning::Length {
            length: d.length,
            upper: d.upper,
            vague: d.vague || c.before(i).class == Class::About,
            bound,
        },
        rule: "duration",
        score: SURE,
    })
}

/// `हर सोमवार`, `प्रतिदिन सुबह 9 बजे`, `हफ्ते में दो बार`, `every day`, `twice a week`.
fn set(c: &Cursor, i: usize) -> Option<Expression> {
    let lex = c.lex(i);
    let (end, value) = match lex.class {
        Class::Each => each(c, i + 1, lex.flags & (ENGLISH | ROMAN))?,
        Class::Set if !c.breaks(i) => {
            // `रोज` behind a number is a unit and was read with it.
            if lex.ambiguous() && c.one_of(i + 1, &["गार्डन", "डे"]) {
                return None;
            }
            (i + 1, Length::new(1000, lex.v as u8).iso())
        }
        Class::Unit if c.is(i + 1, Class::Men) || c.is_value(i + 1, Class::Times, 0) => {
            let n = super::number::number(c, i + 2)?;
            if !c.is_value(n.end, Class::Times, 0) || lex.english() {
                return None;
            }
            (n.end + 1, Length::new(1000, lex.v as u8).iso())
        }
        Class::Times if lex.v > 0 => {
            let at = if c.is(i + 1, Class::The) || c.is(i + 1, Class::Each) {
                i + 2
            } else {
                return None;
            };
            let unit = c.lex(at);
            (unit.class == Class::Unit && unit.english())
                .then_some((at + 1, Length::new(1000, unit.v as u8).iso()))?
        }
        Class::Num
            if lex.english() && c.is_value(i + 1, Class::Times, 0) && c.is(i + 2, Class::The) =>
        {
            let unit = c.lex(i + 3);
            (unit.class == Class::Unit && unit.english())
                .then_some((i + 4, Length::new(1000, unit.v as u8).iso()))?
        }
        _ => return None,
    };
    // A time of day may follow: हर सोमवार को शाम 4 बजे.
    let mut time = None;
    let mut last = end;
    let at = if c.is(end, Class::Ko) || c.is(end, Class::On) {
        end + 1
    } else {
        end
    };
    if let Some((after, t)) = clock(c, at).filter(|_| !c.breaks(at)) {
        time = Some(t);
        last = after;
    }
    Some(Expression {
        end: last,
        meaning: Meaning::Set { value, time },
        rule: "set",
        score: SURE,
    })
}

fn each(c: &Cursor, i: usize, flags: u8) -> Option<(usize, String)> {
    if c.breaks(i) {
        return None;
    }
    let lex = c.lex(i);
    if flags & ROMAN != 0 && !lex.roman() || flags & ENGLISH != 0 && !(lex.english() || c.number(i))
    {
        return None;
    }
    match lex.class {
        Class::Unit if !lex.ambiguous() || c.str(i) == "मास" => {
            Some((i + 1, Length::new(1000, lex.v as u8).iso()))
        }
        Class::Set if lex.v == 3 => Some((i + 1, "P1D".into())),
        Class::Weekday => Some((i + 1, format!("XXXX-WXX-{}", lex.v))),
        Class::Month => Some((i + 1, format!("XXXX-{:02}", lex.v))),
        Class::Part => Some((
            i + 1,
            format!("XXXX-XX-XXT{}", super::clock::code(lex.v as u8)),
        )),
        Class::Ord => {
            let unit = c.lex(i + 1);
            match unit.class {
                Class::Unit => Some((
                    i + 2,
                    Length::new(lex.v.max(1) as u64 * 1000, unit.v as u8).iso(),
                )),
                Class::Weekday => Some((i + 2, format!("XXXX-WXX-{}", unit.v))),
                _ => None,
            }
        }
        _ => {
            let d = duration(c, i).filter(|d| !d.adjective && !d.whole && !d.vague)?;
            let end = if c.is(d.end, Class::Men) && !lex.english() {
                d.end + 1
            } else {
                d.end
            };
            let _ = end;
            Some((d.end, d.length.iso()))
        }
    }
}

/// Helpers of [`range`]: what a lone number becomes beside a frame.
pub(super) fn beside(n: u32, ordinal: bool, f: &Frame) -> Option<Frame> {
    let mut out = f.clone();
    let day = u8::try_from(n)
        .ok()
        .filter(|d| (1..=31).contains(d))
        .map(Day::Dom);
    if matches!(f.day, Some(Day::Dom(_))) && !f.has_time() {
        out.day = Some(day?);
        out.weekday = None;
        return Some(out);
    }
    if let Some(t) = f.clock {
        if n > 24 || ordinal {
            return None;
        }
        out.clock = Some(Clock {
            hour: n as u8,
            minute: 0,
            second: None,
            ..t
        });
        return Some(out);
    }
    if let Some(Rel::Abs(_)) = f.decade {
        let full = if n < 100 {
            if n < 30 { 2000 + n } else { 1900 + n }
        } else {
            n
        };
        out.decade = Some(Rel::Abs(full as i32 / 10));
        return (n % 10 == 0 && n >= 10).then_some(out);
    }
    if let Some(Rel::Abs(_)) = f.century {
        out.century = Some(Rel::Abs(n as i32));
        return (1..=21).contains(&n).then_some(out);
    }
    if let Some(Week::Nth(_)) = f.week {
        out.week = Some(Week::Nth(n as i32));
        return (n <= 53).then_some(out);
    }
    if let Some(Rel::Abs(_)) = f.quarter {
        out.quarter = Some(Rel::Abs(n as i32));
        return ordinal.then_some(out).filter(|_| n <= 4);
    }
    let year_only =
        f.year.is_some() && f.month.is_none() && !f.has_day() && f.year_kind == YearKind::Calendar;
    if year_only && f.quarter.is_none() && f.half.is_none() && f.season.is_none() {
        out.year = Some(Rel::Abs(n as i32));
        return (1000..=2199).contains(&n).then_some(out);
    }
    None
}

/// The lone number at `i`, for [`range`].
pub(super) fn lone(c: &Cursor, i: usize) -> Option<(usize, u32, bool)> {
    count::bare(c, i)
}
