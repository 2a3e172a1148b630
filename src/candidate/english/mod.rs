//! Names in English text that no list knows: runs of capitalised words, and what stands in and around them.
//!
//! A capital means little at a sentence's start, in a headline that capitalises every word and in romanised Hindi, where
//! writers capitalise as they please. So each sentence is judged first: only where ordinary words are in lower case does a
//! capital alone say "name"; elsewhere a head noun or a known part of a name has to say so.

mod alias;
mod alone;
mod around;
mod business;
mod evidence;
mod firms;
mod last_word;
mod nouns;
mod organisation;
mod partners;
mod phrase;
mod quoted;
mod run;
mod sentences;
mod several;
mod single;
mod style;
mod teams;
mod town;
mod words;

// The sentences lean on listed names.
#[cfg(all(test, feature = "builtin"))]
mod tests;

use super::list::List;
use super::said::Said;
use super::survey::{Look, sort};
use super::{Context, Proposal, hinglish, said};
use crate::gazetteer::flags::class;
use crate::gazetteer::table::Match;
use crate::kind::Kind;
use crate::token::{
    ALL_CAPS, CAPITAL, CLITIC, JOINED, LINE_START, SENTENCE_START, SPACED, Token, TokenKind,
    punctuation_hash,
};
use alone::{function_word, listed_alone, ordinary_alone, word_alone};
use run::run_end;
use sentences::Sentences;
use style::{Style, style};

/// A run of capitalised words, tokens `start..end`.
#[derive(Clone, Copy, Debug)]
struct Run {
    start: usize,
    end: usize,
    style: Style,
    /// The first word of its sentence opens the run.
    initial: bool,
}

/// Capitals.
pub(super) const LOOK: Look = Look {
    classes: 0,
    sorts: sort::CAPITAL,
};

/// Appends candidates for names in Latin script.
#[inline(never)]
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    if !c.cased {
        return;
    }
    let mut end = 0;
    let mut sentences = Sentences::of(c.tokens);
    // A sentence without a capital is not looked at.
    while let Some(i) = c.latin.next_start(end, c.tokens.len()) {
        let from = sentences.open(i, end);
        end = sentences.next(i + 1);
        sentence(c, from, end, out);
    }
}

fn sentence(c: &Context<'_>, from: usize, end: usize, out: &mut Vec<Proposal>) {
    let Some(style) = style(c, from, end) else {
        return;
    };
    if style == Style::Flat {
        return;
    }
    if style == Style::Romanised {
        hinglish::sentence(c, from, end, out);
    }
    // Brackets, quotes and bullets do not hide a sentence's first word.
    let first = (from..end).find(|&i| c.tokens[i].is_word()).unwrap_or(from);
    let prose = style == Style::Prose;
    let mut at = from;
    while let Some(i) = c.latin.next_start(at, end) {
        let stop = run_end(c, i, end);
        at = stop;
        let one = stop == i + 1;
        let (t, info) = (&c.tokens[i], c.info[i]);
        let before = &c.tokens[i.saturating_sub(1)];
        // What a run has seldom before it or behind it, in one look.
        let (behind, next) = match (c.tokens.get(stop), c.info.get(stop)) {
            (Some(t), Some(bits)) => (t.hash, if stop < end { *bits } else { 0 }),
            _ => (0, 0),
        };
        let (hyphen, slash) = const { (punctuation_hash(b'-'), punctuation_hash(b'/')) };
        let rare = (behind == said::OF.hash())
            | (behind == hyphen)
            | (behind == slash)
            | (t.hash == SECTOR.hash())
            | ((i > from) & !t.has(SPACED));
        let capitals = t.has(ALL_CAPS);
        let opens_line = (i == first) & t.has(LINE_START);
        // Of half the words that stand alone there is nothing to say, as their bits tell. Conditions that are true as often as not are
        // joined before they are asked.
        let listed = prose & !opens_line & listed_alone(info, next);
        if one {
            let ordinary = word_alone(info) & !(prose & evidence::INTRODUCES.may_hold(before));
            if function_word(t, info) | (!rare & !capitals & (listed | ordinary)) {
                continue;
            }
        }
        if rare && let Some(until) = rarely(c, i, stop, from, end, out) {
            at = until;
            continue;
        }
        if one & !capitals {
            if listed {
                continue;
            }
            if ordinary_alone(t, info) && !(prose && evidence::introduced(c, i).is_some()) {
                continue;
            }
        }
        let run = Run {
            start: i,
            end: stop,
            style,
            initial: (i == first) | ((i > from) & opener(before, i > from + 1)),
        };
        if capitals && letters(c, run, i == first, out) {
            continue;
        }
        let told = (stop == i + 2)
            & ((before.hash == said::TOLD.hash()) | (before.hash == said::TELLS.hash()));
        if told | (behind == const { punctuation_hash(b'@') }) | (next & class::ALIAS != 0) {
            called(c, run, end, told, out);
        }
        let bits = Bits::of(c, i, stop);
        if bits.any & (class::ORG_HEAD | class::ORG_HEAD_BEFORE) != 0 {
            town::station(c, run, out);
            organisation::propose(c, run, end, out);
        }
        if opens_line & (behind == const { punctuation_hash(b':') }) {
            speaker(c, run, out);
        }
        if next
            & (class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE | class::ORG_HEAD | class::ORG_CONTEXT)
            != 0
        {
            before_head(c, run, next, out);
        }
        phrase::propose(c, run, bits, out);
    }
}

