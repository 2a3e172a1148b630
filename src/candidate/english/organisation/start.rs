//! Where an organisation's name begins before its head.

use super::{describes, foreign};
use crate::candidate::english::{Context, Run, Style, common, partners, starts, stops, words};
use crate::candidate::list::List;
use crate::candidate::said::Said;
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::legal_form;
use crate::token::{ALL_CAPS, CAPITAL, CLITIC, NO_STOP, SENTENCE_START, SPACED, TokenKind};

/// `Little Flower School`
const LITTLE: Said = Said::written("little", "Little");

/// Most tokens before a head that are looked at.
const MAX_LEFT: usize = 40;

/// Where the name that ends in the head `head` begins.
pub(super) fn left(c: &Context<'_>, run: Run, head: usize) -> usize {
    // A run may hold many heads; no name is longer than this.
    let mut start = run.start.max(head.saturating_sub(MAX_LEFT));
    // `K&J Velban Academy`: a letter joined to another is no `J.` for Justice.
    let fused = start == run.start && letters(c, start) < start;
    let open = start + usize::from(fused);
    // A title or a function word inside the run cuts it: `BJP President`, `The`; a modifier that is a title too does not.
    for i in open..head {
        let cut = stops(c, i)
            && !((i == open || i == start)
                && c.says(i, LITTLE)
                && !c.tokens[i].has(SENTENCE_START))
            || i == open && c.is(i, class::ROLE) && partners::role(c, i)
            || c.is(i, class::TITLE)
                && !c.one_of(i, &COURTESIES)
                && !c.is(i, class::MODIFIER | class::PART | class::PLACE)
            || words::calendar(c, i) && c.info[i] & class::MODIFIER == 0
            || run.style != Style::Prose && i > run.start && foreign(c, i)
            || run.style != Style::Prose
                && i > run.start
                && c.is(i, class::SPEECH | class::WORD)
                && c.is(i - 1, class::ORG_HEAD)
                && !c.is(i, class::ORG_HEAD | class::MODIFIER | class::PART);
        if cut {
            start = i + 1;
        }
    }
    // A sentence's first word is part of the name unless it is an ordinary one.
    if run.initial
        && start == run.start
        && start < head
        && common(c, start)
        && !c.is(start, class::MODIFIER | class::ORG_HEAD)
        && !plain_firm(c, start, head)
    {
        start += 1;
    }
    if start == run.start {
        start = founder(c, run, head);
    }
    if start == run.start {
        start = couple(c, start, head);
    }
    if start == run.start {
        start = many(c, run, head);
    }
    if start == run.start {
        start = ampersand(c, start, head);
    }
    // `Trade and Investment Bureau`: both sides of the joint are ordinary words, the left one closes another run.
    let joint = start;
    if joint >= 2
        && start == run.start
        && c.is_conjunction(joint - 1)
        && !c.tokens[joint].has(SENTENCE_START)
        && describes(c, joint - 2)
        && describes(c, joint)
    {
        let mut k = joint - 2;
        while k > 0
            && !c.tokens[k].has(SENTENCE_START)
            && c.tokens[k - 1].is_word()
            && c.tokens[k - 1].has(CAPITAL)
            && !stops(c, k - 1)
            && !c.is(k - 1, class::TITLE)
        {
            k -= 1;
        }
        if c.tokens[k].has(CAPITAL)
            && !(c.tokens[k].has(SENTENCE_START) && common(c, k) && k < joint - 2)
        {
            start = k;
        }
    }
    while start < head && c.tokens[start].kind == TokenKind::Punctuation {
        start += 1;
    }
    if fused && start == run.start {
        start = letters(c, start);
    }
    start.min(head)
}

/// `J&K Sports Council`, `L&T Velban Hospital`: letters joined by `&` without a space are one word, of which token `start` is the
/// last part.
pub(super) fn letters(c: &Context<'_>, start: usize) -> usize {
    let letter = |i: usize| {
        let t = &c.tokens[i];
        match t.end - t.start {
            1 => t.has(CAPITAL),
            2 => t.has(ALL_CAPS),
            _ => false,
        }
    };
    let joined = start >= 2
        && c.mark(start - 1, b'&')
        && start < c.tokens.len()
        && letter(start)
        && letter(start - 2)
        && !c.tokens[start].has(SPACED | SENTENCE_START)
        && !c.tokens[start - 1].has(SPACED | SENTENCE_START);
    if joined { start - 2 } else { start }
}

/// `Sualkuchi Weavers' Society`, `Westminster Magistrates' Court`: the plural whose body it is, and the name before it.
/// Of `Punjab Kings' Velban Academy` nothing is taken in, for what stands between is a name.
fn many(c: &Context<'_>, run: Run, head: usize) -> usize {
    let start = run.start;
    let plural = start >= 2
        && c.mark(start - 1, b'\'')
        && !c.tokens[start - 1].has(SPACED)
        && c.tokens[start - 1].end < c.tokens[start].start
        && starts(c, start - 2)
        && c.token_text(start - 2).ends_with('s')
        && !c.is(start - 2, class::PART | class::ORG | class::PLACE);
    let plain = |i: usize| {
        !c.tokens[i].is_word() || describes(c, i) || c.is(i, class::ORG_HEAD | class::MODIFIER)
    };
    if !plural || !(start..head).all(plain) {
        return start;
    }
    names_back(c, start - 2, class::TITLE)
}

