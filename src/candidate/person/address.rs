//! Words of address: what is said to any person, and what only clergy is called.

use crate::candidate::Context;
use crate::token::Words;
use once_cell::sync::Lazy;

static CLERGY: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "संत",
        "साध्वी",
        "महंत",
        "मुनि",
        "मुनिश्री",
        "आचार्य",
        "महामंडलेश्वर",
        "पीठाधीश्वर",
    ])
});

static COURTESIES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "श्री",
        "श्रीमती",
        "सुश्री",
        "डॉ",
        "डा",
        "डॉक्टर",
        "पं",
        "पंडित",
        "मो",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Shri",
        "Smt",
        "Prof",
        "Sri",
    ])
});

/// Titles of clergy, which no layman bears as a name: `संत वैष्णव दास`.
#[inline]
pub(super) fn reverend(c: &Context<'_>, name: usize) -> bool {
    name > 0 && c.among(name - 1, &CLERGY)
}

/// Courtesy words name a person for certain, posts may stand without one.
#[inline]
pub(super) fn courtesy(c: &Context<'_>, name: usize) -> bool {
    let mut i = name;
    if i > 0 && c.mark(i - 1, b'.') {
        i -= 1;
    }
    i > 0 && c.among(i - 1, &COURTESIES)
}
