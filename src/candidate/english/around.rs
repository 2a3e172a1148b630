//! What the words around a run say of it: a place behind its preposition, a person described behind a comma, a thing behind an
//! article.

use super::{Context, before, listing, matches_at, possessive, starts, word_before, words};
use crate::candidate::list::List;
use crate::gazetteer::flags::class;

/// What people do in a place that they are told of by.
static LIVED: List = List::new(&[
    "born", "Born", "raised", "Raised", "buried", "Buried", "settled", "Settled", "cremated",
    "lives", "lived", "living", "resides", "resided", "residing",
]);

/// How much the neighbours of `from..to` speak for a place: a preposition before it, a known place behind a comma, a list.
pub(super) fn place_score(c: &Context<'_>, from: usize, to: usize) -> f32 {
    let mut score = words::place_preposition(c, from);
    // `in Drosk final`: what is played for.
    if score > 0.0 && !c.breaks(to) && c.one_of(to, &STAGES) {
        return 0.0;
    }
    // `lost to Fajar Alfian`: whom, not where.
    if score > 0.0
        && from >= 2
        && matches!(before(c, from), "to" | "from")
        && matches!(
            before(c, from - 1),
            "lost"
                | "losing"
                | "loses"
                | "lose"
                | "defeat"
                | "spoke"
                | "spoken"
                | "talked"
                | "listened"
                | "married"
                | "wrote"
                | "belongs"
                | "thanks"
        )
    {
        score = 0.0;
    }
    // `an award to Stellan Drosk`: two names behind `to` are a place's only where somebody or something goes there.
    if score > 0.0 && to >= from + 2 && before(c, from) == "to" && !goes(c, from - 1) {
        score = 0.0;
    }
    // `Born in X`, even where people bear the name.
    if score > 0.0 && from >= 2 && before(c, from) == "in" && c.one_of(from - 2, &LIVED) {
        score = 0.84;
    }
    // `at his X home`
    if score == 0.0
        && !c.breaks(to)
        && matches!(c.token_text(to), "home" | "residence")
        && matches!(before(c, from), "his" | "her" | "their")
    {
        score = 0.62;
    }
    // `X, Maharashtra`: a smaller place before the one that holds it; `said X, Maharashtra minister`, somebody.
    let speaks = || from > 0 && c.is(from - 1, class::SPEECH) && !c.breaks(from);
    if c.mark(to, b',')
        && !speaks()
        && !c.breaks(to + 1)
        && c.is(to + 1, class::PLACE)
        && !c.is(to + 1, class::PART)
    {
        score = if score > 0.0 { 0.84 } else { 0.71 };
    }
    if from >= 2 && (c.is(from - 2, class::PLACE) || starts(c, from - 2)) {
        score = score.max(joint(c, from));
    }
    // `north of X`, `outskirts of X`
    if from >= 2 && score == 0.0 && before(c, from) == "of" && places_of(c, from - 2) {
        score = 0.64;
    }
    // `mayor of Durban`
    if from >= 2 && score < 0.7 && before(c, from) == "of" && c.one_of(from - 2, &OFFICES) {
        score = 0.84;
    }
    // `from Smith, who`: a verb of people behind it speaks against; who is `in Velbane` may say something, too.
    if score > 0.0
        && score < 0.7
        && (words::personal_verb(c, to) && before(c, from) != "in"
            || possessive(c, to) && score < 0.6)
    {
        return 0.0;
    }
    // `Drosk, 61, of Velban`
    if score < 0.8
        && from >= 4
        && c.mark(from - 2, b',')
        && before(c, from) == "of"
        && aged(c, from - 4)
    {
        return 0.84;
    }
    // `Sudhakaran of Velban,`, `Ram Singh of Velban and`: where somebody is from.
    if score < 0.6 && from >= 3 && to == from + 1 && before(c, from) == "of" && hails(c, from) {
        return 0.66;
    }
    // `of Velban and Drosk, 55, of`: who has an age is nowhere.
    if score > 0.0 && aged(c, to) {
        return 0.0;
    }
    score.max(listing::listed(c, from, to))
}

