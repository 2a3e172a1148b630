//! Runs without a head noun: people, places by their preposition, acronyms.

use super::around::determined;
use super::settled::Settled;
use super::several::{full_name, parts_only, several};
use super::single::single;
use super::told::{opponent, told};
use super::{
    Bits, Context, Proposal, Run, Style, common, evidence, firms, partners, peers, starts, stops,
    teams, told_to, town,
};
use crate::candidate::said;
use crate::gazetteer::flags::{self, class};
use crate::kind::Kind;
use crate::token::{ALL_CAPS, DOTTED, TokenKind};

/// What cuts a run.
pub(super) const CUTS: u32 =
    class::TITLE | class::ROLE | class::STOP | class::POST | class::UNTAGGED_HEAD;

/// Names of the lists.
pub(super) const NAMED: u32 = class::PLACE | class::ORG | class::PERSON;

/// Looks at what is left of a run between titles, roles and ordinary words.
#[inline(always)]
pub(super) fn propose(
    c: &Context<'_>,
    run: Run,
    bits: Bits,
    settled: &mut Settled<'_>,
    out: &mut Vec<Proposal>,
) {
    let any = bits.any;
    if any & CUTS != 0 {
        pieces(c, run, bits.us, settled, out);
        return;
    }
    let one = run.end == run.start + 1;
    // `Delhi`, `Infosys` alone: the lists have said it.
    if one && run.style == Style::Prose && any & NAMED != 0 && !c.tokens[run.start].has(ALL_CAPS) {
        return;
    }
    // No title is left in it.
    if bits.us | (!one & (any & class::PLACE != 0)) {
        for i in run.start..run.end {
            country(c, i, out);
            if i + 1 < run.end && c.is(i + 1, class::PLACE) {
                town::quarter(c, i, out);
            }
        }
    }
    if one || !settled.piece(c, run.start, run.end) {
        piece(c, run, (run.start, run.end), bits, false, out);
    }
    if one && c.is(run.end, class::TITLE) {
        town::seat(c, run, run.start, run.end, out);
    }
}

/// What one token of a run says by itself; `us` where it may be a country.
#[inline(always)]
fn token(c: &Context<'_>, run: Run, i: usize, us: bool, out: &mut Vec<Proposal>) {
    if us {
        country(c, i, out);
    }
    if c.is(i, class::TITLE) {
        town::saint(c, i, run.end, out);
    } else if i + 1 < run.end && c.is(i + 1, class::PLACE) {
        town::quarter(c, i, out);
    }
}

#[inline(always)]
fn country(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // `US`, `U.S.`
    if c.says(i, said::US) || c.tokens[i].hash == said::US.hash() && c.tokens[i].has(DOTTED) {
        out.push(c.rule(i, i + 1, Kind::Place, 0.9, "english/country"));
    }
}

/// `told The Hindu`: whom one tells is a paper, whatever else its name says.
pub(super) fn paper(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    let body = super::matches_at(c, from)
        .filter(|m| m.end as usize == to)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            let mut rows = table.rows(m.form);
            rows.any(|r| flags::is_name(r.flags) && r.kind == flags::ORG)
        });
    // `told Velban News`: a word of papers and stations behind one that no list knows.
    let paper = || {
        to == from + 2
            && teams::of_a_paper(c, to - 1)
            && !common(c, from)
            && !c.is(from, class::PART | class::TITLE)
    };
    if body || paper() {
        out.push(c.rule(from, to, Kind::Org, 0.9, "english/told"));
    }
}

/// `MD Jayen Mehta`, not `MD ASIF`.
fn capitals_alone(c: &Context<'_>, run: Run, i: usize) -> bool {
    i + 2 < run.end && !c.tokens[i + 1].has(ALL_CAPS)
}

/// `Engineer John Greiner`: a trade that is a surname too, before a given name and another.
fn trade(c: &Context<'_>, run: Run, i: usize) -> bool {
    i == run.start
        && i + 3 == run.end
        && c.is(i, class::ROLE)
        && c.is(i + 1, class::GIVEN)
        && !c.is(i + 1, class::WEAK_PART)
}

