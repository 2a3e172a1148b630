//! What an extraction returns.

use crate::date::Timex;
use crate::entity::Entity;
use crate::kind::Kind;
use crate::source::Source;
use crate::span::Span;
use serde::Serialize;

/// All mentions of a text, in order and without overlap, and the entities they name.
#[derive(Clone, Debug, Serialize)]
pub struct Extraction<'t> {
    #[serde(skip)]
    pub(crate) text: &'t str,
    pub(crate) mentions: Vec<Mention<'t>>,
    pub(crate) entities: Vec<Entity>,
}

impl<'t> Extraction<'t> {
    /// The text that was read.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The mentions, by rising span; no two overlap.
    pub fn mentions(&self) -> &[Mention<'t>] {
        &self.mentions
    }

    /// The entities, by first mention. [`Mention::entity`] indexes them.
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// The mentions of one entity.
    pub fn mentions_of<'a>(&'a self, entity: &'a Entity) -> impl Iterator<Item = &'a Mention<'t>> {
        entity.mentions.iter().filter_map(|&m| self.mentions.get(m))
    }
}

/// A span of the text that names something.
#[derive(Clone, Debug, Serialize)]
pub struct Mention<'t> {
    pub(crate) kind: Kind,
    #[serde(flatten)]
    pub(crate) span: Span,
    pub(crate) text: &'t str,
    pub(crate) entity: usize,
    pub(crate) score: f32,
    pub(crate) source: Source,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) timex: Option<Timex>,
}

impl<'t> Mention<'t> {
    /// What it names.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Where it stands: bytes of the text, on grapheme boundaries.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The surface form, always the span's slice of the text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Index into [`Extraction::entities`].
    pub fn entity(&self) -> usize {
        self.entity
    }

    /// How sure it is, 0 to 1.
    pub fn score(&self) -> f32 {
        self.score
    }

    /// What produced it.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The titles in front of a person's name (`सीएम`, `केंद्रीय मंत्री डॉ.`), a slice of the text.
    pub fn title(&self) -> Option<&'t str> {
        self.title
    }

    /// TIMEX3 type, value and interval of a date.
    pub fn timex(&self) -> Option<&Timex> {
        self.timex.as_ref()
    }
}

/// A proposal of one stage and what became of it: the answer to "why was this tagged, and what lost?".
#[derive(Clone, Debug, Serialize)]
pub struct Candidate<'t> {
    pub(crate) kind: Kind,
    #[serde(flatten)]
    pub(crate) span: Span,
    pub(crate) text: &'t str,
    pub(crate) score: f32,
    pub(crate) source: Source,
    pub(crate) rule: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) ids: Vec<String>,
    pub(crate) outcome: Outcome,
}

/// What became of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// It is a mention.
    Won,
    /// A better candidate overlaps it.
    Lost,
    /// Its score is too low, or its kind was not asked for.
    Dropped,
    /// A user's `block` row silences it.
    Blocked,
}

impl<'t> Candidate<'t> {
    /// What it would name.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Bytes of the text.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The surface form.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// How sure the stage that proposed it is, 0 to 1.
    pub fn score(&self) -> f32 {
        self.score
    }

    /// The gazetteer, rule or grammar that proposed it.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The name of the rule: for a date the part of the grammar, for a gazetteer `listed`.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// Ids of the gazetteer rows behind it.
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// What became of it.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }
}
