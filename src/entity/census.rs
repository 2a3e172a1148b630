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

impl Census {
    /// Whether names of a kind that no list knows may stand in both scripts.
    pub fn two_scripts(&self, kind: Kind) -> bool {
        self.latin & self.other & bit(kind) != 0
    }

    /// Counts a group in.
    #[inline]
    pub fn count(&mut self, g: &Group) {
        let kind = bit(g.kind);
        let listed = g.has_entries();
        if g.handle {
            self.unlisted_handles |= g.entry.is_none();
            return;
        }
        if g.latin {
            self.latin |= kind;
        } else {
            self.other |= kind;
        }
        self.unlisted |= if listed { 0 } else { kind };
        self.undecided |= listed && g.entry.is_none();
        self.partial_people |= g.kind == Kind::Person && (!g.several_words || g.long);
    }
}
