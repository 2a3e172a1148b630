//! Groups: the mentions of one text form, which are linked as one.

use super::gender;
use super::index::{self, Index, Numbers};
use super::sound::Sounds;
use super::start::Starts;
use crate::gazetteer::flags;
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
    /// The first of its mentions.
    pub first: u32,
    /// The one entry meant, if it is clear.
    pub entry: Option<EntryId>,
    /// All entries of the form, a range of [`Groups::entries`].
    entries: (u32, u32),
    parent: u32,
    /// Written in ASCII letters.
    pub latin: bool,
    /// `@` or `#` stands in front.
    pub handle: bool,
    /// White space stands inside.
    pub several_words: bool,
    /// Three words or more.
    long: bool,
    /// What its form is listed for is not what it means here.
    pub dropped: bool,
    /// A title in front of any of its mentions says woman, or man.
    pub feminine: Option<bool>,
}

/// What a text has of names, so that a step with nothing to do is left out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Census {
    /// Kinds with names that no list knows, as bits.
    pub unlisted: u8,
    /// Kinds with names in ASCII letters, and in others; handles aside.
    pub latin: u8,
    pub other: u8,
    pub unlisted_handles: bool,
    /// Names of people of one word, or of three.
    pub partial_people: bool,
    /// Forms of several entries.
    pub undecided: bool,
}

/// The bit of a kind in a [`Census`]; labels share one.
pub(super) fn bit(kind: Kind) -> u8 {
    1 << kind.number().min(5)
}

impl Census {
    /// Whether names of a kind that no list knows may stand in both scripts.
    pub fn two_scripts(&self, kind: Kind) -> bool {
        self.latin & self.other & bit(kind) != 0
    }
}

/// Groups, and what is reused between texts.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    pub all: Vec<Group>,
    entries: Vec<EntryId>,
    pub of_mention: Vec<u32>,
    /// Entity of each group.
    pub number: Vec<u32>,
    by_text: Index,
    by_entry: Index,
    tables: [Numbers; 2],
    sounds: Sounds,
    starts: Starts,
}

/// The groups of one text.
pub(super) struct Groups<'a> {
    pub mentions: &'a [Mention<'a>],
    pub tables: &'a [Arc<Table>],
    pub all: &'a mut Vec<Group>,
    pub of_mention: &'a mut Vec<u32>,
    pub census: Census,
    pub sounds: &'a Sounds,
    pub starts: &'a Starts,
    entries: &'a mut Vec<EntryId>,
    by_entry: &'a mut Index,
    /// Empty tables, to be taken and given back.
    pub numbers: &'a mut [Numbers; 2],
}

/// Groups mentions of equal text, dates of equal value, and forms of one entry.
pub(super) fn group<'a>(
    buffers: &'a mut Buffers,
    mentions: &'a [Mention<'a>],
    tables: &'a [Arc<Table>],
) -> Groups<'a> {
    let Buffers {
        all,
        entries,
        of_mention,
        by_text,
        by_entry,
        tables: numbers,
        sounds,
        starts,
        ..
    } = buffers;
    sounds.trim();
    starts.trim();
    all.clear();
    entries.clear();
    of_mention.clear();
    by_text.clear();
    by_entry.clear();
    let mut groups = Groups {
        mentions,
        tables,
        all,
        of_mention,
        census: Census::default(),
        sounds,
        starts,
        entries,
        by_entry,
        numbers,
    };
    let seed = index::seed();
    for (i, m) in mentions.iter().enumerate() {
        let next = groups.all.len() as u32;
        let value = m.timex.as_ref().and_then(|t| t.value.as_deref());
        let start = index::mix(seed, m.kind.number());
        let mut hash = index::of_bytes(start, value.unwrap_or(m.text).as_bytes());
        // `श्रीमती साय` and `श्री साय` of one text are two people.
        let mut feminine = None;
        if let Some(title) = m.title {
            feminine = gender::of_title(title);
            if feminine.is_some() && !several_words(m.text) {
                hash = index::mix(hash, 1 + u64::from(feminine == Some(true)));
            }
        }
        let at = by_text.get_or_insert(hash, next, |g| {
            let group = &groups.all[g as usize];
            let other = &mentions[group.first as usize];
            m.kind == other.kind
                && same(m, other)
                && (group.several_words || group.feminine == feminine)
        });
        groups.of_mention.push(at);
        if feminine.is_some() && at != next {
            let group = &mut groups.all[at as usize];
            group.feminine = group.feminine.or(feminine);
        }
        if at == next {
            groups.open(m, i as u32, feminine);
        } else if groups.all[at as usize].entries.0 == groups.all[at as usize].entries.1
            && m.form.is_some()
        {
            // Found by a rule before, and by its row only here.
            groups.list(at as usize, m);
        }
    }
    for g in groups.all.iter() {
        groups.census.count(g);
    }
    groups
}

fn several_words(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.contains(&b' ') || bytes.contains(&b'\n') || bytes.contains(&b'\t')
}

/// Equal dates have equal values, whatever their text; other mentions of one group have equal text.
fn same(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    match (&a.timex, &b.timex) {
        (Some(x), Some(y)) if x.value.is_some() || y.value.is_some() => {
            x.value == y.value && x.kind == y.kind
        }
        _ => a.text == b.text,
    }
}

impl Census {
    fn count(&mut self, g: &Group) {
        let kind = bit(g.kind);
        let listed = g.entries.0 < g.entries.1;
        if g.handle {
            self.unlisted_handles |= g.entry.is_none();
            return;
        }
        if g.latin {
            self.latin |= kind;
        } else {
            self.other |= kind;
        }
        if !listed {
            self.unlisted |= kind;
        }
        self.undecided |= listed && g.entry.is_none();
        self.partial_people |= g.kind == Kind::Person && (!g.several_words || g.long);
    }
}

