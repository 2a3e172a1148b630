//! What is known of an entity: ids, codes, names in both scripts, and the key to group texts by.

use super::group::{EntryId, push_entries};
use super::{is_devanagari, spelt, transliterate};
use crate::gazetteer::format::note_value;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One real-world thing that a text names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// `iso:`, `lgd:`, `wd:` or `x:` id from a gazetteer; absent where no list knows the thing, or several could be meant.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub id: Option<String>,
    /// Canonical name in Devanagari.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name_hi: Option<String>,
    /// Canonical name in Latin script.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name_en: Option<String>,
    /// The languages (`hi`, `en`) whose name was put together by rule (words the lists know, the others transliterated), not read
    /// as a whole from a list or the text.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub generated: Vec<Lang>,
    /// Classification codes of a sector.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub codes: Option<Codes>,
    /// Ids the name could stand for, where the text does not tell which.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
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

/// The record of every entity.
pub(crate) fn records(mentions: &[Mention<'_>], linked: &Linked) -> Vec<Entity> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); linked.len()];
    for (i, m) in mentions.iter().enumerate() {
        members[m.entity].push(i);
    }
    let mut candidates = Vec::new();
    members
        .into_iter()
        .zip(&linked.entries)
        .map(|(members, entry)| record(mentions, linked, members, *entry, &mut candidates))
        .collect()
}

fn record(
    mentions: &[Mention<'_>],
    linked: &Linked,
    members: Vec<usize>,
    entry: Option<EntryId>,
    candidates: &mut Vec<EntryId>,
) -> Entity {
    let first = &mentions[members[0]];
    let mut e = Entity {
        kind: first.kind,
        id: None,
        name_hi: None,
        name_en: None,
        generated: Vec::new(),
        codes: None,
        candidates: Vec::new(),
        key: String::new(),
        mentions: Vec::new(),
    };
    if e.kind == Kind::Date {
        let value = first.timex.as_ref().and_then(|t| t.value.as_deref());
        e.key = ["DATE:", value.unwrap_or(first.text)].concat();
        e.mentions = members;
        return e;
    }
    let text = |s: &str| (!s.is_empty()).then(|| s.to_string());
    if let Some((table, number)) = entry {
        let row = linked.tables[table as usize].entry(number);
        e.id = text(row.id);
        e.name_hi = text(row.hi);
        e.name_en = text(row.en);
        if e.kind == Kind::Sector {
            let value = |key| note_value(row.note, key).map(str::to_string);
            e.codes = Some(Codes {
                isic4: value("isic4"),
                nic2008: value("nic2008"),
                parent: value("parent"),
            })
            .filter(|c| *c != Codes::default());
        }
    } else {
        list_candidates(mentions, linked, &members, candidates, &mut e);
    }
    let listed = entry.is_some() || !e.candidates.is_empty();
    from_text(mentions, &members, listed, &mut e);
    e.key = match &e.id {
        Some(id) => id.clone(),
        None => {
            let name = e.name_hi.as_deref().or(e.name_en.as_deref());
            let key = transliterate::key(name.unwrap_or(first.text));
            [e.kind.as_str(), ":", key.as_str()].concat()
        }
    };
    generate(&mut e, &linked.tables);
    e.mentions = members;
    e
}

/// The ids a name could stand for; its names where all of them share them.
fn list_candidates(
    mentions: &[Mention<'_>],
    linked: &Linked,
    members: &[usize],
    candidates: &mut Vec<EntryId>,
    e: &mut Entity,
) {
    let mut last = None;
    candidates.clear();
    for &m in members {
        let m = &mentions[m];
        if m.form.is_some() && m.form != last {
            last = m.form;
            push_entries(&linked.tables, m.form, m.kind, candidates);
        }
    }
    for &(table, number) in candidates.iter() {
        let row = linked.tables[table as usize].entry(number);
        if e.candidates.iter().any(|c| c == row.id) {
            continue;
        }
        e.candidates.push(row.id.to_string());
    }
}

/// The longest form of the text in each script, handles aside, where no list has a name.
fn from_text(mentions: &[Mention<'_>], members: &[usize], listed: bool, e: &mut Entity) {
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
    for (longest, name) in [(hi, &mut e.name_hi), (en, &mut e.name_en)] {
        if !longest.is_empty() && (name.is_none() || !listed) {
            *name = Some(longest.to_string());
        }
    }
    // Nothing but a handle: its letters are all there is.
    if e.name_hi.is_none()
        && e.name_en.is_none()
        && let Some(&m) = members.first()
    {
        let name = of_handle(mentions[m].text);
        if is_devanagari(&name) {
            e.name_hi = Some(name);
        } else {
            e.name_en = Some(name);
        }
        e.generated.push(if e.name_en.is_some() {
            Lang::En
        } else {
            Lang::Hi
        });
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

/// The missing name by rule. A user's label may be a case number or a product: nothing to be spelt in another script.
fn generate(e: &mut Entity, tables: &[Arc<Table>]) {
    if matches!(e.kind, Kind::Label(_)) {
        return;
    }
    match (&e.name_hi, &e.name_en) {
        (Some(hi), None) => {
            e.name_en = Some(spelt::in_latin(hi, e.kind, tables));
            e.generated.push(Lang::En);
        }
        (None, Some(en)) => {
            e.name_hi = Some(spelt::in_devanagari(en, e.kind, tables));
            e.generated.push(Lang::Hi);
        }
        _ => {}
    }
}
