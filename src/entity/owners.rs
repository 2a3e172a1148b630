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

/// People of a page with many names.
const PAGE: usize = 64;

/// The words of the people's names of a text, and what they are compared by, which is made when it is first asked for.
#[derive(Default)]
pub(super) struct Names<'a> {
    pub words: Vec<(&'a str, u64)>,
    /// Group and where its words begin and end.
    pub all: Vec<(u32, u32, u32)>,
}

impl<'a> Names<'a> {
    /// Reads the names of several words, or those of three.
    pub fn read(&mut self, groups: &Groups<'a>, least: usize) {
        // Room for a page, not for a book: what is freed in one piece is given back to the system, and asked for anew.
        let people = groups.people.len().min(PAGE);
        self.all.reserve(people);
        self.words.reserve(people * 3);
        for &g in groups.people.iter() {
            let group = &groups.all[g as usize];
            if !group.several_words || least > 2 && group.latin && !group.long {
                continue;
            }
            let from = self.words.len();
            for word in words(groups.surface(g as usize)) {
                self.words.push((word, 0));
            }
            let to = self.words.len();
            if to - from < least && least > 2 {
                self.words.truncate(from);
            } else {
                self.all.push((g, from as u32, to as u32));
            }
        }
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
    if two_scripts {
        by_sound(groups, names, table, &mut owners);
        return owners;
    }
    for k in 0..groups.people.len() {
        let g = groups.people[k] as usize;
        let (surface, group) = (groups.surface(g), &groups.all[g]);
        let (latin, entry) = (group.latin, group.entry);
        if group.several_words {
            by_letters(groups, g, surface, &heads, table, &mut owners);
        }
        let Some(entry) = entry else { continue };
        for name in groups.names(entry) {
            if name != surface && name.is_ascii() == latin {
                by_letters(groups, g, name, &heads, table, &mut owners);
            }
        }
    }
    owners
}

/// Notes who has short names as words of a name, where names stand in one script.
fn by_letters(
    groups: &mut Groups<'_>,
    g: usize,
    name: &str,
    heads: &Heads,
    table: &Numbers,
    owners: &mut [[Owners; 2]],
) {
    let mut rest = words(name);
    let (mut next, mut first) = (rest.next(), true);
    while let Some(word) = next {
        next = rest.next();
        let inner = !first && next.is_some();
        if first && next.is_none() {
            return;
        }
        first = false;
        if heads.may_hold(word)
            && let key = word_key(groups, Kind::Person, word)
            && let Some(lists) = table.get(key).and_then(|n| owners.get_mut(n as usize))
        {
            lists[usize::from(inner)].add(groups.root(g));
        }
    }
}

/// The same where they stand in two.
fn by_sound<'a>(
    groups: &mut Groups<'a>,
    names: &mut Names<'a>,
    table: &Numbers,
    owners: &mut [[Owners; 2]],
) {
    if names.all.is_empty() {
        names.read(groups, 2);
    }
    let mut several = 0;
    for k in 0..groups.people.len() {
        let g = groups.people[k] as usize;
        let own = names.all.get(several).filter(|n| n.0 as usize == g);
        let (from, to) = own.map_or((0, 0), |n| (n.1, n.2));
        several += usize::from(own.is_some());
        let known = names.words.len();
        owned(groups, g, names, [from, to], table, owners);
        let Some(entry) = groups.all[g].entry else {
            continue;
        };
        let surface = groups.surface(g);
        for name in groups.names(entry) {
            if name == surface {
                continue;
            }
            words(name).for_each(|word| names.words.push((word, 0)));
            let to = names.words.len() as u32;
            owned(groups, g, names, [known as u32, to], table, owners);
            names.words.truncate(known);
        }
    }
}

/// Notes who has short names as words of a name, given by where it begins and ends.
fn owned(
    groups: &mut Groups<'_>,
    g: usize,
    names: &mut Names<'_>,
    [from, to]: [u32; 2],
    table: &Numbers,
    owners: &mut [[Owners; 2]],
) {
    if to - from < 2 {
        return;
    }
    for word in from..to {
        let key = names.key(groups, word);
        if let Some(lists) = table.get(key).and_then(|n| owners.get_mut(n as usize)) {
            let inner = word > from && word + 1 < to;
            lists[usize::from(inner)].add(groups.root(g));
        }
    }
}
