//! Options of an extractor, and its assembly from them.

use super::{Extractor, Inner};
use crate::candidate::pattern::Pattern;
use crate::error::Error;
use crate::gazetteer::table::Table;
use crate::gazetteer::{Gazetteer, builtin};
use crate::kind::Kind;
use crate::source::{Kept, Source};
use once_cell::sync::OnceCell;
use std::sync::Arc;

/// Options of an [`Extractor`]; what is not set is as [`Extractor::new`] has it.
///
/// ```
/// use sangya::{Extractor, Gazetteer, Kind};
/// let own = Gazetteer::from_tsv("ours", "x:dept/web\tORG\ten\tWeb Cell\tcanonical\n")?;
/// let extractor = Extractor::builder()
///     .gazetteer(own)
///     .pattern("TENDER".parse()?, r"NIT-\d+")
///     .kinds([Kind::Org, "TENDER".parse()?])
///     .min_score(0.6)
///     .build()?;
/// let found = extractor.extract("Web Cell ने NIT-42 रायपुर भेजा।");
/// let texts: Vec<_> = found.mentions().iter().map(|m| m.text()).collect();
/// assert_eq!(texts, ["Web Cell", "NIT-42"]);
/// # Ok::<(), sangya::Error>(())
/// ```
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
    #[must_use]
    pub fn gazetteer(mut self, gazetteer: Gazetteer) -> Self {
        self.gazetteers.push(gazetteer);
        self
    }

    /// Whether the built-in gazetteers are used; they are unless this says no.
    #[must_use]
    pub fn builtin(mut self, yes: bool) -> Self {
        self.without_builtin = !yes;
        self
    }

    /// Returns only these kinds. The others still compete for their spans, so that `भारत सरकार` does not turn into a PLACE.
    #[must_use]
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = Kind>) -> Self {
        self.kinds = Some(kinds.into_iter().collect());
        self
    }

    /// Adds a regular expression (syntax of the `regex` crate) whose matches, or whose group `name`, are mentions of `kind`. It is
    /// compiled by [`build`](Self::build), which says what is wrong with it.
    #[must_use]
    pub fn pattern(mut self, kind: Kind, regex: &str) -> Self {
        self.patterns.push((kind, regex.to_string()));
        self
    }

    /// Uses the weights of a model file, as the trainer writes it, in place of the built-in ones; `name` stands in errors.
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
    #[must_use]
    pub fn without_model(mut self) -> Self {
        self.model = None;
        self.no_model = true;
        self
    }

    /// Returns only mentions of at least this score, 0 to 1. A value below 0.5 also lets in what is usually too uncertain.
    #[must_use]
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

    pub(super) fn assemble(self) -> Extractor {
        let mut tables: Vec<Arc<Table>> = self.gazetteers.iter().map(|g| g.table.clone()).collect();
        let own = |file: &str| Kept::Own(Source::Gazetteer(file.into()));
        let mut sources: Vec<Vec<Kept>> = tables
            .iter()
            .map(|t| t.file_names().map(own).collect())
            .collect();
        let user_tables = tables.len();
        if !self.without_builtin {
            tables.push(builtin::table());
            sources.push(builtin::sources().iter().map(Kept::Known).collect());
        }
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
