//! Dates, times, durations and sets: found and resolved.
//!
//! The grammar covers Hindi, English, romanised Hindi and their mixture. [`find`] works without the rest of the library:
//!
//! ```
//! use sangya::date;
//!
//! let reference = "2025-08-24".parse().ok();
//! let found = date::find("बैठक शनिवार को हुई, अगली 2 सितंबर को होगी।", reference);
//! assert_eq!(found[0].text, "शनिवार");
//! assert_eq!(found[0].timex.value.as_deref(), Some("2025-08-23"));
//! assert_eq!(found[1].timex.begin.as_deref(), Some("2025-09-02"));
//! ```
//!
//! One pass over the tokens: a word that is not in the vocabulary ([`lexicon`]) costs one look at a bit filter, and most that are open
//! nothing where they stand ([`vain`]). The commonest shapes among ordinary words are read at once ([`flat`]) into a [`plain`]
//! meaning; everything else [`expression`] reads into a [`frame`] of slots, and [`resolve`] turns that into a TIMEX3 value and an
//! interval.

mod api;
mod ascii;
mod attack;
mod calendar;
mod clock;
mod complete;
mod count;
mod cursor;
mod day_month;
mod deixis;
mod duration;
mod edge;
mod ended;
mod ends;
mod evidence;
mod expression;
mod first;
mod flat;
mod frame;
mod holiday;
mod holiday_rule;
mod hour;
mod hours;
mod inside;
mod length;
mod lexicon;
mod lunar;
mod meant;
mod named;
mod night;
mod number;
mod numbered;
mod numeric;
mod opener;
mod ordinal;
mod parse;
mod plain;
mod range;
mod reference;
mod reported;
mod resolve;
mod scan;
mod set;
mod settle;
mod shared;
mod slot;
mod stands;
mod tense;
mod timex;
mod vain;
mod value;
mod vocabulary;
mod written;
mod year;

#[cfg(test)]
mod tests;

pub use api::{DateMention, find};
pub use reference::Date;
pub use timex::{Timex, TimexType};

pub(crate) use ascii::Ascii;
pub(crate) use meant::Meant;
pub(crate) use scan::{Reading, opening_words, scan};

/// A temporal expression: tokens `start..end`.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub start: u32,
    pub end: u32,
    pub score: f32,
    pub rule: &'static str,
    pub timex: Meant,
}

/// What one document's segments share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    pub reference: Option<Date>,
    /// The day last named, for `उसी दिन` and `अगले दिन`.
    pub last: Option<jiff::civil::Date>,
}
