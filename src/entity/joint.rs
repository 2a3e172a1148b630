//! Words between those that an acronym takes its letters from.

/// Words that lend no letter to an acronym.
const JOINTS: [&str; 25] = [
    "of",
    "the",
    "for",
    "and",
    "&",
    "in",
    "Of",
    "The",
    "For",
    "And",
    "In",
    "on",
    "और",
    "एवं",
    "एवम",
    "तथा",
    "व",
    "का",
    "के",
    "की",
    "ऑफ",
    "आफ",
    "फॉर",
    "एंड",
    "द",
];

/// The bytes of the longest one in ASCII, and of the longest in Devanagari.
pub(super) const LONGEST: [usize; 2] = {
    let mut longest = [0; 2];
    let mut i = 0;
    while i < JOINTS.len() {
        let word = JOINTS[i].as_bytes();
        let (script, _) = first_bit(word);
        if word.len() > longest[script] {
            longest[script] = word.len();
        }
        i += 1;
    }
    longest
};

/// The bits of their first letters, ASCII and Devanagari.
const JOINT_BITS: [u64; 2] = {
    let mut bits = [0; 2];
    let mut i = 0;
    while i < JOINTS.len() {
        let (script, bit) = first_bit(JOINTS[i].as_bytes());
        bits[script] |= bit;
        i += 1;
    }
    bits
};

/// The script of the first letter of a word, and a bit that it shares with few.
#[inline]
const fn first_bit(word: &[u8]) -> (usize, u64) {
    match word {
        [0xE0, _, third, ..] => (1, 1 << (*third & 63)),
        [first, ..] => (0, 1 << (*first & 63)),
        [] => (0, 0),
    }
}

#[inline]
pub(super) fn may_be_joint(word: &str) -> bool {
    let (script, bit) = first_bit(word.as_bytes());
    JOINT_BITS[script] & bit != 0
}

#[inline]
pub(super) fn is_joint(word: &str) -> bool {
    may_be_joint(word) && JOINTS.contains(&word)
}
