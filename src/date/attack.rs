//! `26/11`, `9/11`: days that attacks are called after, which are days of their year and not of this one.

use super::cursor::Cursor;
use super::frame::Frame;
use super::numeric::dated;

/// Days that attacks are called after, as they are written, with year, month and day.
const ATTACKS: [(u32, u32, i32, u8, u8); 4] = [
    (26, 11, 2008, 11, 26),
    (9, 11, 2001, 9, 11),
    (7, 11, 2006, 7, 11),
    (7, 7, 2005, 7, 7),
];

/// What is said of such a day, right behind it or behind a genitive and what it belongs to.
const OF_ATTACKS: &[&str] = &[
    "हमला",
    "हमले",
    "हमलों",
    "हमलावर",
    "हमलावरों",
    "आतंकी",
    "आतंकवादी",
    "धमाका",
    "धमाके",
    "धमाकों",
    "विस्फोट",
    "विस्फोटों",
    "बरसी",
    "मामले",
    "केस",
    "दोषी",
    "दोषियों",
    "आरोपी",
    "आरोपियों",
    "साजिश",
    "साजिशकर्ता",
    "शहीद",
    "शहीदों",
    "मास्टरमाइंड",
    "गुनहगार",
    "गुनहगारों",
    "पीड़ितों",
    "मुंबई",
    "attack",
    "attacks",
    "terror",
    "terrorist",
    "terrorists",
    "blast",
    "blasts",
    "bombing",
    "bombings",
    "anniversary",
    "accused",
    "mastermind",
    "plotter",
    "victims",
    "Mumbai",
    "mumbai",
    "hamla",
    "hamle",
];

/// `26/11 के दोषी`, `the 9/11 attacks`: the day of the attack that is called so, not one of this year.
pub(super) fn remembered(
    c: &Cursor,
    i: usize,
    end: usize,
    first: u32,
    second: u32,
) -> Option<Frame> {
    let known = ATTACKS.iter().find(|k| (k.0, k.1) == (first, second))?;
    let genitive = c.one_of(end, &["के", "की", "का", "ke", "ki", "ka"]);
    let from = end + usize::from(genitive);
    (c.punct(i + 1, b'/')
        && (from..from + 2)
            .take_while(|&k| !c.ends(k))
            .any(|k| c.one_of(k, OF_ATTACKS)))
    .then(|| dated(known.2, known.3, u32::from(known.4)))
}
