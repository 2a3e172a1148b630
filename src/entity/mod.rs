//! Mentions to entities: what names one thing, in whatever script and form, shares an entity.
//!
//! Mentions of equal text form a group at once; all further work is done on groups, so that the cost stays linear in the
//! mentions. Groups are joined by id, by form, by sound across scripts ([`transliterate`]), as acronym and full name
//! ([`acronym`]) and as partial name or handle ([`alias`]). Nothing is joined across kinds, nor across two ids.

mod acronym;
mod alias;
mod place;
pub mod transliterate;

use crate::date::Timex;
use crate::gazetteer::flags;
use crate::gazetteer::format::note_value;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::source::Source;
use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
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
    /// The languages (`hi`, `en`) whose name was made by transliteration, not read from a list or the text.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub generated: Vec<Lang>,
    /// Classification codes of a sector.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub codes: Option<Codes>,
    /// Ids the name could stand for, where the text does not tell which.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub candidates: Vec<String>,
    /// The same for the same thing in every text, as far as its id, or else the sound of its name, tells: what to group a
    /// collection of texts by. Dates are keyed by their value.
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

/// A mention before it has an entity.
#[derive(Clone, Debug)]
pub(crate) struct RawMention {
    pub span: Span,
    pub kind: Kind,
    pub score: f32,
    pub source: Source,
    pub title: Option<Span>,
    pub form: Option<(u32, u32)>,
    pub timex: Option<Timex>,
}

/// Table and entry number.
type EntryId = (u32, u32);

/// All mentions of one text form.
pub(crate) struct Group<'t> {
    pub kind: Kind,
    pub surface: &'t str,
    /// The one entry meant, if it is clear.
    pub entry: Option<EntryId>,
    /// All entries of the form, where there are several.
    pub entries: Vec<EntryId>,
    pub mentions: Vec<u32>,
    /// TIMEX3 value of a date.
    pub value: Option<String>,
    /// A title in front of any of its mentions says woman, or man.
    pub feminine: Option<bool>,
}

/// Groups with their union-find parents.
pub(crate) struct Groups<'t> {
    pub all: Vec<Group<'t>>,
    parent: Vec<u32>,
    pub tables: &'t [Arc<Table>],
    /// Whether the text's names stand in both scripts.
    pub two_scripts: bool,
}

impl Groups<'_> {
    pub fn root(&mut self, g: usize) -> usize {
        let mut r = g as u32;
        while self.parent[r as usize] != r {
            let up = self.parent[self.parent[r as usize] as usize];
            self.parent[r as usize] = up;
            r = up;
        }
        r as usize
    }

    /// Joins two groups unless their ids differ. The earlier one stays the root and takes over an id.
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
        self.parent[b] = a as u32;
        self.all[a].entry = x.or(y);
        true
    }

    pub fn id(&self, entry: EntryId) -> &str {
        self.tables[entry.0 as usize].entry(entry.1).id
    }

    /// Canonical names of an entry, Devanagari and Latin, empty where unknown.
    pub fn names(&self, entry: EntryId) -> (&str, &str) {
        let e = self.tables[entry.0 as usize].entry(entry.1);
        (e.hi, e.en)
    }
}

/// Entities of the mentions (by rising span), and each mention's entity.
pub(crate) fn link<'t>(
    text: &'t str,
    mentions: &[RawMention],
    tables: &'t [Arc<Table>],
) -> (Vec<Entity>, Vec<usize>) {
    let mut groups = group(text, mentions, tables);
    by_form(&mut groups);
    place::choose(&mut groups);
    by_entry(&mut groups);
    acronym::join(text, mentions, &mut groups);
    alias::join(text, mentions, &mut groups);
    finish(mentions, groups)
}

/// Ids of the entries of a kind behind a gazetteer form.
pub(crate) fn ids(tables: &[Arc<Table>], form: Option<(u32, u32)>, kind: Kind) -> Vec<String> {
    entries_of(tables, form, kind)
        .into_iter()
        .map(|e| tables[e.0 as usize].entry(e.1).id.to_string())
        .collect()
}

