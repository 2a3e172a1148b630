//! One probability from a candidate's own score and the model's.
//!
//! Both are odds. How far each kind of evidence is to be believed, a list of companies, a rule about titles, the model alone, was
//! learned by the trainer from texts that the model had not seen, so that a score of 0.8 is right four times in five.

use super::sharpness::Sharpness;
use super::vote::Judged;
use crate::candidate::Proposal;
use crate::candidate::origin::Origin;

/// Most kinds of evidence a weight file can hold.
pub(crate) const GROUPS: usize = 128;
/// Places of the table.
const PLACES: usize = 4 * GROUPS;
/// Bytes of one: key, weight of the own score's odds, of the model's, bias.
const SIZE: usize = 16;
pub(crate) const BYTES: usize = GROUPS * SIZE;

/// How to believe a kind of evidence: weight of its own odds, of the model's odds, bias.
pub(crate) type Trust = [f32; 3];

/// For evidence that no training text had: both sides half.
pub(crate) const DEFAULT: Trust = [0.5, 0.5, 0.2];

/// The trust in each kind of evidence, by [`key`].
pub(crate) struct Combiner {
    /// Open addressing, four times as many places as groups; key 0 is free.
    table: Vec<(u32, Trust)>,
    default: Trust,
    pub sharpness: Sharpness,
}

impl Combiner {
    /// Reads the section of a weight file; `None` where a number is none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut out = Combiner {
            table: vec![(0, DEFAULT); PLACES],
            default: DEFAULT,
            sharpness: Sharpness::new(1.0, 0.0),
        };
        for entry in bytes.as_chunks::<SIZE>().0.iter().take(GROUPS) {
            let word = |i: usize| entry[4 * i..].first_chunk().copied().unwrap_or_default();
            let key = u32::from_le_bytes(word(0));
            let trust: Trust = std::array::from_fn(|i| f32::from_le_bytes(word(i + 1)));
            if trust.iter().any(|x| !x.is_finite()) {
                return None;
            }
            match key {
                0 => {}
                OTHER => out.default = trust,
                SHARPNESS => out.sharpness = Sharpness::new(trust[0], trust[1]),
                _ => {
                    let at = out.place(key);
                    out.table[at] = (key, trust);
                }
            }
        }
        for kind in 0..=super::KINDS.len() {
            for rule in CONVENTIONS {
                let key = mixed(fingerprint(rule.as_bytes()), kind);
                let at = out.place(key);
                out.table[at] = (key, CONVENTION);
            }
        }
        Some(out)
    }

    /// The place of a key, or the free one where it belongs.
    #[inline]
    fn place(&self, key: u32) -> usize {
        let mut at = key as usize % (PLACES);
        while self.table[at].0 != 0 && self.table[at].0 != key {
            at = (at + 1) % (PLACES);
        }
        at
    }

    /// The probability that a candidate is right, by its own score and what the model says.
    #[inline]
    pub fn combine(&self, p: &Proposal, judged: &Judged) -> f32 {
        let (own, model) = (p.score, judged.probability);
        if unmistakable(p) {
            return probability(CONVENTION, own, model);
        }
        let (key, trust) = self.table[self.place(key(p, judged.across))];
        probability(if key == 0 { self.default } else { trust }, own, model)
    }
}

/// `तहरीक-ए-तालिबान पाकिस्तान`: three tokens and more of a body that lists are sure of mean nothing else, however strange they look.
/// A place may be one word of such a form (`चंबल के बीहड़`).
#[inline]
fn unmistakable(p: &Proposal) -> bool {
    p.kind == crate::kind::Kind::Org
        && p.tokens.1 - p.tokens.0 >= 3
        && p.score >= 0.94
        && matches!(p.source, Origin::Gazetteer(_))
}

/// Such a rule is believed whatever the model has learned.
const CONVENTION: Trust = [0.9, 0.1, 0.0];

#[inline]
fn probability([a, b, c]: Trust, own: f32, model: f32) -> f32 {
    let z = a * logit(own) + b * logit(model) + c;
    1.0 / (1.0 + exp(-z))
}

/// Log odds, short of certainty.
#[inline]
pub(crate) fn logit(p: f32) -> f32 {
    let p = p.clamp(0.003, 0.997);
    ln(p / (1.0 - p))
}

/// The logarithm of a positive number, from its exponent and a polynomial of its fraction, 0.0001 off at most: two of them are
/// needed for each candidate.
#[inline(always)]
fn ln(x: f32) -> f32 {
    const ONE: u32 = 1.0f32.to_bits();
    let bits = x.to_bits();
    let whole = (bits >> 23) as i32 - 127;
    let part = f32::from_bits(bits & 0x7F_FFFF | ONE) - 1.0;
    let log = part * (LN[0] + part * (LN[1] + part * (LN[2] + part * LN[3])));
    whole as f32 * std::f32::consts::LN_2 + log
}

