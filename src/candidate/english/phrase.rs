//! Runs without a head noun: people, places by their preposition, acronyms.

use super::{
    Context, Proposal, Run, Style, before, common, evidence, matches_at, possessive, starts, stops,
    town, word_at, words,
};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, DOTTED, SPACED, TokenKind};

/// Looks at what is left of a run between titles, roles and ordinary words.
pub(super) fn propose(c: &Context<'_>, run: Run, out: &mut Vec<Proposal>) {
    let mut from = run.start;
    let mut titled = false;
    for i in run.start..=run.end {
        let cut = i == run.end
            || c.is(i, class::TITLE | class::ROLE)
                // `SpiceJet MD Ajay Singh`, but `Md Salim`
                && (!c.is(i, class::PART)
                    || i > run.start && c.tokens[i].has(ALL_CAPS)
                    || matches!(c.token_text(i), "Shri" | "Shree" | "Smt"))
            || stops(c, i) && starts(c, i);
        if i < run.end {
            if c.is(i, class::TITLE) {
                town::saint(c, i, run.end, out);
            } else if i + 1 < run.end && c.is(i + 1, class::PLACE) {
                town::quarter(c, i, out);
            }
        }
        if !cut {
            continue;
        }
        // An event's or a scheme's name is no name of ours, nor is what stands in it.
        let untagged = (from..i)
            .rev()
            .find(|&k| k > from && c.is(k, class::UNTAGGED_HEAD));
        from = untagged.map_or(from, |k| k + 1);
        if i > from {
            piece(c, run, from, i, titled, out);
        }
        titled = i < run.end && c.is(i, class::TITLE | class::ROLE);
        from = i + 1;
    }
}

