//! Label scores of tokens: the sum of the weight rows of [`features`], taken without hashing most of them.
//!
//! Of a token's thirty features, ten depend on the word alone, six on one neighbour's word, five on one token's class bits and
//! three on one token's evidence. Words and class patterns repeat, so their partial sums are kept in small direct-mapped tables;
//! what is left are three or four pairs to look up. The sums are of integers, so the result is the same to the last bit, which
//! a test holds to the definition in [`features::of_token`].

use super::WIDTH;
use super::features::{
    self, BEYOND_EVIDENCE, BEYOND_LEFT, BEYOND_RIGHT, BEYOND_SIGN, SIGNATURE, row,
};
use super::weights::Weights;
use crate::candidate::Context;
use crate::token::{PLAIN, Token, TokenKind};

/// Sums of rows, eight labels side by side in lanes of 16 bits: the even ones, then the odd ones. A weight is stored here as a
/// byte from 0 on, so that lanes never borrow; all tokens add up thirty of them, and only differences of labels are used.
type Sum = [u64; 2];

/// A sum's labels in order, each too large by the same amount.
#[inline(always)]
fn labels(sum: &Sum) -> [u16; WIDTH] {
    std::array::from_fn(|l| (sum[l & 1] >> (16 * (l / 2))) as u16)
}

const WORD_BITS: u32 = 12;
/// Key, [`OWN`], [`ALONE`] and the rows a neighbour takes, in words of eight bytes.
const WORD_SIZE: usize = 12;
const OWN: usize = 1;
const ALONE: usize = 3;
const NEAR: usize = 5;
const SIGN_BITS: u32 = 9;
const SIGN_SIZE: usize = 8;
/// Values of evidence below this have their rows ready.
const KNOWN_EVIDENCE: usize = 1024;

/// Rows of a word for the tokens beside it: as the one before, behind, two before, two behind, and with the neighbour having
/// no evidence as the one behind and before.
const BEFORE: usize = 0;
const BEHIND: usize = 1;
const BEFORE2: usize = 2;
const BEHIND2: usize = 3;
const BEHIND_ALONE: usize = 4;
const BEFORE_ALONE: usize = 5;

/// What a token's own word adds up to.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    own: Sum,
    /// Further rows of a token without evidence.
    alone: Sum,
    near: [u64; 6],
}

/// Partial sums, kept from text to text.
#[derive(Default)]
pub(crate) struct Scorer {
    /// The weights the sums are of.
    owner: u64,
    words: Vec<u64>,
    signs: Vec<u64>,
    /// Rows 22 to 24 of each small value of evidence.
    evidence: Vec<[u64; 3]>,
    line: Vec<Word>,
    left: Word,
    right: Word,
}

#[inline(always)]
fn add(sum: &mut Sum, row: u64) {
    const EVEN: u64 = 0x00FF_00FF_00FF_00FF;
    let bytes = row ^ 0x8080_8080_8080_8080;
    sum[0] += bytes & EVEN;
    sum[1] += bytes >> 8 & EVEN;
}

fn near(weights: &Weights, word: u64) -> [u64; 6] {
    [
        weights.row(row(3, word)),
        weights.row(row(4, word)),
        weights.row(row(5, word)),
        weights.row(row(6, word)),
        weights.row(row(26, word.rotate_left(17))),
        weights.row(row(27, word.rotate_left(17))),
    ]
}

fn word_of(weights: &Weights, t: &Token, raw: &[u8]) -> Word {
    let w = features::word(t);
    let own = features::own(t, raw);
    let mut out = Word {
        near: near(weights, w),
        ..Word::default()
    };
    own.rows
        .iter()
        .for_each(|&r| add(&mut out.own, weights.row(r)));
    add(&mut out.alone, weights.row(row(28, own.shape)));
    add(&mut out.alone, weights.row(row(29, own.suffix3)));
    out
}

