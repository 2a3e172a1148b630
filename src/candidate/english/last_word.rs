//! What a run's last word makes of it: a place's head that some people bear, a surname that is a word, a trade.

use super::around::determined;
use super::{Context, Proposal, common, stops, teams, union, words};
use crate::candidate::list::List;
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, SENTENCE_START};

/// Words of honour that belong to what is called after somebody.
static HONOURS: List = List::new(&closed::HONOURS_LATIN);

/// `Gandhi Park`: a head noun that is some people's surname too makes a place of the name before it.
pub(super) fn named_place(c: &Context<'_>, from: usize, to: usize, out: &mut Vec<Proposal>) {
    let last = to - 1;
    // Nobody is called so, though lists of names have it.
    let house = || matches!(c.token_text(last), "Bhavan" | "Bhawan" | "Sadan");
    // `at Velban Drosk Hall`: where people are called so.
    let hall = || {
        matches!(
            c.token_text(last),
            "Hall" | "House" | "Lodge" | "Kutir" | "Church" | "Gardens"
        ) && words::place_preposition(c, from) >= 0.58
    };
    // `at Velban Talkies`
    let screen = || {
        matches!(
            c.token_text(last),
            "Theatre" | "Talkies" | "Cinema" | "Cinemas" | "Multiplex" | "Theatres"
        )
    };
    if last > from
        && screen()
        && words::place_preposition(c, from) >= 0.58
        && (from..last).all(|i| c.tokens[i].is_word() && !common(c, i))
    {
        out.push(c.rule(from, to, Kind::Place, 0.94, "english/place-head"));
        return;
    }
    let head = c.is(last, class::PLACE_HEAD)
        && (!c.is(last, class::PART) || c.is(last, class::WEAK_PART) || house() || hall());
    if !head || c.is(last, class::ORG_HEAD) || last == from {
        return;
    }
    // `Reena Sinha Puri`: behind a full name the surname.
    if c.token_text(last) == "Puri" && last > from + 1 && c.is(from, class::GIVEN) {
        return;
    }
    // `Wildlife Sanctuary`, `National Park`: a head of two words.
    let two = last > from + 1 && c.is(last - 1, class::PLACE_HEAD) && c.tokens[last - 1].is_word();
    let first = if two { last - 1 } else { last };
    // `EMS Corporation Stadium`: what a body has of its own is called after it.
    let venue = matches!(
        c.token_text(last),
        "Stadium" | "Auditorium" | "Arena" | "Bhawan" | "Bhavan"
    );
    let named = (from..first).all(|i| {
        !c.tokens[i].is_word()
            || c.is(i, class::PART | class::PLACE)
            || !common(c, i)
            || venue && i > from && c.is(i, class::ORG_HEAD | class::MODIFIER)
    });
    if named
        && !(last == from + 1
            && c.is(from, class::GIVEN)
            && !c.is(from, class::SURNAME | class::PLACE)
            && c.is(last, class::SURNAME)
            && !house())
    {
        // `Maharaja Ranjit Singh Auditorium`; what a list has whole (`Jagannath Temple`) stays without.
        let honoured = from > 0
            && !c.tokens[from].has(SENTENCE_START)
            && c.one_of(from - 1, &HONOURS)
            && c.listed_until(to, class::PLACE) != Some(from);
        out.push(c.rule(
            from - usize::from(honoured),
            to,
            Kind::Place,
            0.94,
            "english/place-head",
        ));
    }
}

/// `Martha Chase`: a given name before a surname that is an ordinary word, tokens `from..to` and `last`.
pub(super) fn bearer_of_a_word(
    c: &Context<'_>,
    from: usize,
    to: usize,
    last: usize,
    out: &mut Vec<Proposal>,
) {
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
    let word = (c.info[last] & !(class::NAMES | class::WEAK_PART) == class::WORD
        || c.token_text(last) == "More")
        && !c.tokens[last].has(ALL_CAPS)
        && !words::derived(c, last);
    if given && word && !determined(c, from) {
        out.push(c.rule(from, last + 1, Kind::Person, 0.74, "english/person"));
    }
}

/// `Sai River`, `Velban District`: a head that stays out of the name makes a place of the words before it.
pub(super) fn outside_head(c: &Context<'_>, from: usize, whole: usize, out: &mut Vec<Proposal>) {
    if union(c, from + 1, whole) & class::PLACE_HEAD_OUTSIDE == 0 {
        return;
    }
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
pub(super) fn firm(c: &Context<'_>, from: usize, to: usize, whole: usize, out: &mut Vec<Proposal>) {
    if to < whole {
        traded(c, from, to, whole, out);
    }
    if whole == from + 2 {
        teams::prefixed(c, from, whole, out);
    }
    if whole > from + 1 {
        if c.is(from, class::PLACE) {
            teams::bearer(c, from, whole, out);
        }
        if c.is(from, class::ORG) {
            teams::branch(c, from, whole, out);
        }
    }
}

fn traded(c: &Context<'_>, from: usize, to: usize, whole: usize, out: &mut Vec<Proposal>) {
    if union(c, from, whole) & (class::UNTAGGED_HEAD | class::TITLE | class::ROLE) != 0 {
        return;
    }
    let strange = || {
        (from..to)
            .all(|i| c.tokens[i].is_word() && !c.is(i, class::PLACE | class::ORG | class::PERSON))
    };
    let trade = || {
        (to..whole).all(|i| {
            c.is(i, class::MODIFIER | class::SECTOR)
                && !c.is(i, class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE)
                && !stops(c, i)
                && c.info[i] & (class::KIN | class::HONORIFIC) == 0
        })
    };
    // `Gibson City`
    let town = whole == to + 1 && matches!(c.token_text(to), "City" | "Town");
    if town && to - from <= 2 && strange() {
        out.push(c.rule(from, whole, Kind::Place, 0.8, "english/place-head"));
    } else if whole - from <= 4 && trade() && strange() {
        out.push(c.rule(from, whole, Kind::Org, 0.72, "english/firm"));
    }
}