/// A run that somebody is told, or that may have another name behind it.
#[inline(never)]
fn called(c: &Context<'_>, run: Run, end: usize, told: bool, out: &mut Vec<Proposal>) {
    if told && told_to(c, run.start) {
        phrase::paper(c, run.start, run.end, out);
    }
    let at = |t: &Token| t.hash == const { punctuation_hash(b'@') };
    if c.tokens.get(run.end).is_some_and(at) || run.end < end && c.is(run.end, class::ALIAS) {
        alias::propose(c, run, end, out);
    }
}

/// A run at a line's start that a colon follows: where it was written, or whose line of a talk it is (`Neha: I am coming`).
#[inline(never)]
fn speaker(c: &Context<'_>, run: Run, out: &mut Vec<Proposal>) {
    let (i, stop) = (run.start, run.end);
    if !c.mark(stop, b':') {
        return;
    }
    town::dateline(c, i, stop, out);
    let info = c.info[i];
    if stop == i + 1
        && !c.tokens[i].has(ALL_CAPS)
        && phrase::sure_part(info)
        && info & class::GIVEN != 0
    {
        out.push(c.rule(i, stop, Kind::Person, 0.78, "english/speaker"));
    }
}

/// `Sector 14`, a quarter of a planned town.
const SECTOR: Said = Said::written("sector", "Sector");

/// Runs of a sentence that an `of`, a hyphen or a number follows, or that a mark stands right before: where to go on, if there is no more
/// to say of them.
#[inline(never)]
fn rarely(
    c: &Context<'_>,
    i: usize,
    stop: usize,
    from: usize,
    end: usize,
    out: &mut Vec<Proposal>,
) -> Option<usize> {
    let one = stop == i + 1;
    if let Some((from, to)) = partners::messrs(c, i, end) {
        out.push(c.rule(from, to, Kind::Org, 0.96, "english/messrs"));
        return None;
    }
    // `Battle of Plassey`, `Film Festival of India`: nothing in an event's name is tagged.
    let mut silent = None;
    if stop + 1 < end && c.says(stop, said::OF) {
        silent = event(c, i, stop, end).map(|until| (until, "english/event"));
    }
    if silent.is_none()
        && i > from
        && !c.tokens[i].has(SPACED)
        && c.tokens[i - 1].kind == TokenKind::Punctuation
    {
        silent = quoted::title(c, i, stop, from, end).map(|until| (until, "english/title"));
    }
    if let Some((until, rule)) = silent {
        let mut p = c.rule(i, until, Kind::Sector, 0.96, rule);
        p.silent = true;
        out.push(p);
        return Some(until);
    }
    if one && stop < end && c.tokens[stop].is_number() && c.says(i, SECTOR) {
        // `Sector 21C`
        let letter = c.tokens.get(stop + 1).is_some_and(|t| {
            stop + 1 < end && t.is_word() && t.has(JOINED) && t.end - t.start == 1
        });
        let until = stop + 1 + usize::from(letter);
        town::numbered_station(c, i, until, out);
        out.push(c.rule(i, until, Kind::Place, 0.8, "english/sector"));
        return Some(until);
    }
    let based = c.mark(stop, b'-') && c.is(stop - 1, class::NAMES) && town::based(c, stop - 1, out);
    (based && one).then_some(stop)
}