impl Scorer {
    /// Appends to `out` the scores of tokens `first..end`, a sentence of the context.
    pub fn score(
        &mut self,
        c: &Context<'_>,
        evidence: &[u16],
        weights: &Weights,
        first: usize,
        end: usize,
        out: &mut Vec<[u16; WIDTH]>,
    ) {
        if self.owner != weights.id() {
            self.start(weights);
        }
        self.line.clear();
        for i in first..end {
            let word = self.word(weights, c, i);
            self.line.push(word);
        }
        let n = end - first;
        let seen = |k: usize| evidence[k];
        let sign = |k: usize| u64::from(c.info[k] & SIGNATURE) << 2;
        // Class bits and evidence of the two tokens before, this one and the two behind, moved along.
        let mut s = [BEYOND_SIGN; 5];
        s[3] = sign(first);
        s[4] = if n > 1 { sign(first + 1) } else { BEYOND_SIGN };
        let mut rows = [[0u64; 5]; 5];
        for (k, row) in rows.iter_mut().enumerate() {
            *row = self.sign(weights, s[k]);
        }
        for i in first..end {
            let at = i - first;
            s.rotate_left(1);
            rows.rotate_left(1);
            s[4] = if i + 2 < end {
                sign(i + 2)
            } else {
                BEYOND_SIGN
            };
            rows[4] = self.sign(weights, s[4]);
            let (e0, e1) = (if at > 0 { seen(i - 1) } else { BEYOND_EVIDENCE }, seen(i));
            let e2 = if i + 1 < end {
                seen(i + 1)
            } else {
                BEYOND_EVIDENCE
            };
            let here = &self.line[at];
            let before = if at > 0 {
                &self.line[at - 1]
            } else {
                &self.left
            };
            let behind = if at + 1 < n {
                &self.line[at + 1]
            } else {
                &self.right
            };
            let before2 = if at > 1 {
                &self.line[at - 2]
            } else {
                &self.left
            };
            let behind2 = if at + 2 < n {
                &self.line[at + 2]
            } else {
                &self.right
            };
            let mut sum = here.own;
            for r in [
                before.near[BEFORE],
                behind.near[BEHIND],
                before2.near[BEFORE2],
                behind2.near[BEHIND2],
            ] {
                add(&mut sum, r);
            }
            for r in [rows[2][0], rows[1][1], rows[3][2], rows[0][3], rows[4][4]] {
                add(&mut sum, r);
            }
            add(&mut sum, weights.row(row(20, s[2].rotate_left(32) ^ s[3])));
            add(&mut sum, weights.row(row(21, s[1].rotate_left(32) ^ s[2])));
            add(&mut sum, self.seen(weights, 0, e1));
            add(&mut sum, self.seen(weights, 1, e0));
            add(&mut sum, self.seen(weights, 2, e2));
            let e = u64::from(e1);
            add(
                &mut sum,
                weights.row(row(25, e.rotate_left(16) ^ u64::from(e2))),
            );
            let word_at = |k: usize| {
                if k < end {
                    features::word(&c.tokens[k])
                } else {
                    BEYOND_RIGHT
                }
            };
            let next = word_at(i + 1);
            add(
                &mut sum,
                weights.row(row(30, next.rotate_left(9) ^ word_at(i + 2))),
            );
            if e == 0 {
                add(&mut sum, behind.near[BEHIND_ALONE]);
                add(&mut sum, before.near[BEFORE_ALONE]);
                sum[0] += here.alone[0];
                sum[1] += here.alone[1];
            } else {
                let last = if at > 0 {
                    features::word(&c.tokens[i - 1])
                } else {
                    BEYOND_LEFT
                };
                let t = &c.tokens[i];
                let own = features::own(t, c.token_text(i).as_bytes());
                add(&mut sum, weights.row(row(26, e ^ next.rotate_left(17))));
                add(&mut sum, weights.row(row(27, e ^ last.rotate_left(17))));
                add(
                    &mut sum,
                    weights.row(row(28, own.shape ^ e.rotate_left(40))),
                );
                add(
                    &mut sum,
                    weights.row(row(29, own.suffix3 ^ e.rotate_left(32))),
                );
            }
            out.push(labels(&sum));
        }
    }

    /// Forgets the sums of other weights.
    fn start(&mut self, weights: &Weights) {
        self.owner = weights.id();
        // Fresh zeroed memory costs nothing until it is used.
        self.words = vec![0; WORD_SIZE << WORD_BITS];
        self.signs = vec![0; SIGN_SIZE << SIGN_BITS];
        self.evidence = (0..KNOWN_EVIDENCE as u64)
            .map(|e| [22, 23, 24].map(|t| weights.row(row(t, e))))
            .collect();
        let beyond = |word| Word {
            near: near(weights, word),
            ..Word::default()
        };
        self.left = beyond(BEYOND_LEFT);
        self.right = beyond(BEYOND_RIGHT);
    }

