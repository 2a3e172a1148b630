//! Acronyms: defined in brackets in either order, or made of the initials of a full name, in either script.

use super::{Groups, RawMention};
use crate::kind::Kind;
use std::collections::HashMap;

/// Joins acronyms to their full names.
pub(super) fn join(text: &str, mentions: &[RawMention], groups: &mut Groups<'_>) {
    let mut group_of: HashMap<u32, usize> = HashMap::new();
    for (g, group) in groups.all.iter().enumerate() {
        if group.kind == Kind::Org {
            for &m in &group.mentions {
                group_of.insert(m, g);
            }
        }
    }
    // `Full Name (FN)`, `FN (Full Name)`: nothing but the bracket between.
    for (i, pair) in mentions.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        if a.kind != Kind::Org || b.kind != Kind::Org {
            continue;
        }
        let between = text.get(a.span.end..b.span.start).unwrap_or("x");
        let closed = text
            .get(b.span.end..)
            .unwrap_or("")
            .trim_start()
            .starts_with(')');
        if between.trim() == "("
            && closed
            && let (Some(&x), Some(&y)) = (group_of.get(&(i as u32)), group_of.get(&(i as u32 + 1)))
        {
            groups.join(x, y);
        }
    }
    by_initials(groups);
}

/// `National Investigation Agency` … `NIA`; `राष्ट्रीय …` only where letters agree, which for Hindi names is the Hindi acronym.
fn by_initials(groups: &mut Groups<'_>) {
    let mut full: HashMap<String, Vec<usize>> = HashMap::new();
    for (g, group) in groups.all.iter().enumerate() {
        if group.kind != Kind::Org || group.surface.starts_with(['@', '#']) {
            continue;
        }
        let mut names = vec![group.surface];
        if let Some(entry) = group.entry {
            let (hi, en) = groups.names(entry);
            names.extend([hi, en]);
        }
        for name in names {
            if let Some(initials) = initials(name) {
                let list = full.entry(initials).or_default();
                if !list.contains(&g) {
                    list.push(g);
                }
            }
        }
    }
    for g in 0..groups.all.len() {
        if groups.all[g].kind != Kind::Org || groups.all[g].entry.is_some() {
            continue;
        }
        let Some(letters) = letters(groups.all[g].surface) else {
            continue;
        };
        let Some(list) = full.get(&letters) else {
            continue;
        };
        let mut roots: Vec<usize> = list.iter().map(|&x| groups.root(x)).collect();
        roots.sort_unstable();
        roots.dedup();
        // Two bodies with the same initials: neither.
        if let [one] = roots[..] {
            groups.join(one, g);
        }
    }
}

/// First letters of the words of a Latin name of three words or more (two where both are long), lower-cased.
fn initials(name: &str) -> Option<String> {
    if !name.is_ascii() {
        return None;
    }
    let words: Vec<&str> = name
        .split([' ', '-'])
        .filter(|w| !w.is_empty() && !matches!(*w, "of" | "the" | "for" | "and" | "&" | "in"))
        .collect();
    (words.len() >= 2).then(|| {
        words
            .iter()
            .filter_map(|w| w.chars().next())
            .map(|c| c.to_ascii_lowercase())
            .collect()
    })
}

/// The Latin letters an acronym stands for: `NIA`, `N.I.A.`, `एनआईए`.
fn letters(surface: &str) -> Option<String> {
    let compact: String = surface.chars().filter(|c| *c != '.').collect();
    if compact.is_ascii() {
        return (compact.len() >= 2
            && compact.len() <= 8
            && compact.bytes().all(|b| b.is_ascii_uppercase()))
        .then(|| compact.to_ascii_lowercase());
    }
    if !crate::candidate::organisation::spelled_letters(&compact) {
        return None;
    }
    let latin = super::transliterate::to_latin(&compact);
    latin
        .bytes()
        .all(|b| b.is_ascii_uppercase())
        .then(|| latin.to_ascii_lowercase())
}
