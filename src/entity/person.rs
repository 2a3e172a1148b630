//! People: full and partial names, `उर्फ`. A partial name joins a full one only where one person can be meant.

use super::census::bit;
use super::group::Groups;
use super::hash::{self, ByHash};
use super::heads::Heads;
use super::numbers::Numbers;
use super::sound::word_key;
use super::title::Titles;
use super::transliterate::words;
use super::{between, outer_words};
use super::{deity, gender};
use crate::kind::Kind;

/// Most people kept for one first or last name: a name that more people share decides nothing.
const MAX_NAMESAKES: usize = 6;

/// People of a page with many names.
const PAGE: usize = 64;

/// The clusters that have a word as their first or last name.
#[derive(Clone, Copy, Default)]
struct Owners {
    list: [u32; MAX_NAMESAKES],
    len: u8,
    too_many: bool,
}

impl Owners {
    fn add(&mut self, group: usize) {
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
    fn roots(&self, groups: &mut Groups<'_>) -> Vec<usize> {
        let mut roots: Vec<usize> = self
            .all()
            .iter()
            .map(|&r| groups.root(r as usize))
            .collect();
        roots.sort_unstable();
        roots
    }

    fn all(&self) -> &[u32] {
        &self.list[..usize::from(self.len)]
    }
}

/// `क उर्फ ख`: two names of one person. Of `राजनारायण त्रिवेदी उर्फ रज्जन`, `रज्जन त्रिवेदी` is one more.
pub(super) fn called(text: &str, groups: &mut Groups<'_>) {
    if groups.census.neighbours & bit(Kind::Person) == 0 {
        return;
    }
    let mut nicknames: ByHash<usize> = ByHash::default();
    // Who was called something else, and what.
    let mut known_as: ByHash<usize> = ByHash::default();
    let number = |g: usize| hash::mix(hash::seed(), g as u64);
    for i in 1..groups.mentions.len() {
        let [a, b] = [&groups.mentions[i - 1], &groups.mentions[i]];
        if a.kind != Kind::Person || b.kind != Kind::Person {
            continue;
        }
        let word = between(text, groups, i - 1);
        if !is_alias_word(word) {
            continue;
        }
        let (mut x, y) = groups.pair(i - 1);
        // `सोनू उर्फ भुर्रे` and `सोनू उर्फ ननके` are two men of one name.
        match known_as.get(&number(x)) {
            Some(&other) if groups.root(other) != groups.root(y) => x = groups.part(i - 1),
            _ => {}
        }
        known_as.insert(number(x), y);
        groups.join(x, y);
        if let (Some((_, last, _)), None) = (outer_words(a.text), outer_words(b.text)) {
            nicknames.insert(two_words(groups, b.text, last), x);
        }
    }
    if nicknames.is_empty() {
        return;
    }
    for g in 0..groups.all.len() {
        if groups.all[g].kind == Kind::Person
            && let Some((first, last, false)) = outer_words(groups.surface(g))
            && let Some(&named) = nicknames.get(&two_words(groups, first, last))
        {
            groups.join(named, g);
        }
    }
}

fn is_alias_word(word: &str) -> bool {
    // Some keyboards put joiners behind a virama.
    if gender::has_joiner(word) {
        return is_alias_word(&word.replace(gender::JOINERS, ""));
    }
    matches!(word, "उर्फ" | "ऊर्फ" | "alias" | "aka" | "a.k.a." | "urf")
}

fn two_words(groups: &Groups<'_>, first: &str, last: &str) -> u64 {
    hash::mix(
        word_key(groups, Kind::Person, first),
        word_key(groups, Kind::Person, last),
    )
}

/// The words of the people's names of a text, and what they are compared by, which is made when it is first asked for.
#[derive(Default)]
struct Names<'a> {
    words: Vec<(&'a str, u64)>,
    /// Group and where its words begin and end.
    all: Vec<(u32, u32, u32)>,
}

impl<'a> Names<'a> {
    fn push(&mut self, g: usize, name: &'a str) -> usize {
        let from = self.words.len();
        for word in words(name) {
            self.words.push((word, 0));
        }
        let count = self.words.len() - from;
        self.all
            .push((g as u32, from as u32, self.words.len() as u32));
        count
    }

