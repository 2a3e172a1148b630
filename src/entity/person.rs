//! People: full and partial names. A partial name joins a full one only where one person can be meant.

use super::group::Groups;
use super::hash::{self, ByHash};
use super::heads::Heads;
use super::owners::{Names, Owners, find_owners};
use super::sound::word_key;
use super::title::Titles;
use super::transliterate::words;
use super::{deity, gender, outer_words, turns};
use crate::gazetteer::closed::{self, Closed};
use crate::gazetteer::format::note_value;
use crate::kind::Kind;

static NEVER_ALONE: Closed = Closed::new(&closed::NEVER_ALONE);

/// Partial names: `राजेश शर्मा` for `राजेश कुमार शर्मा`, and one word for the only person who has it as first or last name.
pub(super) fn short_names(text: &str, groups: &mut Groups<'_>) {
    // A name of several words for each cluster that has one.
    let mut full = std::mem::take(groups.spare);
    full.clear();
    full.resize(groups.all.len(), u32::MAX);
    let mut short = std::mem::take(groups.keyed);
    short.clear();
    let mut names = std::mem::take(groups.names);
    let two_scripts = groups.census.two_scripts(Kind::Person);
    let mut long = two_scripts && names.read(groups);
    for k in 0..groups.people.len() {
        let g = groups.people[k] as usize;
        if groups.all[g].several_words {
            let root = groups.root(g);
            full[root] = full[root].min(g as u32);
            long = long || !two_scripts && of_three(groups, g).is_some();
        } else {
            short.push((g as u32, 0));
        }
    }
    if long {
        without_middle(groups, two_scripts.then_some(&names), &mut full);
    }
    short.retain_mut(|(g, key)| {
        let named = full[groups.root(*g as usize)];
        // Named in short before the name in full: the short one may mean somebody else.
        let first = |g: u32| groups.all[g as usize].first;
        let alone = named == u32::MAX
            || groups.all[*g as usize].entry.is_some() && first(*g) < first(named);
        if alone {
            *key = word_key(groups, Kind::Person, groups.surface(*g as usize));
        }
        alone
    });
    if !short.is_empty() {
        let none = Names::default();
        let names = if two_scripts { &names } else { &none };
        join_short(text, groups, &short, names, &mut full);
    }
    *groups.names = names;
    *groups.spare = full;
    *groups.keyed = short;
}

/// Finds out who is meant by each of the short names, groups and keys.
fn join_short(
    text: &str,
    groups: &mut Groups<'_>,
    short: &[(u32, u64)],
    names: &Names,
    full: &mut Vec<u32>,
) {
    let mut table = groups.lend();
    let mut owners = std::mem::take(groups.owners);
    find_owners(groups, short, names, &mut table, &mut owners);
    let mut fits = std::mem::take(groups.few);
    let mut shared = Vec::new();
    for &(g, key) in short {
        let g = g as usize;
        if let Some(god) = deity::meant(text, groups.tables, groups.mention(g)) {
            if groups.root(g) == g && groups.all[g].entry.is_none() {
                groups.all[g].entry = Some(god);
                groups.meet(g);
            }
            continue;
        }
        // A middle name counts where nobody has the word at either end of the name.
        let lists = table.get(key).and_then(|n| owners.get(n as usize));
        let list = lists.and_then(|o| o.iter().find(|o| o.len > 0));
        let Some(list) = list.filter(|o| !o.too_many) else {
            continue;
        };
        who_fits(groups, g, list, full, &mut fits);
        match fits[..] {
            [] => {}
            [one] => {
                let own = groups.root(g);
                // Whoever a list means is named in full further on, or called by an epithet (`महात्मा गांधी` beside `राहुल गांधी`).
                if full[own] != u32::MAX || by_epithet(groups, g) {
                    shared.push((g, list));
                    continue;
                }
                if groups.listed(g) {
                    groups.all[own].entry = None;
                }
                let named = full[one];
                groups.join(one, g);
                let root = groups.root(g);
                full[root] = full[root].min(named);
            }
            _ => shared.push((g, list)),
        }
    }
    if !shared.is_empty() {
        for &(g, _) in &shared {
            let own = groups.root(g);
            if full[own] == u32::MAX && by_epithet(groups, g) {
                full[own] = g as u32;
            }
        }
        let owners = shared.iter().flat_map(|&(g, list)| {
            let own = [g as u32].into_iter();
            own.chain(list.all().iter().copied())
        });
        let titles = Titles::of(groups, full, owners);
        let members = turns::Members::of(groups, shared.iter().map(|&(g, _)| g as u32));
        for &(g, list) in &shared {
            who_fits(groups, g, list, full, &mut fits);
            turns::decide(text, groups, (g, &members), &titles, full, &mut fits);
        }
    }
    groups.give_back(table);
    *groups.few = fits;
    *groups.owners = owners;
    same_word(groups, short);
    for &(g, _) in short {
        let g = g as usize;
        let root = groups.root(g);
        let entry = groups.all[root].entry;
        groups.all[g].dropped =
            full[root] != u32::MAX && entry.is_none_or(|e| !groups.entries(g).contains(&e));
    }
}

