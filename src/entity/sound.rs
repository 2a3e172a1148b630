//! Names that no list knows, in other spellings and in the other script: joined by their letters and by their sound.

use super::group::{Groups, bit};
use super::index::{self, ByHash, Heads};
use super::{body, transliterate};
use crate::kind::Kind;
use std::cell::RefCell;

/// Most comparisons of unlisted names across scripts in one text; beyond that only equal keys join.
const MAX_COMPARISONS: usize = 400;
/// Most names of one kind whose words begin alike and are compared with one of the other script.
const MAX_BUCKET: usize = 8;

/// Kinds whose names are spelt by their sound in the other script.
const SPELT: [Kind; 3] = [Kind::Person, Kind::Org, Kind::Place];

/// Joins groups of one kind whose names are spellings of one.
pub(super) fn join(groups: &mut Groups<'_>) {
    let census = groups.census;
    if census.unlisted != 0 || census.unlisted_handles {
        by_letters(groups);
    }
    for kind in SPELT {
        if census.unlisted & bit(kind) != 0 && census.two_scripts(kind) {
            by_sound(groups, kind);
            if kind != Kind::Place {
                across_scripts(groups, kind);
            }
        }
    }
}

/// What words of a kind's names are compared by: their sound where its names stand in two scripts, else their letters, which
/// cost a tenth.
pub(super) fn word_key(groups: &Groups<'_>, kind: Kind, word: &str) -> u64 {
    if groups.census.two_scripts(kind) {
        groups.sounds.of(word).key
    } else {
        index::of_letters(index::seed(), word)
    }
}

/// How a name sounds.
#[derive(Clone, Copy, Debug)]
struct Sound {
    /// A seeded hash of its key.
    key: u64,
    /// The key's unseeded fingerprint, the one that lists have ready for their names.
    fingerprint: u32,
    /// The key's first consonant, 0 where it has none.
    consonant: u8,
}

/// The sounds of words and names, each made once: a sound costs a hundred times the look here, and names share their words, with
/// those of the next text too.
#[derive(Debug, Default)]
pub(super) struct Sounds {
    known: RefCell<ByHash<Sound>>,
    keys: RefCell<transliterate::Keys>,
}

/// Most sounds kept from one text for the next.
const MAX_KEPT: usize = 4096;

impl Sounds {
    /// Forgets what would grow with the texts.
    pub fn trim(&mut self) {
        let known = self.known.get_mut();
        if known.len() > MAX_KEPT {
            *known = ByHash::default();
        }
    }

    fn of(&self, name: &str) -> Sound {
        let hash = index::of_bytes(index::seed(), name.as_bytes());
        *self.known.borrow_mut().entry(hash).or_insert_with(|| {
            let key = self.keys.borrow_mut().key(name);
            let bytes = key.as_str().as_bytes();
            let consonant = bytes.iter().find(|b| !b"aeiouy".contains(b));
            Sound {
                key: index::of_bytes(index::seed(), bytes),
                fingerprint: key.fingerprint(),
                consonant: consonant.map_or(0, |b| *b),
            }
        })
    }
}

/// Spellings that fold alike; listed names have joined by their ids, and take part only where a handle may be one of them, by the
/// names that begin like one without an id.
fn by_letters(groups: &mut Groups<'_>) {
    let handles = groups.census.unlisted_handles;
    // Dates are joined by value alone: `शनिवार` of two paragraphs may be two days.
    let wanted = |groups: &Groups<'_>, g: usize| groups.all[g].kind != Kind::Date;
    let mut heads = Heads::default();
    for g in 0..groups.all.len() {
        if handles && wanted(groups, g) && groups.all[g].entry.is_none() {
            heads.add(groups.surface(g));
        }
    }
    groups.join_by(|groups, g, keys| {
        if !wanted(groups, g) {
            return;
        }
        let surface = groups.surface(g);
        if !groups.listed(g) {
            keys.push(index::of_letters(index::seed(), surface));
        } else if handles {
            let names = groups.all[g].entry.map_or([""; 2], |e| groups.names(e));
            for name in [surface, names[0], names[1]] {
                if !name.is_empty() && heads.may_hold(name) {
                    keys.push(index::of_letters(index::seed(), name));
                }
            }
        }
    });
}

