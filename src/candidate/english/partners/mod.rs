//! What the cues of business say of a name in no list: `backed by Zorbex and Quellan`, `clients such as Zorbex`, `worked for Zorbex`; and
//! what lists of towns say of one.

mod played;
mod words;

use super::nouns::Sort;
use super::run::run_end;
use super::{Context, nouns, starts};
use crate::candidate::list::{List, sieve};
use crate::candidate::said::{self, Said, Sieve};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, TokenKind, punctuation_hash};
pub(super) use played::{PLAYS, opponent, plural};
use words::{BY, FALLS, FOR, FROM, MANY, OF_WATERS, PLACES, ROLES, SERVES, SITES, WATERS, WITH};

/// Most tokens before a name that are looked at for the cue its list opens with.
const REACH: usize = 14;

/// The last word of each cue.
static LAST: Sieve = sieve(&[
    "by",
    "for",
    "as",
    "into",
    "with",
    "from",
    "like",
    "include",
    "includes",
    "included",
    "including",
    "is",
    "was",
    "to",
    "investors",
    "backers",
]);

/// What investors are called before their names.
static OF_INVESTORS: List = List::new(&[
    "existing",
    "early",
    "new",
    "current",
    "marquee",
    "institutional",
]);

const COUNTS: Said = Said::new("counts");

/// The word before it: most that stand before `for` or `with` say nothing.
static NOUNS: Sieve = sieve(&[
    "such",
    "led",
    "million",
    "billion",
    "crore",
    "lakh",
    "mn",
    "bn",
    "now",
    "also",
    "currently",
])
.or(OF_INVESTORS.sieve())
.or(BY.sieve())
.or(FOR.sieve())
.or(WITH.sieve())
.or(FROM.sieve())
.or(MANY.sieve())
.or(PLACES.sieve())
.or(SERVES.sieve())
.with(punctuation_hash(b','));

/// Whether token `i` is such a role.
#[inline]
pub(super) fn role(c: &Context<'_>, i: usize) -> bool {
    c.one_of(i, &ROLES)
}

/// `at the VCA Stadium, Zorbex.`: one word between such a head and the end of its clause.
fn seated(c: &Context<'_>, from: usize) -> bool {
    from >= 3
        && c.mark(from - 1, b',')
        && starts(c, from - 2)
        && c.one_of(from - 2, &SITES)
        && !super::common(c, from)
        && (c.breaks(from + 1)
            || c.mark(from + 1, b'.')
            || c.mark(from + 1, b';')
            || c.mark(from + 1, b')'))
}

/// The words before a name say what it is, or they open the list in which it stands.
#[inline]
pub(super) fn cued(c: &Context<'_>, from: usize) -> Option<Sort> {
    if !may_be_cued(c, from) {
        None
    } else if c.says(from - 1, said::THE) {
        water(c, from).then_some(Sort::Of(Kind::Place))
    } else {
        opened(c, from)
    }
}

/// `along the Zorbex`, `the mouth of the Zorbex`
fn water(c: &Context<'_>, from: usize) -> bool {
    let said =
        |k: usize, words: &List| from >= k && !c.breaks(from - k + 1) && c.one_of(from - k, words);
    let linked = || matches!(c.token_text(from - 2), "of" | "over" | "across" | "on");
    // `fell into the Zorbex`, `floods in the Zorbex`
    let falls = || matches!(c.token_text(from - 2), "into" | "in") && said(3, &FALLS);
    !super::common(c, from)
        && !starts(c, from + 1)
        && (said(2, &WATERS) || from >= 3 && (linked() && said(3, &OF_WATERS) || falls()))
}

/// Whether what stands before token `from` is followed by another of its kind.
#[inline(always)]
pub(super) fn joined(c: &Context<'_>, from: usize) -> bool {
    from > 0 && (c.mark(from - 1, b',') || c.is_conjunction(from - 1))
}

