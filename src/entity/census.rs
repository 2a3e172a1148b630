//! What a text has of names: a step with nothing to do is left out, and so is the code it would have to read.

use super::group::Group;
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
}

/// The bit of a kind in a [`Census`]; labels share one.
#[inline]
pub(super) fn bit(kind: Kind) -> u8 {
    1 << kind.number().min(5)
}

/// [`bit`] of people, of organisations and places, and of dates.
pub(super) const PERSON: u8 = 1;
pub(super) const BODIES: u8 = 1 << 1 | 1 << 2;
pub(super) const DATE: u8 = 1 << 3;

impl Census {
    /// Whether names of a kind that no list knows may stand in both scripts.
    #[inline]
    pub fn two_scripts(&self, kind: Kind) -> bool {
        self.latin & self.other & bit(kind) != 0
    }

    /// Counts a group in: without a jump, for what one group is says nothing of the next.
    #[inline]
    pub fn count(&mut self, g: &Group) {
        let (listed, clear) = (g.has_entries(), g.entry.is_some());
        self.unlisted_handles |= g.handle & !clear;
        let kind = if g.handle { 0 } else { g.bit };
        self.latin |= if g.latin { kind } else { 0 };
        self.other |= if g.latin { 0 } else { kind };
        self.unlisted |= if listed { 0 } else { kind };
        self.undecided |= (kind != 0) & listed & !clear;
        self.partial_people |= (kind == PERSON) & (!g.several_words | g.long);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits() {
        assert_eq!(bit(Kind::Person), PERSON);
        assert_eq!(bit(Kind::Org) | bit(Kind::Place), BODIES);
        assert_eq!(bit(Kind::Date), DATE);
        assert_eq!(Kind::ALL.map(bit), [1, 2, 4, 8, 16]);
    }
}
