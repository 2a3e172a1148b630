//! The extractor: wires the stages, owns nothing else.

use crate::candidate::origin::Origin;
use crate::candidate::pattern::Pattern;
use crate::candidate::survey::Survey;
use crate::candidate::{self, Context, Proposal};
use crate::date::{self, Date};
use crate::entity::{self, Linker};
use crate::error::Error;
use crate::extraction::{Candidate, Extraction, Outcome};
use crate::gazetteer::flags::class;
use crate::gazetteer::substring::SubstringIndex;
use crate::gazetteer::table::{Match, Start, Table};
use crate::gazetteer::{Gazetteer, builtin};
use crate::kind::Kind;
use crate::mention::Mention;
use crate::resolve;
use crate::segment::segments;
use crate::span::Span;
use crate::stages::Stage;
use crate::token::{ALL_CAPS, Bare, CAPITAL, SENTENCE_START, Token, tokenize};
use once_cell::sync::OnceCell;
use std::sync::{Arc, OnceLock};

/// A text to read, with what is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'t> {
    text: &'t str,
    reference: Option<Date>,
}

impl<'t> Input<'t> {
    /// Any text.
    pub fn new(text: &'t str) -> Self {
        Input {
            text,
            reference: None,
        }
    }

    /// Sets the date the text was published: what `कल` and `शनिवार` are relative to.
    pub fn reference_date(mut self, date: Date) -> Self {
        self.reference = Some(date);
        self
    }
}

impl<'t> From<&'t str> for Input<'t> {
    fn from(text: &'t str) -> Self {
        Input::new(text)
    }
}

impl<'t> From<&'t String> for Input<'t> {
    fn from(text: &'t String) -> Self {
        Input::new(text)
    }
}

/// Finds names. Cheap to clone, shared freely between threads.
#[derive(Clone)]
pub struct Extractor {
    inner: Arc<Inner>,
}

struct Inner {
    /// The user's first, then the built-in one.
    tables: Arc<[Arc<Table>]>,
    user_tables: usize,
    sources: Vec<Vec<Arc<str>>>,
    labels: Vec<Vec<Kind>>,
    indexes: Vec<OnceCell<Arc<SubstringIndex>>>,
    kinds: Option<Vec<Kind>>,
    patterns: Vec<Pattern>,
    min_score: f32,
    #[cfg(feature = "model")]
    voter: Option<Arc<crate::model::vote::Voter>>,
}

/// Buffers that [`Extractor::extract_with`] reuses between texts.
#[derive(Default)]
pub struct Scratch {
    tokens: Vec<Token>,
    bare: Bare,
    survey: Survey,
    info: Vec<u32>,
    starts: Vec<Start>,
    matches: Vec<Match>,
    proposals: Vec<Proposal>,
    dates: Vec<date::Found>,
    won: Vec<bool>,
    order: Vec<u32>,
    resolver: resolve::Resolver,
    linker: Linker,
    #[cfg(feature = "model")]
    votes: crate::model::vote::Buffers,
    #[cfg(feature = "train")]
    hidden: Option<crate::model::train::Hidden>,
}

impl Default for Extractor {
    fn default() -> Self {
        Extractor::new()
    }
}

impl std::fmt::Debug for Extractor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Extractor")
            .field("tables", &self.inner.tables.len())
            .field("kinds", &self.inner.kinds)
            .field("min_score", &self.inner.min_score)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Scratch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scratch").finish_non_exhaustive()
    }
}

impl Extractor {
    /// An extractor with the built-in gazetteers (an empty one without the feature `builtin`) and all kinds.
    pub fn new() -> Self {
        ExtractorBuilder::default().assemble()
    }

