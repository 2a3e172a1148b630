//! What the expressions read mean: each by the reference date, the day named last, its tense and the one before it.

use super::clock::{Time, code};
use super::cursor::Cursor;
use super::expression::{Expression, Meaning};
use super::frame::{Day, Frame, Open, Which};
use super::length::Length;
use super::lexicon::Class;
use super::plain::{Anchor, Plain};
use super::resolve::between;
use super::resolve::{self, Context};
use super::tense::{Tense, tense};
use super::timex::TimexType;
use super::value::{Moment, Stretch, ymd};
use super::written::{bounded, writable};
use super::{Found, Meant, Memory, Timex, ended};
use crate::token::SENTENCE_START;
use jiff::civil::Date;

/// What one expression leaves to the next.
pub(super) struct Settler {
    /// The day that the sentence named last.
    near: Option<Date>,
    /// Where the one before ended.
    end: usize,
    /// Where a weekday that recurs ended: `हर मंगलवार और शनिवार`.
    every: usize,
}

impl Default for Settler {
    fn default() -> Self {
        Settler {
            near: None,
            end: 0,
            every: usize::MAX,
        }
    }
}

impl Settler {
    /// Appends what was read, resolved.
    pub fn settle(
        &mut self,
        c: &Cursor,
        read: &[(usize, Expression)],
        frames: &[Frame],
        memory: &mut Memory,
        out: &mut Vec<Found>,
    ) {
        let mut frames = frames.iter();
        for (i, e) in read {
            c.open(*i);
            let frame = match e.meaning {
                Meaning::Frame | Meaning::Ended(_) => frames.next(),
                _ => None,
            };
            let timex = self.meaning(c, *i, e, frame, memory, out.last());
            self.end = e.end;
            out.push(Found {
                start: (i - e.back) as u32,
                end: e.end as u32,
                score: e.score,
                rule: e.rule,
                timex,
            });
        }
    }

    fn meaning(
        &mut self,
        c: &Cursor,
        i: usize,
        e: &Expression,
        frame: Option<&Frame>,
        memory: &mut Memory,
        last: Option<&Found>,
    ) -> Meant {
        // A new sentence names its own day.
        let starts = |from: usize, to: usize| {
            let tokens = c.tokens.get(from..to).unwrap_or_default();
            tokens.iter().any(|t| t.has(SENTENCE_START))
        };
        if self.near.is_some() && starts(self.end, i + 1) {
            self.near = None;
        }
        let joined = i > 0 && last.is_some_and(|f| f.end as usize == i - 1);
        let reference = memory.reference.is_some();
        let kept;
        let frame = match e.meaning {
            Meaning::Plain(plain, open) => {
                // What the sentence named before may say which weekday it is, or that it recurs; an hour belongs to that day.
                let free = match plain {
                    Plain::Weekday(_) => self.near.is_none() && !joined,
                    Plain::Timed(..) => self.near.is_none(),
                    _ => true,
                };
                if free && writable(plain, reference) {
                    self.every = usize::MAX;
                    self.near = match plain {
                        Plain::Day(y, m, d) => ymd(y, i32::from(m), d),
                        Plain::SomeDay(..)
                        | Plain::Today { .. }
                        | Plain::Either(_)
                        | Plain::Weekday(_)
                        | Plain::DayOfWeek(..)
                        | Plain::Feast(_)
                        | Plain::Nth(_) => None,
                        Plain::Timed(anchor, _) if anchor != Anchor::Nowhere => None,
                        _ => self.near,
                    };
                    if let Plain::Day(..) = plain {
                        memory.last = self.near.or(memory.last);
                    }
                    if self.near.is_some() && starts(i + 1, e.end) {
                        self.near = None;
                    }
                    return Meant::plain(plain, open);
                }
                kept = plain.frame(open);
                (!matches!(plain, Plain::Length(..))).then_some(&kept)
            }
            _ => frame,
        };
        let beside = match joined {
            true if c.punct(i - 1, b'(') => Beside::Bracket,
            true if c.is(i - 1, Class::Aur) || c.punct(i - 1, b',') => Beside::List,
            _ => Beside::Nothing,
        };
        let mut timex = resolved(c, i, e, frame, memory, &mut self.near, beside);
        let linked = beside == Beside::List && self.every == i - 1;
        self.every = match &e.meaning {
            Meaning::Set { value, .. } if value.starts_with("XXXX-WXX") => e.end,
            Meaning::Frame | Meaning::Plain(..) if linked && frame.is_some_and(lone_weekday) => {
                let w = frame.and_then(|f| f.weekday).unwrap_or(1);
                let set = Stretch::valued(TimexType::Set, format!("XXXX-WXX-{w}"));
                timex = resolve::timex(set);
                e.end
            }
            _ => usize::MAX,
        };
        if self.near.is_some() && starts(i + 1, e.end) {
            self.near = None;
        }
        timex.into()
    }
}

