//! Groups: the mentions of one text form, which are linked as one, and how they are joined.

use super::census::{Census, bit};
use super::hash;
use super::heads::Head;
use super::letters::Acronyms;
use super::numbers::Numbers;
use super::owners::{Names, Owners};
use super::place;
use super::sound;
use super::sounds::Sounds;
use super::start::Starts;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use std::sync::Arc;

/// Table and entry number.
pub(super) type EntryId = (u32, u32);

/// All mentions of one text form.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub kind: Kind,
    /// The kind as a bit of the census.
    pub bit: u8,
    /// Of what it is as the census takes it.
    pub traits: u8,
    /// The first of its mentions.
    pub first: u32,
    /// The one entry meant, if it is clear.
    pub entry: Option<EntryId>,
    /// All entries of the form, a range of [`Groups::entries`].
    pub(super) entries: (u32, u32),
    pub(super) parent: u32,
    /// Written in ASCII letters.
    pub latin: bool,
    /// `@` or `#` stands in front.
    pub handle: bool,
    /// White space stands inside.
    pub several_words: bool,
    /// Three words or more.
    pub long: bool,
    /// What its form is listed for is not what it means here.
    pub dropped: bool,
    /// A title in front of any of its mentions says woman, or man.
    pub feminine: Option<bool>,
}

impl Group {
    /// Whether its form is listed for several things.
    #[inline]
    pub fn several_entries(&self) -> bool {
        self.entries.1.wrapping_sub(self.entries.0) > 1
    }

    /// Whether a list knows its form.
    #[inline]
    pub fn has_entries(&self) -> bool {
        self.entries.0 < self.entries.1
    }
}

/// Numbers of groups.
#[derive(Debug, Default)]
pub(super) struct List {
    /// Those of earlier texts stand behind the end.
    slots: Vec<u32>,
    len: usize,
}

impl List {
    /// Empties it and makes room, and one place more.
    pub fn room(&mut self, room: usize) -> &mut [u32] {
        self.len = 0;
        if self.slots.len() <= room {
            self.slots.resize(room + 1, 0);
        }
        &mut self.slots
    }

    /// Keeps the first of what was written there.
    pub fn keep(&mut self, len: usize) {
        self.len = len.min(self.slots.len());
    }

    pub fn push(&mut self, number: u32) {
        self.slots.truncate(self.len);
        self.slots.push(number);
        self.len += 1;
    }
}

impl std::ops::Deref for List {
    type Target = [u32];

    #[inline]
    fn deref(&self) -> &[u32] {
        &self.slots[..self.len]
    }
}

/// The groups of one text.
pub(super) struct Groups<'a> {
    pub mentions: &'a [Mention<'a>],
    pub tables: &'a [Arc<Table>],
    pub all: &'a mut Vec<Group>,
    pub of_mention: &'a mut Vec<u32>,
    /// The groups of people, and of organisations and places, without handles.
    pub people: &'a mut List,
    pub bodies: &'a mut List,
    /// The same apart, for what looks at one kind again and again.
    pub orgs: &'a mut List,
    pub towns: &'a mut List,
    /// Those of any kind but dates that no list knew when they were gathered, without handles.
    pub unlisted: &'a mut List,
    /// Lists with room, to be taken and given back.
    pub spare: &'a mut Vec<u32>,
    pub begun: &'a mut Vec<(u32, Head)>,
    pub keyed: &'a mut Vec<(u32, u64)>,
    /// Mentions of the kind of the one before, which ends little before they begin.
    pub close: &'a mut Vec<u32>,
    pub places: &'a mut place::Buffers,
    pub pairs: &'a mut sound::Pairs,
    pub names: &'a mut Names,
    pub owners: &'a mut Vec<[Owners; 2]>,
    pub few: &'a mut Vec<usize>,
    pub census: Census,
    /// Kinds whose entries have been touched, as bits.
    pub fetched: u8,
    pub sounds: &'a Sounds,
    pub starts: &'a Starts,
    pub letters: &'a mut Acronyms,
    pub(super) entries: &'a mut Vec<EntryId>,
    pub(super) by_entry: &'a mut Numbers,
    /// Empty tables, to be taken and given back.
    pub numbers: &'a mut [Numbers; 2],
    /// A mention was taken out of its group.
    pub parted: &'a mut bool,
}

impl<'a> Groups<'a> {
    /// Joins a group with the one that has met its entry before.
    #[inline]
    pub fn meet(&mut self, g: usize) {
        let Some(entry) = self.all[g].entry else {
            return;
        };
        let start = hash::mix(hash::seed(), self.all[g].kind.number());
        // Two lists may know one id.
        let hash = if self.tables.len() > 1 {
            hash::of_bytes(start, self.id(entry).as_bytes())
        } else {
            hash::mix(start, u64::from(entry.1) << 1 | 1)
        };
        let at = self.by_entry.get_or_insert(hash, g as u32) as usize;
        if at != g {
            self.join(at, g);
        }
    }

