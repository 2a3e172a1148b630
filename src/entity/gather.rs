//! Mentions to groups: equal texts, dates of equal value, and forms of one entry.

use super::census::{BODIES, Census, Count, DATE, ORG, PERSON, PLACE, bit, traits};
use super::group::{EntryId, Group, Groups, List};
use super::hash::{self, Shape};
use super::heads::Head;
use super::letters::Acronyms;
use super::numbers::Numbers;
use super::owners::{Names, Owners};
use super::sounds::Sounds;
use super::start::Starts;
use super::{MOST_BETWEEN, abroad, gender, place, sound};
use crate::date::Ascii;
use crate::gazetteer::flags;
use crate::gazetteer::table::{RowRef, Table};
use crate::kind::Kind;
use crate::mention::Mention;
use std::sync::Arc;

/// Groups, and what is reused between texts.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    pub all: Vec<Group>,
    pub entries: Vec<EntryId>,
    pub of_mention: Vec<u32>,
    /// Entity of each group.
    pub number: Vec<u32>,
    people: List,
    bodies: List,
    orgs: List,
    towns: List,
    unlisted: List,
    spare: Vec<u32>,
    begun: Vec<(u32, Head)>,
    keyed: Vec<(u32, u64)>,
    close: Vec<u32>,
    places: place::Buffers,
    pairs: sound::Pairs,
    names: Names,
    owners: Vec<[Owners; 2]>,
    few: Vec<usize>,
    by_text: Numbers,
    by_entry: Numbers,
    tables: [Numbers; 2],
    sounds: Sounds,
    starts: Starts,
    letters: Acronyms,
    /// A mention was taken out of its group.
    pub parted: bool,
    seen: Seen,
}

/// What stands beside what, of the mentions read so far.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// As the census has them.
    neighbours: u8,
    body_behind_place: bool,
}

impl Buffers {
    /// Empties what is filled anew for each text.
    pub fn clear_for(&mut self, mentions: usize) {
        self.sounds.trim();
        self.starts.trim();
        self.letters.trim();
        self.all.clear();
        self.entries.clear();
        self.of_mention.clear();
        self.close.clear();
        self.seen = Seen::default();
        self.by_text.clear_for(mentions);
        self.by_entry.clear_for(mentions);
        self.of_mention.reserve(mentions);
    }
}

/// Bytes of a space and a bracket.
pub(super) const BRACKET: usize = 2;

/// The groups of a text's mentions.
pub(super) fn gather<'a>(
    buffers: &'a mut Buffers,
    text: &str,
    mentions: &'a [Mention<'a>],
    tables: &'a [Arc<Table>],
) -> Groups<'a> {
    let (mut groups, seen) = read(buffers, text, mentions, tables);
    groups.sort_out();
    groups.census.neighbours = seen.neighbours;
    groups.census.body_behind_place = seen.body_behind_place;
    groups
}

