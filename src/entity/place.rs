//! One name, several things (`औरंगाबाद` in Bihar and in Maharashtra): chosen by what else the document names.

use super::beside::{apart, beside};
use super::common;
use super::gather::{COUNTRY_ID, is_country, surely};
use super::group::{EntryId, Groups};
use super::hash;
use super::numbers::Numbers;
use crate::kind::Kind;

/// What a name that is certain weighs.
const NAMED: u32 = 1 << 10;
/// Naming a state ten times says little more than twice.
const MOST: u32 = NAMED * 4;
/// The country whose papers are read: that it is named says little.
const HOME: &str = "iso:IN";
/// Most steps from a place to what contains it: town, district, state, country.
pub(super) const STEPS: usize = 4;

/// What is reused between texts.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    known: Vec<Known>,
    containers: Vec<usize>,
    open: Vec<u32>,
    chosen: Vec<(u32, EntryId)>,
    undecided: Vec<(u32, u64)>,
    keys: Vec<u64>,
}

/// Gives a group of several entries the one that the document's other names point to, if they point to just one; what is left
/// undecided keeps its candidates, and shares an entity with other spellings of the same ones.
pub(super) fn choose(text: &str, groups: &mut Groups<'_>) {
    let mut buffers = std::mem::take(groups.places);
    let Buffers {
        known,
        containers,
        open,
        chosen,
        undecided,
        keys,
    } = &mut buffers;
    open.clear();
    chosen.clear();
    undecided.clear();
    for (g, group) in (0..).zip(groups.all.iter()) {
        if group.entry.is_none() && group.several_entries() {
            open.push(g);
        }
    }
    super::touch(groups.tables, groups.entries.iter().copied());
    let asked = open.iter().flat_map(|&g| groups.entries(g as usize));
    super::fetch(groups.tables, asked.copied());
    let mut within = Within::new(groups, known);
    within.ask(groups, open);
    within.weigh(groups, containers);
    for &g in &*open {
        let mut best: Option<EntryId> = None;
        let (mut most, mut tie) = (0, false);
        let first = groups.all[g as usize].first as usize;
        let beside = beside(text, groups, first);
        let mut entries = groups.entries(g as usize).iter();
        let country = entries.any(|&e| is_country(groups.id(e)));
        let mention = groups.mention(g as usize);
        let body = mention.kind == Kind::Org;
        let sure = body.then(|| surely(groups.tables, mention)).flatten();
        for &entry in groups.entries(g as usize) {
            // A country that is named (`Pakistan`) does not make its party of the body that is called so without a cue (`told PTI`).
            let of_world = sure.is_some_and(|one| one != entry);
            let mut score = within.score(groups, entry, beside.keys, country, of_world);
            if beside.holds(groups, entry) {
                score += MOST;
            }
            if score > most {
                (best, most, tie) = (Some(entry), score, false);
            } else if score == most {
                tie = true;
            }
        }
        match best {
            Some(entry) if !tie => chosen.push((g, entry)),
            _ if let Some(entry) = sure.or_else(|| surely(groups.tables, mention)) => {
                chosen.push((g, entry));
            }
            _ if let Some(entry) = common::by_office(groups, g as usize) => {
                chosen.push((g, entry));
            }
            _ => {
                keys.clear();
                let entries = groups.entries(g as usize);
                keys.extend(entries.iter().map(|&e| key_of(groups, e)));
                keys.sort_unstable();
                let kind = groups.all[g as usize].kind.number();
                undecided.push((g, keys.iter().fold(kind, |h, k| hash::mix(h, *k))));
            }
        }
    }
    let mut same = within.close(groups);
    for &(g, key) in &*undecided {
        let first = same.get_or_insert(key, g);
        groups.join(first as usize, g as usize);
    }
    groups.give_back(same);
    for &(g, entry) in &*chosen {
        groups.all[g as usize].entry = Some(entry);
        groups.meet(g as usize);
    }
    *groups.places = buffers;
    if !groups.places.chosen.is_empty() || !groups.places.undecided.is_empty() {
        apart(text, groups);
    }
}

/// What stands for an id: the number of its entry where there is one list alone, else a hash of its letters.
#[inline]
pub(super) fn key_of(groups: &Groups<'_>, entry: EntryId) -> u64 {
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
#[derive(Clone, Copy, Debug)]
pub(super) struct Container {
    pub key: u64,
    at: At,
}

#[derive(Clone, Copy, Debug)]
enum At {
    Entry(EntryId),
    /// What the list says of this entry, to be looked for in the lists.
    Around(EntryId),
}

/// What contains an entry, if its list says so.
#[inline]
pub(super) fn container(groups: &Groups<'_>, entry: EntryId) -> Option<Container> {
    let table = &groups.tables[entry.0 as usize];
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
        at: At::Around(entry),
    })
}

impl Container {
    fn id<'a>(self, groups: &Groups<'a>) -> &'a str {
        match self.at {
            At::Entry(entry) => groups.id(entry),
            At::Around((table, entry)) => groups.tables[table as usize].container(entry),
        }
    }

    /// Most ids are longer than a country's, which their entries tell.
    fn is_country(self, groups: &Groups<'_>) -> bool {
        let fits = match self.at {
            At::Entry((table, entry)) => groups.tables[table as usize].id_len(entry) == COUNTRY_ID,
            At::Around(_) => true,
        };
        fits && is_country(self.id(groups))
    }

    /// What contains it in turn.
    pub fn up(self, groups: &Groups<'_>) -> Option<Container> {
        let entry = match self.at {
            At::Entry(entry) => Some(entry),
            At::Around(_) => {
                let id = self.id(groups);
                (0..)
                    .zip(groups.tables)
                    .find_map(|(n, t)| Some((n, t.place(id)?)))
            }
        };
        entry.and_then(|e| container(groups, e))
    }
}

