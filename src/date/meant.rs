//! What a date means, as a mention keeps it: most are kept as the few numbers that were read, and written when somebody asks.

use super::ascii::Ascii;
use super::frame::Open;
use super::plain::Plain;
use super::timex::{Timex, TimexType};
use super::written::{kind, value, written};
use once_cell::race::OnceBox;
use serde::{Serialize, Serializer};
use std::fmt;

/// The meaning of a date, or none: three strings and the memory they stand in are a third of what a plain date costs, and not
/// everybody reads them.
#[derive(Clone, Default)]
pub(crate) struct Meant {
    plain: Option<(Plain, Open)>,
    timex: OnceBox<Timex>,
}

impl Meant {
    /// A plain meaning that needs neither calendar nor reference date.
    pub(super) fn plain(plain: Plain, open: Open) -> Self {
        Meant {
            plain: Some((plain, open)),
            timex: OnceBox::new(),
        }
    }

    pub fn is_none(&self) -> bool {
        self.plain.is_none() && self.timex.get().is_none()
    }

    /// The public form.
    pub fn get(&self) -> Option<&Timex> {
        if let Some((plain, open)) = self.plain {
            return Some(self.timex.get_or_init(|| Box::new(written(plain, open))));
        }
        self.timex.get()
    }

    pub fn into_timex(self) -> Option<Timex> {
        let plain = self.plain.map(|(plain, open)| written(plain, open));
        plain.or_else(|| self.timex.get().cloned())
    }

    /// Type and value, where it has one; a plain one is written to `at`.
    pub fn value<'a>(&'a self, at: &'a mut Ascii) -> Option<(TimexType, &'a [u8])> {
        if let Some((plain, _)) = self.plain {
            *at = value(plain)?;
            return Some((kind(plain), at.as_bytes()));
        }
        let timex = self.timex.get()?;
        Some((timex.kind, timex.value.as_deref()?.as_bytes()))
    }
}

impl From<Timex> for Meant {
    fn from(timex: Timex) -> Self {
        Meant {
            plain: None,
            timex: OnceBox::with_value(Box::new(timex)),
        }
    }
}

/// As written, whichever way it is kept.
impl fmt::Debug for Meant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

impl Serialize for Meant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.get().serialize(serializer)
    }
}
