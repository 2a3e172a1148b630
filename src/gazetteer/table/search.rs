//! Looks into the packed table: buckets of first tokens, and slots of the states behind them.

use crate::gazetteer::layout::{
    BUCKET, Bucket, NODE_CASE, NODE_FORM, NODE_MORE, NODE_NAMES, START, bucket_of, mix, next_bit,
};
use crate::token::{JOINED, SENTENCE_START, Token};

/// The parts of a table that a search reads, found once per text and not once per token.
pub(super) struct Search<'a> {
    pub(super) slots: &'a [u8],
    pub(super) first: &'a [Bucket],
    pub(super) next: &'a [u8],
    pub(super) strings: &'a [u8],
    pub(super) slot_mask: usize,
}

/// One slot, read.
pub(super) struct Slot {
    pub(super) node: u32,
    pub(super) text: u32,
    pub(super) classes: u32,
}

impl Slot {
    #[inline(always)]
    pub(super) fn form(&self) -> Option<u32> {
        (self.node & NODE_FORM).checked_sub(1)
    }
}

/// Node and classes of a first token; zeros where no form begins with it.
#[inline(always)]
pub(super) fn first(buckets: &[Bucket], hash: u64) -> (u32, u32) {
    let Some(bucket) = buckets.get(bucket_of(hash, buckets.len())) else {
        return (0, 0);
    };
    let (place, found) = place_in(bucket, hash);
    if !found && number(bucket, 32 + 4 * (BUCKET - 1)) != 0 {
        return first_beyond(buckets, hash);
    }
    let on = if found { u32::MAX } else { 0 };
    (
        number(bucket, 32 + 4 * place) & on,
        number(bucket, 48 + 4 * place) & on,
    )
}

/// The same behind a full bucket.
#[cold]
#[inline(never)]
fn first_beyond(buckets: &[Bucket], hash: u64) -> (u32, u32) {
    let mut at = bucket_of(hash, buckets.len());
    for _ in 0..buckets.len() {
        let bucket = &buckets[at];
        let (place, found) = place_in(bucket, hash);
        if found {
            return (
                number(bucket, 32 + 4 * place),
                number(bucket, 48 + 4 * place),
            );
        }
        if number(bucket, 32 + 4 * (BUCKET - 1)) == 0 {
            break;
        }
        at = (at + 1) & (buckets.len() - 1);
    }
    (0, 0)
}

impl Search<'_> {
    /// The slot of a state, if any form goes through it.
    #[inline(always)]
    pub(super) fn slot(&self, state: u64) -> Option<Slot> {
        let mut at = state as usize & self.slot_mask;
        loop {
            let slot: &[u8; 16] = self.slots.get(at * 16..)?.first_chunk()?;
            let word = |k: usize| {
                u32::from_le_bytes([
                    slot[k * 4],
                    slot[k * 4 + 1],
                    slot[k * 4 + 2],
                    slot[k * 4 + 3],
                ])
            };
            if word(1) == 0 {
                return None;
            }
            if word(0) == (state >> 32) as u32 {
                return Some(Slot {
                    node: word(1),
                    text: word(2),
                    classes: word(3),
                });
            }
            at = (at + 1) & self.slot_mask;
        }
    }

    /// Nearly every pair of words in a text begins no name: a bit that stays in the cache says so before the table is touched.
    #[inline(always)]
    pub(super) fn exists(&self, state: u64) -> bool {
        let bit = next_bit(state, self.next.len());
        self.next
            .get(bit >> 3)
            .is_some_and(|b| b >> (bit & 7) & 1 != 0)
    }

    /// Looks up every token: class bits of plain words go to `info` at once, what wants another look to `starts`. Returns how many
    /// do. Nothing here depends on the answer of the look before, so that the processor has a dozen of them under way.
    #[inline]
    pub(super) fn first_tokens(
        &self,
        tokens: &[Token],
        info: &mut [u32],
        starts: &mut Vec<Start>,
    ) -> usize {
        if starts.len() <= tokens.len() {
            starts.resize(tokens.len() + 1, Start::default());
        }
        let mut n = 0;
        let info = &mut info[..tokens.len()];
        // Class bits of the last token before this table was asked.
        let mut before = 0;
        for (i, t) in tokens.iter().enumerate() {
            // Buckets of the tokens ahead, all under way before the first is asked.
            if i % AHEAD == 0 {
                let ahead = &tokens[i..tokens.len().min(i + AHEAD)];
                std::hint::black_box(ahead.iter().fold(0, |sum, t| {
                    let bucket = self.first.get(bucket_of(t.hash, self.first.len()));
                    sum ^ bucket.map_or(0, |b| b[0])
                }));
            }
            // A part of a word that touches its other part is no form, nor is that other part.
            if t.has(JOINED) {
                if let Some(last) = i.checked_sub(1) {
                    info[last] = before;
                }
                before = info[i];
                continue;
            }
            before = info[i];
            // No form begins with a punctuation character, so these need not be asked for.
            let (node, classes) = first(self.first, t.hash);
            let plain = node & (NODE_NAMES | NODE_CASE) == 0;
            info[i] |= if plain { classes } else { 0 };
            let start = &mut starts[n];
            start.token = i as u32;
            start.node = node;
            start.classes = classes;
            n += usize::from(node & (NODE_NAMES | NODE_CASE | NODE_MORE) != 0);
        }
        n
    }

    /// Keeps the starts that name something by themselves or whose next token may go on. Returns how many.
    #[inline]
    pub(super) fn may_go_on(&self, tokens: &[Token], starts: &mut [Start]) -> usize {
        let mut n = 0;
        for k in 0..starts.len() {
            let mut s = starts[k];
            let i = s.token as usize;
            let goes_on = match tokens.get(i + 1) {
                Some(next) => {
                    !next.has(SENTENCE_START)
                        & self.exists(mix(mix(START, tokens[i].hash), next.hash))
                }
                None => false,
            };
            s.node &= if goes_on { u32::MAX } else { !NODE_MORE };
            starts[n] = s;
            n += usize::from(s.node & (NODE_NAMES | NODE_CASE | NODE_MORE) != 0);
        }
        n
    }
}

/// A token that names something, or with which longer forms begin.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Start {
    pub(super) token: u32,
    pub(super) node: u32,
    pub(super) classes: u32,
    /// Where the form's text stands, and its first row.
    pub(super) text: u32,
    pub(super) len: u32,
    pub(super) row: u32,
}

/// Tokens whose buckets are fetched at once: few enough for the first cache.
const AHEAD: usize = 128;

/// Where a bucket has the hash, if it does.
#[inline(always)]
fn place_in(bucket: &Bucket, hash: u64) -> (usize, bool) {
    let (words, _) = bucket.as_chunks::<8>();
    let same = |k: usize| u64::from_le_bytes(words[k]) == hash;
    let place = usize::from(same(1)) | (usize::from(same(2)) * 2) | (usize::from(same(3)) * 3);
    (place & (BUCKET - 1), same(0) | (place != 0))
}

#[inline(always)]
fn number(bucket: &Bucket, at: usize) -> u32 {
    let (words, _) = bucket.as_chunks::<4>();
    u32::from_le_bytes(words[at / 4])
}
