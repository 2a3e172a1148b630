//! One name, several things (`औरंगाबाद` in Bihar and in Maharashtra): chosen by what else the document names.

use super::between;
use super::group::{EntryId, Groups};
use super::hash;
use super::numbers::Numbers;

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
    let mut undecided: Vec<(usize, u64)> = Vec::new();
    for g in 0..groups.all.len() {
        if groups.all[g].entry.is_some() || groups.entries(g).len() < 2 {
            continue;
        }
        let mut best: Option<EntryId> = None;
        let (mut most, mut tie) = (0, false);
        let beside = beside(text, groups, g);
        for &entry in groups.entries(g) {
            let score = within.score(groups, entry, beside);
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
                    hash::of_bytes(h, id.as_bytes())
                });
                undecided.push((g, key));
            }
        }
    }
    let mut same = within.close(groups);
    for (g, key) in undecided {
        let first = same.get_or_insert(key, g as u32);
        groups.join(first as usize, g);
    }
    groups.give_back(same);
    for (g, entry) in chosen {
        groups.all[g].entry = Some(entry);
        groups.meet(g);
    }
}

/// What the document names for certain, and what contains it.
struct Within<'a> {
    numbers: Numbers,
    /// By the number of an id.
    known: Vec<Known<'a>>,
}

/// What is known of an id.
#[derive(Clone, Copy, Default)]
struct Known<'a> {
    /// How much speaks for it or for something inside it.
    weight: u32,
    /// How many names of the text it contains.
    holds: u32,
    id: &'a str,
    /// What contains it, if it is a place; asked once.
    parent: Option<&'a str>,
}

impl<'a> Within<'a> {
    fn new(groups: &mut Groups<'a>) -> Self {
        let mut within = Within {
            numbers: groups.lend(),
            known: Vec::with_capacity(groups.all.len() + 8),
        };
        // What contains a place contains many of one text.
        let mut containers: Vec<usize> = Vec::new();
        for g in 0..groups.all.len() {
            let Some(entry) = groups.all[g].entry else {
                continue;
            };
            within.of(groups.id(entry)).add(NAMED);
            let container = groups.container(entry);
            if !container.is_empty() {
                let number = within.number(container);
                let known = &mut within.known[number];
                if known.holds == 0 {
                    containers.push(number);
                }
                known.holds += 1;
            }
        }
        // A thing speaks for what contains it, the more the nearer that is.
        for number in containers {
            let Known { holds, id, .. } = within.known[number];
            let mut up = id;
            for step in 0..STEPS {
                if up.is_empty() {
                    break;
                }
                let number = within.number(up);
                within.known[number].add(((NAMED / 4) >> (2 * step)).saturating_mul(holds));
                up = within.parent(groups, number);
            }
        }
        within
    }

    /// The number of an id.
    fn number(&mut self, id: &'a str) -> usize {
        let next = self.known.len();
        let number = self.numbers.get_or_insert(hash(id), next as u32) as usize;
        if number == next {
            self.known.push(Known {
                id,
                ..Known::default()
            });
        }
        number
    }

    fn of(&mut self, id: &'a str) -> &mut Known<'a> {
        let number = self.number(id);
        &mut self.known[number]
    }

    fn parent(&mut self, groups: &Groups<'a>, number: usize) -> &'a str {
        let known = &mut self.known[number];
        known.parent.get_or_insert_with(|| {
            let mut tables = groups.tables.iter();
            tables
                .find_map(|t| t.place(known.id).map(|e| t.container(e)))
                .unwrap_or("")
        })
    }

    /// Gives the table back, emptied.
    fn close(self, groups: &mut Groups<'a>) -> Numbers {
        groups.give_back(self.numbers);
        groups.lend()
    }

    /// How much the document speaks for an entry: itself named otherwise, its district, its state, its country.
    fn score(&mut self, groups: &Groups<'a>, entry: EntryId, beside: [&str; 2]) -> u32 {
        let id = groups.id(entry);
        let mut score = self.of(id).weight;
        let mut up = groups.container(entry);
        for step in 0..STEPS {
            // That India is named makes no village of the same name likelier than the capital of another country.
            if up.is_empty() || id.starts_with("x:town/") && up.len() == "iso:IN".len() {
                break;
            }
            let number = self.number(up);
            let weight = self.known[number].weight;
            let beside = if beside.contains(&up) { MOST } else { 0 };
            score += (weight + beside) >> (3 * step);
            up = self.parent(groups, number);
        }
        score
    }
}

impl Known<'_> {
    fn add(&mut self, weight: u32) {
        self.weight = self.weight.saturating_add(weight).min(MOST);
    }
}

/// `बिहार के औरंगाबाद`, `Aurangabad, Bihar`: the ids named with a group, which decide where the text names others too; empty where
/// nothing is.
fn beside<'a>(text: &str, groups: &Groups<'a>, g: usize) -> [&'a str; 2] {
    let first = groups.all[g].first as usize;
    let named = |i: usize| {
        let entry = groups.all[groups.of_mention[i] as usize].entry;
        entry.map_or("", |e| groups.id(e))
    };
    let mut ids = [""; 2];
    if first > 0
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
        )
    {
        ids[0] = named(first - 1);
    }
    if first + 1 < groups.of_mention.len()
        && matches!(between(text, groups, first), "," | "(" | "in" | "of")
    {
        ids[1] = named(first + 1);
    }
    ids
}

fn hash(id: &str) -> u64 {
    hash::of_bytes(hash::seed(), id.as_bytes())
}
