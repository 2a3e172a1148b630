//! Heads that need no judgement of what stands before them: alone, opened by a word that says so, within a listed body, or any body.

use super::kinds::{part_alone, went_there};
use super::{BODY, HEAD, Head};
use crate::candidate::Proposal;
use crate::candidate::organisation::heads::{said, says};
use crate::candidate::organisation::named;
use crate::candidate::organisation::seat::station_before;
use crate::candidate::organisation::town::{school, seated};
use crate::candidate::said::Said;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::SENTENCE_START;

impl Head<'_, '_> {
    /// A head with no name before it, or a name that is one plain word; whether that is all there is to say.
    pub(super) fn alone(&self, out: &mut Vec<Proposal>) -> bool {
        let (c, i) = (self.c, self.i);
        let bare = self.chain.from == i;
        if self.high_court && bare {
            self.push(i, 0.86, BODY, out);
            return true;
        }
        // `मेरठ के आनंद अस्पताल`: a name that is a word, with a clean edge on its left.
        if bare
            && !self.latin
            && i > 0
            && !c.tokens[i].has(SENTENCE_START)
            && self.says(says::INSTITUTION)
            && part_alone(c, i - 1)
        {
            // `मेरठ के आनंद अस्पताल`: no one acts there.
            let of = self.says(says::LOOSE)
                && !self.says(says::CENTRE)
                && self.end == i + 1
                && i > 1
                && !c.tokens[i - 1].has(SENTENCE_START)
                && matches!(c.token_text(i - 2), "के" | "में" | "पर" | "से");
            self.push(i - 1, 0.84, if of { BODY } else { HEAD }, out);
            return true;
        }
        self.end == i + 1 && self.says(says::STATION) && station_before(c, i).is_some()
    }

    /// A name known by what opens it or by what is listed; whether nothing else is to be looked for.
    pub(super) fn opened(&self, out: &mut Vec<Proposal>) -> bool {
        let (c, i, end, latin, from) = (self.c, self.i, self.end, self.latin, self.chain.from);
        // `अमर उजाला ब्यूरो`: a newsroom's unit is none of the paper's name.
        if !latin
            && end == i + 1
            && c.says(i, const { Said::new("ब्यूरो") })
            && let Some(paper) = c.listed_until(i, class::NAMES)
            && paper >= from
            && !c.is(paper, class::PLACE)
        {
            out.push(c.rule(paper, i, Kind::Org, 0.93, "organisation/agency"));
            return true;
        }
        // `लखनऊ ब्यूरो`: the papers' men of a town are no body.
        if !latin
            && end == i + 1
            && c.says(i, const { Said::new("ब्यूरो") })
            && c.listed_until(i, class::PLACE) == Some(from)
        {
            return true;
        }
        // What is listed as it stands may have its town behind it: `लायंस क्लब विदिशा`.
        if !c.breaks(end)
            && (from == i || !latin && c.is(end, class::NAMES))
            && let Some(from) = c.listed_until(end, class::ORG)
        {
            seated(c, from, end, 0.9, out);
        }
        // `सामग्री आपूर्ति मां नर्मदा ट्रेडर्स ने की`: whom the owner honours opens it.
        if self.says(says::PRIVATE)
            && !latin
            && i >= 2
            && c.is(i - 1, class::PART)
            && !c.tokens[i].has(SENTENCE_START)
            && !c.tokens[i - 1].has(SENTENCE_START)
            && (c.says(i - 2, const { Said::new("मां") })
                || c.says(i - 2, const { Said::new("माता") }))
        {
            self.push_seated(i - 2, 0.93, BODY, out);
            return true;
        }
        // `जीवन ज्योति हॉस्पिटल`: ordinary words may open the name of a private body, as one with an English plural is (`संगम यार्न्स`).
        let private = self.says(says::PRIVATE)
            || !latin
                && from == i
                && end == i + 1
                && self.last == 0
                && c.token_text(i).ends_with("्स");
        if private
            && !latin
            && (self.chain.names == 0 || !c.is(from, class::PLACE | class::ORG))
            && let Some(opens) = named::opens(c, i, end, self.says(says::OWNED))
            && opens <= from
        {
            if !went_there(c, opens, i, end, false) {
                self.push_seated(opens, 0.88, BODY, out);
            }
            return true;
        }
        // `नई किरण महिला समूह`, `ज्योति महिला मंडल`
        if let Some(members) = self.members()
            && let Some(opens) = named::opens(c, members, end, false)
            && opens <= from
        {
            self.push_seated(opens, 0.88, BODY, out);
            return true;
        }
        // `नीमच कृषि उपज मंडी`: a listed kind of market is a body with its town.
        let market = self.says(says::MARKET);
        if market
            && !latin
            && let Some(market) = c.listed_until(end, class::ORG)
            && let Some(town) = c.listed_until(market, class::PLACE)
            && !c.tokens[market].has(SENTENCE_START)
        {
            self.push(town, 0.95, BODY, out);
            return true;
        }
        from == i || market && !c.is(from, class::PLACE)
    }

    /// Whether a listed body of three words and more ends here, and what stands before it is no part of its name.
    pub(super) fn within_listed(&self) -> bool {
        let (c, from) = (self.c, self.chain.from);
        if self.latin {
            return false;
        }
        let listed = c.listed_until(self.end, class::ORG);
        let Some(listed) = listed.filter(|&l| l > from && self.end - l >= 3) else {
            return false;
        };
        // `धरोहर राशि भारतीय स्टेट बैंक`: a listed national body begins with the word that says so.
        if said(c, listed) & says::OPENER != 0 && !c.is(from, class::PLACE) {
            return true;
        }
        // `दरभंगा ललित नारायण मिथिला विश्वविद्यालय`: such a name is whole without its town.
        self.says(says::INSTITUTION)
            && (c.listed_until(listed, class::PLACE) == Some(from)
                || (from..listed).all(|k| c.is(k, class::ROLE | class::TITLE))
                // `रमेश शर्मा राष्ट्रीय महिला आयोग पहुंचे`: somebody's full name before it.
                || listed - from == 2 && c.is(from, class::GIVEN) && c.is(from + 1, class::SURNAME))
    }

    /// Nothing but general words: any body of the kind is meant. It takes its span and names nobody; whether it is so.
    pub(super) fn any_body(&self, out: &mut Vec<Proposal>) -> bool {
        let (c, end, chain) = (self.c, self.end, &self.chain);
        if self.latin || chain.names + chain.modifiers + chain.unknown > 0 {
            return false;
        }
        // Its town makes it one: `राजकीय माध्यमिक विद्यालय राजाखेड़ा`.
        if end - chain.from >= 2 && !c.breaks(end) && self.says(says::INSTITUTION) {
            school(c, chain.from, end, out);
        }
        // `भारतीय टीम` is one team.
        let nation = || {
            c.says(chain.from, const { Said::new("भारतीय") })
                && c.says(end - 1, const { Said::new("टीम") })
        };
        if !self.says(says::BARE) || nation() {
            return false;
        }
        let mut p = c.rule(chain.from, end, Kind::Org, 0.9, "organisation/generic");
        p.silent = true;
        out.push(p);
        true
    }
}
