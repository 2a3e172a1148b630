//! The extractor: wires the stages, owns nothing else.

mod builder;
#[cfg(feature = "train")]
mod evidence;
mod explain;
mod input;
mod pipeline;

pub use builder::ExtractorBuilder;
pub use input::Input;

use crate::candidate::latin::Latin;
use crate::candidate::pattern::Pattern;
use crate::candidate::survey::Survey;
use crate::candidate::{self, Proposal};
use crate::date::{self, Meant};
use crate::entity::Linker;
use crate::extraction::Extraction;
use crate::gazetteer::substring::SubstringIndex;
use crate::gazetteer::table::{Match, Start, Table};
use crate::kind::Kind;
use crate::mention::Mention;
use crate::resolve;
use crate::segment::segments;
use crate::source::Kept;
use crate::span::Span;
use crate::token::{Bare, Token};
use once_cell::sync::OnceCell;
use std::sync::{Arc, OnceLock};

/// Finds names. Cheap to clone, shared freely between threads.
#[derive(Clone)]
pub struct Extractor {
    inner: Arc<Inner>,
}

struct Inner {
    /// The user's first, then the built-in one.
    tables: Arc<[Arc<Table>]>,
    user_tables: usize,
    /// The sources of each table's rows, by the number of the file.
    sources: Vec<Vec<Kept>>,
    labels: Vec<Vec<Kind>>,
    indexes: Vec<OnceCell<SubstringIndex>>,
    kinds: Option<Vec<Kind>>,
    patterns: Vec<Pattern>,
    min_score: f32,
    #[cfg(feature = "model")]
    voter: Option<Arc<crate::model::vote::Voter>>,
}

/// Buffers that [`Extractor::extract_with`] reuses between texts. How a few thousand names sound and are spelt is kept in them for the next
/// texts, and nothing else of a text once it is read; each thread needs its own.
///
/// ```
/// use sangya::{Extractor, Scratch};
/// let (extractor, mut scratch) = (Extractor::new(), Scratch::default());
/// for line in ["रायपुर में बैठक", "दिल्ली में बैठक"] {
///     let found = extractor.extract_with(&mut scratch, line);
///     assert_eq!(found.mentions().len(), 1);
/// }
/// ```
#[derive(Default)]
pub struct Scratch {
    tokens: Vec<Token>,
    bare: Bare,
    survey: Survey,
    latin: Latin,
    info: Vec<u32>,
    starts: Vec<Start>,
    matches: Vec<Match>,
    sectors: Vec<candidate::sector::Found>,
    proposals: Vec<Proposal>,
    dates: Vec<date::Found>,
    reading: date::Reading,
    won: Vec<bool>,
    /// Of the whole text, unlike all above.
    pub(crate) names: candidate::short::Names,
    resolver: resolve::Resolver,
    linker: Linker,
    /// Candidates too weak to become a mention are made as well: to be shown.
    weak: bool,
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
    #[must_use]
    pub fn new() -> Self {
        ExtractorBuilder::default().assemble()
    }

