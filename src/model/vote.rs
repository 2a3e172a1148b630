//! The model's part in the pipeline: what it is shown of lists and rules, and what it says back.
//!
//! The shipped weights have seen Devanagari only, so the model has no say on names in Latin letters: there the rules, which can
//! rely on capitals, decide alone.

use super::decode::Lattice;
use super::evidence::{self, Order, Placed};
use super::guess::{known, named, pieces};
use super::sharpness::Sharpness;
use super::steps::Steps;
use super::weights::Weights;
use super::{KINDS, kind_index};
use crate::candidate::origin::Origin;
use crate::candidate::{Context, Proposal};

/// A model ready to vote.
pub(crate) struct Voter {
    weights: Weights,
    steps: Steps,
}

/// What the model gives a candidate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judged {
    pub index: u32,
    pub probability: f32,
    /// A guess of its own that lies across what lists or rules have found.
    pub across: bool,
}

/// Buffers reused between texts.
#[derive(Default)]
pub(crate) struct Buffers {
    evidence: Vec<u16>,
    reading: evidence::Reading,
    order: Order,
    placed: Vec<Placed>,
    lattice: Lattice,
    best: Vec<(usize, usize, usize)>,
    judged: Vec<Judged>,
}

#[cfg(feature = "train")]
impl Buffers {
    pub fn judged(&self) -> &[Judged] {
        &self.judged
    }
}

impl Voter {
    pub fn new(weights: Weights) -> Self {
        let steps = Steps::new(&weights.transitions);
        Voter { weights, steps }
    }

    /// How sure to sound.
    pub fn sharpness(&self) -> &Sharpness {
        &self.weights.combiner.sharpness
    }

    pub fn header(&self) -> &str {
        self.weights.header()
    }

    /// Rescores the candidates of a segment and appends the model's own. `won` is the resolver's first answer.
    pub fn vote(
        &self,
        c: &Context<'_>,
        proposals: &mut Vec<Proposal>,
        won: &[bool],
        buffers: &mut Buffers,
    ) {
        self.judge(c, proposals, won, buffers);
        let combiner = &self.weights.combiner;
        for judged in &buffers.judged {
            let p = &mut proposals[judged.index as usize];
            p.score = combiner.combine(p, judged);
        }
    }

    /// Gives candidates a probability and appends the model's own, which have it as their score.
    pub fn judge(
        &self,
        c: &Context<'_>,
        proposals: &mut Vec<Proposal>,
        won: &[bool],
        buffers: &mut Buffers,
    ) {
        let Buffers {
            evidence,
            reading,
            order,
            placed,
            lattice,
            best,
            judged,
        } = buffers;
        judged.clear();
        order.place(c.tokens.len(), proposals, placed);
        evidence::fill(c.tokens.len(), proposals, placed, won, evidence);
        let mut next = 0;
        reading.fill(c, evidence, placed);
        let mut read = 0;
        let tables = self.weights.tables();
        while let Some(stretch) = reading.stretch(c, read) {
            let (first, end) = (stretch.first, stretch.end);
            read = end;
            lattice.run(c, evidence, reading, tables, &self.steps, stretch);
            lattice.best(best);
            while next < placed.len() && (placed[next].from as usize) < first {
                next += 1;
            }
            let from = next;
            while next < placed.len() && (placed[next].from as usize) < end {
                next += 1;
            }
            let here = &placed[from..next];
            for at in here {
                let p = &proposals[at.index as usize];
                let (from, to) = (at.from as usize, at.to as usize);
                let (Some(k), true) = (kind_index(p.kind), to <= end && to > from) else {
                    continue;
                };
                if p.user || p.silent || !c.tokens[from].is_devanagari() {
                    continue;
                }
                // `भाकपा (माले)`: brackets are inside no name that the model has read, so it has no say on one.
                if p.form.is_some() && c.mark(to - 1, b')') {
                    continue;
                }
                let probability = lattice.span(&self.steps, k, from - first, to - first);
                judged.push(Judged {
                    index: at.index,
                    probability,
                    across: false,
                });
            }
            for &(k, a, b) in best.iter() {
                let Some((from, to)) = named(c, KINDS[k], first + a, first + b) else {
                    continue;
                };
                let probability = lattice.span(&self.steps, k, from - first, to - first);
                for (from, to) in pieces(c, KINDS[k], from, to) {
                    if from == to
                        || known(here, proposals, won, KINDS[k], from, to)
                        || to == from + 1 && no_name(c, from)
                    {
                        continue;
                    }
                    let across = here.iter().any(|at| {
                        won[at.index as usize]
                            && (at.from as usize) < to
                            && at.to as usize > from
                            && kind_index(proposals[at.index as usize].kind).is_some()
                    });
                    judged.push(Judged {
                        index: proposals.len() as u32,
                        probability,
                        across,
                    });
                    proposals.push(Proposal {
                        span: c.span(from, to),
                        tokens: (from as u32, to as u32),
                        kind: KINDS[k],
                        score: probability,
                        source: Origin::Model,
                        user: false,
                        form: None,
                        date: None,
                        block: false,
                        silent: false,
                    });
                }
            }
        }
    }
}

/// A word that no list knows with an ending of ordinary words, plural, adjective or abstract noun: `पर्यावरणविदों`, `शीतोष्णात्मक`.
fn no_name(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_devanagari()
        && c.unknown(i)
        && ["ों", "ात्मक", "ीकरण", "शीलता", "पूर्वक", "दायक", "बंधीय", "कर्ता"]
            .iter()
            .any(|e| c.token_text(i).ends_with(e))
}

#[cfg(test)]
mod tests {
    use crate::{Extractor, Kind};

    #[test]
    fn an_initial_alone_is_no_name() {
        let extractor = Extractor::new();
        for text in [
            "लेखक एम . एस . स्वामीनाथन रिसर्च फाउंडेशन के संस्थापक हैं।",
            "गवाह वी . ने कहा कि रात में बिजली नहीं थी।",
        ] {
            let found = extractor.extract(text);
            let short = |m: &crate::Mention<'_>| m.kind() == Kind::Person && m.text().len() <= 6;
            assert!(!found.mentions().iter().any(short), "{text}");
        }
    }
}
