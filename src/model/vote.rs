//! The model's part in the pipeline: what it is shown of lists and rules, and what it says back.
//!
//! The shipped weights have seen Devanagari only, so the model has no say on names in Latin letters: there the rules, which can
//! rely on capitals, decide alone.

use super::combine::convention;
use super::decode::{Lattice, Steps};
use super::evidence::{self, Order, Placed};
use super::sharpness::Sharpness;
use super::weights::Weights;
use super::{KINDS, kind_index};
use crate::candidate::origin::Origin;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::TokenKind;

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

/// Longest initial with a stop behind it, in bytes: a letter and another or a sign (`एस.`, `जी.`).
const INITIAL: usize = 6;

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
                let (mut from, mut to) = trim(c, first + a, first + b);
                if KINDS[k] == Kind::Person {
                    // Titles stay outside: `न्यायमूर्ति | आर. लालथनमाविया`, `जाकिर | भाई`.
                    while from + 1 < to && c.is(from, class::TITLE) && !c.is(from, class::PART) {
                        from = c.skip_dot(from + 1);
                    }
                    while to > from + 1
                        && c.is(to - 1, class::HONORIFIC)
                        && !c.is(to - 1, class::SURNAME)
                    {
                        to -= 1;
                    }
                }
                // An initial alone is no name. A bracket or comma inside is the edge of one that the labels ran over.
                if from >= to
                    || to == from + 1 && c.mark(to, b'.') && c.span(from, to).len() <= INITIAL
                    || !c.tokens[from].is_devanagari()
                    || (from..to).any(|i| {
                        c.endless(i)
                            || c.tokens[i].kind == TokenKind::Punctuation
                                && !c.mark(i, b'-')
                                && !c.mark(i, b'.')
                    })
                {
                    continue;
                }
                // `इंडियन स्टील एसोसिएशन और ऑल इंडिया मोबाइल रिटेलर्स एसोसिएशन`: two bodies, each with its own head.
                let joint = (from + 2..to.saturating_sub(1)).find(|&j| {
                    KINDS[k] == Kind::Org
                        && c.is_conjunction(j)
                        && c.is(j - 1, class::ORG_HEAD)
                        && c.is(to - 1, class::ORG_HEAD)
                });
                let probability = lattice.span(&self.steps, k, from - first, to - first);
                let pieces = match joint {
                    Some(j) => [(from, j), (j + 1, to)],
                    None => [(from, to), (to, to)],
                };
                for (from, to) in pieces {
                    let known = here.iter().any(|at| {
                        (at.from as usize, at.to as usize) == (from, to)
                            && proposals[at.index as usize].kind == KINDS[k]
                    });
                    if from == to || known {
                        continue;
                    }
                    // A guess does not lengthen what such a rule found: `मेसर्स [… लिमिटेड] स्पंज आयरन`.
                    let settled = here.iter().any(|s| {
                        let p = &proposals[s.index as usize];
                        (s.from as usize) >= from
                            && s.to as usize <= to
                            && p.kind == KINDS[k]
                            && won[s.index as usize]
                            && matches!(p.source, Origin::Rule(r) if convention(r))
                    });
                    if settled {
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

/// Punctuation at the edges is no part of a name.
fn trim(c: &Context<'_>, mut from: usize, mut to: usize) -> (usize, usize) {
    while from < to && c.tokens[from].kind == TokenKind::Punctuation {
        from += 1;
    }
    while to > from && c.tokens[to - 1].kind == TokenKind::Punctuation {
        to -= 1;
    }
    // Nor are postpositions and other function words, unless they are more than that; people by what they do are nobody by name.
    let name = class::NAMES | class::PART | class::MODIFIER | class::ORG_HEAD | class::PLACE_HEAD;
    while from < to && c.is(from, class::POST | class::STOP) && !c.is(from, name | class::TITLE) {
        from += 1;
    }
    if to == from + 1
        && c.is(from, class::ROLE | class::TITLE | class::KIN)
        // `मुखिया सुमन देवी`: a title that is a surname too, with its name behind it.
        && (!c.is(from, class::NAMES | class::PART)
            || c.is(from, class::TITLE)
                && !c.breaks(to)
                && c.is(to, class::PART)
                && !c.is(to, class::HONORIFIC))
    {
        to = from;
    }
    // `छत्तीसगढ़ सरकार का लक्ष्य | प्रदेश | को`: a word that makes names of others is none by itself.
    const MAKES: u32 = class::MODIFIER | class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE;
    if to == from + 1 && c.is(from, MAKES) && !c.is(from, class::NAMES | class::PART) {
        to = from;
    }
    (from, to)
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
