//! One sense per text: names found for certain once are names again where nothing else shows them. `साय` after `विष्णुदेव साय`,
//! a village that is in no list after `बभनलई निवासी`, `शोभा` after `रियल्टी कंपनी शोभा`.

mod firms;
mod learn;
mod names;
mod told;

pub(crate) use names::Names;

use super::origin::Origin;
use super::{Context, Proposal, english};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, SENTENCE_START, SPACED, Token, TokenKind};
use learn::learn;
use names::{DEFINED, LATIN_ORG, LATIN_PERSON, LATIN_PLACE, ORG, PERSON, WEAK_PERSON};
use told::{capital, latin_guess};

/// Most words kept per document; a text with more people than that is an index, not an article.
const MAX: usize = 20_000;

/// Score of a guess that something surer in the text speaks against: seen in `candidates`, never a mention.
const YIELDED: f32 = 0.3;

/// Bits of the tokens of winners, 64 each: of a name's words in the text, most stand in the names they are known from.
fn take(taken: &mut Vec<u64>, tokens: usize, proposals: &[Proposal], winners: &[u32]) {
    taken.clear();
    taken.resize(tokens / 64 + 1, 0);
    for &i in winners {
        let p = &proposals[i as usize];
        let (first, end) = (p.tokens.0 as usize, p.tokens.1 as usize);
        // What one word was taken for by a preposition alone does not stand against a name that is known: `to Girdun`.
        if !((p.score >= 0.66) | (end > first + 1) | p.form.is_some()) || end <= first {
            continue;
        }
        let last = end - 1;
        let (from, to) = (u64::MAX << (first % 64), u64::MAX >> (63 - last % 64));
        if first / 64 == last / 64 {
            taken[first / 64] |= from & to;
            continue;
        }
        taken[first / 64] |= from;
        taken[first / 64 + 1..last / 64].fill(u64::MAX);
        taken[last / 64] |= to;
    }
}

/// Learns the words of the winning names and proposes them where they stand alone. Whether the score of any other candidate changed.
pub(crate) fn propose(
    c: &Context<'_>,
    names: &mut Names,
    proposals: &mut Vec<Proposal>,
    winners: &[u32],
) -> bool {
    learn(c, names, proposals, winners);
    if names.words.len == 0 {
        return false;
    }
    let mut yielded = names.defined && yield_to_defined(c, names, proposals, winners);
    if names.firms {
        yielded |= firms::again(c, names, proposals, winners);
    }
    take(&mut names.taken, c.tokens.len(), proposals, winners);
    let mut joined = 0;
    for (block, tokens) in c.tokens.chunks(64).enumerate() {
        let small = if c.cased { c.latin.small(block) } else { 0 };
        let taken = names.taken[block];
        let mut set = names.filter.held(tokens, small, taken);
        while set != 0 {
            let i = block * 64 + set.trailing_zeros() as usize;
            set &= set - 1;
            if i < joined {
                continue;
            }
            let seen = names.words.get(c.tokens[i].hash);
            let letters = (seen & LATIN_ORG != 0) & c.tokens[i].has(ALL_CAPS);
            if !(letters || alone(&c.tokens[i])) {
                continue;
            }
            let Some((kind, rule)) = meant(c, names, i, seen) else {
                continue;
            };
            joined = match kind {
                Kind::Person => person_end(c, i, names),
                _ => i + 1,
            };
            let score = if seen & DEFINED != 0 { 0.86 } else { 0.72 };
            proposals.push(c.rule(i, joined, kind, score, rule));
        }
    }
    yielded
}

/// What a word that stands alone means, of what it was seen to name, and by which rule.
#[inline(always)]
fn meant(c: &Context<'_>, names: &Names, i: usize, seen: u8) -> Option<(Kind, &'static str)> {
    let person = seen & PERSON != 0
        || seen & WEAK_PERSON != 0 && (weak_fits(c, i) || beside_known(c, i, names))
        || seen & (WEAK_PERSON | LATIN_PERSON) == LATIN_PERSON && latin_fits(c, i);
    if person {
        Some((Kind::Person, "person/short"))
    } else if seen & (WEAK_PERSON | LATIN_PERSON) != 0 {
        None
    } else if seen & (LATIN_ORG | LATIN_PLACE) != 0 {
        capital(c, i).then_some(match seen & LATIN_ORG {
            0 => (Kind::Place, "place/again"),
            _ => (Kind::Org, "organisation/again"),
        })
    } else if seen & ORG != 0 {
        Some((Kind::Org, "organisation/again"))
    } else {
        (seen != 0).then_some((Kind::Place, "place/again"))
    }
}

