//! One name, several things (`औरंगाबाद` in Bihar and in Maharashtra): chosen by what else the document names.

use super::between;
use super::gather::surely;
use super::group::{EntryId, Groups};
use super::hash;
use super::numbers::Numbers;
use crate::gazetteer::table::Table;

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
    let mut keys: Vec<u64> = Vec::new();
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
            _ if let Some(entry) = surely(groups.tables, groups.mention(g)) => {
                chosen.push((g, entry));
            }
            _ => {
                keys.clear();
                keys.extend(groups.entries(g).iter().map(|&e| key_of(groups, e)));
                keys.sort_unstable();
                let kind = groups.all[g].kind.number();
                undecided.push((g, keys.iter().fold(kind, |h, k| hash::mix(h, *k))));
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

/// What stands for an id: the number of its entry where there is one list alone, else a hash of its letters.
#[inline]
fn key_of(groups: &Groups<'_>, entry: EntryId) -> u64 {
    if groups.tables.len() == 1 {
        hash::mix(hash::seed(), u64::from(entry.1))
    } else {
        of_id(groups.id(entry))
    }
}

fn of_id(id: &str) -> u64 {
    hash::of_bytes(hash::seed(), id.as_bytes())
}

/// What contains something.
#[derive(Clone, Copy)]
struct Container<'a> {
    key: u64,
    at: At<'a>,
}

#[derive(Clone, Copy)]
enum At<'a> {
    Entry(EntryId),
    /// To be looked for in the lists.
    Id(&'a str),
}

/// What contains an entry, if its list says so.
fn container<'a>(groups: &Groups<'a>, entry: EntryId) -> Option<Container<'a>> {
    let table: &'a Table = &groups.tables[entry.0 as usize];
    if groups.tables.len() == 1
        && let Some(known) = table.container_entry(entry.1)
    {
        let known = (entry.0, known);
        let key = key_of(groups, known);
        return Some(Container {
            key,
            at: At::Entry(known),
        });
    }
    let id = table.container(entry.1);
    (!id.is_empty()).then(|| Container {
        key: of_id(id),
        at: At::Id(id),
    })
}

impl<'a> Container<'a> {
    fn id(self, groups: &Groups<'a>) -> &'a str {
        match self.at {
            At::Entry(entry) => groups.id(entry),
            At::Id(id) => id,
        }
    }

    /// What contains it in turn.
    fn up(self, groups: &Groups<'a>) -> Option<Container<'a>> {
        let entry = match self.at {
            At::Entry(entry) => Some(entry),
            At::Id(id) => (0..)
                .zip(groups.tables)
                .find_map(|(n, t)| Some((n, t.place(id)?))),
        };
        entry.and_then(|e| container(groups, e))
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
    /// A country, and what contains it, if it is a place; asked once.
    up: Option<(bool, Option<Container<'a>>)>,
}

impl<'a> Within<'a> {
    fn new(groups: &mut Groups<'a>) -> Self {
        let mut within = Within {
            numbers: groups.lend(),
            known: Vec::with_capacity(groups.all.len() + 8),
        };
        // What contains a place contains many of one text.
        let mut containers: Vec<Container<'a>> = Vec::new();
        for g in 0..groups.all.len() {
            let Some(entry) = groups.all[g].entry else {
                continue;
            };
            within.of(key_of(groups, entry)).add(NAMED);
            if let Some(container) = container(groups, entry) {
                let known = within.of(container.key);
                if known.holds == 0 {
                    containers.push(container);
                }
                known.holds += 1;
            }
        }
        // A thing speaks for what contains it, the more the nearer that is.
        for container in containers {
            let holds = within.of(container.key).holds;
            let mut next = Some(container);
            for step in 0..STEPS {
                let Some(container) = next else {
                    break;
                };
                let number = within.number(container.key);
                within.known[number].add(((NAMED / 4) >> (2 * step)).saturating_mul(holds));
                next = within.up(groups, number, container).1;
            }
        }
        within
    }

    /// The number of an id.
    fn number(&mut self, key: u64) -> usize {
        let next = self.known.len();
        let number = self.numbers.get_or_insert(key, next as u32) as usize;
        if number == next {
            self.known.push(Known::default());
        }
        number
    }

    fn of(&mut self, key: u64) -> &mut Known<'a> {
        let number = self.number(key);
        &mut self.known[number]
    }

    /// Whether a container is a country, and what contains it.
    fn up(
        &mut self,
        groups: &Groups<'a>,
        number: usize,
        container: Container<'a>,
    ) -> (bool, Option<Container<'a>>) {
        *self.known[number].up.get_or_insert_with(|| {
            let country = container.id(groups).len() == "iso:IN".len();
            (country, container.up(groups))
        })
    }

    /// Gives the table back, emptied.
    fn close(self, groups: &mut Groups<'a>) -> Numbers {
        groups.give_back(self.numbers);
        groups.lend()
    }

    /// How much the document speaks for an entry: itself named otherwise, its district, its state, its country.
    fn score(&mut self, groups: &Groups<'a>, entry: EntryId, beside: [u64; 2]) -> u32 {
        let own = self.numbers.get(key_of(groups, entry));
        let mut score = own.map_or(0, |n| self.known[n as usize].weight);
        let mut next = container(groups, entry);
        for step in 0..STEPS {
            let Some(container) = next else {
                break;
            };
            let number = self.number(container.key);
            let (country, up) = self.up(groups, number, container);
            // That India is named makes no village of the same name likelier than the capital of another country.
            if country && groups.id(entry).starts_with("x:town/") {
                break;
            }
            let weight = self.known[number].weight;
            let beside = if beside.contains(&container.key) {
                MOST
            } else {
                0
            };
            score += (weight + beside) >> (3 * step);
            next = up;
        }
        score
    }
}

impl Known<'_> {
    fn add(&mut self, weight: u32) {
        self.weight = self.weight.saturating_add(weight).min(MOST);
    }
}

/// `बिहार के औरंगाबाद`, `Aurangabad, Bihar`: the keys of what is named with a group, which decide where the text names others too; 0
/// where nothing is.
fn beside(text: &str, groups: &Groups<'_>, g: usize) -> [u64; 2] {
    let first = groups.all[g].first as usize;
    let named = |i: usize| {
        let entry = groups.all[groups.of_mention[i] as usize].entry;
        entry.map_or(0, |e| key_of(groups, e))
    };
    let mut keys = [0; 2];
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
        keys[0] = named(first - 1);
    }
    if first + 1 < groups.of_mention.len()
        && matches!(between(text, groups, first), "," | "(" | "in" | "of")
    {
        keys[1] = named(first + 1);
    }
    keys
}
