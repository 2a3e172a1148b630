//! Names that no list knows, in other spellings and in the other script: joined by their letters and by their sound.

use super::census::{BODIES, PERSON, bit};
use super::group::{EntryId, Groups};
use super::hash;
use super::heads::{Head, Heads};
use super::numbers::Numbers;
use super::sounds::Heard;
use super::verdicts::{Pair, Verdicts};
use super::{body, transliterate};
use crate::kind::Kind;

/// Most comparisons of unlisted names across scripts in one text; beyond that only equal keys join.
const MAX_COMPARISONS: usize = 400;
/// Most names of one kind whose words begin alike and are compared with one of the other script.
const MAX_BUCKET: usize = 8;

/// Kinds whose names are spelt by their sound in the other script.
const SPELT: [Kind; 3] = [Kind::Person, Kind::Org, Kind::Place];

/// Joins groups of one kind whose names are spellings of one.
pub(super) fn join(groups: &mut Groups<'_>) {
    let census = groups.census;
    if census.unlisted_handles {
        by_letters_with_handles(groups);
    } else if groups.unlisted.len() > 1 {
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
        hash::of_letters(hash::seed(), word)
    }
}

/// Spellings that fold alike, of names that no list knows. Dates are joined by value alone: `शनिवार` of two paragraphs may be two days.
fn by_letters(groups: &mut Groups<'_>) {
    // A name is read to its end only where another one begins like it.
    let (mut heads, mut twice) = (Heads::default(), Heads::default());
    let mut begun = std::mem::take(groups.begun);
    begun.clear();
    let mut any = false;
    for &g in groups.unlisted.iter() {
        if groups.all[g as usize].entry.is_none() {
            let head = Heads::of(groups.surface(g as usize));
            if heads.put(head) {
                twice.put(head);
                any = true;
            }
            begun.push((g, head));
        }
    }
    if any {
        let names = begun.iter().filter(|b| twice.has(b.1)).map(|b| b.0);
        let mut known = groups.lend_for(begun.len() / 2);
        for g in names {
            by_name(groups, &mut known, g, groups.surface(g as usize));
        }
        groups.give_back(known);
    }
    *groups.begun = begun;
}

/// Joins a group with the one that has met a name of these letters before.
fn by_name(groups: &mut Groups<'_>, known: &mut Numbers, g: u32, name: &str) {
    let start = groups.all[g as usize].kind.number();
    let key = hash::mix(hash::of_letters(hash::seed(), name), start);
    let at = known.get_or_insert(key, g);
    if at != g {
        groups.join(at as usize, g as usize);
    }
}

/// The same where a text has handles that no list knows: listed names, which have joined by their ids, take part where a handle may be
/// one of them, by the names that begin like one without an id.
fn by_letters_with_handles(groups: &mut Groups<'_>) {
    let wanted = |groups: &Groups<'_>, g: usize| groups.all[g].kind != Kind::Date;
    let (mut heads, mut twice) = (Heads::default(), Heads::default());
    groups.fetch(PERSON | BODIES);
    let mut names: Vec<(u32, &str, Head)> = Vec::with_capacity(16);
    for g in 0..groups.all.len() {
        if groups.all[g].entry.is_some() || !wanted(groups, g) {
            continue;
        }
        let name = groups.surface(g);
        let head = Heads::of(name);
        if heads.put(head) {
            twice.put(head);
        }
        names.push((g as u32, name, head));
    }
    for g in 0..groups.all.len() {
        let Some(entry) = groups.all[g].entry.filter(|_| wanted(groups, g)) else {
            continue;
        };
        let surface = groups.surface(g);
        let [hi, en] = groups.names(entry);
        for (n, name) in [surface, hi, en].into_iter().enumerate() {
            if name.is_empty() {
                continue;
            }
            let head = Heads::of(name);
            if heads.has(head) && (n == 0 || name != surface) {
                twice.put(head);
                names.push((g as u32, name, head));
            }
        }
    }
    // The first of a cluster stays its root.
    names.sort_by_key(|n| n.0);
    // What was parted from its group is somebody else of the same name.
    names.retain(|n| twice.has(n.2) && !groups.all[n.0 as usize].dropped);
    let mut known = groups.lend();
    for (g, name, _) in names {
        by_name(groups, &mut known, g, name);
    }
    groups.give_back(known);
}