impl<'a> Groups<'a> {
    fn open(&mut self, m: &Mention<'_>, first: u32, feminine: Option<bool>) {
        let (other, spaces) = index::letters_and_spaces(m.text);
        let next = self.all.len();
        let end = self.entries.len() as u32;
        self.all.push(Group {
            kind: m.kind,
            first,
            entry: None,
            entries: (end, end),
            parent: next as u32,
            latin: !other,
            handle: matches!(m.text.as_bytes().first(), Some(b'@' | b'#')),
            several_words: spaces > 0,
            long: spaces > 1,
            dropped: false,
            feminine,
        });
        if m.form.is_some() {
            self.list(next, m);
        }
    }

    /// Looks up what a mention's form is listed for.
    fn list(&mut self, g: usize, m: &Mention<'_>) {
        let from = self.entries.len();
        push_entries(self.tables, m.form, m.kind, self.entries);
        self.all[g].entries = (from as u32, self.entries.len() as u32);
        if let [one] = self.entries[from..] {
            self.all[g].entry = Some(one);
            self.meet(g);
        }
    }

    /// Joins a group with the one that has met its entry before.
    pub fn meet(&mut self, g: usize) {
        let Some(entry) = self.all[g].entry else {
            return;
        };
        let start = index::mix(index::seed(), self.all[g].kind.number());
        // Two lists may know one id.
        let hash = if self.tables.len() > 1 {
            index::of_bytes(start, self.id(entry).as_bytes())
        } else {
            index::mix(start, u64::from(entry.1) << 1 | 1)
        };
        let (all, tables) = (&*self.all, self.tables);
        let at = self.by_entry.get_or_insert(hash, g as u32, |h| {
            let other = &all[h as usize];
            other.kind == all[g].kind
                && other
                    .entry
                    .is_some_and(|e| e == entry || id(tables, e) == id(tables, entry))
        });
        self.join(at as usize, g);
    }

    /// The text of a group.
    #[inline]
    pub fn surface(&self, g: usize) -> &'a str {
        self.mentions[self.all[g].first as usize].text
    }

    /// All entries of a group's form.
    pub fn entries(&self, g: usize) -> &[EntryId] {
        let (from, to) = self.all[g].entries;
        &self.entries[from as usize..to as usize]
    }

    /// Whether a list knows the group's form, or what it was joined with.
    pub fn listed(&self, g: usize) -> bool {
        self.all[g].entry.is_some() || !self.entries(g).is_empty()
    }

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

    pub fn id(&self, entry: EntryId) -> &'a str {
        id(self.tables, entry)
    }

    pub fn note(&self, entry: EntryId) -> &'a str {
        self.tables[entry.0 as usize].entry(entry.1).note
    }

    /// The id of what contains an entry, empty where its list does not say.
    pub fn container(&self, entry: EntryId) -> &'a str {
        self.tables[entry.0 as usize].container(entry.1)
    }

    /// Canonical names of an entry, Devanagari and Latin, empty where unknown.
    pub fn names(&self, entry: EntryId) -> [&'a str; 2] {
        let e = self.tables[entry.0 as usize].entry(entry.1);
        [e.hi, e.en]
    }

    /// The groups of the mentions `i` and `i + 1`.
    pub fn pair(&self, i: usize) -> (usize, usize) {
        (self.of_mention[i] as usize, self.of_mention[i + 1] as usize)
    }

    /// Takes a mention out of its group: it means somebody else of the same name. Whoever joins the new group to one that
    /// follows the mention keeps clusters in the order of the text.
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
        self.all.push(group);
        self.of_mention[mention] = new as u32;
        new
    }

    /// Joins all groups that have one of the same keys; `keys` appends a group's.
    pub fn join_by(&mut self, mut keys: impl FnMut(&Self, usize, &mut Vec<u64>)) {
        let mut known = self.lend();
        let mut found = Vec::with_capacity(4);
        for g in 0..self.all.len() {
            // Somebody else of the same name.
            if self.all[g].dropped {
                continue;
            }
            found.clear();
            keys(self, g, &mut found);
            let start = self.all[g].kind.number();
            for key in &found {
                let at = known.get_or_insert(index::mix(*key, start), g as u32);
                if at as usize != g {
                    self.join(at as usize, g);
                }
            }
        }
        self.give_back(known);
    }

    /// An empty table.
    pub fn lend(&mut self) -> Numbers {
        let [a, b] = &mut *self.numbers;
        std::mem::take(if a.is_kept() { a } else { b })
    }

    pub fn give_back(&mut self, mut table: Numbers) {
        table.clear();
        let [a, b] = &mut *self.numbers;
        *(if a.is_kept() { b } else { a }) = table;
    }
}

/// The group that stands for the cluster of `g`, its first; paths are halved on the way.
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

/// Appends the entries of a kind behind a gazetteer form.
pub(super) fn push_entries(
    tables: &[Arc<Table>],
    form: Option<(u32, u32)>,
    kind: Kind,
    out: &mut Vec<EntryId>,
) {
    let Some((table, form)) = form else { return };
    let t = &tables[table as usize];
    let wanted = match kind {
        Kind::Person => flags::PERSON,
        Kind::Org => flags::ORG,
        Kind::Place => flags::PLACE,
        Kind::Date => flags::DATE,
        Kind::Sector => flags::SECTOR,
        Kind::Label(_) => u8::MAX,
    };
    let from = out.len();
    for row in t.rows(form) {
        if !flags::is_name(row.flags) || out[from..].contains(&(table, row.entry)) {
            continue;
        }
        let k = row.kind;
        if k == wanted || wanted == u8::MAX && k >= flags::FIRST_LABEL {
            out.push((table, row.entry));
        }
    }
}
