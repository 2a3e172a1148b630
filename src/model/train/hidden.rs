//! Lists with holes, so that the model learns what to do without them.

use crate::gazetteer::flags::class;
use crate::gazetteer::table::Match;
use crate::token::Token;

/// A random part of the names and name parts of the lists: it is always the same words that are missing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hidden {
    pub seed: u64,
    /// 0 to 1.
    pub share: f32,
}

impl Hidden {
    fn hides(&self, tokens: &[Token]) -> bool {
        let mut x = self.seed;
        for t in tokens {
            x = (x ^ t.hash).wrapping_mul(0xD6E8_FEB8_6659_FD93);
            x ^= x >> 29;
        }
        ((x >> 20) % 10_000) as f32 / 10_000.0 < self.share
    }

    /// Takes the names out of what the lists have found.
    pub fn apply(&self, tokens: &[Token], info: &mut [u32], matches: &mut Vec<Match>) {
        const NAMES: u32 = class::PART
            | class::WEAK_PART
            | class::NAMES
            | class::PERSON
            | class::ORG
            | class::PLACE;
        // A word that is more than a name stays what else it is.
        for (t, bits) in tokens.iter().zip(info.iter_mut()) {
            if *bits & NAMES != 0 && self.hides(std::slice::from_ref(t)) {
                *bits &= !NAMES;
            }
        }
        matches.retain(|m| {
            m.classes & NAMES == 0 || !self.hides(&tokens[m.start as usize..m.end as usize])
        });
    }
}