/// Whether [`cued`] may have something to say of the name at token `from`.
#[inline(always)]
pub(super) fn may_be_cued(c: &Context<'_>, from: usize) -> bool {
    let Some(k) = from.checked_sub(1) else {
        return false;
    };
    let before = &c.tokens[k];
    let noun = k.checked_sub(1).and_then(|k| c.tokens.get(k));
    LAST.may_hold(before) && noun.is_some_and(|t| NOUNS.may_hold(t))
        || c.says(k, COUNTS)
        || c.info[from] & !class::WEAK_PART == 0
            && (c.says(k, said::THE) || joined(c, from))
            && c.unknown(from)
}

#[inline(never)]
fn opened(c: &Context<'_>, from: usize) -> Option<Sort> {
    const PEOPLE: u32 = class::PART | class::TITLE | class::ROLE | class::KIN | class::HONORIFIC;
    if c.is(from, PEOPLE | class::STOP | class::POST)
        || starts(c, from + 1) && !c.breaks(from + 1) && c.is(from + 1, class::PART)
    {
        return None;
    }
    if officer(c, from) {
        return Some(Sort::Of(Kind::Org));
    }
    let mut k = from;
    let mut bodies = 0;
    let least = from.saturating_sub(REACH);
    while k > least && !c.breaks(k) {
        if !joined(c, k) {
            // `with Infosys, TCS and Zorbex`
            let body = (bodies > 1).then_some(Sort::Of(Kind::Org));
            return cue(c, k - 1, from).or(body);
        }
        if k == from && seated(c, from) {
            return Some(Sort::Of(Kind::Place));
        }
        if k == from && lone(c, from) {
            return Some(Sort::Of(Kind::Org));
        }
        // `Zorbex, and Quellan`
        k -= if k > 1 && c.mark(k - 2, b',') { 2 } else { 1 };
        let item = k;
        bodies += usize::from(k > 0 && c.is(k - 1, class::ORG) && !c.is(k - 1, class::PLACE));
        while k > least && item - k < 4 && starts(c, k - 1) && !c.breaks(k) {
            k -= 1;
        }
        if k == item {
            return None;
        }
    }
    // `Infosys, TCS and Zorbex said`
    (bodies > 1 && c.breaks(k)).then_some(Sort::Of(Kind::Org))
}

/// `(COO, Zorbex)`, `R. K. Velban, CEO, Zorbex`: an office of firms between commas, without an article.
fn officer(c: &Context<'_>, from: usize) -> bool {
    from >= 3
        && c.mark(from - 1, b',')
        && super::business::office(c, from - 2)
        && (c.mark(from - 3, b',') || c.mark(from - 3, b'(') || c.mark(from - 3, b'-'))
        && !c.breaks(from)
}

/// `a micro-lender, Zorbex,`: what it is, a comma, the name and another.
fn lone(c: &Context<'_>, from: usize) -> bool {
    if from < 3 || !c.mark(from - 1, b',') || nouns::sort(c, from - 2) != Some(Sort::Of(Kind::Org))
    {
        return false;
    }
    let article = (from.saturating_sub(6)..from - 2).any(|i| {
        c.tokens[i].is_word() && matches!(c.token_text(i), "a" | "an" | "its" | "his" | "her")
    });
    let end = run_end(c, from, c.tokens.len().min(from + 6));
    article && (c.mark(end, b',') || c.breaks(end) || c.mark(end, b'.'))
}

