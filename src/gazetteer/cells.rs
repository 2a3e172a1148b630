//! The parts of a packed gazetteer as bytes: buckets of first tokens, slots of states, strings.

use super::layout::{
    BUCKET, INLINE, NODE_CAPITAL, NODE_CASE, NODE_NAMES, NODE_ON, RECORD_TEXT, Record, SLOT_WORDS,
    bucket_of,
};
use std::collections::{BTreeMap, HashMap};

/// The buckets of the first tokens, less than half full, so that one bucket in fifty sends a token on to the next.
pub(super) fn buckets(firsts: &BTreeMap<u64, [u32; 2]>) -> Vec<u8> {
    let count = (firsts.len() / 2).next_power_of_two().max(2);
    let mut out = vec![[0u8; 64]; count];
    for (&hash, &[node, classes]) in firsts {
        let mut at = bucket_of(hash, count);
        let place = loop {
            let free = (0..BUCKET).find(|k| out[at][32 + 8 * k..36 + 8 * k] == [0; 4]);
            match free {
                Some(k) => break k,
                None => {
                    // The fourth byte of the first place's node.
                    out[at][35] |= (NODE_ON >> 24) as u8;
                    at = (at + 1) & (count - 1);
                }
            }
        };
        let settled = node & NODE_NAMES == 0 && node & (NODE_CASE | NODE_CAPITAL) != NODE_CASE;
        let value = u64::from(node) | u64::from(if settled { classes } else { 0 }) << 32;
        out[at][8 * place..8 * place + 8].copy_from_slice(&hash.to_le_bytes());
        out[at][32 + 8 * place..40 + 8 * place].copy_from_slice(&value.to_le_bytes());
    }
    out.into_flattened()
}

/// The slots of a table of `size`; `None` where two states that meet in it share their upper half.
pub(super) fn place(
    states: &[(u64, u32)],
    nodes: &[u32],
    size: usize,
) -> Option<Vec<[u32; SLOT_WORDS]>> {
    let mut slots = vec![[0u32; SLOT_WORDS]; size];
    for &(state, node) in states {
        let tag = (state >> 32) as u32;
        let mut at = state as usize & (size - 1);
        while slots[at][1] != 0 {
            if slots[at][0] == tag {
                return None;
            }
            at = (at + 1) & (size - 1);
        }
        slots[at] = [tag, nodes[node as usize]];
    }
    Some(slots)
}

/// A form's record; `words` are the first of it.
pub(super) fn record(words: [u32; RECORD_TEXT / 4], text: &str, strings: &mut Strings) -> Record {
    let mut out = [0; 64];
    let (head, tail) = out.split_at_mut(RECORD_TEXT);
    head.copy_from_slice(&bytes(&words));
    if text.len() <= INLINE {
        tail[..text.len()].copy_from_slice(text.as_bytes());
    } else {
        let (offset, _) = strings.add(text);
        tail[..4].copy_from_slice(&offset.to_le_bytes());
    }
    out
}

pub(super) fn bytes(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|w| w.to_le_bytes()).collect()
}

/// Strings stored once each.
#[derive(Default)]
pub(super) struct Strings {
    pub(super) text: String,
    known: HashMap<String, u32>,
}

impl Strings {
    pub(super) fn add(&mut self, s: &str) -> (u32, u32) {
        if s.is_empty() {
            return (0, 0);
        }
        if let Some(&at) = self.known.get(s) {
            return (at, s.len() as u32);
        }
        let at = self.text.len() as u32;
        self.text.push_str(s);
        self.known.insert(s.to_string(), at);
        (at, s.len() as u32)
    }

    /// Strings that are read together, one behind the other; where they begin.
    pub(super) fn add_all(&mut self, all: &[&str]) -> u32 {
        let at = self.text.len() as u32;
        self.text.extend(all.iter().copied());
        at
    }
}
