//! Short names of people who were named in full before, or later in the same segment: `साय` after `विष्णुदेव साय`.

use super::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, DOTTED, HashedWords, TokenKind};

/// Most words kept per document; a text with more people than that is an index, not an article.
const MAX: usize = 20_000;

/// Token hashes of the words of full names found so far.
#[derive(Default)]
pub(crate) struct Names {
    words: HashedWords,
    /// Twelve bits of each hash: the map itself is asked for one word in fifty.
    filter: Filter,
}

struct Filter([u64; 64]);

impl Default for Filter {
    fn default() -> Self {
        Filter([0; 64])
    }
}

impl Filter {
    fn add(&mut self, hash: u64) {
        self.0[(hash >> 58) as usize] |= 1 << (hash >> 52 & 63);
    }

    #[inline(always)]
    fn may_hold(&self, hash: u64) -> bool {
        self.0[(hash >> 58) as usize] >> (hash >> 52 & 63) & 1 != 0
    }
}

/// Learns the words of the winning full names and proposes them where they stand alone.
pub(crate) fn propose(
    c: &Context<'_>,
    names: &mut Names,
    proposals: &mut Vec<Proposal>,
    won: &[bool],
) {
    for (p, _) in proposals
        .iter()
        .zip(won)
        .filter(|(p, w)| **w && p.kind == Kind::Person)
    {
        if p.score < 0.7 || names.words.len() > MAX {
            continue;
        }
        let (first, end) = (p.tokens.0 as usize, p.tokens.1 as usize);
        let words = c.tokens[first..end].iter().filter(|t| t.is_word()).count();
        if words < 2 {
            continue;
        }
        for i in first..end {
            let t = &c.tokens[i];
            let common = class::WORD
                | class::STOP
                | class::POST
                | class::TITLE
                | class::PLACE
                | class::ORG
                | class::WEAK_PART
                | class::ORG_HEAD
                | class::PLACE_HEAD
                | class::MODIFIER;
            if t.kind == TokenKind::Word
                && !t.has(DOTTED)
                && t.end - t.start > 4
                && c.info[i] & common == 0
                && !middle(c.token_text(i))
            {
                names.words.insert(t.hash);
                names.filter.add(t.hash);
            }
        }
    }
    if names.words.is_empty() {
        return;
    }
    let mut taken: Option<Vec<(usize, usize)>> = None;
    for (i, t) in c.tokens.iter().enumerate() {
        if !names.filter.may_hold(t.hash)
            || t.kind != TokenKind::Word
            || !names.words.contains(&t.hash)
            || t.is_latin() && c.cased && !t.has(CAPITAL)
        {
            continue;
        }
        let taken = taken.get_or_insert_with(|| {
            let winners = proposals.iter().zip(won).filter(|(_, w)| **w);
            let mut taken: Vec<_> = winners.map(|(p, _)| (p.span.start, p.span.end)).collect();
            taken.sort_unstable();
            taken
        });
        let at = taken.partition_point(|s| s.1 <= t.start as usize);
        if taken.get(at).is_some_and(|s| s.0 < t.end as usize) {
            continue;
        }
        proposals.push(c.rule(i, i + 1, Kind::Person, 0.72, "person/short"));
    }
}

/// Words of nearly every name: `कुमार` alone names nobody.
fn middle(word: &str) -> bool {
    matches!(
        word,
        "कुमार"
            | "कुमारी"
            | "सिंह"
            | "देवी"
            | "प्रसाद"
            | "लाल"
            | "राम"
            | "चंद्र"
            | "मोहम्मद"
            | "नाथ"
            | "Kumar"
            | "Singh"
            | "Devi"
            | "Mohammad"
            | "Prasad"
    )
}
