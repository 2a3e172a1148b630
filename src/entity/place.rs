//! One name, several things (`औरंगाबाद` in Bihar and in Maharashtra): chosen by what else the document names.

use super::between;
use super::group::{EntryId, Groups};
use super::index::{self, ByHash};

/// What a name that is certain weighs.
const NAMED: u32 = 1 << 10;
/// Naming a state ten times says little more than twice.
const MOST: u32 = NAMED * 4;
/// Most steps from a place to what contains it: town, district, state, country.
const STEPS: usize = 4;

/// Gives a group of several entries the one that the document's other names point to, if they point to just one; what is left
/// undecided keeps its candidates, and shares an entity with other spellings of the same ones.
pub(super) fn choose(text: &str, groups: &mut Groups<'_>) {
    let mut within = Within::new(groups);
    let mut chosen: Vec<(usize, EntryId)> = Vec::new();
    let mut same: ByHash<usize> = ByHash::default();
    for g in 0..groups.all.len() {
        if groups.all[g].entry.is_some() || groups.entries(g).len() < 2 {
            continue;
        }
        let mut best: Option<EntryId> = None;
        let (mut most, mut tie) = (0, false);
        for &entry in groups.entries(g) {
            let score = within.score(text, groups, g, entry);
            if score > most {
                (best, most, tie) = (Some(entry), score, false);
            } else if score == most {
                tie = true;
            }
        }
        match best {
            Some(entry) if !tie => chosen.push((g, entry)),
            _ => {
                let mut ids: Vec<&str> = groups.entries(g).iter().map(|&e| groups.id(e)).collect();
                ids.sort_unstable();
                let key = ids.iter().fold(groups.all[g].kind.number(), |h, id| {
                    index::of_bytes(h, id.as_bytes())
                });
                let first = *same.entry(key).or_insert(g);
                groups.join(first, g);
            }
        }
    }
    for (g, entry) in chosen {
        groups.all[g].entry = Some(entry);
        groups.meet(g);
    }
}

/// What the document names for certain, and what contains it.
struct Within<'a> {
    /// By id: how much speaks for it or for something inside it.
    weight: ByHash<u32>,
    /// What contains a place, by its id; asked once.
    parents: ByHash<&'a str>,
}

impl<'a> Within<'a> {
    fn new(groups: &Groups<'a>) -> Self {
        let mut within = Within {
            weight: ByHash::default(),
            parents: ByHash::default(),
        };
        // What contains a place contains many of one text.
        let mut containers: ByHash<(&str, u32)> = ByHash::default();
        for g in 0..groups.all.len() {
            let Some(entry) = groups.all[g].entry else {
                continue;
            };
            within.add(groups.id(entry), NAMED);
            let container = groups.container(entry);
            if !container.is_empty() {
                containers
                    .entry(hash(container))
                    .or_insert((container, 0))
                    .1 += 1;
            }
        }
        // A thing speaks for what contains it, the more the nearer that is.
        for (mut up, things) in containers.into_values() {
            for step in 0..STEPS {
                if up.is_empty() {
                    break;
                }
                within.add(up, ((NAMED / 4) >> (2 * step)).saturating_mul(things));
                up = within.parent(groups, up);
            }
        }
        within
    }

    fn add(&mut self, id: &str, weight: u32) {
        let known = self.weight.entry(hash(id)).or_default();
        *known = known.saturating_add(weight).min(MOST);
    }

    fn of(&self, id: &str) -> u32 {
        self.weight.get(&hash(id)).copied().unwrap_or(0)
    }

    fn parent(&mut self, groups: &Groups<'a>, id: &str) -> &'a str {
        self.parents.entry(hash(id)).or_insert_with(|| {
            let mut tables = groups.tables.iter();
            tables
                .find_map(|t| t.place(id).map(|e| t.container(e)))
                .unwrap_or("")
        })
    }

    /// How much the document speaks for an entry: itself named otherwise, its district, its state, its country.
    fn score(&mut self, text: &str, groups: &Groups<'a>, g: usize, entry: EntryId) -> u32 {
        let id = groups.id(entry);
        let mut score = self.of(id);
        let mut up = groups.container(entry);
        for step in 0..STEPS {
            // That India is named makes no village of the same name likelier than the capital of another country.
            if up.is_empty() || id.starts_with("x:town/") && up.len() == "iso:IN".len() {
                break;
            }
            score += (self.of(up) + beside(text, groups, g, up)) >> (3 * step);
            up = self.parent(groups, up);
        }
        score
    }
}

/// `बिहार के औरंगाबाद`, `Aurangabad, Bihar`: a container named with it decides where the text names others too.
fn beside(text: &str, groups: &Groups<'_>, g: usize, container: &str) -> u32 {
    let first = groups.all[g].first as usize;
    let named = |i: usize| {
        groups.of_mention.get(i).is_some_and(|&h| {
            let entry = groups.all[h as usize].entry;
            entry.is_some_and(|e| groups.id(e) == container)
        })
    };
    let before = first > 0
        && named(first - 1)
        && matches!(
            between(text, groups, first - 1),
            "के" | "का"
                | "की"
                | "स्थित"
                | "के जिला"
                | "के शहर"
                | "ke"
                | "'s"
                | "’s"
        );
    let behind =
        named(first + 1) && matches!(between(text, groups, first), "," | "(" | "in" | "of");
    if before || behind { MOST } else { 0 }
}

fn hash(id: &str) -> u64 {
    index::of_bytes(index::seed(), id.as_bytes())
}
