//! The stages of one segment, in their order: tokens, lists, rules, dates, resolver, model.

use super::{Extractor, Scratch};
use crate::candidate::latin::Writing;
use crate::candidate::origin::Origin;
use crate::candidate::survey::Rule;
use crate::candidate::{self, Context, Proposal};
use crate::date;
use crate::gazetteer::builtin;
use crate::gazetteer::inside::Inside;
use crate::gazetteer::substring::SubstringIndex;
#[cfg(feature = "train")]
use crate::gazetteer::table::carry;
use crate::kind::Kind;
use crate::stages::Stage;
use crate::token::tokenize;

impl Extractor {
    /// Runs all stages up to the resolver on one segment; the candidates stay in `scratch.proposals`, the winners are marked in
    /// `scratch.won`.
    pub(super) fn segment(&self, scratch: &mut Scratch, text: &str, memory: &mut date::Memory) {
        self.stage(scratch, text, memory, Stage::Model);
    }

    /// The same up to a stage; a count of what it found.
    pub(crate) fn stage(
        &self,
        scratch: &mut Scratch,
        text: &str,
        memory: &mut date::Memory,
        last: Stage,
    ) -> usize {
        let inner = &*self.inner;
        let Scratch {
            tokens,
            bare,
            survey,
            latin,
            info,
            starts,
            matches,
            sectors,
            proposals,
            dates,
            reading,
            won,
            names,
            resolver,
            weak,
            #[cfg(feature = "model")]
            votes,
            #[cfg(feature = "train")]
            hidden,
            ..
        } = scratch;
        tokens.clear();
        matches.clear();
        proposals.clear();
        dates.clear();
        tokenize(text, tokens);
        if last == Stage::Tokens {
            return tokens.len();
        }
        info.clear();
        info.resize(tokens.len(), 0);
        #[cfg(feature = "train")]
        let carries = hidden.is_none();
        #[cfg(not(feature = "train"))]
        let carries = true;
        for (k, table) in inner.tables.iter().enumerate() {
            table.scan(k as u32, text, tokens, info, carries, starts, matches);
        }
        if last == Stage::Scan {
            return matches.len();
        }
        #[cfg(feature = "train")]
        if let Some(hidden) = hidden {
            hidden.apply(tokens, info, matches);
            for m in matches.iter().filter(|m| m.end - m.start > 1) {
                carry(&mut info[m.start as usize..m.end as usize], m.classes);
            }
        }
        survey.fill(tokens, info, latin);
        bare.fill(text, tokens, &survey.odd);
        let (cased, romanised) = writing(&latin.writing);
        let c = Context {
            text,
            tokens,
            bare,
            info,
            matches,
            survey,
            latin,
            tables: &inner.tables,
            user_tables: inner.user_tables,
            cased,
            romanised,
            weak: *weak || self.weighs_weak(),
            shown: *weak,
        };
        self.rules(&c, sectors, proposals);
        date::scan(text, tokens, &survey.dates, reading, memory, dates);
        let found = (0..).zip(dates.iter());
        proposals.extend(found.map(|(i, d)| of_date(&c, i, d)));
        if last == Stage::Candidates {
            return proposals.len();
        }
        // What the model and the short names see does not depend on what the user asks for.
        resolver.resolve(proposals, candidate::score::ACCEPT, won);
        #[cfg(feature = "model")]
        if let Some(voter) = inner.voter.as_ref().filter(|_| last == Stage::Model) {
            voter.vote(&c, proposals, won, votes);
            resolver.resolve(proposals, candidate::score::ACCEPT, won);
        }
        // Short names of people named in full: a second look with what the first one found.
        let before = proposals.len();
        let yielded = candidate::short::propose(&c, names, proposals, resolver.winners());
        let least = self.least();
        if proposals.len() > before || least < candidate::score::ACCEPT {
            // Most stand where nothing else does.
            let alone = least == candidate::score::ACCEPT && !yielded;
            if !(alone && resolver.add(proposals, before, least, won)) {
                resolver.resolve(proposals, least, won);
            }
        }
        proposals.len()
    }

    /// Whether candidates below the usual bound count: the model may raise them, a user may ask for them, and what a pattern finds takes
    /// over the form of a weak one.
    fn weighs_weak(&self) -> bool {
        #[cfg(feature = "model")]
        if self.inner.voter.is_some() {
            return true;
        }
        self.least() < candidate::score::ACCEPT || !self.inner.patterns.is_empty()
    }

    /// What the lists and the rules propose.
    fn rules(
        &self,
        c: &Context<'_>,
        sectors: &mut Vec<candidate::sector::Found>,
        proposals: &mut Vec<Proposal>,
    ) {
        // Of the rules that go by single tokens, a short text calls three or four.
        let asked = |rule| c.survey.asks(rule);
        candidate::listed::propose(c, &self.inner.labels, sectors, proposals);
        if asked(Rule::Person) {
            candidate::person::propose(c, proposals);
        }
        if asked(Rule::Apposition) {
            candidate::apposition::propose(c, proposals);
        }
        if asked(Rule::Place) {
            candidate::place::propose(c, proposals);
        }
        candidate::dateline::propose(c, proposals);
        if asked(Rule::Organisation) {
            candidate::organisation::propose(c, proposals);
        }
        if asked(Rule::English) {
            candidate::english::propose(c, proposals);
        }
        if !c.cased {
            candidate::hinglish::propose(c, proposals);
        }
        if !sectors.is_empty() {
            candidate::sector::propose(c, sectors, proposals);
        }
        if asked(Rule::Untagged) {
            candidate::untagged::propose(c, proposals);
        }
        if asked(Rule::Handle) {
            candidate::handle::propose(c, |k, letters| self.inside(k, letters), proposals);
        }
        if !self.inner.patterns.is_empty() {
            candidate::pattern::propose(c, &self.inner.patterns, proposals);
        }
    }

    /// The names of a table inside the letters of a handle.
    fn inside(&self, table: usize, letters: &str) -> Vec<Inside> {
        let inner = &*self.inner;
        match inner.indexes.get(table) {
            Some(cell) if table < inner.user_tables => cell
                .get_or_init(|| SubstringIndex::new(&inner.tables[table]))
                .find(letters),
            Some(_) => builtin::inside().find(&inner.tables[table], letters),
            None => Vec::new(),
        }
    }
}

/// The candidate for the date of this number.
fn of_date(c: &Context<'_>, number: u32, d: &date::Found) -> Proposal {
    Proposal {
        span: c.span(d.start as usize, d.end as usize),
        tokens: (d.start, d.end),
        kind: Kind::Date,
        score: d.score,
        source: Origin::Date(d.rule),
        user: false,
        form: None,
        date: Some(number),
        block: false,
        silent: false,
    }
}

/// How the Latin part of this text is written: whether capitals mark names, which they do not in lower-case posts, nor in headlines
/// of capitals only; and whether it is romanised Hindi.
pub(super) fn writing(w: &Writing) -> (bool, bool) {
    if w.inner < 4 {
        return (true, false);
    }
    if w.hindi * 12 > w.words {
        return (false, true);
    }
    // English sentences that name nobody have their capitals at the start; romanised Hindi is written as it comes.
    // A headline that capitalises every word is English all the same, one in capitals only tells nothing.
    let opened = w.openings > 0 && w.capital_openings == w.openings;
    let cased = (w.inner_capitals < w.inner || w.inner_upper * 2 < w.inner)
        && (w.inner_capitals * 15 >= w.inner || opened);
    (cased, false)
}