    #[inline]
    fn word(&mut self, weights: &Weights, c: &Context<'_>, i: usize) -> Word {
        let t = &c.tokens[i];
        // Only where the hash stands for the bytes: other spellings of a word have other affixes.
        if t.kind == TokenKind::Word && !t.has(PLAIN) {
            return word_of(weights, t, c.token_text(i).as_bytes());
        }
        let key = (features::word(t)
            ^ features::shape(t, (t.end - t.start) as usize).wrapping_mul(0x9E37_79B9_7F4A_7C15))
        .max(1);
        let at = (key.wrapping_mul(0xD6E8_FEB8_6659_FD93) >> (64 - WORD_BITS)) as usize * WORD_SIZE;
        let Some(entry) = self
            .words
            .get_mut(at..)
            .and_then(|e| e.first_chunk_mut::<WORD_SIZE>())
        else {
            return Word::default();
        };
        if entry[0] != key {
            let word = word_of(weights, t, c.token_text(i).as_bytes());
            entry[0] = key;
            entry[OWN..ALONE].copy_from_slice(&word.own);
            entry[ALONE..NEAR].copy_from_slice(&word.alone);
            entry[NEAR..NEAR + 6].copy_from_slice(&word.near);
            return word;
        }
        let mut near = [0; 6];
        near.copy_from_slice(&entry[NEAR..NEAR + 6]);
        Word {
            own: [entry[OWN], entry[OWN + 1]],
            alone: [entry[ALONE], entry[ALONE + 1]],
            near,
        }
    }

    /// Rows 15 to 19 of a token's class bits.
    #[inline]
    fn sign(&mut self, weights: &Weights, sign: u64) -> [u64; 5] {
        let key = sign + 1;
        let at = (key.wrapping_mul(0xD6E8_FEB8_6659_FD93) >> (64 - SIGN_BITS)) as usize * SIGN_SIZE;
        let Some(entry) = self
            .signs
            .get_mut(at..)
            .and_then(|e| e.first_chunk_mut::<SIGN_SIZE>())
        else {
            return [0; 5];
        };
        if entry[0] != key {
            entry[0] = key;
            for (k, e) in entry[1..6].iter_mut().enumerate() {
                *e = weights.row(row(15 + k as u64, sign));
            }
        }
        [entry[1], entry[2], entry[3], entry[4], entry[5]]
    }

    #[inline]
    fn seen(&self, weights: &Weights, k: usize, e: u16) -> u64 {
        match self.evidence.get(usize::from(e)) {
            Some(rows) => rows[k],
            None => weights.row(row(22 + k as u64, u64::from(e))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sums_are_those_of_the_definition(
            words in prop::collection::vec(("[\u{905}-\u{94d}]{1,5}|[a-zA-Z]{1,4}|[0-9]{1,3}|,|@ab|#कख|क\u{93c}\u{200d}ख|मंत्री|ने|में", any::<u32>(), 0u16..1100), 0..12),
        ) {
            let text: String = words.iter().map(|w| format!("{} ", w.0)).collect();
            let mut tokens = Vec::new();
            tokenize(&text, &mut tokens);
            let info: Vec<u32> = (0..tokens.len()).map(|i| words[i % words.len()].1).collect();
            let evidence: Vec<u16> = (0..tokens.len()).map(|i| words[i % words.len()].2 / 3 * 2 % 700 / (1 + words[i % words.len()].2 % 2 * 700)).collect();
            let weights = Weights::new("test", crate::model::BYTES.into()).unwrap();
            let mut bare = crate::token::Bare::default();
            bare.fill(&text, &tokens, &(0..tokens.len() as u32).collect::<Vec<_>>());
            let c = Context { text: &text, tokens: &tokens, bare: &bare, info: &info, matches: &[], survey: &crate::candidate::survey::Survey::default(), tables: &[], user_tables: 0, cased: true };
            let mut scorer = Scorer::default();
            for _ in 0..2 {
                let mut sums = Vec::new();
                if !tokens.is_empty() {
                    scorer.score(&c, &evidence, &weights, 0, tokens.len(), &mut sums);
                }
                for (i, sum) in sums.iter().enumerate() {
                    let mut rows = [0; features::COUNT];
                    features::of_token(&c, &evidence, 0, tokens.len(), i, &mut rows);
                    let mut wanted = [0i32; WIDTH];
                    for &r in &rows {
                        wanted.iter_mut().zip(weights.row(r).to_le_bytes()).for_each(|(s, w)| *s += i32::from(w as i8));
                    }
                    let got = sum.map(|s| i32::from(s) - 128 * features::COUNT as i32);
                    prop_assert_eq!(got, wanted, "{} of {:?}", i, text);
                }
            }
        }
    }
}