/// One piece of a run, tokens `from..to`.
fn piece(
    c: &Context<'_>,
    run: Run,
    mut from: usize,
    mut to: usize,
    titled: bool,
    out: &mut Vec<Proposal>,
) {
    // `the band Spirit`: the noun before it makes a name of an ordinary word.
    if run.style == Style::Prose
        && !titled
        && to - from <= 4
        && !(from..to).any(|i| c.is(i, class::PART | class::PLACE | class::ORG | class::PERSON))
        && let Some(sort) = evidence::introduced(c, from)
    {
        out.push(evidence::judge(c, from, to, sort));
        return;
    }
    let open = from;
    // Ordinary words and nationalities at the edges are not part of a person's or place's name.
    while from < to && (c.tokens[from].kind == TokenKind::Punctuation || describes(c, from)) {
        // `EP Menon`, `PC Tzobari`: initials that abbreviate something else too.
        if initials(c, from, to) {
            break;
        }
        from += 1;
    }
    let whole = to;
    while to > from && (c.tokens[to - 1].kind == TokenKind::Punctuation || describes(c, to - 1)) {
        to -= 1;
    }
    if from >= to {
        return;
    }
    if run.style == Style::Prose {
        let placed = if c.is(whole - 1, class::PLACE_HEAD) {
            whole
        } else {
            to
        };
        // `Shark Island`: an ordinary word opens the name.
        let worded = from > open
            && from + 1 == whole
            && c.is(from, class::PLACE_HEAD)
            && !c.is(from, class::MODIFIER | class::PART)
            && c.info[from - 1] & !class::NAMES == class::WORD;
        if worded {
            let start = (open..from)
                .rev()
                .take_while(|&k| c.info[k] & !class::NAMES == class::WORD)
                .last()
                .unwrap_or(from);
            out.push(c.rule(start, whole, Kind::Place, 0.8, "english/place-head"));
        }
        named_place(c, from, placed, out);
        if whole > to && (to..whole - 1).all(|i| c.mark(i, b'.')) {
            bearer_of_a_word(c, from, to, whole - 1, out);
        }
        outside_head(c, from, whole, out);
        firm(c, from, to, whole, out);
        if told(c, from, to, whole, titled, out) {
            return;
        }
    }
    // A name ends at a plain word inside, if there is one.
    let inner = (from..to).any(|i| {
        c.tokens[i].is_word()
            && common(c, i)
            && !words::particle(c.token_text(i))
            && !initials(c, i, to)
    });
    let words = (from..to).filter(|&i| c.tokens[i].is_word()).count();
    let parts = (from..to).filter(|&i| c.is(i, class::PART)).count();
    let strong = (from..to)
        .filter(|&i| {
            c.is(i, class::PART)
                && !c.is(
                    i,
                    class::WEAK_PART | class::WORD | class::PLACE | class::ORG,
                )
        })
        .count();
    let listed = (from..to).any(|i| {
        c.is(
            i,
            class::PLACE | class::ORG | class::PLACE_HEAD | class::ORG_HEAD | class::PERSON,
        )
    });
    let initial = run.initial && from == run.start;
    if words == 1 {
        // `told PTI`: letters that name several bodies name one there.
        if c.is(from, class::NAMES)
            && c.tokens[from].has(ALL_CAPS)
            && matches!(before(c, from), "told" | "tells")
        {
            out.push(c.rule(from, to, Kind::Org, 0.8, "english/acronym"));
        }
        if listed || inner {
            return;
        }
        single(c, run, from, initial, strong > 0, parts > 0, titled, out);
        return;
    }
    if words > 5 || inner {
        return;
    }
    let prose = run.style == Style::Prose;
    let place = place_score(c, from, to);
    if place > 0.0 && parts == 0 && !listed && prose {
        out.push(c.rule(from, to, Kind::Place, place, "english/place"));
    }
    let mut end = to;
    if matches!(word_at(c, end), "Jr" | "Sr" | "II" | "III") {
        end += 1;
    }
    let hyphen = (from..to).any(|i| c.mark(i, b'-') || words::particle(c.token_text(i)));
    if listed && strong == 0 {
        return;
    }
    let article = determiner(before(c, from)) && !titled;
    let given_first =
        c.is(from, class::GIVEN) && !c.is(from, class::WEAK_PART | class::WORD | class::PLACE);
    let score: f32 = match (strong, parts) {
        (0, _) if article => 0.3,
        (1, 1) if article => 0.45,
        (2.., _) => 0.93,
        (1, 2..) => 0.9,
        (1, _) if !listed => {
            if prose {
                0.8
            } else {
                0.66
            }
        }
        (1, _) if given_first && words <= 3 => 0.74,
        // `Harshil Mathur`: a small place's name before a surname.
        (1, _)
            if prose
                && words == 2
                && to == from + 2
                && c.is(from, class::PLACE)
                && !c.is(from, class::ORG | class::PLACE_HEAD)
                && c.is(from + 1, class::SURNAME)
                && !c.is(from + 1, class::WEAK_PART | class::PLACE | class::ORG) =>
        {
            0.76
        }
        (1, _) => 0.55,
        (0, 2..) => {
            if prose {
                0.74
            } else {
                0.55
            }
        }
        (0, 1) => {
            if prose {
                0.69
            } else {
                0.4
            }
        }
        _ if !prose => 0.3,
        _ if words::personal_verb(c, end) || described(c, end) => 0.72,
        _ => 0.6,
    };
    if parts > 0 || place == 0.0 {
        let score = if hyphen && score > 0.75 {
            score + 0.01
        } else {
            score
        };
        out.push(c.rule(from, end, Kind::Person, score, "english/person"));
    }
}