/// Start of the capitalised words that end with token `last`, up to a word of these classes.
fn names_back(c: &Context<'_>, last: usize, until: u32) -> usize {
    let mut k = last;
    while k > 0
        && !c.tokens[k].has(SENTENCE_START)
        && starts(c, k - 1)
        && !stops(c, k - 1)
        && !c.is(k - 1, until)
    {
        k -= 1;
    }
    k
}

/// `Drosk & Velban Infratech`: what stands before `&`, unless it is a name of its own.
fn ampersand(c: &Context<'_>, start: usize, head: usize) -> usize {
    let joined = start >= 2
        && start < head
        && c.mark(start - 1, b'&')
        && !c.tokens[start - 1].has(SENTENCE_START)
        && starts(c, start - 2)
        && !stops(c, start - 2)
        && !c.is(
            start - 2,
            class::ORG | class::PLACE | class::ORG_HEAD | class::TITLE,
        );
    if !joined {
        return start;
    }
    names_back(c, start - 2, class::TITLE | class::ROLE)
}

/// `Zorvane & Co`, `Tzobari & Sons`: the names before `&`.
pub(super) fn partners(c: &Context<'_>, head: usize) -> usize {
    let joined = head >= 2
        && c.mark(head - 1, b'&')
        && starts(c, head - 2)
        && matches!(
            c.token_text(head),
            "Co" | "Company" | "Sons" | "Brothers" | "Associates" | "Bros"
        );
    if !joined {
        return head;
    }
    let mut k = head - 2;
    while k > 0 && !c.tokens[k].has(SENTENCE_START) && starts(c, k - 1) && !common(c, k - 1) {
        k -= 1;
    }
    k
}

/// `Gordon and Betty Drosk Foundation`: two given names before one surname and what they founded.
fn couple(c: &Context<'_>, start: usize, head: usize) -> usize {
    let given =
        |i: usize| c.is(i, class::GIVEN) && !c.is(i, class::PLACE | class::ORG) && starts(c, i);
    let both = start >= 2
        && start < head
        && c.is_conjunction(start - 1)
        && given(start)
        && given(start - 2)
        && !c.tokens[start - 1].has(SENTENCE_START)
        && matches!(
            c.token_text(head),
            "Foundation" | "Trust" | "Fund" | "Museum" | "Library" | "Center" | "Centre" | "School"
        );
    if both { start - 2 } else { start }
}

/// What is founded in somebody's name.
static INSTITUTIONS: List = List::new(&[
    "School",
    "College",
    "Hospital",
    "Church",
    "Academy",
    "Cathedral",
    "Institute",
    "Seminary",
    "University",
]);

/// `Sunrise Containers Ltd.`: ordinary words and a legal form, of which the first opens the name as well as its sentence.
fn plain_firm(c: &Context<'_>, start: usize, head: usize) -> bool {
    head > start + 1
        && head - start <= 4
        && legal_form::of(c.token_text(head)) & legal_form::DROPS != 0
        && !stops(c, start)
        && (start + 1..head)
            .all(|i| c.tokens[i].is_word() && (common(c, i) || c.is(i, class::ORG_HEAD)))
}

/// `St Xavier's College`, `Queen Mary's Hospital`: an institution that bears somebody's name in the genitive. The place
/// before another's institution (`Bengaluru's Bowring Hospital`) stays outside.
fn founder(c: &Context<'_>, run: Run, head: usize) -> usize {
    let start = run.start;
    let genitive = start >= 2 && c.tokens[start - 1].has(CLITIC) && starts(c, start - 2);
    if !genitive || !c.one_of(head, &INSTITUTIONS) {
        return start;
    }
    let mut k = start - 2;
    // `St John's Medical College`: the town of that name has no part in it.
    let saint = k > 0 && c.token_text(k - 1) == "St";
    if c.is(k, class::PLACE | class::ORG) && !saint
        || common(c, k) && !c.is(k, class::MODIFIER | class::KIN)
    {
        return start;
    }
    while k > 0 && !c.tokens[k].has(SENTENCE_START) {
        let dot = c.mark(k - 1, b'.') && c.tokens[k - 1].has(NO_STOP) && k > 1;
        let word = if dot { k - 2 } else { k - 1 };
        let named = starts(c, word) && (c.is(word, class::PART) || c.one_of(word, &COURTESIES));
        if !named {
            break;
        }
        k = word;
    }
    k
}

/// Honorifics that belong to the name of what is named after somebody: `Dr Ambedkar Hospital`, `Shree Balaji Ispat`.
static COURTESIES: List = List::new(&closed::HONOURS_LATIN);
