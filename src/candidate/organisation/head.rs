//! A head noun with the chain of modifiers and names before it: where does `छत्तीसगढ़ राज्य औद्योगिक विकास निगम` begin?

use super::acronym::{spelled_acronym, spelled_letters};
use super::chain::{Chain, chain};
use super::head_kinds::{
    battalion, firm, named_group, part_alone, sure, trade, trade_of, went_there, worth,
};
use super::heads::{said, says};
use super::named;
use super::seat::{school, seated, station_before};
use crate::candidate::said::Said;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{DOTTED, SENTENCE_START};

/// The first token of a head of one or more words (`प्राइवेट लिमिटेड`).
pub(super) fn starts_head(c: &Context<'_>, i: usize) -> bool {
    i == 0
        || c.tokens[i].has(SENTENCE_START)
        || !c.is(i - 1, class::ORG_HEAD)
        || c.is(i - 1, class::ORG)
        || c.is(i - 1, class::MODIFIER)
}

/// A head at `i`, whose word [`said`] this.
pub(super) fn head(c: &Context<'_>, i: usize, first: u32, out: &mut Vec<Proposal>) {
    let mut end = i + 1;
    while !c.breaks(end)
        && c.is(end, class::ORG_HEAD)
        // `स्व-सहायता समूह`: a listed head with a hyphen in it.
        && (c.tokens[end].script == c.tokens[i].script || c.mark(end, b'-'))
        && end - i < 4
        // The legal form closes a name: `… प्राइवेट लिमिटेड | प्रबंधन ने`.
        && !c.says(end - 1, const { Said::new("लिमिटेड") })
        && !c.says(end - 1, const { Said::new("लि") })
        // `… थाना पुलिस ने`: the station is named, its police is anybody.
        && !(c.says(end, const { Said::new("पुलिस") }) && said(c, end - 1) & says::STATION != 0)
    {
        end += 1;
    }
    let latin = c.tokens[i].is_latin();
    // English with capitals has rules of its own, see `english`.
    if latin && c.cased {
        return;
    }
    // `manish sisodia tihar jail`: a listed place with its own head, behind somebody's name.
    if latin
        && i > 0
        && let Some(place) = c.listed_until(end, class::PLACE)
        && place > 0
        && place < i
        && c.is(place - 1, class::PERSON)
    {
        return;
    }
    let last = if end == i + 1 {
        first
    } else {
        said(c, end - 1)
    };
    let head = |bits: u32| last & bits != 0;
    let institution = head(says::INSTITUTION);
    let mut chain = chain(c, i, first);
    if head(says::BATTALION)
        && let Some(from) = battalion(c, i)
    {
        out.push(c.rule(from, end, Kind::Org, 0.9, "organisation/body"));
        return;
    }
    let loose = head(says::LOOSE);
    // `सेंट जोसेफ स्कूल`, `कल्पना चावला मेडिकल कॉलेज`: a saint's, or after somebody of the lists whose first name is a word elsewhere;
    // `मां दंतेश्वरी महिला स्व-सहायता समूह`.
    if !latin
        && (institution || head(says::GROUP))
        && (1..i).contains(&chain.from)
        && !c.tokens[chain.from].has(SENTENCE_START)
    {
        let k = chain.from - 1;
        let saint = if institution {
            c.says(k, const { Said::new("सेंट") })
                || c.is(k, class::PART) && c.listed_until(chain.from + 1, class::PERSON) == Some(k)
        } else {
            end > i + 1 && c.says(k, const { Said::new("मां") })
        };
        if saint {
            chain.from = k;
        }
    }
    // `रसोइया संघ`, `पत्रकार यूनियन`: a trade stands before a union as its modifier.
    let mut craft = false;
    if head(says::UNION)
        && !latin
        && i > 0
        && (chain.from == i && trade(c, i - 1)
            || chain.from + 1 == i && c.is(i - 1, class::WORD | class::ROLE))
    {
        chain.from = i - 1;
        chain.modifiers = 1;
        // `ऑटो चालक संघ`, `सफाई कर्मचारी यूनियन`: what they drive, sell or do.
        craft = i > 1
            && !c.says(end - 1, const { Said::new("समाज") })
            && !c.tokens[i - 1].has(SENTENCE_START)
            && trade_of(c, i - 2);
        if craft {
            chain.from = i - 2;
            chain.modifiers = 2;
        }
        while chain.from > 0 && !c.tokens[chain.from].has(SENTENCE_START) {
            let k = chain.from - 1;
            if c.is(k, class::POST | class::STOP) || !c.is(k, class::PLACE | class::MODIFIER) {
                break;
            }
            chain.names += usize::from(c.is(k, class::PLACE));
            chain.from = k;
        }
    }
    // The High Court of the state is meant wherever no other is named.
    let high_court = head(says::HIGH_COURT)
        || head(says::COURT)
            && end == i + 2
            && c.says(end - 1, const { Said::new("कोर्ट") })
            && c.says(i, const { Said::new("हाई") });
    // `जस्टिस संजय यादव मध्यप्रदेश हाईकोर्ट के`: whoever stands before the state is its judge.
    if high_court && chain.from < i {
        let place = c
            .listed_until(end, class::ORG)
            .or_else(|| c.listed_until(i, class::PLACE | class::NAMES));
        if let Some(place) = place
            && place > chain.from
            && !c.is(i - 1, class::PART)
            && (chain.from..place)
                .all(|k| c.is(k, class::PART) || c.unknown(k) || c.tokens[k].has(DOTTED))
        {
            chain.from = place;
            chain.names = 1;
            chain.unknown = 0;
        }
    }
    let Chain {
        from,
        names,
        modifiers,
        unknown,
        ..
    } = chain;
    if high_court && chain.from == i {
        out.push(c.rule(i, end, Kind::Org, 0.86, "organisation/body"));
        return;
    }
    // `मेरठ के आनंद अस्पताल`: a name that is a word, with a clean edge on its left.
    if chain.from == i
        && !latin
        && i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && institution
        && part_alone(c, i - 1)
    {
        out.push(c.rule(i - 1, end, Kind::Org, 0.84, "organisation/head"));
        return;
    }
    if end == i + 1 && head(says::STATION) && station_before(c, i).is_some() {
        return;
    }
    // What is listed as it stands may have its town behind it: `लायंस क्लब विदिशा`.
    if !c.breaks(end)
        && (from == i || !latin && c.is(end, class::NAMES))
        && let Some(from) = c.listed_until(end, class::ORG)
    {
        seated(c, from, end, 0.9, out);
    }
    // `जीवन ज्योति हॉस्पिटल`: ordinary words may open the name of a private body.
    if head(says::PRIVATE)
        && !latin
        && (names == 0 || !c.is(from, class::PLACE | class::ORG))
        && let Some(opens) = named::opens(c, i, end, head(says::OWNED))
        && opens <= from
    {
        if !went_there(c, opens, i, end, false) {
            out.push(c.rule(opens, end, Kind::Org, 0.88, "organisation/body"));
            seated(c, opens, end, 0.9, out);
        }
        return;
    }
    // `नीमच कृषि उपज मंडी`: a listed kind of market is a body with its town.
    if head(says::MARKET)
        && !latin
        && let Some(market) = c.listed_until(end, class::ORG)
        && let Some(town) = c.listed_until(market, class::PLACE)
        && !c.tokens[market].has(SENTENCE_START)
    {
        out.push(c.rule(town, end, Kind::Org, 0.95, "organisation/body"));
        return;
    }
    if from == i || head(says::MARKET) && !c.is(from, class::PLACE) {
        return;
    }
    // `धरोहर राशि भारतीय स्टेट बैंक`: a listed national body begins with the word that says so.
    if !latin
        && let Some(listed) = c.listed_until(end, class::ORG)
        && listed > from
        && end - listed >= 3
        && said(c, listed) & says::OPENER != 0
        && !c.is(from, class::PLACE)
    {
        return;
    }
    // `दरभंगा ललित नारायण मिथिला विश्वविद्यालय`: a name of three words and more that is listed is whole without its town.
    if !latin
        && institution
        && let Some(listed) = c.listed_until(end, class::ORG)
        && listed > from
        && end - listed >= 3
        && (c.listed_until(listed, class::PLACE) == Some(from)
            || (from..listed).all(|k| c.is(k, class::ROLE | class::TITLE))
            // `रमेश शर्मा राष्ट्रीय महिला आयोग पहुंचे`: somebody's full name before it.
            || listed - from == 2 && c.is(from, class::GIVEN) && c.is(from + 1, class::SURNAME))
    {
        return;
    }
    // Nothing but general words: any body of the kind is meant. It takes its span and names nobody.
    if !latin && names + modifiers + unknown == 0 {
        // Its town makes it one: `राजकीय माध्यमिक विद्यालय राजाखेड़ा`.
        if end - from >= 2 && !c.breaks(end) && institution {
            school(c, from, end, out);
        }
        // `भारतीय टीम` is one team.
        let nation = || {
            c.says(from, const { Said::new("भारतीय") })
                && c.says(end - 1, const { Said::new("टीम") })
        };
        if head(says::BARE) && !nation() {
            let mut p = c.rule(from, end, Kind::Org, 0.9, "organisation/generic");
            p.silent = true;
            out.push(p);
            return;
        }
    }
    // `एमबीपीजी कॉलेज`, `एमबी इंटर कॉलेज`: letters that no list knows are some school's. Two may be a word by chance, but for a head of
    // two words.
    if !latin
        && institution
        && loose
        && c.unknown(i - 1)
        // `सभा एमबी इंटर कॉलेज में हुई`: what took place is no part of the name.
        && (from + 1 == i
            || from + 2 == i
                && !c.tokens[i - 1].has(SENTENCE_START)
                && c.is(from, class::ORG_HEAD)
                && !c.is(from, class::NAMES | class::PART))
        && (spelled_acronym(c.token_text(i - 1))
            || end > i + 1 && spelled_letters(c.token_text(i - 1)))
    {
        let from = i - 1;
        out.push(c.rule(from, end, Kind::Org, 0.9, "organisation/body"));
        seated(c, from, end, 0.9, out);
        return;
    }
    let court = end == i + 1 && head(says::COURT);
    if !latin && went_there(c, from, i, end, court) {
        return;
    }
    if craft && from + 2 <= i {
        out.push(c.rule(from, end, Kind::Org, 0.88, "organisation/body"));
        seated(c, from, end, 0.9, out);
        return;
    }
    if !latin && from + 1 == i && end == i + 1 && head(says::GROUP) && firm(c, from, i) {
        out.push(c.rule(from, end, Kind::Org, 0.9, "organisation/body"));
        return;
    }
    if !latin && sure(c, i, last, &chain) {
        let score = if names > 0 { 0.93 } else { 0.9 };
        out.push(c.rule(from, end, Kind::Org, score, "organisation/body"));
        seated(c, from, end, score, out);
        return;
    }
    if !latin && head(says::GROUP) && from + 1 == i && named_group(c, from, end) {
        out.push(c.rule(from, end, Kind::Org, 0.88, "organisation/body"));
        return;
    }
    let score = worth(latin, last, &chain);
    out.push(c.rule(from, end, Kind::Org, score, "organisation/head"));
    seated(c, from, end, score, out);
}
