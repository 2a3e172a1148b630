//! Acronyms: defined in brackets in either order, or made of the initials of a full name, in either script.

use super::census::{BODIES, bit};
use super::gather::BRACKET;
use super::group::Groups;
use super::letters::Letters;
use super::wanted::Wanted;
use super::{OTHER, between, first_between};
use crate::kind::Kind;

/// Joins acronyms to their full names.
pub(super) fn join(text: &str, groups: &mut Groups<'_>) {
    if groups.bodies.is_empty() {
        return;
    }
    if groups.census.neighbours & (bit(Kind::Org) | bit(Kind::Place)) != 0 {
        defined(text, groups);
    }
    if groups.census.body_behind_place {
        of_places(text, groups);
    }
    if groups.census.unlisted & (bit(Kind::Org) | bit(Kind::Place)) != 0 {
        by_initials(groups);
    }
}

/// `Full Name (FN)`, `FN (Full Name)`, `Full Name यानी FN`: nothing else between.
fn defined(text: &str, groups: &mut Groups<'_>) {
    for k in 0..groups.close.len() {
        let i = groups.close[k] as usize;
        let [a, b] = [&groups.mentions[i - 1], &groups.mentions[i]];
        if !matches!(a.kind, Kind::Org | Kind::Place) {
            continue;
        }
        // What the words below begin with.
        let first = first_between(text, a);
        if !matches!(first, b'(' | b'[' | b'i' | b'y' | 0x85 | 0xAF | OTHER) {
            continue;
        }
        let word = between(text, groups, i - 1);
        let meant = match word {
            "(" | "[" | "( " => text
                .get(b.span.end..)
                .is_some_and(|t| t.trim_start().starts_with([')', ']'])),
            "यानी" | "यानि" | "यानी कि" | "अर्थात" | "अर्थात्" | "i.e." | "yani" => {
                true
            }
            _ => false,
        };
        if !meant {
            continue;
        }
        let (x, y) = groups.pair(i - 1);
        // `रायपुर (छत्तीसगढ़)` says where, not what else it is called; so would two bodies of several words each.
        let short = |s: &str| !s.bytes().any(|b| b.is_ascii_whitespace());
        let (s, t) = (groups.surface(x), groups.surface(y));
        let fits = match a.kind {
            Kind::Org => short(s) != short(t) || groups.all[x].latin != groups.all[y].latin,
            _ => abbreviates(s, t) || abbreviates(t, s),
        };
        if fits {
            groups.join(x, y);
        }
    }
}

/// `नोएडा इंटरनेशनल एयरपोर्ट (NIA)`: letters that a place is called by here are not the body that a list knows by them.
fn of_places(text: &str, groups: &mut Groups<'_>) {
    for i in 1..groups.mentions.len() {
        let [a, b] = [&groups.mentions[i - 1], &groups.mentions[i]];
        if (a.kind, b.kind) != (Kind::Place, Kind::Org) || b.span.start - a.span.end > BRACKET {
            continue;
        }
        let (x, y) = groups.pair(i - 1);
        if !matches!(between(text, groups, i - 1), "(" | "[")
            || groups.all[y].several_words
            || !abbreviates(groups.surface(y), groups.surface(x))
        {
            continue;
        }
        let root = groups.root(y);
        let mut in_full = false;
        for k in 0..groups.orgs.len() {
            let org = groups.orgs[k] as usize;
            in_full |= groups.all[org].several_words && groups.root(org) == root;
        }
        if !in_full {
            groups.all[root].entry = None;
        }
    }
}

/// Whether `short` is made of the initials of `long`.
fn abbreviates(short: &str, long: &str) -> bool {
    let Some(short) = Letters::of_acronym(short, true) else {
        return false;
    };
    let mut wanted = Wanted::default();
    wanted.add(short);
    wanted.begins(long) && Letters::of_name(long, &wanted).contains(&Some(short))
}