/// Takes the mentions up to a segment's end into the groups, while they and their text are in the cache.
pub(super) fn read_on(
    buffers: &mut Buffers,
    text: &str,
    mentions: &[Mention<'_>],
    tables: &[Arc<Table>],
) {
    buffers.seen = read(buffers, text, mentions, tables).1;
}

/// Takes those mentions into the groups that have not been read yet.
fn read<'a>(
    buffers: &'a mut Buffers,
    text: &str,
    mentions: &'a [Mention<'a>],
    tables: &'a [Arc<Table>],
) -> (Groups<'a>, Seen) {
    let mut seen = buffers.seen;
    let by_text = &mut buffers.by_text;
    let mut groups = Groups {
        mentions,
        tables,
        census: Census::default(),
        fetched: 0,
        all: &mut buffers.all,
        of_mention: &mut buffers.of_mention,
        people: &mut buffers.people,
        bodies: &mut buffers.bodies,
        orgs: &mut buffers.orgs,
        towns: &mut buffers.towns,
        unlisted: &mut buffers.unlisted,
        spare: &mut buffers.spare,
        begun: &mut buffers.begun,
        keyed: &mut buffers.keyed,
        close: &mut buffers.close,
        places: &mut buffers.places,
        pairs: &mut buffers.pairs,
        names: &mut buffers.names,
        owners: &mut buffers.owners,
        few: &mut buffers.few,
        sounds: &buffers.sounds,
        starts: &buffers.starts,
        letters: &mut buffers.letters,
        entries: &mut buffers.entries,
        by_entry: &mut buffers.by_entry,
        numbers: &mut buffers.tables,
        parted: &mut buffers.parted,
    };
    let from = groups.of_mention.len().min(mentions.len());
    let mut before = mentions[..from].last();
    for (i, m) in (from..).zip(&mentions[from..]) {
        // Asked together: either is true as often as not.
        let last = before.replace(m);
        let mut of_place = false;
        let near = last.is_some_and(|before| {
            let (a, b) = (before.kind.number(), m.kind.number());
            let between = m.span.start.wrapping_sub(before.span.end);
            let kinds = (a == Kind::Place.number()) & (b == Kind::Org.number());
            of_place = kinds & (between <= MOST_BETWEEN);
            seen.body_behind_place |= kinds & (between <= BRACKET);
            (a == b) & (between <= MOST_BETWEEN)
        });
        if near {
            seen.neighbours |= bit(m.kind);
            groups.close.push(i as u32);
        }
        let next = groups.all.len() as u32;
        if of_place
            && let Some(place) = last
            && let Some(country) = abroad::country(text, place, m, tables)
        {
            let (hash, shape) = of_mention_text(text, m);
            let at = by_text.get_or_insert(hash::mix(hash, country), next);
            if at == next {
                groups.open(m, i as u32, shape, None, false);
                // Said again without the country it is the same, unless it was said before.
                by_text.get_or_insert(hash, next);
            }
            groups.of_mention.push(at);
            continue;
        }
        let (mut hash, shape) = of_mention_text(text, m);
        // `श्रीमती साय` and `श्री साय` of one text are two people.
        let mut feminine = None;
        if let Some(title) = m.title {
            feminine = gender::of_title(title);
            if feminine.is_some() && shape.spaces == 0 {
                hash = hash::mix(hash, 1 + u64::from(feminine == Some(true)));
            }
        }
        let at = by_text.get_or_insert(hash, next);
        groups.of_mention.push(at);
        if at == next {
            groups.open(m, i as u32, shape, feminine, true);
            continue;
        }
        let group = &mut groups.all[at as usize];
        group.feminine = group.feminine.or(feminine);
        if m.form.is_some() && !group.has_entries() && !group.dropped {
            // Found by a rule before, and by its row only here.
            groups.list(at as usize, m);
        }
    }
    (groups, seen)
}

/// What mentions are one group by: dates by type and value, whatever their text, others by their text.
#[inline]
fn of_mention_text(whole: &str, m: &Mention<'_>) -> (u64, Shape) {
    let mut start = m.kind.number();
    if m.kind == Kind::Date {
        let mut text = m.text.as_bytes();
        let mut ascii = Ascii::default();
        if let Some((kind, value)) = m.timex.value(&mut ascii) {
            start |= (1 + kind as u64) << 32;
            text = value;
        }
        // Nobody asks how many words it has.
        let shape = Shape {
            ascii: true,
            spaces: 0,
        };
        let start = hash::mix(hash::seed(), start);
        return (hash::of_bytes(start, text), shape);
    }
    let start = hash::mix(hash::seed(), start);
    hash::of_text(start, m.text, whole, m.span.start)
}

