//! Who has a word as part of their name.

use super::census::PERSON;
use super::group::Groups;
use super::heads::Heads;
use super::numbers::Numbers;
use super::sound::word_key;
use super::transliterate::words;
use crate::kind::Kind;

/// Most people kept for one first or last name: a name that more people share decides nothing.
const MAX_NAMESAKES: usize = 6;

/// The clusters that have a word as their first or last name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Owners {
    list: [u32; MAX_NAMESAKES],
    pub len: u8,
    pub too_many: bool,
}

impl Owners {
    #[inline]
    pub fn add(&mut self, group: usize) {
        let group = group as u32;
        if self.all().contains(&group) {
            return;
        }
        match self.list.get_mut(usize::from(self.len)) {
            Some(free) => {
                *free = group;
                self.len += 1;
            }
            None => self.too_many = true,
        }
    }

    /// Their clusters, sorted.
    pub fn roots(&self, groups: &mut Groups<'_>) -> Vec<usize> {
        let mut roots: Vec<usize> = self
            .all()
            .iter()
            .map(|&r| groups.root(r as usize))
            .collect();
        roots.sort_unstable();
        roots
    }

    pub fn all(&self) -> &[u32] {
        &self.list[..usize::from(self.len)]
    }
}

/// The words of the people's names of a text that has them in two scripts, by what they are compared by.
#[derive(Debug, Default)]
pub(super) struct Names {
    keys: Vec<u64>,
    /// Group and where its words begin and end.
    all: Vec<(u32, u32, u32)>,
}

impl Names {
    /// Reads the names of several words; says whether one has three.
    pub fn read(&mut self, groups: &Groups<'_>) -> bool {
        self.keys.clear();
        self.all.clear();
        let mut long = false;
        for &g in groups.people.iter() {
            if groups.all[g as usize].several_words {
                let from = self.keys.len();
                let read = words(groups.surface(g as usize));
                self.keys
                    .extend(read.map(|word| groups.sounds.of(word).key));
                long |= self.keys.len() - from > 2;
                self.all.push((g, from as u32, self.keys.len() as u32));
            }
        }
        long
    }

    /// Groups and the keys of their words.
    pub fn all(&self) -> impl Iterator<Item = (usize, &[u64])> {
        let keys = |n: &(u32, u32, u32)| &self.keys[n.1 as usize..n.2 as usize];
        self.all.iter().map(move |n| (n.0 as usize, keys(n)))
    }
}

/// Who has one of the short names as a word of their name, in this text or by the canonical name of who is named; `table` has the
/// number of each name.
pub(super) fn find_owners(
    groups: &mut Groups<'_>,
    short: &[(u32, u64)],
    names: &Names,
    table: &mut Numbers,
    owners: &mut Vec<[Owners; 2]>,
) {
    let two_scripts = groups.census.two_scripts(Kind::Person);
    owners.clear();
    table.room_for(short.len());
    let mut heads = Heads::default();
    for &(g, key) in short {
        if table.get_or_insert(key, owners.len() as u32) as usize == owners.len() {
            owners.push(Default::default());
        }
        if !two_scripts {
            heads.add(groups.surface(g as usize));
        }
    }
    let heads = (!two_scripts).then_some(&heads);
    groups.fetch(PERSON);
    let mut read = names.all().peekable();
    for k in 0..groups.people.len() {
        let g = groups.people[k] as usize;
        let (surface, group) = (groups.surface(g), &groups.all[g]);
        let (latin, entry) = (group.latin, group.entry);
        if let Some((_, keys)) = read.next_if(|n| n.0 == g) {
            by_keys(groups, g, keys, table, owners);
        } else if group.several_words {
            by_words(groups, g, surface, heads, table, owners);
        }
        let Some(entry) = entry else { continue };
        for name in groups.names(entry) {
            if name != surface && (two_scripts || name.is_ascii() == latin) {
                by_words(groups, g, name, heads, table, owners);
            }
        }
    }
}

/// Notes who has short names as words of a name, those words only that begin like one.
fn by_words(
    groups: &mut Groups<'_>,
    g: usize,
    name: &str,
    heads: Option<&Heads>,
    table: &Numbers,
    owners: &mut [[Owners; 2]],
) {
    if heads.is_some_and(|h| !h.may_hold_word(name)) {
        return;
    }
    let mut rest = words(name);
    let (mut next, mut first) = (rest.next(), true);
    while let Some(word) = next {
        next = rest.next();
        if first && next.is_none() {
            return;
        }
        let inner = !first && next.is_some();
        first = false;
        if heads.is_none_or(|h| h.may_hold(word)) {
            let key = word_key(groups, Kind::Person, word);
            owned(groups, g, key, inner, table, owners);
        }
    }
}

/// The same of words whose keys are known.
fn by_keys(
    groups: &mut Groups<'_>,
    g: usize,
    keys: &[u64],
    table: &Numbers,
    owners: &mut [[Owners; 2]],
) {
    if keys.len() < 2 {
        return;
    }
    for (n, key) in keys.iter().enumerate() {
        let inner = n > 0 && n + 1 < keys.len();
        owned(groups, g, *key, inner, table, owners);
    }
}

/// Notes who has a word as the outer or an inner one of their name, if it is a short name.
#[inline]
fn owned(
    groups: &mut Groups<'_>,
    g: usize,
    key: u64,
    inner: bool,
    table: &Numbers,
    owners: &mut [[Owners; 2]],
) {
    if let Some(lists) = table.get(key).and_then(|n| owners.get_mut(n as usize)) {
        lists[usize::from(inner)].add(groups.root(g));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_too_many_is_nobodys() {
        let mut owners = Owners::default();
        for group in [3, 1, 3, 4, 7, 9, 2] {
            owners.add(group);
        }
        assert_eq!(
            (owners.all().len(), owners.too_many),
            (MAX_NAMESAKES, false)
        );
        owners.add(5);
        assert!(owners.too_many);
    }
}
