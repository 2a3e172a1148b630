//! What an extraction returns.

#[cfg(feature = "json")]
use crate::entity::Record;
use crate::entity::{Entity, Linked, Names, Records};
use crate::kind::Kind;
use crate::mention::Mention;
use crate::source::Source;
use crate::span::Span;
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};
use std::fmt;
use std::sync::OnceLock;

/// All mentions of a text, in order and without overlap, and the entities they name.
#[derive(Clone)]
pub struct Extraction<'t> {
    pub(crate) text: &'t str,
    pub(crate) mentions: Vec<Mention<'t>>,
    pub(crate) linked: Linked,
    /// What is known of the entities, looked up and spelt when it is first asked for.
    pub(crate) entities: OnceLock<Vec<Entity>>,
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
    ///
    /// Which mentions belong together is known from the start; ids, codes and canonical names are looked up, or spelt by rule,
    /// at the first call and kept.
    pub fn entities(&self) -> &[Entity] {
        self.entities.get_or_init(|| self.records().to_vec())
    }

    fn records(&self) -> Records<'_> {
        Records {
            text: self.text,
            mentions: &self.mentions,
            linked: &self.linked,
        }
    }

    /// Ids and names of the entities, for writers that print no more: nothing else is looked up for them.
    pub(crate) fn names(&self) -> Vec<Names<'_>> {
        match self.entities.get() {
            Some(known) => known.iter().map(Entity::names).collect(),
            None => self.records().names(),
        }
    }

    /// Hands over the records of the entities, one by one.
    #[cfg(feature = "json")]
    pub(crate) fn each_record(&self, take: &mut dyn FnMut(Record<'_>)) {
        match self.entities.get() {
            Some(known) => known.iter().for_each(|e| take(Record::of(e))),
            None => self.records().each(take),
        }
    }

    /// The entities to be written: as they are kept, or else made one by one.
    pub(crate) fn written_entities(&self) -> impl Serialize + '_ {
        Written(self)
    }

    /// How many entities there are.
    pub fn entity_count(&self) -> usize {
        self.linked.len()
    }

    /// The mentions of one entity.
    pub fn mentions_of<'a>(&'a self, entity: &'a Entity) -> impl Iterator<Item = &'a Mention<'t>> {
        entity.mentions.iter().filter_map(|&m| self.mentions.get(m))
    }
}

impl fmt::Debug for Extraction<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extraction")
            .field("mentions", &self.mentions)
            .field("entities", &self.entities())
            .finish_non_exhaustive()
    }
}

impl Serialize for Extraction<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Extraction", 2)?;
        out.serialize_field("mentions", &self.mentions)?;
        out.serialize_field("entities", &self.written_entities())?;
        out.end()
    }
}

struct Written<'a>(&'a Extraction<'a>);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.entities.get() {
            Some(known) => known.serialize(serializer),
            None => self.0.records().serialize(serializer),
        }
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
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Bytes of the text.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// The surface form.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// How sure the stage that proposed it is, 0 to 1.
    #[must_use]
    pub fn score(&self) -> f32 {
        self.score
    }

    /// The gazetteer, rule or grammar that proposed it.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The name of the rule: for a date the part of the grammar, for a gazetteer `listed`.
    #[must_use]
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// Ids of the gazetteer rows behind it.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// What became of it.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }
}
