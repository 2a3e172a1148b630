//! What is read: a text, and the day it was written.

use crate::date::Date;

/// A text to read, with what is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'t> {
    pub(super) text: &'t str,
    pub(super) reference: Option<Date>,
}

impl<'t> Input<'t> {
    /// Any text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Input {
            text,
            reference: None,
        }
    }

    /// Sets the date the text was published: what `कल` and `शनिवार` are relative to.
    #[must_use]
    pub fn reference_date(mut self, date: Date) -> Self {
        self.reference = Some(date);
        self
    }
}

impl<'t> From<&'t str> for Input<'t> {
    fn from(text: &'t str) -> Self {
        Input::new(text)
    }
}

impl<'t> From<&'t String> for Input<'t> {
    fn from(text: &'t String) -> Self {
        Input::new(text)
    }
}
