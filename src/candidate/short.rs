//! One sense per text: names found for certain once are names again where nothing else shows them. `साय` after `विष्णुदेव साय`,
//! a village that is in no list after `बभनलई निवासी`, `शोभा` after `रियल्टी कंपनी शोभा`.

mod firms;
mod names;
mod told;

pub(crate) use names::Names;

use super::origin::Origin;
use super::{Context, Proposal, english};
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, SENTENCE_START, SPACED, Token, TokenKind, Words};
use names::{DEFINED, LATIN_ORG, LATIN_PERSON, LATIN_PLACE, ORG, PERSON, PLACE, WEAK_PERSON};
use once_cell::sync::Lazy;
use told::{capital, latin_guess, owned_handle, signed, told};

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

/// Learns the words of the winning names.
fn learn(c: &Context<'_>, names: &mut Names, proposals: &mut Vec<Proposal>, winners: &[u32]) {
    for &i in winners {
        let p = &proposals[i as usize];
        let (first, end) = (p.tokens.0 as usize, p.tokens.1 as usize);
        let (kind, listed) = (p.kind, p.form.is_some());
        let (score, source) = (p.score, p.source);
        let bracket = c.mark(end, b'(');
        // No list has the firm, or none has the first of its words.
        if (kind == Kind::Org)
            & c.cased
            & !p.silent
            & (p.score >= 0.7)
            & (!listed | (end == first + 2))
        {
            firms::learn(c, (first, end), (p.source, listed), names);
        }
        // People of several words and bodies of one; a single jump for all that is asked.
        let learns = (kind == Kind::Person) == (end > first + 1);
        let named = matches!(kind, Kind::Person | Kind::Org | Kind::Place);
        // Two words in capitals that no list knows teach a surname, which has to show itself where it stands alone.
        let guessed = kind == Kind::Person && p.score < 0.7 && c.cased;
        let least = if guessed { 0.58 } else { 0.7 };
        let plural = (kind == Kind::Org) & listed & (end == first + 2);
        let handle = c
            .tokens
            .get(end)
            .is_some_and(|t| t.kind == TokenKind::Handle);
        if !named | p.silent | (p.score < least) | !(learns | bracket | plural | handle)
            || names.words.len > MAX
        {
            continue;
        }
        if bracket && kind != Kind::Place && owned_handle(c, end + 1) {
            proposals.push(c.rule(end + 1, end + 2, kind, 0.9, "handle/owner"));
        }
        if handle && kind != Kind::Place && signed(c, first, end) {
            proposals.push(c.rule(end, end + 1, kind, 0.9, "handle/owner"));
        }
        match kind {
            Kind::Person if guessed => surname(c, first, end, names),
            Kind::Person => people(c, first, end, names),
            Kind::Org if end == first + 1 => {
                let defined = first > 0 && c.mark(first - 1, b'(') && c.mark(end, b')');
                // `ज़ेंटोरा ने 210 करोड़ रुपये जुटाए`: a firm by what it does.
                let told_firm = c.unknown(first)
                    && c.tokens[first].is_devanagari()
                    && matches!(source, Origin::Rule("organisation/body"));
                let bits = if (defined || told_firm) && !listed {
                    ORG | DEFINED
                } else {
                    ORG
                };
                bodies(c, first, bits, names);
                told(c, (first, score, source), LATIN_ORG, names);
                let t = &c.tokens[first];
                // `(CAI)` behind the full name: letters that are said again.
                if defined && t.is_latin() && t.has(ALL_CAPS) && !c.is(first, class::CONTENT_WORD) {
                    names.add(t.hash, LATIN_ORG);
                }
            }
            Kind::Place if end == first + 1 => {
                bodies(c, first, PLACE, names);
                told(c, (first, score, source), LATIN_PLACE, names);
            }
            Kind::Org if plural => team(c, first, names),
            _ => {}
        }
    }
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

/// The last word of a name of two words or three that no list knows.
fn surname(c: &Context<'_>, first: usize, end: usize, names: &mut Names) {
    let last = end - 1;
    let words = || c.tokens[first..end].iter().all(Token::is_word);
    if (2..=3).contains(&(end - first))
        && c.tokens[last].is_latin()
        && c.unknown(last)
        && alone(&c.tokens[last])
        && words()
    {
        names.add(c.tokens[last].hash, LATIN_PERSON);
    }
}

/// Words of nearly every name: `कुमार` alone names nobody.
static NEVER_ALONE: Lazy<Words> = Lazy::new(|| Words::new(&closed::NEVER_ALONE));

/// The words of a full name.
fn people(c: &Context<'_>, first: usize, end: usize, names: &mut Names) {
    if c.tokens[first..end].iter().filter(|t| t.is_word()).count() < 2 {
        return;
    }
    for i in first..end {
        let t = &c.tokens[i];
        // `Bukayo Saka`, `Tyrone Power`: of an English name the last word, which may be a word or a place elsewhere.
        let surname = t.is_latin() && c.cased && i + 1 == end && t.has(CAPITAL);
        const COMMON: u32 = class::STOP
            | class::POST
            | class::TITLE
            | class::PLACE
            | class::ORG
            | class::ORG_HEAD
            | class::PLACE_HEAD
            | class::MODIFIER;
        if !alone(t) || c.among(i, &NEVER_ALONE) {
            continue;
        }
        if c.is(i, COMMON) {
            if surname {
                names.add(t.hash, LATIN_PERSON);
            }
            continue;
        }
        let bit = if !c.is(i, class::WORD | class::WEAK_PART) {
            PERSON
        } else if t.is_devanagari() && c.is(i, class::PART) {
            WEAK_PERSON
        } else if surname {
            LATIN_PERSON
        } else {
            continue;
        };
        names.add(t.hash, bit);
    }
}

/// Heads of film houses, which go by their first word afterwards: `धर्मा` after `धर्मा प्रोडक्शंस`.
static STUDIOS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "प्रोडक्शंस",
        "प्रोडक्शन्स",
        "प्रोडक्शन",
        "फिल्म्स",
        "पिक्चर्स",
        "स्टूडियोज",
        "एंटरटेनमेंट",
    ])
});