/// Letters before the name of a ship.
static SHIPS: List = List::new(&[
    "HMS", "USS", "RMS", "HMCS", "HMAS", "HMNZS", "INS", "ICGS", "PNS", "BNS", "SLNS", "USNS",
    "USCGC", "SS", "MV", "RRS", "USAT", "SMS", "HMT",
]);

/// What a run's first word in capitals says: a court that acts, a school; a ship, of which there is no more to say.
#[inline(never)]
fn letters(c: &Context<'_>, run: Run, first: bool, out: &mut Vec<Proposal>) -> bool {
    let i = run.start;
    // `HMS Pelican`; `SS Ahluwalia` is somebody.
    if i + 1 < run.end
        && c.one_of(i, &SHIPS)
        && run.style == Style::Prose
        && !(c.tokens[i].end - c.tokens[i].start == 2 && c.is(i + 1, class::PART))
        && !c.tokens[i + 1].has(ALL_CAPS)
    {
        let mut p = c.rule(i, run.end.min(i + 3), Kind::Sector, 0.96, "english/ship");
        p.silent = true;
        out.push(p);
        return true;
    }
    if first && single::court_acts(c, i) {
        out.push(c.rule(i, i + 1, Kind::Org, 0.8, "english/acronym"));
    }
    if i + 1 < run.end {
        town::school(c, i, out);
    }
    false
}

/// A run before a head or another word of places or bodies, `next` its bits.
#[inline(never)]
fn before_head(c: &Context<'_>, run: Run, next: u32, out: &mut Vec<Proposal>) {
    if next & (class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE) != 0
        && !c.tokens[run.end].has(CAPITAL)
    {
        town::headed(c, run, run.end, out);
    }
    if next & (class::ORG_HEAD | class::ORG_CONTEXT) != 0 {
        town::police(c, run.start, run.end, out);
    }
}

/// `told PTI`: whom one tells something.
#[inline(always)]
fn told_to(c: &Context<'_>, i: usize) -> bool {
    word_before(c, i).is_some_and(|k| c.says(k, said::TOLD) || c.says(k, said::TELLS))
}

/// Whether a token opens something, as a sentence does: a colon, a quote where it stands `inside` one, a dash (`11:05 - Called Tormel`).
#[inline(always)]
fn opener(t: &Token, inside: bool) -> bool {
    let colon = t.hash == const { punctuation_hash(b':') };
    let quote = t.hash == const { punctuation_hash(b'"') };
    let dash = (t.hash == const { punctuation_hash(b'-') }) & t.has(SPACED);
    (t.kind == TokenKind::Punctuation) & (colon | dash | (inside & quote))
}

/// The class bits of tokens `from..to`, joined.
#[inline]
fn union(c: &Context<'_>, from: usize, to: usize) -> u32 {
    let info = c.info.get(from..to).unwrap_or_default();
    info.iter().fold(0, |all, bits| all | bits)
}

/// What is known of the tokens of a run or a piece of one, gathered in one walk.
#[derive(Clone, Copy, Debug)]
struct Bits {
    /// The class bits that any of them has, and those that all have.
    any: u32,
    all: u32,
    /// All of them are words and parts of people's names.
    parts: bool,
    /// One may be [`said::US`].
    us: bool,
}

impl Bits {
    /// Of one token at least.
    #[inline(always)]
    fn of(c: &Context<'_>, from: usize, to: usize) -> Bits {
        let one = |i: usize| {
            let (t, info) = (&c.tokens[i], c.info[i]);
            Bits {
                any: info,
                all: info,
                parts: (info & class::PART != 0) & t.is_word(),
                us: t.hash == said::US.hash(),
            }
        };
        let mut bits = one(from);
        for i in from + 1..to {
            let next = one(i);
            bits.any |= next.any;
            bits.all &= next.all;
            bits.parts &= next.parts;
            bits.us |= next.us;
        }
        bits
    }
}