    /// Options: gazetteers, kinds, patterns, least score.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// All mentions and entities of a text. Infallible on any `&str`.
    ///
    /// ```
    /// use sangya::{Extractor, Kind};
    /// let extractor = Extractor::new();
    /// let found = extractor.extract("मुख्यमंत्री विष्णुदेव साय शनिवार को टोक्यो पहुंचे।");
    /// let names: Vec<_> = found.mentions().iter().map(|m| (m.kind(), m.text())).collect();
    /// assert_eq!(names, [(Kind::Person, "विष्णुदेव साय"), (Kind::Date, "शनिवार"), (Kind::Place, "टोक्यो")]);
    /// ```
    pub fn extract<'t>(&self, input: impl Into<Input<'t>>) -> Extraction<'t> {
        self.extract_with(&mut Scratch::default(), input)
    }

    /// As [`extract`](Self::extract), with buffers the caller keeps: many short texts cost no allocation per token.
    pub fn extract_with<'t>(
        &self,
        scratch: &mut Scratch,
        input: impl Into<Input<'t>>,
    ) -> Extraction<'t> {
        let input = input.into();
        let text = input.text;
        let mut memory = date::Memory {
            reference: input.reference,
            ..date::Memory::default()
        };
        let mut names = candidate::short::Names::default();
        let mut mentions: Vec<Mention<'t>> = Vec::new();
        for segment in segments(text) {
            self.segment(
                scratch,
                &text[segment.start..segment.end],
                &mut memory,
                &mut names,
            );
            let Scratch {
                tokens,
                info,
                proposals,
                dates,
                won,
                order,
                ..
            } = &mut *scratch;
            order.clear();
            order.extend((0..proposals.len() as u32).filter(|&i| won[i as usize]));
            order.sort_unstable_by_key(|&i| proposals[i as usize].span);
            lend_forms(proposals, won, order);
            mentions.reserve(order.len());
            for &i in order.iter() {
                let p = &proposals[i as usize];
                if p.silent
                    || p.score < self.inner.min_score
                    || self
                        .inner
                        .kinds
                        .as_ref()
                        .is_some_and(|k| !k.contains(&p.kind))
                {
                    continue;
                }
                let title = (p.kind == Kind::Person)
                    .then(|| candidate::person::title_before(tokens, info, p.tokens.0 as usize))
                    .flatten();
                let span = shift(p.span, segment.start);
                mentions.push(Mention {
                    kind: p.kind,
                    span,
                    text: span.slice(text),
                    entity: 0,
                    score: p.score,
                    source: p.source.source(&self.inner.sources),
                    title: title.map(|t| shift(t, segment.start).slice(text)),
                    timex: p.date.map(|d| dates[d as usize].timex.take()),
                    form: p.form,
                });
            }
        }
        let linked = scratch.linker.link(text, &mut mentions, &self.inner.tables);
        Extraction {
            text,
            mentions,
            linked,
            entities: OnceLock::new(),
        }
    }

    /// The extractions of many texts, in their order, read on all cores; each thread keeps its buffers.
    ///
    /// All results are held at once: give a long stream in batches.
    #[cfg(feature = "rayon")]
    pub fn extract_batch<'t>(&self, inputs: &[Input<'t>]) -> Vec<Extraction<'t>> {
        use rayon::prelude::*;
        inputs
            .par_iter()
            .map_init(Scratch::default, |scratch, input| {
                self.extract_with(scratch, *input)
            })
            .collect()
    }

    /// Everything that was proposed for a text, with source, rule, score and what became of it, in the order of precedence
    /// within each place: why a span was tagged, and what lost.
    pub fn candidates<'t>(&self, input: impl Into<Input<'t>>) -> Vec<Candidate<'t>> {
        let input = input.into();
        let text = input.text;
        let mut scratch = Scratch::default();
        let mut memory = date::Memory {
            reference: input.reference,
            ..date::Memory::default()
        };
        let mut names = candidate::short::Names::default();
        let mut out = Vec::new();
        for segment in segments(text) {
            self.segment(
                &mut scratch,
                &text[segment.start..segment.end],
                &mut memory,
                &mut names,
            );
            let won = &scratch.won;
            let mut order: Vec<usize> = (0..scratch.proposals.len()).collect();
            let p = &scratch.proposals;
            order.sort_by(|&a, &b| {
                p[a].span
                    .start
                    .cmp(&p[b].span.start)
                    .then_with(|| resolve::precedence(&p[a], &p[b]))
            });
            for i in order {
                let p = &scratch.proposals[i];
                if p.block || p.silent {
                    continue;
                }
                let wanted = self
                    .inner
                    .kinds
                    .as_ref()
                    .is_none_or(|k| k.contains(&p.kind));
                let outcome = if won[i] && wanted && p.score >= self.inner.min_score {
                    Outcome::Won
                } else if !p.user
                    && scratch
                        .proposals
                        .iter()
                        .any(|b| b.block && b.span == p.span)
                {
                    Outcome::Blocked
                } else if won[i] || p.score < self.least() {
                    Outcome::Dropped
                } else {
                    Outcome::Lost
                };
                let span = shift(p.span, segment.start);
                out.push(Candidate {
                    kind: p.kind,
                    span,
                    text: span.slice(text),
                    score: p.score,
                    rule: p.source.rule(),
                    source: p.source.source(&self.inner.sources),
                    ids: entity::ids(&self.inner.tables, p.form, p.kind),
                    outcome,
                });
            }
        }
        out
    }

    /// What the model's weight file says of itself: corpora, licence, command. `None` where no model is used.
    #[cfg(feature = "model")]
    pub fn model_header(&self) -> Option<&str> {
        self.inner.voter.as_ref().map(|v| v.header())
    }

    /// The least score that takes part in resolution: what a user asks for below the usual bound is let in.
    fn least(&self) -> f32 {
        candidate::score::ACCEPT.min(if self.inner.min_score > 0.0 {
            self.inner.min_score
        } else {
            1.0
        })
    }

    /// Runs all stages up to the resolver on one segment; the candidates stay in `scratch.proposals`, the winners are marked in
    /// `scratch.won`.
    fn segment(
        &self,
        scratch: &mut Scratch,
        text: &str,
        memory: &mut date::Memory,
        names: &mut candidate::short::Names,
    ) {
        self.stage(scratch, text, memory, names, Stage::Model);
    }

    /// The same up to a stage; a count of what it found.
    pub(crate) fn stage(
        &self,
        scratch: &mut Scratch,
        text: &str,
        memory: &mut date::Memory,
        names: &mut candidate::short::Names,
        last: Stage,
    ) -> usize {
        let inner = &*self.inner;
        let Scratch {
            tokens,
            bare,
            survey,
            info,
            starts,
            matches,
            proposals,
            dates,
            won,
            resolver,
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
        for (k, table) in inner.tables.iter().enumerate() {
            table.scan(k as u32, text, tokens, info, starts, matches);
        }
        if last == Stage::Scan {
            return matches.len();
        }
        #[cfg(feature = "train")]
        if let Some(hidden) = hidden {
            hidden.apply(tokens, info, matches);
        }
        spread(matches, info);
        survey.fill(tokens, info);
        bare.fill(text, tokens, &survey.odd);
        let c = Context {
            text,
            tokens,
            bare,
            info,
            matches,
            survey,
            tables: &inner.tables,
            user_tables: inner.user_tables,
            cased: cased(text, tokens, survey),
        };
        candidate::listed::propose(&c, &inner.labels, proposals);
        candidate::person::propose(&c, proposals);
        candidate::apposition::propose(&c, proposals);
        candidate::place::propose(&c, proposals);
        candidate::dateline::propose(&c, proposals);
        candidate::organisation::propose(&c, proposals);
        candidate::english::propose(&c, proposals);
        candidate::hinglish::propose(&c, proposals);
        candidate::sector::propose(&c, proposals);
        candidate::untagged::propose(&c, proposals);
        candidate::handle::propose(&c, |k| self.substring_index(k), proposals);
        candidate::pattern::propose(&c, &inner.patterns, proposals);
        date::scan(text, tokens, memory, dates);
        for (i, d) in dates.iter().enumerate() {
            proposals.push(Proposal {
                span: c.span(d.start as usize, d.end as usize),
                tokens: (d.start, d.end),
                kind: Kind::Date,
                score: d.score,
                source: Origin::Date(d.rule),
                user: false,
                form: None,
                date: Some(i as u32),
                block: false,
                silent: false,
            });
        }
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
        candidate::short::propose(&c, names, proposals, won);
        if proposals.len() > before || self.least() < candidate::score::ACCEPT {
            resolver.resolve(proposals, self.least(), won);
        }
        proposals.len()
    }

    /// Runs lists, rules and the resolver, with some of the lists hidden or none, and hands each segment, its first byte, the
    /// evidence in it and the candidates to `each`.
    #[cfg(feature = "train")]
    pub(crate) fn with_evidence(
        &self,
        text: &str,
        hidden: Option<crate::model::train::Hidden>,
        mut each: impl FnMut(&Context<'_>, usize, &[u16], &mut Vec<Proposal>, &[bool]),
    ) {
        use crate::model::evidence;
        let mut scratch = Scratch {
            hidden,
            ..Scratch::default()
        };
        let mut memory = date::Memory::default();
        let mut names = candidate::short::Names::default();
        let (mut keys, mut placed, mut seen) = (Vec::new(), Vec::new(), Vec::new());
        for segment in segments(text) {
            let part = &text[segment.start..segment.end];
            self.stage(
                &mut scratch,
                part,
                &mut memory,
                &mut names,
                Stage::Candidates,
            );
            let Scratch {
                tokens,
                bare,
                survey,
                info,
                matches,
                proposals,
                won,
                resolver,
                ..
            } = &mut scratch;
            resolver.resolve(proposals, candidate::score::ACCEPT, won);
            let c = Context {
                text: part,
                tokens,
                bare,
                info,
                matches,
                survey,
                tables: &self.inner.tables,
                user_tables: self.inner.user_tables,
                cased: cased(part, tokens, survey),
            };
            evidence::place(proposals, &mut keys, &mut placed);
            evidence::fill(tokens.len(), proposals, &placed, won, &mut seen);
            each(&c, segment.start, &seen, proposals, won);
        }
    }

    fn substring_index(&self, table: usize) -> Option<Arc<SubstringIndex>> {
        let inner = &*self.inner;
        let cell = inner.indexes.get(table)?;
        Some(
            cell.get_or_init(|| {
                if table >= inner.user_tables {
                    builtin::substring_index()
                } else {
                    Arc::new(SubstringIndex::new(&inner.tables[table]))
                }
            })
            .clone(),
        )
    }
}

/// Winners that a rule or the model found take over the form of a row that lost the same span: the row says what is meant. A
/// single name of a person does not, unless its row stood by itself: lists know the famous one of many.
fn lend_forms(proposals: &mut [Proposal], won: &[bool], order: &[u32]) {
    for lost in 0..proposals.len() {
        let p = &proposals[lost];
        if p.form.is_none() || won[lost] || p.block || p.silent {
            continue;
        }
        if p.kind == Kind::Person && p.score < candidate::score::ACCEPT {
            continue;
        }
        let (span, kind, form) = (p.span, p.kind, p.form);
        let at = order.partition_point(|&i| proposals[i as usize].span < span);
        if let Some(&i) = order.get(at) {
            let winner = &mut proposals[i as usize];
            if winner.span == span && winner.kind == kind && winner.form.is_none() {
                winner.form = form;
            }
        }
    }
}

fn shift(span: Span, by: usize) -> Span {
    Span::new(span.start + by, span.end + by)
}

/// Gives every token of a title, head or name of several words the form's class bits.
fn spread(matches: &[Match], info: &mut [u32]) {
    const CUES: u32 = !(class::PART
        | class::NAMES
        | class::PERSON
        | class::SECTOR
        | class::WORD
        | class::STOP
        | class::POST
        | class::WEAK_PART);
    for m in matches.iter().filter(|m| m.end - m.start > 1) {
        for bits in &mut info[m.start as usize..m.end as usize] {
            *bits |= m.classes & CUES;
        }
    }
}

/// Whether capitals mark names in the Latin part of this text: not in lower-case posts, not in headlines of capitals only.
fn cased(text: &str, tokens: &[Token], survey: &Survey) -> bool {
    let mut words = 0usize;
    let mut capitals = 0usize;
    let mut upper = 0usize;
    let mut openings = 0usize;
    let mut sentences = 0usize;
    for t in survey.latin.iter().map(|&i| &tokens[i as usize]) {
        if t.has(SENTENCE_START) {
            sentences += 1;
            openings += usize::from(t.has(CAPITAL));
        } else {
            words += 1;
            capitals += usize::from(t.has(CAPITAL));
            upper += usize::from(t.has(ALL_CAPS));
        }
    }
    if words < 4 {
        return true;
    }
    // English sentences that name nobody have their capitals at the start; romanised Hindi is written as it comes.
    // A headline that capitalises every word is English all the same, one in capitals only tells nothing.
    (capitals < words || upper * 2 < words)
        && (capitals * 15 >= words || sentences > 0 && openings == sentences)
        && !candidate::english::romanised(text, tokens)
}

/// Options of an [`Extractor`].
#[derive(Default)]
pub struct ExtractorBuilder {
    gazetteers: Vec<Gazetteer>,
    without_builtin: bool,
    kinds: Option<Vec<Kind>>,
    patterns: Vec<(Kind, String)>,
    min_score: f32,
    #[cfg(feature = "model")]
    model: Option<Arc<crate::model::vote::Voter>>,
    #[cfg(feature = "model")]
    no_model: bool,
}

impl std::fmt::Debug for ExtractorBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExtractorBuilder").finish_non_exhaustive()
    }
}

