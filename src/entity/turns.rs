//! Whose turn it is: a surname that two people of a text share, mention by mention.
//!
//! `राकेश शर्मा`, `शर्मा`, `रमेश शर्मा`, `शर्मा`: the first one bare is Rakesh, who alone has been named by then. The second one is
//! whoever the text spoke of last, if it spoke of one of them alone; else it stays apart.

use super::group::Groups;
use super::title::Titles;
use crate::kind::Kind;

/// The mentions of some groups, in order of the text: found in one pass, however many groups there are.
pub(super) struct Members {
    /// Groups and their mentions, sorted.
    of_group: Vec<(u32, u32)>,
}

impl Members {
    pub fn of(groups: &Groups<'_>, asked: impl Iterator<Item = u32>) -> Self {
        let mut all = vec![false; groups.all.len()];
        asked.for_each(|g| all[g as usize] = true);
        let mentions = groups.of_mention.iter().zip(0..);
        let asked_for = mentions.filter(|(g, _)| all[**g as usize]);
        let mut of_group: Vec<(u32, u32)> = asked_for.map(|(&g, i)| (g, i)).collect();
        of_group.sort_unstable();
        Members { of_group }
    }

    fn get(&self, g: usize) -> &[(u32, u32)] {
        let from = self.of_group.partition_point(|m| (m.0 as usize) < g);
        let to = self.of_group.partition_point(|m| m.0 as usize <= g);
        &self.of_group[from..to]
    }
}

/// Gives each mention of the short name `g` to one of the clusters that fit it, or to none. The cluster a list gave it to fits too.
pub(super) fn decide(
    text: &str,
    groups: &mut Groups<'_>,
    (g, members): (usize, &Members),
    titles: &Titles,
    full: &mut Vec<u32>,
    fits: &mut Vec<usize>,
) {
    let own = groups.root(g);
    let listed = full[own] != u32::MAX;
    // Known by an epithet alone: what does not bear it is not surely his.
    let epithet = full[own] == g as u32;
    if listed {
        fits.push(own);
    }
    let members = members.get(g);
    // Who was meant by the mention before, as its turn was not by its name.
    let mut last = None;
    let mut meant = Vec::with_capacity(members.len());
    for &(_, i) in members {
        let i = i as usize;
        let one = of_mention(text, groups, i, titles, full, fits, last);
        last = one.map(|r| (i, r)).or(last);
        meant.push(one);
    }
    // A listed form that may mean two others is no evidence for a third one.
    if !listed && groups.all[own].entry.is_some() && own == g {
        groups.all[g].entry = None;
    }
    let home = if listed { Some(own) } else { meant[0] };
    if !listed && let Some(one) = home {
        let named = full[one];
        groups.join(one, g);
        let root = groups.root(g);
        full[root] = full[root].min(named);
    }
    let mut apart = None;
    for (&(_, i), &one) in members.iter().zip(&meant) {
        let i = i as usize;
        // Where nobody else is surely meant, whoever the list means is.
        if one == home || listed && !epithet && one.is_none() {
            continue;
        }
        let part = match (one, apart) {
            (None, Some(part)) => part,
            _ => groups.part(i),
        };
        if one.is_none() {
            apart = Some(part);
        }
        full.resize(groups.all.len(), u32::MAX);
        groups.of_mention[i] = part as u32;
        if let Some(one) = one {
            let named = full[one];
            groups.join(one, part);
            let root = groups.root(part);
            full[root] = full[root].min(named);
        }
    }
}

/// Who of those that fit is meant by one mention; `last` is an earlier mention of the group that has been decided.
fn of_mention(
    text: &str,
    groups: &mut Groups<'_>,
    i: usize,
    titles: &Titles,
    full: &[u32],
    fits: &[usize],
    last: Option<(usize, usize)>,
) -> Option<usize> {
    let only = |mut some: Box<dyn Iterator<Item = usize> + '_>| {
        some.next().filter(|_| some.next().is_none())
    };
    let m = &groups.mentions[i];
    let behind = text.get(m.span.end..).unwrap_or_default();
    if FAMILY.iter().any(|word| behind.starts_with(word)) {
        return None;
    }
    if let Some(title) = m.title {
        let bears = |r: &usize| titles.bears(full[*r], title);
        if fits.iter().any(|r| bears(r).is_some()) {
            let bearers = fits.iter().copied().filter(|r| bears(r) == Some(true));
            return only(Box::new(bearers));
        }
    }
    let before = |r: &usize| {
        let by = full.get(*r).copied().filter(|f| *f != u32::MAX);
        groups.all[by.map_or(*r, |f| f as usize)].first < i as u32
    };
    let named = fits.iter().copied().filter(before);
    if let Some(one) = only(Box::new(named)) {
        return Some(one);
    }
    spoken_of(text, groups, i, fits, last)
}

/// Behind a surname: everybody of the name.
const FAMILY: [&str; 4] = [" परिवार", " खानदान", " family", " brothers"];

/// At most so many mentions before one are looked at: a sentence has fewer, and one that never ends must not be read again and again.
const NEAR: usize = 64;

/// Who was spoken of last before a mention, if no other one of those that fit was in the same sentence.
fn spoken_of(
    text: &str,
    groups: &mut Groups<'_>,
    i: usize,
    fits: &[usize],
    last: Option<(usize, usize)>,
) -> Option<usize> {
    let mut one = None;
    let mut behind = groups.mentions[i].span.start;
    for p in (0..i).rev().take(NEAR) {
        let m = &groups.mentions[p];
        if m.kind != Kind::Person {
            continue;
        }
        let between = text.get(m.span.end..behind).unwrap_or_default();
        if one.is_some() && ends_sentence(between) {
            break;
        }
        behind = m.span.start;
        let root = match last {
            Some((of, root)) if of == p => root,
            _ => groups.root(groups.of_mention[p] as usize),
        };
        let fit = fits.contains(&root).then_some(root);
        match (one, fit) {
            (None, None) => return None,
            (None, Some(_)) => one = fit,
            (Some(_), None) => {}
            (Some(_), Some(_)) if one == fit => {}
            (Some(_), Some(_)) => return None,
        }
    }
    one
}

/// Whether a sentence or a paragraph ends in what stands between two names.
fn ends_sentence(between: &str) -> bool {
    between.contains(['।', '\n', '?', '!', '|']) || between.contains(". ")
}