    fn key(&mut self, groups: &Groups<'_>, word: u32) -> u64 {
        let (word, key) = &mut self.words[word as usize];
        if *key == 0 {
            *key = word_key(groups, Kind::Person, word);
        }
        *key
    }

    fn two_words(&mut self, groups: &Groups<'_>, first: u32, last: u32) -> u64 {
        hash::mix(self.key(groups, first), self.key(groups, last))
    }
}

/// Partial names: `राजेश शर्मा` for `राजेश कुमार शर्मा`, and one word for the only person who has it as first or last name.
pub(super) fn short_names(text: &str, groups: &mut Groups<'_>) {
    // A name of several words for each cluster that has one.
    let mut full = std::mem::take(groups.spare);
    full.clear();
    full.resize(groups.all.len(), u32::MAX);
    let mut short = std::mem::take(groups.keyed);
    short.clear();
    let mut names = Names::default();
    // Room for a page, not for a book: what is freed in one piece is given back to the system, and asked for anew.
    let people = groups.people.len().min(PAGE);
    names.all.reserve(people);
    names.words.reserve(people * 3);
    let mut long = false;
    for k in 0..groups.people.len() {
        let g = groups.people[k] as usize;
        if groups.all[g].several_words {
            let root = groups.root(g);
            full[root] = full[root].min(g as u32);
            long |= names.push(g, groups.surface(g)) > 2;
        } else {
            short.push((g as u32, 0));
        }
    }
    if long {
        without_middle(groups, &mut names, &mut full);
    }
    short.retain_mut(|(g, key)| {
        let alone = full[groups.root(*g as usize)] == u32::MAX;
        if alone {
            *key = word_key(groups, Kind::Person, groups.surface(*g as usize));
        }
        alone
    });
    if !short.is_empty() {
        join_short(text, groups, &short, &mut names, &mut full);
    }
    *groups.spare = full;
    *groups.keyed = short;
}

/// Finds out who is meant by each of the short names, groups and keys.
fn join_short<'a>(
    text: &str,
    groups: &mut Groups<'a>,
    short: &[(u32, u64)],
    names: &mut Names<'a>,
    full: &mut [u32],
) {
    let mut table = groups.lend();
    let owners = owners(groups, short, names, &mut table);
    let mut titles = None;
    let mut fits: Vec<usize> = Vec::new();
    for &(g, key) in short {
        let g = g as usize;
        let group = &groups.all[g];
        let feminine = group.feminine;
        if let Some(god) = deity::meant(text, groups.tables, groups.mention(g)) {
            if groups.root(g) == g && groups.all[g].entry.is_none() {
                groups.all[g].entry = Some(god);
                groups.meet(g);
            }
            continue;
        }
        // A listed short form (`मोदी`) stands for somebody else where the text names only somebody else in full.
        let listed = groups.listed(g);
        let own = groups.root(g);
        // A middle name counts where nobody has the word at either end of the name.
        let lists = table.get(key).and_then(|n| owners.get(n as usize));
        let list = lists.and_then(|o| o.iter().find(|o| o.len > 0));
        let Some(list) = list.filter(|o| !o.too_many) else {
            continue;
        };
        fits.clear();
        for &owner in list.all() {
            let r = groups.root(owner as usize);
            let agrees = feminine.is_none_or(|f| {
                let by = if full[r] == u32::MAX {
                    r
                } else {
                    full[r] as usize
                };
                gender::of_cluster(groups, r, by).is_none_or(|k| k == f)
            });
            if agrees && r != own && (!listed || full[r] != u32::MAX) && !fits.contains(&r) {
                fits.push(r);
            }
        }
        if fits.len() > 1 {
            let titles = titles.get_or_insert_with(|| Titles::of(groups, full));
            titles.narrow(g, full, &mut fits);
        }
        if let [one] = fits[..] {
            if listed {
                groups.all[own].entry = None;
            }
            let named = full[one];
            groups.join(one, g);
            let root = groups.root(g);
            full[root] = full[root].min(named);
        }
    }
    groups.give_back(table);
    same_word(groups, short);
    for &(g, _) in short {
        let g = g as usize;
        let root = groups.root(g);
        let entry = groups.all[root].entry;
        groups.all[g].dropped =
            full[root] != u32::MAX && entry.is_none_or(|e| !groups.entries(g).contains(&e));
    }
}

