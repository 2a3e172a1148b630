//! What is known of an entity: ids, codes, names in both scripts, and the key to group texts by.

use super::gather::push_entries;
use super::group::EntryId;
use super::is_devanagari;
use super::spelt::Speller;
use super::{spelt, transliterate};
use crate::gazetteer::format::note_pairs;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::Arc;

/// One real-world thing that a text names.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// `iso:`, `lgd:`, `wd:` or `x:` id from a gazetteer; absent where no list knows the thing, or several could be meant.
    #[serde(default)]
    pub id: Option<String>,
    /// Canonical name in Devanagari.
    #[serde(default)]
    pub name_hi: Option<String>,
    /// Canonical name in Latin script.
    #[serde(default)]
    pub name_en: Option<String>,
    /// The languages (`hi`, `en`) whose name was put together by rule (words the lists know, the others transliterated), not read
    /// as a whole from a list or the text.
    #[serde(default)]
    pub generated: Vec<Lang>,
    /// Classification codes of a sector.
    #[serde(default)]
    pub codes: Option<Codes>,
    /// Ids the name could stand for, where the text does not tell which.
    #[serde(default)]
    pub candidates: Vec<String>,
    /// The same for the same thing in every text, as far as its id, or else the sound of its name, tells: what to group a
    /// collection of texts by.
    ///
    /// The id where there is one (`iso:IN-CG`); else the kind and the [key](crate::transliterate::key) of the longest name the
    /// text has (`PERSON:nkjukjuya` for `नाकाजो काज़ुया` and for `Nakajo Kazuya`); the value for a date (`DATE:2025-08-23`). Two
    /// people of one name share a key, and a text that says only `शर्मा` has the key of that: whoever groups by keys may want
    /// to leave out what has neither an id nor a name of two words.
    pub key: String,
    /// Indices of its mentions, rising.
    pub mentions: Vec<usize>,
}

/// A language of canonical names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Lang {
    /// Hindi, in Devanagari.
    Hi,
    /// English, in Latin script.
    En,
}

/// Codes of a sector in industry classifications.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codes {
    /// Division or group of ISIC Rev. 4 (United Nations).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub isic4: Option<String>,
    /// Division or group of NIC-2008 (India).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub nic2008: Option<String>,
    /// Id of the sector it is part of.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<String>,
}

/// What the linking leaves behind for records to be made of: the entry of each entity, if one is meant.
#[derive(Clone)]
pub(crate) struct Linked {
    tables: Arc<[Arc<Table>]>,
    entries: Vec<Option<EntryId>>,
}

impl Linked {
    pub fn new(tables: Arc<[Arc<Table>]>, entries: Vec<Option<EntryId>>) -> Self {
        Linked { tables, entries }
    }

    /// How many entities there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }
}

/// The mentions of each entity, all in one list.
struct Members {
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

    fn of(&self, entity: usize) -> &[usize] {
        let from = if entity > 0 { self.ends[entity - 1] } else { 0 };
        &self.all[from..self.ends[entity]]
    }
}

/// The records of all entities, put together while they are asked for.
pub(crate) struct Records<'a> {
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
        let members = Members::new(self.mentions, self.linked);
        let mut speller = Speller::default();
        let names = self.names_of(&members, &mut speller);
        let keys: Vec<Cow<'_, str>> = names
            .iter()
            .enumerate()
            .map(|(e, names)| self.key(names, members.of(e), &mut speller))
            .collect();
        for (e, (names, key)) in names.iter().zip(keys).enumerate() {
            take(self.record(e, members.of(e), names, key));
        }
    }

    /// Ids and names alone.
    pub fn names(&self) -> Vec<Names<'a>> {
        let members = Members::new(self.mentions, self.linked);
        self.names_of(&members, &mut Speller::default())
    }

    /// Each step for all entities before the next: what a step reads and the code of it stay at hand.
    fn names_of(&self, members: &Members, speller: &mut Speller) -> Vec<Names<'a>> {
        let mut all: Vec<Names<'a>> = (0..self.linked.len())
            .map(|e| self.known_names(e, members.of(e)))
            .collect();
        let tables = &self.linked.tables;
        // Names by their sound, and whose they are.
        let mut sounds = String::new();
        let mut ends: Vec<(usize, usize)> = Vec::new();
        for (e, names) in all.iter().enumerate() {
            if let (true, Some(hi), None) = (names.spelt, &names.hi, &names.en) {
                speller.push_latin(hi, &mut sounds);
                ends.push((e, sounds.len()));
            }
        }
        let mut from = 0;
        for &(e, end) in &ends {
            let names = &mut all[e];
            let hi = names.hi.as_deref().unwrap_or("");
            let en = spelt::in_latin(hi, &sounds[from..end], names.kind, tables);
            names.en = Some(Cow::Owned(en));
            names.made(Lang::En);
            from = end;
        }
        for names in &mut all {
            if let (true, None, Some(en)) = (names.spelt, &names.hi, &names.en) {
                let sound = transliterate::to_devanagari(en);
                let hi = spelt::in_devanagari(en, &sound, names.kind, tables);
                names.hi = Some(Cow::Owned(hi));
                names.made(Lang::Hi);
            }
        }
        all
    }
}

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.to_vec())
    }
}