/// Spellings that sound alike. Two listed names are joined by their ids or not at all, so only those are asked for their sound
/// that sound like an unlisted one, by the fingerprint that their list has ready.
fn by_sound(groups: &mut Groups<'_>, kind: Kind) {
    let wanted = |groups: &Groups<'_>, g: usize| {
        let group = &groups.all[g];
        group.kind == kind && !group.handle && !group.dropped
    };
    let mut heard = Heard::default();
    for g in 0..groups.all.len() {
        if wanted(groups, g) && groups.all[g].entry.is_none() {
            heard.add(groups.sounds.of(groups.surface(g)).fingerprint);
        }
    }
    if heard.fingerprints.is_empty() {
        return;
    }
    groups.join_by(|groups, g, keys| {
        if !wanted(groups, g) {
            return;
        }
        let surface = groups.surface(g);
        let Some(entry) = groups.all[g].entry else {
            keys.push(groups.sounds.of(surface).key);
            return;
        };
        let names = groups.names(entry);
        let ready = groups.tables[entry.0 as usize].sounds(entry.1);
        let mut own = None;
        for (n, name) in names.into_iter().enumerate() {
            if name == surface {
                own = ready.map(|r| r[n]);
            }
        }
        for (name, fingerprint) in [
            (surface, own),
            (names[0], ready.map(|r| r[0])),
            (names[1], ready.map(|r| r[1])),
        ] {
            let repeated = !keys.is_empty() && name == surface;
            if name.is_empty() || repeated || fingerprint.is_some_and(|f| !heard.has(f)) {
                continue;
            }
            keys.push(groups.sounds.of(name).key);
        }
    });
}

/// Fingerprints of what a text has.
#[derive(Default)]
struct Heard {
    fingerprints: ByHash<()>,
    /// Most of the others, as bits.
    bits: [u64; 16],
}

impl Heard {
    fn add(&mut self, fingerprint: u32) {
        let hash = index::mix(index::seed(), u64::from(fingerprint));
        self.bits[hash as usize & 15] |= 1 << (hash >> 58);
        self.fingerprints.insert(hash, ());
    }

    fn has(&self, fingerprint: u32) -> bool {
        let hash = index::mix(index::seed(), u64::from(fingerprint));
        self.bits[hash as usize & 15] & 1 << (hash >> 58) != 0
            && self.fingerprints.contains_key(&hash)
    }
}

/// A name as it is compared: `लिमिटेड` may stand in one script alone.
fn spoken<'a>(groups: &Groups<'a>, g: usize) -> &'a str {
    let surface = groups.surface(g);
    if groups.all[g].kind == Kind::Org {
        body::without_form(surface)
    } else {
        surface
    }
}

/// Unlisted names of several words whose keys differ, but which sound alike in the two scripts: `एंडो युजी`, `Ando Yuji`.
fn across_scripts(groups: &mut Groups<'_>, kind: Kind) {
    let wanted = |groups: &Groups<'_>, g: usize, latin: bool| {
        let group = &groups.all[g];
        group.kind == kind
            && group.several_words
            && group.latin == latin
            && !group.handle
            && !groups.listed(g)
    };
    // What has met its like by its key already needs no second look.
    let mut met = vec![false; groups.all.len()];
    for g in 0..groups.all.len() {
        let root = groups.root(g);
        met[root] |= groups.all[g].latin != groups.all[root].latin;
    }
    // Only names of as many words that begin alike are worth comparing.
    let bucket = |groups: &Groups<'_>, name: &str| {
        let mut count = 0;
        name.split_whitespace().fold(0, |hash, word| {
            count += 1;
            let consonant = groups.sounds.of(word).consonant;
            index::mix(hash, u64::from(consonant) << 8 | count)
        })
    };
    let mut others: ByHash<Vec<usize>> = ByHash::default();
    for g in 0..groups.all.len() {
        let root = groups.root(g);
        if wanted(groups, g, false) && !met[root] {
            let list = others.entry(bucket(groups, spoken(groups, g))).or_default();
            if list.len() < MAX_BUCKET {
                list.push(g);
            }
        }
    }
    let mut left = MAX_COMPARISONS;
    for a in 0..groups.all.len() {
        if others.is_empty() || left == 0 {
            return;
        }
        let root = groups.root(a);
        if met[root] || !wanted(groups, a, true) {
            continue;
        }
        let Some(list) = others.get(&bucket(groups, spoken(groups, a))) else {
            continue;
        };
        left = left.saturating_sub(list.len());
        let mut fits = list.clone();
        let name = spoken(groups, a);
        fits.retain(|&b| transliterate::matches(spoken(groups, b), name));
        for b in &mut fits {
            *b = groups.root(*b);
        }
        fits.sort_unstable();
        fits.dedup();
        if let [one] = fits[..] {
            groups.join(one, a);
        }
    }
}