/// Two words of a longer name: `राजेश शर्मा` is `राजेश कुमार शर्मा`, `विष्णु देव` is `विष्णु देव साय`, where no other such name is
/// there. A name that ends in a word of every other name (`राजेश कुमार`) may be whole.
fn without_middle(groups: &mut Groups<'_>, names: &mut Names<'_>, full: &mut [u32]) {
    let mut table = groups.lend();
    let mut longer: Vec<[Owners; 2]> = Vec::with_capacity(names.all.len().min(PAGE));
    let mut heads = Heads::default();
    let two_scripts = groups.census.two_scripts(Kind::Person);
    for name in 0..names.all.len() {
        let (g, from, to) = names.all[name];
        if to - from < 3 {
            continue;
        }
        if !two_scripts {
            heads.add(names.words[from as usize].0);
        }
        let root = groups.root(g as usize);
        for (n, other) in [to - 1, from + 1].into_iter().enumerate() {
            let key = names.two_words(groups, from, other);
            let at = table.get_or_insert(key, longer.len() as u32) as usize;
            if at == longer.len() {
                longer.push(Default::default());
            }
            longer[at][n].add(root);
        }
    }
    for name in 0..names.all.len() {
        let (g, from, to) = names.all[name];
        if to - from != 2 || !two_scripts && !heads.may_hold(names.words[from as usize].0) {
            continue;
        }
        let g = g as usize;
        let last = names.words[from as usize + 1].0;
        let key = names.two_words(groups, from, from + 1);
        let Some(lists) = table.get(key).and_then(|n| longer.get(n as usize)) else {
            continue;
        };
        let cut = !crate::candidate::short::middle(last);
        let list = if lists[0].len == 0 && cut {
            &lists[1]
        } else {
            &lists[0]
        };
        if list.too_many {
            continue;
        }
        let mut roots = list.roots(groups);
        roots.dedup();
        if let [one] = roots[..] {
            let (named, own) = (full[one], groups.root(g));
            if groups.join(one, g) {
                let root = groups.root(g);
                full[root] = named.min(full[own]);
            }
        }
    }
    groups.give_back(table);
}

/// Who has one of the short names as a word of their name, in this text or by the canonical name of who is named; `table` has the
/// number of each name.
fn owners<'a>(
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

/// `साय` and `श्री साय` of a text that names nobody of that name in full, or nobody whom it may mean: one person, unless
/// `श्रीमती साय` stands there too.
fn same_word(groups: &mut Groups<'_>, short: &[(u32, u64)]) {
    if short
        .iter()
        .all(|s| groups.all[s.0 as usize].feminine.is_none())
    {
        return;
    }
    let mut known: ByHash<[Option<u32>; 2]> = ByHash::default();
    for &(g, key) in short {
        if let Some(feminine) = groups.all[g as usize].feminine {
            known.entry(key).or_default()[usize::from(feminine)].get_or_insert(g);
        }
    }
    for &(g, key) in short {
        let g = g as usize;
        if groups.all[g].feminine.is_some() || groups.root(g) != g {
            continue;
        }
        if let Some([Some(one), None] | [None, Some(one)]) = known.get(&key) {
            groups.join(*one as usize, g);
        }
    }
}
