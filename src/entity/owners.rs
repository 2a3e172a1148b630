//! Who has a word as part of their name.

use super::group::Groups;
use super::hash;
use super::heads::Heads;
use super::numbers::Numbers;
use super::sound::word_key;
use super::transliterate::words;
use crate::kind::Kind;

/// Most people kept for one first or last name: a name that more people share decides nothing.
const MAX_NAMESAKES: usize = 6;

/// The clusters that have a word as their first or last name.
#[derive(Clone, Copy, Default)]
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

/// The words of the people's names of a text, and what they are compared by, which is made when it is first asked for.
#[derive(Default)]
pub(super) struct Names<'a> {
    pub words: Vec<(&'a str, u64)>,
    /// Group and where its words begin and end.
    pub all: Vec<(u32, u32, u32)>,
}

impl<'a> Names<'a> {
    #[inline]
    pub fn push(&mut self, g: usize, name: &'a str) -> usize {
        let from = self.words.len();
        for word in words(name) {
            self.words.push((word, 0));
        }
        let count = self.words.len() - from;
        self.all
            .push((g as u32, from as u32, self.words.len() as u32));
        count
    }

    #[inline]
    pub fn key(&mut self, groups: &Groups<'_>, word: u32) -> u64 {
        let (word, key) = &mut self.words[word as usize];
        if *key == 0 {
            *key = word_key(groups, Kind::Person, word);
        }
        *key
    }

    pub fn two_words(&mut self, groups: &Groups<'_>, first: u32, last: u32) -> u64 {
        hash::mix(self.key(groups, first), self.key(groups, last))
    }
}

/// Who has one of the short names as a word of their name, in this text or by the canonical name of who is named; `table` has the
/// number of each name.
pub(super) fn owners<'a>(
    groups: &mut Groups<'a>,
    short: &[(u32, u64)],
    names: &mut Names<'a>,
    table: &mut Numbers,
) -> Vec<[Owners; 2]> {
    let two_scripts = groups.census.two_scripts(Kind::Person);
    let mut owners: Vec<[Owners; 2]> = Vec::with_capacity(short.len());
    let mut heads = Heads::default();
    for &(g, key) in short {
        if table.get_or_insert(key, owners.len() as u32) as usize == owners.len() {
            owners.push(Default::default());
        }
        if !two_scripts {
            heads.add(groups.surface(g as usize));
        }
    }
    let mut several = 0;
    for k in 0..groups.people.len() {
        let g = groups.people[k] as usize;
        let own = names.all.get(several).filter(|n| n.0 as usize == g);
        let (from, to) = own.map_or((0, 0), |n| (n.1, n.2));
        several += usize::from(own.is_some());
        let known = names.words.len();
        for word in from..to {
            owned(
                groups,
                g,
                names,
                [from, word, to],
                &heads,
                table,
                &mut owners,
            );
        }
        let Some(entry) = groups.all[g].entry else {
            continue;
        };
        let (surface, latin) = (groups.surface(g), groups.all[g].latin);
        for name in groups.names(entry) {
            if name == surface || !two_scripts && name.is_ascii() != latin {
                continue;
            }
            names.words.extend(words(name).map(|w| (w, 0)));
            let to = names.words.len() as u32;
            for word in known as u32..to {
                owned(
                    groups,
                    g,
                    names,
                    [known as u32, word, to],
                    &heads,
                    table,
                    &mut owners,
                );
            }
            names.words.truncate(known);
        }
    }
    owners
}

/// Notes who has a word of a name, given by where the name begins and ends, if it is a short name.
fn owned(
    groups: &mut Groups<'_>,
    g: usize,
    names: &mut Names<'_>,
    [from, word, to]: [u32; 3],
    heads: &Heads,
    table: &Numbers,
    owners: &mut [[Owners; 2]],
) {
    if to - from < 2
        || !groups.census.two_scripts(Kind::Person) && !heads.may_hold(names.words[word as usize].0)
    {
        return;
    }
    let key = names.key(groups, word);
    if let Some(lists) = table.get(key).and_then(|n| owners.get_mut(n as usize)) {
        let inner = word > from && word + 1 < to;
        lists[usize::from(inner)].add(groups.root(g));
    }
}
