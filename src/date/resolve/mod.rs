//! What a frame means on the calendar.

pub(super) mod between;
mod days;
mod long;
mod named_day;
mod other_calendar;
mod part_of;
mod part_year;
mod shifted;
mod stretches;
mod timed;
mod weeks;

use crate::date::frame::{Frame, Rel};
use crate::date::tense::Tense;
use crate::date::timex::{Timex, TimexType};
use crate::date::value::Stretch;
use jiff::civil::{Date, DateTime};
use part_of::edge;
use shifted::{narrative, offset, span};
use stretches::calendar_part;
use timed::timed;

/// What resolution knows beside the frame.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    pub reference: Option<DateTime>,
    /// The day last named in the document.
    pub last: Option<Date>,
    pub tense: Tense,
    /// The day named before in the same sentence: where a bare clock time belongs.
    pub near: Option<Date>,
    /// Not before this day: the start of the range whose end is looked for.
    pub after: Option<Date>,
}

impl Context {
    pub fn today(&self) -> Option<Date> {
        self.reference.map(|r| r.date())
    }
}

/// The meaning of a frame.
pub(super) fn resolve(f: &Frame, ctx: &Context) -> Stretch {
    if f.impossible {
        return Stretch::unknown(TimexType::Date);
    }
    if f.vague_now && !f.has_time() && f.offset.is_none() {
        return Stretch::named(TimexType::Date, "PRESENT_REF");
    }
    if let Some((length, sign)) = f.span {
        return span(length, sign, f, ctx);
    }
    let named;
    let f = if f.that && ctx.last.is_some() {
        named = that(f, ctx);
        &named
    } else {
        f
    };
    let base = if f.now && !f.has_day() {
        ctx.reference
            .map(|r| Stretch::point(r, true))
            .unwrap_or_else(|| Stretch::named(TimexType::Date, "PRESENT_REF"))
    } else {
        let dated = calendar_part(f, ctx);
        match f.offset {
            Some(_) if !f.has_day() && !f.coarse() => Stretch::unknown(TimexType::Date),
            _ => dated,
        }
    };
    let shifted = match f.offset {
        Some((length, sign)) => {
            let anchor = if f.has_day() || f.coarse() || f.now {
                base.begin.map(|m| m.at)
            } else if f.unanchored {
                None
            } else {
                narrative(ctx, sign)
            };
            offset(length, sign, anchor, f.unanchored && !f.has_day())
        }
        None => base,
    };
    let edged = edge(shifted, f, ctx);
    timed(edged, f, ctx)
}

/// `उसी महीने`: the frame with its offsets put on the date last named.
pub(super) fn that(f: &Frame, ctx: &Context) -> Frame {
    let mut f = *f;
    if let (true, Some(last)) = (f.that, ctx.last) {
        if let Some(Rel::Off(n)) = f.year {
            f.year = Some(Rel::Abs(i32::from(last.year()) + n));
        }
        if let Some(Rel::Off(0)) = f.month {
            f.year = Some(Rel::Abs(i32::from(last.year())));
            f.month = Some(Rel::Abs(i32::from(last.month())));
        }
    }
    f
}

/// The public form.
pub(super) fn timex(s: Stretch) -> Timex {
    Timex {
        kind: s.kind,
        value: s.value,
        begin: s.begin.map(|m| m.iso()),
        end: s.end.map(|m| m.iso()),
        modifier: s.modifier,
    }
}
