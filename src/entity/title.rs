//! People of one surname told apart by their posts.

use super::gender;
use super::group::Groups;
use super::hash::{self, ByHash};
use std::collections::HashSet;

/// Posts and ranks by which people of one surname are told apart: `मंत्री शर्मा`, where one Sharma is a minister.
pub(super) struct Titles {
    of_group: ByHash<Vec<u64>>,
    /// A full name of the cluster, and a word of a title.
    of_cluster: HashSet<(u32, u64)>,
}

impl Titles {
    pub fn of(groups: &mut Groups<'_>, full: &[u32]) -> Self {
        let mut titles = Titles {
            of_group: ByHash::default(),
            of_cluster: HashSet::new(),
        };
        for (i, m) in groups.mentions.iter().enumerate() {
            let Some(title) = m.title else { continue };
            let g = groups.of_mention[i] as usize;
            let named = full[groups.root(g)];
            for word in title.split([' ', '.']) {
                if word.is_empty() || gender::is_honorific(word) {
                    continue;
                }
                let word = hash::of_letters(hash::seed(), word);
                if named != u32::MAX {
                    titles.of_cluster.insert((named, word));
                }
                if !groups.all[g].several_words {
                    titles.of_group.entry(g as u64).or_default().push(word);
                }
            }
        }
        titles
    }

    /// Keeps those of `fits` that bear a title of the short name `g`, if it has one.
    pub fn narrow(&self, g: usize, full: &[u32], fits: &mut Vec<usize>) {
        if let Some(words) = self.of_group.get(&(g as u64)) {
            fits.retain(|&r| {
                words
                    .iter()
                    .any(|w| self.of_cluster.contains(&(full[r], *w)))
            });
        }
    }
}