/// Where a person's short name ends that begins at `i`.
#[inline(always)]
fn person_end(c: &Context<'_>, i: usize, names: &Names) -> usize {
    let known = |k: usize| names.words.get(c.tokens[k].hash) & PERSON != 0;
    // Two words of names side by side are one name.
    let mut end = i + 1;
    while end < i + 3 && !c.breaks(end) && alone(&c.tokens[end]) && known(end) {
        end += 1;
    }
    // `अल-हिनाई`
    if end == i + 1
        && c.mark(end, b'-')
        && matches!(c.token_text(i), "अल" | "एल" | "Al" | "El")
        && !c.breaks(end + 1)
        && alone_after_hyphen(c, end + 1)
        && known(end + 1)
    {
        end += 2;
    }
    end
}

/// `किटा ने बताया` after `कोरिया औद्योगिक प्रौद्योगिकी संघ (किटा)`: what was guessed of the lone word gives way.
fn yield_to_defined(
    c: &Context<'_>,
    names: &Names,
    proposals: &mut [Proposal],
    winners: &[u32],
) -> bool {
    let mut yielded = false;
    for &i in winners {
        let p = &mut proposals[i as usize];
        let i = p.tokens.0 as usize;
        // One word, and one that is known of a name: few are, so both are asked at once.
        if !((p.tokens.1 == p.tokens.0 + 1) & names.filter.may_hold(c.tokens[i].hash)) {
            continue;
        }
        let guess = matches!(p.source, Origin::Model | Origin::Rule("person/agent"));
        if guess
            && p.kind != Kind::Org
            && names.words.get(c.tokens[i].hash) & (DEFINED | PERSON) == DEFINED
            || latin_guess(p) && {
                let seen = names.words.get(c.tokens[i].hash);
                let other = match p.kind {
                    Kind::Org => LATIN_PLACE,
                    Kind::Place => LATIN_ORG,
                    _ => LATIN_ORG | LATIN_PLACE,
                };
                seen & other != 0 && seen & (PERSON | LATIN_PERSON) == 0
            }
        {
            p.score = p.score.min(YIELDED);
            yielded = true;
        }
    }
    yielded
}

/// A part of a name that is also a word stands for the person before `ने` and `को`, and alone at the edge of a headline or clause.
fn weak_fits(c: &Context<'_>, i: usize) -> bool {
    let first = i == 0 || c.tokens[i].has(SENTENCE_START);
    let left = first || c.tokens[i - 1].kind == TokenKind::Punctuation;
    let next = i + 1;
    if c.breaks(next) {
        return left;
    }
    // `कहा कि डार अपने देश की नाकामी छिपा रहे हैं`
    let clause = !first && !c.is(i, class::WORD) && c.token_text(i - 1) == "कि";
    clause
        || matches!(c.token_text(next), "ने" | "को")
        || left && c.tokens[next].kind == TokenKind::Punctuation
        || first && !c.is(i, class::WORD)
}

/// `कार्तिक और कृति`: two that the text names in full.
fn beside_known(c: &Context<'_>, i: usize, names: &Names) -> bool {
    let known = |k: usize| names.words.get(c.tokens[k].hash) & (PERSON | WEAK_PERSON) != 0;
    let before = i >= 2
        && !c.tokens[i].has(SENTENCE_START)
        && !c.tokens[i - 1].has(SENTENCE_START)
        && c.is_conjunction(i - 1)
        && known(i - 2);
    before || !c.breaks(i + 1) && !c.breaks(i + 2) && c.is_conjunction(i + 1) && known(i + 2)
}

fn alone_after_hyphen(c: &Context<'_>, i: usize) -> bool {
    alone(&c.tokens[i]) && !c.tokens[i].has(SPACED) && !c.tokens[i - 1].has(SPACED)
}

/// Words of at least two Devanagari or three Latin letters.
fn alone(t: &Token) -> bool {
    let least = match (t.is_latin(), t.has(ALL_CAPS)) {
        (true, false) => 3,
        (true, true) => 5,
        _ => 6,
    };
    t.kind == TokenKind::Word && !t.has(DOTTED) && t.end - t.start >= least
}

/// A surname that is a word or another name too stands for the person where its capital says so: inside a sentence, between small
/// letters; at the start of one before a verb or a genitive.
fn latin_fits(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    if !c.cased || !t.is_latin() || t.has(ALL_CAPS) {
        return false;
    }
    let capital = |k: usize| c.tokens[k].is_word() && c.tokens[k].has(CAPITAL);
    if !c.breaks(i + 1) && capital(i + 1) {
        return false;
    }
    let next = english::acts(c, i + 1);
    if i == 0 || t.has(SENTENCE_START) {
        return next;
    }
    let before = &c.tokens[i - 1];
    before.is_word() && !before.has(CAPITAL) && !english::article(c, i)
        || next && before.kind == TokenKind::Punctuation
}