/// The polynomial's coefficients, without a constant: the logarithm of 1 is exact, and theirs add up to that of 2.
const LN: [f32; 4] = [0.997249, -0.469804, 0.222631, -0.056928];

/// e to a small power, 0.0002 of it off at most.
#[inline(always)]
fn exp(x: f32) -> f32 {
    // Counted from far below, so that cutting the fraction off rounds down.
    const BELOW: f32 = 64.0;
    let octaves = (x * std::f32::consts::LOG2_E).clamp(-60.0, 60.0) + BELOW;
    let whole = octaves as i32;
    let part = octaves - whole as f32;
    let power = 1.0 + part * (EXP[0] + part * (EXP[1] + part * EXP[2]));
    power * f32::from_bits(((whole + 127 - BELOW as i32) << 23) as u32)
}

/// Likewise; they add up to 1.
const EXP: [f32; 3] = [0.695890, 0.224865, 0.079245];

/// The key of [`Combiner`]'s default.
pub(crate) const OTHER: u32 = 1;
/// The key of what makes its [`Sharpness`]. Other keys have the bit of 2.
pub(crate) const SHARPNESS: u32 = 4;

/// The kind of evidence a candidate rests on: its kind, with its rule or how sure its list is.
#[inline]
pub(crate) fn key(p: &Proposal, across: bool) -> u32 {
    let name = match p.source {
        Origin::Gazetteer(_) if p.score >= 0.96 => 1,
        Origin::Gazetteer(_) if p.score >= 0.85 => 2,
        Origin::Gazetteer(_) if p.score >= 0.7 => 3,
        Origin::Gazetteer(_) => 4,
        Origin::Rule(r) => fingerprint(r.as_bytes()),
        _ if across => 6,
        _ => 5,
    };
    mixed(
        name,
        super::kind_index(p.kind).unwrap_or(super::KINDS.len()),
    )
}

/// A key from a fingerprint and the number of a kind.
#[inline]
fn mixed(name: u64, kind: usize) -> u32 {
    let h = (name ^ (kind as u64) << 56).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (h >> 32) as u32 | 2
}

/// A rule's name by its ends and its length.
#[inline]
fn fingerprint(name: &[u8]) -> u64 {
    match (name.first_chunk(), name.last_chunk()) {
        (Some(a), Some(b)) => {
            u64::from_le_bytes(*a).wrapping_mul(0x9E37_79B9_7F4A_7C15)
                ^ u64::from_le_bytes(*b).rotate_left(17)
                ^ name.len() as u64
        }
        _ => name.iter().fold(7, |h, &b| h << 8 | u64::from(b)),
    }
}

/// A guess across what lists or rules have found has to be surer than they are.
#[cfg(feature = "train")]
const ACROSS: f32 = -1.3;

/// What people who looked at many candidates believe: where training texts say little, this stands.
#[cfg(feature = "train")]
pub(crate) fn prior(p: &Proposal, across: bool) -> Trust {
    match p.source {
        Origin::Gazetteer(_) if p.score >= 0.96 => [0.8, 0.35, 0.3],
        Origin::Gazetteer(_) if p.score >= 0.85 => [0.6, 0.5, 0.2],
        Origin::Gazetteer(_) => [0.4, 0.7, 0.4],
        Origin::Rule("person/list" | "person/short") => [0.7, 0.3, 0.1],
        Origin::Rule(_) if p.score >= 0.84 => [0.7, 0.4, 0.2],
        Origin::Model if across => [0.0, 1.0, ACROSS],
        Origin::Model => [0.0, 1.0, 0.0],
        _ => DEFAULT,
    }
}

/// Rules for what our own annotation settles and other corpora, from which the weights are learned, do not share.
const CONVENTIONS: [&str; 20] = [
    "organisation/station",
    "organisation/body",
    "organisation/agency",
    crate::candidate::legal::RULE,
    "place/head-before",
    "place/list",
    "place/home",
    "place/landmark",
    "place/numbered",
    "place/dateline",
    "person/desk",
    "person/alias",
    "person/parent",
    "person/gloss",
    "person/went",
    "person/chief",
    "person/courtesy",
    "person/placed",
    "person/trade",
    "person/several",
];

/// Whether a rule is one of those.
pub(crate) fn convention(rule: &str) -> bool {
    CONVENTIONS.contains(&rule)
}

/// The section of a weight file.
#[cfg(feature = "train")]
pub(crate) fn to_bytes(trust: &[(u32, Trust)]) -> Vec<u8> {
    let mut out = Vec::with_capacity(BYTES);
    for (key, trust) in trust.iter().take(GROUPS) {
        out.extend(key.to_le_bytes());
        trust.iter().for_each(|x| out.extend(x.to_le_bytes()));
    }
    out.resize(BYTES, 0);
    out
}