/// The id of an entity and its names.
pub(crate) struct Names<'a> {
    kind: Kind,
    pub id: Option<Cow<'a, str>>,
    pub hi: Option<Cow<'a, str>>,
    pub en: Option<Cow<'a, str>>,
    /// The languages of names made by rule, in the order they were made.
    generated: &'static [Lang],
    /// What is missing is to be made.
    spelt: bool,
}

impl<'a> Names<'a> {
    fn new(kind: Kind) -> Self {
        Names {
            kind,
            id: None,
            hi: None,
            en: None,
            generated: &[],
            // A user's label may be a case number or a product: nothing to be spelt in another script.
            spelt: !matches!(kind, Kind::Label(_) | Kind::Date),
        }
    }

    /// Notes that a name was made.
    fn made(&mut self, lang: Lang) {
        self.generated = match (self.generated, lang) {
            ([], Lang::Hi) => &[Lang::Hi],
            ([], Lang::En) => &[Lang::En],
            (_, Lang::Hi) => &[Lang::En, Lang::Hi],
            (_, Lang::En) => &[Lang::Hi, Lang::En],
        };
    }

    /// The name that the other one was made of, if one was.
    fn first(&self) -> Option<&str> {
        match (&self.hi, &self.en) {
            (Some(_), Some(en)) if self.generated.last() == Some(&Lang::Hi) => Some(en),
            (hi, en) => hi.as_deref().or(en.as_deref()),
        }
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

impl Serialize for Entity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Record::of(self).serialize(serializer)
    }
}

impl Entity {
    /// What [`Records::names`] gives.
    pub(crate) fn names(&self) -> Names<'_> {
        Names {
            id: self.id.as_deref().map(Cow::Borrowed),
            hi: self.name_hi.as_deref().map(Cow::Borrowed),
            en: self.name_en.as_deref().map(Cow::Borrowed),
            ..Names::new(self.kind)
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
            let value = first.timex.as_ref().and_then(|t| t.value.as_deref());
            return Cow::Owned(["DATE:", value.unwrap_or(first.text)].concat());
        }
        if let Some(id) = &names.id {
            return Cow::Borrowed(id);
        }
        let name = names.first().unwrap_or(first.text);
        let mut key = String::with_capacity(name.len() / 2 + 12);
        key.push_str(names.kind.as_str());
        key.push(':');
        speller.keys.push(name, &mut key);
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
        let Records { mentions, linked } = *self;
        let mut codes = None;
        let mut candidates = Vec::new();
        match linked.entries[entity] {
            _ if names.kind == Kind::Date => {}
            Some((table, number)) if names.kind == Kind::Sector => {
                codes = codes_of(linked.tables[table as usize].entry(number).note);
            }
            Some(_) => {}
            None => list_candidates(mentions, linked, members, &mut candidates),
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

    /// Names as the list has them, else the longest form of the text in each script, handles aside.
    fn known_names(&self, entity: usize, members: &[usize]) -> Names<'a> {
        let Records { mentions, linked } = *self;
        let mut names = Names::new(mentions[members[0]].kind);
        if names.kind == Kind::Date {
            return names;
        }
        let text = |s: &'a str| (!s.is_empty()).then_some(Cow::Borrowed(s));
        if let Some((table, number)) = linked.entries[entity] {
            let row = linked.tables[table as usize].entry(number);
            names.id = text(row.id);
            names.hi = text(row.hi);
            names.en = text(row.en);
            if names.hi.is_some() && names.en.is_some() {
                return names;
            }
        }
        let (mut hi, mut en) = ("", "");
        for &m in members {
            let surface = mentions[m].text;
            if surface.starts_with(['@', '#']) {
                continue;
            }
            let slot = if is_devanagari(surface) {
                &mut hi
            } else {
                &mut en
            };
            if surface.len() > slot.len() {
                *slot = surface;
            }
        }
        names.hi = names.hi.or(text(hi));
        names.en = names.en.or(text(en));
        // Nothing but a handle: its letters are all there is.
        if names.hi.is_none() && names.en.is_none() {
            let name = of_handle(mentions[members[0]].text);
            let devanagari = is_devanagari(&name);
            let (slot, lang) = if devanagari {
                (&mut names.hi, Lang::Hi)
            } else {
                (&mut names.en, Lang::En)
            };
            *slot = Some(Cow::Owned(name));
            names.made(lang);
        }
        names
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
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
}

/// A handle as a name: `@JETRO_InvestJP` as `JETRO Invest JP`.
fn of_handle(handle: &str) -> String {
    let mut name = String::with_capacity(handle.len() + 4);
    let mut small = false;
    for c in handle.chars().skip(1) {
        let space = c == '_' || small && c.is_ascii_uppercase();
        if space && !name.is_empty() && !name.ends_with(' ') {
            name.push(' ');
        }
        if c != '_' {
            name.push(c);
        }
        small = c.is_ascii_lowercase();
    }
    name
}
