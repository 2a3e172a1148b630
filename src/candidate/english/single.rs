//! Runs of one word.

use super::around::{described, determined, place_score};
use super::letters::letters;
use super::{Context, Proposal, Run, Style, before, possessive, ways, word_at, words};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED};

/// One capitalised word.
#[allow(clippy::too_many_arguments)]
pub(super) fn single(
    c: &Context<'_>,
    run: Run,
    i: usize,
    initial: bool,
    strong: bool,
    part: bool,
    titled: bool,
    out: &mut Vec<Proposal>,
) {
    let t = &c.tokens[i];
    // `Don't`, `Can't`
    if c.mark(i + 1, b'\'') && word_at(c, i + 2) == "t"
        || matches!(word_at(c, i + 1), "'t" | "\u{2019}t")
    {
        return;
    }
    // `Fire In Metairie, Louisiana`
    if run.style == Style::Headline
        && !titled
        && !strong
        && c.mark(i + 1, b',')
        && t.end - t.start > 3
        && !t.has(ALL_CAPS)
        && place_score(c, i, i + 1) >= 0.84
    {
        out.push(c.rule(i, i + 1, Kind::Place, 0.84, "english/place"));
        return;
    }
    if run.style != Style::Prose || t.end - t.start < 3 && !t.has(ALL_CAPS) || titled {
        return;
    }
    if t.has(ALL_CAPS) || t.has(DOTTED) {
        letters(c, i, initial, out);
        return;
    }
    // `at Expo 2025`: an event by its head alone.
    if c.is(i, class::UNTAGGED_HEAD) {
        return;
    }
    match before(c, i) {
        // `Minister of Ports and Ayush Shri …`
        "and" if c.is(i + 1, class::TITLE) && !c.breaks(i + 1) && minds(c, i) => return,
        "between" | "and" if !strong => ways::between(c, i, out),
        // `served as Diwan of Mysore`: an office that is a surname too.
        "as" if word_at(c, i + 1) == "of" => return,
        _ => {}
    }
    let place = place_score(c, i, i + 1);
    // `in Gilchrist, Oregon`: even where people bear the name.
    if strong && place > 0.8 {
        out.push(c.rule(i, i + 1, Kind::Place, 0.93, "english/place"));
        return;
    }
    if place > 0.0 && !strong {
        out.push(c.rule(i, i + 1, Kind::Place, place, "english/place"));
        return;
    }
    // `Lindenstraße`
    if c.unknown(i)
        && ["straße", "strasse", "gasse", "platz"]
            .iter()
            .any(|e| c.token_text(i).ends_with(e))
    {
        out.push(c.rule(i, i + 1, Kind::Place, 0.84, "english/place"));
        return;
    }
    if determined(c, i) {
        return;
    }
    let kin = i > 0
        && !initial
        && c.is(i - 1, class::KIN)
        && !c.tokens[i - 1].has(CAPITAL)
        && !c.breaks(i);
    // `his brother Drosk and wife Velba`
    if kin && !c.is(i, class::WORD | class::ORG | class::MODIFIER) && !words::derived(c, i) {
        out.push(c.rule(i, i + 1, Kind::Person, 0.74, "english/kin"));
        return;
    }
    let score = person(c, i, (strong, part, initial), place > 0.0);
    out.push(c.rule(i, i + 1, Kind::Person, score, "english/person"));
}

/// Whether a minister minds what is listed up to token `i`.
fn minds(c: &Context<'_>, i: usize) -> bool {
    (i.saturating_sub(14)..i).any(|k| {
        matches!(c.token_text(k), "Minister" | "Ministry")
            && matches!(word_at(c, k + 1), "of" | "for")
    })
}

/// How much speaks for a person whom one word names: whether it is a sure part of a name, one at all, and its sentence's first word,
/// and whether anything says that it is a place.
fn person(
    c: &Context<'_>,
    i: usize,
    (strong, part, initial): (bool, bool, bool),
    placed: bool,
) -> f32 {
    let acts = words::personal_verb(c, i + 1) || described(c, i + 1);
    let verb = || words::verb(c, i + 1) || possessive(c, i + 1);
    match (strong, part, initial) {
        (true, ..) if acts => 0.82,
        (true, _, false) => {
            if placed {
                0.55
            } else {
                0.68
            }
        }
        (true, _, true) => {
            if verb() {
                0.66
            } else {
                0.56
            }
        }
        _ if acts => {
            if initial {
                0.62
            } else {
                0.68
            }
        }
        (_, true, false) => {
            if verb() {
                0.6
            } else {
                0.45
            }
        }
        // `Opponents had …`, `Secrets would …`: a plural opens its sentence.
        _ if initial && c.token_text(i).ends_with('s') && !possessive(c, i + 1) => 0.45,
        _ if verb() => {
            if initial {
                0.54
            } else {
                0.56
            }
        }
        _ => 0.42,
    }
}