/// How an expression stands to the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Nothing,
    /// In a bracket behind it.
    Bracket,
    /// Behind `और` or a comma.
    List,
}

fn resolved(
    c: &Cursor,
    i: usize,
    e: &Expression,
    frame: Option<&Frame>,
    memory: &mut Memory,
    near: &mut Option<Date>,
    beside: Beside,
) -> Timex {
    let mut ctx = Context {
        reference: memory.reference.map(|d| d.civil()),
        last: memory.last,
        tense: Tense::Unknown,
        near: *near,
        after: None,
    };
    let stretch = match frame {
        Some(f) if matches!(e.meaning, Meaning::Ended(_)) => {
            // The one that ends may be under way.
            ctx.tense = match ended::over(c, i, e.end) {
                true => Tense::Past,
                false => Tense::Unknown,
            };
            ended::stretch(e, resolve::resolve(f, &ctx))
        }
        Some(f) => {
            if wants_tense(f) && known(f, &ctx) {
                ctx.tense = tense(c, i, e.end);
            }
            let mut s = resolve::resolve(f, &ctx);
            // `15 नवंबर (शुक्रवार)`: that day. A weekday that it is not has no other.
            if beside == Beside::Bracket && lone_weekday(f) {
                let w = f.weekday.unwrap_or(1);
                return resolve::timex(match ctx.near {
                    Some(day) if day.weekday().to_monday_one_offset() == w as i8 => {
                        Stretch::day(day)
                    }
                    _ => Stretch::valued(TimexType::Date, format!("XXXX-WXX-{w}")),
                });
            }
            // `शुक्रवार और शनिवार को`: the one behind the other, if it can have been.
            if beside == Beside::List && lone_weekday(f) && ctx.near.is_some() {
                let after = Context {
                    after: ctx.near,
                    ..ctx
                };
                let t = resolve::resolve(f, &after);
                let past = t.begin <= ctx.reference.map(|at| Moment { at, timed: false });
                if ctx.tense != Tense::Past || past {
                    s = t;
                }
            }
            if f.has_day() && s.kind != TimexType::Duration
                || f.offset.is_some() && s.value.as_ref().is_some_and(|v| v.len() >= 10)
            {
                *near = s.begin.map(|m| m.at.date());
                memory.last = near.or(memory.last);
            }
            // `साल की शुरुआत से` keeps the edge's own interval.
            let open = if f.edge.is_some() { Open::No } else { f.open };
            let mut s = between::opened(s, open);
            if (f.approx || c.before(i).class == Class::About) && s.modifier.is_none() {
                s.modifier = Some("APPROX".into());
            }
            s
        }
        None => whole(c, i, e, memory, &mut ctx),
    };
    resolve::timex(stretch)
}