/// Whether a person's name stands before the `of` behind which the word at token `i` closes a phrase, a word that no list knows.
fn hails(c: &Context<'_>, i: usize) -> bool {
    const OTHER: u32 =
        class::WEAK_PART | class::WORD | class::PLACE | class::ORG | class::TITLE | class::ROLE;
    let name = i - 2;
    let t = &c.tokens[i];
    c.unknown(i)
        && !t.has(crate::token::ALL_CAPS)
        && t.end - t.start > 4
        && !words::derived(c, i)
        && c.is(name, class::PART)
        && !c.is(name, OTHER)
        && starts(c, name)
        && !c.tokens[name].has(crate::token::ALL_CAPS)
        && (c.breaks(i + 1)
            || c.mark(i + 1, b',')
            || c.mark(i + 1, b'.')
            || c.is_conjunction(i + 1))
}

/// What a tournament ends with.
static STAGES: List = List::new(&[
    "final",
    "finals",
    "semifinal",
    "semifinals",
    "semi",
    "quarterfinal",
    "quarterfinals",
    "playoff",
    "playoffs",
    "trophy",
    "tournament",
]);

/// `, 45,` behind a name.
fn aged(c: &Context<'_>, at: usize) -> bool {
    c.mark(at, b',')
        && c.mark(at + 2, b',')
        && !c.breaks(at + 1)
        && c.tokens[at + 1].is_number()
        && c.tokens[at + 1].end - c.tokens[at + 1].start == 2
}

/// Offices held over a place.
static OFFICES: List = List::new(&[
    "mayor",
    "Mayor",
    "governor",
    "bishop",
    "Bishop",
    "archbishop",
    "Archbishop",
    "sheriff",
    "emir",
    "sultan",
    "nawab",
    "viceroy",
]);

/// What goes or leads somewhere, before the `to` at token `at`.
static MOTION: List = List::new(&[
    "went",
    "go",
    "goes",
    "going",
    "gone",
    "travel",
    "travels",
    "travelled",
    "traveled",
    "travelling",
    "move",
    "moved",
    "moves",
    "moving",
    "came",
    "come",
    "drove",
    "driven",
    "fly",
    "flew",
    "flown",
    "flying",
    "sent",
    "shift",
    "shifted",
    "shifting",
    "return",
    "returned",
    "returns",
    "returning",
    "migrated",
    "transferred",
    "trip",
    "visit",
    "way",
    "road",
    "route",
    "flight",
    "flights",
    "journey",
    "tour",
    "bus",
    "buses",
    "train",
    "trains",
    "taken",
    "brought",
    "rushed",
    "relocated",
    "headed",
    "heading",
    "fled",
    "led",
    "leads",
    "leading",
    "close",
    "near",
    "next",
    "adjacent",
    "sailed",
    "marched",
    "walked",
    "ran",
    "runs",
    "ferries",
    "ferry",
    "back",
    "north",
    "south",
    "east",
    "west",
    "line",
    "access",
    "entrance",
    "invited",
    "deported",
    "extradited",
    "airlifted",
    "commute",
    "march",
    "exports",
    "exported",
    "shipped",
]);

fn goes(c: &Context<'_>, at: usize) -> bool {
    // `to` behind a place or a number of miles: `from Pune to Velban Drosk`.
    word_before(c, at)
        .is_some_and(|k| c.one_of(k, &MOTION) || starts(c, k) || c.is(k, class::PLACE))
}

