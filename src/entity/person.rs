//! People: full and partial names. A partial name joins a full one only where one person can be meant.

use super::group::Groups;
use super::hash::{self, ByHash};
use super::heads::Heads;
use super::owners::{Names, Owners, owners};
use super::sound::word_key;
use super::title::Titles;
use super::transliterate::words;
use super::{deity, gender};
use crate::kind::Kind;

/// Longer names of a page with many.
const PAGE: usize = 16;

/// Partial names: `राजेश शर्मा` for `राजेश कुमार शर्मा`, and one word for the only person who has it as first or last name.
pub(super) fn short_names(text: &str, groups: &mut Groups<'_>) {
    // A name of several words for each cluster that has one.
    let mut full = std::mem::take(groups.spare);
    full.clear();
    full.resize(groups.all.len(), u32::MAX);
    let mut short = std::mem::take(groups.keyed);
    short.clear();
    let mut long = false;
    for k in 0..groups.people.len() {
        let g = groups.people[k] as usize;
        if groups.all[g].several_words {
            let root = groups.root(g);
            full[root] = full[root].min(g as u32);
            // White space that is not of ASCII may make three words of two.
            long |= groups.all[g].long
                || !groups.all[g].latin && words(groups.surface(g)).nth(2).is_some();
        } else {
            short.push((g as u32, 0));
        }
    }
    let mut names = Names::default();
    if long {
        let two_scripts = groups.census.two_scripts(Kind::Person);
        names.read(groups, if two_scripts { 2 } else { 3 });
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
    let short = if two_scripts {
        names.all.len()
    } else {
        groups.people.len()
    };
    for name in 0..short {
        let (g, last, key) = if two_scripts {
            let (g, from, to) = names.all[name];
            if to - from != 2 {
                continue;
            }
            let key = names.two_words(groups, from, from + 1);
            (g as usize, names.words[from as usize + 1].0, key)
        } else {
            let g = groups.people[name] as usize;
            if !groups.all[g].several_words {
                continue;
            }
            let mut words = words(groups.surface(g));
            let (Some(first), Some(last), None) = (
                words.next().filter(|first| heads.may_hold(first)),
                words.next(),
                words.next(),
            ) else {
                continue;
            };
            let key = |word| word_key(groups, Kind::Person, word);
            (g, last, hash::mix(key(first), key(last)))
        };
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