/// Whether a mention of a listed short name bears a title that tells its bearer from others of the name.
fn by_epithet(groups: &Groups<'_>, g: usize) -> bool {
    let Some(entry) = groups.all[g].entry else {
        return false;
    };
    let Some(epithets) = note_value(groups.note(entry), "epithet") else {
        return false;
    };
    let told = |title: &str| {
        let last = title.split_whitespace().last().unwrap_or_default();
        epithets.split(',').any(|e| e == last.trim_end_matches('.'))
    };
    let mentions = groups.mentions.iter().zip(groups.of_mention.iter());
    let mut titles = mentions.filter_map(|(m, of)| m.title.filter(|_| *of as usize == g));
    titles.any(told)
}

/// Which clusters a short name may mean by their owners and by what titles say of man and woman.
fn who_fits(groups: &mut Groups<'_>, g: usize, list: &Owners, full: &[u32], fits: &mut Vec<usize>) {
    let feminine = groups.all[g].feminine;
    // A listed short form (`मोदी`) stands for somebody else where the text names only somebody else in full.
    let listed = groups.listed(g);
    let own = groups.root(g);
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
}

/// The first two words and the last one of a group's name of three or more.
fn of_three<'a>(groups: &Groups<'a>, g: usize) -> Option<[&'a str; 3]> {
    let group = &groups.all[g];
    let name = groups.surface(g);
    if !group.several_words || !group.long && (group.latin || !may_have_wide_space(name)) {
        return None;
    }
    let mut words = words(name);
    let (first, second, third) = (words.next()?, words.next()?, words.next()?);
    Some([first, second, words.last().unwrap_or(third)])
}

/// Whether white space that is not of ASCII may make three words of two: it begins with none of the bytes that Devanagari does.
fn may_have_wide_space(name: &str) -> bool {
    let wide = |b: u8| (b == 0xC2) | (b.wrapping_sub(0xE1) < 3);
    // Without a jump, many bytes at once.
    name.bytes().fold(false, |any, b| any | wide(b))
}

/// The words of a group's name of two that begins like another one.
fn of_two<'a>(groups: &Groups<'a>, g: usize, heads: &Heads) -> Option<[&'a str; 2]> {
    if !groups.all[g].several_words {
        return None;
    }
    let name = groups.surface(g);
    // Both letters are of the first word.
    let letters = |b: &[u8; 2]| b.iter().all(u8::is_ascii_alphabetic);
    if name.as_bytes().first_chunk().is_some_and(letters) && !heads.may_hold(name) {
        return None;
    }
    let mut words = words(name);
    let first = words.next().filter(|first| heads.may_hold(first))?;
    let last = words.next()?;
    words.next().is_none().then_some([first, last])
}

/// Two words in their order: a step alone takes them the other way round too, and two equal ones for nothing.
fn pair(first: u64, second: u64) -> u64 {
    hash::mix(hash::mix(first, hash::STEP), second)
}

/// Two words of a longer name: `राजेश शर्मा` is `राजेश कुमार शर्मा`, `विष्णु देव` is `विष्णु देव साय`, where no other such name is
/// there. A name that ends in a word of every other name (`राजेश कुमार`) may be whole.
fn without_middle(groups: &mut Groups<'_>, names: Option<&Names>, full: &mut [u32]) {
    let mut table = groups.lend();
    let mut longer = std::mem::take(groups.owners);
    longer.clear();
    let mut heads = Heads::default();
    let mut note = |groups: &mut Groups<'_>, g: usize, [first, second, last]: [u64; 3]| {
        let root = groups.root(g);
        for (n, other) in [last, second].into_iter().enumerate() {
            let key = pair(first, other);
            let at = table.get_or_insert(key, longer.len() as u32) as usize;
            if at == longer.len() {
                longer.push(Default::default());
            }
            longer[at][n].add(root);
        }
    };
    if let Some(names) = names {
        for (g, keys) in names.all() {
            if let [first, second, .., last] = *keys {
                note(groups, g, [first, second, last]);
            }
        }
    } else {
        for k in 0..groups.people.len() {
            let g = groups.people[k] as usize;
            if let Some(words) = of_three(groups, g) {
                heads.add(words[0]);
                let keys = words.map(|word| word_key(groups, Kind::Person, word));
                note(groups, g, keys);
            }
        }
    }
    let mut read = names.into_iter().flat_map(Names::all);
    let count = groups.people.len();
    let mut k = 0;
    loop {
        let (g, key) = if names.is_some() {
            let Some((g, keys)) = read.next() else { break };
            let [first, last] = *keys else { continue };
            (g, pair(first, last))
        } else {
            if k == count {
                break;
            }
            let g = groups.people[k] as usize;
            k += 1;
            let Some([first, last]) = of_two(groups, g, &heads) else {
                continue;
            };
            let key = |word| word_key(groups, Kind::Person, word);
            (g, pair(key(first), key(last)))
        };
        let Some(lists) = table.get(key).and_then(|n| longer.get(n as usize)) else {
            continue;
        };
        let last = outer_words(groups.surface(g)).map_or("", |w| w.1);
        let cut = !NEVER_ALONE.has(last);
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
    *groups.owners = longer;
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