/// What a comma or a conjunction before token `from` says of it, with the name before that.
fn joint(c: &Context<'_>, from: usize) -> f32 {
    let conjunction = c.is_conjunction(from - 1);
    // `the Institute of Advanced Virology, X.`: where a body sits.
    if c.mark(from - 1, b',') && seated(c, from - 2) {
        let closed = c.breaks(from + 1)
            || c.mark(from + 1, b'.')
            || c.mark(from + 1, b',')
            || c.is_conjunction(from + 1);
        return if closed { 0.66 } else { 0.0 };
    }
    // `Delhi and X`, `Delhi, X`
    let place = (conjunction || c.mark(from - 1, b','))
        && c.is(from - 2, class::PLACE)
        && !c.is(from - 2, class::PART);
    // `in Karwan and X`: what the preposition says of the first holds for the second.
    if from >= 3
        && conjunction
        && starts(c, from - 2)
        && !c.is(from - 2, class::PART | class::TITLE | class::ORG)
        && words::place_preposition(c, from - 2) > 0.56
    {
        0.56
    } else if place && conjunction && words::place_preposition(c, from - 2) > 0.0 {
        // `to Moreh and X`
        0.6
    } else if place {
        0.48
    } else {
        0.0
    }
}

/// Bodies that are named with where they are.
static SEATED: List = List::new(&[
    "University",
    "College",
    "Hospital",
    "Institute",
    "School",
    "Home",
    "Centre",
    "Center",
    "Polytechnic",
    "Academy",
    "Clinic",
    "Vidyalaya",
    "Station",
    "Laboratory",
    "Museum",
]);

/// Whether token `i` closes the name of such a body, up to three words behind an `of`.
fn seated(c: &Context<'_>, i: usize) -> bool {
    let body = |k: usize| c.one_of(k, &SEATED) && starts(c, k);
    if body(i) {
        return true;
    }
    let mut k = i;
    while k > 0 && i - k < 3 && starts(c, k) {
        k -= 1;
    }
    k > 0 && k < i && c.token_text(k) == "of" && body(k - 1)
}

/// Token `i` and the `of` behind it are a phrase that has a place behind it.
fn places_of(c: &Context<'_>, i: usize) -> bool {
    matches_at(c, i).any(|m| m.end as usize == i + 2 && m.classes & class::PLACE_CONTEXT != 0)
}

/// `, 45,` or `, a farmer` behind a name.
pub(super) fn described(c: &Context<'_>, at: usize) -> bool {
    if !c.mark(at, b',') || c.breaks(at + 1) {
        return false;
    }
    let next = &c.tokens[at + 1];
    let age = next.is_number()
        && next.end - next.start == 2
        && (c.mark(at + 2, b',') || c.breaks(at + 2));
    age || appositive(c, at)
        || matches!(
            c.token_text(at + 1),
            "who" | "whose" | "son" | "daughter" | "wife" | "aged"
        )
        || matches!(c.token_text(at + 1), "a" | "an" | "the")
            && c.is(at + 2, class::ROLE | class::TITLE | class::KIN)
}

/// `, managing partner at Velban`, `, director of`: an office in small letters behind the comma at `at`, and whose it is.
pub(super) fn appositive(c: &Context<'_>, at: usize) -> bool {
    if !c.mark(at, b',') {
        return false;
    }
    let small = |k: &usize| {
        !c.breaks(*k) && c.tokens[*k].is_word() && !c.tokens[*k].has(crate::token::CAPITAL)
    };
    let end = (at + 1..at + 6)
        .find(|k| !small(k) || matches!(c.token_text(*k), "at" | "of" | "with" | "in" | "for"));
    end.is_some_and(|k| k > at + 1 && small(&k) && c.is(k - 1, class::ROLE | class::TITLE))
}

static DETERMINERS: List = List::new(&[
    "the", "a", "an", "this", "these", "those", "every", "each", "any", "some", "no", "The", "A",
    "An", "This", "its", "their", "our",
]);

/// What stands before a thing rather than a person stands before token `i`.
pub(super) fn determined(c: &Context<'_>, i: usize) -> bool {
    word_before(c, i).is_some_and(|k| c.one_of(k, &DETERMINERS))
}
