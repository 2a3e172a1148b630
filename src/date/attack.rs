//! `26/11`, `9/11`: days that attacks are called after, which are days of their year and not of this one.

use super::cursor::Cursor;
use super::frame::Frame;
use super::numeric::dated;
use crate::gazetteer::closed;
use jiff::civil::Date;
use once_cell::sync::Lazy;

/// A day that an attack is called after.
struct Attack {
    /// The two numbers as they are written.
    written: (u32, u32),
    day: Date,
    /// Names that stand beside it, of where it was.
    names: Vec<&'static str>,
}

static ATTACKS: Lazy<Vec<Attack>> = Lazy::new(|| {
    let text = include_str!("../../gazetteers/dates/attacks.txt");
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(read)
        .collect()
});

fn read(line: &'static str) -> Option<Attack> {
    let mut cells = line.split('|').map(str::trim);
    let (first, second) = cells.next()?.split_once('/')?;
    Some(Attack {
        written: (first.parse().ok()?, second.parse().ok()?),
        day: cells.next()?.parse().ok()?,
        names: cells.next()?.split("; ").collect(),
    })
}

/// What is said of such a day, right behind it or behind a genitive and what it belongs to.
const OF_ATTACKS: &[&str] = &closed::OF_ATTACKS;

/// `26/11 के दोषी`, `the 9/11 attacks`: the day of the attack that is called so, not one of this year.
pub(super) fn remembered(
    c: &Cursor,
    i: usize,
    end: usize,
    first: u32,
    second: u32,
) -> Option<Frame> {
    if !c.punct(i + 1, b'/') {
        return None;
    }
    let known = ATTACKS.iter().find(|k| k.written == (first, second))?;
    let genitive = c.one_of(end, &["के", "की", "का", "ke", "ki", "ka"]);
    let from = end + usize::from(genitive);
    let told = (from..from + 2)
        .take_while(|&k| !c.ends(k))
        .any(|k| c.one_of(k, OF_ATTACKS) || c.one_of(k, &known.names));
    let day = known.day;
    told.then(|| dated(day.year().into(), day.month() as u8, day.day() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        let text = include_str!("../../gazetteers/dates/attacks.txt");
        let rows = text.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(ATTACKS.len(), rows);
        assert!(rows >= 4);
    }
}
