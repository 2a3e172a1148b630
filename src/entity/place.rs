//! One name, several places (`औरंगाबाद` in Bihar and in Maharashtra): chosen by what else the document names.

use super::Groups;
use crate::gazetteer::format::note_value;
use std::collections::HashMap;

/// Gives a group of several entries the one that the document's other names point to, if they point to just one.
pub(super) fn choose(groups: &mut Groups<'_>) {
    if groups.all.iter().all(|g| g.entries.len() < 2) {
        return;
    }
    // Ids the document names for certain, and the places that contain them.
    let mut named: HashMap<String, u32> = HashMap::new();
    for g in &groups.all {
        if let Some(entry) = g.entry {
            *named.entry(groups.id(entry).to_string()).or_default() += 2;
            let note = groups.tables[entry.0 as usize].entry(entry.1).note;
            if let Some(within) = note_value(note, "in") {
                *named.entry(within.to_string()).or_default() += 1;
            }
        }
    }
    for g in 0..groups.all.len() {
        let group = &groups.all[g];
        if group.entry.is_some() || group.entries.len() < 2 {
            continue;
        }
        let score = |entry: &(u32, u32)| {
            let e = groups.tables[entry.0 as usize].entry(entry.1);
            let mut s = named.get(e.id).copied().unwrap_or(0);
            if let Some(within) = note_value(e.note, "in") {
                s += named.get(within).copied().unwrap_or(0);
            }
            s
        };
        let mut scored: Vec<(u32, (u32, u32))> =
            group.entries.iter().map(|e| (score(e), *e)).collect();
        scored.sort_by_key(|s| std::cmp::Reverse(s.0));
        if scored[0].0 > 0 && scored[0].0 > scored[1].0 {
            groups.all[g].entry = Some(scored[0].1);
        }
    }
}