impl ExtractorBuilder {
    /// Adds names of the user's own; its rows win over the built-in ones, and over those of gazetteers added later.
    pub fn gazetteer(mut self, gazetteer: Gazetteer) -> Self {
        self.gazetteers.push(gazetteer);
        self
    }

    /// Whether the built-in gazetteers are used; they are unless this says no.
    pub fn builtin(mut self, yes: bool) -> Self {
        self.without_builtin = !yes;
        self
    }

    /// Returns only these kinds. The others still compete for their spans, so that `भारत सरकार` does not turn into a PLACE.
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = Kind>) -> Self {
        self.kinds = Some(kinds.into_iter().collect());
        self
    }

    /// Adds a regular expression (syntax of the `regex` crate) whose matches, or whose group `name`, are mentions of `kind`.
    pub fn pattern(mut self, kind: Kind, regex: &str) -> Self {
        self.patterns.push((kind, regex.to_string()));
        self
    }

    /// Uses the weights of a model file, as the trainer writes it, in place of the built-in ones.
    ///
    /// # Errors
    /// Where the bytes are no weight file of this version, truncated or damaged.
    #[cfg(feature = "model")]
    pub fn model(mut self, name: &str, bytes: Vec<u8>) -> Result<Self, Error> {
        let weights = crate::model::weights::Weights::new(name, bytes.into())?;
        self.model = Some(Arc::new(crate::model::vote::Voter::new(weights)));
        Ok(self)
    }

    /// Leaves the statistical model out: lists, rules and dates only.
    #[cfg(feature = "model")]
    pub fn without_model(mut self) -> Self {
        self.model = None;
        self.no_model = true;
        self
    }

    /// Returns only mentions of at least this score, 0 to 1. A value below 0.5 also lets in what is usually too uncertain.
    pub fn min_score(mut self, score: f32) -> Self {
        self.min_score = score;
        self
    }

    /// The extractor.
    ///
    /// # Errors
    /// Where a pattern does not compile.
    pub fn build(self) -> Result<Extractor, Error> {
        let patterns = self
            .patterns
            .iter()
            .map(|(kind, regex)| Pattern::new(*kind, regex))
            .collect::<Result<_, _>>()?;
        let mut extractor = self.assemble();
        if let Some(inner) = Arc::get_mut(&mut extractor.inner) {
            inner.patterns = patterns;
        }
        Ok(extractor)
    }

    fn assemble(self) -> Extractor {
        let mut tables: Vec<Arc<Table>> = self.gazetteers.iter().map(|g| g.table.clone()).collect();
        let user_tables = tables.len();
        if !self.without_builtin {
            tables.push(builtin::table());
        }
        let sources = tables
            .iter()
            .map(|t| t.file_names().map(Arc::from).collect())
            .collect();
        let labels = tables
            .iter()
            .map(|t| t.labels().filter_map(|l| l.parse().ok()).collect())
            .collect();
        Extractor {
            inner: Arc::new(Inner {
                user_tables,
                sources,
                labels,
                indexes: tables.iter().map(|_| OnceCell::new()).collect(),
                tables: tables.into(),
                kinds: self.kinds,
                patterns: Vec::new(),
                min_score: self.min_score,
                #[cfg(feature = "model")]
                voter: self.model.or_else(|| {
                    if self.no_model {
                        None
                    } else {
                        crate::model::builtin()
                    }
                }),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_between_threads() {
        fn check<T: Send + Sync + Clone>() {}
        check::<Extractor>();
        check::<Gazetteer>();
    }

    #[cfg(feature = "rayon")]
    #[test]
    fn a_batch_is_its_texts() {
        let extractor = Extractor::new();
        let texts = ["रायपुर में बैठक", "", "Mr. Nakajo Kazuya of Tokyo"];
        let inputs: Vec<Input<'_>> = texts.iter().map(|t| Input::new(t)).collect();
        let batch = extractor.extract_batch(&inputs);
        for (found, text) in batch.iter().zip(texts) {
            assert_eq!(
                format!("{found:?}"),
                format!("{:?}", extractor.extract(text))
            );
        }
    }
}