/// `पटना पाइरेट्स`, `पुणेरी पलटन`: a listed team of a town that is `पाइरेट्स` afterwards, an English plural. Its class bits are those of the whole.
fn team(c: &Context<'_>, first: usize, names: &mut Names) {
    const OTHER: u32 = class::CONTENT_WORD | class::TITLE | class::ROLE | class::MODIFIER;
    let i = first + 1;
    if c.among(i, &STUDIOS) {
        let named = alone(&c.tokens[first]) && c.tokens[first].is_devanagari();
        if named && !c.is(first, OTHER | class::PART | class::PERSON | class::PLACE) {
            names.add(c.tokens[first].hash, ORG);
        }
        return;
    }
    let word = c.token_text(i);
    if (c.is(first, class::PLACE) || c.token_text(first).ends_with("री"))
        && c.tokens[i].is_devanagari()
        && alone(&c.tokens[i])
        && !c.is(i, OTHER)
        && (word.ends_with("्स") || word.ends_with("ंस") || word == "पलटन")
    {
        names.add(c.tokens[i].hash, ORG);
    }
}

/// A body's or a place's name of one word that no list is sure of.
fn bodies(c: &Context<'_>, i: usize, bit: u8, names: &mut Names) {
    const SURE: u32 = class::CONTENT_WORD
        | class::TITLE
        | class::ROLE
        | class::PLACE
        | class::ORG
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::MODIFIER
        | class::SECTOR;
    let t = &c.tokens[i];
    if alone(t) && t.is_devanagari() && !c.is(i, SURE) {
        names.add(t.hash, bit);
    }
}