/// Spellings that sound alike. Two listed names are joined by their ids or not at all, so only those are asked for their sound
/// that sound like an unlisted one, by the fingerprint that their list has ready.
fn by_sound(groups: &mut Groups<'_>, kind: Kind) {
    let most = groups.of_kind(kind).len().min(groups.unlisted.len());
    let mut heard = Heard::new(groups.lend_for(most));
    let mut own = std::mem::take(groups.keyed);
    own.clear();
    for &g in groups.of_kind(kind) {
        let group = &groups.all[g as usize];
        if !group.dropped && group.entry.is_none() {
            let sound = groups.sounds.of(groups.surface(g as usize));
            heard.add(sound.fingerprint);
            own.push((g, sound.key));
        }
    }
    if !own.is_empty() {
        alike(groups, kind, &heard, &own);
    }
    *groups.keyed = own;
    groups.give_back(heard.close());
}

/// Joins names of a kind that have one of the same keys; those of unlisted ones are there.
fn alike(groups: &mut Groups<'_>, kind: Kind, heard: &Heard, own: &[(u32, u64)]) {
    let mut known = groups.lend_for(own.len());
    let mut own = own.iter();
    groups.fetch(bit(kind));
    for k in 0..groups.of_kind(kind).len() {
        let g = groups.of_kind(kind)[k];
        let group = &groups.all[g as usize];
        if group.dropped {
            continue;
        }
        let (mut keys, mut count) = ([0; 3], 0);
        match group.entry {
            Some(entry) => {
                listed_keys(groups, groups.surface(g as usize), entry, heard, |key| {
                    keys[count] = key;
                    count += 1;
                });
            }
            // No group is given an entry here before its turn.
            None => {
                keys[0] = own.next().map_or(0, |o| o.1);
                count = 1;
            }
        }
        for key in &keys[..count] {
            let at = known.get_or_insert(*key, g);
            if at != g {
                groups.join(at as usize, g as usize);
            }
        }
    }
    groups.give_back(known);
}

/// The keys of a listed group's names, those only that sound like what is heard.
#[inline]
fn listed_keys(
    groups: &Groups<'_>,
    surface: &str,
    entry: EntryId,
    heard: &Heard,
    mut push: impl FnMut(u64),
) {
    let table = &groups.tables[entry.0 as usize];
    let own = table.are_names(entry.1, surface);
    let ready = table.sounds(entry.1);
    let [hi, en] = ready.map_or([true; 2], |[hi, en]| [heard.has(hi), heard.has(en)]);
    let first = match own {
        _ if ready.is_none() => true,
        [_, true] => en,
        [true, _] => hi,
        _ => true,
    };
    if first {
        push(groups.sounds.of(surface).key);
    }
    if hi && !own[0] || en && !own[1] {
        let names = groups.names(entry);
        for (name, wanted) in [(names[0], hi && !own[0]), (names[1], en && !own[1])] {
            if wanted && !name.is_empty() {
                push(groups.sounds.of(name).key);
            }
        }
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

/// What comparing takes, used again for the next text.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// Groups in other letters than ASCII, and in ASCII.
    scripts: [Vec<u32>; 2],
    met: Vec<bool>,
    matcher: transliterate::Matcher,
    verdicts: Verdicts,
}

/// Unlisted names of several words whose keys differ, but which sound alike in the two scripts: `एंडो युजी`, `Ando Yuji`.
fn across_scripts(groups: &mut Groups<'_>, kind: Kind) {
    let wanted = |groups: &Groups<'_>, g: usize, latin: bool| {
        let group = &groups.all[g];
        group.several_words && group.latin == latin && !groups.listed(g)
    };
    let mut pairs = std::mem::take(groups.pairs);
    let [others, latin] = &mut pairs.scripts;
    others.clear();
    latin.clear();
    for &g in groups.of_kind(kind) {
        if wanted(groups, g as usize, false) {
            others.push(g);
        } else if wanted(groups, g as usize, true) {
            latin.push(g);
        }
    }
    if !others.is_empty() && !latin.is_empty() {
        compare(groups, kind, &mut pairs);
    }
    *groups.pairs = pairs;
}