/// What the cue says whose last word is token `k`.
fn cue(c: &Context<'_>, k: usize, from: usize) -> Option<Sort> {
    let org = |yes: bool| yes.then_some(Sort::Of(Kind::Org));
    if k == 0 || !c.tokens[k].is_word() || c.breaks(k) {
        return None;
    }
    let noun = k - 1;
    match c.token_text(k) {
        "by" if c.one_of(noun, &BY) => org(true),
        // `a round led by Zorbex`
        "by" => org(c.token_text(noun) == "led" && noun > 0 && rounds(c, noun - 1)),
        "for" => org(c.one_of(noun, &FOR)),
        "with" => org(listed(&WITH, c, noun) && (c.token_text(noun) != "up" || tied(c, noun))),
        "from" => org(c.one_of(noun, &FROM) || money(c, noun) && raised(c, noun)),
        "into" => org(money(c, noun)),
        "as" if c.token_text(noun) == "such" && noun > 0 => many(c, noun - 1),
        "like" | "including" | "include" | "includes" | "included" => {
            let comma = usize::from(c.mark(noun, b',') && noun > 0);
            many(c, noun - comma)
        }
        "counts" => org(among(c, from)),
        // `existing investors Zorbex, Quellan and Drosk`
        "investors" | "backers" => org(listed(&OF_INVESTORS, c, noun)),
        // `signed to Zorbex`: a label, a club
        "to" => org(c.token_text(noun) == "signed"),
        // `our vendor is Zorbex`
        "is" | "was" => org(c.one_of(noun, &SERVES)),
        _ => None,
    }
}

fn listed(words: &List, c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.is_word() && words.may_hold(t) && words.contains_in_any_case(t, c.token_text(i))
}

/// `clients`, `towns`; with an adverb behind it: `clients now include`.
fn many(c: &Context<'_>, mut i: usize) -> Option<Sort> {
    if i > 0 && matches!(c.token_text(i), "now" | "also" | "currently") {
        i -= 1;
    }
    if listed(&MANY, c, i) {
        Some(Sort::Of(Kind::Org))
    } else {
        listed(&PLACES, c, i).then_some(Sort::Of(Kind::Place))
    }
}

/// A round of money that ends at token `i`.
fn rounds(c: &Context<'_>, i: usize) -> bool {
    (i.saturating_sub(2)..=i).any(|i| matches!(c.token_text(i), "round" | "rounds" | "funding"))
}

/// `tied up with`, `tie-up with`
fn tied(c: &Context<'_>, up: usize) -> bool {
    up > 0 && c.token_text(up - 1) == "tied"
        || up > 1 && c.mark(up - 1, b'-') && c.token_text(up - 2) == "tie"
}

/// `$9 million into`, `Rs 4 crore into`
fn money(c: &Context<'_>, i: usize) -> bool {
    matches!(
        c.token_text(i),
        "million" | "billion" | "crore" | "lakh" | "mn" | "bn"
    )
}

/// `has raised $9 million from`
fn raised(c: &Context<'_>, money: usize) -> bool {
    (money.saturating_sub(6)..money).any(|i| {
        c.tokens[i].is_word()
            && matches!(
                c.token_text(i),
                "raised" | "raise" | "raises" | "raising" | "secured" | "secures" | "bagged"
            )
    })
}

/// `counts Zorbex and Quellan among its clients`
fn among(c: &Context<'_>, from: usize) -> bool {
    let behind = (from + 1..from + 1 + REACH).take_while(|&i| !c.breaks(i));
    behind
        .filter(|&i| c.token_text(i) == "among")
        .any(|i| (i + 1..i + 4).any(|k| !c.breaks(k) && listed(&MANY, c, k)))
}

/// `M/s Om Zorbex & Sons`: the name behind such letters, whose first one is token `i`.
pub(super) fn messrs(c: &Context<'_>, i: usize, limit: usize) -> Option<(usize, usize)> {
    let letters = matches!(c.token_text(i), "M" | "m")
        && i + 3 < limit
        && c.mark(i + 1, b'/')
        && matches!(c.token_text(i + 2), "s" | "S");
    if !letters {
        return None;
    }
    let from = i + 3 + usize::from(c.mark(i + 3, b'.'));
    if from >= limit || !starts(c, from) || c.tokens[from].kind != TokenKind::Word {
        return None;
    }
    let mut to = run_end(c, from, limit);
    while c.mark(to, b'&') && to + 1 < limit && starts(c, to + 1) {
        to = run_end(c, to + 1, limit);
    }
    // `M/s Om Zorbex SHO`
    while to > from + 1 && c.is(to - 1, class::TITLE) && c.tokens[to - 1].has(ALL_CAPS) {
        to -= 1;
    }
    Some((from, to))
}