/// The end of an event's name whose head closes the run `from..to` and which goes on with the `of` behind it.
fn event(c: &Context<'_>, from: usize, to: usize, end: usize) -> Option<usize> {
    let head = to - 1;
    let named = c.is(head, class::UNTAGGED_HEAD)
        && !c.is(head, class::ORG_HEAD | class::ORG_HEAD_BEFORE)
        || matches!(
            c.token_text(head),
            "Battle" | "Siege" | "Treaty" | "War" | "Feast" | "Order"
        );
    let article = usize::from(matches!(c.token_text(to + 1), "the"));
    let name = to + 1 + article;
    // `a Battle of`: the run may open with an article that is no part of the name, which does not matter here.
    (named && from <= head && name < end && starts(c, name)).then(|| run_end(c, name, end))
}

/// A capitalised word that may open a name.
#[inline]
fn starts(c: &Context<'_>, i: usize) -> bool {
    c.latin.starts(i)
}

/// The built-in lists' matches that start at token `i`.
pub(super) fn matches_at<'a>(c: &'a Context<'_>, i: usize) -> impl Iterator<Item = &'a Match> {
    // Sorted by their start within each table; the built-in table is the last.
    let last = c.tables.len().saturating_sub(1);
    let builtin = if last == 0 {
        0
    } else {
        c.matches.partition_point(|m| (m.table as usize) < last)
    };
    let all = &c.matches[builtin..];
    all[all.partition_point(|m| (m.start as usize) < i)..]
        .iter()
        .take_while(move |m| m.start as usize == i)
}

/// Function words. Romanised Hindi has some that are names in English (`Kia`).
fn stops(c: &Context<'_>, i: usize) -> bool {
    // `Kevin De Drosk`: a capital inside a name.
    c.is(i, class::STOP | class::POST)
        && !(c.tokens[i].has(CAPITAL)
            && !c.tokens[i].has(SENTENCE_START)
            && (c.is(i, class::NAMES)
                || matches!(
                    c.token_text(i),
                    "De" | "Di"
                        | "Da"
                        | "Du"
                        | "La"
                        | "Le"
                        | "El"
                        | "Al"
                        | "Van"
                        | "Von"
                        | "Bin"
                        | "Dos"
                )))
}

/// A word of the language rather than of names: listed as vocabulary, or built like an English word.
#[inline(always)]
fn common(c: &Context<'_>, i: usize) -> bool {
    const NAMES: u32 = class::PART | class::PERSON | class::ORG | class::PLACE;
    let info = c.info[i];
    if info & class::CONTENT_WORD == 0 {
        return info & NAMES == 0 && words::english(c, i);
    }
    info & (class::STOP | class::POST) != 0 || info & NAMES == 0 || info & class::WEAK_PART != 0
}

/// The same for other rules.
pub(super) fn ordinary(c: &Context<'_>, i: usize) -> bool {
    common(c, i)
}

/// `'s` behind a word, also where a corpus sets it apart.
fn possessive(c: &Context<'_>, i: usize) -> bool {
    c.tokens.get(i).is_some_and(|t| t.has(CLITIC))
        || c.mark(i, b'\'') && c.tokens.get(i + 1).is_some_and(|t| t.end - t.start == 1)
}

/// What stands behind a person's name alone: a verb, a genitive, an age behind a comma.
pub(super) fn acts(c: &Context<'_>, at: usize) -> bool {
    words::personal_verb(c, at)
        || words::verb(c, at)
        || possessive(c, at)
        || around::described(c, at)
}

/// An article or the like before token `i`.
pub(super) fn article(c: &Context<'_>, i: usize) -> bool {
    around::determined(c, i)
}

/// The word before `i` in its sentence; nothing at a sentence's start and behind punctuation.
#[inline]
fn word_before(c: &Context<'_>, i: usize) -> Option<usize> {
    let before = i.checked_sub(1)?;
    (!c.tokens[i].has(SENTENCE_START) && c.tokens[before].is_word()).then_some(before)
}

/// Its text, or nothing.
fn before<'a>(c: &Context<'a>, i: usize) -> &'a str {
    word_before(c, i).map_or("", |k| c.token_text(k))
}

/// The word at `i` if the sentence goes on with one.
fn word_at<'a>(c: &Context<'a>, i: usize) -> &'a str {
    if c.breaks(i) || c.tokens[i].kind != TokenKind::Word {
        ""
    } else {
        c.token_text(i)
    }
}