fn entries_of(tables: &[Arc<Table>], form: Option<(u32, u32)>, kind: Kind) -> Vec<EntryId> {
    let Some((table, form)) = form else {
        return Vec::new();
    };
    let t = &tables[table as usize];
    let wanted = match kind {
        Kind::Person => flags::PERSON,
        Kind::Org => flags::ORG,
        Kind::Place => flags::PLACE,
        Kind::Date => flags::DATE,
        Kind::Sector => flags::SECTOR,
        Kind::Label(_) => u8::MAX,
    };
    let mut out: Vec<EntryId> = Vec::new();
    for row in t.rows(form) {
        let k = t.entry(row.entry).kind;
        let fits = k == wanted || wanted == u8::MAX && k >= flags::FIRST_LABEL;
        if fits && flags::is_name(row.flags) && !out.contains(&(table, row.entry)) {
            out.push((table, row.entry));
        }
    }
    out
}

fn group<'t>(text: &'t str, mentions: &[RawMention], tables: &'t [Arc<Table>]) -> Groups<'t> {
    let mut known: HashMap<(Kind, &'t str), u32> = HashMap::with_capacity(mentions.len());
    let mut dates: HashMap<String, u32> = HashMap::new();
    let mut all: Vec<Group<'t>> = Vec::new();
    for (i, m) in mentions.iter().enumerate() {
        let surface = m.span.slice(text);
        let next = all.len() as u32;
        let at = match m
            .timex
            .as_ref()
            .and_then(|t| t.value.as_ref().map(|v| format!("{:?} {v}", t.kind)))
        {
            Some(value) => *dates.entry(value).or_insert(next),
            None => *known.entry((m.kind, surface)).or_insert(next),
        };
        if at == next {
            let entries = entries_of(tables, m.form, m.kind);
            all.push(Group {
                kind: m.kind,
                surface,
                entry: if entries.len() == 1 {
                    Some(entries[0])
                } else {
                    None
                },
                entries,
                mentions: Vec::new(),
                value: m.timex.as_ref().and_then(|t| t.value.clone()),
                feminine: None,
            });
        }
        let g = &mut all[at as usize];
        g.mentions.push(i as u32);
        if let Some(title) = m.title {
            g.feminine = g
                .feminine
                .or_else(|| alias::gender_of_title(title.slice(text)));
        }
    }
    Groups {
        parent: (0..all.len() as u32).collect(),
        all,
        tables,
        two_scripts: false,
    }
}

/// Spellings that fold alike.
fn by_form(groups: &mut Groups<'_>) {
    let mut known: HashMap<(Kind, String), usize> = HashMap::with_capacity(groups.all.len());
    for g in 0..groups.all.len() {
        if groups.all[g].kind == Kind::Date && groups.all[g].surface.is_empty() {
            continue;
        }
        let folded = crate::normalize::normalize(groups.all[g].surface)
            .text
            .replace(['.', '-'], " ");
        let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
        let first = *known.entry((groups.all[g].kind, folded)).or_insert(g);
        // Dates are joined by value alone: `शनिवार` of two paragraphs may be two days.
        if first != g && groups.all[g].kind != Kind::Date {
            groups.join(first, g);
        }
    }
}

fn by_entry(groups: &mut Groups<'_>) {
    let mut known: HashMap<EntryId, usize> = HashMap::new();
    for g in 0..groups.all.len() {
        if let Some(entry) = groups.all[g].entry {
            let first = *known.entry(entry).or_insert(g);
            groups.join(first, g);
        }
    }
}

fn finish(mentions: &[RawMention], mut groups: Groups<'_>) -> (Vec<Entity>, Vec<usize>) {
    let mut of_mention = vec![0; mentions.len()];
    let mut members: HashMap<usize, Vec<usize>> = HashMap::new();
    for g in 0..groups.all.len() {
        let root = groups.root(g);
        members.entry(root).or_default().push(g);
    }
    let first = |gs: &[usize]| {
        gs.iter()
            .filter_map(|&g| groups.all[g].mentions.first())
            .min()
            .copied()
            .unwrap_or(0)
    };
    let mut ordered: Vec<(usize, Vec<usize>)> = members.into_iter().collect();
    ordered.sort_by_key(|(_, gs)| first(gs));
    let mut entities = Vec::with_capacity(ordered.len());
    for (root, gs) in ordered {
        let mut list: Vec<usize> = gs
            .iter()
            .flat_map(|&g| groups.all[g].mentions.iter().map(|&m| m as usize))
            .collect();
        list.sort_unstable();
        for &m in &list {
            of_mention[m] = entities.len();
        }
        entities.push(entity(&groups, root, &gs, list));
    }
    (entities, of_mention)
}

fn entity(groups: &Groups<'_>, root: usize, members: &[usize], mentions: Vec<usize>) -> Entity {
    let kind = groups.all[root].kind;
    let mut e = Entity {
        kind,
        id: None,
        name_hi: None,
        name_en: None,
        generated: Vec::new(),
        codes: None,
        candidates: Vec::new(),
        key: String::new(),
        mentions,
    };
    if kind == Kind::Date {
        e.key = format!(
            "DATE:{}",
            groups.all[root]
                .value
                .as_deref()
                .unwrap_or(groups.all[root].surface)
        );
        return e;
    }
    if let Some(entry) = groups.all[root].entry {
        let row = groups.tables[entry.0 as usize].entry(entry.1);
        e.id = Some(row.id.to_string());
        e.name_hi = (!row.hi.is_empty()).then(|| row.hi.to_string());
        e.name_en = (!row.en.is_empty()).then(|| row.en.to_string());
        if kind == Kind::Sector {
            let value = |key| note_value(row.note, key).map(str::to_string);
            e.codes = Some(Codes {
                isic4: value("isic4"),
                nic2008: value("nic2008"),
                parent: value("parent"),
            })
            .filter(|c| *c != Codes::default());
        }
    } else {
        for &g in members {
            for &entry in &groups.all[g].entries {
                let id = groups.id(entry).to_string();
                if !e.candidates.contains(&id) {
                    e.candidates.push(id);
                }
                let (hi, en) = groups.names(entry);
                e.name_hi = e
                    .name_hi
                    .or_else(|| (!hi.is_empty()).then(|| hi.to_string()));
                e.name_en = e
                    .name_en
                    .or_else(|| (!en.is_empty()).then(|| en.to_string()));
            }
        }
    }
    // The longest form of the text in each script, handles aside, where no list has a name.
    for &g in members {
        let surface = groups.all[g].surface;
        if surface.starts_with(['@', '#']) {
            continue;
        }
        let slot = if surface.bytes().any(|b| b >= 0x80) {
            &mut e.name_hi
        } else {
            &mut e.name_en
        };
        let listed = groups.all[root].entry.is_some() || !groups.all[root].entries.is_empty();
        match slot {
            None => *slot = Some(surface.to_string()),
            Some(s) if !listed && s.len() < surface.len() => *slot = Some(surface.to_string()),
            _ => {}
        }
    }
    // A user's label may be a case number or a product: nothing to be spelled in another script.
    match (&e.name_hi, &e.name_en) {
        _ if matches!(kind, Kind::Label(_)) => {}
        (Some(hi), None) => {
            e.name_en = Some(transliterate::to_latin(hi));
            e.generated.push(Lang::En);
        }
        (None, Some(en)) => {
            e.name_hi = Some(transliterate::to_devanagari(en));
            e.generated.push(Lang::Hi);
        }
        _ => {}
    }
    e.key = match &e.id {
        Some(id) => id.clone(),
        None => format!(
            "{kind}:{}",
            transliterate::key(
                e.name_en
                    .as_deref()
                    .or(e.name_hi.as_deref())
                    .unwrap_or(groups.all[root].surface)
            )
        ),
    };
    e
}