    /// The first mention of a group.
    #[inline]
    pub fn mention(&self, g: usize) -> &'a Mention<'a> {
        &self.mentions[self.all[g].first as usize]
    }

    /// The text of a group.
    #[inline]
    pub fn surface(&self, g: usize) -> &'a str {
        self.mention(g).text
    }

    /// All entries of a group's form.
    pub fn entries(&self, g: usize) -> &[EntryId] {
        let (from, to) = self.all[g].entries;
        &self.entries[from as usize..to as usize]
    }

    /// Whether a list knows the group's form, or what it was joined with.
    #[inline]
    pub fn listed(&self, g: usize) -> bool {
        self.all[g].entry.is_some() || self.all[g].has_entries()
    }

    #[inline]
    pub fn root(&mut self, g: usize) -> usize {
        root(self.all, g)
    }

    /// Joins two groups unless their kinds or ids differ, or their titles say man and woman. The earlier one stays the root and takes over an id.
    pub fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return true;
        }
        let (a, b) = (a.min(b), a.max(b));
        if self.all[a].kind != self.all[b].kind {
            return false;
        }
        let (x, y) = (self.all[a].entry, self.all[b].entry);
        if let (Some(x), Some(y)) = (x, y)
            && x != y
            && self.id(x) != self.id(y)
        {
            return false;
        }
        let (m, n) = (self.all[a].feminine, self.all[b].feminine);
        if m.is_some() && n.is_some() && m != n && (x.is_none() || y.is_none()) {
            return false;
        }
        self.all[b].parent = a as u32;
        self.all[a].entry = x.or(y);
        self.all[a].feminine = m.or(n);
        true
    }

    #[inline]
    pub fn id(&self, entry: EntryId) -> &'a str {
        id(self.tables, entry)
    }

    pub fn note(&self, entry: EntryId) -> &'a str {
        self.tables[entry.0 as usize].entry(entry.1).note
    }

    /// Canonical names of an entry, Devanagari and Latin, empty where unknown.
    #[inline]
    pub fn names(&self, entry: EntryId) -> [&'a str; 2] {
        let e = self.tables[entry.0 as usize].entry(entry.1);
        [e.hi, e.en]
    }

    /// Touches the entries of groups of some kinds, given as bits, whose names will be asked for: once in a text.
    pub fn fetch(&mut self, kinds: u8) {
        let kinds = kinds & !self.fetched;
        self.fetched |= kinds;
        for kind in [Kind::Person, Kind::Org, Kind::Place] {
            if kinds & bit(kind) != 0 {
                let groups = self.of_kind(kind).iter();
                let entries = groups.filter_map(|g| self.all[*g as usize].entry);
                super::fetch(self.tables, entries);
            }
        }
    }

    /// The groups of the mentions `i` and `i + 1`.
    pub fn pair(&self, i: usize) -> (usize, usize) {
        (self.of_mention[i] as usize, self.of_mention[i + 1] as usize)
    }

    /// Takes a mention out of its group: it means somebody else of the same name. The entities are numbered anew
    /// in the end.
    pub fn part(&mut self, mention: usize) -> usize {
        let new = self.all.len();
        let old = &self.all[self.of_mention[mention] as usize];
        let group = Group {
            first: mention as u32,
            entry: None,
            entries: (0, 0),
            parent: new as u32,
            dropped: true,
            feminine: None,
            ..*old
        };
        if group.kind == Kind::Person && !group.handle {
            self.people.push(new as u32);
        }
        self.all.push(group);
        *self.parted = true;
        self.of_mention[mention] = new as u32;
        new
    }

    /// The names of a kind that is spelt in the other script, handles aside.
    #[inline]
    pub fn of_kind(&self, kind: Kind) -> &[u32] {
        match kind {
            Kind::Person => self.people,
            Kind::Org => self.orgs,
            _ => self.towns,
        }
    }

    /// An empty table.
    pub fn lend(&mut self) -> Numbers {
        let [a, b] = &mut *self.numbers;
        std::mem::take(if a.is_kept() { a } else { b })
    }

    /// The same with room for so many names.
    pub fn lend_for(&mut self, names: usize) -> Numbers {
        let mut table = self.lend();
        table.room_for(names);
        table
    }

    pub fn give_back(&mut self, mut table: Numbers) {
        table.clear();
        let [a, b] = &mut *self.numbers;
        *(if a.is_kept() { b } else { a }) = table;
    }
}

/// The group that stands for the cluster of `g`, its first; paths are halved on the way.
#[inline]
pub(super) fn root(all: &mut [Group], g: usize) -> usize {
    let mut r = g as u32;
    while all[r as usize].parent != r {
        let up = all[all[r as usize].parent as usize].parent;
        all[r as usize].parent = up;
        r = up;
    }
    r as usize
}

fn id(tables: &[Arc<Table>], entry: EntryId) -> &str {
    tables[entry.0 as usize].entry(entry.1).id
}
