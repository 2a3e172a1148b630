//! Where the chain before a head really begins: some heads take one word more than the chain has, a court fewer.

use super::Head;
use super::kinds::{trade, trade_of};
use crate::candidate::Proposal;
use crate::candidate::organisation::heads::says;
use crate::candidate::said::Said;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{DOTTED, SENTENCE_START};

impl Head<'_, '_> {
    /// `सेंट जोसेफ स्कूल`, `कल्पना चावला मेडिकल कॉलेज`: a saint's, or after somebody of the lists whose first name is a word elsewhere;
    /// `मां दंतेश्वरी महिला स्व-सहायता समूह`.
    pub(super) fn saint(&mut self) {
        let (c, from) = (self.c, self.chain.from);
        let institution = self.says(says::INSTITUTION);
        if self.latin
            || !institution && !self.says(says::GROUP)
            || !(1..self.i).contains(&from)
            || c.tokens[from].has(SENTENCE_START)
        {
            return;
        }
        let k = from - 1;
        let saint = if institution {
            c.says(k, const { Said::new("सेंट") })
                || c.is(k, class::PART) && c.listed_until(from + 1, class::PERSON) == Some(k)
        } else {
            self.end > self.i + 1 && c.says(k, const { Said::new("मां") })
        };
        if saint {
            self.chain.from = k;
        }
    }

    /// `झांसी रेल मंडल`: the railway's division leaves its town a place; whether it is one.
    pub(super) fn division(&self, out: &mut Vec<Proposal>) -> bool {
        let (c, i, end) = (self.c, self.i, self.end);
        let division = !self.latin
            && !c.breaks(end)
            && c.is(end, class::PLACE_HEAD_OUTSIDE)
            && (c.says(end - 1, const { Said::new("रेल") })
                || c.says(end - 1, const { Said::new("रेलवे") }))
            && matches!(c.token_text(end), "मंडल" | "डिवीजन" | "डिविजन");
        if division && let Some(town) = c.listed_until(i, class::PLACE) {
            out.push(c.rule(town, i, Kind::Place, 0.95, "place/home"));
        }
        division
    }

    /// The first token of `महिला मंडल`, `नवयुवक मंडल`, `महिला समूह`.
    pub(super) fn members(&self) -> Option<usize> {
        let (c, last) = (self.c, self.end - 1);
        let of_some = self.says(says::MEMBERS)
            && !self.latin
            && last > 1
            && !c.tokens[last].has(SENTENCE_START)
            && !c.tokens[last - 1].has(SENTENCE_START)
            && matches!(
                c.token_text(last - 1),
                "महिला" | "नवयुवक" | "युवक" | "युवा" | "भजन" | "कीर्तन"
            );
        of_some.then(|| last - 1)
    }

    /// `रसोइया संघ`, `पत्रकार यूनियन`: a trade stands before a union as its modifier.
    pub(super) fn trade(&mut self) {
        let (c, i, chain) = (self.c, self.i, &mut self.chain);
        if self.last & says::UNION == 0
            || self.latin
            || i == 0
            || !(chain.from == i && trade(c, i - 1)
                || chain.from + 1 == i && c.is(i - 1, class::WORD | class::ROLE))
        {
            return;
        }
        chain.from = i - 1;
        chain.modifiers = 1;
        // `ऑटो चालक संघ`, `सफाई कर्मचारी यूनियन`: what they drive, sell or do.
        self.craft = i > 1
            && !c.says(self.end - 1, const { Said::new("समाज") })
            && !c.tokens[i - 1].has(SENTENCE_START)
            && trade_of(c, i - 2);
        if self.craft {
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

    /// The High Court of the state is meant wherever no other is named.
    pub(super) fn court(&mut self) {
        let (c, i, end, chain) = (self.c, self.i, self.end, &mut self.chain);
        self.high_court = self.last & says::HIGH_COURT != 0
            || self.last & says::COURT != 0
                && end == i + 2
                && c.says(end - 1, const { Said::new("कोर्ट") })
                && c.says(i, const { Said::new("हाई") });
        if !self.high_court || chain.from >= i {
            return;
        }
        // `जस्टिस संजय यादव मध्यप्रदेश हाईकोर्ट के`: whoever stands before the state is its judge.
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
}
