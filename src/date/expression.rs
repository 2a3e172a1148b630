//! Whole expressions: a frame, a length, a set, or two frames with a range between them.

use super::clock::Time;
use super::cursor::Cursor;
use super::duration::duration;
use super::frame::{Day, Edge, Frame, Open};
use super::length::Length;
use super::lexicon::Class;
use super::parse::read;
use super::plain::Plain;
use super::set::set;
use super::{ended, night, ordinal, range, stands};

/// What was read.
#[derive(Clone, Debug)]
pub(super) enum Meaning {
    /// In the frame it was read into.
    Frame,
    /// Read at once, and left open at one side or at none.
    Plain(Plain, Open),
    /// As long, up to the day in the frame: `quarter ended March 31`.
    Ended(Length),
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
    Set { value: String, time: Option<Time> },
}

/// An expression at its place.
#[derive(Clone, Debug)]
pub(super) struct Expression {
    pub end: usize,
    /// Tokens in front of the first one that belong to it: `a` year ago, `later` this month.
    pub back: usize,
    pub meaning: Meaning,
    pub rule: &'static str,
    pub score: f32,
}

impl Expression {
    pub fn plain(end: usize, plain: Plain, open: Open) -> Self {
        Expression {
            end,
            back: 0,
            meaning: Meaning::Plain(plain, open),
            rule: plain.rule(),
            score: SURE,
        }
    }
}

pub(super) const SURE: f32 = 0.95;

pub(super) const LIKELY: f32 = 0.8;

/// The expression at token `i`; what it says in slots is put into `f`, an empty frame, where most of them are read and none is copied.
pub(super) fn expression(c: &Cursor, i: usize, f: &mut Frame) -> Option<Expression> {
    let class = c.lex(i).class;
    if may_recur(c, i, class)
        && let Some(found) = set(c, i)
    {
        return Some(found);
    }
    if class == Class::Part && c.is(i + 1, Class::Bhar) {
        return length(c, i);
    }
    let first = read(c, i, f);
    if let Some(end) = first
        && let Some(found) = ended::opening(c, i, end, f)
    {
        return Some(found);
    }
    if let Some(end) = first
        && let Some(end) = night::intervening(c, i, end, f)
    {
        return Some(Expression {
            end,
            back: 1,
            rule: rule(f),
            score: SURE,
            meaning: Meaning::Frame,
        });
    }
    // Nearly every expression is no range: what stands behind it says so.
    let linked = match first {
        Some(end) => {
            !c.quiet(end)
                && (range::links(c, end) && range::begins(c, end + 1)
                    || f.has_day() && range::hours(c, end))
        }
        None => range::may_link(c, i),
    };
    if linked && let Some(found) = two(c, i, first, f) {
        return Some(found);
    }
    if let Some(end) = first.filter(|end| stands::stands(c, i, *end, f)) {
        // `2014-2018 के बीच`: as behind any other range.
        let of = f.year.is_some() && c.ka(end);
        if of && let Some(found) = ended::opening_months(c, end, f) {
            return Some(found);
        }
        let closed = of && f.year_to.is_some() && c.is_value(end + 1, Class::Edge, 4);
        let end = if closed { end + 2 } else { end };
        let (end, open) = opened(c, i, end, f);
        f.open = open;
        let back = behind(c, i, f);
        let weak = f.part.is_some() && !f.has_date();
        return Some(Expression {
            end,
            back,
            rule: rule(f),
            score: if weak { LIKELY } else { SURE },
            meaning: Meaning::Frame,
        });
    }
    let length = length(c, i);
    ended::ended(c, i, &length, f).or(length)
}

/// Whether a set may open with a word of the class.
fn may_recur(c: &Cursor, i: usize, class: Class) -> bool {
    use Class::*;
    match class {
        Each | Set | Days | Times => true,
        Unit => matches!(c.lex(i + 1).class, Men | Times),
        Num => c.lex(i + 1).class == Times,
        Half => c.lex(i + 1 + usize::from(c.dash(i + 1))).class == Set,
        _ => false,
    }
}

