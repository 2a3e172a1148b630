//! The records of the entities of a text, put together when they are asked for.

use super::gather::push_entries;
use super::group::EntryId;
use super::known::{Codes, Entity, Lang};
use super::names::Names;
use super::spellings::Made;
use super::spelt::Speller;
use crate::gazetteer::format::note_pairs;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use serde::Serialize;
use serde::ser::Serializer;
use std::borrow::Cow;
use std::sync::{Arc, Mutex, Weak};

/// What the linking leaves behind for records to be made of: the entry of each entity, if one is meant.
#[derive(Clone)]
pub(crate) struct Linked {
    pub(super) tables: Arc<[Arc<Table>]>,
    pub(super) entries: Vec<Option<EntryId>>,
    /// Kept with the buffers of the linking, as long as they are.
    pub(super) speller: Weak<Mutex<Option<Box<Speller>>>>,
}

impl Linked {
    /// With the speller that is kept, or a new one where there is none or somebody else has it.
    fn with_speller<R>(&self, work: impl FnOnce(&mut Speller) -> R) -> R {
        let kept = self.speller.upgrade();
        let mut lent = kept.as_ref().and_then(|kept| kept.try_lock().ok());
        let mut own = None;
        let speller = lent.as_deref_mut().unwrap_or(&mut own);
        let speller = speller.get_or_insert_default();
        speller.spellings.open(&self.tables);
        work(speller)
    }

    /// How many entities there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }
}

/// The mentions of each entity, all in one list.
pub(super) struct Members {
    all: Vec<usize>,
    /// Where those of an entity end.
    ends: Vec<usize>,
}

impl Members {
    fn new(mentions: &[Mention<'_>], linked: &Linked) -> Self {
        let mut ends = vec![0; linked.len()];
        for m in mentions {
            ends[m.entity] += 1;
        }
        let mut from = 0;
        for end in &mut ends {
            from += std::mem::replace(end, from);
        }
        let mut all = vec![0; mentions.len()];
        for (i, m) in mentions.iter().enumerate() {
            let end = &mut ends[m.entity];
            all[*end] = i;
            *end += 1;
        }
        Members { all, ends }
    }

    pub fn of(&self, entity: usize) -> &[usize] {
        let from = if entity > 0 { self.ends[entity - 1] } else { 0 };
        &self.all[from..self.ends[entity]]
    }
}

/// The records of all entities, put together while they are asked for.
pub(crate) struct Records<'a> {
    pub text: &'a str,
    pub mentions: &'a [Mention<'a>],
    pub linked: &'a Linked,
}

impl<'a> Records<'a> {
    /// All of them, to keep.
    pub fn to_vec(&self) -> Vec<Entity> {
        let mut all = Vec::with_capacity(self.linked.len());
        self.each(&mut |record| all.push(record.keep()));
        all
    }

    /// Hands them over, one by one.
    pub fn each(&self, take: &mut dyn FnMut(Record<'_>)) {
        self.fetch();
        let members = Members::new(self.mentions, self.linked);
        self.linked.with_speller(|speller| {
            let names = self.names_of(&members, speller);
            let keys: Vec<Cow<'_, str>> = names
                .iter()
                .enumerate()
                .map(|(e, names)| self.key(names, members.of(e), speller))
                .collect();
            for (e, (names, key)) in names.iter().zip(keys).enumerate() {
                take(self.record(e, members.of(e), names, key));
            }
        });
    }

    fn fetch(&self) {
        let entries = self.linked.entries.iter().flatten().copied();
        super::fetch(&self.linked.tables, entries);
    }

    /// Ids and names alone.
    pub fn names(&self) -> Vec<Names<'a>> {
        self.fetch();
        let members = Members::new(self.mentions, self.linked);
        let linked = self.linked;
        linked.with_speller(|speller| self.names_of(&members, speller))
    }
}

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.to_vec())
    }
}

/// An [`Entity`] whose texts stay where they are: what is written of it.
#[derive(Serialize)]
pub(crate) struct Record<'a> {
    pub kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_hi: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_en: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub generated: &'a [Lang],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codes: Option<Cow<'a, Codes>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub candidates: Vec<&'a str>,
    pub key: Cow<'a, str>,
    pub mentions: &'a [usize],
}

