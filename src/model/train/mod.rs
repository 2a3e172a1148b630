//! The trainer (feature `train`): annotated texts in, a weight file out.
//!
//! Stochastic gradient descent on the likelihood of a conditional random field, step sizes by AdaGrad, reproducible with a
//! seed. The features show what lists and rules say, so the same extractor must be used for training and for reading.
//!
//! 1. Gold of other corpora is brought to our convention, also where our lists know better ([`amend`]).
//! 2. Lists and rules read every text once as they are and some times more with a random part of the lists hidden ([`prepare`]), so that
//!    the model also learns to find names that no list has.
//! 3. All features are trained.
//! 4. Each row and each line of the tables goes to the features that are worth most among those whose hash falls on it ([`select`]).
//! 5. What is left is trained again.
//! 6. Models that have not seen a part of the texts judge it: how far each kind of evidence is to be believed, and how sure to
//!    sound ([`calibrate`]).

mod amend;
mod calibrate;
mod corpus;
mod generic;
mod hidden;
mod learn;
mod prepare;
mod select;

pub use corpus::{read_conll, read_marked};
pub(crate) use hidden::Hidden;

use super::combine::{SHARPNESS, Trust};
use super::vote::Voter;
use super::weights::{Weights, to_bytes};
use super::{LABELS, WIDTH};
use crate::extractor::Extractor;
use crate::kind::Kind;
use crate::span::Span;

/// One training text: a sentence or more and the spans that are names in it.
#[derive(Clone, Debug, Default)]
pub struct Example {
    /// The text.
    pub text: String,
    /// Names: kind and bytes of the text. Kinds the model does not know are ignored.
    pub names: Vec<(Kind, Span)>,
    /// How often a pass reads it beyond the first time.
    pub again: usize,
}

/// Settings of the trainer.
#[derive(Clone, Debug)]
pub struct Options {
    /// Passes over the examples with all features.
    pub epochs: usize,
    /// Passes with those that are kept.
    pub final_epochs: usize,
    /// Seed of all that is random.
    pub seed: u64,
    /// Step size.
    pub rate: f32,
    /// Weight decay per step on the rows a token uses.
    pub decay: f32,
    /// Chance that a word's own letters are hidden from the model, so that it learns from what surrounds the word.
    pub dropout: f32,
    /// Share of the listed names and name parts that are hidden in each further reading of the texts.
    pub unlisted: f32,
    /// Further readings with names hidden.
    pub readings: usize,
    /// Chance that a pass takes one of those instead of the plain reading.
    pub hidden: f32,
    /// Least number of tokens that must have a feature.
    pub least: u32,
    /// Parts of the examples that are held back in turn to learn how far each kind of evidence is to be believed.
    pub folds: usize,
    /// Feature templates to leave out, for ablations.
    pub without: Vec<usize>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            epochs: 5,
            final_epochs: 4,
            seed: 1,
            rate: 0.06,
            decay: 1e-6,
            dropout: 0.25,
            unlisted: 0.3,
            readings: 2,
            hidden: 0.4,
            least: 2,
            folds: 4,
            without: Vec::new(),
        }
    }
}

/// Trains weights and returns the file's bytes. `progress` is called after every pass with its number, the number of passes
/// and the mean loss of a token.
pub fn train(
    extractor: &Extractor,
    examples: &[Example],
    options: &Options,
    header: &str,
    mut progress: impl FnMut(usize, usize, f64),
) -> Vec<u8> {
    // Texts that are read more often follow our convention to the letter, where there are such.
    let own = examples.iter().any(|e| e.again > 0);
    let amended: Vec<Example> = examples
        .iter()
        .map(|e| {
            if own && e.again == 0 {
                amend::amend(extractor, e)
            } else {
                e.clone()
            }
        })
        .collect();
    let examples = &amended;
    let data = prepare::prepare(extractor, examples, options);
    let passes = options.epochs + options.final_epochs;
    let all = passes * (options.folds + 1);
    let mut done = 0;
    let mut progress = |loss| {
        done += 1;
        progress(done, all, loss);
    };
    // Models that have not seen a part of the texts judge the candidates there.
    let mut samples = Vec::new();
    let held = |e: usize, fold: usize| e / BLOCK % options.folds == fold;
    let held_back = |fold: usize| {
        let numbered = examples.iter().enumerate();
        numbered.filter(move |(e, _)| held(*e, fold)).map(|e| e.1)
    };
    let mut learned = Vec::new();
    for fold in 0..options.folds {
        let parts = learn(&data, options, &|e| !held(e, fold), &mut progress);
        if let Some(voter) = parts.voter(&[]) {
            for example in held_back(fold) {
                calibrate::judge(extractor, &voter, example, &mut samples);
            }
        }
        learned.push(parts);
    }
    let mut trust = calibrate::fit(&samples);
    // How sure to sound is learned from texts of our own convention, where some are marked as such.
    let mut outcomes = Vec::new();
    for (fold, parts) in learned.iter().enumerate() {
        let Some(voter) = parts.voter(&trust) else {
            continue;
        };
        for example in held_back(fold).filter(|e| !own || e.again > 0) {
            calibrate::outcomes(extractor, &voter, example, &mut outcomes);
        }
    }
    trust.push((SHARPNESS, calibrate::sharpness(&outcomes)));
    let parts = learn(&data, options, &|_| true, &mut progress);
    to_bytes(
        header,
        &parts.transitions,
        &trust,
        &parts.tables.0,
        &parts.tables.1,
    )
}

/// What one run of the learner has made.
struct Learned {
    transitions: [[f32; WIDTH]; LABELS + 1],
    tables: select::Tables,
}

impl Learned {
    /// A model of it, with the same steps of a weight as in a file.
    fn voter(&self, trust: &[(u32, Trust)]) -> Option<Voter> {
        let bytes = to_bytes(
            "fold",
            &self.transitions,
            trust,
            &self.tables.0,
            &self.tables.1,
        );
        Weights::new("fold", bytes.into()).ok().map(Voter::new)
    }
}

/// Examples in a row that are held back together.
const BLOCK: usize = 10;

/// Weights from the examples that `wanted` names by their numbers.
fn learn(
    data: &prepare::Data,
    options: &Options,
    wanted: &dyn Fn(usize) -> bool,
    progress: &mut impl FnMut(f64),
) -> Learned {
    let mut learner = learn::Learner::new(data.features.len(), options);
    for epoch in 0..options.epochs {
        progress(learner.pass(data, wanted, epoch, options.epochs));
    }
    let kept = select::rows(&data.features, &learner);
    learner.restart(&kept.all());
    for epoch in 0..options.final_epochs {
        progress(learner.pass(data, wanted, epoch, options.final_epochs));
    }
    let (transitions, weights) = learner.result();
    Learned {
        transitions,
        tables: select::tables(&kept, &weights),
    }
}