impl Groups<'_> {
    #[inline(always)]
    fn open(
        &mut self,
        m: &Mention<'_>,
        first: u32,
        shape: Shape,
        feminine: Option<bool>,
        as_listed: bool,
    ) {
        let next = self.all.len();
        let end = self.entries.len() as u32;
        let handle = matches!(m.text.as_bytes().first(), Some(b'@' | b'#'));
        self.all.push(Group {
            kind: m.kind,
            bit: bit(m.kind),
            traits: traits(shape, handle),
            first,
            entry: None,
            entries: (end, end),
            parent: next as u32,
            latin: shape.ascii,
            handle,
            several_words: shape.spaces > 0,
            long: shape.spaces > 1,
            dropped: !as_listed,
            feminine,
        });
        if as_listed && m.form.is_some() {
            self.list(next, m);
        }
    }

    /// Counts the groups, and sorts out those that the steps ask for.
    #[inline]
    fn sort_out(&mut self) {
        let count = self.all.len();
        let mut sum = Count::default();
        let people = self.people.room(count);
        let (bodies, unlisted) = (self.bodies.room(count), self.unlisted.room(count));
        let (orgs, places) = (self.orgs.room(count), self.towns.room(count));
        let (mut p, mut b, mut u, mut o, mut q) = (0, 0, 0, 0, 0);
        for (g, group) in (0..).zip(self.all.iter()) {
            let one = Count::of(group);
            sum.add(one);
            let (name, none) = (one.name(), one.unlisted());
            // Written and kept or not, without a jump.
            (people[p], bodies[b], unlisted[u]) = (g, g, g);
            (orgs[o], places[q]) = (g, g);
            p += usize::from(name & PERSON != 0);
            b += usize::from(name & BODIES != 0);
            o += usize::from(name & ORG != 0);
            q += usize::from(name & PLACE != 0);
            // What is another country's is like nothing else, whatever it is called.
            u += usize::from((none & !DATE != 0) & !group.dropped);
        }
        self.people.keep(p);
        self.bodies.keep(b);
        self.orgs.keep(o);
        self.towns.keep(q);
        self.unlisted.keep(u);
        self.census = sum.census();
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
}

/// The one thing that a form names where nothing speaks for another: the body whose row asks for no cue where others do (`TMC` is a
/// party and, in Thane, a corporation); the country (`former UK prime minister`, where Uttarakhand is written so too); the district where
/// else only a town is called so (`Patna`).
pub(super) fn surely(tables: &[Arc<Table>], m: &Mention<'_>) -> Option<EntryId> {
    let (table, form) = m.form?;
    let of = &tables[table as usize];
    let only = |sure: &dyn Fn(&RowRef<'_>) -> bool| {
        let mut rows = of.rows(form).filter(sure);
        let one = rows.next()?.entry;
        rows.all(|r| r.entry == one).then_some((table, one))
    };
    let place = |r: &RowRef<'_>| r.kind == flags::PLACE;
    let town = |r: &RowRef<'_>| of.entry(r.entry).id.starts_with("x:town/");
    let district = |r: &RowRef<'_>| of.entry(r.entry).id.starts_with("lgd:d");
    match m.kind {
        Kind::Org => only(&|r| {
            r.kind == flags::ORG && flags::is_name(r.flags) && r.flags & flags::AMBIGUOUS == 0
        }),
        Kind::Place => only(&|r| place(r) && is_country(of.entry(r.entry).id)).or_else(|| {
            only(&|r| place(r) && !town(r)).filter(|_| of.rows(form).any(|r| district(&r)))
        }),
        _ => None,
    }
}

/// Whether an id is a country's.
pub(super) fn is_country(id: &str) -> bool {
    id.len() == COUNTRY_ID && id.starts_with("iso:")
}

/// The bytes of a country's id.
pub(super) const COUNTRY_ID: usize = "iso:IN".len();

/// Appends the entries of a kind behind a gazetteer form.
#[inline]
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
    let fits = |k: u8| k == wanted || wanted == u8::MAX && k >= flags::FIRST_LABEL;
    if let Some((entry, flags, kind)) = t.lone_row(form) {
        if fits(kind) && flags::is_name(flags) {
            out.push((table, entry));
        }
        return;
    }
    let from = out.len();
    for row in t.rows(form) {
        let entry = (table, row.entry);
        if fits(row.kind) && flags::is_name(row.flags) && !out[from..].contains(&entry) {
            out.push(entry);
        }
    }
}