impl Record<'_> {
    fn keep(self) -> Entity {
        Entity {
            kind: self.kind,
            id: self.id.map(Cow::into_owned),
            name_hi: self.name_hi.map(Cow::into_owned),
            name_en: self.name_en.map(Cow::into_owned),
            generated: self.generated.to_vec(),
            codes: self.codes.map(Cow::into_owned),
            candidates: self.candidates.into_iter().map(str::to_string).collect(),
            key: self.key.into_owned(),
            mentions: self.mentions.to_vec(),
        }
    }
}

impl<'a> Record<'a> {
    /// That of an entity which is kept.
    pub fn of(entity: &'a Entity) -> Self {
        let Names { id, hi, en, .. } = entity.names();
        Record {
            kind: entity.kind,
            id,
            name_hi: hi,
            name_en: en,
            generated: &entity.generated,
            codes: entity.codes.as_ref().map(Cow::Borrowed),
            candidates: entity.candidates.iter().map(String::as_str).collect(),
            key: Cow::Borrowed(&entity.key),
            mentions: &entity.mentions,
        }
    }
}

impl<'a> Records<'a> {
    /// What to group texts by.
    fn key<'n>(
        &self,
        names: &'n Names<'a>,
        members: &[usize],
        speller: &mut Speller,
    ) -> Cow<'n, str> {
        let first = &self.mentions[members[0]];
        if names.kind == Kind::Date {
            let value = first.timex().and_then(|t| t.value.as_deref());
            return Cow::Owned(["DATE:", value.unwrap_or(first.text)].concat());
        }
        if let Some(id) = &names.id {
            return Cow::Borrowed(id);
        }
        let name = names.first().unwrap_or(first.text);
        let mut key = String::with_capacity(name.len() / 2 + 12);
        key.push_str(names.kind.as_str());
        key.push(':');
        let made = Made::Key.of(name);
        if let Some(known) = speller.spellings.get(made) {
            key.push_str(known);
        } else {
            let from = key.len();
            speller.keys.push(name, &mut key);
            speller.spellings.add(made, &key[from..]);
        }
        Cow::Owned(key)
    }

    fn record<'n>(
        &self,
        entity: usize,
        members: &'n [usize],
        names: &'n Names<'n>,
        key: Cow<'n, str>,
    ) -> Record<'n>
    where
        'a: 'n,
    {
        let Records {
            mentions, linked, ..
        } = *self;
        let mut codes = None;
        let mut candidates = Vec::new();
        match linked.entries[entity] {
            _ if names.kind == Kind::Date => {}
            Some((table, number)) if names.kind == Kind::Sector => {
                codes = codes_of(linked.tables[table as usize].entry(number).note);
            }
            Some(_) if names.id.is_some() => {}
            _ => list_candidates(mentions, linked, members, &mut candidates),
        }
        let text = |name: &'n Option<Cow<'n, str>>| name.as_deref().map(Cow::Borrowed);
        Record {
            kind: names.kind,
            id: text(&names.id),
            name_hi: text(&names.hi),
            name_en: text(&names.en),
            generated: names.generated,
            codes,
            candidates,
            key,
            mentions: members,
        }
    }
}

fn codes_of(note: &str) -> Option<Cow<'static, Codes>> {
    let mut codes = Codes::default();
    for (key, value) in note_pairs(note) {
        let code = match key {
            "isic4" => &mut codes.isic4,
            "nic2008" => &mut codes.nic2008,
            "parent" => &mut codes.parent,
            _ => continue,
        };
        code.get_or_insert_with(|| value.to_string());
    }
    (codes != Codes::default()).then_some(Cow::Owned(codes))
}

/// The ids a name could stand for.
fn list_candidates<'a>(
    mentions: &[Mention<'_>],
    linked: &'a Linked,
    members: &[usize],
    ids: &mut Vec<&'a str>,
) {
    let mut last = None;
    let mut entries: Vec<EntryId> = Vec::new();
    for &m in members {
        let m = &mentions[m];
        if m.form.is_some() && m.form != last {
            last = m.form;
            push_entries(&linked.tables, m.form, m.kind, &mut entries);
        }
    }
    for (table, number) in entries {
        let id = linked.tables[table as usize].entry(number).id;
        if !id.is_empty() && !ids.contains(&id) {
            ids.push(id);
        }
    }
}
