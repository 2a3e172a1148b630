//! The states of the packed table: which tokens a form begins with, and which go on from there.

use super::cells::place;
use super::flags::class;
use super::layout::{
    NODE_CAPITAL, NODE_CASE, NODE_FORM, NODE_MORE, NODE_NAMES, NODE_TAKEN, SLOT_WORDS, mix,
    next_bit,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What the rows of a form say together.
#[derive(Default)]
pub(super) struct Sort {
    pub classes: u32,
    /// Whether a row asks for its letter case, and all of those that do have a capital.
    pub case: Option<bool>,
}

/// Collects the forms' states.
#[derive(Default)]
pub(super) struct States {
    /// Node and classes of first tokens.
    pub firsts: BTreeMap<u64, [u32; 2]>,
    nodes: Vec<u32>,
    numbers: HashMap<u64, u32>,
    /// States of two tokens.
    pairs: HashSet<u64>,
}

impl States {
    /// Adds the form of this number, by the hashes of its tokens.
    pub fn add(&mut self, form: u32, hashes: &[u64], sort: &Sort) {
        let case = if sort.case.is_some() { NODE_CASE } else { 0 };
        let first = self.firsts.entry(hashes[0]).or_default();
        if hashes.len() == 1 {
            let names = if sort.classes & class::NAMES != 0 {
                NODE_NAMES
            } else {
                0
            };
            let capital = if sort.case == Some(true) {
                NODE_CAPITAL
            } else {
                0
            };
            // Of two words with one hash, which nobody has seen yet, the first is found.
            if first[0] & NODE_FORM == 0 {
                first[0] |= (form + 1) | names | case | capital;
                first[1] = sort.classes;
            }
            return;
        }
        first[0] |= NODE_MORE;
        let mut state = hashes[0];
        for (i, &hash) in hashes.iter().enumerate().skip(1) {
            state = mix(state, hash);
            if i == 1 {
                self.pairs.insert(state);
            }
            let node = *self.numbers.entry(state).or_insert_with(|| {
                self.nodes.push(NODE_TAKEN);
                self.nodes.len() as u32 - 1
            });
            self.nodes[node as usize] |= if i + 1 == hashes.len() {
                (form + 1) | case
            } else {
                NODE_MORE
            };
        }
    }

    /// The slots of the states, and the filter in front of them.
    pub fn finish(&mut self) -> (Vec<[u32; SLOT_WORDS]>, Vec<u8>) {
        let mut ordered: Vec<(u64, u32)> = self.numbers.drain().collect();
        ordered.sort_unstable_by_key(|s| s.1);
        // At most three quarters full: eight slots share a cache line, and a filter turns most misses away before. Two states that a
        // slot could not tell apart are told apart by a larger table.
        let mut size = (ordered.len() * 4 / 3).next_power_of_two().max(16);
        let slots = loop {
            match place(&ordered, &self.nodes, size) {
                Some(slots) => break slots,
                None => size *= 2,
            }
        };
        // Eight bits a state, up to what a second-level cache holds beside everything else. Pairs are asked for at every second token,
        // so they stand together.
        let half = ordered.len().div_ceil(2).next_power_of_two();
        let half = half.clamp(1 << 6, 1 << 17);
        let mut next = vec![0u8; 2 * half];
        for (state, _) in &ordered {
            let bit = next_bit(*state, half);
            let from = if self.pairs.contains(state) { 0 } else { half };
            next[from + (bit >> 3)] |= 1 << (bit & 7);
        }
        (slots, next)
    }
}
