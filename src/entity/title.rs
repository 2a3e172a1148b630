//! People of one surname told apart by their posts.

use super::gender;
use super::group::Groups;
use super::hash::{self, ByHash};

/// Posts and ranks by which people of one surname are told apart: `मंत्री शर्मा`, where one Sharma is a minister.
pub(super) struct Titles {
    /// By a full name of the cluster and a word of a title.
    of_cluster: ByHash<()>,
}

impl Titles {
    /// Of the clusters that some groups belong to: who is not in doubt needs no titles.
    pub fn of(groups: &mut Groups<'_>, full: &[u32], asked: impl Iterator<Item = u32>) -> Self {
        let mut of_cluster = ByHash::default();
        let mut doubtful = vec![false; groups.all.len()];
        for g in asked {
            let root = groups.root(g as usize);
            doubtful[root] = true;
        }
        for (i, m) in groups.mentions.iter().enumerate() {
            let Some(title) = m.title else { continue };
            let root = groups.root(groups.of_mention[i] as usize);
            let named = full[root];
            if named != u32::MAX && doubtful[root] {
                of_cluster.extend(words(title).map(|word| (key(named, word), ())));
            }
        }
        Titles { of_cluster }
    }

    /// Whether the full name of a cluster bears a word of a title; nothing where that has no word but honorifics.
    pub fn bears(&self, named: u32, title: &str) -> Option<bool> {
        let mut words = words(title).peekable();
        words.peek()?;
        Some(words.any(|word| self.of_cluster.contains_key(&key(named, word))))
    }
}

fn key(named: u32, word: u64) -> u64 {
    hash::mix(word, u64::from(named))
}

/// What stands for the words of a title that tell people apart.
fn words(title: &str) -> impl Iterator<Item = u64> + '_ {
    let words = title.split([' ', '.']);
    let told = words.filter(|word| !word.is_empty() && !gender::is_honorific(word));
    told.map(|word| hash::of_letters(hash::seed(), word))
}
