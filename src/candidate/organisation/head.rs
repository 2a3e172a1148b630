//! A head noun with the chain of modifiers and names before it: where does `छत्तीसगढ़ राज्य औद्योगिक विकास निगम` begin?

use super::acronym::{spelled_acronym, spelled_letters};
use super::chain::{Chain, chain};
use super::head_kinds::{
    battalion, firm, named_group, part_alone, sure, town_centre, trade, trade_of, went_there, worth,
};
use super::heads::{said, says};
use super::initials::college_of_initials;
use super::named;
use super::openers::honour_before;
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

/// The end of a head that begins at `i`: heads in a row are one.
fn end_of(c: &Context<'_>, i: usize) -> usize {
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
    end
}

/// `manish sisodia tihar jail`: a listed place with its own head, behind somebody's name.
fn behind_somebody(c: &Context<'_>, i: usize, end: usize) -> bool {
    i > 0
        && c.listed_until(end, class::PLACE)
            .is_some_and(|place| place > 0 && place < i && c.is(place - 1, class::PERSON))
}

/// A head at `i`, whose word [`said`] this.
pub(super) fn head(c: &Context<'_>, i: usize, first: u32, out: &mut Vec<Proposal>) {
    let end = end_of(c, i);
    let latin = c.tokens[i].is_latin();
    // English with capitals has rules of its own, see `english`.
    if latin && (c.cased || behind_somebody(c, i, end)) {
        return;
    }
    let last = if end == i + 1 {
        first
    } else {
        said(c, end - 1)
    };
    let mut head = Head {
        c,
        i,
        end,
        last,
        latin,
        chain: chain(c, i, first),
        craft: false,
        high_court: false,
    };
    if head.says(says::BATTALION)
        && let Some((from, end)) = battalion(c, i)
    {
        out.push(c.rule(from, end, Kind::Org, 0.9, BODY));
        return;
    }
    head.saint();
    head.trade();
    head.court();
    if !latin
        && head.says(says::INSTITUTION)
        && let Some(from) = college_of_initials(c, i, end)
    {
        return head.push_seated(from, 0.9, BODY, out);
    }
    if head.alone(out) || head.opened(out) || head.within_listed() || head.any_body(out) {
        return;
    }
    if !head.letters(out) {
        head.judged(out);
    }
}

const BODY: &str = "organisation/body";
const HEAD: &str = "organisation/head";

/// A head with what stands before it.
struct Head<'a, 't> {
    c: &'a Context<'t>,
    /// Its first token, and the one behind its last.
    i: usize,
    end: usize,
    /// What its last word [`said`].
    last: u32,
    latin: bool,
    chain: Chain,
    /// A union of a trade that what they drive, sell or do tells from others.
    craft: bool,
    high_court: bool,
}

impl Head<'_, '_> {
    fn says(&self, bits: u32) -> bool {
        self.last & bits != 0
    }

    fn push(&self, from: usize, score: f32, rule: &'static str, out: &mut Vec<Proposal>) {
        out.push(self.c.rule(from, self.end, Kind::Org, score, rule));
    }

    /// The same with the town that a body may have behind it.
    fn push_seated(&self, from: usize, score: f32, rule: &'static str, out: &mut Vec<Proposal>) {
        self.push(from, score, rule, out);
        seated(self.c, from, self.end, score.max(0.9), out);
    }