/// What is no frame: a range, a length, a set.
#[inline(never)]
fn whole(c: &Cursor, i: usize, e: &Expression, memory: &mut Memory, ctx: &mut Context) -> Stretch {
    match &e.meaning {
        // Read above.
        Meaning::Plain(Plain::Length(n, unit, bound), _) => {
            let length = Length::new(u64::from(*n) * 1000, *unit);
            let mut s = lasting(c, i, e.end, length, None, ctx);
            s.modifier = bounded(*bound).map(String::from);
            s
        }
        Meaning::Frame | Meaning::Plain(..) | Meaning::Ended(_) => {
            Stretch::unknown(TimexType::Date)
        }
        Meaning::Range(l, r) => {
            if [l, r].iter().any(|f| wants_tense(f) && known(f, ctx)) {
                ctx.tense = tense(c, i, e.end);
            }
            let s = between::range(l, r, ctx);
            if l.has_day() {
                memory.last = s.begin.map(|m| m.at.date()).or(memory.last);
            }
            s
        }
        Meaning::Length {
            length,
            upper,
            vague,
            bound,
        } => {
            let mut s = lasting(c, i, e.end, *length, *upper, ctx);
            s.modifier = bounded(*bound as i8)
                .or(vague.then_some("APPROX"))
                .map(String::from);
            s
        }
        Meaning::Whole(part) => Stretch::valued(TimexType::Duration, format!("P1{}", code(*part))),
        Meaning::Set { value, time } => {
            let suffix = match time {
                Some(Time::Clock(t)) => format!("T{:02}:{:02}", t.hour24().0, t.minute),
                Some(Time::Part { part, .. }) => format!("T{}", code(*part)),
                None => String::new(),
            };
            let value = match (value.as_str(), suffix.is_empty()) {
                (v, true) => v.to_string(),
                ("P1D", false) => format!("XXXX-XX-XX{suffix}"),
                (v, false) => format!("{v}{suffix}"),
            };
            Stretch::valued(TimexType::Set, value)
        }
    }
}

/// A length, tokens `i..end`.
fn lasting(
    c: &Cursor,
    i: usize,
    end: usize,
    length: Length,
    upper: Option<Length>,
    ctx: &Context,
) -> Stretch {
    let mut s = Stretch::valued(TimexType::Duration, upper.unwrap_or(length).iso());
    if let Some(upper) = upper {
        s.value = Some(format!("{}/{}", length.iso(), upper.iso()));
    }
    // `दो महीने में लौटूंगा`, `9 महीने के भीतर`: from now until then, where the verb looks ahead.
    let ahead =
        || c.is(end, Class::Men) || c.lex(end).class == Class::Ka && c.is(end + 1, Class::Within);
    if let Some(now) = ctx.reference
        && upper.is_none()
        && ahead()
        && tense(c, i, end) == Tense::Future
    {
        let timed = length.finest() <= 2;
        s.begin = Some(Moment { at: now, timed });
        s.end = length.shift(now, 1).map(|at| Moment { at, timed });
    }
    s
}

/// A weekday and nothing else.
fn lone_weekday(f: &Frame) -> bool {
    f.weekday.is_some()
        && *f
            == Frame {
                weekday: f.weekday,
                open: f.open,
                ..Frame::default()
            }
}

/// Whether there is a day for the verb to decide by: today, or the one named last, which so long behind it may be counted from. Looking
/// for the verb costs more than reading the date.
fn known(f: &Frame, ctx: &Context) -> bool {
    ctx.reference.is_some() || f.offset.is_some() && ctx.last.is_some()
}

/// Whether the verb decides what the frame means.
fn wants_tense(f: &Frame) -> bool {
    let near = f.weekday.is_some() && f.which == Which::Near;
    let day = matches!(f.day, Some(Day::Either(_) | Day::Named(_) | Day::Dom(_)));
    // A day with its month and year is what it is.
    let full = f.year.is_some() && f.month.is_some() && matches!(f.day, Some(Day::Dom(_)));
    (near || day) && !full
        || f.month.is_some() && f.year.is_none()
        || f.holiday.is_some()
        || f.offset.is_some()
        || f.near_week
        || f.reported && f.year.is_none()
        || f.lunar.is_some_and(|l| l.hijri)
}