/// `Chief Engineer Harnam Puri`: the second word of an office that is a surname too, before a given name.
fn engineer(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::TITLE)
        && c.is(i - 1, class::TITLE)
        && !c.is(i - 1, class::PART)
        && !c.breaks(i + 1)
        && c.is(i + 1, class::GIVEN)
        && !c.is(i + 1, class::WEAK_PART)
}

/// `A K Drosk`: whether the article at token `i` is the first of a name's letters.
pub(super) fn first_initial(c: &Context<'_>, run: Run, i: usize) -> bool {
    let letter = |k: usize| c.tokens[k].is_word() && c.tokens[k].end - c.tokens[k].start == 1;
    c.token_text(i) == "A"
        && run.style == Style::Prose
        && i + 2 < run.end
        && (letter(i + 1) || c.mark(i + 1, b'.') && i + 3 < run.end && letter(i + 2))
        && c.tokens[run.end - 1].end - c.tokens[run.end - 1].start > 3
        && !common(c, run.end - 1)
}

/// `Sanjay More,`: a surname of Maharashtra that is a word, behind a sure given name and with nothing of a comparison behind it.
fn surname_more(c: &Context<'_>, run: Run, i: usize) -> bool {
    c.token_text(i) == "More"
        && run.style == Style::Prose
        && i > run.start
        && i + 1 == run.end
        && c.is(i - 1, class::GIVEN)
        && !c.is(i - 1, class::WEAK_PART)
        && !(c.tokens.get(i + 1).is_some_and(|t| t.is_number())
            || super::word_at(c, i + 1) == "than")
}

fn quarter_head(c: &Context<'_>, i: usize) -> bool {
    matches!(
        c.token_text(i),
        "Nagar" | "Colony" | "Enclave" | "Vihar" | "Layout" | "Puram" | "Farms"
    )
}

/// The pieces of a run that something may cut.
fn pieces(c: &Context<'_>, run: Run, us: bool, settled: &mut Settled<'_>, out: &mut Vec<Proposal>) {
    let mut from = run.start;
    let mut titled = false;
    for i in run.start..=run.end {
        let cut = i == run.end
            || c.is(i, class::TITLE | class::ROLE)
                // `SpiceJet MD Ajay Singh`, but `Md Salim`
                && (!c.is(i, class::PART)
                    || c.tokens[i].has(ALL_CAPS) && (i > run.start || capitals_alone(c, run, i))
                    || matches!(c.token_text(i), "Shri" | "Shree" | "Smt")
                    || trade(c, run, i)
                    || i > run.start && engineer(c, i))
            || stops(c, i) && starts(c, i) && !first_initial(c, run, i) && !surname_more(c, run, i);
        if i < run.end {
            token(c, run, i, us, out);
            if c.tokens[i].has(ALL_CAPS) && c.is(i, class::TITLE) && c.is(i, class::NAMES) {
                super::letters::party(c, i, out);
            }
        }
        if !cut {
            continue;
        }
        // `Kavi Nagar`, `Doctors Colony`: a quarter that is called after what its people do.
        if i + 2 == run.end
            && c.is(i, class::ROLE | class::TITLE)
            && quarter_head(c, i + 1)
            && !c.tokens[i].has(ALL_CAPS)
            && !stops(c, i)
        {
            out.push(c.rule(i, run.end, Kind::Place, 0.93, "english/place-head"));
        }
        if i > run.start && i + 1 == run.end && run.style == Style::Prose && teams::second(c, i) {
            out.push(c.rule(i - 1, i + 1, Kind::Org, 0.97, "english/team"));
        }
        // An event's or a scheme's name is no name of ours, nor is what stands in it.
        let untagged = (from..i)
            .rev()
            .find(|&k| k > from && c.is(k, class::UNTAGGED_HEAD));
        from = untagged.map_or(from, |k| k + 1);
        if i > from && !(i > from + 1 && settled.piece(c, from, i)) {
            piece(c, run, (from, i), Bits::of(c, from, i), titled, out);
        }
        if i == from + 1 && c.is(i, class::TITLE) {
            town::seat(c, run, from, i, out);
        }
        titled = i < run.end && c.is(i, class::TITLE | class::ROLE);
        from = i + 1;
    }
}