/// Compares names of the two scripts.
fn compare(groups: &mut Groups<'_>, kind: Kind, pairs: &mut Pairs) {
    let [others, latin] = &mut pairs.scripts;
    // What has met its like by its key already needs no second look.
    let met = &mut pairs.met;
    met.clear();
    met.resize(groups.all.len(), false);
    for g in 0..groups.all.len() {
        let group = &groups.all[g];
        // What stands for its cluster is written as itself.
        if group.parent != g as u32 && group.kind == kind {
            let root = groups.root(g);
            met[root] |= groups.all[g].latin != groups.all[root].latin;
        }
    }
    others.retain(|g| !met[groups.root(*g as usize)]);
    latin.retain(|g| !met[groups.root(*g as usize)]);
    if others.is_empty() || latin.is_empty() {
        return;
    }
    // Only names of as many words that begin alike are worth comparing.
    let bucket = |groups: &Groups<'_>, name: &str| {
        let mut count = 0;
        transliterate::words(name).fold(0, |hash, word| {
            count += 1;
            let consonant = groups.sounds.of(word).consonant;
            hash::mix(hash, u64::from(consonant) << 8 | count)
        })
    };
    let mut table = groups.lend();
    let mut lists: Vec<([u32; MAX_BUCKET], usize)> = Vec::with_capacity(8);
    for &g in &*others {
        let hash = bucket(groups, spoken(groups, g as usize));
        let at = table.get_or_insert(hash, lists.len() as u32) as usize;
        if at == lists.len() {
            lists.push(([0; MAX_BUCKET], 0));
        }
        let (list, len) = &mut lists[at];
        if let Some(free) = list.get_mut(*len) {
            *free = g;
            *len += 1;
        }
    }
    let mut left = MAX_COMPARISONS;
    let mut fits = std::mem::take(groups.few);
    for &a in &*latin {
        let a = a as usize;
        if left == 0 {
            break;
        }
        let root = groups.root(a);
        // By a name compared before.
        if met[root] || groups.listed(a) {
            continue;
        }
        let name = spoken(groups, a);
        let Some(n) = table.get(bucket(groups, name)) else {
            continue;
        };
        let (list, len) = &lists[n as usize];
        left = left.saturating_sub(*len);
        fits.clear();
        let mut left_open = [0; MAX_BUCKET];
        let mut open = 0;
        for &b in &list[..*len] {
            match pairs
                .verdicts
                .get(Pair::of(name, spoken(groups, b as usize)))
            {
                Some(true) => fits.push(groups.root(b as usize)),
                Some(false) => {}
                None => {
                    left_open[open] = b;
                    open += 1;
                }
            }
        }
        if open > 0 {
            let mut against = pairs.matcher.against(name);
            for &b in &left_open[..open] {
                let other = spoken(groups, b as usize);
                let alike = against.matches(other);
                pairs.verdicts.keep(Pair::of(name, other), alike);
                if alike {
                    fits.push(groups.root(b as usize));
                }
            }
        }
        fits.sort_unstable();
        fits.dedup();
        if let [one] = fits[..] {
            groups.join(one, a);
        }
    }
    groups.give_back(table);
    *groups.few = fits;
}
