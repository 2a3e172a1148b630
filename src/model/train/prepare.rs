//! Texts to numbered features.

use super::{Example, Hidden, Options};
use crate::extractor::Extractor;
use crate::model::evidence::Reading;
use crate::model::features::{self, AHEAD, COUNT, FAMILIES, Letters, REACH, SINGLES, SLOTS, Seen};
use crate::model::score;
use crate::model::{OUTSIDE, begin, inside, kind_index};
use std::collections::HashMap;

/// A feature: its row's place, and the number of tokens that have it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Feature {
    pub place: Place,
    pub count: u32,
}

/// Where the row of a feature belongs: to the line of a hash, or it is a single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Line(u64, u8),
    Single(u64),
}

/// The places of the features of a stretch's tokens, `line` being its [`score::line`]; `letters` are those of words that may be names.
fn places(line: &[Seen], letters: &[Option<Letters>]) -> Vec<[Option<Place>; COUNT]> {
    let mut before = &Seen::UNSEEN;
    let mut lines = Vec::new();
    for seen in line {
        lines.push(features::lines(before, seen));
        before = seen;
    }
    let of = |(i, letters): (usize, &Option<Letters>)| {
        let mut out = [None; COUNT];
        for slot in 0..SLOTS {
            let shows = (i + REACH + AHEAD).checked_sub(slot);
            let Some(hashes) = shows.and_then(|k| lines.get(k)) else {
                continue;
            };
            for (family, &hash) in hashes.iter().enumerate() {
                out[family * SLOTS + slot] = Some(Place::Line(hash, slot as u8));
            }
        }
        if let (Some(letters), Some(around)) = (letters, line[i..].first_chunk()) {
            let singles: [u64; SINGLES] = features::singles(around, letters);
            for (k, &hash) in singles.iter().enumerate() {
                out[FAMILIES * SLOTS + k] = Some(Place::Single(hash));
            }
        }
        out
    };
    letters.iter().enumerate().map(of).collect()
}

/// Number of a feature that is left out.
pub(super) const NONE: u32 = u32::MAX;

/// A stretch of a sentence.
pub(super) struct Item {
    pub rows: Vec<[u32; COUNT]>,
    pub labels: Vec<u8>,
    pub opens: bool,
    pub closes: bool,
}

/// All examples, read.
pub(super) struct Data {
    /// By reading, then by example.
    pub readings: Vec<Vec<Vec<Item>>>,
    pub again: Vec<usize>,
    pub features: Vec<Feature>,
}

impl Data {
    /// Leaves out all features but those whose numbers are in `kept`.
    pub fn keep(&mut self, kept: &[u32]) {
        let mut stays = vec![false; self.features.len()];
        for &f in kept.iter().filter(|&&f| f != NONE) {
            stays[f as usize] = true;
        }
        for item in self.readings.iter_mut().flatten().flatten() {
            for f in item.rows.as_flattened_mut() {
                if *f != NONE && !stays[*f as usize] {
                    *f = NONE;
                }
            }
        }
    }
}

pub(super) fn prepare(extractor: &Extractor, examples: &[Example], options: &Options) -> Data {
    let mut numbers: HashMap<Place, u32> = HashMap::new();
    let mut features: Vec<Feature> = Vec::new();
    let mut readings = Vec::new();
    for reading in 0..=options.readings {
        let hidden = (reading > 0).then_some(Hidden {
            seed: options.seed ^ (reading as u64) << 32,
            share: options.unlisted,
        });
        let mut by_example = Vec::with_capacity(examples.len());
        for example in examples {
            let mut items = Vec::new();
            read(
                extractor,
                example,
                hidden,
                &mut |places| {
                    let mut rows = [NONE; COUNT];
                    for (k, (row, place)) in rows.iter_mut().zip(places).enumerate() {
                        let Some(place) = place.filter(|_| !options.without.contains(&k)) else {
                            continue;
                        };
                        let number = *numbers.entry(place).or_insert_with(|| {
                            features.push(Feature { place, count: 0 });
                            features.len() as u32 - 1
                        });
                        features[number as usize].count += 1;
                        *row = number;
                    }
                    rows
                },
                &mut items,
            );
            by_example.push(items);
        }
        readings.push(by_example);
    }
    let mut data = Data {
        readings,
        again: examples.iter().map(|e| e.again).collect(),
        features,
    };

    // A feature counts once a reading.
    let least = options.least * (options.readings as u32 + 1);
    let kept: Vec<u32> = (0..data.features.len() as u32)
        .filter(|&f| data.features[f as usize].count >= least)
        .collect();
    data.keep(&kept);
    data
}

fn read(
    extractor: &Extractor,
    example: &Example,
    hidden: Option<Hidden>,
    number: &mut impl FnMut(&[Option<Place>; COUNT]) -> [u32; COUNT],
    out: &mut Vec<Item>,
) {
    let mut line = Vec::new();
    let mut reading = Reading::default();
    extractor.with_evidence(&example.text, hidden, |c, base, evidence, placed, _, _| {
        let mut labels = vec![OUTSIDE as u8; c.tokens.len()];
        for (kind, span) in &example.names {
            let Some(k) = kind_index(*kind) else {
                continue;
            };
            let (Some(start), Some(end)) =
                (span.start.checked_sub(base), span.end.checked_sub(base))
            else {
                continue;
            };
            let from = c.tokens.partition_point(|t| (t.end as usize) <= start);
            let to = c.tokens.partition_point(|t| (t.start as usize) < end);
            for (i, l) in labels[from..to.max(from)].iter_mut().enumerate() {
                *l = if i == 0 { begin(k) } else { inside(k) } as u8;
            }
        }
        reading.fill(c, evidence, placed);
        let mut at = 0;
        while let Some(stretch) = reading.stretch(c, at) {
            at = stretch.end;
            score::line(c, evidence, stretch, &mut line);
            let letters: Vec<_> = (stretch.first..stretch.end)
                .map(|i| reading.worth(i).then(|| Letters::of(c, i)))
                .collect();
            let rows = places(&line, &letters).iter().map(&mut *number).collect();
            out.push(Item {
                rows,
                labels: labels[stretch.first..stretch.end].to_vec(),
                opens: stretch.opens,
                closes: stretch.closes,
            });
        }
    });
}