/// What the document names for certain, and what contains it, as far as it matters for what is to be chosen.
struct Within<'b> {
    numbers: Numbers,
    /// By the number of an id.
    known: &'b mut Vec<Known>,
    /// The ids that are asked for, as bits.
    asked: [u64; 16],
    /// One of them contains something.
    contains: bool,
}

/// What is known of an id.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    /// How much speaks for it or for something inside it.
    weight: u32,
    /// How many names of the text it contains.
    holds: u32,
    /// What follows has been asked.
    seen: bool,
    /// What stands for the id.
    key: u64,
    country: bool,
    /// What contains it, if it is a place.
    up: Option<Container>,
    /// One more than the number of that, if it has been looked for.
    above: u32,
}

impl<'b> Within<'b> {
    fn new(groups: &mut Groups<'_>, known: &'b mut Vec<Known>) -> Self {
        known.clear();
        Within {
            numbers: groups.lend(),
            known,
            asked: [0; 16],
            contains: false,
        }
    }

    /// Notes what the scores of the open groups' entries will be made of.
    fn ask(&mut self, groups: &Groups<'_>, open: &[u32]) {
        for &g in open {
            for &entry in groups.entries(g as usize) {
                let key = key_of(groups, entry);
                self.of_key(key);
                self.note(key);
                let Some(first) = container(groups, entry) else {
                    continue;
                };
                self.contains = true;
                let mut number = self.number(groups, first);
                for _ in 0..STEPS {
                    self.note(self.known[number].key);
                    match self.up(groups, number) {
                        Some(up) => number = up,
                        None => break,
                    }
                }
            }
        }
    }

    fn note(&mut self, key: u64) {
        self.asked[key as usize & 15] |= 1 << (key >> 58);
    }

    /// Weighs what the document names for certain.
    fn weigh(&mut self, groups: &Groups<'_>, containers: &mut Vec<usize>) {
        containers.clear();
        for group in groups.all.iter() {
            let Some(entry) = group.entry else {
                continue;
            };
            let key = key_of(groups, entry);
            if self.asked[key as usize & 15] >> (key >> 58) & 1 != 0
                && let Some(number) = self.numbers.get(key)
            {
                self.known[number as usize].add(NAMED);
            }
            if self.contains
                && let Some(container) = container(groups, entry)
            {
                let number = self.number(groups, container);
                // What contains a place contains many of one text.
                if self.known[number].holds == 0 {
                    containers.push(number);
                }
                self.known[number].holds += 1;
            }
        }
        // A thing speaks for what contains it, the more the nearer that is.
        for &first in &*containers {
            let holds = self.known[first].holds;
            let mut number = first;
            for step in 0..STEPS {
                self.known[number].add(((NAMED / 4) >> (2 * step)).saturating_mul(holds));
                match self.up(groups, number) {
                    Some(up) => number = up,
                    None => break,
                }
            }
        }
    }

    /// The number of an id.
    #[inline]
    fn of_key(&mut self, key: u64) -> usize {
        let next = self.known.len();
        let number = self.numbers.get_or_insert(key, next as u32) as usize;
        if number == next {
            self.known.push(Known::default());
        }
        number
    }

    /// The number of a container, of which it is known from then on what contains it.
    #[inline]
    fn number(&mut self, groups: &Groups<'_>, container: Container) -> usize {
        let number = self.of_key(container.key);
        let known = &mut self.known[number];
        if !known.seen {
            known.seen = true;
            known.key = container.key;
            known.country = container.is_country(groups);
            known.up = container.up(groups);
        }
        number
    }

    /// The number of what contains a container, which is looked for once.
    #[inline]
    fn up(&mut self, groups: &Groups<'_>, number: usize) -> Option<usize> {
        let known = self.known[number];
        if known.above > 0 {
            return Some(known.above as usize - 1);
        }
        let above = self.number(groups, known.up?);
        self.known[number].above = above as u32 + 1;
        Some(above)
    }

    /// Gives the table back, emptied.
    fn close(self, groups: &mut Groups<'_>) -> Numbers {
        groups.give_back(self.numbers);
        groups.lend()
    }

    /// How much the document speaks for an entry: itself named otherwise, its district, its state, its country.
    /// That India is named is no evidence where another candidate is a country: `UK` in a paper of Bengaluru is not Uttarakhand.
    fn score(
        &mut self,
        groups: &Groups<'_>,
        entry: EntryId,
        beside: [u64; 2],
        country: bool,
        of_world: bool,
    ) -> u32 {
        let own = self.numbers.get(key_of(groups, entry));
        let mut score = own.map_or(0, |n| self.known[n as usize].weight);
        let of_world = of_world && score == 0;
        let mut next = container(groups, entry).map(|c| (c, self.number(groups, c)));
        for step in 0..STEPS {
            let Some((container, number)) = next else {
                break;
            };
            let known = self.known[number];
            // That India is named makes no village of the same name likelier than the capital of another country.
            let town = || groups.id(entry).starts_with("x:town/");
            if known.country && (of_world || country && container.id(groups) == HOME || town()) {
                break;
            }
            let beside = if beside.contains(&container.key) {
                MOST
            } else {
                0
            };
            score += (known.weight + beside) >> (3 * step);
            next = known.up.zip(self.up(groups, number));
        }
        score
    }
}

impl Known {
    fn add(&mut self, weight: u32) {
        self.weight = self.weight.saturating_add(weight).min(MOST);
    }
}
