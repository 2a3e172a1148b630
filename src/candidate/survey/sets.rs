//! From what each token calls to the set of tokens of each rule: without a branch, many tokens at once.

use super::{LOOKS, RULES, Rule, SET, STEP, WORD, asking, bit, sort};
use crate::gazetteer::flags::class;

/// The sets of so many tokens, by what each calls by its own text and by its class bits, which stand behind those of the token in front.
/// Only the first `steps` are looked at: a short text has one or two.
#[inline(always)]
pub(super) fn sets_of(own: &[u8; SET], bits: &[u32; SET + 1], steps: usize) -> [u64; RULES] {
    let mut eights = [0; SET / 8];
    let mut rules = [0; STEP];
    for k in 0..steps.min(SET / STEP) {
        let from = STEP * k;
        if let (Some(own), Some(before), Some(here)) = (
            own[from..].first_chunk(),
            bits[from..].first_chunk(),
            bits[from + 1..].first_chunk(),
        ) {
            called(own, before, here, &mut rules);
            let (words, _) = rules.as_chunks::<8>();
            eights[2 * k] = transposed(u64::from_le_bytes(words[0]));
            eights[2 * k + 1] = transposed(u64::from_le_bytes(words[1]));
        }
    }
    let mut sets = [0; RULES];
    if steps <= 1 {
        let [first, second] = [eights[0].to_le_bytes(), eights[1].to_le_bytes()];
        for (rule, set) in sets.iter_mut().enumerate() {
            *set = u64::from(first[rule]) | u64::from(second[rule]) << 8;
        }
        return sets;
    }
    side_by_side(&mut eights);
    sets.copy_from_slice(&eights[..RULES]);
    sets
}

/// Bytes `k` of the words `0..8` become word `k`: a square of bytes, turned in three steps that are the same for several words.
#[inline(always)]
pub(in crate::candidate) fn side_by_side(words: &mut [u64; 8]) {
    let mut swap = |a: usize, b: usize, by: u32, mask: u64| {
        let t = (words[a] >> by ^ words[b]) & mask;
        words[b] ^= t;
        words[a] ^= t << by;
    };
    for k in 0..4 {
        swap(k, k + 4, 32, 0x0000_0000_FFFF_FFFF);
    }
    for k in [0, 1, 4, 5] {
        swap(k, k + 2, 16, 0x0000_FFFF_0000_FFFF);
    }
    for k in [0, 2, 4, 6] {
        swap(k, k + 1, 8, 0x00FF_00FF_00FF_00FF);
    }
}

/// The rules that each of some tokens calls, by its own text and by its class bits, a byte a token; `behind` are the bits of the
/// tokens in front of each.
// Arrays by number, whose lengths the compiler knows: it makes of this a few instructions for four tokens and more, but only if the
// result is written to memory, and not where it is put to use at once.
#[allow(clippy::needless_range_loop)]
#[inline(never)]
fn called(own: &[u8; STEP], behind: &[u32; STEP], bits: &[u32; STEP], called: &mut [u8; STEP]) {
    let mut rules = [0u32; STEP];
    for k in 0..STEP {
        let on = |classes: u32, rules: u8| {
            if bits[k] & classes != 0 {
                u32::from(rules)
            } else {
                0
            }
        };
        let look = |rule: Rule| on(LOOKS[rule as usize].classes, bit(rule));
        let of_place = if behind[k] & class::PLACE != 0 {
            u32::MAX
        } else {
            0
        };
        rules[k] = look(Rule::Person)
            | look(Rule::Place)
            | look(Rule::Organisation)
            | look(Rule::Untagged)
            | on(!(class::WEAK_PART | class::PART), WORD)
            | on(class::POST, const { asking(sort::OF_PLACE) }) & of_place;
    }
    for k in 0..STEP {
        // Here the bit still says that lists know the token.
        let narrow = rules[k] as u8;
        let strange = own[k] & !narrow & WORD != 0;
        let strange = if strange {
            const { asking(sort::STRANGE) }
        } else {
            0
        };
        called[k] = (narrow | own[k]) & !WORD | strange;
    }
}

/// Eight bytes as the rows of a square of bits, turned: bit `r` of byte `k` becomes bit `k` of byte `r`.
#[inline]
pub(in crate::candidate) fn transposed(mut x: u64) -> u64 {
    for (by, mask) in [
        (7, 0x00AA_00AA_00AA_00AA),
        (14, 0x0000_CCCC_0000_CCCC),
        (28, 0x0000_0000_F0F0_F0F0),
    ] {
        let t = (x ^ x >> by) & mask;
        x ^= t ^ t << by;
    }
    x
}
