//! Numbers found again by a hash: one open table for all that is looked up of a text, no text kept.

/// Numbers by a hash whose 64 seeded bits stand for the text. One table for all that is looked up of a text: small, kept from step to
/// step, and no code of its own for every sort of value.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    slots: Vec<Slot>,
    /// How many of the slots are in use, a power of two: few names that stand close together are fewer lines of the cache to wait for.
    open: usize,
    filled: usize,
    /// Counts the times it was emptied: what was put there before counts as free, so that nothing has to be written for it.
    round: u32,
}

/// Slots for the names of a page: room that is kept.
const PAGE: usize = 512;
/// Slots in use before it is known how many names come.
const FEW: usize = 64;

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u64,
    number: u32,
    /// The round it was filled in, plus one.
    round: u32,
}

impl Numbers {
    /// Empties the table.
    pub fn clear(&mut self) {
        if self.filled > 0 {
            // The size that the last text needed, not that of the longest text ever; room for a page is kept, for a step with few names
            // is followed by one with many.
            let size = (self.filled * 4).next_power_of_two().max(PAGE);
            self.slots.truncate(size);
            self.forget();
        }
        self.open = FEW.min(self.slots.len());
    }

    /// Empties it, for so many names at most.
    pub fn clear_for(&mut self, names: usize) {
        self.clear();
        let size = (names * 2 + 1).next_power_of_two().max(FEW);
        self.open = size.min(self.slots.len());
    }

    /// Room for so many names in an empty table, so that it need not grow in steps.
    pub fn room_for(&mut self, names: usize) {
        if names * 2 < FEW {
            return;
        }
        let size = (names * 2 + 1).next_power_of_two();
        if size > self.slots.len() {
            self.slots = vec![Slot::default(); size.max(PAGE)];
            self.round = 0;
        }
        self.open = self.open.max(size);
    }

    fn forget(&mut self) {
        self.filled = 0;
        self.round = self.round.wrapping_add(1);
        if self.round == u32::MAX {
            self.slots.fill(Slot::default());
            self.round = 0;
        }
    }

    /// Whether it has room already.
    pub fn is_kept(&self) -> bool {
        !self.slots.is_empty()
    }

    /// The number kept for a hash.
    #[inline]
    pub fn get(&self, hash: u64) -> Option<u32> {
        if self.filled == 0 {
            return None;
        }
        let slot = &self.slots[self.find(hash)];
        (slot.round == self.round + 1).then_some(slot.number)
    }

    /// The number kept for a hash; where there is none, `new`, which is kept from now on.
    #[inline]
    pub fn get_or_insert(&mut self, hash: u64, new: u32) -> u32 {
        if self.filled * 2 >= self.open {
            self.grow();
        }
        let at = self.find(hash);
        let slot = &mut self.slots[at];
        let round = self.round + 1;
        if slot.round != round {
            *slot = Slot {
                hash,
                number: new,
                round,
            };
            self.filled += 1;
        }
        slot.number
    }

    /// The slot of a hash, or the free one that it may have.
    #[inline]
    fn find(&self, hash: u64) -> usize {
        let mask = self.open - 1;
        let mut at = (hash >> 32) as usize & mask;
        while self.slots[at].round == self.round + 1 && self.slots[at].hash != hash {
            at = (at + 1) & mask;
        }
        at
    }

    #[cold]
    fn grow(&mut self) {
        let round = self.round + 1;
        let filled = self.slots[..self.open].iter().filter(|s| s.round == round);
        let old: Vec<Slot> = filled.copied().collect();
        self.forget();
        let size = match self.open {
            few @ ..=1024 => (few * 4).max(FEW),
            many => many * 2,
        };
        if size > self.slots.len() {
            self.slots = vec![Slot::default(); size.max(PAGE)];
        }
        self.open = size;
        for slot in old {
            self.get_or_insert(slot.hash, slot.number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        let mut numbers = Numbers::default();
        for round in 0..3u64 {
            assert_eq!(numbers.get(7), None);
            for n in 0..1000u32 {
                // Many of one upper half.
                let hash = u64::from(n) * (1 + (round << 40));
                assert_eq!(numbers.get_or_insert(hash, n), n);
                assert_eq!(numbers.get_or_insert(hash, n + 1), n);
            }
            assert_eq!(numbers.get(0), Some(0));
            assert_eq!(numbers.get(u64::MAX), None);
            match round {
                0 => numbers.clear(),
                _ => numbers.clear_for(300),
            }
        }
    }
}
