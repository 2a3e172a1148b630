//! What comparing two names by their sound has said, known from text to text.
//!
//! A comparison costs a hundred times the look here; who is named in both scripts in one text is so named in the next about it.

use super::hash;

/// Places of the table, a power of two.
const PLACES: usize = 1024;

/// Verdicts by both names, each in its one place: a later pair takes it from an earlier one.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    /// The hash of the pair, and whether they are one name; no hash is 0.
    slots: Vec<(u64, bool)>,
}

/// What stands for two names in their order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair(u64);

impl Pair {
    pub fn of(a: &str, b: &str) -> Self {
        let first = hash::of_bytes(hash::seed(), a.as_bytes());
        Pair(hash::of_bytes(first, b.as_bytes()) | 1)
    }

    fn place(self) -> usize {
        (self.0 >> 32) as usize % PLACES
    }
}

impl Verdicts {
    /// Whether the names are one, where they have been compared.
    pub fn get(&self, pair: Pair) -> Option<bool> {
        let slot = self.slots.get(pair.place())?;
        (slot.0 == pair.0).then_some(slot.1)
    }

    pub fn keep(&mut self, pair: Pair, alike: bool) {
        if self.slots.is_empty() {
            self.slots.resize(PLACES, (0, false));
        }
        self.slots[pair.place()] = (pair.0, alike);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_known_in_its_order() {
        let mut verdicts = Verdicts::default();
        let pair = Pair::of("एंडो युजी", "Ando Yuji");
        assert_eq!(verdicts.get(pair), None);
        verdicts.keep(pair, true);
        assert_eq!(verdicts.get(pair), Some(true));
        assert_eq!(verdicts.get(Pair::of("Ando Yuji", "एंडो युजी")), None);
        assert_eq!(verdicts.get(Pair::of("एंडो युजीA", "ndo Yuji")), None);
        verdicts.keep(pair, false);
        assert_eq!(verdicts.get(pair), Some(false));
    }
}