    /// Options: gazetteers, kinds, patterns, least score.
    #[must_use]
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
        scratch.names.clear();
        scratch.linker.begin();
        let mut mentions: Vec<Mention<'t>> = Vec::new();
        for segment in segments(text) {
            self.segment(scratch, &text[segment.start..segment.end], &mut memory);
            let Scratch {
                tokens,
                info,
                proposals,
                dates,
                won,
                resolver,
                ..
            } = &mut *scratch;
            let order = resolver.winners();
            lend_forms(proposals, won, order);
            mentions.reserve(order.len());
            let mut touched = 0;
            for &i in order {
                let p = &proposals[i as usize];
                let score = self.shown(p);
                if p.silent || !self.returns(p.kind, score) {
                    continue;
                }
                // Read by the linking: on its way from here on.
                if let Some((table, form)) = p.form {
                    touched ^= self.inner.tables[table as usize].touch_record(form);
                }
                let title = (p.kind == Kind::Person)
                    .then(|| candidate::person::title_before(tokens, info, p.tokens.0 as usize))
                    .flatten();
                let span = shift(whole_span(tokens, p), segment.start);
                mentions.push(Mention {
                    kind: p.kind,
                    span,
                    text: span.slice(text),
                    entity: 0,
                    score,
                    source: p.source.source(&self.inner.sources),
                    title: title.map(|t| shift(t, segment.start).slice(text)),
                    timex: match p.date {
                        Some(d) => std::mem::take(&mut dates[d as usize].timex),
                        None => Meant::default(),
                    },
                    form: p.form,
                });
            }
            std::hint::black_box(touched);
            if segment.end < text.len() {
                let tables = &self.inner.tables;
                scratch.linker.read(text, &mentions, tables);
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

    /// What the model's weight file says of itself: corpora, licence, command. `None` where no model is used.
    #[cfg(feature = "model")]
    #[must_use]
    pub fn model_header(&self) -> Option<&str> {
        self.inner.voter.as_ref().map(|v| v.header())
    }

    /// Whether the user asks for what names this kind with this score.
    #[inline]
    fn returns(&self, kind: Kind, score: f32) -> bool {
        let inner = &*self.inner;
        let asked = inner.kinds.as_ref().is_none_or(|k| k.contains(&kind));
        score >= inner.min_score && asked
    }

    /// The least score that takes part in resolution: what a user asks for below the usual bound is let in.
    fn least(&self) -> f32 {
        let wanted = self.inner.min_score;
        if wanted <= 0.0 {
            return candidate::score::ACCEPT;
        }
        #[cfg(feature = "model")]
        if let Some(voter) = &self.inner.voter {
            return (candidate::score::ACCEPT)
                .min(wanted)
                .min(voter.sharpness().hidden(wanted));
        }
        candidate::score::ACCEPT.min(wanted)
    }

    /// The score that a candidate shows, see [`sharpness`](crate::model::sharpness).
    #[inline]
    fn shown(&self, p: &candidate::Proposal) -> f32 {
        #[cfg(feature = "model")]
        if let Some(voter) = &self.inner.voter
            && !p.user
            && crate::model::kind_index(p.kind).is_some()
        {
            return voter.sharpness().shown(p.score);
        }
        p.score
    }
}

/// Winners that a rule or the model found take over the form of a row that lost the same span: the row says what is meant. A
/// single name of a person does not, unless its row stood by itself: lists know the famous one of many.
fn lend_forms(proposals: &mut [Proposal], won: &[bool], order: &[u32]) {
    // Bits of where the winners start that have none.
    let mut without = [0u64; 16];
    let mut any = false;
    for &i in order {
        let winner = &proposals[i as usize];
        let none = winner.form.is_none() & winner.date.is_none() & !winner.silent;
        any |= none;
        without[(winner.tokens.0 >> 6 & 15) as usize] |= u64::from(none) << (winner.tokens.0 & 63);
    }
    if !any {
        return;
    }
    for (lost, won) in (0..proposals.len()).zip(won) {
        let p = &proposals[lost];
        let begins = without[(p.tokens.0 >> 6 & 15) as usize] >> (p.tokens.0 & 63) & 1 != 0;
        // One jump for all, which is seldom taken.
        if !(begins & p.form.is_some() & !won & !p.block & !p.silent) {
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

/// The span of what `p` names: the stop of an initial that closes a person's name (`सुंदरराज पी.`) is of it.
fn whole_span(tokens: &[Token], p: &Proposal) -> Span {
    let (first, end) = (p.tokens.0 as usize, p.tokens.1 as usize);
    let stopped =
        p.kind == Kind::Person && end > first + 1 && candidate::person::stop_behind(tokens, end);
    Span::new(p.span.start, p.span.end + usize::from(stopped))
}

fn shift(span: Span, by: usize) -> Span {
    Span::new(span.start + by, span.end + by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::Gazetteer;

    #[test]
    fn shared_between_threads() {
        fn check<T: Send + Sync + Clone>() {}
        check::<Extractor>();
        check::<Gazetteer>();
    }

    /// Whoever explains a mention shows the span that it has.
    #[cfg(feature = "builtin")]
    #[test]
    fn the_candidate_of_a_name_with_an_initial_behind_has_its_stop() {
        let (extractor, text) = (Extractor::new(), "आईजी सुंदरराज पी. ने बताया।");
        let found = extractor.extract(text);
        assert_eq!(found.mentions()[0].text(), "सुंदरराज पी.");
        let all = extractor.candidates(text);
        let won = |c: &&crate::Candidate<'_>| c.outcome() == crate::Outcome::Won;
        let spans: Vec<_> = all.iter().filter(won).map(|c| c.span()).collect();
        assert_eq!(spans, [found.mentions()[0].span()]);
        // A mark that hangs on the stop, and no half of a grapheme.
        for behind in [" ने बताया।", "new("] {
            let text = format!("आईजी सुंदरराज पी.\u{93c}{behind}");
            let found = extractor.extract(&text);
            let named = found.mentions().iter().map(|m| m.text());
            assert!(named.clone().count() > 0 && named.clone().all(|n| !n.ends_with('.')));
        }
    }

    /// Whoever won the span, a row of it says what is meant.
    #[cfg(feature = "builtin")]
    #[test]
    fn what_a_rule_won_has_the_id_of_its_row() {
        let extractor = Extractor::new();
        for (text, name, id) in [
            ("राष्ट्रपति पुतिन ने कहा।", "पुतिन", "x:person/vladimir-putin"),
            (
                "दिल्ली विश्वविद्यालय ने कहा।",
                "दिल्ली विश्वविद्यालय",
                "x:edu/delhi-university",
            ),
        ] {
            let found = extractor.extract(text);
            let named = found.mentions().iter().find(|m| m.text() == name);
            let entity = named.map(|m| &found.entities()[m.entity()]);
            assert_eq!(entity.and_then(|e| e.id.as_deref()), Some(id), "{text}");
        }
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
