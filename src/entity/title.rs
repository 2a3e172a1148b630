//! People of one surname told apart by their posts.

use super::gender;
use super::group::Groups;
use super::hash;
use std::collections::HashSet;

/// Posts and ranks by which people of one surname are told apart: `मंत्री शर्मा`, where one Sharma is a minister.
pub(super) struct Titles {
    /// A full name of the cluster, and a word of a title.
    of_cluster: HashSet<(u32, u64)>,
}

impl Titles {
    pub fn of(groups: &mut Groups<'_>, full: &[u32]) -> Self {
        let mut of_cluster = HashSet::new();
        for (i, m) in groups.mentions.iter().enumerate() {
            let Some(title) = m.title else { continue };
            let named = full[groups.root(groups.of_mention[i] as usize)];
            if named != u32::MAX {
                of_cluster.extend(words(title).map(|word| (named, word)));
            }
        }
        Titles { of_cluster }
    }

    /// Whether the full name of a cluster bears a word of a title; nothing where that has no word but honorifics.
    pub fn bears(&self, named: u32, title: &str) -> Option<bool> {
        let mut words = words(title).peekable();
        words.peek()?;
        Some(words.any(|word| self.of_cluster.contains(&(named, word))))
    }
}

/// What stands for the words of a title that tell people apart.
fn words(title: &str) -> impl Iterator<Item = u64> + '_ {
    let words = title.split([' ', '.']);
    let told = words.filter(|word| !word.is_empty() && !gender::is_honorific(word));
    told.map(|word| hash::of_letters(hash::seed(), word))
}