    /// `सेंट जोसेफ स्कूल`, `कल्पना चावला मेडिकल कॉलेज`: a saint's, or after somebody of the lists whose first name is a word elsewhere;
    /// `मां दंतेश्वरी महिला स्व-सहायता समूह`.
    fn saint(&mut self) {
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

    /// `रसोइया संघ`, `पत्रकार यूनियन`: a trade stands before a union as its modifier.
    fn trade(&mut self) {
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
    fn court(&mut self) {
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

    /// A head with no name before it, or a name that is one plain word; whether that is all there is to say.
    fn alone(&self, out: &mut Vec<Proposal>) -> bool {
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
    fn opened(&self, out: &mut Vec<Proposal>) -> bool {
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
        // What is listed as it stands may have its town behind it: `लायंस क्लब विदिशा`.
        if !c.breaks(end)
            && (from == i || !latin && c.is(end, class::NAMES))
            && let Some(from) = c.listed_until(end, class::ORG)
        {
            seated(c, from, end, 0.9, out);
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
    fn within_listed(&self) -> bool {
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
    fn any_body(&self, out: &mut Vec<Proposal>) -> bool {
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

    /// `एमबीपीजी कॉलेज`, `एमबी इंटर कॉलेज`: letters that no list knows are some school's. Two may be a word by chance, but for a head of
    /// two words.
    fn letters(&self, out: &mut Vec<Proposal>) -> bool {
        let (c, i, from) = (self.c, self.i, self.chain.from);
        let letters = i - 1;
        let school = !self.latin
            && self.says(says::INSTITUTION)
            && self.says(says::LOOSE)
            && c.unknown(letters)
            // `सभा एमबी इंटर कॉलेज में हुई`: what took place is no part of the name.
            && (from == letters
                || from + 1 == letters
                    && !c.tokens[letters].has(SENTENCE_START)
                    && c.is(from, class::ORG_HEAD)
                    && !c.is(from, class::NAMES | class::PART))
            && (spelled_acronym(c.token_text(letters))
                || (self.end > i + 1 || c.says(i, const { Said::new("कॉलेज") }))
                    && spelled_letters(c.token_text(letters)));
        if school {
            self.push_seated(letters, 0.9, BODY, out);
        }
        school
    }

    /// Any other chain, by what it is made of.
    fn judged(&self, out: &mut Vec<Proposal>) {
        let (c, i, end, latin, chain) = (self.c, self.i, self.end, self.latin, &self.chain);
        let from = chain.from;
        let court = end == i + 1 && self.says(says::COURT);
        if !latin && went_there(c, from, i, end, court) {
            return;
        }
        if self.craft && from + 2 <= i {
            return self.push_seated(from, 0.88, BODY, out);
        }
        // `मौसम वैज्ञानिक मोहित निगम`: somebody whose surname is a body's head.
        if !latin
            && end == i + 1
            && from + 2 <= i
            && c.is(i, class::SURNAME)
            && c.is(i - 1, class::GIVEN)
            && !c.is(
                i - 1,
                class::PLACE | class::ORG | class::WORD | class::MODIFIER | class::WEAK_PART,
            )
            && c.is(i - 2, class::ROLE | class::TITLE)
        {
            return;
        }
        // `मछुआरा सहकारी समितियों`: several bodies of a kind.
        if !latin && chain.names == 0 && c.token_text(end - 1).ends_with("ियों") {
            return;
        }
        if !latin && self.says(says::CENTRE) && end == i + 1 && town_centre(c, from, i) {
            let place = c.rule(from, i, Kind::Place, 0.9, "place/home");
            if c.is(i - 1, class::PLACE) {
                out.push(place);
            }
            return;
        }
        // `शहीद भगत सिंह युवा क्लब की`: a club in somebody's honour; `डॉ. मोहन क्लब पहुंचे`.
        if !latin
            && end == i + 1
            && c.says(i, const { Said::new("क्लब") })
            && c.is(i - 1, class::PART | class::MODIFIER)
            && (c.breaks(end) || c.is(end, class::POST))
            && let Some(honour) = honour_before(c, from)
        {
            return self.push_seated(honour, 0.92, BODY, out);
        }
        let group = !latin && self.says(says::GROUP) && from + 1 == i;
        if group && end == i + 1 && firm(c, from, i) {
            return self.push(from, 0.9, BODY, out);
        }
        if !latin && sure(c, i, self.last, chain) {
            let score = if chain.names > 0 { 0.93 } else { 0.9 };
            return self.push_seated(from, score, BODY, out);
        }
        if group && named_group(c, from, end) {
            return self.push(from, 0.88, BODY, out);
        }
        let score = worth(latin, self.last, chain);
        self.push(from, score, HEAD, out);
        seated(c, from, end, score, out);
    }
}
