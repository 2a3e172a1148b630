//! Which words of a post each rule looks at, told of 64 at a time without a branch: what a word is cannot be foreseen.

use super::people::CLASH;
use super::{capitals, class};
use crate::candidate::latin::Written;
use crate::candidate::said::Sieve;
use crate::token::Token;

/// Words looked at together.
pub(super) const SET: usize = 64;

/// What may stand in a list otherwise than as a body written with a capital.
const OTHER: u32 =
    class::PART | class::TITLE | class::HONORIFIC | class::KIN | class::PLACE | class::ORG;

/// Sets of up to 64 words. Each may hold some that its rule makes nothing of, and misses none.
#[derive(Default)]
pub(super) struct Sets {
    /// May be among those asked for.
    pub asked: u64,
    /// In capitals.
    pub shouted: u64,
    /// With a capital and a word of Hindi behind it.
    pub route: u64,
    /// In no list, with no ordinary word behind it.
    pub initials: u64,
    /// May have an honorific written onto it.
    pub glued: u64,
    /// Parts of names and nothing else; those that are named by lists besides.
    pub parts: u64,
    pub places: u64,
    /// May stand in a row of capitals.
    pub capitals: u64,
    /// May be a body that lists write with a capital.
    pub bodies: u64,
}

impl Sets {
    /// Of words that are written so, by their class bits.
    pub fn of(tokens: &[Token], info: &[u32], w: &Written, asked: &Sieve) -> Sets {
        let (asked, odd) = looked_at(tokens, info, asked);
        let words = w.latin & !w.joined;
        // Of the word behind the last one nothing is known.
        let behind = |set: u64| set >> 1 | 1 << 63;
        let next_odd = behind(odd);
        let odd = odd & words;
        let (mut names, mut part, mut clash) = (0, 0, 0);
        let (mut title, mut other, mut before, mut known) = (0, 0, 0, 0);
        let mut left = odd;
        while left != 0 {
            let bits = info.get(left.trailing_zeros() as usize).map_or(0, |i| *i);
            let bit = left & left.wrapping_neg();
            left ^= bit;
            let on = |classes: u32| if bits & classes != 0 { bit } else { 0 };
            names |= on(class::NAMES);
            part |= on(class::PART);
            clash |= on(CLASH);
            title |= on(class::TITLE | class::KIN | class::ROLE);
            other |= on(OTHER);
            before |= on(capitals::OTHER);
            known |= on(!class::WEAK_PART);
        }
        Sets {
            asked: asked & w.latin,
            shouted: words & w.upper,
            route: words & (w.upper | w.title) & behind(w.hindi),
            initials: odd & !known & next_odd,
            glued: odd & !title,
            parts: odd & part & !clash,
            places: odd & part & names,
            capitals: odd & w.title & !w.first & !before & (part | !known),
            bodies: odd & !other,
        }
    }
}

/// Which tokens may be among those asked for, and which no list knows as an ordinary word.
fn looked_at(tokens: &[Token], info: &[u32], asked: &Sieve) -> (u64, u64) {
    let (mut may, mut odd) = (0, 0);
    for (t, info) in tokens.iter().zip(info).rev() {
        may = may << 1 | u64::from(asked.may_hold(t));
        odd = odd << 1 | u64::from(info & class::CONTENT_WORD == 0);
    }
    (may, odd)
}
