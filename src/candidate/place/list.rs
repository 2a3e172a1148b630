//! Places in a list that a head for several of them closes: `कमला, अधवारा और खिरोई नदियां`.

use super::ending::settled;
use super::name::{name_word, twin_at};
use super::within::inflected;
use crate::candidate::members::{self, Stand};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind};

/// A head for several places: `नदियां`, `जिलों`, `गांवों`.
pub(super) fn plural(c: &Context<'_>, i: usize) -> bool {
    let w = c.token_text(i);
    c.tokens[i].is_devanagari()
        && (w.ends_with("ों") || w.ends_with("ओं") || w.ends_with("यां") || w.ends_with("याँ"))
}

/// A word that no list knows in a list of places: two known places among its neighbours (`जालना में 40, हिंगोली …` aside, nothing of
/// another kind), or the words that close a list of places behind the last member (`आदि क्षेत्रों में`).
pub(super) fn member(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if !c.unknown(i) || !t.is_devanagari() || t.end - t.start < 9 {
        return;
    }
    let Some(stand) = members::stands(c, i) else {
        return;
    };
    let mut places = 0;
    let mut others = 0;
    let mut strange = 0;
    let around = members::around(c, i, |from, to| {
        if c.listed_until(to, class::PLACE) == Some(from)
            || to == from + 1 && settled(c.token_text(from))
        {
            places += 1;
        } else if to != from + 1 || !c.unknown(from) && !c.is(from, class::NAMES) {
            others += 1;
        } else if c.unknown(from) && !inflected(c, from) {
            strange += 1;
        }
    });
    let closed = closes(c, around.end);
    // `प्रखंड के क, ख और ग`: the district opens the list.
    let first = around.start;
    let opened = first >= 2
        && !c.tokens[first].has(SENTENCE_START)
        && c.is(first - 1, class::POST)
        && c.is(first - 2, class::PLACE_HEAD_OUTSIDE);
    // `में नेमाटी तथा माजुली में`: between postpositions, with one known place behind it.
    let pair = matches!(stand, Stand::First)
        && places == 1
        && others == 0
        && c.is_conjunction(i + 1)
        && matches!(c.token_text(i - 1), "में" | "के" | "की" | "से" | "पर")
        && !c.token_text(i).ends_with("ों")
        && !c.breaks(around.end)
        && matches!(c.token_text(around.end), "में" | "से");
    if pair {
        out.push(c.rule(i, i + 1, Kind::Place, 0.7, "place/list"));
        return;
    }
    // `झिंझोर, बड़खेड़ एवं सिहोरी में ओले गिरे`: three that no list knows, and where they are.
    let where_they_are = strange + places >= 2
        && strange >= 1
        && !inflected(c, i)
        && !c.breaks(around.end)
        && c.token_text(around.end) == "में";
    if others == 0 && (places >= 2 || closed || where_they_are)
        || opened && places >= 1 && others < places
    {
        out.push(c.rule(i, i + 1, Kind::Place, 0.8, "place/list"));
    }
}

/// `आदि क्षेत्रों में`, `समेत कई गांवों में`, `जैसे इलाकों में`: words that say of a list that it is one of places.
fn closes(c: &Context<'_>, i: usize) -> bool {
    if c.breaks(i) {
        return false;
    }
    let word = c.token_text(i);
    // `बोकना, पदापहाड़ और जेटेया के ग्रामीणों ने`: whose villagers they are.
    if word == "के" {
        return !c.breaks(i + 1)
            && matches!(
                c.token_text(i + 1),
                "ग्रामीणों" | "ग्रामीण" | "ग्रामवासियों" | "ग्रामवासी"
            )
            && (c.breaks(i + 2) || !c.is(i + 2, class::PLACE_HEAD_OUTSIDE));
    }
    if !matches!(word, "आदि" | "समेत" | "सहित" | "जैसे" | "इत्यादि")
    {
        return false;
    }
    (i + 1..i + 4)
        .take_while(|&k| !c.breaks(k))
        .find(|&k| c.is(k, class::PLACE_HEAD_OUTSIDE))
        .is_some_and(|k| plural(c, k))
}

/// What no village in a list of places is.
pub(super) const NO_VILLAGE: u32 = class::POST
    | class::STOP
    | class::SPEECH
    | class::TITLE
    | class::ROLE
    | class::KIN
    | class::PLACE_HEAD_OUTSIDE
    | class::PLACE_HEAD_BEFORE;

/// Whether token `k`, with a joint behind it, is one word that lists know as no name, behind another joint and a word that may be one.
fn between(c: &Context<'_>, k: usize) -> bool {
    let t = &c.tokens[k];
    if k < 2
        || t.has(SENTENCE_START)
        || !t.is_devanagari()
        || c.is(k, NO_VILLAGE)
        || name_word(c, k)
    {
        return false;
    }
    let joint = c.mark(k - 1, b',') || c.is_conjunction(k - 1);
    joint
        && t.end - t.start >= 6
        && !c.tokens[k - 1].has(SENTENCE_START)
        && (c.unknown(k - 2) || c.is(k - 2, class::PLACE))
        && name_word(c, k - 2)
}

/// Members of a list that a plural head closes: `कमला, अधवारा और खिरोई नदियां`. Each is one word that no list knows otherwise.
pub(super) fn listed(c: &Context<'_>, last: usize, out: &mut Vec<Proposal>) {
    let mut at = last;
    for _ in 0..12 {
        // A comma or a conjunction, or both, right before the member behind.
        let mut joint = at;
        while joint > 0
            && !c.tokens[joint].has(SENTENCE_START)
            && (c.mark(joint - 1, b',') || c.is_conjunction(joint - 1))
        {
            joint -= 1;
        }
        if joint == at || joint == 0 || c.tokens[joint].has(SENTENCE_START) {
            return;
        }
        let member = joint - 1;
        // `सिहुली कला व बंभौर गांव में`
        if member > 0
            && !c.tokens[member].has(SENTENCE_START)
            && twin_at(c, member)
            && name_word(c, member - 1)
        {
            out.push(c.rule(member - 1, joint, Kind::Place, 0.84, "place/list"));
            at = member - 1;
            continue;
        }
        // `सेमल, मठ व कोटड़ा गांव में`: a word of everyday between two villages.
        if between(c, member) {
            out.push(c.rule(member, joint, Kind::Place, 0.76, "place/list"));
            at = member;
            continue;
        }
        if !name_word(c, member) {
            return;
        }
        at = member;
        if c.unknown(member) {
            // A second word makes it a phrase.
            let alone = member == 0
                || c.tokens[member].has(SENTENCE_START)
                || c.tokens[member - 1].kind == TokenKind::Punctuation
                || c.is_conjunction(member - 1)
                || c.is(member - 1, class::POST);
            if !alone {
                return;
            }
            out.push(c.rule(member, member + 1, Kind::Place, 0.76, "place/list"));
        } else {
            // Known names of several words are candidates of their own: only their start is needed.
            while at > 0
                && !c.tokens[at].has(SENTENCE_START)
                && name_word(c, at - 1)
                && member - at < 2
            {
                at -= 1;
            }
        }
    }
}
