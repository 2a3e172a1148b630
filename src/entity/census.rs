//! What a text has of names: a step with nothing to do is left out, and so is the code it would have to read.

use super::group::Group;
use super::hash::Shape;
use crate::kind::Kind;

/// Kinds are bits, see [`bit`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Census {
    /// Kinds with names that no list knows.
    pub unlisted: u8,
    /// Kinds with names in ASCII letters, and in others; handles aside.
    pub latin: u8,
    pub other: u8,
    pub unlisted_handles: bool,
    /// Names of people of one word, or of three.
    pub partial_people: bool,
    /// Forms of several entries.
    pub undecided: bool,
    /// Kinds of which one name stands right behind another.
    pub neighbours: u8,
    /// A body stands where a place has just ended: `… Airport (NIA)`.
    pub body_behind_place: bool,
}

/// The bit of a kind in a [`Census`]; labels share one.
#[inline]
pub(super) fn bit(kind: Kind) -> u8 {
    1 << kind.number().min(5)
}

/// [`bit`] of people, of organisations, of places, of both of these, and of dates.
pub(super) const PERSON: u8 = 1;
pub(super) const ORG: u8 = 1 << 1;
pub(super) const PLACE: u8 = 1 << 2;
pub(super) const BODIES: u8 = ORG | PLACE;
pub(super) const DATE: u8 = 1 << 3;

impl Census {
    /// Whether names of a kind that no list knows may stand in both scripts.
    #[inline]
    pub fn two_scripts(&self, kind: Kind) -> bool {
        self.latin & self.other & bit(kind) != 0
    }
}

/// What is seen of a group when it is opened, as bits; two more say whether its form is listed, and for one thing.
#[inline]
pub(super) fn traits(shape: Shape, handle: bool) -> u8 {
    let bits = [
        (shape.ascii, LATIN),
        (handle, HANDLE),
        (shape.spaces > 0, SEVERAL),
        (shape.spaces > 1, LONG),
    ];
    bits.iter()
        .fold(0, |all, (is, bit)| all | if *is { *bit } else { 0 })
}

const LATIN: u8 = 1;
const HANDLE: u8 = 1 << 1;
const SEVERAL: u8 = 1 << 2;
const LONG: u8 = 1 << 3;
const LISTED: u8 = 1 << 4;
const CLEAR: u8 = 1 << 5;

/// What groups add to the census: bits of kinds in a byte for each question. No jump, for what one group is says nothing of the next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count([u8; 8]);

/// The answers by the traits, one or nothing in a byte each.
const ANSWERS: [u64; 64] = {
    let mut all = [0; 64];
    let mut i = 0;
    while i < 64 {
        let t = i as u8;
        let (handle, listed, clear) = (t & HANDLE != 0, t & LISTED != 0, t & CLEAR != 0);
        all[i] = u64::from_le_bytes([
            (!handle && t & LATIN != 0) as u8,
            (!handle && t & LATIN == 0) as u8,
            (!handle && !listed) as u8,
            (!handle && listed && !clear) as u8,
            (!handle && (t & SEVERAL == 0 || t & LONG != 0)) as u8,
            (handle && !clear) as u8,
            !handle as u8,
            0,
        ]);
        i += 1;
    }
    all
};

impl Count {
    #[inline]
    pub fn of(g: &Group) -> Self {
        let (listed, clear) = (g.has_entries(), g.entry.is_some());
        let traits = g.traits | (u8::from(listed) * LISTED) | (u8::from(clear) * CLEAR);
        let counts = ANSWERS[usize::from(traits & 63)] * u64::from(g.bit);
        Count(counts.to_le_bytes())
    }

    #[inline]
    pub fn add(&mut self, other: Count) {
        let sum = u64::from_le_bytes(self.0) | u64::from_le_bytes(other.0);
        self.0 = sum.to_le_bytes();
    }

    /// Its kind, if it is no handle.
    #[inline]
    pub fn name(self) -> u8 {
        self.0[6]
    }

    /// Its kind, if it is a name that no list knows.
    #[inline]
    pub fn unlisted(self) -> u8 {
        self.0[2]
    }

    pub fn census(self) -> Census {
        let [latin, other, unlisted, undecided, partial, handles, ..] = self.0;
        Census {
            unlisted,
            latin,
            other,
            unlisted_handles: handles != 0,
            partial_people: partial & PERSON != 0,
            undecided: undecided != 0,
            neighbours: 0,
            body_behind_place: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits() {
        assert_eq!(bit(Kind::Person), PERSON);
        assert_eq!([bit(Kind::Org), bit(Kind::Place)], [ORG, PLACE]);
        assert_eq!(bit(Kind::Date), DATE);
        assert_eq!(Kind::ALL.map(bit), [1, 2, 4, 8, 16]);
    }
}
