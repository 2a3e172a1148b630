//! Looks into the packed table: buckets of first tokens, and slots of the states behind them.

use super::record_word;
use super::same::{same_run, same_word};
use crate::gazetteer::layout::{
    BUCKET, Bucket, CASE_BIT, INLINE, NODE_CASE, NODE_FORM, NODE_MORE, NODE_NAMES, NODE_ON,
    RECORD_TEXT, Record, bucket_of, bucket_shift, mix, next_bit,
};
use crate::token::{JOINED, JOINS, SENTENCE_START, Token};
use std::hint::select_unpredictable;

/// The parts of a table that a search reads, found once per text and not once per token.
pub(super) struct Search<'a> {
    pub(super) slots: &'a [[u8; 8]],
    pub(super) forms: &'a [Record],
    pub(super) first: &'a [Bucket],
    /// The two halves of the filter: states of two tokens, and longer ones.
    pub(super) pairs: &'a [u8],
    pub(super) longer: &'a [u8],
    pub(super) strings: &'a [u8],
    pub(super) slot_mask: usize,
}

/// Node (lower half) and classes of a first token, as its bucket has them; 0 where no form begins with it.
#[inline(always)]
pub(super) fn first(buckets: &[Bucket], hash: u64) -> u64 {
    first_at(buckets, bucket_of(hash, buckets.len()), hash)
}

#[inline(always)]
fn first_at(buckets: &[Bucket], at: usize, hash: u64) -> u64 {
    let Some(bucket) = buckets.get(at) else {
        return 0;
    };
    let value = value_in(bucket, hash);
    // Both at once: a sixth of the looks find a bucket that sends on, and nearly all of these what they look for.
    if value | u64::from(sends_on(bucket) ^ 1) == 0 {
        return first_beyond(buckets, at, hash);
    }
    value
}

/// The same behind a bucket that has sent tokens on.
#[cold]
#[inline(never)]
fn first_beyond(buckets: &[Bucket], mut at: usize, hash: u64) -> u64 {
    for _ in 1..buckets.len() {
        at = (at + 1) & (buckets.len() - 1);
        let bucket = &buckets[at];
        let value = value_in(bucket, hash);
        if value != 0 || sends_on(bucket) == 0 {
            return value;
        }
    }
    0
}

impl<'a> Search<'a> {
    /// The node of a state, if any form goes through it.
    #[inline(always)]
    pub(super) fn node(&self, state: u64) -> Option<u32> {
        let mut at = state as usize & self.slot_mask;
        loop {
            let slot = u64::from_le_bytes(*self.slots.get(at)?);
            let node = (slot >> 32) as u32;
            if node == 0 {
                return None;
            }
            if slot as u32 == (state >> 32) as u32 {
                return Some(node);
            }
            at = (at + 1) & self.slot_mask;
        }
    }

    /// Whether a form is this one token, as far as one look tells; its class bits.
    #[inline(always)]
    pub(super) fn word(&self, form: u32, text: &str, token: &Token) -> (bool, u32) {
        let Some(record) = self.forms.get(form as usize) else {
            return (false, 0);
        };
        let Some(stored) = record[RECORD_TEXT..].first_chunk() else {
            return (false, 0);
        };
        let len = record_word(record, 1) & !CASE_BIT;
        (same_word(stored, len, text, token), record_word(record, 0))
    }

    /// The same of a form of several tokens.
    #[inline(always)]
    pub(super) fn run(&self, form: u32, text: &str, tokens: &[Token]) -> (bool, u32) {
        let Some(record) = self.forms.get(form as usize) else {
            return (false, 0);
        };
        let Some(stored) = record[RECORD_TEXT..].first_chunk() else {
            return (false, 0);
        };
        let len = record_word(record, 1) & !CASE_BIT;
        (same_run(stored, len, text, tokens), record_word(record, 0))
    }

    /// A form's class bits and text.
    pub(super) fn form(&self, form: u32) -> (u32, &'a [u8]) {
        let Some(record) = self.forms.get(form as usize) else {
            return (0, &[]);
        };
        let len = (record_word(record, 1) & !CASE_BIT) as usize;
        let text = if len <= INLINE {
            record[RECORD_TEXT..].get(..len)
        } else {
            let from = record_word(record, 7) as usize;
            self.strings.get(from..from + len)
        };
        (record_word(record, 0), text.unwrap_or_default())
    }

    /// Whether forms may go on from this state. Nearly every pair of words in a text begins no name: a bit that stays in the cache
    /// says so before the table is touched.
    #[inline(always)]
    pub(super) fn may_go_on(&self, state: u64) -> bool {
        has_bit(self.longer, state)
    }

    /// Looks up every token: class bits of plain words go to `info` at once, what wants another look to `starts`: tokens that name
    /// something by themselves, and those with whose next token a form may go on. Returns how many. Nothing here depends on the answer
    /// of the look before, so that the processor has a dozen of them under way.
    pub(super) fn starts(
        &self,
        tokens: &[Token],
        info: &mut [u32],
        starts: &mut Vec<Start>,
    ) -> usize {
        let shift = bucket_shift(self.first.len());
        let mut count = 0;
        for from in (0..tokens.len()).step_by(AHEAD) {
            let to = tokens.len().min(from + AHEAD);
            let (these, info) = (&tokens[from..to], &mut info[from..to]);
            self.touch(these, shift);
            // Never made smaller: what stands in it is of no account.
            if starts.len() < count + AHEAD {
                starts.resize(count + AHEAD, Start::default());
            }
            let Some(first) = starts[count..].first_chunk_mut::<AHEAD>() else {
                return count;
            };
            let mut n = 0;
            for (k, (t, bits)) in (from as u32..).zip(these.iter().zip(info)) {
                // No form begins with a punctuation character, so these need not be asked for.
                let mut value = first_at(self.first, (t.hash >> shift) as usize, t.hash);
                if t.flags & (JOINED | JOINS) != 0 {
                    value = apart(t, value);
                }
                *bits |= (value >> 32) as u32;
                let start = &mut first[n % AHEAD];
                (start.token, start.node) = (k, value as u32);
                n += usize::from(value as u32 > NODE_FORM);
            }
            count += self.keep(tokens, first, n);
        }
        count
    }

