//! Namesakes: whether a text speaks of the person or the town that a list knows by a name, or of another one.
//!
//! A list knows the minister `मोहन यादव` and the town `बेला` of Telangana; the constable of that name and a village `बेला` of Bihar are in none.
//! A mention stays what it is: it loses the id, which becomes one of its candidates. Looked at when records are asked for, not before.

mod person;
mod text;

use super::common;
use super::group::EntryId;
use super::hash::{self, ByHash};
use super::record::Records;
use crate::gazetteer::format::note_values;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use person::is_person;
use std::cell::OnceCell;
use std::sync::Arc;
use text::{around, first_word, last_word};

/// The namesakes of one text.
pub(super) struct Namesakes<'r, 'a> {
    records: &'r Records<'a>,
    /// How many entries lie in each Indian state.
    states: OnceCell<ByHash<u32>>,
    towns: OnceCell<Towns<'a>>,
    /// Two entities that are districts or towns.
    two: OnceCell<[Option<usize>; 2]>,
    /// Of what fields somebody or something is named that is no common name.
    fields: OnceCell<Vec<&'a str>>,
}

/// What a text names of India but quarters of towns, gathered once: every quarter in it asks.
#[derive(Default)]
struct Towns<'a> {
    /// Ids, and what contains them.
    around: ByHash<()>,
    /// States that they lie in or are.
    states: ByHash<()>,
    /// English names of the districts.
    districts: Vec<&'a str>,
}

/// A name of an id in a set.
fn key(id: &str) -> u64 {
    hash::of_bytes(hash::seed(), id.as_bytes())
}

impl<'r, 'a> Namesakes<'r, 'a> {
    pub fn of(records: &'r Records<'a>) -> Self {
        Namesakes {
            records,
            states: OnceCell::new(),
            towns: OnceCell::new(),
            two: OnceCell::new(),
            fields: OnceCell::new(),
        }
    }

    /// Whether the members of an entity are what its entry is.
    pub fn meant(&self, (table, number): EntryId, members: &[usize]) -> bool {
        let row = self.records.linked.tables[table as usize].entry(number);
        match self.records.mentions[members[0]].kind {
            Kind::Person => {
                let [role, common] = note_values(row.note, ["role", "common"]);
                let role = role.unwrap_or_default();
                is_person(self, role, common.is_some(), members)
            }
            Kind::Place if row.id.starts_with("x:town/") => {
                !(self.is_village(members) && self.far_away((table, number))
                    || self.of_other_state((table, number), members)
                    || self.outnumbered((table, number)))
            }
            // Every town has its Civil Lines: this is the listed one of another.
            Kind::Place if row.id.starts_with("x:locality/") => {
                !self.of_other_town((table, number), members)
            }
            Kind::Place if row.id.starts_with(DISTRICT) => {
                !(self.is_quarter((table, number), members)
                    || self.of_other_state((table, number), members))
            }
            _ => true,
        }
    }

    /// Whether a text that names towns of India names none of where a listed quarter of one lies.
    fn of_other_town(&self, entry: EntryId, members: &[usize]) -> bool {
        let tables = &self.records.linked.tables;
        let around = tables[entry.0 as usize].container(entry.1);
        let district = around.starts_with(DISTRICT);
        if !district && !around.starts_with("iso:IN-") || !self.names_towns(members) {
            return false;
        }
        let named = self.towns();
        if named.around.contains_key(&key(around)) {
            return false;
        }
        if !district {
            return !named.states.contains_key(&key(around));
        }
        // A city of two districts.
        let city = tables
            .iter()
            .find_map(|t| Some(t.entry(t.place(around)?).en));
        let city = city.unwrap_or_default();
        !named.districts.iter().any(|name| city.starts_with(name))
    }