/// One piece of a run, tokens `from..to`.
fn piece(
    c: &Context<'_>,
    run: Run,
    (from, to): (usize, usize),
    bits: Bits,
    titled: bool,
    out: &mut Vec<Proposal>,
) {
    if (bits.all & class::ORG != 0) & (bits.any & NO_BODY == 0) && body_alone(c, from, to) {
        return;
    }
    if (run.style == Style::Prose) & !titled & (bits.any & NO_PEER == 0)
        && peers::among_firms(c, from, to)
    {
        out.push(c.rule(from, to, Kind::Org, 0.84, "english/list"));
        return;
    }
    if titled && to - from <= 2 && c.unknown(from) && partners::role(c, from - 1) {
        out.push(c.rule(from, to, Kind::Org, 0.87, "english/evidence"));
        return;
    }
    // `Distributor Zorbex will`, at a sentence's start
    if run.initial & (from == run.start) & (to > from + 1)
        && partners::role(c, from)
        && (from + 1..to).all(|i| c.unknown(i))
    {
        out.push(c.rule(from + 1, to, Kind::Org, 0.87, "english/evidence"));
        return;
    }
    // `the band Spirit`: the noun before it makes a name of an ordinary word.
    const NAME: u32 = class::PART | class::PLACE | class::ORG | class::PERSON;
    let nameless = (bits.any & NAME == 0) & (to - from <= 4);
    if (run.style == Style::Prose) & !titled & nameless
        && let Some(sort) = evidence::introduced(c, from)
    {
        out.push(evidence::judge(c, from, to, sort));
        return;
    }
    if to == from + 1 {
        word(c, run, from, titled, out);
    } else if parts_only(bits) {
        full_name(c, run, from, to, titled, out);
    } else {
        several(c, run, (from, to), bits.any, titled, out);
    }
}

/// What may make more of a body's name than the lists do.
const NO_BODY: u32 = class::PART | class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE;

/// What no firm of a list is that its neighbours alone tell of.
const NO_PEER: u32 = class::PLACE
    | class::ORG_HEAD
    | class::PLACE_HEAD
    | class::PLACE_HEAD_OUTSIDE
    | class::TITLE
    | class::ROLE
    | class::UNTAGGED_HEAD
    | class::STOP
    | class::POST;

/// `Enforcement Directorate`: of what lists call a body, head and all, there is no more to say, unless the words around it do. None of it
/// is a part of a person's or a place's name.
fn body_alone(c: &Context<'_>, from: usize, to: usize) -> bool {
    let last = to - 1;
    c.is(last, class::ORG_HEAD)
        && !c.is(last, class::PLACE)
        && !teams::may_be_branch(c, last)
        && evidence::introduced(c, from).is_none()
        && evidence::defined(c, to).is_none()
        && !(c.tokens[from].has(ALL_CAPS) && told_to(c, from))
}

/// A piece of one word.
fn word(c: &Context<'_>, run: Run, i: usize, titled: bool, out: &mut Vec<Proposal>) {
    // `the Periyar`, `the Moon`: words and people's names too.
    let info = c.info[i];
    if (info & (class::NAMES | NAMED) == class::NAMES) & (run.style == Style::Prose)
        && town::wide(c, i)
    {
        out.push(c.rule(i, i + 1, Kind::Place, 0.82, "english/river"));
        return;
    }
    // `MFIs`, `PSUs`: several of what letters abbreviate.
    if plural_letters(c.token_text(i)) {
        return;
    }
    // `the Falcons won their third game`
    if (run.style == Style::Prose)
        & !titled
        & (c.text.as_bytes()[c.tokens[i].end as usize - 1] == b's')
        && i > 0
        && c.says(i - 1, said::THE)
        && partners::plural(c, i)
    {
        out.push(c.rule(i, i + 1, Kind::Org, 0.72, "english/team"));
        return;
    }
    if c.tokens[i].kind == TokenKind::Punctuation || describes(c, i) {
        return;
    }
    match run.style {
        Style::Prose if told(c, i, i + 1, i + 1, titled, out) => return,
        Style::Headline if !titled => {
            if opponent(c, i, i + 1, out) {
                return;
            }
            bearers(c, i, i + 1, out);
        }
        _ => {}
    }
    let parts = (sure_part(info), info & class::PART != 0);
    alone(c, run, (i, i + 1), titled, info & LISTED != 0, parts, out);
}