/// `National Investigation Agency` … `NIA`, `एनआईए`; `बहुजन समाज पार्टी` … `बसपा`.
fn by_initials(groups: &mut Groups<'_>) {
    let mut acronyms = std::mem::take(&mut groups.letters.found);
    acronyms.clear();
    let mut kinds = 0;
    for k in 0..groups.bodies.len() {
        let g = groups.bodies[k] as usize;
        let group = &groups.all[g];
        if group.several_words || group.entry.is_some() {
            continue;
        }
        // Bodies are shortened to syllables, places are not.
        let letters = groups
            .letters
            .of_acronym(groups.surface(g), group.kind == Kind::Org);
        if let Some(letters) = letters {
            kinds |= group.bit;
            acronyms.push((g, letters));
        }
    }
    if !acronyms.is_empty() {
        among_names(groups, kinds, &acronyms);
    }
    groups.letters.found = acronyms;
}

/// Joins acronyms of some kinds to the names whose initials they are.
fn among_names(groups: &mut Groups<'_>, kinds: u8, acronyms: &[(usize, Letters)]) {
    groups.fetch(BODIES);
    let mut wanted = Wanted::default();
    for (_, letters) in acronyms {
        wanted.add(*letters);
    }
    /// The names with some initials: one, or too many.
    struct Full {
        group: usize,
        several: bool,
    }
    let mut full: Vec<Full> = Vec::with_capacity(8);
    let mut table = groups.lend();
    for k in 0..groups.bodies.len() {
        let g = groups.bodies[k] as usize;
        let group = &groups.all[g];
        if kinds & group.bit == 0 || !group.several_words && group.entry.is_none() {
            continue;
        }
        let (kind, entry) = (group.kind, group.entry);
        let root = groups.root(g);
        // The canonical names of a cluster are those of its first group: read there, unless it is a handle.
        let first = &groups.all[root];
        let listed = match entry {
            Some(e) if root == g || first.handle || first.entry != entry => groups.names(e),
            _ => [""; 2],
        };
        let surface = groups.surface(g);
        for (n, name) in [surface, listed[0], listed[1]].into_iter().enumerate() {
            if !wanted.begins(name) || n > 0 && name == surface {
                continue;
            }
            for letters in Letters::of_name(name, &wanted).into_iter().flatten() {
                let at =
                    table.get_or_insert(letters.hash(kind.number()), full.len() as u32) as usize;
                if at == full.len() {
                    full.push(Full {
                        group: root,
                        several: false,
                    });
                }
                full[at].several |= groups.root(full[at].group) != root;
            }
        }
    }
    for &(g, letters) in acronyms {
        let kind = groups.all[g].kind.number();
        let one = table.get(letters.hash(kind)).map(|n| &full[n as usize]);
        // Two bodies with the same initials: neither.
        if let Some(one) = one.filter(|f| !f.several) {
            groups.join(one.group, g);
        }
    }
    groups.give_back(table);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters() {
        for (acronym, name) in [
            ("NIA", "National Investigation Agency"),
            ("N.I.A.", "National Investigation Agency"),
            ("एनआईए", "नेशनल इन्वेस्टिगेशन एजेंसी"),
            ("NIA", "नेशनल इन्वेस्टिगेशन एजेंसी"),
            ("बसपा", "बहुजन समाज पार्टी"),
            ("अभाविप", "अखिल भारतीय विद्यार्थी परिषद"),
            ("DST", "Department of Science and Technology"),
        ] {
            assert!(abbreviates(acronym, name), "{acronym} {name}");
        }
        for (other, name) in [
            ("NIB", "National Investigation Agency"),
            ("सपा", "बहुजन समाज पार्टी"),
            ("रायपुर", "रायपुर नगर निगम"),
            ("Nia", "National Investigation Agency"),
            ("BJP", "भारत जनसेवा"),
        ] {
            assert!(!abbreviates(other, name), "{other} {name}");
        }
    }
}