    fn towns(&self) -> &Towns<'a> {
        self.towns.get_or_init(|| {
            let tables = &self.records.linked.tables;
            let mut towns = Towns::default();
            towns.around.reserve(2 * self.records.linked.len());
            for &(t, e) in self.records.linked.entries.iter().flatten() {
                let table = &tables[t as usize];
                let row = table.entry(e);
                // One quarter of many towns does not speak for another.
                if row.id.starts_with("x:locality/") {
                    continue;
                }
                let ids = [row.id, table.container(e)];
                towns.around.extend(ids.map(|id| (key(id), ())));
                let state = state(tables, (t, e));
                towns.states.extend(state.map(|id| (key(id), ())));
                towns
                    .districts
                    .extend(row.id.starts_with(DISTRICT).then_some(row.en));
            }
            towns
        })
    }

    /// Whether the text names anybody or anything of a field.
    fn has_field(&self, field: &str) -> bool {
        let fields = self.fields.get_or_init(|| {
            let rows = self.records.linked.entries.iter().flatten();
            let rows = rows.map(|&(t, e)| self.records.linked.tables[t as usize].entry(e));
            let mut fields: Vec<&str> = rows.filter_map(common::field_of).collect();
            fields.sort_unstable();
            fields.dedup();
            fields
        });
        fields.binary_search(&field).is_ok()
    }

    /// Whether a text says of a town that it is another state's (`उत्तराखंड के रामनगर`, of which a list knows that of Karnataka alone),
    /// and names nothing else of its own.
    fn of_other_state(&self, entry: EntryId, members: &[usize]) -> bool {
        let Records {
            text,
            mentions,
            linked,
        } = *self.records;
        let other = |&m: &usize| {
            let at = m.checked_sub(1).map(|b| &mentions[b]);
            let around = at.filter(|b| b.kind == Kind::Place && is_genitive(text, b, &mentions[m]));
            let around = around.and_then(|b| linked.entries[b.entity]);
            around.is_some_and(|(t, e)| {
                let id = linked.tables[t as usize].entry(e).id;
                id.starts_with("iso:IN-") && state(&linked.tables, entry) != Some(id)
            })
        };
        let told_behind = |&m: &usize| {
            let behind = mentions.get(m + 1).filter(|b| b.kind == Kind::Place);
            let behind = behind.filter(|b| says_where(text, &mentions[m], b));
            let of = behind.and_then(|b| linked.entries[b.entity]);
            of.is_some_and(|at| {
                let there = state(&linked.tables, at);
                there.is_some() && there != state(&linked.tables, entry)
            })
        };
        (members.iter().any(other) || members.iter().any(told_behind)) && self.far_away(entry)
    }

    /// Whether a name of two words, such as every town has for a quarter (`अशोक नगर`), is that of a district far away.
    fn is_quarter(&self, entry: EntryId, members: &[usize]) -> bool {
        let quarter = |m: &usize| {
            let text = self.records.mentions[*m].text;
            text.ends_with(" नगर") || text.ends_with(" Nagar")
        };
        members.iter().all(quarter) && self.far_away(entry) && self.names_towns(members)
    }

    /// Whether the text names a district or a town beside this one.
    fn names_towns(&self, members: &[usize]) -> bool {
        let own = self.records.mentions[members[0]].entity;
        let two = self.two.get_or_init(|| {
            let Records { linked, .. } = self.records;
            let town = |entry: &Option<EntryId>| {
                entry.is_some_and(|(t, e)| {
                    let id = linked.tables[t as usize].entry(e).id;
                    id.starts_with(DISTRICT) || id.starts_with("x:town/")
                })
            };
            let mut towns = (0..linked.len()).filter(|&e| town(&linked.entries[e]));
            [towns.next(), towns.next()]
        });
        two.iter().flatten().any(|&e| e != own)
    }

    fn is_village(&self, members: &[usize]) -> bool {
        members.iter().any(|&m| {
            let (before, behind) = around(self.records.text, &self.records.mentions[m]);
            VILLAGE.contains(&last_word(before)) || VILLAGE.contains(&first_word(behind))
        })
    }

    /// Whether nothing else of the text lies in a town's state.
    fn far_away(&self, entry: EntryId) -> bool {
        state(&self.records.linked.tables, entry)
            .is_some_and(|s| self.states().get(&key(s)).is_none_or(|&n| n < 2))
    }

    /// Whether a text is about another state throughout: its town of that name is in no list. Of those that lists knew and that stood so in
    /// reports two in three were another's.
    fn outnumbered(&self, entry: EntryId) -> bool {
        let most = || self.states().values().max().copied().unwrap_or_default();
        let all = || self.states().values().sum::<u32>();
        self.far_away(entry) && most() >= MANY && 4 * most() >= 3 * all()
    }

    /// How many entries lie in each Indian state.
    fn states(&self) -> &ByHash<u32> {
        self.states.get_or_init(|| {
            let tables = &self.records.linked.tables;
            let mut states = ByHash::default();
            for &entry in self.records.linked.entries.iter().flatten() {
                if let Some(state) = state(tables, entry) {
                    *states.entry(key(state)).or_default() += 1;
                }
            }
            states
        })
    }
}

/// `बिहार के रामनगर`, but not `बिहार के दिल्ली स्थित`: whether the first of two places contains the second by what stands there.
fn is_genitive(text: &str, a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let between = text.get(a.span.end..b.span.start).unwrap_or_default();
    matches!(between, " के " | " का " | " की ") && first_word(&text[b.span.end..]) != "स्थित"
}

/// Places of one state that make a text one about it.
const MANY: u32 = 5;

/// What the ids of districts begin with.
const DISTRICT: &str = "lgd:d";

/// `पथरिया जिला दमोह`, `रानीगंज (पश्चिम बंगाल)`: whether the second of two places says where the first lies.
fn says_where(text: &str, a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let between = text.get(a.span.end..b.span.start).unwrap_or_default();
    let bracket = matches!(between, "(" | " (") && text[b.span.end..].starts_with(')');
    bracket
        || matches!(
            between.trim(),
            "जिला" | "जनपद" | "जि." | "जिला-" | "distt" | "district"
        )
}

/// What a town is not called.
const VILLAGE: [&str; 14] = [
    "गांव",
    "गाँव",
    "ग्राम",
    "गांवों",
    "गाँवों",
    "मजरा",
    "मजरे",
    "टोला",
    "टोले",
    "ढाणी",
    "बस्ती",
    "village",
    "hamlet",
    "villages",
];

/// The id of the Indian state that an entry lies in or is.
fn state(tables: &[Arc<Table>], (table, number): EntryId) -> Option<&str> {
    let state = |id: &str| id.starts_with("iso:IN-");
    let row = tables[table as usize].entry(number);
    if state(row.id) {
        return Some(row.id);
    }
    let mut id = tables[table as usize].container(number);
    for _ in 0..3 {
        if id.is_empty() || state(id) {
            break;
        }
        id = tables
            .iter()
            .find_map(|t| Some(t.container(t.place(id)?)))?;
    }
    state(id).then_some(id)
}