/// A night between two days, or a range.
#[inline(never)]
fn two(c: &Cursor, i: usize, end: Option<usize>, f: &mut Frame) -> Option<Expression> {
    let night = |end: usize, found: Frame, f: &mut Frame| {
        *f = found;
        Some(Expression {
            end,
            back: 0,
            rule: rule(f),
            score: SURE,
            meaning: Meaning::Frame,
        })
    };
    if let Some((end, found)) = end.and_then(|end| night::between(c, end, f)) {
        return night(end, found, f);
    }
    if end.is_none()
        && c.mark(i + 1)
        && let Some((end, found)) = night::numbered(c, i)
    {
        return night(end, found, f);
    }
    let first = end.map(|end| (end, &*f));
    let (end, left, right) = match range::range(c, i, first) {
        Some(found) => found,
        None if end.is_none() && c.is(i, Class::Shift) => range::shifted(c, i)?,
        None => return None,
    };
    if let Some((end, found)) = night::of(c, end, &left, &right) {
        return night(end, found, f);
    }
    Some(Expression {
        end,
        back: 0,
        meaning: Meaning::Range(Box::new(left), Box::new(right)),
        rule: "range",
        score: SURE,
    })
}

/// `a` or `an`, which counts one.
fn article(c: &Cursor, i: usize) -> bool {
    c.one_of(i, &["a", "an", "A", "An"])
}

/// How many tokens in front of the first belong to the expression: `a year ago`, `later this month`, `earlier today`.
fn behind(c: &Cursor, i: usize, f: &mut Frame) -> usize {
    if !c.lex(i).english() || c.breaks(i) || i == 0 {
        return 0;
    }
    let this = c.is_value(i, Class::Shift, 0) && f.coarse() && !f.has_day();
    let today = f.day == Some(Day::Off(0)) && !f.has_time();
    if (this || today)
        && f.edge.is_none()
        && c.one_of(i - 1, &["later", "Later", "earlier", "Earlier"])
    {
        let late = c.before(i).class == Class::After;
        f.edge = Some(if late { Edge::End } else { Edge::Start });
        f.later = today;
        return 1;
    }
    usize::from(c.is(i, Class::Unit) && f.offset.is_some() && article(c, i - 1))
}

pub(super) fn rule(f: &Frame) -> &'static str {
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
pub(super) fn opened(c: &Cursor, i: usize, end: usize, f: &Frame) -> (usize, Open) {
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
        |j: usize| c.is(j, Class::Before) && !c.lex(j).english() && ordinal::ord_at(c, j).is_none();
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
pub(super) fn length(c: &Cursor, i: usize) -> Option<Expression> {
    let lex = c.lex(i);
    // `रात भर`: as long as the night is.
    if lex.class == Class::Part && c.is(i + 1, Class::Bhar) {
        return Some(Expression {
            end: i + 2,
            back: 0,
            meaning: Meaning::Whole(lex.v as u8),
            rule: "duration",
            score: SURE,
        });
    }
    // `पूरी रात`; `दिनभर`, `रातभर`
    let whole = match lex.class {
        Class::Whole if c.is(i + 1, Class::Part) && !c.lex(i + 1).english() => {
            Some((c.lex(i + 1).v, i + 2))
        }
        Class::Lasting if lex.v > 100 => Some((lex.v - 100, i + 1)),
        _ => None,
    };
    if let Some((part, end)) = whole {
        return Some(Expression {
            end,
            back: 0,
            meaning: Meaning::Whole(part as u8),
            rule: "duration",
            score: SURE,
        });
    }
    // within a week, for over a decade; but Rs 500 a day
    if lex.class == Class::Unit
        && lex.english()
        && lex.v <= 8
        && i > 1
        && article(c, i - 1)
        // an hour-long session
        && !c.dash(i + 1)
        && !c.str(i).ends_with('s')
        && c.one_of(
            i - 2,
            &[
                "within", "over", "for", "nearly", "almost", "about", "than", "after", "in",
                "around", "Within", "After",
            ],
        )
    {
        return Some(Expression {
            end: i + 1,
            back: 1,
            meaning: Meaning::Length {
                length: Length::new(1000, lex.v as u8),
                upper: None,
                vague: false,
                bound: 0,
            },
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
        back: 0,
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
