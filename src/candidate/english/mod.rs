//! Names in English text that no list knows: runs of capitalised words, and what stands in and around them.
//!
//! A capital means little at a sentence's start, in a headline that capitalises every word and in romanised Hindi, where
//! writers capitalise as they please. So each sentence is judged first: only where ordinary words are in lower case does a
//! capital alone say "name"; elsewhere a head noun or a known part of a name has to say so.

mod alias;
mod alone;
mod around;
mod beside;
mod business;
mod evidence;
mod firms;
mod headed;
mod last_word;
mod letterhead;
mod letters;
mod listing;
mod look;
mod nouns;
mod organisation;
mod partners;
mod peers;
mod person;
mod phrase;
mod quoted;
mod rare;
mod run;
mod sentences;
mod settled;
mod several;
mod shouted;
mod single;
mod style;
mod teams;
mod told;
mod town;
mod ways;
mod words;

// The sentences lean on listed names.
#[cfg(all(test, feature = "builtin"))]
mod tests;

use super::survey::{Look, sort};
use super::{Context, Proposal, hinglish, said};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, LINE_START, SPACED, punctuation_hash};
use alone::{function_word, listed_alone, ordinary_alone, word_alone};
use beside::{before_head, called, opener, speaker, told_to};
pub(super) use firms::doubtful;
use look::{Bits, before, common, possessive, starts, stops, union, word_at, word_before};
pub(super) use look::{acts, article, matches_at, ordinary};
use rare::{SECTOR, letters, rarely, relation};
use run::run_end;
use sentences::Sentences;
use settled::Settled;
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
    let mut settled = Settled::of(c);
    // A sentence without a capital is not looked at.
    while let Some(i) = c.latin.next_start(end, c.tokens.len()) {
        let from = sentences.open(i, end);
        end = sentences.next(i + 1);
        sentence(c, from, end, &mut settled, out);
    }
}

fn sentence(
    c: &Context<'_>,
    from: usize,
    end: usize,
    settled: &mut Settled<'_>,
    out: &mut Vec<Proposal>,
) {
    let Some(style) = style(c, from, end) else {
        return;
    };
    if style != Style::Prose && c.tokens[from].has(ALL_CAPS) {
        letterhead::propose(c, from, end, out);
    }
    if style == Style::Flat {
        shouted::country(c, from, end, out);
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
        let mut stop = run_end(c, i, end);
        at = stop;
        let (hyphen, slash) = const { (punctuation_hash(b'-'), punctuation_hash(b'/')) };
        if c.tokens.get(stop).is_some_and(|t| t.hash == slash) && relation(c, stop) {
            if stop == i + 1
                && let Some(until) = rare::ministry(c, stop, end)
            {
                out.push(c.rule(i, until, Kind::Org, 0.93, "english/ministry"));
                at = until;
                continue;
            }
            (at, stop) = (stop + 2, stop - 1);
            if stop == i {
                continue;
            }
        }
        let one = stop == i + 1;
        let (t, info) = (&c.tokens[i], c.info[i]);
        let before = &c.tokens[i.saturating_sub(1)];
        // What a run has seldom before it or behind it, in one look.
        let (behind, next) = match (c.tokens.get(stop), c.info.get(stop)) {
            (Some(t), Some(bits)) => (t.hash, if stop < end { *bits } else { 0 }),
            _ => (0, 0),
        };
        let rare = (behind == said::OF.hash())
            | (behind == hyphen)
            | (behind == slash)
            | (behind == const { punctuation_hash(b'&') })
            | (t.hash == SECTOR.hash())
            | (behind == said::THE.hash())
            | (behind == said::KA_LATIN.hash())
            | (behind == said::KI_LATIN.hash())
            | ((i > from) & !t.has(SPACED));
        let capitals = t.has(ALL_CAPS);
        let opens_line = (i == first) & t.has(LINE_START);
        // `Queen's Road`
        if one & (info & class::PLACE_HEAD != 0)
            && i > 2
            && (possessive(c, i - 1) || possessive(c, i - 2))
        {
            headed::owned(c, i, out);
        }
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
        let bits = Bits::of(c, i, stop);
        if !one & !rare && settled.run(c, run, bits, end) {
            continue;
        }
        // `Velban East-II`, a seat of several
        if (stop > i + 2)
            && c.tokens[stop - 1].has(ALL_CAPS)
            && headed::part_of_several(c, i, stop - 2, stop)
        {
            out.push(c.rule(i, stop, Kind::Place, 0.97, "english/seat"));
            continue;
        }
        let told = (stop == i + 2)
            & ((before.hash == said::TOLD.hash()) | (before.hash == said::TELLS.hash()));
        if told | (behind == const { punctuation_hash(b'@') }) | (next & class::ALIAS != 0) {
            called(c, run, end, told, out);
        }
        if bits.any & (class::ORG_HEAD | class::ORG_HEAD_BEFORE) != 0 {
            town::station(c, run, out);
            organisation::propose(c, run, end, out);
        }
        if opens_line & (behind == const { punctuation_hash(b':') }) {
            speaker(c, run, out);
        }
        if stop < end && headed::paired(&c.tokens[stop]) {
            headed::headed_by_two(c, run, out);
        }
        if next
            & (class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE | class::ORG_HEAD | class::ORG_CONTEXT)
            != 0
        {
            before_head(c, run, next, out);
        }
        phrase::propose(c, run, bits, settled, out);
    }
}