/// The words around say what the name is. Whether nothing else need be asked.
fn told(
    c: &Context<'_>,
    from: usize,
    to: usize,
    whole: usize,
    titled: bool,
    out: &mut Vec<Proposal>,
) -> bool {
    if titled || to != whole || to - from > 5 {
        return false;
    }
    // Names of the lists are known without it.
    let known = (from..to).any(|i| c.is(i, class::ORG | class::PLACE | class::PERSON));
    if known && to == from + 1 {
        return false;
    }
    let given = c.is(from, class::GIVEN) && !c.is(from, class::WEAK_PART) && to > from + 1;
    let sort = evidence::introduced(c, from).or_else(|| {
        evidence::defined(c, to).filter(|s| !given || *s == evidence::Sort::Of(Kind::Person))
    });
    if let Some(sort) = sort {
        out.push(evidence::judge(c, from, to, sort));
        return true;
    }
    let parts = (from..to).any(|i| c.is(i, class::PART) && !c.is(i, class::WEAK_PART));
    if !parts && !known && evidence::business(c, from, to) {
        out.push(c.rule(from, to, Kind::Org, 0.8, "english/business"));
        return true;
    }
    false
}

/// One capitalised word.
#[allow(clippy::too_many_arguments)]
fn single(
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
    if run.style != Style::Prose || t.end - t.start < 3 && !t.has(ALL_CAPS) || titled {
        return;
    }
    if t.has(ALL_CAPS) || t.has(DOTTED) {
        // `SC refuses stay on …`: the court's letters, with a court's verb.
        if c.token_text(i) == "SC"
            && matches!(
                word_at(c, i + 1),
                "refuses"
                    | "stays"
                    | "grants"
                    | "issues"
                    | "seeks"
                    | "asks"
                    | "orders"
                    | "upholds"
                    | "quashes"
                    | "rejects"
                    | "reserves"
                    | "dismisses"
                    | "allows"
                    | "directs"
                    | "sets"
                    | "bars"
                    | "pulls"
                    | "raps"
                    | "says"
                    | "tells"
                    | "slams"
                    | "agrees"
                    | "declines"
                    | "hears"
                    | "judge"
                    | "bench"
                    | "verdict"
                    | "collegium"
            )
        {
            out.push(c.rule(i, i + 1, Kind::Org, 0.8, "english/acronym"));
            return;
        }
        let short = t.end - t.start <= 7;
        if short
            && c.info[i] & !(class::NAMES | class::WEAK_PART) == 0
            && !roman_numeral(c.token_text(i))
        {
            out.push(c.rule(
                i,
                i + 1,
                Kind::Org,
                if initial || !acronym_place(c, i) {
                    0.42
                } else {
                    0.6
                },
                "english/acronym",
            ));
        }
        return;
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
    let acts = words::personal_verb(c, i + 1) || described(c, i + 1);
    let verb = words::verb(c, i + 1) || possessive(c, i + 1);
    if determiner(before(c, i)) {
        return;
    }
    let score = match (strong, part, initial) {
        (true, ..) if acts => 0.82,
        (true, _, false) => {
            if place > 0.0 {
                0.55
            } else {
                0.68
            }
        }
        (true, _, true) => {
            if verb {
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
            if verb {
                0.6
            } else {
                0.45
            }
        }
        // `Opponents had …`, `Secrets would …`: a plural opens its sentence.
        _ if initial && c.token_text(i).ends_with('s') && !possessive(c, i + 1) => 0.45,
        _ if verb => {
            if initial {
                0.54
            } else {
                0.56
            }
        }
        _ => 0.42,
    };
    out.push(c.rule(i, i + 1, Kind::Person, score, "english/person"));
}

/// `Gandhi Park`: a head noun that is some people's surname too makes a place of the name before it.
fn named_place(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    let last = to - 1;
    let head =
        c.is(last, class::PLACE_HEAD) && (!c.is(last, class::PART) || c.is(last, class::WEAK_PART));
    let named = (from..last)
        .all(|i| !c.tokens[i].is_word() || c.is(i, class::PART | class::PLACE) || !common(c, i));
    if head
        && !c.is(last, class::ORG_HEAD)
        && last > from
        && named
        && !(last == from + 1
            && c.is(from, class::GIVEN)
            && !c.is(from, class::SURNAME | class::PLACE)
            && c.is(last, class::SURNAME))
    {
        out.push(c.rule(from, to, Kind::Place, 0.94, "english/place-head"));
    }
}

/// `Martha Chase`: a given name before a surname that is an ordinary word, tokens `from..to` and `last`.
fn bearer_of_a_word(c: &Context<'_>, from: usize, to: usize, last: usize, out: &mut Vec<Proposal>) {
    let given = c.is(from, class::GIVEN)
        && !c.is(
            from,
            class::WEAK_PART | class::WORD | class::PLACE | class::ORG,
        )
        && (from + 1..to).all(|i| {
            !c.tokens[i].is_word()
                || c.tokens[i].end - c.tokens[i].start == 1
                || c.is(i, class::PART)
        });
    let word = c.info[last] & !(class::NAMES | class::WEAK_PART) == class::WORD
        && !c.tokens[last].has(ALL_CAPS)
        && !words::derived(c, last);
    if given && word && !determiner(before(c, from)) {
        out.push(c.rule(from, last + 1, Kind::Person, 0.74, "english/person"));
    }
}

/// `Sai River`, `Velban District`: a head that stays out of the name makes a place of the words before it.
fn outside_head(c: &Context<'_>, from: usize, whole: usize, out: &mut Vec<Proposal>) {
    let Some(head) = (from + 1..whole).find(|&i| {
        c.is(i, class::PLACE_HEAD_OUTSIDE) && !c.is(i, class::PLACE_HEAD | class::ORG_HEAD)
    }) else {
        return;
    };
    // `Fairmont State` is a university, divisions and areas are bodies' as often.
    if matches!(
        c.token_text(head),
        "State" | "Division" | "Area" | "Zone" | "Residents" | "Seat" | "Nation"
    ) {
        return;
    }
    let named = (from..head).all(|i| {
        c.tokens[i].is_word()
            && !common(c, i)
            && !c.is(i, class::PLACE | class::ORG | class::MODIFIER)
    });
    if named && head - from <= 3 {
        out.push(c.rule(from, head, Kind::Place, 0.86, "english/place-head"));
    }
}

/// `Kosamattam Finance`: a name and a trade; a town and a word that is nobody's name.
fn firm(c: &Context<'_>, from: usize, to: usize, whole: usize, out: &mut Vec<Proposal>) {
    if to < whole
        && !(from..whole).any(|i| c.is(i, class::UNTAGGED_HEAD | class::TITLE | class::ROLE))
    {
        let trade = (to..whole).all(|i| {
            c.is(i, class::MODIFIER | class::SECTOR)
                && !c.is(i, class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE)
                && !stops(c, i)
                && c.info[i] & (class::KIN | class::HONORIFIC) == 0
        });
        let strange = (from..to)
            .all(|i| c.tokens[i].is_word() && !c.is(i, class::PLACE | class::ORG | class::PERSON));
        // `Gibson City`
        let town = whole == to + 1 && matches!(c.token_text(to), "City" | "Town");
        if town && strange && to - from <= 2 {
            out.push(c.rule(from, whole, Kind::Place, 0.8, "english/place-head"));
        } else if trade && strange && whole - from <= 4 {
            out.push(c.rule(from, whole, Kind::Org, 0.72, "english/firm"));
        }
    }
    town::bearer(c, from, whole, out);
    town::branch(c, from, whole, out);
}

/// How much the neighbours of `from..to` speak for a place: a preposition before it, a known place behind a comma, a list.
fn place_score(c: &Context<'_>, from: usize, to: usize) -> f32 {
    let mut score = words::place_preposition(before(c, from));
    // `X, Maharashtra`: a smaller place before the one that holds it.
    if c.mark(to, b',')
        && !c.breaks(to + 1)
        && c.is(to + 1, class::PLACE)
        && !c.is(to + 1, class::PART)
    {
        score = if score > 0.0 { 0.84 } else { 0.71 };
    }
    // `Delhi and X`, `Delhi, X`
    let joint = from >= 2
        && (c.mark(from - 1, b',') || c.is_conjunction(from - 1))
        && c.is(from - 2, class::PLACE)
        && !c.is(from - 2, class::PART);
    if joint {
        score = score.max(0.48);
    }
    // `in Karwan and X`: what the preposition says of the first holds for the second.
    if from >= 3
        && c.is_conjunction(from - 1)
        && starts(c, from - 2)
        && !c.is(from - 2, class::PART | class::TITLE | class::ORG)
        && words::place_preposition(before(c, from - 2)) > 0.56
    {
        score = score.max(0.56);
    }
    // `north of X`, `outskirts of X`
    if from >= 2 && score == 0.0 && before(c, from) == "of" && places_of(c, from - 2) {
        score = 0.64;
    }
    // `from Smith, who`: a verb of people behind it speaks against.
    if score > 0.0
        && score < 0.7
        && (words::personal_verb(c, to) || possessive(c, to) && score < 0.6)
    {
        return 0.0;
    }
    score
}

/// Token `i` and the `of` behind it are a phrase that has a place behind it.
fn places_of(c: &Context<'_>, i: usize) -> bool {
    matches_at(c, i).any(|m| m.end as usize == i + 2 && m.classes & class::PLACE_CONTEXT != 0)
}

/// `, 45,` or `, a farmer` behind a name.
fn described(c: &Context<'_>, at: usize) -> bool {
    if !c.mark(at, b',') || c.breaks(at + 1) {
        return false;
    }
    let next = &c.tokens[at + 1];
    let age = next.is_number()
        && next.end - next.start == 2
        && (c.mark(at + 2, b',') || c.breaks(at + 2));
    age || matches!(
        c.token_text(at + 1),
        "who" | "whose" | "son" | "daughter" | "wife" | "aged"
    ) || matches!(c.token_text(at + 1), "a" | "an" | "the")
        && c.is(at + 2, class::ROLE | class::TITLE | class::KIN)
}

/// Two capitals before a word that is a name's part or in no list.
fn initials(c: &Context<'_>, i: usize, to: usize) -> bool {
    let t = &c.tokens[i];
    t.has(ALL_CAPS)
        && t.end - t.start == 2
        && i + 1 < to
        && c.tokens[i + 1].is_word()
        && !c.tokens[i + 1].has(ALL_CAPS)
        && (c.unknown(i + 1) || c.is(i + 1, class::PART))
        && !c.is(i + 1, class::CONTENT_WORD | class::ORG | class::PLACE)
        && !common(c, i + 1)
}

fn describes(c: &Context<'_>, i: usize) -> bool {
    common(c, i) || c.is(i, class::MODIFIER) && !c.is(i, class::PART | class::PLACE | class::PERSON)
}

fn roman_numeral(word: &str) -> bool {
    word.bytes()
        .all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// What stands before a thing rather than a person.
fn determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "this"
            | "these"
            | "those"
            | "every"
            | "each"
            | "any"
            | "some"
            | "no"
            | "The"
            | "A"
            | "An"
            | "This"
            | "its"
            | "their"
            | "our"
    )
}

/// Letters in capitals between words in lower case: not a shout, not a part of a longer code.
fn acronym_place(c: &Context<'_>, i: usize) -> bool {
    let shouts = |k: usize| c.tokens.get(k).is_some_and(|t| t.has(ALL_CAPS));
    let joined = c
        .tokens
        .get(i + 1)
        .is_some_and(|t| !t.has(SPACED) && (t.is_number() || t.is_punctuation(b'-')));
    let next_number = c.tokens.get(i + 1).is_some_and(|t| t.is_number());
    let crowd = i > 0 && shouts(i - 1) || shouts(i + 1);
    // `250 MW`, `1.5 GB`
    let unit = i > 0
        && c.tokens[i - 1].is_number()
        && !matches!(c.token_text(i - 1).as_bytes(), [b'1' | b'2', _, _, _]);
    let code = joined || next_number || unit || matches!(before(c, i), "a" | "an");
    !(crowd || code)
}