    /// Keeps those of the first `n` starts that name something by themselves or whose next token may go on. Returns how many.
    #[inline(always)]
    fn keep(&self, tokens: &[Token], starts: &mut [Start; AHEAD], n: usize) -> usize {
        let mut kept = 0;
        for k in 0..n {
            let Start { token, node, .. } = starts[k % AHEAD];
            let i = token as usize;
            let (state, goes_on) = match tokens.get(i..i + 2) {
                Some([this, next]) => {
                    let state = mix(this.hash, next.hash);
                    (
                        state,
                        !next.has(SENTENCE_START) & has_bit(self.pairs, state),
                    )
                }
                _ => (0, false),
            };
            let node = node & if goes_on { u32::MAX } else { !NODE_MORE };
            starts[kept % AHEAD] = Start {
                token,
                node,
                state,
                next: 0,
            };
            kept += usize::from(node & (NODE_NAMES | NODE_CASE | NODE_MORE) != 0);
        }
        kept
    }

    /// Reads the buckets of the tokens, all under way before the first is asked.
    #[inline(never)]
    fn touch(&self, tokens: &[Token], shift: u32) {
        std::hint::black_box(tokens.iter().fold(0, |sum, t| {
            let bucket = self.first.get((t.hash >> shift) as usize);
            sum ^ bucket.map_or(0, |b| b[0])
        }));
    }

    /// Touches what the search for forms is going to read of these starts, all of it under way before the first is waited for: the
    /// same loads one after the other cost more than all the rest of the scan.
    pub(super) fn fetch(&self, starts: &[Start]) {
        let mut touched = 0;
        for s in starts {
            let form = (s.node & NODE_FORM).saturating_sub(1) as usize;
            touched ^= self.forms.get(form).map_or(0, |r| r[0]);
            let slot = select_unpredictable(s.node & NODE_MORE != 0, s.state, 0);
            let slot = self.slots.get(slot as usize & self.slot_mask);
            touched ^= slot.map_or(0, |s| s[0]);
        }
        std::hint::black_box(touched);
    }

    /// Follows the starts to the nodes of their next tokens, and touches what is read there, all of it under way as before: the forms
    /// of two tokens, and what is asked of a third.
    pub(super) fn follow(&self, tokens: &[Token], starts: &mut [Start]) {
        let mut touched = 0;
        for s in &mut *starts {
            if s.node & NODE_MORE == 0 {
                continue;
            }
            let Some(next) = self.node(s.state) else {
                continue;
            };
            s.next = next;
            let form = (next & NODE_FORM).saturating_sub(1) as usize;
            touched ^= self.forms.get(form).map_or(0, |r| r[0]);
            if let Some(third) = tokens.get(s.token as usize + 2) {
                let bit = next_bit(mix(s.state, third.hash), self.longer.len());
                touched ^= self.longer.get(bit >> 3).copied().unwrap_or(0);
            }
        }
        // Texts that are too long for a record stand elsewhere.
        for s in starts {
            let form = (s.next & NODE_FORM).saturating_sub(1) as usize;
            touched ^= self.forms.get(form).map_or(0, |record| {
                let long = (record_word(record, 1) & !CASE_BIT) as usize > INLINE;
                let at = select_unpredictable(long, record_word(record, 7), 0);
                self.strings.get(at as usize).copied().unwrap_or(0)
            });
        }
        std::hint::black_box(touched);
    }
}

/// Whether a filter has a state.
#[inline(always)]
fn has_bit(filter: &[u8], state: u64) -> bool {
    let bit = next_bit(state, filter.len());
    filter
        .get(bit >> 3)
        .is_some_and(|b| b >> (bit & 7) & 1 != 0)
}

/// A part of a word that touches its other part is no form, nor does any begin with that other part. One token in a hundred: it
/// need not cost the others a choice.
#[cold]
fn apart(t: &Token, value: u64) -> u64 {
    if t.has(JOINED) {
        0
    } else {
        value & u64::from(u32::MAX)
    }
}

/// A token that names something, or with which longer forms begin.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Start {
    pub(super) token: u32,
    pub(super) node: u32,
    /// The state with the next token, where forms may go on.
    pub(super) state: u64,
    /// Its node, see [`Search::follow`]; 0 where no form goes on.
    pub(super) next: u32,
}

/// Tokens whose buckets are fetched at once: few enough for the first cache.
const AHEAD: usize = 128;

/// What a bucket has for a hash; 0 where it does not have it. One comparison and one choice for each place, and no branch.
#[inline(always)]
fn value_in(bucket: &Bucket, hash: u64) -> u64 {
    let mut value = 0;
    for k in 0..BUCKET {
        let this = word(bucket, BUCKET + k);
        value = select_unpredictable(word(bucket, k) == hash, this, value);
    }
    // A free place has the hash 0, and no value.
    value & !u64::from(NODE_ON)
}

/// 1 where a token whose bucket this is may be in the next one, else 0.
#[inline(always)]
fn sends_on(bucket: &Bucket) -> u32 {
    (word(bucket, BUCKET) as u32 / NODE_ON) & 1
}

#[inline(always)]
fn word(bucket: &Bucket, at: usize) -> u64 {
    let (words, _) = bucket.as_chunks::<8>();
    u64::from_le_bytes(words[at])
}