fn plural_letters(word: &str) -> bool {
    match word.as_bytes() {
        [letters @ .., b's'] => letters.len() > 1 && letters.iter().all(u8::is_ascii_uppercase),
        _ => false,
    }
}

/// What is left of a piece where that is one word, and no ordinary one; `known` where lists name it, and whether it is a sure part
/// of a name and one at all.
pub(super) fn alone(
    c: &Context<'_>,
    run: Run,
    (i, to): (usize, usize),
    titled: bool,
    known: bool,
    (strong, part): (bool, bool),
    out: &mut Vec<Proposal>,
) {
    // `told PTI`: letters that name several bodies name one there.
    if c.is(i, class::NAMES) & c.tokens[i].has(ALL_CAPS) && told_to(c, i) {
        out.push(c.rule(i, to, Kind::Org, 0.8, "english/acronym"));
    }
    if known {
        return;
    }
    let initial = run.initial && i == run.start;
    if !prose_firm(c, run, i, initial, titled, out) {
        single(c, run, i, initial, strong, part, titled, out);
    }
}

/// Bits of names and heads.
pub(super) const LISTED: u32 =
    class::PLACE | class::ORG | class::PLACE_HEAD | class::ORG_HEAD | class::PERSON;

/// A part of a name that is nothing else.
pub(super) fn sure_part(info: u32) -> bool {
    info & class::PART != 0
        && info & (class::WEAK_PART | class::WORD | class::PLACE | class::ORG) == 0
}

/// `Kohli Return As …`, `Shah Slams …`: a sure name between the ordinary words of a headline.
pub(super) fn bearers(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    const OTHER: u32 = class::WEAK_PART
        | class::CONTENT_WORD
        | class::PLACE
        | class::ORG
        | class::TITLE
        | class::ROLE
        | class::MODIFIER
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::UNTAGGED_HEAD;
    for i in from..to {
        let sure = c.is(i, class::PART)
            && !c.is(i, OTHER)
            && c.tokens[i].end - c.tokens[i].start > 3
            && !c.tokens[i].has(ALL_CAPS)
            && !(c.is(i, class::NAMES) && firms::rows(c, i).0);
        let beside = |k: usize| k < c.tokens.len() && starts(c, k) && !common(c, k);
        if sure && !(i > from && beside(i - 1)) && (c.breaks(i + 1) || !beside(i + 1)) {
            out.push(c.rule(i, i + 1, Kind::Person, 0.64, "english/headline"));
        }
    }
}

/// One word that a list doubtfully calls a company, or that is written like one. Whether nothing else need be asked.
fn prose_firm(
    c: &Context<'_>,
    run: Run,
    i: usize,
    initial: bool,
    titled: bool,
    out: &mut Vec<Proposal>,
) -> bool {
    if run.style != Style::Prose || titled || c.tokens[i].has(ALL_CAPS) {
        return false;
    }
    // A handle that was taken apart (`@ KidVelban`) is not looked at.
    let handle = i > 0 && (c.mark(i - 1, b'@') || c.mark(i - 1, b'#'));
    if firms::camel(c.token_text(i)) && !handle && !c.is(i, class::PART) {
        out.push(c.rule(i, i + 1, Kind::Org, 0.74, "english/camel"));
        return true;
    }
    if !firms::doubtful(c, i) {
        return false;
    }
    // `the Amazon` is a river, `Apple trees` are none of Apple's.
    if !determined(c, i) {
        let score = if initial { 0.56 } else { 0.64 };
        out.push(c.rule(i, i + 1, Kind::Org, score, "english/doubtful"));
    }
    true
}

#[inline]
pub(super) fn describes(c: &Context<'_>, i: usize) -> bool {
    common(c, i) || c.is(i, class::MODIFIER) && !c.is(i, class::PART | class::PLACE | class::PERSON)
}
